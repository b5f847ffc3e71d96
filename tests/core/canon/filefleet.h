// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/lint.h"
#include "tests/support/fleetbuilder.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

/// Two sites, harbour and shop, in dev and prod, that keep all rules of Applications, as files without a
/// repository: to be changed at one place, and judged.
class FileFleet
{
public:
    FileFleet()
    {
        for (const QString &site : {QStringLiteral("harbour"), QStringLiteral("shop")}) {
            for (const QString &environment : {QStringLiteral("dev"), QStringLiteral("prod")}) {
                using testsupport::FleetBuilder;
                write(FleetBuilder::releasePath(site, environment),
                      FleetBuilder::releaseText(site, environment, QStringLiteral("\"aaaaaaaaaaaa-r1\"")));
                write(FleetBuilder::envPath(site, environment), FleetBuilder::envText(site, environment));
                write(FleetBuilder::applicationPath(site, environment),
                      FleetBuilder::applicationText(site, environment));
            }
        }
        write(QStringLiteral("deploy/charts/web-app/Chart.yaml"), "apiVersion: v2\nname: web-app\n");
    }

    void write(const QString &path, const QByteArray &bytes) { m_files[path] = bytes; }
    void remove(const QString &path) { m_files.remove(path); }
    QByteArray text(const QString &path) const { return m_files.value(path); }

    void replace(const QString &path, const QByteArray &before, const QByteArray &after)
    {
        if (!m_files.value(path).contains(before))
            qFatal("%s has no such text: %s", qUtf8Printable(path), before.constData());
        m_files[path].replace(before, after);
    }

    /// The files understood. Valid until the next call.
    const core::canon::Subject &subject()
    {
        QList<core::git::TreeChange> changes;
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
            changes.append({.path = file.key(), .bytes = file.value()});
        m_tree = std::make_unique<core::gitops::ChangedTree>(m_base, changes);
        m_subject = core::canon::Subject::read(*m_tree, layout, policy, m_cache);
        if (!m_subject)
            qFatal("the fleet cannot be read: %s", qUtf8Printable(m_subject.error().message));
        return *m_subject;
    }

    core::canon::Findings findings(const QString &rule)
    {
        return core::canon::lint(subject(), {.rules = {rule}, .sites = {}}).findings;
    }

    /// "file:line:column site environment" of each finding of a rule.
    QStringList places(const QString &rule)
    {
        QStringList all;
        for (const core::canon::Finding &one : findings(rule))
            all += QStringLiteral("%1:%2:%3 %4 %5")
                       .arg(one.file)
                       .arg(one.line)
                       .arg(one.column)
                       .arg(one.site, one.environment)
                       .trimmed();
        return all;
    }

    core::gitops::Layout layout;
    core::policy::Policy policy;

private:
    QTemporaryDir m_folder;
    core::gitops::FolderTree m_base{m_folder.path()};
    QMap<QString, QByteArray> m_files;
    core::canon::DocumentCache m_cache;
    std::unique_ptr<core::gitops::ChangedTree> m_tree;
    core::Result<core::canon::Subject> m_subject;
};
