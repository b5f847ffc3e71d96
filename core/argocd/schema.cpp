// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/schema.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace core::argocd {

namespace {

using Json = nlohmann::json;
using Kind = SchemaViolation::Kind;
using yaml::Node;

/// A document with more of them is another one altogether.
constexpr qsizetype mostViolations = 200;

/// What a reader of Kubernetes makes of a scalar (YAML 1.1: `yes` and `on` are true).
enum class Scalar { Null, Truth, Integer, Number, Text };

Scalar scalarKind(const Node &node)
{
    static const QRegularExpression truth(u"^(true|false|yes|no|on|off)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression integer(u"^[-+]?(0x[0-9a-fA-F_]+|0o?[0-7_]+|[0-9][0-9_]*)$"_s);
    static const QRegularExpression number(
        u"^[-+]?(([0-9][0-9_]*)?\\.[0-9]+|[0-9][0-9_]*\\.?)([eE][-+]?[0-9]+)?$"_s);
    if (node.style != yaml::Style::Plain || node.tag == "tag:yaml.org,2002:str" || node.tag == "!")
        return Scalar::Text;
    if (node.isNull())
        return Scalar::Null;
    const QString text = QString::fromUtf8(node.value);
    if (truth.match(text).hasMatch())
        return Scalar::Truth;
    if (integer.match(text).hasMatch())
        return Scalar::Integer;
    return number.match(text).hasMatch() ? Scalar::Number : Scalar::Text;
}

/// The field that somebody meant who wrote @p key.
QString nearest(const QString &key, const Json &properties)
{
    QString best;
    int bestDistance = key.size() < 4 ? 2 : 3;
    for (const auto &[name, schema] : properties.items()) {
        const QString candidate = QString::fromStdString(name);
        const int away = editDistance(key.toLower(), candidate.toLower());
        if (away < bestDistance) {
            bestDistance = away;
            best = candidate;
        }
    }
    return best;
}

bool hasMergeKey(const Node &mapping)
{
    return mapping.find("<<") != nullptr;
}

/// Goes through a document and its schema side by side.
class Walk
{
public:
    QList<SchemaViolation> take() && { return std::move(m_found); }
    bool isClean() const { return m_found.isEmpty(); }

    void check(const Node &node, const Json &schema, const QString &path)
    {
        // Kubernetes takes null for "not said".
        const bool isSilent = node.kind == Node::Kind::Alias || (node.isScalar() && node.isNull());
        if (isSilent || m_found.size() >= mostViolations)
            return;
        if (const auto type = schema.find("type"); type != schema.end() && !isOfType(node, *type, path))
            return;
        if (const auto choices = schema.find("anyOf"); choices != schema.end())
            checkAny(node, *choices, path);
        if (node.isScalar())
            checkScalar(node, schema, path);
        else if (node.isMapping())
            checkMapping(node, schema, path);
        else
            checkItems(node, schema, path);
    }

private:
    void add(Kind kind, const QString &path, const Node &node, const QString &suggestion = {})
    {
        m_found.append(
            {.kind = kind, .path = path, .suggestion = suggestion, .line = node.line, .column = node.column});
    }

    bool isOfType(const Node &node, const Json &type, const QString &path)
    {
        const std::string name = type.is_string() ? type.get<std::string>() : std::string();
        const auto expect = [&](bool isRight, Kind kind) {
            if (!isRight)
                add(kind, path, node);
            return isRight;
        };
        if (name == "object")
            return expect(node.isMapping(), Kind::NoMapping);
        if (name == "array")
            return expect(node.isSequence(), Kind::NoList);
        if (name == "string")
            return expect(node.isScalar() && scalarKind(node) == Scalar::Text, Kind::NoText);
        if (name == "boolean")
            return expect(node.isScalar() && scalarKind(node) == Scalar::Truth, Kind::NoTruth);
        if (name == "integer")
            return expect(node.isScalar() && scalarKind(node) == Scalar::Integer, Kind::NoWholeNumber);
        return true;
    }

    void checkAny(const Node &node, const Json &choices, const QString &path)
    {
        const bool isOne = std::ranges::any_of(choices, [&](const Json &choice) {
            Walk trial;
            trial.check(node, choice, path);
            return trial.isClean();
        });
        if (!isOne)
            add(Kind::NotAllowed, path, node);
    }

    void checkScalar(const Node &node, const Json &schema, const QString &path)
    {
        const std::string value = node.value.toStdString();
        const auto fixed = schema.find("const");
        const auto choices = schema.find("enum");
        const auto pattern = schema.find("pattern");
        const auto length = qint64(QString::fromUtf8(node.value).toUcs4().size());
        const bool isOther = fixed != schema.end() && *fixed != Json(value);
        const bool isNone =
            choices != schema.end() && std::ranges::find(*choices, Json(value)) == choices->end();
        const bool isLong = schema.contains("maxLength") && length > schema["maxLength"].get<qint64>();
        const bool isShort = schema.contains("minLength") && length < schema["minLength"].get<qint64>();
        if (isOther || isNone || isLong || isShort
            || (pattern != schema.end() && !hasForm(node, pattern->get<std::string>())))
            add(Kind::NotAllowed, path, node);
    }

    static bool hasForm(const Node &node, const std::string &pattern)
    {
        const QRegularExpression expression(QString::fromStdString(pattern));
        return expression.match(QString::fromUtf8(node.value)).hasMatch();
    }

    void checkMapping(const Node &node, const Json &schema, const QString &path)
    {
        static const Json nothing = Json::object();
        const auto named = schema.find("properties");
        const Json &properties = named == schema.end() ? nothing : *named;
        const auto others = schema.find("additionalProperties");
        for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
            const Node &key = node.children[i];
            const QString within = path.isEmpty() ? QString() : path + u'.';
            const QString name = QString::fromUtf8(key.value);
            if (const auto known = properties.find(key.value.toStdString()); known != properties.end()) {
                check(node.children[i + 1], *known, within + name);
            } else if (others != schema.end() && others->is_object()) {
                check(node.children[i + 1], *others, within + name);
            } else if (others != schema.end() && *others == Json(false) && name != u"<<") {
                const QString meant = nearest(name, properties);
                add(Kind::UnknownField, within + name, key, meant.isEmpty() ? meant : within + meant);
            }
        }
        checkRequired(node, schema, path);
    }

    void checkRequired(const Node &node, const Json &schema, const QString &path)
    {
        const auto required = schema.find("required");
        if (required == schema.end() || hasMergeKey(node))
            return;
        for (const Json &field : *required) {
            const std::string name = field.get<std::string>();
            if (node.find(QByteArrayView(name.data(), qsizetype(name.size()))) == nullptr)
                add(Kind::MissingField,
                    (path.isEmpty() ? QString() : path + u'.') + QString::fromStdString(name), node);
        }
    }

    void checkItems(const Node &node, const Json &schema, const QString &path)
    {
        const auto items = schema.find("items");
        if (items == schema.end())
            return;
        for (size_t i = 0; i < node.children.size(); ++i)
            check(node.children[i], *items, path + u'.' + QString::number(i));
    }

    QList<SchemaViolation> m_found;
};

} // namespace

struct Schema::Content
{
    Json root;
};

Schema::Schema(const char *json)
    : m_content(std::make_shared<Content>(Json::parse(json, nullptr, /*allow_exceptions=*/false)))
{
}

QList<SchemaViolation> Schema::violations(const yaml::Node &document) const
{
    Walk walk;
    if (m_content->root.is_object())
        walk.check(document, m_content->root, {});
    return std::move(walk).take();
}

} // namespace core::argocd
