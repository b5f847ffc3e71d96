// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/canonviewmodel.h"

#include "app/viewmodels/canon/canonwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::canon::Finding;
using core::canon::Severity;

namespace viewmodels {

namespace {

ChipView chip(const QString &key, const QString &label, const QString &icon, const QString &color, int count,
              bool isOn)
{
    return {key, label, icon, color, count, isOn};
}

Severity severityOf(core::policy::RuleLevel level)
{
    switch (level) {
    case core::policy::RuleLevel::Error: return Severity::Error;
    case core::policy::RuleLevel::Warning: return Severity::Warning;
    case core::policy::RuleLevel::Off:
    case core::policy::RuleLevel::Info: break;
    }
    return Severity::Info;
}

} // namespace

CanonViewModel::CanonViewModel(core::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock))
{
}

void CanonViewModel::expect()
{
    m_isChecking = true;
    Q_EMIT changed();
}

void CanonViewModel::show(const core::canon::Report &report)
{
    m_report = report;
    m_isChecking = false;
    m_isReady = true;
    m_failure.clear();
    m_checkedAt = m_clock();
    m_entries.clear();
    for (const Finding &finding : report.findings)
        m_entries += FindingEntry::of(finding);
    m_finding.expectOtherFiles();
    const int reading = m_fix.reading();
    arrangeRows();
    if (m_fix.reading() == reading) // else it has begun another one on these files
        m_fix.readAgain();
    m_sheet.readAgain();
    Q_EMIT changed();
}

void CanonViewModel::setTarget(const QString &branch, const QString &last, bool hasRemote)
{
    m_last = last;
    m_fix.setTarget(branch, last, hasRemote);
    m_sheet.setTarget(branch, last, hasRemote);
}

void CanonViewModel::fail(const core::Error &error)
{
    m_isChecking = false;
    m_failure = error.message;
    Q_EMIT changed();
}

void CanonViewModel::clear()
{
    m_report = {};
    m_entries.clear();
    m_order = {};
    m_isReady = m_isChecking = false;
    m_failure.clear();
    setRulesShown(false);
    m_sheet.close();
    m_runbook.close();
    setRunbooks({});
    arrangeRows();
    Q_EMIT changed();
}

void CanonViewModel::refreshWords()
{
    for (FindingEntry &entry : m_entries)
        entry = FindingEntry::of(entry.finding);
    arrangeRows();
    m_finding.refreshWords();
    Q_EMIT m_runbook.changed();
    Q_EMIT m_fix.changed();
    Q_EMIT m_sheet.changed();
    Q_EMIT changed();
}

/// The current row stays; where it is gone, the one that took its place becomes current.
void CanonViewModel::arrangeRows()
{
    const int before = currentIndex();
    m_rows.show(arrange(m_entries, m_order));
    if (currentIndex() < 0)
        followCurrent(before);
    else
        setCurrent(m_current);
    Q_EMIT listChanged();
}

/// To the finding nearest to @p row, or to nothing where none is shown.
void CanonViewModel::followCurrent(int row)
{
    const QList<FindingRow> &rows = m_rows.rows();
    row = std::clamp<int>(row, 0, std::max<int>(0, static_cast<int>(rows.size()) - 1));
    while (row + 1 < rows.size() && rows[row].isGroup && rows[row].isExpanded)
        ++row;
    setCurrent(row < rows.size() ? rows[row].key : QString());
}

int CanonViewModel::currentIndex() const
{
    return m_rows.indexOf(m_current);
}

