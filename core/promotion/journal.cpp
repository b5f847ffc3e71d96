// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/journal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

constexpr int s_busyMilliseconds = 10'000;

/// NORMAL: what is written outlives this process at once, and a power cut soon after; willPush() waits for
/// the disk.
constexpr const char *s_schema = R"(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS promotions (
    id TEXT PRIMARY KEY, target TEXT NOT NULL, summary TEXT NOT NULL, begun TEXT NOT NULL,
    state TEXT NOT NULL, last_step TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '', ended TEXT);
CREATE INDEX IF NOT EXISTS unfinished ON promotions (target, state);
CREATE TABLE IF NOT EXISTS steps (promotion TEXT NOT NULL, step TEXT NOT NULL, time TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS pushes (
    promotion TEXT NOT NULL, commit_id TEXT NOT NULL, parent_id TEXT NOT NULL, time TEXT NOT NULL);
PRAGMA user_version = 1;
COMMIT;
)";

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

JournalState stateOf(const QString &text)
{
    for (const JournalState state : {JournalState::Landed, JournalState::Ended, JournalState::Unseen}) {
        if (text == toString(state))
            return state;
    }
    return JournalState::Running;
}

bool isDamage(int status)
{
    return status == SQLITE_CORRUPT || status == SQLITE_NOTADB;
}

/// A free name beside the file.
QString asideName(const QString &file)
{
    for (int i = 1;; ++i) {
        const QString name = u"%1.damaged-%2"_s.arg(file, QString::number(i));
        if (!QFileInfo::exists(name))
            return name;
    }
}

} // namespace

/// A prepared statement with its values; run until it has no more rows.
class Journal::Statement
{
public:
    Statement(sqlite3 *handle, const char *sql, const QList<QVariant> &values)
    {
        m_status = sqlite3_prepare_v2(handle, sql, -1, &m_statement, nullptr);
        for (int i = 0; m_status == SQLITE_OK && i < values.size(); ++i) {
            const QByteArray text = values.at(i).toString().toUtf8();
            m_status = sqlite3_bind_text(m_statement, i + 1, text.constData(), static_cast<int>(text.size()),
                                         SQLITE_TRANSIENT);
        }
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Statement)

    /// False at the end, and when something went wrong: isDone() tells.
    bool next()
    {
        if (m_status == SQLITE_OK || m_status == SQLITE_ROW)
            m_status = sqlite3_step(m_statement);
        return m_status == SQLITE_ROW;
    }
    bool isDone() const { return m_status == SQLITE_DONE; }
    QString text(int column) const
    {
        const auto *bytes = sqlite3_column_text(m_statement, column);
        return QString::fromUtf8(reinterpret_cast<const char *>(bytes),
                                 sqlite3_column_bytes(m_statement, column));
    }

private:
    sqlite3_stmt *m_statement = nullptr;
    int m_status = SQLITE_OK;
};

void Journal::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close(handle);
}

Journal::Journal(std::unique_ptr<sqlite3, Close> handle, QString file, QString aside)
    : m_handle(std::move(handle)), m_file(std::move(file)), m_aside(std::move(aside))
{
}

Journal::Journal(Journal &&) noexcept = default;
Journal &Journal::operator=(Journal &&) noexcept = default;
Journal::~Journal() = default;

std::unique_ptr<sqlite3, Journal::Close> Journal::connect(const QString &file, int &status)
{
    sqlite3 *raw = nullptr;
    status = sqlite3_open_v2(QFile::encodeName(file).constData(), &raw,
                             SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    std::unique_ptr<sqlite3, Close> handle(raw);
    if (status != SQLITE_OK)
        return handle;
    sqlite3_busy_timeout(raw, s_busyMilliseconds);
    status = sqlite3_exec(raw, s_schema, nullptr, nullptr, nullptr);
    if (status == SQLITE_OK) { // a table whose pages are damaged is seen only when it is read
        Statement check(raw, "PRAGMA quick_check(1)", {});
        if (!check.next() || check.text(0) != "ok"_L1)
            status = SQLITE_CORRUPT;
    }
    return handle;
}

Result<Journal> Journal::open(const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    int status = SQLITE_OK;
    std::unique_ptr<sqlite3, Close> handle = connect(file, status);
    QString aside;
    if (isDamage(status)) {
        handle.reset();
        aside = asideName(file);
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::rename(file + suffix, aside + suffix);
        handle = connect(file, status);
    }
    Journal journal(std::move(handle), file, aside);
    if (status != SQLITE_OK)
        return journal.broken();
    return journal;
}

std::unexpected<Error> Journal::broken() const
{
    return fail(Error::Kind::Refused,
                QCoreApplication::translate(
                    "core",
                    "The journal %1 cannot be written, so nothing is begun. Is the disk full, or the "
                    "folder read-only?")
                    .arg(m_file),
                QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle.get()) : "out of memory"));
}

