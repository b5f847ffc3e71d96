// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/lint/codequality.h"
#include "app/cli/lint/explanation.h"
#include "app/cli/lint/fixing.h"
#include "app/cli/lint/report.h"
#include "app/cli/lint/sarif.h"
#include "app/cli/lint/source.h"
#include "app/cli/promote/writing.h"
#include "app/cli/session.h"
#include "app/cli/sitenames.h"
#include "core/workspace/canonwork.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Outcome;
using core::Result;
using core::canon::Finding;
using core::canon::LintOptions;
using core::canon::Severity;

/// Findings of this severity and worse fail the command; nullopt for never.
struct Bar
{
    std::optional<Severity> least = Severity::Error;
};

Result<Bar> barOf(const Arguments &arguments)
{
    const QString word = arguments.value(u"fail-on"_s).value_or(u"error"_s);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        if (word == core::canon::toString(severity))
            return Bar{severity};
    }
    if (word == "never"_L1)
        return Bar{std::nullopt};
    return core::fail(core::Error::Kind::Usage,
                      u"--fail-on takes error, warning, info or never, not '%1'."_s.arg(word));
}

Outcome checkWords(const Arguments &arguments)
{
    const auto given = [&](const QStringList &names) {
        return std::ranges::count_if(names, [&](const QString &name) { return arguments.has(name); });
    };
    const auto wrong = [](const QString &message) { return core::fail(core::Error::Kind::Usage, message); };
    if (given({u"json"_s, u"sarif"_s, u"codequality"_s}) > 1)
        return wrong(u"--json, --sarif and --codequality are three forms of one answer. Say which."_s);
    if (given({u"platform"_s, u"no-platform"_s}) > 1)
        return wrong(u"--platform names a repository of Secrets, --no-platform wants none. Say which."_s);
    if (arguments.has(u"dry-run"_s) && !arguments.has(u"in-place"_s))
        return wrong(u"--dry-run goes with --fix or --in-place: lint alone changes nothing."_s);
    if (arguments.has(u"rev"_s) && arguments.has(u"in-place"_s))
        return wrong(u"--in-place changes files on disk, --rev reads a commit. Say which."_s);
    if (given({u"override"_s, u"note"_s, u"no-push"_s}) > 0)
        return wrong(u"--override, --note and --no-push are about the commit that --fix makes."_s);
    return checkRules(arguments.values(u"rule"_s));
}

/// What becomes a commit is what the target's newest one says.
Outcome checkFix(const Arguments &arguments)
{
    for (const QString &name : {u"rev"_s, u"sarif"_s, u"codequality"_s, u"in-place"_s, u"fail-on"_s,
                                u"platform"_s, u"no-platform"_s}) {
        if (arguments.has(name))
            return core::fail(core::Error::Kind::Usage,
                              u"--%1 does not go with a fix of the newest commit."_s.arg(name));
    }
    return checkRules(arguments.values(u"rule"_s));
}

bool fails(const core::canon::Report &report, const Bar &bar)
{
    return bar.least && std::ranges::any_of(report.findings, [&](const Finding &finding) {
               return finding.severity >= *bar.least;
           });
}

int tell(Session &session, LintSource &source, const core::canon::Report &report, const Bar &bar)
{
    if (session.isJson()) {
        session.answer(findingDocuments(report.findings));
    } else if (session.arguments().has(u"sarif"_s)) {
        const auto inspection = source.inspection();
        if (!inspection)
            return session.fail(inspection.error());
        session.answer(sarifDocument((*inspection)->subject(), report));
    } else if (session.arguments().has(u"codequality"_s)) {
        session.answer(codeQualityDocument(report.findings));
    } else {
        printFindings(session.console(), report);
    }
    return fails(report, bar) ? exitstatus::findings : exitstatus::done;
}

LintOptions optionsOf(const Arguments &arguments)
{
    return {.rules = arguments.values(u"rule"_s), .sites = arguments.words()};
}

bool isForPeople(const Session &session)
{
    return !session.isJson() && !session.arguments().has(u"sarif"_s)
        && !session.arguments().has(u"codequality"_s);
}

int explainRules(Session &session)
{
    const QStringList &ids = session.arguments().words();
    if (const Outcome known = checkRules(ids); !known)
        return session.fail(known.error());
    const auto repository = core::git::Repository::open(QDir::currentPath());
    const QString folder = repository ? repository->workTree() : QString();
    const auto runbooks = folder.isEmpty() ? QList<core::canon::Runbook>()
                                           : core::canon::runbooksIn(core::gitops::FolderTree(folder));
    if (session.isJson())
        return session.answer(explanationDocument(ids, runbooks));
    if (ids.isEmpty())
        listRules(session.console());
    else
        explain(session.console(), ids, runbooks);
    return exitstatus::done;
}

/// Mends what it may and looks again at what is left.
int fixInPlace(Session &session, LintSource &source, const core::canon::Report &report, const Bar &bar)
{
    if (source.folder().isEmpty())
        return session.fail({.kind = core::Error::Kind::Refused,
                             .message = u"There is no work tree here whose files could be changed."_s});
    const auto inspection = source.inspection();
    if (!inspection)
        return session.fail(inspection.error());
    const core::canon::Subject &subject = (*inspection)->subject();
    const LintOptions options = optionsOf(session.arguments());
    const auto fixed = core::canon::fixAll(subject, chosenFor(subject, report.findings, options.sites));
    if (isForPeople(session))
        printFixes(session.console(), fixed);
    tellRefused(session.console(), fixed);
    if (isForPeople(session) && !fixed.files.isEmpty())
        session.console().print({});
    if (session.arguments().has(u"dry-run"_s)) {
        session.console().remark(u"Nothing was changed: this was a dry run."_s);
        return tell(session, source, report, bar);
    }
    const int written = writeInPlace(session, source.folder(), fixed);
    source.reread();
    const auto rest = source.lint(options);
    if (!rest)
        return session.fail(rest.error());
    return std::max(written, tell(session, source, *rest, bar));
}

