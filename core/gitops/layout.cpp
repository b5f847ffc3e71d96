// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/layout.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

QString fileIn(const QString &folder, const QString &environment, const QString &site)
{
    return folder.arg(environment) + u'/' + site + u".yaml"_s;
}

/// The environment of a folder whose form has a %1 for it; empty: the folder is another one.
QString environmentIn(const QString &form, const QString &folder)
{
    const qsizetype place = form.indexOf("%1"_L1);
    if (place < 0)
        return {};
    const QString before = form.first(place);
    const QString after = form.sliced(place + 2);
    const qsizetype length = folder.size() - before.size() - after.size();
    if (length <= 0 || !folder.startsWith(before) || !folder.endsWith(after))
        return {};
    const QString environment = folder.sliced(before.size(), length);
    return isSiteKey(environment) ? environment : QString();
}

bool isLabelCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

} // namespace

QString Layout::releaseFile(const QString &site, const QString &environment) const
{
    return fileIn(releaseFolder, environment, site);
}

QString Layout::envFile(const QString &site, const QString &environment) const
{
    return fileIn(envFolder, environment, site);
}

QString Layout::applicationFile(const QString &site, const QString &environment) const
{
    return fileIn(applicationFolder, environment, site);
}

QString Layout::file(FileKind kind, const QString &site, const QString &environment) const
{
    switch (kind) {
    case FileKind::Release: return releaseFile(site, environment);
    case FileKind::Env: return envFile(site, environment);
    case FileKind::Application: return applicationFile(site, environment);
    }
    return {};
}

std::optional<FilePlace> placeOf(const Layout &layout, const QString &path)
{
    const QString folder = path.section(u'/', 0, -2);
    const QString name = path.section(u'/', -1);
    const QString stem = name.endsWith(".yaml"_L1) ? name.chopped(5) : QString();
    const bool isSite = isSiteKey(stem) && stem != "kustomization"_L1;
    // The env layers' usual folder has a form that the release layers' folder has too.
    for (const auto &[kind, form] : {std::pair(FileKind::Release, layout.releaseFolder),
                                     std::pair(FileKind::Application, layout.applicationFolder),
                                     std::pair(FileKind::Env, layout.envFolder)}) {
        const QString environment = environmentIn(form, folder);
        if (!environment.isEmpty())
            return FilePlace{.kind = kind, .environment = environment, .site = isSite ? stem : QString()};
    }
    return std::nullopt;
}

QString cleanedPath(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    const bool isOutside = clean == u".." || clean.startsWith(u"../") || clean.startsWith(u'/');
    return isOutside || clean == u"." ? QString() : clean;
}

const QStringList &kustomizationNames()
{
    static const QStringList names{u"kustomization.yaml"_s, u"kustomization.yml"_s, u"Kustomization"_s};
    return names;
}

bool isSiteKey(QStringView name)
{
    constexpr qsizetype longest = 63;
    return !name.isEmpty() && name.size() <= longest && std::ranges::all_of(name, isLabelCharacter)
        && !name.startsWith(u'-') && !name.endsWith(u'-');
}

} // namespace core::gitops