const FindingEntry *CanonViewModel::entryOf(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, &FindingEntry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

void CanonViewModel::setCurrent(const QString &key)
{
    const FindingEntry *entry = entryOf(key);
    const bool isSame = key == m_current;
    m_current = key;
    m_finding.show(entry ? std::optional(entry->finding) : std::nullopt);
    showFix(entry);
    if (isSame)
        return;
    Q_EMIT currentChanged();
    Q_EMIT runbooksChanged();
}

void CanonViewModel::setRunbooks(const QList<core::canon::Runbook> &runbooks)
{
    m_runbooks = runbooks;
    Q_EMIT runbooksChanged();
}

QList<RunbookView> CanonViewModel::runbooks() const
{
    return m_finding.finding() ? canonwords::runbooks(m_runbooks, m_finding.finding()->rule)
                               : QList<RunbookView>();
}

void CanonViewModel::showFix(const FindingEntry *entry)
{
    if (entry && entry->finding.isFixable)
        m_fix.begin(fixable(entry->finding.rule), entry->finding);
    else
        m_fix.close();
}

core::canon::Findings CanonViewModel::fixable(const QString &rule) const
{
    core::canon::Findings findings;
    for (const FindingEntry &entry : m_entries) {
        if (entry.finding.isFixable && entry.finding.rule == rule)
            findings += entry.finding;
    }
    return findings;
}

/// What may be, by what it touches; whether each is, the files say.
core::canon::Findings CanonViewModel::safe() const
{
    core::canon::Findings findings;
    for (const FindingEntry &entry : m_entries) {
        if (entry.finding.isFixable && !entry.finding.environment.isEmpty()
            && entry.finding.environment != m_last)
            findings += entry.finding;
    }
    return findings;
}

QString CanonViewModel::safeLabel() const
{
    const auto count = static_cast<int>(safe().size());
    return count == 0 ? QString()
                      : QCoreApplication::translate("canon", "Fix %n safe finding(s)…", nullptr, count);
}

bool CanonViewModel::canIgnore() const
{
    return m_finding.finding() && canonwords::canIgnore(*m_finding.finding());
}

bool CanonViewModel::canRepair() const
{
    return m_finding.finding() && canonwords::nextStep(*m_finding.finding()).action == "repair"_L1;
}

void CanonViewModel::fixSafe()
{
    const core::canon::Findings findings = safe();
    if (!findings.isEmpty())
        m_sheet.beginSafe(findings);
}

void CanonViewModel::ignoreCurrent()
{
    if (canIgnore())
        m_sheet.beginIgnoring(*m_finding.finding());
}

void CanonViewModel::move(int by)
{
    const QList<FindingRow> &rows = m_rows.rows();
    if (rows.isEmpty())
        return;
    const int last = static_cast<int>(rows.size()) - 1;
    setCurrent(rows[std::clamp(currentIndex() + by, 0, last)].key);
}

void CanonViewModel::moveToNextFinding()
{
    int row = currentIndex();
    const auto isFolded = [this](int at) {
        return m_rows.rows()[at].isGroup && !m_rows.rows()[at].isExpanded;
    };
    if (row >= 0 && isFolded(row))
        toggleGroup(m_current);
    const auto count = static_cast<int>(m_rows.rows().size());
    while (++row < count) {
        if (isFolded(row))
            toggleGroup(m_rows.rows()[row].key);
        if (!m_rows.rows()[row].isGroup) {
            setCurrent(m_rows.rows()[row].key);
            return;
        }
    }
}

void CanonViewModel::fold(bool isFolded)
{
    const int row = currentIndex();
    if (row < 0)
        return;
    const QString group = m_rows.rows()[row].group;
    if (m_order.folded.contains(group) != isFolded)
        toggleGroup(group);
    if (isFolded)
        setCurrent(group);
}

void CanonViewModel::toggleGroup(const QString &key)
{
    if (!m_order.folded.remove(key))
        m_order.folded.insert(key);
    const int row = currentIndex();
    if (m_order.folded.contains(key) && row >= 0 && m_rows.rows()[row].group == key)
        m_current = key; // a finding that is folded away cannot have the focus
    arrangeRows();
}

void CanonViewModel::act(const QString &key)
{
    const FindingEntry *entry = entryOf(key);
    if (!entry) {
        toggleGroup(key);
        return;
    }
    setCurrent(key);
    const QString action = canonwords::nextStep(entry->finding).action;
    if (action == "fix"_L1)
        Q_EMIT fixWanted();
    else if (!action.isEmpty())
        Q_EMIT acted(action, Finding(entry->finding));
}

void CanonViewModel::openCurrent()
{
    if (const FindingEntry *entry = entryOf(m_current))
        Q_EMIT acted(u"open"_s, Finding(entry->finding));
    else if (!m_current.isEmpty())
        toggleGroup(m_current);
}

void CanonViewModel::toggleChip(const QString &key)
{
    static const QHash<QString, Severity> s_severities{
        {u"error"_s, Severity::Error}, {u"warning"_s, Severity::Warning}, {u"info"_s, Severity::Info}};
    const auto wanted = s_severities.constFind(key);
    const bool isOff = wanted == s_severities.cend() || m_order.severity == *wanted;
    m_order.severity = isOff ? std::nullopt : std::optional(*wanted);
    arrangeRows();
}

void CanonViewModel::setFilterText(const QString &text)
{
    if (text == m_order.text)
        return;
    m_order.text = text;
    arrangeRows();
}

void CanonViewModel::clearFilter()
{
    m_order.text.clear();
    m_order.severity.reset();
    arrangeRows();
}

void CanonViewModel::setGrouping(int grouping)
{
    if (grouping == m_order.grouping || grouping < ByRule || grouping > ByFile)
        return;
    m_order.grouping = static_cast<FindingsOrder::Grouping>(grouping);
    arrangeRows();
}

void CanonViewModel::showFindingsOf(const QString &site)
{
    setRulesShown(false);
    m_order.severity.reset();
    setFilterText(u"site:"_s + site);
}

void CanonViewModel::showFindingsBy(const QString &rule)
{
    setRulesShown(false);
    m_order.severity.reset();
    setFilterText(u"rule:"_s + rule);
}

void CanonViewModel::showRule(const QString &rule)
{
    m_ruleWanted = rule;
    m_areRulesShown = true;
    Q_EMIT rulesShownChanged();
}

void CanonViewModel::setRulesShown(bool areShown)
{
    if (areShown == m_areRulesShown)
        return;
    m_ruleWanted.clear();
    m_areRulesShown = areShown;
    Q_EMIT rulesShownChanged();
}

int CanonViewModel::wantedRow() const
{
    const QList<RuleView> all = rules();
    const auto found = std::ranges::find(all, m_ruleWanted, &RuleView::id);
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

int CanonViewModel::countOf(Severity severity) const
{
    return static_cast<int>(std::ranges::count_if(
        m_entries, [severity](const FindingEntry &one) { return one.finding.severity == severity; }));
}

int CanonViewModel::attentionCount() const
{
    return countOf(Severity::Error) + countOf(Severity::Warning);
}

int CanonViewModel::shownCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_entries, [this](const FindingEntry &one) { return isWanted(one, m_order); }));
}

