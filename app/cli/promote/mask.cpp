// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/mask.h"

#include "app/cli/promote/diff.h"
#include "core/canon/masking.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::promotion::DiffLine;

/// Masks the lines around a change, and leaves the change as it is. What a line is part of may begin far
/// above it: the whole of @p after, the file with the change, is looked at. True: there was something to
/// mask.
bool maskAround(QList<DiffLine> &lines, const std::optional<QByteArray> &after)
{
    const QString text = QString::fromUtf8(after.value_or(QByteArray())).remove(u'\r');
    const QStringList plain = text.split(u'\n');
    const QStringList masked = core::canon::maskedManifests(text).split(u'\n');
    bool isMasked = false;
    for (DiffLine &line : lines) {
        const qsizetype at = line.newLine - 1;
        if (line.kind != DiffLine::Kind::Context || at < 0 || at >= plain.size() || masked[at] == plain[at])
            continue;
        line.text = masked[at];
        isMasked = true;
    }
    return isMasked;
}

} // namespace

bool printMaskedDiff(Console &console, const core::promotion::SiteChange &change)
{
    core::promotion::SiteChange shown = change;
    bool isMasked = maskAround(shown.diff, shown.bytes);
    for (core::promotion::FileChange &file : shown.files)
        isMasked = maskAround(file.diff, file.change.bytes) || isMasked;
    printDiff(console, shown);
    return isMasked;
}

void tellMasked(Console &console, bool isMasked)
{
    if (isMasked)
        console.remark(
            u"What may be a secret in the lines around a change is masked: ••••••. To see it, look at "
            "the file, at git diff after --in-place, or at git show after --fix."_s);
}

} // namespace app::cli
