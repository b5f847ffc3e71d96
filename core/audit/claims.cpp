// SPDX-License-Identifier: Apache-2.0
#include "core/audit/claims.h"

using namespace Qt::StringLiterals;

namespace core::audit {

namespace {

struct Trailer
{
    QString key;
    QString value;
};

QList<Trailer> trailersOf(const QString &message)
{
    const QString text = message.trimmed();
    const QString last = text.mid(text.lastIndexOf("\n\n"_L1) + 1).trimmed();
    QList<Trailer> trailers;
    const QStringList lines = last.split(u'\n');
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(u": "_s);
        if (colon > 0 && !line.first(colon).contains(u' '))
            trailers += {line.first(colon), line.mid(colon + 2).trimmed()};
    }
    return trailers;
}

void read(const Trailer &trailer, SiteClaim &claim)
{
    using enum SiteClaim::Action;
    const auto goesTo = [&](SiteClaim::Action action) {
        claim.action = action;
        claim.to = trailer.value;
    };
    if (trailer.key == "Promoted-From"_L1 || trailer.key == "Reset-From"_L1)
        claim.from = trailer.value;
    else if (trailer.key == "Promoted-To"_L1)
        goesTo(Promotion);
    else if (trailer.key == "Reset-To"_L1)
        goesTo(Reset);
    else if (trailer.key == "Rolled-Back"_L1)
        goesTo(Rollback);
    else if (trailer.key == "Released-To"_L1)
        goesTo(Release);
    else if (trailer.key == "Set-In"_L1)
        goesTo(Setting);
    else if (trailer.key == "Setting"_L1)
        claim.setting = trailer.value;
    else if (trailer.key == "Held"_L1)
        goesTo(Hold);
    else if (trailer.key == "Blocked"_L1)
        goesTo(Block);
    else if (trailer.key == "Accepted"_L1)
        goesTo(Accept);
    else if (trailer.key == "Lifted"_L1)
        goesTo(Lift);
    else if (trailer.key == "Reason"_L1)
        claim.reason = trailer.value;
    else if (trailer.key == "Previous-Tag"_L1)
        claim.previousTag = trailer.value;
    else if (trailer.key == "Release-Tag"_L1)
        claim.releaseTag = trailer.value;
}

} // namespace

std::optional<Claims> claimsOf(const QString &message)
{
    Claims claims;
    const QList<Trailer> trailers = trailersOf(message);
    for (const Trailer &trailer : trailers) {
        if (trailer.key == "Site"_L1) {
            claims.sites += SiteClaim();
            claims.sites.last().site = trailer.value;
        } else if (!claims.sites.isEmpty()) {
            read(trailer, claims.sites.last());
        } else if (trailer.key == "Promotion-Id"_L1) {
            claims.promotionId = trailer.value;
        } else if (trailer.key == "Requested-by"_L1) {
            claims.requestedBy = trailer.value;
        } else if (trailer.key == "Approved-by"_L1) {
            claims.approvedBy += trailer.value;
        } else if (trailer.key == "Approval-Commit"_L1) {
            claims.approvalCommits += trailer.value;
        } else if (trailer.key == "Work"_L1) {
            claims.work = trailer.value;
        } else if (trailer.key == "Touches"_L1) {
            claims.environments += trailer.value;
        } else if (trailer.key == "File"_L1) {
            claims.files += trailer.value;
        }
    }
    return claims.promotionId.isEmpty() ? std::nullopt : std::optional(claims);
}

} // namespace core::audit
