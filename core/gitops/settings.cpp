// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/settings.h"

#include "core/base/text.h"
#include "core/yaml/document.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

constexpr qsizetype s_longestValue = 120;
/// Of a value that is shown whole; a script of an env layer is far shorter.
constexpr qsizetype s_longestText = 20'000;

struct Setting
{
    QString key;
    QString value;
    QString text; ///< the value with its lines
    QString compared; ///< what makes it equal to another, never shown
};

bool isExpectedToDiffer(const QString &key)
{
    static const QRegularExpression s_expected(
        u"(^|\\.)(SYNESTRA_ENV|NODE_ENV|[A-Z_]*URL|hosts?|replicas|replicaCount|resources|autoscaling|envFrom|tls)(\\.|$)"_s);
    return s_expected.match(key).hasMatch();
}

QString textOf(const QByteArray &source, const yaml::Node &node)
{
    if (node.isScalar())
        return QString::fromUtf8(node.value);
    return QString::fromUtf8(source.mid(node.begin, node.end - node.begin));
}

Setting settingOf(const QByteArray &source, const yaml::Node &node, const QString &key)
{
    const QString text = textOf(source, node);
    const QString compared = node.isScalar() ? text : text.simplified();
    if (looksSecret(key))
        return {key, u"••••••"_s, u"••••••"_s, compared};
    return {key, oneLine(compared, s_longestValue), text, compared};
}

void flatten(const QByteArray &source, const yaml::Node &node, const QString &prefix, QList<Setting> &into)
{
    if (!node.isMapping() || node.children.empty()) {
        into += settingOf(source, node, prefix);
        return;
    }
    for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
        const QString key = QString::fromUtf8(node.children[i].value);
        flatten(source, node.children[i + 1], prefix.isEmpty() ? key : prefix + u'.' + key, into);
    }
}

Result<QList<Setting>> settings(const QByteArray &bytes)
{
    const auto stream = yaml::parse(bytes);
    if (!stream)
        return std::unexpected(stream.error());
    QList<Setting> found;
    if (!stream->documents.empty())
        flatten(bytes, stream->documents.front(), {}, found);
    return found;
}

/// Every key of every layer: in the order of the first, then what only later ones have.
QStringList keysOf(const QList<QList<Setting>> &layers)
{
    QStringList keys;
    QSet<QString> seen;
    for (const QList<Setting> &layer : layers) {
        for (const Setting &setting : layer) {
            if (!setting.key.isEmpty() && !seen.contains(setting.key)) // an empty file has one without
                keys += setting.key;
            seen += setting.key;
        }
    }
    return keys;
}

/// Layers that are missing or cannot be read say nothing about whether the others agree.
SettingRow rowOf(const QString &key, const std::vector<QHash<QString, Setting>> &layers,
                 const SettingsTable &table)
{
    SettingRow row{key, {}, {}, true, isExpectedToDiffer(key)};
    std::optional<std::optional<QString>> first;
    for (size_t i = 0; i < layers.size(); ++i) {
        const auto found = layers[i].find(key);
        const bool isSet = found != layers[i].end();
        row.values += isSet ? std::optional(found->value) : std::nullopt;
        row.texts += isSet ? found->text.left(s_longestText) : QString();
        const auto at = static_cast<qsizetype>(i);
        if (!table.isThere[at] || table.errors[at])
            continue;
        // Whole texts: two scripts may begin with the same line.
        const auto compared = isSet ? std::optional(found->compared) : std::nullopt;
        row.isEqual = row.isEqual && compared == first.value_or(compared);
        first = first.value_or(compared);
    }
    return row;
}

std::optional<QString> valueOf(const QList<Setting> &settings, const QString &key)
{
    const auto found = std::ranges::find(settings, key, &Setting::key);
    return found == settings.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

bool looksSecret(const QString &key)
{
    static const QRegularExpression s_secret(
        u"(password|passwd|secret|token|private|credential|apikey|api_key)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // `SMTP_PASS`, `SENTRY_DSN`, `JWT_SIGNING_KEY`; a key that is made to be public says so.
    static const QRegularExpression s_lastWord(u"(^|[._])(PASS|PWD|DSN|SALT|KEY)$"_s);
    static const QRegularExpression s_public(u"(PUBLIC|PUBLISHABLE|SITE)[A-Z_]*_KEY$"_s);
    // A reference to a Secret is a name, and names may be shown.
    static const QRegularExpression s_reference(u"(secretref|secretname|secretkeyref)"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    const bool isWord = s_lastWord.match(key).hasMatch() && !s_public.match(key).hasMatch();
    return (s_secret.match(key).hasMatch() || isWord) && !s_reference.match(key).hasMatch();
}

Result<QList<SettingDifference>> compareSettings(const QByteArray &from, const QByteArray &to)
{
    const auto left = settings(from);
    if (!left)
        return std::unexpected(left.error());
    const auto right = settings(to);
    if (!right)
        return std::unexpected(right.error());
    QList<SettingDifference> differences;
    for (const Setting &setting : *left) {
        const auto other = valueOf(*right, setting.key);
        if (other != setting.value)
            differences += {setting.key, setting.value, other, other && isExpectedToDiffer(setting.key)};
    }
    for (const Setting &setting : *right) {
        if (!valueOf(*left, setting.key))
            differences += {setting.key, std::nullopt, setting.value, false};
    }
    return differences;
}

SettingsTable settingsTable(const QList<std::optional<QByteArray>> &files, const QStringList &names)
{
    SettingsTable table;
    QList<QList<Setting>> layers;
    std::vector<QHash<QString, Setting>> byKey;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto read = files[i] ? settings(*files[i]) : QList<Setting>();
        table.isThere += files[i].has_value();
        table.errors += read ? std::nullopt : std::optional(read.error());
        if (!read && table.errors.back()->place)
            table.errors.back()->place->file = names.value(i);
        layers += read.value_or(QList<Setting>());
        QHash<QString, Setting> &layer = byKey.emplace_back();
        for (const Setting &setting : std::as_const(layers.back()))
            layer.insert(setting.key, setting);
    }
    for (const QString &key : keysOf(layers))
        table.rows += rowOf(key, byKey, table);
    return table;
}

} // namespace core::gitops
