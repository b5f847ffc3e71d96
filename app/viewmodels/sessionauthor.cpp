// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels {

// How the session sees to it that git knows who makes the commits, before anything is written.

QString Session::identity() const
{
    return m_user.name.isEmpty() ? QString() : u"%1 <%2>"_s.arg(m_user.name, m_user.email);
}

void Session::withAuthor(const std::function<void()> &act, const std::function<void()> &giveUp)
{
    if (!m_workspace || !m_user.name.isEmpty()) {
        act();
        return;
    }
    if (m_isAuthorSought) {
        if (giveUp)
            giveUp();
        return;
    }
    m_isAuthorSought = true;
    // They may have told git in a terminal since the repository was opened.
    m_errands.post(
        [workspace = m_workspace, options = m_services.git] {
            return std::pair(workspace->identity(), core::git::globalAuthor(core::git::Program(options)));
        },
        [this, workspace = m_workspace, act, giveUp](const auto &found) {
            m_isAuthorSought = false;
            if (workspace != m_workspace) {
                if (giveUp)
                    giveUp();
                return;
            }
            if (found.first) {
                takeUser(*found.first);
                act();
                return;
            }
            m_author.ask(found.second, act, giveUp);
        });
}

void Session::changeAuthor()
{
    m_errands.post(
        [options = m_services.git] { return core::git::globalAuthor(core::git::Program(options)); },
        [this](const core::git::Author &author) {
            m_author.ask(author.name.isEmpty() ? core::git::Author{m_user.name, m_user.email} : author);
        });
}

void Session::keepAuthor(const core::git::Author &author)
{
    m_errands.post(
        [author, options = m_services.git, workspace = m_workspace]() -> core::Result<core::git::Signature> {
            const core::Outcome kept = core::git::setGlobalAuthor(core::git::Program(options), author);
            if (!kept)
                return std::unexpected(kept.error());
            return workspace ? workspace->identity()
                             : core::git::Signature{.name = author.name, .email = author.email, .time = {}};
        },
        [this, author, workspace = m_workspace](const core::Result<core::git::Signature> &user) {
            if (workspace != m_workspace)
                return;
            if (user)
                takeUser(*user);
            m_author.finish(user ? core::Outcome() : std::unexpected(user.error()));
            checkComputer();
            if (user && (user->name != author.name || user->email != author.email))
                Q_EMIT toasted(
                    QCoreApplication::translate(
                        "session", "Kept. This repository has a setting of its own and stays with %1.")
                        .arg(identity()));
        });
}

void Session::takeUser(const core::git::Signature &user)
{
    m_user = user;
    Q_EMIT workspaceChanged();
    readRequests(); // which of them are theirs
}

void Session::confirmReview()
{
    if (m_review.canPromote())
        withAuthor([this, reading = m_review.reading()] {
            if (reading == m_review.reading()) // else another review is open by now
                m_review.promote();
        });
}

void Session::confirmAsking()
{
    if (m_review.canAsk())
        withAuthor([this, reading = m_review.reading()] {
            if (reading == m_review.reading())
                m_review.ask();
        });
}

void Session::confirmSetting()
{
    if (m_setting.canWrite())
        withAuthor([this, reading = m_setting.reading()] {
            if (reading == m_setting.reading())
                m_setting.write();
        });
}

} // namespace viewmodels
