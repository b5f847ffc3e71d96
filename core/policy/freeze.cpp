// SPDX-License-Identifier: Apache-2.0
#include "core/policy/freeze.h"

#include <algorithm>

namespace core::policy {

namespace {

WeekMinute weekMinute(const QDateTime &local)
{
    const QTime time = local.time();
    return {(local.date().dayOfWeek() - 1) * WeekMinute::perDay + time.hour() * 60 + time.minute()};
}

int minutesUntil(WeekMinute now, WeekMinute then)
{
    return (then.value - now.value + WeekMinute::perWeek) % WeekMinute::perWeek;
}

bool contains(const WeeklySpan &span, WeekMinute now)
{
    const int length = minutesUntil(span.begin, span.end);
    return minutesUntil(span.begin, now) < (length == 0 ? WeekMinute::perWeek : length);
}

/// The next time this zone's clock shows that minute of the week.
QDateTime nextAt(const QDateTime &local, WeekMinute then, const QTimeZone &zone)
{
    const WeekMinute now = weekMinute(local);
    const int minutes = minutesUntil(now, then);
    const int minuteOfDay = then.value % WeekMinute::perDay;
    const int days = (now.value % WeekMinute::perDay + minutes) / WeekMinute::perDay;
    return {local.date().addDays(days), QTime(minuteOfDay / 60, minuteOfDay % 60), zone};
}

} // namespace

bool FreezeWindow::contains(const QDateTime &moment) const
{
    if (weekly.isEmpty())
        return moment >= from && moment < to;
    const WeekMinute now = weekMinute(moment.toTimeZone(zone));
    return std::ranges::any_of(weekly, [now](const WeeklySpan &span) { return policy::contains(span, now); });
}

QDateTime FreezeWindow::endAfter(const QDateTime &moment) const
{
    if (weekly.isEmpty())
        return to;
    // Days that follow one another are several spans; the last of them ends the window.
    QDateTime end = moment.toTimeZone(zone);
    for (qsizetype i = 0; i <= weekly.size() && contains(end); ++i) {
        const WeekMinute now = weekMinute(end);
        const auto span =
            std::ranges::find_if(weekly, [now](const WeeklySpan &one) { return policy::contains(one, now); });
        const QDateTime next = nextAt(end, span->end, zone);
        if (next <= end)
            return {}; // the whole week
        end = next;
    }
    return contains(end) ? QDateTime() : end;
}

std::optional<Freeze> frozenAt(const QList<FreezeWindow> &windows, const QDateTime &moment)
{
    std::optional<Freeze> freeze;
    bool isAnyAllowing = false;
    bool isAllowed = false;
    for (const FreezeWindow &window : windows) {
        const bool isIn = window.contains(moment);
        if (window.kind == FreezeWindow::Kind::Allow) {
            isAnyAllowing = true;
            isAllowed = isAllowed || isIn;
        } else if (isIn) {
            const QDateTime until = window.endAfter(moment);
            if (!freeze || (freeze->until.isValid() && (!until.isValid() || until > freeze->until)))
                freeze = Freeze{.window = window.name, .line = window.line, .until = until};
        }
    }
    if (!freeze && isAnyAllowing && !isAllowed)
        freeze = Freeze{.window = {}, .line = 0, .until = {}};
    return freeze;
}

} // namespace core::policy
