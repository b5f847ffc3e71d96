// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/filesviewmodel.h"

#include "app/viewmodels/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

constexpr qsizetype s_largestFile = 10 * 1024 * 1024;
/// A line is cut here on screen: nobody reads further, and one Text item has to hold it.
constexpr qsizetype s_longestLine = 2000;

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

/// Where a comment begins; the line's end when there is none.
qsizetype commentStart(const QString &line)
{
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isAfterSpace = i == 0 || line[i - 1].isSpace();
        if (!quote.isNull())
            quote = line[i] == quote ? QChar() : quote;
        else if (line[i] == u'#' && isAfterSpace)
            return i;
        else if ((line[i] == u'"' || line[i] == u'\'') && (isAfterSpace || u"[{,:"_s.contains(line[i - 1])))
            quote = line[i];
    }
    return line.size();
}

CodeLineView codeLine(int number, const QString &line)
{
    static const QRegularExpression s_key(
        uR"(^\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s#"'{\[|>-][^#:"']*|-[^\s:][^#:"']*):(?=\s|$)|^\s*-(?=\s|$))"_s);
    const qsizetype comment = commentStart(line);
    const QString code = line.left(comment);
    const QString key = s_key.match(code).captured();
    return {number, {}, key, code.mid(key.size()), line.mid(comment)};
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
    Q_EMIT changed();
    Q_EMIT pathChanged();
    load();
}

void FilesViewModel::clear()
{
    show({}, {});
}

void FilesViewModel::choose(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    if (const SiteFileView *file = chosen())
        m_kept = file - m_files.constData();
    Q_EMIT pathChanged();
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
    m_markedLine = file.line;
    m_longestLine = 0;
    m_lines.clear();
    QStringList lines = m_text.split(u'\n');
    if (lines.size() > 1 && lines.back().isEmpty())
        lines.removeLast();
    int number = 0;
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        line = line.left(s_longestLine).replace(u'\t', u"    "_s);
        CodeLineView view = codeLine(++number, line);
        if (number == file.line)
            view.mark = file.state == "broken"_L1 ? u"error"_s : u"tag"_s;
        m_longestLine = std::max(m_longestLine, static_cast<int>(line.size()));
        m_lines += view;
    }
}

} // namespace viewmodels
