// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// How a commit says that its author approves a request.
namespace core::policy {

/// The trailer; its value is the request's id.
inline const QString approvesKey = QStringLiteral("Approves");

/// The id of the request that this commit message approves; empty: it approves none. Its whole last paragraph
/// is that one trailer.
inline QString approvedIn(const QString &message)
{
    const QString last = message.trimmed().section(QStringLiteral("\n\n"), -1);
    const QString begin = approvesKey + QStringLiteral(": ");
    return last.startsWith(begin) && !last.contains(QChar(u'\n')) ? last.mid(begin.size()) : QString();
}

} // namespace core::policy
