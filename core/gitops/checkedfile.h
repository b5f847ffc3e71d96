// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace core::gitops {

/// The payload of a cache file that writeChecked() wrote with the same @p magic and @p format; nullopt when
/// there is none, or when it is damaged.
std::optional<QByteArray> readChecked(const QString &path, QByteArrayView magic, quint32 format);

/// Writes a cache file as a whole or not at all; the folder is made. Denied when the file system says no.
Outcome writeChecked(const QString &path, QByteArrayView magic, quint32 format, const QByteArray &payload);

} // namespace core::gitops
