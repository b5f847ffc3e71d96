// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace core::policy {

/// Which namespace the manifests of a folder go to when they do not say so themselves.
struct NamespaceOfFolder
{
    QString folder; ///< `clusters/main/shop`, or with one `*` for a whole name: `clusters/main/*`
    QString namespaceName; ///< its `*` is what the folder's stands for

    bool operator==(const NamespaceOfFolder &) const = default;
};

/// The repository that holds the Secrets of all namespaces, encrypted: `platform` in the policy.
struct PlatformPolicy
{
    QString repository = {}; ///< a URL, or a path that starts at the work tree; empty: none is known
    QString branch = {}; ///< empty: its default
    QList<NamespaceOfFolder> namespaces = {};
    /// Secrets that no manifest defines, since something in the cluster makes them: names, with `*` for
    /// whatever.
    QStringList generated = {};

    bool isGenerated(const QString &secret) const;
    /// The namespace of the manifests below @p folder, by the rule with the longest folder; empty: no rule.
    QString namespaceOf(const QString &folder) const;

    bool operator==(const PlatformPolicy &) const = default;
};

} // namespace core::policy
