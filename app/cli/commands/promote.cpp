// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/promote/check.h"
#include "app/cli/promote/requests.h"
#include "app/cli/promote/writing.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Outcome;

Outcome checkWords(const Arguments &arguments)
{
    const auto usage = [](const QString &message) { return core::fail(core::Error::Kind::Usage, message); };
    const bool isAll = arguments.has(u"all-ahead"_s);
    if (arguments.words().isEmpty() && !isAll)
        return usage(u"Name the sites to promote, or say --all-ahead."_s);
    if (!arguments.words().isEmpty() && isAll)
        return usage(u"Name sites or say --all-ahead, not both."_s);
    if (arguments.has(u"tag"_s) && isAll)
        return usage(u"--tag says what one site shall get; with --all-ahead each has its own."_s);
    return {};
}

} // namespace

int runPromote(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has(u"check"_s))
        return checkCommits(session);
    for (const QString &name : {u"base"_s, u"head"_s}) {
        if (arguments.has(name))
            return session.usage(u"--%1 belongs to --check."_s.arg(name));
    }
    if (const Outcome outcome = checkWords(arguments); !outcome)
        return session.fail(outcome.error());
    return write(
        session, [&](const core::pipeline::Snapshot &snapshot) { return makeRequests(snapshot, arguments); },
        u"Nothing to promote: no site is ahead."_s);
}

Command promoteCommand()
{
    return {
        .name = u"promote"_s,
        .summary = u"Move releases one step on: one commit that changes one line for each site"_s,
        .usage = {u"SITE... [--from ENV] [--to ENV] [--tag TAG] [options]"_s,
                  u"--all-ahead [--from ENV] [--to ENV] [options]"_s, u"--check --base REV [--head REV]"_s},
        .description =
            u"Give the next environment the tag that is in front of it. The gates are judged on the "
            u"remote's\n"
            "newest commit, one commit is made that changes nothing but each site's image.tag, and it is\n"
            "pushed. When the remote moved in between, everything is read and judged again. Your clone's\n"
            "branches, index and files stay as they are.\n\n"
            "Sites that are behind or diverged are not promoted.\n\n"
            "--check judges commits of others instead, as a required check of a pull request or in a hook:\n"
            "every tag that moves up to --head, by the policy and the history of --base. Nothing is fetched\n"
            "or written. Status 0: it may land; 1: it must not, and why."_s,
        .options = withWritingOptions(
            {{.name = u"from"_s, .valueName = u"ENV"_s, .help = u"The environment in front"_s},
             {.name = u"to"_s,
              .valueName = u"ENV"_s,
              .help = u"The environment that gets the release; required where several steps can move"_s},
             {.name = u"tag"_s,
              .valueName = u"TAG"_s,
              .help = u"Exactly this tag; if it is no longer in front, nothing happens (status 4)"_s},
             {.name = u"all-ahead"_s,
              .help = u"Every site that can move, one step each; not what was rolled back"_s},
             {.name = u"check"_s, .help = u"Judge the commits from --base to --head; write nothing"_s},
             {.name = u"base"_s, .valueName = u"REV"_s, .help = u"Where they would land"_s},
             {.name = u"head"_s, .valueName = u"REV"_s, .help = u"The last of them; without it, HEAD"_s},
             {.name = u"commit-per-site"_s,
              .help = u"One commit for each site, stopping at the first failure"_s}}),
        .examples = u"# look first\n"
                    "$ slipwayctl promote harbour --dry-run\n"
                    "$ slipwayctl promote harbour\n\n"
                    "# exactly what was tested, or not at all\n"
                    "$ slipwayctl promote harbour --tag 4744c759b0e4-r1\n\n"
                    "# dev → stage → prod: say which step\n"
                    "$ slipwayctl promote payload-core --to stage\n\n"
                    "# everything that is ahead, each site in a commit of its own\n"
                    "$ slipwayctl promote --all-ahead --commit-per-site\n\n"
                    "# a required check of a pull request\n"
                    "$ slipwayctl promote --check --base origin/main --head HEAD"_s,
        .run = runPromote};
}

} // namespace app::cli
