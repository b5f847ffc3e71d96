// SPDX-License-Identifier: Apache-2.0
#include "core/audit/verification.h"
#include "tests/support/openclone.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::audit;
using core::promotion::Action;
using core::promotion::Request;
using testsupport::FleetBuilder;

namespace {

const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;
const QString s_third = u"cccccccccccc-r1"_s;

/// Two sites, each with a new release in dev.
struct Scene
{
    Scene()
    {
        for (const QString &site : {u"blog"_s, u"shop"_s})
            fleet.site(site).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        fleet.file(u"README.md"_s, "fleet\n");
        fleet.commit(u"Start"_s);
        for (const QString &site : {u"blog"_s, u"shop"_s})
            fleet.moveTag(site, u"dev"_s, s_second);
    }

    void write(const QList<Request> &requests)
    {
        const auto workspace =
            testsupport::openClone(fleet, QDateTime(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC));
        const auto report = workspace->promote(requests, {});
        QVERIFY2(report.isPushed,
                 qUtf8Printable(report.error ? report.error->message : report.sites.first().reason));
    }

    /// A commit on top, with this message, whatever it did.
    void forge(const QString &message, const QString &site, const QString &tag)
    {
        fleet.setTag(site, u"prod"_s, tag);
        fleet.commit(message);
    }

    Verification verify() const
    {
        const auto repository = *core::git::Repository::open(fleet.path());
        core::pipeline::SnapshotReader reader;
        const auto snapshot = *reader.read(repository, *repository.resolve(u"main"_s));
        return *core::audit::verify(repository, snapshot,
                                    {.isMove = [](const auto &) { return true; },
                                     .isSetting = [](const auto &, const auto &) { return true; }});
    }

    QStringList problems() const
    {
        QStringList ids;
        for (const Finding &finding : verify().findings)
            ids += toString(finding.problem);
        return ids;
    }

    FleetBuilder fleet;
};

Request promotion(const QString &site)
{
    return {.site = site, .from = u"dev"_s, .to = u"prod"_s, .tag = {}};
}

Request setting()
{
    return {.site = u"shop"_s,
            .from = {},
            .to = u"prod"_s,
            .tag = {},
            .action = Action::Setting,
            .reason = {},
            .variable = u"SMTP_HOST"_s,
            .value = u"mail.example.org"_s};
}

/// What Slipway would have written.
QString message(const QString &site, const QString &oldTag, const QString &newTag,
                const QString &id = u"01"_s)
{
    return u"promote(%1): dev → prod\n\n[skip ci]\n\nPromotion-Id: %4\nSite: %1\nPromoted-From: dev\n"
           "Promoted-To: prod\nPrevious-Tag: %2\nRelease-Tag: %3\nGate-was-in-front: passed in dev\n"_s.arg(
               site, oldTag, newTag, id);
}

} // namespace

