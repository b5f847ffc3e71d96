// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/repositoryworks.h"
#include "tests/viewmodels/language.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using core::promotion::Report;
using core::workspace::Target;

namespace {

const QList<core::promotion::Request> s_requests{
    {.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = u"bbbbbbbbbbbb-r1"_s}};

QDateTime now()
{
    return {QDate(2026, 11, 24), QTime(10, 30), Qt::UTC};
}

Target target(const QString &name, const QString &branch = u"main"_s)
{
    Target one;
    one.name = name;
    one.url = u"/srv/"_s + name;
    one.location = u"/work/"_s + name;
    one.destination.branch = branch;
    return one;
}

/// Writes until it is let go, then ends with this report. Goes on by itself when the test fails.
struct Push
{
    std::shared_ptr<QSemaphore> gate = std::make_shared<QSemaphore>();
    Report report = {};

    RepositoryWork::Writing writing() const
    {
        return [gate = gate, report = report](const auto &progress, const core::Cancellation &cancellation) {
            progress({.step = core::promotion::Step::Push,
                      .status = core::promotion::StepStatus::Running,
                      .site = {},
                      .text = u"origin"_s,
                      .time = now()});
            gate->tryAcquire(1, 60'000);
            Report result = report;
            if (cancellation.isRequested())
                result.error = core::Error{.kind = core::Error::Kind::Cancelled, .message = u"Cancelled."_s};
            return result;
        };
    }
};

Report refused()
{
    Report report;
    report.error = core::Error{.kind = core::Error::Kind::Denied, .message = u"The server said no."_s};
    return report;
}

} // namespace

/// What is written goes on while another repository is open.
class WorksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language = std::make_unique<testsupport::Language>(u"en"_s);
        m_works = std::make_unique<RepositoryWorks>(&now);
        m_slow = {};
        arrive(target(u"a"_s));
    }
    void cleanup()
    {
        m_slow.gate->release();
        m_works.reset();
    }

    void whereNothingIsOpenNothingRuns()
    {
        m_works->leave();

        QCOMPARE(m_works->here()->run()->status(), RunViewModel::Idle);
        QVERIFY(m_works->elsewhere().isEmpty());
        QVERIFY(!m_works->isWriting());
    }

    void aRunGoesOnWhenAnotherRepositoryIsOpened()
    {
        RepositoryWork *first = startHere(m_slow);
        const QSignalSpy told(m_works.get(), &RepositoryWorks::elsewhereChanged);

        arrive(target(u"b"_s));

        QCOMPARE(m_works->here()->run()->status(), RunViewModel::Idle);
        QCOMPARE(m_works->elsewhere(), QList<RepositoryWork *>{first});
        QCOMPARE(told.count(), 1);
        QTRY_COMPARE(first->detail(), u"Push"_s);
        QCOMPARE(first->title(), u"a: Promoting shop to prod"_s);
    }

    void twoRepositoriesAreWrittenAtOnce()
    {
        RepositoryWork *first = startHere(m_slow);
        arrive(target(u"b"_s));
        const QSignalSpy ended(m_works.get(), &RepositoryWorks::ended);

        const Push quick{.report = refused()};
        quick.gate->release();
        startHere(quick);

        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(m_works->here()->run()->status(), RunViewModel::Failed);
        QVERIFY(first->isRunning());
        QVERIFY(m_works->isWriting());
    }

    void oneThatIsDoneIsFoundOnReturn()
    {
        RepositoryWork *first = startHere(m_slow);
        arrive(target(u"b"_s));

        m_slow.gate->release();
        QTRY_COMPARE(first->run()->status(), RunViewModel::Done);
        QVERIFY(m_works->elsewhere().isEmpty()); // nobody is needed
        arrive(target(u"a"_s));

        QCOMPARE(m_works->here(), first);
        QCOMPARE(m_works->here()->run()->pill(), u"Nothing to do"_s);
    }

    void oneThatStoppedStaysInSightUntilItIsDealtWith()
    {
        m_slow.report = refused();
        RepositoryWork *first = startHere(m_slow);
        arrive(target(u"b"_s));

        m_slow.gate->release();
        QTRY_COMPARE(first->detail(), u"1 stopped"_s);
        QCOMPARE(m_works->elsewhere(), QList<RepositoryWork *>{first});
        arrive(target(u"a"_s));

        QVERIFY(m_works->elsewhere().isEmpty());
        QVERIFY(m_works->here()->activity()->isShown());
        QCOMPARE(m_works->here()->activity()->entries().first().subject, u"shop"_s);
    }

    void itCanBeCancelledAfterTheReturn()
    {
        RepositoryWork *first = startHere(m_slow);
        arrive(target(u"b"_s));
        arrive(target(u"a"_s));

        first->run()->cancel();
        m_slow.gate->release();

        QTRY_COMPARE(m_works->here()->run()->status(), RunViewModel::Cancelled);
    }

    void oneRepositoryIsWrittenOnceAtATimeWhateverTheBranch()
    {
        RepositoryWork *first = startHere(m_slow);

        arrive(target(u"a"_s, u"release"_s));

        QVERIFY(m_works->here() != first);
        QCOMPARE(m_works->runningIn(target(u"a"_s, u"release"_s)), first);
        QCOMPARE(m_works->runningIn(target(u"b"_s)), nullptr);
    }

    void whatStoppedInOneBranchIsNotReviewedInAnother()
    {
        m_slow.report = refused();
        startHere(m_slow);
        m_slow.gate->release();
        QTRY_COMPARE(m_works->here()->activity()->count(), 1);

        arrive(target(u"a"_s, u"release"_s));

        QCOMPARE(m_works->here()->activity()->count(), 0);
        QCOMPARE(m_works->elsewhere().size(), 1);
    }

    void aRepositoryIsFoundByWhateverNameItIsOpened()
    {
        const RepositoryWork *first = startHere(m_slow);

        m_works->arrive(target(u"a"_s), u"a#main"_s, u"https://git.example.org/a.git"_s);

        QCOMPARE(m_works->here(), first);
        QCOMPARE(m_works->here()->location(), u"https://git.example.org/a.git"_s);
    }

    void whatIsForgottenIsNotShown()
    {
        m_slow.report = refused();
        startHere(m_slow);
        m_slow.gate->release();
        QTRY_COMPARE(m_works->here()->activity()->count(), 1);
        m_works->leave();
        QCOMPARE(m_works->elsewhere().size(), 1);

        m_works->forget(target(u"a"_s));

        QVERIFY(m_works->elsewhere().isEmpty());
    }

private:
    void arrive(const Target &where)
    {
        m_works->arrive(where, where.name + u'#' + where.destination.branch, where.location);
    }

    RepositoryWork *startHere(const Push &push)
    {
        m_works->here()->start(s_requests, {}, push.writing());
        return m_works->here();
    }

    std::unique_ptr<testsupport::Language> m_language;
    std::unique_ptr<RepositoryWorks> m_works;
    Push m_slow;
};

QTEST_MAIN(WorksTest)
#include "tst_works.moc"
