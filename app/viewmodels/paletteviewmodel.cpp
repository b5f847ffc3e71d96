// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/paletteviewmodel.h"

#include "app/viewmodels/keyboardlayout.h"
#include "app/viewmodels/words.h"

#include <QCoreApplication>
#include <QtConcurrent/QtConcurrentRun>

#include <ranges>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

using Kind = PaletteRow::Kind;
using Rows = QList<PaletteRow>;

/// Below it, letters matched that stand apart: a weak reason to be first.
constexpr int s_strongScore = 600;
/// Better matches than this are equal where the order of the table or of the history says more.
constexpr int s_orderCounts = 1000;

QString groupTitle(Kind kind)
{
    switch (kind) {
    case Kind::Action: return QCoreApplication::translate("palette", "Actions");
    case Kind::Site: return QCoreApplication::translate("palette", "Sites");
    case Kind::Place: return QCoreApplication::translate("palette", "Go to");
    case Kind::Tag: return QCoreApplication::translate("palette", "Tags");
    case Kind::Commit: return QCoreApplication::translate("palette", "Commits");
    case Kind::File: return QCoreApplication::translate("palette", "Files");
    case Kind::Person: return QCoreApplication::translate("palette", "People");
    case Kind::Rule: return QCoreApplication::translate("palette", "Rules");
    }
    return {};
}

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Site: return u"globe"_s;
    case Kind::Tag: return u"tag"_s;
    case Kind::Commit: return u"commit"_s;
    case Kind::File: return u"file"_s;
    case Kind::Person: return u"user"_s;
    case Kind::Rule: return u"canon"_s;
    case Kind::Action:
    case Kind::Place: break;
    }
    return u"star"_s;
}

/// What the prefix asks for and the text behind it. The Russian layout has other characters on those keys;
/// its Ю begins names too, so that one counts alone only.
std::pair<std::optional<Kind>, QString> split(const QString &query)
{
    static const QHash<QChar, Kind> s_prefixes{{u'>', Kind::Action}, {u'#', Kind::Tag},    {u'№', Kind::Tag},
                                               {u'@', Kind::Person}, {u'"', Kind::Person}, {u'/', Kind::File},
                                               {u'.', Kind::File}};
    const QString text = query.trimmed();
    if (text == u"Ю"_s || text.startsWith(u"Ю "_s))
        return {Kind::Action, text.mid(1)};
    const auto prefix = text.isEmpty() ? s_prefixes.end() : s_prefixes.find(text[0]);
    if (prefix == s_prefixes.end())
        return {std::nullopt, text};
    return {*prefix, text.mid(1)};
}

/// The best of a group, best first; equals keep their order.
Rows best(Rows rows)
{
    std::ranges::stable_sort(rows, std::greater{}, &PaletteRow::score);
    return rows.first(std::min<qsizetype>(rows.size(), PaletteViewModel::groupCap));
}

/// Nothing was typed, or the text matches: the row, marked.
bool take(PaletteRow &row, const PaletteQuery &query, QStringView rest = {},
          PaletteQuery::Letters letters = PaletteQuery::Letters::Apart)
{
    const auto match = query.in(row.title.toLower(), rest, letters);
    if (!match)
        return false;
    row.score = match->score;
    row.titleMarks = match->marks;
    return true;
}

QString detailOf(Kind kind, const PaletteEntry &entry)
{
    const QString time = entry.time.isValid() ? words::dayAndTime(entry.time) : QString();
    const int count = entry.count;
    switch (kind) {
    case Kind::Tag:
        return entry.isCurrent
            //: a tag: "dev of synestra-io since 13 Nov 12:15"
            ? QCoreApplication::translate("palette", "%1 of %2 since %3")
                  .arg(entry.environment, entry.site, time)
            //: a tag of the past: "set in dev of synestra-io 13 Nov 12:15"
            : QCoreApplication::translate("palette", "set in %1 of %2 %3")
                  .arg(entry.environment, entry.site, time);
    case Kind::Commit: return QStringList{entry.id, entry.site, time}.join(u"  "_s);
    case Kind::Person:
        return QCoreApplication::translate("palette", "set tags of %n site(s)", nullptr, count);
    case Kind::File:
    case Kind::Rule: return entry.environment;
    default: return {};
    }
}

