// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audit/filter.h"
#include "app/cli/audit/report.h"
#include "app/cli/commandline/command.h"
#include "app/cli/session.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Result;

/// How the list is written; without --format the end of -o's name tells.
Result<QString> readFormat(const Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString file = arguments.value(u"output"_s).value_or(QString());
    QString format = arguments.value(u"format"_s).value_or(session.isJson() ? u"json"_s : QString());
    if (format.isEmpty() && file.endsWith(".json"_L1))
        format = u"json"_s;
    if (format.isEmpty() && file.endsWith(".csv"_L1))
        format = u"csv"_s;
    if (!format.isEmpty() && format != "json"_L1 && format != "csv"_L1)
        return core::fail(core::Error::Kind::Usage,
                          u"There is no format '%1'. The formats are json and csv."_s.arg(format));
    if (session.isJson() && format != "json"_L1)
        return core::fail(core::Error::Kind::Usage,
                          u"--json and --format %1 contradict each other."_s.arg(format));
    if (format.isEmpty() && !file.isEmpty())
        return core::fail(core::Error::Kind::Usage, u"Say in which format: --format json or --format csv."_s);
    return format;
}

int save(Session &session, const QByteArray &bytes, const QString &name)
{
    QSaveFile file(name);
    const bool isSaved =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (isSaved)
        return exitstatus::done;
    return session.fail({.kind = core::Error::Kind::Refused,
                         .message = u"'%1' cannot be written: %2."_s.arg(name, file.errorString())});
}

int report(Session &session, const Events &events, const QString &format)
{
    const QString file = session.arguments().value(u"output"_s).value_or(u"-"_s);
    if (format.isEmpty()) {
        if (events.empty())
            session.console().remark(u"No release has moved."_s);
        else
            printAudit(session.console(), events);
        return exitstatus::done;
    }
    if (file == "-"_L1 && format == "json"_L1)
        return session.answer(auditDocument(events));
    const QByteArray bytes = format == "csv"_L1
        ? auditCsv(events)
        : QByteArray::fromStdString(auditDocument(events).dump(2)) + '\n';
    if (file != "-"_L1)
        return save(session, bytes, file);
    session.console().write(bytes);
    return exitstatus::done;
}

int run(Session &session)
{
    const Result<QString> format = readFormat(session);
    if (!format)
        return session.fail(format.error());
    const Result<Session::Opened> opened = session.openAndRead();
    if (!opened)
        return session.fail(opened.error());
    const core::pipeline::Snapshot &snapshot = opened->snapshot;
    const Result<Events> events = selectEvents(snapshot, session.arguments(), QDateTime::currentDateTime());
    if (!events)
        return session.fail(events.error());
    if (snapshot.history->isCutOff())
        session.console().remark(
            u"This clone is shallow: older moves are not known. 'git fetch --unshallow' gets them."_s);
    return report(session, *events, *format);
}

} // namespace

Command auditCommand()
{
    return {.name = u"audit"_s,
            .summary = u"List every move of every tag, with who and when and what it was"_s,
            .usage = {u"[--site SITE] [--env ENV] [--kind KIND] [--since TIME] [--until TIME]"_s,
                      u"[...] --format json|csv [-o FILE]"_s},
            .description =
                u"List what happened to each site's tags on the branch, oldest first. A move is one of\n\n"
                "  release    a new tag in the first environment\n"
                "  promotion  a tag that the environment in front had before\n"
                "  bypass     a tag that it did not have before\n"
                "  rollback   a tag that this environment had before\n"
                "  reset      the same, and a later environment has it now\n"
                "  bootstrap  the first tag of a new file\n"
                "  removal    the tag, or its file, is gone\n\n"
                "TIME is 2026-03-01, 2026-03-01T12:00:00+03:00, or how long ago: 36h, 30d, 2w."_s,
            .options = filterOptions()
                + QList<Option>{{.name = u"format"_s,
                                 .valueName = u"FORMAT"_s,
                                 .help = u"json (as --json) or csv"_s},
                                {.name = u"output"_s,
                                 .letter = u'o',
                                 .valueName = u"FILE"_s,
                                 .help = u"Write to FILE"_s}},
            .examples = u"$ slipwayctl audit --site harbour --env prod\n"
                        "$ slipwayctl audit --kind bypass,rollback --since 30d\n"
                        "$ slipwayctl audit --since 2026-01-01 --until 2026-03-31 -o first-quarter.csv"_s,
            .mostWords = 0,
            .run = run};
}

} // namespace app::cli
