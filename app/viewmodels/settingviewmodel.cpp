// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/settingviewmodel.h"

#include "app/viewmodels/reviewwords.h"
#include "app/viewmodels/words.h"
#include "core/promotion/setting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::promotion::SiteChange;
using core::promotion::SiteResult;

namespace viewmodels {

SettingViewModel::SettingViewModel(QObject *parent) : QObject(parent) {}

void SettingViewModel::open(const MissingVariable &missing, const QString &branch, bool isByRequest)
{
    ++m_reading;
    m_missing = missing;
    m_branch = branch;
    m_options = {};
    m_options.isRequest = isByRequest;
    m_value.clear(); // also where the environment in front has one: prod's may well be another
    m_problem.clear();
    m_change.reset();
    m_isReading = false;
    m_isOpen = true;
    Q_EMIT changed();
}

void SettingViewModel::close()
{
    if (!m_isOpen)
        return;
    ++m_reading;
    m_isOpen = false;
    m_value.clear();
    m_change.reset();
    Q_EMIT changed();
}

void SettingViewModel::setValue(const QString &value)
{
    if (!m_isOpen || value == m_value)
        return;
    m_value = value;
    readAgain();
}

void SettingViewModel::takeFrontValue()
{
    if (hasFrontValue())
        setValue(frontValue());
}

/// What is shown stays until the answer is there, and nothing is written before.
void SettingViewModel::readAgain()
{
    if (!m_isOpen)
        return;
    ++m_reading;
    const core::Outcome checked =
        m_value.isEmpty() ? core::Outcome() : core::promotion::checkSetting(m_missing.name, m_value);
    m_problem = checked ? QString() : checked.error().message;
    m_isReading = checked && !m_value.isEmpty();
    if (!m_isReading)
        m_change.reset();
    Q_EMIT changed();
    if (m_isReading)
        Q_EMIT previewWanted();
}

void SettingViewModel::show(const core::Result<SiteChange> &change, int reading)
{
    if (!m_isOpen || reading != m_reading)
        return;
    m_isReading = false;
    m_change = change ? std::optional(*change) : std::nullopt;
    m_problem = change ? QString() : change.error().message;
    Q_EMIT changed();
}

void SettingViewModel::write()
{
    if (!canWrite())
        return;
    const core::promotion::Request wish = request();
    const core::promotion::Options options = m_options;
    close();
    Q_EMIT writeWanted(wish, options);
}

core::promotion::Request SettingViewModel::request() const
{
    return {.site = m_missing.site,
            .from = {},
            .to = m_missing.environment,
            .tag = {},
            .action = core::promotion::Action::Setting,
            .reason = {},
            .variable = m_missing.name,
            .value = m_value};
}

QString SettingViewModel::title() const
{
    return m_isOpen ? reviewwords::title({request()}) : QString();
}

QString SettingViewModel::subtitle() const
{
    return m_isOpen ? reviewwords::subtitle(request(), false) : QString();
}

QString SettingViewModel::refusal() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    return m_change && m_change->result != SiteResult::Planned ? m_change->reason : QString();
}

QList<LineView> SettingViewModel::diff() const
{
    return m_change ? words::lines(m_change->diff) : QList<LineView>{};
}

QString SettingViewModel::message() const
{
    if (!m_change || m_change->result != SiteResult::Planned)
        return {};
    return words::previewMessage({*m_change}, m_options);
}

bool SettingViewModel::canWrite() const
{
    return m_isOpen && !m_isReading && m_problem.isEmpty() && m_change
        && m_change->result == SiteResult::Planned;
}

QString SettingViewModel::footer() const
{
    if (!refusal().isEmpty())
        return QCoreApplication::translate("review", "Locked: this cannot be written.");
    if (m_value.isEmpty())
        return QCoreApplication::translate("review", "Type the value. Then you see what would be written.");
    if (m_isReading)
        return QCoreApplication::translate("review", "Reading the env layer.");
    if (isAsking())
        return QCoreApplication::translate(
            "review", "Asks for it on a branch of its own. Nothing changes before it is approved.");
    //: %1 is a branch
    return QCoreApplication::translate("review",
                                       "Adds one entry on %1 and pushes. The promotion comes after it.")
        .arg(m_branch);
}

QString SettingViewModel::writeLabel() const
{
    return isAsking() ? QCoreApplication::translate("review", "Request")
                      : reviewwords::button(request(), false, 0);
}

} // namespace viewmodels
