// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/findingviewmodel.h"

#include "app/viewmodels/canon/canonwords.h"
#include "app/viewmodels/inspector/codelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using core::canon::Finding;

namespace viewmodels {

namespace {

/// Lines shown before and after the one that is meant.
constexpr int s_linesAround = 4;

} // namespace

void FindingViewModel::show(std::optional<Finding> finding)
{
    const bool isSamePlace =
        finding && m_finding && finding->file == m_finding->file && finding->line == m_finding->line;
    m_finding = std::move(finding);
    if (!isSamePlace) {
        m_lines.clear();
        m_longestLine = 0;
        Q_EMIT linesChanged();
    }
    Q_EMIT changed();
    const bool areLinesWanted = !isSamePlace || m_areLinesOld;
    m_areLinesOld = false;
    if (areLinesWanted && m_finding && m_finding->line > 0)
        Q_EMIT fileWanted(m_finding->file);
}

void FindingViewModel::setFile(const QString &path, const core::Result<QByteArray> &bytes)
{
    if (!m_finding || m_finding->file != path || m_finding->line == 0 || !bytes)
        return;
    const QList<CodeLineView> all = codeLines(QString::fromUtf8(*bytes));
    const qsizetype first = std::max<qsizetype>(0, m_finding->line - 1 - s_linesAround);
    m_lines = all.mid(first, m_finding->line + s_linesAround - first);
    for (CodeLineView &line : m_lines) {
        if (line.number == m_finding->line)
            line.mark = m_finding->severity == core::canon::Severity::Error ? u"error"_s : u"tag"_s;
    }
    m_longestLine = longestOf(m_lines);
    Q_EMIT linesChanged();
}

QString FindingViewModel::rule() const
{
    return m_finding ? m_finding->rule : QString();
}

QString FindingViewModel::severityLabel() const
{
    return m_finding ? canonwords::label(m_finding->severity) : QString();
}

QString FindingViewModel::icon() const
{
    return m_finding ? canonwords::icon(m_finding->severity) : QString();
}

QString FindingViewModel::tone() const
{
    return m_finding ? canonwords::tone(m_finding->severity) : u"info"_s;
}

QString FindingViewModel::title() const
{
    return m_finding ? canonwords::title(m_finding->rule) : QString();
}

QString FindingViewModel::reason() const
{
    return m_finding ? canonwords::reason(m_finding->rule) : QString();
}

QString FindingViewModel::remedy() const
{
    return m_finding ? canonwords::remedy(m_finding->rule) : QString();
}

QString FindingViewModel::message() const
{
    return m_finding ? m_finding->message() : QString();
}

QString FindingViewModel::place() const
{
    if (!m_finding)
        return {};
    if (m_finding->line == 0)
        return m_finding->file;
    return u"%1:%2:%3"_s.arg(m_finding->file).arg(m_finding->line).arg(std::max(1, m_finding->column));
}

QString FindingViewModel::actionLabel() const
{
    return m_finding ? canonwords::nextStep(*m_finding).label : QString();
}

QString FindingViewModel::actionIcon() const
{
    return m_finding ? canonwords::nextStep(*m_finding).icon : QString();
}

} // namespace viewmodels
