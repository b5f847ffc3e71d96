// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/statefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

constexpr qint64 longestLine = 100;

} // namespace

QString stateFile(const QString &folder, const QString &fact, const QString &targetKey)
{
    const QByteArray hash = QCryptographicHash::hash(targetKey.toUtf8(), QCryptographicHash::Sha256);
    return folder.isEmpty() ? QString()
                            : u"%1/%2/%3"_s.arg(folder, fact, QString::fromLatin1(hash.toHex().first(20)));
}

QByteArray readState(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QFile::ReadOnly) ? file.read(longestLine).trimmed() : QByteArray();
}

Outcome writeState(const QString &path, const QByteArray &line)
{
    if (path.isEmpty() || readState(path) == line)
        return {};
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QSaveFile::WriteOnly) || file.write(line + '\n') < 0 || !file.commit()) {
        return fail(
            Error::Kind::Denied,
            QCoreApplication::translate("core", "%1 cannot be written: %2. Check the folder's permissions.")
                .arg(path, file.errorString()));
    }
    return {};
}

} // namespace core::workspace
