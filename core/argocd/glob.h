// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core::argocd {

/// Does @p text match @p pattern, as Argo CD matches? `*` is any text without @p separator (null: any text at
/// all), `**` any text at all, `?` one character, `[abc]` and `[!abc]` one of a set, `{a,b}` one of several,
/// `\` takes the next character as it is. A pattern that cannot be understood matches itself only.
bool matchesGlob(const QString &pattern, const QString &text, QChar separator = QChar());

/// Does @p text mean more than itself as a pattern?
bool isGlob(const QString &text);

} // namespace core::argocd
