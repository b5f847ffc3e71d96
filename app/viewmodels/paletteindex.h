// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pipeline/snapshot.h"

namespace viewmodels {

/// Something of the repository that the palette leads to.
struct PaletteEntry
{
    QString title; ///< the tag, the commit's subject, the path, the name
    QString rest; ///< searched too, but not shown as the title; lower case
    QString site;
    QString environment;
    QString id; ///< of the commit, short
    QDateTime time;
    bool isCurrent = false; ///< of a tag: it is set now
    int count = 0; ///< of a person: sites whose tag they set last
    QString searched = title.toLower();
};

/// What can be found of a repository's state, the newest first. Made off the GUI thread: a large history
/// takes some ten milliseconds.
struct PaletteIndex
{
    core::git::ObjectId commit;
    std::vector<PaletteEntry> tags, commits, files, people;
};

PaletteIndex makePaletteIndex(const core::pipeline::Snapshot &snapshot);

} // namespace viewmodels
