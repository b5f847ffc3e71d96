// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audit/filter.h"

#include "app/cli/commandline/suggestion.h"
#include "app/cli/sitenames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::Error;
using core::Result;
using core::pipeline::EventKind;
using core::pipeline::ReleaseEvent;
using core::pipeline::Snapshot;

namespace {

/// What events must be to pass. Empty: anything.
struct Filter
{
    QStringList sites;
    QStringList environments;
    QStringList kinds;
    QDateTime since = {};
    QDateTime until = {};

    bool passes(const ReleaseEvent &event) const
    {
        const QDateTime &time = event.move.author.time;
        return (sites.isEmpty() || sites.contains(event.move.site))
            && (environments.isEmpty() || environments.contains(event.move.environment))
            && (kinds.isEmpty() || kinds.contains(core::pipeline::toString(event.kind))) && isWithin(time);
    }

    bool passes(const core::audit::SiteClaim &claim, const core::git::Commit &commit) const
    {
        return (sites.isEmpty() || sites.contains(claim.site))
            && (environments.isEmpty() || environments.contains(claim.to)) && kinds.isEmpty()
            && isWithin(commit.author.time);
    }

    bool isWithin(const QDateTime &time) const
    {
        return (!since.isValid() || time >= since) && (!until.isValid() || time <= until);
    }
};

std::unexpected<Error> usage(const QString &message)
{
    return core::fail(Error::Kind::Usage, message);
}

/// Values of a repeatable option, each of which may be several with commas.
QStringList values(const Arguments &arguments, const QString &option)
{
    return arguments.values(option).join(u',').split(u',', Qt::SkipEmptyParts);
}

/// Sites and environments of the past count too: the history knows those that are gone.
core::Outcome checkNames(const Filter &filter, const Snapshot &snapshot)
{
    QStringList environments = snapshot.fleet->environments;
    QStringList sites;
    for (const core::gitops::Site &site : snapshot.fleet->sites)
        sites.append(site.key);
    for (const ReleaseEvent &event : snapshot.history->events()) {
        sites.append(event.move.site);
        if (!environments.contains(event.move.environment))
            environments.append(event.move.environment);
    }
    sites.removeDuplicates();
    for (const QString &site : filter.sites) {
        if (!sites.contains(site))
            return usage(
                u"There is no site '%1', and there never was.%2"_s.arg(site, didYouMean(site, sites)));
    }
    for (const QString &environment : filter.environments) {
        if (const core::Outcome outcome = checkEnvironment(environments, environment); !outcome)
            return outcome;
    }
    for (const QString &kind : filter.kinds) {
        if (!kindNames().contains(kind))
            return usage(u"There is no kind '%1'. The kinds are %2."_s.arg(kind, kindNames().join(u", "_s)));
    }
    return {};
}

/// 36h, 30d, 2w: that long before now.
std::optional<QDateTime> parseAgo(const QString &text, const QDateTime &now)
{
    static const QRegularExpression s_ago(u"^(\\d{1,6})(h|d|w)$"_s);
    const QRegularExpressionMatch match = s_ago.match(text);
    if (!match.hasMatch())
        return {};
    const qint64 count = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    return unit == "h"_L1 ? now.addSecs(-3600 * count) : now.addDays(unit == "w"_L1 ? -7 * count : -count);
}

} // namespace

QList<Option> filterOptions()
{
    return {{.name = u"site"_s, .valueName = u"SITE"_s, .help = u"Only of this site (repeatable)"_s},
            {.name = u"env"_s, .valueName = u"ENV"_s, .help = u"Only in this environment (repeatable)"_s},
            {.name = u"kind"_s, .valueName = u"KIND"_s, .help = u"Only of this kind (repeatable)"_s},
            {.name = u"since"_s, .valueName = u"TIME"_s, .help = u"Only from then on"_s},
            {.name = u"until"_s, .valueName = u"TIME"_s, .help = u"Only up to then"_s}};
}

QStringList kindNames()
{
    QStringList names;
    for (const EventKind kind :
         {EventKind::Release, EventKind::Promotion, EventKind::Rollback, EventKind::Reset,
          EventKind::Bootstrap, EventKind::Bypass, EventKind::Removal})
        names.append(core::pipeline::toString(kind));
    return names;
}

Result<QDateTime> parseMoment(const QString &text, const QDateTime &now, bool isEnd)
{
    if (const std::optional<QDateTime> ago = parseAgo(text, now))
        return *ago;
    if (!text.contains(u'T') && !text.contains(u' ')) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (date.isValid())
            return isEnd ? date.endOfDay() : date.startOfDay();
    }
    const QDateTime time = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODate);
    if (time.isValid())
        return time;
    return usage(
        u"'%1' is no time. Write 2026-03-01, 2026-03-01T12:00:00+03:00, or how long ago: 36h, 30d, 2w."_s.arg(
            text));
}

namespace {

Result<Filter> filterOf(const Arguments &arguments, const QDateTime &now)
{
    Filter filter{.sites = values(arguments, u"site"_s),
                  .environments = values(arguments, u"env"_s),
                  .kinds = values(arguments, u"kind"_s)};
    if (const std::optional<QString> text = arguments.value(u"since"_s)) {
        const Result<QDateTime> time = parseMoment(*text, now, false);
        if (!time)
            return std::unexpected(time.error());
        filter.since = *time;
    }
    if (const std::optional<QString> text = arguments.value(u"until"_s)) {
        const Result<QDateTime> time = parseMoment(*text, now, true);
        if (!time)
            return std::unexpected(time.error());
        filter.until = *time;
    }
    return filter;
}

} // namespace

Result<Events> selectEvents(const Snapshot &snapshot, const Arguments &arguments, const QDateTime &now)
{
    const Result<Filter> filter = filterOf(arguments, now);
    if (!filter)
        return std::unexpected(filter.error());
    if (const core::Outcome outcome = checkNames(*filter, snapshot); !outcome)
        return std::unexpected(outcome.error());
    Events events;
    for (const ReleaseEvent &event : snapshot.history->events()) {
        if (filter->passes(event))
            events.push_back(&event);
    }
    return events;
}

Result<std::function<bool(const core::audit::SiteClaim &, const core::git::Commit &)>>
selectSettings(const Arguments &arguments, const QDateTime &now)
{
    const Result<Filter> filter = filterOf(arguments, now);
    if (!filter)
        return std::unexpected(filter.error());
    return [filter = *filter](const core::audit::SiteClaim &claim, const core::git::Commit &commit) {
        return filter.passes(claim, commit);
    };
}

} // namespace app::cli
