// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/promote.h"

/// Requests without a server: a branch `slipway/<promotion id>` whose first commit is the wished change on
/// its base. Closed ones are kept as `slipway/closed/<promotion id>`.
namespace core::workspace {

inline const QString requestPrefix = QStringLiteral("slipway/");
inline const QString closedPrefix = QStringLiteral("slipway/closed/");
constexpr int requestHours = 24; ///< then it lapses

struct OpenRequest
{
    enum class State {
        Open,
        Lapsed, ///< too old, or another tag is in front by now: ask again
        Landed, ///< it is on the branch, by whatever way
        Unreadable, ///< not ours, or changed since: `why` says what is wrong
    };

    QString id; ///< the promotion's
    git::ObjectId commit; ///< of the change
    git::ObjectId base; ///< what it was made on
    git::ObjectId last; ///< the branch's tip
    QString subject;
    git::Signature author;
    QList<promotion::Request> requests;
    State state = State::Open;
    QString why; ///< of every state but Open
};
QString toString(OpenRequest::State state); ///< "open", …

} // namespace core::workspace
