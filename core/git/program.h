// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/git/repository.h"

#include <QStringList>

#include <functional>

/// The network, by the user's own `git` program: whatever works in their terminal (ssh config, agents,
/// credential helpers, proxies, private CAs) works here. Blocking; call from a job's thread.
namespace core::git {

/// What a line of git's progress says.
struct Progress
{
    QString phase; ///< git's word, e.g. "Receiving objects"
    int percent = -1; ///< -1: not known
};

/// How `git` is called. Values only, so that a job can copy it. The environment of this process is passed on,
/// but for what points at another repository (GIT_DIR …) and GIT_ASKPASS and SSH_ASKPASS, which askPass
/// replaces.
struct ProgramOptions
{
    QString program = QStringLiteral("git");
    /// Nobody is to be asked now: ssh runs in batch mode, and askPass is told by SLIPWAY_ASK_QUIET=1.
    bool isQuiet = false;
    QString askPass = {}; ///< our helper for GIT_ASKPASS and SSH_ASKPASS; empty: never ask (background work)
    QStringList environment = {}; ///< extra `KEY=value`
    int timeoutSeconds = 300; ///< without a sign of life
};

struct PushResult
{
    QString serverMessage; ///< the `remote:` lines, without the prefix
};

class Program
{
public:
    explicit Program(ProgramOptions options = {});
    const ProgramOptions &options() const { return m_options; }

    /// Runs `git ARGS` in @p folder (empty: none) and returns what it prints. Refused/Unreachable/Denied by
    /// classify().
    Result<QByteArray> run(const QString &folder, const QStringList &arguments, const QByteArray &input = {},
                           const Cancellation &cancellation = {}) const;
    Result<QString> version() const;

    /// Clones bare with all branches as refs/heads/* mirrored under refs/remotes/origin/*; nothing half-made
    /// stays behind.
    Outcome cloneBare(const QString &url, const QString &into,
                      const std::function<void(const Progress &)> &progress,
                      const Cancellation &cancellation = {}) const;
    /// Updates refs/remotes/<remote>/* (and refs/remotes/<remote>/HEAD); prunes what is gone. Nothing else is
    /// touched: no tags, no FETCH_HEAD, no local branch, no maintenance.
    Outcome fetch(const QString &gitDir, const QString &remote,
                  const std::function<void(const Progress &)> &progress = {},
                  const Cancellation &cancellation = {}) const;
    /// The tip of a branch on the server now.
    Result<ObjectId> remoteTip(const QString &gitDir, const QString &remote, const QString &branch,
                               const Cancellation &cancellation = {}) const;
    /// @p remote is a name or the path of a repository (of this one too: its hooks run, and a checked-out
    /// branch is followed by a clean work tree, `receive.denyCurrentBranch=updateInstead`). `push --porcelain
    /// --force-with-lease=<ref>:<tip> <remote> <commit>:<ref>`: moves exactly that tip to @p commit. Conflict
    /// when the remote moved ("fetch first", "stale info", "cannot lock ref", "incorrect old value"), Denied
    /// when a hook or a protected branch said no (detail: the server's words), Unreachable for network and
    /// login. @p tip null: the branch must not be there yet; @p commit null: it is removed. @p options are
    /// git's push options; a server that takes none refuses the push (Refused).
    Result<PushResult> push(const QString &gitDir, const QString &remote, const QString &branch,
                            const ObjectId &tip, const ObjectId &commit,
                            const std::function<void(const Progress &)> &progress = {},
                            const Cancellation &cancellation = {}, const QStringList &options = {}) const;

    /// Makes a commit object: unsigned in-process, or where commit.gpgsign asks for it signed by `git
    /// commit-tree -S` (user.signingkey and gpg.format as git understands them). Refused when the key is not
    /// there.
    Result<ObjectId> commit(Repository &repository, const NewCommit &commit,
                            const Cancellation &cancellation = {}) const;

private:
    ProgramOptions m_options;
};

} // namespace core::git
