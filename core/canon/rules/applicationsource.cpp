// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/valuefiles.h"
#include "core/canon/rules/applicationpeers.h"
#include "core/canon/rules/applicationrules.h"

#include <QtGlobal>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using argocd::Source;
using argocd::Text;

/// The value that most have; of several the one that comes first.
template <typename Key>
const std::pair<const Key, int> *mostCommon(const std::map<Key, int> &counts, const std::vector<Key> &order)
{
    const std::pair<const Key, int> *best = nullptr;
    for (const Key &key : order) {
        const auto &entry = *counts.find(key);
        if (best == nullptr || entry.second > best->second)
            best = &entry;
    }
    return best;
}

/// How often each text occurs, and in which order they first do.
class Count
{
public:
    void add(const QString &text)
    {
        if (m_counts[text]++ == 0)
            m_order.push_back(text);
        ++m_total;
    }

    QString most() const
    {
        const auto *best = mostCommon(m_counts, m_order);
        return best == nullptr ? QString() : best->first;
    }

    int of(const QString &text) const
    {
        const auto found = m_counts.find(text);
        return found == m_counts.end() ? 0 : found->second;
    }

    int total() const { return m_total; }

private:
    std::map<QString, int> m_counts;
    std::vector<QString> m_order;
    int m_total = 0;
};

QString revisionOf(const Source &source)
{
    constexpr QLatin1StringView branches("refs/heads/");
    const QString text = source.targetRevision.value;
    if (text.isEmpty())
        return u"HEAD"_s;
    return text.startsWith(branches) ? text.sliced(branches.size()) : text;
}

/// A source of a site's Application that has a sibling in the others.
struct Sibling
{
    const FoundApplication *application = nullptr;
    const Source *source = nullptr;
};

/// Compares the sources that stand at the same place in the Applications of sites.
class SourceCheck
{
public:
    SourceCheck(const Subject &subject, Notebook &notebook, std::vector<Sibling> siblings)
        : m_subject(subject), m_notebook(notebook), m_siblings(std::move(siblings))
    {
        // The earlier environment is the one that the others are compared with.
        std::ranges::stable_sort(m_siblings, {},
                                 [](const Sibling &one) { return one.application->environment; });
        for (const Sibling &one : m_siblings) {
            m_repositories.add(argocd::repositoryOf(one.source->repoUrl.value));
            m_revisions.add(revisionOf(*one.source));
        }
        const QString repository = m_repositories.most();
        for (const Sibling &one : m_siblings) {
            if (argocd::repositoryOf(one.source->repoUrl.value) == repository)
                m_spellings.add(one.source->repoUrl.value);
        }
    }

    void run(const QString &home)
    {
        for (const Sibling &one : m_siblings) {
            const bool isSame = argocd::repositoryOf(one.source->repoUrl.value) == m_repositories.most();
            if (!isSame)
                addRepository(one);
            else if (one.source->repoUrl.value != m_spellings.most())
                addSpelling(one);
            if (isSame && revisionOf(*one.source) != m_revisions.most())
                addRevision(one);
            else if (isSame && argocd::repositoryOf(one.source->repoUrl.value) == home)
                checkPath(one);
        }
    }

private:
    Finding &add(const Sibling &one, const Text &place, const char *pattern, QStringList arguments)
    {
        const Text whole{.value = {}, .line = one.source->line, .column = one.source->column};
        return note(m_notebook, m_subject, *one.application, {place, whole}, pattern, std::move(arguments));
    }

    void addRepository(const Sibling &one)
    {
        add(one, one.source->repoUrl,
            QT_TRANSLATE_NOOP("core",
                              "This follows the repository %1, and %2 of %3 sources follow %4: what is "
                              "promoted there does not come here. Write the address of the others"),
            {one.source->repoUrl.value, QString::number(m_repositories.of(m_repositories.most())),
             QString::number(m_repositories.total()), m_spellings.most()});
    }

    void addSpelling(const Sibling &one)
    {
        const QString common = m_spellings.most();
        Finding &finding =
            add(one, one.source->repoUrl,
                QT_TRANSLATE_NOOP("core",
                                  "%1 is the repository of the others, spelled in another way: Argo CD may "
                                  "need another login for it. Write %2"),
                {one.source->repoUrl.value, common});
        const bool isSameToArgo =
            argocd::normalizedUrl(one.source->repoUrl.value) == argocd::normalizedUrl(common);
        finding.severity = std::min(finding.severity, isSameToArgo ? Severity::Info : Severity::Warning);
    }

