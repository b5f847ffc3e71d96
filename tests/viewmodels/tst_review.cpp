// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/reviewviewmodel.h"
#include "tests/viewmodels/language.h"
#include "tests/viewmodels/snapshots.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using namespace core::promotion;
using testsupport::FleetBuilder;
using testsupport::Language;
using testsupport::snapshotOf;

class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anOpenedReviewIsBusy();
    void oneMoveIsReady();
    void thePromotionAsksForTheTagThatWasShown();
    void theMessageIsShownAsItWillBe();
    void aNoteGoesIntoTheMessage();
    void gatesThatBlockComeFirst();
    void aRollbackLocksUntilAReasonIsGiven();
    void aReasonOfSpacesIsNone();
    void aReasonCannotOverrideWhatIsNotOverridable();
    void theFirstReleaseSaysSo();
    void aSiteThatIsUntickedStays();
    void withNothingTickedNothingIsPromoted();
    void commitsPerSiteShowTheMessageOfOne();
    void exceptionsComeFirst();
    void aFrontThatMovedLocks();
    void anotherSitesMoveDoesNotLock();
    void reviewingAgainTakesTheNewTag();
    void aFailureIsShown();
    void afterClosingNothingOpensIt();
    void detailsOfAnotherReviewAreNotShown();
    void whileBusyNothingBreaks();
    void commitsThatAreNotKnownSaySo();
    void aRequestIsToldInWords();
    void nothingIsChosenBeforehand();
    void aTypedTagIsReviewedAsItIs();
    void aRollbackLocksWhenProdMoves();
    void aRollbackOffersToBlockWhatItLeaves();
    void whatMovedMeanwhileIsBlockedInstead();
    void aDecisionNeedsItsReason();
    void aPolicyWithApprovalsMakesItARequest();
    void othersAreAskedOnlyWhereTheyCanSee();

private:
    Request request(const QString &site) const { return {site, u"dev"_s, u"prod"_s, std::nullopt}; }
    ReviewViewModel::Details details(const FleetBuilder &fleet, const QList<Request> &requests,
                                     bool isBatch) const
    {
        const core::pipeline::Snapshot snapshot = snapshotOf(fleet);
        const auto repository = core::git::Repository::open(fleet.path());
        Options options;
        options.isBatch = isBatch;
        return {snapshot, plan(*repository, snapshot, requests, options, m_now), {}, {}, {}, {}, {}};
    }
    /// The same with what the session adds where the left tag is to be blocked.
    ReviewViewModel::Details withBlock(const FleetBuilder &fleet, const QList<Request> &requests) const
    {
        ReviewViewModel::Details all = details(fleet, requests, false);
        if (const auto reason = m_review->blockWanted()) {
            all.besideRequests = {*blockOfLeftTag(all.changes.constFirst(), *reason)};
            all.beside = details(fleet, all.besideRequests, false).changes;
        }
        return all;
    }
    /// Opens the review of these sites and lets its details arrive.
    void review(const QStringList &sites)
    {
        QList<Request> requests;
        std::ranges::transform(sites, std::back_inserter(requests),
                               [this](const QString &site) { return request(site); });
        m_review->open(requests, sites.size() > 1, u"main"_s);
        m_review->show(details(*m_fleet, requests, sites.size() > 1));
    }

    const QDateTime m_now{QDate(2026, 1, 6), QTime(12, 0), Qt::UTC};
    std::unique_ptr<FleetBuilder> m_fleet;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<ReviewViewModel> m_review;
};

