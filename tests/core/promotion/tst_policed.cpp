// SPDX-License-Identifier: Apache-2.0
/// What a repository's policy lets through.
#include "core/workspace/workspace.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using core::Error;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;

/// One site with a new release in dev, and a policy. @p hours have passed since that release.
class Scene
{
public:
    explicit Scene(const QByteArray &policy, int hours = 1)
    {
        fleet.site(u"shop"_s).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        fleet.file(u".slipway.yaml"_s, policy);
        fleet.commit(u"Start"_s);
        fleet.moveTag(u"shop"_s, u"prod"_s, s_first);
        fleet.moveTag(u"shop"_s, u"dev"_s, s_second);
        now = QDateTime::fromString(runGit(fleet.path(), {u"log"_s, u"-1"_s, u"--format=%cI"_s}), Qt::ISODate)
                  .addSecs(qint64(hours) * 3600);
    }

    SiteChange plan(const Request &request, const Options &options = {})
    {
        open();
        return workspace->preview(*workspace->snapshot(), {request}, options)->first();
    }

    Report promote(const Request &request, const Options &options = {})
    {
        open();
        return workspace->promote({request}, options);
    }

    FleetBuilder fleet;
    QDateTime now;
    std::unique_ptr<core::workspace::Workspace> workspace;

private:
    void open()
    {
        const core::workspace::TargetRequest request{
            .location = fleet.clone(), .remote = {}, .branch = {}, .cacheFolder = {}};
        workspace = std::make_unique<core::workspace::Workspace>(
            *core::workspace::resolve(request, core::git::Program(core::git::ProgramOptions())),
            core::workspace::WorkspaceOptions{
                .cacheFolder = {}, .stateFolder = fleet.folder() + u"/state"_s, .git = {}, .clock = [this] {
                    return now;
                }});
    }
};

const Request s_promotion{.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}};
const Request s_rollback{
    .site = u"shop"_s, .from = {}, .to = u"dev"_s, .tag = s_first, .action = Action::Rollback};
const Request s_release{
    .site = u"shop"_s, .from = {}, .to = u"dev"_s, .tag = u"candidate"_s, .action = Action::Release};

QByteArray manyVariables(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "  V" + QByteArray::number(i) + ": x\n";
    return text;
}

const GateReport *gate(const SiteChange &change, const QString &id)
{
    const auto found = std::ranges::find(change.gates, id, &GateReport::id);
    return found == change.gates.end() ? nullptr : &*found;
}

} // namespace

class PolicedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void rulesHoldUpWhatTheyAreAbout_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<Request>("request");
        QTest::addColumn<QString>("gate");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const char *policy, const Request &request, const char *gate,
                            const char *detail) {
            QTest::newRow(name) << QByteArray(policy) << request << QString::fromLatin1(gate)
                                << QString::fromUtf8(detail);
        };
        row("soak", "steps:\n  prod:\n    soak: 24h\n", s_promotion, "soak", "1d (.slipway.yaml:3)");
        row("frozen week", "steps: {prod: {freeze: [{name: Audit, deny: Mon-Sun}]}}", s_promotion, "freeze",
            "prod is frozen: Audit");
        row("frozen until", "steps: {prod: {freeze: [{name: Year, from: 2020-01-01, to: 2099-01-01}]}}",
            s_promotion, "freeze", "2099");
        row("not allowed",
            "steps: {prod: {freeze: [{from: 2020-01-01, to: 2020-01-02}, {allow: Mon 01:00 - Mon "
            "01:01}]}}",
            s_promotion, "freeze", "outside of the times");
        row("frozen rollback", "rollback: {freeze: true}\nsteps: {dev: {freeze: [{deny: Mon-Sun}]}}",
            s_rollback, "freeze", "dev is frozen");
        row("required", "steps: {prod: {required: [smoke]}}", s_promotion, "smoke", "not connected");
        row("tag that moves", "tags: {mutable: [candidate]}", s_release, "immutable-tag", "moves");
        row("pattern", "tags: {pattern: '[0-9a-f]{12}'}", s_promotion, "immutable-tag", "(.slipway.yaml:1)");
    }

    void rulesHoldUpWhatTheyAreAbout()
    {
        QFETCH(QByteArray, policy);
        QFETCH(Request, request);
        QFETCH(QString, gate);
        QFETCH(QString, detail);
        Scene scene(policy);
        const QString before = scene.fleet.tip();

        const Report report = scene.promote(request);

        const SiteChange &change = report.sites.first();
        QCOMPARE(toString(change.result), u"refused"_s);
        QCOMPARE(exitStatus(report), 1);
        const auto blocking = std::ranges::find_if(change.gates, &GateReport::blocks);
        QVERIFY(blocking != change.gates.end());
        QCOMPARE(blocking->id, gate);
        QVERIFY2(blocking->detail.contains(detail), qUtf8Printable(blocking->detail));
        QCOMPARE(scene.fleet.tip(), before);
    }

    void rulesLetThroughWhatTheyAreNotAbout_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<Request>("request");
        QTest::newRow("no policy") << QByteArray() << s_promotion;
        QTest::newRow("soak of another step") << QByteArray("steps: {stage: {soak: 24h}}") << s_promotion;
        QTest::newRow("soak that is over") << QByteArray("steps: {prod: {soak: 30m}}") << s_promotion;
        QTest::newRow("freeze is not for a rollback")
            << QByteArray("steps: {dev: {freeze: [{deny: Mon-Sun}]}}") << s_rollback;
        QTest::newRow("soak is not for a rollback") << QByteArray("steps: {dev: {soak: 9d}}") << s_rollback;
        QTest::newRow("a pattern is not for a rollback")
            << QByteArray("tags: {pattern: '[0-9a-f]{12}'}") << s_rollback;
        QTest::newRow("required is not for a rollback")
            << QByteArray("steps: {dev: {required: [image-exists]}}") << s_rollback;
    }

    void rulesLetThroughWhatTheyAreNotAbout()
    {
        QFETCH(QByteArray, policy);
        QFETCH(Request, request);
        Scene scene(policy);

        const SiteChange change = scene.plan(request);

        QVERIFY2(change.result == SiteResult::Planned, qUtf8Printable(change.reason));
    }

    void onlyWhatThePolicyNamesCanBeOverridden()
    {
        const QByteArray soak("steps: {prod: {soak: 24h}}\n");
        Options options;
        options.overrides.insert(u"soak"_s, u"a hole in the shop"_s);
        Scene strict(soak);
        Scene lenient(soak + "overrides: [soak]\n");

        const SiteChange refused = strict.plan(s_promotion, options);
        const Report report = lenient.promote(s_promotion, options);

        QCOMPARE(toString(refused.result), u"refused"_s);
        QVERIFY(!gate(refused, u"soak"_s)->isOverridable);
        QVERIFY2(report.isPushed, qUtf8Printable(report.sites.first().reason));
        const QString message = runGit(lenient.fleet.path(), {u"log"_s, u"-1"_s, u"--format=%B"_s});
        QVERIFY2(message.contains(u"Override-soak: a hole in the shop"_s), qUtf8Printable(message));
        QVERIFY2(message.contains(u"Gate-soak: failed in dev only since"_s), qUtf8Printable(message));
    }

    void whatNoReasonOpensIsSaidFirst()
    {
        Scene scene(
            "overrides: [soak]\nsteps: {prod: {soak: 24h, freeze: [{name: Audit, deny: Mon-Sun}]}}\n");

        const SiteChange change = scene.plan(s_promotion);

        QVERIFY2(change.reason.contains(u"freeze"_s), qUtf8Printable(change.reason));
        QVERIFY2(!change.reason.contains(u"Override"_s), qUtf8Printable(change.reason));
    }

    void theMarkerOfTheMessageIsThePolicys_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QString>("marker");
        QTest::newRow("none said") << QByteArray() << u"[skip ci]"_s;
        QTest::newRow("another") << QByteArray("commit: {skip-marker: '***NO_CI***'}") << u"***NO_CI***"_s;
        QTest::newRow("none") << QByteArray("commit: {skip-marker: ''}") << QString();
    }

    void theMarkerOfTheMessageIsThePolicys()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QString, marker);
        Scene scene(policy);

        QVERIFY(scene.promote(s_promotion).isPushed);

        const QString body = runGit(scene.fleet.path(), {u"log"_s, u"-1"_s, u"--format=%b"_s});
        QCOMPARE(body.section(u"Promotion-Id"_s, 0, 0).trimmed(), marker);
    }

    void theSubjectOfTheMessageIsThePolicys_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all places") << QByteArray("{what} {site} {from}>{to} {old}>{tag}")
                                    << u"promote shop dev>prod aaaaaaaaaaaa-r1>bbbbbbbbbbbb-r1"_s;
        QTest::newRow("none") << QByteArray("chore: release") << u"chore: release"_s;
        QTest::newRow("a brace alone") << QByteArray("{ {tag}") << u"{ bbbbbbbbbbbb-r1"_s;
        QTest::newRow("a line that ends a message") << QByteArray("--- {site}") << u"--- shop"_s;
    }

    void theSubjectOfTheMessageIsThePolicys()
    {
        QFETCH(QByteArray, subject);
        QFETCH(QString, expected);
        Scene scene("commit: {subject: '" + subject + "'}\n");

        QVERIFY(scene.promote(s_promotion).isPushed);

        const QString message = runGit(scene.fleet.path(), {u"log"_s, u"-1"_s, u"--format=%B"_s});
        QCOMPARE(message.section(u'\n', 0, 0).trimmed(), expected);
        const QString site =
            runGit(scene.fleet.path(), {u"log"_s, u"-1"_s, u"--format=%(trailers:key=Site,valueonly)"_s});
        QCOMPARE(site.trimmed(), u"shop"_s);
    }

    void thePolicysPlaceholderIsNoTag()
    {
        Scene scene("tags: {placeholders: ['aaaa*']}\n");

        const SiteChange change = scene.plan(s_promotion);

        QVERIFY2(change.result == SiteResult::Planned, qUtf8Printable(change.reason));
        QVERIFY(change.isFirstRelease);
        const auto snapshot = *scene.workspace->snapshot();
        QCOMPARE(toString(snapshot.pipeline->site(u"shop"_s)->state), u"not-released"_s);
        QCOMPARE(snapshot.history->tags(u"shop"_s, 1).size(), size_t(0));
    }

    void aPlaceholderIsOneOfThatCommitsPolicy() // the same file, before and after
    {
        Scene scene("");
        QCOMPARE(toString(scene.plan(s_promotion).result), u"planned"_s);
        QVERIFY(!scene.plan(s_promotion).isFirstRelease);
        scene.fleet.file(u".slipway.yaml"_s, "tags: {placeholders: ['aaaa*']}\n");
        scene.fleet.commit(u"Placeholders"_s);
        QVERIFY(scene.workspace->fetch());

        const auto snapshot = *scene.workspace->snapshot();

        QCOMPARE(toString(snapshot.pipeline->site(u"shop"_s)->state), u"not-released"_s);
    }

    void onlyTheReleaseStandsInAReleaseFile_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("added");
        QTest::addColumn<QString>("result");
        const QByteArray none;
        QTest::newRow("its identity") << none << QByteArray("env:\n  APP_NAME: shop\n") << u"passed"_s;
        QTest::newRow("in a list") << none << QByteArray("env:\n  - name: APP_NAME\n    value: shop\n")
                                   << u"passed"_s;
        QTest::newRow("nothing") << none << QByteArray("env: {}\n") << u"passed"_s;
        QTest::newRow("a chart's value taken away")
            << none << QByteArray("livenessProbe: null\n") << u"failed"_s;
        QTest::newRow("an empty list") << none << QByteArray("ports: []\n") << u"failed"_s;
        QTest::newRow("an alias") << none << QByteArray("x: &x {}\ncommand: *x\n") << u"failed"_s;
        QTest::newRow("a merge key") << none << QByteArray("env: &x {}\n<<: *x\n") << u"failed"_s;
        QTest::newRow("behind very many that are listed")
            << QByteArray("release: {keys: [env]}\n") << "env:\n" + manyVariables(600) + "replicas: 2\n"
            << u"failed"_s;
        QTest::newRow("a setting") << none << QByteArray("replicas: 2\n") << u"failed"_s;
        QTest::newRow("another variable")
            << none << QByteArray("env:\n  APP_NAME: shop\n  LOG: debug\n") << u"failed"_s;
        QTest::newRow("that the policy lists")
            << QByteArray("release: {keys: [replicas]}\n") << QByteArray("replicas: 2\n") << u"passed"_s;
        QTest::newRow("below one that it lists")
            << QByteArray("release: {keys: [env]}\n") << QByteArray("env: {LOG: debug}\n") << u"passed"_s;
    }

    void onlyTheReleaseStandsInAReleaseFile()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, added);
        QFETCH(QString, result);
        Scene scene(policy);
        const QString path = FleetBuilder::releasePath(u"shop"_s, u"prod"_s);
        const QByteArray text = FleetBuilder::releaseText(u"shop"_s, u"prod"_s, u'"' + s_first + u'"');
        scene.fleet.file(path, text.sliced(text.indexOf("image:")) + added);
        scene.fleet.commit(u"More"_s);

        const SiteChange change = scene.plan(s_promotion);

        const GateReport *report = gate(change, u"canon"_s);
        QCOMPARE(toString(report->result), result);
        QVERIFY(report->isOverridable || !policy.isEmpty());
        if (result == u"failed"_s)
            QVERIFY2(report->detail.contains(path + u':'), qUtf8Printable(report->detail));
    }

    void mirroredRepositoriesKeepTheirOwn() // RELIABILITY Y8
    {
        Scene scene("repositories: mirrored\n");
        const QByteArray text = FleetBuilder::releaseText(u"shop"_s, u"prod"_s, u'"' + s_first + u'"');
        scene.fleet.file(FleetBuilder::releasePath(u"shop"_s, u"prod"_s),
                         QByteArray(text).replace("registry.example.org", "mirror.example.net"));
        scene.fleet.commit(u"Mirror"_s);

        const Report report = scene.promote(s_promotion);

        QVERIFY2(report.isPushed, qUtf8Printable(report.sites.first().reason));
        const QByteArray now =
            scene.fleet.fileAt(scene.fleet.tip(), FleetBuilder::releasePath(u"shop"_s, u"prod"_s));
        QVERIFY2(now.contains("mirror.example.net") && now.contains(s_second.toUtf8()), now);
        QVERIFY(gate(report.sites.first(), u"same-repository"_s)->evidence.contains(u"mirrored"_s));
    }

    void aPolicyThatCannotBeReadStopsEveryWrite_data()
    {
        QTest::addColumn<Request>("request");
        QTest::newRow("promotion") << s_promotion;
        QTest::newRow("rollback") << s_rollback;
        QTest::newRow("release") << s_release;
    }

    void aPolicyThatCannotBeReadStopsEveryWrite()
    {
        QFETCH(Request, request);
        Scene scene("steps:\n  prod:\n    soack: 24h\n");
        const QString before = scene.fleet.tip();

        const Report report = scene.promote(request);

        QCOMPARE(exitStatus(report), 3);
        const Error error = report.sites.first().error.value();
        QCOMPARE(error.place->file, u".slipway.yaml"_s);
        QCOMPARE(error.place->line, 3);
        QCOMPARE(scene.fleet.tip(), before);
        QCOMPARE(judge({.snapshot = *scene.workspace->snapshot(),
                        .site = *scene.workspace->snapshot()->fleet->site(u"shop"_s),
                        .from = 0,
                        .to = 1,
                        .tag = s_second},
                       scene.now)
                     .first()
                     .id,
                 u"policy"_s);
    }

    void aRuleForAnEnvironmentThatIsNotThereIsNoRule()
    {
        Scene scene("steps:\n  prod: {}\n  prd:\n    soak: 24h\n");

        const Report report = scene.promote(s_promotion);

        QCOMPARE(exitStatus(report), 3);
        QCOMPARE(report.sites.first().error->place->line, 3);
        QVERIFY(report.sites.first().reason.contains(u"prd"_s));
    }

    void aLinkInItsPlaceIsRefused()
    {
        Scene scene("");
        scene.fleet.file(u".slipway.yaml"_s, "elsewhere.yaml", FleetBuilder::Mode::Symlink);
        scene.fleet.commit(u"Link"_s);

        QCOMPARE(exitStatus(scene.promote(s_promotion)), 3);
    }

    void thePolicyIsTheOneOfTheTip() // not of what was reviewed
    {
        Scene scene("");
        QCOMPARE(toString(scene.plan(s_promotion).result), u"planned"_s);
        scene.fleet.file(u".slipway.yaml"_s, "steps: {prod: {soak: 24h}}\n");
        scene.fleet.commit(u"Slower"_s);

        const Report report = scene.workspace->promote({s_promotion}, {});

        QVERIFY(!report.isPushed);
        QVERIFY(gate(report.sites.first(), u"soak"_s));
    }
};

QTEST_GUILESS_MAIN(PolicedTest)
#include "tst_policed.moc"
