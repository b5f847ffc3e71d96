// SPDX-License-Identifier: Apache-2.0
#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// The relative luminance of WCAG 2.1.
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

/// Measures the pairs of colours that the controls put on each other, in both themes.
class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void initTestCase()
    {
        m_engine.addImportPath(u"qrc:/qt/qml"_s);
        QQmlComponent component(&m_engine);
        component.setData("import QtQml; import Slipway.Theme; QtObject { property QtObject theme: Theme }",
                          {});
        m_holder.reset(component.create());
        QVERIFY2(m_holder, qPrintable(component.errorString()));
        m_theme = m_holder->property("theme").value<QObject *>();
        QVERIFY(m_theme);
    }

    void foregroundStandsOutFromBackground_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("foreground");
        QTest::addColumn<QString>("background");
        QTest::addColumn<double>("least");

        for (const bool dark : {false, true}) {
            addText(dark);
            addTones(dark);
            addGraphics(dark);
        }
    }

    void foregroundStandsOutFromBackground()
    {
        QFETCH(bool, dark);
        QFETCH(QString, foreground);
        QFETCH(QString, background);
        QFETCH(double, least);
        QVERIFY(m_theme->setProperty("dark", dark));

        const auto front = m_theme->property(foreground.toLatin1()).value<QColor>();
        const auto back = m_theme->property(background.toLatin1()).value<QColor>();

        QVERIFY(front.isValid() && back.isValid());
        const double measured = contrast(front, back);
        QVERIFY2(measured >= least, qPrintable(u"%1:1, at least %2:1"_s.arg(measured).arg(least)));
    }

private:
    static void pair(bool dark, const QString &foreground, const QString &background, double least)
    {
        const QString theme = dark ? u"dark"_s : u"light"_s;
        QTest::addRow("%s %s on %s", qPrintable(theme), qPrintable(foreground), qPrintable(background))
            << dark << foreground << background << least;
    }

    static void addText(bool dark)
    {
        const QStringList texts{u"text"_s, u"textSecondary"_s, u"textMuted"_s};
        const QStringList grounds{u"background"_s,       u"surface"_s,      u"surfaceSunken"_s,
                                  u"surfaceRaised"_s,    u"surfaceHover"_s, u"selection"_s,
                                  u"selectionInactive"_s};
        for (const QString &ground : grounds) {
            for (const QString &text : texts)
                pair(dark, text, ground, 4.5);
        }
        pair(dark, u"text"_s, u"surfacePressed"_s, 4.5);
        pair(dark, u"textSecondary"_s, u"surfacePressed"_s, 4.5);
        for (const QString &fill : {u"accentFill"_s, u"accentFillHover"_s, u"accentFillPressed"_s})
            pair(dark, u"textOnFill"_s, fill, 4.5);
        for (const QString &code : {u"codeGutter"_s, u"codeKey"_s, u"codeString"_s, u"codeNumber"_s,
                                    u"codeComment"_s, u"codePunctuation"_s, u"text"_s})
            pair(dark, code, u"codeBackground"_s, 4.5);
        pair(dark, u"diffAddText"_s, u"diffAddBackground"_s, 4.5);
        pair(dark, u"diffAddText"_s, u"diffAddWord"_s, 4.5);
        pair(dark, u"diffDelText"_s, u"diffDelBackground"_s, 4.5);
        pair(dark, u"diffDelText"_s, u"diffDelWord"_s, 4.5);
    }

    static void addTones(bool dark)
    {
        for (const QString &tone :
             {u"accent"_s, u"success"_s, u"warning"_s, u"danger"_s, u"info"_s, u"drift"_s}) {
            pair(dark, tone, tone + u"Subtle"_s, 4.5);
            pair(dark, tone, u"surface"_s, 4.5);
            pair(dark, u"text"_s, tone + u"Subtle"_s, 4.5);
            pair(dark, u"textSecondary"_s, tone + u"Subtle"_s, 4.5);
            pair(dark, u"textOnFill"_s, tone + u"Fill"_s, 4.5);
        }
        for (const QString &lane : {u"laneDev"_s, u"laneStage"_s, u"laneProd"_s}) {
            pair(dark, lane, lane + u"Subtle"_s, 4.5);
            pair(dark, lane, u"surface"_s, 4.5);
        }
    }

    static void addGraphics(bool dark)
    {
        for (const QString &ground :
             {u"background"_s, u"surface"_s, u"surfaceSunken"_s, u"surfaceRaised"_s}) {
            pair(dark, u"borderControl"_s, ground, 3);
            pair(dark, u"focusRing"_s, ground, 3);
        }
        pair(dark, u"focusRing"_s, u"selection"_s, 3);
        pair(dark, u"accentFill"_s, u"surface"_s, 3);
    }

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_holder;
    QObject *m_theme = nullptr;
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
