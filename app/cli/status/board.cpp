// SPDX-License-Identifier: Apache-2.0
#include "app/cli/status/board.h"

#include "app/cli/terminal/table.h"
#include "core/base/text.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::gitops::Deployment;
using core::pipeline::SitePipeline;
using core::pipeline::Step;
using core::pipeline::StepState;

namespace {

/// One group of the board.
struct Group
{
    StepState state;
    QString title;
    Tint tint;
};

const std::vector<Group> &groups()
{
    static const std::vector<Group> s_groups = {
        {StepState::Broken, u"Broken"_s, Tint::Bad},
        {StepState::Diverged, u"Diverged"_s, Tint::Bad},
        {StepState::Unknown, u"Unknown"_s, Tint::Caution},
        {StepState::Ahead, u"Ahead"_s, Tint::Movable},
        {StepState::Behind, u"Behind"_s, Tint::Caution},
        {StepState::NotReleased, u"Not released yet"_s, Tint::Muted},
        {StepState::InSync, u"In sync"_s, Tint::Good},
    };
    return s_groups;
}

Cell tagCell(const Deployment &deployment)
{
    if (!deployment.release)
        return {deployment.isAbsent() ? QString() : u"no release file"_s, Tint::Muted};
    if (deployment.release->error)
        return {u"unreadable"_s, Tint::Bad};
    if (deployment.release->isPlaceholder)
        return {u"–"_s, Tint::Muted};
    return {core::oneLine(deployment.release->tag), Tint::Plain};
}

QString aheadText(const Board &board, const QString &site, const Step &step)
{
    const auto *const waiting = board.commitsBefore(site, step);
    QString text = waiting && !waiting->empty() ? u"%1 ahead"_s.arg(waiting->size())
        : step.releasesAhead == 1               ? u"1 release ahead"_s
                                                : u"%1 releases ahead"_s.arg(step.releasesAhead.value_or(0));
    if (step.waitsSince.isValid())
        text += u", "_s + age(step.waitsSince, board.now);
    return text;
}

QString stepText(const Board &board, const QString &site, const Step &step)
{
    const QString far = board.snapshot.pipeline->environments.at(step.to);
    switch (step.state) {
    case StepState::Broken: return u"broken"_s;
    case StepState::Diverged: return u"diverged"_s;
    case StepState::Unknown: return u"unknown, history is cut off"_s;
    case StepState::Ahead: return aheadText(board, site, step);
    case StepState::Behind: return u"behind, %1 is newer"_s.arg(far);
    case StepState::NotReleased: return u"not released"_s;
    case StepState::InSync: return u"in sync"_s;
    }
    return {};
}

/// Of a site with several steps those that are not in sync, each with where it leads.
QString stateText(const Board &board, const SitePipeline &pipeline)
{
    if (pipeline.steps.empty())
        return u"in one environment only"_s;
    if (pipeline.steps.size() == 1)
        return stepText(board, pipeline.site, pipeline.steps.front());
    QStringList texts;
    for (const Step &step : pipeline.steps) {
        if (step.state != StepState::InSync)
            texts.append(u"%1: %2"_s.arg(board.snapshot.pipeline->environments.at(step.to),
                                         stepText(board, pipeline.site, step)));
    }
    return texts.isEmpty() ? u"in sync"_s : texts.join(u"; "_s);
}

QDateTime waitsSince(const SitePipeline &pipeline)
{
    QDateTime earliest;
    for (const Step &step : pipeline.steps) {
        if (step.waitsSince.isValid() && (!earliest.isValid() || step.waitsSince < earliest))
            earliest = step.waitsSince;
    }
    return earliest;
}

/// Who waits longest comes first, the rest by name.
std::vector<const SitePipeline *> members(const Board &board, StepState state)
{
    std::vector<const SitePipeline *> found;
    for (const SitePipeline &pipeline : board.snapshot.pipeline->sites) {
        if (pipeline.state == state && board.shows(pipeline.site))
            found.push_back(&pipeline);
    }
    std::ranges::stable_sort(found, [](const SitePipeline *left, const SitePipeline *right) {
        const QDateTime since = waitsSince(*left);
        const QDateTime other = waitsSince(*right);
        return since.isValid() && (!other.isValid() || since < other);
    });
    return found;
}

void addSite(Table &table, const Board &board, const SitePipeline &pipeline, Tint tint)
{
    const core::gitops::Site *const site = board.snapshot.fleet->site(pipeline.site);
    std::vector<Cell> cells = {{u"  "_s + pipeline.site}};
    for (const Deployment &deployment : site->deployments)
        cells.push_back(tagCell(deployment));
    cells.push_back({stateText(board, pipeline), tint});
    table.addRow(std::move(cells));
}

void addHeader(Table &table, const QStringList &environments)
{
    std::vector<Cell> cells = {{u"  SITE"_s, Tint::Muted}};
    for (const QString &environment : environments)
        cells.push_back({environment.toUpper(), Tint::Muted});
    cells.push_back({u"STATE"_s, Tint::Muted});
    table.addRow(std::move(cells));
}

void printBrokenFiles(Console &console, const Board &board)
{
    bool isFirst = true;
    for (const core::gitops::Site &site : board.snapshot.fleet->sites) {
        for (const Deployment &deployment : site.deployments) {
            for (const core::Error &error :
                 board.shows(site.key) ? brokenFiles(deployment) : std::vector<core::Error>()) {
                const core::Place place = error.place.value_or(core::Place{});
                if (isFirst)
                    console.print(u'\n' + console.paint(Tint::Strong, u"Files that cannot be read"_s));
                isFirst = false;
                const QString where =
                    u"%1:%2:%3"_s.arg(core::oneLine(place.file)).arg(place.line).arg(place.column);
                console.print(u"  "_s + console.paint(Tint::Bad, where) + u"  "_s
                              + core::oneLine(error.message));
            }
        }
    }
}

} // namespace

QString age(const QDateTime &since, const QDateTime &now)
{
    const qint64 minutes = since.secsTo(now) / 60;
    if (minutes < 1)
        return u"now"_s;
    if (minutes < 60)
        return u"%1 min"_s.arg(minutes);
    if (minutes < 24 * 60)
        return u"%1 h"_s.arg(minutes / 60);
    return u"%1 d"_s.arg(minutes / (24 * 60));
}

void printStatus(Console &console, const Board &board)
{
    const core::workspace::Target &target = board.workspace.target();
    Table table;
    table.addLine(u"%1, %2 at %3"_s.arg(core::oneLine(target.name), core::oneLine(target.destination.branch),
                                        board.snapshot.commit.shortHex()),
                  Tint::Strong);
    table.addLine({});
    addHeader(table, board.snapshot.pipeline->environments);
    for (const Group &group : groups()) {
        const std::vector<const SitePipeline *> sites = members(board, group.state);
        if (sites.empty())
            continue;
        table.addLine({});
        table.addLine(u"%1 (%2)"_s.arg(group.title).arg(sites.size()), Tint::Strong);
        for (const SitePipeline *pipeline : sites)
            addSite(table, board, *pipeline, group.tint);
    }
    const auto count = static_cast<size_t>(board.snapshot.pipeline->environments.size());
    std::vector<size_t> tagColumns(count);
    std::iota(tagColumns.begin(), tagColumns.end(), 1); // NOLINT(modernize-use-ranges): not in GCC 12
    table.print(console, tagColumns);
    printBrokenFiles(console, board);
}

} // namespace app::cli
