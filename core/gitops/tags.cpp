// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/tags.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

bool isTagCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
        || c == u'_' || c == u'.';
}

/// What the tag has at the place of %1; nullopt: it is not written so.
std::optional<QString> common(const QString &tag, const QString &form)
{
    const qsizetype place = form.indexOf("%1"_L1);
    const QStringView head = QStringView(form).first(place);
    const QStringView tail = QStringView(form).sliced(place + 2);
    const qsizetype length = tag.size() - head.size() - tail.size();
    const bool fits = length > 0 && tag.startsWith(head) && tag.endsWith(tail);
    return fits ? std::optional(tag.sliced(head.size(), length)) : std::nullopt;
}

} // namespace

bool isPlaceholder(QStringView tag)
{
    const QStringView text = tag.trimmed();
    return text.isEmpty() || text.compare(u"null", Qt::CaseInsensitive) == 0 || text == u"~"
        || text.compare(u"TBD", Qt::CaseInsensitive) == 0
        || text.startsWith(u"REPLACE_ME", Qt::CaseInsensitive)
        || (text.startsWith(u'<') && text.endsWith(u'>'));
}

bool isPlaceholderRepository(QStringView repository)
{
    return repository.contains(u"REPLACE_ME");
}

bool isRecognisedTag(const QString &tag)
{
    static const QRegularExpression s_sha(u"^(sha-)?[0-9a-f]{7,64}(-r[0-9]+)?$"_s);
    static const QRegularExpression s_version(
        u"^v?(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$"_s);
    return s_sha.match(tag).hasMatch() || s_version.match(tag).hasMatch();
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
    return !text.isEmpty() && text.size() <= longest && std::ranges::all_of(text, isTagCharacter)
        && !text.startsWith(u'.') && !text.startsWith(u'-');
}

bool TagWriting::isPlaceholder(QStringView tag) const
{
    const QStringView text = tag.trimmed();
    const auto isOf = [text](QStringView placeholder) {
        return placeholder.endsWith(u'*') ? text.startsWith(placeholder.chopped(1), Qt::CaseInsensitive)
                                          : text.compare(placeholder, Qt::CaseInsensitive) == 0;
    };
    return gitops::isPlaceholder(tag) || std::ranges::any_of(placeholders, isOf);
}

QString TagWriting::release(const QString &tag) const
{
    if (!forms)
        return tag;
    // The form that says more is asked first: `%1` alone would take every tag.
    const bool isFirstLonger = forms->first.size() >= forms->later.size();
    const QString &longer = isFirstLonger ? forms->first : forms->later;
    const QString &shorter = isFirstLonger ? forms->later : forms->first;
    const std::optional<QString> found = common(tag, longer);
    return found ? *found : common(tag, shorter).value_or(tag);
}

QString TagWriting::translated(const QString &tag, bool isForFirst) const
{
    const bool hasForm = forms && (common(tag, forms->first) || common(tag, forms->later));
    if (!hasForm)
        return tag;
    return QString(isForFirst ? forms->first : forms->later).replace("%1"_L1, release(tag));
}

} // namespace core::gitops
