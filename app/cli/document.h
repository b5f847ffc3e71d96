// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"

#include <QDateTime>
#include <QString>

#include <nlohmann/json.hpp>

#include <optional>

/// JSON documents as scripts read them: keys in the order of the documentation.
namespace app::cli {

using Json = nlohmann::ordered_json;

Json json(const QString &text);
Json json(const std::optional<QString> &text); ///< null where there is none
Json jsonOrNull(const QString &text); ///< null where it is empty
Json json(const QStringList &texts);
Json json(const core::git::ObjectId &id); ///< null for the null id
Json json(const QDateTime &time); ///< ISO 8601 with offset; null where it is not valid

} // namespace app::cli
