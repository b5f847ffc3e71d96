// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Changing a file's bytes at several places at once. For this room only.
namespace core::bootstrap {

struct Splice
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray bytes;
};

/// @p splices must not overlap; their order does not matter.
QByteArray spliced(const QByteArray &bytes, QList<Splice> splices);

/// A file's text with the way back to its bytes.
class Text
{
public:
    explicit Text(const QByteArray &bytes);

    const QString &string() const { return m_string; }
    qsizetype byteAt(qsizetype index) const { return m_offsets.at(index); } ///< of the character at @p index
    int lineAt(qsizetype index) const; ///< from 1
    int columnAt(qsizetype index) const; ///< from 1, in code points
    QString lineOf(qsizetype index) const; ///< the whole line, without its break

private:
    qsizetype lineBegin(qsizetype index) const;

    QString m_string;
    QList<qsizetype> m_offsets; ///< one more than there are characters
};

} // namespace core::bootstrap
