// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

/// What git, ssh and servers mean by their words. Of this room only.
namespace core::git {

/// The error that @p words (standard error of git) tell of; @p otherwise is the kind when nothing is
/// recognised.
Error classify(const QString &words, Error::Kind otherwise);

/// The error of a push of @p branch that git answered with `! … @p summary (@p reason)`, e.g. "[remote
/// rejected]", "pre-receive hook declined". @p words is standard error.
Error classifyRejection(const QString &branch, const QString &summary, const QString &reason,
                        const QString &words);

/// What the server itself said: the `remote:` lines without their prefix.
QString serverLines(const QString &words);

} // namespace core::git
