// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

/// The texts of the demo fleet's files.
namespace core::demo {

/// The hand that wrote a site's release files; no two teams have the same.
struct ReleaseStyle
{
    QByteArray quote = "\""; ///< around the tag; empty: none
    QByteArray note = {}; ///< a comment beside the tag
    QByteArray header = {}; ///< comment lines above, each with its line break
    bool hasAppName = true;
    bool hasWindowsLines = false;
};

/// `deploy/env/release-<env>/<site>.yaml`. @p digest empty: none beside the tag.
QByteArray releaseFile(const QByteArray &site, const QByteArray &tag, const ReleaseStyle &style,
                       const QByteArray &digest = {});
/// The same for a site that is declared but was never released.
QByteArray placeholderFile(const QByteArray &site, const ReleaseStyle &style);

/// `deploy/env/<env>/<site>.yaml`; @p revision changes a limit or two.
QByteArray envFile(const QByteArray &site, const QByteArray &environment, int revision);

/// `deploy/argocd/apps/<env>/<site>.yaml`.
QByteArray applicationFile(const QByteArray &site, const QByteArray &environment);

/// Source file number @p kind (see sourcePath()) of a site at a revision.
QByteArray sourceFile(const QByteArray &site, int kind, int revision);
QByteArray sourcePath(const QByteArray &site, int kind, int revision);
constexpr int pageSource = 0;
constexpr int blockSource = 1;
constexpr int adminSource = 2;
constexpr int packageSource = 3;
constexpr int migrationSource = 4; ///< a new file for each revision

/// The host of a site in an environment.
QByteArray hostName(const QByteArray &site, const QByteArray &environment);
/// The Application's name, which is the namespace's too: mostly `web-<site>-<env>`.
QByteArray deploymentName(const QByteArray &site, const QByteArray &environment);

} // namespace core::demo
