// SPDX-License-Identifier: Apache-2.0
#include "core/git/network.h"

#include "core/git/url.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

bool isSshConfigured(const ProgramOptions &options, const Call &call)
{
    // git itself is asked, because it also reads GIT_CONFIG_COUNT and its like.
    const auto answer =
        execute(options,
                {.folder = call.folder,
                 .arguments = {call.arguments.first(), u"config"_s, u"--get"_s, u"core.sshCommand"_s}});
    return answer && answer->exitCode == 0;
}

} // namespace

QString workingFolder(const QString &gitDir)
{
    const QFileInfo info(gitDir);
    return info.fileName() == ".git"_L1 ? info.absolutePath() : gitDir;
}

Result<Answer> callRemote(const ProgramOptions &options, const QString &gitDir, const QString &url, Call call)
{
    call.folder = workingFolder(gitDir);
    call.arguments.prepend(u"--git-dir="_s + QDir(gitDir).absolutePath());
    // ssh without a terminal would still send empty passwords; that gets people banned.
    if ((options.askPass.isEmpty() || options.isQuiet) && isSshUrl(url) && !isSshConfigured(options, call))
        call.sshCommand = u"ssh -o BatchMode=yes"_s;
    return execute(options, call);
}

} // namespace core::git
