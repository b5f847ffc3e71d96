// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/runviewmodel.h"
#include "core/promotion/recovery.h"

namespace viewmodels {

/// Something that ended otherwise than was meant, and waits for a person.
struct ActivityView
{
    Q_GADGET
    QML_VALUE_TYPE(activityView)
    Q_PROPERTY(int id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL) ///< what happened, in a few words
    Q_PROPERTY(QString subject MEMBER subject FINAL) ///< the site, or how many
    Q_PROPERTY(QString message MEMBER message FINAL) ///< what it means for prod, and what to do
    Q_PROPERTY(QString quote MEMBER quote FINAL) ///< the server's own words
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QString time MEMBER time FINAL)
    Q_PROPERTY(QString primaryAction MEMBER primaryAction FINAL) ///< empty: none makes sense

public:
    int id = 0;
    QString title, subject, message, quote, icon, time, primaryAction;
    bool operator==(const ActivityView &) const = default;
};

/// The activity dock: every promotion that stopped stays here until somebody has dealt with it.
class ActivityViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(QList<viewmodels::ActivityView> entries READ entries NOTIFY changed FINAL) ///< newest first
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL) ///< "2 promotions stopped"
    Q_PROPERTY(QString consequence READ consequence NOTIFY changed FINAL) ///< "prod is unchanged"
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY shownChanged FINAL)

public:
    explicit ActivityViewModel(core::Clock clock, QObject *parent = nullptr);

    Q_INVOKABLE void dismiss(int id);
    /// Opens the review of the same sites again; the entry goes.
    Q_INVOKABLE void reviewAgain(int id);

    QList<ActivityView> entries() const;
    int count() const { return static_cast<int>(m_entries.size()); }
    QString summary() const;
    QString consequence() const;
    bool isShown() const { return m_isShown; }
    void setShown(bool isShown);

    /// A run is over: what failed is kept, and the dock opens.
    void take(const RunViewModel &run, const QList<core::promotion::Request> &requests);
    /// Work of a process that is gone, and what became of it.
    void takeInterrupted(const QList<core::promotion::Recovered> &recovered);
    void clear();

Q_SIGNALS:
    void changed();
    void shownChanged();
    void reviewWanted(QList<core::promotion::Request> requests);

private:
    struct Entry
    {
        ActivityView view;
        QList<core::promotion::Request> requests;
        bool isNothingWritten = true;
    };

    void add(Entry entry);
    void remove(int id);

    core::Clock m_clock;
    QList<Entry> m_entries;
    int m_lastId = 0;
    bool m_isShown = false;
};

} // namespace viewmodels
