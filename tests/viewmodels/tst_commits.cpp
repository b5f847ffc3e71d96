// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/commitsviewmodel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::CommitsViewModel;
using viewmodels::CommitView;

namespace {

const CommitView s_slug{u"1f7c2aa000000000000000000000000000000000"_s,
                        u"1f7c2aa"_s,
                        u"Add campaign slug"_s,
                        u"Ivan Sokolov"_s,
                        u"IS"_s,
                        u"1 d"_s,
                        u"13 Nov 11:52"_s,
                        u"migration"_s,
                        u"migration"_s};
const CommitView s_hero{u"7be1190000000000000000000000000000000000"_s,
                        u"7be1190"_s,
                        u"Lazy-load hero video"_s,
                        u"Anna Orlova"_s,
                        u"AO"_s,
                        u"1 d"_s,
                        u"13 Nov 12:00"_s,
                        {},
                        {}};

} // namespace

/// The commits that wait, narrowed by what a person types.
class CommitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordOfTheFilterHasToBeFound_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<CommitView>>("expected");

        QTest::newRow("no filter") << QString() << QList<CommitView>{s_slug, s_hero};
        QTest::newRow("subject, any case") << u"HERO"_s << QList<CommitView>{s_hero};
        QTest::newRow("author") << u"sokolov"_s << QList<CommitView>{s_slug};
        QTest::newRow("beginning of the id") << u"7BE1"_s << QList<CommitView>{s_hero};
        QTest::newRow("not the middle of the id") << u"be119"_s << QList<CommitView>();
        QTest::newRow("mark") << u"migration"_s << QList<CommitView>{s_slug};
        QTest::newRow("two words") << u" ivan  slug "_s << QList<CommitView>{s_slug};
        QTest::newRow("words of two commits") << u"ivan hero"_s << QList<CommitView>();
    }

    void everyWordOfTheFilterHasToBeFound()
    {
        QFETCH(const QString, filter);
        QFETCH(const QList<CommitView>, expected);
        CommitsViewModel commits;
        commits.show({s_slug, s_hero});

        commits.setFilter(filter);

        QCOMPARE(commits.rows(), expected);
        QCOMPARE(commits.isFilteredOut(), expected.isEmpty());
    }

    void theFilterStaysForTheNextSite()
    {
        CommitsViewModel commits;
        commits.setFilter(u"hero"_s);

        commits.show({s_slug, s_hero});

        QCOMPARE(commits.rows(), QList<CommitView>{s_hero});
    }

    void noCommitsAreNotFilteredOut()
    {
        CommitsViewModel commits;
        commits.setFilter(u"hero"_s);

        commits.show({});

        QVERIFY(!commits.isFilteredOut());
    }

    void commitsHavePagesAtAnHttpsForgeOnly()
    {
        CommitsViewModel commits;
        const bool atFirst = commits.havePages();

        commits.setRemote(u"https://git.example.org/fleet/web.git"_s);

        QVERIFY(!atFirst);
        QVERIFY(commits.havePages());
        QCOMPARE(commits.pageOf(u"abc"_s), u"https://git.example.org/fleet/web/commit/abc"_s);
    }

    void aRemoteOnDiskHasNoPages()
    {
        CommitsViewModel commits;
        commits.setRemote(u"https://git.example.org/fleet/web.git"_s);

        commits.setRemote(u"/srv/git/web.git"_s);

        QVERIFY(!commits.havePages());
    }
};

QTEST_GUILESS_MAIN(CommitsTest)
#include "tst_commits.moc"
