// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/reviewviewmodel.h"
#include "app/viewmodels/settingviewmodel.h"
#include "tests/viewmodels/language.h"
#include "tests/viewmodels/snapshots.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using namespace core::promotion;
using testsupport::FleetBuilder;

namespace {

const QString s_a = u"aaaaaaaaaaaa-r1"_s;
const QString s_b = u"bbbbbbbbbbbb-r1"_s;

MissingVariable missing(const QString &name = u"SMTP_HOST"_s)
{
    return {.site = u"shop"_s,
            .environment = u"prod"_s,
            .name = name,
            .place = u"apps/shop/src/mail.ts:2"_s,
            .frontEnvironment = u"dev"_s,
            .frontValue = u"mail.dev.example.org"_s};
}

} // namespace

/// The sheet that adds a variable: what it locks, what it shows, and what it asks for.
class SettingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fleet = std::make_unique<FleetBuilder>();
        m_fleet->site(u"shop"_s).released(u"dev"_s, s_a).released(u"prod"_s, s_a);
        m_fleet->file(FleetBuilder::envPath(u"shop"_s, u"prod"_s), "env:\n  A: \"x\"\n  THERE: \"x\"\n");
        m_fleet->commit(u"Start"_s);
        m_fleet->moveTag(u"shop"_s, u"dev"_s, s_b);
    }

    void init()
    {
        m_language = std::make_unique<testsupport::Language>(u"en"_s);
        m_setting = std::make_unique<SettingViewModel>();
    }

    void itOpensEmptyAndLocked()
    {
        m_setting->open(missing(), u"main"_s, false);

        QVERIFY(m_setting->isOpen());
        QCOMPARE(m_setting->title(), u"Add SMTP_HOST to prod of shop"_s);
        QVERIFY(m_setting->value().isEmpty());
        QVERIFY(!m_setting->canWrite());
        QCOMPARE(m_setting->writeLabel(), u"Add to prod"_s);
        QVERIFY(m_setting->footer().startsWith(u"Type the value"_s));
    }

    void aValueAsksForItsDiff()
    {
        QSignalSpy wanted(m_setting.get(), &SettingViewModel::previewWanted);
        m_setting->open(missing(), u"main"_s, false);

        m_setting->setValue(u"mail.example.org"_s);

        QCOMPARE(wanted.count(), 1);
        QVERIFY(!m_setting->canWrite());
        m_setting->show(planned(), m_setting->reading());
        QVERIFY(m_setting->canWrite());
        QCOMPARE(m_setting->diff().constLast().text, u"  SMTP_HOST: \"mail.example.org\""_s);
        QCOMPARE(m_setting->diff().constLast().kind, u"add"_s);
        QCOMPARE(m_setting->file(), FleetBuilder::envPath(u"shop"_s, u"prod"_s));
        QVERIFY(m_setting->message().startsWith(u"set(shop): prod SMTP_HOST\n\n[skip ci]\n"_s));
    }

    void theValueInFrontIsTakenOnlyWhenAskedFor()
    {
        m_setting->open(missing(), u"main"_s, false);
        QVERIFY(m_setting->hasFrontValue());

        m_setting->takeFrontValue();

        QCOMPARE(m_setting->value(), u"mail.dev.example.org"_s);
    }

    void anAnswerToAnEarlierValueIsNotShown()
    {
        m_setting->open(missing(), u"main"_s, false);
        m_setting->setValue(u"old"_s);
        const int earlier = m_setting->reading();
        m_setting->setValue(u"new"_s);

        m_setting->show(planned(), earlier);

        QVERIFY(m_setting->diff().isEmpty());
        QVERIFY(!m_setting->canWrite());
    }

    void anEmptiedFieldLocksAgain()
    {
        m_setting->open(missing(), u"main"_s, false);
        m_setting->setValue(u"x"_s);
        m_setting->show(planned(), m_setting->reading());

        m_setting->setValue({});

        QVERIFY(!m_setting->canWrite());
        QVERIFY(m_setting->diff().isEmpty());
    }

    void whatLooksLikeASecretIsRefusedAtOnce()
    {
        QSignalSpy wanted(m_setting.get(), &SettingViewModel::previewWanted);
        m_setting->open(missing(u"DATABASE_URI"_s), u"main"_s, false);

        m_setting->setValue(u"postgres://shop:s3cret@db/shop"_s);

        QCOMPARE(wanted.count(), 0);
        QVERIFY(m_setting->refusal().contains(u"secret"_s));
        QVERIFY(!m_setting->canWrite());
    }

    void whatIsThereAlreadyIsSaid()
    {
        m_setting->open(missing(u"THERE"_s), u"main"_s, false);
        m_setting->setValue(u"other"_s);

        m_setting->show(planned(), m_setting->reading());

        QVERIFY(m_setting->refusal().contains(u"THERE already"_s));
        QVERIFY(!m_setting->canWrite());
        QVERIFY(m_setting->message().isEmpty());
    }

    void writingClosesAndHandsTheWishOver()
    {
        QSignalSpy wanted(m_setting.get(), &SettingViewModel::writeWanted);
        m_setting->open(missing(), u"main"_s, false);
        m_setting->write(); // locked
        QCOMPARE(wanted.count(), 0);
        m_setting->setValue(u"mail.example.org"_s);
        m_setting->show(planned(), m_setting->reading());

        m_setting->write();

        QCOMPARE(wanted.count(), 1);
        QVERIFY(!m_setting->isOpen());
        const auto request = wanted.first().first().value<Request>();
        QVERIFY(request.action == Action::Setting);
        QCOMPARE(request.variable, u"SMTP_HOST"_s);
        QCOMPARE(request.value, u"mail.example.org"_s);
    }

    void whereThePolicyWantsRequestsItAsks()
    {
        m_setting->open(missing(), u"main"_s, true);
        m_setting->setValue(u"mail.example.org"_s);

        m_setting->show(planned(), m_setting->reading());

        QVERIFY(m_setting->isAsking());
        QCOMPARE(m_setting->writeLabel(), u"Request"_s);
        QVERIFY(!m_setting->message().contains(u"[skip ci]"_s));
        QVERIFY(m_setting->options().isRequest);
    }

    void aFleetThatMovedIsReadAgain()
    {
        QSignalSpy wanted(m_setting.get(), &SettingViewModel::previewWanted);
        m_setting->readAgain(); // closed
        QCOMPARE(wanted.count(), 0);
        m_setting->open(missing(), u"main"_s, false);
        m_setting->readAgain(); // nothing typed
        QCOMPARE(wanted.count(), 0);
        m_setting->setValue(u"x"_s);
        m_setting->show(planned(), m_setting->reading());

        m_setting->readAgain();

        QCOMPARE(wanted.count(), 2);
        QVERIFY(!m_setting->canWrite());
    }

    void theReviewOffersWhatAWarningNames()
    {
        ReviewViewModel review([] { return QDateTime(QDate(2026, 1, 6), QTime(12, 0), Qt::UTC); });
        QSignalSpy wanted(&review, &ReviewViewModel::variableWanted);
        const QList<Request> requests{{.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}}};
        review.open(requests, false, u"main"_s);
        ReviewViewModel::Details details{
            testsupport::snapshotOf(*m_fleet), changes(requests), {}, {}, {}, {}, {}};
        details.warnings.insert(u"shop"_s,
                                {{.kind = Warning::Kind::Variable,
                                  .isGrave = true,
                                  .title = u"t"_s,
                                  .detail = u"d"_s,
                                  .line = u"SMTP_HOST: \"\""_s,
                                  .variable = u"SMTP_HOST"_s,
                                  .place = u"apps/shop/src/mail.ts:2"_s,
                                  .frontValue = u"mail.dev.example.org"_s}});
        review.show(details);
        QCOMPARE(review.warnings().constFirst().variable, u"SMTP_HOST"_s);

        review.addVariable(u"OTHER"_s);
        review.addVariable(QString());
        review.addVariable(u"SMTP_HOST"_s);

        QCOMPARE(wanted.count(), 1);
        const auto variable = wanted.first().first().value<MissingVariable>();
        QCOMPARE(variable.environment, u"prod"_s);
        QCOMPARE(variable.frontValue, u"mail.dev.example.org"_s);
    }

    void aReviewThatWaitsIsBusyAndSaysForWhat()
    {
        ReviewViewModel review([] { return QDateTime(QDate(2026, 1, 6), QTime(12, 0), Qt::UTC); });
        QSignalSpy reload(&review, &ReviewViewModel::reloadRequested);
        const QList<Request> requests{{.site = u"shop"_s, .from = u"dev"_s, .to = u"prod"_s, .tag = {}}};
        review.open(requests, false, u"main"_s);
        const ReviewViewModel::Details details{
            testsupport::snapshotOf(*m_fleet), changes(requests), {}, {}, {}, {}, {}};
        review.show(details);
        QVERIFY(review.canPromote());

        review.wait(u"SMTP_HOST goes to prod first."_s);

        QVERIFY(!review.canPromote());
        QCOMPARE(review.waiting(), u"SMTP_HOST goes to prod first."_s);
        review.reviewAgain();
        QCOMPARE(reload.count(), 1);
        review.show(details);
        QVERIFY(review.canPromote());
        QVERIFY(review.waiting().isEmpty());
    }

private:
    QList<SiteChange> changes(const QList<Request> &requests) const
    {
        const auto repository = core::git::Repository::open(m_fleet->path());
        return plan(*repository, testsupport::snapshotOf(*m_fleet), requests, m_setting->options(),
                    QDateTime(QDate(2026, 1, 6), QTime(12, 0), Qt::UTC));
    }

    SiteChange planned() const { return changes({m_setting->request()}).constFirst(); }

    std::unique_ptr<FleetBuilder> m_fleet;
    std::unique_ptr<testsupport::Language> m_language;
    std::unique_ptr<SettingViewModel> m_setting;
};

QTEST_GUILESS_MAIN(SettingTest)
#include "tst_setting.moc"
