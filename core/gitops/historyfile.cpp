// SPDX-License-Identifier: Apache-2.0
/// The history of a branch on disk.
#include "core/gitops/checkedfile.h"
#include "core/gitops/history.h"
#include "core/gitops/movestream.h"

namespace core::gitops {

namespace {

// Raise it whenever a walk finds other moves or other fields than before.
constexpr quint32 s_format = 1;
constexpr auto s_magic = "slipway-history";

/// What a history depends on besides the commits.
QStringList keyOf(const Layout &layout)
{
    return {layout.releaseFolder, layout.environments.join(u'\n'), layout.tags.placeholders.join(u'\n')};
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

    MoveReader reader(body, std::move(texts));
    History history;
    history.tip = reader.id();
    quint32 count = 0;
    reader.stream() >> history.length >> history.isCutOff >> count;
    for (quint32 i = 0; i < count && reader.isGood(); ++i)
        history.moves.push_back(reader.move());
    return reader.isAtEnd() ? std::optional(std::move(history)) : std::nullopt;
}

Outcome saveHistory(const History &history, const Layout &layout, const QString &path)
{
    QByteArray body;
    MoveWriter writer(body);
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
