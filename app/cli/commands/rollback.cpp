// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/promote/writing.h"
#include "app/cli/sitenames.h"
#include "core/base/text.h"
#include "core/promotion/ways.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
using core::Result;
using core::pipeline::Snapshot;
using core::pipeline::TagStretch;
using core::promotion::Request;

constexpr size_t mostNamed = 20;

/// "  4744c759b0e4-r1  2026-11-03T12:04:00+03:00  Anna Orlova"
QString line(const Snapshot &snapshot, const TagStretch &stretch)
{
    QString text = u"  "_s + core::oneLine(stretch.tag);
    if (stretch.event >= 0) {
        const auto &move = snapshot.history->events().at(static_cast<size_t>(stretch.event)).move;
        text += u"  "_s + move.author.time.toString(Qt::ISODate) + u"  "_s + core::oneLine(move.author.name);
    }
    return text;
}

std::unexpected<Error> ask(const Snapshot &snapshot, const QString &place,
                           const std::vector<TagStretch> &earlier)
{
    QStringList lines{
        u"Say where %1 shall go back to: --to TAG, or --steps N. It had, the newest first:"_s.arg(place)};
    for (size_t i = 0; i < earlier.size() && i < mostNamed; ++i)
        lines += line(snapshot, earlier[i]);
    if (earlier.size() > mostNamed)
        lines += u"  and %1 more; 'slipwayctl audit' lists all"_s.arg(earlier.size() - mostNamed);
    return core::fail(Error::Kind::Usage, lines.join(u'\n'));
}

Result<Request> wishOfTag(const Snapshot &snapshot, const Arguments &arguments)
{
    const QString site = arguments.words().constFirst();
    const QString environment = *arguments.value(u"env"_s);
    if (const core::Outcome outcome = checkSites(*snapshot.fleet, {site}); !outcome)
        return std::unexpected(outcome.error());
    if (const auto outcome = checkEnvironment(snapshot.fleet->environments, environment); !outcome)
        return std::unexpected(outcome.error());
    Request request{.site = site,
                    .from = {},
                    .to = environment,
                    .tag = arguments.value(u"to"_s),
                    .action = core::promotion::Action::Rollback};
    if (request.tag)
        return request;

    const QString place = u"%1 of %2"_s.arg(environment, site);
    const auto earlier =
        core::promotion::earlierReleases(snapshot, site, snapshot.fleet->environment(environment));
    if (earlier.empty())
        return core::fail(Error::Kind::Blocked, u"%1 never had another release."_s.arg(place));
    const std::optional<QString> steps = arguments.value(u"steps"_s);
    if (!steps)
        return ask(snapshot, place, earlier);
    const size_t back = steps->toUInt();
    if (back > earlier.size())
        return core::fail(Error::Kind::Usage,
                          u"%1 had only %2 other releases."_s.arg(place).arg(earlier.size()));
    request.tag = earlier[back - 1].tag;
    return request;
}

/// The rollback, and in the same commit what keeps the tag that was left from coming back.
Result<QList<Request>> wish(const Snapshot &snapshot, const Arguments &arguments)
{
    const Result<Request> back = wishOfTag(snapshot, arguments);
    if (!back)
        return std::unexpected(back.error());
    QList<Request> requests{*back};
    const int environment = snapshot.fleet->environment(back->to);
    const std::optional<QString> left = core::promotion::tagOf(snapshot, back->site, environment);
    if (const auto reason = arguments.value(u"block"_s); reason && left) {
        requests.append({.site = back->site,
                         .from = {},
                         .to = back->to,
                         .tag = left,
                         .action = core::promotion::Action::Block,
                         .reason = *reason});
    }
    if (const auto reason = arguments.value(u"hold"_s)) {
        requests.append({.site = back->site,
                         .from = {},
                         .to = back->to,
                         .tag = {},
                         .action = core::promotion::Action::Hold,
                         .reason = *reason});
    }
    return requests;
}

} // namespace

int runRollback(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (!arguments.has(u"env"_s))
        return session.usage(u"Say which environment goes back: --env ENV."_s);
    if (arguments.has(u"to"_s) && arguments.has(u"steps"_s))
        return session.usage(u"--to names a tag, --steps counts back. Say one of them."_s);
    if (const auto steps = arguments.value(u"steps"_s); steps && steps->toUInt() == 0)
        return session.usage(u"--steps counts releases, from 1: '%1' is no such number."_s.arg(*steps));
    return write(session, [&](const Snapshot &snapshot) { return wish(snapshot, arguments); });
}

Command rollbackCommand()
{
    return {.name = u"rollback"_s,
            .summary = u"Give an environment a tag back that it had before"_s,
            .usage = {u"SITE --env ENV --to TAG [options]"_s, u"SITE --env ENV --steps N [options]"_s,
                      u"SITE --env ENV"_s},
            .description =
                u"One commit that sets an earlier tag again. Only tags that this environment had can be\n"
                "named; health never stands in the way. Nothing is rebuilt, and data is not migrated back.\n"
                "Without --to and --steps the earlier tags are listed, and nothing happens (status 2).\n\n"
                "A tag that was left by a rollback is not promoted again by 'promote --all-ahead'."_s,
            .options = withWritingOptions(
                {{.name = u"env"_s, .valueName = u"ENV"_s, .help = u"The environment that goes back"_s},
                 {.name = u"to"_s, .valueName = u"TAG"_s, .help = u"The tag that it had"_s},
                 {.name = u"steps"_s,
                  .valueName = u"N"_s,
                  .help = u"So many different releases back: 1 is the one before"_s},
                 {.name = u"block"_s,
                  .valueName = u"REASON"_s,
                  .help = u"Keep the tag that is left from coming back, in the same commit"_s},
                 {.name = u"hold"_s,
                  .valueName = u"REASON"_s,
                  .help = u"Hold the environment, in the same commit"_s}}),
            .examples = u"# what could prod go back to?\n"
                        "$ slipwayctl rollback harbour --env prod\n\n"
                        "$ slipwayctl rollback harbour --env prod --steps 1 --note 'checkout is slow'"_s,
            .fewestWords = 1,
            .mostWords = 1,
            .run = runRollback};
}

} // namespace app::cli
