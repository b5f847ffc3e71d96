// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/continuity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::promotion {

Outcome checkContinuity(const git::Repository &repository, const Destination &destination,
                        const LastSeen &lastSeen, const git::ObjectId &tip)
{
    const std::optional<git::ObjectId> seen = git::ObjectId::fromHex(lastSeen.tip);
    if (!seen || repository.isAncestor(*seen, tip))
        return {};
    if (repository.isShallow() && !repository.isAncestor(tip, *seen))
        return {};
    QString message =
        QCoreApplication::translate(
            "core",
            "The history of %1 was rewritten: commit %2, which was its tip, is not in it any more. "
            "Nothing was written. Find out who did that and why.")
            .arg(destination.displayName(), seen->shortHex());
    if (!lastSeen.file.isEmpty()) {
        message += u' '
            + QCoreApplication::translate("core", "If it was meant, accept the new history by removing %1.")
                  .arg(lastSeen.file);
    }
    return fail(Error::Kind::Rewritten, message, u"%1 → %2"_s.arg(lastSeen.tip, tip.toHex()));
}

} // namespace core::promotion
