// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"
#include "core/canon/values.h"

/// What an env layer may say and has to say: `env/…`. What concerns secrets is in secretrules.h.
namespace core::canon {

void judgeImageInEnvLayer(const Subject &subject, Notebook &notebook);
void judgeEnvironmentName(const Subject &subject, Notebook &notebook);
void judgeHosts(const Subject &subject, Notebook &notebook);
void judgePublicUrls(const Subject &subject, Notebook &notebook);

/// The hosts of an env layer's ingress that is not turned off, with the node of each.
struct HostPlace
{
    QString host; ///< lower case, without a dot at its end
    const yaml::Node *node = nullptr;
};
std::vector<HostPlace> hostsOf(const std::vector<Value> &values);

} // namespace core::canon
