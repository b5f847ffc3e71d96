// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/lastseen.h"

#include "core/workspace/statefile.h"

using namespace Qt::StringLiterals;

namespace core::workspace {

LastSeenFile::LastSeenFile(const QString &folder, const QString &targetKey)
    : m_path(stateFile(folder, u"seen"_s, targetKey))
{
}

promotion::LastSeen LastSeenFile::read() const
{
    const QString text = QString::fromLatin1(readState(m_path));
    return {.tip = git::ObjectId::fromHex(text) ? text : QString(), .file = m_path};
}

Outcome LastSeenFile::write(const git::ObjectId &tip) const
{
    return writeState(m_path, tip.toHex().toLatin1());
}

} // namespace core::workspace
