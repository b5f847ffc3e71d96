// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/movestream.h"

#include <array>

namespace core::gitops {

MoveWriter::MoveWriter(QByteArray &into) : m_stream(&into, QIODevice::WriteOnly)
{
    m_stream.setVersion(QDataStream::Qt_6_4);
}

void MoveWriter::write(const TagMove &move)
{
    m_stream << qint32(move.position);
    write(move.landed);
    write(move.commit);
    m_stream << move.isMerged << move.isFileNew << qint32(move.otherFiles);
    write(move.site);
    write(move.environment);
    write(move.renamedFrom);
    write(move.subject);
    write(move.oldTag);
    write(move.newTag);
    write(move.author);
    write(move.committer);
}

void MoveWriter::write(const git::ObjectId &id)
{
    m_stream.writeRawData(reinterpret_cast<const char *>(id.raw()), git::ObjectId::size);
}

void MoveWriter::write(const QString &text)
{
    auto known = m_numbers.constFind(text);
    if (known == m_numbers.constEnd()) {
        known = m_numbers.insert(text, quint32(m_texts.size()));
        m_texts += text;
    }
    m_stream << *known;
}

void MoveWriter::write(const std::optional<QString> &tag)
{
    m_stream << tag.has_value();
    write(tag.value_or(QString()));
}

void MoveWriter::write(const git::Signature &who)
{
    write(who.name);
    write(who.email);
    write(who.time);
}

void MoveWriter::write(const QDateTime &time)
{
    m_stream << time.toSecsSinceEpoch() << qint32(time.offsetFromUtc());
}

MoveReader::MoveReader(const QByteArray &from, QStringList texts) : m_stream(from), m_texts(std::move(texts))
{
    m_stream.setVersion(QDataStream::Qt_6_4);
}

TagMove MoveReader::move()
{
    TagMove move;
    m_stream >> move.position;
    move.landed = id();
    move.commit = id();
    m_stream >> move.isMerged >> move.isFileNew >> move.otherFiles;
    move.site = text();
    move.environment = text();
    move.renamedFrom = text();
    move.subject = text();
    move.oldTag = tag();
    move.newTag = tag();
    move.author = signature();
    move.committer = signature();
    return move;
}

git::ObjectId MoveReader::id()
{
    std::array<unsigned char, git::ObjectId::size> bytes{};
    m_stream.readRawData(reinterpret_cast<char *>(bytes.data()), git::ObjectId::size);
    return git::ObjectId::fromRaw(bytes.data());
}

QString MoveReader::text()
{
    quint32 number = 0;
    m_stream >> number;
    return m_texts.value(number);
}

std::optional<QString> MoveReader::tag()
{
    bool isThere = false;
    m_stream >> isThere;
    const QString value = text();
    return isThere ? std::optional(value) : std::nullopt;
}

git::Signature MoveReader::signature()
{
    git::Signature who;
    who.name = text();
    who.email = text();
    who.time = time();
    return who;
}

QDateTime MoveReader::time()
{
    qint64 seconds = 0;
    qint32 offset = 0;
    m_stream >> seconds >> offset;
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, offset);
}

} // namespace core::gitops
