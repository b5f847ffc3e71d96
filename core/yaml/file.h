// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/edit.h"

/// get() and set() on a file on disk. Promotions do not come this way: they write git objects, never a work
/// tree.
namespace core::yaml {

/// The scalar at @p path of the file @p file. NotFound also when there is no such file, Refused when it is a
/// link, no regular file, too large or cannot be read.
Result<QString> getFromFile(const QString &file, const Path &path);

/// Does a change have to outlive a power cut that follows at once? Waiting for the disk is nine tenths of the
/// time that thousands of edits take, and git does not wait for the files of a work tree either.
enum class Durability { OnDisk, WhenTheSystemLikes };

/// set() in place: the file is replaced at once and whole, or left as it is. Its mode stays, its owner where
/// the system allows. An equal value writes nothing. Refused also when the file is read-only or has several
/// hard links.
Result<Edit> setInFile(const QString &file, const Path &path, const QString &value, Type type = Type::String,
                       Durability durability = Durability::OnDisk);

/// Gives a file that holds @p before the bytes @p after, at once and whole; Conflict when it holds something
/// else by now. Refused as by setInFile().
Outcome replaceInFile(const QString &file, const QByteArray &before, const QByteArray &after);

} // namespace core::yaml
