// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/environments/environmentviews.h"
#include "app/viewmodels/newsite/publishviewmodel.h"
#include "core/bootstrap/removal.h"

#include <optional>

namespace viewmodels {

/// A site, or an environment of sites, that is to go: what goes with it, and what else speaks of it.
class RemovalViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "Remove harbour"
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL) ///< "6 files of 1 site"
    Q_PROPERTY(QStringList environments READ environments NOTIFY changed FINAL) ///< to choose from, or none
    Q_PROPERTY(QString environment READ environment WRITE setEnvironment NOTIFY changed FINAL)
    Q_PROPERTY(bool isOfSite READ isOfSite NOTIFY changed FINAL) ///< all of it goes
    Q_PROPERTY(bool isWithSource READ isWithSource WRITE setWithSource NOTIFY changed FINAL)
    Q_PROPERTY(QStringList paths READ paths NOTIFY changed FINAL) ///< of files that go
    Q_PROPERTY(QStringList edited READ edited NOTIFY changed FINAL) ///< files that lose some lines
    Q_PROPERTY(QList<viewmodels::ReferenceView> references READ references NOTIFY changed FINAL)
    Q_PROPERTY(QStringList consequences READ consequences NOTIFY changed FINAL)
    Q_PROPERTY(viewmodels::PublishViewModel *publish READ publish CONSTANT FINAL)
    Q_PROPERTY(bool isReading READ isReading NOTIFY lockChanged FINAL) ///< an answer is on its way
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY lockChanged FINAL)
    Q_PROPERTY(QString lock READ lock NOTIFY lockChanged FINAL) ///< why it cannot be written, or empty
    Q_PROPERTY(QString footer READ footer NOTIFY lockChanged FINAL) ///< where it goes, or lock
    Q_PROPERTY(QString writeLabel READ writeLabel NOTIFY lockChanged FINAL) ///< "Remove and push"

public:
    explicit RemovalViewModel(QObject *parent = nullptr);

    Q_INVOKABLE void close();

    bool isOpen() const { return m_isOpen; }
    QString title() const;
    QString summary() const;
    QStringList environments() const { return m_environments; }
    QString environment() const { return m_wish.environment; }
    void setEnvironment(const QString &environment);
    bool isOfSite() const { return !m_wish.sites.isEmpty() && m_wish.environment.isEmpty(); }
    bool isWithSource() const { return m_wish.isWithSource; }
    void setWithSource(bool isWithSource);
    QStringList paths() const;
    QStringList edited() const;
    QList<ReferenceView> references() const;
    QStringList consequences() const;
    PublishViewModel *publish() { return &m_publish; }
    bool isReading() const { return m_isPlanning || m_publish.isReading(); }
    bool canWrite() const { return lock().isEmpty(); }
    QString lock() const;
    QString footer() const;
    QString writeLabel() const;

    void begin(const QString &site); ///< all of it is to go
    /// One of these, which stand between the first and the last, is to go from all its sites.
    void beginEnvironment(const QStringList &environments);
    void readAgain(); ///< the repository has changed
    const core::bootstrap::RemovalWish &wish() const { return m_wish; }
    int reading() const { return m_reading; } ///< an answer to an earlier one is not for this
    void show(const core::Result<core::bootstrap::RemovalPlan> &plan, int reading);
    const std::optional<core::bootstrap::RemovalPlan> &plan() const { return m_plan; }

Q_SIGNALS:
    void changed();
    void lockChanged(); ///< whether it can be written, and where it goes
    void planWanted(); ///< of wish()

private:
    void open(const core::bootstrap::RemovalWish &wish);

    bool m_isOpen = false;
    core::bootstrap::RemovalWish m_wish;
    QStringList m_environments;
    PublishViewModel m_publish;
    std::optional<core::bootstrap::RemovalPlan> m_plan;
    QString m_problem;
    bool m_isPlanning = false;
    int m_reading = 0;
};

} // namespace viewmodels
