// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/ground.h"

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

struct Ground::Lazy
{
    std::once_flag hasSiteValues;
    SiteValues siteValues;
    std::once_flag hasTakenNames;
    TakenNames takenNames;
};

Result<Ground> Ground::read(const gitops::FileTree &tree, const gitops::Layout &layout,
                            const policy::Policy &policy, canon::DocumentCache &cache,
                            const Cancellation &cancellation)
{
    Ground ground;
    ground.m_tree = &tree;
    ground.m_policy = &policy;
    ground.m_cache = &cache;
    ground.m_layout = layout;
    ground.m_lazy = std::make_shared<Lazy>();
    ground.m_files = std::make_shared<gitops::FileCache>();
    auto subject = ground.with(tree, cancellation);
    if (!subject && subject.error().kind != Error::Kind::NotFound) // that one: there is no site yet
        return std::unexpected(subject.error());
    if (subject)
        ground.m_subject = *std::move(subject);
    ground.m_conventions = Conventions(ground.m_subject);
    return ground;
}

Result<canon::Subject> Ground::with(const gitops::FileTree &tree, const Cancellation &cancellation) const
{
    auto fleet = gitops::readFleet(tree, m_layout, *m_files, gitops::Depth::Everything, cancellation);
    if (!fleet)
        return std::unexpected(fleet.error());
    return canon::Subject::of(tree, *std::move(fleet), *m_policy, *m_cache, cancellation);
}

const SiteValues &Ground::siteValues() const
{
    std::call_once(m_lazy->hasSiteValues, [this] { m_lazy->siteValues = SiteValues(m_subject); });
    return m_lazy->siteValues;
}

const TakenNames &Ground::takenNames() const
{
    std::call_once(m_lazy->hasTakenNames,
                   [this] { m_lazy->takenNames = TakenNames(m_subject, *m_tree, m_layout); });
    return m_lazy->takenNames;
}

Ground Ground::withEnvironments(const QStringList &environments) const
{
    Ground other = *this;
    other.m_layout.environments = environments;
    other.m_lazy = std::make_shared<Lazy>();
    return other;
}

StatedValues Ground::stated(QStringView site) const
{
    // All sites are asked for at every stroke of a key, and the files are in the order of the sites.
    const auto own = std::ranges::equal_range(
        m_subject.files(), site, {}, [](const canon::SiteFile &file) { return QStringView(file.site); });
    StatedValues all;
    for (const canon::SiteFile &file : own) {
        const yaml::Node *const root = file.document ? file.document->root() : nullptr;
        if (root == nullptr)
            continue;
        StatedValues ofFile;
        for (const Statement &statement :
             statementsIn(file.kind, m_subject.environmentName(file.environment), *root))
            ofFile[statement.field] += statement.value;
        all.merge(ofFile);
    }
    return all;
}

const canon::SiteFile *Ground::file(const QString &site, const QString &environment,
                                    canon::FileKind kind) const
{
    const int index = fleet().environment(environment);
    return index < 0 ? nullptr : m_subject.file(site, index, kind);
}

QStringList Ground::environmentsOf(const QString &site) const
{
    QStringList environments;
    const gitops::Site *const found = fleet().site(site);
    for (size_t i = 0; found != nullptr && i < found->deployments.size(); ++i) {
        if (!found->deployments[i].isAbsent())
            environments += fleet().environments.at(qsizetype(i));
    }
    return environments;
}

QString Ground::sourceFolder(const QString &site) const
{
    const auto folder = std::ranges::find_if(m_layout.sources,
                                             [](const QString &source) { return source.contains("%1"_L1); });
    return folder == m_layout.sources.end() ? QString() : QString(*folder).replace("%1"_L1, site);
}

} // namespace core::bootstrap
