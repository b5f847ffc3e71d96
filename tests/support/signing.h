// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace testsupport {

/// From now on commits made in @p clone are signed with a new SSH key of its own, kept as @p keyFile. The
/// public key, as an allowed_signers file wants it after the principals; empty: ssh-keygen failed.
QByteArray signsCommits(const QString &clone, const QString &keyFile);

} // namespace testsupport
