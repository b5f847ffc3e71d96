// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/askedfields.h"
#include "app/viewmodels/newsite/sourcewords.h"
#include "app/viewmodels/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::bootstrap::Answer;
using core::bootstrap::Check;
using core::bootstrap::Origin;
using core::bootstrap::Remark;

namespace viewmodels {

// Which fields a step of the wizard has, and what is to be said about each.

namespace {

QString kindOf(const core::bootstrap::Field &field)
{
    switch (field.kind) {
    case core::bootstrap::FieldKind::Text: return u"text"_s;
    case core::bootstrap::FieldKind::List: return u"list"_s;
    case core::bootstrap::FieldKind::Flag: return u"flag"_s;
    }
    return {};
}

} // namespace

QStringList NewSiteViewModel::environments() const
{
    return m_plan && !m_plan->environments.isEmpty() ? m_plan->environments : m_environments;
}

bool NewSiteViewModel::isShown(const QString &name, int step) const
{
    if (name == "comments"_L1) // a sibling brings its own
        return sibling().isEmpty();
    const AskedField *const asked = askedField(name);
    return (asked != nullptr && asked->step == step && asked->isAlways) || m_draft.texts.contains(name)
        || (m_plan && m_plan->answers.has(name));
}

QList<FieldRow> NewSiteViewModel::rowsOf(int step) const
{
    QList<FieldRow> rows;
    QList<FieldRow> ofEnvironments;
    for (const AskedField &one : askedFields()) {
        const QString name(one.pattern);
        if (one.step == step && !name.contains("{env}"_L1) && isShown(name, step))
            rows += rowOf(name, {});
    }
    for (const QString &environment : environments()) {
        for (const AskedField &one : askedFields()) {
            const QString name = QString(one.pattern).replace("{env}"_L1, environment);
            if (one.step == step && one.pattern.contains("{env}"_L1) && isShown(name, step))
                ofEnvironments += rowOf(name, environment);
        }
    }
    return rows + ofEnvironments;
}

FieldRow NewSiteViewModel::rowOf(const QString &name, const QString &environment) const
{
    FieldRow row;
    row.name = name;
    row.title = sourcewords::fieldTitle(name);
    row.group = environment;
    row.lane = environment.isEmpty()
        ? QString()
        : words::lane(m_environments, static_cast<int>(m_environments.indexOf(environment)));
    row.kind = kindOf(*core::bootstrap::field(name));
    row.isSaid = m_draft.texts.contains(name);
    const Answer *const answer = m_plan ? m_plan->answers.find(name) : nullptr;
    row.value = row.isSaid ? m_draft.texts.value(name) : answer ? answer->values.join(u", "_s) : QString();
    const core::bootstrap::Source source = row.isSaid ? core::bootstrap::Source{.origin = Origin::You}
        : answer                                      ? answer->source
                                                      : core::bootstrap::Source{};
    if (row.isSaid || answer) {
        row.source = source.text();
        row.sourceIcon = sourcewords::icon(source.origin);
    }
    // What nobody has typed yet is not called wrong before they go on.
    const bool isJudged = row.isSaid || !row.value.isEmpty() || step() < m_draft.furthest;
    row.problem = isJudged ? problemOf(name) : QString();
    return row;
}

QString NewSiteViewModel::problemOf(const QString &name) const
{
    if (const QString problem = wishOf(m_draft).problems.value(name); !problem.isEmpty())
        return problem;
    if (name == "key"_L1 && !m_draft.isRepair && m_sites.contains(m_draft.key()))
        return QCoreApplication::translate("newsite", "There is a site %1 already.").arg(m_draft.key());
    if (!m_plan)
        return {};
    for (const Check &check : m_plan->checks) {
        for (const Remark &remark : check.remarks) {
            if (remark.isFailure && remark.field == name)
                return remark.reason;
        }
    }
    return {};
}

} // namespace viewmodels
