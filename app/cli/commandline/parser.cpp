// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/parser.h"

#include "app/cli/commandline/commandtable.h"
#include "app/cli/commandline/suggestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::Error;
using core::fail;
using core::Outcome;
using core::Result;

namespace {

/// Reads a command line word by word.
class Parser
{
public:
    explicit Parser(const QStringList &words) : m_words(words) {}

    Result<Invocation> run();

private:
    Outcome readWord(const QString &word);
    Outcome readLongOption(const QString &word);
    Outcome readLetters(const QString &word);
    Outcome readOption(const Option &option, const QString &spelling, std::optional<QString> value);
    Outcome checkOptions() const;
    Outcome checkWords() const;

    QList<Option> candidates() const;
    std::optional<Option> find(const QString &name) const;
    std::unexpected<Error> unknownOption(const QString &spelling) const;
    std::unexpected<Error> usage(const QString &message) const;

    const QStringList &m_words;
    qsizetype m_next = 0;
    bool m_isOptionsOver = false;
    Invocation m_invocation;
};

/// `-1` is a value: no option has a digit for a letter.
bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-') && !word.at(1).isDigit();
}

Result<Invocation> Parser::run()
{
    while (m_next < m_words.size()) {
        const QString word = m_words.at(m_next++);
        Outcome outcome;
        if (m_isOptionsOver || !isOption(word))
            outcome = readWord(word);
        else if (word == "--"_L1)
            m_isOptionsOver = true;
        else if (word.startsWith("--"_L1))
            outcome = readLongOption(word);
        else
            outcome = readLetters(word);
        if (!outcome)
            return std::unexpected(outcome.error());
    }
    if (const Outcome outcome = checkOptions(); !outcome)
        return std::unexpected(outcome.error());
    if (const Outcome outcome = checkWords(); !outcome)
        return std::unexpected(outcome.error());
    return m_invocation;
}

Outcome Parser::readWord(const QString &word)
{
    if (m_invocation.command) {
        const bool isFirst = m_invocation.arguments.words().isEmpty();
        const Command *longer = isFirst ? findCommand(m_invocation.command->name + u' ' + word) : nullptr;
        if (longer != nullptr)
            m_invocation.command = longer; // audit, audit verify
        else
            m_invocation.arguments.addWord(word);
        return {};
    }
    const QString name = m_invocation.group.isEmpty() ? word : m_invocation.group + u' ' + word;
    m_invocation.command = findCommand(name);
    if (m_invocation.command)
        return {};
    if (m_invocation.group.isEmpty() && !commandsOf(word).empty()) {
        m_invocation.group = word;
        return {};
    }
    QStringList names;
    for (const Command &command : commands())
        names.append(command.name);
    return usage(u"There is no command '%1'.%2"_s.arg(name, didYouMean(name, names)));
}

Outcome Parser::readLongOption(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    const QString spelling = equals < 0 ? word : word.left(equals);
    const std::optional<Option> option = find(spelling.mid(2));
    if (!option)
        return unknownOption(spelling);
    return readOption(*option, spelling, equals < 0 ? std::nullopt : std::optional(word.mid(equals + 1)));
}

Outcome Parser::readLetters(const QString &word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        const QList<Option> known = candidates();
        const auto option = std::ranges::find(known, word.at(i), &Option::letter);
        const QString spelling = u"-%1"_s.arg(word.at(i));
        if (option == known.end())
            return unknownOption(spelling);
        if (option->takesValue()) { // the rest of the word is the value: -C/srv/fleet
            const bool isLast = i + 1 == word.size();
            return readOption(*option, spelling, isLast ? std::nullopt : std::optional(word.mid(i + 1)));
        }
        m_invocation.arguments.add(option->name);
    }
    return {};
}

Outcome Parser::readOption(const Option &option, const QString &spelling, std::optional<QString> value)
{
    if (!option.takesValue()) {
        if (value)
            return usage(u"%1 takes no value."_s.arg(spelling));
        m_invocation.arguments.add(option.name);
        return {};
    }
    if (!value) {
        if (m_next == m_words.size())
            return usage(u"%1 needs a value: %1 %2."_s.arg(spelling, option.valueName));
        value = m_words.at(m_next++);
    }
    m_invocation.arguments.add(option.name, *value);
    return {};
}

/// Of the command, or of every command while it is not known yet: then checkOptions() has the last word.
QList<Option> Parser::candidates() const
{
    QList<Option> options = commonOptions();
    if (m_invocation.command)
        return options + m_invocation.command->options;
    for (const Command &command : commands())
        options += command.options;
    return options;
}

std::optional<Option> Parser::find(const QString &name) const
{
    const QList<Option> known = candidates();
    const auto option = std::ranges::find(known, name, &Option::name);
    return option == known.end() ? std::nullopt : std::optional(*option);
}

Outcome Parser::checkOptions() const
{
    if (!m_invocation.command)
        return {};
    const QStringList given = m_invocation.arguments.options();
    for (const QString &name : given) {
        if (!find(name))
            return unknownOption(u"--"_s + name);
    }
    return {};
}

Outcome Parser::checkWords() const
{
    const Command *const command = m_invocation.command;
    if (!command || m_invocation.arguments.has(u"help"_s))
        return {};
    const qsizetype count = m_invocation.arguments.words().size();
    const QString form = u"Usage: slipwayctl %1 %2."_s.arg(command->name, command->usage.value(0));
    if (count < command->fewestWords)
        return usage(u"Something is missing after '%1'. %2"_s.arg(command->name, form));
    if (command->mostWords >= 0 && count > command->mostWords)
        return usage(u"'%1' is one word too many. %2"_s.arg(
            m_invocation.arguments.words().at(command->mostWords), form));
    return {};
}

std::unexpected<Error> Parser::unknownOption(const QString &spelling) const
{
    QStringList names;
    const QList<Option> known = candidates();
    for (const Option &option : known)
        names.append(u"--"_s + option.name);
    const QString guess = spelling.startsWith("--"_L1) ? didYouMean(spelling, names) : QString();
    if (m_invocation.command)
        return usage(u"'%1' has no option %2.%3"_s.arg(m_invocation.command->name, spelling, guess));
    return usage(u"There is no option %1.%2"_s.arg(spelling, guess));
}

std::unexpected<Error> Parser::usage(const QString &message) const
{
    return fail(Error::Kind::Usage, message, m_invocation.command ? m_invocation.command->name : QString());
}

} // namespace

Result<Invocation> parse(const QStringList &words)
{
    return Parser(words).run();
}

} // namespace app::cli
