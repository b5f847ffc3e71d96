// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/ways.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace core::promotion {

using pipeline::Snapshot;
using pipeline::TagStretch;

std::vector<int> environmentsOf(const Snapshot &snapshot, const QString &site)
{
    const pipeline::SitePipeline *found = snapshot.pipeline ? snapshot.pipeline->site(site) : nullptr;
    return found != nullptr ? found->environments : std::vector<int>();
}

std::optional<QString> tagOf(const Snapshot &snapshot, const QString &site, int environment)
{
    const gitops::Site *found = snapshot.fleet->site(site);
    const auto release =
        found != nullptr ? found->deployments.at(static_cast<size_t>(environment)).release : nullptr;
    return release ? release->realTag() : std::nullopt;
}

QString tagToWrite(const Snapshot &snapshot, const gitops::Site &site, int from, int to)
{
    const auto &release = site.deployments.at(static_cast<size_t>(from)).release;
    return release ? snapshot.fleet->layout.tags.translated(release->tag, to == 0) : QString();
}

std::vector<TagStretch> earlierReleases(const Snapshot &snapshot, const QString &site, int environment)
{
    std::vector<TagStretch> found;
    QSet<QString> seen{tagOf(snapshot, site, environment).value_or(QString())};
    for (const TagStretch &stretch : snapshot.history->tags(site, environment) | std::views::reverse) {
        if (seen.contains(stretch.tag))
            continue;
        seen.insert(stretch.tag);
        found.push_back(stretch);
    }
    return found;
}

Result<Request> resetRequest(const Snapshot &snapshot, const QString &site, int environment)
{
    const std::vector<int> environments = environmentsOf(snapshot, site);
    const QString name = snapshot.fleet->environments.at(environment);
    if (environments.size() < 2 || environments.back() <= environment) {
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate(
                        "core", "%1 has no environment behind %2, so there is nothing to reset it to.")
                        .arg(site, name));
    }
    return Request{.site = site,
                   .from = snapshot.fleet->environments.at(environments.back()),
                   .to = name,
                   .tag = {},
                   .action = Action::Reset};
}

Result<QStringList> driftCommands(const Snapshot &snapshot, const QString &site, int environment)
{
    const gitops::Site *found = snapshot.fleet->site(site);
    const auto application =
        found == nullptr ? nullptr : found->deployments.at(static_cast<size_t>(environment)).application;
    const QString file =
        snapshot.fleet->layout.applicationFile(site, snapshot.fleet->environments.at(environment));
    if (!application || application->error || application->name.isEmpty()
        || application->namespaceName.isEmpty()) {
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate(
                        "core", "%1: %2 does not say which Application and which namespace are meant.")
                        .arg(site, file));
    }
    const auto isPlain = [](const QString &name) {
        return !name.startsWith(u'-') && std::ranges::all_of(name, [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
                || c == u'-' || c == u'.' || c == u'_';
        });
    };
    if (!isPlain(application->name) || !isPlain(application->namespaceName)) {
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate(
                        "core", "%1: the Application's name or namespace in %2 is no plain name.")
                        .arg(site, file));
    }
    // okteto first: while its copy lives, a sync only splits the traffic (argo-cd#7975).
    return QStringList{QStringLiteral("okteto down --all --namespace ") + application->namespaceName,
                       QStringLiteral("argocd app sync %1 --prune=false").arg(application->name)};
}

} // namespace core::promotion
