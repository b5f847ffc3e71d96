// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/boardfile.h"

#include "core/gitops/checkedfile.h"
#include "core/gitops/movestream.h"

namespace core::pipeline {

namespace {

// Raise it whenever states or events are judged differently, or have other fields than before.
constexpr quint32 s_format = 1;
constexpr auto s_magic = "slipway-board";

/// Enumerations as small numbers.
template <typename Enum>
qint8 number(Enum value)
{
    return qint8(value);
}

void write(gitops::MoveWriter &to, const Step &step)
{
    to.stream() << quint8(step.from) << quint8(step.to) << number(step.state) << step.canMove
                << qint32(step.releasesAhead.value_or(-1)) << step.waitsSince.isValid();
    if (step.waitsSince.isValid())
        to.write(step.waitsSince);
}

Step step(gitops::MoveReader &from)
{
    Step step;
    quint8 front = 0;
    quint8 far = 0;
    qint8 state = 0;
    qint32 releases = 0;
    bool isWaiting = false;
    from.stream() >> front >> far >> state >> step.canMove >> releases >> isWaiting;
    step.from = int(front);
    step.to = int(far);
    step.state = StepState(state);
    if (releases >= 0)
        step.releasesAhead = releases;
    if (isWaiting)
        step.waitsSince = from.time();
    return step;
}

void write(gitops::MoveWriter &to, const SitePipeline &site)
{
    to.write(site.site);
    to.stream() << number(site.state) << qint8(site.environments.size());
    for (const int environment : site.environments)
        to.stream() << qint8(environment);
    to.stream() << qint8(site.steps.size());
    for (const Step &step : site.steps)
        write(to, step);
}

SitePipeline sitePipeline(gitops::MoveReader &from)
{
    SitePipeline site;
    qint8 state = 0;
    qint8 count = 0;
    site.site = from.text();
    from.stream() >> state >> count;
    site.state = StepState(state);
    for (qint8 i = 0; i < count; ++i) {
        qint8 environment = 0;
        from.stream() >> environment;
        site.environments.push_back(environment);
    }
    from.stream() >> count;
    for (qint8 i = 0; i < count; ++i)
        site.steps.push_back(step(from));
    return site;
}

void write(gitops::MoveWriter &to, const std::optional<ReleaseEvent> &event)
{
    to.stream() << event.has_value();
    if (!event)
        return;
    to.write(event->move);
    to.stream() << number(event->kind) << qint8(event->isVerified ? int(*event->isVerified) : -1)
                << event->flags;
}

std::optional<ReleaseEvent> event(gitops::MoveReader &from)
{
    bool isThere = false;
    from.stream() >> isThere;
    if (!isThere)
        return std::nullopt;
    ReleaseEvent event;
    qint8 kind = 0;
    qint8 verified = -1;
    event.move = from.move();
    from.stream() >> kind >> verified >> event.flags;
    event.kind = EventKind(kind);
    if (verified >= 0)
        event.isVerified = verified != 0;
    return event;
}

void write(gitops::MoveWriter &to, const StoredBoard &board)
{
    to.stream() << board.pipeline.environments << quint32(board.pipeline.sites.size());
    for (const SitePipeline &site : board.pipeline.sites)
        write(to, site);
    to.stream() << qint32(board.history.length) << board.history.isCutOff
                << quint32(board.history.latest.size());
    for (auto site = board.history.latest.cbegin(); site != board.history.latest.cend(); ++site) {
        to.write(site.key());
        to.stream() << qint8(site->size());
        for (const auto &event : *site)
            write(to, event);
    }
}

StoredBoard board(gitops::MoveReader &from)
{
    StoredBoard board;
    quint32 count = 0;
    from.stream() >> board.pipeline.environments >> count;
    for (quint32 i = 0; i < count && from.isGood(); ++i)
        board.pipeline.sites.push_back(sitePipeline(from));
    from.stream() >> board.history.length >> board.history.isCutOff >> count;
    for (quint32 i = 0; i < count && from.isGood(); ++i) {
        const QString site = from.text();
        qint8 environments = 0;
        from.stream() >> environments;
        LatestEvents latest;
        for (qint8 j = 0; j < environments; ++j)
            latest.push_back(event(from));
        board.history.latest.insert(site, latest);
    }
    return board;
}

} // namespace

std::optional<StoredBoard> loadBoard(const QString &path, const git::ObjectId &commit)
{
    const auto payload = gitops::readChecked(path, s_magic, s_format);
    if (!payload)
        return std::nullopt;
    QDataStream outer(*payload);
    outer.setVersion(QDataStream::Qt_6_4);
    QStringList texts;
    QByteArray body;
    outer >> texts >> body;
    if (outer.status() != QDataStream::Ok)
        return std::nullopt;
    gitops::MoveReader reader(body, std::move(texts));
    if (reader.id() != commit)
        return std::nullopt;
    StoredBoard stored = board(reader);
    return reader.isAtEnd() ? std::optional(std::move(stored)) : std::nullopt;
}

Outcome saveBoard(const StoredBoard &board, const git::ObjectId &commit, const QString &path)
{
    QByteArray body;
    gitops::MoveWriter writer(body);
    writer.write(commit);
    write(writer, board);

    QByteArray payload;
    QDataStream outer(&payload, QIODevice::WriteOnly);
    outer.setVersion(QDataStream::Qt_6_4);
    outer << writer.texts() << body;
    return gitops::writeChecked(path, s_magic, s_format, payload);
}

} // namespace core::pipeline
