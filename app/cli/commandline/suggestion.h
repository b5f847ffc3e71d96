// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace app::cli {

/// At most three of @p names that somebody who typed @p word may have meant, the nearest first.
QStringList nearest(const QString &word, const QStringList &names);

/// " Did you mean 'status'?", with a space in front, or nothing.
QString didYouMean(const QString &word, const QStringList &names);

} // namespace app::cli