/// Of the newest commit: what is mended there becomes one commit of the engine.
Result<QList<core::promotion::Request>> wish(Session &session, core::workspace::Workspace &workspace,
                                             const core::pipeline::Snapshot &snapshot)
{
    const LintOptions options = optionsOf(session.arguments());
    if (const Outcome known = checkSites(*snapshot.fleet, options.sites); !known)
        return std::unexpected(known.error());
    const auto inspection = workspace.inspect(snapshot, session.cancellation());
    if (!inspection)
        return std::unexpected(inspection.error());
    const core::canon::Subject &subject = (*inspection)->subject();
    const core::canon::Report report = (*inspection)->lint(options, session.cancellation());
    const auto fixed = core::canon::fixAll(subject, chosenFor(subject, report.findings, options.sites));
    tellRefused(session.console(), fixed);
    if (fixed.files.isEmpty())
        return QList<core::promotion::Request>();
    auto request = core::promotion::requestFor(core::workspace::fixWork(subject, fixed.fixed));
    request.reviewed = fixed.changes();
    return QList{std::move(request)};
}

int fix(Session &session)
{
    if (const Outcome outcome = checkFix(session.arguments()); !outcome)
        return session.fail(outcome.error());
    return write(
        session,
        [&](core::workspace::Workspace &workspace, const core::pipeline::Snapshot &snapshot) {
            return wish(session, workspace, snapshot);
        },
        u"There is nothing to fix."_s);
}

} // namespace

int runLint(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has(u"explain"_s))
        return explainRules(session);
    if (arguments.has(u"fix"_s) || session.isRequest())
        return fix(session);
    const Result<Bar> bar = barOf(arguments);
    if (!bar)
        return session.fail(bar.error());
    if (const Outcome outcome = checkWords(arguments); !outcome)
        return session.fail(outcome.error());
    const auto source = LintSource::open(session);
    if (!source)
        return session.fail(source.error());
    const auto fleet = (*source)->fleet();
    if (!fleet)
        return session.fail(fleet.error());
    if (const Outcome known = checkSites(**fleet, arguments.words()); !known)
        return session.fail(known.error());
    const auto report = (*source)->lint(optionsOf(arguments));
    if (!report)
        return session.fail(report.error());
    return arguments.has(u"in-place"_s) ? fixInPlace(session, **source, *report, *bar)
                                        : tell(session, **source, *report, *bar);
}

Command lintCommand()
{
    return {
        .name = u"lint"_s,
        .summary = u"Say where files break the canon's rules, and mend what can be mended"_s,
        .usage = {u"[SITE...] [--rule ID]... [--rev REV] [--fail-on SEVERITY]"_s,
                  u"[SITE...] [--rule ID]... (--fix | --in-place) [--dry-run]"_s, u"--explain [ID...]"_s},
        .description =
            u"Read the files of all sites, or of those that are named, and say where they break a rule and\n"
            "what that means for prod. In a work tree the files on disk are read, without a fetch; with\n"
            "--rev a commit of it; of a bare repository, of a URL and with --branch the target's branch.\n"
            "The policy of the same tree says which rules hold and how severe they are.\n\n"
            "With a platform repository - of --platform, of git's setting slipway.platform, or of the policy "
            "-\n"
            "every Secret that is referred to is looked up there, without decrypting anything. A path is\n"
            "read as it was last fetched; a URL is fetched, unless --offline.\n\n"
            "Status 1 when there is a finding of at least the severity of --fail-on.\n\n"
            "Fixes change the bytes of a value, or put in a line, and nothing else; a fix never touches a\n"
            "tag's text. Those that touch the last environment are made only for sites that are named. "
            "--fix\n"
            "makes one commit of them on the target's newest, under the gates of the environments that it\n"
            "touches; 'request lint' asks others for it."_s,
        .options = withWritingOptions(
            {{.name = u"rule"_s, .valueName = u"ID"_s, .help = u"Only this rule (repeatable)"_s},
             {.name = u"rev"_s, .valueName = u"REV"_s, .help = u"A commit, instead of files on disk"_s},
             {.name = u"fail-on"_s,
              .valueName = u"SEVERITY"_s,
              .help = u"error (the default), warning, info or never"_s},
             {.name = u"platform"_s,
              .valueName = u"PATH-or-URL"_s,
              .help = u"The repository that has the Secrets, instead of the policy's"_s},
             {.name = u"no-platform"_s, .help = u"Look no Secrets up"_s},
             {.name = u"sarif"_s, .help = u"Print SARIF 2.1.0, for code scanning"_s},
             {.name = u"codequality"_s, .help = u"Print GitLab's code quality report"_s},
             {.name = u"fix"_s, .help = u"Mend the newest commit by one more, and push it"_s},
             {.name = u"in-place"_s, .help = u"Mend the files of the work tree, and show how"_s},
             {.name = u"explain"_s,
              .help = u"Say what the named rules ask for and why; without one, list all"_s}}),
        .examples = u"$ slipwayctl lint\n"
                    "$ slipwayctl lint harbour --rule app/self-heal --in-place --dry-run\n"
                    "$ slipwayctl lint --explain env/secret-value\n\n"
                    "# in CI, for code scanning\n"
                    "$ slipwayctl lint --sarif > slipway.sarif"_s,
        .run = runLint};
}

} // namespace app::cli
