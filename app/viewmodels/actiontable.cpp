// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/actions.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

using Need = ActionSpec::Need;
using enum ActionSpec::Trait;

constexpr auto s_anywhere = QT_TRANSLATE_NOOP("actions", "Anywhere");
constexpr auto s_goTo = QT_TRANSLATE_NOOP("actions", "Go to");
constexpr auto s_list = QT_TRANSLATE_NOOP("actions", "In the list");
constexpr auto s_site = QT_TRANSLATE_NOOP("actions", "The site with the focus");
constexpr auto s_filter = QT_TRANSLATE_NOOP("actions", "Filter and order");
constexpr auto s_requests = QT_TRANSLATE_NOOP("actions", "Approvals");
constexpr auto s_canonGroup = QT_TRANSLATE_NOOP("actions", "Canon");
constexpr auto s_newSite = QT_TRANSLATE_NOOP("actions", "New site");
constexpr auto s_newEnvironment = QT_TRANSLATE_NOOP("actions", "Add environment");
constexpr auto s_promotion = QT_TRANSLATE_NOOP("actions", "Review and promotion");

const QString s_global = u"global"_s;
const QString s_board = u"board"_s;
const QString s_run = u"run"_s;
const QString s_sheet = u"sheet"_s;
const QString s_approvals = u"approvals"_s;
const QString s_canon = u"canon"_s;
const QString s_wizard = u"newSite"_s;
const QString s_environment = u"environment"_s;

// clang-format off: a table, one thing after the other, and not one on each line.
QList<ActionSpec> everywhere()
{
    return {
        {u"palette"_s, QT_TRANSLATE_NOOP("actions", "Find and do anything"), nullptr, s_anywhere,
         u"search"_s, {u"Ctrl+K"_s}, s_global, Need::Nothing, KeyOnly},
        {u"keys"_s, QT_TRANSLATE_NOOP("actions", "All keys"), nullptr, s_anywhere, u"keyboard"_s, {u"?"_s,
         u"F1"_s}, s_global},
        {u"fetch"_s, QT_TRANSLATE_NOOP("actions", "Fetch"), nullptr, s_anywhere, u"fetch"_s, {u"F5"_s},
         s_global, Need::Workspace},
        {u"nextPane"_s, QT_TRANSLATE_NOOP("actions", "Next pane"), nullptr, s_anywhere, u"panel-right"_s,
         {u"F6"_s}, s_global, Need::Workspace, KeyOnly},
        {u"previousPane"_s, QT_TRANSLATE_NOOP("actions", "Previous pane"), nullptr, s_anywhere,
         u"panel-right"_s, {u"Shift+F6"_s}, s_global, Need::Workspace, KeyOnly},
        {u"openFolder"_s, QT_TRANSLATE_NOOP("actions", "Open a folder…"), nullptr, s_anywhere,
         u"folder-open"_s, {u"Ctrl+O"_s}, s_global},
        {u"activity"_s, QT_TRANSLATE_NOOP("actions", "Show or hide the activity"), nullptr, s_anywhere,
         u"pulse"_s, {u"Ctrl+J"_s}, s_global, Need::Workspace},
        {u"quit"_s, QT_TRANSLATE_NOOP("actions", "Quit Slipway"), nullptr, s_anywhere, u"x"_s, {u"Ctrl+Q"_s},
         s_global},
        {u"themeSystem"_s, QT_TRANSLATE_NOOP("actions", "Colours of the system"), nullptr, s_anywhere,
         u"sun"_s, {}, s_global},
        {u"themeLight"_s, QT_TRANSLATE_NOOP("actions", "Light colours"), nullptr, s_anywhere, u"sun"_s, {},
         s_global},
        {u"themeDark"_s, QT_TRANSLATE_NOOP("actions", "Dark colours"), nullptr, s_anywhere, u"moon"_s, {},
         s_global},
        {u"languageEnglish"_s, QT_TRANSLATE_NOOP("actions", "English texts"), nullptr, s_anywhere,
         u"message"_s, {}, s_global},
        {u"languageRussian"_s, QT_TRANSLATE_NOOP("actions", "Russian texts"), nullptr, s_anywhere,
         u"message"_s, {}, s_global},
        {u"goPipeline"_s, QT_TRANSLATE_NOOP("actions", "Pipeline"), nullptr, s_goTo, u"pipeline"_s,
         {u"G, P"_s}, s_global, Need::Workspace},
        {u"goApprovals"_s, QT_TRANSLATE_NOOP("actions", "Approvals"), nullptr, s_goTo, u"inbox"_s,
         {u"G, A"_s}, s_global, Need::Workspace},
        {u"goCanon"_s, QT_TRANSLATE_NOOP("actions", "Canon"), nullptr, s_goTo, u"canon"_s, {u"G, C"_s},
         s_global, Need::Workspace},
        {u"goNewSite"_s, QT_TRANSLATE_NOOP("actions", "New site"), nullptr, s_goTo, u"plus-square"_s,
         {u"G, N"_s}, s_global, Need::Workspace},
        {u"goEnvironment"_s, QT_TRANSLATE_NOOP("actions", "Add environment…"), nullptr, s_goTo, u"layers"_s,
         {u"G, E"_s}, s_global, Need::Workspace},
        {u"goSettings"_s, QT_TRANSLATE_NOOP("actions", "Settings"), nullptr, s_goTo, u"sliders"_s,
         {u"G, S"_s, u"Ctrl+,"_s}, s_global, Need::Workspace},
        {u"leaveSettings"_s, QT_TRANSLATE_NOOP("actions", "Back from the settings"), nullptr, s_goTo,
         u"arrow-left"_s, {u"Escape"_s}, u"settings"_s},
        {u"goWorkspaces"_s, QT_TRANSLATE_NOOP("actions", "Another repository…"), nullptr, s_goTo,
         u"folder"_s, {}, s_global, Need::Workspace},
        {u"removeEnvironment"_s, QT_TRANSLATE_NOOP("actions", "Remove environment…"), nullptr, s_goTo,
         u"minus-circle"_s, {}, s_global, Need::Middle, Dangerous},
    };
}

