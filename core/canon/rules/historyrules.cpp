// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/historyrules.h"

#include <QtGlobal>

#include <functional>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using pipeline::ReleaseEvent;
using pipeline::Snapshot;

/// The history, where it is of the same environments as the files: a work tree may have begun another.
const Snapshot *historyOf(const Subject &subject, Notebook &notebook)
{
    const Snapshot *snapshot = subject.snapshot();
    const bool isOfThese =
        snapshot != nullptr && snapshot->fleet->environments == subject.fleet().environments;
    if (!isOfThese)
        notebook.abstain();
    return isOfThese ? snapshot : nullptr;
}

const gitops::ReleaseLayer *releaseOf(const SiteFile &file, const Subject &subject)
{
    const bool isRead = file.kind == FileKind::Release && !file.error;
    return isRead ? subject.deployment(file).release.get() : nullptr;
}

/// Each release file with the event that set the tag it has now.
void eachPresent(
    const Subject &subject, const Snapshot &snapshot,
    const std::function<void(const SiteFile &, const gitops::ReleaseLayer &, const ReleaseEvent &)> &look)
{
    for (const SiteFile &file : subject.files()) {
        const gitops::ReleaseLayer *release = releaseOf(file, subject);
        const ReleaseEvent *event =
            release == nullptr ? nullptr : snapshot.history->last(file.site, file.environment);
        if (event != nullptr && event->move.newTag && event->move.newTag == release->realTag())
            look(file, *release, *event);
    }
}

/// The environments before that of @p event which the same commit moved.
QStringList movedInFront(const Snapshot &snapshot, const ReleaseEvent &event)
{
    const QStringList &environments = snapshot.fleet->environments;
    QStringList moved;
    for (const ReleaseEvent *other : snapshot.history->of(event.move.site)) {
        if (other->move.landed == event.move.landed
            && environments.indexOf(other->move.environment) < environments.indexOf(event.move.environment))
            moved += other->move.environment;
    }
    return moved;
}

/// "9f31c2e by Anna Orlova"
QStringList commitOf(const ReleaseEvent &event)
{
    return {event.move.commit.shortHex(), event.move.author.name};
}

pipeline::Pipeline pipelineOf(const Subject &subject, const Snapshot &snapshot)
{
    const bool isSame = snapshot.pipeline && subject.fleet().commit == snapshot.commit;
    return isSame ? *snapshot.pipeline
                  : pipeline::makePipeline(subject.fleet(), *snapshot.history, snapshot.decisions);
}

} // namespace

void judgeNeverInPrevious(const Subject &subject, Notebook &notebook)
{
    const Snapshot *snapshot = historyOf(subject, notebook);
    if (snapshot == nullptr)
        return;
    const pipeline::Pipeline pipeline = pipelineOf(subject, *snapshot);
    for (const pipeline::SitePipeline &site : pipeline.sites) {
        for (const pipeline::Step &step : site.steps) {
            const SiteFile *file = subject.file(site.site, step.to, FileKind::Release);
            const gitops::ReleaseLayer *release = file == nullptr ? nullptr : releaseOf(*file, subject);
            if (step.state != pipeline::StepState::Diverged || release == nullptr)
                continue;
            notebook.add(
                *file, subject, release->tagLine, release->tagColumn,
                QT_TRANSLATE_NOOP("core",
                                  "%1 has “%2”, which %3 never had: nobody saw it work there; "
                                  "promote what was, or accept this with a reason"),
                {subject.environmentName(step.to), release->tag, subject.environmentName(step.from)});
        }
    }
}

void judgeMovedTogether(const Subject &subject, Notebook &notebook)
{
    const Snapshot *snapshot = historyOf(subject, notebook);
    if (snapshot == nullptr)
        return;
    eachPresent(subject, *snapshot,
                [&](const SiteFile &file, const gitops::ReleaseLayer &release, const ReleaseEvent &event) {
                    if (!event.flags.contains(u"moved-together"_s))
                        return;
                    const QStringList others = movedInFront(*snapshot, event);
                    if (others.isEmpty())
                        return;
                    notebook.add(file, subject, release.tagLine, release.tagColumn,
                                 QT_TRANSLATE_NOOP("core",
                                                   "commit %1 by %2 moved %3 and %4 at once: nobody could "
                                                   "look at the release in %3 before it was in %4"),
                                 commitOf(event) + QStringList{others.join(u", "_s), event.move.environment});
                });
}

void judgeMixedCommit(const Subject &subject, Notebook &notebook)
{
    const Snapshot *snapshot = historyOf(subject, notebook);
    if (snapshot == nullptr)
        return;
    eachPresent(subject, *snapshot,
                [&](const SiteFile &file, const gitops::ReleaseLayer &release, const ReleaseEvent &event) {
                    if (!event.flags.contains(u"mixed-commit"_s))
                        return;
                    notebook.add(file, subject, release.tagLine, release.tagColumn,
                                 QT_TRANSLATE_NOOP("core",
                                                   "commit %1 by %2 set this tag and changed other files too "
                                                   "(%3): reverting one reverts the other"),
                                 commitOf(event) + QStringList{QString::number(event.move.otherFiles)});
                });
}

} // namespace core::canon
