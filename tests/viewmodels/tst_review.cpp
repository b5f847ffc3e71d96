// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/reviewviewmodel.h"
#include "tests/viewmodels/scene.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::promotion::Options;
using core::promotion::Request;
using testsupport::Scene;
using viewmodels::ReviewViewModel;

namespace {

const QString s_old = u"aaaaaaaaaaaa-r1"_s;
const QString s_new = u"bbbbbbbbbbbb-r1"_s;
const QString s_newer = u"cccccccccccc-r1"_s;

Request toProd(const QString &site)
{
    return {site, u"dev"_s, u"prod"_s, std::nullopt};
}

} // namespace

class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<Scene>();
        for (const QString &site : {u"blog"_s, u"shop"_s})
            m_scene->fleet.site(site).released(u"dev"_s, s_old).released(u"prod"_s, s_old);
        m_scene->fleet.site(u"fresh"_s)
            .released(u"dev"_s, s_old)
            .releaseText(u"prod"_s, testsupport::FleetBuilder::releaseText(u"fresh"_s, u"prod"_s, u"TBD"_s));
        m_scene->fleet.commit(u"Start"_s);
        m_scene->fleet.moveTag(u"blog"_s, u"dev"_s, s_new);
        m_scene->fleet.moveTag(u"shop"_s, u"dev"_s, s_new);
        m_review = std::make_unique<ReviewViewModel>(&Scene::now);
    }

    void whatWillBeWrittenIsShown()
    {
        review({toProd(u"shop"_s)});

        QCOMPARE(m_review->status(), ReviewViewModel::Ready);
        QCOMPARE(m_review->move().newTag, s_new);
        QCOMPARE(m_review->file(), u"deploy/env/release-prod/shop.yaml"_s);
        QVERIFY(m_review->message().startsWith(u"promote(shop): dev → prod "_s + s_new));
        QVERIFY(m_review->gatesSummary().startsWith(u"5 of 5"_s));
        QVERIFY(m_review->canPromote());
        QVERIFY(m_review->footer().contains(u"main"_s));
    }

    void onlyWhatWasReviewedIsAskedFor()
    {
        review({toProd(u"shop"_s)});
        QSignalSpy asked(m_review.get(), &ReviewViewModel::promoteRequested);

        m_review->promote();

        QCOMPARE(asked.count(), 1);
        const auto requests = asked.first().first().value<QList<Request>>();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().tag, s_new);
        QVERIFY(!m_review->isOpen());
    }

    void nothingIsAskedForTwice()
    {
        review({toProd(u"shop"_s)});
        const QSignalSpy asked(m_review.get(), &ReviewViewModel::promoteRequested);

        m_review->promote();
        m_review->promote();

        QCOMPARE(asked.count(), 1);
    }

    void aFirstReleaseSaysSo()
    {
        review({toProd(u"fresh"_s)});

        QVERIFY(m_review->canPromote());
        QCOMPARE(m_review->verifiedBefore(), u"not recorded"_s);
    }

    void aFrontThatMovesLocksTheSheet()
    {
        review({toProd(u"shop"_s)});
        m_scene->fleet.moveTag(u"shop"_s, u"dev"_s, s_newer);
        const QSignalSpy asked(m_review.get(), &ReviewViewModel::promoteRequested);

        m_review->notice(m_scene->snapshot());
        m_review->promote();

        QVERIFY(m_review->banner().contains(s_newer));
        QVERIFY(!m_review->canPromote());
        QCOMPARE(m_review->move().newTag, s_new);
        QCOMPARE(asked.count(), 0);
    }

    void theNewTagIsReviewedAgain()
    {
        review({toProd(u"shop"_s)});
        m_scene->fleet.moveTag(u"shop"_s, u"dev"_s, s_newer);
        m_review->notice(m_scene->snapshot());
        const QSignalSpy reloads(m_review.get(), &ReviewViewModel::reloadRequested);

        m_review->reviewAgain();
        QCOMPARE(reloads.count(), 1);
        load();

        QVERIFY(m_review->banner().isEmpty());
        QCOMPARE(m_review->move().newTag, s_newer);
        QVERIFY(m_review->canPromote());
    }

    void aChangeElsewhereLeavesTheSheetAlone()
    {
        review({toProd(u"shop"_s)});
        m_scene->fleet.moveTag(u"blog"_s, u"dev"_s, s_newer);

        m_review->notice(m_scene->snapshot());

        QVERIFY(m_review->banner().isEmpty());
        QVERIFY(m_review->canPromote());
    }

    void anOverrideNeedsItsReason()
    {
        m_scene->fleet.moveTag(u"shop"_s, u"prod"_s, s_new);
        m_scene->fleet.moveTag(u"shop"_s, u"prod"_s, s_old);
        review({toProd(u"shop"_s)});
        QVERIFY(!m_review->canPromote());
        QCOMPARE(m_review->overrideGate(), u"not-rolled-back"_s);

        m_review->setOverrideReason(u"   "_s);
        QVERIFY(!m_review->canPromote());
        m_review->setOverrideReason(u"the database is repaired"_s);

        QVERIFY(m_review->canPromote());
        QVERIFY(m_review->message().contains(u"Override-not-rolled-back: the database is repaired"_s));
    }

    void aMutableTagCannotBeOverridden()
    {
        m_scene->fleet.moveTag(u"shop"_s, u"dev"_s, u"latest"_s);
        review({toProd(u"shop"_s)});
        m_review->setOverrideReason(u"hurry"_s);

        QCOMPARE(m_review->overrideGate(), QString());
        QVERIFY(!m_review->canPromote());
        QVERIFY(!m_review->footer().isEmpty());
    }

    void aSiteOfABatchIsUnticked()
    {
        review({toProd(u"blog"_s), toProd(u"shop"_s)});
        QVERIFY(m_review->isBatch());
        QVERIFY(m_review->promoteLabel().startsWith(u"Promote 2"_s));

        m_review->setIncluded(u"blog"_s, false);

        QVERIFY(!m_review->message().contains(u"blog"_s));
        QSignalSpy asked(m_review.get(), &ReviewViewModel::promoteRequested);
        m_review->promote();
        const auto requests = asked.first().first().value<QList<Request>>();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().site, u"shop"_s);
    }

    void withNothingTickedNothingIsPromoted()
    {
        review({toProd(u"blog"_s), toProd(u"shop"_s)});
        m_review->setIncluded(u"blog"_s, false);
        m_review->setIncluded(u"shop"_s, false);

        QVERIFY(!m_review->canPromote());
        QCOMPARE(m_review->message(), QString());
    }

    void theNoteGoesIntoTheMessage()
    {
        review({toProd(u"shop"_s)});
        m_review->setNote(u"For the autumn sale."_s);
        QVERIFY(m_review->message().contains(u"\n\nFor the autumn sale."_s));
    }

    void aFailureIsSaid()
    {
        m_review->open({toProd(u"shop"_s)}, false, u"main"_s);
        m_review->fail({.kind = core::Error::Kind::NotFound, .message = u"There is no shop."_s});

        QCOMPARE(m_review->status(), ReviewViewModel::Failed);
        QCOMPARE(m_review->failure(), u"There is no shop."_s);
        QVERIFY(!m_review->canPromote());
    }

    void aClosedSheetTakesNoLateAnswer()
    {
        m_review->open({toProd(u"shop"_s)}, false, u"main"_s);
        m_review->close();
        load();

        QVERIFY(!m_review->isOpen());
    }

private:
    void review(const QList<Request> &requests)
    {
        m_review->open(requests, requests.size() > 1, u"main"_s);
        load();
    }

    void load()
    {
        const core::pipeline::Snapshot snapshot = m_scene->snapshot();
        const auto changes = m_scene->workspace().preview(snapshot, m_review->requests(), Options());
        QVERIFY(changes);
        m_review->show({snapshot, *changes, {}, {}});
    }

    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<ReviewViewModel> m_review;
};

QTEST_GUILESS_MAIN(ReviewTest)
#include "tst_review.moc"
