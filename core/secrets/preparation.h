// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/inventory.h"
#include "core/secrets/sopsrules.h"

namespace core::secrets {

/// A Secret of one site in one environment.
struct SecretOfSite
{
    QString site;
    QString namespaceName;
    QString secret;
};

/// What somebody needs to make a Secret that is not there yet, as a sibling has its own.
struct Preparation
{
    QString file; ///< where it belongs in the platform repository; empty: the sibling has none to go by
    bool isFileThere = false; ///< others are in it already: the manifest is added to them
    std::optional<CreationRule> rule; ///< by which SOPS encrypts it
    QByteArray skeleton; ///< the manifest with the sibling's keys and empty values, to fill
    QString command; ///< that encrypts it, as one would type it; empty: nothing is to be encrypted
};

/// @p keys: what the site refers to by name, besides the sibling's keys. @p tree is that of the inventory.
Preparation prepare(const gitops::FileTree &tree, const Inventory &inventory, const SecretOfSite &wanted,
                    const SecretOfSite &sibling, const QStringList &keys = {});

} // namespace core::secrets
