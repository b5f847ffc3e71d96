// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/environments/newenvironmentviewmodel.h"

#include "app/viewmodels/words.h"
#include "core/gitops/layout.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::bootstrap::EnvironmentPlan;

namespace viewmodels {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("environments", text);
}

} // namespace

NewEnvironmentViewModel::NewEnvironmentViewModel(QObject *parent) : QObject(parent)
{
    connect(&m_publish, &PublishViewModel::changed, this, &NewEnvironmentViewModel::lockChanged);
    connect(this, &NewEnvironmentViewModel::changed, this, &NewEnvironmentViewModel::lockChanged);
}

// What there is.

void NewEnvironmentViewModel::setSites(const core::pipeline::Snapshot &snapshot)
{
    const bool isOther = m_commit != snapshot.commit;
    m_fleet = snapshot.fleet;
    m_commit = snapshot.commit;
    if (!isOther || !m_isOpen)
        return;
    if (!fronts().contains(m_after))
        m_after = frontOf(m_name);
    findCandidates();
    readAgain();
}

void NewEnvironmentViewModel::begin()
{
    if (m_isOpen || !m_fleet)
        return;
    m_isOpen = true;
    m_name = proposedName();
    m_after = frontOf(m_name);
    findCandidates();
    readAgain();
}

void NewEnvironmentViewModel::clear()
{
    m_fleet.reset();
    m_commit = {};
    finish();
}

void NewEnvironmentViewModel::finish()
{
    ++m_reading;
    m_isOpen = m_isPlanning = false;
    m_name.clear();
    m_after.clear();
    m_filter.clear();
    m_current.clear();
    m_candidates.clear();
    m_leftOut.clear();
    m_said.clear();
    m_plan.reset();
    m_planProblem.clear();
    m_publish.clear();
    makeFiles();
    refresh();
}

/// What the plan says, it says in the language it was made in: it is made once more.
void NewEnvironmentViewModel::refreshWords()
{
    if (m_isOpen)
        readAgain();
    Q_EMIT m_files.changed();
}

/// One that the layout knows and some sites lack; where there is none the person has to name it.
QString NewEnvironmentViewModel::proposedName() const
{
    for (const QString &name : m_fleet->layout.environments) {
        const bool isEnd = m_fleet->environments.isEmpty() || name == m_fleet->environments.constFirst()
            || name == m_fleet->environments.constLast();
        if (!isEnd && !sitesLacking(name, frontOf(name)).isEmpty())
            return name;
    }
    return {};
}

/// Where a name that the layout knows has its place; else behind the first.
QString NewEnvironmentViewModel::frontOf(const QString &name) const
{
    if (!m_fleet || m_fleet->environments.isEmpty())
        return {};
    const QStringList &order = m_fleet->layout.environments;
    QString front = m_fleet->environments.constFirst();
    const qsizetype own = order.indexOf(name);
    for (const QString &environment : m_fleet->environments.first(m_fleet->environments.size() - 1)) {
        if (environment != name && own >= 0 && order.indexOf(environment) < own)
            front = environment;
    }
    return front;
}

QStringList NewEnvironmentViewModel::fronts() const
{
    if (!m_fleet || m_fleet->environments.size() < 2)
        return {};
    if (m_fleet->environments.contains(m_name)) // it has its place already
        return {frontOf(m_name)};
    return m_fleet->environments.first(m_fleet->environments.size() - 1);
}

QList<LaneStepView> NewEnvironmentViewModel::order() const
{
    if (!m_fleet)
        return {};
    QStringList environments = m_fleet->environments;
    const bool isNew = !environments.contains(m_name);
    const bool isNamed = !m_name.isEmpty() && nameProblem().isEmpty();
    if (isNew && isNamed && environments.contains(m_after))
        environments.insert(environments.indexOf(m_after) + 1, m_name);
    QList<LaneStepView> steps;
    for (int i = 0; i < environments.size(); ++i)
        steps += LaneStepView{environments.at(i), words::lane(environments, i),
                              isNew && environments.at(i) == m_name};
    return steps;
}

