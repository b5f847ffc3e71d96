// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/filesviewmodel.h"
#include "tests/support/fleetbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using viewmodels::CodeLineView;
using viewmodels::FilesViewModel;

namespace {

const QString s_tag = u"aaaaaaaaaaaa-r1"_s;

core::pipeline::Snapshot snapshotOf(const FleetBuilder &fleet)
{
    const auto repository = core::git::Repository::open(fleet.path());
    core::pipeline::SnapshotReader reader;
    return reader.read(*repository, *core::git::ObjectId::fromHex(fleet.tip())).value();
}

core::canon::Finding finding(const QString &file, int line)
{
    return {.rule = u"release/only-image"_s,
            .severity = core::canon::Severity::Error,
            .site = u"shop"_s,
            .environment = u"dev"_s,
            .file = file,
            .line = line,
            .column = 1,
            .pattern = "wrong",
            .arguments = {}};
}

QStringList column(const FilesViewModel &files, QString viewmodels::SiteFileView::*field)
{
    QStringList texts;
    for (const viewmodels::SiteFileView &file : files.files())
        texts += file.*field;
    return texts;
}

} // namespace

/// The files of a site, as the inspector shows them.
class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fleet = std::make_unique<FleetBuilder>();
        m_fleet->site(u"shop"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        m_fleet->site(u"blog"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        m_fleet->site(u"sad"_s).released(u"dev"_s, s_tag).releaseText(u"prod"_s, "image:\n  tag: [\n");
        m_fleet->remove(FleetBuilder::envPath(u"blog"_s, u"prod"_s));
        m_fleet->commit(u"Start"_s);
    }

    void everyEnvironmentHasThreeFilesInPromotionOrder()
    {
        FilesViewModel files;

        files.show(snapshotOf(*m_fleet), u"shop"_s);

        QCOMPARE(column(files, &viewmodels::SiteFileView::path),
                 (QStringList{FleetBuilder::releasePath(u"shop"_s, u"dev"_s),
                              FleetBuilder::envPath(u"shop"_s, u"dev"_s),
                              FleetBuilder::applicationPath(u"shop"_s, u"dev"_s),
                              FleetBuilder::releasePath(u"shop"_s, u"prod"_s),
                              FleetBuilder::envPath(u"shop"_s, u"prod"_s),
                              FleetBuilder::applicationPath(u"shop"_s, u"prod"_s)}));
        QCOMPARE(column(files, &viewmodels::SiteFileView::state).count(u"there"_s), 6);
    }

    void noSiteMeansNoFiles()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);

        files.clear();

        QVERIFY(files.files().isEmpty());
        QVERIFY(files.path().isEmpty());
        QVERIFY(!files.isLoading());
    }

    void findingsAreCountedBesideTheirFileAndMarkedInIt()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);
        files.setFile(files.path(), QByteArray("a: 1\nb: 2\nc: 3\n"));

        files.setFindings({finding(files.path(), 3)});

        QCOMPARE(files.files().constFirst().tone, u"danger"_s);
        QVERIFY(files.files().constFirst().detail.startsWith(u'1'));
        QCOMPARE(files.findings().size(), 1);
        QCOMPARE(files.lines().at(2).mark, u"error"_s);
    }

    void theNextFindingIsFoundFileByFileAndRoundAgain()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);
        const QString first = files.path();
        const QString other = FleetBuilder::envPath(u"shop"_s, u"prod"_s);
        files.setFile(first, QByteArray("a: 1\nb: 2\nc: 3\n"));
        files.setFindings({finding(other, 2), finding(first, 3)});

        files.moveToNextFinding();
        QCOMPARE(files.path(), first);
        QCOMPARE(files.markedLine(), 3);
        files.moveToNextFinding();
        QCOMPARE(files.path(), other);
        files.moveToNextFinding();

        QCOMPARE(files.path(), first);
    }

    void theFirstFileIsAskedForAtOnce()
    {
        FilesViewModel files;
        const QSignalSpy wanted(&files, &FilesViewModel::fileWanted);

        files.show(snapshotOf(*m_fleet), u"shop"_s);

        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().toString(), FleetBuilder::releasePath(u"shop"_s, u"dev"_s));
        QVERIFY(files.isLoading());
    }

    void aFileThatIsNotThereIsSaidSoAndNotAskedFor()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"blog"_s);
        const QSignalSpy wanted(&files, &FilesViewModel::fileWanted);

        files.choose(FleetBuilder::envPath(u"blog"_s, u"prod"_s));

        QCOMPARE(files.files()[4].state, u"missing"_s);
        QCOMPARE(wanted.count(), 0);
        QVERIFY(!files.isLoading());
        QVERIFY(!files.problem().isEmpty());
    }

    void aBrokenFileIsChosenFirstAndItsLineIsMarkedAsAnError()
    {
        FilesViewModel files;
        const QString path = FleetBuilder::releasePath(u"sad"_s, u"prod"_s);

        files.show(snapshotOf(*m_fleet), u"sad"_s);
        files.setFile(path, QByteArray("image:\n  tag: [\n"));

        QCOMPARE(files.path(), path);
        QCOMPARE(files.files()[3].state, u"broken"_s);
        QVERIFY(files.markedLine() > 0);
        QVERIFY(!files.problem().isEmpty());
    }

    void theTagsLineIsMarked()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);

        files.setFile(files.path(), m_fleet->text(files.path()));

        const CodeLineView line = files.lines()[files.markedLine() - 1];
        QCOMPARE(line.mark, u"tag"_s);
        QVERIFY(line.value.contains(s_tag));
        QCOMPARE(files.text().toUtf8(), m_fleet->text(files.path()));
    }

    void anAnswerAboutAnotherFileIsDropped()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);

        files.setFile(FleetBuilder::releasePath(u"blog"_s, u"dev"_s), QByteArray("a: 1\n"));

        QVERIFY(files.lines().isEmpty());
        QVERIFY(files.isLoading());
    }

    void whatCannotBeReadSaysWhy()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);

        files.setFile(files.path(), core::fail(core::Error::Kind::NotFound, u"It is gone."_s));

        QCOMPARE(files.problem(), u"It is gone."_s);
        QVERIFY(files.lines().isEmpty());
        QVERIFY(!files.isLoading());
    }

    void aHugeFileIsNotShown()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);

        files.setFile(files.path(), QByteArray(10 * 1024 * 1024 + 1, 'a'));

        QVERIFY(files.lines().isEmpty());
        QVERIFY(files.text().isEmpty());
        QVERIFY(!files.problem().isEmpty());
    }

    void theSameKindOfFileStaysChosenFromSiteToSite()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);
        files.choose(FleetBuilder::applicationPath(u"shop"_s, u"prod"_s));

        files.show(snapshotOf(*m_fleet), u"blog"_s);

        QCOMPARE(files.path(), FleetBuilder::applicationPath(u"blog"_s, u"prod"_s));
    }

    void aLineThatWasLookedForIsOfItsSiteOnly()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);
        files.markLine(1);

        files.show(snapshotOf(*m_fleet), u"blog"_s);
        files.setFile(files.path(), m_fleet->text(files.path()));

        QCOMPARE(files.lines().at(files.markedLine() - 1).mark, u"tag"_s);
    }

    void aLineIsItsPartsOneAfterTheOther_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("comment");

        QTest::newRow("key and value") << u"  tag: \"a\""_s << u"  tag:"_s << QString();
        QTest::newRow("key alone") << u"image:"_s << u"image:"_s << QString();
        QTest::newRow("comment alone") << u"# tag: x"_s << QString() << u"# tag: x"_s;
        QTest::newRow("comment at the end") << u"a: b # c"_s << u"a:"_s << u"# c"_s;
        QTest::newRow("hash in quotes") << u"a: \"b # c\""_s << u"a:"_s << QString();
        QTest::newRow("hash in a word") << u"a: b#c"_s << u"a:"_s << QString();
        QTest::newRow("colon in the value") << u"url: https://x.org"_s << u"url:"_s << QString();
        QTest::newRow("item with key") << u"  - name: x"_s << u"  - name:"_s << QString();
        QTest::newRow("quoted key") << u"\"a: b\": c"_s << u"\"a: b\":"_s << QString();
        QTest::newRow("plain text") << u"set -e"_s << QString() << QString();
        QTest::newRow("empty") << QString() << QString() << QString();
    }

    void aLineIsItsPartsOneAfterTheOther()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, key);
        QFETCH(const QString, comment);
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);

        files.setFile(files.path(), QByteArray(line.toUtf8() + '\n'));

        const CodeLineView shown = files.lines().front();
        QCOMPARE(shown.key + shown.value + shown.comment, line);
        QCOMPARE(shown.key, key);
        QCOMPARE(shown.comment, comment);
    }

    void windowsLineEndsAreNotShownButCopied()
    {
        FilesViewModel files;
        files.show(snapshotOf(*m_fleet), u"shop"_s);

        files.setFile(files.path(), QByteArray("a: 1\r\nb: 2\r\n"));

        QCOMPARE(files.lines().size(), 2);
        QVERIFY(!files.lines().front().value.contains(u'\r'));
        QCOMPARE(files.text(), u"a: 1\r\nb: 2\r\n"_s);
    }

private:
    std::unique_ptr<FleetBuilder> m_fleet;
};

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
