// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline/arguments.h"
#include "app/cli/document.h"
#include "app/cli/terminal/console.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace app::cli {

/// Exit statuses that scripts may rely on.
namespace exitstatus {
constexpr int done = 0;
constexpr int findings = 1; ///< or a gate that blocks
constexpr int usage = 2;
constexpr int refused = 3;
constexpr int conflict = 4;
constexpr int unreachable = 5;
constexpr int interrupted = 130;
} // namespace exitstatus

/// What a command runs with: its arguments, where it speaks, and the repository, opened when it is asked for.
class Session
{
public:
    Session(Arguments arguments, Console &console, core::Cancellation cancellation);

    const Arguments &arguments() const { return m_arguments; }
    Console &console() { return m_console; }
    const core::Cancellation &cancellation() const { return m_cancellation; }
    bool isJson() const { return m_arguments.has(QStringLiteral("json")); }
    /// What is written becomes a request.
    void ask() { m_isRequest = true; }
    bool isRequest() const { return m_isRequest; }
    bool isOffline() const { return m_arguments.has(QStringLiteral("offline")); }

    /// The target of `-C`, `--repo`, `--remote` and `--branch`.
    core::Result<core::workspace::Target> resolveTarget();
    /// The same, open; fetched unless --offline.
    core::Result<std::unique_ptr<core::workspace::Workspace>> open();
    /// What is there to be read: sites, or else an error; or whatever there is, where the first site is still
    /// to come.
    enum class Sites { Wanted, MayBeMissing };
    core::Result<core::pipeline::Snapshot> read(core::workspace::Workspace &workspace,
                                                Sites sites = Sites::Wanted);

    /// Both at once.
    struct Opened
    {
        std::unique_ptr<core::workspace::Workspace> workspace;
        core::pipeline::Snapshot snapshot;
    };
    core::Result<Opened> openAndRead(Sites sites = Sites::Wanted);

    core::workspace::WorkspaceOptions workspaceOptions() const;
    core::git::ProgramOptions gitOptions() const;

    /// Prints a document: readable on a terminal, in one line else. Done.
    int answer(const Json &document);
    /// Says why it did not work. The exit status that belongs to it.
    int fail(const core::Error &error);
    int usage(const QString &message);

private:
    core::Outcome fetch(core::workspace::Workspace &workspace);

    Arguments m_arguments;
    Console &m_console;
    core::Cancellation m_cancellation;
    bool m_isRequest = false;
};

} // namespace app::cli
