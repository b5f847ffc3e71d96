// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audit/filter.h"
#include "app/cli/commandline/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal/table.h"
#include "core/base/text.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Result;
using core::audit::Finding;
using core::audit::Verification;
using core::pipeline::ReleaseEvent;

Json findingDocument(const Finding &finding)
{
    return {{"problem", json(core::audit::toString(finding.problem))},
            {"commit", json(finding.commit)},
            {"site", jsonOrNull(finding.site)},
            {"env", jsonOrNull(finding.environment)},
            {"tag", jsonOrNull(finding.tag)},
            {"message", json(finding.message)},
            {"author", {{"name", json(finding.author.name)}, {"email", json(finding.author.email)}}},
            {"time", json(finding.author.time)}};
}

Json document(const core::pipeline::Snapshot &snapshot, const Verification &verification)
{
    Json findings = Json::array();
    for (const Finding &finding : verification.findings)
        findings.push_back(findingDocument(finding));
    return {{"commit", json(snapshot.commit)},       {"moves", verification.moves},
            {"promotions", verification.promotions}, {"settings", verification.settings.size()},
            {"works", verification.works.size()},    {"findings", findings}};
}

void print(Console &console, const Verification &verification)
{
    Table table;
    for (const Finding &finding : verification.findings) {
        table.addRow({{finding.author.time.toString(Qt::ISODate), Tint::Muted},
                      {finding.commit.shortHex(), Tint::Muted},
                      {core::audit::toString(finding.problem), Tint::Bad},
                      {core::oneLine(finding.message)}});
    }
    table.print(console);
    QString others;
    if (!verification.settings.isEmpty())
        others += u", %1 set a variable"_s.arg(verification.settings.size());
    if (!verification.works.isEmpty())
        others += u", %1 changed several files"_s.arg(verification.works.size());
    const QString looked = u"%1 moves looked at, %2 commits claim to be promotions%3: "_s.arg(
        QString::number(verification.moves), QString::number(verification.promotions), others);
    console.remark(looked
                   + (verification.findings.isEmpty() ? u"all of it holds."_s
                                                      : u"%1 findings."_s.arg(verification.findings.size())));
}

int run(Session &session)
{
    const Result<Session::Opened> opened = session.openAndRead();
    if (!opened)
        return session.fail(opened.error());
    const core::pipeline::Snapshot &snapshot = opened->snapshot;
    const Result<Events> events = selectEvents(snapshot, session.arguments(), QDateTime::currentDateTime());
    if (!events)
        return session.fail(events.error());
    const auto isSetting = selectSettings(session.arguments(), QDateTime::currentDateTime());
    if (!isSetting)
        return session.fail(isSetting.error());
    const QSet<const ReleaseEvent *> wanted(events->begin(), events->end());
    const auto progress = [&session](int done, int total) {
        session.console().progress(u"%1 of %2 moves"_s.arg(done).arg(total));
    };
    const auto isWanted = [&wanted](const ReleaseEvent &event) { return wanted.contains(&event); };
    const Result<Verification> verification = opened->workspace->verify(
        snapshot, {.isMove = isWanted, .isSetting = *isSetting}, progress, session.cancellation());
    session.console().endProgress();
    if (!verification)
        return session.fail(verification.error());
    if (snapshot.history->isCutOff())
        session.console().remark(
            u"This clone is shallow: older moves are not known. 'git fetch --unshallow' gets them."_s);
    if (session.isJson())
        session.answer(document(snapshot, *verification));
    else
        print(session.console(), *verification);
    return verification->findings.isEmpty() ? exitstatus::done : exitstatus::findings;
}

} // namespace

Command auditVerifyCommand()
{
    return {
        .name = u"audit verify"_s,
        .summary = u"Check again, from git alone, whether what the commits of moves claim is true"_s,
        .usage = {u"[--site SITE] [--env ENV] [--kind KIND] [--since TIME] [--until TIME]"_s},
        .description =
            u"Derive from the repository whether each move's evidence holds. Findings (status 1) are\n\n"
            "  never-in-front     the environment in front never had the tag before\n"
            "  by-hand            a tag behind the first environment moved without evidence\n"
            "  false-claim        the commit says something else than what it did\n"
            "  not-in-front-then  a promotion's tag was not in front when it was made\n"
            "  more-changed       the commit changed more than the tags, the variable or the files it names\n"
            "  self-approved      the approver is who made or asked for it\n"
            "  repeated           the same promotion again: a commit was copied\n"
            "  bad-signature      the commit is signed, and the signature does not hold\n\n"
            "The first environment's tags are CI's and need no evidence. From when on moves were made by\n"
            "Slipway is yours to say: --since."_s,
        .options = filterOptions(),
        .examples = u"$ slipwayctl audit verify --env prod --since 2026-01-01\n"
                    "$ slipwayctl audit verify --json | jq -r '.findings[] | .commit + \" \" + .problem'"_s,
        .mostWords = 0,
        .run = run};
}

} // namespace app::cli
