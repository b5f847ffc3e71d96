// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <optional>

namespace core::workspace {

constexpr int protectedHours = 24; ///< then the branch is tried again: rules change

/// What is known of a branch that refused a push.
struct Protection
{
    QDateTime since;
    bool isGitLab = false; ///< it makes merge requests by push options
};

/// That the branch of a target refused a push, and what kind of server said so, kept in a file of its own.
/// What cannot be kept is found out again with the next push.
class ProtectionFile
{
public:
    /// @p folder empty: nothing is kept.
    ProtectionFile(const QString &folder, const QString &targetKey);

    QString path() const { return m_path; }
    /// nullopt: it did not refuse, or too long before @p now.
    std::optional<Protection> read(const QDateTime &now) const;
    void write(const Protection &protection) const;
    void remove() const;

private:
    QString m_path;
};

/// The first http(s) address in what a server said: where its forge makes a merge request of a branch.
QString linkIn(const QString &serverMessage);

/// Is this server a GitLab, by its address or by what it said?
bool isGitLab(const QString &remoteUrl, const QString &serverMessage);

} // namespace core::workspace
