// SPDX-License-Identifier: Apache-2.0
#include "core/git/failure.h"
#include "core/git/process.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::git;

Q_DECLARE_METATYPE(core::Error::Kind)

class FailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void G5_wordsOfGitAreUnderstood_data()
    {
        using Kind = Error::Kind;
        QTest::addColumn<QString>("words");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("says");

        QTest::newRow("ssh key")
            << u"git@example.org: Permission denied (publickey).\nfatal: Could not read from remote repository."_s
            << Kind::Unreachable << u"git@example.org accepts none of your SSH keys"_s;
        QTest::newRow("unknown host")
            << u"No ED25519 host key is known for example.org and you have requested strict checking.\nHost key verification failed."_s
            << Kind::Unreachable << u"example.org is not known yet"_s;
        QTest::newRow("changed host")
            << u"@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nSomeone could be eavesdropping\nHost key for [127.0.0.1]:22 has changed and you have requested strict checking.\nHost key verification failed."_s
            << Kind::Unreachable << u"[127.0.0.1]:22 has changed"_s;
        QTest::newRow("password") << u"fatal: Authentication failed for 'https://example.org/x.git/'"_s
                                  << Kind::Unreachable << u"https://example.org/x.git/"_s;
        QTest::newRow("no prompt")
            << u"fatal: could not read Username for 'https://example.org': terminal prompts disabled"_s
            << Kind::Unreachable << u"https://example.org asks for a login"_s;
        QTest::newRow("certificate")
            << u"fatal: unable to access 'https://h/': SSL certificate problem: self-signed certificate"_s
            << Kind::Unreachable << u"certificate"_s;
        QTest::newRow("proxy")
            << u"fatal: unable to access 'https://h/': Received HTTP code 407 from proxy after CONNECT"_s
            << Kind::Unreachable << u"proxy"_s;
        QTest::newRow("DNS")
            << u"fatal: unable to access 'https://h/': Could not resolve host: git.example.org"_s
            << Kind::Unreachable << u"git.example.org was not found"_s;
        QTest::newRow("DNS, ssh")
            << u"ssh: Could not resolve hostname git.example.org: Name or service not known"_s
            << Kind::Unreachable << u"git.example.org was not found"_s;
        QTest::newRow("refused") << u"ssh: connect to host h port 1: Connection refused"_s
                                 << Kind::Unreachable << u"port"_s;
        QTest::newRow("time") << u"ssh: connect to host h port 22: Connection timed out"_s
                              << Kind::Unreachable << u"VPN"_s;
        QTest::newRow("server fault")
            << u"fatal: unable to access 'http://h/': The requested URL returned error: 503"_s
            << Kind::Unreachable << u"HTTP 503"_s;
        QTest::newRow("too fast")
            << u"fatal: unable to access 'http://h/': The requested URL returned error: 429"_s
            << Kind::Unreachable << u"slow down"_s;
        QTest::newRow("broke off") << u"fatal: the remote end hung up unexpectedly"_s << Kind::Unreachable
                                   << u"broke off"_s;
        QTest::newRow("forbidden")
            << u"fatal: unable to access 'http://h/': The requested URL returned error: 403"_s << Kind::Denied
            << u"right"_s;
        QTest::newRow("no repository")
            << u"remote: Repository not found.\nfatal: repository 'https://h/x/' not found"_s
            << Kind::NotFound << u"https://h/x"_s;
        QTest::newRow("no folder")
            << u"fatal: '/srv/x' does not appear to be a git repository\nfatal: Could not read from remote repository."_s
            << Kind::NotFound << u"/srv/x"_s;
        QTest::newRow("disk") << u"fatal: write error: No space left on device"_s << Kind::Denied
                              << u"disk is full"_s;
        QTest::newRow("disk there") << u"remote: fatal: write error: No space left on device"_s
                                    << Kind::Denied << u"server"_s;
        QTest::newRow("owner")
            << u"fatal: detected dubious ownership in repository at '/srv/x'\nTo add an exception"_s
            << Kind::Denied << u"safe.directory '/srv/x'"_s;
        QTest::newRow("race, fetch")
            << u"error: cannot lock ref 'refs/remotes/origin/main': is at 1 but expected 2"_s
            << Kind::Conflict << u"Somebody else"_s;
        QTest::newRow("transport") << u"fatal: transport 'ext' not allowed"_s << Kind::Refused << u"ext"_s;
        QTest::newRow("signing")
            << u"error: gpg failed to sign the data\nfatal: failed to write commit object"_s << Kind::Refused
            << u"user.signingkey"_s;
        QTest::newRow("anything else")
            << u"warning: x\nfatal: something new"_s << Kind::Internal << u"something new"_s;
    }

    void G5_wordsOfGitAreUnderstood()
    {
        QFETCH(QString, words);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, says);

        const Error error = classify(words, Error::Kind::Internal);

        QCOMPARE(error.kind, kind);
        QVERIFY2(error.message.contains(says), qPrintable(error.message));
        QVERIFY2(!error.message.contains(u"%1"_s), qPrintable(error.message));
        QVERIFY(!error.detail.isEmpty());
    }

    void passwordsNeverReachTheMessage()
    {
        const Error error =
            classify(u"fatal: Authentication failed for 'https://ci:s3cret@example.org/x.git/'"_s,
                     Error::Kind::Internal);

        QVERIFY(!error.message.contains(u"s3cret"_s));
        QVERIFY(!error.detail.contains(u"s3cret"_s));
    }

    void G5_rejectionsAreRacesOrRefusals_data()
    {
        using Kind = Error::Kind;
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Kind>("kind");

        const QString remote = u"[remote rejected]"_s;
        const QString local = u"[rejected]"_s;
        QTest::newRow("fetch first") << local << u"fetch first"_s << QString() << Kind::Conflict;
        QTest::newRow("non-fast-forward") << local << u"non-fast-forward"_s << QString() << Kind::Conflict;
        QTest::newRow("lease") << local << u"stale info"_s << QString() << Kind::Conflict;
        QTest::newRow("kargo#3071") << remote
                                    << u"cannot lock ref 'refs/heads/main': is at 1 but expected 2"_s
                                    << QString() << Kind::Conflict;
        QTest::newRow("kargo#5286") << remote << u"incorrect old value provided"_s << QString()
                                    << Kind::Conflict;
        QTest::newRow("update failed") << remote << u"failed to update ref"_s << QString() << Kind::Conflict;
        QTest::newRow("exists") << remote << u"reference already exists"_s << QString() << Kind::Conflict;
        QTest::newRow("hook") << remote << u"pre-receive hook declined"_s << u"remote: fetch first\n"_s
                              << Kind::Denied;
        QTest::newRow("Azure") << remote << u"TF402455: Pushes to this branch are not permitted"_s
                               << QString() << Kind::Denied;
        QTest::newRow("dirty") << remote << u"Working directory has unstaged changes"_s << QString()
                               << Kind::Refused;
        QTest::newRow("checked out") << remote << u"branch is currently checked out"_s << QString()
                                     << Kind::Refused;
        QTest::newRow("no answer") << u"[remote failure]"_s << u"remote failed to report status"_s
                                   << QString() << Kind::Unreachable;
    }

    void G5_rejectionsAreRacesOrRefusals()
    {
        QFETCH(QString, summary);
        QFETCH(QString, reason);
        QFETCH(QString, words);
        QFETCH(Error::Kind, kind);

        const Error error = classifyRejection(u"main"_s, summary, reason, words);

        QCOMPARE(error.kind, kind);
        QVERIFY(!error.message.isEmpty());
    }

    void theServersLinesStandAlone()
    {
        const QString words =
            u"remote: \nremote: error: no        \nremote:   way\nTo /x\nerror: failed to push\n"_s;

        QCOMPARE(serverLines(words), u"error: no\nway"_s);
    }

    void progressIsRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("phase");
        QTest::addColumn<int>("percent");

        QTest::newRow("percent") << u"Receiving objects:  42% (5/12), 1.00 MiB | 2.00 MiB/s"_s
                                 << u"Receiving objects"_s << 42;
        QTest::newRow("of the server")
            << u"remote: Compressing objects: 100% (2/2), done."_s << u"Compressing objects"_s << 100;
        QTest::newRow("count") << u"remote: Enumerating objects: 5, done."_s << u"Enumerating objects"_s
                               << -1;
    }

    void progressIsRead()
    {
        QFETCH(QString, line);
        QFETCH(QString, phase);
        QFETCH(int, percent);

        const auto progress = progressIn(line);

        QVERIFY(progress.has_value());
        QCOMPARE(progress->phase, phase);
        QCOMPARE(progress->percent, percent);
    }

    void otherLinesAreNoProgress_data()
    {
        QTest::addColumn<QString>("line");

        QTest::newRow("fatal") << u"fatal: could not read: 5"_s;
        QTest::newRow("server text") << u"remote: Total budget: 100% used"_s;
        QTest::newRow("empty") << u""_s;
    }

    void otherLinesAreNoProgress()
    {
        QFETCH(QString, line);

        QVERIFY(!progressIn(line).has_value());
    }
};

QTEST_GUILESS_MAIN(FailureTest)
#include "tst_failure.moc"
