// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/inspectorviews.h"

namespace viewmodels {

/// The lines of a YAML text in their parts, ready to be drawn: tabs are blanks, and a very long line is cut.
QList<CodeLineView> codeLines(const QString &text);

/// The same of a page of Markdown: headings stand in `key`, all else in `value`, and a line that is longer
/// than one reads with ease goes on in further ones, which have no number (0).
QList<CodeLineView> proseLines(const QString &text);

/// The characters of the longest of them.
int longestOf(const QList<CodeLineView> &lines);

} // namespace viewmodels
