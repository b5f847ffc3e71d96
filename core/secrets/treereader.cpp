// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/treereader.h"

using namespace Qt::StringLiterals;

namespace core::secrets {

namespace {

using git::TreeEntry;

constexpr int deepest = 40;
constexpr qsizetype mostFiles = 50'000;

bool isYaml(const QString &name)
{
    return name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1) || name == "Kustomization"_L1;
}

/// What tools leave on a disk and no repository holds.
bool isOfTools(const QString &name)
{
    return name.startsWith(u'.') || name == "node_modules"_L1;
}

class Search
{
public:
    Search(const gitops::FileTree &tree, const std::function<bool(const QString &)> &isWanted,
           const Cancellation &cancellation)
        : m_tree(tree), m_isWanted(isWanted), m_cancellation(cancellation)
    {
    }

    void enter(const QString &folder, int depth);
    QList<YamlFile> take() { return std::move(m_files); }

private:
    const gitops::FileTree &m_tree;
    const std::function<bool(const QString &)> &m_isWanted;
    const Cancellation &m_cancellation;
    QList<YamlFile> m_files;
};

void Search::enter(const QString &folder, int depth)
{
    const auto entries = m_tree.list(folder);
    if (!entries || depth > deepest)
        return;
    for (const TreeEntry &entry : *entries) {
        if (m_cancellation.isRequested() || m_files.size() >= mostFiles)
            return;
        const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
        if (entry.isFile() && isYaml(entry.name))
            m_files += YamlFile{path, entry.id};
        else if (entry.kind == TreeEntry::Kind::Folder && !isOfTools(entry.name) && m_isWanted(path))
            enter(path, depth + 1);
    }
}

} // namespace

QList<YamlFile> yamlFiles(const gitops::FileTree &tree, const std::function<bool(const QString &)> &isWanted,
                          const Cancellation &cancellation)
{
    Search search(tree, isWanted, cancellation);
    search.enter({}, 0);
    return search.take();
}

} // namespace core::secrets
