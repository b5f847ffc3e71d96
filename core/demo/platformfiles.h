// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/demo/commitstream.h"

namespace core::demo {

/// One site in one environment.
struct DeploymentKey
{
    QByteArray site;
    QByteArray environment;
};

/// The platform repository: manifests of the Secrets that the sites refer to. Nothing in it is secret: what
/// looks like a ciphertext is random bytes.
FileChanges platformFiles(const std::vector<DeploymentKey> &deployments);

} // namespace core::demo
