// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/approvals/approvalsviewmodel.h"
#include "tests/viewmodels/language.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using namespace core::workspace;
using core::promotion::GateReport;
using core::promotion::GateResult;
using testsupport::Language;
using Answer = ApprovalsViewModel::Answer;

namespace {

const QDateTime s_now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

core::git::Signature person(const QString &name)
{
    return {.name = name, .email = name.toLower() + u"@example.org"_s, .time = s_now.addSecs(-600)};
}

const core::git::Signature s_me = person(u"Lead"_s);

RequestEntry entry(const QString &id, const QString &author, const QString &site = u"shop"_s)
{
    RequestEntry one;
    one.request.id = id;
    one.request.author = person(author);
    one.request.requests = {{.site = site, .from = u"dev"_s, .to = u"prod"_s, .tag = u"bbbbbbbbbbbb-r1"_s}};
    core::promotion::SiteChange change;
    change.site = site;
    GateReport gate;
    gate.id = u"was-in-front"_s;
    gate.result = GateResult::Passed;
    change.gates = {gate};
    one.changes = {change};
    return one;
}

RequestEntry withAct(RequestEntry one, Act::Kind kind, const QString &who, bool isSigned = false)
{
    one.request.acts.append(
        {.kind = kind, .who = person(who), .text = {}, .commit = {}, .isSigned = isSigned});
    return one;
}

RequestEntry inState(RequestEntry one, RequestBranch::State state)
{
    one.request.state = state;
    return one;
}

} // namespace

