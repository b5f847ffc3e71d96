// SPDX-License-Identifier: Apache-2.0
#include "core/audit/settingcommits.h"

#include "core/gitops/rawtree.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace core::audit {

Result<QList<git::Commit>> settingCommits(const git::Repository &repository, const git::ObjectId &tip,
                                          const Cancellation &cancellation)
{
    QList<git::Commit> found;
    QSet<git::ObjectId> seen{tip};
    QList<git::ObjectId> open{tip};
    QByteArray bytes;
    while (!open.isEmpty()) {
        if (cancellation.isRequested())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled."));
        const git::ObjectId id = open.takeLast();
        const auto raw = repository.readRaw(id, bytes) ? gitops::parseCommit(bytes) : std::nullopt;
        if (!raw)
            continue;
        if (bytes.contains("\nSetting: ") || bytes.contains("\nWork: ")) {
            const auto commit = repository.commit(id);
            if (!commit)
                return std::unexpected(commit.error());
            found += *commit;
        }
        for (const git::ObjectId &parent : raw->parents) {
            if (!seen.contains(parent)) {
                seen += parent;
                open += parent;
            }
        }
    }
    std::ranges::stable_sort(found, {}, [](const git::Commit &commit) { return commit.committer.time; });
    return found;
}

} // namespace core::audit
