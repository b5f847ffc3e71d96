// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/answers.h"
#include "core/bootstrap/checks/checks.h"
#include "core/bootstrap/learning/sibling.h"

namespace core::bootstrap {

/// From whom a line of a planned file is.
struct LineOrigin
{
    int line = 0; ///< from 1
    Source source;
    QString field; ///< that it answers; empty: none
};

/// A file as it will be.
struct PlannedFile
{
    QString path;
    QByteArray bytes;
    QList<LineOrigin> origins; ///< of lines that say something, in their order
    std::optional<QByteArray> before = {}; ///< what it says now; nullopt: it is new
    QString environment = {};
    std::optional<canon::FileKind> kind = {}; ///< nullopt: a list of Applications
    QString site = {}; ///< whose it is; empty: of several, or of a plan for one

    bool isNew() const { return !before; }
};

/// The application's source, taken from elsewhere in the repository as it is, but for the name that its
/// `package.json` says.
struct SourceCopy
{
    QString from;
    QString to;
    git::TreeEntry entry; ///< of `from`
    /// `package.json` with the site's name; nullopt: it stays as it is.
    std::optional<QByteArray> package = {};
    QList<git::TreeEntry> entries = {}; ///< what is in `from`, where the copy gets a name of its own

    QList<git::TreeChange> changes() const;
};

/// What people should know before they say yes.
struct Note
{
    const char *pattern = ""; ///< marked for translation in "core", with a %1 for each argument
    QStringList arguments;
    bool isWarning = false;

    QString text() const;
};

/// What making a site will do: nothing is written yet.
struct Plan
{
    QString key;
    QStringList environments; ///< the site will have these
    Answers answers;
    QList<PlannedFile> files; ///< the missing ones, then what is changed
    std::optional<SourceCopy> copy;
    QList<Question> questions; ///< the open ones; until they are answered their proposals hold
    QList<Note> notes;
    QList<Check> checks;
    bool isRepair = false; ///< some of the files are there already, and stay as they are

    bool isNothing() const { return files.isEmpty() && !copy; }
    bool isAllowed() const; ///< no check failed
    bool isReady() const { return isAllowed() && questions.isEmpty(); }
    QList<git::TreeChange> changes() const;
    QString subject() const; ///< the first line of the commit's message, in English
};

/// What the specification makes of the repository. Whatever is wrong with an answer is a failed check of the
/// plan; errors are those of reading, and a sibling that is no site. The chart is rendered elsewhere
/// (rendering.h).
Result<Plan> plan(const Specification &specification, const Ground &ground,
                  const Cancellation &cancellation = {});

/// The same with files that were changed by hand (the wizard's editor) in place of the planned ones, checked
/// as they are.
Plan withEdits(const Plan &plan, const std::map<QString, QByteArray> &edits, const Ground &ground,
               const Cancellation &cancellation = {});

} // namespace core::bootstrap
