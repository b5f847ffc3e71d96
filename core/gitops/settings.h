// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace core::gitops {

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

} // namespace core::gitops
