// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/authorviewmodel.h"

#include <utility>

namespace viewmodels {

namespace {

QString problemOf(const core::Outcome &checked)
{
    return checked ? QString() : checked.error().message;
}

} // namespace

AuthorViewModel::AuthorViewModel(QObject *parent) : QObject(parent) {}

QString AuthorViewModel::nameProblem(const QString &name) const
{
    return problemOf(core::git::checkAuthorName(name));
}

QString AuthorViewModel::emailProblem(const QString &email) const
{
    return problemOf(core::git::checkAuthorEmail(email));
}

void AuthorViewModel::ask(const core::git::Author &author, std::function<void()> goOn,
                          std::function<void()> giveUp)
{
    cancel(); // who asked before gets no answer
    m_isOpen = true;
    m_author = author;
    m_goOn = std::move(goOn);
    m_giveUp = std::move(giveUp);
    Q_EMIT changed();
}

void AuthorViewModel::save(const QString &name, const QString &email)
{
    if (!m_isOpen || m_isSaving || !nameProblem(name).isEmpty() || !emailProblem(email).isEmpty())
        return;
    m_author = {.name = name.trimmed(), .email = email.trimmed()};
    m_failure.clear();
    m_isSaving = true;
    Q_EMIT changed();
    Q_EMIT saveRequested(m_author);
}

void AuthorViewModel::finish(const core::Outcome &kept)
{
    if (!m_isSaving)
        return;
    m_isSaving = false;
    m_failure = problemOf(kept);
    if (!kept) {
        Q_EMIT changed();
        return;
    }
    const auto goOn = std::exchange(m_goOn, nullptr);
    m_giveUp = nullptr;
    close();
    if (goOn)
        goOn();
}

void AuthorViewModel::cancel()
{
    if (!m_isOpen || m_isSaving) // git is being told already
        return;
    const auto giveUp = std::exchange(m_giveUp, nullptr);
    m_goOn = nullptr;
    close();
    if (giveUp)
        giveUp();
}

void AuthorViewModel::close()
{
    m_isOpen = false;
    m_isSaving = false;
    m_author = {};
    m_failure.clear();
    Q_EMIT changed();
}

} // namespace viewmodels
