// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// The Secrets that env layers refer to: that they are there, and in clear text nowhere. Where they are is
/// told by the subject's inventory of the platform repository; without one only this repository is judged.
namespace core::canon {

/// What this very repository brings into the cluster: for Subject::ownSecrets(), which keeps it.
secrets::Manifests readOwnSecrets(const Subject &subject);

void judgeSecretMissing(const Subject &subject, Notebook &notebook);
void judgeSecretPlaintext(const Subject &subject, Notebook &notebook);
void judgeSecretNameEncrypted(const Subject &subject, Notebook &notebook);
void judgePlatformUnread(const Subject &subject, Notebook &notebook);

} // namespace core::canon
