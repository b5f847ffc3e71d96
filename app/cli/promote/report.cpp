// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/report.h"

#include "app/cli/promote/diff.h"
#include "app/cli/promote/mask.h"
#include "app/cli/terminal/table.h"
#include "core/base/text.h"
#include "core/promotion/filework.h"
#include "core/workspace/requestbranch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::promotion::GateReport;
using core::promotion::GateResult;
using core::promotion::Report;
using core::promotion::SiteChange;
using core::promotion::SiteResult;

namespace {

/// "added", "changed" or "removed"
QString whatHappens(const core::promotion::FileChange &file)
{
    return !file.before ? u"added"_s : file.change.isRemoval() ? u"removed"_s : u"changed"_s;
}

Json fileDocuments(const SiteChange &change)
{
    Json documents = Json::array();
    for (const core::promotion::FileChange &file : change.files)
        documents.push_back({{"file", json(file.change.path)}, {"change", json(whatHappens(file))}});
    return documents;
}

Json siteDocument(const SiteChange &change)
{
    // Documented results are four; what a dry run leaves planned has not been tried.
    const bool isPlanned = change.result == SiteResult::Planned;
    Json document{
        {"site", change.work == nullptr ? json(change.site) : jsonOrNull(change.site)},
        {"from", jsonOrNull(change.from)},
        {"to", json(change.to)},
        {"oldTag", json(change.oldTag)},
        {"newTag", json(change.newTag)},
        {"commit", json(change.commit)},
        {"result", json(core::promotion::toString(isPlanned ? SiteResult::NotTried : change.result))},
        {"reason", json(isPlanned ? u"dry run"_s : change.reason)},
        {"gates", gateDocuments(change.gates)}};
    if (!core::promotion::movesTag(change.action)) // promotions keep the form that scripts know
        document["action"] = json(core::promotion::toString(change.action));
    if (change.action == core::promotion::Action::Setting) {
        document["setting"] = json(change.setting);
        document["value"] = json(change.value);
    }
    if (change.work != nullptr) {
        document["work"] = json(change.work->kind);
        document["sites"] = json(change.work->sites);
        document["files"] = fileDocuments(change);
    }
    return document;
}

QString participle(core::promotion::Action action)
{
    using core::promotion::Action;
    switch (action) {
    case Action::Promotion: break;
    case Action::Reset: return u"reset"_s;
    case Action::Rollback: return u"rolled back"_s;
    case Action::Release: return u"released"_s;
    case Action::Setting: return u"set"_s;
    case Action::Hold: return u"held"_s;
    case Action::Block: return u"blocked"_s;
    case Action::Accept: return u"accepted"_s;
    case Action::Lift: return u"free again"_s;
    case Action::Files: return u"written"_s;
    }
    return u"promoted"_s;
}

Cell resultCell(const SiteChange &change, Extent extent)
{
    switch (change.result) {
    case SiteResult::Planned: return {u"would be "_s + participle(change.action), Tint::Movable};
    case SiteResult::Done:
        return {extent == Extent::Push          ? participle(change.action)
                    : extent == Extent::Request ? u"asked for"_s
                                                : u"committed, not pushed"_s,
                Tint::Good};
    case SiteResult::Nothing: return {u"nothing to do"_s, Tint::Muted};
    case SiteResult::Refused: // of a batch some are left out, which is no failure
        return change.error ? Cell{u"refused"_s, Tint::Bad} : Cell{u"left out"_s, Tint::Caution};
    case SiteResult::NotTried: return {u"not tried"_s, Tint::Caution};
    }
    return {};
}

QString tagsText(const SiteChange &change)
{
    if (change.action == core::promotion::Action::Setting)
        return core::oneLine(change.setting.section(u'.', 1));
    if (change.action == core::promotion::Action::Files)
        return change.files.size() == 1 ? u"1 file"_s : u"%1 files"_s.arg(change.files.size());
    if (core::promotion::isDecision(change.action))
        return core::oneLine(change.newTag);
    if (change.oldTag == change.newTag || change.newTag.isEmpty())
        return core::oneLine(change.oldTag);
    const QString old = change.isFirstRelease || change.oldTag.isEmpty() ? u"first release"_s : change.oldTag;
    return core::oneLine(u"%1 → %2"_s.arg(old, change.newTag));
}

Cell gateCell(const GateReport &gate)
{
    switch (gate.result) {
    case GateResult::Passed: return {u"    ✓ "_s + gate.id, Tint::Good};
    case GateResult::Failed: return {u"    ✗ "_s + gate.id, Tint::Bad};
    case GateResult::Unknown: return {u"    ? "_s + gate.id, Tint::Caution};
    case GateResult::Skipped: break;
    }
    return {u"    - "_s + gate.id, Tint::Muted};
}

void printGates(Console &console, const SiteChange &change)
{
    Table table;
    for (const GateReport &gate : change.gates)
        table.addRow({gateCell(gate), {core::oneLine(gate.detail), Tint::Muted}});
    if (!change.gates.isEmpty()) {
        console.print(u"\n  "_s + console.paint(Tint::Strong, u"Gates of %1"_s.arg(change.site)));
        table.print(console);
    }
}

/// What it is, and its files; the diff says the rest.
void printWork(Console &console, const SiteChange &change, Extent extent)
{
    Table head;
    head.addRow({{core::promotion::titleOf(*change.work)},
                 {change.environments.join(u", "_s), Tint::Muted},
                 {tagsText(change)},
                 resultCell(change, extent)});
    head.print(console);
    Table table;
    for (const core::promotion::FileChange &file : change.files)
        table.addRow({{u"  "_s + whatHappens(file), Tint::Muted}, {file.change.path}});
    table.print(console);
}

/// Of the linter: its patches stand in the middle of files that nobody wanted to see.
bool isFix(const SiteChange &change)
{
    return change.work != nullptr && change.work->kind == "fix"_L1;
}

QString conclusion(const Report &report, Extent extent, const core::promotion::Destination &destination)
{
    QStringList ids;
    for (const core::git::ObjectId &id : report.commits)
        ids.append(extent == Extent::Push ? id.shortHex() : id.toHex());
    if (extent == Extent::DryRun)
        return u"Nothing was changed: this was a dry run."_s;
    if (ids.isEmpty())
        return {};
    if (extent == Extent::Request && !report.link.isEmpty())
        return u"Asked for as %1%2. Make the merge request at %3"_s.arg(core::workspace::requestPrefix,
                                                                        report.promotionId, report.link);
    if (extent == Extent::Request && report.isAskedInstead)
        return u"Asked for as %1%2. Make a merge request of that branch."_s.arg(
            core::workspace::requestPrefix, report.promotionId);
    if (extent == Extent::Request)
        return u"Asked for as %1%2. Somebody else approves it: slipwayctl approve %2"_s.arg(
            core::workspace::requestPrefix, report.promotionId);
    if (!report.isPushed)
        return u"Commit %1 was made; nothing points at it and it was not pushed."_s.arg(ids.join(u", "_s));
    const QString where = destination.remote.isEmpty()
        ? destination.branch
        : u"%1 of %2"_s.arg(destination.branch, destination.remote);
    return u"Pushed %1 to %2, promotion %3."_s.arg(ids.join(u", "_s), where, report.promotionId);
}

/// A word that a shell takes as it is.
QString forShell(QString text)
{
    return u'\'' + text.replace(u'\'', R"('\'')"_L1) + u'\'';
}

} // namespace

