// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

const QString first = u"aaaaaaaaaaaa-r1"_s;
const QString second = u"bbbbbbbbbbbb-r1"_s;

/// A new release in dev, and a branch `work` on which somebody moves prod to @p tag. The clone is as CI makes
/// one: the branch's commit checked out, and no HEAD of origin.
struct Fleet
{
    FleetBuilder builder;
    QString clone;

    explicit Fleet(const QString &tag)
    {
        builder.site(u"shop"_s).released(u"dev"_s, first).released(u"prod"_s, first);
        builder.commit(u"Start"_s);
        builder.moveTag(u"shop"_s, u"dev"_s, second);
        builder.branch(u"work"_s);
        if (!tag.isEmpty())
            builder.moveTag(u"shop"_s, u"prod"_s, tag);
        clone = builder.clone();
        runGit(clone, {u"checkout"_s, u"-q"_s, u"--detach"_s, u"origin/work"_s});
        runGit(clone, {u"branch"_s, u"-D"_s, u"main"_s});
        runGit(clone, {u"remote"_s, u"set-head"_s, u"origin"_s, u"--delete"_s});
    }
};

} // namespace

/// `promote --check`: what a required check of a pull request runs.
class CheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayLandExitsWithZero()
    {
        const Answer answer = check(Fleet(second), {u"--base"_s, u"origin/main"_s, u"--head"_s, u"HEAD"_s});

        QVERIFY2(answer.status == 0, answer.err);
        QVERIFY2(answer.out.contains("may land"), answer.out);
    }

    void whatMustNotExitsWithOneAndSaysWhy()
    {
        const Answer answer = check(Fleet(u"cccccccccccc-r1"_s), {u"--base"_s, u"origin/main"_s});

        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("was-in-front"), answer.err);
    }

    void theDocumentHasEveryMoveAndGate()
    {
        const Fleet fleet(u"cccccccccccc-r1"_s);

        const Json document = check(fleet, {u"--base"_s, u"origin/main"_s, u"--json"_s}).json();

        const Json move = document.at("moves").at(0);
        QCOMPARE(move.at("site").get<std::string>(), std::string("shop"));
        QCOMPARE(move.at("action").get<std::string>(), std::string("promotion"));
        QCOMPARE(move.at("result").get<std::string>(), std::string("refused"));
        QCOMPARE(move.at("gates").at(0).at("id").get<std::string>(), std::string("was-in-front"));
    }

    void commitsThatMoveNothingPass()
    {
        const Answer answer = check(Fleet(QString()), {u"--base"_s, u"origin/main"_s});

        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.err.contains("No tag moves"), answer.err);
    }

    void wrongWordsExitWithTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no base") << QStringList{u"--check"_s};
        QTest::newRow("a site") << QStringList{u"--check"_s, u"--base"_s, u"origin/main"_s, u"shop"_s};
        QTest::newRow("no such commit") << QStringList{u"--check"_s, u"--base"_s, u"origin/none"_s};
        QTest::newRow("a URL") << QStringList{u"--check"_s, u"--base"_s, u"main"_s, u"--repo"_s,
                                              u"https://git.example.org/fleet.git"_s};
        QTest::newRow("base without check") << QStringList{u"shop"_s, u"--base"_s, u"origin/main"_s};
    }

    void wrongWordsExitWithTwo()
    {
        QFETCH(QStringList, words);
        const Fleet fleet(second);

        const Answer answer = m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone, u"promote"_s} + words);

        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, QByteArray());
    }

private:
    Answer check(const Fleet &fleet, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone, u"promote"_s, u"--check"_s} + words);
    }

    Slipwayctl m_slipwayctl;
};

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
