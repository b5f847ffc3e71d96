// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/sarif.h"

#include "app/cli/lint/report.h"
#include "core/canon/rule.h"
#include "core/canon/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::canon::Finding;
using core::canon::Fix;
using core::canon::Rule;
using core::canon::Severity;

const char *levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: break;
    }
    return "note";
}

QString translated(const char *text)
{
    return QCoreApplication::translate("core", text);
}

Json text(const QString &words)
{
    return {{"text", json(words)}};
}

Json ruleDocument(const Rule &rule)
{
    const QString title = translated(rule.title);
    const QString reason = translated(rule.reason);
    const QString remedy = translated(rule.remedy);
    const QString id = QString::fromLatin1(rule.id);
    return {{"id", rule.id},
            {"shortDescription", text(title)},
            {"fullDescription", text(reason)},
            {"help",
             {{"text", json(reason + u"\n\n"_s + remedy)},
              {"markdown", json(u"**%1**\n\n%2\n\n%3"_s.arg(title, reason, remedy))}}},
            {"defaultConfiguration", {{"level", levelOf(rule.severity)}}},
            {"properties", {{"tags", Json::array({json(id.section(u'/', 0, 0))})}}}};
}

/// A place as lines and columns, both from 1, columns in code points.
struct Position
{
    int line = 1;
    int column = 1;
};

Position positionOf(const QByteArray &bytes, qsizetype offset)
{
    const QByteArray before = bytes.first(offset);
    const qsizetype start = before.lastIndexOf('\n') + 1;
    return {.line = static_cast<int>(before.count('\n')) + 1,
            .column = static_cast<int>(QString::fromUtf8(before.sliced(start)).toUcs4().size()) + 1};
}

bool isInsideCharacter(const QByteArray &bytes, qsizetype offset)
{
    return offset < bytes.size() && (static_cast<unsigned char>(bytes[offset]) & 0xC0U) == 0x80U;
}

/// The one stretch in which the file differs.
Json replacementDocument(const Fix &fix)
{
    const auto shorter = std::min(fix.before.size(), fix.after.size());
    qsizetype start = 0;
    while (start < shorter && fix.before[start] == fix.after[start])
        ++start;
    while (isInsideCharacter(fix.before, start) || isInsideCharacter(fix.after, start))
        --start;
    qsizetype end = 0;
    while (end < shorter - start
           && fix.before[fix.before.size() - 1 - end] == fix.after[fix.after.size() - 1 - end])
        ++end;
    while (end > 0 && isInsideCharacter(fix.before, fix.before.size() - end))
        --end;
    const Position from = positionOf(fix.before, start);
    const Position to = positionOf(fix.before, fix.before.size() - end);
    const QByteArray inserted = fix.after.sliced(start, fix.after.size() - end - start);
    return {{"deletedRegion",
             {{"startLine", from.line},
              {"startColumn", from.column},
              {"endLine", to.line},
              {"endColumn", to.column}}},
            {"insertedContent", text(QString::fromUtf8(inserted))}};
}

Json artifactDocument(const QString &path)
{
    return {{"uri", json(uriOf(path))}, {"uriBaseId", "%SRCROOT%"}};
}

Json fixDocument(const Fix &fix, const Rule &rule)
{
    return {{"description", text(translated(rule.remedy))},
            {"artifactChanges",
             Json::array({{{"artifactLocation", artifactDocument(fix.file)},
                           {"replacements", Json::array({replacementDocument(fix)})}}})}};
}

Json locationDocument(const Finding &finding)
{
    Json physical{{"artifactLocation", artifactDocument(finding.file)}};
    if (finding.line > 0)
        physical["region"] = {{"startLine", finding.line}, {"startColumn", std::max(1, finding.column)}};
    return {{"physicalLocation", physical}};
}

Json resultDocument(const core::canon::Subject &subject, const Finding &finding, const QString &print)
{
    const Rule *rule = core::canon::rule(finding.rule);
    Json result{{"ruleId", json(finding.rule)}};
    if (rule != nullptr)
        result["ruleIndex"] = rule - core::canon::rules().data();
    result["level"] = levelOf(finding.severity);
    result["message"] = text(finding.message());
    result["locations"] = Json::array({locationDocument(finding)});
    result["partialFingerprints"] = {{"slipwayFinding/v1", json(print)}};
    const auto fix = finding.isFixable && rule != nullptr ? core::canon::fixOf(subject, finding)
                                                          : core::fail(core::Error::Kind::Usage, {});
    if (fix)
        result["fixes"] = Json::array({fixDocument(*fix, *rule)});
    if (!finding.site.isEmpty())
        result["properties"] = {{"site", json(finding.site)}, {"env", jsonOrNull(finding.environment)}};
    return result;
}

} // namespace

Json sarifDocument(const core::canon::Subject &subject, const core::canon::Report &report)
{
    Json rules = Json::array();
    for (const Rule &rule : core::canon::rules())
        rules.push_back(ruleDocument(rule));
    Json results = Json::array();
    const QStringList prints = fingerprints(report.findings);
    for (qsizetype i = 0; i < report.findings.size(); ++i)
        results.push_back(resultDocument(subject, report.findings.at(i), prints.at(i)));
    const Json driver{{"name", "slipwayctl"},
                      {"version", json(QCoreApplication::applicationVersion())},
                      {"rules", rules},
                      {"properties", {{"canon", json(core::canon::canonVersion)}}}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs",
             Json::array({{{"tool", {{"driver", driver}}},
                           {"originalUriBaseIds",
                            {{"%SRCROOT%", {{"description", text(u"The root of the repository"_s)}}}}},
                           {"columnKind", "unicodeCodePoints"},
                           {"results", results}}})}};
}

} // namespace app::cli
