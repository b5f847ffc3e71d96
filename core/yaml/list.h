// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/edit.h"

/// Changing the order of a list of texts, or adding one to it, and nothing else, or refusing to.
namespace core::yaml {

/// Swaps the items @p first and the one behind it of the list at @p path; a comment behind an item goes with
/// it. The whole new file, parsed again and compared.
///
/// Refused, with the place: items over several lines, a comment between the two, anchors, aliases and tags,
/// a path that two documents have, anything parse() does not take.
Result<QByteArray> swapItems(const QByteArray &bytes, const Path &path, int first, const QString &name = {});

/// Adds the text @p text to the list at @p path, as item @p index, written as its neighbour is: dash,
/// indentation, quotes, line end. The whole new file, parsed again and compared. Refused as above, and for an
/// empty list, which shows no style.
Result<QByteArray> insertItem(const QByteArray &bytes, const Path &path, int index, const QString &text,
                              const QString &name = {});

} // namespace core::yaml
