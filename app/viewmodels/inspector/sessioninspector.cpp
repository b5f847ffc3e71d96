// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"

#include <QDesktopServices>

namespace viewmodels {

/// The inspector asks for what its tabs show; answers about a site or commit that is no longer shown are
/// dropped.
void Session::followInspector()
{
    connect(&m_inspector, &SiteViewModel::settingsWanted, this, &Session::loadSettings);
    connect(&m_inspector, &SiteViewModel::recordsWanted, this, &Session::loadRecords);
    connect(m_inspector.files(), &FilesViewModel::fileWanted, this, &Session::loadFile);
    connect(this, &Session::workspaceChanged, this, [this] {
        m_inspector.waiting()->setRemote(m_workspace ? m_workspace->target().url : QString());
    });
    connect(&m_inspector, &SiteViewModel::tabChanged, this, &Session::idleChanged);
}

void Session::openCommit(const QString &commit)
{
    const QString page = m_inspector.waiting()->pageOf(commit);
    if (!page.isEmpty())
        QDesktopServices::openUrl(QUrl(page));
}

void Session::loadSettings()
{
    if (!m_workspace)
        return;
    const QString site = m_inspector.site();
    m_errands.post(
        [workspace = m_workspace, snapshot = m_inspector.snapshot(), site,
         environments = m_inspector.environments()] {
            return workspace->settings(snapshot, site, environments);
        },
        [this, site, commit = m_inspector.snapshot().commit](const core::gitops::SettingsTable &table) {
            if (site == m_inspector.site() && commit == m_inspector.snapshot().commit)
                m_inspector.setSettings(table);
        });
}

void Session::loadRecords()
{
    if (!m_workspace)
        return;
    m_errands.post(
        [workspace = m_workspace, commits = m_inspector.history()->checkable()] {
            return workspace->withRecordedChecks(commits);
        },
        [this, site = m_inspector.site(),
         commit = m_inspector.snapshot().commit](const QSet<core::git::ObjectId> &recorded) {
            if (site == m_inspector.site() && commit == m_inspector.snapshot().commit)
                m_inspector.history()->setRecorded(recorded);
        });
}

void Session::loadFile(const QString &path)
{
    if (!m_workspace)
        return;
    m_errands.post(
        [workspace = m_workspace, commit = m_inspector.snapshot().commit, path] {
            return workspace->file(commit, path);
        },
        [this, path, commit = m_inspector.snapshot().commit](const core::Result<QByteArray> &bytes) {
            if (commit == m_inspector.snapshot().commit)
                m_inspector.files()->setFile(path, bytes);
        });
}

} // namespace viewmodels
