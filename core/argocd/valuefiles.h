// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/argocd/application.h"

#include <QStringList>

/// The value files of an Application, and the files of the repository that they lead to.
namespace core::argocd {

struct ValueFile
{
    Text text; ///< as it is written
    QString path; ///< from the root of the repository; empty: an address, a way out, or a `$ref` that no
                  ///< source has
};

/// In the order in which Helm reads them: of all sources of a chart.
QList<ValueFile> valueFiles(const Application &application);

/// @p file, written beside the chart at @p chartPath, from the root of the repository; of `$ref/…` from the
/// root of that source. Empty: an address, or a way out.
QString resolvedValueFile(const QString &file, const QString &chartPath);

/// The folder that the path of a source means: Argo CD takes `./a/b/` for `a/b`. `.` is the repository
/// itself.
QString folderOf(const QString &path);

/// How a value file is written so that it leads from the chart at @p chartPath to @p path, in the manner of
/// @p example (relative, from the root, or by a `$ref`).
QString writtenValueFile(const QString &path, const QString &chartPath, const QString &example);

} // namespace core::argocd
