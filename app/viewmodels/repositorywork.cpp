// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/repositorywork.h"

#include <QCoreApplication>

namespace viewmodels {

RepositoryWork::RepositoryWork(QString key, const core::Clock &clock, QObject *parent)
    : QObject(parent), m_key(std::move(key)), m_run(clock), m_activity(clock)
{
    connect(&m_run, &RunViewModel::changed, this, &RepositoryWork::changed);
    connect(&m_activity, &ActivityViewModel::changed, this, &RepositoryWork::changed);
}

/// What is being written tells its progress to this object until it ends.
RepositoryWork::~RepositoryWork()
{
    m_writes.drain();
}

void RepositoryWork::setPlace(const core::workspace::Target &target, const QString &location)
{
    m_target = target;
    m_location = location;
    Q_EMIT changed();
}

QString RepositoryWork::detail() const
{
    if (m_run.isRunning())
        return m_run.stepTitle();
    return stopped() > 0 ? m_activity.summary() : m_run.pill();
}

QString RepositoryWork::title() const
{
    //: %1 is a repository, %2 what happens there: "Promoting harbour to prod"
    return m_run.title().isEmpty() ? name()
                                   : QCoreApplication::translate("run", "%1: %2").arg(name(), m_run.title());
}

bool RepositoryWork::isEmpty() const
{
    return !isWriting() && m_run.status() == RunViewModel::Idle && stopped() == 0;
}

void RepositoryWork::start(const QList<core::promotion::Request> &requests,
                           const QHash<QString, QString> &oldTags, Writing work)
{
    const core::Cancellation cancellation = m_run.start(requests, oldTags);
    const auto progress = [this](const core::promotion::Progress &news) {
        QMetaObject::invokeMethod(this, [this, news] { m_run.note(news); });
    };
    m_writes.post([work = std::move(work), progress, cancellation] { return work(progress, cancellation); },
                  [this, requests](const core::promotion::Report &report) {
                      m_run.finish(report);
                      m_activity.take(m_run, requests);
                      Q_EMIT ended();
                  });
}

} // namespace viewmodels
