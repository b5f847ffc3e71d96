// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace app::cli {

/// An option that a command, or every command, takes.
struct Option
{
    QString name; ///< without the dashes
    QChar letter = {}; ///< the short form, if it has one
    QString valueName = {}; ///< how help names the value; empty: the option takes none
    QString help;

    bool takesValue() const { return !valueName.isEmpty(); }
};

/// The words after the command, sorted into options and the rest.
class Arguments
{
public:
    void add(const QString &option, const QString &value = {}) { m_options[option].append(value); }
    void addWord(const QString &word) { m_words.append(word); }

    bool has(const QString &option) const { return m_options.contains(option); }
    /// The last one wins, as with git.
    std::optional<QString> value(const QString &option) const;
    QStringList values(const QString &option) const { return m_options.value(option); }
    QStringList options() const { return m_options.keys(); }
    const QStringList &words() const { return m_words; }

private:
    QHash<QString, QStringList> m_options;
    QStringList m_words;
};

} // namespace app::cli
