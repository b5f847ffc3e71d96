// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/questionviewmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

/// As git and OpenSSH word it in English, which is what we ask them to speak.
bool isHostKey(const QString &prompt)
{
    return prompt.contains("(yes/no"_L1);
}

} // namespace

QuestionViewModel::QuestionViewModel(QObject *parent) : QObject(parent) {}

/// Who waits for an answer is told that there is none.
QuestionViewModel::~QuestionViewModel()
{
    while (!m_questions.isEmpty())
        m_questions.dequeue().reply(std::nullopt);
}

void QuestionViewModel::ask(const QString &prompt, qint64 asker, bool isQuiet, Reply reply)
{
    const auto known = m_answers.find(prompt);
    if (known != m_answers.end() && !known->given.contains(asker)) {
        known->given.insert(asker);
        reply(known->text);
        return;
    }
    if (isQuiet || m_isCancelled) {
        reply(std::nullopt);
        return;
    }
    if (known != m_answers.end())
        m_answers.erase(known);
    m_questions.enqueue({prompt, asker, std::move(reply)});
    if (m_questions.size() == 1)
        Q_EMIT changed();
}

void QuestionViewModel::answer(const QString &text)
{
    if (!isOpen())
        return;
    const QString given = isYesOrNo() ? u"yes"_s : text;
    if (!isYesOrNo()) // ssh keeps the key itself
        m_answers.insert(m_questions.head().prompt, {given, {m_questions.head().asker}});
    settle(given);
}

void QuestionViewModel::cancel()
{
    if (!isOpen())
        return;
    m_isCancelled = true; // ssh would ask three times
    settle(std::nullopt);
    while (isOpen())
        settle(std::nullopt);
}

void QuestionViewModel::settle(const std::optional<QString> &answer)
{
    const Question question = m_questions.dequeue();
    Q_EMIT changed();
    question.reply(answer);
}

void QuestionViewModel::forget()
{
    m_answers.clear();
}

QString QuestionViewModel::title() const
{
    if (!isOpen())
        return {};
    const QString &prompt = m_questions.head().prompt;
    if (isHostKey(prompt))
        return QCoreApplication::translate("question", "Is this the right server?");
    if (prompt.startsWith("Username"_L1))
        return QCoreApplication::translate("question", "User name");
    if (prompt.contains("passphrase"_L1, Qt::CaseInsensitive))
        return QCoreApplication::translate("question", "Passphrase of your key");
    return QCoreApplication::translate("question", "Password or token");
}

QString QuestionViewModel::text() const
{
    return isOpen() ? m_questions.head().prompt.trimmed() : QString();
}

bool QuestionViewModel::isSecret() const
{
    return isOpen() && !isYesOrNo() && !m_questions.head().prompt.startsWith("Username"_L1);
}

bool QuestionViewModel::isYesOrNo() const
{
    return isOpen() && isHostKey(m_questions.head().prompt);
}

} // namespace viewmodels
