// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/findingsarrangement.h"

#include "app/viewmodels/canon/canonwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using core::canon::Finding;
using core::canon::Severity;

namespace viewmodels {

namespace {

using Entries = QList<const FindingEntry *>;

/// What a group is made by, and how groups follow each other.
struct GroupKey
{
    int severity = 0; ///< the worst first
    qsizetype place = 0; ///< of a rule, in the canon
    QString name;

    bool operator<(const GroupKey &other) const
    {
        return std::tie(severity, place, name) < std::tie(other.severity, other.place, other.name);
    }
};

QString nameOf(const Finding &finding, FindingsOrder::Grouping grouping)
{
    switch (grouping) {
    case FindingsOrder::ByRule: return finding.rule;
    case FindingsOrder::BySite: return finding.site;
    case FindingsOrder::ByFile: return finding.file;
    }
    return {};
}

qsizetype placeInCanon(const QString &rule)
{
    const auto &rules = core::canon::rules();
    const auto found = std::ranges::find_if(
        rules, [&](const core::canon::Rule &one) { return rule == QLatin1StringView(one.id); });
    return found - rules.begin();
}

QString groupKey(const QString &name, FindingsOrder::Grouping grouping)
{
    switch (grouping) {
    case FindingsOrder::ByRule: return u"rule:"_s + name;
    case FindingsOrder::BySite: return u"site:"_s + name;
    case FindingsOrder::ByFile: return u"file:"_s + name;
    }
    return {};
}

QString groupTitle(const QString &name, FindingsOrder::Grouping grouping)
{
    if (grouping == FindingsOrder::ByRule)
        return canonwords::title(name);
    return name.isEmpty() ? QCoreApplication::translate("canon", "Of no one site") : name;
}

int countOf(const Entries &entries, Severity severity)
{
    return static_cast<int>(std::ranges::count_if(
        entries, [severity](const FindingEntry *one) { return one->finding.severity == severity; }));
}

QString summaryOf(const Entries &entries, FindingsOrder::Grouping grouping)
{
    const auto blocks = [](const FindingEntry *one) { return canonwords::blocksPromotions(one->finding); };
    if (grouping != FindingsOrder::ByFile && std::ranges::any_of(entries, blocks))
        return QCoreApplication::translate("canon", "Blocks promotions of the site");
    if (grouping != FindingsOrder::ByRule)
        return canonwords::counts(countOf(entries, Severity::Error), countOf(entries, Severity::Warning),
                                  countOf(entries, Severity::Info));
    const auto isFixable = [](const FindingEntry *one) { return one->finding.isFixable; };
    const auto fixable = static_cast<int>(std::ranges::count_if(entries, isFixable));
    return fixable > 0 ? QCoreApplication::translate("canon", "%n fix(es)", nullptr, fixable) : QString();
}

FindingRow headOf(const Entries &entries, const FindingsOrder &order)
{
    const QString name = nameOf(entries.constFirst()->finding, order.grouping);
    FindingRow row;
    row.isGroup = true;
    row.key = row.group = groupKey(name, order.grouping);
    row.severity = std::ranges::max(entries, {}, [](const FindingEntry *one) {
                       return one->finding.severity;
                   })->finding.severity;
    row.rule = order.grouping == FindingsOrder::ByRule ? name : QString();
    row.title = groupTitle(name, order.grouping);
    row.isTitleMono = order.grouping == FindingsOrder::ByFile;
    row.summary = summaryOf(entries, order.grouping);
    row.count = static_cast<int>(entries.size());
    row.isExpanded = !order.folded.contains(row.key);
    //: A group of findings for screen readers: severity, what it is about, how many, what it means
    row.sentence =
        QCoreApplication::translate("canon", "%1, %2, %3, %4")
            .arg(canonwords::label(row.severity), row.title, canonwords::count(row.count), row.summary);
    return row;
}

FindingRow rowOf(const FindingEntry &entry, const QString &group, FindingsOrder::Grouping grouping)
{
    const Finding &finding = entry.finding;
    const canonwords::NextStep next = canonwords::nextStep(finding);
    FindingRow row;
    row.key = entry.key;
    row.group = group;
    row.severity = finding.severity;
    row.rule = finding.rule;
    row.isLeadMono = grouping != FindingsOrder::ByRule;
    row.lead = row.isLeadMono ? finding.rule : finding.site;
    row.path = finding.file;
    row.line = finding.line > 0 ? u":%1"_s.arg(finding.line) : QString();
    row.message = entry.message;
    row.actionLabel = next.label;
    row.actionIcon = next.icon;
    //: A finding for screen readers: severity, rule, file and line, what is wrong
    row.sentence = QCoreApplication::translate("canon", "%1, %2, %3, %4")
                       .arg(canonwords::label(row.severity), row.rule, row.path + row.line, row.message);
    return row;
}

bool isBefore(const FindingEntry *a, const FindingEntry *b)
{
    const Finding &one = a->finding;
    const Finding &other = b->finding;
    if (one.severity != other.severity)
        return one.severity > other.severity;
    return std::tie(one.site, one.file, one.line, one.column)
        < std::tie(other.site, other.file, other.line, other.column);
}

bool hasWord(const FindingEntry &entry, const QString &word)
{
    if (word.startsWith("site:"_L1))
        return entry.finding.site == word.mid(5);
    if (word.startsWith("rule:"_L1))
        return entry.finding.rule == word.mid(5);
    return entry.searched.contains(word);
}

} // namespace

FindingEntry FindingEntry::of(const Finding &finding)
{
    FindingEntry entry{finding,
                       QStringList{finding.rule, finding.file, QString::number(finding.line),
                                   QString::number(finding.column), finding.site, finding.environment,
                                   finding.arguments.join(u'\x1f')}
                           .join(u'\x1e'),
                       finding.message(),
                       {}};
    entry.searched =
        QStringList{finding.rule, finding.site, finding.file, canonwords::title(finding.rule), entry.message}
            .join(u'\n')
            .toLower();
    return entry;
}

bool isWanted(const FindingEntry &entry, const FindingsOrder &order)
{
    if (order.severity && entry.finding.severity != *order.severity)
        return false;
    const QStringList words = order.text.toLower().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return hasWord(entry, word); });
}

QList<FindingRow> arrange(const QList<FindingEntry> &entries, const FindingsOrder &order)
{
    std::map<QString, Entries> byName;
    for (const FindingEntry &entry : entries) {
        if (isWanted(entry, order))
            byName[nameOf(entry.finding, order.grouping)] += &entry;
    }
    std::map<GroupKey, Entries> groups;
    for (auto &[name, group] : byName) {
        std::ranges::sort(group, isBefore);
        const qsizetype place = order.grouping == FindingsOrder::ByRule ? placeInCanon(name) : 0;
        groups.emplace(GroupKey{-static_cast<int>(group.constFirst()->finding.severity), place, name},
                       std::move(group));
    }
    QList<FindingRow> rows;
    for (const auto &[key, group] : groups) {
        rows += headOf(group, order);
        if (!rows.constLast().isExpanded)
            continue;
        const QString name = rows.constLast().key;
        for (const FindingEntry *entry : group)
            rows += rowOf(*entry, name, order.grouping);
    }
    return rows;
}

} // namespace viewmodels
