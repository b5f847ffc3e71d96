// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viewmodels {

/// How well a text answers to what was typed, and which of its letters do.
struct PaletteMatch
{
    int score = 0; ///< more is better
    QList<int> marks; ///< start and length, in pairs

    bool operator==(const PaletteMatch &) const = default;
};

/// What was typed, made ready for being looked for in many texts.
class PaletteQuery
{
public:
    /// Whether letters may stand apart ("syio" finds "synestra-io") or have to follow each other.
    enum class Letters { Apart, Together };

    explicit PaletteQuery(const QString &text);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Every word has to be in @p text or in @p rest, both in lower case: of a large history that was made
    /// once, and comparing costs a tenth. The marks are those of @p text. nullopt: no match.
    std::optional<PaletteMatch> in(QStringView text, QStringView rest = {},
                                   Letters letters = Letters::Apart) const;

private:
    QStringList m_words; ///< lower case
};

/// The places of the whole words of @p query in a text that is shown beside the title, for marking them.
QList<int> marksIn(QStringView text, const PaletteQuery &query);

} // namespace viewmodels
