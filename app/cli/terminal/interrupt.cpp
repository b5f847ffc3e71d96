// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal/interrupt.h"

#include <csignal>

namespace app::cli {

namespace {

const core::Cancellation &cancellation()
{
    static const core::Cancellation s_cancellation;
    return s_cancellation;
}

// Only a store to a lock-free atomic that exists already: safe in a signal handler.
void requestCancellation(int /*signal*/)
{
    cancellation().request();
}

} // namespace

core::Cancellation cancelOnInterrupt()
{
    const core::Cancellation &wish = cancellation();
    struct sigaction action = {};
    action.sa_handler = requestCancellation;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // no SA_RESTART: a read of standard input ends too
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    return wish;
}

} // namespace app::cli
