// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/gitops/filetree.h"
#include "core/policy/platform.h"
#include "core/secrets/manifest.h"

#include <QDateTime>
#include <QHash>

namespace core::secrets {

/// What is known of a Secret that something refers to.
struct SecretState
{
    enum class Kind {
        Defined,
        KeyMissing, ///< it is there, and shows its keys: this is none of them
        Unlisted, ///< defined in a file that the kustomization of its folder leaves out
        Generated, ///< something in the cluster makes it, the policy says
        NamespaceOpen, ///< one of this name is there, for nobody knows which namespace
        MaybeHidden, ///< a manifest hides its name: it may be this one
        WrongNamespace, ///< only others have one of this name
        Missing,
        Unknown, ///< the platform repository is not known, or could not be read
    };

    Kind kind = Kind::Unknown;
    QString file = {}; ///< where it is defined, or what comes closest
    int line = 0;
    QStringList namespaces = {}; ///< the others, of WrongNamespace
    QStringList keys = {}; ///< that it has, of KeyMissing and Defined
};

/// The Secrets that a platform repository defines. A value; it holds names, never a secret value.
class Inventory
{
public:
    /// Reads all manifests of @p tree. @p name is the repository with its commit, for messages:
    /// "platform@4744c759". Cancelled is the only failure: what cannot be read is in unread().
    static Result<Inventory> read(const gitops::FileTree &tree, const policy::PlatformPolicy &policy,
                                  const QString &name, const Cancellation &cancellation = {});
    /// Of a repository that could not be read, and why.
    static Inventory unreadable(const Error &error);

    const QString &name() const { return m_name; }
    const std::optional<Error> &error() const { return m_error; } ///< nothing is known then
    bool isKnown() const { return !m_error; }
    /// The same, of which the newest state could not be fetched, and why. @p fetchedAt: when that worked
    /// last; invalid: nobody knows.
    Inventory stale(const Error &why, const QDateTime &fetchedAt = {}) const;
    const std::optional<Error> &staleness() const { return m_staleness; }
    const QDateTime &fetchedAt() const { return m_fetchedAt; } ///< of a stale one
    /// Without @p key: is the Secret there at all?
    SecretState look(const QString &namespaceName, const QString &secret, const QString &key = {}) const;

    /// By file, then by where they stand.
    const QList<Definition> &definitions() const { return m_definitions; }
    const QList<HiddenName> &hidden() const { return m_hidden; }
    const QList<Leak> &leaks() const { return m_leaks; }
    const QList<Place> &unread() const
    {
        return m_unread;
    } ///< files that are no YAML, and where they cease to be

private:
    std::optional<SecretState> lookIn(const QString &namespaceName, const QString &secret,
                                      const QString &key) const;
    const HiddenName *hiddenIn(const QString &namespaceName) const;

    friend class InventoryReader;
    QString m_name;
    std::optional<Error> m_error;
    std::optional<Error> m_staleness;
    QDateTime m_fetchedAt;
    policy::PlatformPolicy m_policy;
    QList<Definition> m_definitions;
    QHash<QString, QList<int>> m_byName; ///< into m_definitions
    QList<HiddenName> m_hidden;
    QList<Leak> m_leaks;
    QList<Place> m_unread;
};

} // namespace core::secrets
