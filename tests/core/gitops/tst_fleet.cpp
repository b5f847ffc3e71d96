// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/fleet.h"
#include "tests/support/fleetbuilder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::gitops;
using testsupport::FleetBuilder;

namespace {

Result<Fleet> read(const FleetBuilder &builder, FileCache &cache, Depth depth = Depth::Everything)
{
    const auto repository = git::Repository::open(builder.path());
    return readFleet(*repository, *git::ObjectId::fromHex(builder.tip()), {}, cache, depth);
}

Fleet read(const FleetBuilder &builder)
{
    FileCache cache;
    return read(builder, cache).value();
}

QStringList keys(const Fleet &fleet)
{
    QStringList keys;
    for (const Site &site : fleet.sites)
        keys += site.key;
    return keys;
}

} // namespace

class FleetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void sitesAndEnvironmentsComeInOrder()
    {
        FleetBuilder builder;
        builder.site(u"zoo"_s).released(u"dev"_s, u"aaaaaaa"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.site(u"bar"_s).released(u"dev"_s, u"bbbbbbb"_s);
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QCOMPARE(fleet.environments, (QStringList{u"dev"_s, u"prod"_s}));
        QCOMPARE(keys(fleet), (QStringList{u"bar"_s, u"zoo"_s}));
        QCOMPARE(fleet.site(u"zoo")->deployments[1].release->tag, u"aaaaaaa"_s);
        QVERIFY(fleet.site(u"bar")->deployments[1].isAbsent());
        QVERIFY(!fleet.site(u"none"));
        QCOMPARE(fleet.environment(u"prod"), 1);
        QCOMPARE(fleet.environment(u"stage"), -1);
    }

    void stageFolderWithReadmeOnlyIsNoStage()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.file(u"deploy/env/stage/README.md"_s, "later");
        builder.file(u"deploy/argocd/apps/stage/README.md"_s, "later");
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QCOMPARE(fleet.environments, (QStringList{u"dev"_s, u"prod"_s}));
        QVERIFY(fleet.ignored.isEmpty());
    }

    void stageWithOneFileTakesPart()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.file(u"deploy/env/stage/shop.yaml"_s, "env: {SYNESTRA_ENV: stage}\n");
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QCOMPARE(fleet.environments, (QStringList{u"dev"_s, u"stage"_s, u"prod"_s}));
        QVERIFY(!fleet.sites[0].deployments[1].isAbsent());
    }

    void whatIsNotReadIsReported()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s);
        builder.file(u"deploy/env/dev/README.md"_s, "x");
        builder.file(u"deploy/env/dev/shop.yml"_s, "a: b");
        builder.file(u"deploy/env/dev/Big Name.yaml"_s, "a: b");
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QCOMPARE(fleet.ignored,
                 (QStringList{u"deploy/env/dev/Big Name.yaml"_s, u"deploy/env/dev/shop.yml"_s}));
        QCOMPARE(keys(fleet), QStringList{u"shop"_s});
    }

    void applicationsAloneMakeNoSite()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s);
        builder.file(u"deploy/argocd/apps/dev/kustomization.yaml"_s, "resources: [shop.yaml]\n");
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QCOMPARE(keys(fleet), QStringList{u"shop"_s});
    }

    void namesAreReadNeverGuessed()
    {
        FleetBuilder builder;
        builder.site(u"payload-core"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.file(
            FleetBuilder::applicationPath(u"payload-core"_s, u"prod"_s),
            "kind: Application\nmetadata: {name: web-payload-core}\nspec: {destination: {namespace: web}}\n");
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QCOMPARE(fleet.sites[0].deployments[1].application->name, u"web-payload-core"_s);
        QCOMPARE(fleet.sites[0].deployments[1].application->namespaceName, u"web"_s);
    }

    void oneBrokenFileBreaksOneCell()
    {
        FleetBuilder builder;
        builder.site(u"good"_s).released(u"dev"_s, u"aaaaaaa"_s);
        builder.site(u"bad"_s)
            .releaseText(u"dev"_s, "image:\n  repository: r/x\n  t\x02g: a\n")
            .released(u"prod"_s, u"bbbbbbb"_s);
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        const auto &error = fleet.site(u"bad")->deployments[0].release->error;
        QVERIFY(error);
        QCOMPARE(*error->place, (Place{u"deploy/env/release-dev/bad.yaml"_s, 3, 4}));
        QVERIFY(!fleet.site(u"bad")->deployments[1].release->error);
        QVERIFY(!fleet.site(u"good")->deployments[0].release->error);
    }

    void equalBrokenFilesAreReportedEachAtItsPlace()
    {
        FleetBuilder builder;
        builder.site(u"one"_s).releaseText(u"dev"_s, "image: x\n");
        builder.site(u"two"_s).releaseText(u"dev"_s, "image: x\n");
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QCOMPARE(fleet.sites[0].deployments[0].release->error->place->file,
                 u"deploy/env/release-dev/one.yaml"_s);
        QCOMPARE(fleet.sites[1].deployments[0].release->error->place->file,
                 u"deploy/env/release-dev/two.yaml"_s);
        QCOMPARE(fleet.sites[1].deployments[0].release->error->place->line, 1);
    }

    void symlinkedFileIsAnErrorOfItsCell()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s), "../release-prod/shop.yaml",
                     FleetBuilder::Mode::Symlink);
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QVERIFY(fleet.sites[0].deployments[0].release->error);
        QCOMPARE(fleet.ignored, QStringList{u"deploy/env/release-dev/shop.yaml"_s});
    }

    void neverReleasedSiteHasPlaceholders()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).notReleased(u"dev"_s).notReleased(u"prod"_s);
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QVERIFY(fleet.sites[0].deployments[0].release->isPlaceholder);
        QVERIFY(fleet.sites[0].deployments[1].release->isPlaceholder);
    }

    void secondReadUnderstandsNothingAnew()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.commit(u"Start"_s);
        FileCache cache;
        QVERIFY(read(builder, cache));
        const int before = cache.misses();

        QVERIFY(read(builder, cache));

        QVERIFY(before > 0);
        QCOMPARE(cache.misses(), before);
    }

    void changedTagCostsOneFile()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.commit(u"Start"_s);
        FileCache cache;
        QVERIFY(read(builder, cache));
        const int before = cache.misses();
        builder.moveTag(u"shop"_s, u"dev"_s, u"bbbbbbb"_s);

        const auto fleet = read(builder, cache);

        QCOMPARE(cache.misses(), before + 1);
        QCOMPARE(fleet->sites[0].deployments[0].release->tag, u"bbbbbbb"_s);
    }

    void cacheOutlivesTheProcess()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.commit(u"Start"_s);
        const QString path = builder.folder() + u"/cache/files"_s;
        FileCache first;
        const auto fresh = read(builder, first);
        QVERIFY(first.save(path));

        FileCache second;
        second.load(path);
        const auto again = read(builder, second);

        QCOMPARE(second.misses(), 0);
        QCOMPARE(again->sites[0].deployments[1].release->tag, u"aaaaaaa"_s);
        QCOMPARE(again->sites[0].hosts(), fresh->sites[0].hosts());
        QCOMPARE(again->sites[0].deployments[1].application->name,
                 fresh->sites[0].deployments[1].application->name);
        QCOMPARE(again->sites[0].deployments[1].application->selfHeal,
                 fresh->sites[0].deployments[1].application->selfHeal);
    }

    void damagedCacheIsEmpty_data()
    {
        QTest::addColumn<int>("damage");

        QTest::newRow("cut short") << 0;
        QTest::newRow("a byte changed") << 1;
        QTest::newRow("something else") << 2;
    }

    void damagedCacheIsEmpty()
    {
        QFETCH(const int, damage);
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s);
        builder.commit(u"Start"_s);
        const QString path = builder.folder() + u"/files"_s;
        FileCache first;
        QVERIFY(read(builder, first));
        QVERIFY(first.save(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray flipped = file.readAll();
        flipped.back() = char(flipped.back() ^ 1);
        const QByteArray bytes = QList<QByteArray>{flipped.chopped(3), flipped, "hello"}[damage];
        QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
        file.close();

        FileCache second;
        second.load(path);
        const auto fleet = read(builder, second);

        QCOMPARE(second.misses(), first.misses());
        QCOMPARE(fleet->sites[0].deployments[0].release->tag, u"aaaaaaa"_s);
    }

    void releasesOnlyKnowsThatOtherFilesAreThere()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s);
        builder.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "a: b\n");
        builder.commit(u"Start"_s);
        FileCache cache;

        const auto fleet = read(builder, cache, Depth::ReleasesOnly);

        QCOMPARE(cache.misses(), 1);
        QVERIFY(!fleet->sites[0].deployments[1].isAbsent());
        QVERIFY(!fleet->sites[0].deployments[1].env);
    }

    void repositoryWithoutAFleetSaysWhereItLooked()
    {
        FleetBuilder builder;
        builder.file(u"README.md"_s, "x");
        builder.commit(u"Start"_s);
        FileCache cache;

        const auto fleet = read(builder, cache);

        QVERIFY(!fleet);
        QCOMPARE(fleet.error().kind, Error::Kind::NotFound);
        QVERIFY(fleet.error().message.contains(u"deploy/env/release-prod"));
    }

    void hostsAreThoseOfTheLastEnvironment()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s).released(u"prod"_s, u"aaaaaaa"_s);
        builder.file(FleetBuilder::envPath(u"shop"_s, u"dev"_s), "ingress: {host: dev.example.org}\n");
        builder.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "ingress: {host: www.example.org}\n");
        builder.commit(u"Start"_s);

        const Fleet fleet = read(builder);

        QCOMPARE(fleet.sites[0].hosts(), QStringList{u"www.example.org"_s});
    }
};

QTEST_GUILESS_MAIN(FleetTest)
#include "tst_fleet.moc"
