// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/subject.h"

#include <map>

/// The names that no two sites may have. For this room only.
namespace core::bootstrap {

/// Who has a name, and where it stands.
struct Owner
{
    QString site; ///< empty: an Application of no site
    Place place;

    QString who() const { return site.isEmpty() ? place.file : site; }
};

/// `hosts` for `hosts.dev`, where nobody else may have it; empty else.
QString takenKindOf(const QString &field);

/// Hosts, Applications, namespaces and Secrets of a repository, with all who have them.
class TakenNames
{
public:
    TakenNames() = default;
    /// Looks at every file of every site, and at the Applications beside theirs.
    TakenNames(const canon::Subject &subject, const gitops::FileTree &tree, const gitops::Layout &layout);

    const std::vector<Owner> &owners(const QString &kind, const QString &name) const;
    /// What is in the folder of @p path, one that sites have their files in, and differs from its name in
    /// upper and lower case only.
    QStringList alike(const QString &path) const;

private:
    void take(canon::FileKind kind, const QString &environment, const yaml::Node &root, const QString &site,
              const QString &path);
    void lookAround(const canon::Subject &subject, const gitops::FileTree &tree, const QString &folder,
                    int depth);
    void lookAt(const canon::Subject &subject, const QString &path, const git::ObjectId &blob);

    void list(const gitops::FileTree &tree, const QString &folder);

    std::map<QString, std::map<QString, std::vector<Owner>>> m_owners;
    std::map<QString, std::map<QString, QStringList>> m_names; ///< by folder, by name in lower case
};

} // namespace core::bootstrap
