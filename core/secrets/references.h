// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"

#include <QList>
#include <QString>

namespace core::secrets {

/// A place in a site's file that names a Secret.
struct Reference
{
    QString secret;
    QString key; ///< empty: the whole Secret
    bool isOptional = false; ///< the container starts without it
    QString path; ///< dotted, of the key that names it: `envFrom.secretRef`
    int line = 0;
    int column = 0;

    bool operator==(const Reference &) const = default;
};

/// All of a value file, wherever a chart may have them: `envFrom` as a mapping or a list, `extraSecretRefs`,
/// `pullSecrets` and `imagePullSecrets`, `secretKeyRef`, volumes. Names that are filled in later (`{{ … }}`)
/// are left out.
QList<Reference> referencesIn(const yaml::Node &root);

} // namespace core::secrets
