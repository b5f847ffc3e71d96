// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/finding.h"
#include "core/canon/subject.h"

/// Mending what was found, byte-exactly: a splice or an insertion in the file's own style, parsed again and
/// compared, or none. A fix never touches a tag's text.
namespace core::canon {

/// One file before and after.
struct Fix
{
    QString file;
    QByteArray before;
    QByteArray after;
    /// It touches no value of the last environment, so it may be applied with others, unseen one by one.
    bool isSafe = false;
};

/// How to mend @p finding in the file as @p subject has it. Refused, with the place and the reason, where it
/// is not clear what is right or the file cannot take it; Usage for a rule that has no fix.
Result<Fix> fixOf(const Subject &subject, const Finding &finding);

/// Says of each finding whether fixOf() has something.
void markFixable(const Subject &subject, Findings &findings);

/// What became of several findings.
struct FixedFiles
{
    QList<Fix> files; ///< one a file, with all its fixes in turn; sorted by path
    Findings fixed;
    struct Refusal
    {
        Finding finding;
        Error error;
    };
    QList<Refusal> refused;

    QList<git::TreeChange> changes() const;
};
FixedFiles fixAll(const Subject &subject, const Findings &findings);

/// The first line of the commit that mends them, in English:
/// `canon: app/self-heal off in dev (community, webinars)`.
QString subjectOf(const Subject &subject, const Findings &fixed);

/// Puts the line `# slipway: ignore RULE — reason` above the finding, indented as its line is; of a finding
/// of the whole file `ignore-file` at its top. Every reader of the file reads what it read before. Refused
/// where no comment can stand, Usage without a reason of one line.
Result<Fix> ignoreAt(const Subject &subject, const Finding &finding, const QString &reason);

} // namespace core::canon
