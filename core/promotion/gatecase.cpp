// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/gatecase.h"

#include "core/canon/rules/releaserules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

using gitops::ReleaseLayer;
using pipeline::EventKind;
using pipeline::ReleaseEvent;

/// The newest event by which the environment left the tag; null when it never did, or came back to it since.
const ReleaseEvent *lastLeaving(const pipeline::Snapshot &snapshot, const QString &site,
                                const QString &environment, const QString &tag)
{
    const ReleaseEvent *leaving = nullptr;
    const auto isIt = [&](const std::optional<QString> &other) {
        return other && snapshot.fleet->layout.tags.isSameRelease(*other, tag);
    };
    for (const ReleaseEvent *event : snapshot.history->of(site)) {
        if (event->move.environment != environment)
            continue;
        if (isIt(event->move.newTag))
            leaving = nullptr;
        else if (isIt(event->move.oldTag))
            leaving = event;
    }
    return leaving;
}

/// The event that brought the tag there the last time; null when the history does not show it.
const ReleaseEvent *Case::arrival(int environment) const
{
    const auto &stretches = history().tags(m_candidate.site.key, environment);
    const auto isIt = [&](const pipeline::TagStretch &stretch) {
        // Where it goes the image itself counts; in front, the release.
        return environment == m_candidate.to ? stretch.tag == m_candidate.tag : isOfThis(stretch.tag);
    };
    const auto last = std::find_if(stretches.rbegin(), stretches.rend(), isIt);
    if (last == stretches.rend() || last->event < 0)
        return nullptr;
    return &history().events().at(static_cast<size_t>(last->event));
}

/// "set by Anna Orlova (9f31c2e)"
Wording Case::madeBy(const ReleaseEvent &event) const
{
    const QString id = event.move.commit.toHex();
    return {.shown = u"%1 (%2)"_s.arg(same(event.move.author.name).shown, id.left(7)),
            .committed = u"%1 (%2)"_s.arg(same(event.move.author.name).committed, id)};
}

Verdict Case::wasInFront() const
{
    const Wording front = same(fromName());
    if (const ReleaseEvent *event = arrival(m_candidate.from)) {
        const QList<Wording> words{front, moment(event->move.author.time, m_now), madeBy(*event)};
        if (isInFrontNow() && m_front->tag != m_candidate.tag) {
            return passed(say(QT_TRANSLATE_NOOP("core",
                                                "in %1 since %2, set by %3, as %4: an image of its own of "
                                                "the same release"),
                              words + QList<Wording>{same(m_front->tag)}));
        }
        if (isInFrontNow())
            return passed(say(QT_TRANSLATE_NOOP("core", "in %1 since %2, set by %3"), words));
        return passed(say(QT_TRANSLATE_NOOP("core", "was in %1 from %2, set by %3"), words));
    }
    if (history().firstPosition(m_candidate.site.key, m_candidate.from, m_candidate.tag))
        return passed(
            say(QT_TRANSLATE_NOOP("core", "in what %1 inherits from the environment before it"), {front}));
    if (history().isCutOff()) {
        return {.result = GateResult::Unknown,
                .why =
                    say(QT_TRANSLATE_NOOP(
                            "core",
                            "the history is cut off before this tag came to %1; run git fetch --unshallow"),
                        {front})};
    }
    if (isInFrontNow())
        return passed(say(QT_TRANSLATE_NOOP("core", "in %1 now"), {front}));
    return failed(say(QT_TRANSLATE_NOOP("core", "%1 never had this tag"), {front}));
}

/// Going back is to what is known to have run there, not to anything.
Verdict Case::wasHadBefore() const
{
    const Wording far = same(toName());
    if (const ReleaseEvent *event = arrival(m_candidate.to)) {
        return passed(say(QT_TRANSLATE_NOOP("core", "%1 got it on %2, set by %3"),
                          {far, moment(event->move.author.time, m_now), madeBy(*event)}));
    }
    const auto &stretches = history().tags(m_candidate.site.key, m_candidate.to);
    if (std::ranges::find(stretches, m_candidate.tag, &pipeline::TagStretch::tag) != stretches.end())
        return passed(say(QT_TRANSLATE_NOOP("core", "%1 had it where the known history begins"), {far}));
    if (history().isCutOff()) {
        return {.result = GateResult::Unknown,
                .why = say(QT_TRANSLATE_NOOP("core",
                                             "the history is cut off, so it cannot tell whether %1 had this "
                                             "tag; run git fetch --unshallow"),
                           {far})};
    }
    return failed(say(QT_TRANSLATE_NOOP("core", "%1 never had this tag"), {far}));
}

Verdict Case::isImmutable() const
{
    const Wording tag = same(m_candidate.tag);
    if (m_candidate.snapshot.fleet->layout.tags.isPlaceholder(m_candidate.tag))
        return failed(say(QT_TRANSLATE_NOOP("core", "“%1” is a placeholder, no tag"), {tag}));
    if (m_policy.isMutable(m_candidate.tag))
        return failed(
            say(QT_TRANSLATE_NOOP("core", "“%1” is a tag that moves; only tags that stay can be promoted"),
                {tag}));
    if (!gitops::isTag(m_candidate.tag))
        return failed(say(
            QT_TRANSLATE_NOOP("core", "“%1” is no image tag: letters, digits, “_”, “.” and “-”, at most 128"),
            {tag}));
    const bool isNew = m_candidate.action == Action::Promotion || m_candidate.action == Action::Release;
    if (isNew && m_policy.tagPattern && !m_policy.tagPattern->match(m_candidate.tag).hasMatch()) {
        return failed(say(QT_TRANSLATE_NOOP("core", "“%1” is not as the policy wants tags: %2"),
                          {tag, asked(m_policy.tagPatternText, m_policy.tagPatternLine)}));
    }
    return passed(tag);
}