QList<ActionSpec> inTheList()
{
    return {
        {u"moveDown"_s, QT_TRANSLATE_NOOP("actions", "Next site"), nullptr, s_list, u"arrow-down"_s, {u"J"_s,
         u"Down"_s}, s_board, Need::Workspace, KeyOnly},
        {u"moveUp"_s, QT_TRANSLATE_NOOP("actions", "Previous site"), nullptr, s_list, u"arrow-up"_s, {u"K"_s,
         u"Up"_s}, s_board, Need::Workspace, KeyOnly},
        {u"check"_s, QT_TRANSLATE_NOOP("actions", "Check or uncheck the site"), QT_TRANSLATE_NOOP("actions",
         "Check or uncheck %1"), s_list, u"check"_s, {u"Space"_s}, s_board, Need::Site, ListKey},
        {u"extendChecks"_s, QT_TRANSLATE_NOOP("actions", "Check while moving"), nullptr, s_list, u"check"_s,
         {u"Shift+Down"_s, u"Shift+Up"_s}, s_board, Need::Workspace, ListKey | KeyOnly},
        {u"checkAll"_s, QT_TRANSLATE_NOOP("actions", "Check all sites that are shown"), nullptr, s_list,
         u"check"_s, {u"Ctrl+A"_s}, s_board, Need::Workspace},
        {u"clearChecks"_s, QT_TRANSLATE_NOOP("actions", "Clear the check marks"), nullptr, s_list, u"x"_s,
         {}, s_board, Need::Checks},
        {u"escape"_s, QT_TRANSLATE_NOOP("actions", "Close, clear the check marks, clear the filter"),
         nullptr, s_list, u"x"_s, {u"Escape"_s}, s_board, Need::Nothing, KeyOnly},
    };
}

