// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/edit.h"
#include "core/yaml/locate.h"

/// How a new value is written in the place of an old one. For this room only.
namespace core::yaml {

/// Bytes to put in the place of others.
struct Splice
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray bytes;
    qsizetype valueBegin = 0; ///< where the new value begins: after a blank that comes with it
    Style style = Style::Plain;
};

/// A scalar as it stands in a file.
struct Scalar
{
    QByteArray bytes;
    Style style = Style::Plain;
};

/// @p text on one line: in this style where every reader takes it for exactly this string then, else in
/// double quotes.
Scalar scalarOf(const QString &text, Style style, Surroundings surroundings);

/// Is @p text a text that every reader takes for this type? (Any text is a string.)
bool isTextOf(Type type, QStringView text);

/// Does the file already say just this, so that every reader reads it so?
bool saysAlready(const Located &located, const QString &value, Type type);

/// The bytes that make the value at @p located @p value, in the style it has where that is possible. The
/// error says why it cannot be written there; its place is the caller's to fill in.
Result<Splice> writeValue(const QByteArray &bytes, const Located &located, const QString &value, Type type);

} // namespace core::yaml
