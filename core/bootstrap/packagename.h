// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// The name that an application has in its `package.json`. For this room only.
namespace core::bootstrap {

inline const QString packageFile = QStringLiteral("package.json");

/// What the file calls the package; nullopt: it is no JSON with a name.
std::optional<QString> packageName(const QByteArray &bytes);

/// @p name with the part behind its scope replaced: `@fleet/website` becomes `@fleet/pier`.
QString packageNameOf(const QString &name, const QString &site);

/// The part behind the scope.
QString withoutScope(const QString &name);

/// The file with another name and not one byte else changed; nullopt: it is written in a way that is not
/// changed here.
std::optional<QByteArray> withPackageName(const QByteArray &bytes, const QString &name);

} // namespace core::bootstrap
