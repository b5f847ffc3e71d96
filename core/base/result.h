// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <expected>

namespace core {

/// Either a value or the Error that kept it from being made.
template <typename T>
using Result = std::expected<T, Error>;

/// The result of something that is done for its effect.
using Outcome = Result<void>;

/// `return fail(Error::Kind::Refused, "…")`, in any function that returns a Result.
inline std::unexpected<Error> fail(Error::Kind kind, QString message, QString detail = {})
{
    return std::unexpected(Error{kind, std::move(message), std::move(detail), std::nullopt});
}

/// The same with the place in a file.
inline std::unexpected<Error> failAt(Place place, Error::Kind kind, QString message, QString detail = {})
{
    return std::unexpected(Error{kind, std::move(message), std::move(detail), std::move(place)});
}

} // namespace core
