// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/siterow.h"
#include "core/base/clock.h"

#include <QSet>

namespace viewmodels {

/// The pipeline page: which sites are shown, which one has the focus, which are checked.
class BoardViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(viewmodels::BoardModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(QList<viewmodels::ChipView> chips READ chips NOTIFY chipsChanged FINAL)
    Q_PROPERTY(QStringList environments READ environments NOTIFY changed FINAL)
    Q_PROPERTY(int siteCount READ siteCount NOTIFY changed FINAL)
    Q_PROPERTY(int shownCount READ shownCount NOTIFY changed FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed FINAL) ///< no sites in the repository
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed FINAL) ///< nothing was read yet
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterTextChanged FINAL)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY changed FINAL)
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged
                   FINAL) ///< the site with the focus
    Q_PROPERTY(int checkedCount READ checkedCount NOTIFY checksChanged FINAL)
    Q_PROPERTY(int hiddenCheckedCount READ hiddenCheckedCount NOTIFY checksChanged FINAL)
    Q_PROPERTY(QString checkedSummary READ checkedSummary NOTIFY checksChanged
                   FINAL) ///< "git checks pass for 2, 1 blocked"
    Q_PROPERTY(QString promoteCheckedLabel READ promoteCheckedLabel NOTIFY checksChanged
                   FINAL) ///< "Promote 3 sites…"
    Q_PROPERTY(
        int allChecked READ allChecked NOTIFY checksChanged FINAL) ///< Qt::CheckState of the head's box
    Q_PROPERTY(bool isCompact READ isCompact WRITE setCompact NOTIFY compactChanged FINAL)

public:
    explicit BoardViewModel(core::Clock clock, QObject *parent = nullptr);
    ~BoardViewModel() override;

    Q_INVOKABLE void toggleChip(const QString &key, bool isAdditive);
    Q_INVOKABLE void toggleGroup(const QString &key);
    Q_INVOKABLE void toggleCheck(const QString &site);
    Q_INVOKABLE void setChecked(const QString &site, bool isChecked);
    Q_INVOKABLE void checkAll(); ///< all that are shown
    Q_INVOKABLE void checkGroup(const QString &key);
    Q_INVOKABLE void clearChecks();
    Q_INVOKABLE void clearFilter();
    /// Moves the focus by @p by site rows and returns the row's index, for the view to follow; heads are
    /// skipped.
    Q_INVOKABLE int moveCurrent(int by);
    Q_INVOKABLE int currentIndex() const;

    BoardModel *rows() { return &m_rows; }
    QList<ChipView> chips() const { return m_chips; }
    QStringList environments() const;
    int siteCount() const;
    int shownCount() const { return m_shownCount; }
    bool isEmpty() const;
    bool isLoading() const { return !m_snapshot.fleet; }
    QString filterText() const { return m_filterText; }
    void setFilterText(const QString &text);
    bool isFiltered() const { return !m_filterText.isEmpty() || !m_onChips.isEmpty(); }
    QString current() const { return m_current; }
    void setCurrent(const QString &site);
    QStringList checked() const; ///< in board order
    int checkedCount() const { return static_cast<int>(m_checked.size()); }
    int hiddenCheckedCount() const;
    QString checkedSummary() const;
    QString promoteCheckedLabel() const;
    int allChecked() const;
    bool isCompact() const;
    void setCompact(bool isCompact);

    /// Shows another state of the fleet; focus and checks follow the sites.
    void show(const core::pipeline::Snapshot &snapshot);
    /// Commits that wait before a step, once they are counted.
    void setWaiting(const QHash<QString, int> &commits); ///< key: site + '\n' + step's target environment
    void clear();
    /// Ages grow, words change their language.
    void refreshWords();
    const core::pipeline::Snapshot &snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();
    void chipsChanged();
    void filterTextChanged();
    void currentChanged();
    void checksChanged();
    void compactChanged();

private:
    void rebuildRows(); ///< words of every site
    void arrange(); ///< filter, group, sort
    void dropStaleChecks();

    core::Clock m_clock;
    core::pipeline::Snapshot m_snapshot;
    QHash<QString, int> m_waiting;
    std::vector<SiteRow> m_sites;
    BoardModel m_rows;
    QList<ChipView> m_chips;
    QString m_filterText;
    QStringList m_onChips;
    QSet<QString> m_folded;
    QSet<QString> m_checked;
    QString m_current;
    int m_shownCount = 0;
    std::optional<bool> m_isCompact;
};

} // namespace viewmodels