QStringList NewEnvironmentViewModel::sitesLacking(const QString &name, const QString &after) const
{
    QStringList sites;
    const int front = m_fleet->environment(after);
    const int own = m_fleet->environment(name);
    for (const core::gitops::Site &site : m_fleet->sites) {
        const auto deployment = [&](int index) { return site.deployments[static_cast<size_t>(index)]; };
        const bool isInFront = front >= 0 && !deployment(front).isAbsent();
        const bool isWhole =
            own >= 0 && deployment(own).release && deployment(own).env && deployment(own).application;
        if (isInFront && !isWhole)
            sites += site.key;
    }
    return sites;
}

void NewEnvironmentViewModel::findCandidates()
{
    m_candidates = m_fleet ? sitesLacking(m_name, m_after) : QStringList();
    if (!m_candidates.contains(m_current))
        m_current = m_candidates.value(0);
}

// What is said.

void NewEnvironmentViewModel::setName(const QString &name)
{
    if (name == m_name)
        return;
    const bool isKnown = m_fleet && m_fleet->layout.environments.contains(name);
    m_name = name;
    m_said.clear(); // it was about another one
    if (isKnown || !fronts().contains(m_after))
        m_after = frontOf(name);
    findCandidates();
    readAgain();
}

QString NewEnvironmentViewModel::nameProblem() const
{
    if (m_name.isEmpty() || !m_fleet)
        return {};
    if (!core::gitops::isSiteKey(m_name))
        return translated(QT_TRANSLATE_NOOP(
            "environments", "Lower-case letters, digits, and “-” between them; 63 characters at most."));
    const QStringList &present = m_fleet->environments;
    if (!present.contains(m_name))
        return {};
    if (m_name == present.constFirst() || m_name == present.constLast() || m_candidates.isEmpty())
        return QCoreApplication::translate("environments", "%1 is there already.").arg(m_name);
    return {};
}

void NewEnvironmentViewModel::setAfter(const QString &after)
{
    if (after == m_after || !fronts().contains(after))
        return;
    m_after = after;
    findCandidates();
    readAgain();
}

void NewEnvironmentViewModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    makeRows();
    Q_EMIT changed();
}

void NewEnvironmentViewModel::choose(const QString &site, bool isChosen)
{
    if (!m_candidates.contains(site) || m_leftOut.contains(site) != isChosen)
        return;
    if (isChosen)
        m_leftOut.remove(site);
    else
        m_leftOut.insert(site);
    readAgain();
}

void NewEnvironmentViewModel::toggle(const QString &site)
{
    choose(site, m_leftOut.contains(site));
}

void NewEnvironmentViewModel::chooseAll(bool areChosen)
{
    for (const QString &site : shown()) {
        if (areChosen)
            m_leftOut.remove(site);
        else
            m_leftOut.insert(site);
    }
    readAgain();
}

QStringList NewEnvironmentViewModel::chosen() const
{
    QStringList sites = m_candidates;
    sites.removeIf([this](const QString &site) { return m_leftOut.contains(site); });
    return sites;
}

QStringList NewEnvironmentViewModel::shown() const
{
    const QString wanted = m_filter.trimmed().toLower();
    QStringList sites = m_candidates;
    sites.removeIf([&](const QString &site) { return !site.contains(wanted); });
    return sites;
}

QString NewEnvironmentViewModel::sitesSummary() const
{
    //: Sites that are chosen, of all
    return QCoreApplication::translate("environments", "%1 of %2").arg(chosen().size()).arg(siteCount());
}

int NewEnvironmentViewModel::allChosen() const
{
    const QList<EnvironmentSiteRow> &rows = m_sites.rows();
    const auto count = std::ranges::count(rows, true, &EnvironmentSiteRow::isChosen);
    return count == 0 ? Qt::Unchecked : count == rows.size() ? Qt::Checked : Qt::PartiallyChecked;
}

void NewEnvironmentViewModel::setCurrentSite(const QString &site)
{
    if (site == m_current || !m_candidates.contains(site))
        return;
    m_current = site;
    makeRemarks();
    makeFiles();
    Q_EMIT changed();
}

int NewEnvironmentViewModel::currentRow() const
{
    const auto found = std::ranges::find(m_sites.rows(), m_current, &EnvironmentSiteRow::site);
    return found == m_sites.rows().end() ? -1
                                         : static_cast<int>(std::distance(m_sites.rows().begin(), found));
}

