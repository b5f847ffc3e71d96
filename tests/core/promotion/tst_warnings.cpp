// SPDX-License-Identifier: Apache-2.0
/// What may break although every gate passes.
#include "core/pipeline/variables.h"
#include "tests/support/openclone.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using core::pipeline::VariableUse;
using testsupport::FleetBuilder;

namespace {

/// A site whose sources stand in the same repository, so that tags name commits.
class Scene
{
public:
    Scene()
    {
        fleet.site(u"shop"_s).notReleased(u"dev"_s).notReleased(u"prod"_s);
        fleet.file(u"apps/shop/src/server.ts"_s, "const old = process.env.DATABASE_URI\n");
        older = commit(u"Start"_s);
    }

    QString commit(const QString &message) { return fleet.commit(message).first(12) + u"-r1"_s; }

    /// @p older runs in prod, what is committed now in dev.
    void release()
    {
        const QString newer = commit(u"Source"_s);
        fleet.moveTag(u"shop"_s, u"dev"_s, older);
        fleet.moveTag(u"shop"_s, u"prod"_s, older);
        fleet.moveTag(u"shop"_s, u"dev"_s, newer);
    }

    QList<Warning> warnings(const Request &request)
    {
        const auto workspace = testsupport::openClone(fleet, QDateTime::currentDateTimeUtc());
        const auto snapshot = *workspace->snapshot();
        const SiteChange change = workspace->preview(snapshot, {request}, {})->first();
        const bool isBack = change.action == Action::Rollback;
        return workspace->warnings(snapshot, change,
                                   workspace->commitsBetween(snapshot, change.site,
                                                             isBack ? change.newTag : change.oldTag,
                                                             isBack ? change.oldTag : change.newTag));
    }

    static Request promotion() { return {.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}}; }

    FleetBuilder fleet;
    QString older;
};

QStringList titles(const QList<Warning> &warnings)
{
    QStringList all;
    for (const Warning &warning : warnings)
        all += warning.title;
    return all;
}

} // namespace

class WarningsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVariableThatOnlyDevSetsIsGrave()
    {
        Scene scene;
        scene.fleet.file(u"apps/shop/src/mail.ts"_s,
                         "import x from 'y'\nconst host = process.env.SMTP_HOST ?? ''\n");
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"dev"_s), "env:\n  SMTP_HOST: mail.example.org\n");
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s),
                         "env:\n  OTHER: x\nenvFrom:\n  secretRef: web-shop-prod-env\n");
        scene.release();

        const QList<Warning> warnings = scene.warnings(Scene::promotion());

        QVERIFY(!warnings.isEmpty());
        QVERIFY(warnings[0].kind == Warning::Kind::Variable);
        QVERIFY(warnings[0].isGrave);
        QCOMPARE(warnings[0].title, u"New code reads SMTP_HOST, which prod does not set"_s);
        QCOMPARE(warnings[0].detail, u"apps/shop/src/mail.ts:2; dev sets it"_s);
        QCOMPARE(warnings[0].line, u"SMTP_HOST: \"\""_s);
        QCOMPARE(warnings[0].variable, u"SMTP_HOST"_s);
        QCOMPARE(warnings[0].place, u"apps/shop/src/mail.ts:2"_s);
        QCOMPARE(warnings[0].frontValue, u"mail.example.org"_s);
    }

    void whatLooksLikeASecretIsNotOffered()
    {
        Scene scene;
        scene.fleet.file(u"apps/shop/src/mail.ts"_s,
                         "const token = process.env.API_TOKEN\nconst db = process.env.DATABASE_READER\n");
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"dev"_s),
                         "env:\n  API_TOKEN: x\n  DATABASE_READER: postgres://a:b@db/shop\n");
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "env:\n  OTHER: x\n");
        scene.release();

        const QList<Warning> warnings = scene.warnings(Scene::promotion());

        QCOMPARE(warnings.size(), 2);
        QVERIFY(warnings[0].variable.isEmpty()); // no value of it belongs there
        QVERIFY(!warnings[0].frontValue);
        QCOMPARE(warnings[1].variable, u"DATABASE_READER"_s); // the name says nothing, the value does
        QVERIFY(!warnings[1].frontValue);
    }

    void aVariableThatASecretMayBringIsNotGrave()
    {
        Scene scene;
        scene.fleet.file(u"apps/shop/src/mail.ts"_s, "const host = process.env['SMTP_HOST']\n");
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s),
                         "envFrom:\n  secretRef: web-shop-prod-env\n");
        scene.release();

        const QList<Warning> warnings = scene.warnings(Scene::promotion());

        const auto found = std::ranges::find(warnings, Warning::Kind::Variable, &Warning::kind);
        QVERIFY(found != warnings.end());
        QVERIFY(!found->isGrave);
        QVERIFY(found->detail.contains(u"web-shop-prod-env"_s));
    }

    void whatIsSetOrWasReadBeforeIsNoNews()
    {
        Scene scene;
        scene.fleet.file(u"apps/shop/src/server.ts"_s,
                         "const old = process.env.DATABASE_URI || process.env.NODE_ENV\n"
                         "const host = process.env.SMTP_HOST\n");
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s),
                         "env:\n  - name: SMTP_HOST\n    value: x\n");
        scene.release();

        const QList<Warning> warnings = scene.warnings(Scene::promotion());

        QVERIFY2(std::ranges::find(warnings, Warning::Kind::Variable, &Warning::kind) == warnings.end(),
                 qUtf8Printable(titles(warnings).join(u'|')));
    }

    void theWaysToReadAVariable_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("name");
        QTest::newRow("node") << u"const a = process.env.A_KEY;"_s << u"A_KEY"_s;
        QTest::newRow("node, quoted") << u"process.env[\"A_KEY\"]"_s << u"A_KEY"_s;
        QTest::newRow("vite") << u"import.meta.env.VITE_KEY"_s << u"VITE_KEY"_s;
        QTest::newRow("python") << u"os.environ['A_KEY']"_s << u"A_KEY"_s;
        QTest::newRow("python, get") << u"os.environ.get(\"A_KEY\", '')"_s << u"A_KEY"_s;
        QTest::newRow("go") << u"os.Getenv(\"A_KEY\")"_s << u"A_KEY"_s;
        QTest::newRow("ruby") << u"ENV.fetch('A_KEY')"_s << u"A_KEY"_s;
        QTest::newRow("deno") << u"Deno.env.get('A_KEY')"_s << u"A_KEY"_s;
        QTest::newRow("lower case is no variable") << u"process.env.npm_config"_s << u""_s;
        QTest::newRow("a word") << u"// the env A_KEY"_s << u""_s;
    }

    void theWaysToReadAVariable()
    {
        QFETCH(QString, line);
        QFETCH(QString, name);
        Scene scene;
        scene.fleet.file(u"apps/shop/src/new.ts"_s, line.toUtf8());
        const QString newer = scene.commit(u"Source"_s);
        const auto repository = core::git::Repository::open(scene.fleet.path());

        const QList<VariableUse> uses =
            core::pipeline::newVariables(*repository, {}, u"shop"_s, scene.older, newer);

        QCOMPARE(uses.isEmpty() ? QString() : uses[0].name, name);
    }

    void migrationsAreNamed()
    {
        Scene scene;
        scene.fleet.file(u"apps/shop/src/migrations/001.ts"_s, "up()\n");
        scene.release();

        const QList<Warning> warnings = scene.warnings(Scene::promotion());

        QVERIFY(titles(warnings).contains(u"1 commit(s) bring migrations of the database"_s));
        QVERIFY(warnings[0].isGrave);
    }

    void aRollbackTellsWhatDoesNotGoBack()
    {
        Scene scene;
        scene.fleet.file(u"apps/shop/src/migrations/001.ts"_s, "up()\n");
        scene.release();
        const QString newer =
            QString::fromUtf8(scene.fleet.text(FleetBuilder::releasePath(u"shop"_s, u"dev"_s)))
                .section(u"tag: \""_s, 1)
                .section(u'"', 0, 0);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, newer);
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "env:\n  NEW_FLAG: on\n");
        scene.fleet.commit(u"Flag"_s);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, scene.older);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, newer); // it went back once, and came again

        const QStringList said = titles(scene.warnings({.site = u"shop"_s,
                                                        .from = {},
                                                        .to = u"prod"_s,
                                                        .tag = scene.older,
                                                        .action = Action::Rollback}));

        QVERIFY2(std::ranges::any_of(said, [](const QString &text) { return text.contains(u"given up"_s); }),
                 qUtf8Printable(said.join(u'|')));
    }

    void R3_aTagThatWasLeftByARollbackIsGrave()
    {
        Scene scene;
        scene.fleet.file(u"apps/shop/src/new.ts"_s, "x\n");
        scene.release();
        const QString newer = scene.commit(u"Nothing"_s);
        scene.fleet.moveTag(u"shop"_s, u"dev"_s, newer);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, newer);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, scene.older);

        const QList<Warning> warnings = scene.warnings(
            {.site = u"shop"_s, .from = {}, .to = u"prod"_s, .tag = newer, .action = Action::Rollback});

        const auto found = std::ranges::find(warnings, Warning::Kind::WentBack, &Warning::kind);
        QVERIFY(found != warnings.end());
        QVERIFY(found->isGrave);
    }

    void aSecretThatOnlyDevRefersToIsNamed()
    {
        Scene scene;
        scene.fleet.file(
            FleetBuilder::envPath(u"shop"_s, u"dev"_s),
            "envFrom:\n  secretRef: web-shop-dev-env\n  extraSecretRefs:\n    - web-shop-dev-s3\n");
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s),
                         "envFrom:\n  secretRef: web-shop-prod-env\n");
        scene.fleet.file(u"apps/shop/src/new.ts"_s, "x\n");
        scene.release();

        const QList<Warning> warnings = scene.warnings(Scene::promotion());

        const auto found = std::ranges::find(warnings, Warning::Kind::Secret, &Warning::kind);
        QVERIFY2(found != warnings.end(), qUtf8Printable(titles(warnings).join(u'|')));
        QVERIFY(found->title.contains(u"extraSecretRefs"_s));
        QVERIFY(found->isGrave);
    }

    void R1_settingsThatChangedSinceAreNamed()
    {
        Scene scene;
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "env:\n  OLD: x\n");
        scene.fleet.file(u"apps/shop/src/new.ts"_s, "x\n");
        scene.release();
        const QString newer = scene.commit(u"Nothing"_s);
        scene.fleet.moveTag(u"shop"_s, u"prod"_s, newer);
        scene.fleet.file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "env:\n  OLD: x\n  NEW_FLAG: on\n");
        scene.fleet.commit(u"Flag"_s);

        const QList<Warning> warnings = scene.warnings(
            {.site = u"shop"_s, .from = {}, .to = u"prod"_s, .tag = scene.older, .action = Action::Rollback});

        const auto found = std::ranges::find(warnings, Warning::Kind::Settings, &Warning::kind);
        QVERIFY(found != warnings.end());
        QCOMPARE(found->detail, u"env.NEW_FLAG"_s);
    }
};

QTEST_GUILESS_MAIN(WarningsTest)
#include "tst_warnings.moc"
