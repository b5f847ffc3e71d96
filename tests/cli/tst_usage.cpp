// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::Slipwayctl;

/// How the program understands its words, and what it says when it does not.
class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongWordsExitWithTwoAndSayWhy_data();
    void wrongWordsExitWithTwoAndSayWhy();
    void eachCommandHasAHelp_data();
    void eachCommandHasAHelp();
    void helpCommandSaysTheSameAsTheOption();
    void optionsMayStandBeforeTheCommand();
    void aSpacelessShortOptionTakesItsValue();
    void versionIsPrintedByOptionAndCommand();
    void wordsAfterTwoDashesAreNoOptions();
    void noCommandPrintsTheOverviewAsAnError();
    void commandsThatDoNotExistYetAreNotListed();

private:
    Slipwayctl m_slipwayctl;
};

void UsageTest::wrongWordsExitWithTwoAndSayWhy_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("complaint");

    const auto row = [](const char *name, const QStringList &words, const char *complaint) {
        QTest::newRow(name) << words << QByteArray(complaint);
    };
    row("misspelt command", {u"stauts"_s}, "There is no command 'stauts'. Did you mean 'status'?");
    row("command of a later release", {u"diff"_s, u"shop"_s}, "There is no command 'diff'.");
    row("rollback of nothing named", {u"rollback"_s, u"shop"_s},
        "Say which environment goes back: --env ENV.");
    row("rollback two ways",
        {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--to"_s, u"a"_s, u"--steps"_s, u"1"_s},
        "Say one of them.");
    row("steps that are none", {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--steps"_s, u"-1"_s},
        "is no such number");
    row("release of nothing", {u"release"_s, u"shop"_s}, "Say which tag: --tag TAG.");
    row("misspelt option", {u"status"_s, u"--jsn"_s}, "'status' has no option --jsn. Did you mean '--json'?");
    row("option of another command", {u"--no-push"_s, u"status"_s}, "'status' has no option --no-push.");
    row("unknown letter", {u"status"_s, u"-x"_s}, "'status' has no option -x.");
    row("missing value", {u"status"_s, u"--at"_s}, "--at needs a value: --at TIME-or-REV.");
    row("value too many", {u"status"_s, u"--json=yes"_s}, "--json takes no value.");
    row("missing word", {u"yaml"_s, u"get"_s, u"a.yaml"_s}, "Usage: slipwayctl yaml get FILE PATH.");
    row("word too many", {u"demo"_s, u"a"_s, u"b"_s}, "'b' is one word too many.");
    row("misspelt second word", {u"yaml"_s, u"gte"_s},
        "There is no command 'yaml gte'. Did you mean 'yaml get'");
    row("unknown type", {u"yaml"_s, u"set"_s, u"f"_s, u"p"_s, u"v"_s, u"--type"_s, u"text"_s},
        "There is no type 'text'.");
    row("no sites to promote", {u"promote"_s}, "Name the sites to promote, or say --all-ahead.");
    row("sites and all", {u"promote"_s, u"shop"_s, u"--all-ahead"_s}, "not both");
    row("override without reason", {u"promote"_s, u"shop"_s, u"--override"_s, u"not-rolled-back"_s},
        "An override needs a reason");
    row("unknown format", {u"audit"_s, u"--format"_s, u"html"_s}, "There is no format 'html'.");
    row("missing folder", {u"-C"_s, u"/nowhere/at/all"_s, u"status"_s},
        "There is no folder '/nowhere/at/all'.");
    row("help of nothing", {u"help"_s, u"statsu"_s}, "Did you mean 'status'?");
}

void UsageTest::wrongWordsExitWithTwoAndSayWhy()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, complaint);

    const Answer answer = m_slipwayctl.run(words);

    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.startsWith("slipwayctl: "), answer.err);
    QVERIFY2(answer.err.contains(complaint), answer.err);
}

void UsageTest::eachCommandHasAHelp_data()
{
    QTest::addColumn<QString>("command");
    for (const char *name : {"status",
                             "audit",
                             "audit verify",
                             "promote",
                             "release",
                             "reset",
                             "rollback",
                             "request promote",
                             "request release",
                             "request reset",
                             "request rollback",
                             "requests",
                             "approve",
                             "land",
                             "comment",
                             "decline",
                             "withdraw",
                             "policy show",
                             "policy check",
                             "policy explain",
                             "yaml get",
                             "yaml set",
                             "demo",
                             "doctor",
                             "version",
                             "help"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void UsageTest::eachCommandHasAHelp()
{
    QFETCH(QString, command);

    const Answer answer = m_slipwayctl.run(command.split(u' ') << u"--help"_s);

    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.err, QByteArray());
    QVERIFY(answer.out.contains("\nUsage:\n  slipwayctl " + command.toUtf8()));
}

void UsageTest::helpCommandSaysTheSameAsTheOption()
{
    const Answer byCommand = m_slipwayctl.run({u"help"_s, u"yaml"_s, u"set"_s});
    const Answer byOption = m_slipwayctl.run({u"yaml"_s, u"set"_s, u"-h"_s});

    QCOMPARE(byCommand.status, 0);
    QCOMPARE(byCommand.out, byOption.out);
}

void UsageTest::optionsMayStandBeforeTheCommand()
{
    const Answer before = m_slipwayctl.run({u"--json"_s, u"version"_s});
    const Answer after = m_slipwayctl.run({u"version"_s, u"--json"_s});

    QVERIFY(before.json().contains("version"));
    QCOMPARE(before.out, after.out);
}

void UsageTest::aSpacelessShortOptionTakesItsValue()
{
    const Answer answer = m_slipwayctl.run({u"-C/nowhere/at/all"_s, u"version"_s});

    QCOMPARE(answer.status, 2);
}

void UsageTest::versionIsPrintedByOptionAndCommand()
{
    const Answer byOption = m_slipwayctl.run({u"--version"_s});
    const Answer byCommand = m_slipwayctl.run({u"version"_s});

    QCOMPARE(byOption.status, 0);
    QVERIFY2(byOption.out.startsWith("slipwayctl "), byOption.out);
    QCOMPARE(byOption.out, byCommand.out);
}

void UsageTest::wordsAfterTwoDashesAreNoOptions()
{
    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"get"_s, u"--"_s, u"--file"_s, u"a"_s});

    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("--file"), answer.err);
}

void UsageTest::noCommandPrintsTheOverviewAsAnError()
{
    const Answer answer = m_slipwayctl.run({});

    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY(answer.err.contains("Commands:"));
}

void UsageTest::commandsThatDoNotExistYetAreNotListed()
{
    const Answer answer = m_slipwayctl.run({u"help"_s});

    QCOMPARE(answer.status, 0);
    QVERIFY(answer.out.contains("  promote "));
    QVERIFY(!answer.out.contains("  diff"));
}

QTEST_GUILESS_MAIN(UsageTest)
#include "tst_usage.moc"
