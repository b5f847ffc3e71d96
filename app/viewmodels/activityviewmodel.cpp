// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/activityviewmodel.h"

#include "app/viewmodels/words.h"
#include "core/promotion/filework.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::Error;
using core::promotion::Request;

namespace viewmodels {

namespace {

constexpr qsizetype mostEntries = 20;

QString titleOf(Error::Kind kind, const Request &first)
{
    if (kind == Error::Kind::Conflict && !core::promotion::movesTag(first.action))
        return QCoreApplication::translate("activity", "Somebody changed the same meanwhile");
    switch (kind) {
    case Error::Kind::Denied: return QCoreApplication::translate("activity", "Push rejected");
    case Error::Kind::Conflict:
        return QCoreApplication::translate("activity", "A tag has moved since your review");
    case Error::Kind::Unreachable:
        return QCoreApplication::translate("activity", "The remote gave no answer");
    case Error::Kind::Rewritten: return QCoreApplication::translate("activity", "The history was rewritten");
    case Error::Kind::Blocked: return QCoreApplication::translate("activity", "A gate is in the way");
    default: return QCoreApplication::translate("activity", "Nothing could be written");
    }
}

QString iconOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Denied:
    case Error::Kind::Blocked: return u"lock"_s;
    case Error::Kind::Conflict: return u"clock-alert"_s;
    case Error::Kind::Unreachable: return u"wifi-off"_s;
    default: return u"alert-triangle"_s;
    }
}

/// Reading the same again helps in most cases; a rewritten history is accepted on the board.
QString actionOf(Error::Kind kind, const Request &first)
{
    if (kind == Error::Kind::Rewritten)
        return {};
    return kind == Error::Kind::Conflict && core::promotion::movesTag(first.action)
        ? QCoreApplication::translate("activity", "Review the new tag")
        : QCoreApplication::translate("activity", "Review again");
}

QString subjectOf(const QList<Request> &requests)
{
    const auto &work = requests.front().work;
    const auto count = static_cast<int>(work == nullptr ? requests.size() : work->sites.size());
    return count == 1 ? requests.front().site
                      : QCoreApplication::translate("activity", "%n site(s)", nullptr, count);
}

} // namespace

ActivityViewModel::ActivityViewModel(core::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock))
{
}

void ActivityViewModel::take(const RunViewModel &run, const QList<Request> &requests)
{
    if (run.status() != RunViewModel::Failed || requests.isEmpty())
        return;
    const Error &error = *run.report().error;
    QStringList sentences{run.headline(), run.consequence(), run.remedy()};
    sentences.removeAll(QString());
    Entry entry{.view = {}, .requests = requests, .isNothingWritten = run.report().commits.isEmpty()};
    entry.view.title = titleOf(error.kind, requests.constFirst());
    entry.view.subject = subjectOf(requests);
    entry.view.message = sentences.join(u' ');
    // The headline often says the server's first line already.
    const QString quote = run.serverText().trimmed();
    entry.view.quote = run.headline().contains(quote.section(u'\n', 0, 0)) ? QString() : quote;
    entry.view.icon = iconOf(error.kind);
    entry.view.time = words::clockTime(m_clock());
    entry.view.primaryAction = actionOf(error.kind, requests.constFirst());
    for (Request &request : entry.requests) {
        if (!request.from.isEmpty()) // the tag in front now; a chosen one stays chosen
            request.tag.reset();
        request.reviewed.reset();
    }
    add(std::move(entry));
}

void ActivityViewModel::takeInterrupted(const QList<core::promotion::Recovered> &recovered)
{
    for (const core::promotion::Recovered &one : recovered) {
        Entry entry;
        entry.view.title = QCoreApplication::translate("activity", "Interrupted, and looked up");
        entry.view.subject = one.entry.summary;
        entry.view.message = one.message;
        entry.view.icon = u"clock-alert"_s;
        entry.view.time = words::clockTime(one.entry.begun);
        entry.isNothingWritten = one.entry.state != core::promotion::JournalState::Landed;
        add(std::move(entry));
    }
}

void ActivityViewModel::add(Entry entry)
{
    entry.view.id = ++m_lastId;
    m_entries.prepend(std::move(entry));
    if (m_entries.size() > mostEntries)
        m_entries.removeLast();
    Q_EMIT changed();
    setShown(true);
}

void ActivityViewModel::clear()
{
    m_entries.clear();
    Q_EMIT changed();
    setShown(false);
}

void ActivityViewModel::remove(int id)
{
    m_entries.removeIf([id](const Entry &entry) { return entry.view.id == id; });
    Q_EMIT changed();
    if (m_entries.isEmpty())
        setShown(false);
}

void ActivityViewModel::dismiss(int id)
{
    remove(id);
}

void ActivityViewModel::reviewAgain(int id)
{
    const auto entry = std::ranges::find_if(m_entries, [id](const Entry &one) { return one.view.id == id; });
    if (entry == m_entries.end() || entry->view.primaryAction.isEmpty())
        return;
    const QList<Request> requests = entry->requests;
    remove(id);
    Q_EMIT reviewWanted(requests);
}

QList<ActivityView> ActivityViewModel::entries() const
{
    QList<ActivityView> views;
    for (const Entry &entry : m_entries)
        views += entry.view;
    return views;
}

QString ActivityViewModel::summary() const
{
    const int stopped = count();
    return stopped == 0 ? QCoreApplication::translate("activity", "Nothing needs you")
                        : QCoreApplication::translate("activity", "%n stopped", nullptr, stopped);
}

QString ActivityViewModel::consequence() const
{
    if (m_entries.isEmpty())
        return {};
    return std::ranges::all_of(m_entries, &Entry::isNothingWritten)
        ? QCoreApplication::translate("activity", "nothing was written")
        : QCoreApplication::translate("activity", "what was pushed before stays");
}

void ActivityViewModel::setShown(bool isShown)
{
    if (isShown == m_isShown)
        return;
    m_isShown = isShown;
    Q_EMIT shownChanged();
}

} // namespace viewmodels
