// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/complaint.h"

#include <QByteArrayView>

/// The bytes of a YAML file before anyone understands them. For this room only.
namespace core::yaml {

/// Refuses what is no text for a YAML reader: other encodings than UTF-8, control characters, conflict
/// markers, and the pointer that Git LFS leaves in a file's place.
Check checkText(QByteArrayView bytes);

/// How many bytes the byte order mark takes: 3 or 0.
qsizetype bomSize(QByteArrayView bytes);

/// Where the line that @p offset is in ends: at its break, or at the end of the file.
qsizetype lineEnd(QByteArrayView bytes, qsizetype offset);

/// Does a line end here?
bool isBreak(char c);

/// The line break at @p offset, which is one or the end of the file; there it is the file's first, or \n
/// where it has none.
QByteArray lineBreakAt(const QByteArray &bytes, qsizetype offset);

/// The size of the line break at @p offset, a CR LF being one.
qsizetype breakSize(QByteArrayView bytes, qsizetype offset);

/// UTF-8 as text. Unlike QString::fromUtf8 it keeps a U+FEFF in front: in a value it is no byte order mark.
QString decoded(QByteArrayView utf8);

/// Line and column of @p offset, both from 1, the column in code points; a byte order mark is not counted.
struct Position
{
    int line = 1;
    int column = 1;
};
Position positionOf(QByteArrayView bytes, qsizetype offset);

/// Turns libyaml's marks, which count characters after the byte order mark, into byte offsets. Marks come
/// nearly in order, so it walks from the last one.
class Offsets
{
public:
    explicit Offsets(QByteArrayView bytes);

    qsizetype at(size_t character);

private:
    void walkTo(size_t character);

    QByteArrayView m_bytes;
    qsizetype m_begin = 0;
    bool m_isAscii = true; ///< then a character is a byte
    size_t m_character = 0;
    qsizetype m_offset = 0;
};

/// Where the node that starts at @p offset has its value: after `!tag` and `&anchor`, and the blanks,
/// comments and line breaks that follow them.
qsizetype skipProperties(QByteArrayView bytes, qsizetype offset);

/// Skips blanks, line breaks and comments.
qsizetype skipSpace(QByteArrayView bytes, qsizetype offset);

/// One past the last byte of the block scalar whose `|` or `>` is at @p begin: without the last line's break
/// and the empty lines after it. @p parentIndent is the indentation of the collection around it, -1 at the
/// root.
qsizetype blockScalarEnd(QByteArrayView bytes, qsizetype begin, int parentIndent);

} // namespace core::yaml
