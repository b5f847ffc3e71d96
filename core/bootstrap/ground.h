// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/checks/takennames.h"
#include "core/bootstrap/learning/conventions.h"
#include "core/bootstrap/learning/sitevalues.h"
#include "core/canon/subject.h"

namespace core::bootstrap {

/// The repository that a site is to be added to: read once, asked with every stroke of a key.
class Ground
{
public:
    /// The arguments must outlive this. A repository without any site is one too.
    static Result<Ground> read(const gitops::FileTree &tree, const gitops::Layout &layout,
                               const policy::Policy &policy, canon::DocumentCache &cache,
                               const Cancellation &cancellation = {});

    const gitops::FileTree &tree() const { return *m_tree; }
    const gitops::Layout &layout() const { return m_layout; }
    const policy::Policy &policy() const { return *m_policy; }
    const canon::Subject &subject() const { return m_subject; }
    const gitops::Fleet &fleet() const { return m_subject.fleet(); }
    const Conventions &conventions() const { return m_conventions; }
    /// Looked for when they are first asked for: only who learns from a site wants to know.
    const SiteValues &siteValues() const;
    /// Kept as well: they are compared at every stroke of a key.
    const TakenNames &takenNames() const;
    /// The same files with changes, for the rules to judge. @p tree must outlive it.
    Result<canon::Subject> with(const gitops::FileTree &tree, const Cancellation &cancellation = {}) const;

    /// The same repository with another list of environments: one more, which no site has yet.
    Ground withEnvironments(const QStringList &environments) const;

    bool hasSite(QStringView key) const { return fleet().site(key) != nullptr; }
    /// What the files of a site say about the fields, by name; empty for an unknown site.
    StatedValues stated(QStringView site) const;
    /// The site's file in the environment; null where it is not there.
    const canon::SiteFile *file(const QString &site, const QString &environment, canon::FileKind kind) const;
    /// In which the site has at least one file.
    QStringList environmentsOf(const QString &site) const;
    /// `apps/<site>`, where the application's source is; empty where the layout has no such folder.
    QString sourceFolder(const QString &site) const;

private:
    struct Lazy;

    const gitops::FileTree *m_tree = nullptr;
    const policy::Policy *m_policy = nullptr;
    canon::DocumentCache *m_cache = nullptr;
    std::shared_ptr<gitops::FileCache> m_files; ///< so that what did not change is not read again
    gitops::Layout m_layout;
    canon::Subject m_subject;
    Conventions m_conventions;
    std::shared_ptr<Lazy> m_lazy;
};

} // namespace core::bootstrap
