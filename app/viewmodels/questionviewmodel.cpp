// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/questionviewmodel.h"

#include <QCoreApplication>

#include <algorithm>

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

void QuestionViewModel::ask(const Prompt &prompt, Reply reply)
{
    const auto known = m_answers.find(prompt.text);
    if (known != m_answers.end() && !known->given.contains(prompt.asker)) {
        known->given.insert(prompt.asker);
        known->repositories.insert(prompt.repository);
        reply(known->text);
        return;
    }
    if (prompt.isQuiet || m_cancelled.contains(prompt.repository)) {
        reply(std::nullopt);
        return;
    }
    if (known != m_answers.end())
        m_answers.erase(known);
    m_questions.enqueue({prompt, std::move(reply)});
    if (m_questions.size() == 1)
        Q_EMIT changed();
}

void QuestionViewModel::answer(const QString &text)
{
    if (!isOpen())
        return;
    const QString given = isYesOrNo() ? u"yes"_s : text;
    if (!isYesOrNo()) // ssh keeps the key itself
        keep(m_questions.head().prompt, given);
    settle(given);
}

void QuestionViewModel::cancel()
{
    if (!isOpen())
        return;
    const QString repository = this->repository();
    m_cancelled.insert(repository); // ssh would ask three times
    const auto isForIt = [&repository](const Question &one) { return one.prompt.repository == repository; };
    QQueue<Question> dropped;
    std::ranges::copy_if(m_questions, std::back_inserter(dropped), isForIt);
    m_questions.removeIf(isForIt);
    Q_EMIT changed();
    for (const Question &question : dropped)
        question.reply(std::nullopt);
}

void QuestionViewModel::keep(const Prompt &prompt, const QString &text)
{
    m_answers.insert(prompt.text, {text, {prompt.asker}, {prompt.repository}});
}

void QuestionViewModel::settle(const std::optional<QString> &answer)
{
    const Question question = m_questions.dequeue();
    Q_EMIT changed();
    question.reply(answer);
}

void QuestionViewModel::forget(const QString &repository)
{
    m_answers.removeIf([&repository](const QHash<QString, Answer>::iterator answer) {
        return answer->repositories.contains(repository);
    });
}

QString QuestionViewModel::title() const
{
    if (!isOpen())
        return {};
    const QString &prompt = m_questions.head().prompt.text;
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
    return isOpen() ? m_questions.head().prompt.text.trimmed() : QString();
}

QString QuestionViewModel::repository() const
{
    return isOpen() ? m_questions.head().prompt.repository : QString();
}

bool QuestionViewModel::isSecret() const
{
    return isOpen() && !isYesOrNo() && !m_questions.head().prompt.text.startsWith("Username"_L1);
}

bool QuestionViewModel::isYesOrNo() const
{
    return isOpen() && isHostKey(m_questions.head().prompt.text);
}

} // namespace viewmodels
