// SPDX-License-Identifier: Apache-2.0
#include "app/composition/questions.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::Questions;
using viewmodels::QuestionViewModel;

namespace {

constexpr int s_patience = 30'000;

} // namespace

/// The helper that git starts, which is the program itself, and the window's end of the socket.
class QuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_runtime.isValid());
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    }

    void theAnswerIsPrinted()
    {
        Questions questions;
        connect(&questions, &Questions::asked, this,
                [](const QuestionViewModel::Prompt &prompt, const auto &reply) {
                    reply(u"%1|%2|%3|%4"_s.arg(prompt.text, prompt.repository,
                                               prompt.asker > 0 ? u"somebody"_s : u"nobody"_s,
                                               prompt.isQuiet ? u"quiet"_s : u"aloud"_s));
                });

        const auto [status, out] =
            ask(questions, u"Password for 'x': "_s, {u"SLIPWAY_ASK_FOR=/srv/gitops"_s});

        QCOMPARE(status, 0);
        QCOMPARE(out, "Password for 'x': |/srv/gitops|somebody|aloud\n");
    }

    void withoutAnAnswerTheHelperFails()
    {
        Questions questions;
        connect(&questions, &Questions::asked, this,
                [](const QuestionViewModel::Prompt &, const auto &reply) { reply(std::nullopt); });

        const auto [status, out] = ask(questions, u"Password: "_s);

        QCOMPARE(status, 1);
        QCOMPARE(out, QByteArray());
    }

    void whoDoesNotKnowTheTokenAsksNothing()
    {
        Questions questions;
        int count = 0;
        connect(&questions, &Questions::asked, this, [&count] { ++count; });

        const auto [status, out] = ask(questions, u"Password: "_s, {u"SLIPWAY_ASK_TOKEN=other"_s});

        QCOMPARE(status, 1);
        QCOMPARE(count, 0);
    }

    void aWindowThatGoesLeavesNobodyWaiting()
    {
        auto questions = std::make_unique<Questions>();
        connect(questions.get(), &Questions::asked, this, [&questions] {
            QMetaObject::invokeMethod(qApp, [&questions] { questions.reset(); }, Qt::QueuedConnection);
        });

        QCOMPARE(ask(*questions, u"Password: "_s).first, 1);
    }

    void whoAsksAfterTheWindowHasGoneIsNotKeptWaiting()
    {
        Questions questions;
        const core::git::ProgramOptions options = questions.asking({}, QStringLiteral(SLIPWAY_PROGRAM));

        questions.close();

        QCOMPARE(askWith(options, u"Password: "_s).first, 1);
    }

    void closingAnswersWhoWaits()
    {
        Questions questions;
        connect(&questions, &Questions::asked, this, [&questions] {
            QMetaObject::invokeMethod(qApp, [&questions] { questions.close(); }, Qt::QueuedConnection);
        });

        QCOMPARE(ask(questions, u"Password: "_s).first, 1);
    }

    void workInTheBackgroundSaysSo()
    {
        Questions questions;
        connect(&questions, &Questions::asked, this,
                [](const QuestionViewModel::Prompt &prompt, const auto &reply) {
                    reply(prompt.isQuiet ? u"quiet"_s : u"aloud"_s);
                });

        QCOMPARE(ask(questions, u"Password: "_s, {u"SLIPWAY_ASK_QUIET=1"_s}).second, "quiet\n");
    }

private:
    std::pair<int, QByteArray> ask(Questions &questions, const QString &prompt, const QStringList &more = {})
    {
        core::git::ProgramOptions options = questions.asking({}, QStringLiteral(SLIPWAY_PROGRAM));
        options.environment += more;
        return askWith(options, prompt);
    }

    static std::pair<int, QByteArray> askWith(const core::git::ProgramOptions &options, const QString &prompt)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &pair : options.environment)
            environment.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        QProcess helper;
        helper.setProcessEnvironment(environment);
        helper.start(options.askPass, {prompt});
        if (!QTest::qWaitFor([&helper] { return helper.state() == QProcess::NotRunning; }, s_patience))
            return {-1, {}};
        return {helper.exitCode(), helper.readAllStandardOutput()};
    }

    QTemporaryDir m_runtime;
};

QTEST_GUILESS_MAIN(QuestionsTest)
#include "tst_questions.moc"
