// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>
#include <QRegularExpression>
#include <QTest>

#include <memory>

#include "resources/fonts.h"

using namespace Qt::StringLiterals;

/// Draws the page with every control in every state, without a warning, and leaves the pictures in the
/// folder "screens" of the build for people to look at.
class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QQuickStyle::setStyle(u"Basic"_s);
        resources::loadFonts();
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyControlIsDrawn_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("textScale");
        QTest::addColumn<bool>("popups");

        QTest::newRow("light") << false << 1.0 << false;
        QTest::newRow("dark") << true << 1.0 << false;
        QTest::newRow("large-text") << false << 1.5 << false;
        QTest::newRow("popups") << false << 1.0 << true;
        QTest::newRow("popups-dark") << true << 1.0 << true;
    }

    void everyControlIsDrawn()
    {
        QFETCH(bool, dark);
        QFETCH(double, textScale);
        QFETCH(bool, popups);
        QQuickView view;
        view.engine()->addImportPath(u"qrc:/qt/qml"_s);
        view.setInitialProperties({{u"dark"_s, dark}, {u"textScale"_s, textScale}, {u"popups"_s, popups}});
        view.setSource(QUrl(u"qrc:/qt/qml/Slipway/Controls/Gallery.qml"_s));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));

        const QImage picture = view.grabWindow();

        QVERIFY(picture.height() > 600);
        QVERIFY(popups || (picture.pixelColor(1, 1).lightnessF() < 0.5F) == dark);
        const QDir screens(QStringLiteral(SLIPWAY_SCREENS_DIR));
        QVERIFY(screens.mkpath(u"."_s));
        QVERIFY(
            picture.save(screens.filePath(u"controls-%1.png"_s.arg(QLatin1String(QTest::currentDataTag())))));
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
