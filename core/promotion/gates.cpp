// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/gates.h"

#include "core/promotion/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

using gitops::ReleaseLayer;
using pipeline::EventKind;
using pipeline::ReleaseEvent;

/// What a gate finds.
struct Verdict
{
    GateResult result = GateResult::Passed;
    Wording why;
};

Verdict passed(Wording why)
{
    return {.result = GateResult::Passed, .why = std::move(why)};
}

Verdict failed(Wording why)
{
    return {.result = GateResult::Failed, .why = std::move(why)};
}

/// The newest event by which the environment left the tag; null when it never did, or came back to it since.
const ReleaseEvent *lastLeaving(const pipeline::Snapshot &snapshot, const QString &site,
                                const QString &environment, const QString &tag)
{
    const ReleaseEvent *leaving = nullptr;
    for (const ReleaseEvent *event : snapshot.history->of(site)) {
        if (event->move.environment != environment)
            continue;
        if (event->move.newTag == tag)
            leaving = nullptr;
        else if (event->move.oldTag == tag)
            leaving = event;
    }
    return leaving;
}

/// The names and files of one candidate, looked up once.
class Case
{
public:
    Case(const Candidate &candidate, QDateTime now)
        : m_candidate(candidate)
        , m_now(std::move(now))
        , m_front(candidate.from < 0
                      ? nullptr
                      : candidate.site.deployments.at(static_cast<size_t>(candidate.from)).release)
        , m_far(candidate.site.deployments.at(static_cast<size_t>(candidate.to)).release)
        , m_policy(*candidate.snapshot.policy)
        , m_step(m_policy.step(toName()))
    {
    }

    Verdict wasInFront() const;
    Verdict wasHadBefore() const;
    Verdict isImmutable() const;
    Verdict isSameRepository() const;
    Verdict isSane() const;
    Verdict isNotRolledBack() const;
    Verdict isSoaked() const;
    Verdict isNotFrozen() const;

    /// Does the policy say anything about this here?
    bool isSoakAsked() const { return m_step.soak.count() > 0; }
    bool isFreezeAsked() const
    {
        return !m_step.freeze.isEmpty()
            && (m_candidate.action != Action::Rollback || m_policy.isRollbackFrozen);
    }
    bool isRequired(const QString &gate) const
    {
        const bool isForward =
            m_candidate.action == Action::Promotion || m_candidate.action == Action::Release;
        return isForward && m_step.required.contains(gate);
    }
    bool isOverridable(const QString &gate) const { return m_policy.overrides.contains(gate); }
    QString fromName() const { return environment(m_candidate.from); }
    QString toName() const { return environment(m_candidate.to); }

private:
    QString environment(int index) const
    {
        return index < 0 ? QString() : m_candidate.snapshot.fleet->environments.at(index);
    }
    QString file(int index) const
    {
        return m_candidate.snapshot.fleet->layout.releaseFile(m_candidate.site.key, environment(index));
    }
    const pipeline::ReleaseHistory &history() const { return *m_candidate.snapshot.history; }
    const ReleaseEvent *arrival(int environment) const;
    bool isInFrontNow() const { return m_front && m_front->tag == m_candidate.tag; }
    std::optional<Wording> defectOf(const ReleaseLayer *release, int index) const;
    Wording madeBy(const ReleaseEvent &event) const;

    const Candidate &m_candidate;
    QDateTime m_now;
    std::shared_ptr<const ReleaseLayer> m_front;
    std::shared_ptr<const ReleaseLayer> m_far;
    const policy::Policy &m_policy;
    const policy::StepPolicy &m_step;
};

/// "1d12h (.slipway.yaml:12)"
Wording asked(const QString &what, int line)
{
    return same(line > 0 ? u"%1 (%2:%3)"_s.arg(what, policy::fileName).arg(line) : what);
}

