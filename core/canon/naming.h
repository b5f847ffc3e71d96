// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"
#include "core/canon/values.h"

#include <QHash>

/// How a fleet calls its things. Names are read, never guessed: what is found here is a warning at most.
namespace core::canon {

/// A name as a pattern: `web-{site}-{env}` of `web-shop-prod`.
QString namePattern(const QString &name, const QString &site, const QString &environment);

/// What a name of one site looks like.
struct NamedAlike
{
    QString site;
    QString pattern;
};
/// The pattern that four names in five, and those of four sites at least, agree on; empty: there is none.
QString commonPattern(const QList<NamedAlike> &names);

/// Is one of the words of the name, besides those of the site's key, the environment's?
bool namesEnvironment(const QString &name, const QString &site, const QString &environment);

/// A reference to a Secret in an env layer.
struct SecretReference
{
    QString name;
    QString slot; ///< where such references stand: `envFrom.secretRef`
    const yaml::Node *node = nullptr;
};
/// All that bring variables or files into the pod. Pull secrets and certificates are not among them: those
/// are often one for all.
std::vector<SecretReference> secretReferences(const std::vector<Value> &values);

/// How the Secrets of one environment are called, by slot.
QHash<QString, QString> secretPatterns(const Subject &subject, int environment);

/// `site/naming`
void judgeNaming(const Subject &subject, Notebook &notebook);

} // namespace core::canon