QList<ActionSpec> aboutTheSite()
{
    return {
        {u"promote"_s, QT_TRANSLATE_NOOP("actions", "Review the promotion…"), QT_TRANSLATE_NOOP("actions",
         "Promote %1 to %2…"), s_site, u"arrow-up"_s, {u"P"_s}, s_board, Need::Promotion, Dangerous},
        {u"request"_s, QT_TRANSLATE_NOOP("actions", "Ask others for the promotion…"),
         QT_TRANSLATE_NOOP("actions", "Ask others to promote %1 to %2…"), s_site, u"user-check"_s,
         {u"Shift+P"_s}, s_board, Need::Promotion},
        {u"rollback"_s, QT_TRANSLATE_NOOP("actions", "Roll back…"), QT_TRANSLATE_NOOP("actions",
         "Roll back %1…"), s_site, u"rollback"_s, {u"R"_s}, s_board, Need::Site, Dangerous},
        {u"reset"_s, QT_TRANSLATE_NOOP("actions", "Reset to the release of the last environment…"),
         QT_TRANSLATE_NOOP("actions", "Reset %1 to the release of its last environment…"), s_site,
         u"reset"_s, {u"Shift+D"_s}, s_board, Need::Reset, Dangerous},
        {u"drift"_s, QT_TRANSLATE_NOOP("actions", "Discard the drift of the first environment…"),
         QT_TRANSLATE_NOOP("actions", "Discard the drift of %1…"), s_site,
         u"discard"_s, {u"D"_s}, s_board, Need::Site},
        {u"setRelease"_s, QT_TRANSLATE_NOOP("actions", "Set the first environment's release…"),
         QT_TRANSLATE_NOOP("actions", "Set the release of %1 in its first environment…"), s_site, u"tag"_s,
         {}, s_board, Need::Site, Dangerous},
        {u"resolve"_s, QT_TRANSLATE_NOOP("actions", "Resolve the divergence…"), QT_TRANSLATE_NOOP("actions",
         "Resolve the divergence of %1…"), s_site, u"diverged"_s, {}, s_board, Need::Diverged, Dangerous},
        {u"hold"_s, QT_TRANSLATE_NOOP("actions", "Hold the last environment…"), QT_TRANSLATE_NOOP("actions",
         "Hold %1 as it is…"), s_site, u"pause"_s, {}, s_board, Need::NotHeld, Dangerous},
        {u"releaseHold"_s, QT_TRANSLATE_NOOP("actions", "End the hold…"), QT_TRANSLATE_NOOP("actions",
         "End the hold of %1…"), s_site, u"play"_s, {}, s_board, Need::Held, Dangerous},
        {u"repair"_s, QT_TRANSLATE_NOOP("actions", "Complete the missing files…"),
         QT_TRANSLATE_NOOP("actions", "Complete the missing files of %1…"), s_site, u"file-plus"_s, {},
         s_board, Need::Incomplete, Dangerous},
        {u"details"_s, QT_TRANSLATE_NOOP("actions", "Show the details"), QT_TRANSLATE_NOOP("actions",
         "Show the details of %1"), s_site, u"info"_s, {u"Return"_s}, s_board, Need::Site, ListKey},
        {u"browse"_s, QT_TRANSLATE_NOOP("actions", "Open the site in the browser"),
         QT_TRANSLATE_NOOP("actions", "Open %1 in the browser"), s_site, u"external"_s, {u"O"_s}, s_board,
         Need::Host},
        {u"copyTag"_s, QT_TRANSLATE_NOOP("actions", "Copy the newest tag"), QT_TRANSLATE_NOOP("actions",
         "Copy the newest tag of %1"), s_site, u"copy"_s, {u"Ctrl+C"_s}, s_board, Need::Site},
        {u"copyName"_s, QT_TRANSLATE_NOOP("actions", "Copy the site's name"), QT_TRANSLATE_NOOP("actions",
         "Copy the name %1"), s_site, u"copy"_s, {}, s_board, Need::Site},
        {u"removeSite"_s, QT_TRANSLATE_NOOP("actions", "Remove the site…"), QT_TRANSLATE_NOOP("actions",
         "Remove %1…"), s_site, u"minus-circle"_s, {}, s_board, Need::Site, Dangerous},
        {u"siteMenu"_s, QT_TRANSLATE_NOOP("actions", "Menu of the site"), nullptr, s_site, u"dots"_s,
         {u"Shift+F10"_s, u"Menu"_s}, s_board, Need::Site},
        {u"inspector"_s, QT_TRANSLATE_NOOP("actions", "Show or hide the inspector"), nullptr, s_site,
         u"panel-right"_s, {u"Ctrl+I"_s}, s_board, Need::Site},
        {u"previousTab"_s, QT_TRANSLATE_NOOP("actions", "Previous tab of the inspector"), nullptr, s_site,
         u"chevron-left"_s, {u"["_s}, s_board, Need::Site},
        {u"nextFindingInFiles"_s, QT_TRANSLATE_NOOP("actions", "Next finding in the site's files"), nullptr,
         s_site, u"arrow-down"_s, {u"F8"_s}, s_board, Need::Site, KeyOnly},
        {u"nextTab"_s, QT_TRANSLATE_NOOP("actions", "Next tab of the inspector"), nullptr, s_site,
         u"chevron-right"_s, {u"]"_s}, s_board, Need::Site},
    };
}

