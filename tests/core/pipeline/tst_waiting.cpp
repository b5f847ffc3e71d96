// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/pipeline.h"
#include "tests/support/fleetbuilder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::pipeline;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::tryGit;

namespace {

/// A bare repository of random commits: forks, merges of two and three, merges that keep one side, changes
/// that are taken back, and commits at the same second.
class RandomRepository
{
public:
    RandomRepository(const QString &folder, quint32 seed, int commits)
        : m_path(folder + u"/random.git"_s), m_random(seed)
    {
        runGit({}, {u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, m_path});
        QByteArray stream;
        for (int i = 1; i <= commits; ++i)
            stream += commit(i);
        runGit(m_path, {u"fast-import"_s, u"--quiet"_s, u"--export-marks=marks"_s}, stream);
        const QStringList all =
            runGit(m_path, {u"rev-list"_s, u"--all"_s, u"--reverse"_s, u"--topo-order"_s}).split(u'\n');
        m_ids = all;
    }

    const QString &path() const { return m_path; }
    QString any() { return m_ids[m_random.bounded(int(m_ids.size()))]; }

private:
    QByteArray commit(int number)
    {
        m_time += qint64(m_random.bounded(3)) * 60;
        const QByteArray time = QByteArray::number(m_time);
        QByteArray text = "commit refs/heads/b" + QByteArray::number(number)
            + "\nmark :" + QByteArray::number(number) + "\nauthor A <a@example.org> " + time
            + " +0000\ncommitter A <a@example.org> " + time + " +0000\ndata 1\nx\n";
        const int parents = number == 1 ? 0 : 1 + (m_random.bounded(3) == 0) + (m_random.bounded(12) == 0);
        QList<int> used;
        for (int i = 0; i < parents; ++i) {
            const int parent = std::max(1, number - 1 - m_random.bounded(6));
            if (used.contains(parent))
                continue;
            text += (i == 0 ? "from :" : "merge :") + QByteArray::number(parent) + "\n";
            used += parent;
        }
        const int changes = m_random.bounded(3);
        for (int i = 0; i < changes; ++i)
            text += change();
        return text + "\n";
    }

    QByteArray change()
    {
        static const QList<QByteArray> s_files{"apps/shop/a", "apps/shop/b/c", "apps/other/a", "packages/p",
                                               "README"};
        const QByteArray &file = s_files[m_random.bounded(int(s_files.size()))];
        const int value = m_random.bounded(4);
        if (value == 0)
            return "D " + file + "\n";
        return "M 100644 inline " + file + "\ndata 1\n" + QByteArray::number(value) + "\n";
    }

    QString m_path;
    QRandomGenerator m_random;
    QStringList m_ids;
    qint64 m_time = 1'700'000'000;
};

QString ours(SourceHistory &history, const QString &far, const QString &front)
{
    const auto commits = history.waiting(u"shop"_s, far, front);
    if (!commits)
        return u"none"_s;
    QStringList ids;
    for (const WaitingCommit &commit : *commits)
        ids += commit.id.toHex();
    return ids.join(u'\n');
}

QString gits(const QString &path, const QString &far, const QString &front)
{
    if (tryGit(path, {u"merge-base"_s, u"--is-ancestor"_s, far, front}).exitCode != 0)
        return u"none"_s;
    return runGit(
        path,
        {u"rev-list"_s, u"--no-merges"_s, far + u".."_s + front, u"--"_s, u"apps/shop"_s, u"packages"_s});
}

/// The ranges in which we and git disagree.
QStringList disagreements(RandomRepository &random, int ranges)
{
    const auto repository = git::Repository::open(random.path());
    SourceHistory history(*repository, {});
    QStringList found;
    for (int i = 0; i < ranges; ++i) {
        const QString far = random.any();
        const QString front = random.any();
        if (ours(history, far, front) != gits(random.path(), far, front))
            found += far + u".."_s + front;
    }
    return found;
}

std::optional<QString> commitOf(const FleetBuilder &builder, const QString &tag)
{
    const auto repository = git::Repository::open(builder.path());
    const auto commit = sourceCommit(*repository, tag);
    return commit ? std::optional(commit->toHex()) : std::nullopt;
}

} // namespace

class WaitingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void rangesAreThoseOfRevList_data()
    {
        QTest::addColumn<quint32>("seed");

        QTest::newRow("1") << quint32(1);
        QTest::newRow("2") << quint32(2);
        QTest::newRow("3") << quint32(3);
        QTest::newRow("4") << quint32(4);
    }

    void rangesAreThoseOfRevList()
    {
        QFETCH(const quint32, seed);
        const QTemporaryDir folder;
        RandomRepository random(folder.path(), seed, 120);

        QCOMPARE(disagreements(random, 60), QStringList());
    }

    void commitsHaveSubjectAuthorAndTimeNewestFirst()
    {
        FleetBuilder builder;
        builder.file(u"apps/shop/a"_s, "1");
        const QString far = builder.commit(u"One"_s);
        builder.file(u"apps/shop/a"_s, "2");
        builder.commit(u"Two\n\nBody"_s, {u"Eva"_s, u"eva@example.org"_s});
        builder.file(u"apps/other/a"_s, "3");
        builder.commit(u"Elsewhere"_s);
        builder.file(u"packages/ui/a"_s, "4");
        const QString front = builder.commit(u"Four"_s);
        const auto repository = git::Repository::open(builder.path());

        const auto waiting =
            waitingCommits(*repository, {}, u"shop"_s, far.left(12) + u"-r2"_s, u"sha-"_s + front.left(10));

        QVERIFY(waiting);
        QCOMPARE(waiting->size(), size_t(2));
        QCOMPARE(waiting->at(0).subject, u"Four"_s);
        QCOMPARE(waiting->at(1).subject, u"Two"_s);
        QCOMPARE(waiting->at(1).author.name, u"Eva"_s);
    }

    void tagsThatNameNoCommitHaveNoAnswer()
    {
        FleetBuilder builder;
        builder.file(u"apps/shop/a"_s, "1");
        const QString commit = builder.commit(u"One"_s);
        const auto repository = git::Repository::open(builder.path());

        QVERIFY(!waitingCommits(*repository, {}, u"shop"_s, u"1.2.3", commit));
        QVERIFY(!waitingCommits(*repository, {}, u"shop"_s, commit, u"main"));
    }

    void farThatIsNoAncestorHasNoAnswer()
    {
        FleetBuilder builder;
        builder.file(u"apps/shop/a"_s, "1");
        const QString far = builder.commit(u"One"_s);
        builder.file(u"apps/shop/a"_s, "2");
        const QString front = builder.commit(u"Two"_s);
        const auto repository = git::Repository::open(builder.path());

        QVERIFY(waitingCommits(*repository, {}, u"shop"_s, far, front));
        QVERIFY(!waitingCommits(*repository, {}, u"shop"_s, front, far));
    }

    void sameCommitRebuiltHasNothingWaiting()
    {
        FleetBuilder builder;
        builder.file(u"apps/shop/a"_s, "1");
        const QString commit = builder.commit(u"One"_s);
        const auto repository = git::Repository::open(builder.path());

        const auto waiting = waitingCommits(*repository, {}, u"shop"_s, commit.left(12) + u"-r1"_s,
                                            commit.left(12) + u"-r2"_s);

        QVERIFY(waiting);
        QVERIFY(waiting->empty());
    }

    void tagsNameCommitsInTheseForms()
    {
        FleetBuilder builder;
        builder.file(u"a"_s, "1");
        const QString id = builder.commit(u"One"_s);

        QCOMPARE(commitOf(builder, id), std::optional(id));
        QCOMPARE(commitOf(builder, id.left(7)), std::optional(id));
        QCOMPARE(commitOf(builder, id.left(12) + u"-r10"_s), std::optional(id));
        QCOMPARE(commitOf(builder, u"sha-"_s + id.left(8)), std::optional(id));
        QCOMPARE(commitOf(builder, id.left(6)), std::nullopt);
        QCOMPARE(commitOf(builder, u"v"_s + id), std::nullopt);
        QCOMPARE(commitOf(builder, id.left(12) + u"-rc"_s), std::nullopt);
        QCOMPARE(commitOf(builder, u"main"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(WaitingTest)
#include "tst_waiting.moc"
