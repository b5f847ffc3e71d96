// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/edit.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

/// How many characters of @p text are the `N:` that names a document; 0 when there is none.
qsizetype documentPrefix(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto *const end = std::ranges::find_if_not(text, isDigit);
    return end != text.begin() && end != text.end() && *end == u':' ? end - text.begin() + 1 : 0;
}

std::unexpected<Error> unusable(QStringView text, const QString &why)
{
    return fail(
        Error::Kind::Usage,
        QCoreApplication::translate("core", "`%1` is no path to a value: %2").arg(text.toString(), why));
}

QString escaped(const QString &key)
{
    QString text = key;
    return text.replace(u'\\', u"\\\\"_s).replace(u'.', u"\\."_s);
}

} // namespace

Result<Path> Path::fromString(QStringView text)
{
    Path path;
    const qsizetype prefix = documentPrefix(text);
    if (prefix > 0) {
        bool isNumber = false;
        path.document = text.first(prefix - 1).toInt(&isNumber);
        if (!isNumber || *path.document < 1)
            return unusable(text, QCoreApplication::translate("core", "documents are counted from 1."));
    }
    QString key;
    for (qsizetype i = prefix; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == u'.') {
            if (key.isEmpty())
                return unusable(text, QCoreApplication::translate("core", "a key is empty."));
            path.keys.append(std::exchange(key, {}));
            continue;
        }
        if (text[i] == u'\\')
            ++i;
        if (i == text.size())
            return unusable(text, QCoreApplication::translate("core", "it ends with a backslash."));
        key += text[i];
    }
    return path;
}

QString Path::toString() const
{
    QStringList parts;
    for (const QString &key : keys)
        parts.append(escaped(key));
    QString text = parts.join(u'.');
    if (document)
        return u"%1:%2"_s.arg(*document).arg(text);
    if (const qsizetype prefix = documentPrefix(text); prefix > 0)
        text.insert(prefix - 1, u'\\'); // a key like `2:x` names no document
    return text;
}

} // namespace core::yaml
