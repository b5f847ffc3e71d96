// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/layout.h"

#include <algorithm>
#include <array>

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

bool isPlaceholder(QStringView tag)
{
    const QStringView text = tag.trimmed();
    return text.isEmpty() || text.compare(u"null", Qt::CaseInsensitive) == 0 || text == u"~"
        || text.compare(u"TBD", Qt::CaseInsensitive) == 0
        || text.startsWith(u"REPLACE_ME", Qt::CaseInsensitive)
        || (text.startsWith(u'<') && text.endsWith(u'>'));
}

bool isMutableTag(QStringView tag)
{
    static constexpr std::array s_moving = {
        QStringView(u"latest"),     QStringView(u"main"),  QStringView(u"master"),  QStringView(u"dev"),
        QStringView(u"develop"),    QStringView(u"stage"), QStringView(u"staging"), QStringView(u"prod"),
        QStringView(u"production"), QStringView(u"head"),  QStringView(u"edge"),    QStringView(u"nightly"),
        QStringView(u"stable")};
    return std::ranges::any_of(
        s_moving, [tag](const QStringView &name) { return tag.compare(name, Qt::CaseInsensitive) == 0; });
}

bool isTag(QStringView text)
{
    constexpr qsizetype longest = 128;
    const auto isTagCharacter = [](QChar c) {
        return isLabelCharacter(c) || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'.';
    };
    return !text.isEmpty() && text.size() <= longest && std::ranges::all_of(text, isTagCharacter)
        && !text.startsWith(u'.') && !text.startsWith(u'-');
}

bool isSiteKey(QStringView name)
{
    constexpr qsizetype longest = 63;
    return !name.isEmpty() && name.size() <= longest && std::ranges::all_of(name, isLabelCharacter)
        && !name.startsWith(u'-') && !name.endsWith(u'-');
}

} // namespace core::gitops
