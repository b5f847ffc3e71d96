// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/answers.h"

/// How it is shown from whom an answer is.
namespace viewmodels::sourcewords {

QString icon(core::bootstrap::Origin origin);
QString tone(core::bootstrap::Origin origin); ///< of the tokens
/// The title of a field, with its environment: "Hosts, prod".
QString fieldTitle(const QString &name);

} // namespace viewmodels::sourcewords
