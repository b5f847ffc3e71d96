// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gitops/filetree.h"
#include "core/gitops/layout.h"
#include "core/policy/decisions.h"
#include "core/policy/policy.h"

#include <memory>

namespace core::pipeline {

/// What a commit says about how it is to be read and what is allowed.
struct Rules
{
    std::shared_ptr<const policy::Policy> policy = policy::defaultPolicy();
    QList<policy::Decision> decisions; ///< in the order of their files' names
    std::optional<Error> error; ///< the first thing that cannot be read
    gitops::Layout layout; ///< where the files are: the policy's word, else the base's
};

Rules readRules(const git::Repository &repository, const git::ObjectId &commit, const gitops::Layout &base);
/// The same for files that stand anywhere.
Rules readRules(const gitops::FileTree &tree, const gitops::Layout &base);

} // namespace core::pipeline
