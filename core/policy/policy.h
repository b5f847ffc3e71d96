// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/gitops/tags.h"
#include "core/policy/canonpolicy.h"
#include "core/policy/freeze.h"
#include "core/policy/platform.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <chrono>
#include <memory>

/// What a repository asks of its promotions: its file `.slipway.yaml` (packaging/man/slipway.yaml.5.in).
namespace core::policy {

inline const QString fileName = QStringLiteral(".slipway.yaml");
/// Whose signatures count: ssh-keygen(1), ALLOWED SIGNERS.
inline const QString signersFile = QStringLiteral(".slipway/allowed_signers");

/// How many people have to approve, and who may.
struct ApprovalPolicy
{
    int count = 0; ///< 0: nobody has to
    QStringList from; ///< mail addresses; empty: anybody but who asked
    int line = 0; ///< where the file says so
};

/// What must hold before a release comes to an environment.
struct StepPolicy
{
    QStringList required; ///< gates that must have an answer: skipped blocks too
    std::chrono::seconds soak{0}; ///< the tag's time in the environment in front
    QList<FreezeWindow> freeze;
    ApprovalPolicy approvals;
    int soakLine = 0; ///< where the file says so; 0: it does not
    int line = 0; ///< of the environment's name
};

/// How the image repository of two environments may differ (RELIABILITY.md Y8).
enum class Repositories {
    Same, ///< the same, or no promotion
    Mirrored, ///< each environment has its own; the tag alone is copied
};

struct Policy
{
    bool isWritten = false; ///< false: there is no file, these are the defaults
    /// Where the files are; %1 is the environment. nullopt: where they usually are.
    std::optional<QString> releaseFolder, envFolder, applicationFolder;
    QStringList environments; ///< in the order of promotion; empty: the usual ones
    QStringList sources; ///< folders whose commits count as waiting, %1 is the site; empty: the usual ones
    QStringList migrations; ///< folders whose files change a database, as `sources`; empty: the usual ones
    /// What a release file may have besides `image`, dotted, with all below it.
    QStringList releaseKeys = {QStringLiteral("env.APP_NAME")};
    gitops::TagWriting tags;
    QStringList mutableTags; ///< besides those that everybody knows
    std::optional<QRegularExpression> tagPattern; ///< of a new release; none: any tag that stays
    QString tagPatternText; ///< as it is written
    int tagPatternLine = 0;
    Repositories repositories = Repositories::Same;
    /// The first line of the message of what moves a tag, with subjectPlaces() in braces; empty: the usual
    /// one.
    QString subject;
    QString skipMarker = QStringLiteral("[skip ci]"); ///< in the commit message; empty: none
    QStringList overrides = {QStringLiteral("not-rolled-back"),
                             QStringLiteral("canon")}; ///< gates that a reason overrides
    bool isRollbackFrozen = false; ///< freeze windows stop a rollback too
    bool isRollbackApproved = false; ///< a rollback needs the approvals of its environment too
    /// An approval counts only with a signature by a key of `signersFile`.
    bool areApprovalsSigned = true;
    /// The folder that a new site's application is copied from, where nobody names another one.
    QString newSiteSource = QStringLiteral("upstream/payload/templates/website");
    int newSiteSourceLine = 0; ///< where the file says so; 0: it does not
    bool isByRequest = false; ///< what is written goes by a request: the branch takes no pushes
    PlatformPolicy platform; ///< where the Secrets are that the env layers refer to
    CanonPolicy canon; ///< what it makes of the canon's rules
    QMap<QString, StepPolicy> steps; ///< by the environment that gets the release

    const StepPolicy &step(const QString &to) const;
    /// One of the tags that everybody knows to move, or of those that the file names.
    bool isMutable(const QString &tag) const
    {
        return gitops::isMutableTag(tag) || mutableTags.contains(tag, Qt::CaseInsensitive);
    }
};

/// Of a repository without the file.
std::shared_ptr<const Policy> defaultPolicy();

/// Understands the file. Malformed with its place for invalid YAML, unknown keys, values that mean nothing,
/// unknown gates, and gates that nobody may override. @p file names it in messages.
Result<Policy> parsePolicy(const QByteArray &bytes, const QString &file = fileName);

/// Malformed where a step is of an environment that is none of @p environments: a rule that no release meets
/// would be taken for one that holds.
Outcome checkEnvironments(const Policy &policy, const QStringList &environments,
                          const QString &file = fileName);

/// What is filled in where `commit.subject` has it in braces.
const QStringList &subjectPlaces();

/// Gates that the policy can require, and those that it can let people override.
const QStringList &requirableGates();
const QStringList &overridableGates();

/// "90m", "24h", "7d", "1d12h"; nullopt: it is none.
std::optional<std::chrono::seconds> durationOf(const QString &text);
/// The same in words of the file: "24h".
QString toText(std::chrono::seconds duration);

} // namespace core::policy
