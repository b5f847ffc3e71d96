// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::BoardModel;
using viewmodels::BoardRow;

class BoardModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatDiffersIsSignalled_data();
    void onlyWhatDiffersIsSignalled();
    void whatIsShownIsWhatWasAskedFor_data();
    void whatIsShownIsWhatWasAskedFor();
    void manyNewRowsAreOneReset();
    void anotherOrderOfManyRowsIsOneReset();
    void aSiteIsFoundBesideAGroupOfItsName();
    void everyRoleHasAName();
};

namespace {

/// "[shop]" is the head of a group, "shop" a site, "shop=5 of 5" a site with that in its column of gates.
QList<BoardRow> rowsOf(const QString &text)
{
    QList<BoardRow> rows;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        BoardRow row;
        row.isGroup = word.startsWith(u'[');
        row.key = row.isGroup ? word.mid(1).chopped(1) : word.section(u'=', 0, 0);
        row.gates = word.section(u'=', 1);
        rows += row;
    }
    return rows;
}

QList<BoardRow> numbered(const QString &name, int count)
{
    QList<BoardRow> rows;
    for (int i = 0; i < count; ++i) {
        BoardRow row;
        row.key = name + QString::number(i);
        rows += row;
    }
    return rows;
}

/// What a model says, in order: "inserted 2", "moved 3>0", "changed 1", …
class Signals : public QObject
{
public:
    explicit Signals(BoardModel &model)
        : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        const auto noteRows = [this](const QString &what) {
            return [this, what](const QModelIndex &, int first, int last) { note(what, first, last); };
        };
        connect(&model, &BoardModel::rowsInserted, this, noteRows(u"inserted"_s));
        connect(&model, &BoardModel::rowsRemoved, this, noteRows(u"removed"_s));
        connect(&model, &BoardModel::rowsMoved, this,
                [this](const QModelIndex &, int first, int, const QModelIndex &, int to) {
                    m_said += u"moved %1>%2"_s.arg(first).arg(to);
                });
        connect(&model, &BoardModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    note(u"changed"_s, first.row(), last.row());
                });
        connect(&model, &BoardModel::modelReset, this, [this] { m_said += u"reset"_s; });
    }

    QString said() const { return m_said.join(u", "_s); }

private:
    void note(const QString &what, int first, int last)
    {
        m_said +=
            first == last ? u"%1 %2"_s.arg(what).arg(first) : u"%1 %2-%3"_s.arg(what).arg(first).arg(last);
    }

    QAbstractItemModelTester m_tester;
    QStringList m_said;
};

} // namespace

void BoardModelTest::onlyWhatDiffersIsSignalled_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("said");
    QTest::newRow("the same") << u"[p] a b c"_s << u"[p] a b c"_s << QString();
    QTest::newRow("nothing at all") << QString() << QString() << QString();
    QTest::newRow("changed") << u"[p] a b c"_s << u"[p] a b=1 c"_s << u"changed 2"_s;
    QTest::newRow("two changed") << u"[p] a b c"_s << u"[p] a=1 b c=1"_s << u"changed 1, changed 3"_s;
    QTest::newRow("inserted") << u"[p] a c"_s << u"[p] a b c"_s << u"inserted 2"_s;
    QTest::newRow("inserted at the end") << u"[p] a"_s << u"[p] a b"_s << u"inserted 2"_s;
    QTest::newRow("a group comes") << u"[p] a"_s << u"[o] b [p] a"_s << u"inserted 0, inserted 1"_s;
    QTest::newRow("removed") << u"[p] a b c"_s << u"[p] a c"_s << u"removed 2"_s;
    QTest::newRow("a group goes") << u"[o] b [p] a"_s << u"[p] a"_s << u"removed 1, removed 0"_s;
    QTest::newRow("moved up") << u"[p] a b c d"_s << u"[p] d a b c"_s << u"moved 4>1"_s;
    QTest::newRow("moved down") << u"[p] a b c d"_s << u"[p] b c d a"_s << u"moved 1>5"_s;
    QTest::newRow("moved and changed")
        << u"[p] a b c [s] d"_s << u"[p] b c [s] a=1 d"_s << u"moved 1>5, changed 4"_s;
    QTest::newRow("into a new group") << u"[p] a b"_s << u"[p] b [s] a"_s << u"moved 1>3, inserted 2"_s;
    QTest::newRow("removed, moved, inserted, changed")
        << u"[p] a b c d"_s << u"[p] c=1 b e"_s
        << u"removed 4, removed 1, moved 1>3, changed 1, inserted 3"_s;
    QTest::newRow("a group and a site of one name") << u"[a] a b"_s << u"[a] b"_s << u"removed 1"_s;
    QTest::newRow("their order") << u"[a] b a"_s << u"[a] a b"_s << u"moved 1>3"_s;
    QTest::newRow("nothing stays") << u"[p] a b"_s << u"[o] c"_s << u"reset"_s;
    QTest::newRow("the first rows") << QString() << u"[p] a"_s << u"reset"_s;
    QTest::newRow("all go") << u"[p] a"_s << QString() << u"reset"_s;
}

