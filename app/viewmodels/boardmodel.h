// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/views.h"

#include <QAbstractListModel>
#include <QSet>

namespace viewmodels {

/// A line of the board: a group's head or a site.
struct BoardRow
{
    bool isGroup = false;
    QString key; ///< of the group, or of the site
    QString group; ///< the group it stands in
    // group
    QString title;
    QString icon;
    QString color;
    QString summary; ///< "oldest waits 9 d"
    QString passSummary; ///< "35 pass all gates", or empty
    int count = 0;
    bool isExpanded = true;
    // site
    QString state; ///< attention, promotable, notReleased, inSync
    QString domain;
    QList<CardView> cards;
    QList<ConnectorView> connectors; ///< one fewer than cards
    QString nextStep; ///< the button's text, empty: none
    QString nextAction; ///< promote, why, resolve, setRelease, open, approval
    QString gates; ///< "5 of 5"; empty: nothing to promote
    QString gatesProblem; ///< title of the first that does not pass
    QString gatesState; ///< key of gateState in the tokens
    QString gatesToolTip;
    QString lastAuthor; ///< of the newest source commit that waits
    QString sentence; ///< the row for a screen reader
    bool isChecked = false;
    bool isCheckable = false; ///< can be part of a batch

    bool operator==(const BoardRow &) const = default;
};

/// The rows of the board as they are shown: filtered, grouped, sorted.
class BoardModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by BoardViewModel.")

public:
    /// Role names in QML are the same without "Role", first letter small, "row" where that would hide a
    /// property: isGroup, key, title, icon, colorName, summary, count, isExpanded, domain, cards, connectors,
    /// nextStep, nextAction, gates, gatesProblem, gatesState, gatesToolTip, lastAuthor, passSummary,
    /// siteState, sentence, isChecked, isCheckable.
    enum Role {
        IsGroupRole = Qt::UserRole + 1,
        KeyRole,
        TitleRole,
        IconRole,
        ColorRole,
        SummaryRole,
        CountRole,
        IsExpandedRole,
        DomainRole,
        CardsRole,
        ConnectorsRole,
        NextStepRole,
        NextActionRole,
        SentenceRole,
        IsCheckedRole,
        IsCheckableRole,
        GroupRole,
        PassSummaryRole,
        GatesRole,
        GatesProblemRole,
        GatesStateRole,
        GatesToolTipRole,
        LastAuthorRole,
        StateRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<BoardRow> &rows() const { return m_rows; }
    /// Shows @p rows. Rows that stay keep their place in the view: only what differs is signalled, unless
    /// most of it does.
    void show(QList<BoardRow> rows);
    Q_INVOKABLE int indexOf(const QString &site) const; ///< -1: not shown

private:
    void removeMissing(const QHash<QString, qsizetype> &wanted);
    void move(QList<qsizetype> places, const QSet<qsizetype> &standing);
    void insertAndUpdate(const QList<BoardRow> &rows);

    QList<BoardRow> m_rows;
};

} // namespace viewmodels