Outcome Journal::write(const char *sql, const QList<QVariant> &values)
{
    Statement statement(m_handle.get(), sql, values);
    while (statement.next()) {}
    return statement.isDone() ? Outcome() : broken();
}

Outcome Journal::begin(const JournalEntry &entry)
{
    return write("INSERT INTO promotions (id, target, summary, begun, state) VALUES (?, ?, ?, ?, 'running') "
                 "ON CONFLICT (id) DO UPDATE SET state = 'running', begun = excluded.begun, message = ''",
                 {entry.promotionId, entry.target, entry.summary, textOf(entry.begun)});
}

Outcome Journal::step(const QString &promotionId, const QString &step, const QDateTime &time)
{
    if (const Outcome added = write("INSERT INTO steps (promotion, step, time) VALUES (?, ?, ?)",
                                    {promotionId, step, textOf(time)});
        !added)
        return added;
    return write("UPDATE promotions SET last_step = ? WHERE id = ?", {step, promotionId});
}

Outcome Journal::willPush(const QString &promotionId, const JournalPush &push, const QDateTime &time)
{
    sqlite3_exec(m_handle.get(), "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
    const Outcome noted =
        write("INSERT INTO pushes (promotion, commit_id, parent_id, time) VALUES (?, ?, ?, ?)",
              {promotionId, push.commit.toHex(), push.parent.toHex(), textOf(time)});
    sqlite3_exec(m_handle.get(), "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr);
    return noted;
}

Outcome Journal::end(const QString &promotionId, JournalState state, const QString &message,
                     const QDateTime &time)
{
    return write("UPDATE promotions SET state = ?, message = ?, ended = ? WHERE id = ?",
                 {toString(state), message, textOf(time), promotionId});
}

/// @p sql chooses the columns of JournalEntry.
Result<QList<JournalEntry>> Journal::read(const char *sql, const QList<QVariant> &values) const
{
    QList<JournalEntry> entries;
    Statement statement(m_handle.get(), sql, values);
    while (statement.next()) {
        JournalEntry entry;
        entry.promotionId = statement.text(0);
        entry.target = statement.text(1);
        entry.summary = statement.text(2);
        entry.begun = QDateTime::fromString(statement.text(3), Qt::ISODateWithMs);
        entry.state = stateOf(statement.text(4));
        entry.lastStep = statement.text(5);
        entry.message = statement.text(6);
        entry.ended = QDateTime::fromString(statement.text(7), Qt::ISODateWithMs);
        entries += entry;
    }
    if (!statement.isDone())
        return broken();
    for (JournalEntry &entry : entries) {
        if (const Outcome parts = readParts(entry); !parts)
            return std::unexpected(parts.error());
    }
    return entries;
}

Outcome Journal::readParts(JournalEntry &entry) const
{
    Statement pushes(m_handle.get(),
                     "SELECT commit_id, parent_id FROM pushes WHERE promotion = ? ORDER BY rowid",
                     {entry.promotionId});
    while (pushes.next()) {
        const auto commit = git::ObjectId::fromHex(pushes.text(0));
        const auto parent = git::ObjectId::fromHex(pushes.text(1));
        if (commit && parent)
            entry.pushes += {*commit, *parent};
    }
    Statement steps(m_handle.get(), "SELECT step, time FROM steps WHERE promotion = ? ORDER BY rowid",
                    {entry.promotionId});
    while (steps.next())
        entry.steps += {steps.text(0), QDateTime::fromString(steps.text(1), Qt::ISODateWithMs)};
    return pushes.isDone() && steps.isDone() ? Outcome() : broken();
}

Result<QList<JournalEntry>> Journal::unfinished(const QString &target, const QDateTime &unseenSince) const
{
    return read("SELECT id, target, summary, begun, state, last_step, message, ended FROM promotions "
                "WHERE target = ? AND (state = 'running' OR (state = 'unseen' AND begun >= ?)) "
                "ORDER BY begun, id",
                {target, textOf(unseenSince)});
}

Result<QList<JournalEntry>> Journal::newest(const QString &target, int most) const
{
    return read("SELECT id, target, summary, begun, state, last_step, message, ended FROM promotions "
                "WHERE target = ? ORDER BY begun DESC, id DESC LIMIT CAST(? AS INTEGER)",
                {target, most});
}

QString toString(JournalState state)
{
    switch (state) {
    case JournalState::Running: return u"running"_s;
    case JournalState::Landed: return u"landed"_s;
    case JournalState::Ended: return u"ended"_s;
    case JournalState::Unseen: return u"unseen"_s;
    }
    return {};
}

} // namespace core::promotion
