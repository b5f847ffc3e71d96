// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

#include <map>

/// The canon itself, to be read: what the rules are for.
namespace core::canon {

/// One chapter. Its texts are marked for translation in "canon".
struct Chapter
{
    int number; ///< from 1
    const char *title;
    std::vector<const char *> paragraphs;

    QString displayTitle() const; ///< in the language of whoever reads it
    QStringList displayParagraphs() const;
};

const std::vector<Chapter> &chapters();
const Chapter &chapterOf(const Rule &rule);

/// What a rule is about, in a few lines of YAML; empty where words say it better.
struct Example
{
    const char *wrong = "";
    const char *right = "";
};
Example exampleOf(const Rule &rule);

/// Where a page speaks of something.
struct Passage
{
    int line = 1; ///< from 1
    QString heading; ///< that it stands below; empty: before the first one

    bool operator==(const Passage &) const = default;
};

/// A page of the repository's own about how things are done here.
struct Runbook
{
    QString file;
    QString title; ///< its first heading, else the file's name
    std::map<int, Passage> chapters; ///< of the canon, that it is about
    std::map<QString, Passage> rules; ///< whose ids it names
};

/// The Markdown files of `docs/runbooks`.
QList<Runbook> runbooksIn(const gitops::FileTree &tree);
/// Those that help with this rule: they name it, else they are about its chapter.
QList<Runbook> runbooksOf(const QList<Runbook> &all, const Rule &rule);
/// Where one of those does.
Passage passageOn(const Runbook &runbook, const Rule &rule);

} // namespace core::canon