QList<ActionSpec> aboutTheFilter()
{
    return {
        {u"filter"_s, QT_TRANSLATE_NOOP("actions", "Filter the list"), nullptr, s_filter, u"filter"_s,
         {u"/"_s, u"Ctrl+F"_s}, s_board, Need::Workspace},
        {u"chip-all"_s, QT_TRANSLATE_NOOP("actions", "Show all sites"), nullptr, s_filter, u"layers"_s,
         {u"Alt+1"_s}, s_board, Need::Workspace},
        {u"chip-promotable"_s, QT_TRANSLATE_NOOP("actions", "Only promotable sites"), nullptr, s_filter,
         u"arrow-up"_s, {u"Alt+2"_s}, s_board, Need::Workspace},
        {u"chip-attention"_s, QT_TRANSLATE_NOOP("actions", "Only sites that need attention"), nullptr,
         s_filter, u"alert-octagon"_s, {u"Alt+3"_s}, s_board, Need::Workspace},
        {u"chip-notReleased"_s, QT_TRANSLATE_NOOP("actions", "Only sites not released yet"), nullptr,
         s_filter, u"circle-dashed"_s, {u"Alt+4"_s}, s_board, Need::Workspace},
        {u"chip-inSync"_s, QT_TRANSLATE_NOOP("actions", "Only sites in sync"), nullptr, s_filter, u"equal"_s,
         {u"Alt+5"_s}, s_board, Need::Workspace},
        {u"onlyNews"_s, QT_TRANSLATE_NOOP("actions", "Only sites that changed since you looked"), nullptr,
         s_filter, u"eye"_s, {}, s_board, Need::News},
        {u"dismissNews"_s, QT_TRANSLATE_NOOP("actions", "I have seen what changed"), nullptr, s_filter,
         u"check"_s, {}, s_board, Need::News},
        {u"onlyProject"_s, QT_TRANSLATE_NOOP("actions", "Only sites of the same Argo CD project"),
         QT_TRANSLATE_NOOP("actions", "Only sites of the Argo CD project of %1"), s_filter, u"layers"_s, {},
         s_board, Need::Project},
        {u"clearFilter"_s, QT_TRANSLATE_NOOP("actions", "Clear the filter"), nullptr, s_filter, u"x"_s, {},
         s_board, Need::Filter},
        {u"saveView"_s, QT_TRANSLATE_NOOP("actions", "Save the filter as a view…"), nullptr, s_filter,
         u"star"_s, {}, s_board, Need::Filter},
        {u"group-state"_s, QT_TRANSLATE_NOOP("actions", "Group by state"), nullptr, s_filter, u"group"_s, {},
         s_board, Need::Workspace},
        {u"group-project"_s, QT_TRANSLATE_NOOP("actions", "Group by Argo CD project"), nullptr, s_filter,
         u"group"_s, {}, s_board, Need::Workspace},
        {u"group-none"_s, QT_TRANSLATE_NOOP("actions", "No groups"), nullptr, s_filter, u"group"_s, {},
         s_board, Need::Workspace},
        {u"sort-waits"_s, QT_TRANSLATE_NOOP("actions", "Longest waiting first"), nullptr, s_filter,
         u"sort"_s, {}, s_board, Need::Workspace},
        {u"sort-name"_s, QT_TRANSLATE_NOOP("actions", "In order of names"), nullptr, s_filter, u"sort"_s, {},
         s_board, Need::Workspace},
        {u"sort-changed"_s, QT_TRANSLATE_NOOP("actions", "Last changed first"), nullptr, s_filter, u"sort"_s,
         {}, s_board, Need::Workspace},
        {u"density"_s, QT_TRANSLATE_NOOP("actions", "Compact or comfortable rows"), nullptr, s_filter,
         u"rows"_s, {}, s_board, Need::Workspace},
    };
}

