// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"
#include "core/gitops/layout.h"

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
    QStringList secrets; ///< that are taken as a whole: nobody sees here which variables they bring
};
VariableSources variablesOf(const QByteArray &envLayer);

} // namespace core::pipeline
