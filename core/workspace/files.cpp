// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace core::workspace {

Result<QByteArray> Workspace::file(const git::ObjectId &commit, const QString &path) const
{
    const auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto read = repository->commit(commit);
    if (!read)
        return std::unexpected(read.error());
    const auto entry = repository->entry(read->tree, path);
    if (!entry)
        return std::unexpected(entry.error());
    if (!*entry) {
        return fail(
            Error::Kind::NotFound,
            QCoreApplication::translate("core", "%1 is not in commit %2.").arg(path, commit.shortHex()));
    }
    return repository->blob((*entry)->id);
}

QList<gitops::SettingDifference> Workspace::differences(const pipeline::Snapshot &snapshot,
                                                        const QString &site, int from, int to) const
{
    const QStringList &environments = snapshot.fleet->environments;
    const gitops::Layout &layout = snapshot.fleet->layout;
    const auto left = file(snapshot.commit, layout.envFile(site, environments[from]));
    const auto right = file(snapshot.commit, layout.envFile(site, environments[to]));
    if (!left || !right)
        return {};
    return gitops::compareSettings(*left, *right).value_or(QList<gitops::SettingDifference>{});
}

} // namespace core::workspace
