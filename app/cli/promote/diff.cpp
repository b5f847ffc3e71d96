// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/diff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::promotion::DiffLine;
using Lines = QList<DiffLine>;

namespace {

/// Where a run of lines begins and how long it is, on one side.
QString range(const Lines &lines, int DiffLine::*number)
{
    int first = 0;
    int count = 0;
    for (const DiffLine &line : lines) {
        if (line.*number == 0)
            continue;
        first = count == 0 ? line.*number : first;
        ++count;
    }
    return count == 1 ? QString::number(first) : u"%1,%2"_s.arg(first).arg(count);
}

/// Lines that follow one another; a gap starts another hunk.
QList<Lines> hunks(const Lines &lines)
{
    QList<Lines> found;
    int expectedOld = -1;
    int expectedNew = -1;
    for (const DiffLine &line : lines) {
        const bool continues = (line.oldLine == 0 || line.oldLine == expectedOld)
            && (line.newLine == 0 || line.newLine == expectedNew);
        if (found.isEmpty() || !continues)
            found.append(Lines());
        found.last().append(line);
        expectedOld = line.oldLine > 0 ? line.oldLine + 1 : continues ? expectedOld : line.newLine;
        expectedNew = line.newLine > 0 ? line.newLine + 1 : continues ? expectedNew : line.oldLine;
    }
    return found;
}

Tint tint(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Removed: return Tint::Bad;
    case DiffLine::Kind::Added: return Tint::Good;
    case DiffLine::Kind::Context: break;
    }
    return Tint::Plain;
}

QChar sign(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Removed: return u'-';
    case DiffLine::Kind::Added: return u'+';
    case DiffLine::Kind::Context: break;
    }
    return u' ';
}

/// The file after the change, for what the lines of a diff leave out: how they end.
class LineEnds
{
public:
    explicit LineEnds(const QByteArray &bytes) : m_lines(bytes.split('\n')) {}

    bool hasCarriageReturn(const DiffLine &line) const { return m_lines.value(index(line)).endsWith('\r'); }
    bool isOpen(const DiffLine &line) const
    {
        return index(line) == m_lines.size() - 1 && !m_lines.constLast().isEmpty();
    }

private:
    static qsizetype index(const DiffLine &line)
    {
        return (line.newLine > 0 ? line.newLine : line.oldLine) - 1;
    }

    QByteArrayList m_lines;
};

/// A terminal obeys control characters, a patch keeps them.
QString shown(const Console &console, const DiffLine &line, const LineEnds &ends)
{
    QString text = sign(line.kind) + line.text;
    if (!console.isTerminal())
        return ends.hasCarriageReturn(line) ? text + u'\r' : text;
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return text;
}

/// One file as it changes.
void printFile(Console &console, const core::git::TreeChange &change, const Lines &diff)
{
    if (diff.isEmpty())
        return;
    console.print(console.paint(Tint::Strong, u"diff --git a/%1 b/%1"_s.arg(change.path)));
    const bool isNew =
        std::ranges::all_of(diff, [](const DiffLine &line) { return line.kind == DiffLine::Kind::Added; });
    const bool isGone = change.isRemoval();
    if (isNew || isGone)
        console.print(
            console.paint(Tint::Strong, isNew ? u"new file mode 100644"_s : u"deleted file mode 100644"_s));
    console.print(console.paint(Tint::Strong, isNew ? u"--- /dev/null"_s : u"--- a/"_s + change.path));
    console.print(console.paint(Tint::Strong, isGone ? u"+++ /dev/null"_s : u"+++ b/"_s + change.path));
    const LineEnds ends(change.bytes.value_or(QByteArray()));
    const QList<Lines> found = hunks(diff);
    for (const Lines &lines : found) {
        const QString head =
            u"@@ -%1 +%2 @@"_s.arg(range(lines, &DiffLine::oldLine), range(lines, &DiffLine::newLine));
        console.print(console.paint(Tint::Movable, head));
        for (const DiffLine &line : lines) {
            console.print(console.paint(tint(line.kind), shown(console, line, ends)));
            if (ends.isOpen(line))
                console.print(u"\\ No newline at end of file"_s);
        }
    }
}

} // namespace

void printDiff(Console &console, const core::promotion::SiteChange &change)
{
    if (change.files.isEmpty())
        printFile(console, {.path = change.file, .bytes = change.bytes}, change.diff);
    for (const core::promotion::FileChange &file : change.files)
        printFile(console, file.change, file.diff);
}

} // namespace app::cli
