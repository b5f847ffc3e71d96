// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/preferences.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::Preferences;

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsChosenIsKept()
    {
        {
            Preferences preferences(file());
            preferences.setTheme(u"dark"_s);
            preferences.setLanguage(u"ru"_s);
            preferences.setTextScale(1.25);
            preferences.setBackgroundFetchOn(false);
            preferences.setReducedMotion(true);
            preferences.setBranchOf(u"/srv/fleet"_s, u"next"_s);
            preferences.setBoardOf(u"/srv/fleet"_s, {{u"folded"_s, QStringList{u"inSync"_s}}});
        }

        const Preferences again(file());

        QCOMPARE(again.theme(), u"dark"_s);
        QCOMPARE(again.language(), u"ru"_s);
        QCOMPARE(again.textScale(), 1.25);
        QVERIFY(!again.isBackgroundFetchOn());
        QVERIFY(again.isReducedMotion());
        QCOMPARE(again.branchOf(u"/srv/fleet"_s), u"next"_s);
        QCOMPARE(again.boardOf(u"/srv/fleet"_s).value(u"folded"_s).toStringList(), QStringList{u"inSync"_s});
    }

    void whatTheCommandLineSaysIsNotKept()
    {
        {
            Preferences preferences(file());
            preferences.setTheme(u"light"_s);
            preferences.overrideTheme(u"dark"_s);
            preferences.overrideLanguage(u"ru"_s);
            QCOMPARE(preferences.theme(), u"dark"_s);
        }

        QCOMPARE(Preferences(file()).theme(), u"light"_s);
    }

    void valuesOutOfRangeAreBroughtIn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("too large") << QByteArray("[General]\ntextScale=9\ntheme=pink\nlanguage=xx\n");
        QTest::newRow("no numbers") << QByteArray("[General]\ntextScale=big\ntheme=\nlanguage=7\n");
        QTest::newRow("no INI file") << QByteArray("\x00\xff\xfe][=[", 7);
        QTest::newRow("empty") << QByteArray();
    }

    void valuesOutOfRangeAreBroughtIn()
    {
        QFETCH(const QByteArray, text);
        QFile settings(file());
        QVERIFY(settings.open(QFile::WriteOnly) && settings.write(text) == text.size());
        settings.close();

        const Preferences preferences(file());

        QVERIFY(preferences.textScale() >= 0.9 && preferences.textScale() <= 1.5);
        QCOMPARE(preferences.theme(), u"system"_s);
        QCOMPARE(preferences.language(), u"en"_s);
        QVERIFY(preferences.recents().isEmpty());
    }

    void theNewestRepositoryComesFirstAndOnlyOnce()
    {
        Preferences preferences(file());
        const QSignalSpy changes(&preferences, &Preferences::recentsChanged);
        preferences.remember(u"one"_s, u"/srv/one"_s);
        preferences.remember(u"two"_s, u"https://git.example.org/two"_s);
        preferences.remember(u"one"_s, u"/srv/one"_s);

        const QList<viewmodels::RecentView> recents = preferences.recents();

        QCOMPARE(recents.size(), 2);
        QCOMPARE(recents.first().name, u"one"_s);
        QVERIFY(recents.first().isMissing);
        QVERIFY(!recents.last().isMissing);
        QCOMPARE(changes.count(), 3);
    }

    void onlyTheLastFewAreKept()
    {
        Preferences preferences(file());
        for (int i = 0; i < 20; ++i)
            preferences.remember(QString::number(i), u"/srv/"_s + QString::number(i));

        QCOMPARE(preferences.recents().size(), 8);
        QCOMPARE(preferences.recents().first().name, u"19"_s);
    }

    void aForgottenRepositoryLeavesNothing()
    {
        Preferences preferences(file());
        preferences.remember(u"one"_s, u"/srv/one"_s);
        preferences.setBranchOf(u"/srv/one"_s, u"next"_s);
        preferences.setBoardOf(u"/srv/one"_s, {{u"compact"_s, true}});

        preferences.forget(u"/srv/one"_s);

        QVERIFY(preferences.recents().isEmpty());
        QCOMPARE(preferences.branchOf(u"/srv/one"_s), QString());
        QVERIFY(preferences.boardOf(u"/srv/one"_s).isEmpty());
    }

private:
    QString file() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "tst_preferences.moc"