namespace {

const QString s_a = u"aaaaaaaaaaaa-r1"_s;
const QString s_b = u"bbbbbbbbbbbb-r1"_s;
const QString s_c = u"cccccccccccc-r1"_s;

/// shop and blog are ahead; back was rolled back in prod; fresh was never released; sync is in sync; moving
/// has a tag in dev that moves.
void makeFleet(FleetBuilder &fleet)
{
    for (const QString &site : {u"back"_s, u"blog"_s, u"moving"_s, u"shop"_s, u"sync"_s})
        fleet.site(site).released(u"dev"_s, s_a).released(u"prod"_s, s_a);
    fleet.site(u"fresh"_s)
        .released(u"dev"_s, s_a)
        .releaseText(u"prod"_s, FleetBuilder::releaseText(u"fresh"_s, u"prod"_s, u"REPLACE_ME_TAG"_s));
    fleet.commit(u"Start"_s);
    fleet.moveTag(u"shop"_s, u"dev"_s, s_b);
    fleet.moveTag(u"blog"_s, u"dev"_s, s_b);
    fleet.moveTag(u"moving"_s, u"dev"_s, u"latest"_s);
    fleet.moveTag(u"back"_s, u"dev"_s, s_b);
    fleet.moveTag(u"back"_s, u"prod"_s, s_b);
    fleet.moveTag(u"back"_s, u"prod"_s, s_a);
}

QString moves(const ReviewViewModel &review)
{
    QStringList words;
    for (const MoveView &move : review.moves())
        words += move.site + u' ' + move.state + (move.isIncluded ? u" ticked"_s : QString());
    return words.join(u", "_s);
}

QStringList sitesOf(const QSignalSpy &promoted)
{
    QStringList sites;
    const auto requests = promoted.first().first().value<QList<Request>>();
    std::ranges::transform(requests, std::back_inserter(sites), &Request::site);
    return sites;
}

} // namespace

void ReviewTest::initTestCase()
{
    qRegisterMetaType<QList<Request>>("QList<core::promotion::Request>");
    qRegisterMetaType<Options>("core::promotion::Options");
    m_fleet = std::make_unique<FleetBuilder>();
    makeFleet(*m_fleet);
}

void ReviewTest::init()
{
    m_language.reset();
    m_language = std::make_unique<Language>(u"en"_s);
    m_review = std::make_unique<ReviewViewModel>([this] { return m_now; });
}

void ReviewTest::anOpenedReviewIsBusy()
{
    m_review->open({request(u"shop"_s)}, false, u"main"_s);

    QVERIFY(m_review->isOpen());
    QCOMPARE(m_review->status(), ReviewViewModel::Loading);
    QVERIFY(!m_review->canPromote());
    QCOMPARE(m_review->title(), u"Promote shop to prod"_s);
    QCOMPARE(m_review->footer(), u"Reading the tip and judging the gates."_s);
}

void ReviewTest::oneMoveIsReady()
{
    review({u"shop"_s});

    QVERIFY(m_review->canPromote());
    QVERIFY(!m_review->isBatch());
    QCOMPARE(moves(*m_review), u"shop ready ticked"_s);
    QCOMPARE(m_review->move().oldTag, s_a);
    QCOMPARE(m_review->move().newTag, s_b);
    QCOMPARE(m_review->file(), u"deploy/env/release-prod/shop.yaml"_s);
    QCOMPARE(m_review->repository(), u"registry.example.org/fleet/shop"_s);
    QCOMPARE(m_review->domain(), u"shop.example.org"_s);
    QCOMPARE(m_review->gatesSummary(), u"6 of 6 git checks, 4 not connected"_s);
    QCOMPARE(m_review->promoteLabel(), u"Promote to prod"_s);
    QCOMPARE(m_review->verifiedAfter(), u"since 5 Jan 09:02, 26 h"_s);
    QCOMPARE(m_review->footer(),
             u"Writes 1 line to main and pushes. Nothing is written before you say so."_s);
}

void ReviewTest::thePromotionAsksForTheTagThatWasShown()
{
    review({u"shop"_s});
    const QSignalSpy promoted(m_review.get(), &ReviewViewModel::promoteRequested);

    m_review->promote();
    m_review->promote();

    QCOMPARE(promoted.size(), 1);
    QCOMPARE(promoted.first().first().value<QList<Request>>().first().tag, std::optional(s_b));
    QVERIFY(!m_review->isOpen());
}

void ReviewTest::theMessageIsShownAsItWillBe()
{
    review({u"shop"_s});

    QVERIFY2(m_review->message().startsWith(u"promote(shop): dev → prod bbbbbbbbbbbb-r1\n"_s),
             qPrintable(m_review->message()));
    QVERIFY(m_review->message().contains(u"…"_s)); // where the id will stand
}

void ReviewTest::aNoteGoesIntoTheMessage()
{
    review({u"shop"_s});
    const QSignalSpy told(m_review.get(), &ReviewViewModel::messageChanged);

    m_review->setNote(u"For the sale."_s);
    m_review->setNote(u"For the sale."_s);

    QVERIFY(m_review->message().contains(u"\n\nFor the sale.\n"_s));
    QCOMPARE(told.size(), 1);
}

