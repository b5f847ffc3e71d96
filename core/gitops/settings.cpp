// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/settings.h"

#include "core/base/text.h"
#include "core/yaml/document.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

constexpr qsizetype s_longestValue = 120;

struct Setting
{
    QString key;
    QString value;
};

bool looksSecret(const QString &key)
{
    static const QRegularExpression s_secret(
        u"(password|passwd|secret|token|private|credential|apikey|api_key)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // A reference to a Secret is a name, and names may be shown.
    static const QRegularExpression s_reference(u"(secretref|secretname|secretkeyref)"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    return s_secret.match(key).hasMatch() && !s_reference.match(key).hasMatch();
}

bool isExpectedToDiffer(const QString &key)
{
    static const QRegularExpression s_expected(
        u"(^|\\.)(SYNESTRA_ENV|NODE_ENV|[A-Z_]*URL|hosts?|replicas|replicaCount|resources|autoscaling|envFrom|tls)(\\.|$)"_s);
    return s_expected.match(key).hasMatch();
}

QString textOf(const QByteArray &source, const yaml::Node &node)
{
    if (node.isScalar())
        return oneLine(QString::fromUtf8(node.value), s_longestValue);
    return oneLine(QString::fromUtf8(source.mid(node.begin, node.end - node.begin)).simplified(),
                   s_longestValue);
}

void flatten(const QByteArray &source, const yaml::Node &node, const QString &prefix, QList<Setting> &into)
{
    if (!node.isMapping() || node.children.empty()) {
        into += Setting{prefix, looksSecret(prefix) ? u"••••••"_s : textOf(source, node)};
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

std::optional<QString> valueOf(const QList<Setting> &settings, const QString &key)
{
    const auto found = std::ranges::find(settings, key, &Setting::key);
    return found == settings.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

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

} // namespace core::gitops
