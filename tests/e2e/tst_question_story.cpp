// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/gitservers.h"
#include "tests/support/isolatedgit.h"
#include "tests/support/window.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::HttpServer;
using testsupport::Window;
using viewmodels::QuestionViewModel;
using viewmodels::RunViewModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 30), Qt::UTC);
constexpr int s_patience = 60'000;
const QString s_first = u"aaaaaaaaaaaa-r1"_s;
const QString s_second = u"bbbbbbbbbbbb-r1"_s;

} // namespace

/// A server that wants a login: git asks, the window answers.
class TestQuestionStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_runtime.isValid());
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8()); // where the socket is
        testsupport::isolateGit();
        QFile config(qEnvironmentVariable("HOME")
                     + u"/.gitconfig"_s); // what is cloned has no user of its own
        QVERIFY(config.open(QFile::WriteOnly)
                && config.write("[user]\n\tname = Lead\n\temail = lead@example.org\n") > 0);
        config.close();
        app::Application::prepare();
        m_fleet.site(u"shop"_s).released(u"dev"_s, s_first).released(u"prod"_s, s_first);
        m_fleet.commit(u"Start"_s);
        m_fleet.moveTag(u"shop"_s, u"dev"_s, s_second);
        QVERIFY2(m_http.start(), qPrintable(m_http.why()));
    }
    void init() { testsupport::failOnWarnings(); }

    void aLoginIsAskedForOnceAndUsedForThePush()
    {
        const Window window(arguments(), now, QStringLiteral(SLIPWAY_PROGRAM));
        window.session().preferences()->overrideReducedMotion(true);
        QuestionViewModel &question = *window.session().question();

        QTRY_VERIFY_WITH_TIMEOUT(question.isOpen() && window.has(u"questionField"_s), s_patience);
        QCOMPARE(question.title(), u"User name"_s);
        QVERIFY(window.save(u"question-name"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window.item(u"questionField"_s)->hasActiveFocus(), s_patience);
        window.type(u"ci"_s);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(question.isOpen() && question.isSecret(), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.has(u"questionField"_s) && window.item(u"questionField"_s)->hasActiveFocus(), s_patience);
        window.type(u"s3cret"_s);
        QVERIFY(window.save(u"question-password"_s));
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
        QCOMPARE(window.session().fetchFailure(), QString());

        window.session().reviewSite(u"shop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().review()->canPromote(), s_patience);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().run()->isRunning() && window.session().isIdle(),
                                 s_patience);
        QVERIFY2(window.session().run()->status() == RunViewModel::Done,
                 qUtf8Printable(window.session().run()->headline() + window.session().run()->serverText()));
        QVERIFY(!question.isOpen());
        QVERIFY(m_fleet.fileAt(u"main"_s, FleetBuilder::releasePath(u"shop"_s, u"prod"_s))
                    .contains(s_second.toUtf8()));
    }

    void whoCancelsIsToldWhy()
    {
        const Window window(arguments(), now, QStringLiteral(SLIPWAY_PROGRAM));
        window.session().preferences()->overrideReducedMotion(true);
        QuestionViewModel &question = *window.session().question();
        QTRY_VERIFY_WITH_TIMEOUT(question.isOpen() && window.has(u"questionField"_s), s_patience);

        window.press(Qt::Key_Escape);

        QTRY_VERIFY_WITH_TIMEOUT(!window.session().openFailure().isEmpty(), s_patience);
        QVERIFY(!question.isOpen());
        QVERIFY(!window.session().isOpen());
    }

private:
    app::Arguments arguments() const
    {
        app::Arguments arguments;
        arguments.page = u"pipeline"_s;
        arguments.language = u"en"_s;
        arguments.theme = u"light"_s;
        arguments.repository = m_http.url(u"git/"_s + QFileInfo(m_fleet.path()).fileName());
        return arguments;
    }

    QTemporaryDir m_runtime;
    FleetBuilder m_fleet;
    HttpServer m_http{QFileInfo(m_fleet.path()).path()};
};

QTEST_MAIN(TestQuestionStory)
#include "tst_question_story.moc"
