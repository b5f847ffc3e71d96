// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"

#include <QList>
#include <QString>

#include <memory>

namespace core::argocd {

/// Where a document is not what its schema says.
struct SchemaViolation
{
    enum class Kind {
        UnknownField, ///< `path` ends in a field that nobody reads
        MissingField, ///< `path` ends in a field that has to be there
        NoText, ///< something else where a text has to be
        NoList,
        NoMapping,
        NoTruth, ///< neither true nor false
        NoWholeNumber,
        NotAllowed, ///< a value that is none of those allowed, or has not their form
    };

    Kind kind = Kind::UnknownField;
    QString path; ///< dotted: "spec.syncPolicy.automated.selfheal", indexes from 0
    QString suggestion; ///< the whole path of the field that was probably meant; empty: none is near
    int line = 0;
    int column = 0;

    bool operator==(const SchemaViolation &) const = default;
};

/// A JSON schema, as far as Kubernetes uses one: type, properties, required, additionalProperties, items,
/// enum, const, anyOf, pattern, minLength and maxLength. Whatever else it says holds for everything.
class Schema
{
public:
    /// @p json is a file of ours: a schema that does not parse allows everything.
    explicit Schema(const char *json);

    /// In the order of the document. What an alias or a merge key brings is not looked up.
    QList<SchemaViolation> violations(const yaml::Node &document) const;

private:
    struct Content;
    std::shared_ptr<const Content> m_content;
};

} // namespace core::argocd
