// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"

#include <memory>

class QLockFile;

namespace core::workspace {

/// One writer per target on this machine: the window, the command line and CI wait for one another. Freed by
/// the destructor, or by the system when the process dies.
class Lock
{
public:
    /// Waits up to @p seconds for it. Blocked: who holds it (process id and name).
    static Result<Lock> take(const QString &folder, const QString &targetKey, int seconds = 60,
                             const Cancellation &cancellation = {});

    Lock(Lock &&) noexcept;
    Lock &operator=(Lock &&) noexcept;
    ~Lock();

private:
    explicit Lock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace core::workspace
