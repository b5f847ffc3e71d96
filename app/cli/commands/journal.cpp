// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal/table.h"
#include "core/base/text.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::promotion::JournalEntry;
using core::promotion::JournalState;

constexpr int usualCount = 20;
constexpr int mostCount = 10'000;

Json timeOrNull(const QDateTime &time)
{
    return time.isValid()
        ? json(time.toLocalTime().toOffsetFromUtc(time.toLocalTime().offsetFromUtc()).toString(Qt::ISODate))
        : Json();
}

Json document(const QList<JournalEntry> &entries)
{
    Json list = Json::array();
    for (const JournalEntry &entry : entries) {
        Json steps = Json::array();
        for (const core::promotion::JournalStep &step : entry.steps)
            steps.push_back({{"step", json(step.name)}, {"time", timeOrNull(step.time)}});
        Json pushes = Json::array();
        for (const core::promotion::JournalPush &push : entry.pushes)
            pushes.push_back({{"commit", json(push.commit)}, {"parent", json(push.parent)}});
        list.push_back({{"promotionId", json(entry.promotionId)},
                        {"summary", json(entry.summary)},
                        {"state", json(toString(entry.state))},
                        {"begun", timeOrNull(entry.begun)},
                        {"ended", timeOrNull(entry.ended)},
                        {"message", jsonOrNull(entry.message)},
                        {"steps", steps},
                        {"pushes", pushes}});
    }
    return list;
}

Cell stateCell(const JournalEntry &entry)
{
    switch (entry.state) {
    case JournalState::Landed: return {u"landed"_s, Tint::Good};
    case JournalState::Running: return {u"at "_s + entry.lastStep, Tint::Caution};
    case JournalState::Unseen: return {u"unseen"_s, Tint::Bad};
    case JournalState::Ended: break;
    }
    return {u"ended"_s, entry.message.isEmpty() ? Tint::Muted : Tint::Bad};
}

void print(Console &console, const QList<JournalEntry> &entries)
{
    Table table;
    for (const JournalEntry &entry : entries) {
        table.addRow({{entry.begun.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)},
                      stateCell(entry),
                      {core::oneLine(entry.summary)},
                      {entry.promotionId, Tint::Muted}});
        if (!entry.message.isEmpty())
            table.addLine(u"                  "_s + core::oneLine(entry.message), Tint::Muted);
    }
    table.print(console, {2});
}

int run(Session &session)
{
    bool isNumber = true;
    const std::optional<QString> wanted = session.arguments().value(u"number"_s);
    const int most = wanted ? wanted->toInt(&isNumber) : usualCount;
    if (!isNumber || most < 1 || most > mostCount)
        return session.usage(u"How many is a number from 1 to %1."_s.arg(mostCount));
    const auto target = session.resolveTarget();
    if (!target)
        return session.fail(target.error());
    const core::workspace::Workspace workspace(*target, session.workspaceOptions());
    const auto entries = workspace.journal(most);
    if (!entries)
        return session.fail(entries.error());
    if (session.isJson())
        return session.answer(document(*entries));
    print(session.console(), *entries);
    return exitstatus::done;
}

} // namespace

Command journalCommand()
{
    return {.name = u"journal"_s,
            .summary = u"List what was written from this computer, and how it ended"_s,
            .usage = {u"[-n NUMBER]"_s},
            .description =
                u"Each write is in a journal of this computer before it is done: promotions, ways back,\n"
                "decisions, by slipwayctl and by the window, the newest first. 'landed' is on the remote;\n"
                "'ended' changed nothing, with the reason; 'unseen' was interrupted during its push and was\n"
                "not on the remote when it was asked; 'at STEP' is at work, or was killed and is looked up\n"
                "by the next write. What everybody wrote is told by 'audit', from the repository."_s,
            .options = {{.name = u"number"_s,
                         .letter = u'n',
                         .valueName = u"NUMBER"_s,
                         .help = u"How many, at most; without it 20"_s}},
            .examples = u"$ slipwayctl journal\n"
                        "$ slipwayctl journal -n 1 --json"_s,
            .mostWords = 0,
            .run = run};
}

} // namespace app::cli
