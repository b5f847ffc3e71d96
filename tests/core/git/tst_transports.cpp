// SPDX-License-Identifier: Apache-2.0
#include "core/git/program.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/gitservers.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::git;
using testsupport::FleetBuilder;
using testsupport::HttpServer;
using testsupport::runGit;
using testsupport::SshServer;

namespace {

ObjectId id(const QString &hex)
{
    return ObjectId::fromHex(hex).value_or(ObjectId());
}

QString why(const Outcome &result)
{
    return result ? QString() : result.error().message + u'\n' + result.error().detail;
}

QString why(const Result<PushResult> &result)
{
    return result ? QString() : result.error().message + u'\n' + result.error().detail;
}

constexpr auto protectedBranch =
    "#!/bin/sh\n"
    "while read o n ref; do case $ref in refs/heads/protected)\n"
    "echo 'GitLab: You are not allowed to push code to protected branches.' >&2; exit 1;;\n"
    "esac; done\n";

} // namespace

/// One sshd and one nginx for all cases; each case has a clone of its own.
class TransportsTest : public QObject
{
    Q_OBJECT

    FleetBuilder m_fleet;
    SshServer m_ssh;
    HttpServer m_http{QFileInfo(m_fleet.path()).path()};
    QTemporaryDir m_folder;
    QString m_name = QFileInfo(m_fleet.path()).fileName();
    ObjectId m_tip;
    int m_clones = 0;

    /// A bare clone whose origin is @p url, and a commit on top of the remote's tip in it.
    struct Scene
    {
        QString gitDir;
        ObjectId commit;
    };

