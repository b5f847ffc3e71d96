// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>

namespace core {

/// A wish to stop, shared between who asks (any thread) and who works. A copy is the same wish.
class Cancellation
{
public:
    void request() const { m_requested->store(true, std::memory_order_relaxed); }
    bool isRequested() const { return m_requested->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_requested = std::make_shared<std::atomic_bool>(false);
};

} // namespace core
