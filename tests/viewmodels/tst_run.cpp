// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/runviewmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::promotion::Report;
using core::promotion::SiteChange;
using core::promotion::SiteResult;
using core::promotion::Step;
using core::promotion::StepStatus;
using viewmodels::RunViewModel;

namespace {

const QString s_tag = u"bbbbbbbbbbbb-r1"_s;

QDateTime now()
{
    return {QDate(2026, 1, 10), QTime(12, 0), Qt::UTC};
}

core::git::ObjectId commit()
{
    return *core::git::ObjectId::fromHex(u"0123456789abcdef0123456789abcdef01234567"_s);
}

SiteChange change(const QString &site, SiteResult result, const QString &reason = {})
{
    SiteChange change;
    change.site = site;
    change.from = u"dev"_s;
    change.to = u"prod"_s;
    change.newTag = s_tag;
    change.result = result;
    change.reason = reason;
    change.commit = commit();
    return change;
}

} // namespace

class RunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_run = std::make_unique<RunViewModel>(&now);
        m_cancellation =
            m_run->start({{u"blog"_s, u"dev"_s, u"prod"_s, s_tag}, {u"shop"_s, u"dev"_s, u"prod"_s, s_tag}},
                         {{u"shop"_s, u"aaaaaaaaaaaa-r1"_s}});
    }

    void theStepsAreThere()
    {
        QStringList states;
        note(Step::Fetch, StepStatus::Done, u"origin/main at 1bd64fd"_s);
        note(Step::Gates, StepStatus::Running);
        for (const viewmodels::StepView &step : m_run->steps())
            states += step.stepState;

        QCOMPARE(states,
                 (QStringList{u"done"_s, u"running"_s, u"waiting"_s, u"waiting"_s, u"waiting"_s, u"skipped"_s,
                              u"skipped"_s, u"waiting"_s}));
        QCOMPARE(m_run->pill(), u"Running"_s);
        QCOMPARE(m_run->moves().last().oldTag, u"aaaaaaaaaaaa-r1"_s);
    }

    void aLineThatRanAndIsDoneIsOneLine()
    {
        note(Step::Push, StepStatus::Running, u"pushing"_s);
        note(Step::Push, StepStatus::Running, u"remote moved, try 2"_s);
        note(Step::Push, StepStatus::Done, u"origin/main at 0580b63"_s);

        QCOMPARE(m_run->log().size(), 1);
        QVERIFY(m_run->logText().endsWith(u"push     origin/main at 0580b63"_s));
    }

    void itIsStoppedOnlyBeforeThePush()
    {
        note(Step::Commit, StepStatus::Done);
        QVERIFY(m_run->canCancel());
        note(Step::Push, StepStatus::Running);

        m_run->cancel();

        QVERIFY(!m_run->canCancel());
        QVERIFY(!m_cancellation.isRequested());
    }

    void stoppingIsAskedForOnce()
    {
        m_run->cancel();
        QVERIFY(m_cancellation.isRequested());
        QVERIFY(!m_run->canCancel());
        QCOMPARE(m_run->pill(), u"Stopping"_s);
    }

    void successNamesTheCommit()
    {
        const QSignalSpy ends(m_run.get(), &RunViewModel::finished);
        Report report;
        report.isPushed = true;
        report.commits = {commit()};
        report.sites = {change(u"blog"_s, SiteResult::Done), change(u"shop"_s, SiteResult::Done)};

        m_run->finish(report);

        QCOMPARE(m_run->status(), RunViewModel::Done);
        QCOMPARE(m_run->headline(), u"Pushed as 0123456."_s);
        QCOMPARE(m_run->pillState(), u"success"_s);
        QCOMPARE(m_run->progress(), 1.0);
        QCOMPARE(m_run->moves().first().state, u"done"_s);
        QCOMPARE(ends.count(), 1);
    }

    void nothingToDoIsNoFailure()
    {
        Report report;
        report.sites = {change(u"blog"_s, SiteResult::Nothing), change(u"shop"_s, SiteResult::Nothing)};

        m_run->finish(report);

        QCOMPARE(m_run->pill(), u"Nothing to do"_s);
        QVERIFY(m_run->remedy().isEmpty());
    }

    void aFailureSaysWhatIsDoneAndWhatToDo()
    {
        note(Step::Push, StepStatus::Running);
        Report report;
        report.error = core::Error{.kind = core::Error::Kind::Denied, .message = u"The server refused."_s};
        report.serverMessage = u"remote: main is protected"_s;
        report.sites = {change(u"blog"_s, SiteResult::Done),
                        change(u"shop"_s, SiteResult::Refused, u"The server refused."_s)};

        m_run->finish(report);

        QCOMPARE(m_run->status(), RunViewModel::Failed);
        QCOMPARE(m_run->headline(), u"The server refused."_s);
        QVERIFY(m_run->consequence().contains(u"stay done"_s));
        QVERIFY(m_run->remedy().contains(u"push to this branch"_s));
        QCOMPARE(m_run->serverText(), u"remote: main is protected"_s);
        QCOMPARE(m_run->moves().last().state, u"failed"_s);
        QCOMPARE(m_run->steps().at(m_run->pushStep()).stepState, u"failed"_s);
    }

    void cancelledIsNoFailure()
    {
        note(Step::Gates, StepStatus::Running);
        Report report;
        report.error = core::Error{.kind = core::Error::Kind::Cancelled, .message = u"Stopped."_s};
        report.sites = {change(u"blog"_s, SiteResult::NotTried), change(u"shop"_s, SiteResult::NotTried)};

        m_run->finish(report);

        QCOMPARE(m_run->status(), RunViewModel::Cancelled);
        QCOMPARE(m_run->pillState(), u"neutral"_s);
        QCOMPARE(m_run->moves().first().state, u"stopped"_s);
        QCOMPARE(m_run->steps().at(1).stepState, u"waiting"_s);
        QVERIFY(m_run->consequence().contains(u"prod is not changed"_s));
    }

    void whatWasBeforeIsGoneAtTheNextStart()
    {
        note(Step::Fetch, StepStatus::Done, u"x"_s);
        m_run->finish({});

        m_run->start({{u"blog"_s, u"dev"_s, u"prod"_s, s_tag}}, {});

        QVERIFY(m_run->log().isEmpty());
        QVERIFY(m_run->isRunning());
        QCOMPARE(m_run->steps().first().stepState, u"waiting"_s);
    }

private:
    void note(Step step, StepStatus status, const QString &text = {})
    {
        m_run->note({.step = step, .status = status, .site = {}, .text = text, .time = now()});
    }

    std::unique_ptr<RunViewModel> m_run;
    core::Cancellation m_cancellation;
};

QTEST_GUILESS_MAIN(RunTest)
#include "tst_run.moc"
