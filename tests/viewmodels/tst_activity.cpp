// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/activityviewmodel.h"
#include "tests/viewmodels/language.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using core::Error;
using core::promotion::Request;
using testsupport::Language;

namespace {

QDateTime now()
{
    return {QDate(2026, 1, 10), QTime(12, 0), Qt::UTC};
}

const QList<Request> s_requests{{.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = u"new"_s}};

} // namespace

/// What stopped stays until somebody has dealt with it.
class ActivityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qRegisterMetaType<QList<Request>>("QList<core::promotion::Request>");
        m_language.reset();
        m_language = std::make_unique<Language>(u"en"_s);
        m_run = std::make_unique<RunViewModel>(&now);
        m_activity = std::make_unique<ActivityViewModel>(&now);
    }

    void aFailureOpensTheDock()
    {
        fail(Error::Kind::Denied, u"The branch main is protected on the server."_s);

        QVERIFY(m_activity->isShown());
        QCOMPARE(m_activity->count(), 1);
        QCOMPARE(m_activity->summary(), u"1 stopped"_s);
        QCOMPARE(m_activity->consequence(), u"nothing was written"_s);
        const ActivityView entry = m_activity->entries().first();
        QCOMPARE(entry.title, u"Push rejected"_s);
        QCOMPARE(entry.subject, u"shop"_s);
        QVERIFY2(
            entry.message.startsWith(u"The branch main is protected on the server. prod is not changed."_s),
            qUtf8Printable(entry.message));
    }

    void aSuccessLeavesNothing()
    {
        m_run->start(s_requests, {});
        m_run->finish({});
        m_activity->take(*m_run, s_requests);

        QCOMPARE(m_activity->count(), 0);
        QVERIFY(!m_activity->isShown());
    }

    void reviewingAgainTakesTheTagThatIsInFrontNow()
    {
        fail(Error::Kind::Conflict, u"It moved."_s);
        const QSignalSpy wanted(m_activity.get(), &ActivityViewModel::reviewWanted);

        m_activity->reviewAgain(m_activity->entries().first().id);

        QCOMPARE(wanted.size(), 1);
        const auto requests = wanted.first().first().value<QList<Request>>();
        QCOMPARE(requests.first().site, u"shop"_s);
        QVERIFY(!requests.first().tag);
        QCOMPARE(m_activity->count(), 0);
        QVERIFY(!m_activity->isShown());
    }

    void aRewrittenHistoryIsNotReviewedAgain()
    {
        fail(Error::Kind::Rewritten, u"It was rewritten."_s);
        const QSignalSpy wanted(m_activity.get(), &ActivityViewModel::reviewWanted);

        QVERIFY(m_activity->entries().first().primaryAction.isEmpty());
        m_activity->reviewAgain(m_activity->entries().first().id);

        QVERIFY(wanted.isEmpty());
        QCOMPARE(m_activity->count(), 1);
    }

    void theNewestComesFirstAndEachGoesAlone()
    {
        fail(Error::Kind::Unreachable, u"No answer."_s);
        fail(Error::Kind::Blocked, u"A gate."_s);

        QCOMPARE(m_activity->entries().first().title, u"A gate is in the way"_s);
        m_activity->dismiss(m_activity->entries().first().id);

        QCOMPARE(m_activity->count(), 1);
        QVERIFY(m_activity->isShown());
        m_activity->dismiss(99);
        QCOMPARE(m_activity->count(), 1);
    }

private:
    void fail(Error::Kind kind, const QString &message)
    {
        m_run->start(s_requests, {});
        core::promotion::Report report;
        report.error = Error{.kind = kind, .message = message};
        m_run->finish(report);
        m_activity->take(*m_run, s_requests);
    }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<RunViewModel> m_run;
    std::unique_ptr<ActivityViewModel> m_activity;
};

QTEST_GUILESS_MAIN(ActivityTest)
#include "tst_activity.moc"
