// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/finding.h"
#include "core/canon/subject.h"

namespace core::canon {

/// Takes down what one rule finds: it fills in what is the rule's.
class Notebook
{
public:
    /// @p sites: those that rules of single sites are asked about; empty: all.
    Notebook(Findings &findings, QString rule, Severity severity, QStringList sites = {})
        : m_findings(findings), m_rule(std::move(rule)), m_severity(severity), m_sites(std::move(sites))
    {
    }

    /// Whoever judges each site by itself need not look at the others.
    bool isAsked(const QString &site) const { return m_sites.isEmpty() || m_sites.contains(site); }

    /// What is found at a node of a site's file.
    Finding &add(const SiteFile &file, const Subject &subject, const yaml::Node &node, const char *pattern,
                 QStringList arguments = {});
    /// What is found at a line of a site's file.
    Finding &add(const SiteFile &file, const Subject &subject, int line, int column, const char *pattern,
                 QStringList arguments = {});
    /// What is found at a line of any file, or at none (0).
    Finding &add(const QString &path, int line, int column, const char *pattern, QStringList arguments = {});

    /// The rule cannot look: what it needs is not at hand. Nobody can tell then whether it would find
    /// something.
    void abstain() { m_hasLooked = false; }
    bool hasLooked() const { return m_hasLooked; }

private:
    Findings &m_findings;
    QString m_rule;
    Severity m_severity;
    QStringList m_sites;
    bool m_hasLooked = true;
};

/// One rule of the canon.
struct Rule
{
    const char *id; ///< "env/host-not-unique"
    Severity severity; ///< unless the policy says otherwise
    bool isFixable; ///< byte-exactly, where the file lets it
    const char *title; ///< a few words, marked for translation in "core"
    const char *reason; ///< what it means for prod, one or two sentences, marked
    const char *remedy; ///< what would fix it, one sentence, marked
    int chapter; ///< of the canon (text.h)
    void (*judge)(const Subject &subject, Notebook &notebook); ///< null: found while files are read
};

/// All rules, in the order of the canon.
const std::vector<Rule> &rules();
const Rule *rule(QStringView id); ///< null: there is none

/// The canon that they are of.
inline const QString canonVersion = QStringLiteral("v0.1");

} // namespace core::canon
