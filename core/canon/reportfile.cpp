// SPDX-License-Identifier: Apache-2.0
#include "core/canon/reportfile.h"

#include "core/gitops/checkedfile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <mutex>
#include <set>
#include <string>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

constexpr QByteArrayView magic("slipway-canon");
constexpr quint32 format = 1;
constexpr qsizetype keptReports = 8;
constexpr qint32 mostFindings = 1'000'000; ///< so that a damaged number reserves no memory

/// A finding's pattern lives as long as the program, as it does in the rules.
const char *lasting(const QByteArray &pattern)
{
    static std::mutex s_mutex;
    static std::set<std::string> s_patterns;
    const std::lock_guard lock(s_mutex);
    return s_patterns.insert(pattern.toStdString()).first->c_str();
}

void write(QDataStream &stream, const Finding &finding)
{
    stream << finding.rule << qint32(finding.severity) << finding.site << finding.environment << finding.file
           << qint32(finding.line) << qint32(finding.column) << QByteArray(finding.pattern)
           << finding.arguments << finding.isFixable;
}

Finding readFinding(QDataStream &stream)
{
    Finding finding{.rule = {}, .site = {}, .environment = {}, .file = {}, .arguments = {}};
    qint32 severity = 0;
    qint32 line = 0;
    qint32 column = 0;
    QByteArray pattern;
    stream >> finding.rule >> severity >> finding.site >> finding.environment >> finding.file >> line
        >> column >> pattern >> finding.arguments >> finding.isFixable;
    finding.severity = Severity(std::clamp(severity, qint32(Severity::Info), qint32(Severity::Error)));
    finding.line = line;
    finding.column = column;
    finding.pattern = lasting(pattern);
    return finding;
}

/// What the rules themselves say, so that another program's report is not taken for ours.
QByteArray rulesKey()
{
    QByteArray key = SLIPWAY_VERSION;
    key += canonVersion.toUtf8();
    for (const Rule &rule : rules()) {
        for (const char *text : {rule.id, rule.title, rule.reason, rule.remedy})
            key += QByteArray(text) + '\0';
        key += QByteArray::number(int(rule.severity));
    }
    return key;
}

} // namespace

QString reportFile(const QString &folder, const QStringList &identity)
{
    const QByteArray key = rulesKey() + identity.join(QChar(u'\0')).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    return folder + u"/canon-"_s + QString::fromLatin1(hash.toHex().first(32));
}

std::optional<Report> loadReport(const QString &file)
{
    const auto payload = gitops::readChecked(file, magic, format);
    if (!payload)
        return std::nullopt;
    QDataStream stream(*payload);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 files = 0;
    qint32 sites = 0;
    qint32 ignored = 0;
    qint32 count = 0;
    stream >> files >> sites >> ignored >> count;
    if (stream.status() != QDataStream::Ok || count < 0 || count > mostFindings)
        return std::nullopt;
    Report report{.findings = {}, .files = files, .sites = sites, .ignored = ignored};
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i)
        report.findings += readFinding(stream);
    return stream.status() == QDataStream::Ok ? std::optional(report) : std::nullopt;
}

Outcome saveReport(const Report &report, const QString &file)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << qint32(report.files) << qint32(report.sites) << qint32(report.ignored)
           << qint32(report.findings.size());
    for (const Finding &finding : report.findings)
        write(stream, finding);
    if (Outcome written = gitops::writeChecked(file, magic, format, payload); !written)
        return written;
    const QDir folder = QFileInfo(file).dir();
    const QStringList newestFirst = folder.entryList({u"canon-*"_s}, QDir::Files, QDir::Time);
    for (const QString &name : newestFirst.sliced(std::min(keptReports, newestFirst.size())))
        QFile::remove(folder.filePath(name));
    return {};
}

} // namespace core::canon