/// The step that a site's row is about: the one that asks for a person, else the last.
ConnectorView notableStep(const BoardRow &row)
{
    static const QStringList s_calm{u"inSync"_s, u"ahead"_s, u"notReleased"_s};
    const auto alarming = std::ranges::find_if(
        row.connectors, [](const ConnectorView &step) { return !s_calm.contains(step.state); });
    if (alarming != row.connectors.end())
        return *alarming;
    const auto waiting = std::ranges::find_if(
        row.connectors, [](const ConnectorView &step) { return step.state != "inSync"_L1; });
    return waiting != row.connectors.end() ? *waiting : row.connectors.value(0);
}

PaletteRow rowOf(const ActionView &action)
{
    PaletteRow row;
    row.key = action.id;
    row.group = groupTitle(action.isPlace ? Kind::Place : Kind::Action);
    row.title = action.title;
    row.detail = action.reason;
    row.icon = action.icon;
    row.keys = action.keys;
    row.isLocked = !action.reason.isEmpty();
    return row;
}

} // namespace

PaletteViewModel::PaletteViewModel(Actions &actions, BoardViewModel &board, QObject *parent)
    : QObject(parent), m_actions(actions), m_board(board)
{
    m_pool.setMaxThreadCount(1);
}

PaletteViewModel::~PaletteViewModel()
{
    m_pool.waitForDone();
}

void PaletteViewModel::open()
{
    m_query.clear();
    refreshIndex();
    search();
}

void PaletteViewModel::refreshIndex()
{
    const core::pipeline::Snapshot &snapshot = m_board.snapshot();
    m_isReady = m_index.commit == snapshot.commit;
    if (m_isReady)
        return;
    m_index = {};
    QtConcurrent::run(&m_pool, [snapshot] {
        return std::make_shared<PaletteIndex>(makePaletteIndex(snapshot));
    }).then(this, [this](const std::shared_ptr<PaletteIndex> &index) {
        if (index->commit != m_board.snapshot().commit)
            return; // asked for again when the palette opens
        m_index = std::move(*index);
        m_isReady = true;
        search();
    });
}

void PaletteViewModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    search();
}

QString PaletteViewModel::countText() const
{
    const int count = m_results.rowCount();
    return QCoreApplication::translate("palette", "%n result(s)", nullptr, count);
}

void PaletteViewModel::search()
{
    const auto [only, text] = split(m_query);
    QList<Rows> found = groups(PaletteQuery(text), only);
    // Typed with the other layout on: the same keys may have meant a name.
    if (found.isEmpty() && !text.trimmed().isEmpty())
        found = groups(PaletteQuery(layout::asLatin(text)), only);
    if (found.isEmpty() && !text.trimmed().isEmpty())
        found = groups(PaletteQuery(layout::asCyrillic(text)), only);
    Rows rows;
    for (const Rows &group : found)
        rows += group;
    m_results.show(std::move(rows));
    Q_EMIT changed();
}

QList<Rows> PaletteViewModel::groups(const PaletteQuery &query, std::optional<Kind> only) const
{
    QList<Rows> groups;
    const auto add = [&groups](Rows rows) {
        if (!rows.isEmpty())
            groups += std::move(rows);
    };
    if (!only || only == Kind::Action) {
        Rows all = actions(query, true) + actions(query, false);
        all.resize(std::min<qsizetype>(all.size(), groupCap));
        add(std::move(all));
    }
    if (!only && !query.isEmpty())
        add(sites(query));
    if (!only)
        add(places(query));
    for (const Kind kind : {Kind::Tag, Kind::Commit, Kind::File, Kind::Person, Kind::Rule}) {
        if (only == kind || (!only && !query.isEmpty()))
            add(entries(query, kind));
    }
    // A group with nothing but scattered letters does not stand before one that has the word.
    std::ranges::stable_sort(groups, std::greater{},
                             [](const Rows &rows) { return rows.front().score >= s_strongScore; });
    return groups;
}

Rows PaletteViewModel::actions(const PaletteQuery &query, bool ofSite) const
{
    Rows rows;
    for (const ActionView &action : m_actions.listed(ofSite)) {
        PaletteRow row = rowOf(action);
        if (ofSite && action.isDangerous && !row.isLocked)
            row.detail = waitingOf(m_actions.situation().site);
        if (!action.isPlace && take(row, query)) {
            // Of the site's actions the first is the one that matters, wherever its name stands in the title.
            row.score = ofSite ? std::min(row.score, s_orderCounts) : row.score;
            row.score -= row.isLocked ? s_strongScore : 0;
            rows += row;
        }
    }
    return best(rows);
}

