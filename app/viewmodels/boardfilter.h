// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/siterow.h"

namespace viewmodels {

/// One typed condition of the filter line: `state:promotable`, `waits:2d`, `author:anna`, `-project:core`.
struct FilterToken
{
    QString key; ///< state, waits, changed, author, tag, env, project, host
    QString value; ///< lower case
    bool isNegated = false;
    qint64 seconds = 0; ///< of waits and changed
    bool isValid = true; ///< false: the value means nothing; the token lets everything pass

    bool operator==(const FilterToken &) const = default;
};

/// What the filter line asks for. Words and tokens must all match; tokens of one key are alternatives, except
/// those with a minus, each of which takes sites away.
class BoardFilter
{
public:
    static BoardFilter parse(const QString &text);

    bool matches(const SiteRow &row, const QDateTime &now) const;
    bool isEmpty() const { return m_tokens.isEmpty() && m_words.isEmpty(); }

    const QList<FilterToken> &tokens() const { return m_tokens; }
    const QStringList &words() const { return m_words; }
    /// The finished tokens of @p text (those with a space behind, or all of them) and what is left of it.
    static std::pair<QStringList, QString> takeTokens(const QString &text, bool isAll);

    static TokenView view(const QString &text);
    /// What can be typed, for completion and for help: "state:", "waits:", …
    static QStringList keys();
    static QStringList states();

private:
    QList<FilterToken> m_tokens;
    QStringList m_words;
};

} // namespace viewmodels
