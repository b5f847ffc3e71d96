// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/boardarrangement.h"
#include "core/base/clock.h"

#include <QVariantMap>

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
    Q_PROPERTY(QList<viewmodels::TokenView> tokens READ tokens NOTIFY filterTextChanged FINAL)
    Q_PROPERTY(QString shownText READ shownText NOTIFY changed FINAL) ///< "64 of 1,024 sites"
    Q_PROPERTY(
        QString grouping READ grouping WRITE setGrouping NOTIFY orderChanged FINAL) ///< state, project, none
    Q_PROPERTY(
        QString sorting READ sorting WRITE setSorting NOTIFY orderChanged FINAL) ///< waits, name, changed
    Q_PROPERTY(QList<viewmodels::SavedView> savedViews READ savedViews NOTIFY savedViewsChanged FINAL)
    Q_PROPERTY(QList<double> attentionMarks READ attentionMarks NOTIFY changed
                   FINAL) ///< where rows that need attention are, 0 to 1 of the list's height in rows
    Q_PROPERTY(QList<double> checkMarks READ checkMarks NOTIFY checksChanged FINAL)
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
    /// Turns what is typed into tokens: what has a space behind it, or all of it.
    Q_INVOKABLE void takeTokens(bool isAll);
    Q_INVOKABLE void addToken(const QString &token);
    Q_INVOKABLE void removeToken(const QString &token);
    Q_INVOKABLE void removeLastToken();
    /// Keeps filter, grouping and order under @p name; an equal name is replaced.
    Q_INVOKABLE void saveView(const QString &name);
    Q_INVOKABLE void showView(const QString &name);
    Q_INVOKABLE void removeView(const QString &name);
    Q_INVOKABLE QString suggestedViewName() const;
    Q_INVOKABLE QStringList environmentsOf(const QString &site) const; ///< those with a tag, in order
    Q_INVOKABLE QString hostOf(const QString &site) const;
    Q_INVOKABLE QString projectOf(const QString &site) const;
    Q_INVOKABLE bool canPromote(const QString &site) const;
    /// Shows the site even when a filter or a fold hides it, and gives it the focus.
    Q_INVOKABLE void reveal(const QString &site);
    Q_INVOKABLE viewmodels::GroupView groupAt(int row) const; ///< the group that row stands in; no key: none
    Q_INVOKABLE int nextGroupRow(int row) const; ///< of the head below row, or -1
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
    bool isFiltered() const
    {
        return !m_filterText.isEmpty() || !m_tokens.isEmpty() || !m_order.chips.isEmpty();
    }
    QList<TokenView> tokens() const;
    QString shownText() const;
    QString grouping() const { return m_order.grouping; }
    void setGrouping(const QString &grouping);
    QString sorting() const { return m_order.sorting; }
    void setSorting(const QString &sorting);
    QList<SavedView> savedViews() const;
    QList<double> attentionMarks() const;
    QList<double> checkMarks() const;
    QString current() const { return m_current; }
    void setCurrent(const QString &site);
    QStringList checked() const; ///< in board order
    int checkedCount() const { return static_cast<int>(m_order.checked.size()); }
    int hiddenCheckedCount() const;
    QString checkedSummary() const;
    QString promoteCheckedLabel() const;
    int allChecked() const;
    bool isCompact() const;
    void setCompact(bool isCompact);

    /// Shows another state of the fleet; focus and checks follow the sites.
    void show(const core::pipeline::Snapshot &snapshot);
    /// Commits that wait before a step, once they are counted.
    void setWaiting(const WaitingCommits &commits);
    void setRequests(const OpenRequests &requests);
    /// The sites something happened to since the board was last looked at: `changed:new`.
    void setNews(const QSet<QString> &sites);
    void clear();
    /// What is kept between starts: filter, grouping, order, folds, density, saved views.
    QVariantMap saved() const;
    void restore(const QVariantMap &saved);
    /// Ages grow, words change their language.
    void refreshWords();
    const core::pipeline::Snapshot &snapshot() const { return m_snapshot; }
    const std::vector<SiteRow> &sites() const { return m_sites; } ///< shown or not, in order of names

Q_SIGNALS:
    void changed();
    void chipsChanged();
    void filterTextChanged();
    void currentChanged();
    void checksChanged();
    void compactChanged();
    void orderChanged();
    void savedViewsChanged();
    void savedChanged(); ///< what saved() gives has changed

private:
    /// A filter with its order, as it is kept.
    struct View
    {
        QString name, text, grouping, sorting;
        QStringList chips;

        bool operator==(const View &) const = default;
    };

    const SiteRow *find(const QString &site) const;
    View currentView() const;
    void apply(const View &view);
    static View viewOf(const QVariantMap &map);
    static QVariantMap mapOf(const View &view);
    void updateFilter();
    QList<double> marks(const std::function<bool(const BoardRow &)> &isMarked) const;

    void rebuildRows(); ///< words of every site
    void arrange(); ///< filter, group, sort
    void dropStaleChecks();

    core::Clock m_clock;
    core::pipeline::Snapshot m_snapshot;
    WaitingCommits m_waiting;
    OpenRequests m_requests;
    QSet<QString> m_news;
    std::vector<SiteRow> m_sites;
    BoardModel m_rows;
    BoardOrder m_order;
    QList<ChipView> m_chips;
    QStringList m_tokens; ///< as typed
    QString m_filterText; ///< what is not a token yet
    QList<View> m_views;
    QString m_current;
    int m_shownCount = 0;
    std::optional<bool> m_isCompact;
};

} // namespace viewmodels
