// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/lint.h"

#include <QMap>
#include <QTemporaryDir>

namespace testsupport {

/// Files of a fleet in memory, for a test of what the canon finds in them:
///
///     CanonFleet fleet;
///     fleet.site("shop");
///     fleet.replace(FleetBuilder::releasePath("shop", "dev"), "r1", "latest");
///     QCOMPARE(fleet.lint("release/mutable-tag").size(), 1);
///
/// What site() writes is just right.
class CanonFleet
{
public:
    /// All six files, with one tag in dev and prod.
    CanonFleet &site(const QString &key, const QString &tag = QStringLiteral("4744c759b0e4-r1"));
    /// The three files of one more environment.
    CanonFleet &environment(const QString &key, const QString &environment,
                            const QString &tag = QStringLiteral("4744c759b0e4-r1"));
    CanonFleet &file(const QString &path, const QByteArray &text);
    CanonFleet &remove(const QString &path);
    /// @p path must hold @p before.
    CanonFleet &replace(const QString &path, const QByteArray &before, const QByteArray &after);
    CanonFleet &append(const QString &path, const QByteArray &text);
    /// A folder whose files are there below those in memory: for links.
    QString folder() const { return m_folder.path(); }

    void setPolicy(const QByteArray &text); ///< of `.slipway.yaml`
    core::policy::Policy &policy() { return m_policy; }

    core::gitops::Layout &layout() { return m_layout; }
    QByteArray text(const QString &path) const { return m_files.value(path); }

    /// The files understood. Valid until the next question.
    const core::canon::Subject &subject() const;
    core::canon::Report report(const core::canon::LintOptions &options = {}) const;
    /// What this rule finds; all rules where it is empty.
    core::canon::Findings lint(const QString &rule = {}) const;

private:
    QTemporaryDir m_folder;
    QMap<QString, QByteArray> m_files;
    core::policy::Policy m_policy;
    core::gitops::Layout m_layout;
    mutable core::canon::DocumentCache m_cache;
    mutable std::unique_ptr<core::gitops::FileTree> m_base;
    mutable std::unique_ptr<core::gitops::FileTree> m_tree;
    mutable core::canon::Subject m_subject;
};

/// `deploy/env/release-dev/shop.yaml:7:8 what is wrong`, a line each, for messages of tests.
QByteArray listed(const core::canon::Findings &findings);
/// `deploy/env/release-dev/shop.yaml:7:8 of shop in dev`, a line each.
QByteArray places(const core::canon::Findings &findings);

} // namespace testsupport
