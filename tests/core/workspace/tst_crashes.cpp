// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/filework.h"
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/gitservers.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using core::workspace::Workspace;
using testsupport::FleetBuilder;
using testsupport::HttpServer;
using testsupport::runGit;
using testsupport::SshServer;

namespace {

const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;
constexpr int s_patience = 60'000;
constexpr int s_sites = 100;
constexpr int s_mostEvents = 40; // more than a promotion tells

/// What a promotion of one site needs, in this process or in one that is going to die.
struct Errand
{
    QString gitDir;
    QString stateFolder;
    QString site;
    QStringList gitEnvironment;
    bool isOverFiles = false; ///< a work over several files instead of a promotion

    QStringList toArguments() const
    {
        return QStringList{gitDir, stateFolder, site, isOverFiles ? u"files"_s : u"tag"_s} + gitEnvironment;
    }
    static Errand fromArguments(const QStringList &words)
    {
        return {.gitDir = words.at(0),
                .stateFolder = words.at(1),
                .site = words.at(2),
                .gitEnvironment = words.mid(4),
                .isOverFiles = words.at(3) == "files"_L1};
    }

    Request request() const
    {
        if (!isOverFiles)
            return {.site = site, .from = u"dev"_s, .to = u"prod"_s, .tag = {}};
        FileWork work;
        work.kind = u"fix"_s;
        work.subject = u"fix(%1): its pages"_s.arg(site);
        work.sites = {site};
        const QString folder = u"deploy/pages/"_s + site;
        work.make = [folder](const core::git::Repository &, const core::pipeline::Snapshot &) {
            return core::Result<QList<core::git::TreeChange>>(
                {{.path = folder + u"/one.md"_s, .bytes = "one\n"},
                 {.path = folder + u"/two.md"_s, .bytes = "two\n"}});
        };
        return requestFor(std::make_shared<const FileWork>(std::move(work)));
    }

    std::unique_ptr<Workspace> open() const
    {
        const core::git::ProgramOptions git{.environment = gitEnvironment};
        core::workspace::Target target;
        target.destination = {.gitDir = gitDir, .remote = u"origin"_s, .branch = u"main"_s};
        target.url = gitDir;
        return std::make_unique<Workspace>(
            target,
            core::workspace::WorkspaceOptions{
                .cacheFolder = {}, .stateFolder = stateFolder, .git = git, .clock = [] {
                    return QDateTime::currentDateTimeUtc();
                }});
    }

    Report promote(const std::function<void(const Progress &)> &progress = {}) const
    {
        return open()->promote({request()}, {}, progress);
    }
};

/// `--promote N ERRAND…`: promotes, and is killed as the N-th piece of news comes. The status of a promotion
/// that had less to tell.
int promoteAndDie(const QStringList &words)
{
    testsupport::isolateGit();
    int left = words.first().toInt();
    const Report report = Errand::fromArguments(words.mid(1)).promote([&left](const Progress &) {
        if (--left == 0)
            std::raise(SIGKILL);
    });
    if (report.error)
        qWarning("%s", qUtf8Printable(report.error->message));
    return report.isPushed ? 0 : 1;
}

/// `--victim FILE STATUS ERRAND…`: promotes, and tells the server's hook by a file whom to kill, and what to
/// answer then.
int promoteAsVictim(const QStringList &words)
{
    testsupport::isolateGit();
    QFile file(words.first());
    const QString text = u"%1 %2\n"_s.arg(QString::number(QCoreApplication::applicationPid()), words.at(1));
    if (!file.open(QFile::WriteOnly) || file.write(text.toUtf8()) < 0)
        return 2;
    file.close();
    return Errand::fromArguments(words.mid(2)).promote().isPushed ? 0 : 1;
}

} // namespace

/// RELIABILITY G5, G6: a process that is killed, at any step, on real servers. Nothing is lost, nothing is
/// done twice, and the next start says what became of it.
class CrashesTest : public QObject
{
    Q_OBJECT

    FleetBuilder m_fleet;
    SshServer m_ssh;
    HttpServer m_http{QFileInfo(m_fleet.path()).path()};
    QTemporaryDir m_folder;
    int m_next = 0;

    QString url(const QString &transport) const
    {
        if (transport == "ssh"_L1)
            return m_ssh.url(m_fleet.path());
        if (transport == "http"_L1)
            return m_http.urlWithLogin(u"ci"_s, u"s3cret"_s,
                                       u"git/"_s + QFileInfo(m_fleet.path()).fileName());
        return m_fleet.path();
    }

