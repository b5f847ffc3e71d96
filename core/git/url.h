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

/// The page of a commit at the forge that serves the repository at @p url, as GitHub, GitLab and Gitea build
/// it. Empty unless @p url is https with a host and a path: no other address is ever opened. Logins in it are
/// left out.
QString commitPage(const QString &url, const QString &commit);

/// Does @p url go through ssh (`ssh://…`, `git@host:path`)?
bool isSshUrl(const QString &url);

} // namespace core::git
