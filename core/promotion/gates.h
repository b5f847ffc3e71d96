// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/approvals.h"

/// What must hold before a release moves.
namespace core::promotion {

/// The gate that waits for people: where something is asked for it holds up nothing.
inline const QString approvalGate = QStringLiteral("approvals");

/// Unknown means: its source is configured and gave no answer. Skipped: not configured, or not applicable.
/// Failed and unknown block; skipped does where the policy requires the gate. Nothing turns green by
/// time-out.
enum class GateResult { Passed, Failed, Unknown, Skipped };
QString toString(GateResult result); ///< "passed", …

/// What a gate looks at.
enum class GateScope {
    Source, ///< where the release comes from must be healthy
    Candidate, ///< the release itself must be acceptable
    Target, ///< where it goes
};

struct GateReport
{
    QString id; ///< `[a-z0-9-]+`, as in the trailer `Gate-<id>`
    GateScope scope = GateScope::Candidate;
    GateResult result = GateResult::Skipped;
    QString title; ///< for people: "The tag was in dev"
    QString detail; ///< evidence or reason, one line
    QString evidence; ///< the same in the words of the commit message: English, exact times
    QDateTime time; ///< when it was judged
    bool isLive = false; ///< needs a connection; without one it reads "not connected"
    bool isOverridable = false; ///< the policy lets a reason override it
    bool isRequired = false; ///< by the policy: without an answer it blocks

    bool blocks() const
    {
        return result == GateResult::Failed || result == GateResult::Unknown
            || (result == GateResult::Skipped && isRequired);
    }
};

/// What is done to one environment of a site. The first four write its tag; Files is about more than one.
enum class Action {
    Promotion, ///< the tag in front goes one step on
    Reset, ///< an environment gets the release of a later one
    Rollback, ///< an environment gets a tag back that it had before
    Release, ///< the first environment gets a chosen tag
    Setting, ///< its env layer gets a variable that it did not have
    Hold, ///< it is decided that nothing new comes to an environment (core/policy/decisions.h)
    Block, ///< … that a tag does not come to it
    Accept, ///< … that the tag it has may be there, although the environment in front never had it
    Lift, ///< a hold, or with a tag a block, is taken away
    Files, ///< several files change in one commit, and no tag moves (core/promotion/filework.h)
};
QString toString(Action action); ///< "promotion", …
bool isDecision(Action action);
bool movesTag(Action action);

/// One release on its way: what the gates judge.
struct Candidate
{
    const pipeline::Snapshot &snapshot;
    const gitops::Site &site;
    Action action = Action::Promotion;
    int from = 0; ///< the environment that the tag comes from; -1: none, it was chosen
    int to = 0;
    QString tag;
    Consent consent = {};
};

/// The gates of this action in the order they are shown: of `was-in-front`, `had-before`, `immutable-tag`,
/// `same-repository`, `files-sane`, `canon`, `not-rolled-back`, where somebody decided something `decisions`,
/// where the policy asks for them `soak`, `freeze` and `approvals`, then the live ones `front-healthy`,
/// `smoke`, `image-exists`, `target-healthy` (skipped: not connected). Health never stands in the way of
/// going back, nor does the time unless the policy says so. A policy that cannot be read is a failed gate
/// `policy`, alone. A new setting and a work over several files change what runs as a release does, so
/// `decisions`, `freeze` and `approvals` hold for them too; they have no tag, and the others have nothing to
/// say.
QList<GateReport> judge(const Candidate &candidate, const QDateTime &now);

/// Did the far environment have this tag and leave it by a rollback (and not come back)?
bool wasRolledBack(const pipeline::Snapshot &snapshot, const QString &site, int environment,
                   const QString &tag);

} // namespace core::promotion
