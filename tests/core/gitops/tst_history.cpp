// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/history.h"
#include "tests/support/fleetbuilder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::gitops;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

git::ObjectId id(const QString &hex)
{
    return git::ObjectId::fromHex(hex).value_or(git::ObjectId());
}

History read(const QString &path, const QString &tip, const History *known = nullptr)
{
    const auto repository = git::Repository::open(path);
    return readHistory(*repository, id(tip), {}, known).value();
}

History read(const FleetBuilder &builder, const History *known = nullptr)
{
    return read(builder.path(), builder.tip(), known);
}

/// `1 shop dev a>b`, `-` for no tag.
QString line(const TagMove &move)
{
    return u"%1 %2 %3 %4>%5"_s.arg(move.position)
        .arg(move.site, move.environment, move.oldTag.value_or(u"-"_s), move.newTag.value_or(u"-"_s));
}

QStringList lines(const History &history)
{
    QStringList lines;
    for (const TagMove &move : history.moves)
        lines += line(move);
    return lines;
}

QStringList everything(const History &history)
{
    QStringList lines{history.tip.toHex(), QString::number(history.length),
                      QString::number(history.isCutOff)};
    for (const TagMove &move : history.moves) {
        lines += QStringList{line(move),
                             move.landed.toHex(),
                             move.commit.toHex(),
                             QString::number(move.isMerged),
                             QString::number(move.isFileNew),
                             move.renamedFrom,
                             QString::number(move.otherFiles),
                             move.author.name,
                             move.author.email,
                             move.author.time.toString(Qt::ISODate),
                             move.committer.name,
                             move.committer.time.toString(Qt::ISODate),
                             move.subject}
                     .join(u'|');
    }
    return lines;
}

