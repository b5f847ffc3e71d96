// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/environments/newenvironmentviewmodel.h"
#include "app/viewmodels/newsite/sourcewords.h"
#include "core/gitops/layout.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::bootstrap::PlannedFile;
using core::bootstrap::Remark;

namespace viewmodels {

// How the plan of a new environment is shown: by site, what is asked, what is wrong, which files come.

namespace {

/// All of them would be read by nobody.
constexpr int s_mostErrors = 50;

/// Somebody can say it: `harbour:hosts`.
bool isAsked(const Remark &problem)
{
    return problem.field.contains(u':')
        && core::bootstrap::ownNames().contains(problem.field.section(u':', 1));
}

QString placeText(const core::Place &place)
{
    const QString file = place.file.section(u'/', -2); // the folders above are the same for all
    return place.line > 0 ? file + u':' + QString::number(place.line) : file;
}

SiteRemarkView viewOf(const Remark &remark, const QString &title)
{
    SiteRemarkView view;
    view.isError = remark.isFailure;
    view.title = title;
    view.text = remark.reason;
    if (remark.place && !remark.place->file.isEmpty()) {
        view.place = placeText(*remark.place);
        view.file = remark.place->file;
        view.line = remark.place->line;
    }
    view.leadsSomewhere = !view.file.isEmpty();
    return view;
}

/// Beside the name of its site it need not say it again.
QString reasonWithout(const QString &site, const QString &reason)
{
    const QString start = site + u": "_s;
    if (!reason.startsWith(start))
        return reason;
    const QString rest = reason.sliced(start.size());
    return rest.left(1).toUpper() + rest.mid(1);
}

} // namespace

QString NewEnvironmentViewModel::siteOf(const Remark &remark) const
{
    if (remark.field.contains(u':'))
        return remark.field.section(u':', 0, 0);
    const auto place =
        remark.place && m_fleet ? core::gitops::placeOf(m_fleet->layout, remark.place->file) : std::nullopt;
    return place ? place->site : QString();
}

QString NewEnvironmentViewModel::plannedHosts(const QString &site) const
{
    if (!m_plan)
        return {};
    const auto names = m_plan->names.find(site);
    if (names == m_plan->names.end())
        return {};
    const auto hosts = names->second.find(u"hosts"_s);
    return hosts == names->second.end() ? QString() : hosts->second.join(u", "_s);
}

void NewEnvironmentViewModel::makeRows()
{
    QMap<QString, int> open;
    QMap<QString, int> wrong;
    for (const Remark &problem : m_plan ? m_plan->problems : QList<Remark>())
        ++(isAsked(problem) ? open : wrong)[siteOf(problem)];
    QList<EnvironmentSiteRow> rows;
    for (const QString &site : shown()) {
        EnvironmentSiteRow row;
        row.site = site;
        row.isChosen = !m_leftOut.contains(site);
        if (row.isChosen)
            row.hosts = plannedHosts(site);
        const int errors = row.isChosen ? wrong.value(site) : 0;
        const int unsaid = row.isChosen ? open.value(site) : 0;
        if (errors > 0) {
            row.note = QCoreApplication::translate("environments", "%n error(s)", nullptr, errors);
            row.tone = u"danger"_s;
        } else if (unsaid > 0) {
            row.note = QCoreApplication::translate("environments", "%n to say", nullptr, unsaid);
            row.tone = u"warning"_s;
        }
        rows += row;
    }
    m_sites.setRows(rows);
}

/// What was said stays there to be changed, also where nothing is wrong with it any more.
void NewEnvironmentViewModel::makeAsked()
{
    QMap<QString, QString> problems;
    for (const Remark &problem : m_plan ? m_plan->problems : QList<Remark>()) {
        if (isAsked(problem) && !problems.contains(problem.field))
            problems.insert(problem.field, problem.reason);
    }
    QMap<QString, QString> fields = problems;
    for (auto it = m_said.begin(); it != m_said.end(); ++it) {
        const QString site = it.key().section(u':', 0, 0);
        if (m_candidates.contains(site) && !m_leftOut.contains(site))
            fields.insert(it.key(), {});
    }
    QList<FieldRow> rows;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QString site = it.key().section(u':', 0, 0);
        FieldRow row;
        row.name = it.key();
        row.group = site;
        row.title = sourcewords::fieldTitle(it.key().section(u':', 1) + u'.' + m_name);
        row.kind = u"list"_s;
        row.value = m_said.value(it.key());
        row.isSaid = m_said.contains(it.key());
        row.problem = reasonWithout(site, problems.value(it.key()));
        rows += row;
    }
    m_asked.setRows(rows);
}

