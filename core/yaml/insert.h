// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/edit.h"

/// Adding one entry to a YAML file and changing nothing else, or refusing to.
namespace core::yaml {

/// A file with one entry more.
struct Insertion
{
    QByteArray bytes; ///< the whole new file
    int line = 0; ///< where the entry stands, from 1
};

/// Adds `key: value` behind the last entry of the mapping at @p path; to a list of names and values, as
/// Kubernetes has them, an item `- name: key` with its `value`. Where nothing is at the path and it is a key
/// of the whole document, a mapping is added at the document's end.
///
/// Indentation, dashes, quotes, line ends and a missing one at the end of the file are those of the entries
/// before; comments stay with what they belong to. Every reader takes the value for a text. The result is
/// parsed again and compared: see insertedValue().
///
/// Refused, with the place: a key that is there already or may come from a merge key, anchored and aliased
/// collections, braces over several lines or with a comma at their end, `null` written out, lists of
/// something else, a path that two documents have, anything parse() does not take.
Result<Insertion> insert(const QByteArray &bytes, const Path &path, const QString &key, const QString &value,
                         const QString &name = {});

/// The value of the entry @p key that @p after has at @p path and @p before has not. Refused when they differ
/// in anything else: bytes, other nodes, or a comment.
Result<QString> insertedValue(const QByteArray &before, const QByteArray &after, const Path &path,
                              const QString &key);

} // namespace core::yaml
