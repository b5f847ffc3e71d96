// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/wording.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

/// `%1` … `%9` of @p text; QString::arg one by one would look for places in the arguments too.
QString filled(const QString &text, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int index = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() - 1 : -1;
        if (index < 0 || index >= arguments.size()) {
            result += text[i];
            continue;
        }
        result += arguments[index];
        ++i;
    }
    return result;
}

} // namespace

Wording say(const char *source, const QList<Wording> &arguments)
{
    QStringList shown;
    QStringList committed;
    for (const Wording &argument : arguments) {
        shown.append(argument.shown);
        committed.append(argument.committed);
    }
    return {.shown = filled(QCoreApplication::translate("core", source), shown),
            .committed = filled(QString::fromUtf8(source), committed)};
}

Wording same(const QString &text)
{
    const QString line = oneLine(text);
    return {.shown = line, .committed = line};
}

Wording moment(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const bool isThisYear = local.date().year() == now.toLocalTime().date().year();
    return {.shown = QLocale().toString(local, isThisYear ? u"d MMM hh:mm"_s : u"d MMM yyyy hh:mm"_s),
            .committed = isoTime(time)};
}

} // namespace core::promotion
