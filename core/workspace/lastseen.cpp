// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/lastseen.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

constexpr qint64 longestFile = 100;

} // namespace

LastSeenFile::LastSeenFile(const QString &folder, const QString &targetKey)
{
    const QByteArray hash = QCryptographicHash::hash(targetKey.toUtf8(), QCryptographicHash::Sha256);
    if (!folder.isEmpty())
        m_path = folder + u"/seen/"_s + QString::fromLatin1(hash.toHex().first(20));
}

promotion::LastSeen LastSeenFile::read() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QFile::ReadOnly))
        return {.tip = {}, .file = m_path};
    const QString text = QString::fromLatin1(file.read(longestFile)).trimmed();
    return {.tip = git::ObjectId::fromHex(text) ? text : QString(), .file = m_path};
}

Outcome LastSeenFile::write(const git::ObjectId &tip) const
{
    if (m_path.isEmpty() || read().tip == tip.toHex())
        return {};
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    if (!file.open(QSaveFile::WriteOnly) || file.write(tip.toHex().toLatin1() + '\n') < 0 || !file.commit()) {
        return fail(
            Error::Kind::Denied,
            QCoreApplication::translate("core", "%1 cannot be written: %2. Check the folder's permissions.")
                .arg(m_path, file.errorString()));
    }
    return {};
}

} // namespace core::workspace