Json gateDocuments(const QList<GateReport> &gates)
{
    Json documents = Json::array();
    for (const GateReport &gate : gates) {
        documents.push_back({{"id", json(gate.id)},
                             {"result", json(core::promotion::toString(gate.result))},
                             {"detail", json(gate.detail)},
                             {"time", json(gate.time)}});
    }
    return documents;
}

Json promotionDocument(const Report &report, Extent extent)
{
    Json commits = Json::array();
    for (const core::git::ObjectId &id : report.commits)
        commits.push_back(json(id));
    Json sites = Json::array();
    for (const SiteChange &change : report.sites)
        sites.push_back(siteDocument(change));
    Json document{{"promotionId", extent == Extent::DryRun ? Json() : json(report.promotionId)},
                  {"pushed", report.isPushed},
                  {"commits", commits},
                  {"sites", sites}};
    if (report.isAsked) {
        document["request"] = json(core::workspace::requestPrefix + report.promotionId);
        document["link"] = jsonOrNull(report.link);
    }
    return document;
}

void printWayOut(Console &console, const Report &report, const core::promotion::Destination &destination)
{
    constexpr qsizetype mostPatches = 5;
    console.print(u"\nThe commit is made, and could not be pushed. When the way is free:\n"_s);
    console.print(u"  git -C %1 push %2 %3"_s.arg(
        forShell(destination.gitDir),
        forShell(destination.remote.isEmpty() ? destination.gitDir : destination.remote),
        forShell(u"%1:refs/heads/%2"_s.arg(report.unpushed.toHex(), destination.branch))));
    const bool hasPatch =
        std::ranges::any_of(report.sites, [](const SiteChange &change) { return !change.diff.isEmpty(); });
    if (!hasPatch || report.sites.size() > mostPatches)
        return;
    console.print(u"\nThe same by hand, with git apply:\n"_s);
    for (const SiteChange &change : report.sites)
        printDiff(console, change);
}

