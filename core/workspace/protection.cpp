// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/protection.h"

#include "core/base/text.h"
#include "core/workspace/statefile.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

const QString s_gitLab = u"gitlab"_s;

} // namespace

ProtectionFile::ProtectionFile(const QString &folder, const QString &targetKey)
    : m_path(stateFile(folder, u"protected"_s, targetKey))
{
}

std::optional<Protection> ProtectionFile::read(const QDateTime &now) const
{
    const QStringList words = QString::fromLatin1(readState(m_path)).split(u' ');
    const QDateTime time = QDateTime::fromString(words.constFirst(), Qt::ISODate);
    if (!time.isValid() || qAbs(time.secsTo(now)) >= qint64(protectedHours) * 3600)
        return std::nullopt;
    return Protection{.since = time, .isGitLab = words.contains(s_gitLab)};
}

void ProtectionFile::write(const Protection &protection) const
{
    const QString line = isoTime(protection.since) + (protection.isGitLab ? u' ' + s_gitLab : QString());
    static_cast<void>(writeState(m_path, line.toLatin1()));
}

void ProtectionFile::remove() const
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

QString linkIn(const QString &serverMessage)
{
    static const QRegularExpression s_link(uR"(https?://[^\s<>"']+)"_s);
    return s_link.match(serverMessage).captured();
}

// docs.gitlab.com, "Push options": merge_request.create and merge_request.target.
bool isGitLab(const QString &remoteUrl, const QString &serverMessage)
{
    return serverMessage.contains("GitLab"_L1) || remoteUrl.contains("gitlab"_L1, Qt::CaseInsensitive);
}

} // namespace core::workspace
