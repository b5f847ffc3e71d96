// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

const QByteArray s_policy =
    "steps:\n"
    "  prod:\n"
    "    required: [smoke]\n"
    "    soak: 300d\n"
    "    freeze:\n"
    "      - {name: Audit, deny: 'Sat, Sun', zone: Europe/Moscow}\n"
    "overrides: [soak]\n"
    "canon:\n"
    "  rules: {site/naming: off, yaml/not-read: warning}\n"
    "  ignore: [{rule: env/secret-shared, sites: [shop], reason: 'one mail, for all'}]\n";

/// One site with a new release in dev.
struct Fleet
{
    FleetBuilder builder;
    QString clone;

    explicit Fleet(const QByteArray &policy = {})
    {
        builder.site(u"shop"_s)
            .released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s)
            .released(u"prod"_s, u"aaaaaaaaaaaa-r1"_s);
        if (!policy.isEmpty())
            builder.file(u".slipway.yaml"_s, policy);
        builder.commit(u"Start"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"bbbbbbbbbbbb-r1"_s);
        clone = builder.clone();
    }
};

Json gateIn(const Json &document, const std::string &id)
{
    for (const Json &gate : document.at("gates")) {
        if (gate.at("id") == id)
            return gate;
    }
    return {};
}

} // namespace

