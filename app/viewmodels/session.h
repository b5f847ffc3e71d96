// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/actions.h"
#include "app/viewmodels/approvals/approvalsviewmodel.h"
#include "app/viewmodels/authorviewmodel.h"
#include "app/viewmodels/boardviewmodel.h"
#include "app/viewmodels/canon/canonviewmodel.h"
#include "app/viewmodels/environments/newenvironmentviewmodel.h"
#include "app/viewmodels/environments/removalviewmodel.h"
#include "app/viewmodels/newsite/checklistviewmodel.h"
#include "app/viewmodels/newsite/newsiteviewmodel.h"
#include "app/viewmodels/newsviewmodel.h"
#include "app/viewmodels/paletteviewmodel.h"
#include "app/viewmodels/preferences.h"
#include "app/viewmodels/questionviewmodel.h"
#include "app/viewmodels/repositoryopening.h"
#include "app/viewmodels/repositoryworks.h"
#include "app/viewmodels/reviewviewmodel.h"
#include "app/viewmodels/settingviewmodel.h"
#include "app/viewmodels/siteviewmodel.h"

#include <QQmlListProperty>
#include <QTimer>
#include <QUrl>

class QJSEngine;
class QQmlEngine;

namespace viewmodels {

/// What the session needs from outside: folders, the clock, how git is called.
struct SessionServices
{
    QString cacheFolder;
    QString stateFolder;
    QString demoFolder; ///< where the demo fleet is made
    core::Clock clock;
    core::git::ProgramOptions git;
    QString askPass = {}; ///< the program that git and ssh ask with; empty: nobody is asked
};

struct DraftingPlace;

/// The one object that QML reaches without being handed it: the open workspace and the pages' view models.
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(viewmodels::Preferences *preferences READ preferences CONSTANT FINAL)
    Q_PROPERTY(viewmodels::BoardViewModel *board READ board CONSTANT FINAL)
    Q_PROPERTY(viewmodels::NewsViewModel *news READ news CONSTANT FINAL)
    Q_PROPERTY(viewmodels::SiteViewModel *inspector READ inspector CONSTANT FINAL)
    Q_PROPERTY(viewmodels::ReviewViewModel *review READ review CONSTANT FINAL)
    Q_PROPERTY(viewmodels::SettingViewModel *setting READ setting CONSTANT FINAL)
    Q_PROPERTY(viewmodels::NewSiteViewModel *newSite READ newSite CONSTANT FINAL)
    Q_PROPERTY(viewmodels::NewEnvironmentViewModel *newEnvironment READ newEnvironment CONSTANT FINAL)
    Q_PROPERTY(viewmodels::RemovalViewModel *removal READ removal CONSTANT FINAL)
    Q_PROPERTY(viewmodels::ChecklistViewModel *checklist READ checklist CONSTANT FINAL) ///< of the inspector
    Q_PROPERTY(viewmodels::RunViewModel *run READ run NOTIFY workChanged FINAL) ///< of the open repository
    Q_PROPERTY(viewmodels::QuestionViewModel *question READ question CONSTANT FINAL)
    Q_PROPERTY(viewmodels::AuthorViewModel *author READ author CONSTANT FINAL)
    Q_PROPERTY(viewmodels::ApprovalsViewModel *approvals READ approvals CONSTANT FINAL)
    Q_PROPERTY(viewmodels::CanonViewModel *canon READ canon CONSTANT FINAL)
    Q_PROPERTY(viewmodels::ActivityViewModel *activity READ activity NOTIFY workChanged FINAL)
    Q_PROPERTY(QQmlListProperty<viewmodels::RepositoryWork> elsewhere READ elsewhere NOTIFY elsewhereChanged
                   FINAL) ///< other repositories where something goes on or has stopped
    Q_PROPERTY(viewmodels::Actions *actions READ actions CONSTANT FINAL)
    Q_PROPERTY(viewmodels::PaletteViewModel *palette READ palette CONSTANT FINAL)
    Q_PROPERTY(
        QString page READ page WRITE setPage NOTIFY pageChanged
            FINAL) ///< firstRun, pipeline, approvals, canon, newSite, environment, run, settings, gallery
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(bool isOpening READ isOpening NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(
        QString openingText READ openingText NOTIFY workspaceChanged FINAL) ///< "Receiving objects, 40 %"
    Q_PROPERTY(QString openFailure READ openFailure NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(QString workspaceName READ workspaceName NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(QString workspaceLocation READ workspaceLocation NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(bool isDemo READ isDemo NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(QString branch READ branch NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(QStringList branches READ branches NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(QString head READ head NOTIFY headChanged FINAL) ///< short id of the commit that is shown
    Q_PROPERTY(int siteCount READ siteCount NOTIFY headChanged FINAL)
    Q_PROPERTY(int applicationCount READ applicationCount NOTIFY headChanged FINAL)
    Q_PROPERTY(bool isFetching READ isFetching NOTIFY fetchChanged FINAL)
    Q_PROPERTY(
        QString fetchFailure READ fetchFailure NOTIFY fetchChanged FINAL) ///< empty: the last fetch worked
    Q_PROPERTY(bool isHistoryRewritten READ isHistoryRewritten NOTIFY fetchChanged
                   FINAL) ///< nothing is written until acceptHistory()
    Q_PROPERTY(QString fetchedAgo READ fetchedAgo NOTIFY fetchChanged FINAL) ///< "fetched 12 s ago"
    Q_PROPERTY(QString userName READ userName NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(QString identity READ identity NOTIFY workspaceChanged FINAL) ///< "Anna Orlova <anna@…>"
    Q_PROPERTY(QString workspaceUrl READ workspaceUrl NOTIFY workspaceChanged FINAL) ///< of the remote
    Q_PROPERTY(
        QList<viewmodels::CheckView> checks READ checks NOTIFY checksChanged FINAL) ///< "On this computer"
    Q_PROPERTY(QString version READ version CONSTANT FINAL)

public:
    Session(SessionServices services, Preferences &preferences, QObject *parent = nullptr);
    ~Session() override;

    /// QML's way in: hands out the session that the composition or a test made.
    static Session *create(QQmlEngine *engine, QJSEngine *);

    Q_INVOKABLE void open(const QString &named, const QString &branch = {}); ///< a folder or a URL
    Q_INVOKABLE void openFolder(const QUrl &folder);
    Q_INVOKABLE void openLast(); ///< the repository that was open last, if there is one
    Q_INVOKABLE void openDemo();
    Q_INVOKABLE void resetDemo();
    Q_INVOKABLE void cancelOpening();
    Q_INVOKABLE void closeWorkspace();
    /// Opens the repository and branch of @p work, with its run or with what stopped there.
    Q_INVOKABLE void openWork(const viewmodels::RepositoryWork *work);
    Q_INVOKABLE void chooseBranch(const QString &branch);
    Q_INVOKABLE void fetch();
    /// Takes the rewritten history that the board shows for the right one.
    Q_INVOKABLE void acceptHistory();
    Q_INVOKABLE void confirmReview(); ///< asks before that who makes the commits, where git does not know
    Q_INVOKABLE void confirmAsking(); ///< the same, and others are asked
    Q_INVOKABLE void confirmSetting(); ///< the same for a variable that is added
    Q_INVOKABLE bool isIncomplete(const QString &site) const; ///< some of its files are missing
    Q_INVOKABLE void repairSite(const QString &site); ///< the wizard, with what the site lacks
    Q_INVOKABLE void continueNewSite(); ///< to the wizard's next step; its last one publishes
    Q_INVOKABLE void confirmNewEnvironment(); ///< a commit or a request, as it is shown
    Q_INVOKABLE void removeSite(const QString &site); ///< shows what goes, and asks
    Q_INVOKABLE void removeEnvironment(); ///< the same for one between the first and the last
    Q_INVOKABLE void confirmRemoval(); ///< of what is shown
    Q_INVOKABLE void changeAuthor(); ///< asks who makes the commits
    Q_INVOKABLE void reviewSite(const QString &site); ///< the step nearest the end that can move
    Q_INVOKABLE void reviewChecked();
    /// Opens the sheet to choose an earlier tag; @p environment empty: the last one.
    Q_INVOKABLE void rollBackSite(const QString &site, const QString &environment = {});
    Q_INVOKABLE void resetChecked(); ///< each checked site's first environment to its last one's release
    /// Shows the commands that end what was changed by hand in its first environment.
    Q_INVOKABLE void discardDrift(const QString &site);
    Q_INVOKABLE void resetSite(const QString &site); ///< the first environment to the last one's release
    Q_INVOKABLE void setReleaseOf(const QString &site); ///< a chosen tag for the first environment
    Q_INVOKABLE void resolveSite(const QString &site); ///< the ways out of a divergence
    Q_INVOKABLE void holdSite(const QString &site); ///< its last environment; or ends the hold
    Q_INVOKABLE bool isHeld(const QString &site) const; ///< its last environment
    Q_INVOKABLE void showRequestAbout(const QString &site); ///< the open one, on the page of approvals
    Q_INVOKABLE void checkCanon(); ///< judges the files that are shown once more
    Q_INVOKABLE void confirmFix(); ///< what mends findings, or ignores one, as it is shown
    Q_INVOKABLE void showFindingsOf(const QString &site); ///< on the page of the canon
    Q_INVOKABLE void openLink(const QString &link); ///< http(s) only
    Q_INVOKABLE QString firstEnvironmentOf(const QString &site) const;
    Q_INVOKABLE bool canReset(const QString &site) const;
    Q_INVOKABLE bool hasDiverged(const QString &site) const;
    Q_INVOKABLE void copy(const QString &text, const QString &toast);
    Q_INVOKABLE void copyLines(const QStringList &lines, const QString &toast)
    {
        copy(lines.join(QLatin1Char('\n')), toast);
    }
    Q_INVOKABLE void openInBrowser(const QString &host); ///< https only
    Q_INVOKABLE void openCommit(const QString &commit); ///< its page at an https forge, if there is one
    Q_INVOKABLE QString tagOf(const QString &site, const QString &environment) const;

    Preferences *preferences() { return &m_preferences; }
    BoardViewModel *board() { return &m_board; }
    NewsViewModel *news() { return &m_news; }
    SiteViewModel *inspector() { return &m_inspector; }
    ReviewViewModel *review() { return &m_review; }
    SettingViewModel *setting() { return &m_setting; }
    NewSiteViewModel *newSite() { return &m_newSite; }
    NewEnvironmentViewModel *newEnvironment() { return &m_newEnvironment; }
    RemovalViewModel *removal() { return &m_removal; }
    ChecklistViewModel *checklist() { return &m_checklist; }
    RunViewModel *run() const { return m_works.here()->run(); }
    QuestionViewModel *question() { return &m_question; }
    AuthorViewModel *author() { return &m_author; }
    ApprovalsViewModel *approvals() { return &m_approvals; }
    CanonViewModel *canon() { return &m_canon; }
    Actions *actions() { return &m_actions; }
    ActivityViewModel *activity() const { return m_works.here()->activity(); }
    QQmlListProperty<RepositoryWork> elsewhere();
    bool isWriting() const { return m_works.isWriting(); } ///< to whichever repository
    PaletteViewModel *palette() { return &m_palette; }
    QString page() const { return m_page; }
    void setPage(const QString &page);
    bool isOpen() const { return m_workspace != nullptr; }
    bool isOpening() const { return m_isOpening; }
    QString openingText() const { return m_openingText; }
    QString openFailure() const { return m_openFailure; }
    QString workspaceName() const;
    QString workspaceLocation() const;
    bool isDemo() const;
    QString branch() const;
    QStringList branches() const { return m_branches; }
    QString head() const;
    int siteCount() const { return m_board.siteCount(); }
    int applicationCount() const;
    bool isFetching() const { return m_isFetching; }
    QString fetchFailure() const { return m_fetchFailure; }
    bool isHistoryRewritten() const { return m_isHistoryRewritten; }
    QString fetchedAgo() const;
    QString userName() const { return m_user.name; }
    QString identity() const;
    QString workspaceUrl() const;
    QList<CheckView> checks() const { return m_checks; }
    QString version() const;

    /// Has everything that was asked for arrived? For screenshots and tests.
    bool isIdle() const;
    /// Words change their language.
    void retranslate();

Q_SIGNALS:
    void workChanged();
    void elsewhereChanged();
    void runEnded(viewmodels::RepositoryWork *work); ///< here or elsewhere
    void written(); ///< a job that writes has ended
    void pageChanged();
    void workspaceChanged();
    void headChanged();
    void fetchChanged();
    void checksChanged();
    void driftShown(const QString &site, const QString &environment, const QStringList &commands);
    void toasted(const QString &text); ///< a short confirmation that goes away by itself
    void idleChanged();

private:
    void finishOpening(core::Result<OpenedRepository> opened, const QString &location);
    void showOpened(const OpenedRepository &opened, const QString &location);
    void connectWorks();
    void takeEnded(RepositoryWork *work);
    void fetchInBackground();
    void fetchNow(bool isQuiet);
    void takeFetched(const core::Outcome &outcome);
    /// @p after is called once it is shown, or cannot be read.
    void readSnapshot(const std::function<void()> &after = {});
    void showSnapshot(const core::pipeline::Snapshot &snapshot);
    void rememberSeen();
    void countWaiting(const core::pipeline::Snapshot &snapshot);
    void showInspector();
    void followInspector();
    void loadSettings();
    void loadRecords();
    void loadFile(const QString &path);
    void loadReview();
    void openChoices(const ReleaseChoices &choices);
    bool mayReview();
    void openReview(const QList<core::promotion::Request> &requests, bool isBatch);
    void startRun(const QList<core::promotion::Request> &requests, const core::promotion::Options &options);
    using AfterRun = std::function<void(const core::promotion::Report &)>;
    /// Shows the run while @p work writes; @p after is told once the fleet is read again, unless somebody
    /// left for another repository meanwhile.
    void run(const QList<core::promotion::Request> &requests, RepositoryWork::Writing work,
             AfterRun after = {});
    void connectSetting();
    void openSetting(const MissingVariable &missing);
    void loadSetting();
    void writeSetting(const core::promotion::Request &request, const core::promotion::Options &options);
    void returnToReview(const core::promotion::Report &report, const QString &page, const QString &variable,
                        const QString &environment);
    /// Does @p act once git knows who makes the commits. @p giveUp: nobody says it.
    void withAuthor(const std::function<void()> &act, const std::function<void()> &giveUp = {});
    void keepAuthor(const core::git::Author &author);
    void takeUser(const core::git::Signature &user);
    void connectNewSite();
    void enterNewSite();
    void leaveNewSite();
    void workOnDraft();
    void keepDraft();
    void renewDraftChecklist();
    void loadRendering();
    void loadDrawn(const QByteArray &manifests);
    void loadSitePreview();
    void publishSite();
    void connectChecklist();
    void loadChecklist(const QString &site, const QString &like);
    void takePublished(const core::promotion::Report &report, const QString &site);
    QString draftsFolder() const;
    core::promotion::Request siteRequest() const;
    void connectApprovals();
    void readRequests();
    void loadApproval();
    void answerRequest(ApprovalsViewModel::Answer answer, const core::workspace::RequestBranch &request,
                       const QString &text);
    void sendAnswer(ApprovalsViewModel::Answer answer, const core::workspace::RequestBranch &request,
                    const QString &text);
    void landRequest(const core::workspace::RequestBranch &request, const QString &text, bool isApproving);
    void answerOnApprovals(const QString &action);
    void connectCanon();
    void judgeFiles();
    void goToRule(const QString &rule);
    void tellPaletteOfRules();
    void connectFixes();
    void loadFix(FixViewModel *fix);
    void writeFix(const core::promotion::Request &request, const core::promotion::Options &options);
    void loadFinding(const QString &path);
    void loadRunbook(const QString &file);
    void fetchPlatform();
    void takePlatform(const std::shared_ptr<const core::secrets::Inventory> &platform);
    void leavePlatform();
    void answerFinding(const QString &action, const core::canon::Finding &finding);
    void openFileOf(const core::canon::Finding &finding);
    void answerOnCanon(const QString &action);
    void answerOnNewSite(const QString &action);
    void connectEnvironments();
    void enterEnvironments();
    void leaveEnvironments();
    void planNewEnvironment();
    void planRemoval();
    core::promotion::Request newEnvironmentRequest() const;
    core::promotion::Request removalRequest() const;
    void previewFiles(PublishViewModel *publish, const core::promotion::Request &request,
                      const core::Cancellation &cancellation);
    void writeNewEnvironment();
    void takeNewEnvironment(const core::promotion::Report &report,
                            const core::bootstrap::EnvironmentPlan &plan);
    void writeRemoval();
    RepositoryWork::Writing writing(const core::promotion::Request &request,
                                    const core::promotion::Options &options) const;
    static bool isWritten(const core::promotion::Report &report);
    QStringList middleEnvironments() const;
    void answerOnEnvironments(const QString &action);
    QString lastEnvironmentOf(const QString &site) const;
    void checkComputer();
    void scheduleFetch();
    void connectActions();
    void connectPalette();
    void updateActions();
    void answer(const QString &action);
    void answerOnSite(const QString &action);
    void confirmSheet();
    void answerOnBoard(const QString &action);
    void goTo(const QString &site);

    static Session *s_current;

    SessionServices m_services;
    Preferences &m_preferences;
    std::shared_ptr<core::workspace::Workspace> m_workspace;
    BoardViewModel m_board;
    NewsViewModel m_news;
    SiteViewModel m_inspector;
    ReviewViewModel m_review;
    SettingViewModel m_setting;
    NewSiteViewModel m_newSite;
    NewEnvironmentViewModel m_newEnvironment;
    RemovalViewModel m_removal;
    ChecklistViewModel m_checklist;
    bool m_isDrafting = false; ///< a job keeps and plans the draft
    bool m_isDraftStale = false; ///< it has changed since that job began
    AfterRun m_afterRun; ///< of the open repository
    QuestionViewModel m_question;
    AuthorViewModel m_author;
    ApprovalsViewModel m_approvals;
    CanonViewModel m_canon;
    RepositoryWorks m_works;
    Actions m_actions;
    PaletteViewModel m_palette;
    QString m_page;
    bool m_isOpening = false;
    QString m_openingText;
    QString m_openFailure;
    core::Cancellation m_opening;
    QString m_targetKey; ///< Target::key() of the open repository
    bool m_isRunWanted = false; ///< the page to show once the repository is open
    QStringList m_branches;
    core::git::Signature m_user; ///< without a name where git does not know who they are
    bool m_isAuthorSought = false;
    bool m_isFetching = false;
    QString m_fetchFailure;
    bool m_isHistoryRewritten = false;
    QDateTime m_fetchedAt;
    QList<CheckView> m_checks;
    QTimer m_fetchTimer;
    QTimer m_ageTimer;
    QTimer m_inspectorTimer;
    TaskQueue m_reads; ///< reading the open repository
    core::Cancellation m_lint;
    TaskQueue m_lints; ///< judging files by the canon
    std::shared_ptr<const core::secrets::Inventory> m_platform; ///< as the last fetch left it; null: none
    bool m_isFetchingPlatform = false;
    core::Cancellation m_platformFetch;
    TaskQueue m_platformFetches; ///< of another repository than the one that is open
    std::shared_ptr<DraftingPlace> m_draftingPlace;
    core::Cancellation m_environmentPlanning;
    core::Cancellation m_removalPlanning;
    TaskQueue m_drafting; ///< keeps drafts of new sites; plans sites and environments that come and go
    TaskQueue m_errands; ///< looks at the computer, counts commits
};

} // namespace viewmodels
