// SPDX-License-Identifier: Apache-2.0
#include "app/composition/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::Arguments;
using app::readArguments;

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionIsRead()
    {
        const Arguments read =
            readArguments({u"slipway"_s, u"--repo"_s, u"/srv/fleet"_s, u"--page=review"_s, u"--site"_s,
                           u"shop"_s, u"--theme"_s, u"dark"_s, u"--lang"_s, u"ru"_s, u"--size"_s,
                           u"1024x640"_s, u"--screenshot"_s, u"shop.png"_s});

        QVERIFY(read.isWindowNeeded);
        QCOMPARE(read.repository, u"/srv/fleet"_s);
        QCOMPARE(read.page, u"review"_s);
        QCOMPARE(read.site, u"shop"_s);
        QCOMPARE(read.theme, u"dark"_s);
        QCOMPARE(read.language, u"ru"_s);
        QCOMPARE(read.size, QSize(1024, 640));
        QCOMPARE(read.screenshot, u"shop.png"_s);
        QVERIFY(!read.isDemo);
    }

    void aBareWordIsTheRepository()
    {
        QCOMPARE(readArguments({u"slipway"_s, u"git@git.example.org:fleet/web.git"_s}).repository,
                 u"git@git.example.org:fleet/web.git"_s);
    }

    void theDemoIsAsked() { QVERIFY(readArguments({u"slipway"_s, u"--demo"_s}).isDemo); }

    void whatMakesNoSenseIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
        QTest::newRow("unknown page")
            << QStringList{u"--page"_s, u"audits"_s} << u"pipeline, approvals, canon, new-site"_s;
        QTest::newRow("review of nothing") << QStringList{u"--page"_s, u"review"_s} << u"--site"_s;
        QTest::newRow("unknown theme") << QStringList{u"--theme"_s, u"pink"_s} << u"light, dark or system"_s;
        QTest::newRow("unknown language") << QStringList{u"--lang"_s, u"de"_s} << u"en or ru"_s;
        QTest::newRow("no size") << QStringList{u"--size"_s, u"large"_s} << u"1440x900"_s;
        QTest::newRow("a tiny size") << QStringList{u"--size"_s, u"10x10"_s} << u"1440x900"_s;
        QTest::newRow("two repositories") << QStringList{u"one"_s, u"two"_s} << u"one two"_s;
        QTest::newRow("and a third way") << QStringList{u"--repo"_s, u"one"_s, u"two"_s} << u"two"_s;
    }

    void whatMakesNoSenseIsSaid()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, said);
        const Arguments read = readArguments(QStringList{u"slipway"_s} + words);

        QVERIFY(!read.isWindowNeeded);
        QCOMPARE(read.exitStatus, 2);
        QVERIFY2(read.text.contains(said), qPrintable(read.text));
    }

    void helpNamesEveryOption_data()
    {
        QTest::addColumn<QString>("option");
        for (const char *option : {"--repo", "--demo", "--page", "--site", "--theme", "--lang", "--size",
                                   "--screenshot", "--version"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }

    void helpNamesEveryOption()
    {
        QFETCH(const QString, option);
        const Arguments read = readArguments({u"slipway"_s, u"--help"_s});
        QVERIFY(read.text.contains(option));
        QCOMPARE(read.exitStatus, 0);
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
