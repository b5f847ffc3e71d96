// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// A line of the palette.
struct PaletteRow
{
    enum class Kind { Action, Site, Place, Tag, Commit, File, Person, Rule };

    Kind kind = Kind::Action;
    QString key; ///< the action, site, page or view, tag, commit, path, name, id of a rule
    QString site; ///< that it is about
    QString group; ///< title of the group it stands in
    QString title;
    QList<int> titleMarks; ///< start and length, in pairs
    QString detail;
    QList<int> detailMarks;
    QString icon;
    QStringList keys; ///< caps
    QString pillKind, pillText;
    bool isLocked = false;
    bool isMono = false;
    int score = 0;
};

/// What the palette shows: each group's rows follow each other, so that the group is the view's section.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by PaletteViewModel.")

public:
    /// Role names in QML are the same without "Role", first letter small; `group`, `title` and `detail` are
    /// plain text; `markedTitle` and `markedDetail` are the same as markup, matched letters in <b>; `keys`
    /// has one cap a line.
    enum Role {
        GroupRole = Qt::UserRole + 1,
        TitleRole,
        DetailRole,
        MarkedTitleRole,
        MarkedDetailRole,
        IconNameRole,
        KeysRole,
        PillKindRole,
        PillTextRole,
        IsLockedRole,
        IsMonoRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<PaletteRow> &rows() const { return m_rows; }
    void show(QList<PaletteRow> rows);

private:
    QList<PaletteRow> m_rows;
};

} // namespace viewmodels
