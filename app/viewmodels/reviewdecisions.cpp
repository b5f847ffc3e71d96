// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/reviewviewmodel.h"
#include "app/viewmodels/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::promotion::SiteChange;

namespace viewmodels {

// What a person decides on the sheet besides yes and no: reasons, blocks, the backup, whether others are
// asked.

void ReviewViewModel::ask()
{
    if (!canAsk())
        return;
    core::promotion::Options options = effectiveOptions();
    options.isRequest = true;
    go(options);
}

bool ReviewViewModel::takesReason() const
{
    return core::promotion::isDecision(action()) && action() != core::promotion::Action::Lift;
}

QString ReviewViewModel::reason() const
{
    return m_requests.isEmpty() ? QString() : m_requests.constFirst().reason;
}

/// The reason is part of the file, so that the diff has to be made again.
void ReviewViewModel::setReason(const QString &reason)
{
    if (m_requests.isEmpty() || reason == this->reason())
        return;
    for (core::promotion::Request &request : m_requests)
        request.reason = reason;
    readAgain();
}

/// What is shown stays until the answer is there, and nothing is written before: the diff would be another.
void ReviewViewModel::readAgain()
{
    m_isReadingAgain = true;
    ++m_reading;
    Q_EMIT messageChanged();
    Q_EMIT reloadRequested();
}

std::optional<QString> ReviewViewModel::blockWanted() const
{
    if (!m_isLeftTagBlocked)
        return std::nullopt;
    const QString reason = m_blockReason.trimmed();
    return reason.isEmpty() ? u"rolled back"_s : reason;
}

QString ReviewViewModel::leftTag() const
{
    const bool isOne = m_status == Ready && m_requests.size() == 1 && change() != nullptr;
    const auto block = isOne ? blockOfLeftTag(*change(), {}) : std::nullopt;
    return block ? block->tag.value_or(QString()) : QString();
}

void ReviewViewModel::setLeftTagBlocked(bool isBlocked)
{
    m_isLeftTagBlocked = isBlocked;
    if (isBlocked) {
        readAgain();
        return;
    }
    ++m_reading; // what is on its way has the block in it
    m_isReadingAgain = false;
    m_details.besideRequests.clear();
    m_details.beside.clear();
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::setBlockReason(const QString &reason)
{
    if (reason == m_blockReason)
        return;
    m_blockReason = reason;
    readAgain();
}

QString ReviewViewModel::askLock() const
{
    if (!isAsking() || m_isAskingWanted)
        return {};
    return m_details.snapshot.policy->isByRequest
        ? QCoreApplication::translate("review", "The policy lets changes in by requests only.")
        : QCoreApplication::translate("review", "The policy wants approvals: ask for it first.");
}

/// A release that goes forward with a migration cannot be taken back by a rollback alone.
bool ReviewViewModel::needsBackup() const
{
    return action() == core::promotion::Action::Promotion
        && std::ranges::any_of(m_details.changes, [this](const SiteChange &change) {
               const QList<core::promotion::Warning> all = m_details.warnings.value(change.site);
               return !m_excluded.contains(change.site)
                   && std::ranges::find(all, core::promotion::Warning::Kind::Migration,
                                        &core::promotion::Warning::kind)
                   != all.cend();
           });
}

void ReviewViewModel::setBackupChecked(bool isChecked)
{
    m_isBackupChecked = isChecked;
    Q_EMIT messageChanged();
}

QString ReviewViewModel::besideFile() const
{
    return m_details.beside.isEmpty() ? QString() : m_details.beside.constFirst().file;
}

QList<LineView> ReviewViewModel::besideDiff() const
{
    return m_details.beside.isEmpty() ? QList<LineView>{} : words::lines(m_details.beside.constFirst().diff);
}

} // namespace viewmodels
