// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::runGit;

class FleetBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameCallsMakeTheSameIds();
    void setTagKeepsTheFilesStyle_data();
    void setTagKeepsTheFilesStyle();
    void mergeHasTwoParentsAndBothSidesFiles();
    void commitContinuesFromWhatOthersPushed();
    void commitTakesAuthorAndTime();
    void fileModesAndRemovalsAreKept();
};

namespace {

QString smallFleet(FleetBuilder &fleet)
{
    fleet.site(u"shop"_s).released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s).notReleased(u"prod"_s);
    return fleet.commit(u"Start"_s);
}

} // namespace

void FleetBuilderTest::theSameCallsMakeTheSameIds()
{
    FleetBuilder one;
    FleetBuilder other;

    const QString first = smallFleet(one);
    const QString second = smallFleet(other);

    QCOMPARE(first.size(), 40);
    QCOMPARE(first, second);
    QCOMPARE(one.tip(), first);
}

void FleetBuilderTest::setTagKeepsTheFilesStyle_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("double") << "image:\n  tag: \"old\" # с комментарием\n"_ba
                            << "image:\n  tag: \"new\" # с комментарием\n"_ba;
    QTest::newRow("single") << "image:\n  tag:  'old'\n"_ba << "image:\n  tag:  'new'\n"_ba;
    QTest::newRow("plain, CRLF") << "image:\r\n  tag: old\r\n"_ba << "image:\r\n  tag: new\r\n"_ba;
    QTest::newRow("plain, comment") << "image:\n  tag: old  # x\n"_ba << "image:\n  tag: new  # x\n"_ba;
}

void FleetBuilderTest::setTagKeepsTheFilesStyle()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    FleetBuilder fleet;
    fleet.site(u"shop"_s).releaseText(u"prod"_s, before);
    fleet.commit(u"Start"_s);

    const QString commit = fleet.moveTag(u"shop"_s, u"prod"_s, u"new"_s);

    QCOMPARE(fleet.fileAt(commit, FleetBuilder::releasePath(u"shop"_s, u"prod"_s)), after);
    QCOMPARE(fleet.text(FleetBuilder::releasePath(u"shop"_s, u"prod"_s)), after);
}

void FleetBuilderTest::mergeHasTwoParentsAndBothSidesFiles()
{
    FleetBuilder fleet;
    smallFleet(fleet);
    fleet.branch(u"topic"_s);
    const QString inside = fleet.moveTag(u"shop"_s, u"dev"_s, u"bbbbbbbbbbbb-r1"_s);
    fleet.checkout(u"main"_s);
    fleet.file(u"README.md"_s, "hello\n");
    const QString outside = fleet.commit(u"Say hello"_s);

    const QString merge = fleet.merge(u"topic"_s, u"Merge topic"_s);

    QCOMPARE(runGit(fleet.path(), {u"log"_s, u"-1"_s, u"--format=%P"_s, merge}), outside + u' ' + inside);
    QCOMPARE(fleet.fileAt(merge, u"README.md"_s), "hello\n"_ba);
    QVERIFY(fleet.fileAt(merge, FleetBuilder::releasePath(u"shop"_s, u"dev"_s)).contains("bbbbbbbbbbbb-r1"));
}

void FleetBuilderTest::commitContinuesFromWhatOthersPushed()
{
    FleetBuilder fleet;
    smallFleet(fleet);
    const QString clone = fleet.clone();
    runGit(clone, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"Theirs"_s});
    runGit(clone, {u"push"_s, u"-q"_s, u"origin"_s, u"main"_s});

    const QString mine = fleet.moveTag(u"shop"_s, u"dev"_s, u"bbbbbbbbbbbb-r1"_s);

    QCOMPARE(runGit(fleet.path(), {u"log"_s, u"--format=%s"_s, mine}),
             u"shop: dev to bbbbbbbbbbbb-r1\nTheirs\nStart"_s);
}

void FleetBuilderTest::commitTakesAuthorAndTime()
{
    FleetBuilder fleet;

    const QString commit = fleet.commit(u"Empty\n\nBody"_s, {u"Chen Wei"_s, u"chen@example.org"_s},
                                        QDateTime::fromString(u"2026-02-03T04:05:06-03:30"_s, Qt::ISODate));

    QCOMPARE(runGit(fleet.path(), {u"log"_s, u"-1"_s, u"--format=%an|%ae|%aI|%b"_s, commit}),
             u"Chen Wei|chen@example.org|2026-02-03T04:05:06-03:30|Body"_s);
}

void FleetBuilderTest::fileModesAndRemovalsAreKept()
{
    FleetBuilder fleet;
    fleet.file(u"gone"_s, "x");
    fleet.file(u"run"_s, "#!/bin/sh\n", FleetBuilder::Mode::Executable);
    fleet.commit(u"Start"_s);
    fleet.remove(u"gone"_s);
    fleet.file(u"link"_s, "run", FleetBuilder::Mode::Symlink);

    const QString commit = fleet.commit(u"Change"_s);

    QCOMPARE(runGit(fleet.path(), {u"ls-tree"_s, u"--format=%(objectmode) %(path)"_s, commit}),
             u"120000 link\n100755 run"_s);
}

QTEST_GUILESS_MAIN(FleetBuilderTest)
#include "tst_fleetbuilder.moc"
