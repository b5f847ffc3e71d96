// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/repositoryopening.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

core::Result<OpenedRepository> openRepository(const core::workspace::TargetRequest &request,
                                              const core::workspace::WorkspaceOptions &options,
                                              const std::function<void(const QString &)> &progress,
                                              const core::Cancellation &cancellation)
{
    const auto target = core::workspace::resolve(
        request, core::git::Program(options.git),
        [&progress](const core::git::Progress &news) {
            progress(news.percent < 0 ? news.phase : u"%1, %2 %"_s.arg(news.phase).arg(news.percent));
        },
        cancellation);
    if (!target)
        return std::unexpected(target.error());
    OpenedRepository opened;
    opened.workspace = std::make_shared<core::workspace::Workspace>(*target, options);
    opened.key = target->key();
    opened.branches = core::workspace::branches(*target).value_or(QStringList{target->destination.branch});
    opened.user = opened.workspace->identity().value_or(core::git::Signature());
    auto snapshot = opened.workspace->snapshotOrEmpty({}, cancellation);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    opened.snapshot = *std::move(snapshot);
    opened.snapshot.history->load(); // rows judge their gates on the GUI thread
    return opened;
}

} // namespace viewmodels
