// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"

#include <QRegularExpression>
#include <QStringList>

/// What SOPS leaves readable of a file that it encrypted.
namespace core::secrets {

/// A value that SOPS encrypted: `ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]`.
bool isEncrypted(const yaml::Node &node);

/// Which values of a document SOPS encrypts, by the block `sops` that it leaves in the document.
class EncryptionRule
{
public:
    /// Of a document with such a block.
    static EncryptionRule of(const yaml::Node &block);

    /// Should the value at this path (`stringData`, `PASSWORD`) be encrypted?
    bool covers(const QStringList &path) const;

private:
    enum class Kind { Everything, MatchingKeys, OtherKeys, WithSuffix, WithoutSuffix };

    Kind m_kind = Kind::WithoutSuffix;
    QRegularExpression m_keys;
    QString m_suffix = QStringLiteral("_unencrypted"); ///< SOPS's own default
};

} // namespace core::secrets
