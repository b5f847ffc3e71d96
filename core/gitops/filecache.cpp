// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/checkedfile.h"
#include "core/gitops/fleet.h"

#include <QDataStream>
#include <QMutex>

#include <atomic>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

// Raise it whenever reading a file gives another result or other fields than before.
constexpr quint32 s_format = 4;
constexpr auto s_magic = "slipway-files";
/// A cache this large forgets what was not asked for since it was loaded.
constexpr qsizetype s_manyFiles = 100'000;

template <typename File>
struct Memory
{
    struct Entry
    {
        std::shared_ptr<const File> file;
        bool isUsed = false;
    };

    QHash<git::ObjectId, Entry> entries;

    void put(std::shared_ptr<const File> file, bool isUsed)
    {
        const git::ObjectId blob = file->blob;
        entries.insert(blob, Entry{std::move(file), isUsed});
    }

    std::shared_ptr<const File> find(const git::ObjectId &blob)
    {
        const auto found = entries.find(blob);
        if (found == entries.end())
            return {};
        found->isUsed = true;
        return found->file;
    }
};

void write(QDataStream &to, const git::ObjectId &id)
{
    to.writeRawData(reinterpret_cast<const char *>(id.raw()), git::ObjectId::size);
}

void read(QDataStream &from, git::ObjectId &id)
{
    std::array<unsigned char, git::ObjectId::size> bytes{};
    from.readRawData(reinterpret_cast<char *>(bytes.data()), git::ObjectId::size);
    id = git::ObjectId::fromRaw(bytes.data());
}

void write(QDataStream &to, const ReleaseLayer &file)
{
    write(to, file.blob);
    to << file.repository << file.tag << file.isPlaceholder << file.isTagString << file.hasDigest
       << file.tagLine << file.tagColumn << qint64(file.tagBegin) << qint64(file.tagEnd)
       << qint32(file.foreignKeys.size());
    for (const ForeignKey &key : file.foreignKeys)
        to << key.name << key.line << key.column;
}

void read(QDataStream &from, ReleaseLayer &file)
{
    qint64 begin = 0;
    qint64 end = 0;
    qint32 keys = 0;
    read(from, file.blob);
    from >> file.repository >> file.tag >> file.isPlaceholder >> file.isTagString >> file.hasDigest
        >> file.tagLine >> file.tagColumn >> begin >> end >> keys;
    for (qint32 i = 0; i < keys && from.status() == QDataStream::Ok; ++i) {
        ForeignKey &key = file.foreignKeys.emplaceBack();
        from >> key.name >> key.line >> key.column;
    }
    file.tagBegin = qsizetype(begin);
    file.tagEnd = qsizetype(end);
}

void write(QDataStream &to, const EnvLayer &file)
{
    write(to, file.blob);
    to << file.hosts << file.environmentName;
}

void read(QDataStream &from, EnvLayer &file)
{
    read(from, file.blob);
    from >> file.hosts >> file.environmentName;
}

void write(QDataStream &to, const Application &file)
{
    write(to, file.blob);
    to << file.name << file.namespaceName << file.project << file.repoUrl << file.targetRevision << file.path
       << file.valueFiles << qint8(file.selfHeal ? int(*file.selfHeal) : -1);
}

void read(QDataStream &from, Application &file)
{
    qint8 selfHeal = -1;
    read(from, file.blob);
    from >> file.name >> file.namespaceName >> file.project >> file.repoUrl >> file.targetRevision
        >> file.path >> file.valueFiles >> selfHeal;
    if (selfHeal >= 0)
        file.selfHeal = selfHeal != 0;
}

/// Errors are not kept: their words are in the language of the day, and they are few.
template <typename File>
void writeAll(QDataStream &to, const Memory<File> &memory)
{
    std::vector<const File *> kept;
    kept.reserve(size_t(memory.entries.size()));
    for (const auto &entry : memory.entries) {
        if (!entry.file->error && (entry.isUsed || memory.entries.size() <= s_manyFiles))
            kept.push_back(entry.file.get());
    }
    to << quint32(kept.size());
    for (const File *file : kept)
        write(to, *file);
}

template <typename File>
Memory<File> readAll(QDataStream &from)
{
    Memory<File> memory;
    quint32 count = 0;
    from >> count;
    for (quint32 i = 0; i < count && from.status() == QDataStream::Ok; ++i) {
        auto file = std::make_shared<File>();
        read(from, *file);
        memory.put(std::move(file), false);
    }
    return memory;
}

} // namespace

struct FileCache::State
{
    mutable QMutex mutex;
    Memory<ReleaseLayer> releases;
    Memory<EnvLayer> envLayers;
    Memory<Application> applications;
    std::atomic_int misses = 0;
};

FileCache::FileCache() : m_state(std::make_unique<State>()) {}

FileCache::~FileCache() = default;

void FileCache::load(const QString &path)
{
    const auto payload = readChecked(path, s_magic, s_format);
    if (!payload)
        return;
    QDataStream from(*payload);
    from.setVersion(QDataStream::Qt_6_4);
    auto releases = readAll<ReleaseLayer>(from);
    auto envLayers = readAll<EnvLayer>(from);
    auto applications = readAll<Application>(from);
    if (from.status() != QDataStream::Ok || !from.atEnd())
        return;
    const QMutexLocker lock(&m_state->mutex);
    m_state->releases = std::move(releases);
    m_state->envLayers = std::move(envLayers);
    m_state->applications = std::move(applications);
}

Outcome FileCache::save(const QString &path) const
{
    QByteArray payload;
    {
        const QMutexLocker lock(&m_state->mutex);
        QDataStream to(&payload, QIODevice::WriteOnly);
        to.setVersion(QDataStream::Qt_6_4);
        writeAll(to, m_state->releases);
        writeAll(to, m_state->envLayers);
        writeAll(to, m_state->applications);
    }
    return writeChecked(path, s_magic, s_format, payload);
}

int FileCache::misses() const
{
    return m_state->misses;
}

std::shared_ptr<const ReleaseLayer> FileCache::release(const git::ObjectId &blob) const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->releases.find(blob);
}

std::shared_ptr<const EnvLayer> FileCache::envLayer(const git::ObjectId &blob) const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->envLayers.find(blob);
}

std::shared_ptr<const Application> FileCache::application(const git::ObjectId &blob) const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->applications.find(blob);
}

void FileCache::add(std::shared_ptr<const ReleaseLayer> layer)
{
    const QMutexLocker lock(&m_state->mutex);
    ++m_state->misses;
    m_state->releases.put(std::move(layer), true);
}

void FileCache::add(std::shared_ptr<const EnvLayer> layer)
{
    const QMutexLocker lock(&m_state->mutex);
    ++m_state->misses;
    m_state->envLayers.put(std::move(layer), true);
}

void FileCache::add(std::shared_ptr<const Application> application)
{
    const QMutexLocker lock(&m_state->mutex);
    ++m_state->misses;
    m_state->applications.put(std::move(application), true);
}

} // namespace core::gitops
