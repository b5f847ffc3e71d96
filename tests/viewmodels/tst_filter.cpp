// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/boardfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::BoardFilter;
using viewmodels::SiteRow;

namespace {

const QDateTime s_now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

/// A blocked site of two environments that has waited for three days.
SiteRow shop()
{
    SiteRow row;
    row.row.key = u"shop"_s;
    row.row.group = u"attention"_s;
    row.state = u"ahead"_s;
    row.isBlocked = true;
    row.canMove = true;
    row.waitsSince = s_now.addDays(-3);
    row.changedAt = s_now.addDays(-1);
    row.isNew = true;
    row.project = u"Storefronts"_s;
    row.people = QStringList{u"anna orlova"_s, u"release-bot"_s};
    row.tags = QStringList{u"aaaaaaaaaaaa-r1"_s, u"bbbbbbbbbbbb-r2"_s};
    row.hosts = QStringList{u"shop.example.org"_s};
    row.environments = QStringList{u"dev"_s, u"prod"_s};
    row.searched = u"shop shop.example.org aaaaaaaaaaaa-r1 bbbbbbbbbbbb-r2 anna orlova release-bot"_s;
    return row;
}

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAndWordsMustAllMatch_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("nothing asked") << QString() << true;
        QTest::newRow("a word") << u"SHOP"_s << true;
        QTest::newRow("two words") << u"anna bbbb"_s << true;
        QTest::newRow("one of them missing") << u"anna cccc"_s << false;
        QTest::newRow("its group") << u"state:attention"_s << true;
        QTest::newRow("its state") << u"state:ahead"_s << true;
        QTest::newRow("blocked") << u"state:blocked"_s << true;
        QTest::newRow("another state") << u"state:diverged"_s << false;
        QTest::newRow("one of two states") << u"state:diverged state:ahead"_s << true;
        QTest::newRow("not its state") << u"-state:ahead"_s << false;
        QTest::newRow("not another state") << u"-state:diverged"_s << true;
        QTest::newRow("waits long enough") << u"waits:2d"_s << true;
        QTest::newRow("exactly") << u"waits:72h"_s << true;
        QTest::newRow("days without a unit") << u"waits:3"_s << true;
        QTest::newRow("not that long") << u"waits:1w"_s << false;
        QTest::newRow("Russian days") << u"waits:2д"_s << true;
        QTest::newRow("changed lately") << u"changed:36h"_s << true;
        QTest::newRow("not that lately") << u"changed:2h"_s << false;
        QTest::newRow("new to the reader") << u"changed:new"_s << true;
        QTest::newRow("author") << u"author:orlova"_s << true;
        QTest::newRow("another author") << u"author:kate"_s << false;
        QTest::newRow("tag") << u"tag:bbbb"_s << true;
        QTest::newRow("environment, whole") << u"env:prod"_s << true;
        QTest::newRow("environment it is not in") << u"env:stage"_s << false;
        QTest::newRow("project") << u"project:storefronts"_s << true;
        QTest::newRow("host") << u"host:example.org"_s << true;
        QTest::newRow("all together") << u"state:blocked waits:1d author:anna shop"_s << true;
        QTest::newRow("a token that means nothing lets all pass") << u"waits:soon"_s << true;
        QTest::newRow("no key of ours is a word") << u"https://shop"_s << false;
    }

    void tokensAndWordsMustAllMatch()
    {
        QFETCH(const QString, filter);
        QFETCH(const bool, isShown);
        QCOMPARE(BoardFilter::parse(filter).matches(shop(), s_now), isShown);
    }

    void finishedTokensAreTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isAll");
        QTest::addColumn<QStringList>("tokens");
        QTest::addColumn<QString>("left");
        QTest::newRow("still typing") << u"state:ahe"_s << false << QStringList() << u"state:ahe"_s;
        QTest::newRow("a space behind")
            << u"state:ahead "_s << false << QStringList{u"state:ahead"_s} << QString();
        QTest::newRow("words stay") << u"shop state:ahead x"_s << false << QStringList{u"state:ahead"_s}
                                    << u"shop x"_s;
        QTest::newRow("Enter") << u"waits:2d"_s << true << QStringList{u"waits:2d"_s} << QString();
        QTest::newRow("no value yet") << u"state: "_s << false << QStringList() << u"state: "_s;
        QTest::newRow("negated") << u"-env:stage "_s << false << QStringList{u"-env:stage"_s} << QString();
    }

    void finishedTokensAreTaken()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isAll);
        QFETCH(const QStringList, tokens);
        QFETCH(const QString, left);
        const auto [taken, rest] = BoardFilter::takeTokens(text, isAll);
        QCOMPARE(taken, tokens);
        QCOMPARE(rest, left);
    }

    void tokensSayWhatTheyMean()
    {
        QCOMPARE(BoardFilter::view(u"waits:2d"_s).value, u"2d or more"_s);
        QCOMPARE(BoardFilter::view(u"-state:ahead"_s).key, u"not state"_s);
        QVERIFY(BoardFilter::view(u"state:ahead"_s).isValid);
        const viewmodels::TokenView wrong = BoardFilter::view(u"state:red"_s);
        QVERIFY(!wrong.isValid);
        QVERIFY(wrong.problem.contains(u"promotable"_s));
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
