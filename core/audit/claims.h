// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What commits say of themselves, and whether it is true.
namespace core::audit {

/// What a commit says it did to one site: the trailers from `Site` on.
struct SiteClaim
{
    enum class Action { None, Promotion, Reset, Rollback, Release, Setting, Hold, Block, Accept, Lift };

    QString site;
    Action action = Action::None;
    QString from; ///< of a promotion and a reset
    QString to;
    QString previousTag; ///< empty: it says that there was none
    QString releaseTag;
    QString reason; ///< of a decision
    QString setting = {}; ///< of one: `env.SMTP_HOST`

    bool isDecision() const { return action >= Action::Hold; }
    bool movesTag() const { return action < Action::Setting; }
};

/// The trailers of a promotion, as core/promotion/message.h writes them.
struct Claims
{
    QString promotionId;
    QString requestedBy; ///< `Name <mail>`
    QStringList approvedBy;
    QStringList approvalCommits; ///< hex, of `Approval-Commit`
    QString work; ///< of a work over several files: its kind, "new-site"; empty: it moves tags or settings
    QStringList environments; ///< of a work: those it touches
    QStringList
        files; ///< of a work: those it changes, and folders (with `/` behind) of which it changes many
    QList<SiteClaim> sites;
};

/// The claims of a commit message: of its last paragraph, as git reads trailers. nullopt: it has no
/// `Promotion-Id`, so it claims nothing.
std::optional<Claims> claimsOf(const QString &message);

} // namespace core::audit