void ReviewTest::gatesThatBlockComeFirst()
{
    review({u"back"_s});

    QCOMPARE(m_review->gates().first().id, u"not-rolled-back"_s);
    QCOMPARE(m_review->gates().first().state, u"failed"_s);
    QCOMPARE(m_review->gatesSummary(), u"5 of 6 git checks, 4 not connected"_s);
}

void ReviewTest::aRollbackLocksUntilAReasonIsGiven()
{
    review({u"back"_s});
    const bool before = m_review->canPromote();
    const QString locked = m_review->footer();
    const QString lockedMoves = moves(*m_review);
    const QSignalSpy changed(m_review.get(), &ReviewViewModel::changed);
    const QSignalSpy promoted(m_review.get(), &ReviewViewModel::promoteRequested);

    m_review->setOverrideReason(u" Fixed at the server. "_s);

    QVERIFY(!before);
    QVERIFY(locked.startsWith(u"Locked by a gate."_s));
    QCOMPARE(lockedMoves, u"back blocked"_s);
    QVERIFY(m_review->canOverride());
    QCOMPARE(moves(*m_review), u"back ready ticked"_s);
    QVERIFY(!changed.empty()); // the move is another now
    QVERIFY(m_review->canPromote());
    QVERIFY(m_review->message().contains(u"Fixed at the server."_s));
    m_review->promote();
    QCOMPARE(promoted.first().last().value<Options>().overrides,
             (QMap<QString, QString>{{u"not-rolled-back"_s, u"Fixed at the server."_s}}));
}

void ReviewTest::aReasonOfSpacesIsNone()
{
    review({u"back"_s});

    m_review->setOverrideReason(u"  \n "_s);

    QVERIFY(!m_review->canPromote());
    QCOMPARE(moves(*m_review), u"back blocked"_s);
}

void ReviewTest::aReasonCannotOverrideWhatIsNotOverridable()
{
    review({u"moving"_s});

    m_review->setOverrideReason(u"I insist."_s);

    QVERIFY(!m_review->canOverride());
    QVERIFY(!m_review->canPromote());
    QCOMPARE(moves(*m_review), u"moving blocked"_s);
    QVERIFY(!m_review->footer().isEmpty());
}

void ReviewTest::theFirstReleaseSaysSo()
{
    review({u"fresh"_s});

    QCOMPARE(m_review->subtitle(), u"The first release in prod. Nothing is rebuilt."_s);
    QCOMPARE(m_review->move().statusText, u"First release"_s);
    QCOMPARE(m_review->verifiedBefore(), u"not recorded"_s);
    QVERIFY(m_review->message().contains(u"\nRelease-Tag: aaaaaaaaaaaa-r1\n"_s));
    QVERIFY(!m_review->message().contains(u"Previous-Tag"_s));
    QVERIFY(m_review->canPromote());
}

void ReviewTest::aSiteThatIsUntickedStays()
{
    review({u"shop"_s, u"blog"_s});
    const QString both = m_review->promoteLabel();
    const QSignalSpy promoted(m_review.get(), &ReviewViewModel::promoteRequested);

    m_review->setIncluded(u"shop"_s, false);

    QCOMPARE(m_review->title(), u"Promote 2 sites to prod"_s);
    QCOMPARE(both, u"Promote 2 sites"_s);
    QCOMPARE(m_review->promoteLabel(), u"Promote 1 site"_s);
    QCOMPARE(moves(*m_review), u"shop ready, blog ready ticked"_s);
    QVERIFY(!m_review->message().contains(u"shop"_s));
    m_review->promote();
    QCOMPARE(sitesOf(promoted), QStringList{u"blog"_s});
    QVERIFY(promoted.first().last().value<Options>().isBatch);
}

void ReviewTest::withNothingTickedNothingIsPromoted()
{
    review({u"shop"_s, u"blog"_s});

    m_review->setIncluded(u"shop"_s, false);
    m_review->setIncluded(u"blog"_s, false);

    QVERIFY(!m_review->canPromote());
    QCOMPARE(m_review->message(), QString());
    QCOMPARE(m_review->footer(), u"No site is left to promote."_s);
}

