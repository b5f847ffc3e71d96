// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/repositoryworks.h"

#include <algorithm>

namespace viewmodels {

RepositoryWorks::RepositoryWorks(core::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_nowhere({}, m_clock)
{
}

RepositoryWork *RepositoryWorks::runningIn(const core::workspace::Target &target) const
{
    const auto found = std::ranges::find_if(m_works, [&target](const RepositoryWork *work) {
        return work->isRunning() && work->target().url == target.url;
    });
    return found == m_works.end() ? nullptr : *found;
}

bool RepositoryWorks::isWriting() const
{
    return std::ranges::any_of(m_works, &RepositoryWork::isWriting);
}

void RepositoryWorks::arrive(const core::workspace::Target &target, const QString &key,
                             const QString &location)
{
    const auto known = std::ranges::find(m_works, key, &RepositoryWork::key);
    RepositoryWork *work = known == m_works.end() ? add(key) : *known;
    work->setPlace(target, location);
    setHere(work);
}

void RepositoryWorks::leave()
{
    setHere(&m_nowhere);
}

void RepositoryWorks::forget(const core::workspace::Target &target)
{
    m_works.removeIf([this, &target](RepositoryWork *work) {
        const bool isMeant = work != m_here && !work->isWriting() && work->target().url == target.url;
        if (isMeant)
            work->deleteLater();
        return isMeant;
    });
    sortOut();
}

RepositoryWork *RepositoryWorks::add(const QString &key)
{
    auto *work = new RepositoryWork(key, m_clock, this);
    connect(work, &RepositoryWork::changed, this, &RepositoryWorks::sortOut);
    connect(work->run(), &RunViewModel::changed, this, &RepositoryWorks::runChanged);
    connect(work, &RepositoryWork::ended, this, [this, work] { Q_EMIT ended(work); });
    connect(&work->writes(), &TaskQueue::answered, this, &RepositoryWorks::answered);
    connect(work->activity(), &ActivityViewModel::reviewWanted, this, &RepositoryWorks::reviewWanted);
    m_works += work;
    return work;
}

void RepositoryWorks::setHere(RepositoryWork *work)
{
    m_here = work;
    m_works.removeIf([this](RepositoryWork *other) {
        const bool isLeft = other != m_here && other->isEmpty();
        if (isLeft)
            other->deleteLater(); // the window still shows it until it is told
        return isLeft;
    });
    Q_EMIT hereChanged();
    sortOut();
}

void RepositoryWorks::sortOut()
{
    QList<RepositoryWork *> elsewhere;
    std::ranges::copy_if(m_works, std::back_inserter(elsewhere), [this](RepositoryWork *work) {
        return work != m_here && (work->isRunning() || work->stopped() > 0);
    });
    if (elsewhere == m_elsewhere)
        return;
    m_elsewhere = elsewhere;
    Q_EMIT elsewhereChanged();
}

} // namespace viewmodels
