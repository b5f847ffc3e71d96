// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// The rules that the files of a fleet keep.
namespace core::canon {

/// How much it matters: an error means that prod runs, or may come to run, something nobody agreed to.
enum class Severity { Info, Warning, Error };
QString toString(Severity severity); ///< "info", "warning", "error"

/// A place where a file breaks a rule.
struct Finding
{
    QString rule; ///< "release/only-image"
    Severity severity = Severity::Error;
    QString site; ///< empty: it is of no one site
    QString environment; ///< empty: of none
    QString file;
    int line = 0; ///< 0: the file as a whole, or it is not there
    int column = 0; ///< in code points, from 1
    /// What is wrong and what would mend it: marked for translation in "core", with a %1 for each argument,
    /// so that a commit can say the same in English. Never the value of what may be a secret.
    const char *pattern = "";
    QStringList arguments;
    bool isFixable = false; ///< byte-exactly: fixes.h

    QString message() const; ///< in the language of whoever reads it
    QString englishMessage() const;

    bool operator==(const Finding &other) const
    {
        return rule == other.rule && file == other.file && line == other.line && column == other.column
            && site == other.site && environment == other.environment && arguments == other.arguments;
    }
};

using Findings = QList<Finding>;

} // namespace core::canon