void BoardModelTest::onlyWhatDiffersIsSignalled()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    BoardModel model;
    model.show(rowsOf(before));
    const Signals heard(model);

    model.show(rowsOf(after));

    QTEST(heard.said(), "said");
    QCOMPARE(model.rows(), rowsOf(after));
}

void BoardModelTest::whatIsShownIsWhatWasAskedFor_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("reversed") << u"a b c d e f"_s << u"f e d c b a"_s;
    QTest::newRow("rotated") << u"a b c d e f"_s << u"d e f a b c"_s;
    QTest::newRow("halves crossed") << u"a b c d e f"_s << u"a d b e c f"_s;
    QTest::newRow("everything at once") << u"[p] a b [s] c d e"_s << u"[s] e x=1 b [n] y c [p] z"_s;
    QTest::newRow("only the last stays") << u"a b c d"_s << u"x y d z"_s;
}

void BoardModelTest::whatIsShownIsWhatWasAskedFor()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    BoardModel model;
    model.show(rowsOf(before));
    const Signals heard(model);

    model.show(rowsOf(after));

    QCOMPARE(model.rows(), rowsOf(after));
    QVERIFY(!heard.said().contains(u"reset"_s));
}

void BoardModelTest::manyNewRowsAreOneReset()
{
    BoardModel model;
    model.show(rowsOf(u"a"_s));
    const Signals heard(model);

    model.show(rowsOf(u"a"_s) + numbered(u"site"_s, 100));

    QCOMPARE(heard.said(), u"reset"_s);
    QCOMPARE(model.rowCount(), 101);
}

void BoardModelTest::anotherOrderOfManyRowsIsOneReset()
{
    QList<BoardRow> rows = numbered(u"site"_s, 200);
    BoardModel model;
    model.show(rows);
    const Signals heard(model);
    std::ranges::reverse(rows);

    model.show(rows);

    QCOMPARE(heard.said(), u"reset"_s);
    QCOMPARE(model.rows(), rows);
}

void BoardModelTest::aSiteIsFoundBesideAGroupOfItsName()
{
    BoardModel model;
    model.show(rowsOf(u"[a] b a"_s));

    QCOMPARE(model.indexOf(u"a"_s), 2);
    QCOMPARE(model.indexOf(u"nobody"_s), -1);
}

void BoardModelTest::everyRoleHasAName()
{
    const BoardModel model;
    const auto roles = QMetaEnum::fromType<BoardModel::Role>();

    const QHash<int, QByteArray> names = model.roleNames();

    QCOMPARE(names.size(), roles.keyCount());
    QCOMPARE(QSet<QByteArray>(names.cbegin(), names.cend()).size(), roles.keyCount());
}

QTEST_GUILESS_MAIN(BoardModelTest)
#include "tst_boardmodel.moc"
