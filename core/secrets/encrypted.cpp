// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/encrypted.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::secrets {

namespace {

/// Patterns come out of a repository, and a match may take long: both are kept short.
constexpr qsizetype longestPattern = 500;
constexpr qsizetype longestKey = 100;

QString textAt(const yaml::Node &block, QByteArrayView key)
{
    const yaml::Node *node = block.find(key);
    return node != nullptr && node->isScalar() ? QString::fromUtf8(node->value) : QString();
}

} // namespace

bool isEncrypted(const yaml::Node &node)
{
    const QByteArray &text = node.value;
    return node.isScalar() && text.startsWith("ENC[AES256_GCM,data:") && text.endsWith(']')
        && text.contains(",iv:") && text.contains(",tag:") && text.contains(",type:");
}

EncryptionRule EncryptionRule::of(const yaml::Node &block)
{
    EncryptionRule rule;
    const QString encrypted = textAt(block, "encrypted_regex");
    const QString open = textAt(block, "unencrypted_regex");
    const QString suffix = textAt(block, "encrypted_suffix");
    if (const QString other = textAt(block, "unencrypted_suffix"); !other.isEmpty())
        rule.m_suffix = other;
    if (!encrypted.isEmpty() || !open.isEmpty()) {
        rule.m_kind = encrypted.isEmpty() ? Kind::OtherKeys : Kind::MatchingKeys;
        rule.m_keys.setPattern((encrypted.isEmpty() ? open : encrypted).left(longestPattern));
        // Go's expressions are not all Perl's. One that cannot be read takes nothing out of what is judged.
        if (!rule.m_keys.isValid())
            rule.m_kind = Kind::Everything;
    } else if (!suffix.isEmpty()) {
        rule.m_kind = Kind::WithSuffix;
        rule.m_suffix = suffix;
    }
    return rule;
}

bool EncryptionRule::covers(const QStringList &path) const
{
    const auto matches = [this](const QString &key) { return m_keys.match(key.left(longestKey)).hasMatch(); };
    const auto hasSuffix = [this](const QString &key) { return key.endsWith(m_suffix); };
    switch (m_kind) {
    case Kind::Everything: return true;
    case Kind::MatchingKeys: return std::ranges::any_of(path, matches);
    case Kind::OtherKeys: return std::ranges::none_of(path, matches);
    case Kind::WithSuffix: return std::ranges::any_of(path, hasSuffix);
    case Kind::WithoutSuffix: return std::ranges::none_of(path, hasSuffix);
    }
    return true;
}

} // namespace core::secrets
