// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardfilter.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

constexpr qint64 s_minute = 60;
constexpr qint64 s_hour = 60 * s_minute;
constexpr qint64 s_day = 24 * s_hour;

/// "2d", "36h", "45m", "1w"; a number alone means days.
std::optional<qint64> secondsOf(const QString &text)
{
    static const QRegularExpression s_duration(u"^(\\d{1,5})([mhdwмчдн]?)$"_s);
    const QRegularExpressionMatch match = s_duration.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 count = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (unit == "m"_L1 || unit == u"м"_s)
        return count * s_minute;
    if (unit == "h"_L1 || unit == u"ч"_s)
        return count * s_hour;
    if (unit == "w"_L1 || unit == u"н"_s)
        return 7 * count * s_day;
    return count * s_day;
}

/// `key:value`, with a known key.
std::optional<FilterToken> tokenOf(const QString &word)
{
    FilterToken token;
    token.isNegated = word.startsWith(u'-');
    const QString text = word.sliced(token.isNegated ? 1 : 0).toLower();
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0 || !BoardFilter::keys().contains(text.first(colon)))
        return std::nullopt;
    token.key = text.first(colon);
    token.value = text.sliced(colon + 1);
    // A token has no spaces, a name has.
    if (token.key == "author"_L1)
        token.value.replace(u'_', u' ');
    if (token.key == "state"_L1)
        token.isValid = BoardFilter::states().contains(token.value);
    const bool isNew = token.key == "changed"_L1 && token.value == "new"_L1;
    if (token.key == "waits"_L1 || (token.key == "changed"_L1 && !isNew)) {
        const auto seconds = secondsOf(token.value);
        token.isValid = seconds.has_value();
        token.seconds = seconds.value_or(0);
    }
    if (token.value.isEmpty())
        token.isValid = false;
    return token;
}

bool hasState(const SiteRow &row, const QString &state)
{
    return state == row.state || state == row.row.group.toLower() || (state == "blocked"_L1 && row.isBlocked);
}

bool meets(const FilterToken &token, const SiteRow &row, const QDateTime &now)
{
    const auto contains = [&token](const QString &text) { return text.contains(token.value); };
    if (token.key == "state"_L1)
        return hasState(row, token.value);
    if (token.key == "waits"_L1)
        return row.waitsSince.isValid() && row.waitsSince.secsTo(now) >= token.seconds;
    if (token.key == "changed"_L1)
        return token.value == "new"_L1
            ? row.isNew
            : row.changedAt.isValid() && row.changedAt.secsTo(now) <= token.seconds;
    if (token.key == "author"_L1)
        return std::ranges::any_of(row.people, contains);
    if (token.key == "tag"_L1)
        return std::ranges::any_of(row.tags, contains);
    if (token.key == "env"_L1)
        return row.environments.contains(token.value);
    if (token.key == "project"_L1)
        return contains(row.project.toLower());
    return std::ranges::any_of(row.hosts, contains);
}

QString keyLabel(const QString &key)
{
    if (key == "state"_L1)
        return QCoreApplication::translate("filter", "state");
    if (key == "waits"_L1)
        return QCoreApplication::translate("filter", "waits");
    if (key == "changed"_L1)
        return QCoreApplication::translate("filter", "changed");
    if (key == "author"_L1)
        return QCoreApplication::translate("filter", "author");
    if (key == "tag"_L1)
        return QCoreApplication::translate("filter", "tag");
    if (key == "env"_L1)
        return QCoreApplication::translate("filter", "environment");
    if (key == "project"_L1)
        return QCoreApplication::translate("filter", "project");
    return QCoreApplication::translate("filter", "host");
}

} // namespace

QStringList BoardFilter::keys()
{
    return {u"state"_s, u"waits"_s, u"changed"_s, u"author"_s, u"tag"_s, u"env"_s, u"project"_s, u"host"_s};
}

QStringList BoardFilter::states()
{
    return {u"promotable"_s, u"attention"_s,    u"blocked"_s, u"ahead"_s,   u"behind"_s,
            u"diverged"_s,   u"not-released"_s, u"broken"_s,  u"in-sync"_s, u"unknown"_s};
}

BoardFilter BoardFilter::parse(const QString &text)
{
    BoardFilter filter;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const auto token = tokenOf(word))
            filter.m_tokens += *token;
        else
            filter.m_words += word.toLower();
    }
    return filter;
}

bool BoardFilter::matches(const SiteRow &row, const QDateTime &now) const
{
    QHash<QString, bool> isKeyMet;
    for (const FilterToken &token : m_tokens) {
        if (!token.isValid)
            continue;
        if (token.isNegated) {
            if (meets(token, row, now))
                return false;
        } else {
            isKeyMet[token.key] = isKeyMet.value(token.key) || meets(token, row, now);
        }
    }
    return std::ranges::all_of(isKeyMet, [](bool isMet) { return isMet; })
        && std::ranges::all_of(m_words, [&row](const QString &word) { return row.searched.contains(word); });
}

std::pair<QStringList, QString> BoardFilter::takeTokens(const QString &text, bool isAll)
{
    QStringList tokens;
    QStringList left;
    const QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isFinished = isAll || i + 1 < words.size();
        const auto token = isFinished ? tokenOf(words[i]) : std::nullopt;
        if (token && !token->value.isEmpty())
            tokens += words[i].toLower();
        else
            left += words[i];
    }
    return {tokens, tokens.isEmpty() ? text : left.join(u' ').trimmed()};
}

TokenView BoardFilter::view(const QString &text)
{
    const FilterToken token = tokenOf(text).value_or(FilterToken{.key = {}, .value = text, .isValid = false});
    TokenView view{text, keyLabel(token.key), token.value, token.isValid, {}};
    if (token.isNegated)
        //: a filter that takes away: "not state"
        view.key = QCoreApplication::translate("filter", "not %1").arg(view.key);
    if (token.key == "waits"_L1 && token.isValid)
        //: a filter: waits "2d" or more
        view.value = QCoreApplication::translate("filter", "%1 or more").arg(token.value);
    if (token.key == "changed"_L1 && token.isValid)
        view.value = token.value == "new"_L1
            //: a filter: changed "since you last looked"
            ? QCoreApplication::translate("filter", "since you last looked")
            //: a filter: changed "within 2d"
            : QCoreApplication::translate("filter", "within %1").arg(token.value);
    if (token.isValid)
        return view;
    view.problem = token.key == "state"_L1
        ? QCoreApplication::translate("filter", "There is no such state. There are: %1.")
              .arg(states().join(u", "_s))
        : QCoreApplication::translate("filter",
                                      "This is no length of time. Write 45m, 36h, 2d or 1w, for example.");
    return view;
}

} // namespace viewmodels
