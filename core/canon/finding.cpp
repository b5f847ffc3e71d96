// SPDX-License-Identifier: Apache-2.0
#include "core/canon/finding.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

/// All at once: an argument may hold a %1 of its own.
QString filled(const QString &pattern, const QStringList &arguments)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place =
            pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (place < 1 || place > arguments.size()) {
            text += pattern.at(i);
            continue;
        }
        text += arguments.at(place - 1);
        ++i;
    }
    return text;
}

} // namespace

QString toString(Severity severity)
{
    switch (severity) {
    case Severity::Info: return u"info"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Error: return u"error"_s;
    }
    return {};
}

QString Finding::message() const
{
    return filled(QCoreApplication::translate("core", pattern), arguments);
}

QString Finding::englishMessage() const
{
    return filled(QString::fromUtf8(pattern), arguments);
}

} // namespace core::canon
