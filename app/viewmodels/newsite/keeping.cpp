// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/keeping.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace viewmodels::keeping {

QString nameOf(const QString &targetKey)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(targetKey.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

core::Outcome write(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile kept(file);
    if (kept.open(QFile::WriteOnly) && kept.write(bytes) == bytes.size() && kept.commit())
        return {};
    return core::fail(core::Error::Kind::Denied, kept.errorString());
}

} // namespace viewmodels::keeping