QList<ActionSpec> aboutPromotions()
{
    return {
        {u"confirm"_s, QT_TRANSLATE_NOOP("actions", "Primary action of the sheet"), nullptr, s_promotion,
         u"return"_s, {u"Ctrl+Return"_s, u"Ctrl+Enter"_s}, s_sheet, Need::Review, KeyOnly},
        {u"cancelSheet"_s, QT_TRANSLATE_NOOP("actions", "Close the sheet"), nullptr, s_promotion, u"x"_s,
         {u"Escape"_s}, s_sheet, Need::Nothing, ListKey | KeyOnly},
        {u"leaveRun"_s, QT_TRANSLATE_NOOP("actions", "Back from the promotion to the board"), nullptr,
         s_promotion, u"arrow-left"_s, {u"Escape"_s}, s_run},
        {u"cancelRun"_s, QT_TRANSLATE_NOOP("actions", "Cancel the promotion before its push"), nullptr,
         s_promotion, u"stop"_s, {}, s_run, Need::CancellableRun},
    };
}

QList<ActionSpec> aboutRequests()
{
    return {
        {u"nextRequest"_s, QT_TRANSLATE_NOOP("actions", "Next request"), nullptr, s_requests, u"arrow-down"_s,
         {u"J"_s, u"Down"_s}, s_approvals, Need::Workspace, KeyOnly},
        {u"previousRequest"_s, QT_TRANSLATE_NOOP("actions", "Previous request"), nullptr, s_requests,
         u"arrow-up"_s, {u"K"_s, u"Up"_s}, s_approvals, Need::Workspace, KeyOnly},
        {u"approveAndLand"_s, QT_TRANSLATE_NOOP("actions", "Approve and carry out"), nullptr, s_requests,
         u"check"_s, {u"Ctrl+Return"_s, u"Ctrl+Enter"_s}, s_approvals, Need::Landable},
        {u"approveOnly"_s, QT_TRANSLATE_NOOP("actions", "Approve only"), nullptr, s_requests, u"check"_s,
         {u"A"_s}, s_approvals, Need::Approvable},
        {u"declineRequest"_s, QT_TRANSLATE_NOOP("actions", "Decline…"), nullptr, s_requests, u"x"_s,
         {u"D"_s}, s_approvals, Need::Declinable},
        {u"withdrawRequest"_s, QT_TRANSLATE_NOOP("actions", "Withdraw"), nullptr, s_requests, u"return"_s,
         {}, s_approvals, Need::Withdrawable},
        {u"leaveApprovals"_s, QT_TRANSLATE_NOOP("actions", "Back from the approvals to the board"), nullptr,
         s_requests, u"arrow-left"_s, {u"Escape"_s}, s_approvals},
    };
}

