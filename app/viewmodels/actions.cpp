// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/actions.h"

#include "app/viewmodels/keyboardlayout.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

using Need = ActionSpec::Need;

QString translated(const char *text)
{
    return QCoreApplication::translate("actions", text);
}

/// "Ctrl+K" and "F5" stand for themselves wherever one is; "P", "[" and "Escape" do not while text is typed.
bool isChord(const QString &sequence)
{
    static const QStringList s_plainNames{u"Escape"_s, u"Menu"_s};
    return sequence.size() > 1 && !sequence.contains(u", "_s) && !s_plainNames.contains(sequence);
}

bool isSingleKey(const QString &sequence)
{
    return sequence.size() == 1 || sequence.contains(u", "_s);
}

QString cap(const QString &key)
{
    static const QHash<QString, const char *> s_names{
        {u"Space"_s, QT_TRANSLATE_NOOP("actions", "Space")},
        {u"Return"_s, QT_TRANSLATE_NOOP("actions", "Enter")},
        {u"Escape"_s, QT_TRANSLATE_NOOP("actions", "Esc")},
        {u"Menu"_s, QT_TRANSLATE_NOOP("actions", "Menu")},
        {u"Up"_s, "↑"},
        {u"Down"_s, "↓"},
        {u"Left"_s, "←"},
        {u"Right"_s, "→"},
    };
    const char *name = s_names.value(key, nullptr);
    return name ? translated(name) : key;
}

/// "Shift+F6" → "Shift F6".
QString cap(const QStringList &parts)
{
    QStringList caps;
    for (const QString &part : parts)
        caps += cap(part);
    return caps.join(u' ');
}

QStringList caps(const QString &sequence)
{
    QStringList caps;
    for (const QString &chord : sequence.split(u", "_s, Qt::SkipEmptyParts))
        caps += chord.size() == 1 ? chord : cap(chord.split(u'+'));
    return caps;
}

/// What is missing, as a sentence.
const char *sentence(Need need)
{
    switch (need) {
    case Need::Nothing: return "";
    case Need::Workspace: return QT_TRANSLATE_NOOP("actions", "No repository is open.");
    case Need::Site: return QT_TRANSLATE_NOOP("actions", "No site has the focus.");
    case Need::Promotion: return QT_TRANSLATE_NOOP("actions", "Nothing to promote.");
    case Need::Checks: return QT_TRANSLATE_NOOP("actions", "No site is checked.");
    case Need::Filter: return QT_TRANSLATE_NOOP("actions", "No filter is set.");
    case Need::Host: return QT_TRANSLATE_NOOP("actions", "No host is known.");
    case Need::Project: return QT_TRANSLATE_NOOP("actions", "No Argo CD project is known.");
    case Need::Reset:
        return QT_TRANSLATE_NOOP("actions", "The first and the last environment have the same release.");
    case Need::Diverged: return QT_TRANSLATE_NOOP("actions", "The site has not diverged.");
    case Need::Review: return QT_TRANSLATE_NOOP("actions", "The review does not allow it.");
    case Need::News: return QT_TRANSLATE_NOOP("actions", "Nothing has changed since you looked.");
    case Need::Held: return QT_TRANSLATE_NOOP("actions", "Nobody holds it.");
    case Need::NotHeld: return QT_TRANSLATE_NOOP("actions", "It is held already.");
    case Need::Approvable: return QT_TRANSLATE_NOOP("actions", "You cannot approve this request.");
    case Need::Landable: return QT_TRANSLATE_NOOP("actions", "The request cannot be carried out now.");
    case Need::Declinable: return QT_TRANSLATE_NOOP("actions", "You cannot decline this request.");
    case Need::Withdrawable: return QT_TRANSLATE_NOOP("actions", "Only who asked can withdraw a request.");
    case Need::Finding: return QT_TRANSLATE_NOOP("actions", "No finding has the focus.");
    case Need::Fix: return QT_TRANSLATE_NOOP("actions", "The finding has no fix.");
    case Need::WritableFix: return QT_TRANSLATE_NOOP("actions", "The fix cannot be written now.");
    case Need::Ignorable:
        return QT_TRANSLATE_NOOP("actions", "No finding that could be ignored has the focus.");
    case Need::SafeFixes: return QT_TRANSLATE_NOOP("actions", "Nothing is safe to fix.");
    case Need::CanonFilter: return QT_TRANSLATE_NOOP("actions", "No filter is set.");
    case Need::Incomplete: return QT_TRANSLATE_NOOP("actions", "None of the site's files is missing.");
    case Need::Draft: return QT_TRANSLATE_NOOP("actions", "No new site is being described.");
    case Need::Drawn: return QT_TRANSLATE_NOOP("actions", "helm has drawn nothing of the new site.");
    case Need::NewEnvironment: return QT_TRANSLATE_NOOP("actions", "The environment cannot be written now.");
    case Need::Middle:
        return QT_TRANSLATE_NOOP("actions", "Only an environment between the first and the last can go.");
    case Need::CancellableRun: return QT_TRANSLATE_NOOP("actions", "No promotion can be cancelled now.");
    }
    return "";
}

