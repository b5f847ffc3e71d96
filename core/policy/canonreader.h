// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/policy/canonpolicy.h"
#include "core/policy/filereader.h"

namespace core::policy {

/// Reads what the policy makes of the canon: its key `canon`. For this room only.
class CanonReader
{
public:
    explicit CanonReader(const FileReader &file) : m_file(file) {}

    Outcome read(const yaml::Node &node, CanonPolicy &canon) const;

private:
    Outcome readRules(const yaml::Node &node, CanonPolicy &canon) const;
    Outcome readIgnored(const yaml::Node &node, CanonPolicy &canon) const;
    Outcome readOne(const yaml::Node &node, IgnoredFindings &ignored) const;

    const FileReader &m_file;
};

} // namespace core::policy
