// SPDX-License-Identifier: Apache-2.0
/// The history of a branch on disk.
#include "core/gitops/checkedfile.h"
#include "core/gitops/history.h"

#include <QDataStream>
#include <QHash>

#include <array>

namespace core::gitops {

namespace {

// Raise it whenever a walk finds other moves or other fields than before.
constexpr quint32 s_format = 1;
constexpr auto s_magic = "slipway-history";

/// Texts are repeated a lot: sites, environments, tags, people. Each is written once and then named by its
/// number.
class Texts
{
public:
    quint32 number(const QString &text)
    {
        const auto known = m_numbers.constFind(text);
        if (known != m_numbers.constEnd())
            return *known;
        m_numbers.insert(text, quint32(m_texts.size()));
        m_texts += text;
        return quint32(m_texts.size() - 1);
    }

    const QStringList &all() const { return m_texts; }

private:
    QHash<QString, quint32> m_numbers;
    QStringList m_texts;
};

class Writer
{
public:
    explicit Writer(QByteArray &into) : m_stream(&into, QIODevice::WriteOnly)
    {
        m_stream.setVersion(QDataStream::Qt_6_4);
    }

    void write(const TagMove &move)
    {
        m_stream << qint32(move.position);
        write(move.landed);
        write(move.commit);
        m_stream << move.isMerged << move.isFileNew << qint32(move.otherFiles) << m_texts.number(move.site)
                 << m_texts.number(move.environment) << m_texts.number(move.renamedFrom)
                 << m_texts.number(move.subject);
        write(move.oldTag);
        write(move.newTag);
        write(move.author);
        write(move.committer);
    }

    void write(const git::ObjectId &id)
    {
        m_stream.writeRawData(reinterpret_cast<const char *>(id.raw()), git::ObjectId::size);
    }

    QDataStream &stream() { return m_stream; }
    const QStringList &texts() const { return m_texts.all(); }

private:
    void write(const std::optional<QString> &tag)
    {
        m_stream << tag.has_value() << m_texts.number(tag.value_or(QString()));
    }

    void write(const git::Signature &who)
    {
        m_stream << m_texts.number(who.name) << m_texts.number(who.email)
                 << qint64(who.time.toSecsSinceEpoch()) << qint32(who.time.offsetFromUtc());
    }

    QDataStream m_stream;
    Texts m_texts;
};

class Reader
{
public:
    Reader(const QByteArray &from, QStringList texts) : m_stream(from), m_texts(std::move(texts))
    {
        m_stream.setVersion(QDataStream::Qt_6_4);
    }

    TagMove move()
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

    git::ObjectId id()
    {
        std::array<unsigned char, git::ObjectId::size> bytes{};
        m_stream.readRawData(reinterpret_cast<char *>(bytes.data()), git::ObjectId::size);
        return git::ObjectId::fromRaw(bytes.data());
    }

    QDataStream &stream() { return m_stream; }
    bool isGood() const { return m_stream.status() == QDataStream::Ok; }

private:
    QString text()
    {
        quint32 number = 0;
        m_stream >> number;
        return m_texts.value(number);
    }

    std::optional<QString> tag()
    {
        bool isThere = false;
        m_stream >> isThere;
        const QString value = text();
        return isThere ? std::optional(value) : std::nullopt;
    }

    git::Signature signature()
    {
        git::Signature who;
        who.name = text();
        who.email = text();
        qint64 seconds = 0;
        qint32 offset = 0;
        m_stream >> seconds >> offset;
        who.time = QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, offset);
        return who;
    }

    QDataStream m_stream;
    QStringList m_texts;
};

/// What a history depends on besides the commits.
QStringList keyOf(const Layout &layout)
{
    return QStringList{layout.releaseFolder} + layout.environments;
}

} // namespace

std::optional<History> loadHistory(const QString &path, const Layout &layout)
{
    const auto payload = readChecked(path, s_magic, s_format);
    if (!payload)
        return std::nullopt;
    QDataStream outer(*payload);
    outer.setVersion(QDataStream::Qt_6_4);
    QStringList key;
    QStringList texts;
    QByteArray body;
    outer >> key >> texts >> body;
    if (outer.status() != QDataStream::Ok || key != keyOf(layout))
        return std::nullopt;

    Reader reader(body, std::move(texts));
    History history;
    history.tip = reader.id();
    quint32 count = 0;
    reader.stream() >> history.length >> history.isCutOff >> count;
    for (quint32 i = 0; i < count && reader.isGood(); ++i)
        history.moves.push_back(reader.move());
    return reader.isGood() && reader.stream().atEnd() ? std::optional(std::move(history)) : std::nullopt;
}

Outcome saveHistory(const History &history, const Layout &layout, const QString &path)
{
    QByteArray body;
    Writer writer(body);
    writer.write(history.tip);
    writer.stream() << qint32(history.length) << history.isCutOff << quint32(history.moves.size());
    for (const TagMove &move : history.moves)
        writer.write(move);

    QByteArray payload;
    QDataStream outer(&payload, QIODevice::WriteOnly);
    outer.setVersion(QDataStream::Qt_6_4);
    outer << keyOf(layout) << writer.texts() << body;
    return writeChecked(path, s_magic, s_format, payload);
}

} // namespace core::gitops