    Scene scene(const QString &url)
    {
        const QString gitDir = m_folder.filePath(QString::number(++m_clones));
        runGit(m_folder.path(), {u"clone"_s, u"-q"_s, u"--bare"_s, m_fleet.path(), gitDir});
        runGit(gitDir, {u"remote"_s, u"set-url"_s, u"origin"_s, url});
        Repository repository = *Repository::open(gitDir);
        const Signature anna{
            .name = u"Анна"_s,
            .email = u"anna@example.org"_s,
            .time = QDateTime::fromSecsSinceEpoch(1'780'000'000 + m_clones, Qt::OffsetFromUTC, 0)};
        const ObjectId commit = *repository.writeCommit({.tree = repository.commit(m_tip)->tree,
                                                         .parents = {m_tip},
                                                         .author = anna,
                                                         .committer = anna,
                                                         .message = u"Change"_s});
        return {.gitDir = gitDir, .commit = commit};
    }

    QString newBranch() const { return u"work-%1"_s.arg(m_clones); }

    /// A helper that answers a question beginning with, or containing, @p part by @p answer, and everything
    /// else by "ci".
    QString answering(const QByteArray &part, const QByteArray &answer)
    {
        const QString path = m_folder.filePath(u"answer-%1"_s.arg(m_clones));
        QFile file(path);
        if (!file.open(QFile::WriteOnly))
            return {};
        file.write("#!/bin/sh\ncase \"$1\" in *'" + part + "'*) echo '" + answer + "';; *) echo ci;; esac\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    QString sshUrl() const { return m_ssh.url(m_fleet.path()); }

private Q_SLOTS:
    void initTestCase()
    {
        testsupport::isolateGit();
        m_fleet.file(u"a"_s, "1");
        m_tip = id(m_fleet.commit(u"One"_s));
        runGit(m_fleet.path(), {u"branch"_s, u"protected"_s});
        m_fleet.hook(u"pre-receive"_s, protectedBranch);
        QVERIFY2(m_ssh.start(), qPrintable(m_ssh.why()));
        QVERIFY2(m_http.start(), qPrintable(m_http.why()));
    }

    void httpWithoutALoginFetches()
    {
        const QString target = m_folder.filePath(u"open.git"_s);

        const auto cloned = Program().cloneBare(m_http.url(u"open/"_s + m_name), target, {});

        QVERIFY2(cloned.has_value(), qPrintable(why(cloned)));
        QCOMPARE(Repository::open(target)->reference(u"refs/remotes/origin/HEAD"_s), m_tip);
    }

    void httpWithALoginInTheAddressFetchesAndPushes()
    {
        const Scene clone = scene(m_http.urlWithLogin(u"ci"_s, u"s3cret"_s, u"git/"_s + m_name));

        const auto fetched = Program().fetch(clone.gitDir, u"origin"_s);
        const auto pushed = Program().push(clone.gitDir, u"origin"_s, newBranch(), {}, clone.commit);

        QVERIFY2(fetched.has_value(), qPrintable(why(fetched)));
        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(m_fleet.tip(newBranch()), clone.commit.toHex());
    }

    void httpAsksOurHelper()
    {
        const Scene clone = scene(m_http.url(u"git/"_s + m_name));
        const Program program({.askPass = answering("assword", "s3cret")});

        const auto pushed = program.push(clone.gitDir, u"origin"_s, newBranch(), {}, clone.commit);

        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(*program.remoteTip(clone.gitDir, u"origin"_s, newBranch()), clone.commit);
    }

    void httpWithAWrongPasswordIsTold()
    {
        const Scene clone = scene(m_http.url(u"git/"_s + m_name));
        const Program program({.askPass = answering("assword", "wrong")});

        const auto fetched = program.fetch(clone.gitDir, u"origin"_s);

        QCOMPARE(fetched.error().kind, Error::Kind::Unreachable);
        QVERIFY2(fetched.error().message.contains(u"password"_s), qPrintable(why(fetched)));
    }

    void httpWithoutALoginNeverWaits()
    {
        const Scene clone = scene(m_http.url(u"git/"_s + m_name));

        const auto fetched = Program().fetch(clone.gitDir, u"origin"_s);

        QCOMPARE(fetched.error().kind, Error::Kind::Unreachable);
        QVERIFY2(fetched.error().message.contains(u"asks for a login"_s), qPrintable(why(fetched)));
    }

    void httpsNeedsACertificateThatIsTrusted()
    {
        const Scene clone = scene(m_http.secureUrl(u"open/"_s + m_name));

        const auto refused = Program().fetch(clone.gitDir, u"origin"_s);
        runGit(clone.gitDir, {u"config"_s, u"http.sslCAInfo"_s, m_http.certificate()});
        const auto fetched = Program().fetch(clone.gitDir, u"origin"_s);

        QCOMPARE(refused.error().kind, Error::Kind::Unreachable);
        QVERIFY2(refused.error().message.contains(u"certificate"_s), qPrintable(why(refused)));
        QVERIFY2(fetched.has_value(), qPrintable(why(fetched)));
    }

    void httpErrorsAreTold_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");

        QTest::newRow("500") << u"fault/x.git"_s << int(Error::Kind::Unreachable) << u"HTTP 500"_s;
        QTest::newRow("403") << u"forbidden/x.git"_s << int(Error::Kind::Denied) << u"right"_s;
        QTest::newRow("404") << u"open/none.git"_s << int(Error::Kind::NotFound) << u"open/none.git"_s;
    }

    void httpErrorsAreTold()
    {
        QFETCH(QString, place);
        QFETCH(int, kind);
        QFETCH(QString, says);
        const Scene clone = scene(m_http.url(place));

        const auto fetched = Program().fetch(clone.gitDir, u"origin"_s);
        const auto pushed = Program().push(clone.gitDir, u"origin"_s, u"main"_s, m_tip, clone.commit);

        QCOMPARE(int(fetched.error().kind), kind);
        QVERIFY2(fetched.error().message.contains(says), qPrintable(why(fetched)));
        QCOMPARE(int(pushed.error().kind), kind);
    }

    void aPortWhereNobodyListensIsTold()
    {
        const Scene clone = scene(u"http://127.0.0.1:%1/x.git"_s.arg(testsupport::freePort()));

        const auto fetched = Program().fetch(clone.gitDir, u"origin"_s);

        QCOMPARE(fetched.error().kind, Error::Kind::Unreachable);
        QVERIFY2(fetched.error().message.contains(u"does not accept connections"_s),
                 qPrintable(why(fetched)));
    }

    void G4_aProtectedBranchSaysSo_data()
    {
        QTest::addColumn<bool>("isSsh");

        QTest::newRow("http") << false;
        QTest::newRow("ssh") << true;
    }

    void G4_aProtectedBranchSaysSo()
    {
        QFETCH(bool, isSsh);
        const Scene clone =
            scene(isSsh ? sshUrl() : m_http.urlWithLogin(u"ci"_s, u"s3cret"_s, u"git/"_s + m_name));
        const Program program({.environment = m_ssh.environment(SshServer::HostKey::Known)});

        const auto pushed = program.push(clone.gitDir, u"origin"_s, u"protected"_s, m_tip, clone.commit);

        QVERIFY(!pushed.has_value());
        QVERIFY2(pushed.error().kind == Error::Kind::Denied, qPrintable(why(pushed)));
        QCOMPARE(pushed.error().detail, u"GitLab: You are not allowed to push code to protected branches."_s);
        QVERIFY(pushed.error().message.contains(u"protected"_s));
        QCOMPARE(m_fleet.tip(u"protected"_s), m_tip.toHex());
    }

    void G1_aRaceIsAConflict_data() { G4_aProtectedBranchSaysSo_data(); }

    void G1_aRaceIsAConflict()
    {
        QFETCH(bool, isSsh);
        const Scene clone =
            scene(isSsh ? sshUrl() : m_http.urlWithLogin(u"ci"_s, u"s3cret"_s, u"git/"_s + m_name));
        const Scene other = scene(m_fleet.path());
        const Program program({.environment = m_ssh.environment(SshServer::HostKey::Known)});
        runGit(
            other.gitDir,
            {u"push"_s, u"-q"_s, u"origin"_s, u"%1:refs/heads/%2"_s.arg(other.commit.toHex(), newBranch())});

        const auto pushed = program.push(clone.gitDir, u"origin"_s, newBranch(), m_tip, clone.commit);

        QVERIFY2(!pushed && pushed.error().kind == Error::Kind::Conflict, qPrintable(why(pushed)));
        QCOMPARE(m_fleet.tip(newBranch()), other.commit.toHex());
    }

    void sshWithAKeyFetchesAndPushes()
    {
        const Scene clone = scene(sshUrl());
        const Program program({.environment = m_ssh.environment(SshServer::HostKey::Known)});

        const auto fetched = program.fetch(clone.gitDir, u"origin"_s);
        const auto pushed = program.push(clone.gitDir, u"origin"_s, newBranch(), {}, clone.commit);

        QVERIFY2(fetched.has_value(), qPrintable(why(fetched)));
        QVERIFY2(pushed.has_value(), qPrintable(why(pushed)));
        QCOMPARE(m_fleet.tip(newBranch()), clone.commit.toHex());
        QVERIFY(m_ssh.sshArguments().contains("BatchMode=yes"));
    }

    void sshCommandsOfTheUserAreKept()
    {
        const Scene clone = scene(sshUrl());
        runGit(clone.gitDir, {u"config"_s, u"core.sshCommand"_s, u"echo the user chose this >&2; false"_s});
        runGit(clone.gitDir, {u"config"_s, u"ssh.variant"_s, u"ssh"_s});

        const auto fetched = Program().fetch(clone.gitDir, u"origin"_s);

        QVERIFY(!fetched.has_value());
        QVERIFY2(fetched.error().detail.contains(u"the user chose this"_s), qPrintable(why(fetched)));
    }

    void sshFailuresAreToldApart_data()
    {
        QTest::addColumn<int>("hostKey");
        QTest::addColumn<int>("userKey");
        QTest::addColumn<QString>("says");

        using Host = SshServer::HostKey;
        using User = SshServer::UserKey;
        QTest::newRow("unknown host") << int(Host::Unknown) << int(User::Accepted) << u"is not known yet"_s;
        QTest::newRow("changed host") << int(Host::Changed) << int(User::Accepted) << u"has changed"_s;
        QTest::newRow("unknown key") << int(Host::Known) << int(User::Stranger) << u"none of your SSH keys"_s;
        QTest::newRow("locked key") << int(Host::Known) << int(User::WithPassphrase)
                                    << u"none of your SSH keys"_s;
    }

    void sshFailuresAreToldApart()
    {
        QFETCH(int, hostKey);
        QFETCH(int, userKey);
        QFETCH(QString, says);
        const Scene clone = scene(sshUrl());
        const Program program(
            {.environment = m_ssh.environment(SshServer::HostKey(hostKey), SshServer::UserKey(userKey))});

        const auto fetched = program.fetch(clone.gitDir, u"origin"_s);

        QCOMPARE(fetched.error().kind, Error::Kind::Unreachable);
        QVERIFY2(fetched.error().message.contains(says), qPrintable(why(fetched)));
    }

    void sshAsksOurHelperAboutAnUnknownHost()
    {
        const Scene clone = scene(sshUrl());
        const Program program({.askPass = answering("continue connecting", "yes"),
                               .environment = m_ssh.environment(SshServer::HostKey::Unknown)});

        const auto fetched = program.fetch(clone.gitDir, u"origin"_s);

        QVERIFY2(fetched.has_value(), qPrintable(why(fetched)));
    }

    void sshAsksOurHelperForAPassphrase()
    {
        const Scene clone = scene(sshUrl());
        const Program program({.askPass = answering("passphrase", SshServer::passphrase().toUtf8()),
                               .environment = m_ssh.environment(SshServer::HostKey::Known,
                                                                SshServer::UserKey::WithPassphrase)});

        const auto fetched = program.fetch(clone.gitDir, u"origin"_s);

        QVERIFY2(fetched.has_value(), qPrintable(why(fetched)));
    }
};

QTEST_GUILESS_MAIN(TransportsTest)
#include "tst_transports.moc"
