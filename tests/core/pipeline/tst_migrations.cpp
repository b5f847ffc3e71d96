// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/pipeline.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::pipeline::WaitingCommit;
using testsupport::FleetBuilder;

/// Which source commits bring a migration.
class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommitIsMarkedForWhatItDoesInTheSitesMigrations_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");

        QTest::newRow("a new one") << u"apps/shop/src/migrations/0002.ts"_s << true;
        QTest::newRow("a changed one") << u"apps/shop/src/migrations/0001.ts"_s << true;
        QTest::newRow("in a folder below") << u"apps/shop/src/migrations/2026/0002.ts"_s << true;
        QTest::newRow("in a new part") << u"apps/shop/db/migrations/0001.ts"_s << true;
        QTest::newRow("of a package") << u"packages/core/migrations/0001.ts"_s << true;
        QTest::newRow("of another site") << u"apps/blog/src/migrations/0001.ts"_s << false;
        QTest::newRow("beside them") << u"apps/shop/src/page.ts"_s << false;
        QTest::newRow("a file of that name") << u"apps/shop/src/notes/migrations"_s << false;
    }

    void aCommitIsMarkedForWhatItDoesInTheSitesMigrations()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, expected);
        FleetBuilder fleet;
        fleet.file(u"apps/shop/src/migrations/0001.ts"_s, "one");
        fleet.commit(u"Start"_s);
        fleet.file(path, "two");
        std::vector<WaitingCommit> commits{waiting(fleet.commit(u"Change"_s))};

        core::pipeline::markMigrations(repositoryOf(fleet), {}, u"shop"_s, commits);

        QCOMPARE(commits.front().hasMigration, expected);
    }

    void thePolicysFoldersCountWhereItNamesSome_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");

        QTest::newRow("of the site") << u"apps/shop/db/0002.sql"_s << true;
        QTest::newRow("of all") << u"packages/schema/0002.sql"_s << true;
        QTest::newRow("of another site") << u"apps/blog/db/0002.sql"_s << false;
        QTest::newRow("the usual folder") << u"apps/shop/src/migrations/0002.ts"_s << false;
    }

    void thePolicysFoldersCountWhereItNamesSome()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, expected);
        FleetBuilder fleet;
        fleet.file(u"apps/shop/db/0001.sql"_s, "one");
        fleet.commit(u"Start"_s);
        fleet.file(path, "two");
        std::vector<WaitingCommit> commits{waiting(fleet.commit(u"Change"_s))};
        core::gitops::Layout layout;
        layout.migrations = {u"apps/%1/db"_s, u"packages/schema"_s};

        core::pipeline::markMigrations(repositoryOf(fleet), layout, u"shop"_s, commits);

        QCOMPARE(commits.front().hasMigration, expected);
    }

    void theFirstCommitOfAHistoryIsComparedWithNothing()
    {
        FleetBuilder fleet;
        fleet.file(u"apps/shop/src/migrations/0001.ts"_s, "one");
        std::vector<WaitingCommit> commits{waiting(fleet.commit(u"Start"_s))};

        core::pipeline::markMigrations(repositoryOf(fleet), {}, u"shop"_s, commits);

        QVERIFY(commits.front().hasMigration);
    }

    void aRemovedMigrationIsNone()
    {
        FleetBuilder fleet;
        fleet.file(u"apps/shop/src/migrations/0001.ts"_s, "one");
        fleet.commit(u"Start"_s);
        fleet.remove(u"apps/shop/src/migrations/0001.ts"_s);
        std::vector<WaitingCommit> commits{waiting(fleet.commit(u"Remove"_s))};

        core::pipeline::markMigrations(repositoryOf(fleet), {}, u"shop"_s, commits);

        QVERIFY(!commits.front().hasMigration);
    }

private:
    static WaitingCommit waiting(const QString &id)
    {
        WaitingCommit commit;
        commit.id = *core::git::ObjectId::fromHex(id);
        return commit;
    }

    static core::git::Repository repositoryOf(const FleetBuilder &fleet)
    {
        return core::git::Repository::open(fleet.path()).value();
    }
};

QTEST_APPLESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
