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

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
