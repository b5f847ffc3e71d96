// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/answers.h"

namespace core::bootstrap {

/// One thing that is to be done outside of this repository before a site can run.
struct ChecklistItem
{
    enum class Kind { Secret, Database, Namespace, Domain, Image, Build };

    Kind kind = Kind::Secret;
    QString id; ///< `secret.dev.web-shop-dev-env`: the same for the same site
    QString environment; ///< empty: of none alone
    QString subject; ///< the Secret, the host, the image …
    QString namespaceName; ///< of a Secret
    QString explanation; ///< a sentence in the reader's language
    QString path; ///< where the manifest belongs in the platform repository; empty: not known
    QString rule; ///< the lines of its `.sops.yaml` that apply; empty: not known
    QByteArray skeleton; ///< of the manifest, to fill and encrypt
    QString command; ///< to run, as one would type it; empty: none
};

/// What a site needs, from the answers. @p platform: the platform repository's files, where it is at hand;
/// @p like: the sibling whose secrets' places are followed. Never reads a secret's value.
QList<ChecklistItem> checklist(const QString &key, const QStringList &environments, const Answers &answers,
                               const gitops::FileTree *platform, const QString &like);

} // namespace core::bootstrap