/// The event that brought the tag there the last time; null when the history does not show it.
const ReleaseEvent *Case::arrival(int environment) const
{
    const auto &stretches = history().tags(m_candidate.site.key, environment);
    const auto last =
        std::ranges::find(stretches.rbegin(), stretches.rend(), m_candidate.tag, &pipeline::TagStretch::tag);
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
    static const QRegularExpression s_tag(u"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$"_s);
    const Wording tag = same(m_candidate.tag);
    if (gitops::isPlaceholder(m_candidate.tag))
        return failed(say(QT_TRANSLATE_NOOP("core", "“%1” is a placeholder, no tag"), {tag}));
    if (gitops::isMutableTag(m_candidate.tag) || m_policy.isMutable(m_candidate.tag))
        return failed(
            say(QT_TRANSLATE_NOOP("core", "“%1” is a tag that moves; only tags that stay can be promoted"),
                {tag}));
    if (!s_tag.match(m_candidate.tag).hasMatch())
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

/// How long the tag has stood in front, by the commit that set it; the time it ran is the live gates' matter.
Verdict Case::isSoaked() const
{
    const Wording wanted = asked(policy::toText(m_step.soak), m_step.soakLine);
    const ReleaseEvent *event = arrival(m_candidate.from);
    if (event == nullptr || !isInFrontNow()) {
        return {
            .result = GateResult::Unknown,
            .why = say(QT_TRANSLATE_NOOP("core", "not recorded since when %1 has this tag; %2 are asked for"),
                       {same(fromName()), wanted})};
    }
    // The committer's time: the author's may be much older than the day it landed.
    const QDateTime since = event->move.committer.time;
    const std::chrono::seconds stood(std::max<qint64>(0, since.secsTo(m_now)));
    const QList<Wording> words{same(fromName()), moment(since, m_now), wanted};
    if (stood >= m_step.soak)
        return passed(say(QT_TRANSLATE_NOOP("core", "in %1 since %2, at least %3"), words));
    const QDateTime end = since.addSecs(m_step.soak.count());
    return failed(say(QT_TRANSLATE_NOOP("core", "in %1 only since %2; %3 are asked for, which it has on %4"),
                      words + QList<Wording>{moment(end, m_now)}));
}

Verdict Case::isNotFrozen() const
{
    const auto freeze = policy::frozenAt(m_step.freeze, m_now);
    if (!freeze)
        return passed(say(QT_TRANSLATE_NOOP("core", "no freeze window of %1 is open"), {same(toName())}));
    if (freeze->line == 0)
        return failed(
            say(QT_TRANSLATE_NOOP("core", "outside of the times when %1 may change"), {same(toName())}));
    const QString place = u"%1:%2"_s.arg(policy::fileName).arg(freeze->line);
    const Wording name = freeze->window.isEmpty() ? same(place) : asked(freeze->window, freeze->line);
    if (!freeze->until.isValid())
        return failed(say(QT_TRANSLATE_NOOP("core", "%1 is frozen: %2"), {same(toName()), name}));
    return failed(say(QT_TRANSLATE_NOOP("core", "%1 is frozen until %3: %2"),
                      {same(toName()), name, moment(freeze->until, m_now)}));
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
    const bool isMirrored = m_policy.repositories == policy::Repositories::Mirrored && !front.isEmpty()
        && !far.isEmpty() && !far.contains("REPLACE_ME"_L1);
    if (isMirrored) {
        return passed(say(QT_TRANSLATE_NOOP("core", "mirrored by the policy: %1 keeps %2, %3 has %4"),
                          {same(toName()), same(far), same(fromName()), same(front)}));
    }
    const bool isUnset = far.contains("REPLACE_ME"_L1) && m_candidate.action == Action::Promotion;
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
    if (release->hasDigest || release->repository.contains(u'@'))
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
    if (m_candidate.action == Action::Release && m_far->repository.contains("REPLACE_ME"_L1)) {
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

/// What a gate is, before it is judged.
struct Gate
{
    QLatin1StringView id;
    GateScope scope;
    QList<Action> actions; ///< where it has a say
    const char *title; ///< %1: the environment in front, %2: the far one
    Verdict (Case::*judge)() const; ///< null for the live ones
    bool (Case::*isAsked)() const = nullptr; ///< null: always
};

const QList<Gate> &allGates()
{
    using enum Action;
    static const QList<Gate> s_gates{
        {"was-in-front"_L1,
         GateScope::Source,
         {Promotion},
         QT_TRANSLATE_NOOP("core", "The tag was in %1"),
         &Case::wasInFront},
        {"had-before"_L1,
         GateScope::Target,
         {Rollback},
         QT_TRANSLATE_NOOP("core", "%2 had this tag before"),
         &Case::wasHadBefore},
        {"immutable-tag"_L1,
         GateScope::Candidate,
         {Promotion, Reset, Rollback, Release},
         QT_TRANSLATE_NOOP("core", "The tag cannot move"),
         &Case::isImmutable},
        {"same-repository"_L1,
         GateScope::Candidate,
         {Promotion, Reset},
         QT_TRANSLATE_NOOP("core", "The image repository is the same"),
         &Case::isSameRepository},
        {"files-sane"_L1,
         GateScope::Target,
         {Promotion, Reset, Rollback, Release},
         QT_TRANSLATE_NOOP("core", "The release files can be trusted"),
         &Case::isSane},
        {"not-rolled-back"_L1,
         GateScope::Target,
         {Promotion, Release},
         QT_TRANSLATE_NOOP("core", "%2 did not go back from this tag"),
         &Case::isNotRolledBack},
        {"soak"_L1,
         GateScope::Source,
         {Promotion},
         QT_TRANSLATE_NOOP("core", "The tag was long enough in %1"),
         &Case::isSoaked,
         &Case::isSoakAsked},
        {"freeze"_L1,
         GateScope::Target,
         {Promotion, Reset, Rollback, Release},
         QT_TRANSLATE_NOOP("core", "%2 may change now"),
         &Case::isNotFrozen,
         &Case::isFreezeAsked},
        {"front-healthy"_L1,
         GateScope::Source,
         {Promotion},
         QT_TRANSLATE_NOOP("core", "%1 is Synced and Healthy"),
         nullptr},
        {"smoke"_L1,
         GateScope::Source,
         {Promotion},
         QT_TRANSLATE_NOOP("core", "Smoke checks on %1"),
         nullptr},
        {"image-exists"_L1,
         GateScope::Candidate,
         {Promotion, Reset, Rollback, Release},
         QT_TRANSLATE_NOOP("core", "The image is in the registry"),
         nullptr},
        {"target-healthy"_L1,
         GateScope::Target,
         {Promotion},
         QT_TRANSLATE_NOOP("core", "%2 is Healthy"),
         nullptr},
    };
    return s_gates;
}

GateReport report(const Gate &gate, const Case &subject, const QDateTime &now)
{
    const bool isLive = gate.judge == nullptr;
    const Verdict verdict = isLive
        ? Verdict{.result = GateResult::Skipped, .why = say(QT_TRANSLATE_NOOP("core", "not connected"))}
        : (subject.*gate.judge)();
    return {.id = gate.id,
            .scope = gate.scope,
            .result = verdict.result,
            .title = say(gate.title, {same(subject.fromName()), same(subject.toName())}).shown,
            .detail = verdict.why.shown,
            .evidence = verdict.why.committed,
            .time = now,
            .isLive = isLive,
            .isOverridable = subject.isOverridable(gate.id),
            .isRequired = subject.isRequired(gate.id)};
}

GateReport unreadablePolicy(const Error &error, const QDateTime &now)
{
    const QString place = error.place && error.place->line > 0
        ? u"%1:%2"_s.arg(policy::fileName).arg(error.place->line)
        : policy::fileName;
    const Wording why = say(QT_TRANSLATE_NOOP("core", "%1: %2"), {same(place), same(error.message)});
    return {.id = u"policy"_s,
            .scope = GateScope::Target,
            .result = GateResult::Failed,
            .title = say(QT_TRANSLATE_NOOP("core", "The policy can be read")).shown,
            .detail = why.shown,
            .evidence = why.committed,
            .time = now};
}

} // namespace

QString toString(GateResult result)
{
    switch (result) {
    case GateResult::Passed: return u"passed"_s;
    case GateResult::Failed: return u"failed"_s;
    case GateResult::Unknown: return u"unknown"_s;
    case GateResult::Skipped: break;
    }
    return u"skipped"_s;
}

QString toString(Action action)
{
    switch (action) {
    case Action::Promotion: return u"promotion"_s;
    case Action::Reset: return u"reset"_s;
    case Action::Rollback: return u"rollback"_s;
    case Action::Release: return u"release"_s;
    }
    return {};
}

QList<GateReport> judge(const Candidate &candidate, const QDateTime &now)
{
    if (candidate.snapshot.policyError)
        return {unreadablePolicy(*candidate.snapshot.policyError, now)};
    const Case subject(candidate, now);
    QList<GateReport> reports;
    for (const Gate &gate : allGates()) {
        if (gate.actions.contains(candidate.action) && (gate.isAsked == nullptr || (subject.*gate.isAsked)()))
            reports.append(report(gate, subject, now));
    }
    return reports;
}

bool wasRolledBack(const pipeline::Snapshot &snapshot, const QString &site, int environment,
                   const QString &tag)
{
    const ReleaseEvent *leaving =
        lastLeaving(snapshot, site, snapshot.fleet->environments.at(environment), tag);
    return leaving != nullptr && leaving->kind == EventKind::Rollback;
}

} // namespace core::promotion
