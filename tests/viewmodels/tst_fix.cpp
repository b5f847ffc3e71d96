// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/fixviewmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::canon::Finding;
using core::canon::Findings;
using core::promotion::DiffLine;
using core::promotion::SiteResult;
using viewmodels::FixPlaceView;
using viewmodels::FixPlan;
using viewmodels::FixViewModel;

namespace {

Finding finding(const QString &site, const QString &environment)
{
    return {.rule = u"app/self-heal"_s,
            .severity = core::canon::Severity::Error,
            .site = site,
            .environment = environment,
            .file = u"deploy/argocd/apps/%1/%2.yaml"_s.arg(environment, site),
            .line = 23,
            .column = 7,
            .pattern = "%1",
            .arguments = {site},
            .isFixable = true};
}

const Findings s_three{finding(u"community"_s, u"dev"_s), finding(u"webinars"_s, u"dev"_s),
                       finding(u"landings"_s, u"prod"_s)};

/// What the session would answer: what is in dev is safe.
FixPlan planFor(const FixViewModel &fix)
{
    FixPlan plan;
    for (const Finding &one : fix.wish().candidates)
        plan.outlooks += FixPlan::Outlook{one.environment == "dev"_L1, {}};
    auto work = std::make_shared<core::promotion::FileWork>();
    work->kind = u"fix"_s;
    work->subject = u"canon: app/self-heal"_s;
    plan.request = core::promotion::requestFor(work);
    plan.change = core::promotion::changeOf(plan.request);
    plan.change.result = SiteResult::Planned;
    for (const Finding &one : fix.wish().chosen) {
        core::promotion::FileChange file;
        file.change.path = one.file;
        file.diff = {
            {.kind = DiffLine::Kind::Removed, .oldLine = 23, .newLine = 0, .text = u"selfHeal: true"_s},
            {.kind = DiffLine::Kind::Added, .oldLine = 0, .newLine = 23, .text = u"selfHeal: false"_s}};
        plan.change.files += file;
        if (!plan.change.environments.contains(one.environment))
            plan.change.environments += one.environment;
    }
    return plan;
}

/// Answers as the session does until nothing more is asked.
void answer(FixViewModel &fix)
{
    while (fix.isReading())
        fix.show(planFor(fix));
}

QStringList chosen(const FixViewModel &fix)
{
    QStringList sites;
    for (const FixPlaceView &place : fix.places()) {
        if (place.isChosen)
            sites += place.site;
    }
    return sites;
}

} // namespace