void ReviewTest::commitsPerSiteShowTheMessageOfOne()
{
    review({u"shop"_s, u"blog"_s});
    const QString together = m_review->message();

    m_review->setOneCommit(false);
    m_review->setCurrent(u"blog"_s);

    QVERIFY(together.startsWith(u"promote: 2 sites to prod"_s));
    QVERIFY(m_review->message().startsWith(u"promote(blog): "_s));
    QVERIFY(!m_review->message().contains(u"shop"_s));
}

void ReviewTest::exceptionsComeFirst()
{
    review({u"shop"_s, u"sync"_s, u"moving"_s});

    QCOMPARE(moves(*m_review), u"sync nothing, moving blocked, shop ready ticked"_s);
    QVERIFY(!m_review->moves()[0].statusText.isEmpty());
    QVERIFY(!m_review->moves()[1].statusText.isEmpty());
    QVERIFY(m_review->canPromote());
}

void ReviewTest::aFrontThatMovedLocks()
{
    FleetBuilder fleet;
    makeFleet(fleet);
    review({u"shop"_s});
    fleet.moveTag(u"shop"_s, u"dev"_s, s_c);

    m_review->notice(snapshotOf(fleet));

    QCOMPARE(m_review->banner(),
             u"shop: dev moved from bbbbbbbbbbbb-r1 to cccccccccccc-r1 since you opened this review."_s);
    QVERIFY(!m_review->canPromote());
    QVERIFY(m_review->footer().startsWith(u"Locked: "_s));
}

void ReviewTest::anotherSitesMoveDoesNotLock()
{
    FleetBuilder fleet;
    makeFleet(fleet);
    review({u"shop"_s});
    fleet.moveTag(u"blog"_s, u"dev"_s, s_c);

    m_review->notice(snapshotOf(fleet));

    QCOMPARE(m_review->banner(), QString());
    QVERIFY(m_review->canPromote());
}

void ReviewTest::reviewingAgainTakesTheNewTag()
{
    FleetBuilder fleet;
    makeFleet(fleet);
    review({u"shop"_s});
    fleet.moveTag(u"shop"_s, u"dev"_s, s_c);
    m_review->notice(snapshotOf(fleet));
    const QSignalSpy reload(m_review.get(), &ReviewViewModel::reloadRequested);

    m_review->reviewAgain();
    m_review->show(details(fleet, m_review->requests(), false));

    QCOMPARE(reload.size(), 1);
    QCOMPARE(m_review->banner(), QString());
    QCOMPARE(m_review->move().newTag, s_c);
    QVERIFY(m_review->canPromote());
}

void ReviewTest::aFailureIsShown()
{
    m_review->open({request(u"shop"_s)}, false, u"main"_s);

    m_review->fail({core::Error::Kind::NotFound, u"There is no shop."_s});

    QCOMPARE(m_review->status(), ReviewViewModel::Failed);
    QCOMPARE(m_review->failure(), u"There is no shop."_s);
    QVERIFY(!m_review->canPromote());
}

void ReviewTest::afterClosingNothingOpensIt()
{
    m_review->open({request(u"shop"_s)}, false, u"main"_s);
    m_review->close();

    m_review->show(details(*m_fleet, {request(u"shop"_s)}, false));
    m_review->fail({core::Error::Kind::NotFound, u"There is no shop."_s});

    QVERIFY(!m_review->isOpen());
}

void ReviewTest::detailsOfAnotherReviewAreNotShown()
{
    m_review->open({request(u"blog"_s)}, false, u"main"_s);

    m_review->show(details(*m_fleet, {request(u"shop"_s)}, false));

    QCOMPARE(m_review->status(), ReviewViewModel::Loading);
    QVERIFY(!m_review->canPromote());
}

void ReviewTest::whileBusyNothingBreaks()
{
    m_review->open({request(u"shop"_s)}, false, u"main"_s);

    m_review->setOverrideReason(u"early"_s);
    m_review->setIncluded(u"shop"_s, false);
    m_review->promote();

    QVERIFY(m_review->moves().isEmpty());
    QVERIFY(m_review->isOpen());
}

void ReviewTest::commitsThatAreNotKnownSaySo()
{
    review({u"shop"_s});

    QVERIFY(m_review->commits().isEmpty());
    QVERIFY(m_review->commitsSummary().startsWith(u"not known: "_s));
}

