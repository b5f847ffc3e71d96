// SPDX-License-Identifier: Apache-2.0
/// The source of the application of a new site: where it is copied from, and what the copy is called.
#include "tests/core/bootstrap/datafleet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;
using testsupport::DataFleet;
using testsupport::failures;
using testsupport::saying;

namespace {

const QString s_usual = u"upstream/payload/templates/website"_s;

QByteArray remarks(const Plan &plan)
{
    QStringList texts;
    for (const Check &check : plan.checks) {
        for (const Remark &remark : check.remarks) {
            if (check.id == "source"_L1)
                texts += remark.reason;
        }
    }
    return texts.join(u'\n').toUtf8();
}

/// What becomes of the path; nullptr: nothing.
const core::git::TreeChange *changeOf(const QList<core::git::TreeChange> &changes, const QString &path)
{
    const auto found = std::ranges::find(changes, path, &core::git::TreeChange::path);
    return found == changes.end() ? nullptr : &*found;
}

core::git::TreeChange package(const QString &folder, const QByteArray &bytes)
{
    return {.path = folder + u"/package.json"_s, .bytes = bytes};
}

} // namespace

class SourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUsualTemplateIsOffered()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "pier"}}));

        QCOMPARE(
            remarks(plan),
            "apps/pier is not there. It can be copied from upstream/payload/templates/website in the same "
            "commit.");
        QVERIFY(!plan.copy);
    }

    void theTemplateOfThePolicyIsOffered()
    {
        DataFleet fleet({package(u"templates/shop"_s, "{}\n")});
        fleet.policy().newSiteSource = u"templates/shop"_s;
        fleet.policy().newSiteSourceLine = 3;

        const Plan plan = fleet.plan(saying({{"key", "pier"}}));

        QCOMPARE(remarks(plan),
                 "apps/pier is not there. It can be copied from templates/shop in the same commit.");
    }

    void aTemplateOfThePolicyThatIsNotThereIsNamedWithItsLine()
    {
        DataFleet fleet;
        fleet.policy().newSiteSource = u"templates/shop"_s;
        fleet.policy().newSiteSourceLine = 3;

        const Plan plan = fleet.plan(saying({{"key", "pier"}}));

        QCOMPARE(failures(plan), QByteArray());
        QVERIFY2(remarks(plan).contains(
                     ".slipway.yaml:3: There is no folder templates/shop to copy the source from."),
                 remarks(plan));
    }

    void theCopyHasTheNameOfTheSite_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("one line") << QByteArray("{\"name\": \"website\"}\n")
                                  << QByteArray("{\"name\": \"pier\"}\n");
        QTest::newRow("scoped") << QByteArray("{\n  \"private\": true,\n  \"name\": \"@fleet/website\"\n}")
                                << QByteArray("{\n  \"private\": true,\n  \"name\": \"@fleet/pier\"\n}");
        QTest::newRow("tabs")
            << QByteArray("{\r\n\t\"name\" : \"website\",\r\n\t\"main\": \"website\"\r\n}\r\n")
            << QByteArray("{\r\n\t\"name\" : \"pier\",\r\n\t\"main\": \"website\"\r\n}\r\n");
        QTest::newRow("the sibling's")
            << QByteArray("{\"name\": \"harbour\"}\n") << QByteArray("{\"name\": \"pier\"}\n");
    }

    void theCopyHasTheNameOfTheSite()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const DataFleet fleet(
            {package(s_usual, before), {.path = s_usual + u"/src/page.tsx"_s, .bytes = "x\n"}});

        const Plan plan = fleet.plan(saying({{"key", "pier"},
                                             {"like", "harbour"},
                                             {"source.copyFrom", "upstream/payload/templates/website"}}));

        const auto changes = plan.changes();
        const auto *const named = changeOf(changes, u"apps/pier/package.json"_s);
        QVERIFY2(named != nullptr, remarks(plan));
        QCOMPARE(named->bytes.value(), after);
        const auto *const rest = changeOf(changes, u"apps/pier/src"_s);
        QVERIFY(rest != nullptr && rest->taken.has_value());
        QVERIFY2(remarks(plan).contains("The copy's package.json says “"), remarks(plan));
    }

    void aNameThatSomebodyChoseStaysAndIsNamed()
    {
        const DataFleet fleet({package(s_usual, "{\"name\": \"payload-starter\"}\n")});

        const Plan plan =
            fleet.plan(saying({{"key", "pier"}, {"source.copyFrom", "upstream/payload/templates/website"}}));

        QCOMPARE(failures(plan), QByteArray());
        QVERIFY2(remarks(plan).contains("calls the package “payload-starter”, and so will the copy."),
                 remarks(plan));
        const auto changes = plan.changes();
        const auto *const folder = changeOf(changes, u"apps/pier"_s);
        QVERIFY(folder != nullptr && folder->taken.has_value());
    }

    void aSourceWithoutAPackageIsCopiedAsItIs()
    {
        const DataFleet fleet({{.path = u"templates/static/index.html"_s, .bytes = "<p>\n"}});

        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"source.copyFrom", "templates/static"}}));

        QCOMPARE(remarks(plan), QByteArray());
        QVERIFY(plan.copy && !plan.copy->package);
    }
};

QTEST_GUILESS_MAIN(SourceTest)
#include "tst_source.moc"
