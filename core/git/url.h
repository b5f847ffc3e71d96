// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace core::git {

/// @p text with the passwords (and what looks like an access token) of all URLs in it replaced by `***`: for
/// display and logs.
QString maskedUrl(const QString &text);

/// Refused when git could take @p url for an option or for a program to run (`-x`, `ext::sh …`).
Outcome checkUrl(const QString &url);

/// Does @p url go through ssh (`ssh://…`, `git@host:path`)?
bool isSshUrl(const QString &url);

} // namespace core::git
