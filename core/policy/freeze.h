// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

/// When nothing may move.
namespace core::policy {

/// A time on the clock of the week: Monday 00:00 is 0.
struct WeekMinute
{
    static constexpr int perDay = 24 * 60;
    static constexpr int perWeek = 7 * perDay;

    int value = 0;
    bool operator==(const WeekMinute &) const = default;
};

/// From a time of the week up to another, on the wall clock of a time zone. It may go over the week's end.
struct WeeklySpan
{
    WeekMinute begin;
    WeekMinute end;
    bool operator==(const WeeklySpan &) const = default;
};

/// Repeated each week, or once. On the wall clock of its zone: "until 09:00" stays 09:00 when the clocks are
/// changed, and the hour that comes twice counts both times.
struct FreezeWindow
{
    enum class Kind {
        Deny, ///< nothing moves within it
        Allow, ///< things move only within it, or within another of this kind
    };

    QString name;
    Kind kind = Kind::Deny;
    QTimeZone zone = QTimeZone::utc();
    QList<WeeklySpan> weekly = {}; ///< empty: it is dated
    QDateTime from = {}; ///< dated: the first moment, in its zone
    QDateTime to = {}; ///< and the first one after it
    int line = 0; ///< of the policy

    bool contains(const QDateTime &moment) const;
    /// When the window that contains @p moment is over.
    QDateTime endAfter(const QDateTime &moment) const;
};

/// Why nothing moves at a moment.
struct Freeze
{
    QString window; ///< the name of the one that denies; it may have none
    int line = 0; ///< of the policy; 0: no window denies, but none allows
    QDateTime until; ///< not valid: nobody can say
};

/// Deny wins. Where there are windows that allow, a moment outside all of them is frozen.
std::optional<Freeze> frozenAt(const QList<FreezeWindow> &windows, const QDateTime &moment);

} // namespace core::policy
