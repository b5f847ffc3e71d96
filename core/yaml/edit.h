// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/yaml/document.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

/// Changing one scalar of a YAML file by replacing its bytes and nothing else, or refusing to.
namespace core::yaml {

/// Where a scalar stands: `image.tag`, `spec.source.helm.parameters.0.value` (indexes from 0), `\.` for a dot
/// in a key, a leading `2:` for the second document.
struct Path
{
    QStringList keys;
    std::optional<int> document; ///< from 1

    static Result<Path> fromString(QStringView text);
    QString toString() const;
};

/// What the new text shall be read as.
enum class Type { String, Bool, Int, Float, Null };

/// The outcome of a change that was possible.
struct Edit
{
    QByteArray bytes; ///< the whole new file
    bool isChanged = false; ///< false: the value was there already, `bytes` is the old file
    QString oldValue; ///< as read, e.g. the tag without quotes
    int line = 0; ///< of the scalar, from 1
    int column = 0;
};

/// @p text as a scalar on one line: in this style where every reader takes it for exactly this string then,
/// else in double quotes. Lines and a block scalar's indentation are not for this.
QByteArray scalarText(const QString &text, Style style = Style::Plain,
                      Surroundings surroundings = Surroundings::Block);

/// The scalar at @p path as the text in the file (unquoted and unescaped, never a number's rendering).
/// NotFound when there is no such path, Refused when it is ambiguous or no scalar.
Result<QString> get(const QByteArray &bytes, const Path &path, const QString &name = {});

/// Replaces the bytes of the scalar at @p path. A quoted value keeps its quotes where the new one can be
/// written in them; an unquoted one stays unquoted only where isPlainSafe() says so, else it becomes
/// double-quoted. The result is parsed again and compared: everything but this value is equal, else the
/// change is refused. Refused: aliases, anchored values, merge-key values, duplicate keys on the path, a path
/// that two documents have, mappings and sequences, anything parse() does not take.
Result<Edit> set(const QByteArray &bytes, const Path &path, const QString &value, Type type = Type::String,
                 const QString &name = {});

/// Puts quotes around the unquoted text at @p path, those of its neighbours, so that every reader takes it
/// for exactly this string. Refused as by set(), and where no text stands there.
Result<Edit> quote(const QByteArray &bytes, const Path &path, const QString &name = {});

} // namespace core::yaml
