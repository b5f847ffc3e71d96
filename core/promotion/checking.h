// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/gates.h"

/// What somebody else's commits would do to releases, judged as if Slipway had been asked for it: for a
/// required check of a pull request, or a hook of the server.
namespace core::promotion {

/// A tag that moves, and what the gates say to it.
struct CheckedMove
{
    Action action = Action::Promotion;
    QString site;
    QString from; ///< of a promotion and a reset
    QString to;
    QString oldTag; ///< empty: none
    QString newTag;
    QList<GateReport> gates;
    QString reason; ///< why it must not land; empty: it may

    bool isRefused() const { return !reason.isEmpty(); }
};

struct CheckRange
{
    git::ObjectId base; ///< where it would land: its rules and its history count
    git::ObjectId start; ///< what the commits begin with, e.g. the merge base
    git::ObjectId head; ///< their last
};

/// Judges every tag that differs between start and head, by the policy and the history of base; what head
/// says of the policy counts for nothing, and commits that touch `.slipway*` may move no tag behind the first
/// environment (decisions may come along: those of base hold). Approvals are those on top of everything else,
/// as a request's branch has them, signed by keys that base knows. Tags that become placeholders or go away
/// are not judged. Refused when the history of base is cut off ("unshallow").
Result<QList<CheckedMove>> check(const git::Program &git, const git::Repository &repository,
                                 pipeline::SnapshotReader &reader, const CheckRange &range,
                                 const QDateTime &now, const Cancellation &cancellation = {});

} // namespace core::promotion
