// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/target.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::workspace;
using core::Error;
using testsupport::FleetBuilder;
using testsupport::runGit;

class TargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBareRepositoryIsItself();
    void aCloneMeansItsRemote();
    void theCheckedOutBranchIsNotChosen();
    void theUpstreamOfTheDefaultBranchWins();
    void severalRemotesWithoutOriginAreNamed();
    void anUnknownRemoteIsAUsageError();
    void anUnknownBranchIsAUsageError();
    void aMissingRemoteHeadIsAskedFor();
    void offlineNothingIsAskedFor();
    void aCloneWithoutARemoteIsItself();
    void aUrlIsClonedOnce();
    void offlineAUrlIsNotCloned();
    void aHelperUrlIsRefused();
    void theKeyIsTheSameForEveryWay();
    void theKeyHasNoUserOrScheme_data();
    void theKeyHasNoUserOrScheme();
    void theDemoIsRecognised();
    void aDemoMadeAgainIsAnotherTarget();
    void branchesHaveTheDefaultFirst();

private:
    core::Result<Target> resolved(TargetRequest request) const
    {
        request.cacheFolder = m_fleet->folder() + u"/cache"_s;
        return resolve(request, core::git::Program());
    }
    core::Result<Target> at(const QString &location) const { return resolved(located(location)); }
    static TargetRequest located(const QString &location)
    {
        return {.location = location, .remote = {}, .branch = {}, .cacheFolder = {}};
    }

    std::unique_ptr<FleetBuilder> m_fleet;
};

void TargetTest::init()
{
    m_fleet = std::make_unique<FleetBuilder>();
    m_fleet->site(u"shop"_s).released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s);
    m_fleet->commit(u"Start"_s);
}

void TargetTest::aBareRepositoryIsItself()
{
    runGit(m_fleet->path(), {u"remote"_s, u"add"_s, u"origin"_s, u"https://example.org/x"_s});

    const auto target = at(m_fleet->path());

    QVERIFY(target);
    QCOMPARE(target->destination.remote, QString());
    QCOMPARE(target->destination.branch, u"main"_s);
    QCOMPARE(target->workTree, QString());
}

void TargetTest::aCloneMeansItsRemote()
{
    const QString clone = m_fleet->clone();

    const auto target = at(clone + u"/deploy"_s);

    QVERIFY(target);
    QCOMPARE(target->destination.remote, u"origin"_s);
    QCOMPARE(target->destination.trackingRef(), u"refs/remotes/origin/main"_s);
    QCOMPARE(target->url, m_fleet->path());
    QCOMPARE(target->name, u"remote"_s);
    QCOMPARE(QDir(target->workTree).canonicalPath(), QDir(clone).canonicalPath());
}

void TargetTest::theCheckedOutBranchIsNotChosen()
{
    const QString clone = m_fleet->clone();
    runGit(clone, {u"checkout"_s, u"-q"_s, u"-b"_s, u"topic"_s});

    QCOMPARE(at(clone)->destination.branch, u"main"_s);
}

void TargetTest::theUpstreamOfTheDefaultBranchWins()
{
    const QString clone = m_fleet->clone();
    runGit(clone, {u"remote"_s, u"add"_s, u"upstream"_s, m_fleet->path()});
    runGit(clone, {u"config"_s, u"branch.main.remote"_s, u"upstream"_s});

    const auto target = at(clone);

    QVERIFY(target);
    QCOMPARE(target->destination.remote, u"upstream"_s);
    QCOMPARE(target->destination.branch, u"main"_s);
}

void TargetTest::severalRemotesWithoutOriginAreNamed()
{
    const QString clone = m_fleet->clone();
    runGit(clone, {u"remote"_s, u"rename"_s, u"origin"_s, u"one"_s});
    runGit(clone, {u"remote"_s, u"add"_s, u"two"_s, m_fleet->path()});
    runGit(clone, {u"config"_s, u"--unset"_s, u"branch.main.remote"_s});

    const auto target = at(clone);

    QVERIFY(!target);
    QCOMPARE(target.error().kind, Error::Kind::Usage);
    QVERIFY2(target.error().message.contains(u"one, two"_s), qUtf8Printable(target.error().message));
}

void TargetTest::anUnknownRemoteIsAUsageError()
{
    TargetRequest request = located(m_fleet->clone());
    request.remote = u"upstream"_s;

    const auto target = resolved(request);

    QVERIFY(!target);
    QCOMPARE(target.error().kind, Error::Kind::Usage);
    QVERIFY(target.error().message.contains(u"origin"_s));
}

void TargetTest::anUnknownBranchIsAUsageError()
{
    TargetRequest request = located(m_fleet->clone());
    request.branch = u"nowhere"_s;

    const auto target = resolved(request);

    QVERIFY(!target);
    QCOMPARE(target.error().kind, Error::Kind::Usage);
    QVERIFY(target.error().message.contains(u"main"_s));
}

