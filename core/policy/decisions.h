// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/gitops/tags.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// What people decided for one environment of a site, each a small file of the repository.
namespace core::policy {

inline const QString decisionFolder = QStringLiteral(".slipway/decisions");

struct Decision
{
    enum class Kind {
        Hold, ///< nothing new comes here
        Block, ///< this tag does not come here
        Accept, ///< this tag may be here although the environment in front never had it
    };

    Kind kind = Kind::Hold;
    QString site;
    QString environment;
    QString tag; ///< of Block and Accept
    QString reason;
    QString by; ///< `Name <mail>`
    QDateTime since;

    /// `.slipway/decisions/<site>.<env>.hold.yaml`; a blocked tag is part of the name, so that each decision
    /// is a file of its own.
    QString file() const;
    bool isAbout(const QString &ofSite, const QString &ofEnvironment) const
    {
        return site == ofSite && environment == ofEnvironment;
    }
};
QString toString(Decision::Kind kind); ///< "hold", "block", "accept"

/// The whole file.
QByteArray toYaml(const Decision &decision);

/// Understands the file. Malformed with its place for invalid YAML, unknown or missing keys, and where the
/// name says something else than the content: who looks at the folder would be misled.
Result<Decision> parseDecision(const QByteArray &bytes, const QString &file);

/// The one of this kind that holds; null: none. @p tag counts for Block and Accept, in whichever form of its
/// release @p tags know.
const Decision *find(const QList<Decision> &decisions, Decision::Kind kind, const QString &site,
                     const QString &environment, const QString &tag = {},
                     const gitops::TagWriting &tags = {});

} // namespace core::policy
