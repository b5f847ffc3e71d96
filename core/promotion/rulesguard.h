// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/filework.h"

namespace core::promotion {

/// May this work change this file of `.slipway*`? The rules of a repository are changed by people, and not
/// along with something else. Two things follow a work all the same: the list of environments where one is
/// added or removed (with the rules of the step that goes), and decisions about what it removes. Refused,
/// with the file, for everything else.
Outcome checkRules(const FileWork &work, const FileChange &file);

} // namespace core::promotion
