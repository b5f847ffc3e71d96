// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/filesviewmodel.h"

#include "app/viewmodels/canon/canonwords.h"
#include "app/viewmodels/inspector/codelines.h"
#include "app/viewmodels/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

constexpr qsizetype s_largestFile = 10 * 1024 * 1024;

template <typename Layer>
SiteFileView fileOf(const QString &path, const QString &label, const std::shared_ptr<const Layer> &layer)
{
    SiteFileView view;
    view.path = path;
    view.label = label;
    if (!layer) {
        view.state = u"missing"_s;
        view.detail = QCoreApplication::translate("inspector", "not there");
        return view;
    }
    view.state = layer->error ? u"broken"_s : u"there"_s;
    if (!layer->error)
        return view;
    view.message = layer->error->message;
    view.line = layer->error->place ? layer->error->place->line : 0;
    view.detail = view.line > 0 ? QCoreApplication::translate("inspector", "broken, line %1").arg(view.line)
                                : QCoreApplication::translate("inspector", "broken");
    return view;
}

} // namespace

void FilesViewModel::show(const core::pipeline::Snapshot &snapshot, const QString &site)
{
    m_files.clear();
    const core::gitops::Site *found = snapshot.fleet ? snapshot.fleet->site(site) : nullptr;
    for (size_t i = 0; found && i < found->deployments.size(); ++i) {
        const core::gitops::Deployment &deployment = found->deployments[i];
        const auto index = static_cast<int>(i);
        const QString environment = snapshot.fleet->environments[index];
        const core::gitops::Layout &layout = snapshot.fleet->layout;
        if (deployment.isAbsent())
            continue;
        QList<SiteFileView> three{
            fileOf(layout.releaseFile(site, environment), QCoreApplication::translate("inspector", "Release"),
                   deployment.release),
            fileOf(layout.envFile(site, environment), QCoreApplication::translate("inspector", "Environment"),
                   deployment.env),
            fileOf(layout.applicationFile(site, environment),
                   QCoreApplication::translate("inspector", "Application"), deployment.application)};
        if (deployment.release && !deployment.release->error)
            three[0].line = deployment.release->tagLine;
        for (SiteFileView &file : three) {
            file.environment = environment;
            file.lane = words::lane(snapshot.fleet->environments, index);
        }
        m_files += three;
    }
    describeFindings();
    if (const SiteFileView *same =
            chosen()) { // the same site again: what is shown stays until the new text is there
        Q_EMIT changed();
        if (same->state == "missing"_L1)
            load();
        else
            Q_EMIT fileWanted(m_path);
        return;
    }
    const auto broken = std::ranges::find(m_files, u"broken"_s, &SiteFileView::state);
    const SiteFileView *wanted = broken != m_files.end() ? &*broken
        : m_files.isEmpty()                              ? nullptr
                                                         : &m_files[m_kept < m_files.size() ? m_kept : 0];
    m_path = wanted ? wanted->path : QString();
    m_lineWanted = 0;
    Q_EMIT changed();
    Q_EMIT pathChanged();
    Q_EMIT findingsChanged();
    load();
}

void FilesViewModel::clear()
{
    m_findings.clear();
    show({}, {});
}

void FilesViewModel::setFindings(const core::canon::Findings &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    describeFindings();
    Q_EMIT changed();
    markAgain();
}

core::canon::Findings FilesViewModel::findingsIn(const QString &path) const
{
    core::canon::Findings findings;
    std::ranges::copy_if(m_findings, std::back_inserter(findings),
                         [&](const core::canon::Finding &one) { return one.file == path; });
    std::ranges::stable_sort(findings, {}, &core::canon::Finding::line);
    return findings;
}

/// A file that is broken or missing says that instead.
void FilesViewModel::describeFindings()
{
    for (SiteFileView &file : m_files) {
        if (file.state != "there"_L1)
            continue;
        const core::canon::Findings findings = findingsIn(file.path);
        file.detail = findings.isEmpty() ? QString() : canonwords::count(static_cast<int>(findings.size()));
        file.tone = findings.isEmpty()
            ? QString()
            : canonwords::tone(std::ranges::max(findings, {}, &core::canon::Finding::severity).severity);
    }
    Q_EMIT findingsChanged();
}

