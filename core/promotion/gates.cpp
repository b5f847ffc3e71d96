// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/gates.h"

#include "core/promotion/gatecase.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

using pipeline::EventKind;
using pipeline::ReleaseEvent;

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
        {"canon"_L1,
         GateScope::Candidate,
         {Promotion},
         QT_TRANSLATE_NOOP("core", "Only the release in its files"),
         &Case::isOnlyImage},
        {"not-rolled-back"_L1,
         GateScope::Target,
         {Promotion, Release},
         QT_TRANSLATE_NOOP("core", "%2 did not go back from this tag"),
         &Case::isNotRolledBack},
        {"decisions"_L1,
         GateScope::Target,
         {Promotion, Reset, Rollback, Release, Setting, Files},
         QT_TRANSLATE_NOOP("core", "Nobody holds %2 or blocks the tag"),
         &Case::isUndecided,
         &Case::isDecided},
        {"soak"_L1,
         GateScope::Source,
         {Promotion},
         QT_TRANSLATE_NOOP("core", "The tag was long enough in %1"),
         &Case::isSoaked,
         &Case::isSoakAsked},
        {"freeze"_L1,
         GateScope::Target,
         {Promotion, Reset, Rollback, Release, Setting, Files},
         QT_TRANSLATE_NOOP("core", "%2 may change now"),
         &Case::isNotFrozen,
         &Case::isFreezeAsked},
        {"approvals"_L1,
         GateScope::Target,
         {Promotion, Reset, Rollback, Release, Setting, Files},
         QT_TRANSLATE_NOOP("core", "Approved for %2"),
         &Case::isApproved,
         &Case::isApprovalAsked},
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
    const QString file = error.place ? error.place->file : policy::fileName;
    const bool isInLine = error.place && error.place->line > 0;
    const QString place = isInLine ? u"%1:%2"_s.arg(file).arg(error.place->line) : file;
    const Wording why = say(QT_TRANSLATE_NOOP("core", "%1: %2"), {same(place), same(error.message)});
    return {.id = u"policy"_s,
            .scope = GateScope::Target,
            .result = GateResult::Failed,
            .title = say(QT_TRANSLATE_NOOP("core", "The rules can be read")).shown,
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
    case Action::Setting: return u"setting"_s;
    case Action::Hold: return u"hold"_s;
    case Action::Block: return u"block"_s;
    case Action::Accept: return u"accept"_s;
    case Action::Lift: return u"lift"_s;
    case Action::Files: return u"files"_s;
    }
    return {};
}

bool isDecision(Action action)
{
    return action == Action::Hold || action == Action::Block || action == Action::Accept
        || action == Action::Lift;
}

bool movesTag(Action action)
{
    return action == Action::Promotion || action == Action::Reset || action == Action::Rollback
        || action == Action::Release;
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
