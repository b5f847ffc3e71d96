// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/activityviewmodel.h"
#include "app/viewmodels/runviewmodel.h"
#include "app/viewmodels/taskqueue.h"
#include "core/workspace/target.h"

namespace viewmodels {

/// What is being written to one branch of a repository, and what stopped there; it goes on while another
/// repository is open.
class RepositoryWork : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by RepositoryWorks.")
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL) ///< of the repository
    Q_PROPERTY(QString branch READ branch NOTIFY changed FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL) ///< "Push", "1 stopped"
    Q_PROPERTY(int stopped READ stopped NOTIFY changed FINAL) ///< how many wait for somebody
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "gitops: Promoting harbour to prod"
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL) ///< 0 to 1

public:
    using Writing = std::function<core::promotion::Report(
        const std::function<void(const core::promotion::Progress &)> &, const core::Cancellation &)>;

    /// @p key: Target::key(). Where it is, setPlace() says.
    RepositoryWork(QString key, const core::Clock &clock, QObject *parent = nullptr);
    ~RepositoryWork() override; ///< waits for what is being written

    const QString &key() const { return m_key; }
    const core::workspace::Target &target() const { return m_target; }
    const QString &location() const { return m_location; } ///< as it was named when it was opened last
    void setPlace(const core::workspace::Target &target, const QString &location);
    QString name() const { return m_target.name; }
    QString branch() const { return m_target.destination.branch; }
    QString detail() const;
    int stopped() const { return m_activity.count(); }
    QString title() const;
    bool isRunning() const { return m_run.isRunning(); }
    double progress() const { return m_run.progress(); }
    bool isWriting() const { return m_writes.isBusy(); }
    /// Is there nothing to come back to?
    bool isEmpty() const;

    RunViewModel *run() { return &m_run; }
    ActivityViewModel *activity() { return &m_activity; }
    TaskQueue &writes() { return m_writes; }

    /// Starts a run; @p work writes. Not while one is running.
    void start(const QList<core::promotion::Request> &requests, const QHash<QString, QString> &oldTags,
               Writing work);

Q_SIGNALS:
    void changed();
    void ended(); ///< the run is over, and what stopped is in the activity

private:
    core::workspace::Target m_target;
    QString m_location;
    QString m_key;
    RunViewModel m_run;
    ActivityViewModel m_activity;
    TaskQueue m_writes; ///< promotions, answers to requests: one at a time
};

} // namespace viewmodels
