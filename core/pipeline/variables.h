// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"
#include "core/gitops/layout.h"
#include "core/yaml/edit.h"

#include <QHash>
#include <QSet>

/// Environment variables: which the sources of a site read, and which an env layer sets.
namespace core::pipeline {

/// Where the code asks for one.
struct VariableUse
{
    QString name;
    QString file;
    int line = 0;

    bool operator==(const VariableUse &) const = default;
};

/// Variables that lines read which the newer tag has and the older one has not, each once, at the first
/// place. Looks at code below `apps/<site>` only (the first folder of the layout's sources), in files that
/// differ; a variable that such a file read before is not new. Empty where the tags name no commits.
QList<VariableUse> newVariables(const git::Repository &repository, const gitops::Layout &layout,
                                const QString &site, QStringView olderTag, QStringView newerTag);

/// What an env layer says of variables.
struct VariableSources
{
    QSet<QString> names; ///< set by value or from a named key
    QHash<QString, QString> values; ///< of those that are set by value
    QStringList secrets; ///< that are taken as a whole: nobody sees here which variables they bring
};
VariableSources variablesOf(const QByteArray &envLayer);

/// `[A-Za-z_][A-Za-z0-9_]*`, as POSIX and Kubernetes want it?
bool isVariableName(QStringView text);

/// A variable where an env layer sets it, as commits name it: `env.SMTP_HOST`.
struct VariableKey
{
    QString collection; ///< env, extraEnv or extraEnvVars
    QString name;

    static std::optional<VariableKey> fromString(const QString &text);
    QString toString() const;
    yaml::Path path() const; ///< of the collection
};

/// Where this env layer would set a new variable: in the first collection that it has, else in `env`.
VariableKey placeOf(const QString &name, const QByteArray &envLayer);

} // namespace core::pipeline