    /// A site that nobody promoted yet, in a clone and a state folder of its own.
    Errand errand(const QString &transport)
    {
        const QString name = QString::number(m_next);
        Errand errand{.gitDir = m_folder.filePath(u"clone-"_s + name),
                      .stateFolder = m_folder.filePath(u"state-"_s + name),
                      .site = u"site-%1"_s.arg(m_next++),
                      .gitEnvironment = {},
                      .isOverFiles = false};
        if (transport == "ssh"_L1)
            errand.gitEnvironment = m_ssh.environment(SshServer::HostKey::Known);
        runGit(m_folder.path(), {u"clone"_s, u"-q"_s, m_fleet.path(), errand.gitDir});
        runGit(errand.gitDir, {u"remote"_s, u"set-url"_s, u"origin"_s, url(transport)});
        runGit(errand.gitDir, {u"config"_s, u"user.name"_s, u"Anna"_s});
        runGit(errand.gitDir, {u"config"_s, u"user.email"_s, u"anna@example.org"_s});
        errand.gitDir += u"/.git"_s;
        return errand;
    }

    /// True: it was killed. False: it had come to its end before.
    bool dies(const Errand &errand, int news) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{u"--promote"_s, QString::number(news)} + errand.toArguments());
        if (!process.waitForFinished(s_patience))
            qFatal("a promotion does not end");
        return process.exitStatus() == QProcess::CrashExit;
    }

    QStringList commitsOf(const QString &site) const
    {
        const QString found =
            runGit(m_fleet.path(),
                   {u"log"_s, u"--format=%H"_s, u"--fixed-strings"_s, u"--grep=Site: "_s + site, u"main"_s});
        return found.split(u'\n', Qt::SkipEmptyParts);
    }

    /// What the journal still has open: what may come yet is looked for again.
    static QStringList openStates(const Errand &errand)
    {
        const auto journal = Journal::open(errand.stateFolder + u"/journal.sqlite"_s);
        const auto open =
            journal->unfinished(errand.open()->target().key(), QDateTime::fromSecsSinceEpoch(0));
        QStringList states;
        for (const JournalEntry &entry : *open)
            states += toString(entry.state);
        return states;
    }

    /// After the crash: what became of it is told once, and the same wish again comes to one commit.
    void comesToOneCommit(const Errand &errand)
    {
        const auto recovered = errand.open()->recover();
        QVERIFY2(recovered, qUtf8Printable(recovered ? QString() : recovered.error().message));
        QCOMPARE(recovered->size(), 1);
        const Recovered &one = recovered->first();
        const QStringList landed = commitsOf(errand.site);
        QCOMPARE(one.entry.state == JournalState::Landed, landed.size() == 1);
        QCOMPARE(one.commit.isNull() ? QStringList() : QStringList{one.commit.toHex()}, landed);
        QVERIFY(one.message.contains(one.entry.promotionId));
        const bool mayStillCome = one.entry.state == JournalState::Unseen;
        QCOMPARE(openStates(errand), mayStillCome ? QStringList{u"unseen"_s} : QStringList());
        QVERIFY(errand.open()->recover()->isEmpty()); // told once

        const Report again = errand.promote();
        QVERIFY2(!again.error, qUtf8Printable(again.error ? again.error->message : QString()));
        QCOMPARE(again.isPushed, landed.isEmpty());
        QCOMPARE(commitsOf(errand.site).size(), 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        testsupport::isolateGit();
        for (int i = 0; i < s_sites; ++i)
            m_fleet.site(u"site-%1"_s.arg(i)).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        m_fleet.commit(u"Start"_s);
        for (int i = 0; i < s_sites; ++i)
            m_fleet.setTag(u"site-%1"_s.arg(i), u"dev"_s, s_second);
        m_fleet.commit(u"Builds"_s);
        // Kills who is named in the file beside it, and answers as that file says.
        m_fleet.hook(
            u"pre-receive"_s,
            QByteArray("#!/bin/sh\nset -- ") + m_folder.path().toUtf8()
                + "/victim\nif [ -f \"$1\" ]; then read pid status <\"$1\"; rm \"$1\"; kill -9 $pid;\n"
                  "touch \"$1.answered\"; exit $status; fi\n");
        QVERIFY2(m_ssh.start(), qPrintable(m_ssh.why()));
        QVERIFY2(m_http.start(), qPrintable(m_http.why()));
    }

    void G6_killedAtAnyStepItComesToOneCommit_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<bool>("isOverFiles");
        for (const char *name : {"folder", "ssh", "http"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
        QTest::newRow("folder, several files") << u"folder"_s << true;
    }

    void G6_killedAtAnyStepItComesToOneCommit()
    {
        QFETCH(QString, transport);
        QFETCH(bool, isOverFiles);
        QSet<QString> lastSteps;
        int news = 1;
        for (; news < s_mostEvents; ++news) {
            Errand one = errand(transport);
            one.isOverFiles = isOverFiles;
            if (!dies(one, news))
                break;
            const auto journal = Journal::open(one.stateFolder + u"/journal.sqlite"_s);
            const QList<JournalEntry> unfinished =
                *journal->unfinished(one.open()->target().key(), QDateTime::currentDateTimeUtc());
            for (const JournalEntry &entry : unfinished)
                lastSteps += entry.lastStep;
            comesToOneCommit(one);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(news > 8 && news < s_mostEvents, qPrintable(QString::number(news)));
        for (const char *step : {"fetch", "gates", "edit", "commit", "push"})
            QVERIFY2(lastSteps.contains(QString::fromLatin1(step)), step);
        QCOMPARE(runGit(m_fleet.path(), {u"rev-list"_s, u"--merges"_s, u"main"_s}), QString());
    }

    void G6_killedWithinThePushItComesToOneCommit_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<bool>("isTaken");
        for (const char *name : {"folder", "ssh", "http"}) {
            QTest::addRow("%s, taken", name) << QString::fromLatin1(name) << true;
            QTest::addRow("%s, refused", name) << QString::fromLatin1(name) << false;
        }
    }

    void G6_killedWithinThePushItComesToOneCommit()
    {
        QFETCH(QString, transport);
        QFETCH(bool, isTaken);
        const Errand one = errand(transport);
        const QString victim = m_folder.filePath(u"victim"_s);
        QFile::remove(victim + u".answered"_s);
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{u"--victim"_s, victim, isTaken ? u"0"_s : u"1"_s} + one.toArguments());
        QVERIFY(process.waitForFinished(s_patience));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(victim + u".answered"_s), s_patience);
        // git push outlives who called it.
        QTRY_COMPARE_WITH_TIMEOUT(commitsOf(one.site).size(), isTaken ? 1 : 0, s_patience);

        comesToOneCommit(one);
    }

    void G6_ofABatchTheNextStartTellsHowFarItCame()
    {
        const Errand one = errand(u"folder"_s);
        const QString other = errand(u"folder"_s).site;
        const auto workspace = one.open();
        const Report first = one.promote();
        QVERIFY(first.isPushed);
        // Made, and not there: as if the connection had broken off within its push.
        const Report second = workspace->promote(
            {{.site = other, .from = u"dev"_s, .to = u"prod"_s, .tag = {}}}, {}, {}, {}, {.isNoPush = true});
        QCOMPARE(second.commits.size(), 1);
        auto journal = Journal::open(one.stateFolder + u"/journal.sqlite"_s);
        QVERIFY(journal);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString id = u"01BATCH"_s;
        QVERIFY(journal->begin({.promotionId = id,
                                .target = workspace->target().key(),
                                .summary = u"promotion of 2 sites to prod"_s,
                                .begun = now}));
        QVERIFY(journal->willPush(id, {first.commits.first(), first.commits.first()}, now));
        QVERIFY(journal->willPush(id, {second.commits.first(), first.commits.first()}, now));

        const auto recovered = workspace->recover();

        QCOMPARE(recovered->size(), 1);
        QCOMPARE(toString(recovered->first().entry.state), u"unseen"_s);
        QCOMPARE(recovered->first().commit, first.commits.first());
        QVERIFY2(recovered->first().message.contains(u"the rest is not"_s),
                 qUtf8Printable(recovered->first().message));
    }

    void whatIsAtWorkIsNotRecovered()
    {
        const Errand one = errand(u"folder"_s);
        QVERIFY(dies(one, 3));
        const auto lock =
            core::workspace::Lock::take(one.stateFolder + u"/locks"_s, one.open()->target().key());
        QVERIFY(lock);

        // The lock is this process's own, as if the promotion was still at work in another window.
        QVERIFY(one.open()->recover()->isEmpty());
    }

    void aDamagedJournalIsPutAside()
    {
        const Errand one = errand(u"folder"_s);
        QVERIFY(QDir().mkpath(one.stateFolder));
        QFile file(one.stateFolder + u"/journal.sqlite"_s);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();

        const Report report = one.promote();

        QVERIFY(report.isPushed);
        QVERIFY2(report.notes.value(0).contains(u"journal.sqlite.damaged-1"_s),
                 qUtf8Printable(report.notes.join(u'\n')));
        QVERIFY(QFile::exists(one.stateFolder + u"/journal.sqlite.damaged-1"_s));
    }

    void withoutAJournalNothingIsBegun()
    {
        const Errand one = errand(u"folder"_s);
        QVERIFY(QDir().mkpath(one.stateFolder + u"/journal.sqlite"_s)); // a folder, where a file must be

        const Report report = one.promote();

        QCOMPARE(exitStatus(report), 3);
        QVERIFY2(report.error && report.error->message.contains(u"journal"_s),
                 qUtf8Printable(report.error ? report.error->message : QString()));
        QVERIFY(commitsOf(one.site).isEmpty());
    }

    void aFullDiskStopsThePushAndSaysSo() // /dev/full: every write fails as on a full disk
    {
        const Errand one = errand(u"folder"_s);
        QVERIFY(QDir().mkpath(one.stateFolder));
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("no /dev/full here");
        QVERIFY(QFile::link(u"/dev/full"_s, one.stateFolder + u"/journal.sqlite"_s));

        const Report report = one.promote();

        QCOMPARE(exitStatus(report), 3);
        QVERIFY(commitsOf(one.site).isEmpty());
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == "--promote"_L1)
        return promoteAndDie(words.mid(2));
    if (words.value(1) == "--victim"_L1)
        return promoteAsVictim(words.mid(2));
    CrashesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashes.moc"
