// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/drawnviewmodel.h"

#include "app/viewmodels/inspector/codelines.h"
#include "core/canon/masking.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

/// Nobody reads further; a chart with its custom resources can draw a hundred thousand.
constexpr qsizetype s_mostLines = 20'000;

bool isBlank(const CodeLineView &line)
{
    return line.key.trimmed().isEmpty() && line.value.trimmed().isEmpty();
}

QString valueOf(const CodeLineView &line)
{
    QString value = line.value.trimmed();
    if (value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\'')))
        value = value.sliced(1, value.size() - 2);
    return value;
}

/// Finds the manifests by the lines that they begin with: their kind, and the first name below metadata.
class ManifestFinder
{
public:
    void take(const CodeLineView &line)
    {
        if (line.key.isEmpty() && line.value.startsWith("---"_L1)) {
            keep();
            return;
        }
        if (isBlank(line))
            return;
        if (m_present.line == 0)
            m_present.line = line.number;
        if (!line.key.isEmpty() && !line.key.startsWith(u' ') && !line.key.startsWith(u'-'))
            m_isInMetadata = line.key == "metadata:"_L1;
        if (line.key == "kind:"_L1)
            m_present.kind = valueOf(line);
        else if (m_isInMetadata && m_present.name.isEmpty() && line.key == "  name:"_L1)
            m_present.name = valueOf(line);
    }

    QList<DrawnManifestView> finish()
    {
        keep();
        return std::move(m_manifests);
    }

private:
    void keep()
    {
        if (!m_present.kind.isEmpty())
            m_manifests += m_present;
        m_present = {};
        m_isInMetadata = false;
    }

    QList<DrawnManifestView> m_manifests;
    DrawnManifestView m_present;
    bool m_isInMetadata = false;
};

QList<DrawnManifestView> manifestsIn(const QList<CodeLineView> &lines)
{
    ManifestFinder finder;
    for (const CodeLineView &line : lines)
        finder.take(line);
    return finder.finish();
}

} // namespace

DrawnText drawnText(const QByteArray &manifests)
{
    DrawnText text;
    text.lines = codeLines(core::canon::maskedManifests(QString::fromUtf8(manifests)));
    text.lineCount = static_cast<int>(text.lines.size());
    if (text.lines.size() > s_mostLines)
        text.lines.resize(s_mostLines);
    text.longestLine = longestOf(text.lines);
    text.manifests = manifestsIn(text.lines);
    return text;
}

void DrawnViewModel::open()
{
    if (m_isOpen || !isThere())
        return;
    m_isOpen = true;
    Q_EMIT changed();
    readAgain();
}

void DrawnViewModel::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    ++m_reading;
    m_isLoading = false;
    m_text = {};
    Q_EMIT changed();
    Q_EMIT textChanged();
}

QStringList DrawnViewModel::environments() const
{
    QStringList names;
    for (const core::bootstrap::Rendering &rendering : m_renderings)
        names += rendering.environment;
    return names;
}

void DrawnViewModel::choose(int index)
{
    if (index == m_current || index < 0 || index >= m_renderings.size())
        return;
    m_current = index;
    Q_EMIT changed();
    readAgain();
}

void DrawnViewModel::expect()
{
    if (m_isStale)
        return;
    m_isStale = true;
    Q_EMIT changed();
}

void DrawnViewModel::show(const QList<core::bootstrap::Rendering> &renderings)
{
    const QString before = environment();
    m_renderings = renderings;
    m_isStale = false;
    m_current = std::max(0, static_cast<int>(environments().indexOf(before)));
    if (m_renderings.isEmpty())
        close();
    Q_EMIT changed();
    readAgain();
}

void DrawnViewModel::clear()
{
    show({});
}

/// What is shown stays until the other text is there.
void DrawnViewModel::readAgain()
{
    if (!m_isOpen)
        return;
    ++m_reading;
    m_isLoading = true;
    Q_EMIT textChanged();
    Q_EMIT textWanted(m_renderings.at(m_current).manifests);
}

void DrawnViewModel::setText(const DrawnText &text, int reading)
{
    if (reading != m_reading || !m_isOpen)
        return;
    m_isLoading = false;
    m_text = text;
    Q_EMIT textChanged();
}

QString DrawnViewModel::summary() const
{
    const auto count = static_cast<int>(m_text.manifests.size());
    const QString manifests = QCoreApplication::translate("newsite", "%n manifest(s)", nullptr, count);
    //: %1 is "5 manifests"
    return QCoreApplication::translate("newsite", "%1, %n line(s)", nullptr, m_text.lineCount).arg(manifests);
}

QString DrawnViewModel::cut() const
{
    const auto shown = static_cast<int>(m_text.lines.size());
    if (shown == m_text.lineCount)
        return {};
    return QCoreApplication::translate("newsite", "Only the first %n line(s) are shown.", nullptr, shown);
}

} // namespace viewmodels
