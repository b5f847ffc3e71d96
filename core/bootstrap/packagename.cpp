// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/packagename.h"

#include "core/yaml/edit.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

const QString nameKey = u"name"_s;

} // namespace

std::optional<QString> packageName(const QByteArray &bytes)
{
    const QJsonValue name = QJsonDocument::fromJson(bytes).object().value(nameKey);
    return name.isString() ? std::optional(name.toString()) : std::nullopt;
}

QString withoutScope(const QString &name)
{
    return name.section(u'/', -1);
}

QString packageNameOf(const QString &name, const QString &site)
{
    const qsizetype own = withoutScope(name).size();
    return name.chopped(own) + site;
}

/// JSON is YAML, so the editor of YAML knows its places; what came out is read again as JSON.
std::optional<QByteArray> withPackageName(const QByteArray &bytes, const QString &name)
{
    const auto edit = yaml::set(bytes, {.keys = {nameKey}, .document = {}}, name);
    if (!edit)
        return std::nullopt;
    QJsonObject wanted = QJsonDocument::fromJson(bytes).object();
    wanted.insert(nameKey, name);
    const bool isGood = QJsonDocument::fromJson(edit->bytes).object() == wanted;
    return isGood ? std::optional(edit->bytes) : std::nullopt;
}

} // namespace core::bootstrap
