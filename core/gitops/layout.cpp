// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/layout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

QString fileIn(const QString &folder, const QString &environment, const QString &site)
{
    return folder.arg(environment) + u'/' + site + u".yaml"_s;
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

bool isSiteKey(QStringView name)
{
    constexpr qsizetype longest = 63;
    return !name.isEmpty() && name.size() <= longest && std::ranges::all_of(name, isLabelCharacter)
        && !name.startsWith(u'-') && !name.endsWith(u'-');
}

} // namespace core::gitops
