// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

/// Names within texts. For this room only.
namespace core::bootstrap {

/// Where @p word stands in @p text as a word of its own: no letter or digit touches it.
QList<qsizetype> wordsAt(const QString &text, const QString &word,
                         Qt::CaseSensitivity sensitivity = Qt::CaseSensitive);
inline bool hasWord(const QString &text, const QString &word)
{
    return !wordsAt(text, word).isEmpty();
}

/// @p text with each such word replaced.
QString withWord(const QString &text, const QString &word, const QString &other);

/// Is it a word that sites and settings have in common, like `web`, so that it need not mean the site?
bool isCommonWord(const QString &word);

} // namespace core::bootstrap
