// SPDX-License-Identifier: Apache-2.0
#include "core/canon/text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::canon;

namespace {

QStringList filesOf(const QList<Runbook> &runbooks)
{
    QStringList files;
    for (const Runbook &runbook : runbooks)
        files += runbook.file;
    return files;
}

/// Of a repository that has this page and no other.
Runbook onlyRunbook(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const core::gitops::FolderTree base(folder.path());
    const core::gitops::ChangedTree tree(base, {{.path = u"docs/runbooks/page.md"_s, .bytes = bytes}});
    return runbooksIn(tree).value(0);
}

} // namespace

/// The canon as people read it.
class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chaptersAreNumberedFromOne();
    void everyRuleIsOfAChapter();
    void everyRuleSaysWhatItIsFor();
    void anExampleParses();
    void aRunbookThatNamesARuleComesBeforeOthers();
    void aPassageIsTheFirstPlaceAndTheHeadingAboveIt();
    void signsInCodeAreNoHeadings();
};

void TextTest::chaptersAreNumberedFromOne()
{
    int number = 0;
    for (const Chapter &chapter : chapters()) {
        QCOMPARE(chapter.number, ++number);
        QVERIFY(!chapter.displayTitle().isEmpty());
        QVERIFY(!chapter.displayParagraphs().isEmpty());
    }
}

void TextTest::everyRuleIsOfAChapter()
{
    for (const Rule &rule : rules())
        QVERIFY2(chapterOf(rule).number == rule.chapter, rule.id);
}

void TextTest::everyRuleSaysWhatItIsFor()
{
    for (const Rule &rule : rules()) {
        QVERIFY2(QByteArrayView(rule.title).size() > 0, rule.id);
        QVERIFY2(QByteArrayView(rule.reason).endsWith('.'), rule.id);
        QVERIFY2(QByteArrayView(rule.remedy).endsWith('.'), rule.id);
    }
}

void TextTest::anExampleParses()
{
    for (const Rule &rule : rules()) {
        const Example example = exampleOf(rule);
        QVERIFY2(core::yaml::parse(example.right), rule.id);
        QCOMPARE(*example.wrong == '\0', *example.right == '\0');
    }
}

void TextTest::aRunbookThatNamesARuleComesBeforeOthers()
{
    QTemporaryDir folder;
    const core::gitops::FolderTree base(folder.path());
    const core::gitops::ChangedTree tree(
        base,
        {{.path = u"docs/runbooks/README.md"_s, .bytes = QByteArray("release-dev\n")},
         {.path = u"docs/runbooks/flow.md"_s, .bytes = QByteArray("# Flow\n\nrelease-dev, SYNESTRA_ENV\n")},
         {.path = u"docs/runbooks/layers.md"_s, .bytes = QByteArray("See release/only-image.\n")},
         {.path = u"docs/runbooks/picture.png"_s, .bytes = QByteArray("release/only-image")}});

    const QList<Runbook> all = runbooksIn(tree);

    QCOMPARE(filesOf(all), (QStringList{u"docs/runbooks/flow.md"_s, u"docs/runbooks/layers.md"_s}));
    QCOMPARE(all.first().title, u"Flow"_s);
    QCOMPARE(all.last().title, u"layers.md"_s);
    QCOMPARE(filesOf(runbooksOf(all, *rule(u"release/only-image"))),
             QStringList(u"docs/runbooks/layers.md"_s));
    QCOMPARE(filesOf(runbooksOf(all, *rule(u"release/digest"))), QStringList(u"docs/runbooks/flow.md"_s));
}

void TextTest::aPassageIsTheFirstPlaceAndTheHeadingAboveIt()
{
    const Runbook runbook =
        onlyRunbook("# Layers\n\nHow they work.\n\n## Release files ##\n\nOne key: see\n"
                    "release/only-image.\n\n## More\n\nrelease/only-image, release-dev\n");

    const Passage named = passageOn(runbook, *rule(u"release/only-image"));
    const Passage about = passageOn(runbook, *rule(u"release/digest"));

    QCOMPARE(runbook.title, u"Layers"_s);
    QCOMPARE(named.heading, u"Release files"_s);
    QCOMPARE(named.line, 8);
    QCOMPARE(about.heading, u"More"_s);
    QCOMPARE(about.line, 12);
}

void TextTest::signsInCodeAreNoHeadings()
{
    const Runbook runbook = onlyRunbook("# Tags\n\n```sh\n# release/only-image\nslipwayctl lint\n```\n");

    QCOMPARE(passageOn(runbook, *rule(u"release/only-image")), (Passage{.line = 4, .heading = u"Tags"_s}));
}

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