void start(FleetBuilder &builder)
{
    builder.site(u"shop"_s).released(u"dev"_s, u"a"_s).released(u"prod"_s, u"a"_s);
    builder.commit(u"Start"_s);
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void everyMoveIsThereOldestFirst()
    {
        FleetBuilder builder;
        start(builder);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);
        builder.file(u"apps/shop/main.ts"_s, "x");
        builder.commit(u"Work"_s);
        builder.moveTag(u"shop"_s, u"prod"_s, u"b"_s);

        const History history = read(builder);

        QCOMPARE(lines(history),
                 (QStringList{u"0 shop dev ->a"_s, u"0 shop prod ->a"_s, u"1 shop dev a>b"_s,
                              u"3 shop prod a>b"_s}));
        QCOMPARE(history.length, 4);
        QVERIFY(!history.isCutOff);
        QVERIFY(history.moves[0].isFileNew);
        QVERIFY(!history.moves[2].isFileNew);
    }

    void A2_moveNamesItsAuthorAndCommitter()
    {
        FleetBuilder builder;
        start(builder);
        builder.setTag(u"shop"_s, u"dev"_s, u"b"_s);
        const QString commit = builder.commit(u"ci: shop to b\n\nBody"_s, {u"Борис"_s, u"b@example.org"_s});

        const TagMove move = read(builder).moves.back();

        QCOMPARE(move.commit.toHex(), commit);
        QCOMPARE(move.author.name, u"Борис"_s);
        QCOMPARE(move.author.email, u"b@example.org"_s);
        QCOMPARE(move.subject, u"ci: shop to b"_s);
    }

    void placeholdersAreNoTags()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).notReleased(u"dev"_s);
        builder.commit(u"Declare"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"a"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"TBD"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);

        const History history = read(builder);

        QCOMPARE(lines(history),
                 (QStringList{u"1 shop dev ->a"_s, u"2 shop dev a>-"_s, u"3 shop dev ->b"_s}));
        QVERIFY(!history.moves[0].isFileNew);
    }

    void unreadableStatesMakeNoMove_data()
    {
        QTest::addColumn<QByteArray>("ruined");

        QTest::newRow("control character") << "image:\n  tag: \"\x01\"\n"_ba;
        QTest::newRow("no tag line") << "image:\n  repository: r/x\n"_ba;
        QTest::newRow("conflict markers") << "<<<<<<< HEAD\nimage: {tag: x}\n=======\n"_ba;
        QTest::newRow("empty") << ""_ba;
    }

    void unreadableStatesMakeNoMove()
    {
        QFETCH(const QByteArray, ruined);
        FleetBuilder builder;
        start(builder);
        const QByteArray good = builder.text(FleetBuilder::releasePath(u"shop"_s, u"dev"_s));
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s), ruined);
        builder.commit(u"Ruin"_s);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s), good);
        builder.commit(u"Repair"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);

        QCOMPARE(lines(read(builder)).mid(2), QStringList{u"3 shop dev a>b"_s});
    }

    void repairWithAnotherTagIsAMoveFromTheLastReadableOne()
    {
        FleetBuilder builder;
        start(builder);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s), "image:\n  tag: [\n");
        builder.commit(u"Ruin"_s);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s), "image:\n  tag: b\n");
        builder.commit(u"Repair"_s);

        QCOMPARE(lines(read(builder)).mid(2), QStringList{u"2 shop dev a>b"_s});
    }

    void numericLookingTagsKeepTheirText()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).releaseText(u"dev"_s, "image:\n  tag: 1.10\n");
        builder.commit(u"Start"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"0123456"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"12e5"_s);

        QCOMPARE(lines(read(builder)),
                 (QStringList{u"0 shop dev ->1.10"_s, u"1 shop dev 1.10>0123456"_s,
                              u"2 shop dev 0123456>12e5"_s}));
    }

    void tagWrittenInAnotherStyleIsStillTheSameTag()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).releaseText(u"dev"_s, "image:\n  tag: abc\n");
        builder.commit(u"Start"_s);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s), "# note\nimage: {tag: 'abc'}\n");
        builder.commit(u"Style"_s);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s), "# note\nimage: {tag: 'a{b'}\n");
        builder.commit(u"Odd"_s);

        QCOMPARE(lines(read(builder)), (QStringList{u"0 shop dev ->abc"_s, u"2 shop dev abc>a{b"_s}));
    }

    void fileMayGoAndComeBack()
    {
        FleetBuilder builder;
        start(builder);
        builder.remove(FleetBuilder::releasePath(u"shop"_s, u"dev"_s));
        builder.commit(u"Remove"_s);
        builder.site(u"shop"_s).released(u"dev"_s, u"a"_s);
        builder.commit(u"Again"_s);

        const History history = read(builder);

        QCOMPARE(lines(history).mid(2), (QStringList{u"1 shop dev a>-"_s, u"2 shop dev ->a"_s}));
        QVERIFY(history.moves[3].isFileNew);
    }

    void historyMayHaveStretchesWithoutAnyReleaseLayer()
    {
        FleetBuilder builder;
        builder.file(u"old/layout.yaml"_s, "a: b\n");
        builder.commit(u"Another layout"_s);
        start(builder);
        builder.remove(FleetBuilder::releasePath(u"shop"_s, u"dev"_s));
        builder.remove(FleetBuilder::releasePath(u"shop"_s, u"prod"_s));
        builder.commit(u"Gone"_s);
        builder.file(u"old/layout.yaml"_s, "a: c\n");
        builder.commit(u"Nothing"_s);
        builder.site(u"shop"_s).released(u"prod"_s, u"c"_s);
        builder.commit(u"Back"_s);

        QCOMPARE(lines(read(builder)),
                 (QStringList{u"1 shop dev ->a"_s, u"1 shop prod ->a"_s, u"2 shop dev a>-"_s,
                              u"2 shop prod a>-"_s, u"4 shop prod ->c"_s}));
    }

    void otherNamesInTheFolderAreNoSites()
    {
        FleetBuilder builder;
        start(builder);
        builder.file(u"deploy/env/release-dev/README.md"_s, "image: {tag: x}");
        builder.file(u"deploy/env/release-dev/other.yml"_s, "image: {tag: x}");
        builder.file(u"deploy/env/release-dev/No Key.yaml"_s, "image: {tag: x}");
        builder.commit(u"Noise"_s);

        QCOMPARE(read(builder).moves.size(), size_t(2));
    }

    void symlinkIsUnreadable()
    {
        FleetBuilder builder;
        start(builder);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"dev"_s), "../release-prod/shop.yaml",
                     FleetBuilder::Mode::Symlink);
        builder.commit(u"Link"_s);

        QCOMPARE(read(builder).moves.size(), size_t(2));
    }

    void manySitesInOneCommitComeByEnvironmentAndName()
    {
        FleetBuilder builder;
        builder.site(u"b"_s)
            .released(u"prod"_s, u"1"_s)
            .released(u"dev"_s, u"1"_s)
            .released(u"stage"_s, u"1"_s);
        builder.site(u"a"_s).released(u"prod"_s, u"1"_s).released(u"dev"_s, u"1"_s);
        builder.commit(u"Start"_s);

        QCOMPARE(lines(read(builder)),
                 (QStringList{u"0 a dev ->1"_s, u"0 b dev ->1"_s, u"0 b stage ->1"_s, u"0 a prod ->1"_s,
                              u"0 b prod ->1"_s}));
    }

    void renamedFileSaysItsOldName()
    {
        FleetBuilder builder;
        start(builder);
        const QByteArray bytes = builder.text(FleetBuilder::releasePath(u"shop"_s, u"dev"_s));
        builder.remove(FleetBuilder::releasePath(u"shop"_s, u"dev"_s));
        builder.file(FleetBuilder::releasePath(u"store"_s, u"dev"_s), bytes);
        builder.commit(u"Rename"_s);

        const History history = read(builder);

        QCOMPARE(lines(history).mid(2), (QStringList{u"1 shop dev a>-"_s, u"1 store dev ->a"_s}));
        QCOMPARE(history.moves[3].renamedFrom, u"shop"_s);
    }

    void renamedFileMayChangeItsCommentButNotItsRelease()
    {
        FleetBuilder builder;
        builder.site(u"shop"_s).releaseText(u"dev"_s, "image: {repository: r/x, tag: a}\n");
        builder.site(u"other"_s).releaseText(u"dev"_s, "image: {repository: r/y, tag: a}\n");
        builder.commit(u"Start"_s);
        builder.remove(FleetBuilder::releasePath(u"shop"_s, u"dev"_s));
        builder.remove(FleetBuilder::releasePath(u"other"_s, u"dev"_s));
        builder.site(u"store"_s).releaseText(u"dev"_s, "# store\nimage: {repository: r/x, tag: a}\n");
        builder.site(u"fresh"_s).releaseText(u"dev"_s, "image: {repository: r/y, tag: b}\n");
        builder.commit(u"Rename"_s);

        const History history = read(builder);

        QCOMPARE(lines(history).mid(2),
                 (QStringList{u"1 fresh dev ->b"_s, u"1 other dev a>-"_s, u"1 shop dev a>-"_s,
                              u"1 store dev ->a"_s}));
        QCOMPARE(history.moves[2].renamedFrom, QString());
        QCOMPARE(history.moves[5].renamedFrom, u"shop"_s);
    }

    void otherFilesOfAMoveAreCounted()
    {
        FleetBuilder builder;
        start(builder);
        builder.setTag(u"shop"_s, u"dev"_s, u"b"_s);
        builder.file(u"apps/shop/a.ts"_s, "1");
        builder.file(u"apps/shop/deep/b.ts"_s, "2");
        builder.file(FleetBuilder::envPath(u"shop"_s, u"dev"_s), "a: b\n");
        builder.commit(u"Mixed"_s);
        builder.moveTag(u"shop"_s, u"prod"_s, u"b"_s);

        const History history = read(builder);

        QCOMPARE(history.moves[2].otherFiles, 3);
        QCOMPARE(history.moves[3].otherFiles, 0);
    }

    void A1_moveOnABranchIsItsOwnCommitAndLandsWithTheMerge()
    {
        FleetBuilder builder;
        start(builder);
        builder.branch(u"release"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);
        const QString set = builder.moveTag(u"shop"_s, u"dev"_s, u"c"_s, {u"Eva"_s, u"eva@example.org"_s});
        builder.file(u"apps/shop/a.ts"_s, "1");
        builder.commit(u"Later work"_s);
        builder.checkout(u"main"_s);
        builder.file(u"README.md"_s, "x");
        builder.commit(u"Meanwhile"_s);
        const QString merge = builder.merge(u"release"_s, u"Merge"_s);

        const History history = read(builder);

        QCOMPARE(lines(history).mid(2), QStringList{u"2 shop dev a>c"_s});
        QCOMPARE(history.moves[2].commit.toHex(), set);
        QCOMPARE(history.moves[2].landed.toHex(), merge);
        QVERIFY(history.moves[2].isMerged);
        QCOMPARE(history.moves[2].author.name, u"Eva"_s);
        QCOMPARE(history.moves[2].otherFiles, 0);
    }

    void moveInNestedMergesIsFound()
    {
        FleetBuilder builder;
        start(builder);
        builder.branch(u"outer"_s);
        builder.file(u"apps/a"_s, "1");
        builder.commit(u"Outer"_s);
        builder.branch(u"inner"_s);
        const QString set = builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);
        builder.checkout(u"outer"_s);
        builder.merge(u"inner"_s, u"Inner merge"_s);
        builder.checkout(u"main"_s);
        builder.merge(u"outer"_s, u"Outer merge"_s);

        const TagMove move = read(builder).moves.back();

        QCOMPARE(move.commit.toHex(), set);
    }

    void moveMadeByTheMergeItselfIsTheMerges()
    {
        FleetBuilder builder;
        start(builder);
        builder.branch(u"work"_s);
        builder.file(u"apps/a"_s, "1");
        builder.commit(u"Work"_s);
        builder.checkout(u"main"_s);
        builder.setTag(u"shop"_s, u"dev"_s, u"b"_s);
        const QString merge = builder.merge(u"work"_s, u"Merge"_s);

        const TagMove move = read(builder).moves.back();

        QCOMPARE(move.commit.toHex(), merge);
        QVERIFY(!move.isMerged);
    }

    void tagThatABranchOnlyKeptIsTheMerges()
    {
        FleetBuilder builder;
        start(builder);
        builder.branch(u"old"_s);
        builder.file(u"apps/a"_s, "1");
        builder.commit(u"Work"_s);
        builder.checkout(u"main"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);
        builder.setTag(u"shop"_s, u"dev"_s, u"a"_s); // the merge takes the branch's side
        const QString merge = builder.merge(u"old"_s, u"Merge"_s);

        const TagMove move = read(builder).moves.back();

        QCOMPARE(line(move), u"2 shop dev b>a"_s);
        QCOMPARE(move.commit.toHex(), merge);
        QVERIFY(!move.isMerged);
    }

    void continuedHistoryEqualsAWholeWalk()
    {
        FleetBuilder builder;
        start(builder);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);
        builder.branch(u"release"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"c"_s);
        builder.checkout(u"main"_s);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"prod"_s), "image: [\n");
        builder.commit(u"Ruin"_s);
        const History known = read(builder);
        builder.merge(u"release"_s, u"Merge"_s);
        builder.site(u"new"_s).released(u"dev"_s, u"n"_s);
        builder.commit(u"New"_s);
        builder.file(FleetBuilder::releasePath(u"shop"_s, u"prod"_s), "image: {tag: c}\n");
        builder.commit(u"Repair"_s);

        const History continued = read(builder, &known);

        QCOMPARE(everything(continued), everything(read(builder)));
        QVERIFY(continued.moves.size() > known.moves.size());
    }

    void historyOfAnotherBranchIsNotContinued()
    {
        FleetBuilder builder;
        start(builder);
        builder.branch(u"other"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"x"_s);
        const History other = read(builder.path(), builder.tip(u"other"_s));
        builder.checkout(u"main"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);

        QCOMPARE(everything(read(builder, &other)), everything(read(builder)));
    }

    void shallowCloneIsCutOff()
    {
        FleetBuilder builder;
        start(builder);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"c"_s);
        const QString clone = builder.folder() + u"/shallow"_s;
        runGit({}, {u"clone"_s, u"-q"_s, u"--depth=2"_s, u"file://"_s + builder.path(), clone});

        const History history = read(clone, builder.tip());

        QVERIFY(history.isCutOff);
        QCOMPARE(history.length, 2);
        QCOMPARE(lines(history),
                 (QStringList{u"0 shop dev ->b"_s, u"0 shop prod ->a"_s, u"1 shop dev b>c"_s}));
    }

    void historyIsKeptOnDisk()
    {
        FleetBuilder builder;
        start(builder);
        builder.moveTag(u"shop"_s, u"dev"_s, u"b"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, u"TBD"_s);
        const History history = read(builder);
        const QString path = builder.folder() + u"/cache/history"_s;

        QVERIFY(saveHistory(history, {}, path));
        const auto again = loadHistory(path, {});

        QVERIFY(again);
        QCOMPARE(everything(*again), everything(history));
    }

    void historyOfAnotherLayoutOrDamagedIsNone()
    {
        FleetBuilder builder;
        start(builder);
        const QString path = builder.folder() + u"/history"_s;
        QVERIFY(saveHistory(read(builder), {}, path));
        Layout other;
        other.releaseFolder = u"releases/%1"_s;
        QVERIFY(!loadHistory(path, other));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
        file.close();

        QVERIFY(!loadHistory(path, {}));
        QVERIFY(!loadHistory(path + u"-none"_s, {}));
    }

    void readingCanBeStopped()
    {
        FleetBuilder builder;
        start(builder);
        const auto repository = git::Repository::open(builder.path());
        const Cancellation cancellation;
        cancellation.request();

        const auto history = readHistory(*repository, id(builder.tip()), {}, nullptr, {}, cancellation);

        QVERIFY(!history);
        QCOMPARE(history.error().kind, Error::Kind::Cancelled);
    }

    void missingTipIsAnError()
    {
        FleetBuilder builder;
        start(builder);
        const auto repository = git::Repository::open(builder.path());

        const auto history = readHistory(*repository, id(QString(40, u'1')), {});

        QVERIFY(!history);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
