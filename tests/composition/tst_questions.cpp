// SPDX-License-Identifier: Apache-2.0
#include "app/composition/questions.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::Questions;

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
                [](const QString &prompt, qint64 asker, bool isQuiet, const auto &reply) {
                    reply(u"%1|%2|%3"_s.arg(prompt, asker > 0 ? u"somebody"_s : u"nobody"_s,
                                            isQuiet ? u"quiet"_s : u"aloud"_s));
                });

        const auto [status, out] = ask(questions, u"Password for 'x': "_s);

        QCOMPARE(status, 0);
        QCOMPARE(out, "Password for 'x': |somebody|aloud\n");
    }

    void withoutAnAnswerTheHelperFails()
    {
        Questions questions;
        connect(&questions, &Questions::asked, this,
                [](const QString &, qint64, bool, const auto &reply) { reply(std::nullopt); });

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

    void workInTheBackgroundSaysSo()
    {
        Questions questions;
        connect(&questions, &Questions::asked, this,
                [](const QString &, qint64, bool isQuiet, const auto &reply) {
                    reply(isQuiet ? u"quiet"_s : u"aloud"_s);
                });

        QCOMPARE(ask(questions, u"Password: "_s, {u"SLIPWAY_ASK_QUIET=1"_s}).second, "quiet\n");
    }

private:
    std::pair<int, QByteArray> ask(Questions &questions, const QString &prompt, const QStringList &more = {})
    {
        const core::git::ProgramOptions options = questions.asking({}, QStringLiteral(SLIPWAY_PROGRAM));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QStringList pairs = options.environment + more;
        for (const QString &pair : pairs)
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
