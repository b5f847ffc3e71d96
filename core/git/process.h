// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/program.h"

/// One run of the `git` program: environment, progress, silence and the wish to stop. Of this room only.
namespace core::git {

struct Call
{
    QString folder; ///< working directory; empty: that of this process
    QStringList arguments;
    QByteArray input = {};
    QStringList environment = {}; ///< `KEY=value`, on top of everything else
    QString sshCommand = {}; ///< for ssh, unless the environment that git gets names one already
    std::function<void(const Progress &)> progress = {};
    Cancellation cancellation = {};
};

struct Answer
{
    int exitCode = 0;
    QByteArray out;
    QString err; ///< without the lines of progress
};

/// Runs it to its end, whatever the exit status. NotFound: no git program or no such folder; Cancelled;
/// Unreachable: no sign of life; Internal: it crashed.
Result<Answer> execute(const ProgramOptions &options, const Call &call);

/// What a line of standard error says, if it is progress.
std::optional<Progress> progressIn(QStringView line);

} // namespace core::git
