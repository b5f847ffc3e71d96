// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace core::gitops {

/// Would a value under this key be shown as dots? (Not of a reference to a Secret: that is a name.)
bool looksSecret(const QString &key);

/// One key of an env layer where two environments say different things.
struct SettingDifference
{
    QString key; ///< dotted: `resources.limits.memory`
    std::optional<QString> from; ///< nullopt: not set there
    std::optional<QString> to;
    bool isExpected = false; ///< it differs by its nature: the environment's name, hosts, references to
                             ///< secrets, replicas, resources

    bool operator==(const SettingDifference &) const = default;
};

/// Compares two env layers value by value, in the order of the first file. Values whose keys look like
/// secrets are masked; block scalars and lists are compared whole. Malformed when a file cannot be read.
Result<QList<SettingDifference>> compareSettings(const QByteArray &from, const QByteArray &to);

/// One key of the env layers of one site with what each environment says.
struct SettingRow
{
    QString key;
    QList<std::optional<QString>> values; ///< one line each; nullopt: not set there
    QStringList texts; ///< the same with all lines
    bool isEqual = true; ///< in every layer that can be read, set or not
    bool isExpected = false; ///< it would differ by its nature, as in SettingDifference

    bool operator==(const SettingRow &) const = default;
};

/// The env layers of one site side by side.
struct SettingsTable
{
    QList<SettingRow> rows; ///< in the order of the first file, then what only later ones have
    QList<bool> isThere; ///< of each layer
    QList<std::optional<Error>> errors; ///< of each layer: why it cannot be read, with its place
};

/// Every setting of @p files (nullopt: there is none). @p names are their paths, for messages. Masked as in
/// compareSettings().
SettingsTable settingsTable(const QList<std::optional<QByteArray>> &files, const QStringList &names);

} // namespace core::gitops