int NewEnvironmentViewModel::openCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_asked.rows(), [](const FieldRow &row) { return !row.problem.isEmpty(); }));
}

void NewEnvironmentViewModel::makeRemarks()
{
    m_remarks.clear();
    m_errorCount = 0;
    for (const Remark &problem : m_plan ? m_plan->problems : QList<Remark>()) {
        if (isAsked(problem))
            continue;
        if (++m_errorCount <= s_mostErrors)
            m_remarks += viewOf(problem, siteOf(problem));
    }
    if (m_errorCount > s_mostErrors) {
        const int more = m_errorCount - s_mostErrors;
        m_remarks += viewOf(
            {.reason = QCoreApplication::translate("environments", "And %n more.", nullptr, more)}, {});
    }
    for (const Remark &remark : assumptionsOf(m_current))
        m_remarks += viewOf(remark, m_current);
    m_shownRemark = std::min<int>(m_shownRemark, static_cast<int>(m_remarks.size()) - 1);
}

/// Words that were taken for the environment's name: somebody should look at them before they say yes. They
/// are told of the file that was learned from, and stand in the same line of the new one.
QList<Remark> NewEnvironmentViewModel::assumptionsOf(const QString &site) const
{
    QList<Remark> remarks;
    for (const core::bootstrap::Question &one :
         m_plan ? m_plan->assumptions : QList<core::bootstrap::Question>()) {
        const auto place = core::gitops::placeOf(m_fleet->layout, one.place.file);
        const bool isComment = one.line.trimmed().startsWith(u'#');
        if (isComment || !place || place->site != site)
            continue;
        remarks += {.reason = QCoreApplication::translate(
                                  "environments", "“%1” was taken for the environment and became “%2”.")
                                  .arg(one.found, one.proposal),
                    .isFailure = false,
                    .place = core::Place{m_fleet->layout.file(place->kind, site, m_name), one.place.line,
                                         one.place.column}};
    }
    return remarks;
}

/// The three of the current site and those of several; what is said about them is marked in their lines.
void NewEnvironmentViewModel::makeFiles()
{
    core::bootstrap::Plan plan;
    for (const PlannedFile &file : m_plan ? m_plan->files : QList<PlannedFile>()) {
        if (file.site.isEmpty() || file.site == m_current)
            plan.files += file;
    }
    core::bootstrap::Check check;
    if (m_plan)
        check.remarks = m_plan->problems + assumptionsOf(m_current);
    plan.checks = {check};
    m_files.show(plan, {});
}

QString NewEnvironmentViewModel::filesTitle() const
{
    const QList<PlannedFile> files = m_plan ? m_plan->files : QList<PlannedFile>();
    return PlannedFilesViewModel::titleOf(files);
}

void NewEnvironmentViewModel::showRemark(int row)
{
    if (row < 0 || row >= m_remarks.size() || !m_remarks.at(row).leadsSomewhere)
        return;
    m_shownRemark = row;
    const SiteRemarkView remark = m_remarks.at(row); // the list is made anew for another site
    if (const auto place = core::gitops::placeOf(m_fleet->layout, remark.file); place)
        setCurrentSite(place->site);
    m_files.show(remark.file, remark.line);
}

void NewEnvironmentViewModel::nextProblem()
{
    const auto fields = static_cast<int>(m_asked.rows().size());
    for (int i = 1; i <= fields; ++i) {
        const int row = (m_shownField + i) % fields;
        if (!m_asked.rows().at(row).problem.isEmpty()) {
            m_shownField = row;
            Q_EMIT fieldWanted(row);
            return;
        }
    }
    const auto remarks = static_cast<int>(m_remarks.size());
    for (int i = 1; i <= remarks; ++i) {
        const int row = (m_shownRemark + i) % remarks;
        if (m_remarks.at(row).leadsSomewhere) {
            showRemark(row);
            return;
        }
    }
}

} // namespace viewmodels