/// Who may answer which request, and what an answer asks for.
class ApprovalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language = std::make_unique<Language>(u"en"_s);
        m_approvals = std::make_unique<ApprovalsViewModel>([] { return s_now; });
    }

    void whatWaitsForMeComesFirst()
    {
        show({entry(u"1"_s, u"Lead"_s), entry(u"2"_s, u"Dev"_s)},
             {inState(withAct(entry(u"3"_s, u"Dev"_s), Act::Kind::Approve, u"Lead"_s),
                      RequestBranch::State::Landed)});

        QCOMPARE(sections(),
                 QStringList({u"Waiting for me 2"_s, u"Needs somebody else 1"_s, u"Done today 3"_s}));
        QCOMPARE(m_approvals->forMeCount(), 1);
        QCOMPARE(m_approvals->sentCount(), 1);
        QCOMPARE(m_approvals->current(), u"2"_s); // nothing has to be clicked first
        QCOMPARE(m_approvals->requests().constLast().status, u"approved by you"_s);
    }

    void theTabsAreSentAndDone()
    {
        show({entry(u"1"_s, u"Lead"_s), entry(u"2"_s, u"Dev"_s)},
             {inState(entry(u"3"_s, u"Lead"_s), RequestBranch::State::Withdrawn)});

        m_approvals->setTab(ApprovalsViewModel::Sent);
        QCOMPARE(sections(), QStringList({u"Open 1"_s, u"Done 3"_s}));
        QCOMPARE(m_approvals->current(), u"1"_s);
        m_approvals->setTab(ApprovalsViewModel::Done);
        QCOMPARE(sections(), QStringList{u"Done 3"_s});
    }

    void whoMayAnswer_data()
    {
        QTest::addColumn<RequestEntry>("entry");
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<bool>("isSigning");
        QTest::addColumn<QString>("expected"); // approve, land, decline, withdraw
        const QByteArray none;
        const QByteArray two("steps: {prod: {approvals: 2}}");
        const QByteArray lead(
            "approvals: {signed: false}\nsteps: {prod: {approvals: {from: [boss@example.org]}}}");
        QTest::newRow("somebody else's") << entry(u"1"_s, u"Dev"_s) << none << false << u"ald-"_s;
        QTest::newRow("my own") << entry(u"1"_s, u"Lead"_s) << none << false << u"-l-w"_s;
        QTest::newRow("approved by me")
            << withAct(entry(u"1"_s, u"Dev"_s), Act::Kind::Approve, u"Lead"_s) << none << false << u"-ld-"_s;
        QTest::newRow("the first of two") << entry(u"1"_s, u"Dev"_s) << two << true << u"a-d-"_s;
        QTest::newRow("the second of two")
            << withAct(entry(u"1"_s, u"Dev"_s), Act::Kind::Approve, u"Boss"_s, true) << two << true
            << u"ald-"_s;
        QTest::newRow("my git does not sign")
            << withAct(entry(u"1"_s, u"Dev"_s), Act::Kind::Approve, u"Boss"_s, true) << two << false
            << u"a-d-"_s;
        QTest::newRow("others are named") << entry(u"1"_s, u"Dev"_s) << lead << false << u"--d-"_s;
        QTest::newRow("lapsed") << inState(entry(u"1"_s, u"Dev"_s), RequestBranch::State::Lapsed) << none
                                << false << u"--d-"_s;
        RequestEntry frozen = entry(u"1"_s, u"Dev"_s);
        frozen.changes[0].gates[0].result = GateResult::Failed;
        QTest::newRow("a gate fails") << frozen << none << false << u"a-d-"_s;
    }

    void whoMayAnswer()
    {
        QFETCH(RequestEntry, entry);
        QFETCH(QByteArray, policy);
        QFETCH(bool, isSigning);
        QFETCH(QString, expected);

        show({entry}, {}, policy, isSigning);

        const auto mark = [](bool isPossible, QLatin1Char letter) {
            return isPossible ? letter : QLatin1Char('-');
        };
        QString can;
        can += mark(m_approvals->canApprove(), QLatin1Char('a'));
        can += mark(m_approvals->canLand(), QLatin1Char('l'));
        can += mark(m_approvals->canDecline(), QLatin1Char('d'));
        can += mark(m_approvals->canWithdraw(), QLatin1Char('w'));
        QCOMPARE(can, expected);
        QVERIFY(!m_approvals->standingTitle().isEmpty());
        QVERIFY(!m_approvals->standingText().isEmpty() || expected == "--d-"_L1);
        QCOMPARE(m_approvals->landLock().isEmpty(), m_approvals->canLand());
    }

    void anAnswerIsSentOnce()
    {
        show({entry(u"1"_s, u"Dev"_s)});
        QSignalSpy answered(m_approvals.get(), &ApprovalsViewModel::answered);
        m_approvals->setComment(u" fine "_s);

        m_approvals->land();
        m_approvals->land(); // a second click, before anything has happened

        QCOMPARE(answered.size(), 1);
        QVERIFY(answered.at(0).at(0).value<Answer>() == Answer::ApproveAndLand);
        QCOMPARE(answered.at(0).at(2).toString(), u"fine"_s);
    }

    void declineNeedsWords()
    {
        show({entry(u"1"_s, u"Dev"_s)});
        QSignalSpy answered(m_approvals.get(), &ApprovalsViewModel::answered);

        m_approvals->setComment(u"  "_s);
        QVERIFY(!m_approvals->decline());
        m_approvals->setComment(u"not today"_s);
        QVERIFY(m_approvals->decline());

        QCOMPARE(answered.size(), 1);
        QVERIFY(answered.at(0).at(0).value<Answer>() == Answer::Decline);
    }

    void theChosenOneStaysWhileOthersCome()
    {
        show({entry(u"1"_s, u"Dev"_s), entry(u"2"_s, u"Dev"_s)});
        m_approvals->setCurrent(u"2"_s);
        m_approvals->setComment(u"half a sen"_s);

        show({entry(u"0"_s, u"Dev"_s), entry(u"1"_s, u"Dev"_s), entry(u"2"_s, u"Dev"_s)});

        QCOMPARE(m_approvals->current(), u"2"_s);
        QCOMPARE(m_approvals->comment(), u"half a sen"_s);
        m_approvals->move(-1);
        QCOMPARE(m_approvals->current(), u"1"_s);
        QVERIFY(m_approvals->comment().isEmpty()); // it was meant for the other
        m_approvals->move(-5);
        QCOMPARE(m_approvals->current(), u"1"_s); // there is none
    }

    void aFetchWithoutNewsReadsNothingAgain()
    {
        QSignalSpy wanted(m_approvals.get(), &ApprovalsViewModel::detailsWanted);
        show({entry(u"1"_s, u"Dev"_s)});
        show({entry(u"1"_s, u"Dev"_s)});
        QCOMPARE(wanted.size(), 1);

        RequestEntry answered = entry(u"1"_s, u"Dev"_s);
        answered.request.last = *core::git::ObjectId::fromHex(QString(40, u'a'));
        show({answered});
        QCOMPARE(wanted.size(), 2);
    }

    void theListStandsStillWhileOneRequestIsLookedAt()
    {
        show({entry(u"1"_s, u"Dev"_s), entry(u"2"_s, u"Dev"_s)});
        QSignalSpy lists(m_approvals.get(), &ApprovalsViewModel::listChanged);
        QSignalSpy changes(m_approvals.get(), &ApprovalsViewModel::changed);

        m_approvals->setCurrent(u"2"_s);

        QCOMPARE(lists.size(), 0);
        QVERIFY(!changes.isEmpty());
    }

    void theBoardMarksOnlyStepsThatAreAskedFor()
    {
        RequestEntry hold = entry(u"2"_s, u"Dev"_s, u"blog"_s);
        hold.request.requests[0].action = core::promotion::Action::Hold;
        show({entry(u"1"_s, u"Lead"_s), hold,
              inState(entry(u"3"_s, u"Dev"_s, u"old"_s), RequestBranch::State::Lapsed)});

        const OpenRequests marks = openRequestsOf(m_approvals->read());

        QCOMPARE(marks.size(), 1);
        QVERIFY(marks.value(SiteWords::waitingKey(u"shop"_s, u"prod"_s)).isMine);
        QVERIFY(m_approvals->about(u"shop"_s, u"prod"_s) != nullptr);
        QVERIFY(m_approvals->about(u"old"_s, u"prod"_s) == nullptr);
    }

    void whatWasSaidIsTold()
    {
        show({withAct(withAct(withAct(entry(u"1"_s, u"Dev"_s), Act::Kind::Comment, u"Boss"_s),
                              Act::Kind::Approve, u"Boss"_s, true),
                      Act::Kind::Approve, u"Lead"_s)});

        QStringList titles;
        for (const ActView &act : m_approvals->acts())
            titles += act.title;
        QCOMPARE(titles,
                 QStringList({u"Dev: asked"_s, u"Boss: comment"_s, u"Boss: approved, signed"_s,
                              u"You: approved, as claimed by git"_s}));
    }

    void aFailureIsShownAndGoesAway()
    {
        m_approvals->fail({.kind = core::Error::Kind::Internal, .message = u"no"_s});
        QCOMPARE(m_approvals->failure(), u"no"_s);
        show({});
        QVERIFY(m_approvals->failure().isEmpty());
        QVERIFY(!m_approvals->hasCurrent());
    }

private:
    void show(const QList<RequestEntry> &open, const QList<RequestEntry> &closed = {},
              const QByteArray &policy = {}, bool isSigning = false)
    {
        RequestsRead read;
        read.open = open;
        read.closed = closed;
        for (RequestEntry &one : read.closed)
            one.request.isClosed = true;
        read.policy = std::make_shared<core::policy::Policy>(*core::policy::parsePolicy(policy));
        read.user = s_me;
        read.isSigning = isSigning;
        m_approvals->show(read);
    }

    /// "Waiting for me 2": each section with the ids in it.
    QStringList sections() const
    {
        QStringList all;
        for (const RequestView &view : m_approvals->requests()) {
            if (all.isEmpty() || !all.constLast().startsWith(view.section + u' '))
                all += view.section;
            all.last() += u' ' + view.id;
        }
        return all;
    }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<ApprovalsViewModel> m_approvals;
};

QTEST_MAIN(ApprovalsTest)
#include "tst_approvals.moc"