QList<ActionSpec> aboutTheCanon()
{
    return {
        {u"canonDown"_s, QT_TRANSLATE_NOOP("actions", "Next row"), nullptr, s_canonGroup, u"arrow-down"_s,
         {u"J"_s, u"Down"_s}, s_canon, Need::Workspace, KeyOnly},
        {u"canonUp"_s, QT_TRANSLATE_NOOP("actions", "Previous row"), nullptr, s_canonGroup, u"arrow-up"_s,
         {u"K"_s, u"Up"_s}, s_canon, Need::Workspace, KeyOnly},
        {u"nextFinding"_s, QT_TRANSLATE_NOOP("actions", "Next finding"), nullptr, s_canonGroup,
         u"arrow-down"_s, {u"F8"_s}, s_canon, Need::Workspace, KeyOnly},
        {u"openFinding"_s, QT_TRANSLATE_NOOP("actions", "Open the file of the finding"), nullptr,
         s_canonGroup, u"edit"_s, {u"Return"_s}, s_canon, Need::Finding, ListKey},
        {u"fixFinding"_s, QT_TRANSLATE_NOOP("actions", "Fix the finding"), nullptr, s_canonGroup, u"wand"_s,
         {u"F"_s}, s_canon, Need::Fix},
        {u"writeFix"_s, QT_TRANSLATE_NOOP("actions", "Write the fix"), nullptr, s_canonGroup, u"wand"_s,
         {u"Ctrl+Return"_s, u"Ctrl+Enter"_s}, s_canon, Need::WritableFix, KeyOnly},
        {u"ignoreFinding"_s, QT_TRANSLATE_NOOP("actions", "Ignore the finding…"), nullptr, s_canonGroup,
         u"eye"_s, {}, s_canon, Need::Ignorable, Dangerous},
        {u"fixSafe"_s, QT_TRANSLATE_NOOP("actions", "Fix all that is safe…"), nullptr, s_canonGroup,
         u"wand"_s, {}, s_canon, Need::SafeFixes, Dangerous},
        {u"foldCanon"_s, QT_TRANSLATE_NOOP("actions", "Fold or open the group"), nullptr, s_canonGroup,
         u"chevron-down"_s, {u"Left"_s, u"Right"_s}, s_canon, Need::Workspace, ListKey | KeyOnly},
        {u"canonDetail"_s, QT_TRANSLATE_NOOP("actions", "Show or hide the finding"), nullptr, s_canonGroup,
         u"panel-right"_s, {u"Ctrl+I"_s}, s_canon, Need::Workspace},
        {u"checkCanon"_s, QT_TRANSLATE_NOOP("actions", "Check the files again"), nullptr, s_canonGroup,
         u"refresh"_s, {}, s_canon, Need::Workspace},
        {u"canonRules"_s, QT_TRANSLATE_NOOP("actions", "Read the rules"), nullptr, s_canonGroup, u"book"_s,
         {}, s_canon, Need::Workspace},
        {u"canonFilter"_s, QT_TRANSLATE_NOOP("actions", "Filter the findings"), nullptr, s_canonGroup,
         u"filter"_s, {u"/"_s, u"Ctrl+F"_s}, s_canon, Need::Workspace},
        {u"canon-all"_s, QT_TRANSLATE_NOOP("actions", "Show all findings"), nullptr, s_canonGroup,
         u"canon"_s, {u"Alt+1"_s}, s_canon, Need::Workspace},
        {u"canon-error"_s, QT_TRANSLATE_NOOP("actions", "Only errors"), nullptr, s_canonGroup, u"x-circle"_s,
         {u"Alt+2"_s}, s_canon, Need::Workspace},
        {u"canon-warning"_s, QT_TRANSLATE_NOOP("actions", "Only warnings"), nullptr, s_canonGroup,
         u"alert-triangle"_s, {u"Alt+3"_s}, s_canon, Need::Workspace},
        {u"canon-info"_s, QT_TRANSLATE_NOOP("actions", "Only notes"), nullptr, s_canonGroup, u"info"_s,
         {u"Alt+4"_s}, s_canon, Need::Workspace},
        {u"clearCanonFilter"_s, QT_TRANSLATE_NOOP("actions", "Clear the filter"), nullptr, s_canonGroup,
         u"x"_s, {}, s_canon, Need::CanonFilter},
        {u"canonByRule"_s, QT_TRANSLATE_NOOP("actions", "Group by rule"), nullptr, s_canonGroup, u"group"_s,
         {}, s_canon, Need::Workspace},
        {u"canonBySite"_s, QT_TRANSLATE_NOOP("actions", "Group by site"), nullptr, s_canonGroup, u"group"_s,
         {}, s_canon, Need::Workspace},
        {u"canonByFile"_s, QT_TRANSLATE_NOOP("actions", "Group by file"), nullptr, s_canonGroup, u"group"_s,
         {}, s_canon, Need::Workspace},
        {u"canonEscape"_s, QT_TRANSLATE_NOOP("actions", "Close, clear the filter, back to the board"),
         nullptr, s_canonGroup, u"arrow-left"_s, {u"Escape"_s}, s_canon, Need::Nothing, KeyOnly},
    };
}

