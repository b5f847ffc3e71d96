// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtConcurrent/QtConcurrentRun>
#include <QThreadPool>

namespace viewmodels {

/// Runs jobs one after the other on a thread of its own and brings their results back to the GUI thread.
class TaskQueue : public QObject
{
    Q_OBJECT

public:
    explicit TaskQueue(QObject *parent = nullptr);
    ~TaskQueue() override; ///< waits for what runs; nobody is told any more

    /// Runs @p work and hands its result to @p done on the GUI thread, after post() has returned. Neither may
    /// capture by reference but an owner of this queue in @p done.
    template <typename Work, typename Done>
    void post(Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work>; // `auto` would be handed the QFuture
        ++m_pending;
        QtConcurrent::run(&m_thread, std::move(work))
            .then(this, [this, done = std::move(done)](const Answer &result) {
                // Work that is over by now would be answered while post() is still under way, and whoever
                // posted it has not noted yet what the answer is for.
                QMetaObject::invokeMethod(
                    this,
                    [this, done, result] {
                        --m_pending;
                        done(result);
                        Q_EMIT answered();
                    },
                    Qt::QueuedConnection);
            });
    }

    bool isBusy() const { return m_pending > 0; }
    void drain() { m_thread.waitForDone(); } ///< the results come later, with the next events

Q_SIGNALS:
    void answered(); ///< a result was handed over

private:
    QThreadPool m_thread; ///< of one
    int m_pending = 0; ///< jobs that have not answered yet
};

} // namespace viewmodels
