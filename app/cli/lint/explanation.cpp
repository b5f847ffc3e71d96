// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/explanation.h"

#include "app/cli/commandline/suggestion.h"
#include "app/cli/terminal/table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::canon::Chapter;
using core::canon::Example;
using core::canon::Rule;
using core::canon::Runbook;

constexpr qsizetype width = 80;

QString translated(const char *text)
{
    return QCoreApplication::translate("core", text);
}

QStringList allIds()
{
    QStringList ids;
    for (const Rule &rule : core::canon::rules())
        ids += QString::fromLatin1(rule.id);
    return ids;
}

/// Broken into lines at blanks.
QStringList wrapped(const QString &text, const QString &indentation)
{
    QStringList lines;
    QString line = indentation;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool isFirst = line.size() == indentation.size();
        if (!isFirst && line.size() + word.size() >= width) {
            lines += line;
            line = indentation + word;
        } else {
            line += (isFirst ? QString() : u" "_s) + word;
        }
    }
    return lines << line;
}

void printParagraph(Console &console, const QString &text)
{
    const QStringList lines = wrapped(text, u"  "_s);
    for (const QString &line : lines)
        console.print(line);
}

void printCode(Console &console, const QString &title, const char *code)
{
    console.print(u"\n  "_s + console.paint(Tint::Muted, title));
    const QStringList lines = QString::fromUtf8(code).trimmed().split(u'\n');
    for (const QString &line : lines)
        console.print(u"    "_s + line);
}

void explainOne(Console &console, const Rule &rule, const QList<Runbook> &runbooks)
{
    console.print(u"%1  %2"_s.arg(console.paint(Tint::Strong, QString::fromLatin1(rule.id)),
                                  core::canon::toString(rule.severity)));
    printParagraph(console, translated(rule.title) + u'.');
    console.print({});
    printParagraph(console, translated(rule.reason));
    console.print({});
    printParagraph(console, translated(rule.remedy));
    if (const Example example = core::canon::exampleOf(rule); *example.wrong != '\0') {
        printCode(console, u"wrong"_s, example.wrong);
        printCode(console, u"right"_s, example.right);
    }
    const Chapter &chapter = core::canon::chapterOf(rule);
    console.print(u"\n  "_s
                  + console.paint(Tint::Strong,
                                  u"Canon %1, chapter %2: %3"_s.arg(core::canon::canonVersion)
                                      .arg(chapter.number)
                                      .arg(chapter.displayTitle())));
    const QStringList paragraphs = chapter.displayParagraphs();
    for (const QString &paragraph : paragraphs) {
        console.print({});
        printParagraph(console, paragraph);
    }
    const QList<Runbook> own = core::canon::runbooksOf(runbooks, rule);
    for (const Runbook &runbook : own)
        console.print(u"\n  See %1: %2"_s.arg(runbook.file, runbook.title));
}

Json ruleDocument(const Rule &rule, const QList<Runbook> &runbooks)
{
    const Chapter &chapter = core::canon::chapterOf(rule);
    const Example example = core::canon::exampleOf(rule);
    QStringList files;
    const QList<Runbook> own = core::canon::runbooksOf(runbooks, rule);
    for (const Runbook &runbook : own)
        files += runbook.file;
    return {{"rule", rule.id},
            {"severity", json(core::canon::toString(rule.severity))},
            {"fixable", rule.isFixable},
            {"title", json(translated(rule.title))},
            {"reason", json(translated(rule.reason))},
            {"remedy", json(translated(rule.remedy))},
            {"wrong", jsonOrNull(QString::fromUtf8(example.wrong))},
            {"right", jsonOrNull(QString::fromUtf8(example.right))},
            {"chapter",
             {{"number", chapter.number},
              {"title", json(chapter.displayTitle())},
              {"paragraphs", json(chapter.displayParagraphs())}}},
            {"runbooks", json(files)},
            {"canon", json(core::canon::canonVersion)}};
}

} // namespace

core::Outcome checkRules(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (core::canon::rule(id) != nullptr)
            continue;
        const QString guess = didYouMean(id, allIds());
        return core::fail(core::Error::Kind::Usage,
                          u"There is no rule '%1'.%2"_s.arg(
                              id, guess.isEmpty() ? u" 'slipwayctl lint --explain' lists them."_s : guess));
    }
    return {};
}

void explain(Console &console, const QStringList &ids, const QList<Runbook> &runbooks)
{
    for (const QString &id : ids) {
        if (id != ids.first())
            console.print({});
        explainOne(console, *core::canon::rule(id), runbooks);
    }
}

Json explanationDocument(const QStringList &ids, const QList<Runbook> &runbooks)
{
    Json documents = Json::array();
    const QStringList wanted = ids.isEmpty() ? allIds() : ids;
    for (const QString &id : wanted)
        documents.push_back(ruleDocument(*core::canon::rule(id), runbooks));
    return documents;
}

void listRules(Console &console)
{
    Table table;
    for (const Rule &rule : core::canon::rules()) {
        const QString severity = core::canon::toString(rule.severity);
        table.addRow({{QString::fromLatin1(rule.id), Tint::Strong},
                      {rule.isFixable ? severity + u", fix"_s : severity, Tint::Muted},
                      {translated(rule.title)}});
    }
    table.print(console);
}

} // namespace app::cli
