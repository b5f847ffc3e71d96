// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/releasedfleet.h"
#include "tests/cli/slipwayctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::ReleasedFleet;
using testsupport::runGit;
using testsupport::secondTag;
using testsupport::Slipwayctl;

namespace {

const QString holdFile = u".slipway/decisions/shop.prod.hold.yaml"_s;

/// Two sites with a new release in dev.
struct Fleet : ReleasedFleet
{
    Fleet() : ReleasedFleet({u"blog"_s, u"shop"_s}) {}

    QStringList filesOfLast() const
    {
        return runGit(builder.path(), {u"show"_s, u"--format="_s, u"--name-status"_s, u"main"_s})
            .split(u'\n', Qt::SkipEmptyParts);
    }
};

} // namespace

/// hold, block, accept, release-hold: decisions that travel with the repository.
class DecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHoldKeepsReleasesOutAndLetsThemGoBack()
    {
        Fleet fleet;
        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 0);
        fleet.builder.commit(u"Nothing"_s);

        const Answer held = run(fleet, {u"hold"_s, u"shop"_s, u"--reason"_s, u"audit"_s});

        QVERIFY2(held.status == 0, held.err);
        QCOMPARE(fleet.filesOfLast(), QStringList{u"A\t"_s + holdFile});
        fleet.builder.moveTag(u"shop"_s, u"dev"_s, u"cccccccccccc-r1"_s);
        const Answer refused = run(fleet, {u"promote"_s, u"shop"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("audit") && refused.err.contains("decisions"), refused.err);
        QCOMPARE(run(fleet, {u"promote"_s, u"blog"_s}).status, 0);
        QCOMPARE(run(fleet, {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--steps"_s, u"1"_s}).status,
                 0);
    }

    void aHoldEndsAsItBegan()
    {
        const Fleet fleet;
        run(fleet, {u"hold"_s, u"shop"_s, u"--reason"_s, u"audit"_s});
        QVERIFY(run(fleet, {u"decisions"_s, u"--json"_s}).json().at(0).at("reason") == "audit");

        const Answer ended = run(fleet, {u"release-hold"_s, u"shop"_s});

        QVERIFY2(ended.status == 0, ended.err);
        QCOMPARE(fleet.filesOfLast(), QStringList{u"D\t"_s + holdFile});
        QCOMPARE(run(fleet, {u"decisions"_s, u"--json"_s}).json().size(), size_t{0});
        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 0);
    }

    void theSecondHoldChangesNothing()
    {
        const Fleet fleet;
        run(fleet, {u"hold"_s, u"shop"_s, u"--reason"_s, u"audit"_s});
        const QString before = fleet.builder.tip();

        const Answer again = run(fleet, {u"hold"_s, u"shop"_s, u"--reason"_s, u"other"_s});

        QCOMPARE(again.status, 0);
        QVERIFY2(again.err.contains("audit"), again.err);
        QCOMPARE(fleet.builder.tip(), before);
        QCOMPARE(run(fleet, {u"release-hold"_s, u"blog"_s}).status, 0); // is not held: nothing to do
        QCOMPARE(fleet.builder.tip(), before);
    }

    void aBlockIsOfOneTag()
    {
        Fleet fleet;
        const Answer blocked =
            run(fleet, {u"block"_s, u"shop"_s, u"--tag"_s, secondTag, u"--reason"_s, u"loses the basket"_s});
        QVERIFY2(blocked.status == 0, blocked.err);
        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 1);

        fleet.builder.moveTag(u"shop"_s, u"dev"_s, u"cccccccccccc-r1"_s);

        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 0);
        QCOMPARE(run(fleet, {u"release-hold"_s, u"shop"_s, u"--tag"_s, secondTag}).status, 0);
        QCOMPARE(run(fleet, {u"decisions"_s, u"--json"_s}).json().size(), size_t{0});
    }

    void aRollbackBlocksWhatItLeavesInOneCommit()
    {
        Fleet fleet;
        run(fleet, {u"promote"_s, u"shop"_s});

        const Answer back = run(fleet,
                                {u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--steps"_s, u"1"_s,
                                 u"--block"_s, u"checkout is slow"_s, u"--hold"_s, u"until it is mended"_s});

        QVERIFY2(back.status == 0, back.err);
        QCOMPARE(fleet.filesOfLast(),
                 QStringList({u"A\t.slipway/decisions/shop.prod.block-%1.yaml"_s.arg(secondTag),
                              u"A\t"_s + holdFile, u"M\tdeploy/env/release-prod/shop.yaml"_s}));
        QVERIFY(run(fleet, {u"audit"_s, u"verify"_s}).status == 0);
    }

    void anAcceptedDivergenceLetsPromotionsGoOn()
    {
        Fleet fleet;
        const QString hotfix = u"dddddddddddd-r1"_s;
        fleet.builder.moveTag(u"shop"_s, u"prod"_s, hotfix);
        QCOMPARE(state(fleet), u"diverged"_s);
        QCOMPARE(run(fleet, {u"accept"_s, u"shop"_s, u"--tag"_s, secondTag, u"--reason"_s, u"x"_s}).status,
                 4);

        const Answer accepted = run(fleet, {u"accept"_s, u"shop"_s, u"--reason"_s, u"hotfix"_s});

        QVERIFY2(accepted.status == 0, accepted.err);
        QCOMPARE(state(fleet), u"behind"_s); // prod has what dev does not
        fleet.builder.moveTag(u"shop"_s, u"dev"_s, u"eeeeeeeeeeee-r1"_s);
        QCOMPARE(state(fleet), u"ahead"_s);
        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 0);
        QCOMPARE(run(fleet, {u"accept"_s, u"shop"_s, u"--reason"_s, u"x"_s}).status, 2); // nothing diverged
        const auto events = run(fleet, {u"audit"_s, u"--site"_s, u"shop"_s, u"--format"_s, u"json"_s}).json();
        QVERIFY(std::ranges::any_of(events, [](const auto &event) { return event.at("kind") == "bypass"; }));
    }

    void aDecisionNeedsAReason_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("hold") << QStringList{u"hold"_s, u"shop"_s};
        QTest::newRow("an empty one") << QStringList{u"hold"_s, u"shop"_s, u"--reason"_s, u" "_s};
        QTest::newRow("block") << QStringList{u"block"_s, u"shop"_s, u"--tag"_s, secondTag};
        QTest::newRow("accept") << QStringList{u"accept"_s, u"shop"_s};
        QTest::newRow("a tag") << QStringList{u"block"_s, u"shop"_s, u"--reason"_s, u"x"_s};
        QTest::newRow("a tag that is one")
            << QStringList{u"block"_s, u"shop"_s, u"--tag"_s, u"../x"_s, u"--reason"_s, u"x"_s};
        QTest::newRow("a site") << QStringList{u"hold"_s, u"shap"_s, u"--reason"_s, u"x"_s};
        QTest::newRow("an environment")
            << QStringList{u"hold"_s, u"shop"_s, u"--env"_s, u"qa"_s, u"--reason"_s, u"x"_s};
    }

    void aDecisionNeedsAReason()
    {
        QFETCH(QStringList, words);
        const Fleet fleet;
        const QString before = fleet.builder.tip();

        QCOMPARE(run(fleet, words).status, 2);
        QCOMPARE(fleet.builder.tip(), before);
    }

    void aDecisionThatCannotBeReadStopsEveryWrite()
    {
        Fleet fleet;
        fleet.builder.file(holdFile, "kind: hold\nsite: blog\n");
        fleet.builder.commit(u"By hand"_s);
        const QString before = fleet.builder.tip();

        const Answer refused = run(fleet, {u"promote"_s, u"shop"_s});

        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains("shop.prod.hold.yaml:1"), refused.err);
        QCOMPARE(fleet.builder.tip(), before);
    }

    void theDryRunOfAHoldIsAPatch()
    {
        const Fleet fleet;

        const Answer shown = run(fleet, {u"hold"_s, u"shop"_s, u"--reason"_s, u"audit"_s, u"--dry-run"_s});

        QCOMPARE(shown.status, 0);
        QFile patch(fleet.builder.folder() + u"/patch"_s);
        QVERIFY(patch.open(QFile::WriteOnly));
        patch.write(shown.out.mid(shown.out.indexOf("diff --git")));
        patch.close();
        runGit(fleet.clone, {u"apply"_s, patch.fileName()}); // ends the test where it is none
        QVERIFY(QFile::exists(fleet.clone + u'/' + holdFile));
    }

    void aDecisionCanBeARequest()
    {
        const Fleet fleet;
        const Answer asked =
            run(fleet, {u"request"_s, u"hold"_s, u"shop"_s, u"--reason"_s, u"audit"_s, u"--json"_s});
        QVERIFY2(asked.status == 0, asked.err);
        const QString id = QString::fromStdString(asked.json().at("promotionId").get<std::string>());

        const Answer landed = run(fleet, {u"land"_s, id});

        QVERIFY2(landed.status == 0, landed.err);
        QCOMPARE(fleet.filesOfLast(), QStringList{u"A\t"_s + holdFile});
        QVERIFY(fleet.builder.fileAt(u"main"_s, holdFile).contains("audit"));
    }

private:
    Answer run(const Fleet &fleet, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone} + words);
    }

    QString state(const Fleet &fleet) const
    {
        const auto site = run(fleet, {u"status"_s, u"shop"_s, u"--json"_s}).json().at("sites").at(0);
        return QString::fromStdString(site.at("state").get<std::string>());
    }

    Slipwayctl m_slipwayctl;
};

QTEST_GUILESS_MAIN(DecisionsTest)
#include "tst_decisions.moc"
