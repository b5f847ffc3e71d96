// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/input.h"
#include "app/cli/newsite/report.h"
#include "app/cli/promote/requests.h"
#include "app/cli/promote/writing.h"
#include "core/bootstrap/checks/rendering.h"
#include "core/workspace/siteground.h"
#include "core/workspace/sitework.h"

#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using namespace core::bootstrap;
using core::Error;
using core::Outcome;
using core::Result;
using core::workspace::NewSite;
using core::workspace::siteWork;

Result<Specification> readFile(const QString &path)
{
    const auto bytes = readInput(path);
    return bytes ? readSpecification(*bytes, path) : std::unexpected(bytes.error());
}

/// The file first, then what the words of the command line say.
Result<Specification> specificationOf(const Arguments &arguments)
{
    Specification specification;
    if (const auto file = arguments.value(u"spec"_s)) {
        auto read = readFile(*file);
        if (!read)
            return read;
        specification = *std::move(read);
    }
    for (const QString &option : {u"name"_s, u"like"_s}) {
        const auto value = arguments.value(option);
        if (!value)
            continue;
        if (const Outcome set = specification.setText(option == "name"_L1 ? u"key"_s : option, *value); !set)
            return std::unexpected(set.error());
    }
    for (const QString &pair : arguments.values(u"set"_s)) {
        if (!pair.contains(u'='))
            return core::fail(Error::Kind::Usage, u"--set takes FIELD=VALUE, not “%1”."_s.arg(pair));
        const Outcome set = specification.setText(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        if (!set)
            return std::unexpected(set.error());
    }
    return specification;
}

Outcome checkExtent(const Session &session)
{
    const Arguments &arguments = session.arguments();
    const bool isWithoutWriting =
        arguments.has(u"dry-run"_s) || arguments.has(u"print-spec"_s) || arguments.has(u"out"_s);
    if (session.isOffline() && !isWithoutWriting)
        return core::fail(
            Error::Kind::Refused,
            u"With --offline nothing is written. Add --dry-run to see the plan, or --out DIR."_s);
    return {};
}

/// Files are put where nothing is, or where just that is.
Outcome writeInto(const QString &folder, const Plan &plan)
{
    for (const PlannedFile &file : plan.files) {
        QFile there(folder + u'/' + file.path);
        if (there.exists() && there.open(QFile::ReadOnly)) {
            const QByteArray now = there.readAll();
            if (now != file.bytes && now != file.before)
                return core::fail(Error::Kind::Refused,
                                  u"%1 is there already and says something else. Nothing was written."_s.arg(
                                      there.fileName()));
        }
    }
    for (const PlannedFile &file : plan.files) {
        const QString path = folder + u'/' + file.path;
        QDir().mkpath(path.section(u'/', 0, -2));
        QSaveFile out(path);
        if (!out.open(QFile::WriteOnly) || out.write(file.bytes) != file.bytes.size() || !out.commit())
            return core::fail(Error::Kind::Denied, u"%1 cannot be written."_s.arg(path), out.errorString());
    }
    return {};
}

/// What is wrong with what was said is usage; what is wrong with the files is a finding.
int statusOf(const Plan &plan)
{
    const auto hasFailed = [&](const QStringList &ids) {
        return std::ranges::any_of(plan.checks, [&](const Check &check) {
            return check.state == Check::State::Failed && ids.contains(check.id);
        });
    };
    if (hasFailed({u"names"_s, u"collisions"_s, u"source"_s}) || !plan.questions.isEmpty())
        return exitstatus::usage;
    return plan.isAllowed() ? exitstatus::done : exitstatus::findings;
}

int show(Session &session, const Plan &plan)
{
    if (session.isJson()) {
        session.answer(sitePlanDocument(plan));
    } else {
        printSitePlan(session.console(), plan);
        printSiteDiff(session.console(), plan);
    }
    return statusOf(plan);
}

int writeOut(Session &session, const Plan &plan, const QString &folder)
{
    if (plan.copy)
        return session.fail(
            {.kind = Error::Kind::Refused,
             .message =
                 u"--out writes no source. Leave source.copyFrom out, and copy %1 to %2 yourself."_s.arg(
                     plan.copy->from, plan.copy->to)});
    if (const Outcome written = writeInto(QDir(folder).absolutePath(), plan); !written)
        return session.fail(written.error());
    if (session.isJson())
        return session.answer(sitePlanDocument(plan));
    for (const PlannedFile &file : plan.files)
        session.console().print(file.path);
    for (const Note &note : plan.notes)
        session.console().remark(note.text());
    return exitstatus::done;
}

/// The plan, and what became of its commit as `promote` says it.
int answerCommit(Session &session, const Plan &plan, const core::promotion::Report &report, Extent extent)
{
    complainAbout(session.console(), report);
    Json document = sitePlanDocument(plan);
    const Json promotion = promotionDocument(report, report.isAsked ? Extent::Request : extent);
    for (const auto &[name, value] : promotion.items())
        document[name == "sites" ? "results" : name] = value;
    session.answer(document);
    return core::promotion::exitStatus(report);
}

/// One commit, by the same ways as a promotion.
int commit(Session &session, Session::Opened &opened, const NewSite &site, const Plan &plan)
{
    const Arguments &arguments = session.arguments();
    const auto options = makeOptions(arguments);
    if (!options)
        return session.fail(options.error());
    const bool isNoPush = arguments.has(u"no-push"_s);
    const QList<core::promotion::Request> requests{core::promotion::requestFor(siteWork(site, plan))};
    const auto progress = progressIn(session);
    core::workspace::Workspace &workspace = *opened.workspace;
    const core::promotion::Report report = session.isRequest()
        ? workspace.request(requests, *options, progress, session.cancellation())
        : workspace.write(requests, *options, progress, session.cancellation(),
                          {.isNoPush = isNoPush, .isFetched = true});
    session.console().endProgress();
    for (const Note &note : plan.notes)
        session.console().remark(note.text());
    const Extent extent = session.isRequest() ? Extent::Request : isNoPush ? Extent::NoPush : Extent::Push;
    return session.isJson() ? answerCommit(session, plan, report, extent)
                            : tell(session, report, extent, workspace);
}

int carryOut(Session &session, Session::Opened &opened, const NewSite &site, const Plan &plan)
{
    if (const int status = statusOf(plan); status != exitstatus::done) {
        if (session.isJson())
            session.answer(sitePlanDocument(plan));
        return status;
    }
    if (const auto folder = session.arguments().value(u"out"_s))
        return writeOut(session, plan, *folder);
    if (plan.isNothing())
        return show(session, plan);
    return commit(session, opened, site, plan);
}

int printSpecification(Session &session, Specification specification, const Ground &ground)
{
    if (specification.key().isEmpty() && !specification.setText(u"key"_s, u"example"_s))
        return exitstatus::usage;
    session.console().write(writeSpecification(specification, answer(specification, ground)));
    return exitstatus::done;
}

Result<Plan> checkedPlan(Session &session, const NewSite &site, const Ground &ground)
{
    auto planned = core::workspace::planSite(site, ground, session.cancellation());
    if (planned && planned->isAllowed() && !planned->isNothing())
        planned->checks += render(*planned, ground, {.helm = QStandardPaths::findExecutable(u"helm"_s)},
                                  session.cancellation())
                               .check;
    return planned;
}

int goOn(Session &session, Session::Opened &opened, NewSite site)
{
    const auto siteGround = opened.workspace->siteGround(opened.snapshot, session.cancellation());
    if (!siteGround)
        return session.fail(siteGround.error());
    const Ground &ground = (*siteGround)->ground();
    if (session.arguments().has(u"print-spec"_s))
        return printSpecification(session, std::move(site.specification), ground);
    const auto planned = checkedPlan(session, site, ground);
    if (!planned)
        return session.fail(planned.error());
    complainAbout(session.console(), *planned);
    return session.arguments().has(u"dry-run"_s) ? show(session, *planned)
                                                 : carryOut(session, opened, site, *planned);
}

} // namespace