void TargetTest::aMissingRemoteHeadIsAskedFor()
{
    const QString clone = m_fleet->clone();
    runGit(clone, {u"remote"_s, u"set-head"_s, u"origin"_s, u"--delete"_s});
    runGit(clone, {u"checkout"_s, u"-q"_s, u"-b"_s, u"topic"_s});

    const auto target = at(clone);

    QVERIFY(target);
    QCOMPARE(target->destination.branch, u"main"_s);
}

void TargetTest::offlineNothingIsAskedFor()
{
    TargetRequest request = located(m_fleet->clone());
    runGit(request.location, {u"remote"_s, u"set-head"_s, u"origin"_s, u"--delete"_s});
    request.isOffline = true;

    const auto target = resolved(request);

    QVERIFY(!target);
    QCOMPARE(target.error().kind, Error::Kind::Usage);
    QVERIFY(target.error().message.contains(u"main"_s));
}

void TargetTest::aCloneWithoutARemoteIsItself()
{
    const QString clone = m_fleet->clone();
    runGit(clone, {u"remote"_s, u"remove"_s, u"origin"_s});

    const auto target = at(clone);

    QVERIFY(target);
    QCOMPARE(target->destination.remote, QString());
    QCOMPARE(target->destination.trackingRef(), u"refs/heads/main"_s);
}

void TargetTest::aUrlIsClonedOnce()
{
    const QString url = u"file://"_s + m_fleet->path();

    const auto first = at(url);
    runGit(first ? first->destination.gitDir : QString(), {u"config"_s, u"slipway.mark"_s, u"here"_s});
    const auto second = at(url);

    QVERIFY(second);
    QCOMPARE(second->destination.gitDir, first->destination.gitDir);
    QCOMPARE(second->destination.remote, u"origin"_s);
    QCOMPARE(runGit(second->destination.gitDir, {u"config"_s, u"slipway.mark"_s}), u"here"_s);
}

void TargetTest::offlineAUrlIsNotCloned()
{
    TargetRequest request = located(u"file://"_s + m_fleet->path());
    request.isOffline = true;

    const auto target = resolved(request);

    QVERIFY(!target);
    QCOMPARE(target.error().kind, Error::Kind::Unreachable);
}

void TargetTest::aHelperUrlIsRefused()
{
    const auto target = at(u"ext::sh -c true"_s);

    QVERIFY(!target);
    QCOMPARE(target.error().kind, Error::Kind::Refused);
}

void TargetTest::theKeyIsTheSameForEveryWay()
{
    const auto bare = at(m_fleet->path());
    const auto clone = at(m_fleet->clone());
    const auto url = at(u"file://"_s + m_fleet->path());

    QVERIFY(bare && clone && url);
    QCOMPARE(clone->key(), bare->key());
    QCOMPARE(url->key(), bare->key());
}

void TargetTest::theKeyHasNoUserOrScheme_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("https") << u"https://git.example.org/fleet/web.git"_s;
    QTest::newRow("user and password") << u"https://anna:***@Git.example.org/fleet/web/"_s;
    QTest::newRow("ssh with a port") << u"ssh://git@git.example.org:2222/fleet/web.git"_s;
    QTest::newRow("scp") << u"git@git.example.org:fleet/web.git"_s;
}

void TargetTest::theKeyHasNoUserOrScheme()
{
    QFETCH(QString, url);
    Target target;
    target.destination.branch = u"main"_s;
    target.url = url;

    QCOMPARE(target.key(), u"git.example.org/fleet/web#main"_s);
}

void TargetTest::theDemoIsRecognised()
{
    const QString clone = m_fleet->clone();
    const bool isDemoBefore = at(clone)->isDemo;
    runGit(clone, {u"config"_s, u"slipway.demo"_s, u"true"_s});

    QVERIFY(!isDemoBefore);
    QVERIFY(at(clone)->isDemo);
    QCOMPARE(at(clone)->name, u"demo"_s);
}

void TargetTest::aDemoMadeAgainIsAnotherTarget()
{
    runGit(m_fleet->path(), {u"config"_s, u"slipway.demo"_s, u"first"_s});
    const QString first = at(m_fleet->clone())->key();
    runGit(m_fleet->path(), {u"config"_s, u"slipway.demo"_s, u"second"_s});

    QVERIFY(first != at(m_fleet->clone())->key());
}

void TargetTest::branchesHaveTheDefaultFirst()
{
    m_fleet->branch(u"alpha"_s);
    m_fleet->branch(u"slipway/request"_s);

    const auto names = branches(*at(m_fleet->clone()));

    QVERIFY(names);
    QCOMPARE(*names, QStringList({u"main"_s, u"alpha"_s}));
}

QTEST_GUILESS_MAIN(TargetTest)
#include "tst_target.moc"
