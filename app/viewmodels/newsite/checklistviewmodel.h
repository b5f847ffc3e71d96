// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/newsite/newsiteviews.h"
#include "core/bootstrap/checklist.h"

#include <QMap>
#include <QStringList>

#include <memory>

namespace viewmodels {

/// What is still to be done elsewhere for a site that was made here.
struct OpenChecklist
{
    QString like; ///< the sibling that it was made like
    QStringList done; ///< ids of items that somebody ticked

    bool operator==(const OpenChecklist &) const = default;
};

/// The checklists of one repository, by site; in one file. Blocking.
class ChecklistFile
{
public:
    /// @p folder: of all checklists; @p targetKey: Target::key().
    ChecklistFile(const QString &folder, const QString &targetKey);

    QMap<QString, OpenChecklist> read() const;
    core::Outcome write(const QMap<QString, OpenChecklist> &lists) const;

private:
    QString m_file;
};

/// The checklist of the site that the inspector shows, where it has one.
class ChecklistViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(QString site READ site NOTIFY changed FINAL) ///< empty: it has none
    Q_PROPERTY(QList<viewmodels::ChecklistView> items READ items NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL) ///< "2 of 7 done"
    Q_PROPERTY(bool isDone READ isDone NOTIFY changed FINAL)
    Q_PROPERTY(
        QString platformNote READ platformNote NOTIFY changed FINAL) ///< how old what is known of Secrets
                                                                     ///< is, and why; empty: it is new

public:
    using QObject::QObject;

    Q_INVOKABLE void tick(const QString &id, bool isDone);
    Q_INVOKABLE void close(); ///< it is not shown again

    QString site() const { return m_items.isEmpty() ? QString() : m_site; }
    QList<ChecklistView> items() const { return m_items; }
    QString summary() const;
    bool isDone() const;
    QString platformNote() const;

    /// The Secrets that ticks are made by; null: nobody names a platform repository.
    void setPlatform(const std::shared_ptr<const core::secrets::Inventory> &platform);
    void refreshWords()
    {
        look(m_site);
        Q_EMIT changed(); // the note about the platform is not among what is compared
    }
    void setLists(const QMap<QString, OpenChecklist> &lists);
    const QMap<QString, OpenChecklist> &lists() const { return m_lists; }
    /// A site was made just now.
    void begin(const QString &site, const QString &like);
    /// The inspector shows this site: itemsWanted() follows where it has a list.
    void look(const QString &site);
    /// What itemsWanted() asked for.
    void show(const QString &site, const QList<core::bootstrap::ChecklistItem> &items);

Q_SIGNALS:
    void changed();
    void itemsWanted(const QString &site, const QString &like);
    void listsChanged(); ///< they are to be kept

private:
    void makeViews();

    QMap<QString, OpenChecklist> m_lists;
    QString m_site;
    QList<core::bootstrap::ChecklistItem> m_found;
    QList<ChecklistView> m_items;
    std::shared_ptr<const core::secrets::Inventory> m_platform;
};

/// The same items for the wizard, where nothing is ticked.
QList<ChecklistView> checklistViews(const QList<core::bootstrap::ChecklistItem> &items,
                                    const QStringList &done = {});

} // namespace viewmodels
