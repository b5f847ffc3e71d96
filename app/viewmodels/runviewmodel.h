// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/views.h"
#include "core/promotion/promote.h"

#include <QAbstractListModel>
#include <QTimer>

namespace viewmodels {

/// The running promotion, or the last one: its steps, its log, and what can still be stopped.
class RunViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(viewmodels::RunViewModel::Status status READ status NOTIFY changed FINAL)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "Promoting 3 sites to prod"
    Q_PROPERTY(QString subject READ subject NOTIFY changed FINAL) ///< "harbour", "3 sites"
    Q_PROPERTY(QString stepTitle READ stepTitle NOTIFY changed FINAL) ///< "Push": what is done now
    Q_PROPERTY(QString pill READ pill NOTIFY changed FINAL) ///< "Running, 1 of 3 done"
    Q_PROPERTY(QString pillState READ pillState NOTIFY changed FINAL) ///< info, success, danger, neutral
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL) ///< "Started by you at 10:39"
    Q_PROPERTY(QList<viewmodels::MoveView> moves READ moves NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::StepView> steps READ steps NOTIFY changed FINAL)
    Q_PROPERTY(int pushStep READ pushStep CONSTANT FINAL) ///< the line of no return comes after this step
    Q_PROPERTY(QList<viewmodels::LogView> log READ log NOTIFY logChanged FINAL)
    Q_PROPERTY(bool canCancel READ canCancel NOTIFY changed FINAL)
    Q_PROPERTY(QString headline READ headline NOTIFY changed FINAL) ///< once it is over: what happened
    Q_PROPERTY(QString consequence READ consequence NOTIFY changed FINAL) ///< what it means for prod
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed FINAL) ///< what to do
    Q_PROPERTY(QString serverText READ serverText NOTIFY changed FINAL) ///< the server's own words
    Q_PROPERTY(
        QString link READ link NOTIFY changed FINAL) ///< where the forge makes a merge request, or empty
    Q_PROPERTY(bool isAsked READ isAsked NOTIFY changed FINAL) ///< it is a request now
    Q_PROPERTY(QString commit READ commit NOTIFY changed FINAL) ///< full id
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL) ///< 0 to 1, for the rail's card

public:
    enum Status { Idle, Running, Done, Failed, Cancelled };
    Q_ENUM(Status)

    explicit RunViewModel(core::Clock clock, QObject *parent = nullptr);

    Q_INVOKABLE void cancel();
    Q_INVOKABLE QString logText() const;

    Status status() const { return m_status; }
    bool isRunning() const { return m_status == Running; }
    QString title() const;
    QString subject() const;
    QString stepTitle() const;
    QString pill() const;
    QString pillState() const;
    QString subtitle() const;
    QList<MoveView> moves() const { return m_moves; }
    QList<StepView> steps() const;
    int pushStep() const { return static_cast<int>(core::promotion::Step::Push); }
    QList<LogView> log() const { return m_log; }
    bool canCancel() const;
    QString headline() const;
    QString consequence() const;
    QString remedy() const;
    QString serverText() const { return m_report.serverMessage; }
    QString link() const { return m_report.link; }
    bool isAsked() const { return m_report.isAsked; }
    QString commit() const;
    double progress() const;

    core::Cancellation start(const QList<core::promotion::Request> &requests,
                             const QHash<QString, QString> &oldTags);
    void note(const core::promotion::Progress &progress);
    void finish(const core::promotion::Report &report);
    const core::promotion::Report &report() const { return m_report; }

Q_SIGNALS:
    void changed();
    void logChanged();
    void finished();

private:
    core::Clock m_clock;
    Status m_status = Idle;
    core::Cancellation m_cancellation;
    QDateTime m_startedAt;
    QDateTime m_endedAt;
    QList<MoveView> m_moves;
    std::array<core::promotion::Progress, 8> m_steps;
    std::array<bool, 8> m_isStepSeen{};
    QList<LogView> m_log;
    core::promotion::Action m_action = core::promotion::Action::Promotion;
    std::shared_ptr<const core::promotion::FileWork> m_work; ///< of Action::Files
    core::promotion::Report m_report;
};

} // namespace viewmodels
