// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/platform.h"
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core::workspace;
using core::Error;
using core::policy::PlatformPolicy;
using core::secrets::Inventory;
using core::secrets::SecretState;
using testsupport::FleetBuilder;
using testsupport::runGit;
using Known = std::shared_ptr<const Inventory>;

namespace {

QByteArray secret(const QByteArray &name)
{
    return "apiVersion: v1\nkind: Secret\nmetadata: {name: " + name + ", namespace: shop-prod}\n";
}

} // namespace

/// The repository with the Secrets: where it is, and what it says now.
class PlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_platform = std::make_unique<FleetBuilder>();
        m_platform->file(u"env.yaml"_s, secret("env"));
        m_platform->commit(u"Start"_s);
    }

    void aPathIsReadAtItsBranch()
    {
        const Known inventory = read({.location = m_platform->path(), .policy = {}, .cacheFolder = {}});

        QVERIFY(inventory->isKnown());
        QCOMPARE(inventory->look(u"shop-prod"_s, u"env"_s).kind, SecretState::Kind::Defined);
        QVERIFY2(inventory->name().endsWith(u'@' + m_platform->tip().first(7)),
                 qPrintable(inventory->name()));
    }

    void thePolicySaysWhichBranch()
    {
        m_platform->branch(u"live"_s);
        m_platform->file(u"more.yaml"_s, secret("more"));
        m_platform->commit(u"More"_s);
        PlatformPolicy policy;
        policy.branch = u"live"_s;

        const Known inventory = read({.location = m_platform->path(), .policy = policy, .cacheFolder = {}});

        QCOMPARE(inventory->look(u"shop-prod"_s, u"more"_s).kind, SecretState::Kind::Defined);
    }

    void aUrlIsClonedAndFetchedAgain()
    {
        const PlatformRequest request = byUrl();
        QCOMPARE(read(request)->look(u"shop-prod"_s, u"more"_s).kind, SecretState::Kind::Missing);
        m_platform->file(u"more.yaml"_s, secret("more"));
        m_platform->commit(u"More"_s);

        QCOMPARE(read(request)->look(u"shop-prod"_s, u"more"_s).kind, SecretState::Kind::Defined);
    }

    void offlineWhatWasFetchedIsRead()
    {
        PlatformRequest request = byUrl();
        static_cast<void>(read(request));
        m_platform->file(u"more.yaml"_s, secret("more"));
        m_platform->commit(u"More"_s);
        request.isOffline = true;

        const Known inventory = read(request);

        QCOMPARE(inventory->look(u"shop-prod"_s, u"env"_s).kind, SecretState::Kind::Defined);
        QCOMPARE(inventory->look(u"shop-prod"_s, u"more"_s).kind, SecretState::Kind::Missing);
        QVERIFY(!inventory->staleness());
    }

    void whatCannotBeFetchedAnyMoreIsReadAsItWas()
    {
        const PlatformRequest request = byUrl();
        static_cast<void>(read(request));
        QVERIFY(QDir().rename(m_platform->path(), m_platform->path() + u".gone"_s));

        const Known inventory = read(request);

        QCOMPARE(inventory->look(u"shop-prod"_s, u"env"_s).kind, SecretState::Kind::Defined);
        QVERIFY(inventory->staleness());
    }

    void whatCouldNotBeFetchedIsSaidOfflineToo()
    {
        PlatformRequest request = byUrl();
        PlatformReader reader([] { return QDateTime(QDate(2026, 11, 26), QTime(10, 42), Qt::UTC); });
        QVERIFY(!(*reader.read(request, core::git::Program()))->staleness());
        QVERIFY(QDir().rename(m_platform->path(), m_platform->path() + u".gone"_s));
        static_cast<void>(reader.read(request, core::git::Program()));
        request.isOffline = true;

        const Known inventory = *reader.read(request, core::git::Program());

        QCOMPARE(inventory->look(u"shop-prod"_s, u"env"_s).kind, SecretState::Kind::Defined);
        QVERIFY(inventory->staleness());
        QCOMPARE(inventory->fetchedAt(), QDateTime(QDate(2026, 11, 26), QTime(10, 42), Qt::UTC));
    }

    void afterAFetchThatWorksNothingIsSaidAnyMore()
    {
        PlatformRequest request = byUrl();
        PlatformReader reader;
        QVERIFY(QDir().rename(m_platform->path(), m_platform->path() + u".gone"_s));
        QVERIFY(!(*reader.read(request, core::git::Program()))->isKnown());
        QVERIFY(QDir().rename(m_platform->path() + u".gone"_s, m_platform->path()));
        static_cast<void>(reader.read(request, core::git::Program()));
        request.isOffline = true;

        const Known inventory = *reader.read(request, core::git::Program());

        QVERIFY(inventory->isKnown());
        QVERIFY(!inventory->staleness());
    }

    void whyItCannotBeFetchedSaysMoreThanThatItNeverWas()
    {
        PlatformRequest request = byUrl();
        PlatformReader reader;
        QVERIFY(QDir().rename(m_platform->path(), m_platform->path() + u".gone"_s));
        const QString why = (*reader.read(request, core::git::Program()))->error()->message;
        request.isOffline = true;

        QCOMPARE((*reader.read(request, core::git::Program()))->error()->message, why);
    }

    void oneThatIsNotThereSaysWhy()
    {
        const Known inventory =
            read({.location = m_platform->folder() + u"/nowhere"_s, .policy = {}, .cacheFolder = {}});

        QVERIFY(!inventory->isKnown());
        QVERIFY(!inventory->error()->message.isEmpty());
    }

    void offlineAUrlThatWasNeverFetchedSaysSo()
    {
        PlatformRequest request = byUrl();
        request.isOffline = true;

        QCOMPARE(read(request)->error()->kind, Error::Kind::Unreachable);
    }

    void aBranchThatIsNotThereSaysSo()
    {
        PlatformPolicy policy;
        policy.branch = u"other"_s;

        const Known inventory = read({.location = m_platform->path(), .policy = policy, .cacheFolder = {}});

        QVERIFY(inventory->error()->message.contains("other"_L1));
    }

    void nothingIsReadTwiceForTheSameCommit()
    {
        const PlatformRequest request{.location = m_platform->path(), .policy = {}, .cacheFolder = {}};
        PlatformReader reader;
        const core::git::Program git;

        const Known first = *reader.read(request, git);
        const Known second = *reader.read(request, git);

        QCOMPARE(second->name(), first->name());
        QCOMPARE(second->definitions(), first->definitions());
        QCOMPARE(second->definitions().constData(), first->definitions().constData()); // not read anew
    }

    void theUsersWordGoesBeforeGitsAndThePolicys()
    {
        const QString clone = m_platform->clone();
        PlatformPolicy policy;
        policy.repository = u"../by-policy"_s;
        const QString above = QFileInfo(clone).path();
        const auto located = [&](const QString &given) {
            return platformLocation(*core::git::Repository::open(clone), given, policy);
        };

        QCOMPARE(located({}), above + u"/by-policy"_s);
        runGit(clone, {u"config"_s, platformSetting, u"../by-git"_s});
        QCOMPARE(located({}), above + u"/by-git"_s);
        QCOMPARE(located(u"/given"_s), u"/given"_s);
        QCOMPARE(located(u"https://git.example.org/p.git"_s), u"https://git.example.org/p.git"_s);
    }

    void whereNobodySaysItThereIsNone()
    {
        const auto repository = core::git::Repository::open(m_platform->clone());

        QCOMPARE(platformLocation(*repository, {}, {}), QString());
    }

    void aWorkspaceLooksItsReferencesUp()
    {
        FleetBuilder fleet;
        fleet.site(u"shop"_s).released(u"dev"_s, u"1111111"_s).released(u"prod"_s, u"1111111"_s);
        fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "envFrom: {secretRef: not-there}\n");
        fleet.file(u".slipway.yaml"_s, "platform: {repo: " + m_platform->path().toUtf8() + "}\n");
        fleet.commit(u"Start"_s);
        const auto target = resolve({.location = fleet.path(), .remote = {}, .branch = {}, .cacheFolder = {}},
                                    core::git::Program());
        QVERIFY(target);
        Workspace workspace(*target,
                            {.cacheFolder = fleet.folder() + u"/cache"_s,
                             .stateFolder = fleet.folder() + u"/state"_s,
                             .git = {},
                             .clock = [] { return QDateTime::fromSecsSinceEpoch(1'764'000'000, Qt::UTC); }});
        const auto snapshot = workspace.snapshot();
        QVERIFY(snapshot);

        const auto report = workspace.lint(*snapshot, {.rules = {u"env/secret-missing"_s}, .sites = {}});

        QVERIFY(report);
        const auto isIt = [](const core::canon::Finding &one) {
            return one.file == "deploy/env/prod/shop.yaml"_L1
                && one.englishMessage().contains("not-there"_L1);
        };
        QVERIFY(std::ranges::any_of(report->findings, isIt));
    }

private:
    static Known read(const PlatformRequest &request)
    {
        PlatformReader reader;
        return *reader.read(request, core::git::Program());
    }

    PlatformRequest byUrl() const
    {
        return {.location = u"file://"_s + m_platform->path(),
                .policy = {},
                .cacheFolder = m_platform->folder() + u"/cache"_s};
    }

    std::unique_ptr<FleetBuilder> m_platform;
};

QTEST_GUILESS_MAIN(PlatformTest)
#include "tst_platform.moc"
