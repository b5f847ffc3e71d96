// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/git/objectid.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <memory>

struct sqlite3;

/// What was begun, and how far it got: written before it is done, so that the next start can tell what became
/// of work whose process is gone.
namespace core::promotion {

/// How a promotion stands in the journal.
enum class JournalState {
    Running, ///< begun, and not ended: its process works on it, or is gone
    Landed, ///< on the remote
    Ended, ///< over without anything on the remote: refused, nothing to do, or stopped; or interrupted before
           ///< the push
    Unseen, ///< interrupted during a push, and not on the remote when it was asked; it may still come
};
QString toString(JournalState state); ///< "running", …

/// A commit that was, or was about to be, pushed.
struct JournalPush
{
    git::ObjectId commit;
    git::ObjectId parent;
};

/// What was begun, and when.
struct JournalStep
{
    QString name; ///< "commit"
    QDateTime time;
};

struct JournalEntry
{
    QString promotionId;
    QString target; ///< Target::key()
    QString summary; ///< for people: "promote shop to prod"
    QDateTime begun;
    JournalState state = JournalState::Running;
    QString lastStep = {}; ///< the last one begun: "commit"
    QString message = {}; ///< why it ended
    QList<JournalPush> pushes = {}; ///< oldest first
    QDateTime ended = {}; ///< invalid: it has not
    QList<JournalStep> steps = {}; ///< oldest first
};

/// The journal of a user, one file for all targets (SQLite, write-ahead log). Not for two threads at once;
/// several processes may have it open. What cannot be written is Refused, with the file and the reason.
class Journal
{
public:
    /// Opens or makes it. A file that is no journal any more is put aside under another name, which aside()
    /// tells, and a new one begun.
    static Result<Journal> open(const QString &file);

    Journal(Journal &&) noexcept;
    Journal &operator=(Journal &&) noexcept;
    ~Journal();

    QString aside() const { return m_aside; } ///< where the damaged one is now; empty: nothing was damaged

    Outcome begin(const JournalEntry &entry); ///< again, for a request whose approval did not land before
    Outcome step(const QString &promotionId, const QString &step, const QDateTime &time);
    Outcome willPush(const QString &promotionId, const JournalPush &push, const QDateTime &time);
    Outcome end(const QString &promotionId, JournalState state, const QString &message,
                const QDateTime &time);

    /// Those of the target that are Running, or Unseen and begun after @p unseenSince; oldest first.
    Result<QList<JournalEntry>> unfinished(const QString &target, const QDateTime &unseenSince) const;

    /// The newest of the target, the newest first.
    Result<QList<JournalEntry>> newest(const QString &target, int most) const;

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const;
    };
    class Statement;

    Journal(std::unique_ptr<sqlite3, Close> handle, QString file, QString aside);
    static std::unique_ptr<sqlite3, Close> connect(const QString &file, int &status);
    std::unexpected<Error> broken() const;
    Result<QList<JournalEntry>> read(const char *sql, const QList<QVariant> &values) const;
    Outcome readParts(JournalEntry &entry) const;
    Outcome write(const char *sql, const QList<QVariant> &values);

    std::unique_ptr<sqlite3, Close> m_handle;
    QString m_file;
    QString m_aside;
};

} // namespace core::promotion
