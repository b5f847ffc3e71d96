// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/plannedfilesviewmodel.h"

#include "app/viewmodels/inspector/codelines.h"
#include "app/viewmodels/newsite/sourcewords.h"
#include "core/promotion/diff.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::bootstrap::LineOrigin;
using core::bootstrap::PlannedFile;

namespace viewmodels {

namespace {

/// `deploy/env` and `release-dev/shop.yaml`: the folder that several environments have in common, and the
/// rest.
std::pair<QString, QString> split(const QString &path)
{
    const QStringList parts = path.split(u'/');
    const qsizetype above = std::max<qsizetype>(0, parts.size() - 2);
    return {parts.first(above).join(u'/'), parts.sliced(above).join(u'/')};
}

int linesOf(const QByteArray &bytes)
{
    const auto breaks = static_cast<int>(bytes.count('\n'));
    return bytes.isEmpty() || bytes.endsWith('\n') ? breaks : breaks + 1;
}

/// How often the checks say something about a file.
int remarksOn(const core::bootstrap::Plan &plan, const QString &path, bool isFailure)
{
    qsizetype count = 0;
    for (const core::bootstrap::Check &check : plan.checks) {
        count += std::ranges::count_if(check.remarks, [&](const core::bootstrap::Remark &remark) {
            return remark.place && remark.place->file == path && remark.isFailure == isFailure;
        });
    }
    return static_cast<int>(count);
}

} // namespace

void PlannedFilesViewModel::show(const core::bootstrap::Plan &plan, const QMap<QString, QByteArray> &edits)
{
    m_plan = plan;
    m_edits = edits;
    makeRows();
    const QStringList all = paths();
    const bool isGone = !all.contains(m_path);
    if (isGone) {
        endEditing();
        m_path = all.value(0);
    }
    makeLines();
    Q_EMIT changed();
    if (isGone)
        Q_EMIT pathChanged();
    Q_EMIT textChanged();
}

void PlannedFilesViewModel::clear()
{
    show({}, {});
}

void PlannedFilesViewModel::makeRows()
{
    QList<PlannedFileView> files;
    for (const PlannedFile &file : m_plan.files) {
        files += {.path = file.path,
                  .name = split(file.path).second,
                  .lines = linesOf(file.bytes),
                  .errors = remarksOn(m_plan, file.path, true),
                  .warnings = remarksOn(m_plan, file.path, false),
                  .isNew = file.isNew(),
                  .isEdited = m_edits.contains(file.path)};
    }
    if (m_plan.copy)
        files += {.path = m_plan.copy->to, .name = split(m_plan.copy->to).second, .isCopied = true};
    std::ranges::stable_sort(files, {}, [](const PlannedFileView &file) { return split(file.path); });
    m_rows.clear();
    for (const PlannedFileView &file : files) {
        const QString folder = split(file.path).first;
        if (!folder.isEmpty() && (m_rows.isEmpty() || split(m_rows.constLast().path).first != folder))
            m_rows += PlannedFileView{.isFolder = true, .path = folder + u"/./."_s, .name = folder};
        m_rows += file;
    }
}

QStringList PlannedFilesViewModel::paths() const
{
    QStringList paths;
    for (const PlannedFileView &row : m_rows) {
        if (!row.isFolder && !row.isCopied)
            paths += row.path;
    }
    return paths;
}

const PlannedFile *PlannedFilesViewModel::chosen() const
{
    const auto found = std::ranges::find(m_plan.files, m_path, &PlannedFile::path);
    return found == m_plan.files.end() ? nullptr : &*found;
}

QString PlannedFilesViewModel::titleOf(const QList<PlannedFile> &files)
{
    const auto fresh = static_cast<int>(std::ranges::count_if(files, &PlannedFile::isNew));
    const auto changed = static_cast<int>(files.size()) - fresh;
    const QString made = QCoreApplication::translate("newsite", "%n new file(s)", nullptr, fresh);
    if (changed == 0)
        return made;
    //: %1 is "6 new files", %2 a number of files that are there already
    return QCoreApplication::translate("newsite", "%1, %2 changed").arg(made).arg(changed);
}

QString PlannedFilesViewModel::summary() const
{
    int lines = 0;
    for (const PlannedFileView &row : m_rows)
        lines += row.lines;
    return QCoreApplication::translate("newsite", "%n line(s)", nullptr, lines);
}

void PlannedFilesViewModel::choose(const QString &path)
{
    if (path == m_path || !paths().contains(path))
        return;
    endEditing();
    m_path = path;
    makeLines();
    Q_EMIT pathChanged();
    Q_EMIT textChanged();
}

void PlannedFilesViewModel::chooseKind(core::canon::FileKind kind)
{
    const PlannedFile *const present = chosen();
    const PlannedFile *wanted = nullptr;
    for (const PlannedFile &file : m_plan.files) {
        const bool isOfSame = present != nullptr && file.environment == present->environment;
        if (file.kind == kind && (wanted == nullptr || isOfSame))
            wanted = &file;
    }
    if (wanted != nullptr)
        choose(wanted->path);
}

void PlannedFilesViewModel::move(int by)
{
    const QStringList all = paths();
    const qsizetype next = all.indexOf(m_path) + by;
    if (next >= 0 && next < all.size())
        choose(all.at(next));
}

void PlannedFilesViewModel::show(const QString &path, int line)
{
    choose(path);
    if (path == m_path && line > 0)
        Q_EMIT lineWanted(line);
}

bool PlannedFilesViewModel::isNew() const
{
    const PlannedFile *const file = chosen();
    return file != nullptr && file->isNew();
}

QString PlannedFilesViewModel::text() const
{
    const PlannedFile *const file = chosen();
    return file ? QString::fromUtf8(file->bytes).remove(u'\r') : QString();
}

void PlannedFilesViewModel::makeLines()
{
    m_lines.clear();
    m_longestLine = 0;
    const PlannedFile *const file = chosen();
    if (file == nullptr)
        return;
    m_lines = codeLines(QString::fromUtf8(file->bytes));
    m_longestLine = longestOf(m_lines);
    if (m_areSourcesShown)
        addOrigins(*file);
    addChanges(*file);
    addMarks(*file);
    if (m_areCommentsShown)
        return;
    m_lines.removeIf([](const CodeLineView &line) {
        return line.key.trimmed().isEmpty() && line.value.trimmed().isEmpty() && !line.comment.isEmpty();
    });
    for (CodeLineView &line : m_lines)
        line.comment.clear();
}

void PlannedFilesViewModel::addOrigins(const PlannedFile &file)
{
    for (const LineOrigin &origin : file.origins) {
        if (origin.line < 1 || origin.line > m_lines.size())
            continue;
        CodeLineView &line = m_lines[origin.line - 1];
        line.note = origin.source.text();
        line.noteIcon = sourcewords::icon(origin.source.origin);
        line.noteTone = sourcewords::tone(origin.source.origin);
    }
}

/// In a file that is there already, the lines that come.
void PlannedFilesViewModel::addChanges(const PlannedFile &file)
{
    if (file.isNew())
        return;
    for (const core::promotion::DiffLine &change : core::promotion::diffOf(*file.before, file.bytes)) {
        const bool isAdded = change.kind == core::promotion::DiffLine::Kind::Added;
        if (isAdded && change.newLine >= 1 && change.newLine <= m_lines.size())
            m_lines[change.newLine - 1].mark = u"tag"_s;
    }
}

void PlannedFilesViewModel::addMarks(const PlannedFile &file)
{
    for (const core::bootstrap::Check &check : m_plan.checks) {
        for (const core::bootstrap::Remark &remark : check.remarks) {
            if (!remark.place || remark.place->file != file.path || remark.place->line < 1
                || remark.place->line > m_lines.size())
                continue;
            CodeLineView &line = m_lines[remark.place->line - 1];
            if (line.mark != "error"_L1)
                line.mark = remark.isFailure ? u"error"_s : u"warning"_s;
        }
    }
}

void PlannedFilesViewModel::showComments(bool areShown)
{
    if (areShown == m_areCommentsShown)
        return;
    m_areCommentsShown = areShown;
    makeLines();
    Q_EMIT textChanged();
}

void PlannedFilesViewModel::showSources(bool areShown)
{
    if (areShown == m_areSourcesShown)
        return;
    m_areSourcesShown = areShown;
    makeLines();
    Q_EMIT textChanged();
}

void PlannedFilesViewModel::beginEditing()
{
    if (m_isEditing || chosen() == nullptr)
        return;
    m_isEditing = true;
    Q_EMIT editingChanged();
}

void PlannedFilesViewModel::endEditing()
{
    if (!m_isEditing)
        return;
    m_isEditing = false;
    Q_EMIT editingChanged();
}

/// The editor knows one kind of line end; the file keeps its own.
void PlannedFilesViewModel::edit(const QString &text)
{
    const PlannedFile *const file = chosen();
    if (file == nullptr)
        return;
    QByteArray bytes = text.toUtf8();
    if (file->bytes.contains("\r\n"))
        bytes.replace("\n", "\r\n");
    if (bytes == m_edits.value(m_path, file->bytes))
        return;
    m_edits.insert(m_path, bytes);
    Q_EMIT edited(m_path, bytes);
}

void PlannedFilesViewModel::makeAgain()
{
    if (!isEdited())
        return;
    endEditing();
    Q_EMIT editDropped(m_path);
}

} // namespace viewmodels
