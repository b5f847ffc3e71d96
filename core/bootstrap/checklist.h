// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/answers.h"
#include "core/secrets/preparation.h"

namespace core::bootstrap {

/// One thing that is to be done outside of this repository before a site can run.
struct ChecklistItem
{
    enum class Kind { Secret, Namespace, Domain, Image, Build };
    /// What is known without asking anybody: the rest is for who asks registries and name servers.
    enum class State { Open, Done, Wrong, Unknown };

    Kind kind = Kind::Secret;
    State state = State::Unknown;
    QString id; ///< `secret.dev.web-shop-dev-env`: the same for the same site
    QString environment; ///< empty: of none alone
    QString name; ///< the Secret, the namespace, the host, the image, the folder
    QString namespaceName; ///< of a Secret
    QString explanation; ///< a sentence or two in the reader's language
    std::optional<secrets::Preparation> preparation; ///< of a Secret that is to be made
    QString command; ///< to run, as one would type it; empty: none
};

/// The platform repository as it was read; the inventory is of the tree.
struct Platform
{
    const gitops::FileTree &tree;
    const secrets::Inventory &inventory;
};

/// What a site needs, from its files as they are planned or as they are. @p platform null: nobody knows which
/// Secrets there are. @p like: the sibling whose Secrets are the example; empty: any. No secret value is
/// read.
QList<ChecklistItem> checklist(const QString &site, const QString &like, const Ground &ground,
                               const Answers &answers, const Platform *platform);

} // namespace core::bootstrap
