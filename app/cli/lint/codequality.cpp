// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/codequality.h"

#include "app/cli/lint/report.h"

#include <algorithm>

namespace app::cli {

namespace {

using core::canon::Finding;
using core::canon::Severity;

/// GitLab knows info, minor, major, critical and blocker.
const char *severityOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "critical";
    case Severity::Warning: return "minor";
    case Severity::Info: break;
    }
    return "info";
}

} // namespace

Json codeQualityDocument(const core::canon::Findings &findings)
{
    const QStringList prints = fingerprints(findings);
    Json document = Json::array();
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings.at(i);
        // A line is asked for even of a file that is not there.
        document.push_back(
            {{"description", json(finding.message())},
             {"check_name", json(finding.rule)},
             {"fingerprint", json(prints.at(i))},
             {"severity", severityOf(finding.severity)},
             {"location",
              {{"path", json(finding.file)}, {"lines", {{"begin", std::max(1, finding.line)}}}}}});
    }
    return document;
}

} // namespace app::cli
