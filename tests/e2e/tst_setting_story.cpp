// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::demoArguments;
using testsupport::runGit;
using testsupport::Window;
using viewmodels::ReviewViewModel;
using viewmodels::RunViewModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;
const QString s_layer = u"deploy/env/prod/events.yaml"_s;

/// Somebody's clone of the demo, from which others push.
class Clone
{
public:
    explicit Clone(const Window &window) : m_path(window.demoFolder() + u"/other"_s)
    {
        runGit(window.demoFolder(), {u"clone"_s, u"-q"_s, window.demoRemote(), m_path});
        runGit(m_path, {u"config"_s, u"user.name"_s, u"Anna Orlova"_s});
        runGit(m_path, {u"config"_s, u"user.email"_s, u"anna@example.org"_s});
    }

    QByteArray read(const QString &path) const
    {
        QFile file(m_path + u'/' + path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString &path, const QByteArray &bytes) const
    {
        QDir(m_path).mkpath(QFileInfo(path).path());
        QFile file(m_path + u'/' + path);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
    }

    /// The new commit's id.
    QString push(const QString &message) const
    {
        runGit(m_path, {u"add"_s, u"."_s});
        runGit(m_path, {u"commit"_s, u"-qm"_s, message});
        runGit(m_path, {u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:main"_s});
        return runGit(m_path, {u"rev-parse"_s, u"HEAD"_s}).trimmed();
    }

private:
    QString m_path;
};

/// The release of `events` in dev reads SMTP_HOST, which dev sets and prod does not.
void releaseWithVariable(const Clone &clone, const QString &oldTag)
{
    clone.write(u"apps/events/src/mail.ts"_s,
                "import { createTransport } from 'nodemailer'\n\n"
                "export const mail = createTransport({ host: process.env.SMTP_HOST })\n");
    const QString layer = u"deploy/env/dev/events.yaml"_s;
    clone.write(layer,
                clone.read(layer).replace("  LOG_LEVEL: \"debug\"\n",
                                          "  LOG_LEVEL: \"debug\"\n  SMTP_HOST: \"mail.dev.example.org\"\n"));
    const QString tag = clone.push(u"events: send invitations"_s).first(12) + u"-r1"_s;
    const QString release = u"deploy/env/release-dev/events.yaml"_s;
    clone.write(release, clone.read(release).replace(oldTag.toUtf8(), tag.toUtf8()));
    clone.push(u"events: release %1 to dev"_s.arg(tag));
}

void fetchIn(const Window &window)
{
    window.press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!window.session().isFetching() && window.session().isIdle(), s_patience);
}

bool isReady(const Window &window)
{
    return window.session().review()->status() == ReviewViewModel::Ready && window.session().isIdle();
}

bool warnsOfVariable(const ReviewViewModel &review)
{
    const auto all = review.warnings();
    return std::ranges::any_of(all, [](const auto &warning) { return warning.variable == "SMTP_HOST"_L1; });
}

/// The review of `events`, with the warning in it.
void openReview(const Window &window)
{
    waitForBoard(window);
    releaseWithVariable(Clone(window), window.session().tagOf(u"events"_s, u"dev"_s));
    fetchIn(window);
    window.session().board()->reveal(u"events"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
    window.press(Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(window), s_patience);
    QTRY_VERIFY_WITH_TIMEOUT(window.has(u"addVariable-SMTP_HOST"_s), s_patience);
}

QString lastSubject(const Window &window)
{
    return runGit(window.demoRemote(), {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s}).trimmed();
}

} // namespace

/// A variable that new code reads and prod lacks, added from the review.
class TestSettingStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void aMissingVariableIsAddedByKeysAndTheWarningGoes()
    {
        const Window window(demoArguments(), now);
        openReview(window);
        const ReviewViewModel &review = *window.session().review();
        QVERIFY(warnsOfVariable(review));
        QVERIFY(window.save(u"setting-review"_s));

        tabTo(window, u"addVariable-SMTP_HOST"_s);
        window.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"settingCancel"_s) && window.item(u"settingCancel"_s)->hasActiveFocus(), s_patience);
        QVERIFY(window.session().setting()->value().isEmpty()); // nothing is taken over by itself
        QVERIFY(window.save(u"setting-empty"_s));
        tabTo(window, u"settingValue"_s);
        window.type(u"mail.example.org"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().setting()->canWrite(), s_patience);
        window.press(Qt::Key_Return); // a plain Enter never writes
        QVERIFY(window.session().setting()->isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"settingDiff"_s) && window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"setting-diff"_s));
        const QString difference = window.differenceFromAccepted(u"setting-diff"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        const QString planned = window.session().setting()->message();
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window) && !warnsOfVariable(review), s_patience);
        QVERIFY(review.canPromote());
        QCOMPARE(window.session().page(), u"pipeline"_s);
        QCOMPARE(lastSubject(window), u"set(events): prod SMTP_HOST"_s);
        QVERIFY(planned.startsWith(lastSubject(window)));
        QCOMPARE(runGit(window.demoRemote(), {u"diff"_s, u"--numstat"_s, u"main^"_s, u"main"_s}).trimmed(),
                 u"1\t0\t"_s + s_layer);
        QVERIFY(runGit(window.demoRemote(), {u"show"_s, u"main:"_s + s_layer})
                    .contains(u"  LOG_LEVEL: \"info\"\n  SMTP_HOST: \"mail.example.org\"\n\nenvFrom:\n"_s));
        QVERIFY(!window.has(u"addVariable-SMTP_HOST"_s));
        QVERIFY(window.save(u"setting-gone"_s));
    }

    void theSheetFitsASmallWindowInRussian()
    {
        app::Arguments arguments = demoArguments(u"ru"_s, u"dark"_s);
        arguments.size = QSize(1024, 640);
        const Window window(arguments, now);
        openReview(window);
        QVERIFY(window.save(u"setting-review-small-ru"_s));

        window.click(u"addVariable-SMTP_HOST"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"settingTakeFront"_s), s_patience);
        QVERIFY(window.save(u"setting-empty-small-ru"_s));
        window.press(Qt::Key_Return, Qt::ControlModifier); // locked: there is no value yet
        QVERIFY(window.session().setting()->isOpen());
        window.click(u"settingTakeFront"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().setting()->canWrite(), s_patience);
        QCOMPARE(window.session().setting()->value(), u"mail.dev.example.org"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"setting-diff-small-ru"_s));
        const QQuickItem *button = window.item(u"settingWrite"_s);
        QVERIFY(button->mapToScene(QPointF(button->width(), button->height())).x() <= arguments.size.width());
        QVERIFY(button->mapToScene(QPointF(button->width(), button->height())).y()
                <= arguments.size.height());
        window.press(Qt::Key_Escape);

        QTRY_VERIFY_WITH_TIMEOUT(!window.session().setting()->isOpen(), s_patience);
        QVERIFY(window.session().review()->isOpen());
        QCOMPARE(window.session().run()->status(), RunViewModel::Idle);
    }

    void whereThePolicyWantsRequestsItIsAskedFor()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        {
            const Clone clone(window);
            clone.write(u".slipway.yaml"_s, "steps: {prod: {approvals: 1}}\n");
            releaseWithVariable(clone, window.session().tagOf(u"events"_s, u"dev"_s));
        }
        fetchIn(window);
        window.session().board()->reveal(u"events"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        window.press(Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window) && window.has(u"addVariable-SMTP_HOST"_s), s_patience);
        window.click(u"addVariable-SMTP_HOST"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"settingTakeFront"_s), s_patience);
        window.click(u"settingTakeFront"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().setting()->canWrite(), s_patience);
        QCOMPARE(window.session().setting()->writeLabel(), u"Request"_s);
        QVERIFY(window.save(u"setting-request"_s));
        window.click(u"settingWrite"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().review()->isOpen(),
                                 s_patience); // the run says what became of it
        QVERIFY(window.session().run()->isAsked());
        QCOMPARE(window.session().page(), u"run"_s);
        QVERIFY(!runGit(window.demoRemote(), {u"show"_s, u"main:"_s + s_layer}).contains(u"SMTP_HOST"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"setting-asked"_s));
        window.session().setPage(u"approvals"_s);
        window.session().approvals()->setTab(viewmodels::ApprovalsViewModel::Sent);
        fetchIn(window);
        QTRY_VERIFY_WITH_TIMEOUT(
            !window.session().approvals()->current().isEmpty() && window.session().isIdle(), s_patience);
        QVERIFY(window.save(u"setting-approvals"_s));
    }
};

QTEST_MAIN(TestSettingStory)
#include "tst_setting_story.moc"