QList<ChipView> CanonViewModel::chips() const
{
    const auto isOn = [this](Severity severity) { return m_order.severity == severity; };
    return {chip(u"all"_s, QCoreApplication::translate("canon", "All"), {}, u"textMuted"_s, totalCount(),
                 !m_order.severity),
            chip(u"error"_s, QCoreApplication::translate("canon", "Errors"), u"x-circle"_s, u"danger"_s,
                 countOf(Severity::Error), isOn(Severity::Error)),
            chip(u"warning"_s, QCoreApplication::translate("canon", "Warnings"), u"alert-triangle"_s,
                 u"warning"_s, countOf(Severity::Warning), isOn(Severity::Warning)),
            chip(u"info"_s, QCoreApplication::translate("canon", "Notes"), u"info"_s, u"info"_s,
                 countOf(Severity::Info), isOn(Severity::Info))};
}

QString CanonViewModel::summary() const
{
    if (!m_isReady)
        return {};
    const int files = m_report.files; // lupdate of Qt 6.4 hangs on a call in this place
    const int sites = m_report.sites;
    //: how many files are checked; "of %n site(s)" follows
    const QString counted = QCoreApplication::translate("canon", "%n file(s)", nullptr, files);
    const QString of = QCoreApplication::translate("canon", "of %n site(s)", nullptr, sites);
    //: %1 is "168 files", %2 "of 27 sites", %3 a time
    return QCoreApplication::translate("canon", "%1 %2, checked at %3")
        .arg(counted, of, m_checkedAt.toLocalTime().toString(u"HH:mm"_s));
}

