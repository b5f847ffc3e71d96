// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace viewmodels {

/// A variable that the code of a release reads and an environment does not set.
struct MissingVariable
{
    QString site;
    QString environment; ///< that lacks it
    QString name;
    QString place; ///< where the code reads it: "apps/shop/src/mail.ts:2"
    QString frontEnvironment;
    std::optional<QString> frontValue; ///< what it is in front; nullopt: not set there, or not to be shown
};

} // namespace viewmodels
