// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/kustomization.h"

#include "core/argocd/application.h"

#include <QDir>

#include <set>

using namespace Qt::StringLiterals;

namespace core::argocd {

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
    // Folders may list one another, in circles too and many times over: each is looked at once.
    std::set<QString> seen{folder};
    QStringList open{folder};
    while (!open.isEmpty()) {
        const auto found = all.find(open.takeLast());
        for (const QString &resource : found == all.end() ? QStringList() : found->second.resources) {
            if (resource == file)
                return true;
            if (seen.insert(resource).second)
                open += resource;
        }
    }
    return false;
}

} // namespace core::argocd
