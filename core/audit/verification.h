// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/claims.h"
#include "core/pipeline/snapshot.h"

namespace core::audit {

/// What does not hold.
enum class Problem {
    NeverInFront, ///< the environment in front never had the tag before it came here
    ByHand, ///< a tag behind the first environment moved, and the commit says nothing of it
    FalseClaim, ///< the commit says something else than what it did
    NotInFrontThen, ///< a promotion's tag was not in front when it was made
    MoreChanged, ///< the commit changed more than the tags it names
    FalseApproval, ///< an approval that it names is not there, or is of somebody or something else
    SelfApproved, ///< the approver is who made or asked for it
    Repeated, ///< the same promotion of the same site again: a commit was copied
    BadSignature, ///< the commit is signed, and the signature does not hold
};
QString toString(Problem problem); ///< "never-in-front", …

struct Finding
{
    Problem problem = Problem::FalseClaim;
    git::ObjectId commit;
    QString site; ///< empty: the whole commit
    QString environment;
    QString tag;
    QString message; ///< one sentence
    git::Signature author;
};

struct Verification
{
    int moves = 0; ///< looked at
    int promotions = 0; ///< commits that claim to be one
    QList<git::ObjectId> settings; ///< commits that claim to have set a variable, and move no tag
    QList<git::ObjectId> works; ///< commits that claim to be a work over several files
    QList<Finding> findings; ///< in the order of the moves
};

/// What is to be looked at.
struct Wanted
{
    std::function<bool(const pipeline::ReleaseEvent &)> isMove;
    std::function<bool(const SiteClaim &, const git::Commit &)> isSetting;
};

/// Derives from git alone whether what the commits of the wanted moves claim is true: each tag was in front
/// (or here before), only the named tags changed, approvers are other people. Moves of first environments are
/// CI's and need no evidence; what they claim must hold too. A commit that claims to have set a variable
/// added exactly this entry to the env layer, one that claims to be a work changed the files that it names
/// and moved no tag. Signatures are not looked at (see signedCommits()).
Result<Verification> verify(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                            const Wanted &wanted,
                            const std::function<void(int done, int total)> &progress = {},
                            const Cancellation &cancellation = {});

/// Those commits that carry a signature: git can check it.
QList<git::ObjectId> signedCommits(const git::Repository &repository, const QList<git::ObjectId> &commits);

} // namespace core::audit
