// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/environments/removalviewmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::bootstrap::RemovalPlan;
using core::bootstrap::RemovalWish;

namespace viewmodels {

namespace {

/// One for each Application: of a fleet they would be read by nobody.
constexpr int s_mostConsequences = 4;

} // namespace

RemovalViewModel::RemovalViewModel(QObject *parent) : QObject(parent)
{
    connect(&m_publish, &PublishViewModel::changed, this, &RemovalViewModel::lockChanged);
    connect(this, &RemovalViewModel::changed, this, &RemovalViewModel::lockChanged);
}

void RemovalViewModel::begin(const QString &site)
{
    m_environments.clear();
    open({.sites = {site}, .environment = {}});
}

void RemovalViewModel::beginEnvironment(const QStringList &environments)
{
    if (environments.isEmpty())
        return;
    m_environments = environments;
    open({.sites = {}, .environment = environments.constFirst()});
}

void RemovalViewModel::open(const RemovalWish &wish)
{
    m_isOpen = true;
    m_wish = wish;
    m_plan.reset();
    m_publish.clear();
    readAgain();
}

void RemovalViewModel::close()
{
    if (!m_isOpen)
        return;
    ++m_reading;
    m_isOpen = m_isPlanning = false;
    m_wish = {};
    m_environments.clear();
    m_plan.reset();
    m_problem.clear();
    m_publish.clear();
    Q_EMIT changed();
}

void RemovalViewModel::setEnvironment(const QString &environment)
{
    if (environment == m_wish.environment || !m_environments.contains(environment))
        return;
    m_wish.environment = environment;
    readAgain();
}

void RemovalViewModel::setWithSource(bool isWithSource)
{
    if (isWithSource == m_wish.isWithSource || !isOfSite())
        return;
    m_wish.isWithSource = isWithSource;
    readAgain();
}

/// What is shown stays until the answer is there; nothing is written before.
void RemovalViewModel::readAgain()
{
    if (!m_isOpen)
        return;
    ++m_reading;
    m_isPlanning = true;
    m_problem.clear();
    Q_EMIT changed();
    Q_EMIT planWanted();
}

void RemovalViewModel::show(const core::Result<RemovalPlan> &plan, int reading)
{
    if (reading != m_reading || !m_isOpen)
        return;
    m_isPlanning = false;
    m_plan = plan ? std::optional(*plan) : std::nullopt;
    m_problem = plan ? QString() : plan.error().message;
    if (m_plan && !m_plan->changes.isEmpty())
        m_publish.readAgain();
    else
        m_publish.forget();
    Q_EMIT changed();
}

QString RemovalViewModel::title() const
{
    const QString what = isOfSite() ? m_wish.sites.constFirst() : m_wish.environment;
    //: %1 is a site or an environment
    return QCoreApplication::translate("environments", "Remove %1").arg(what);
}

QString RemovalViewModel::summary() const
{
    if (!m_plan)
        return {};
    const auto files = static_cast<int>(paths().size());
    const auto sites = static_cast<int>(m_plan->sites.size());
    //: %1 is "6 files", %n a number of sites
    return QCoreApplication::translate("environments", "%1 of %n site(s)", nullptr, sites)
        .arg(QCoreApplication::translate("environments", "%n file(s)", nullptr, files));
}

QStringList RemovalViewModel::paths() const
{
    QStringList paths;
    for (const core::git::TreeChange &change : m_plan ? m_plan->changes : QList<core::git::TreeChange>()) {
        if (change.isRemoval())
            paths += change.path;
    }
    return paths;
}

QStringList RemovalViewModel::edited() const
{
    QStringList paths;
    for (const core::git::TreeChange &change : m_plan ? m_plan->changes : QList<core::git::TreeChange>()) {
        if (!change.isRemoval())
            paths += change.path;
    }
    return paths;
}

QList<ReferenceView> RemovalViewModel::references() const
{
    QList<ReferenceView> views;
    for (const core::bootstrap::Reference &one :
         m_plan ? m_plan->references : QList<core::bootstrap::Reference>())
        views += ReferenceView{u"%1:%2"_s.arg(one.place.file).arg(one.place.line), one.word, one.line};
    return views;
}

QStringList RemovalViewModel::consequences() const
{
    QStringList lines = m_plan ? m_plan->consequences : QStringList();
    const auto more = static_cast<int>(lines.size()) - s_mostConsequences;
    if (more <= 1) // one line more says as much as a line that says so
        return lines;
    // What is told last is about all of them.
    const QString last = lines.constLast();
    lines = lines.first(s_mostConsequences - 1);
    lines += QCoreApplication::translate("environments", "The same goes for %n more.", nullptr, more);
    lines += last;
    return lines;
}

QString RemovalViewModel::lock() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_isPlanning || !m_plan)
        return QCoreApplication::translate("environments", "Looking at what would go.");
    if (m_plan->changes.isEmpty())
        return QCoreApplication::translate("environments", "There is nothing to remove.");
    return m_publish.canPublish() ? QString() : m_publish.footer();
}

QString RemovalViewModel::footer() const
{
    const QString reason = lock();
    return reason.isEmpty() ? m_publish.footer() : reason;
}

QString RemovalViewModel::writeLabel() const
{
    if (m_publish.isAsking())
        return m_publish.label();
    return m_publish.hasRemote() ? QCoreApplication::translate("environments", "Remove and push")
                                 : QCoreApplication::translate("environments", "Remove and commit");
}

} // namespace viewmodels
