// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/checks/rendering.h"
#include "tests/core/bootstrap/datafleet.h"
#include "tests/support/helm.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;
using testsupport::DataFleet;
using testsupport::saying;

namespace {

/// A program that does what a script says, in the place of helm.
QString program(const QTemporaryDir &folder, const QByteArray &script)
{
    const QString path = folder.filePath(u"helm"_s);
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0)
        qFatal("the script cannot be written");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

QString reasons(const RenderCheck &result)
{
    QStringList reasons;
    for (const Remark &remark : result.check.remarks)
        reasons += remark.reason;
    return reasons.join(u'\n');
}

RenderCheck rendered(const DataFleet &fleet, const Specification &specification, const RenderOptions &options)
{
    const Ground ground = fleet.ground();
    return render(plan(specification, ground).value(), ground, options);
}

} // namespace

/// The chart with the planned values.
class RenderingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSourcesDraw_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("like");
        QTest::newRow("helm 3, template") << 3 << QString();
        QTest::newRow("helm 4, template") << 4 << QString();
        QTest::newRow("helm 3, sibling") << 3 << u"harbour"_s;
        QTest::newRow("helm 4, sibling") << 4 << u"harbour"_s;
    }

    void bothSourcesDraw()
    {
        QFETCH(const int, version);
        QFETCH(const QString, like);
        SLIPWAY_NEED_HELM(version);
        Specification specification = saying({{"key", "pier"}, {"environments", "dev,stage,prod"}});
        if (!like.isEmpty())
            QVERIFY(specification.setText(u"like"_s, like));

        const RenderCheck result =
            rendered(DataFleet(), specification, {.helm = testsupport::helmProgram(version)});

        QVERIFY2(result.check.state == Check::State::Passed, qPrintable(reasons(result)));
        QCOMPARE(result.renderings.size(), 3);
        const QByteArray dev = result.renderings.constFirst().manifests;
        QVERIFY2(dev.contains("image: \"registry.example.org/fleet/pier:REPLACE_ME_TAG\""), dev);
        QVERIFY2(dev.contains("host: dev.pier.example.org"), dev);
        QVERIFY(reasons(result).contains("dev: Service, Deployment, Ingress"_L1));
    }

    void whatTheChartRefusesIsSaid()
    {
        SLIPWAY_NEED_HELM(3);
        const DataFleet fleet({{.path = u"deploy/charts/web-app/templates/web.yaml"_s,
                                .bytes = "{{ required \"a replica count\" .Values.replicas }}\n"}});

        const RenderCheck result =
            rendered(fleet, saying({{"key", "pier"}}), {.helm = testsupport::helmProgram(3)});

        QVERIFY(result.check.state == Check::State::Failed);
        QVERIFY2(reasons(result).contains("a replica count"_L1), qPrintable(reasons(result)));
    }

    void withoutHelmItIsSkippedAndSaysWhy()
    {
        const RenderCheck result = rendered(DataFleet(), saying({{"key", "pier"}}), {});

        QVERIFY(result.check.state == Check::State::Skipped);
        QVERIFY(reasons(result).contains("There is no program helm"_L1));
    }

    void helmSeesNothingOfTheUsers()
    {
        const QTemporaryDir folder;
        qputenv("KUBECONFIG", "/home/somebody/.kube/config");
        const QString helm = program(folder, "echo \"kind: $KUBECONFIG $HOME $USER $*\"\n");

        const RenderCheck result = rendered(DataFleet(), saying({{"key", "pier"}}), {.helm = helm});
        qunsetenv("KUBECONFIG");

        QVERIFY2(reasons(result).startsWith("dev: /dev/null /"_L1), qPrintable(reasons(result)));
        QVERIFY(!reasons(result).contains(QDir::homePath() + u' '));
        QVERIFY(reasons(result).contains("template web-pier-dev /"_L1));
        QVERIFY(reasons(result).contains("/deploy/env/release-dev/pier.yaml --values "_L1));
    }

    void aChartThatNeverEndsIsStopped()
    {
        const QTemporaryDir folder;
        const QString helm = program(folder, "while :; do :; done\n");

        const RenderCheck result =
            rendered(DataFleet(), saying({{"key", "pier"}}), {.helm = helm, .milliseconds = 100});

        QVERIFY2(reasons(result).contains("took too long"_L1), qPrintable(reasons(result)));
    }

    void aChartThatSaysTooMuchIsStopped()
    {
        const QTemporaryDir folder;
        const QString helm = program(folder, "while :; do echo 'kind: Pod'; done\n");

        const RenderCheck result =
            rendered(DataFleet(), saying({{"key", "pier"}}), {.helm = helm, .bytes = 10'000});

        QVERIFY2(reasons(result).contains("makes too much"_L1), qPrintable(reasons(result)));
    }
};

QTEST_GUILESS_MAIN(RenderingTest)
#include "tst_rendering.moc"