void NewEnvironmentViewModel::move(int by)
{
    const int row = currentRow() + by;
    if (row >= 0 && row < m_sites.rows().size())
        setCurrentSite(m_sites.rows().at(row).site);
}

void NewEnvironmentViewModel::say(const QString &field, const QString &text)
{
    if (m_said.contains(field) && m_said.value(field) == text)
        return;
    m_said.insert(field, text);
    readAgain();
}

void NewEnvironmentViewModel::takeBack(const QString &field)
{
    if (m_said.remove(field) > 0)
        readAgain();
}

core::bootstrap::EnvironmentWish NewEnvironmentViewModel::wish() const
{
    core::bootstrap::EnvironmentWish wish{.environment = m_name, .after = m_after, .sites = chosen()};
    for (auto it = m_said.begin(); it != m_said.end(); ++it) {
        if (!wish.sites.contains(it.key().section(u':', 0, 0)))
            continue; // the site is not chosen, or has gone meanwhile
        QStringList values = it.value().split(u',');
        for (QString &value : values)
            value = value.trimmed();
        values.removeAll(QString());
        if (!values.isEmpty())
            wish.said[it.key().section(u':', 0, 0)][it.key().section(u':', 1)] = values;
    }
    return wish;
}

// What it would write.

bool NewEnvironmentViewModel::canPlan() const
{
    return m_isOpen && !m_name.isEmpty() && nameProblem().isEmpty() && fronts().contains(m_after)
        && !chosen().isEmpty();
}

/// What is shown stays until the answer is there; nothing is written before.
void NewEnvironmentViewModel::readAgain()
{
    ++m_reading;
    m_isPlanning = canPlan();
    if (!m_isPlanning) {
        m_plan.reset();
        m_planProblem.clear();
        m_publish.forget();
        makeFiles();
    }
    refresh();
    if (m_isPlanning)
        Q_EMIT planWanted();
}

void NewEnvironmentViewModel::show(const core::Result<EnvironmentPlan> &plan, int reading)
{
    if (reading != m_reading || !m_isOpen)
        return;
    m_isPlanning = false;
    m_plan = plan ? std::optional(*plan) : std::nullopt;
    m_planProblem = plan ? QString() : plan.error().message;
    makeFiles();
    if (isPlanned())
        m_publish.readAgain();
    else
        m_publish.forget();
    refresh();
}

void NewEnvironmentViewModel::refresh()
{
    makeAsked();
    makeRows();
    makeRemarks();
    Q_EMIT changed();
}

bool NewEnvironmentViewModel::isPlanned() const
{
    return m_plan && m_plan->isAllowed() && !m_plan->files.isEmpty();
}

QString NewEnvironmentViewModel::lockReason() const
{
    if (fronts().isEmpty())
        return translated(QT_TRANSLATE_NOOP(
            "environments", "A further environment stands between two others. There are none yet."));
    if (m_name.isEmpty())
        return translated(QT_TRANSLATE_NOOP("environments", "Name the environment first."));
    if (!nameProblem().isEmpty())
        return nameProblem();
    if (chosen().isEmpty())
        return m_candidates.isEmpty()
            ? translated(QT_TRANSLATE_NOOP("environments", "Every site has it already."))
            : translated(QT_TRANSLATE_NOOP("environments", "No site is chosen."));
    if (!m_planProblem.isEmpty())
        return m_planProblem;
    if (m_isPlanning || !m_plan)
        return translated(QT_TRANSLATE_NOOP("environments", "The files are being made."));
    if (openCount() > 0)
        return QCoreApplication::translate("environments", "%n thing(s) to say first.", nullptr, openCount());
    if (m_errorCount > 0)
        return QCoreApplication::translate("environments", "%n error(s) to mend first.", nullptr,
                                           m_errorCount);
    if (m_plan->files.isEmpty())
        return translated(QT_TRANSLATE_NOOP("environments", "Nothing is missing: all files are there."));
    return m_publish.canPublish() ? QString() : m_publish.footer();
}

QString NewEnvironmentViewModel::footer() const
{
    const QString reason = lockReason();
    return reason.isEmpty() ? m_publish.footer() : reason;
}

} // namespace viewmodels
