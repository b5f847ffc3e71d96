// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/publishviewmodel.h"

#include "app/viewmodels/words.h"
#include "core/promotion/message.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::promotion::SiteResult;

namespace viewmodels {

void PublishViewModel::setTarget(const QString &branch, bool hasRemote)
{
    m_branch = branch;
    m_hasRemote = hasRemote;
    m_isByRequest = m_isAsking = false;
    Q_EMIT changed();
}

void PublishViewModel::setByRequest(bool isByRequest)
{
    if (m_isByRequest == isByRequest)
        return;
    m_isByRequest = isByRequest;
    m_isAsking = isByRequest;
    Q_EMIT changed();
}

void PublishViewModel::setAsking(bool isAsking)
{
    if (!canChoose() || isAsking == m_isAsking)
        return;
    m_isAsking = isAsking;
    readAgain();
}

void PublishViewModel::setNote(const QString &note)
{
    if (note == m_note)
        return;
    m_note = note;
    Q_EMIT changed();
}

core::promotion::Options PublishViewModel::options() const
{
    core::promotion::Options options;
    options.isRequest = m_isAsking;
    options.note = core::promotion::noteText(m_note);
    return options;
}

void PublishViewModel::readAgain()
{
    ++m_reading;
    m_isReading = true;
    m_problem.clear();
    Q_EMIT changed();
    Q_EMIT previewWanted();
}

void PublishViewModel::show(const core::Result<core::promotion::SiteChange> &change, int reading)
{
    if (reading != m_reading)
        return;
    m_isReading = false;
    m_change = change ? std::optional(*change) : std::nullopt;
    m_problem = change ? QString() : change.error().message;
    Q_EMIT changed();
}

void PublishViewModel::forget()
{
    ++m_reading;
    m_isReading = false;
    m_change.reset();
    m_problem.clear();
    Q_EMIT changed();
}

void PublishViewModel::clear()
{
    forget();
    m_note.clear();
    m_isAsking = m_isByRequest;
    Q_EMIT changed();
}

QString PublishViewModel::choiceReason() const
{
    if (!m_hasRemote)
        return QCoreApplication::translate(
            "newsite", "This repository has no remote: there is nobody to ask, and nothing is pushed.");
    return m_isByRequest
        ? QCoreApplication::translate("newsite", "The policy of this repository takes it by a request only.")
        : QString();
}

QString PublishViewModel::message() const
{
    if (!m_change || m_change->result != SiteResult::Planned)
        return {};
    return words::previewMessage({*m_change}, options());
}

QList<GateView> PublishViewModel::gates() const
{
    return m_change ? words::gates(m_change->gates) : QList<GateView>{};
}

QString PublishViewModel::refusal() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    return m_change && m_change->result != SiteResult::Planned ? m_change->reason : QString();
}

bool PublishViewModel::canPublish() const
{
    return !m_isReading && m_change && m_change->result == SiteResult::Planned;
}

QString PublishViewModel::label() const
{
    if (m_isAsking)
        return QCoreApplication::translate("newsite", "Request approval");
    return m_hasRemote ? QCoreApplication::translate("newsite", "Commit and push")
                       : QCoreApplication::translate("newsite", "Commit");
}

QString PublishViewModel::footer() const
{
    if (!refusal().isEmpty())
        return QCoreApplication::translate("newsite", "Locked: this cannot be written.");
    if (!canPublish())
        return QCoreApplication::translate("newsite", "Looking at what would be written.");
    if (m_isAsking)
        return QCoreApplication::translate(
            "newsite", "Asks for it on a branch of its own. Nothing changes before it is approved.");
    //: %1 is a branch
    return m_hasRemote
        ? QCoreApplication::translate("newsite", "One commit on %1, then the push.").arg(m_branch)
        : QCoreApplication::translate("newsite", "One commit on %1.").arg(m_branch);
}

} // namespace viewmodels
