// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/historyviewmodel.h"

#include "app/viewmodels/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::pipeline::EventKind;
using core::pipeline::ReleaseEvent;

namespace viewmodels {

namespace {

QString kindLabel(EventKind kind)
{
    switch (kind) {
    case EventKind::Release: return QCoreApplication::translate("inspector", "Release");
    case EventKind::Promotion: return QCoreApplication::translate("inspector", "Promotion");
    case EventKind::Rollback: return QCoreApplication::translate("inspector", "Rollback");
    case EventKind::Reset: return QCoreApplication::translate("inspector", "Reset");
    case EventKind::Bootstrap: return QCoreApplication::translate("inspector", "Bootstrap");
    case EventKind::Bypass: return QCoreApplication::translate("inspector", "Bypass");
    case EventKind::Removal: return QCoreApplication::translate("inspector", "Removal");
    }
    return {};
}

/// Only a move into a later environment passes gates.
bool couldRecord(const ReleaseEvent &event)
{
    return event.kind == EventKind::Promotion || event.kind == EventKind::Bypass
        || (event.kind == EventKind::Rollback && event.isVerified.has_value());
}

} // namespace

HistoryViewModel::HistoryViewModel(QObject *parent) : QAbstractListModel(parent) {}

int HistoryViewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HistoryViewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != EventRole)
        return {};
    return QVariant::fromValue(at(index.row()));
}

QHash<int, QByteArray> HistoryViewModel::roleNames() const
{
    return {{EventRole, "event"}};
}

MoveEventView HistoryViewModel::at(int row) const
{
    return row < 0 || row >= count() ? MoveEventView() : view(*m_shown[static_cast<size_t>(row)]);
}

MoveEventView HistoryViewModel::view(const ReleaseEvent &event) const
{
    const core::gitops::TagMove &move = event.move;
    const QStringList &environments = m_snapshot.fleet->environments;
    MoveEventView view;
    view.kind = core::pipeline::toString(event.kind);
    view.kindLabel = kindLabel(event.kind);
    view.environment = move.environment;
    view.lane = words::lane(environments, static_cast<int>(environments.indexOf(move.environment)));
    view.oldTag = move.oldTag.value_or(QString());
    view.newTag = move.newTag.value_or(QString());
    view.author = move.author.name;
    view.age = words::age(move.author.time, m_now);
    view.time = words::moment(move.author.time);
    view.commit = move.commit.toHex();
    view.shortCommit = move.commit.shortHex();
    view.subject = move.subject;
    if (m_recorded && couldRecord(event)) {
        const bool isRecorded = m_recorded->contains(move.commit);
        view.checks = isRecorded ? u"recorded"_s : u"notRecorded"_s;
        view.checksLabel = isRecorded ? QCoreApplication::translate("inspector", "checks recorded")
                                      : QCoreApplication::translate("inspector", "checks not recorded");
    }
    return view;
}

void HistoryViewModel::setEnvironment(const QString &environment)
{
    if (environment == m_environment)
        return;
    m_environment = environment;
    arrange();
}

void HistoryViewModel::show(const core::pipeline::Snapshot &snapshot, const QString &site,
                            const QDateTime &now)
{
    m_snapshot = snapshot;
    m_now = now;
    m_recorded.reset();
    m_filters.clear();
    m_all = snapshot.history ? snapshot.history->of(site) : std::vector<const ReleaseEvent *>();
    std::ranges::reverse(m_all);
    QStringList environments = snapshot.fleet ? snapshot.fleet->environments : QStringList();
    for (const ReleaseEvent *event : m_all) {
        if (!environments.contains(event->move.environment))
            environments += event->move.environment;
    }
    m_filters +=
        LaneFilterView{{}, QCoreApplication::translate("inspector", "All"), static_cast<int>(m_all.size())};
    for (const QString &environment : std::as_const(environments)) {
        const auto moves = std::ranges::count_if(m_all, [&environment](const ReleaseEvent *event) {
            return event->move.environment == environment;
        });
        if (moves > 0)
            m_filters += LaneFilterView{environment, environment, static_cast<int>(moves)};
    }
    arrange();
}

void HistoryViewModel::clear()
{
    show({}, {}, {});
}

QList<core::git::ObjectId> HistoryViewModel::checkable() const
{
    QList<core::git::ObjectId> commits;
    for (const ReleaseEvent *event : m_all) {
        if (couldRecord(*event))
            commits += event->move.commit;
    }
    return commits;
}

void HistoryViewModel::setRecorded(const QSet<core::git::ObjectId> &recorded)
{
    m_recorded = recorded;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void HistoryViewModel::arrange()
{
    // An environment this site never had shows everything rather than nothing.
    const bool isKnown = std::ranges::any_of(
        m_filters, [this](const LaneFilterView &filter) { return filter.environment == m_environment; });
    beginResetModel();
    m_shown.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_shown), [this, isKnown](const ReleaseEvent *event) {
        return !isKnown || m_environment.isEmpty() || event->move.environment == m_environment;
    });
    endResetModel();
    Q_EMIT changed();
}

QString HistoryViewModel::note() const
{
    if (m_snapshot.history && m_snapshot.history->isCutOff())
        return QCoreApplication::translate(
            "inspector", "The history of this clone is cut off: older moves are not known.");
    return {};
}

} // namespace viewmodels
