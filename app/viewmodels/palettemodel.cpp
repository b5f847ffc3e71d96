// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/palettemodel.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

/// Names of files and people are not markup: they are escaped, only the marks are tags.
QString marked(const QString &text, const QList<int> &marks)
{
    QString result;
    int from = 0;
    for (qsizetype i = 0; i + 1 < marks.size(); i += 2) {
        result += text.mid(from, marks[i] - from).toHtmlEscaped();
        result += u"<b>"_s + text.mid(marks[i], marks[i + 1]).toHtmlEscaped() + u"</b>"_s;
        from = marks[i] + marks[i + 1];
    }
    return result + text.mid(from).toHtmlEscaped();
}

} // namespace

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteRow &row = m_rows[index.row()];
    switch (role) {
    case GroupRole: return row.group;
    case TitleRole: return row.title;
    case DetailRole: return row.detail;
    case MarkedTitleRole: return marked(row.title, row.titleMarks);
    case MarkedDetailRole: return marked(row.detail, row.detailMarks);
    case IconNameRole: return row.icon;
    case KeysRole: return row.keys.join(u'\n');
    case PillKindRole: return row.pillKind;
    case PillTextRole: return row.pillText;
    case IsLockedRole: return row.isLocked;
    case IsMonoRole: return row.isMono;
    default: return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{GroupRole, "group"_ba},
            {TitleRole, "title"_ba},
            {DetailRole, "detail"_ba},
            {MarkedTitleRole, "markedTitle"_ba},
            {MarkedDetailRole, "markedDetail"_ba},
            {IconNameRole, "iconName"_ba},
            {KeysRole, "keys"_ba},
            {PillKindRole, "pillKind"_ba},
            {PillTextRole, "pillText"_ba},
            {IsLockedRole, "isLocked"_ba},
            {IsMonoRole, "isMono"_ba}};
}

void PaletteModel::show(QList<PaletteRow> rows)
{
    // Some sixty rows at most: telling them anew costs less than telling what changed.
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace viewmodels
