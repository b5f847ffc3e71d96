// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/policy/description.h"
#include "app/cli/session.h"
#include "app/cli/sitenames.h"
#include "app/cli/terminal/table.h"
#include "core/base/text.h"
#include "core/canon/ignores.h"
#include "core/promotion/ways.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
using core::Outcome;
using core::Result;
using core::pipeline::Snapshot;
using core::promotion::GateReport;
using core::promotion::GateResult;

constexpr qint64 largestFile = 1024 * 1024;

Result<Snapshot> readSnapshot(Session &session)
{
    Result<Session::Opened> opened = session.openAndRead();
    return opened ? Result<Snapshot>(std::move(opened->snapshot)) : std::unexpected(opened.error());
}

int show(Session &session)
{
    const Result<Snapshot> snapshot = readSnapshot(session);
    if (!snapshot)
        return session.fail(snapshot.error());
    if (snapshot->policyError)
        return session.fail(*snapshot->policyError);
    if (session.isJson())
        return session.answer(policyDocument(*snapshot));
    session.console().write(policyText(*snapshot).toUtf8());
    return exitstatus::done;
}

Outcome checkFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return core::fail(Error::Kind::Refused, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.size() > largestFile)
        return core::fail(Error::Kind::Refused, u"%1 is too large for a policy."_s.arg(path));
    const Result<core::policy::Policy> policy = core::policy::parsePolicy(file.readAll(), path);
    return policy ? core::canon::checkRules(policy->canon, path) : std::unexpected(policy.error());
}

Outcome checkTip(Session &session)
{
    const Result<Snapshot> snapshot = readSnapshot(session);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    return snapshot->policyError ? std::unexpected(*snapshot->policyError)
                                 : core::canon::checkRules(snapshot->policy->canon);
}

int check(Session &session)
{
    const QString path = session.arguments().words().value(0);
    const Outcome outcome = path.isEmpty() ? checkTip(session) : checkFile(path);
    const QString name = path.isEmpty() ? core::policy::fileName : path;
    if (!outcome)
        return session.fail(outcome.error());
    if (session.isJson())
        return session.answer({{"file", json(name)}, {"valid", true}});
    session.console().remark(u"%1: nothing is wrong with it."_s.arg(name));
    return exitstatus::done;
}

/// The promotion that comes to @p to next.
Result<core::promotion::Candidate> candidateFor(const Snapshot &snapshot, const QString &site,
                                                const QString &to)
{
    if (const Outcome outcome = checkSites(*snapshot.fleet, {site}); !outcome)
        return std::unexpected(outcome.error());
    if (const Outcome outcome = checkEnvironment(snapshot.fleet->environments, to); !outcome)
        return std::unexpected(outcome.error());
    const auto *pipeline = snapshot.pipeline->site(site);
    const auto step =
        std::ranges::find(pipeline->steps, snapshot.fleet->environment(to), &core::pipeline::Step::to);
    if (step == pipeline->steps.end()) {
        return core::fail(
            Error::Kind::Usage,
            u"'%1' has no step to %2. A step is named by the environment that gets the release."_s.arg(site,
                                                                                                       to));
    }
    const core::gitops::Site *found = snapshot.fleet->site(site);
    return core::promotion::Candidate{
        .snapshot = snapshot,
        .site = *found,
        .from = step->from,
        .to = step->to,
        .tag = core::promotion::tagToWrite(snapshot, *found, step->from, step->to)};
}

Cell resultCell(const GateReport &gate)
{
    const Tint tint = gate.blocks()         ? Tint::Bad
        : gate.result == GateResult::Passed ? Tint::Good
                                            : Tint::Muted;
    return {core::promotion::toString(gate.result), tint};
}

int explain(Session &session)
{
    const Result<Snapshot> snapshot = readSnapshot(session);
    if (!snapshot)
        return session.fail(snapshot.error());
    const QStringList &words = session.arguments().words();
    const auto candidate = candidateFor(*snapshot, words.at(0), words.at(1));
    if (!candidate)
        return session.fail(candidate.error());
    const QString from = snapshot->fleet->environments.at(candidate->from);
    const core::policy::StepPolicy &step = snapshot->policy->step(words.at(1));
    Json documents = Json::array();
    Table table;
    const auto gates = core::promotion::judge(*candidate, QDateTime::currentDateTime());
    for (const GateReport &gate : gates) {
        const QString rule = ruleOf(gate, step);
        documents.push_back({{"id", json(gate.id)},
                             {"result", json(core::promotion::toString(gate.result))},
                             {"blocks", gate.blocks()},
                             {"rule", json(rule)},
                             {"required", gate.isRequired},
                             {"overridable", gate.isOverridable},
                             {"detail", json(gate.detail)}});
        table.addRow({{gate.id},
                      resultCell(gate),
                      {gate.isOverridable ? rule + u", can be overridden"_s : rule, Tint::Muted},
                      {core::oneLine(gate.detail)}});
    }
    if (session.isJson()) {
        return session.answer({{"site", json(words.at(0))},
                               {"from", json(from)},
                               {"to", json(words.at(1))},
                               {"tag", json(candidate->tag)},
                               {"gates", documents}});
    }
    session.console().print(
        u"%1, %2 → %3, %4"_s.arg(words.at(0), from, words.at(1), core::oneLine(candidate->tag)));
    table.print(session.console());
    return exitstatus::done;
}

} // namespace

Command policyShowCommand()
{
    return {.name = u"policy show"_s,
            .summary = u"Print what the repository asks of its promotions"_s,
            .usage = {u""_s},
            .description =
                u"Print the policy of the newest commit in the form of its file, .slipway.yaml, with the\n"
                "defaults of what it does not say. 'man 5 slipway.yaml' explains each key."_s,
            .examples = u"# a file to begin with\n"
                        "$ slipwayctl policy show > .slipway.yaml"_s,
            .mostWords = 0,
            .run = show};
}

Command policyCheckCommand()
{
    return {.name = u"policy check"_s,
            .summary = u"Say what is wrong with a policy"_s,
            .usage = {u"[FILE]"_s},
            .description =
                u"Read FILE, or the .slipway.yaml of the newest commit, and say what is wrong with it and\n"
                "where (status 3). Unknown keys are wrong: a rule that is misspelt holds up nothing. While\n"
                "the committed policy cannot be read, nothing is written to the repository. Of a FILE it is\n"
                "not known which environments there are."_s,
            .examples =
                u"$ slipwayctl policy check .slipway.yaml && git commit -m 'Wait a day before prod'"_s,
            .mostWords = 1,
            .run = check};
}

Command policyExplainCommand()
{
    return {
        .name = u"policy explain"_s,
        .summary = u"Say which rules hold for a site's next promotion, and how they stand"_s,
        .usage = {u"SITE ENV"_s},
        .description =
            u"List every gate of the step that brings the site's release to ENV: its result now, the rule\n"
            "that asks for it, and the evidence."_s,
        .examples = u"$ slipwayctl policy explain harbour prod"_s,
        .fewestWords = 2,
        .mostWords = 2,
        .run = explain};
}

} // namespace app::cli
