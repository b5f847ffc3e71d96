// SPDX-License-Identifier: Apache-2.0
/// Two images of one release: `main-r27-dev` in dev, `main-r27` after it (CANON.md, "What real repositories
/// look like").
#include "core/promotion/ways.h"
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

/// One site in both environments at r27, and r28 in dev.
class Scene
{
public:
    explicit Scene(const QByteArray &policy = "tags: {equivalent: '{tag}-dev ~ {tag}'}\n")
    {
        fleet.site(u"shop"_s).released(u"dev"_s, u"main-r26-dev"_s).released(u"prod"_s, u"main-r26"_s);
        fleet.file(u".slipway.yaml"_s, policy);
        fleet.commit(u"Start"_s);
        fleet.moveTag(u"shop"_s, u"dev"_s, u"main-r27-dev"_s);
        fleet.moveTag(u"shop"_s, u"prod"_s, u"main-r27"_s);
        fleet.moveTag(u"shop"_s, u"dev"_s, u"main-r28-dev"_s);
        now = QDateTime::fromString(runGit(fleet.path(), {u"log"_s, u"-1"_s, u"--format=%cI"_s}), Qt::ISODate)
                  .addSecs(3600);
        const core::workspace::TargetRequest request{
            .location = fleet.clone(), .remote = {}, .branch = {}, .cacheFolder = {}};
        workspace = std::make_unique<core::workspace::Workspace>(
            *core::workspace::resolve(request, core::git::Program(core::git::ProgramOptions())),
            core::workspace::WorkspaceOptions{
                .cacheFolder = {}, .stateFolder = fleet.folder() + u"/state"_s, .git = {}, .clock = [this] {
                    return now;
                }});
    }

    core::pipeline::Snapshot snapshot() { return *workspace->snapshot(); }
    QString state() { return toString(snapshot().pipeline->site(u"shop"_s)->state); }

    FleetBuilder fleet;
    QDateTime now;
    std::unique_ptr<core::workspace::Workspace> workspace;
};

const Request s_promotion{.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}};

const GateReport *gate(const SiteChange &change, const QString &id)
{
    const auto found = std::ranges::find(change.gates, id, &GateReport::id);
    return found == change.gates.end() ? nullptr : &*found;
}

QString body(const FleetBuilder &fleet)
{
    return runGit(fleet.path(), {u"log"_s, u"-1"_s, u"--format=%B"_s});
}

} // namespace

class EquivalentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void withoutThePolicyTheyAreTwoReleases()
    {
        Scene scene("tags: {}\n");

        QCOMPARE(scene.state(), u"diverged"_s);
    }

    void theirStateIsThatOfOneRelease()
    {
        Scene scene;
        QCOMPARE(scene.state(), u"ahead"_s);
        QCOMPARE(scene.snapshot().pipeline->site(u"shop"_s)->steps.front().releasesAhead, 1);

        scene.fleet.moveTag(u"shop"_s, u"prod"_s, u"main-r28"_s);
        QVERIFY(scene.workspace->fetch());
        QCOMPARE(scene.state(), u"in-sync"_s);
    }

    void aPromotionTranslatesTheTag()
    {
        Scene scene;

        const Report report = scene.workspace->promote({s_promotion}, {});

        QVERIFY2(report.isPushed, qUtf8Printable(report.sites.first().reason));
        const QByteArray file =
            scene.fleet.fileAt(scene.fleet.tip(), FleetBuilder::releasePath(u"shop"_s, u"prod"_s));
        QVERIFY2(file.contains("tag: \"main-r28\"\n"), file);
        const QString evidence = gate(report.sites.first(), u"was-in-front"_s)->evidence;
        QVERIFY2(evidence.contains(u"as main-r28-dev"_s), qUtf8Printable(evidence));
        QVERIFY(body(scene.fleet).contains(u"Release-Tag: main-r28\n"_s));
        QCOMPARE(scene.state(), u"in-sync"_s);
    }

    void theReviewSaysThatTheImageIsAnother()
    {
        Scene scene;
        const auto snapshot = scene.snapshot();
        const auto changes = scene.workspace->preview(snapshot, {s_promotion}, {});

        const auto warnings = scene.workspace->warnings(snapshot, changes->first(), std::nullopt);

        QCOMPARE(changes->first().sourceTag, u"main-r28-dev"_s);
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(toString(warnings.first().kind), u"other-image"_s);
    }

    void whatWasReviewedMayBeNamedInEitherForm_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("result");
        QTest::newRow("as in front") << u"main-r28-dev"_s << u"planned"_s;
        QTest::newRow("as it is written") << u"main-r28"_s << u"planned"_s;
        QTest::newRow("another release") << u"main-r27-dev"_s << u"refused"_s;
    }

    void whatWasReviewedMayBeNamedInEitherForm()
    {
        QFETCH(QString, tag);
        QFETCH(QString, result);
        Scene scene;
        Request request = s_promotion;
        request.tag = tag;

        const auto changes = scene.workspace->preview(scene.snapshot(), {request}, {});

        QCOMPARE(toString(changes->first().result), result);
    }

    void aResetTranslatesBack()
    {
        Scene scene;
        const Request reset{
            .site = u"shop"_s, .from = u"prod"_s, .to = u"dev"_s, .tag = {}, .action = Action::Reset};

        const Report report = scene.workspace->promote({reset}, {});

        QVERIFY2(report.isPushed, qUtf8Printable(report.sites.first().reason));
        QCOMPARE(report.sites.first().newTag, u"main-r27-dev"_s);
        QCOMPARE(toString(scene.snapshot().history->last(u"shop"_s, 0)->kind), u"reset"_s);
    }

    void soakIsCountedFromWhenItCameInFront()
    {
        Scene scene("tags: {equivalent: '{tag}-dev ~ {tag}'}\nsteps: {prod: {soak: 2h}}\n");

        const SiteChange early = scene.workspace->preview(scene.snapshot(), {s_promotion}, {})->first();
        scene.now = scene.now.addSecs(3600);
        const SiteChange late = scene.workspace->preview(scene.snapshot(), {s_promotion}, {})->first();

        QCOMPARE(toString(gate(early, u"soak"_s)->result), u"failed"_s);
        QCOMPARE(toString(gate(late, u"soak"_s)->result), u"passed"_s);
    }

    void aBlockHoldsForBothForms_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::newRow("as in front") << u"main-r28-dev"_s;
        QTest::newRow("as it is written") << u"main-r28"_s;
    }

    void aBlockHoldsForBothForms()
    {
        QFETCH(QString, tag);
        Scene scene;
        const Request block{.site = u"shop"_s,
                            .from = {},
                            .to = u"prod"_s,
                            .tag = tag,
                            .action = Action::Block,
                            .reason = u"loses the basket"_s};
        QVERIFY(scene.workspace->promote({block}, {}).isPushed);

        const SiteChange blocked = scene.workspace->preview(scene.snapshot(), {s_promotion}, {})->first();
        Request lift = block;
        lift.action = Action::Lift;
        lift.tag = tag == u"main-r28"_s ? u"main-r28-dev"_s : u"main-r28"_s; // the other one
        const Report lifted = scene.workspace->promote({lift}, {});
        const SiteChange free = scene.workspace->preview(scene.snapshot(), {s_promotion}, {})->first();

        QCOMPARE(toString(blocked.result), u"refused"_s);
        QCOMPARE(toString(gate(blocked, u"decisions"_s)->result), u"failed"_s);
        QVERIFY2(lifted.isPushed, qUtf8Printable(lifted.sites.first().reason));
        QCOMPARE(toString(free.result), u"planned"_s);
    }

    void whatWasRolledBackDoesNotComeBackInAnotherForm()
    {
        Scene scene;
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, u"main-r28"_s);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, u"main-r27"_s);
        QVERIFY(scene.workspace->fetch());
        const auto snapshot = scene.snapshot();

        QVERIFY(wasRolledBack(snapshot, u"shop"_s, 1, u"main-r28"_s));
        QVERIFY(wasRolledBack(snapshot, u"shop"_s, 1, u"main-r28-dev"_s));
    }

    void anotherFormOfTheSameReleaseIsNoLeaving()
    {
        Scene scene;
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, u"main-r27-dev"_s);
        QVERIFY(scene.workspace->fetch());

        QVERIFY(!wasRolledBack(scene.snapshot(), u"shop"_s, 1, u"main-r27"_s));
    }

    void whatIsShownIsWhatWillBeWritten()
    {
        Scene scene;
        const auto snapshot = scene.snapshot();
        const auto &shop = *snapshot.fleet->site(u"shop"_s);

        QCOMPARE(tagToWrite(snapshot, shop, 0, 1), u"main-r28"_s);
        QCOMPARE(tagToWrite(snapshot, shop, 1, 0), u"main-r27-dev"_s);
    }

    void theAuditFindsThatItWasInFront()
    {
        Scene scene;
        QVERIFY(scene.workspace->promote({s_promotion}, {}).isPushed);
        const auto snapshot = scene.snapshot();

        const auto verification = scene.workspace->verify(
            snapshot,
            {.isMove = [](const auto &event) { return event.kind == core::pipeline::EventKind::Promotion; },
             .isSetting = [](const auto &, const auto &) { return false; }});

        QCOMPARE(verification->promotions, 1);
        // The one made by hand in the beginning has no evidence.
        QCOMPARE(verification->findings.size(), 1);
        QCOMPARE(verification->findings.first().tag, u"main-r27"_s);
    }

    void aTagOfNeitherFormStaysAsItIs()
    {
        Scene scene("tags: {equivalent: 'dev-{tag} ~ prod-{tag}'}\n");
        scene.fleet.site(u"blog"_s).released(u"dev"_s, u"one"_s).released(u"prod"_s, u"one"_s);
        scene.fleet.commit(u"Blog"_s);
        scene.fleet.moveTag(u"blog"_s, u"dev"_s, u"two"_s);
        QVERIFY(scene.workspace->fetch());
        const Request request{.site = u"blog"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}};

        const SiteChange change = scene.workspace->preview(scene.snapshot(), {request}, {})->first();

        QCOMPARE(toString(change.result), u"planned"_s);
        QCOMPARE(change.newTag, u"two"_s);
        QCOMPARE(change.sourceTag, QString());
    }

    void releasesAreNamedTheSameInEveryForm_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("later");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("release");
        const auto row = [](const char *name, const QString &first, const QString &later, const QString &tag,
                            const QString &release) {
            QTest::newRow(name) << first << later << tag << release;
        };
        row("suffix", u"%1-dev"_s, u"%1"_s, u"r1-dev"_s, u"r1"_s);
        row("without it", u"%1-dev"_s, u"%1"_s, u"r1"_s, u"r1"_s);
        row("nothing but the suffix", u"%1-dev"_s, u"%1"_s, u"-dev"_s, u"-dev"_s);
        row("the longer one comes later", u"%1"_s, u"%1-live"_s, u"r1-live"_s, u"r1"_s);
        row("both have something", u"dev-%1"_s, u"prod-%1"_s, u"prod-r1"_s, u"r1"_s);
        row("neither", u"dev-%1"_s, u"prod-%1"_s, u"r1"_s, u"r1"_s);
        row("around", u"d.%1.x"_s, u"p.%1.x"_s, u"d.r1.x"_s, u"r1"_s);
        row("overlapping", u"aba%1aba"_s, u"%1"_s, u"ababa"_s, u"ababa"_s);
    }

    void releasesAreNamedTheSameInEveryForm()
    {
        QFETCH(QString, first);
        QFETCH(QString, later);
        QFETCH(QString, tag);
        const core::gitops::TagWriting writing{.placeholders = {},
                                               .forms = core::gitops::TagForms{first, later}};

        QTEST(writing.release(tag), "release");
    }
};

QTEST_GUILESS_MAIN(EquivalentTest)
#include "tst_equivalent.moc"
