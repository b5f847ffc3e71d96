// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/gates.h"

namespace core::promotion {

struct FileWork;

/// What somebody wishes for one site, or with a work for several files.
struct Request
{
    QString site;
    QString from; ///< the environment that has the tag; empty for a rollback and a release
    QString to; ///< the environment that gets it
    /// What was reviewed: `from` must still have exactly this one. A rollback and a release cannot do
    /// without.
    std::optional<QString> tag;
    Action action = Action::Promotion;
    QString reason = {}; ///< of a decision; one to hold, block or accept cannot do without
    QString variable = {}; ///< of a setting: its name
    QString value = {}; ///< of a setting
    std::shared_ptr<const FileWork> work = {}; ///< of Action::Files
    /// Of a work: the changes that were looked at. Others, because a file has changed since, are a Conflict.
    std::optional<QList<git::TreeChange>> reviewed = {};
};

/// The environments whose rules hold for it: the one it goes to, or those that a work says it changes.
QStringList targetsOf(const Request &request);

enum class Grouping { OneCommit, CommitPerSite };

struct Options
{
    Grouping grouping = Grouping::OneCommit;
    QMap<QString, QString> overrides; ///< gate id → reason
    bool isBatch = false; ///< sites were not named one by one: what prod left by a rollback is left out
    QString note; ///< a paragraph for the commit message
    QString decidedBy; ///< `Name <mail>`, for the files of decisions
    std::optional<git::Signature> requestedBy; ///< nullopt: nobody asked
    QList<Approval> approvals; ///< as far as known: checked again on the tip it lands on
    bool isRequest = false; ///< others are asked: their approval is not waited for
    QString promotionId; ///< of the request that is carried out; empty: a new one
    std::optional<QString> skipMarker; ///< of the commit message; nullopt: the policy's
};

/// Has somebody to approve this?
bool needsApprovals(const policy::Policy &policy, const Request &request);

/// What blocks @p name for good, of these gates, if anything does: overrides of the options and an approval
/// that is being asked for do not.
std::optional<Error> blockedBy(const QList<GateReport> &gates, const QString &name, const Options &options);

/// Does the policy let one of these in by a request only: always, or because somebody has to approve it?
bool isByRequest(const policy::Policy &policy, const QList<Request> &requests);

/// What is known of who asked and who agreed.
Consent consentOf(const Options &options);

/// A line of a diff as it is shown.
struct DiffLine
{
    enum class Kind { Context, Removed, Added };

    Kind kind = Kind::Context;
    int oldLine = 0; ///< 0: not there
    int newLine = 0;
    QString text;
    int wordBegin = -1; ///< what changed within the line, in UTF-16 units; -1: all of it
    int wordEnd = -1;
};

/// One of the files of a work.
struct FileChange
{
    git::TreeChange change;
    std::optional<QByteArray> before; ///< nullopt: it is new
    QList<DiffLine> diff;
    bool isRelease = false; ///< a release file: its tag stays as it is
};

enum class SiteResult { Planned, Done, Nothing, Refused, NotTried };
QString toString(SiteResult result); ///< "done", "nothing", "refused", "not-tried"; "planned"

/// What will happen, or has happened, to one site.
struct SiteChange
{
    Action action = Action::Promotion;
    QString site;
    QString from;
    QString to;
    QString oldTag; ///< as in the file; empty where there was none
    QString newTag;
    QString sourceTag; ///< what `from` has, where it writes the release in another form; else empty
    QString repository;
    bool isFirstRelease = false;
    SiteResult result = SiteResult::Planned;
    QString reason; ///< of nothing, refused, not-tried
    std::optional<Error> error; ///< the same with its kind, for the exit status
    QList<GateReport> gates;
    QString skipMarker = QStringLiteral("[skip ci]"); ///< that the policy wants in the message; empty: none
    QString subjectForm; ///< of the message, by the policy; empty: the usual one
    QString decision; ///< the reason of one
    QString setting; ///< of one: where it stands in the env layer, `env.SMTP_HOST`
    QString value; ///< of a setting
    QString file; ///< the one file that changes
    std::optional<QByteArray> bytes; ///< its new content; nullopt: it goes away, or nothing is planned
    QList<DiffLine> diff;
    std::shared_ptr<const FileWork> work; ///< of Action::Files
    QList<FileChange> files; ///< of a work: what it changes, by path; `file` and `bytes` say nothing then
    QStringList environments; ///< of a work: those whose files change, in their order
    git::ObjectId commit;

    QList<git::TreeChange> treeChanges() const; ///< all that its commit changes
};

/// What is known of a request before anything was read.
SiteChange changeOf(const Request &request);

/// Pure: what the request means at the snapshot's commit. Blob contents are read from @p repository.
/// A promotion takes one step; a reset goes the other way, from a later environment; a rollback and a release
/// have their tag named. A decision is a file of its own; a setting is an entry of the env layer, and alone
/// in its commit, and so is a work over several files. Sites whose gates block are Refused (kind Blocked),
/// equal tags Nothing; `behind` and `diverged` are Refused and name reset, rollback, resolve; a front that is
/// not `Request::tag` is Refused (kind Conflict) and names both tags.
QList<SiteChange> plan(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                       const QList<Request> &requests, const Options &options, const QDateTime &now);

/// Requests for every site that can move one step now (the step nearest the end): `--all-ahead`.
QList<Request> allAhead(const pipeline::Snapshot &snapshot, const std::optional<QString> &from = {},
                        const std::optional<QString> &to = {});

} // namespace core::promotion
