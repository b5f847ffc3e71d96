// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// What `slipway` was asked on the command line.
struct Arguments
{
    QString repository; ///< a folder or a URL; empty: the last one, or the first-run page
    QString page; ///< pipeline, approvals, canon, new-site, add-environment, review, settings, first-run,
                  ///< gallery; empty: pipeline where a repository is given
    QString site;
    QString theme;
    QString language;
    QSize size;
    QString screenshot; ///< a PNG file: the page is written there once its data has arrived
    bool isDemo = false;

    bool isWindowNeeded = true; ///< false: `text` is all there is to say
    QString text; ///< of --help and --version, or what is wrong
    int exitStatus = 0;
};

/// Reads @p arguments (the first is the program). Never exits by itself.
Arguments readArguments(const QStringList &arguments);

} // namespace app
