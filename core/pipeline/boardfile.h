// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pipeline/pipeline.h"

namespace core::pipeline {

/// What the board of one commit shows, kept on disk so that a start needs neither the history nor the states
/// anew.
struct StoredBoard
{
    Pipeline pipeline;
    HistoryDigest history;
};

/// nullopt when there is none for this commit, or when it is damaged.
std::optional<StoredBoard> loadBoard(const QString &path, const git::ObjectId &commit);
Outcome saveBoard(const StoredBoard &board, const git::ObjectId &commit, const QString &path);

} // namespace core::pipeline