/// Forged, copied and made by hand: what git alone can tell of them.
class VerificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void whatSlipwayWritesHolds()
    {
        Scene scene;
        scene.write({promotion(u"shop"_s), promotion(u"blog"_s)});
        scene.write(
            {{.site = u"shop"_s, .from = {}, .to = u"prod"_s, .tag = s_first, .action = Action::Rollback}});
        scene.write(
            {{.site = u"shop"_s, .from = u"prod"_s, .to = u"dev"_s, .tag = {}, .action = Action::Reset}});
        scene.write(
            {{.site = u"shop"_s, .from = {}, .to = u"dev"_s, .tag = s_third, .action = Action::Release}});

        const Verification verification = scene.verify();

        QVERIFY2(verification.findings.isEmpty(), qUtf8Printable(verification.findings.value(0).message));
        QCOMPARE(verification.promotions, 4);
    }

    void ciNeedsNoEvidence() { QCOMPARE(Scene().problems(), QStringList()); }

    void A1_aHandEditIsFound()
    {
        Scene scene;
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_second);

        QCOMPARE(scene.problems(), QStringList{u"by-hand"_s});
    }

    void A3_aTagThatWasNeverInDevIsFound()
    {
        Scene scene;
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_third);

        QCOMPARE(scene.problems(), QStringList({u"never-in-front"_s, u"by-hand"_s}));
    }

    void aForgedPromotionIsFound()
    {
        Scene scene;
        scene.forge(message(u"shop"_s, s_first, s_third), u"shop"_s, s_third);

        QCOMPARE(scene.problems(), QStringList({u"never-in-front"_s, u"not-in-front-then"_s}));
    }

    void aTrueMessageMadeByHandHolds() // the evidence counts, not who wrote it
    {
        Scene scene;
        scene.forge(message(u"shop"_s, s_first, s_second), u"shop"_s, s_second);

        QCOMPARE(scene.problems(), QStringList());
    }

    void whatWasNoLongerInFrontIsFound()
    {
        Scene scene;
        scene.fleet.moveTag(u"shop"_s, u"dev"_s, s_third);
        scene.forge(message(u"shop"_s, s_first, s_second), u"shop"_s, s_second);

        QCOMPARE(scene.problems(), QStringList{u"not-in-front-then"_s});
    }

    void falseTrailersAreFound_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("another tag before")
            << message(u"shop"_s, s_third, s_second) << QStringList{u"false-claim"_s};
        QTest::newRow("another site") << message(u"blog"_s, s_first, s_second)
                                      << QStringList({u"false-claim"_s, u"false-claim"_s, u"more-changed"_s});
        QTest::newRow("another tag") << message(u"shop"_s, s_first, s_third)
                                     << QStringList(
                                            {u"false-claim"_s, u"not-in-front-then"_s, u"more-changed"_s});
        QTest::newRow("no site") << u"promote\n\nPromotion-Id: 01\n"_s
                                 << QStringList({u"false-claim"_s, u"more-changed"_s});
        QTest::newRow("in the prose only")
            << u"promote\n\nPromotion-Id: 01\nSite: shop\n\nNot the last paragraph.\n"_s
            << QStringList{u"by-hand"_s};
    }

    void falseTrailersAreFound()
    {
        QFETCH(QString, message);
        QFETCH(QStringList, problems);
        Scene scene;
        scene.forge(message, u"shop"_s, s_second);

        QCOMPARE(scene.problems(), problems);
    }

    void moreThanTheTagIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("another file") << u"README.md"_s;
        QTest::newRow("the same file") << FleetBuilder::releasePath(u"shop"_s, u"prod"_s);
    }

    void moreThanTheTagIsFound()
    {
        QFETCH(QString, path);
        Scene scene;
        scene.fleet.setTag(u"shop"_s, u"prod"_s, s_second);
        scene.fleet.file(path, scene.fleet.text(path) + "# more\n");
        scene.fleet.commit(message(u"shop"_s, s_first, s_second));

        QCOMPARE(scene.problems(), QStringList{u"more-changed"_s});
    }

    void aCopiedPromotionIsFound()
    {
        Scene scene;
        scene.forge(message(u"shop"_s, s_first, s_second), u"shop"_s, s_second);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_first);
        scene.forge(message(u"shop"_s, s_first, s_second), u"shop"_s, s_second);

        QCOMPARE(scene.problems(), QStringList({u"by-hand"_s, u"repeated"_s}));
    }

    void nobodyApprovesTheirOwn_data()
    {
        QTest::addColumn<QString>("trailers");
        QTest::addColumn<bool>("isFine");
        // The builder's author is anna@example.org.
        QTest::newRow("another") << u"Approved-by: Kate <kate@example.org>"_s << true;
        QTest::newRow("the author") << u"Approved-by: Anna <ANNA@example.org>"_s << false;
        QTest::newRow("the author, for somebody")
            << u"Requested-by: Kate <kate@example.org>\nApproved-by: Anna <anna@example.org>"_s << true;
        QTest::newRow("who asked")
            << u"Requested-by: Kate <kate@example.org>\nApproved-by: Kate K. <kate@example.org>"_s << false;
    }

    void nobodyApprovesTheirOwn()
    {
        QFETCH(QString, trailers);
        QFETCH(bool, isFine);
        Scene scene;
        const QString text = message(u"shop"_s, s_first, s_second)
                                 .replace(u"Promotion-Id: 01"_s, u"Promotion-Id: 01\n"_s + trailers);
        scene.forge(text, u"shop"_s, s_second);

        QCOMPARE(scene.problems(), isFine ? QStringList() : QStringList{u"self-approved"_s});
    }

    void aMergeIsJudgedByTheCommitsItBrings()
    {
        Scene scene;
        scene.fleet.branch(u"work"_s);
        scene.forge(message(u"shop"_s, s_first, s_second), u"shop"_s, s_second);
        scene.fleet.checkout(u"main"_s);
        scene.fleet.moveTag(u"blog"_s, u"dev"_s, s_third);
        scene.fleet.merge(u"work"_s, u"Merge request 7"_s);

        QCOMPARE(scene.problems(), QStringList());
    }

    void aSettingHolds()
    {
        Scene scene;
        scene.write({setting()});

        const Verification verification = scene.verify();

        QVERIFY2(verification.findings.isEmpty(), qUtf8Printable(verification.findings.value(0).message));
        QCOMPARE(verification.settings.size(), 1);
        QCOMPARE(verification.promotions, 0);
    }

    void aWorkOfNoOneSiteIsLookedAtToo()
    {
        Scene scene;
        scene.fleet.file(u"deploy/argocd/project.yaml"_s, "kind: AppProject\n");
        scene.fleet.file(u"README.md"_s, "more\n");
        scene.fleet.commit(
            u"canon: ignore\n\nPromotion-Id: 01\nWork: ignore\nFile: deploy/argocd/project.yaml\n"_s);

        QCOMPARE(scene.problems(), QStringList{u"more-changed"_s});
        QCOMPARE(scene.verify().works.size(), 1);
    }

    void aSettingThatDidMoreIsFound_data()
    {
        QTest::addColumn<QByteArray>("layer");
        QTest::addColumn<QString>("otherFile");
        QTest::addColumn<QStringList>("problems");
        const QByteArray before = FleetBuilder::envText(u"shop"_s, u"prod"_s);
        const QByteArray entry = "extraEnv:\n  SMTP_HOST: \"x\"\n";
        QTest::newRow("by hand and true") << before + entry << QString() << QStringList();
        QTest::newRow("another entry too") << before + entry + "  OTHER: \"x\"\n"
                                           << QString() << QStringList{u"more-changed"_s};
        QTest::newRow("a comment too")
            << before + "# trust me\n" + entry << QString() << QStringList{u"more-changed"_s};
        QTest::newRow("another file too")
            << before + entry << u"README.md"_s << QStringList{u"more-changed"_s};
        QTest::newRow("nothing of it")
            << QByteArray() << u"README.md"_s << QStringList({u"false-claim"_s, u"more-changed"_s});
    }

    void aSettingThatDidMoreIsFound()
    {
        QFETCH(QByteArray, layer);
        QFETCH(QString, otherFile);
        QFETCH(QStringList, problems);
        Scene scene;
        if (!layer.isEmpty())
            scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), layer);
        if (!otherFile.isEmpty())
            scene.fleet.file(otherFile, "more\n");
        scene.fleet.commit(u"set(shop): prod SMTP_HOST\n\nPromotion-Id: 01\nSite: shop\nSet-In: prod\n"
                           "Setting: extraEnv.SMTP_HOST\n"_s);

        QCOMPARE(scene.problems(), problems);
    }

    void aSettingThatMovesATagIsFound()
    {
        Scene scene;
        scene.forge(u"set(shop): prod SMTP_HOST\n\nPromotion-Id: 01\nSite: shop\nSet-In: prod\n"
                    "Setting: env.SMTP_HOST\n"_s,
                    u"shop"_s, s_second);

        QCOMPARE(scene.problems(), QStringList({u"false-claim"_s, u"false-claim"_s, u"more-changed"_s}));
    }

    void aCopiedSettingIsFound()
    {
        Scene scene;
        scene.write({setting()});
        const QString message =
            testsupport::runGit(scene.fleet.path(), {u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s});
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "env:\n  A: x\n");
        scene.fleet.commit(u"Revert"_s);
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "env:\n  A: x\n  SMTP_HOST: x\n");
        scene.fleet.commit(message);

        QCOMPARE(scene.problems(), QStringList{u"repeated"_s});
    }

    void onlyWhatIsWantedIsLookedAt()
    {
        Scene scene;
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, s_second);
        const auto repository = *core::git::Repository::open(scene.fleet.path());
        core::pipeline::SnapshotReader reader;
        const auto snapshot = *reader.read(repository, *repository.resolve(u"main"_s));

        const auto verification =
            verify(repository, snapshot,
                   {.isMove = [](const auto &event) { return event.move.site == "blog"_L1; },
                    .isSetting = [](const auto &, const auto &) { return false; }});

        QVERIFY(verification);
        QVERIFY(verification->findings.isEmpty());
    }
};

QTEST_GUILESS_MAIN(VerificationTest)
#include "tst_verification.moc"