QString CanonViewModel::calmText() const
{
    if (!m_isReady)
        return {};
    QSet<QString> named;
    for (const FindingEntry &entry : m_entries)
        named.insert(entry.finding.site);
    named.remove({});
    const int calm = std::max(0, m_report.sites - static_cast<int>(named.size()));
    return QCoreApplication::translate("canon", "%n site(s) have no findings.", nullptr, calm);
}

QString CanonViewModel::rulesText() const
{
    const QList<RuleView> all = rules();
    const auto count = [&all](bool isOn) {
        return static_cast<int>(std::ranges::count_if(
            all, [isOn](const RuleView &one) { return !one.id.isEmpty() && one.isOn == isOn; }));
    };
    const int on = count(true);
    const int off = count(false);
    const QString text = QCoreApplication::translate("canon", "%n rule(s) are on.", nullptr, on);
    //: %1 is "34 rules are on."
    return off == 0 ? text : QCoreApplication::translate("canon", "%1 %n are off.", nullptr, off).arg(text);
}

QList<RuleView> CanonViewModel::rules() const
{
    QHash<QString, int> counts;
    for (const FindingEntry &entry : m_entries)
        ++counts[entry.finding.rule];
    QList<RuleView> views;
    for (const core::canon::Chapter &chapter : core::canon::chapters()) {
        QList<RuleView> ofChapter;
        for (const core::canon::Rule &rule : core::canon::rules()) {
            if (rule.chapter == chapter.number)
                ofChapter += viewOf(rule, counts.value(QString::fromLatin1(rule.id)));
        }
        if (ofChapter.isEmpty())
            ofChapter += RuleView();
        ofChapter.first().chapterTitle = chapter.displayTitle();
        ofChapter.first().chapterText = chapter.displayParagraphs().join(u"\n\n"_s);
        views += ofChapter;
    }
    return views;
}

/// As the policy has it.
RuleView CanonViewModel::viewOf(const core::canon::Rule &rule, int count) const
{
    const QString id = QString::fromLatin1(rule.id);
    const auto setting = m_policy.rules.constFind(id);
    const bool isSet = setting != m_policy.rules.cend();
    const bool isOff = isSet && setting->level == core::policy::RuleLevel::Off;
    const Severity severity = isSet && !isOff ? severityOf(setting->level) : rule.severity;
    return {id,
            isOff ? QCoreApplication::translate("canon", "Off") : canonwords::label(severity),
            isOff ? u"minus-circle"_s : canonwords::icon(severity),
            canonwords::tone(severity),
            canonwords::title(id),
            canonwords::reason(id),
            canonwords::remedy(id),
            isSet ? QCoreApplication::translate("canon", "by the policy") : QString(),
            count,
            count > 0 ? canonwords::count(count) : QString(),
            !isOff,
            {},
            {},
            canonwords::runbooks(m_runbooks, id)};
}

core::canon::Findings CanonViewModel::findingsOf(const QString &site) const
{
    core::canon::Findings findings;
    std::ranges::copy_if(m_report.findings, std::back_inserter(findings),
                         [&](const Finding &one) { return one.site == site; });
    return findings;
}

} // namespace viewmodels
