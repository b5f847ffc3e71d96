// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rule.h"

#include "core/canon/filerules.h"
#include "core/canon/releaserules.h"

#include <QtGlobal>

#include <algorithm>

namespace core::canon {

Finding &Notebook::add(const SiteFile &file, const Subject &subject, const yaml::Node &node,
                       const char *pattern, QStringList arguments)
{
    Finding &finding = add(file.path, node.line, node.column, pattern, std::move(arguments));
    finding.site = file.site;
    finding.environment = subject.environmentName(file.environment);
    return finding;
}

Finding &Notebook::add(const QString &path, int line, int column, const char *pattern, QStringList arguments)
{
    m_findings.append({.rule = m_rule,
                       .severity = m_severity,
                       .site = {},
                       .environment = {},
                       .file = path,
                       .line = line,
                       .column = column,
                       .pattern = pattern,
                       .arguments = std::move(arguments)});
    return m_findings.last();
}

const std::vector<Rule> &rules()
{
    using enum Severity;
    static const std::vector<Rule> s_rules{
        {"release/only-image", Error, false,
         QT_TRANSLATE_NOOP("core", "The release says more than which image runs"),
         QT_TRANSLATE_NOOP("core",
                           "A promotion copies the tag and nothing else, so whatever else stands here moves "
                           "with no release, and the environments drift apart."),
         QT_TRANSLATE_NOOP("core",
                           "Move the key to the env layer, or list it under release.keys in the policy."),
         2, &judgeOnlyImage},
        {"yaml/invalid", Error, false, QT_TRANSLATE_NOOP("core", "The file does not parse"),
         QT_TRANSLATE_NOOP("core",
                           "Helm and Argo CD stop at such a file, so the site can be neither rolled out nor "
                           "promoted."),
         QT_TRANSLATE_NOOP("core",
                           "Mend the file at the place that is named, or take its last good version back."),
         2, &judgeInvalid},
    };
    return s_rules;
}

const Rule *rule(QStringView id)
{
    const auto found =
        std::ranges::find_if(rules(), [&](const Rule &one) { return id == QLatin1StringView(one.id); });
    return found == rules().end() ? nullptr : &*found;
}

} // namespace core::canon
