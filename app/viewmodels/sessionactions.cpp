// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels {

// How the session answers to actions. What only concerns the window (focus, panes, sheets) is answered there.

void Session::connectActions()
{
    connect(&m_actions, &Actions::triggered, this, &Session::answer);
    connect(&m_actions, &Actions::refused, this, &Session::toasted);
    connect(this, &Session::pageChanged, this, &Session::updateActions);
    connect(this, &Session::workspaceChanged, this, &Session::updateActions);
    connect(&m_board, &BoardViewModel::changed, this, &Session::updateActions);
    connect(&m_board, &BoardViewModel::currentChanged, this, &Session::updateActions);
    connect(&m_board, &BoardViewModel::checksChanged, this, &Session::updateActions);
    connect(&m_review, &ReviewViewModel::changed, this, &Session::updateActions);
    connect(&m_review, &ReviewViewModel::messageChanged, this, &Session::updateActions);
    connect(&m_works, &RepositoryWorks::runChanged, this, &Session::updateActions);
    connect(&m_works, &RepositoryWorks::hereChanged, this, &Session::updateActions);
    connect(&m_news, &NewsViewModel::changed, this, &Session::updateActions);
    connect(&m_newSite, &NewSiteViewModel::changed, this, &Session::updateActions);
    updateActions();
}

void Session::updateActions()
{
    Situation situation;
    situation.isOpen = isOpen();
    situation.page = m_page;
    situation.site = m_board.current();
    if (m_board.canPromote(situation.site)) {
        const auto &snapshot = m_board.snapshot();
        const core::pipeline::Step *next = snapshot.pipeline->site(situation.site)->nextStep();
        situation.target = next ? snapshot.fleet->environments[next->to] : QString();
    }
    situation.hasDiverged = hasDiverged(situation.site);
    situation.host = m_board.hostOf(situation.site);
    situation.project = m_board.projectOf(situation.site);
    situation.checked = m_board.checkedCount();
    situation.canReset = situation.checked > 0 || canReset(situation.site);
    situation.isFiltered = m_board.isFiltered();
    situation.canPromoteReview = m_canon.sheet()->isThere() ? m_canon.sheet()->canWrite()
        : m_removal.isOpen()                                ? m_removal.canWrite()
        : m_setting.isOpen()                                ? m_setting.canWrite()
                                                            : m_review.canPromote();
    situation.canCancelRun = run()->canCancel();
    situation.hasNews = !m_news.text().isEmpty();
    situation.isHeld = isOpen() && isHeld(situation.site);
    situation.canApprove = m_approvals.canApprove();
    situation.canLand = m_approvals.canLand();
    situation.canDecline = m_approvals.canDecline();
    situation.canWithdraw = m_approvals.canWithdraw();
    situation.hasFinding = m_canon.finding()->isThere();
    situation.hasFix = m_canon.fix()->isThere() || m_canon.canRepair();
    situation.canWriteFix = m_canon.fix()->canWrite();
    situation.canIgnore = m_canon.canIgnore();
    situation.hasSafeFixes = !m_canon.safeLabel().isEmpty();
    situation.isCanonFiltered = m_canon.isFiltered();
    situation.isIncomplete = isIncomplete(situation.site);
    situation.hasDraft = m_newSite.isOpen();
    situation.hasDrawn = m_newSite.drawn()->isThere();
    situation.canAddEnvironment = m_newEnvironment.canPublish();
    situation.hasMiddle = !middleEnvironments().isEmpty();
    m_actions.setSituation(situation);
}

void Session::answer(const QString &action)
{
    if (action == "fetch"_L1)
        fetch();
    else if (action == "goPipeline"_L1 || action == "leaveRun"_L1 || action == "leaveApprovals"_L1
             || action == "leaveNewSite"_L1 || action == "leaveEnvironment"_L1)
        setPage(u"pipeline"_s);
    else if (action == "goApprovals"_L1)
        setPage(u"approvals"_s);
    else if (action == "goCanon"_L1)
        setPage(u"canon"_s);
    else if (action == "goNewSite"_L1)
        setPage(u"newSite"_s);
    else if (action == "goEnvironment"_L1)
        setPage(u"environment"_s);
    else if (action == "goSettings"_L1)
        setPage(u"settings"_s);
    else if (action == "leaveSettings"_L1)
        setPage(isOpen() ? u"pipeline"_s : u"firstRun"_s);
    else if (action == "goWorkspaces"_L1)
        closeWorkspace();
    else if (action == "confirm"_L1)
        confirmSheet();
    else if (action == "cancelRun"_L1)
        run()->cancel();
    else if (action == "activity"_L1) {
        setPage(u"pipeline"_s);
        activity()->setShown(!activity()->isShown());
    } else if (action.startsWith("theme"_L1))
        m_preferences.setTheme(action.mid(5).toLower());
    else if (action == "languageEnglish"_L1)
        m_preferences.setLanguage(u"en"_s);
    else if (action == "languageRussian"_L1)
        m_preferences.setLanguage(u"ru"_s);
    else
        answerOnSite(action);
}