void printPromotion(Console &console, const Report &report, Extent extent,
                    const core::promotion::Destination &destination)
{
    Table table;
    for (const SiteChange &change : report.sites) {
        if (change.work != nullptr) {
            printWork(console, change, extent);
            continue;
        }
        table.addRow(
            {{change.site},
             {change.from.isEmpty() ? change.to : u"%1 → %2"_s.arg(change.from, change.to), Tint::Muted},
             {tagsText(change)},
             resultCell(change, extent)});
    }
    table.print(console, {2});
    for (const SiteChange &change : report.sites) {
        if (console.isVerbose())
            printGates(console, change);
    }
    const bool showsDiff = extent != Extent::Push;
    bool isMasked = false;
    for (const SiteChange &change : report.sites) {
        const bool isChange = change.result == SiteResult::Planned || change.result == SiteResult::Done;
        if (!showsDiff || !isChange)
            continue;
        console.print({});
        if (isFix(change))
            isMasked = printMaskedDiff(console, change) || isMasked;
        else
            printDiff(console, change);
    }
    tellMasked(console, isMasked);
    if (const QString text = conclusion(report, extent, destination); !text.isEmpty())
        console.print(u'\n' + text);
}

void complainAbout(Console &console, const Report &report)
{
    QStringList said;
    for (const SiteChange &change : report.sites) {
        const bool isNamed = change.reason.startsWith(change.site); // of many none is
        const QString text = isNamed ? change.reason : u"%1: %2"_s.arg(change.site, change.reason);
        if (change.result == SiteResult::Refused && change.error) {
            core::Error error = *change.error;
            error.message = text;
            error.detail.clear(); // once, for all of them
            console.complain(error);
            said.append(change.reason);
        } else if (change.result == SiteResult::Refused || change.result == SiteResult::Nothing) {
            console.remark(text);
        }
    }
    if (report.error && !said.contains(report.error->message))
        console.complain(*report.error);
}

QString describe(const core::promotion::Progress &progress)
{
    if (progress.text.isEmpty())
        return {};
    const QString what = progress.site.isEmpty() ? core::promotion::toString(progress.step) : progress.site;
    return u"%1: %2"_s.arg(what, progress.text);
}

} // namespace app::cli
