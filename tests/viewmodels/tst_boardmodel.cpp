// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::BoardModel;
using viewmodels::BoardRow;

namespace {

BoardRow head(const QString &key)
{
    BoardRow row;
    row.isGroup = true;
    row.key = row.group = key;
    return row;
}

BoardRow site(const QString &key)
{
    BoardRow row;
    row.key = row.title = key;
    return row;
}

/// "g:attention shop blog": a head and two sites.
QList<BoardRow> rowsOf(const QString &text)
{
    QList<BoardRow> rows;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        rows += word.startsWith("g:"_L1) ? head(word.sliced(2)) : site(word);
    return rows;
}

} // namespace

class BoardModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownArrives_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("first rows") << QString() << u"g:a one two"_s;
        QTest::newRow("all gone") << u"g:a one two"_s << QString();
        QTest::newRow("one comes") << u"g:a one three"_s << u"g:a one two three"_s;
        QTest::newRow("one goes") << u"g:a one two three"_s << u"g:a one three"_s;
        QTest::newRow("one moves up") << u"g:a one g:b two three"_s << u"g:a three one g:b two"_s;
        QTest::newRow("one moves down") << u"g:a one two g:b three"_s << u"g:a two g:b three one"_s;
        QTest::newRow("reversed") << u"one two three four"_s << u"four three two one"_s;
        QTest::newRow("some of each") << u"g:a one two g:b three"_s << u"g:b three four g:c one"_s;
        QTest::newRow("a site named as its group") << u"g:shop shop blog"_s << u"g:shop blog shop"_s;
        QTest::newRow("nothing in common") << u"g:a one"_s << u"g:b two"_s;
    }

    void whatIsShownArrives()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        BoardModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(rowsOf(before));

        model.show(rowsOf(after));

        QCOMPARE(model.rows(), rowsOf(after));
        QCOMPARE(model.rowCount(), rowsOf(after).size());
    }

    void manyNewRowsAreAReset()
    {
        QList<BoardRow> many{site(u"first"_s)};
        for (int i = 0; i < 100; ++i)
            many += site(QString::number(i));
        BoardModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({site(u"first"_s)});
        const QSignalSpy resets(&model, &BoardModel::modelReset);

        model.show(many);

        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 101);
    }

    void onlyTheRowThatChangedIsSignalled()
    {
        BoardModel model;
        model.show(rowsOf(u"g:a one two three"_s));
        const QSignalSpy changes(&model, &BoardModel::dataChanged);
        const QSignalSpy inserts(&model, &BoardModel::rowsInserted);
        QList<BoardRow> rows = rowsOf(u"g:a one two three"_s);
        rows[2].isChecked = true;

        model.show(rows);

        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 2);
        QCOMPARE(inserts.count(), 0);
        QCOMPARE(model.data(model.index(2), BoardModel::IsCheckedRole), true);
    }

    void equalRowsAreSilent()
    {
        BoardModel model;
        model.show(rowsOf(u"g:a one two"_s));
        const QSignalSpy changes(&model, &BoardModel::dataChanged);
        const QSignalSpy resets(&model, &BoardModel::modelReset);

        model.show(rowsOf(u"g:a one two"_s));

        QCOMPARE(changes.count() + resets.count(), 0);
    }

    void aSiteIsFoundAndAGroupIsNot()
    {
        BoardModel model;
        model.show(rowsOf(u"g:shop blog shop"_s));

        QCOMPARE(model.indexOf(u"shop"_s), 2);
        QCOMPARE(model.indexOf(u"nobody"_s), -1);
    }
};

QTEST_GUILESS_MAIN(BoardModelTest)
#include "tst_boardmodel.moc"
