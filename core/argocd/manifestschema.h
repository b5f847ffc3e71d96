// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/argocd/schema.h"

/// What Argo CD takes for its own manifests, by its own schemas (resources/schemas). No network is needed.
namespace core::argocd {

/// Where @p manifest is no Application that Argo CD knows: fields that it would drop without a word, values
/// of another kind, fields that are missing. `status` and `operation`, which it writes itself, pass.
QList<SchemaViolation> validateApplication(const yaml::Node &manifest);
/// The same for an AppProject.
QList<SchemaViolation> validateProject(const yaml::Node &manifest);

/// The schemas as they are compiled in.
const char *applicationSchemaText();
const char *projectSchemaText();

} // namespace core::argocd
