// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/comment.h"
#include "core/yaml/list.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::yaml;
using core::Error;
using core::Result;

namespace {

const Path list{.keys = {u"a"_s}, .document = {}};

QByteArray bytesOf(const Result<QByteArray> &result)
{
    return result ? *result : QByteArray("refused");
}

} // namespace

/// Lists of texts, and comments, by their bytes.
class ListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursAreSwapped_data();
    void neighboursAreSwapped();
    void itemsAreInserted_data();
    void itemsAreInserted();
    void whatIsNotClearIsRefused_data();
    void whatIsNotClearIsRefused();
    void placesThatThereAreNotAreUsage();
    void quotesAreThoseOfTheNeighbours_data();
    void quotesAreThoseOfTheNeighbours();
    void aCommentHasTheIndentationOfItsLine();
    void aCommentInATextIsRefused();
};

void ListTest::neighboursAreSwapped_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("block") << QByteArray("a:\n  - x # one\n  - 'y'\n  - z\n")
                           << QByteArray("a:\n  - 'y'\n  - x # one\n  - z\n");
    QTest::newRow("CRLF, no line end at the end")
        << QByteArray("a:\r\n- x\r\n- y") << QByteArray("a:\r\n- y\r\n- x");
    QTest::newRow("flow") << QByteArray("a: [x , \"y\" ] # c\n") << QByteArray("a: [\"y\" , x ] # c\n");
    QTest::newRow("a comment above the list")
        << QByteArray("a:\n  # both\n  - x\n  - y\n") << QByteArray("a:\n  # both\n  - y\n  - x\n");
    QTest::newRow("an empty line between")
        << QByteArray("a:\n- x\n\n- y\nb: 1\n") << QByteArray("a:\n- y\n\n- x\nb: 1\n");
}

void ListTest::neighboursAreSwapped()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);

    QCOMPARE(bytesOf(swapItems(before, list, 0)), after);
}

void ListTest::itemsAreInserted_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("first") << QByteArray("a:\n  - 'x'\n") << 0 << QByteArray("a:\n  - 'new'\n  - 'x'\n");
    QTest::newRow("last, behind a comment")
        << QByteArray("a:\n  -   x # c\nb: 1\n") << 1 << QByteArray("a:\n  -   x # c\n  -   new\nb: 1\n");
    QTest::newRow("last, without a line end")
        << QByteArray("b: 1\r\na:\r\n- x") << 1 << QByteArray("b: 1\r\na:\r\n- x\r\n- new");
    QTest::newRow("first in brackets") << QByteArray("a: [x]\n") << 0 << QByteArray("a: [new, x]\n");
    QTest::newRow("last in brackets")
        << QByteArray("a: [\"x\"]\n") << 1 << QByteArray("a: [\"x\", \"new\"]\n");
}

void ListTest::itemsAreInserted()
{
    QFETCH(QByteArray, before);
    QFETCH(int, index);
    QFETCH(QByteArray, after);

    QCOMPARE(bytesOf(insertItem(before, list, index, u"new"_s)), after);
}

void ListTest::whatIsNotClearIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("a comment between") << QByteArray("a:\n- x\n# about y\n- y\n");
    QTest::newRow("an anchor") << QByteArray("a:\n- &x x\n- y\nb: *x\n");
    QTest::newRow("a mapping in it") << QByteArray("a:\n- x\n- {y: 1}\n");
    QTest::newRow("a text over two lines") << QByteArray("a:\n- x\n  z\n- y\n");
    QTest::newRow("no list") << QByteArray("a: x\n");
    QTest::newRow("nothing") << QByteArray("b: x\n");
}

void ListTest::whatIsNotClearIsRefused()
{
    QFETCH(QByteArray, bytes);

    const Result<QByteArray> swapped = swapItems(bytes, list, 0, u"f.yaml"_s);

    QVERIFY(!swapped);
    QCOMPARE(swapped.error().kind, Error::Kind::Refused);
    QCOMPARE(swapped.error().place.value_or(core::Place{}).file, u"f.yaml"_s);
}

void ListTest::placesThatThereAreNotAreUsage()
{
    QCOMPARE(swapItems("a: [x, y]\n", list, 1).error().kind, Error::Kind::Usage);
    QCOMPARE(insertItem("a: [x, y]\n", list, 3, u"z"_s).error().kind, Error::Kind::Usage);
}

void ListTest::quotesAreThoseOfTheNeighbours_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("none have any") << QByteArray("a: 012\nb: x\n") << QByteArray("a: \"012\"\nb: x\n");
    QTest::newRow("single") << QByteArray("b: 'x'\na: 012 # c\n") << QByteArray("b: 'x'\na: '012' # c\n");
    QTest::newRow("quoted already") << QByteArray("a: \"012\"\n") << QByteArray("refused");
    QTest::newRow("null") << QByteArray("a: ~\n") << QByteArray("refused");
    QTest::newRow("anchored") << QByteArray("a: &x 012\nb: *x\n") << QByteArray("refused");
    QTest::newRow("tagged") << QByteArray("a: !!int 012\n") << QByteArray("refused");
}

void ListTest::quotesAreThoseOfTheNeighbours()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);

    const Result<Edit> quoted = quote(before, list);

    QCOMPARE(quoted ? quoted->bytes : QByteArray("refused"), after);
}

void ListTest::aCommentHasTheIndentationOfItsLine()
{
    const Result<Insertion> inserted = insertComment("a:\r\n  - x\r\n  - y\r\n", 3, u"why"_s);

    QVERIFY(inserted);
    QCOMPARE(inserted->bytes, QByteArray("a:\r\n  - x\r\n  # why\r\n  - y\r\n"));
    QCOMPARE(inserted->line, 3);
}

void ListTest::aCommentInATextIsRefused()
{
    QCOMPARE(insertComment("a: |\n  x\n  y\n", 3, u"why"_s).error().kind, Error::Kind::Refused);
    QCOMPARE(insertComment("a: \"x\n  y\"\n", 2, u"why"_s).error().kind, Error::Kind::Refused);
    QCOMPARE(insertComment("a: 1\n", 3, u"why"_s).error().kind, Error::Kind::Usage);
    QCOMPARE(insertComment("a: 1\n", 1, u"two\nlines"_s).error().kind, Error::Kind::Usage);
}

QTEST_APPLESS_MAIN(ListTest)
#include "tst_list.moc"
