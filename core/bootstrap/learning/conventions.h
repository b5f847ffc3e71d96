// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/subject.h"

#include <map>

namespace core::bootstrap {

/// What is said about a field, item by item.
using StatedValues = std::map<QString, QStringList>;

/// Where a file says something about a field.
struct Statement
{
    QString field; ///< `hosts.dev`; `valueFiles.dev` and `environment.dev` too, which nobody can choose
    QString value;
    const yaml::Node *node = nullptr;
};

/// What a file says about the fields, in its own order. @p environment is its own.
std::vector<Statement> statementsIn(canon::FileKind kind, const QString &environment, const yaml::Node &root);

/// How most sites do it.
struct Convention
{
    QStringList values; ///< with `{site}` where each site has its own key
    int agree = 0; ///< so many sites do it so …
    int total = 0; ///< … of those that say anything about it

    QStringList of(const QString &site) const; ///< with the key filled in
};

/// By the names of fields.
class Conventions
{
public:
    Conventions() = default;
    /// Looks at every file of every site.
    explicit Conventions(const canon::Subject &subject);

    const Convention *find(const QString &field) const;

private:
    std::map<QString, Convention> m_conventions;
};

} // namespace core::bootstrap
