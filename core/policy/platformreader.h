// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/policy/filereader.h"
#include "core/policy/platform.h"

/// The key `platform` of the policy. For this room only.
namespace core::policy {

class PlatformReader
{
public:
    explicit PlatformReader(const FileReader &file) : m_file(file) {}

    Outcome read(const yaml::Node &node, PlatformPolicy &platform) const;

private:
    Outcome readRepository(const yaml::Node &node, QString &repository) const;
    Outcome readNamespaces(const yaml::Node &node, QList<NamespaceOfFolder> &namespaces) const;
    Outcome readNamespace(const yaml::Node &folder, const yaml::Node &name, NamespaceOfFolder &rule) const;
    Outcome readGenerated(const yaml::Node &node, QStringList &generated) const;

    const FileReader &m_file;
};

} // namespace core::policy
