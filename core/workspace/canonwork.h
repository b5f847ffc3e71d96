// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/finding.h"
#include "core/canon/subject.h"
#include "core/promotion/filework.h"

/// What is done about findings, as work of the engine: commits and requests like all else.
namespace core::workspace {

/// Mends these findings of @p subject in one commit. On whatever tip the branch has by then they are looked
/// for anew, by rule and file; what is no longer broken is left alone, what cannot be mended there too.
std::shared_ptr<const promotion::FileWork> fixWork(const canon::Subject &subject,
                                                   const canon::Findings &findings);

/// Puts a comment above the finding that says why it does not count. Refused when it is no longer there.
std::shared_ptr<const promotion::FileWork> ignoreWork(const canon::Finding &finding, const QString &reason);

} // namespace core::workspace
