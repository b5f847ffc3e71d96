// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::Slipwayctl;

/// What was written from this computer.
class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fleet.site(u"shop"_s).released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s);
        m_fleet.site(u"shop"_s).released(u"prod"_s, u"aaaaaaaaaaaa-r1"_s);
        m_fleet.commit(u"Start"_s);
        m_fleet.moveTag(u"shop"_s, u"dev"_s, u"bbbbbbbbbbbb-r1"_s);
    }

    void nothingWrittenIsAnEmptyList()
    {
        const Slipwayctl program;

        const Answer answer = journal(program, {u"--json"_s});

        QCOMPARE(answer.status, 0);
        QVERIFY(answer.json().is_array() && answer.json().empty());
    }

    void eachWriteIsListedWithHowItEnded()
    {
        const Slipwayctl program;
        m_fleet.hook(u"pre-receive"_s, "#!/bin/sh\necho closed today; exit 1\n");
        QCOMPARE(promote(program), 5);
        m_fleet.hook(u"pre-receive"_s, "#!/bin/sh\nexit 0\n");
        QCOMPARE(promote(program), 0);

        const Answer list = journal(program, {});
        const Answer answer = journal(program, {u"--json"_s});

        QCOMPARE(list.status, 0);
        QVERIFY2(list.out.contains("landed"), list.out);
        QVERIFY2(list.out.contains("closed today"), list.out);
        const auto entries = answer.json();
        QCOMPARE(entries.size(), size_t(2));
        QCOMPARE(entries[0]["state"].get<std::string>(), "landed");
        QCOMPARE(entries[1]["state"].get<std::string>(), "ended");
        QVERIFY(!entries[1]["message"].get<std::string>().empty());
        QCOMPARE(entries[0]["summary"].get<std::string>(), "promotion of shop to prod");
        QCOMPARE(entries[0]["pushes"][0]["commit"].get<std::string>(), m_fleet.tip().toStdString());
        QCOMPARE(entries[0]["steps"].back()["step"].get<std::string>(), "push");
        QVERIFY(entries[0]["begun"] <= entries[0]["ended"]);
        QCOMPARE(journal(program, {u"-n"_s, u"1"_s, u"--json"_s}).json().size(), size_t(1));
    }

    void howManyIsANumber_data()
    {
        QTest::addColumn<QString>("number");
        QTest::newRow("none") << u"0"_s;
        QTest::newRow("a word") << u"all"_s;
        QTest::newRow("too many") << u"10001"_s;
    }

    void howManyIsANumber()
    {
        QFETCH(QString, number);

        QCOMPARE(journal(Slipwayctl(), {u"-n"_s, number}).status, 2);
    }

private:
    Answer journal(const Slipwayctl &program, const QStringList &options) const
    {
        return program.run(QStringList{u"--repo"_s, u"file://"_s + m_fleet.path(), u"journal"_s} + options);
    }
    int promote(const Slipwayctl &program) const
    {
        return program.run({u"--repo"_s, u"file://"_s + m_fleet.path(), u"promote"_s, u"shop"_s}).status;
    }

    FleetBuilder m_fleet;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
