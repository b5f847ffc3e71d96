// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/program.h"
#include "core/pipeline/snapshot.h"

/// Who agreed to what is asked for.
namespace core::promotion {

struct Approval
{
    git::Signature who;
    git::ObjectId commit; ///< the act, on the branch of the request
    bool isSigned = false; ///< by a key that the repository knows as this person's
};

/// Everything that people said about one wish.
struct Consent
{
    QString requestedBy; ///< mail; empty: nobody asked, somebody just does it
    QList<Approval> approvals;
    bool isStillAsked = false; ///< it is being asked for: approvals come later
};

/// Looks at the signatures again, by the keys of `.slipway/allowed_signers` in the snapshot's commit (SSH
/// only), with the user's git. An approval whose author is another than its signer is not signed. Fails only
/// where git or the disk does.
Result<QList<Approval>> checked(const git::Program &git, const git::Repository &repository,
                                const pipeline::Snapshot &snapshot, QList<Approval> approvals,
                                const Cancellation &cancellation = {});

/// Those that count for this environment: of people who may, each once, not of who asked, and signed where
/// the policy says so.
QList<Approval> counted(const policy::Policy &policy, const QString &environment, const Consent &consent);

/// Does one of these comma-separated patterns of an allowed_signers file mean this mail address?
bool isPrincipal(const QString &patterns, const QString &mail);

} // namespace core::promotion
