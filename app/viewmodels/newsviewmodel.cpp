// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsviewmodel.h"

#include "app/viewmodels/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::pipeline::EventKind;

namespace viewmodels {

NewsViewModel::NewsViewModel(core::Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock))
{
}

void NewsViewModel::begin(const Seen &seen, const QString &ownEmail)
{
    m_ownEmail = ownEmail;
    m_before = seen;
    m_history.reset();
    count();
}

void NewsViewModel::show(const core::pipeline::Snapshot &snapshot)
{
    m_history = snapshot.history;
    // Who never looked here has missed nothing; and a shorter history is not the one that was seen.
    if (m_history && (m_before.length < 0 || m_before.length > m_history->length()))
        m_before = seen();
    count();
}

void NewsViewModel::dismiss()
{
    m_before = seen();
    count();
    Q_EMIT dismissed();
}

Seen NewsViewModel::seen() const
{
    return m_history ? Seen{m_history->length(), m_clock()} : m_before;
}

void NewsViewModel::count()
{
    m_sites.clear();
    m_releases = m_promotions = m_others = m_bypasses = 0;
    const std::vector<core::pipeline::ReleaseEvent> none;
    const bool hasNews =
        m_history && m_history->length() > m_before.length; // else the events need not be read
    for (const core::pipeline::ReleaseEvent &event : hasNews ? m_history->events() : none) {
        if (event.move.position < m_before.length || event.move.committer.email == m_ownEmail)
            continue;
        m_sites.insert(event.move.site);
        switch (event.kind) {
        case EventKind::Release: ++m_releases; break;
        case EventKind::Promotion: ++m_promotions; break;
        case EventKind::Bypass: ++m_bypasses; break;
        default: ++m_others;
        }
    }
    Q_EMIT changed();
}

QString NewsViewModel::text() const
{
    QStringList parts;
    if (m_releases > 0)
        parts += QCoreApplication::translate("news", "%n release(s)", nullptr, m_releases);
    if (m_promotions > 0)
        parts += QCoreApplication::translate("news", "%n promotion(s)", nullptr, m_promotions);
    if (m_bypasses > 0)
        parts += QCoreApplication::translate("news", "%n past dev", nullptr, m_bypasses);
    if (m_others > 0)
        parts += QCoreApplication::translate("news", "%n other(s)", nullptr, m_others);
    if (parts.isEmpty())
        return {};
    //: %1 is a day and a time, %2 a list: "3 releases, 1 promotion"
    return QCoreApplication::translate("news", "Since you looked on %1: %2")
        .arg(words::dayAndTime(m_before.time), parts.join(u", "_s));
}

} // namespace viewmodels
