// SPDX-License-Identifier: Apache-2.0
#include "tests/core/bootstrap/datafleet.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;
using testsupport::DataFleet;
using testsupport::failures;
using testsupport::saying;

namespace {

const QByteArray longLabel(64, 'a');

} // namespace

/// Every answer that is refused, with its field and why.
class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongAnswerIsNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char *name, const QByteArray &value, const char *reason) {
            QTest::addRow("%s=%s", name, value.left(20).constData())
                << QByteArray(name) << value << QByteArray(reason);
        };
        row("key", "", "names key: Say how the site is called");
        row("key", "Pier", "names key: “Pier” is no key");
        row("key", "pier.org", "names key: “pier.org” is no key");
        row("key", "-pier", "names key: “-pier” is no key");
        row("key", "../pier", "names key: “../pier” is no key");
        row("key", longLabel, "is longer than 63 characters");
        row("environments", "dev", "names environments: A site needs dev and prod");
        row("environments", "prod,dev", "names environments: The order");
        row("environments", "dev,qa,prod", "names environments: There is no environment “qa”");
        row("hosts.stage", "a.example.org", "names hosts.stage: The site has no environment “stage”");
        row("hosts.dev", "https://a.example.org", "names hosts.dev: “https://a.example.org” is no host");
        row("hosts.dev", "A.example.org", "names hosts.dev: “A.example.org” is no host");
        row("hosts.dev", "a..org", "names hosts.dev: “a..org” is no host");
        row("hosts.dev", longLabel + ".org", "is no host");
        row("hosts.dev", "dev.harbour.example.org",
            "collisions hosts.dev: harbour has “dev.harbour.example.org”");
        row("hosts.dev", "pier.example.org",
            "collisions hosts.prod: dev and prod would share “pier.example.org”");
        row("namespace.dev", "Web", "names namespace.dev: “Web” is no name");
        row("namespace.dev", longLabel, "names namespace.dev: “aaa");
        row("namespace.dev", "web-harbour-dev", "collisions namespace.dev: harbour has");
        row("namespace.dev", "argo-root", "collisions namespace.dev: deploy/argocd/apps/root.yaml has");
        row("application.dev", "fleet-root", "collisions application.dev: deploy/argocd/apps/root.yaml has");
        row("application.dev", QByteArray(54, 'a'), "has 54 characters; 53 are allowed");
        row("secret.dev", "web-pier-prod-env", "dev and prod would share “web-pier-prod-env”");
        row("secret.dev", "no name", "names secret.dev: “no name” is no name of a Secret");
        row("image.repository", "registry.example.org/pier:latest", "names image.repository: ");
        row("image.repository", "Registry/Pier", "names image.repository: ");
        row("image.tag", "latest", "names image.tag: “latest” moves");
        row("image.tag", "a b", "names image.tag: “a b” is no tag");
        row("comments", "fr", "names comments: Comments are written in en or ru");
        row("settings.dev.X", "a\x1b", "names settings.dev.X: A control character");
        row("source.copyFrom", "nowhere", "source source.copyFrom: There is no folder nowhere");
    }

    void aWrongAnswerIsNamed()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, reason);
        const DataFleet fleet;
        Specification specification = saying({{"key", "pier"}});
        QVERIFY(specification.setText(QString::fromUtf8(name), QString::fromUtf8(value)));

        const Plan plan = fleet.plan(specification);

        QVERIFY2(failures(plan).contains(reason), failures(plan));
        QVERIFY(!plan.isAllowed());
    }

    void aSiblingThatIsNoneIsAnError()
    {
        const DataFleet fleet;

        const auto planned = plan(saying({{"key", "pier"}, {"like", "nobody"}}), fleet.ground());

        QCOMPARE(planned.error().kind, core::Error::Kind::Usage);
    }

    void aSubmoduleIsNamed()
    {
        core::git::TreeChange submodule{.path = u"upstream/payload"_s, .bytes = {}};
        submodule.taken =
            core::git::TreeEntry{.name = {}, .id = {}, .kind = core::git::TreeEntry::Kind::Submodule};
        const DataFleet fleet({submodule});

        const Plan plan =
            fleet.plan(saying({{"key", "pier"}, {"source.copyFrom", "upstream/payload/templates/website"}}));

        QVERIFY2(failures(plan).contains("upstream/payload is a submodule"), failures(plan));
    }

    void aPathThatDiffersInCaseOnlyIsNamed()
    {
        const DataFleet fleet({{.path = u"deploy/env/dev/Pier.yaml"_s, .bytes = "a: 1\n"}});

        const Plan plan = fleet.plan(saying({{"key", "pier"}}));

        QVERIFY2(failures(plan).contains("deploy/env/dev/Pier.yaml is there already"), failures(plan));
    }

    void aSiteThatIsThereIsNotMadeAgain()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "harbour"}, {"namespace.dev", "other"}}));

        QVERIFY2(failures(plan).contains("namespace.dev: harbour is a site already"), failures(plan));
    }

    /// Whatever is allowed makes files that parse and say just that; whatever is not is refused.
    void anyNameIsWrittenOrRefused()
    {
        constexpr int names = 500;
        const DataFleet fleet;
        const Ground ground = fleet.ground();
        std::mt19937 random(20'261'126);
        const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
        const QString letters = u"abcxyz0189-.-A_ё\"'#: "_s;
        const auto word = [&](int usual) {
            QString text;
            for (int i = 1 + below(12); i > 0; --i)
                text += letters.at(below(10) == 0 ? below(int(letters.size())) : below(usual));
            return text;
        };

        for (int i = 0; i < names; ++i) {
            Specification specification;
            const QString key = word(11);
            const QString host = word(12) + u".example.org"_s;
            QVERIFY(specification.set(u"key"_s, {key}));
            QVERIFY(specification.set(u"hosts.dev"_s, {host}));
            if (below(2) == 0)
                QVERIFY(specification.set(u"like"_s, {u"harbour"_s}));

            const Plan planned = plan(specification, ground).value();

            const bool isGood = core::gitops::isSiteKey(key) && planned.isAllowed();
            QVERIFY2(isGood == planned.isAllowed(), qPrintable(key));
            if (!isGood) {
                QVERIFY(!failures(planned).isEmpty());
                continue;
            }
            const QByteArray env = testsupport::bytesOf(planned, u"deploy/env/dev/%1.yaml"_s.arg(key));
            QCOMPARE(core::gitops::readEnvLayer(env, {}).hosts, QStringList{host});
            const auto application = core::gitops::readApplication(
                testsupport::bytesOf(planned, u"deploy/argocd/apps/prod/%1.yaml"_s.arg(key)), {});
            QCOMPARE(application.name, u"web-%1-prod"_s.arg(key));
        }
    }
};

QTEST_GUILESS_MAIN(RefusalsTest)
#include "tst_refusals.moc"
