// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/actions.h"
#include "app/viewmodels/boardviewmodel.h"
#include "app/viewmodels/paletteindex.h"
#include "app/viewmodels/palettematch.h"
#include "app/viewmodels/palettemodel.h"

#include <QThreadPool>

namespace viewmodels {

/// The command palette: finds actions, sites, places, tags, commits, files, people and rules of the canon
/// by some of their letters.
class PaletteViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(viewmodels::PaletteModel *results READ results CONSTANT FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed FINAL) ///< with its prefix: > # @ /
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL) ///< "9 results"
    Q_PROPERTY(bool isReady READ isReady NOTIFY changed FINAL) ///< tags, commits, files and people are there

public:
    /// What each group shows at most.
    static constexpr int groupCap = 12;

    PaletteViewModel(Actions &actions, BoardViewModel &board, QObject *parent = nullptr);
    ~PaletteViewModel() override;

    Q_INVOKABLE void open(); ///< with an empty query, over what the board shows now
    /// Does what the row says; @p isOther: the second thing that can be done with it (of a tag: filter by
    /// it).
    Q_INVOKABLE void run(int row, bool isOther);

    PaletteModel *results() { return &m_results; }
    /// What the canon says, with how often it is broken.
    void setRules(std::vector<PaletteEntry> rules) { m_rules = std::move(rules); }
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    QString countText() const;
    bool isReady() const { return m_isReady; }

Q_SIGNALS:
    void changed();
    void actionChosen(const QString &id);
    void siteChosen(const QString &site);
    void viewChosen(const QString &name); ///< a saved view
    void tagChosen(const QString &tag, bool isFilter);
    void commitChosen(const QString &site);
    void fileChosen(const QString &site, const QString &path);
    void personChosen(const QString &name);
    void ruleChosen(const QString &rule);

private:
    using Kind = PaletteRow::Kind;
    using Rows = QList<PaletteRow>;

    void refreshIndex();
    void search();
    QList<Rows> groups(const PaletteQuery &query, std::optional<Kind> only) const;
    Rows actions(const PaletteQuery &query, bool ofSite) const;
    QString waitingOf(const QString &site) const;
    Rows sites(const PaletteQuery &query) const;
    Rows places(const PaletteQuery &query) const;
    Rows entries(const PaletteQuery &query, Kind kind) const;
    const std::vector<PaletteEntry> &indexed(Kind kind) const;

    Actions &m_actions;
    BoardViewModel &m_board;
    PaletteIndex m_index;
    std::vector<PaletteEntry> m_rules;
    PaletteModel m_results;
    QString m_query;
    bool m_isReady = false;
    QThreadPool m_pool; ///< one at a time: making the index
};

} // namespace viewmodels
