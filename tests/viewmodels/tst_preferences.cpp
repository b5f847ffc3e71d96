// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/preferences.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::Preferences;
using viewmodels::RecentView;

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewComputerHasTheDefaults();
    void whatWasChosenIsKept();
    void whatTheCommandLineAsksIsNotKept();
    void aChoiceIsToldOnce();
    void theLanguageIsToldApart();
    void aDamagedValueIsTheDefault_data();
    void aDamagedValueIsTheDefault();
    void aDamagedFileGivesTheDefaults_data();
    void aDamagedFileGivesTheDefaults();
    void theTextScaleStaysReadable_data();
    void theTextScaleStaysReadable();
    void theLastRepositoryComesFirst();
    void onlyTheLastEightAreKept();
    void aFolderThatIsGoneIsMissing();
    void aUrlIsNeverMissing();
    void whatIsForgottenLeavesNothing();
    void branchAndBoardBelongToTheirRepository();
    void aStrangeLocationIsKeptAsItIs_data();
    void aStrangeLocationIsKeptAsItIs();

private:
    void write(const QByteArray &bytes) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

namespace {

QStringList locations(const Preferences &preferences)
{
    QStringList found;
    const QList<RecentView> recents = preferences.recents();
    std::ranges::transform(recents, std::back_inserter(found), &RecentView::location);
    return found;
}

} // namespace

void PreferencesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"slipway.conf"_s);
}

void PreferencesTest::aNewComputerHasTheDefaults()
{
    const Preferences preferences(m_file);

    QVERIFY(preferences.isBackgroundFetchOn());
    QVERIFY(!preferences.isReducedMotion());
    QCOMPARE(preferences.theme(), u"system"_s);
    QCOMPARE(preferences.language(), u"en"_s);
    QCOMPARE(preferences.textScale(), 1.0);
    QVERIFY(preferences.isBackgroundFetchOn());
    QVERIFY(!preferences.isReducedMotion());
    QVERIFY(preferences.recents().isEmpty());
}

void PreferencesTest::whatWasChosenIsKept()
{
    {
        Preferences preferences(m_file);
        preferences.setTheme(u"dark"_s);
        preferences.setLanguage(u"ru"_s);
        preferences.setTextScale(1.25);
        preferences.setBackgroundFetchOn(false);
        preferences.setReducedMotion(true);
    }

    const Preferences later(m_file);

    QCOMPARE(later.theme(), u"dark"_s);
    QCOMPARE(later.language(), u"ru"_s);
    QCOMPARE(later.textScale(), 1.25);
    QVERIFY(!later.isBackgroundFetchOn());
    QVERIFY(later.isReducedMotion());
}

void PreferencesTest::whatTheCommandLineAsksIsNotKept()
{
    {
        Preferences preferences(m_file);
        preferences.overrideTheme(u"dark"_s);
        preferences.overrideLanguage(u"ru"_s);
        preferences.overrideReducedMotion(true);
        QCOMPARE(preferences.theme(), u"dark"_s);
    }

    const Preferences later(m_file);

    QCOMPARE(later.theme(), u"system"_s);
    QCOMPARE(later.language(), u"en"_s);
    QVERIFY(!later.isReducedMotion());
}

void PreferencesTest::aChoiceIsToldOnce()
{
    Preferences preferences(m_file);
    const QSignalSpy told(&preferences, &Preferences::changed);

    preferences.setTheme(u"dark"_s);
    preferences.setTheme(u"dark"_s);
    preferences.setTextScale(1.1);
    preferences.setTextScale(1.1);

    QCOMPARE(told.size(), 2);
}

void PreferencesTest::theLanguageIsToldApart()
{
    Preferences preferences(m_file);
    const QSignalSpy changed(&preferences, &Preferences::changed);
    const QSignalSpy languageChanged(&preferences, &Preferences::languageChanged);

    preferences.setLanguage(u"ru"_s);
    preferences.setLanguage(u"ru"_s);

    QCOMPARE(languageChanged.size(), 1);
    QCOMPARE(changed.size(), 0);
}

void PreferencesTest::aDamagedValueIsTheDefault_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("theme") << QByteArray("theme=neon");
    QTest::newRow("language") << QByteArray("language=klingon");
    QTest::newRow("a text scale of words") << QByteArray("textScale=big");
    QTest::newRow("a text scale of nothing") << QByteArray("textScale=");
    QTest::newRow("a text scale that is no number") << QByteArray("textScale=nan");
    QTest::newRow("a switch of words") << QByteArray("backgroundFetch=maybe");
    QTest::newRow("another switch of words") << QByteArray("reducedMotion=banana");
    QTest::newRow("of another type") << QByteArray("recents=@Variant(\\0\\0\\0)");
}

void PreferencesTest::aDamagedValueIsTheDefault()
{
    QFETCH(QByteArray, line);
    write("[General]\n" + line + '\n');

    const Preferences preferences(m_file);

    QCOMPARE(preferences.theme(), u"system"_s);
    QCOMPARE(preferences.language(), u"en"_s);
    QCOMPARE(preferences.textScale(), 1.0);
    QVERIFY(preferences.isBackgroundFetchOn());
    QVERIFY(!preferences.isReducedMotion());
}

void PreferencesTest::aDamagedFileGivesTheDefaults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("[Gene");
    QTest::newRow("binary") << QByteArray("\0\1\2\xff\xfe[theme]=\n=\n", 17);
    QTest::newRow("another format") << QByteArray("<?xml version=\"1.0\"?>\n<settings theme=\"dark\"/>\n");
}

