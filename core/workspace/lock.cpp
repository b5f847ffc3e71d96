// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/lock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLockFile>

#include <chrono>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

constexpr int sliceMilliseconds = 100; // between two looks at the wish to stop

std::unexpected<Error> isHeld(const QLockFile &file)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!file.getLockInfo(&process, &host, &program)) {
        return fail(
            Error::Kind::Blocked,
            QCoreApplication::translate("core", "Somebody else is writing to this repository. Try again."));
    }
    return fail(
        Error::Kind::Blocked,
        QCoreApplication::translate(
            "core", "%1 (process %2) is writing to this repository. Wait for it to finish, then try again.")
            .arg(program, QString::number(process)),
        u"%1, %2"_s.arg(host, file.fileName()));
}

} // namespace

Lock::Lock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}
Lock::Lock(Lock &&) noexcept = default;
Lock &Lock::operator=(Lock &&) noexcept = default;
Lock::~Lock() = default;

Result<Lock> Lock::take(const QString &folder, const QString &targetKey, int seconds,
                        const Cancellation &cancellation)
{
    QDir().mkpath(folder);
    const QByteArray hash = QCryptographicHash::hash(targetKey.toUtf8(), QCryptographicHash::Sha256);
    auto file =
        std::make_unique<QLockFile>(folder + u'/' + QString::fromLatin1(hash.toHex().first(20)) + u".lock"_s);
    file->setStaleLockTime(0); // however long it takes, only the death of its process makes a lock stale
    const QDeadlineTimer deadline{std::chrono::seconds(seconds)};
    while (!file->tryLock(sliceMilliseconds)) {
        if (file->error() != QLockFile::LockFailedError) {
            return fail(Error::Kind::Denied,
                        QCoreApplication::translate(
                            "core", "The lock %1 cannot be made. Check the folder's permissions.")
                            .arg(file->fileName()));
        }
        if (cancellation.isRequested())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Stopped."));
        if (deadline.hasExpired())
            return isHeld(*file);
    }
    return Lock(std::move(file));
}

} // namespace core::workspace
