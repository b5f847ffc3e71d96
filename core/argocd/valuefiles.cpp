// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/valuefiles.h"

#include "core/gitops/layout.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace core::argocd {

namespace {

QString withoutSlashes(QString path)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return path;
}

} // namespace

QString resolvedValueFile(const QString &file, const QString &chartPath)
{
    if (file.isEmpty() || file.contains(u"://"))
        return {};
    if (file.startsWith(u'$'))
        return gitops::cleanedPath(withoutSlashes(file.section(u'/', 1)));
    if (file.startsWith(u'/'))
        return gitops::cleanedPath(withoutSlashes(file));
    const QString chart = withoutSlashes(chartPath);
    return gitops::cleanedPath(chart.isEmpty() ? file : chart + u'/' + file);
}

QList<ValueFile> valueFiles(const Application &application)
{
    QStringList references;
    for (const Source &source : application.sources)
        references += u'$' + source.ref.value;
    QList<ValueFile> files;
    for (const Source &source : application.sources) {
        for (const Text &text : source.valueFiles) {
            const bool isLost =
                text.value.startsWith(u'$') && !references.contains(text.value.section(u'/', 0, 0));
            files.append({.text = text,
                          .path = isLost ? QString() : resolvedValueFile(text.value, source.path.value)});
        }
    }
    return files;
}

QString folderOf(const QString &path)
{
    return QDir::cleanPath(path);
}

QString writtenValueFile(const QString &path, const QString &chartPath, const QString &example)
{
    if (example.startsWith(u'$'))
        return example.section(u'/', 0, 0) + u'/' + path;
    if (example.startsWith(u'/'))
        return u'/' + path;
    return QDir(u'/' + withoutSlashes(chartPath)).relativeFilePath(u'/' + path);
}

} // namespace core::argocd
