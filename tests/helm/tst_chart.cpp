// SPDX-License-Identifier: Apache-2.0
#include "tests/support/helm.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The example's chart with a site's two value files, drawn as Argo CD draws it.
class ChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleIsDrawn_data();
    void theExampleIsDrawn();
    void aMissingTagIsRefused_data();
    void aMissingTagIsRefused();

private:
    struct Drawing
    {
        int exitCode = -1;
        QString text;
        QString complaint;
    };
    Drawing draw(int version, const QStringList &valueFiles) const;

    QTemporaryDir m_home;
};

/// Without a cluster's settings, and with a home of its own.
ChartTest::Drawing ChartTest::draw(int version, const QStringList &valueFiles) const
{
    const QString root = QStringLiteral(SLIPWAY_EXAMPLE_DIR);
    QStringList arguments{u"template"_s, u"web-harbour"_s, root + u"/deploy/charts/web-app"_s};
    for (const QString &file : valueFiles)
        arguments << u"--values"_s << root + u"/deploy/env/"_s + file;
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_home.path());
    QProcess helm;
    helm.setProcessEnvironment(environment);
    helm.start(testsupport::helmProgram(version), arguments);
    if (!helm.waitForFinished())
        return {};
    return {.exitCode = helm.exitCode(),
            .text = QString::fromUtf8(helm.readAllStandardOutput()),
            .complaint = QString::fromUtf8(helm.readAllStandardError())};
}

void ChartTest::theExampleIsDrawn_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("image");
    const QString image = u"image: \"registry.example.org/fleet/harbour:%1\""_s;
    QTest::newRow("helm 3, dev") << 3 << u"dev"_s << image.arg(u"4744c759b0e4-r1"_s);
    QTest::newRow("helm 3, prod") << 3 << u"prod"_s << image.arg(u"26c2330d92e9-r1"_s);
    QTest::newRow("helm 4, dev") << 4 << u"dev"_s << image.arg(u"4744c759b0e4-r1"_s);
    QTest::newRow("helm 4, prod") << 4 << u"prod"_s << image.arg(u"26c2330d92e9-r1"_s);
}

void ChartTest::theExampleIsDrawn()
{
    QFETCH(const int, version);
    QFETCH(const QString, environment);
    QFETCH(const QString, image);
    SLIPWAY_NEED_HELM(version);

    const Drawing drawing =
        draw(version, {u"release-%1/harbour.yaml"_s.arg(environment), environment + u"/harbour.yaml"_s});

    QVERIFY2(drawing.exitCode == 0, qPrintable(drawing.complaint));
    QVERIFY(drawing.text.contains(image));
    QVERIFY(drawing.text.contains(u"name: web-harbour-%1-s3-env"_s.arg(environment)));
    QVERIFY(drawing.text.contains("kind: Ingress"_L1));
}

void ChartTest::aMissingTagIsRefused_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("helm 3") << 3;
    QTest::newRow("helm 4") << 4;
}

void ChartTest::aMissingTagIsRefused()
{
    QFETCH(const int, version);
    SLIPWAY_NEED_HELM(version);

    const Drawing drawing = draw(version, {u"dev/harbour.yaml"_s});

    QVERIFY(drawing.exitCode != 0);
    QVERIFY2(drawing.complaint.contains("image.repository"_L1), qPrintable(drawing.complaint));
}

QTEST_GUILESS_MAIN(ChartTest)
#include "tst_chart.moc"