/// `policy`: what holds, what is wrong with it, and why a step stands where it does.
class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownIsAPolicyOfTheSameMeaning_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("some") << s_policy;
        QTest::newRow("many of a kind")
            << QByteArray("steps: {stage: {soak: 1h}, prod: {soak: 2h}}\n"
                          "canon: {rules: {site/naming: off, yaml/not-read: warning, app/invalid: info, "
                          "env/secret-value: off, "
                          "release/placeholder: off, docs/dead-reference: error}}\n");
        QTest::newRow("with a platform repository") << QByteArray(
            "platform: {repo: ../platform, branch: live, namespaces: {clusters/*: '*'}, generated: "
            "[regcred, '*-tls']}\n");
        QTest::newRow("with a template of applications")
            << QByteArray("new-site: {source: templates/website}\n");
        QTest::newRow("dated") << QByteArray(
            "tags: {pattern: 'v\\d+', mutable: [rc]}\nrepositories: mirrored\ncommit: {skip-marker: ''}\n"
            "steps: {prod: {freeze: [{from: 2026-12-30T18:00, to: 2027-01-09, zone: Europe/Moscow}]}}\n");
    }

    void whatIsShownIsAPolicyOfTheSameMeaning()
    {
        QFETCH(QByteArray, policy);
        const Fleet before(policy);
        const Answer shown = run(before, {u"policy"_s, u"show"_s});
        QVERIFY2(shown.status == 0, shown.err);

        const Fleet after(shown.out);
        const Json first = run(before, {u"policy"_s, u"show"_s, u"--json"_s}).json();
        const Json second = run(after, {u"policy"_s, u"show"_s, u"--json"_s}).json();

        QCOMPARE(QByteArray::fromStdString(second.at("policy").dump()),
                 QByteArray::fromStdString(first.at("policy").dump()));
        QCOMPARE(first.at("file").is_null(), policy.isEmpty());
    }

    void aGoodPolicyPasses()
    {
        const Fleet fleet(s_policy);

        QCOMPARE(run(fleet, {u"policy"_s, u"check"_s}).status, 0);
    }

    void aBadPolicyIsSaidWithItsPlaceAndStopsWrites()
    {
        const Fleet fleet("steps:\n  prod:\n    soack: 1h\n");
        const QString before = fleet.builder.tip();

        const Answer check = run(fleet, {u"policy"_s, u"check"_s});
        const Answer promotion = run(fleet, {u"promote"_s, u"shop"_s});

        QCOMPARE(check.status, 3);
        QVERIFY2(check.err.contains(".slipway.yaml:3:5: ") && check.err.contains("soack"), check.err);
        QCOMPARE(promotion.status, 3);
        QVERIFY2(promotion.err.contains("soack"), promotion.err);
        QCOMPARE(fleet.builder.tip(), before);
    }

    void aRuleThatTheCanonHasNotIsFound()
    {
        const Fleet fleet("canon: {rules: {site/namin: off}}\n");

        const Answer answer = run(fleet, {u"policy"_s, u"check"_s});

        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.err.contains(".slipway.yaml:1:17: ") && answer.err.contains("site/naming"),
                 answer.err);
    }

    void aFileIsCheckedBeforeItIsCommitted()
    {
        const Fleet fleet;
        const QString path = fleet.builder.folder() + u"/new.yaml"_s;
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("overrides: [everything]\n");
        file.close();

        const Answer answer = run(fleet, {u"policy"_s, u"check"_s, path});

        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.err.contains("new.yaml:1:13: "), answer.err);
        QCOMPARE(run(fleet, {u"policy"_s, u"check"_s, path + u".not"_s}).status, 3);
    }

    void eachGateIsExplainedWithItsRule()
    {
        const Fleet fleet(s_policy);

        const Answer answer = run(fleet, {u"policy"_s, u"explain"_s, u"shop"_s, u"prod"_s, u"--json"_s});

        QVERIFY2(answer.status == 0, answer.err);
        const Json document = answer.json();
        QCOMPARE(document.at("tag").get<std::string>(), std::string("bbbbbbbbbbbb-r1"));
        QCOMPARE(gateIn(document, "soak").at("rule").get<std::string>(), std::string(".slipway.yaml:4"));
        QCOMPARE(gateIn(document, "soak").at("overridable").get<bool>(), true);
        QCOMPARE(gateIn(document, "freeze").at("rule").get<std::string>(), std::string(".slipway.yaml:6"));
        QCOMPARE(gateIn(document, "smoke").at("blocks").get<bool>(), true);
        QCOMPARE(gateIn(document, "image-exists").at("blocks").get<bool>(), false);
        QCOMPARE(gateIn(document, "was-in-front").at("rule").get<std::string>(), std::string("always"));
    }

    void namesThatAreNoneExitWithTwo()
    {
        const Fleet fleet;

        QCOMPARE(run(fleet, {u"policy"_s, u"explain"_s, u"shp"_s, u"prod"_s}).status, 2);
        QCOMPARE(run(fleet, {u"policy"_s, u"explain"_s, u"shop"_s, u"prd"_s}).status, 2);
        QCOMPARE(run(fleet, {u"policy"_s, u"explain"_s, u"shop"_s, u"dev"_s}).status, 2);
        QCOMPARE(run(fleet, {u"policy"_s, u"explain"_s, u"shop"_s}).status, 2);
    }

    void aRepositoryMayLieOtherwise()
    {
        FleetBuilder fleet;
        fleet.file(
            u".slipway.yaml"_s,
            "layout: {release: 'env/{env}/release', env: 'env/{env}/values', application: 'argo/{env}'}\n"
            "environments: [test, live]\n");
        for (const QString &environment : {u"test"_s, u"live"_s}) {
            fleet.file(u"env/%1/release/shop.yaml"_s.arg(environment),
                       FleetBuilder::releaseText(u"shop"_s, environment, u"\"aaaaaaaaaaaa-r1\""_s));
        }
        fleet.commit(u"Start"_s);
        fleet.file(u"env/test/release/shop.yaml"_s,
                   FleetBuilder::releaseText(u"shop"_s, u"test"_s, u"\"bbbbbbbbbbbb-r1\""_s));
        fleet.commit(u"Release"_s);
        const QString clone = fleet.clone();

        for (int i = 0; i < 2; ++i) { // the second time from what was kept
            const Answer status = m_slipwayctl.run({u"-C"_s, clone, u"status"_s, u"shop"_s, u"--json"_s});
            QVERIFY2(status.status == 0, status.err);
            QCOMPARE(QString::fromStdString(status.json().at("sites").at(0).at("state").get<std::string>()),
                     u"ahead"_s);
        }
        const Answer promoted = m_slipwayctl.run({u"-C"_s, clone, u"promote"_s, u"shop"_s});
        QVERIFY2(promoted.status == 0, promoted.err);
        QVERIFY(fleet.fileAt(u"main"_s, u"env/live/release/shop.yaml"_s).contains("bbbbbbbbbbbb-r1"));
        QCOMPARE(m_slipwayctl.run({u"-C"_s, clone, u"audit"_s, u"verify"_s}).status, 0);
        const Answer shown = m_slipwayctl.run({u"-C"_s, clone, u"policy"_s, u"show"_s});
        QVERIFY2(shown.out.contains("env/{env}/release"), shown.out);
    }

    void whatWasReadUnderAnotherLayoutIsNotMixedIn()
    {
        FleetBuilder fleet;
        fleet.site(u"shop"_s)
            .released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s)
            .released(u"prod"_s, u"aaaaaaaaaaaa-r1"_s);
        fleet.commit(u"Start"_s);
        fleet.moveTag(u"shop"_s, u"dev"_s, u"bbbbbbbbbbbb-r1"_s);
        const QString clone = fleet.clone();
        QCOMPARE(m_slipwayctl.run({u"-C"_s, clone, u"status"_s}).status, 0);
        fleet.file(u".slipway.yaml"_s, "layout: {release: 'new/{env}'}\nenvironments: [dev, prod]\n");
        for (const QString &environment : {u"dev"_s, u"prod"_s}) {
            fleet.file(u"new/%1/blog.yaml"_s.arg(environment),
                       FleetBuilder::releaseText(u"blog"_s, environment, u"\"cccccccccccc-r1\""_s));
        }
        fleet.commit(u"Another layout"_s);

        const auto events = m_slipwayctl.run({u"-C"_s, clone, u"audit"_s, u"--format"_s, u"json"_s}).json();

        QVERIFY(!events.empty());
        for (const auto &event : events)
            QCOMPARE(QString::fromStdString(event.at("site").get<std::string>()), u"blog"_s);
    }

private:
    Answer run(const Fleet &fleet, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone} + words);
    }

    Slipwayctl m_slipwayctl;
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "tst_policy.moc"
