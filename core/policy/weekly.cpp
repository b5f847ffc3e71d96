// SPDX-License-Identifier: Apache-2.0
#include "core/policy/weekly.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::policy {

namespace {

constexpr int daysAWeek = 7;

const QStringList &dayNames()
{
    static const QStringList s_names{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    return s_names;
}

/// "Mon", "monday"; -1: it is no day.
int dayOf(const QString &word)
{
    static const QStringList s_long{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                    u"friday"_s, u"saturday"_s, u"sunday"_s};
    const QString lower = word.trimmed().toLower();
    for (int day = 0; day < daysAWeek; ++day) {
        if (lower == s_long.at(day) || lower == s_long.at(day).first(3))
            return day;
    }
    return -1;
}

/// "09:00", and "24:00" for the end of a day; -1: it is no time.
int minuteOf(const QString &word)
{
    static const QRegularExpression s_form(u"^(\\d{1,2}):(\\d{2})$"_s);
    const auto match = s_form.match(word.trimmed());
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    const bool isTime = match.hasMatch() && match.captured(2).toInt() < 60 && minutes <= WeekMinute::perDay;
    return isTime ? minutes : -1;
}

WeekMinute at(int day, int minute)
{
    return {(day * WeekMinute::perDay + minute) % WeekMinute::perWeek};
}

/// "Mon-Fri, Sun"
std::optional<QList<int>> daysOf(const QString &text)
{
    QList<int> days;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const int first = dayOf(part.section(u'-', 0, 0));
        const int last = part.contains(u'-') ? dayOf(part.section(u'-', 1)) : first;
        if (first < 0 || last < 0)
            return std::nullopt;
        for (int day = first;; day = (day + 1) % daysAWeek) {
            days += day;
            if (day == last)
                break;
        }
    }
    return days;
}

/// "Fri 16:00 - Mon 08:00"
std::optional<WeeklySpan> spanOf(const QString &text)
{
    static const QRegularExpression s_form(
        u"^\\s*([A-Za-z]+)\\s+([\\d:]+)\\s*-\\s*([A-Za-z]+)\\s+([\\d:]+)\\s*$"_s);
    const auto match = s_form.match(text);
    const int first = dayOf(match.captured(1));
    const int last = dayOf(match.captured(3));
    const int begin = minuteOf(match.captured(2));
    const int end = minuteOf(match.captured(4));
    if (!match.hasMatch() || first < 0 || last < 0 || begin < 0 || end < 0)
        return std::nullopt;
    return WeeklySpan{.begin = at(first, begin), .end = at(last, end)};
}

/// "Fri 16:00 - Mon 08:00, Wed 12:00 - Wed 13:00"
std::optional<QList<WeeklySpan>> spansOf(const QString &text)
{
    QList<WeeklySpan> spans;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const auto span = spanOf(part);
        if (!span)
            return std::nullopt;
        spans += *span;
    }
    return spans;
}

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

} // namespace

std::optional<QList<WeeklySpan>> weeklySpans(const QString &text)
{
    static const QRegularExpression s_daily(
        u"^\\s*([A-Za-z][A-Za-z, -]*?)\\s+([\\d:]+)\\s*-\\s*([\\d:]+)\\s*$"_s);
    if (auto spans = spansOf(text))
        return spans;
    int begin = 0;
    int end = WeekMinute::perDay;
    QString days = text;
    if (const auto match = s_daily.match(text); match.hasMatch()) {
        days = match.captured(1);
        begin = minuteOf(match.captured(2));
        end = minuteOf(match.captured(3));
    }
    const auto named = daysOf(days);
    if (!named || begin < 0 || end < 0 || begin == end)
        return std::nullopt;
    QList<WeeklySpan> spans;
    for (const int day : *named)
        spans += WeeklySpan{.begin = at(day, begin), .end = at(end < begin ? day + 1 : day, end)};
    return spans;
}

QString toText(const QList<WeeklySpan> &spans)
{
    QStringList texts;
    for (const WeeklySpan &span : spans) {
        texts += u"%1 %2 - %3 %4"_s.arg(dayNames().at(span.begin.value / WeekMinute::perDay),
                                        clockText(span.begin.value % WeekMinute::perDay),
                                        dayNames().at(span.end.value / WeekMinute::perDay),
                                        clockText(span.end.value % WeekMinute::perDay));
    }
    return texts.join(u", "_s);
}

} // namespace core::policy
