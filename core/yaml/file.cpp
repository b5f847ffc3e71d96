// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/file.h"

#include "core/yaml/document.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace core::yaml {

namespace {

/// Whom the file belongs to, and under how many names it is known.
using Status = struct ::stat;

std::unexpected<Error> refused(const QString &file, const QString &message, const QString &detail = {})
{
    return failAt({.file = file}, Error::Kind::Refused, message, detail);
}

Outcome checkKind(const QFileInfo &info, const QString &file)
{
    if (info.isSymLink())
        return refused(
            file,
            QCoreApplication::translate("core", "This is a symbolic link. Name the file it points to."));
    if (!info.exists())
        return failAt({.file = file}, Error::Kind::NotFound,
                      QCoreApplication::translate("core", "There is no such file."));
    if (info.isDir())
        return refused(file, QCoreApplication::translate("core", "This is a folder, not a file."));
    if (!info.isFile())
        return refused(file, QCoreApplication::translate("core", "This is no regular file."));
    const qint64 most = Limits().bytes;
    if (info.size() > most)
        return refused(file,
                       QCoreApplication::translate(
                           "core", "The file is larger than %1 bytes; no YAML file here should be.")
                           .arg(most));
    return {};
}

Result<QByteArray> read(const QString &file)
{
    if (Outcome kind = checkKind(QFileInfo(file), file); !kind)
        return std::unexpected(std::move(kind).error());
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return refused(file, QCoreApplication::translate("core", "The file cannot be read."),
                       device.errorString());
    return device.read(Limits().bytes + 1);
}

/// A rename replaces a file whatever its mode says, so ask for what writing into it would need.
Outcome checkWritable(const QString &file, Status &status)
{
    const QByteArray name = QFile::encodeName(file);
    if (::lstat(name.constData(), &status) != 0)
        return refused(file, QCoreApplication::translate("core", "The file cannot be looked at."),
                       qt_error_string(errno));
    constexpr mode_t writable = S_IWUSR | S_IWGRP | S_IWOTH;
    if ((status.st_mode & writable) == 0 || ::access(name.constData(), W_OK) != 0)
        return refused(file,
                       QCoreApplication::translate("core", "The file is read-only. Make it writable first."));
    if (status.st_nlink > 1)
        return refused(
            file,
            QCoreApplication::translate("core",
                                        "The file has several names (hard links), which a change would part. "
                                        "Copy it first."));
    return {};
}

std::unexpected<Error> notWritten(const QString &file, const QString &detail)
{
    return refused(file, QCoreApplication::translate("core", "The file cannot be written; it is as it was."),
                   detail);
}

/// The same as QSaveFile does, but for its wait for the disk.
Outcome replaceWithoutWaiting(const QString &file, const QByteArray &bytes, const Status &status)
{
    QTemporaryFile device(file + QStringLiteral(".XXXXXX"));
    if (!device.open() || device.write(bytes) != bytes.size() || !device.flush())
        return notWritten(file, device.errorString());
    [[maybe_unused]] const int owner = ::fchown(device.handle(), status.st_uid, status.st_gid);
    constexpr mode_t modeBits = 07777;
    const QByteArray temporary = QFile::encodeName(device.fileName());
    if (::fchmod(device.handle(), status.st_mode & modeBits) != 0
        || std::rename(temporary.constData(), QFile::encodeName(file).constData()) != 0)
        return notWritten(file, qt_error_string(errno));
    device.setAutoRemove(false); // its name is gone
    return {};
}

Outcome replace(const QString &file, const QByteArray &bytes, const Status &status)
{
    QSaveFile device(file);
    const auto failed = [&] { return notWritten(file, device.errorString()); };
    if (!device.open(QIODevice::WriteOnly))
        return failed();
    // QSaveFile keeps the mode. The owner only root can give away; for anybody else it is theirs already, or
    // becomes it.
    [[maybe_unused]] const int owner = ::fchown(device.handle(), status.st_uid, status.st_gid);
    if (device.write(bytes) != bytes.size() || !device.commit())
        return failed();
    return {};
}

} // namespace

Result<QString> getFromFile(const QString &file, const Path &path)
{
    const auto bytes = read(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    return get(*bytes, path, file);
}

Result<Edit> setInFile(const QString &file, const Path &path, const QString &value, Type type,
                       Durability durability)
{
    const auto bytes = read(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto edit = set(*bytes, path, value, type, file);
    if (!edit || !edit->isChanged)
        return edit;
    Status status = {};
    Outcome written = checkWritable(file, status);
    if (written)
        written = durability == Durability::OnDisk ? replace(file, edit->bytes, status)
                                                   : replaceWithoutWaiting(file, edit->bytes, status);
    if (!written)
        return std::unexpected(std::move(written).error());
    return edit;
}

Outcome replaceInFile(const QString &file, const QByteArray &before, const QByteArray &after)
{
    const auto bytes = read(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (*bytes != before)
        return failAt({.file = file}, Error::Kind::Conflict,
                      QCoreApplication::translate(
                          "core", "The file was changed by somebody else meanwhile; it is as they left it."));
    Status status = {};
    const Outcome writable = checkWritable(file, status);
    return writable ? replace(file, after, status) : writable;
}

} // namespace core::yaml
