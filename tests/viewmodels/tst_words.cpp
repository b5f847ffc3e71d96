// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using core::pipeline::StepState;
using core::promotion::GateReport;
using core::promotion::GateResult;

namespace {

const QDateTime s_now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

GateReport gate(const QString &id, GateResult result, bool isLive = false)
{
    GateReport report;
    report.id = id;
    report.result = result;
    report.isLive = isLive;
    return report;
}

const QList<GateReport> s_gates{gate(u"first"_s, GateResult::Passed), gate(u"second"_s, GateResult::Failed),
                                gate(u"third"_s, GateResult::Unknown),
                                gate(u"live"_s, GateResult::Skipped, true)};

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void agesAreShort_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a moment") << qint64(20) << u"now"_s;
        QTest::newRow("in the future") << qint64(-500) << u"now"_s;
        QTest::newRow("minutes") << qint64(40 * 60) << u"40 min"_s;
        QTest::newRow("hours") << qint64(22 * 3600) << u"22 h"_s;
        QTest::newRow("two days in hours") << qint64(47 * 3600) << u"47 h"_s;
        QTest::newRow("days") << qint64(3 * 86400) << u"3 d"_s;
        QTest::newRow("29 days") << qint64(29 * 86400) << u"29 d"_s;
        QTest::newRow("a date from 30 days") << qint64(30 * 86400) << u"25 Oct"_s;
        QTest::newRow("last year") << qint64(400) * 86400 << u"Oct 2025"_s;
    }

    void agesAreShort()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, expected);
        QCOMPARE(words::age(s_now.addSecs(-seconds), s_now), expected);
    }

    void anUnknownAgeIsEmpty() { QCOMPARE(words::age({}, s_now), QString()); }

    void durationsAreReadable_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("below a second") << qint64(840) << u"0.8 s"_s;
        QTest::newRow("seconds") << qint64(59'900) << u"59.9 s"_s;
        QTest::newRow("minutes") << qint64(64'000) << u"1 min 04 s"_s;
    }

    void durationsAreReadable()
    {
        QFETCH(const qint64, milliseconds);
        QFETCH(const QString, expected);
        QCOMPARE(words::duration(milliseconds), expected);
    }

    void initialsAreTheFirstTwoLetters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("two words") << u"Anna Orlova"_s << u"AO"_s;
        QTest::newRow("Cyrillic") << u"иван соколов"_s << u"ИС"_s;
        QTest::newRow("three words") << u"Jean Luc Picard"_s << u"JL"_s;
        QTest::newRow("one word") << u"release-bot"_s << u"R"_s;
        QTest::newRow("no letter") << u"(bot) Kate"_s << u"K"_s;
        QTest::newRow("nobody") << QString() << QString();
    }

    void initialsAreTheFirstTwoLetters()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, expected);
        QCOMPARE(words::initials(name), expected);
    }

    void onlyAWholeShaIsShortened_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a usual tag") << u"9a022a19af2a-r1"_s << u"9a022a19af2a-r1"_s;
        QTest::newRow("a long name") << u"release-2026.11.24-marketing-site-rc1"_s
                                     << u"release-2026.11.24-marketing-site-rc1"_s;
        QTest::newRow("a SHA") << u"0123456789abcdef0123456789abcdef01234567"_s << u"0123456789ab…1234567"_s;
    }

    void onlyAWholeShaIsShortened()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, expected);
        QCOMPARE(words::shortTag(tag), expected);
    }

    void unknownEnvironmentsHaveTheirOwnLane()
    {
        const QStringList environments{u"dev"_s, u"qa"_s, u"prod"_s};
        QCOMPARE(words::lane(environments, 0), u"dev"_s);
        QCOMPARE(words::lane(environments, 1), u"other"_s);
        QCOMPARE(words::lane(environments, 7), u"other"_s);
    }

    void statesHaveKeysAndWords_data()
    {
        QTest::addColumn<StepState>("state");
        QTest::addColumn<bool>("isBlocked");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("label");
        QTest::newRow("ahead") << StepState::Ahead << false << u"ahead"_s << u"Promotable"_s;
        QTest::newRow("blocked") << StepState::Ahead << true << u"aheadBlocked"_s << u"Blocked"_s;
        QTest::newRow("behind") << StepState::Behind << false << u"behind"_s << u"prod is newer"_s;
        QTest::newRow("diverged") << StepState::Diverged << false << u"diverged"_s << u"Diverged"_s;
        QTest::newRow("not released")
            << StepState::NotReleased << false << u"notReleased"_s << u"Not released yet"_s;
        QTest::newRow("broken") << StepState::Broken << false << u"broken"_s << u"Broken"_s;
        QTest::newRow("unknown") << StepState::Unknown << false << u"unknown"_s << u"History cut off"_s;
        QTest::newRow("in sync") << StepState::InSync << false << u"inSync"_s << u"In sync"_s;
    }

    void statesHaveKeysAndWords()
    {
        QFETCH(const StepState, state);
        QFETCH(const bool, isBlocked);
        QFETCH(const QString, key);
        QFETCH(const QString, label);
        QCOMPARE(words::stateKey(state, isBlocked), key);
        QCOMPARE(words::stateLabel(state, isBlocked, u"prod"_s), label);
    }

    void gatesThatDoNotPassComeFirst()
    {
        QStringList ids;
        for (const GateView &view : words::gates(s_gates))
            ids += view.id;
        QCOMPARE(ids, (QStringList{u"second"_s, u"third"_s, u"first"_s, u"live"_s}));
    }

    void unknownIsNotGreen()
    {
        QVERIFY(words::isBlocked({gate(u"a"_s, GateResult::Unknown)}));
        QVERIFY(
            !words::isBlocked({gate(u"a"_s, GateResult::Passed), gate(u"b"_s, GateResult::Skipped, true)}));
        QCOMPARE(words::gate(gate(u"a"_s, GateResult::Unknown)).state, u"unknown"_s);
        QCOMPARE(words::gate(gate(u"a"_s, GateResult::Skipped, true)).state, u"notConnected"_s);
    }

    void theSummaryCountsWhatIsNotConnectedApart()
    {
        QCOMPARE(words::gatesSummary(s_gates), u"1 of 3 git checks, 1 not connected"_s);
        QCOMPARE(words::gatesSummary({gate(u"a"_s, GateResult::Passed)}), u"1 of 1 git checks"_s);
        QCOMPARE(words::gatesSummary({}), QString());
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
