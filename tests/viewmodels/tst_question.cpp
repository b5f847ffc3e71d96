// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/questionviewmodel.h"
#include "tests/viewmodels/language.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::QuestionViewModel;

namespace {

const QString s_gitops = u"/srv/gitops"_s;
const QString s_other = u"/work/other"_s;
const QString s_name = u"Username for 'https://git.example.org': "_s;
const QString s_password = u"Password for 'https://ci@git.example.org': "_s;
const QString s_hostKey = u"The authenticity of host 'git.example.org' can't be established.\n"
                          "Are you sure you want to continue connecting (yes/no/[fingerprint])? "_s;

} // namespace

/// What git asks, and who answers.
class QuestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language = std::make_unique<testsupport::Language>(u"en"_s);
        m_question = std::make_unique<QuestionViewModel>();
        m_replies.clear();
    }

    void eachKindOfQuestionIsKnown_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("isSecret");
        QTest::addColumn<bool>("isYesOrNo");
        QTest::newRow("name") << s_name << u"User name"_s << false << false;
        QTest::newRow("password") << s_password << u"Password or token"_s << true << false;
        QTest::newRow("ssh password") << u"ci@host's password: "_s << u"Password or token"_s << true << false;
        QTest::newRow("passphrase") << u"Enter passphrase for key '/k': "_s << u"Passphrase of your key"_s
                                    << true << false;
        QTest::newRow("host key") << s_hostKey << u"Is this the right server?"_s << false << true;
        QTest::newRow("anything else is a secret") << u"Token: "_s << u"Password or token"_s << true << false;
    }

    void eachKindOfQuestionIsKnown()
    {
        QFETCH(QString, prompt);
        QFETCH(QString, title);
        QFETCH(bool, isSecret);
        QFETCH(bool, isYesOrNo);

        ask(prompt, 1);

        QVERIFY(m_question->isOpen());
        QCOMPARE(m_question->title(), title);
        QCOMPARE(m_question->isSecret(), isSecret);
        QCOMPARE(m_question->isYesOrNo(), isYesOrNo);
    }

    void theNextProgramGetsTheSameAnswer()
    {
        ask(s_password, 1);
        m_question->answer(u"s3cret"_s);
        ask(s_password, 2);
        ask(s_password, 3, true); // the background too

        QCOMPARE(m_replies, QStringList({u"s3cret"_s, u"s3cret"_s, u"s3cret"_s}));
        QVERIFY(!m_question->isOpen());
    }

    void aWrongAnswerIsAskedAgain()
    {
        ask(s_password, 1);
        m_question->answer(u"wrong"_s);

        ask(s_password, 1); // the same program

        QVERIFY(m_question->isOpen());
        m_question->answer(u"s3cret"_s);
        QCOMPARE(m_replies.constLast(), u"s3cret"_s);
    }

    void whatDidNotHelpIsForgotten()
    {
        ask(s_password, 1);
        m_question->answer(u"wrong"_s);
        m_question->forget(s_gitops);

        ask(s_password, 2);

        QVERIFY(m_question->isOpen());
    }

    void nobodyIsAskedInTheBackground()
    {
        ask(s_password, 1, true);

        QVERIFY(!m_question->isOpen());
        QCOMPARE(m_replies, QStringList{u"-"_s});
    }

    void afterACancelNothingIsAskedUntilSomethingIsWanted()
    {
        ask(s_name, 1);
        ask(s_password, 2);
        m_question->cancel();
        ask(s_password, 3);

        QCOMPARE(m_replies, QStringList({u"-"_s, u"-"_s, u"-"_s}));
        m_question->begin(s_gitops);
        ask(s_password, 4);
        QVERIFY(m_question->isOpen());
    }

    void itIsSaidWhichRepositoryAsks()
    {
        ask(s_name, 1);
        askFor(s_other, s_password, 2);
        QCOMPARE(m_question->repository(), s_gitops);

        m_question->answer(u"ci"_s);

        QCOMPARE(m_question->repository(), s_other);
    }

    void aCancelIsForTheRepositoryThatAsked()
    {
        ask(s_name, 1);
        askFor(s_other, s_password, 2);
        ask(s_password, 3);

        m_question->cancel();

        QCOMPARE(m_replies, QStringList({u"-"_s, u"-"_s}));
        QVERIFY(m_question->isOpen());
        QCOMPARE(m_question->repository(), s_other);
    }

    void whatHelpedAnotherRepositoryIsKept()
    {
        askFor(s_other, s_password, 1);
        m_question->answer(u"s3cret"_s);
        m_question->forget(s_gitops);

        askFor(s_other, s_password, 2);

        QCOMPARE(m_replies, QStringList({u"s3cret"_s, u"s3cret"_s}));
    }

    void questionsComeOneAfterTheOther()
    {
        ask(s_name, 1);
        ask(s_password, 2);

        m_question->answer(u"ci"_s);

        QCOMPARE(m_question->text(), s_password.trimmed());
        m_question->answer(u"s3cret"_s);
        QCOMPARE(m_replies, QStringList({u"ci"_s, u"s3cret"_s}));
    }

    void aTrustedServerIsNotRememberedHere()
    {
        ask(s_hostKey, 1);
        m_question->answer({});
        QCOMPARE(m_replies, QStringList{u"yes"_s});

        ask(s_hostKey, 2); // ssh keeps the key: whoever asks again has another one
        QVERIFY(m_question->isOpen());
    }

    void whoWaitsIsToldWhenTheWindowGoes()
    {
        ask(s_password, 1);
        m_question.reset();
        QCOMPARE(m_replies, QStringList{u"-"_s});
    }

private:
    void ask(const QString &prompt, qint64 asker, bool isQuiet = false)
    {
        askFor(s_gitops, prompt, asker, isQuiet);
    }

    void askFor(const QString &repository, const QString &prompt, qint64 asker, bool isQuiet = false)
    {
        m_question->ask(
            {.text = prompt, .repository = repository, .asker = asker, .isQuiet = isQuiet},
            [this](const std::optional<QString> &answer) { m_replies += answer.value_or(u"-"_s); });
    }

    std::unique_ptr<testsupport::Language> m_language;
    std::unique_ptr<QuestionViewModel> m_question;
    QStringList m_replies;
};

QTEST_MAIN(QuestionTest)
#include "tst_question.moc"