/// Findings that are mended, or ignored, in one commit.
class FixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fix = std::make_unique<FixViewModel>();
        m_fix->setTarget(u"main"_s, u"prod"_s, true);
    }
    void cleanup() { m_fix.reset(); }

    void safePlacesAreChosenBesideTheOneThatWasAskedFor()
    {
        m_fix->begin(s_three, s_three.at(1));

        answer(*m_fix);

        QCOMPARE(chosen(*m_fix), (QStringList{u"community"_s, u"webinars"_s}));
        QCOMPARE(m_fix->file(), s_three.at(1).file);
        QCOMPARE(m_fix->diffSummary(), u"−1 +1"_s);
    }

    void aPlaceOfTheLastEnvironmentIsChosenWhereItWasAskedFor()
    {
        m_fix->begin(s_three, s_three.at(2));

        answer(*m_fix);

        QCOMPARE(chosen(*m_fix).size(), 3);
        QCOMPARE(m_fix->places().at(2).note, u"touches prod"_s);
        QCOMPARE(m_fix->consequences().constFirst(), u"No image tag moves. prod is touched."_s);
    }

    void nothingIsWrittenWhileFilesAreRead()
    {
        m_fix->begin(s_three, s_three.at(0));

        QVERIFY(!m_fix->canWrite());
        QVERIFY(!m_fix->lock().isEmpty());
    }

    void aPlaceIsLeftOut()
    {
        m_fix->begin(s_three, s_three.at(0));
        answer(*m_fix);

        m_fix->toggle(m_fix->places().at(1).key);
        answer(*m_fix);

        QCOMPARE(chosen(*m_fix), QStringList{u"community"_s});
        QCOMPARE(m_fix->consequences().constFirst(), u"No image tag moves. prod is not touched."_s);
    }

    void withoutAPlaceThereIsNothingToWrite()
    {
        m_fix->begin({s_three.at(0)}, s_three.at(0));
        answer(*m_fix);

        m_fix->toggle(m_fix->places().constFirst().key);

        QVERIFY(!m_fix->canWrite());
        QCOMPARE(m_fix->lock(), u"Nothing is chosen."_s);
    }

    void theSheetOffersOnlyWhatIsSafe()
    {
        m_fix->beginSafe(s_three);

        answer(*m_fix);

        QCOMPARE(m_fix->places().size(), 2);
        QCOMPARE(chosen(*m_fix).size(), 2);
    }

    void theSheetOffersOnlyWhatIsSafeAlsoOnceReadingFailed()
    {
        m_fix->beginSafe(s_three);
        m_fix->show(core::fail(core::Error::Kind::Cancelled, u"Stopped."_s));

        m_fix->readAgain();
        answer(*m_fix);

        QCOMPARE(m_fix->places().size(), 2);
        QCOMPARE(chosen(*m_fix), (QStringList{u"community"_s, u"webinars"_s}));
    }

    void aPlaceThatCannotBeMendedSaysWhy()
    {
        m_fix->begin({s_three.at(0)}, s_three.at(0));
        FixPlan plan;
        plan.outlooks = {{false, u"An anchor stands here."_s}};

        m_fix->show(plan);

        QCOMPARE(m_fix->places().constFirst().note, u"An anchor stands here."_s);
        QVERIFY(!m_fix->places().constFirst().canChoose);
        QVERIFY(!m_fix->canWrite());
    }

    void ignoringNeedsAReason()
    {
        QSignalSpy wanted(m_fix.get(), &FixViewModel::planWanted);
        m_fix->beginIgnoring(s_three.at(0));
        QVERIFY(!m_fix->canWrite());

        m_fix->setReason(u"nobody works here by hand"_s);
        answer(*m_fix);

        QCOMPARE(wanted.size(), 1);
        QVERIFY(m_fix->canWrite());
    }

    void whatIsWrittenIsWhatWasLookedAt()
    {
        QSignalSpy written(m_fix.get(), &FixViewModel::writeWanted);
        m_fix->begin({s_three.at(0)}, s_three.at(0));
        answer(*m_fix);

        m_fix->write();

        QCOMPARE(written.size(), 1);
        const auto request = written.constFirst().constFirst().value<core::promotion::Request>();
        QVERIFY(request.reviewed && request.reviewed->constFirst().path == s_three.at(0).file);
        QVERIFY(!m_fix->isThere());
    }

    void theFooterSaysWhereItGoes()
    {
        m_fix->begin(s_three, s_three.at(0));
        QCOMPARE(m_fix->footer(), m_fix->lock());

        answer(*m_fix);

        QCOMPARE(m_fix->footer(), u"Commit and push to main"_s);
    }

    void nothingIsSaidToBePushedWithoutARemote()
    {
        m_fix->setTarget(u"main"_s, u"prod"_s, false);
        m_fix->begin(s_three, s_three.at(0));

        answer(*m_fix);

        QCOMPARE(m_fix->footer(), u"Commit to main"_s);
        QVERIFY(!m_fix->consequences().join(u' ').contains(u"push"_s));
    }

    void aRequestIsSaidToChangeNothingYet()
    {
        m_fix->begin({s_three.at(0)}, s_three.at(0));
        answer(*m_fix);
        m_fix->readAgain();
        FixPlan plan = planFor(*m_fix);
        plan.options.isRequest = true;

        m_fix->show(plan);

        QVERIFY(m_fix->footer().startsWith(u"Asks for it"_s));
    }

    void anAnswerToAnEarlierWishIsTold()
    {
        m_fix->begin({s_three.at(0)}, s_three.at(0));
        const int reading = m_fix->reading();

        m_fix->begin({s_three.at(1)}, s_three.at(1));

        QVERIFY(m_fix->reading() != reading);
    }

private:
    std::unique_ptr<FixViewModel> m_fix;
};

QTEST_GUILESS_MAIN(FixTest)
#include "tst_fix.moc"