/// The primary action of the sheet that is open.
void Session::confirmSheet()
{
    if (m_canon.sheet()->isThere())
        confirmFix();
    else if (m_removal.isOpen())
        confirmRemoval();
    else if (m_setting.isOpen())
        confirmSetting();
    else
        confirmReview();
}

void Session::answerOnSite(const QString &action)
{
    const QString site = m_board.current();
    const QString environment = m_board.environmentsOf(site).value(0);
    if (action == "promote"_L1)
        m_board.checkedCount() > 0 ? reviewChecked() : reviewSite(site);
    else if (action == "request"_L1) {
        m_review.preferAsking(true);
        m_board.checkedCount() > 0 ? reviewChecked() : reviewSite(site);
        m_review.preferAsking(false); // where nothing was opened
    } else if (action == "hold"_L1 || action == "releaseHold"_L1)
        holdSite(site);
    else if (action == "rollback"_L1)
        rollBackSite(site);
    else if (action == "reset"_L1)
        m_board.checkedCount() > 0 ? resetChecked() : resetSite(site);
    else if (action == "repair"_L1)
        repairSite(site);
    else if (action == "drift"_L1)
        discardDrift(site);
    else if (action == "setRelease"_L1)
        setReleaseOf(site);
    else if (action == "resolve"_L1)
        resolveSite(site);
    else if (action == "browse"_L1)
        openInBrowser(m_board.hostOf(site));
    else if (action == "copyName"_L1)
        copy(site, QCoreApplication::translate("session", "Name copied"));
    else if (action == "copyTag"_L1)
        copy(tagOf(site, environment),
             QCoreApplication::translate("session", "Tag of %1 copied").arg(environment));
    else if (action == "check"_L1)
        m_board.toggleCheck(site);
    else if (action == "onlyProject"_L1)
        m_board.addToken(u"project:"_s + m_board.projectOf(site));
    else
        answerOnBoard(action);
}

void Session::answerOnBoard(const QString &action)
{
    if (action == "checkAll"_L1)
        m_board.checkAll();
    else if (action == "clearChecks"_L1)
        m_board.clearChecks();
    else if (action == "clearFilter"_L1)
        m_board.clearFilter();
    else if (action == "onlyNews"_L1)
        m_board.addToken(u"changed:new"_s);
    else if (action == "dismissNews"_L1) {
        m_board.removeToken(u"changed:new"_s);
        m_news.dismiss();
    } else if (action == "density"_L1)
        m_board.setCompact(!m_board.isCompact());
    else if (action.startsWith("chip-"_L1))
        m_board.toggleChip(action.mid(5), false);
    else if (action.startsWith("group-"_L1))
        m_board.setGrouping(action.mid(6));
    else if (action.startsWith("sort-"_L1))
        m_board.setSorting(action.mid(5));
    else
        answerOnCanon(action);
}

void Session::connectPalette()
{
    connect(&m_palette, &PaletteViewModel::actionChosen, &m_actions, &Actions::trigger);
    connect(&m_palette, &PaletteViewModel::siteChosen, this, &Session::goTo);
    connect(&m_palette, &PaletteViewModel::viewChosen, this, [this](const QString &view) {
        setPage(u"pipeline"_s);
        m_board.showView(view);
    });
    connect(&m_palette, &PaletteViewModel::tagChosen, this, [this](const QString &tag, bool isFilter) {
        if (!isFilter) {
            copy(tag, QCoreApplication::translate("session", "Tag %1 copied").arg(tag));
            return;
        }
        setPage(u"pipeline"_s);
        m_board.clearFilter();
        m_board.addToken(u"tag:"_s + tag.toLower());
    });
    connect(&m_palette, &PaletteViewModel::personChosen, this, [this](const QString &name) {
        setPage(u"pipeline"_s);
        m_board.addToken(u"author:"_s + name.toLower().replace(u' ', u'_'));
    });
    const auto showSite = [this](const QString &site) {
        goTo(site);
        m_actions.trigger(u"details"_s);
    };
    connect(&m_palette, &PaletteViewModel::commitChosen, this, showSite);
    connect(&m_palette, &PaletteViewModel::fileChosen, this,
            [this, showSite](const QString &site, const QString &path) {
                showSite(site);
                m_inspector.show(m_board.snapshot(), site, m_services.clock());
                m_inspector.setTab(SiteViewModel::Files);
                m_inspector.files()->choose(path);
            });
}

void Session::goTo(const QString &site)
{
    setPage(u"pipeline"_s);
    m_board.reveal(site);
}

} // namespace viewmodels
