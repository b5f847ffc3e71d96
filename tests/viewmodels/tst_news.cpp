// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsviewmodel.h"
#include "tests/viewmodels/snapshots.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::snapshotOf;
using viewmodels::NewsViewModel;
using viewmodels::Seen;

namespace {

QDateTime now()
{
    return {QDate(2026, 1, 10), QTime(12, 0), Qt::UTC};
}

const QString s_old = u"aaaaaaaaaaaa-r1"_s;
const QString s_new = u"bbbbbbbbbbbb-r1"_s;
const testsupport::Person s_me{u"Me"_s, u"me@example.org"_s};

} // namespace

class NewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fleet = std::make_unique<FleetBuilder>();
        for (const QString &site : {u"blog"_s, u"shop"_s})
            m_fleet->site(site).released(u"dev"_s, s_old).released(u"prod"_s, s_old);
        m_fleet->commit(u"Start"_s);
        m_news = std::make_unique<NewsViewModel>(&now);
        m_news->begin({}, s_me.email);
        m_news->show(snapshotOf(*m_fleet));
    }

    void whoNeverLookedHasMissedNothing()
    {
        QCOMPARE(m_news->text(), QString());
        QVERIFY(m_news->sites().isEmpty());
    }

    void whatCameSinceIsCounted()
    {
        m_fleet->moveTag(u"shop"_s, u"dev"_s, s_new);
        m_fleet->moveTag(u"shop"_s, u"prod"_s, s_new);
        m_fleet->moveTag(u"blog"_s, u"prod"_s, u"cccccccccccc-r1"_s);

        comeBack();

        QVERIFY2(m_news->text().contains(u"10 Jan 12:00: 1 release"_s), qPrintable(m_news->text()));
        QVERIFY(m_news->text().contains(u"1 promotion"_s));
        QVERIFY(m_news->hasBypass());
        QCOMPARE(m_news->sites(), (QSet<QString>{u"blog"_s, u"shop"_s}));
    }

    void whatOneDidOneselfIsNoNews()
    {
        m_fleet->moveTag(u"shop"_s, u"dev"_s, s_new, s_me);

        comeBack();

        QCOMPARE(m_news->text(), QString());
    }

    void whatIsDismissedIsKnown()
    {
        m_fleet->moveTag(u"shop"_s, u"dev"_s, s_new);
        comeBack();
        const QSignalSpy dismissed(m_news.get(), &NewsViewModel::dismissed);

        m_news->dismiss();

        QCOMPARE(dismissed.count(), 1);
        QCOMPARE(m_news->text(), QString());
        comeBack();
        QCOMPARE(m_news->text(), QString());
    }

    void aShorterHistoryIsAnother()
    {
        m_news->begin({.length = 99, .time = now()}, {});
        m_news->show(snapshotOf(*m_fleet));

        QCOMPARE(m_news->text(), QString());
    }

private:
    /// Closes the window as it was at the start, and opens it again.
    void comeBack()
    {
        const Seen seen = m_news->seen();
        m_news->begin(seen, s_me.email);
        m_news->show(snapshotOf(*m_fleet));
    }

    std::unique_ptr<FleetBuilder> m_fleet;
    std::unique_ptr<NewsViewModel> m_news;
};

QTEST_GUILESS_MAIN(NewsTest)
#include "tst_news.moc"
