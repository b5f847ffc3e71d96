// SPDX-License-Identifier: Apache-2.0
#include "app/cli/document.h"

#include "core/base/text.h"

namespace app::cli {

Json json(const QString &text)
{
    return text.toStdString();
}

Json json(const std::optional<QString> &text)
{
    return text ? json(*text) : Json();
}

Json jsonOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : json(text);
}

Json json(const QStringList &texts)
{
    Json array = Json::array();
    for (const QString &text : texts)
        array.push_back(json(text));
    return array;
}

Json json(const core::git::ObjectId &id)
{
    return id.isNull() ? Json() : json(id.toHex());
}

Json json(const QDateTime &time)
{
    return time.isValid() ? json(core::isoTime(time)) : Json();
}

} // namespace app::cli