QList<ActionSpec> aboutNewSites()
{
    return {
        {u"continueNewSite"_s, QT_TRANSLATE_NOOP("actions", "Next step, or publish"), nullptr, s_newSite,
         u"arrow-right"_s, {u"Ctrl+Return"_s, u"Ctrl+Enter"_s}, s_wizard, Need::Draft, KeyOnly},
        {u"backInNewSite"_s, QT_TRANSLATE_NOOP("actions", "Previous step"), nullptr, s_newSite,
         u"arrow-left"_s, {u"Alt+Left"_s}, s_wizard, Need::Draft, KeyOnly},
        {u"nextRemark"_s, QT_TRANSLATE_NOOP("actions", "Next finding"), nullptr, s_newSite,
         u"alert-triangle"_s, {u"F8"_s}, s_wizard, Need::Draft},
        {u"editByHand"_s, QT_TRANSLATE_NOOP("actions", "Edit the file by hand"), nullptr, s_newSite,
         u"edit"_s, {u"Ctrl+E"_s}, s_wizard, Need::Draft},
        {u"showDrawn"_s, QT_TRANSLATE_NOOP("actions", "Show what helm drew"), nullptr, s_newSite,
         u"eye"_s, {u"Ctrl+M"_s}, s_wizard, Need::Drawn},
        {u"saveDraft"_s, QT_TRANSLATE_NOOP("actions", "Save the draft"), nullptr, s_newSite, u"check"_s,
         {u"Ctrl+S"_s}, s_wizard, Need::Draft},
        {u"startNewSite"_s, QT_TRANSLATE_NOOP("actions", "Another new site, this draft is kept"), nullptr,
         s_newSite, u"plus"_s, {}, s_wizard, Need::Draft},
        {u"discardDraft"_s, QT_TRANSLATE_NOOP("actions", "Discard the draft…"), nullptr, s_newSite,
         u"discard"_s, {}, s_wizard, Need::Draft},
        {u"leaveNewSite"_s, QT_TRANSLATE_NOOP("actions", "Back to the board, the draft is kept"), nullptr,
         s_newSite, u"arrow-left"_s, {u"Escape"_s}, s_wizard},
    };
}

QList<ActionSpec> aboutEnvironments()
{
    return {
        {u"publishEnvironment"_s, QT_TRANSLATE_NOOP("actions", "Commit the environment, or request it"),
         nullptr, s_newEnvironment, u"push"_s, {u"Ctrl+Return"_s, u"Ctrl+Enter"_s}, s_environment,
         Need::NewEnvironment, KeyOnly},
        {u"nextToSay"_s, QT_TRANSLATE_NOOP("actions", "Next thing to say or to look at"), nullptr,
         s_newEnvironment, u"alert-triangle"_s, {u"F8"_s}, s_environment, Need::Workspace},
        {u"leaveEnvironment"_s, QT_TRANSLATE_NOOP("actions", "Back from the environment to the board"),
         nullptr, s_newEnvironment, u"arrow-left"_s, {u"Escape"_s}, s_environment},
    };
}

// clang-format on

} // namespace

const QList<ActionSpec> &actionTable()
{
    static const QList<ActionSpec> s_table = everywhere() + aboutTheSite() + inTheList() + aboutTheFilter()
        + aboutPromotions() + aboutRequests() + aboutTheCanon() + aboutNewSites() + aboutEnvironments();
    return s_table;
}

} // namespace viewmodels
