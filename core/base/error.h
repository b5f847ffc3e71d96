// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace core {

/// Where in a file something was found. Lines and columns count from 1, columns in code points; 0 means
/// unknown.
struct Place
{
    QString file; ///< relative to the repository, with `/`; or as the user named it
    int line = 0;
    int column = 0;

    bool operator==(const Place &) const = default;
};

/// Why something failed: a kind for code, a sentence for people, a detail for the log.
struct Error
{
    enum class Kind {
        Usage, ///< the request makes no sense: unknown site, environment, rule, a missing argument
        NotFound, ///< it is not there
        Malformed, ///< a file cannot be understood; `place` says where
        Refused, ///< we will not touch this file or target; nothing was changed
        Blocked, ///< a gate failed, is unknown, or waits for approval
        Rewritten, ///< the remote's history was rewritten since it was last seen; nothing was written
        Conflict, ///< somebody else changed the same thing
        Denied, ///< the server, or the file system, said no
        Unreachable, ///< no answer: network, login, host key
        Cancelled, ///< the user stopped it; never shown as an error
        Internal, ///< a bug of ours
    };

    Kind kind = Kind::Internal;
    QString message; ///< one or two sentences: what happened, and what to do
    QString detail = {}; ///< what the library or server said, word for word
    std::optional<Place> place = {};
};

} // namespace core
