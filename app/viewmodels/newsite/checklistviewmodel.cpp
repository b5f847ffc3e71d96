// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/checklistviewmodel.h"

#include "app/viewmodels/newsite/keeping.h"
#include "app/viewmodels/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::bootstrap::ChecklistItem;

namespace viewmodels {

namespace {

QString titleOf(const ChecklistItem &item)
{
    switch (item.kind) {
    case ChecklistItem::Kind::Secret:
        //: %1 is a Secret, %2 a namespace
        return QCoreApplication::translate("newsite", "Secret %1 in %2").arg(item.name, item.namespaceName);
    case ChecklistItem::Kind::Namespace:
        return QCoreApplication::translate("newsite", "Namespace %1").arg(item.name);
    case ChecklistItem::Kind::Domain: return QCoreApplication::translate("newsite", "DNS %1").arg(item.name);
    case ChecklistItem::Kind::Image: return QCoreApplication::translate("newsite", "Image %1").arg(item.name);
    case ChecklistItem::Kind::Build:
        return QCoreApplication::translate("newsite", "CI builds %1").arg(item.name);
    }
    return {};
}

QString stateOf(const ChecklistItem &item, bool isTicked)
{
    switch (item.state) {
    case ChecklistItem::State::Done: return u"passed"_s;
    case ChecklistItem::State::Wrong: return u"failed"_s;
    case ChecklistItem::State::Open:
    case ChecklistItem::State::Unknown: break;
    }
    return isTicked ? u"passed"_s : u"waiting"_s;
}

} // namespace

QList<ChecklistView> checklistViews(const QList<ChecklistItem> &items, const QStringList &done)
{
    QList<ChecklistView> views;
    for (const ChecklistItem &item : items) {
        ChecklistView view;
        view.id = item.id;
        view.title = titleOf(item);
        view.explanation = item.explanation;
        if (item.preparation) {
            view.path = item.preparation->file;
            view.skeleton = QString::fromUtf8(item.preparation->skeleton);
        }
        view.command = item.command;
        view.state = stateOf(item, done.contains(item.id));
        view.isDone = view.state == "passed"_L1;
        view.isKnown = item.state == ChecklistItem::State::Done || item.state == ChecklistItem::State::Wrong;
        views += view;
    }
    return views;
}

ChecklistFile::ChecklistFile(const QString &folder, const QString &targetKey)
    : m_file(folder + u'/' + keeping::nameOf(targetKey) + u".json"_s)
{
}

QMap<QString, OpenChecklist> ChecklistFile::read() const
{
    QMap<QString, OpenChecklist> lists;
    QFile kept(m_file);
    if (!kept.open(QFile::ReadOnly))
        return lists;
    const QJsonObject sites = QJsonDocument::fromJson(kept.readAll()).object();
    for (auto it = sites.begin(); it != sites.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        OpenChecklist list{one.value(u"like"_s).toString(), {}};
        const QJsonArray done = one.value(u"done"_s).toArray();
        for (const auto &id : done)
            list.done += id.toString();
        lists.insert(it.key(), list);
    }
    return lists;
}

core::Outcome ChecklistFile::write(const QMap<QString, OpenChecklist> &lists) const
{
    QJsonObject sites;
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        sites.insert(it.key(),
                     QJsonObject{{u"like"_s, it->like}, {u"done"_s, QJsonArray::fromStringList(it->done)}});
    }
    const core::Outcome kept = keeping::write(m_file, QJsonDocument(sites).toJson());
    if (kept)
        return {};
    return core::fail(kept.error().kind,
                      QCoreApplication::translate("newsite", "The checklist cannot be kept in %1: %2")
                          .arg(m_file, kept.error().message));
}

void ChecklistViewModel::setLists(const QMap<QString, OpenChecklist> &lists)
{
    m_lists = lists;
    look(m_site);
}

void ChecklistViewModel::begin(const QString &site, const QString &like)
{
    m_lists.insert(site, {like, {}});
    Q_EMIT listsChanged();
    look(m_site);
}

void ChecklistViewModel::look(const QString &site)
{
    if (site != m_site || !m_lists.contains(site)) {
        m_site = site;
        m_found.clear();
        makeViews();
    }
    if (m_lists.contains(site))
        Q_EMIT itemsWanted(site, m_lists.value(site).like);
}

void ChecklistViewModel::show(const QString &site, const QList<ChecklistItem> &items)
{
    if (site != m_site || !m_lists.contains(site))
        return;
    m_found = items;
    makeViews();
}

/// What is opened on screen stays open where nothing is different.
void ChecklistViewModel::makeViews()
{
    const QList<ChecklistView> views = checklistViews(m_found, m_lists.value(m_site).done);
    if (views == m_items)
        return;
    m_items = views;
    Q_EMIT changed();
}

void ChecklistViewModel::setPlatform(const std::shared_ptr<const core::secrets::Inventory> &platform)
{
    m_platform = platform;
    Q_EMIT changed();
}

QString ChecklistViewModel::platformNote() const
{
    if (!m_platform)
        return {};
    if (m_platform->error())
        return QCoreApplication::translate("newsite",
                                           "The platform repository cannot be read, so nobody knows "
                                           "which Secrets are there: %1")
            .arg(m_platform->error()->message);
    if (!m_platform->staleness())
        return {};
    const QString why = m_platform->staleness()->message;
    if (!m_platform->fetchedAt().isValid())
        return QCoreApplication::translate("newsite",
                                           "The Secrets are those of %1. Fetching it again did not work: %2")
            .arg(m_platform->name(), why);
    //: %1 is a repository and its commit, %2 a time, %3 a sentence
    return QCoreApplication::translate(
               "newsite", "The Secrets are those of %1, fetched %2. Fetching it again did not work: %3")
        .arg(m_platform->name(), words::dayAndTime(m_platform->fetchedAt()), why);
}

void ChecklistViewModel::tick(const QString &id, bool isDone)
{
    if (!m_lists.contains(m_site))
        return;
    QStringList &done = m_lists[m_site].done;
    done.removeAll(id);
    if (isDone)
        done += id;
    makeViews();
    Q_EMIT listsChanged();
}

void ChecklistViewModel::close()
{
    m_lists.remove(m_site);
    m_found.clear();
    makeViews();
    Q_EMIT listsChanged();
}

bool ChecklistViewModel::isDone() const
{
    return std::ranges::all_of(m_items, &ChecklistView::isDone);
}

QString ChecklistViewModel::summary() const
{
    //: %1 of %2 items
    return QCoreApplication::translate("newsite", "%1 of %2 done")
        .arg(std::ranges::count(m_items, true, &ChecklistView::isDone))
        .arg(m_items.size());
}

} // namespace viewmodels
