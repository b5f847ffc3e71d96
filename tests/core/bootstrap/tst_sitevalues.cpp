// SPDX-License-Identifier: Apache-2.0
/// Values that each site has for itself are asked for, and never taken from the sibling in silence.
#include "core/bootstrap/plan.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;
using testsupport::FleetBuilder;

namespace {

const QString s_tag = u"aaaaaaaaaaaa-r1"_s;
const QStringList s_sites{u"harbour"_s, u"lagoon"_s, u"quay"_s, u"tides"_s};

/// Four sites whose env layers end with a line that each site has in its own way.
struct Scene
{
    explicit Scene(const std::function<QByteArray(const QString &site, int index)> &line)
    {
        for (int i = 0; i < s_sites.size(); ++i) {
            const QString &site = s_sites.at(i);
            fleet.site(site).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
            for (const QString &environment : {u"dev"_s, u"prod"_s})
                fleet.file(FleetBuilder::envPath(site, environment),
                           FleetBuilder::envText(site, environment) + line(site, i));
        }
        fleet.commit(u"Start"_s);
    }

    Plan plan(const QStringList &answers = {})
    {
        const auto repository = *core::git::Repository::open(fleet.path());
        const auto tree = *core::gitops::CommitTree::at(repository, *repository.resolve(u"main"_s));
        core::canon::DocumentCache cache;
        const auto ground = *Ground::read(tree, {}, *core::policy::defaultPolicy(), cache);
        Specification specification;
        specification.setText(u"key"_s, u"pier"_s).value();
        specification.setText(u"like"_s, u"harbour"_s).value();
        for (const QString &answer : answers)
            specification.setText(answer.section(u'=', 0, 0), answer.section(u'=', 1)).value();
        return core::bootstrap::plan(specification, ground).value();
    }

    FleetBuilder fleet;
};

QByteArray layer(const Plan &plan, const QString &environment)
{
    const auto file =
        std::ranges::find(plan.files, FleetBuilder::envPath(u"pier"_s, environment), &PlannedFile::path);
    return file == plan.files.end() ? QByteArray() : file->bytes;
}

QByteArray counterOf(const QString &, int i)
{
    return "analytics:\n  counter: \"4821337" + QByteArray::number(i) + "\" # Метрика\n";
}

} // namespace

class SiteValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void aValueThatEachSiteHasForItselfIsAsked()
    {
        Scene scene(&counterOf);

        const Plan plan = scene.plan();

        QCOMPARE(plan.questions.size(), 2); // in dev and in prod
        const Question &question = plan.questions.constFirst();
        QCOMPARE(question.found, u"48213370"_s);
        QCOMPARE(question.proposal, u"48213370"_s);
        QVERIFY2(question.line.contains(u"counter: \"48213370\""_s), qUtf8Printable(question.line));
        QVERIFY(question.id.startsWith(u"env.dev."_s));
        QVERIFY(!plan.isReady());
    }

    void itsAnswerStandsInTheSiblingsStyle()
    {
        Scene scene(&counterOf);
        const QList<Question> asked = scene.plan().questions;

        const Plan plan =
            scene.plan({u"answers.%1=99"_s.arg(asked.at(0).id), u"answers.%1="_s.arg(asked.at(1).id)});

        QVERIFY(plan.questions.isEmpty());
        QVERIFY2(layer(plan, u"dev"_s).contains("  counter: \"99\" # Метрика\n"), layer(plan, u"dev"_s));
        QVERIFY2(layer(plan, u"prod"_s).contains("  counter: \"\" # Метрика\n"), layer(plan, u"prod"_s));
    }

    void aVariableThatIsSaidIsAnsweredToo()
    {
        Scene scene([](const QString &, int) { return QByteArray(); });
        for (int i = 0; i < s_sites.size(); ++i) {
            QByteArray text = FleetBuilder::envText(s_sites.at(i), u"dev"_s);
            text.replace("env:\n", "env:\n  ANALYTICS_ID: G-4XK2P9QT" + QByteArray::number(i) + "\n");
            scene.fleet.file(FleetBuilder::envPath(s_sites.at(i), u"dev"_s), text);
        }
        scene.fleet.commit(u"Analytics"_s);

        const Plan plan = scene.plan({u"settings.dev.ANALYTICS_ID=G-1"_s});

        QCOMPARE(scene.plan().questions.size(), 1);
        QVERIFY(plan.questions.isEmpty());
        QVERIFY2(layer(plan, u"dev"_s).contains("ANALYTICS_ID: G-1\n"), layer(plan, u"dev"_s));
    }

    void whatIsNoSitesOwnIsNotAsked_data()
    {
        QTest::addColumn<QByteArrayList>("values");
        QTest::newRow("the same everywhere") << QByteArrayList{"debug", "debug", "debug", "debug"};
        QTest::newRow("two ways") << QByteArrayList{"debug", "info", "info", "debug"};
        QTest::newRow("shared with one more") << QByteArrayList{"alpha", "alpha", "beta", "gamma"};
        QTest::newRow("with the site's name")
            << QByteArrayList{"https://cdn.example.net/harbour", "https://cdn.example.net/lagoon",
                              "https://cdn.example.net/quay", "https://cdn.example.net/tides"};
        QTest::newRow("quantities") << QByteArrayList{"1", "2", "3", "4"};
        QTest::newRow("with a host of the site")
            << QByteArrayList{"https://harbour.example.org/a", "https://lagoon.example.org/b",
                              "https://quay.example.org/c", "https://tides.example.org/d"};
    }

    void whatIsNoSitesOwnIsNotAsked()
    {
        QFETCH(QByteArrayList, values);
        Scene scene([&](const QString &, int i) { return "extra:\n  VALUE: " + values.at(i) + "\n"; });

        QVERIFY(scene.plan().questions.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SiteValuesTest)
#include "tst_sitevalues.moc"
