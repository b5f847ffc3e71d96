// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

/// A value that must be printed nowhere.
const QByteArray canary = "hunter2-CANARY";

QByteArray secret(const QByteArray &name, const QByteArray &environment, const QByteArray &value = "''")
{
    return "apiVersion: v1\nkind: Secret\nmetadata: {name: " + name + ", namespace: web-shop-" + environment
        + "}\nstringData:\n  TOKEN: " + value + "\n";
}

QByteArray application(const QByteArray &environment)
{
    return "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web-shop-" + environment
        + "}\nspec: {destination: {namespace: web-shop-" + environment + "}}\n";
}

/// One site that refers to a Secret in each environment, and a platform repository.
struct Fleets
{
    FleetBuilder fleet;
    FleetBuilder platform;
    QString clone;

    explicit Fleets(const QByteArray &policy = {})
    {
        fleet.site(u"shop"_s).released(u"dev"_s, u"1111111"_s).released(u"prod"_s, u"1111111"_s);
        for (const QByteArray environment : {"dev", "prod"}) {
            const QString name = QString::fromLatin1(environment);
            fleet.file(FleetBuilder::envPath(u"shop"_s, name), "envFrom: {secretRef: env}\n");
            fleet.file(FleetBuilder::applicationPath(u"shop"_s, name), application(environment));
        }
        if (!policy.isEmpty())
            fleet.file(u".slipway.yaml"_s, policy);
        fleet.commit(u"Start"_s);
        clone = fleet.clone();
        platform.file(u"dev.yaml"_s, secret("env", "dev"));
        platform.file(
            u"regcred.yaml"_s,
            "apiVersion: v1\nkind: Secret\nmetadata: {name: regcred, namespace: infra, annotations: "
            "{replicator.v1.mittwald.de/replicate-to: 'web-.*'}}\n");
        platform.commit(u"Start"_s);
    }

    Answer lint(const QStringList &words) const
    {
        const Slipwayctl program;
        return program.runIn(clone, QStringList{u"lint"_s} + words);
    }

    /// Of one rule.
    Json findings(const QString &rule, const QStringList &words) const
    {
        return lint(QStringList{u"--json"_s, u"--rule"_s, rule} + words).json();
    }
};

} // namespace

/// `lint` with a platform repository: every Secret is looked up, and no value is told.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingSecretIsFound()
    {
        const Fleets fleets;

        const Json found =
            fleets.findings(u"env/secret-missing"_s, {u"--platform"_s, fleets.platform.path()});

        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0]["file"].get<std::string>(), std::string("deploy/env/prod/shop.yaml"));
        QCOMPARE(found[0]["severity"].get<std::string>(), std::string("error"));
        QVERIFY(QByteArray::fromStdString(found[0]["message"]).contains("only for web-shop-dev"));
        QCOMPARE(fleets.lint({u"--rule"_s, u"env/secret-missing"_s, u"--platform"_s, fleets.platform.path()})
                     .status,
                 1);
    }

    void thePolicySaysWhereThePlatformIs()
    {
        Fleets fleets;
        fleets.fleet.file(u".slipway.yaml"_s, "platform: {repo: " + fleets.platform.path().toUtf8() + "}\n");
        fleets.fleet.commit(u"Say where"_s);
        fleets.clone = fleets.fleet.clone();

        QCOMPARE(fleets.findings(u"env/secret-missing"_s, {}).size(), size_t(1));
        QCOMPARE(fleets.findings(u"env/secret-missing"_s, {u"--rev"_s, u"HEAD"_s}).size(), size_t(1));
        QCOMPARE(fleets.findings(u"env/secret-missing"_s, {u"--branch"_s, u"main"_s}).size(), size_t(1));
        QCOMPARE(fleets.findings(u"env/secret-missing"_s, {u"--no-platform"_s}).size(), size_t(0));
    }

    void aReportIsAnsweredAnewWhenThePlatformMoves()
    {
        Fleets fleets;
        const Slipwayctl program; // with one cache
        const QStringList words{u"lint"_s, u"--json"_s,     u"--rev"_s,
                                u"HEAD"_s, u"--platform"_s, fleets.platform.path()};
        const auto missing = [&] {
            return program.runIn(fleets.clone, words).out.count("\"env/secret-missing\"");
        };
        const qsizetype before = missing();

        fleets.platform.file(u"prod.yaml"_s, secret("env", "prod"));
        fleets.platform.commit(u"Add it"_s);

        QCOMPARE(before, 1);
        QCOMPARE(missing(), 0);
    }

    void aPlatformThatCannotBeReadIsAHint()
    {
        const Fleets fleets("platform: {repo: ../nowhere}\n");

        const Answer answer = fleets.lint({u"--json"_s, u"--rule"_s, u"secret/platform-unread"_s});

        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json().size(), size_t(1));
        QCOMPARE(answer.json()[0]["severity"].get<std::string>(), std::string("info"));
    }

    void bothWordsAtOnceAreAUsageError()
    {
        const Fleets fleets;

        QCOMPARE(fleets.lint({u"--no-platform"_s, u"--platform"_s, fleets.platform.path()}).status, 2);
    }

    void noValueIsPrinted_data()
    {
        QTest::addColumn<QStringList>("face");
        QTest::addColumn<QByteArray>("manifest");
        const QByteArray open = secret("env", "prod", canary);
        const QByteArray broken = "stringData: {TOKEN: " + canary + "\n  B: [" + canary + "\n";
        for (const char *face : {"--quiet", "--verbose", "--json", "--sarif", "--codequality"}) {
            QTest::addRow("%s, clear text", face) << QStringList{QString::fromLatin1(face)} << open;
            QTest::addRow("%s, a broken file", face) << QStringList{QString::fromLatin1(face)} << broken;
        }
    }

    void noValueIsPrinted()
    {
        QFETCH(const QStringList, face);
        QFETCH(const QByteArray, manifest);
        Fleets fleets;
        fleets.fleet.file(u"deploy/extra.yaml"_s, manifest);
        fleets.fleet.commit(u"Leak"_s);
        fleets.clone = fleets.fleet.clone();
        fleets.platform.file(u"prod.yaml"_s, manifest);
        fleets.platform.commit(u"Leak"_s);

        const Answer answer = fleets.lint(face + QStringList{u"--platform"_s, fleets.platform.path()});

        QVERIFY2(answer.status == 0 || answer.status == 1, answer.err);
        QVERIFY(!answer.out.contains(canary));
        QVERIFY(!answer.err.contains(canary));
    }

    void theDemosSecretsAreAllThere()
    {
        const Slipwayctl program;
        const QString folder = program.home() + u"/demo"_s;
        QCOMPARE(program.run({u"demo"_s, folder}).status, 0);

        const Answer answer = program.run(
            {u"-C"_s, folder + u"/clone"_s, u"lint"_s, u"--json"_s, u"--rule"_s, u"env/secret-missing"_s});
        const Answer without =
            program.run({u"-C"_s, folder + u"/clone"_s, u"lint"_s, u"--json"_s, u"--rule"_s,
                         u"env/secret-missing"_s, u"--platform"_s, u"../remote.git"_s});

        QVERIFY(answer.json() == Json::array());
        QVERIFY(without.json().size() > 10); // that repository has no Secrets
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