void ReviewTest::aRequestIsToldInWords()
{
    review({u"shop"_s});
    m_review->setNote(u"For the sale."_s);

    const QString text = m_review->requestText();

    QVERIFY2(text.startsWith(
                 u"Promote shop to prod (branch main)\n\nshop, prod: aaaaaaaaaaaa-r1 → bbbbbbbbbbbb-r1\n"_s),
             qUtf8Printable(text));
    QVERIFY2(text.contains(u"slipwayctl promote shop --from dev --to prod --tag bbbbbbbbbbbb-r1"_s),
             qUtf8Printable(text));
    QVERIFY(text.endsWith(u"\n\nFor the sale."_s));
}

void ReviewTest::nothingIsChosenBeforehand()
{
    const QSignalSpy asked(m_review.get(), &ReviewViewModel::reloadRequested);

    m_review->openChoices(rollbackChoices(snapshotOf(*m_fleet), u"back"_s, u"prod"_s), u"main"_s);

    QCOMPARE(m_review->status(), ReviewViewModel::Choosing);
    QVERIFY(m_review->chosen().isEmpty());
    QVERIFY(!m_review->canPromote());
    QVERIFY(m_review->requests().isEmpty());
    m_review->choose(u"no such tag"_s);
    QVERIFY(asked.isEmpty());
    m_review->choose(s_b);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(toString(m_review->requests().first().action), u"rollback"_s);
    m_review->show(details(*m_fleet, m_review->requests(), false));
    QVERIFY(m_review->canPromote());
    QCOMPARE(m_review->promoteLabel(), u"Roll back prod"_s);
    m_review->chooseAgain();
    QCOMPARE(m_review->status(), ReviewViewModel::Choosing);
    QCOMPARE(m_review->chosen(), s_b);
}

void ReviewTest::aTypedTagIsReviewedAsItIs()
{
    m_review->openChoices(releaseChoices(snapshotOf(*m_fleet), u"shop"_s), u"main"_s);
    m_review->chooseTag(u"  "_s);
    QCOMPARE(m_review->status(), ReviewViewModel::Choosing);

    m_review->chooseTag(u" latest "_s);
    m_review->show(details(*m_fleet, m_review->requests(), false));

    QCOMPARE(m_review->requests().first().tag, u"latest"_s);
    QVERIFY(!m_review->canPromote());
    m_review->reviewAgain(); // the tag that was chosen stays
    QCOMPARE(m_review->requests().first().tag, u"latest"_s);
}

void ReviewTest::aRollbackLocksWhenProdMoves()
{
    FleetBuilder fleet;
    makeFleet(fleet);
    m_review->openChoices(rollbackChoices(snapshotOf(fleet), u"back"_s, u"prod"_s), u"main"_s);
    m_review->choose(s_b);
    m_review->show(details(fleet, m_review->requests(), false));
    QVERIFY(m_review->canPromote());
    fleet.moveTag(u"back"_s, u"dev"_s, s_c);
    m_review->notice(snapshotOf(fleet));
    QVERIFY(m_review->canPromote()); // dev is not what a rollback of prod is about

    fleet.moveTag(u"back"_s, u"prod"_s, s_c);
    m_review->notice(snapshotOf(fleet));

    QVERIFY(!m_review->canPromote());
    QVERIFY2(m_review->banner().contains(u"prod moved"_s), qUtf8Printable(m_review->banner()));
}

