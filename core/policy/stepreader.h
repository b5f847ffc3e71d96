// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/policy/filereader.h"
#include "core/policy/policy.h"

namespace core::policy {

/// Reads what must hold before a release comes to an environment: `steps` of the policy. For this room only.
class StepReader
{
public:
    explicit StepReader(const FileReader &file) : m_file(file) {}

    Outcome read(const yaml::Node &node, QMap<QString, StepPolicy> &steps) const;

private:
    Outcome readStep(const yaml::Node &node, StepPolicy &step) const;
    Outcome readSoak(const yaml::Node &node, StepPolicy &step) const;
    Outcome readApprovals(const yaml::Node &node, ApprovalPolicy &approvals) const;
    Outcome readCount(const yaml::Node &node, ApprovalPolicy &approvals) const;
    Outcome readFreezes(const yaml::Node &node, QList<FreezeWindow> &windows) const;
    Outcome readFreeze(const yaml::Node &node, FreezeWindow &window) const;
    Outcome readZone(const yaml::Node &node, QTimeZone &zone) const;
    Outcome readMoment(const yaml::Node &node, QDateTime &moment) const;

    const FileReader &m_file;
};

} // namespace core::policy
