// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/inspectorviews.h"

namespace viewmodels {

/// The lines of a YAML text in their parts, ready to be drawn: tabs are blanks, and a very long line is cut.
QList<CodeLineView> codeLines(const QString &text);

/// The characters of the longest of them.
int longestOf(const QList<CodeLineView> &lines);

} // namespace viewmodels