QList<FindingView> FilesViewModel::findings() const
{
    QList<FindingView> views;
    const SiteFileView *file = chosen();
    const core::canon::Findings findings = findingsIn(m_path);
    for (const core::canon::Finding &finding : findings) {
        const bool isProblem = file && file->state == "broken"_L1 && finding.rule.startsWith("yaml/"_L1);
        if (!isProblem) // it is said above the text already
            views += canonwords::view(finding);
    }
    return views;
}

void FilesViewModel::moveToNextFinding()
{
    struct Stop
    {
        QString path;
        int line;
    };
    QList<Stop> stops;
    for (const SiteFileView &file : std::as_const(m_files)) {
        for (const core::canon::Finding &finding : findingsIn(file.path)) {
            if (finding.line > 0)
                stops += Stop{file.path, finding.line};
        }
    }
    if (stops.isEmpty())
        return;
    const auto fileAt = [this](const QString &path) {
        return std::ranges::find(m_files, path, &SiteFileView::path) - m_files.begin();
    };
    const auto here = fileAt(m_path);
    const int line = m_lineWanted;
    const auto isBehind = [&](const Stop &stop) {
        const auto at = fileAt(stop.path);
        return at > here || (at == here && stop.line > line);
    };
    const auto next = std::ranges::find_if(stops, isBehind);
    const Stop stop = next == stops.end() ? stops.constFirst() : *next; // round again
    choose(stop.path);
    markLine(stop.line);
}

void FilesViewModel::markLine(int line)
{
    m_lineWanted = line;
    markAgain();
}

void FilesViewModel::choose(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_lineWanted = 0;
    if (const SiteFileView *file = chosen())
        m_kept = file - m_files.constData();
    Q_EMIT pathChanged();
    Q_EMIT findingsChanged();
    load();
}

const SiteFileView *FilesViewModel::chosen() const
{
    const auto found = std::ranges::find(m_files, m_path, &SiteFileView::path);
    return found == m_files.end() ? nullptr : &*found;
}

void FilesViewModel::load()
{
    m_lines.clear();
    m_text.clear();
    m_problem.clear();
    m_markedLine = m_longestLine = 0;
    const SiteFileView *file = chosen();
    m_isLoading = file && file->state != "missing"_L1;
    if (file && !m_isLoading)
        m_problem = QCoreApplication::translate("inspector", "This file is not there.");
    Q_EMIT textChanged();
    if (m_isLoading)
        Q_EMIT fileWanted(m_path);
}

void FilesViewModel::setFile(const QString &path, const core::Result<QByteArray> &bytes)
{
    const SiteFileView *file = chosen();
    if (path != m_path || !file)
        return;
    m_isLoading = false;
    m_problem = file->message;
    if (!bytes) {
        m_problem = bytes.error().message;
    } else if (bytes->size() > s_largestFile) {
        m_problem =
            QCoreApplication::translate("inspector", "This file is larger than 10 MB and is not shown.");
    } else {
        m_text = QString::fromUtf8(*bytes);
        setLines(*file);
    }
    Q_EMIT textChanged();
}

void FilesViewModel::setLines(const SiteFileView &file)
{
    m_lines = codeLines(m_text);
    m_longestLine = longestOf(m_lines);
    markLines(file);
}

void FilesViewModel::markAgain()
{
    const SiteFileView *file = chosen();
    if (!file || m_lines.isEmpty())
        return;
    markLines(*file);
    Q_EMIT textChanged();
}

/// The tag, what was found, what breaks the file, and above all the line that somebody looks for.
void FilesViewModel::markLines(const SiteFileView &file)
{
    for (CodeLineView &line : m_lines)
        line.mark.clear();
    const auto mark = [this](int line, const QString &kind) {
        if (line > 0 && line <= m_lines.size())
            m_lines[line - 1].mark = kind;
    };
    const bool isBroken = file.state == "broken"_L1;
    mark(file.line, isBroken ? u"error"_s : u"tag"_s);
    core::canon::Findings findings = findingsIn(m_path);
    std::ranges::stable_sort(findings, {}, &core::canon::Finding::severity); // the worst has the last word
    for (const core::canon::Finding &finding : std::as_const(findings))
        mark(finding.line, core::canon::toString(finding.severity));
    m_markedLine = m_lineWanted > 0 ? m_lineWanted : file.line;
}

} // namespace viewmodels