int runNewSite(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (const Outcome extent = checkExtent(session); !extent)
        return session.fail(extent.error());
    auto specification = specificationOf(arguments);
    if (!specification)
        return session.fail(specification.error());
    auto opened = session.openAndRead(Session::Sites::MayBeMissing);
    if (!opened)
        return session.fail(opened.error());
    return goOn(session, *opened,
                {.specification = *std::move(specification),
                 .edits = {},
                 .isAsProposed = arguments.has(u"as-proposed"_s)});
}

Command newSiteCommand()
{
    return {
        .name = u"new-site"_s,
        .summary = u"Make the files of a new site, from templates or like another site"_s,
        .usage = {u"--name KEY [--like SITE] [--set FIELD=VALUE]… [options]"_s, u"--spec FILE [options]"_s},
        .description =
            u"Make the release file, the env layer and the Application of each environment: six files,\n"
            "nine with a stage. With --like they are the other site's files with its names replaced at\n"
            "exactly the places where they occur; else they come from the repository's templates in\n"
            ".slipway/templates, or from those that are built in. What is not said is found out from the\n"
            "other sites; --dry-run shows from whom each value is. All that is wrong is told, with the\n"
            "field, before anything is written. What may or may not be the other site's name is asked:\n"
            "answer with --set, or take the proposals with --as-proposed.\n"
            "\n"
            "Of a site that lacks some files only these are made. With helm on the PATH the chart is\n"
            "drawn for each environment, without a cluster and without your settings of helm."_s,
        .options = withWritingOptions(
            {{.name = u"name"_s, .valueName = u"KEY"_s, .help = u"The key of the new site"_s},
             {.name = u"like"_s, .valueName = u"SITE"_s, .help = u"Learn from this site's files"_s},
             {.name = u"spec"_s,
              .valueName = u"FILE"_s,
              .help = u"What is said about the site, as slipway-site(5) has it; - reads it from "
                      "standard input"_s},
             {.name = u"set"_s,
              .valueName = u"FIELD=VALUE"_s,
              .help = u"Say one thing, like hosts.dev=a.example.org,b.example.org"_s},
             {.name = u"print-spec"_s, .help = u"Print the answers as a file to edit, and do nothing"_s},
             {.name = u"as-proposed"_s, .help = u"Take what is proposed where something is asked"_s},
             {.name = u"out"_s,
              .valueName = u"DIR"_s,
              .help = u"Write the files below this folder instead of committing them"_s}}),
        .examples = u"$ slipwayctl new-site --name pier --like harbour --dry-run\n"
                    "$ slipwayctl new-site --name pier --like harbour \\\n"
                    "      --set hosts.prod=pier.example.org --set image.tag=4744c759b0e4-r1\n"
                    "$ slipwayctl new-site --name pier --print-spec > pier.yaml\n"
                    "$ slipwayctl new-site --spec pier.yaml --out ."_s,
        .fewestWords = 0,
        .mostWords = 0,
        .run = runNewSite};
}

} // namespace app::cli