void PreferencesTest::aDamagedFileGivesTheDefaults()
{
    QFETCH(QByteArray, bytes);
    write(bytes);

    Preferences preferences(m_file);
    preferences.setTheme(u"dark"_s);

    QCOMPARE(preferences.textScale(), 1.0);
    QVERIFY(preferences.recents().isEmpty());
    QCOMPARE(preferences.theme(), u"dark"_s);
}

void PreferencesTest::theTextScaleStaysReadable_data()
{
    QTest::addColumn<double>("wanted");
    QTest::addColumn<double>("given");
    QTest::newRow("too small") << 0.1 << 0.9;
    QTest::newRow("the smallest") << 0.9 << 0.9;
    QTest::newRow("the largest") << 1.5 << 1.5;
    QTest::newRow("too large") << 40.0 << 1.5;
}

void PreferencesTest::theTextScaleStaysReadable()
{
    QFETCH(double, wanted);
    Preferences preferences(m_file);

    preferences.setTextScale(wanted);

    QTEST(preferences.textScale(), "given");
}

void PreferencesTest::theLastRepositoryComesFirst()
{
    Preferences preferences(m_file);
    const QSignalSpy told(&preferences, &Preferences::recentsChanged);
    preferences.remember(u"one"_s, u"https://git.example.org/one.git"_s);
    preferences.remember(u"two"_s, u"https://git.example.org/two.git"_s);

    preferences.remember(u"one again"_s, u"https://git.example.org/one.git"_s);

    const QList<RecentView> recents = Preferences(m_file).recents();
    QCOMPARE(told.size(), 3);
    QCOMPARE(recents.size(), 2);
    QCOMPARE(recents[0].name, u"one again"_s);
    QCOMPARE(recents[1].name, u"two"_s);
}

void PreferencesTest::onlyTheLastEightAreKept()
{
    Preferences preferences(m_file);
    const QStringList names = u"a b c d e f g h i j"_s.split(u' ');
    std::ranges::for_each(names,
                          [&](const QString &name) { preferences.remember(name, u"ssh://git/"_s + name); });

    QCOMPARE(locations(preferences).size(), 8);
    QCOMPARE(locations(preferences).first(), u"ssh://git/j"_s);
    QCOMPARE(locations(preferences).last(), u"ssh://git/c"_s);
}

void PreferencesTest::aFolderThatIsGoneIsMissing()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"here"_s));
    Preferences preferences(m_file);
    preferences.remember(u"gone"_s, m_folder->filePath(u"gone"_s));
    preferences.remember(u"here"_s, m_folder->filePath(u"here"_s));

    const QList<RecentView> recents = preferences.recents();

    QVERIFY(!recents[0].isMissing);
    QVERIFY(recents[1].isMissing);
    QCOMPARE(recents[1].name, u"gone"_s);
}

void PreferencesTest::aUrlIsNeverMissing()
{
    Preferences preferences(m_file);

    preferences.remember(u"fleet"_s, u"git@git.example.org:fleet.git"_s);

    QVERIFY(!preferences.recents().first().isMissing);
}

void PreferencesTest::whatIsForgottenLeavesNothing()
{
    const QString location = u"https://git.example.org/secret-project.git"_s;
    {
        Preferences preferences(m_file);
        preferences.remember(u"secret name"_s, location);
        preferences.setBranchOf(location, u"secret branch"_s);
        preferences.setBoardOf(location, {{u"text"_s, u"secret filter"_s}});

        preferences.forget(location);
    }

    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
    const Preferences later(m_file);
    QVERIFY(later.recents().isEmpty());
    QCOMPARE(later.branchOf(location), QString());
    QVERIFY(later.boardOf(location).isEmpty());
}

void PreferencesTest::branchAndBoardBelongToTheirRepository()
{
    Preferences preferences(m_file);
    const QVariantMap board{{u"view"_s, QVariantMap{{u"text"_s, u"state:promotable"_s}}}};

    preferences.setBranchOf(u"/one"_s, u"release"_s);
    preferences.setBoardOf(u"/one"_s, board);

    const Preferences later(m_file);
    QCOMPARE(later.branchOf(u"/one"_s), u"release"_s);
    QCOMPARE(later.boardOf(u"/one"_s), board);
    QCOMPARE(later.branchOf(u"/two"_s), QString());
    QVERIFY(later.boardOf(u"/two"_s).isEmpty());
}

void PreferencesTest::aStrangeLocationIsKeptAsItIs_data()
{
    QTest::addColumn<QString>("location");
    QTest::newRow("a comma") << u"/home/anna/one, two"_s;
    QTest::newRow("Russian") << u"/home/анна/сайты"_s;
    QTest::newRow("signs of the format") << u"/home/anna/a=b;c#d\"e"_s;
    QTest::newRow("it begins with @") << u"@fleet"_s;
    QTest::newRow("per cent") << u"/home/anna/%20%2F"_s;
}

void PreferencesTest::aStrangeLocationIsKeptAsItIs()
{
    QFETCH(QString, location);
    {
        Preferences preferences(m_file);
        preferences.remember(u"fleet"_s, location);
        preferences.setBranchOf(location, u"release"_s);
    }

    const Preferences later(m_file);

    QCOMPARE(locations(later), QStringList{location});
    QCOMPARE(later.branchOf(location), u"release"_s);
}

QTEST_GUILESS_MAIN(PreferencesTest)
#include "tst_preferences.moc"
