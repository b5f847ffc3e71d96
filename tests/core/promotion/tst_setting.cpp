// SPDX-License-Identifier: Apache-2.0
/// A new variable of an environment: planned, gated, written, asked for, and checked again.
#include "core/promotion/message.h"
#include "core/promotion/setting.h"
#include "core/promotion/verify.h"
#include "tests/support/openclone.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;
using core::Error;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;
const QByteArray s_layer = "env:\n  SYNESTRA_ENV: \"prod\"\n# pods\nreplicas: 2\n";
const QDateTime s_now(QDate(2026, 2, 2), QTime(12, 0), Qt::UTC); // a Monday

Request setting(const QString &value = u"mail.example.org"_s)
{
    return {.site = u"shop"_s,
            .from = {},
            .to = u"prod"_s,
            .tag = {},
            .action = Action::Setting,
            .reason = {},
            .variable = u"SMTP_HOST"_s,
            .value = value};
}

/// A site with a new release in dev, and an env layer of prod.
class Scene
{
public:
    Scene()
    {
        fleet.site(u"shop"_s).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        fleet.file(layerPath, s_layer);
        fleet.commit(u"Start"_s);
        fleet.moveTag(u"shop"_s, u"dev"_s, s_second);
    }

    core::workspace::Workspace &workspace()
    {
        if (!m_workspace)
            m_workspace = testsupport::openClone(fleet, s_now);
        return *m_workspace;
    }

    SiteChange plan(const Request &request, const Options &options = {})
    {
        static_cast<void>(workspace().fetch());
        return workspace().preview(*workspace().snapshot(), {request}, options)->first();
    }

    void policy(const QByteArray &text)
    {
        fleet.file(u".slipway.yaml"_s, text);
        fleet.commit(u"Rules"_s);
    }

    QString lastMessage() const
    {
        return runGit(fleet.path(), {u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s});
    }

    FleetBuilder fleet;
    const QString layerPath = FleetBuilder::envPath(u"shop"_s, u"prod"_s);

private:
    std::unique_ptr<core::workspace::Workspace> m_workspace;
};

} // namespace

class SettingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void thePlanIsOneEntryOfTheEnvLayer()
    {
        Scene scene;

        const SiteChange change = scene.plan(setting());

        QVERIFY2(change.result == SiteResult::Planned, qUtf8Printable(change.reason));
        QCOMPARE(change.file, scene.layerPath);
        QCOMPARE(change.setting, u"env.SMTP_HOST"_s);
        QCOMPARE(
            *change.bytes,
            QByteArray("env:\n  SYNESTRA_ENV: \"prod\"\n  SMTP_HOST: \"mail.example.org\"\n# pods\nreplicas: "
                       "2\n"));
        QCOMPARE(change.diff.size(), 5);
        QVERIFY(change.gates.isEmpty()); // the policy asks for nothing
    }

    void theMessageNamesTheVariableAndNotItsValue()
    {
        Scene scene;

        const QString message = commitMessage({scene.plan(setting())}, u"01ID"_s, {});

        QCOMPARE(message,
                 u"set(shop): prod SMTP_HOST\n\n[skip ci]\n\nPromotion-Id: 01ID\nSite: shop\nSet-In: prod\n"
                 "Setting: env.SMTP_HOST\n"_s);
    }

    void whatCannotBeSetIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("an empty name") << QString() << u"x"_s << Error::Kind::Usage;
        QTest::newRow("a digit in front") << u"1A"_s << u"x"_s << Error::Kind::Usage;
        QTest::newRow("a dash") << u"A-B"_s << u"x"_s << Error::Kind::Usage;
        QTest::newRow("a dot") << u"A.B"_s << u"x"_s << Error::Kind::Usage;
        QTest::newRow("another script") << u"Ä"_s << u"x"_s << Error::Kind::Usage;
        QTest::newRow("a line break behind") << u"A\n"_s << u"x"_s << Error::Kind::Usage;
        QTest::newRow("two lines") << u"A"_s << u"x\ny"_s << Error::Kind::Usage;
        QTest::newRow("a tab") << u"A"_s << u"x\ty"_s << Error::Kind::Usage;
        QTest::newRow("a turn of direction") << u"A"_s << u"x\u202Ey"_s << Error::Kind::Usage;
        QTest::newRow("half a character") << u"A"_s << QString(QChar(0xD800)) << Error::Kind::Usage;
        QTest::newRow("too long") << u"A"_s << QString(5000, u'x') << Error::Kind::Usage;
        QTest::newRow("a password") << u"SMTP_PASSWORD"_s << u"x"_s << Error::Kind::Refused;
        QTest::newRow("a token") << u"API_TOKEN"_s << u"x"_s << Error::Kind::Refused;
        QTest::newRow("a password in a URL")
            << u"DATABASE_URI"_s << u"postgres://shop:s3cret@db/shop"_s << Error::Kind::Refused;
        QTest::newRow("a key") << u"CERT"_s << u"-----BEGIN RSA PRIVATE KEY-----"_s << Error::Kind::Refused;
    }

    void whatCannotBeSetIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(Error::Kind, kind);

        const core::Outcome checked = checkSetting(name, value);

        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, kind);
    }

    void whatIsNoSecretMayBeSet()
    {
        QVERIFY(checkSetting(u"SMTP_URL"_s, u"smtp://mail.example.org:587/a@b"_s));
        QVERIFY(checkSetting(u"_a1"_s, QString()));
        QVERIFY(checkSetting(u"GREETING"_s, u"Здравствуйте, #1: \"да\""_s));
    }

    void theSameValueIsNothingToDo()
    {
        Scene scene;
        scene.fleet.file(scene.layerPath, "env:\n  SMTP_HOST: mail.example.org\n");
        scene.fleet.commit(u"By hand"_s);

        QVERIFY(scene.plan(setting()).result == SiteResult::Nothing);
    }

    void anotherValueIsAConflict_data()
    {
        QTest::addColumn<QByteArray>("layer");
        QTest::newRow("in env") << QByteArray("env:\n  SMTP_HOST: other\n");
        QTest::newRow("from a secret")
            << QByteArray("env:\n- name: SMTP_HOST\n  valueFrom:\n    secretKeyRef: {name: s, key: k}\n");
        QTest::newRow("in another list")
            << QByteArray("env:\n  A: b\nextraEnv:\n- name: SMTP_HOST\n  value: x\n");
    }

    void anotherValueIsAConflict()
    {
        QFETCH(QByteArray, layer);
        Scene scene;
        scene.fleet.file(scene.layerPath, layer);
        scene.fleet.commit(u"By hand"_s);

        const SiteChange change = scene.plan(setting());

        QVERIFY(change.result == SiteResult::Refused);
        QCOMPARE(change.error->kind, Error::Kind::Conflict);
    }

    void aLayerThatCannotTakeItSaysWhere()
    {
        Scene scene;
        scene.fleet.file(scene.layerPath, "a: &a\n  B: c\nenv:\n  <<: *a\n");
        scene.fleet.commit(u"Merge keys"_s);

        const SiteChange change = scene.plan(setting());

        QVERIFY(change.result == SiteResult::Refused);
        QVERIFY2(change.reason.startsWith(scene.layerPath + u":4: "_s), qUtf8Printable(change.reason));
    }

    void withoutALayerThereIsNothingToAddTo()
    {
        Scene scene;
        scene.fleet.remove(scene.layerPath);
        scene.fleet.commit(u"Gone"_s);

        const SiteChange change = scene.plan(setting());

        QCOMPARE(change.error->kind, Error::Kind::Refused);
        QVERIFY(change.reason.contains(scene.layerPath));
    }

    void theListThatTheLayerHasIsTaken()
    {
        Scene scene;
        scene.fleet.file(scene.layerPath, "extraEnv:\n- name: A\n  value: 'x'\n");
        scene.fleet.commit(u"A chart of others"_s);

        const SiteChange change = scene.plan(setting());

        QCOMPARE(change.setting, u"extraEnv.SMTP_HOST"_s);
        QCOMPARE(*change.bytes,
                 QByteArray(
                     "extraEnv:\n- name: A\n  value: 'x'\n- name: SMTP_HOST\n  value: 'mail.example.org'\n"));
    }

    void aSettingIsAlone()
    {
        Scene scene;
        const Request promotion{.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}};

        const Report report = scene.workspace().promote({setting(), promotion}, {});

        QVERIFY(report.error);
        QCOMPARE(report.error->kind, Error::Kind::Usage);
        QVERIFY(!report.isPushed);
        QVERIFY(report.commits.isEmpty());
    }

    void itIsWrittenOnATipThatMoved()
    {
        Scene scene;
        const SiteChange planned = scene.plan(setting());
        scene.fleet.file(scene.layerPath, s_layer + "tail: 1\n");
        scene.fleet.commit(u"Meanwhile"_s);

        const Report report = scene.workspace().promote({setting()}, {});

        QVERIFY2(report.isPushed, qUtf8Printable(report.error ? report.error->message : QString()));
        QVERIFY(scene.fleet.fileAt(u"main"_s, scene.layerPath) != *planned.bytes);
        QCOMPARE(scene.fleet.fileAt(u"main"_s, scene.layerPath), *planned.bytes + "tail: 1\n");
        QCOMPARE(runGit(scene.fleet.path(), {u"diff"_s, u"--numstat"_s, u"main^"_s, u"main"_s}),
                 u"1\t0\t"_s + scene.layerPath);
        QVERIFY(scene.lastMessage().startsWith(u"set(shop): prod SMTP_HOST\n"_s));
    }

    void whoWasFirstWithAnotherValueIsNotOverwritten()
    {
        Scene scene;
        QVERIFY(scene.plan(setting()).result == SiteResult::Planned);
        scene.fleet.file(scene.layerPath, "env:\n  SMTP_HOST: other\n");
        const QString theirs = scene.fleet.commit(u"Meanwhile"_s);

        const Report report = scene.workspace().promote({setting()}, {});

        QCOMPARE(report.error->kind, Error::Kind::Conflict);
        QCOMPARE(exitStatus(report), 4);
        QCOMPARE(scene.fleet.tip(), theirs);
    }

    void aFreezeHoldsASettingUp()
    {
        Scene scene;
        scene.policy("steps: {prod: {freeze: [{name: Audit, deny: Mon-Sun}]}}\n");

        const SiteChange change = scene.plan(setting());

        QVERIFY2(change.error && change.error->kind == Error::Kind::Blocked, qUtf8Printable(change.reason));
        QCOMPARE(change.gates.size(), 1);
        QCOMPARE(change.gates[0].id, u"freeze"_s);
        QVERIFY(!change.bytes);
    }

    void aHoldHoldsASettingUp()
    {
        Scene scene;
        const Request hold{.site = u"shop"_s,
                           .from = {},
                           .to = u"prod"_s,
                           .tag = {},
                           .action = Action::Hold,
                           .reason = u"audit"_s};
        QVERIFY(scene.workspace().promote({hold}, {}).isPushed);

        const SiteChange change = scene.plan(setting());

        QCOMPARE(change.error->kind, Error::Kind::Blocked);
        QVERIFY(change.reason.contains(u"audit"_s));
    }

    void approvalsAreAskedForAsForAPromotion()
    {
        Scene scene;
        scene.policy("steps: {prod: {approvals: 1}}\n");

        QCOMPARE(scene.plan(setting()).error->kind, Error::Kind::Blocked);
        QVERIFY(isByRequest(*scene.workspace().snapshot()->policy, {setting()}));
        Options asked;
        asked.isRequest = true;
        QVERIFY(scene.plan(setting(), asked).result == SiteResult::Planned);
    }

    void aRequestKeepsItsValueInTheDiff()
    {
        Scene scene;
        const QString value = u"a: b # \"c\""_s;

        const Report report = scene.workspace().request({setting(value)}, {});

        QVERIFY2(report.isAsked, qUtf8Printable(report.error ? report.error->message : QString()));
        static_cast<void>(scene.workspace().fetch());
        const auto requests = *scene.workspace().openRequests(*scene.workspace().snapshot());
        QCOMPARE(requests.size(), 1);
        QVERIFY2(requests[0].state == core::workspace::RequestBranch::State::Open,
                 qUtf8Printable(requests[0].why));
        QVERIFY(requests[0].requests[0].action == Action::Setting);
        QCOMPARE(requests[0].requests[0].variable, u"SMTP_HOST"_s);
        QCOMPARE(requests[0].requests[0].value, value);
        const Report landed = scene.workspace().land(requests[0], {});
        QVERIFY2(landed.isPushed, qUtf8Printable(landed.error ? landed.error->message : QString()));
        QVERIFY(
            scene.fleet.fileAt(u"main"_s, scene.layerPath).contains("  SMTP_HOST: \"a: b # \\\"c\\\"\"\n"));
    }

    void aCommitThatIsNotThePlannedOneIsSeen()
    {
        Scene scene;
        SiteChange change = scene.plan(setting());
        scene.fleet.file(scene.layerPath, *change.bytes);
        scene.fleet.commit(u"As planned"_s);
        const auto repository = *core::git::Repository::open(scene.fleet.path());
        const auto commit = *repository.resolve(u"main"_s);
        QVERIFY(verifyCommit(repository, commit, {change}));

        change.value = u"other"_s;

        QVERIFY(!verifyCommit(repository, commit, {change}));
    }
};

QTEST_GUILESS_MAIN(SettingTest)
#include "tst_setting.moc"
