// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/askedfields.h"
#include "app/viewmodels/newsite/sourcewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::bootstrap::Check;
using core::bootstrap::Origin;
using core::bootstrap::Remark;

namespace viewmodels {

// What the wizard says about the files before anything is written.

namespace {

QString gateState(Check::State state)
{
    switch (state) {
    case Check::State::Passed: return u"passed"_s;
    case Check::State::Failed: return u"failed"_s;
    case Check::State::Skipped: return u"notConnected"_s;
    }
    return {};
}

QString placeText(const std::optional<core::Place> &place)
{
    if (!place || place->file.isEmpty())
        return {};
    const QString file = place->file.section(u'/', -2); // the folders above are the same for all
    return place->line > 0 ? file + u':' + QString::number(place->line) : file;
}

} // namespace

void NewSiteViewModel::makeRemarks()
{
    m_remarks.clear();
    if (!m_plan)
        return;
    QList<Check> checks = m_plan->checks;
    if (m_rendering)
        checks += m_rendering->check;
    for (const Check &check : checks) {
        for (const Remark &remark : check.remarks) {
            SiteRemarkView view;
            view.isError = remark.isFailure;
            view.title = check.title;
            view.place = placeText(remark.place);
            view.text = remark.reason;
            view.file = remark.place ? remark.place->file : QString();
            view.line = remark.place ? remark.place->line : 0;
            view.field = remark.field;
            view.leadsSomewhere = !view.file.isEmpty() || askedField(view.field) != nullptr;
            m_remarks += view;
        }
    }
    std::ranges::stable_sort(m_remarks, std::greater(), &SiteRemarkView::isError);
    m_shownRemark = std::min<int>(m_shownRemark, static_cast<int>(m_remarks.size()) - 1);
}

int NewSiteViewModel::errorCount() const
{
    return static_cast<int>(std::ranges::count(m_remarks, true, &SiteRemarkView::isError));
}

QString NewSiteViewModel::lintSummary() const
{
    const auto warnings = static_cast<int>(m_remarks.size()) - errorCount();
    return QCoreApplication::translate("newsite", "%n note(s)", nullptr, warnings);
}

void NewSiteViewModel::showRemark(int row)
{
    if (row < 0 || row >= m_remarks.size())
        return;
    m_shownRemark = row;
    const SiteRemarkView &remark = m_remarks.at(row);
    if (!remark.file.isEmpty()) {
        setStep(Review);
        m_files.show(remark.file, remark.line);
    } else if (const AskedField *const asked = askedField(remark.field)) {
        setStep(asked->step);
        Q_EMIT fieldWanted(remark.field);
    }
}

/// A remark about the whole has no place to go to: it is passed by.
void NewSiteViewModel::nextRemark()
{
    const auto count = static_cast<int>(m_remarks.size());
    for (int i = 1; i <= count; ++i) {
        const int row = (m_shownRemark + i) % count;
        if (m_remarks.at(row).leadsSomewhere) {
            showRemark(row);
            return;
        }
    }
}

QList<SiteAnswerView> NewSiteViewModel::answers() const
{
    QList<SiteAnswerView> views;
    const core::bootstrap::Specification said = wishOf(m_draft).specification;
    for (const QString &name : said.names()) {
        if (name.startsWith("answers."_L1))
            continue;
        const QString environment = core::bootstrap::environmentOf(name);
        const QString title = sourcewords::fieldTitle(name);
        views += SiteAnswerView{environment.isEmpty() ? title : title + u", "_s + environment,
                                said.list(name).join(u", "_s),
                                {},
                                name != "key"_L1};
    }
    return views;
}

QList<SiteAnswerView> NewSiteViewModel::taken() const
{
    QList<SiteAnswerView> views;
    if (!m_plan)
        return views;
    for (const auto &[name, answer] : m_plan->answers.all()) {
        const Origin origin = answer.source.origin;
        if (answer.values.isEmpty()
            || (origin != Origin::Sibling && origin != Origin::Convention && origin != Origin::Own))
            continue;
        const QString environment = core::bootstrap::environmentOf(name);
        const QString title = sourcewords::fieldTitle(name);
        views += SiteAnswerView{environment.isEmpty() ? title : title + u", "_s + environment,
                                answer.values.join(u", "_s), answer.source.text(), true};
    }
    return views;
}

QList<SiteCheckView> NewSiteViewModel::checks() const
{
    QList<SiteCheckView> views;
    if (!m_plan)
        return views;
    QList<Check> checks = m_plan->checks;
    if (m_rendering)
        checks += m_rendering->check;
    for (const Check &check : checks) {
        QStringList reasons;
        for (const Remark &remark : check.remarks)
            reasons += remark.reason;
        views += SiteCheckView{check.id, check.title, reasons.join(u'\n'), gateState(check.state)};
    }
    return views;
}

QStringList NewSiteViewModel::notes() const
{
    QStringList texts;
    if (m_plan) {
        for (const core::bootstrap::Note &note : m_plan->notes)
            texts += note.text();
    }
    return texts;
}

QList<SiteQuestionView> NewSiteViewModel::questions() const
{
    QList<SiteQuestionView> views;
    if (!m_plan)
        return views;
    for (const core::bootstrap::Question &question : m_plan->questions)
        views += SiteQuestionView{question.id,    placeText(question.place), question.line.trimmed(),
                                  question.found, question.proposal,         question.reason};
    return views;
}

} // namespace viewmodels
