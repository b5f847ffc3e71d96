// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/promote.h"

using namespace Qt::StringLiterals;

namespace core::promotion {

QString Destination::trackingRef() const
{
    return remote.isEmpty() ? u"refs/heads/"_s + branch : u"refs/remotes/%1/%2"_s.arg(remote, branch);
}

QString Destination::displayName() const
{
    return remote.isEmpty() ? branch : u"%1/%2"_s.arg(remote, branch);
}

} // namespace core::promotion