bool isMet(Need need, const Situation &situation)
{
    switch (need) {
    case Need::Nothing: return true;
    case Need::Workspace: return situation.isOpen;
    case Need::Site: return !situation.site.isEmpty();
    case Need::Promotion: return situation.checked > 0 || !situation.target.isEmpty();
    case Need::Checks: return situation.checked > 0;
    case Need::Filter: return situation.isFiltered;
    case Need::Host: return !situation.host.isEmpty();
    case Need::Project: return !situation.project.isEmpty();
    case Need::Reset: return situation.canReset;
    case Need::Diverged: return situation.hasDiverged;
    case Need::Review: return situation.canPromoteReview;
    case Need::Held: return situation.isHeld;
    case Need::NotHeld: return !situation.site.isEmpty() && !situation.isHeld;
    case Need::Approvable: return situation.canApprove;
    case Need::Landable: return situation.canLand;
    case Need::Declinable: return situation.canDecline;
    case Need::Withdrawable: return situation.canWithdraw;
    case Need::Finding: return situation.hasFinding;
    case Need::Fix: return situation.hasFix;
    case Need::WritableFix: return situation.canWriteFix;
    case Need::Ignorable: return situation.canIgnore;
    case Need::SafeFixes: return situation.hasSafeFixes;
    case Need::CanonFilter: return situation.isCanonFiltered;
    case Need::News: return situation.hasNews;
    case Need::Incomplete: return situation.isIncomplete;
    case Need::Draft: return situation.hasDraft;
    case Need::Drawn: return situation.hasDrawn;
    case Need::NewEnvironment: return situation.canAddEnvironment;
    case Need::Middle: return situation.hasMiddle;
    case Need::CancellableRun: return situation.canCancelRun;
    }
    return true;
}

/// The list or the sheet that has the focus moves by these itself.
bool isArrow(const QString &sequence)
{
    return sequence == "Up"_L1 || sequence == "Down"_L1;
}

QString scopeOf(const QString &page)
{
    return page == "pipeline"_L1 ? u"board"_s : page;
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent) {}

void Actions::trigger(const QString &id)
{
    const QList<ActionSpec> &table = actionTable();
    const auto spec = std::ranges::find(table, id, &ActionSpec::id);
    if (spec == table.end())
        return;
    const QString reason = reasonAgainst(*spec);
    if (reason.isEmpty())
        Q_EMIT triggered(id);
    else
        Q_EMIT refused(reason);
}

QList<ShortcutView> Actions::shortcuts() const
{
    QList<ShortcutView> shortcuts;
    for (const ActionSpec &spec : actionTable()) {
        for (const QString &sequence : spec.sequences) {
            if (!(spec.traits & ActionSpec::ListKey) && !isArrow(sequence))
                shortcuts += ShortcutView{spec.id, layout::withTwins({sequence}), spec.scope,
                                          !isChord(sequence), isSingleKey(sequence)};
        }
    }
    return shortcuts;
}

QList<KeyGroupView> Actions::keyGroups() const
{
    QList<KeyGroupView> groups;
    for (const ActionSpec &spec : actionTable()) {
        if (spec.sequences.isEmpty())
            continue;
        const QString group = translated(spec.group);
        if (groups.isEmpty() || groups.back().title != group)
            groups += KeyGroupView{group, {}};
        ActionView key = view(spec);
        key.title = translated(spec.title);
        groups.back().actions += key;
    }
    return groups;
}

QList<ActionView> Actions::listed(bool ofSite) const
{
    QList<ActionView> views;
    for (const ActionSpec &spec : actionTable()) {
        const bool isHere = spec.scope == "global"_L1 || spec.scope == scopeOf(m_situation.page);
        if (isHere && !(spec.traits & ActionSpec::KeyOnly) && isAboutSite(spec) == ofSite)
            views += view(spec);
    }
    return views;
}

bool Actions::isAboutSite(const ActionSpec &spec) const
{
    return spec.siteTitle && !m_situation.site.isEmpty();
}

/// With the names of the site and of the environment it would be promoted to, as far as they are known.
QString Actions::title(const ActionSpec &spec) const
{
    const bool isPromotion = spec.need == Need::Promotion;
    if (isPromotion && m_situation.checked > 0)
        return QCoreApplication::translate("actions", "Promote the checked sites…");
    if (!isAboutSite(spec) || (isPromotion && m_situation.target.isEmpty()))
        return translated(spec.title);
    const QString title = translated(spec.siteTitle);
    return isPromotion ? title.arg(m_situation.site, m_situation.target) : title.arg(m_situation.site);
}

QString Actions::reasonAgainst(const ActionSpec &spec) const
{
    return isMet(spec.need, m_situation) ? QString() : translated(sentence(spec.need));
}

void Actions::setSituation(const Situation &situation)
{
    if (m_situation == situation)
        return;
    m_situation = situation;
    Q_EMIT changed();
}

ActionView Actions::view(const ActionSpec &spec) const
{
    ActionView view;
    view.id = spec.id;
    view.title = title(spec);
    view.icon = spec.icon;
    view.keys = caps(spec.sequences.value(0));
    view.otherKeys = caps(spec.sequences.value(1));
    if (view.otherKeys == view.keys) // both Enter keys
        view.otherKeys.clear();
    view.isDangerous = (spec.traits & ActionSpec::Dangerous) != 0;
    view.reason = reasonAgainst(spec);
    view.isPlace = spec.id.startsWith("go"_L1);
    return view;
}

} // namespace viewmodels
