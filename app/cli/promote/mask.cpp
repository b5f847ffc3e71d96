// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/mask.h"

#include "app/cli/promote/diff.h"
#include "core/canon/masking.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::promotion::DiffLine;

/// Masks the lines around a change, and leaves the change as it is. True: there was something to mask.
bool maskAround(QList<DiffLine> &lines)
{
    core::canon::LineMask mask;
    bool isMasked = false;
    for (DiffLine &line : lines) {
        const QString text = mask.of(line.text);
        if (line.kind != DiffLine::Kind::Context || text == line.text)
            continue;
        line.text = text;
        isMasked = true;
    }
    return isMasked;
}

} // namespace

bool printMaskedDiff(Console &console, const core::promotion::SiteChange &change)
{
    core::promotion::SiteChange shown = change;
    bool isMasked = maskAround(shown.diff);
    for (core::promotion::FileChange &file : shown.files)
        isMasked = maskAround(file.diff) || isMasked;
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