// RELIABILITY Y8: with the tag alone another image would be deployed.
Verdict Case::isSameRepository() const
{
    const QString front = m_front ? m_front->repository : QString();
    const QString far = m_far ? m_far->repository : QString();
    if (front == far && !front.isEmpty())
        return passed(same(front));
    if (front == far)
        return passed(say(QT_TRANSLATE_NOOP("core", "neither file names one, so it is the chart's")));
    if (canon::isSameRepository(front, far, m_policy)) {
        return passed(say(QT_TRANSLATE_NOOP("core", "mirrored by the policy: %1 keeps %2, %3 has %4"),
                          {same(toName()), same(far), same(fromName()), same(front)}));
    }
    const bool isUnset = gitops::isPlaceholderRepository(far) && m_candidate.action == Action::Promotion;
    if (isUnset) {
        return failed(
            say(QT_TRANSLATE_NOOP("core",
                                  "%1 still has the placeholder %2; set image.repository in %3 to %4 "
                                  "in a commit of its own first"),
                {same(toName()), same(far), same(file(m_candidate.to)), same(front)}));
    }
    const auto name = [](const QString &repository) {
        return repository.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "none")) : same(repository);
    };
    return failed(say(QT_TRANSLATE_NOOP("core", "%1 names %2, %3 names %4"),
                      {same(fromName()), name(front), same(toName()), name(far)}));
}

/// What makes a file unfit for a promotion.
std::optional<Wording> Case::defectOf(const ReleaseLayer *release, int index) const
{
    const QString path = file(index);
    if (m_candidate.snapshot.fleet->ignored.contains(path))
        return say(QT_TRANSLATE_NOOP("core", "%1 is no plain file, so it was not read"), {same(path)});
    if (release == nullptr)
        return say(QT_TRANSLATE_NOOP("core", "%1 is not there"), {same(path)});
    if (release->error)
        return say(QT_TRANSLATE_NOOP("core", "%1: %2"), {same(path), same(release->error->message)});
    if (release->isPinned())
        return say(
            QT_TRANSLATE_NOOP(
                "core", "%1 has a digest beside the tag: moving the tag alone would deploy the old image"),
            {same(path)});
    return std::nullopt;
}

Verdict Case::isSane() const
{
    if (m_candidate.from >= 0) {
        if (const auto defect = defectOf(m_front.get(), m_candidate.from))
            return failed(*defect);
    }
    if (const auto defect = defectOf(m_far.get(), m_candidate.to))
        return failed(*defect);
    // A template that nobody has filled in: whatever the tag, there is no such image.
    if (m_candidate.action == Action::Release && gitops::isPlaceholderRepository(m_far->repository)) {
        return failed(
            say(QT_TRANSLATE_NOOP("core", "%1 still has the placeholder %2 as its image.repository"),
                {same(file(m_candidate.to)), same(m_far->repository)}));
    }
    if (m_front && !m_front->isTagString) {
        return passed(
            say(QT_TRANSLATE_NOOP("core",
                                  "warning: %1:%2 has the tag without quotes, and some readers take it for a "
                                  "number or a date; the text in the file is what is promoted"),
                {same(file(m_candidate.from)), same(QString::number(m_front->tagLine))}));
    }
    return m_front
        ? passed(say(QT_TRANSLATE_NOOP("core", "both release files are readable and have no digest")))
        : passed(say(QT_TRANSLATE_NOOP("core", "the release file is readable and has no digest")));
}

/// The rules of the canon for release files that a promotion does not mend and no other gate asks for.
Verdict Case::isOnlyImage() const
{
    QList<canon::Finding> findings;
    for (const auto &[layer, index] :
         {std::pair(m_front.get(), m_candidate.from), std::pair(m_far.get(), m_candidate.to)}) {
        if (layer != nullptr)
            findings += canon::onlyImage(*layer, file(index), m_policy);
    }
    if (findings.isEmpty())
        return passed(say(QT_TRANSLATE_NOOP("core", "only which image runs, and the release's identity")));
    const canon::Finding &first = findings.constFirst();
    QList<Wording> arguments;
    for (const QString &argument : first.arguments)
        arguments += same(argument);
    return failed(say(QT_TRANSLATE_NOOP("core", "%1:%2: %3 (%4)"),
                      {same(first.file), same(QString::number(first.line)), say(first.pattern, arguments),
                       same(first.rule)}));
}

Verdict Case::isNotRolledBack() const
{
    const Wording far = same(toName());
    const ReleaseEvent *leaving =
        lastLeaving(m_candidate.snapshot, m_candidate.site.key, toName(), m_candidate.tag);
    if (leaving != nullptr && leaving->kind == EventKind::Rollback) {
        return failed(say(QT_TRANSLATE_NOOP("core", "%1 left this tag by a rollback to %2 on %3, by %4"),
                          {far, same(leaving->move.newTag.value_or(QString())),
                           moment(leaving->move.author.time, m_now), madeBy(*leaving)}));
    }
    // A tag that arrived in front within the history we see cannot have been behind it before.
    if (history().isCutOff() && (m_candidate.from < 0 || arrival(m_candidate.from) == nullptr)) {
        return {.result = GateResult::Unknown,
                .why = say(QT_TRANSLATE_NOOP("core",
                                             "the history is cut off, so it cannot tell whether %1 had this "
                                             "tag; run git fetch --unshallow"),
                           {far})};
    }
    if (leaving != nullptr)
        return passed(say(QT_TRANSLATE_NOOP("core", "%1 had this tag and moved on"), {far}));
    return passed(say(QT_TRANSLATE_NOOP("core", "%1 never went back from this tag"), {far}));
}

} // namespace core::promotion
