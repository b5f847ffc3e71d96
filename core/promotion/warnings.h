// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/promotion/change.h"

/// What may break although every gate passes.
namespace core::promotion {

struct Warning
{
    enum class Kind {
        Variable, ///< new code reads it, and the environment does not set it
        Secret, ///< one of the two environments refers to it only
        Migration, ///< the database changes with the release, or does not change back
        Settings, ///< the env layer changed since the environment had this tag
        OtherImage, ///< the environment gets another image of the release than the one in front
        WentBack, ///< the environment left this tag by a rollback before
    };

    Kind kind = Kind::Variable;
    bool isGrave = false; ///< there is a sign that it will break, not only that it might
    QString title;
    QString detail;
    QString line; ///< of a variable: what the env layer lacks, to be filled in; else empty
    QString variable = {}; ///< that can be added to the env layer; empty where it looks like a secret
    QString place = {}; ///< where the code reads it
    std::optional<QString> frontValue =
        {}; ///< what the environment in front sets it to, where that is no secret
};
QString toString(Warning::Kind kind); ///< "variable", …

/// What to look at before this change, gravest first. @p commits: those between the two tags.
QList<Warning> warningsOf(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                          const SiteChange &change,
                          const std::optional<std::vector<pipeline::WaitingCommit>> &commits);

} // namespace core::promotion
