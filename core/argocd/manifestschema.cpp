// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/manifestschema.h"

namespace core::argocd {

namespace {

/// Written by Argo CD: a manifest that was taken from a cluster has them.
QList<SchemaViolation> withoutWritten(QList<SchemaViolation> violations)
{
    violations.removeIf([](const SchemaViolation &one) {
        return one.kind == SchemaViolation::Kind::UnknownField
            && (one.path == u"status" || one.path == u"operation");
    });
    return violations;
}

} // namespace

QList<SchemaViolation> validateApplication(const yaml::Node &manifest)
{
    static const Schema schema(applicationSchemaText());
    return withoutWritten(schema.violations(manifest));
}

QList<SchemaViolation> validateProject(const yaml::Node &manifest)
{
    static const Schema schema(projectSchemaText());
    return withoutWritten(schema.violations(manifest));
}

} // namespace core::argocd
