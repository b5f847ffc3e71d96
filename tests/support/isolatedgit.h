// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

/// The `git` program as tests call it: without the configuration of whoever runs them, with one author and
/// one time.
namespace testsupport {

struct GitAnswer
{
    int exitCode = -1; ///< -1: it could not be started, or died
    QByteArray out;
    QByteArray err;
};

/// Takes this process, and all it starts, away from the user's and the system's git configuration (the git
/// program and libgit2), their home folder and any GIT_ variable. Once is enough; FleetBuilder does it.
void isolateGit();

/// What isolateGit() sets, and a fixed author, committer and time.
QProcessEnvironment gitEnvironment();

/// Runs `git ARGUMENTS` in @p folder and returns what it says, whatever it says.
GitAnswer tryGit(const QString &folder, const QStringList &arguments, const QByteArray &input = {});

/// The same, but a failure ends the test program with git's words. Returns standard output without the last
/// line break.
QString runGit(const QString &folder, const QStringList &arguments, const QByteArray &input = {});

} // namespace testsupport
