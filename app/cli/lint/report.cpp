// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/report.h"

#include "core/base/text.h"
#include "core/canon/rule.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::canon::Finding;
using core::canon::Findings;
using core::canon::Severity;

constexpr qsizetype longestMessage = 2000;

Tint tintOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Tint::Bad;
    case Severity::Warning: return Tint::Caution;
    case Severity::Info: break;
    }
    return Tint::Muted;
}

QString counted(qsizetype count, const QString &word)
{
    return u"%1 %2%3"_s.arg(QString::number(count), word, count == 1 ? QString() : u"s"_s);
}

QString placeOf(const Finding &finding)
{
    return finding.line == 0 ? finding.file
                             : u"%1:%2:%3"_s.arg(finding.file).arg(finding.line).arg(finding.column);
}

/// "3 errors, 2 warnings"
QString countsOf(const Findings &findings)
{
    QStringList parts;
    const std::array words{std::pair(Severity::Error, u"error"_s), std::pair(Severity::Warning, u"warning"_s),
                           std::pair(Severity::Info, u"remark"_s)};
    for (const auto &[severity, word] : words) {
        if (const auto count = std::ranges::count(findings, severity, &Finding::severity))
            parts += counted(count, word);
    }
    return parts.isEmpty() ? u"No findings"_s : parts.join(u", "_s);
}

QString summaryOf(const core::canon::Report &report)
{
    const QString ignored = report.ignored == 0 ? QString() : u"; %1 ignored"_s.arg(report.ignored);
    return u"%1 in %2 of %3; canon %4%5"_s.arg(countsOf(report.findings), counted(report.files, u"file"_s),
                                               counted(report.sites, u"site"_s), core::canon::canonVersion,
                                               ignored);
}

} // namespace

Json findingDocuments(const Findings &findings)
{
    Json documents = Json::array();
    for (const Finding &finding : findings) {
        documents.push_back({{"rule", json(finding.rule)},
                             {"severity", json(core::canon::toString(finding.severity))},
                             {"file", json(finding.file)},
                             {"line", finding.line},
                             {"column", finding.column},
                             {"site", jsonOrNull(finding.site)},
                             {"env", jsonOrNull(finding.environment)},
                             {"message", json(finding.message())},
                             {"fixable", finding.isFixable},
                             {"canon", json(core::canon::canonVersion)}});
    }
    return documents;
}

void printFindings(Console &console, const core::canon::Report &report)
{
    Findings findings = report.findings;
    std::ranges::stable_sort(findings, [](const Finding &a, const Finding &b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    QString file;
    for (const Finding &finding : findings) {
        if (!file.isEmpty() && finding.file != file)
            console.print({});
        file = finding.file;
        const QString fixable = finding.isFixable ? u" (fixable)"_s : QString();
        console.print(u"%1: %2: %3 %4"_s.arg(
            console.paint(Tint::Strong, core::oneLine(placeOf(finding), longestMessage)),
            console.paint(tintOf(finding.severity), core::canon::toString(finding.severity)),
            core::oneLine(finding.message(), longestMessage),
            console.paint(Tint::Muted, u"[%1]%2"_s.arg(finding.rule, fixable))));
    }
    console.print((findings.isEmpty() ? QString() : u"\n"_s) + summaryOf(report));
}

QStringList fingerprints(const Findings &findings)
{
    QStringList all;
    QHash<QString, int> seen;
    for (const Finding &finding : findings) {
        const QString identity =
            QStringList{finding.rule, finding.file, finding.englishMessage()}.join(QChar(u'\0'));
        const int number = seen[identity]++;
        const QByteArray hash = QCryptographicHash::hash(
            (identity + QChar(u'\0') + QString::number(number)).toUtf8(), QCryptographicHash::Sha256);
        all += QString::fromLatin1(hash.toHex().first(40));
    }
    return all;
}

QString uriOf(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

} // namespace app::cli
