// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/history.h"

#include <QDataStream>
#include <QHash>

namespace core::gitops {

/// Writes moves of tags for a cache file. Texts are repeated a lot (sites, environments, tags, people): each
/// is kept once, in texts(), and named by its number.
class MoveWriter
{
public:
    explicit MoveWriter(QByteArray &into);

    void write(const TagMove &move);
    void write(const git::ObjectId &id);
    void write(const QString &text);
    void write(const QDateTime &time); ///< valid; to the second, with its offset
    QDataStream &stream() { return m_stream; } ///< for numbers
    const QStringList &texts() const { return m_texts; }

private:
    void write(const std::optional<QString> &tag);
    void write(const git::Signature &who);

    QDataStream m_stream;
    QStringList m_texts;
    QHash<QString, quint32> m_numbers;
};

/// Reads what a MoveWriter wrote, in the same order.
class MoveReader
{
public:
    MoveReader(const QByteArray &from, QStringList texts);

    TagMove move();
    git::ObjectId id();
    QString text();
    QDateTime time();
    QDataStream &stream() { return m_stream; }
    bool isGood() const { return m_stream.status() == QDataStream::Ok; }
    bool isAtEnd() const { return isGood() && m_stream.atEnd(); }

private:
    std::optional<QString> tag();
    git::Signature signature();

    QDataStream m_stream;
    QStringList m_texts;
};

} // namespace core::gitops