void ReviewTest::aRollbackOffersToBlockWhatItLeaves()
{
    const QList<Request> requests{
        {.site = u"back"_s, .from = {}, .to = u"prod"_s, .tag = s_b, .action = Action::Rollback}};
    QSignalSpy reload(m_review.get(), &ReviewViewModel::reloadRequested);
    QSignalSpy promoted(m_review.get(), &ReviewViewModel::promoteRequested);
    m_review->open(requests, false, u"main"_s);
    m_review->show(withBlock(*m_fleet, requests));

    QCOMPARE(m_review->leftTag(), s_a);
    QCOMPARE(reload.size(), 0); // one reading brings both
    QCOMPARE(m_review->besideFile(), u".slipway/decisions/back.prod.block-%1.yaml"_s.arg(s_a));
    QVERIFY(m_review->message().contains(u"Blocked: prod"_s));

    m_review->setBlockReason(u"slow"_s);
    QCOMPARE(reload.size(), 1);
    QVERIFY(!m_review->canPromote()); // what is shown is not what would be written
    m_review->show(withBlock(*m_fleet, requests));
    QVERIFY(m_review->canPromote());
    QVERIFY(m_review->message().contains(u"Reason: slow"_s));
    m_review->promote();
    const auto both = promoted.at(0).at(0).value<QList<Request>>();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.at(1).reason, u"slow"_s);

    m_review->open(requests, false, u"main"_s);
    m_review->show(withBlock(*m_fleet, requests));
    m_review->setLeftTagBlocked(false);
    QVERIFY(m_review->besideFile().isEmpty());
    QVERIFY(m_review->canPromote());
    m_review->promote();
    QCOMPARE(promoted.at(1).at(0).value<QList<Request>>().size(), 1);
}

void ReviewTest::whatMovedMeanwhileIsBlockedInstead()
{
    FleetBuilder fleet;
    makeFleet(fleet);
    const QList<Request> requests{
        {.site = u"back"_s, .from = {}, .to = u"prod"_s, .tag = s_b, .action = Action::Rollback}};
    m_review->open(requests, false, u"main"_s);
    m_review->show(withBlock(fleet, requests));
    QVERIFY(m_review->besideFile().contains(s_a));

    fleet.moveTag(u"back"_s, u"prod"_s, s_c);
    m_review->reviewAgain();
    m_review->show(withBlock(fleet, requests));

    QVERIFY(m_review->besideFile().contains(s_c));
}

void ReviewTest::aDecisionNeedsItsReason()
{
    QList<Request> requests{
        {.site = u"shop"_s, .from = {}, .to = u"prod"_s, .tag = {}, .action = Action::Hold}};
    m_review->open(requests, false, u"main"_s);
    m_review->show(details(*m_fleet, requests, false));

    QVERIFY(m_review->takesReason());
    QVERIFY(!m_review->canPromote());
    QSignalSpy reload(m_review.get(), &ReviewViewModel::reloadRequested);
    m_review->setReason(u"audit"_s);
    QCOMPARE(reload.size(), 1);
    m_review->show(details(*m_fleet, m_review->requests(), false));

    QVERIFY(m_review->canPromote());
    QVERIFY(m_review->message().contains(u"Reason: audit"_s));
}

void ReviewTest::aPolicyWithApprovalsMakesItARequest()
{
    FleetBuilder fleet;
    fleet.file(u".slipway.yaml"_s, "steps: {prod: {approvals: 1}}\n");
    makeFleet(fleet);
    m_review->setHasRemote(true);
    const QList<Request> requests{request(u"shop"_s)};
    m_review->open(requests, false, u"main"_s);
    const core::pipeline::Snapshot snapshot = snapshotOf(fleet);
    const auto repository = core::git::Repository::open(fleet.path());
    Options options;
    options.isRequest = true;
    m_review->show({snapshot, plan(*repository, snapshot, requests, options, m_now), {}, {}, {}, {}, {}});

    QVERIFY(m_review->isAsking());
    QCOMPARE(m_review->promoteLabel(), u"Request approval"_s);
    QVERIFY(m_review->canPromote());
    QVERIFY(!m_review->askLock().isEmpty());
    QVERIFY(!m_review->message().contains(u"skip ci"_s));
    QSignalSpy promoted(m_review.get(), &ReviewViewModel::promoteRequested);
    m_review->promote();
    QVERIFY(promoted.at(0).at(1).value<Options>().isRequest);
}

void ReviewTest::othersAreAskedOnlyWhereTheyCanSee()
{
    review({u"shop"_s});
    QVERIFY(!m_review->canAsk());
    m_review->setHasRemote(true);
    review({u"shop"_s});
    QVERIFY(m_review->canAsk());
    QVERIFY(!m_review->isAsking());
    m_review->preferAsking(true);
    review({u"shop"_s});
    QVERIFY(m_review->isAsking());
    review({u"shop"_s});
    QVERIFY(!m_review->isAsking()); // once
}

QTEST_GUILESS_MAIN(ReviewTest)
#include "tst_review.moc"
