// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/help.h"

#include "app/cli/commandline/commandtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

QString column(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[name, help] : rows)
        width = std::max(width, name.size());
    QString text;
    for (const auto &[name, help] : rows) {
        const QString indented = QString(help).replace(u'\n', u'\n' + QString(width + 4, u' '));
        text += u"  %1  %2\n"_s.arg(name.leftJustified(width), indented);
    }
    return text;
}

QString spelling(const Option &option)
{
    const QString letter = option.letter.isNull() ? u"    "_s : u"-%1, "_s.arg(option.letter);
    return letter + u"--"_s + option.name + (option.takesValue() ? u" "_s + option.valueName : QString());
}

QString optionColumn(const QList<Option> &options)
{
    QList<std::pair<QString, QString>> rows;
    for (const Option &option : options)
        rows.append({spelling(option), option.help});
    return column(rows);
}

QString indented(const QString &text)
{
    QString lines = u"  "_s + text.trimmed().replace(u"\n"_s, u"\n  "_s) + u'\n';
    return lines.replace(u"\n  \n"_s, u"\n\n"_s); // no line ends in blanks
}

} // namespace

QString overview()
{
    QList<std::pair<QString, QString>> rows;
    for (const Command &command : commands())
        rows.append({command.name, command.summary});
    return u"Shows and moves releases of websites in a GitOps repository, from dev to prod.\n\n"
           "Usage:\n  slipwayctl [options] COMMAND [...]\n\nCommands:\n"_s
        + column(rows) + u"\nOptions, before or after the command:\n"_s + optionColumn(commonOptions())
        + u"\nExit status:\n"_s
        + column({{u"0"_s, u"done, or nothing to do"_s},
                  {u"1"_s, u"a gate failed, is unknown, or waits for approval"_s},
                  {u"2"_s, u"usage: an unknown command, site or environment, a missing --to"_s},
                  {u"3"_s, u"a file or the repository was refused; nothing changed"_s},
                  {u"4"_s, u"somebody else changed the same thing, or --tag is no longer in front"_s},
                  {u"5"_s, u"fetch or push impossible or refused"_s},
                  {u"130"_s, u"interrupted"_s}})
        + u"\nMore about a command: slipwayctl help COMMAND\n"_s;
}

QString helpOf(const Command &command)
{
    QString text = command.description.trimmed() + u"\n\nUsage:\n"_s;
    for (const QString &form : command.usage)
        text += u"  "_s + u"slipwayctl %1 %2"_s.arg(command.name, form).trimmed() + u'\n';
    if (!command.options.isEmpty())
        text += u"\nOptions:\n"_s + optionColumn(command.options);
    if (!command.examples.isEmpty())
        text += u"\nExamples:\n"_s + indented(command.examples);
    return text + u"\nOptions that every command takes: slipwayctl help\n"_s;
}

QString helpOfGroup(const QString &word)
{
    QList<std::pair<QString, QString>> rows;
    const std::vector<const Command *> members = commandsOf(word);
    for (const Command *command : members)
        rows.append({command->name, command->summary});
    return u"Usage:\n  slipwayctl %1 COMMAND [...]\n\nCommands:\n"_s.arg(word) + column(rows)
        + u"\nMore about one: slipwayctl help %1 COMMAND\n"_s.arg(word);
}

} // namespace app::cli
