// SPDX-License-Identifier: Apache-2.0
#include "core/canon/secretvalue.h"
#include "tests/core/canon/canonfleet.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::canon::Findings;
using core::canon::SecretSign;
using testsupport::CanonFleet;
using testsupport::FleetBuilder;

namespace {

const QString shopProd = FleetBuilder::envPath(u"shop"_s, u"prod"_s);
const QString shopDev = FleetBuilder::envPath(u"shop"_s, u"dev"_s);

/// Five sites whose names follow one pattern.
CanonFleet &fillFive(CanonFleet &fleet)
{
    for (const char *key : {"academy", "blog", "events", "press", "shop"})
        fleet.site(QString::fromLatin1(key));
    return fleet;
}

} // namespace

/// Secrets that are where they should not be, and names that tell whose a thing is.
class EnvSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLooksLikeASecretIsSeen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<SecretSign>("sign");
        const auto row = [](const char *name, const char *text, SecretSign sign) {
            QTest::addRow("%s: %s", name, text) << QString::fromUtf8(name) << QString::fromUtf8(text) << sign;
        };
        const SecretSign none = SecretSign::None;
        row("env.SMTP_PASSWORD", "hunter2hunter", SecretSign::Name);
        row("env.DB_PASSWORD", "postgres", SecretSign::Name);
        row("env.DB_PASSWORD", "12345678", SecretSign::Name);
        row("auth.adminPassword", "Pa55word!", SecretSign::Name);
        row("env.PAYLOAD_SECRET", "d41d8cd98f00b204e9800998", SecretSign::Name);
        row("env.S3_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEX", SecretSign::Name);
        row("env.REVALIDATE_TOKEN", "q8Zx0Vb2Lm91", SecretSign::Name);
        row("env.JWT_KEY", "q8Zx0Vb2Lm91tRe5", SecretSign::Name);
        row("env.DATABASE_URI", "postgres://shop:s3cr3t@db:5432/shop", SecretSign::UrlPassword);
        row("env.CERT", "-----BEGIN RSA PRIVATE KEY-----\nMII\n", SecretSign::PrivateKey);
        row("env.NEXT_PUBLIC_X", "-----BEGIN PRIVATE KEY-----\nMII\n", SecretSign::PrivateKey);
        row("env.DEPLOY", "glpat-abcdefghij0123456789", SecretSign::KnownToken);
        row("env.DEPLOY", "AKIAIOSFODNN7EXAMPLE", SecretSign::KnownToken);
        row("command.2", "set -e\nexport DB_PASSWORD=hunter2x\n", SecretSign::Name);
        row("env.SESSION", "Zk3vQ9xLw2RtY7uPq1sDf5Gh8Jk0", SecretSign::Randomness);

        row("envFrom.secretRef", "web-shop-prod-env", none);
        row("envFrom.extraSecretRefs.0", "web-shop-prod-s3-env", none);
        row("env.API_KEY.valueFrom.secretKeyRef.name", "q8Zx0Vb2Lm91tRe5", none);
        row("image.pullSecrets.regcred.name", "regcred", none);
        row("auth.existingSecret", "web-shop-prod-auth", none);
        row("env.SECRET_NAME", "web-shop-prod-auth", none);
        row("env.NEXT_PUBLIC_MAPS_KEY", "q8Zx0Vb2Lm91tRe5q8Zx0Vb2Lm91tRe5", none);
        row("env.NEXT_PUBLIC_SUPABASE_ANON_KEY", "eyJhbGciOiJIUzI1.eyJpc3MiOiJzdXBh.abcdefghijkl", none);
        row("env.RECAPTCHA_SITE_KEY", "6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI", none);
        row("env.STRIPE_PUBLISHABLE_KEY", "pk_live_q8Zx0Vb2Lm91tRe5", none);
        row("env.GOOGLE_SITE_VERIFICATION", "Zk3vQ9xLw2RtY7uPq1sDf5Gh8Jk0", none);
        row("env.PASSWORD_MIN_LENGTH", "12", none);
        row("env.PASSWORD", "", none);
        row("env.PASSWORD", "REPLACE_ME", none);
        row("env.PASSWORD", "changeme", none);
        row("env.PASSWORD", "<password>", none);
        row("env.DB_PASSWORD", "$(DB_PASSWORD)", none);
        row("env.DB_PASSWORD", "${DB_PASSWORD}", none);
        row("env.DB_PASSWORD", "{{ .Values.password }}", none);
        row("env.DB_PASSWORD", "vault:secret/data/shop#password", none);
        row("env.TOKEN_TTL", "3600", none);
        row("env.TOKEN", "15m", none);
        row("env.TOKEN_TYPE", "bearer", none);
        row("env.AUTH_SECRET", "false", none);
        row("env.PASSWORD_FILE", "/run/secrets/password", none);
        row("env.DB_PASSWORD", "/run/secrets/password", none);
        row("env.TOKEN_URL", "https://id.example.org/oauth/token", none);
        row("env.SECRET_HOST", "vault.example.org", none);
        row("env.CACHE_KEY", "landing-blocks-v2", none);
        row("env.THEME_COLOR", "#ff8800", none);
        row("env.BACKUP_SECRET", "0 3 * * *", none);
        row("env.SENTRY_DSN", "https://0123456789abcdef0123456789abcdef@o1.ingest.example.org/2", none);
        row("env.DATABASE_URI", "postgres://shop:$(DB_PASSWORD)@db:5432/shop", none);
        row("env.DATABASE_URI", "postgres://user:password@db:5432/shop", none);
        row("env.GIT_SHA", "4744c759b0e4a5b6c7d8e9f00112233445566778", none);
        row("env.BUILD", "4744c759b0e4a5b6c7d8e9f00112233445566778", none);
        row("env.TENANT_ID", "2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d", none);
        row("env.PUBLIC_PEM", "-----BEGIN PUBLIC KEY-----\nMII\n", none);
        row("env.NOTE", "Запросы чуть выше рекомендаций", none);
        row("command.2", "set -e\nexport TOKEN=$(cat /run/token)\nNODE_ENV=production next start\n", none);
        row("topologyKey", "kubernetes.io/hostname", none);
        row("resources.limits.memory", "4Gi", none);
    }

    void whatLooksLikeASecretIsSeen()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(SecretSign, sign);

        QCOMPARE(int(core::canon::secretSign(name, text)), int(sign));
    }

    void aSecretIsFoundAndNeverShown()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(shopProd, "envFrom:", "  SMTP_PASSWORD: canary-4711\n\nenvFrom:");

        const Findings found = fleet.lint(u"env/secret-value"_s);

        QCOMPARE(testsupport::places(found), shopProd.toUtf8() + ":6:18 of shop in prod\n");
        QVERIFY(!testsupport::listed(found).contains("canary"));
        QVERIFY(testsupport::listed(found).contains("env.SMTP_PASSWORD"));
    }

    void whatIsOnlyRandomIsAWarning()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(shopProd,
                                      "envFrom:", "  SESSION: Zk3vQ9xLw2RtY7uPq1sDf5Gh8Jk0\n\nenvFrom:");

        const Findings found = fleet.lint(u"env/secret-value"_s);

        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst().severity == core::canon::Severity::Warning);
    }

    void theSecretOfAnotherEnvironmentIsAnError_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("findings");
        QTest::newRow("dev's") << QByteArray("web-shop-dev-env") << 1;
        QTest::newRow("dev's, in full") << QByteArray("web-shop-development-env") << 1;
        QTest::newRow("its own") << QByteArray("web-shop-prod-env") << 0;
        QTest::newRow("of nobody") << QByteArray("smtp-env") << 0;
        QTest::newRow("of both") << QByteArray("web-shop-dev-prod-env") << 0;
        QTest::newRow("of a part of a word") << QByteArray("web-shop-devices-env") << 0;
    }

    void theSecretOfAnotherEnvironmentIsAnError()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, findings);
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(shopProd, "web-shop-prod-env", name);

        const Findings found = fleet.lint(u"env/foreign-secret"_s);

        QVERIFY2(found.size() == findings, testsupport::listed(found));
    }

    void aSitesOwnNameIsNoEnvironment()
    {
        CanonFleet fleet;
        fleet.site(u"dev-portal"_s);
        fleet.site(u"shop"_s).replace(shopProd, "web-shop-prod-env", "web-dev-portal-env");

        QCOMPARE(testsupport::listed(fleet.lint(u"env/foreign-secret"_s)), QByteArray());
    }

    /// prod's Secrets of this fleet do not name the environment, dev's do.
    void theFleetsOwnNamingTellsWhoseASecretIs()
    {
        CanonFleet fleet;
        fillFive(fleet);
        for (const char *key : {"academy", "blog", "events", "press", "shop"}) {
            const QByteArray site(key);
            fleet.replace(FleetBuilder::envPath(QString::fromLatin1(key), u"prod"_s),
                          "web-" + site + "-prod-env", "web-" + site + "-env");
        }
        fleet.replace(shopDev, "web-shop-dev-env", "web-shop-env");

        QCOMPARE(testsupport::places(fleet.lint(u"env/foreign-secret"_s)),
                 shopDev.toUtf8() + ":7:14 of shop in dev\n");
    }

    void oneSecretForTwoIsAWarning()
    {
        CanonFleet fleet;
        fleet.site(u"blog"_s).site(u"shop"_s);
        fleet.replace(shopProd, "web-shop-prod-env", "shared").replace(shopDev, "web-shop-dev-env", "shared");
        fleet.replace(FleetBuilder::envPath(u"blog"_s, u"prod"_s), "web-blog-prod-env", "shared");

        const Findings found = fleet.lint(u"env/secret-shared"_s);

        QCOMPARE(testsupport::places(found), shopDev.toUtf8() + ":7:14 of shop in dev\n");
        QVERIFY(found.constFirst().englishMessage().contains(u"deploy/env/prod/blog.yaml:7"_s));
    }

    void oneBucketForTwoIsAWarning_data()
    {
        QTest::addColumn<QByteArray>("dev");
        QTest::addColumn<QByteArray>("prod");
        QTest::addColumn<int>("findings");
        QTest::newRow("the same") << QByteArray("S3_BUCKET: media") << QByteArray("S3_BUCKET: media") << 1;
        QTest::newRow("two") << QByteArray("S3_BUCKET: media-dev") << QByteArray("S3_BUCKET: media") << 0;
        QTest::newRow("kept apart") << QByteArray("S3_BUCKET: media\n  S3_PREFIX: dev")
                                    << QByteArray("S3_BUCKET: media\n  S3_PREFIX: prod") << 0;
        QTest::newRow("a reference") << QByteArray("S3_BUCKET: $(B)") << QByteArray("S3_BUCKET: $(B)") << 0;
    }

    void oneBucketForTwoIsAWarning()
    {
        QFETCH(QByteArray, dev);
        QFETCH(QByteArray, prod);
        QFETCH(int, findings);
        CanonFleet fleet;
        fleet.site(u"shop"_s);
        fleet.replace(shopDev, "envFrom:", "  " + dev + "\nenvFrom:");
        fleet.replace(shopProd, "envFrom:", "  " + prod + "\nenvFrom:");

        const Findings found = fleet.lint(u"env/bucket-shared"_s);

        QVERIFY2(found.size() == findings, testsupport::listed(found));
    }

    void whatIsNotCalledAsTheOthersIsAWarning()
    {
        CanonFleet fleet;
        fillFive(fleet);
        const QString application = FleetBuilder::applicationPath(u"shop"_s, u"prod"_s);
        fleet.replace(application, "  name: web-shop-prod", "  name: shop");

        const Findings found = fleet.lint(u"site/naming"_s);

        QCOMPARE(testsupport::places(found), application.toUtf8() + ":4:9 of shop in prod\n");
        QVERIFY2(found.constFirst().englishMessage().contains(u"web-shop-prod"_s),
                 testsupport::listed(found));
    }

    void aFewSitesMakeNoPattern()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).site(u"blog"_s).site(u"press"_s);
        fleet.replace(FleetBuilder::applicationPath(u"shop"_s, u"prod"_s), "  name: web-shop-prod",
                      "  name: shop");

        QCOMPARE(testsupport::listed(fleet.lint(u"site/naming"_s)), QByteArray());
    }

    void aFleetThatKeepsItsPatternHasNoFinding()
    {
        CanonFleet fleet;
        fillFive(fleet);

        QCOMPARE(testsupport::listed(fleet.lint()), QByteArray());
    }
};

QTEST_GUILESS_MAIN(EnvSecretsTest)
#include "tst_envsecrets.moc"
