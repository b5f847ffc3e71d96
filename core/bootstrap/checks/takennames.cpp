// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/checks/takennames.h"

#include "core/bootstrap/learning/conventions.h"

using namespace Qt::StringLiterals;

namespace core::bootstrap {

QString takenKindOf(const QString &field)
{
    const QString kind = field.section(u'.', 0, 0);
    const bool isTakenOnce = kind == "hosts"_L1 || kind == "application"_L1 || kind == "namespace"_L1
        || kind == "secret"_L1 || kind == "extraSecrets"_L1;
    return !isTakenOnce ? QString() : kind == "extraSecrets"_L1 ? u"secret"_s : kind;
}

TakenNames::TakenNames(const canon::Subject &subject, const gitops::FileTree &tree,
                       const gitops::Layout &layout)
{
    for (const canon::SiteFile &file : subject.files()) {
        if (file.document && file.document->root() != nullptr)
            take(file.kind, subject.environmentName(file.environment), *file.document->root(), file.site,
                 file.path);
    }
    // Applications of no site stand there too, an app of apps or a tool.
    if (!subject.files().empty())
        lookAround(subject, tree, layout.applicationFolder.section(u"/%1"_s, 0, 0), 0);
    for (const QString &environment : layout.environments) {
        for (const QString &pattern : {layout.releaseFolder, layout.envFolder, layout.applicationFolder})
            list(tree, QString(pattern).replace(u"%1"_s, environment));
    }
    for (const QString &source : layout.sources) {
        if (source.contains(u"%1"_s))
            list(tree, source.section(u"/%1"_s, 0, 0));
    }
}

void TakenNames::list(const gitops::FileTree &tree, const QString &folder)
{
    const auto entries = tree.list(folder);
    for (const git::TreeEntry &entry : entries ? *entries : QList<git::TreeEntry>())
        m_names[folder][entry.name.toLower()] += entry.name;
}

QStringList TakenNames::alike(const QString &path) const
{
    const QString folder = path.section(u'/', 0, -2);
    const QString name = path.section(u'/', -1);
    const auto names = m_names.find(folder);
    if (names == m_names.end())
        return {};
    const auto found = names->second.find(name.toLower());
    QStringList paths;
    for (const QString &other : found == names->second.end() ? QStringList() : found->second) {
        if (other != name)
            paths += folder + u'/' + other;
    }
    return paths;
}

const std::vector<Owner> &TakenNames::owners(const QString &kind, const QString &name) const
{
    static const std::vector<Owner> s_nobody;
    const auto names = m_owners.find(kind);
    if (names == m_owners.end())
        return s_nobody;
    const auto found = names->second.find(name);
    return found == names->second.end() ? s_nobody : found->second;
}

void TakenNames::take(canon::FileKind kind, const QString &environment, const yaml::Node &root,
                      const QString &site, const QString &path)
{
    for (const Statement &statement : statementsIn(kind, environment, root)) {
        const QString of = takenKindOf(statement.field);
        if (!of.isEmpty())
            m_owners[of][statement.value].push_back(
                {.site = site, .place = {path, statement.node->line, statement.node->column}});
    }
}

void TakenNames::lookAround(const canon::Subject &subject, const gitops::FileTree &tree,
                            const QString &folder, int depth)
{
    constexpr int deepest = 6;
    const auto entries = tree.list(folder);
    for (const git::TreeEntry &entry : entries &&depth < deepest ? *entries : QList<git::TreeEntry>()) {
        const QString path = folder + u'/' + entry.name;
        if (entry.kind == git::TreeEntry::Kind::Folder)
            lookAround(subject, tree, path, depth + 1);
        else if (entry.isFile() && (entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1)))
            lookAt(subject, path, entry.id);
    }
}

/// What is a site's own has been taken down before, and comes first.
void TakenNames::lookAt(const canon::Subject &subject, const QString &path, const git::ObjectId &blob)
{
    const auto document = subject.other(path, blob);
    const yaml::Node *const root = document ? document->root() : nullptr;
    const yaml::Node *const kind = root == nullptr ? nullptr : root->find("kind");
    if (kind != nullptr && kind->value == "Application")
        take(canon::FileKind::Application, u"-"_s, *root, {}, path);
}

} // namespace core::bootstrap
