// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/promote.h"

/// Requests without a server: a branch `slipway/<promotion id>` whose first commit is the wished change on
/// its base; what people say to it are empty commits on top. Closed ones are kept as
/// `slipway/closed/<promotion id>`.
namespace core::workspace {

inline const QString requestPrefix = QStringLiteral("slipway/");
inline const QString closedPrefix = QStringLiteral("slipway/closed/");
constexpr int requestHours = 24; ///< then it lapses

/// What somebody said to a request.
struct Act
{
    enum class Kind { Approve, Decline, Withdraw, Comment };

    Kind kind = Kind::Comment;
    git::Signature who;
    QString text; ///< may be empty, but for a comment
    git::ObjectId commit;
    bool isSigned = false; ///< of an approval: by a key that the repository knows as this person's
};
QString toString(Act::Kind kind); ///< "approve", …

struct RequestBranch
{
    enum class State {
        Open,
        Lapsed, ///< too old, or another tag is in front by now: ask again
        Landed, ///< it is on the branch, by whatever way
        Declined,
        Withdrawn,
        Unreadable, ///< not ours, or changed since: `why` says what is wrong
    };

    QString id; ///< the promotion's
    bool isClosed = false; ///< it is kept, and nothing more happens to it
    git::ObjectId commit; ///< of the change
    git::ObjectId base; ///< what it was made on
    git::ObjectId last; ///< the branch's tip
    QString subject;
    QString note; ///< what who asked wrote to it
    git::Signature author;
    QList<promotion::Request> requests;
    QList<Act> acts; ///< oldest first
    State state = State::Open;
    QString why; ///< of every state but Open

    QList<promotion::Approval> approvals() const;
    bool isBy(const git::Signature &who) const; ///< did this person ask?
    bool isApprovedBy(const git::Signature &who) const;
};
QString toString(RequestBranch::State state); ///< "open", …

/// How many approvals it has, and how many it needs: of its sites the one that lacks most. A policy that asks
/// for none: 0, and one approval is what an approval is.
struct ApprovalCount
{
    int given = 0;
    int wanted = 0;
};
ApprovalCount countApprovals(const RequestBranch &request, const policy::Policy &policy);

/// Understands the branch as it stands at @p last. Signatures are not looked at.
RequestBranch readRequest(const git::Repository &repository, const QString &id, const git::ObjectId &last);

/// The message of an act.
QString actMessage(Act::Kind kind, const QString &requestId, const QString &text);

} // namespace core::workspace
