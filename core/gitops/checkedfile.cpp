// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/checkedfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace core::gitops {

namespace {

QByteArray head(QByteArrayView magic, quint32 format, const QByteArray &payload)
{
    return magic.toByteArray() + ' ' + QByteArray::number(format) + ' '
        + QCryptographicHash::hash(payload, QCryptographicHash::Sha1).toHex() + '\n';
}

} // namespace

std::optional<QByteArray> readChecked(const QString &path, QByteArrayView magic, quint32 format)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    const qsizetype end = bytes.indexOf('\n') + 1;
    QByteArray payload = bytes.sliced(end);
    if (end == 0 || bytes.first(end) != head(magic, format, payload))
        return std::nullopt;
    return payload;
}

Outcome writeChecked(const QString &path, QByteArrayView magic, quint32 format, const QByteArray &payload)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(head(magic, format, payload)) > 0
        && file.write(payload) == payload.size() && file.commit();
    if (!isWritten)
        return fail(Error::Kind::Denied,
                    QCoreApplication::translate("core", "The cache file %1 cannot be written.").arg(path),
                    file.errorString());
    return {};
}

} // namespace core::gitops
