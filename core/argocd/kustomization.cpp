// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/kustomization.h"

#include "core/argocd/application.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::argocd {

namespace {

/// Folders that list one another would be a circle, which kustomize refuses too.
constexpr int deepest = 20;

bool includesWithin(const Kustomizations &all, const QString &folder, const QString &file, int depth)
{
    const auto found = all.find(folder);
    if (found == all.end() || depth > deepest)
        return false;
    return std::ranges::any_of(found->second.resources, [&](const QString &resource) {
        return resource == file || includesWithin(all, resource, file, depth + 1);
    });
}

} // namespace

const QStringList &kustomizationNames()
{
    static const QStringList names{u"kustomization.yaml"_s, u"kustomization.yml"_s, u"Kustomization"_s};
    return names;
}

Kustomization readKustomization(const yaml::Node &root, const QString &file)
{
    Kustomization kustomization;
    kustomization.file = file;
    kustomization.folder = file.contains(u'/') ? file.section(u'/', 0, -2) : QString();
    // `bases` is the old name for folders.
    for (const char *key : {"resources", "bases"}) {
        const yaml::Node *list = root.find(key);
        if (list == nullptr || !list->isSequence())
            continue;
        kustomization.line = list->line;
        for (const yaml::Node &one : list->children) {
            const QString text = textOf(&one).value;
            if (text.isEmpty() || text.contains(u"://") || text.startsWith(u'/'))
                continue;
            kustomization.resources +=
                QDir::cleanPath(kustomization.folder.isEmpty() ? text : kustomization.folder + u'/' + text);
        }
    }
    return kustomization;
}

bool includes(const Kustomizations &all, const QString &folder, const QString &file)
{
    return includesWithin(all, folder, file, 0);
}

} // namespace core::argocd