/// "7 ahead, 3 d": what a promotion would move.
QString PaletteViewModel::waitingOf(const QString &site) const
{
    const auto &sites = m_board.sites();
    const auto found = std::ranges::find(sites, site, [](const SiteRow &row) { return row.row.key; });
    if (found == sites.end() || m_actions.situation().checked > 0)
        return {};
    const ConnectorView step = notableStep(found->row);
    return step.age.isEmpty() ? step.label : step.label + u", "_s + step.age;
}

Rows PaletteViewModel::sites(const PaletteQuery &query) const
{
    Rows rows;
    for (const SiteRow &site : m_board.sites()) {
        PaletteRow row;
        row.kind = Kind::Site;
        row.title = site.row.key;
        if (!take(row, query, site.row.domain.toLower()))
            continue;
        row.key = row.site = site.row.key;
        row.group = groupTitle(Kind::Site);
        row.icon = iconOf(Kind::Site);
        row.detail = site.row.domain;
        row.detailMarks = marksIn(row.detail, query);
        const ConnectorView step = notableStep(site.row);
        row.pillKind = step.state;
        row.pillText = step.label;
        rows += row;
    }
    return best(rows);
}

Rows PaletteViewModel::places(const PaletteQuery &query) const
{
    Rows rows;
    for (const ActionView &action : m_actions.listed(false)) {
        PaletteRow row = rowOf(action);
        if (action.isPlace && take(row, query))
            rows += row;
    }
    for (const SavedView &view : m_board.savedViews()) {
        PaletteRow row;
        row.kind = Kind::Place;
        row.key = row.title = view.name;
        row.group = groupTitle(Kind::Place);
        row.icon = iconOf(Kind::Place);
        row.detail = QCoreApplication::translate("palette", "saved view");
        if (take(row, query))
            rows += row;
    }
    return best(rows);
}

const std::vector<PaletteEntry> &PaletteViewModel::indexed(Kind kind) const
{
    switch (kind) {
    case Kind::Tag: return m_index.tags;
    case Kind::Commit: return m_index.commits;
    case Kind::File: return m_index.files;
    case Kind::Rule: return m_rules;
    default: return m_index.people;
    }
}

Rows PaletteViewModel::entries(const PaletteQuery &query, Kind kind) const
{
    const bool isName = kind == Kind::Person || kind == Kind::File || kind == Kind::Rule;
    const auto letters = isName ? PaletteQuery::Letters::Apart : PaletteQuery::Letters::Together;
    // Of a history the newest counts, wherever the word stands: enough good matches are all that is wanted.
    const int most = isName ? std::numeric_limits<int>::max() : s_orderCounts;
    int good = 0;
    // Tens of thousands may match: only those that are shown get their words.
    std::vector<std::pair<PaletteMatch, const PaletteEntry *>> hits;
    for (const PaletteEntry &entry : indexed(kind)) {
        auto match = query.in(entry.searched, entry.rest, letters);
        if (!match)
            continue;
        good += match->score >= most;
        hits.emplace_back(*std::move(match), &entry);
        if (good == groupCap)
            break;
    }
    std::ranges::stable_sort(hits, std::greater{},
                             [most](const auto &hit) { return std::min(hit.first.score, most); });
    Rows rows;
    for (const auto &[match, entry] : hits | std::views::take(groupCap)) {
        PaletteRow row;
        row.kind = kind;
        row.title = row.key = entry->title;
        row.titleMarks = match.marks;
        row.score = match.score;
        row.site = entry->site;
        row.group = groupTitle(kind);
        row.icon = iconOf(kind);
        row.isMono = kind == Kind::Tag || kind == Kind::Rule;
        row.detail = detailOf(kind, *entry);
        row.detailMarks = marksIn(row.detail, query);
        rows += row;
    }
    return rows;
}

void PaletteViewModel::run(int row, bool isOther)
{
    if (row < 0 || row >= m_results.rowCount())
        return;
    const PaletteRow chosen = m_results.rows()[row]; // a copy: what follows may show other rows
    switch (chosen.kind) {
    case Kind::Action: Q_EMIT actionChosen(chosen.key); break;
    case Kind::Site: Q_EMIT siteChosen(chosen.site); break;
    case Kind::Place: Q_EMIT viewChosen(chosen.key); break;
    case Kind::Tag: Q_EMIT tagChosen(chosen.key, isOther); break;
    case Kind::Commit: Q_EMIT commitChosen(chosen.site); break;
    case Kind::File: Q_EMIT fileChosen(chosen.site, chosen.key); break;
    case Kind::Person: Q_EMIT personChosen(chosen.key); break;
    case Kind::Rule: Q_EMIT ruleChosen(chosen.key); break;
    }
}

} // namespace viewmodels
