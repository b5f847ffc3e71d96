// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/change.h"

namespace core::promotion {

/// A new promotion id: 26 characters, sortable by time (ULID).
QString newPromotionId(const QDateTime &now);

/// The commit message of a promotion: subject, note, skip marker, and the trailers as one block, last (git
/// reads no other). Values are one line; control characters cannot forge a trailer.
QString commitMessage(const QList<SiteChange> &changes, const QString &promotionId, const Options &options);

/// What a person wrote, fit for a message: git reads no trailer and no end of the message in it.
QString noteText(const QString &note);

/// What somebody wrote to a request: its commit message without subject, list of sites and trailers.
QString noteOf(const QString &message, qsizetype sites);

/// `Name <mail>`, one line.
QString personOf(const git::Signature &who);

} // namespace core::promotion
