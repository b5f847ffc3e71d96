// SPDX-License-Identifier: Apache-2.0
#include "tests/core/bootstrap/datafleet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;
using testsupport::bytesOf;
using testsupport::DataFleet;
using testsupport::differenceFromGolden;
using testsupport::failures;
using testsupport::saying;

namespace {

QStringList pathsOf(const Plan &plan)
{
    QStringList paths;
    for (const PlannedFile &file : plan.files)
        paths += file.path;
    return paths;
}

QByteArray lineOf(const PlannedFile &file, int line)
{
    return file.bytes.split('\n').value(line - 1).trimmed();
}

/// `line → source`, as the margin shows it.
QByteArrayList margin(const PlannedFile &file)
{
    QByteArrayList lines;
    for (const LineOrigin &one : file.origins)
        lines += lineOf(file, one.line) + " <- " + one.source.text().toUtf8();
    return lines;
}

} // namespace

/// From a specification to the files of a site.
class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSiteOfTheTemplates()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"comments", "en"}}));

        QCOMPARE(failures(plan), QByteArray());
        QCOMPARE(plan.files.size(), 7); // with the list of Applications
        QCOMPARE(differenceFromGolden(plan, u"template-en"_s), QByteArray());
    }

    void aSiteOfTheTemplatesInRussianWithStage()
    {
        const DataFleet fleet;

        const Plan plan =
            fleet.plan(saying({{"key", "pier"}, {"comments", "ru"}, {"environments", "dev,stage,prod"}}));

        QCOMPARE(failures(plan), QByteArray());
        QCOMPARE(plan.files.size(), 10);
        QCOMPARE(differenceFromGolden(plan, u"template-ru-stage"_s), QByteArray());
    }

    void aSiteLikeItsSibling()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "harbour"}}));

        QCOMPARE(failures(plan), QByteArray());
        QVERIFY(plan.questions.isEmpty());
        QCOMPARE(differenceFromGolden(plan, u"like-harbour"_s), QByteArray());
        for (const PlannedFile &file : plan.files)
            QVERIFY2(!file.bytes.contains("harbour") || !file.isNew(), file.bytes);
    }

    void aSiblingWithWindowsLinesAndOddIndentation()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "lagoon"}}));

        QCOMPARE(failures(plan), QByteArray());
        QCOMPARE(differenceFromGolden(plan, u"like-lagoon"_s), QByteArray());
        const QByteArray env = bytesOf(plan, u"deploy/env/dev/pier.yaml"_s);
        QCOMPARE(env.count('\n'), env.count("\r\n"));
        QVERIFY(env.contains("http://web-lagoon-admin-dev/api")); // that is another site
    }

    void whatIsNotClearIsAsked()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "lagoon"}}));

        QCOMPARE(plan.questions.size(), 4); // LAGOON_BUCKET and “Lagoon”, in two environments
        const Question &first = plan.questions.constFirst();
        QCOMPARE(first.found, u"LAGOON"_s);
        QCOMPARE(first.proposal, u"PIER"_s);
        QCOMPARE(first.id, u"env.dev.15.9"_s);
        QCOMPARE(first.line, u"- name: LAGOON_BUCKET"_s);
        QVERIFY(!plan.isReady());
        QVERIFY(plan.isAllowed());
    }

    void anAnswerTakesThePlaceOfItsQuestion()
    {
        const DataFleet fleet;

        const Plan plan =
            fleet.plan(saying({{"key", "pier"}, {"like", "lagoon"}, {"answers.env.dev.15.9", "QUAY"}}));

        QCOMPARE(plan.questions.size(), 3);
        QVERIFY(bytesOf(plan, u"deploy/env/dev/pier.yaml"_s).contains("- name: QUAY_BUCKET\r\n"));
    }

    void aKeyThatIsACommonWordIsAsked()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "web"}}));

        QVERIFY(plan.questions.size() >= 2);
        const QByteArray dev = bytesOf(plan, u"deploy/argocd/apps/dev/pier.yaml"_s);
        QVERIFY2(dev.contains("repoURL: https://git.example.org/fleet/web.git"), dev);
        QVERIFY2(dev.contains("path: deploy/charts/web-app"), dev);
        QVERIFY2(dev.contains("../../env/dev/pier.yaml"), dev);
    }

    void whatIsSaidStandsInTheSiblingsStyle()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "pier"},
                                             {"like", "harbour"},
                                             {"image.tag", "12e5"},
                                             {"hosts.dev", "a.example.org,b.example.org"},
                                             {"extraSecrets.prod", ""},
                                             {"settings.prod.LOG_LEVEL", "info"},
                                             {"settings.prod.NODE_ENV", "staging"},
                                             {"resources.dev.limits.memory", "8Gi"},
                                             {"namespace.prod", "pier"}}));

        QCOMPARE(failures(plan), QByteArray());
        QCOMPARE(differenceFromGolden(plan, u"like-harbour-said"_s), QByteArray());
    }

    void everyLineSaysFromWhomItIs()
    {
        const DataFleet fleet;
        const Plan plan =
            fleet.plan(saying({{"key", "pier"}, {"like", "harbour"}, {"hosts.dev", "pier.dev"}}));

        const QByteArrayList dev = margin(plan.files.at(2));

        QCOMPARE(plan.files.at(2).path, u"deploy/env/dev/pier.yaml"_s);
        QVERIFY(dev.contains("- host: \"pier.dev\" <- you"));
        QVERIFY(dev.contains("SYNESTRA_ENV: \"dev\" <- env/wrong-env-name"));
        QVERIFY(dev.contains("memory: 512Mi <- harbour"));
        QVERIFY(dev.contains("secretRef: \"web-pier-dev-env\" <- as harbour has it"));
    }

    void theSameAnswersAgainChangeNothing()
    {
        const Plan first =
            DataFleet().plan(saying({{"key", "pier"}, {"like", "harbour"}, {"hosts.dev", "p.dev"}}));
        const DataFleet after(first.changes());

        const Plan second =
            after.plan(saying({{"key", "pier"}, {"like", "harbour"}, {"hosts.dev", "p.dev"}}));

        QCOMPARE(failures(second), QByteArray());
        QVERIFY2(second.isNothing(), qPrintable(pathsOf(second).join(u'\n')));
    }

    void anIncompleteSiteIsCompleted()
    {
        const Plan whole = DataFleet().plan(saying({{"key", "pier"}, {"like", "harbour"}}));
        QList<core::git::TreeChange> some = whole.changes();
        some.removeIf([](const core::git::TreeChange &change) { return change.path.contains("prod"_L1); });
        some.removeIf(
            [](const core::git::TreeChange &change) { return change.path.contains("/env/dev/"_L1); });
        const DataFleet fleet(some);

        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "harbour"}}));

        QCOMPARE(failures(plan), QByteArray());
        QVERIFY(plan.isRepair);
        QCOMPARE(pathsOf(plan),
                 (QStringList{u"deploy/argocd/apps/prod/pier.yaml"_s, u"deploy/env/dev/pier.yaml"_s,
                              u"deploy/env/prod/pier.yaml"_s, u"deploy/env/release-prod/pier.yaml"_s}));
        for (const PlannedFile &file : plan.files)
            QCOMPARE(file.bytes, bytesOf(whole, file.path));
    }

    void theListOfApplicationsGetsItsLine()
    {
        const DataFleet fleet;

        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "harbour"}}));

        QCOMPARE(bytesOf(plan, u"deploy/argocd/apps/dev/kustomization.yaml"_s),
                 QByteArray("resources:\n  - harbour.yaml\n  - lagoon-admin.yaml\n  - lagoon.yaml\n"
                            "  - mole.yaml\n  - pier.yaml\n  - web.yaml\n"));
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_plan.moc"