    void addRevision(const Sibling &one)
    {
        const QString own = revisionOf(*one.source);
        const QString common = m_revisions.most();
        if (own == u"HEAD" || common == u"HEAD") {
            Finding &finding = add(
                one, one.source->targetRevision,
                QT_TRANSLATE_NOOP("core",
                                  "This follows %1, and %2 of %3 sources follow %4: the same only as "
                                  "long as that is the default branch. Write %4"),
                {own, QString::number(m_revisions.of(common)), QString::number(m_revisions.total()), common});
            finding.severity = std::min(finding.severity, Severity::Warning);
            return;
        }
        add(one, one.source->targetRevision,
            QT_TRANSLATE_NOOP("core",
                              "This follows %1, and %2 of %3 sources follow %4: what is promoted there does "
                              "not come here. Write %4"),
            {own, QString::number(m_revisions.of(common)), QString::number(m_revisions.total()), common});
    }

    void checkPath(const Sibling &one)
    {
        const Text &path = one.source->path;
        const QString folder = argocd::folderOf(path.value);
        if (!path.isThere() || path.isOpen() || folder.isEmpty() || folder == u"." || folder.startsWith(u'/'))
            return;
        if (!isThere(folder)) {
            add(one, path,
                QT_TRANSLATE_NOOP("core",
                                  "There is no folder %1 in this repository, so that Argo CD has nothing to "
                                  "render. Write the path of the chart"),
                {folder});
        } else if (one.source->isHelm && !isThere(folder + u"/Chart.yaml"_s)) {
            add(one, path,
                QT_TRANSLATE_NOOP("core",
                                  "There is no Chart.yaml in %1, so that the value files are read by nobody. "
                                  "Write the path of the chart"),
                {folder});
        }
    }

    /// Most sites have one chart, which is looked for once.
    bool isThere(const QString &path)
    {
        const auto known = m_isThere.find(path);
        if (known != m_isThere.end())
            return known->second;
        return m_isThere.emplace(path, !isSurelyMissing(m_subject.tree(), path)).first->second;
    }

    const Subject &m_subject;
    Notebook &m_notebook;
    std::vector<Sibling> m_siblings;
    Count m_repositories;
    Count m_revisions;
    Count m_spellings;
    std::map<QString, bool> m_isThere;
};

/// The source that the value files stand in: the one that they refer to, or else the first one with a path.
const Source *homeSource(const argocd::Application &application)
{
    const auto &sources = application.sources;
    const bool isByReference = std::ranges::any_of(sources, [](const Source &source) {
        return std::ranges::any_of(source.valueFiles,
                                   [](const Text &one) { return one.value.startsWith(u'$'); });
    });
    const auto found = std::ranges::find_if(sources, [isByReference](const Source &source) {
        return isByReference ? source.ref.isThere() : source.path.isThere();
    });
    return found == sources.end() ? nullptr : &*found;
}

bool isComparable(const Source &source)
{
    return !source.chart.isThere() && source.repoUrl.isThere() && !source.repoUrl.isOpen()
        && !source.targetRevision.isOpen();
}

/// Those that the value files stand in are siblings, and so are all the first ones besides, the second ones,
/// and so on.
std::map<int, std::vector<Sibling>> siblingsOf(const Manifests &manifests)
{
    std::map<int, std::vector<Sibling>> groups;
    for (const FoundApplication &application : manifests.applications) {
        const Source *home = homeSource(application.manifest);
        int place = 0;
        for (const Source &source : application.manifest.sources) {
            const int role = &source == home ? 0 : ++place;
            if (application.isOfSite() && isComparable(source))
                groups[role].push_back({.application = &application, .source = &source});
        }
    }
    return groups;
}

} // namespace

QString homeOf(const Manifests &manifests)
{
    Count homes;
    for (const FoundApplication &application : manifests.applications) {
        const Source *home = application.isOfSite() ? homeSource(application.manifest) : nullptr;
        if (home != nullptr && isComparable(*home))
            homes.add(argocd::repositoryOf(home->repoUrl.value));
    }
    return homes.most();
}

void judgeSources(const Subject &subject, Notebook &notebook)
{
    const QString home = homeOf(subject.manifests());
    for (const auto &[role, siblings] : siblingsOf(subject.manifests()))
        SourceCheck(subject, notebook, siblings).run(home);
}

} // namespace core::canon
