// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/doctor/checks.h"
#include "app/cli/session.h"
#include "app/cli/terminal/table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

Json document(const std::vector<Check> &checks)
{
    Json list = Json::array();
    for (const Check &check : checks) {
        list.push_back({{"id", json(check.id)},
                        {"result", json(toString(check.result))},
                        {"detail", json(check.detail)},
                        {"remedy", jsonOrNull(check.remedy)}});
    }
    return {{"ok", statusOf(checks) == exitstatus::done}, {"checks", list}};
}

Cell markCell(const Check &check)
{
    switch (check.result) {
    case CheckResult::Passed: return {u"✓"_s, Tint::Good};
    case CheckResult::Failed: return {u"✗"_s, Tint::Bad};
    case CheckResult::Skipped: break;
    }
    return {u"-"_s, Tint::Muted};
}

void print(Console &console, const std::vector<Check> &checks)
{
    Table table;
    for (const Check &check : checks) {
        table.addRow({markCell(check), {check.title}, {check.detail}});
        if (!check.remedy.isEmpty())
            table.addRow({{}, {}, {check.remedy, Tint::Caution}});
    }
    table.print(console);
}

int run(Session &session)
{
    const std::vector<Check> checks = runChecks(session);
    if (session.cancellation().isRequested())
        return exitstatus::interrupted;
    if (session.isJson())
        session.answer(document(checks));
    else
        print(session.console(), checks);
    return statusOf(checks);
}

} // namespace

Command doctorCommand()
{
    return {.name = u"doctor"_s,
            .summary = u"Say what is installed, reachable and configured"_s,
            .usage = {u""_s},
            .description =
                u"Check what the other commands need: the git program, an identity for commits, the "
                u"repository, its\n"
                "remote and branch, the files of a fleet in it, and folders for caches. Nothing is changed.\n"
                "Exit status 1 when something is missing, 5 when the remote does not answer."_s,
            .examples = u"$ slipwayctl doctor\n"
                        "$ slipwayctl doctor --repo git@git.example.org:fleet/web.git --json"_s,
            .mostWords = 0,
            .run = run};
}

} // namespace app::cli
