// SPDX-License-Identifier: Apache-2.0
#include "core/audit/verification.h"

#include "core/audit/settingcommits.h"
#include "core/base/text.h"
#include "core/git/treediff.h"
#include "core/pipeline/variables.h"
#include "core/policy/approval.h"
#include "core/yaml/document.h"
#include "core/yaml/edit.h"
#include "core/yaml/insert.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::audit {

namespace {

using pipeline::EventKind;
using pipeline::ReleaseEvent;

/// "mail@example.org" of "Name <mail@example.org>"
QString mailOf(const QString &person)
{
    const qsizetype open = person.lastIndexOf(u'<');
    return (open < 0 ? person : person.mid(open + 1).chopped(person.endsWith(u'>') ? 1 : 0)).trimmed();
}

/// The tag of a release file, as it is written; nullopt: there is none.
std::optional<QString> tagIn(const git::Repository &repository, const git::ObjectId &tree,
                             const QString &path)
{
    const auto entry = repository.entry(tree, path);
    if (!entry || !*entry)
        return std::nullopt;
    const auto bytes = repository.blob((*entry)->id);
    const auto stream = bytes ? yaml::parse(*bytes, path) : std::unexpected(bytes.error());
    if (!stream || stream->documents.empty())
        return std::nullopt;
    const yaml::Node *tag = stream->documents.front().at({"image", "tag"});
    return tag != nullptr && tag->isScalar() ? std::optional(QString::fromUtf8(tag->value)) : std::nullopt;
}

/// One commit, its claims, and the moves that it really made.
class Examination
{
public:
    Examination(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                std::vector<const ReleaseEvent *> events, Verification &into)
        : m_repository(repository), m_snapshot(snapshot), m_events(std::move(events)), m_verification(into)
    {
    }

    Outcome run(const git::ObjectId &id, QSet<QString> &seen);

private:
    void examineUnclaimed(const ReleaseEvent &event);
    Outcome examineClaims(QSet<QString> &seen);
    void examineClaim(const SiteClaim &claim);
    void examineSetting(const SiteClaim &claim, const QList<git::TreeDifference> &files);
    bool isSet(const QString &path) const;
    Outcome examineWork(QSet<QString> &seen);
    void examineFileOfWork(const git::TreeDifference &file);
    void examinePlaces(const SiteClaim &claim, const ReleaseEvent &event);
    Outcome examineFiles();
    void examineApprovals();
    void examineApprovalCommits();
    const ReleaseEvent *eventOf(const SiteClaim &claim) const;
    bool isDecided(const QString &path) const;
    bool isFirstEnvironment(const ReleaseEvent &event) const;
    void report(Problem problem, const QString &message, const ReleaseEvent *event = nullptr,
                const SiteClaim *claim = nullptr);

    const git::Repository &m_repository;
    const pipeline::Snapshot &m_snapshot;
    std::vector<const ReleaseEvent *> m_events;
    Verification &m_verification;
    git::Commit m_commit;
    git::ObjectId m_parentTree; ///< null: it has no parent
    Claims m_claims;
};

void Examination::report(Problem problem, const QString &message, const ReleaseEvent *event,
                         const SiteClaim *claim)
{
    Finding finding;
    finding.problem = problem;
    finding.commit = m_commit.id;
    finding.message = message;
    finding.author = m_commit.author;
    if (event != nullptr) {
        finding.site = event->move.site;
        finding.environment = event->move.environment;
        finding.tag = event->move.newTag.value_or(QString());
    } else if (claim != nullptr) {
        finding.site = claim->site;
        finding.environment = claim->to;
        finding.tag = claim->releaseTag;
    }
    m_verification.findings += finding;
}

bool Examination::isFirstEnvironment(const ReleaseEvent &event) const
{
    const pipeline::SitePipeline *site = m_snapshot.pipeline->site(event.move.site);
    const int environment = m_snapshot.fleet->environment(event.move.environment);
    return site != nullptr && !site->environments.empty() ? site->environments.front() == environment
                                                          : environment <= 0;
}

const ReleaseEvent *Examination::eventOf(const SiteClaim &claim) const
{
    const auto isIts = [&](const ReleaseEvent *event) {
        return event->move.site == claim.site && event->move.environment == claim.to;
    };
    const auto found = std::ranges::find_if(m_events, isIts);
    return found == m_events.end() ? nullptr : *found;
}

Outcome Examination::run(const git::ObjectId &id, QSet<QString> &seen)
{
    const auto commit = m_repository.commit(id);
    if (!commit)
        return std::unexpected(commit.error());
    m_commit = *commit;
    m_verification.moves += static_cast<int>(m_events.size());
    for (const ReleaseEvent *event : m_events) {
        if (event->kind == EventKind::Bypass) {
            report(Problem::NeverInFront,
                   QCoreApplication::translate("core", "%1 got %2 in %3, which never was in front of it.")
                       .arg(event->move.site, oneLine(event->move.newTag.value_or(QString())),
                            event->move.environment),
                   event);
        }
    }
    const std::optional<Claims> claims = claimsOf(m_commit.message);
    if (!claims) {
        for (const ReleaseEvent *event : m_events)
            examineUnclaimed(*event);
        return {};
    }
    m_claims = *claims;
    if (!m_claims.work.isEmpty())
        m_verification.works += id;
    else if (m_events.empty())
        m_verification.settings += id;
    else
        ++m_verification.promotions;
    return examineClaims(seen);
}

Outcome Examination::examineClaims(QSet<QString> &seen)
{
    if (!m_commit.parents.isEmpty()) {
        const auto parent = m_repository.commit(m_commit.parents.first());
        if (!parent)
            return std::unexpected(parent.error());
        m_parentTree = parent->tree;
    }
    if (!m_claims.work.isEmpty()) {
        examineApprovals();
        examineApprovalCommits();
        return examineWork(seen);
    }
    for (const SiteClaim &claim : std::as_const(m_claims.sites)) {
        if (claim.isDecision())
            continue; // it moves nothing
        if (claim.movesTag())
            examineClaim(claim);
        const QString key =
            QStringList{m_claims.promotionId, claim.site, claim.to, claim.setting}.join(u'\n');
        if (seen.contains(key)) {
            report(Problem::Repeated,
                   QCoreApplication::translate("core", "Promotion %1 of %2 is in an earlier commit already.")
                       .arg(oneLine(m_claims.promotionId), oneLine(claim.site)),
                   nullptr, &claim);
        }
        seen.insert(key);
    }
    for (const ReleaseEvent *event : m_events) {
        const auto isIts = [&](const SiteClaim &claim) {
            return claim.movesTag() && claim.site == event->move.site && claim.to == event->move.environment;
        };
        if (std::ranges::none_of(m_claims.sites, isIts)) {
            report(Problem::FalseClaim,
                   QCoreApplication::translate("core", "The commit moved %1 in %2 and does not say so.")
                       .arg(event->move.site, event->move.environment),
                   event);
        }
    }
    examineApprovals();
    examineApprovalCommits();
    return examineFiles();
}

void Examination::examineUnclaimed(const ReleaseEvent &event)
{
    const bool isMove = event.kind == EventKind::Promotion || event.kind == EventKind::Bypass
        || event.kind == EventKind::Rollback || event.kind == EventKind::Reset;
    if (!isMove || isFirstEnvironment(event))
        return;
    report(Problem::ByHand,
           QCoreApplication::translate("core", "%1 got %2 in %3 by a commit without evidence, by %4.")
               .arg(event.move.site, oneLine(event.move.newTag.value_or(QString())), event.move.environment,
                    oneLine(m_commit.author.name)),
           &event);
}

void Examination::examineClaim(const SiteClaim &claim)
{
    const ReleaseEvent *event = eventOf(claim);
    if (event == nullptr) {
        report(Problem::FalseClaim,
               QCoreApplication::translate("core", "The commit says that it moved %1 in %2, and did not.")
                   .arg(oneLine(claim.site), oneLine(claim.to)),
               nullptr, &claim);
        return;
    }
    const QString newTag = event->move.newTag.value_or(QString());
    if (claim.releaseTag != newTag) {
        report(Problem::FalseClaim,
               QCoreApplication::translate("core", "The commit says that %1 got %2 in %3; it got %4.")
                   .arg(claim.site, oneLine(claim.releaseTag), claim.to, oneLine(newTag)),
               event);
    }
    // Of a first release nothing is said, whatever placeholder stood there.
    if (claim.previousTag != event->move.oldTag.value_or(QString())) {
        report(Problem::FalseClaim,
               QCoreApplication::translate("core", "The commit says that %1 had “%2” in %3; it had “%4”.")
                   .arg(claim.site, oneLine(claim.previousTag), claim.to,
                        oneLine(event->move.oldTag.value_or(QString()))),
               event);
    }
    examinePlaces(claim, *event);
}

/// Where the tag is said to come from.
void Examination::examinePlaces(const SiteClaim &claim, const ReleaseEvent &event)
{
    using enum SiteClaim::Action;
    if (claim.action == Promotion || claim.action == Reset) {
        const std::optional<QString> front =
            tagIn(m_repository, m_parentTree, m_snapshot.fleet->layout.releaseFile(claim.site, claim.from));
        if (!front || !m_snapshot.fleet->layout.tags.isSameRelease(*front, claim.releaseTag)) {
            report(
                Problem::NotInFrontThen,
                QCoreApplication::translate("core", "%1 did not have %2 in %3 when it went to %4; it had %5.")
                    .arg(claim.site, oneLine(claim.releaseTag), oneLine(claim.from), claim.to,
                         oneLine(front.value_or(u"-"_s))),
                &event);
        }
    }
    if (claim.action == None
        || (claim.action == Rollback && event.kind != EventKind::Rollback
            && event.kind != EventKind::Reset)) {
        report(Problem::FalseClaim,
               claim.action == None
                   ? QCoreApplication::translate("core", "The commit does not say what it did to %1.")
                         .arg(claim.site)
                   : QCoreApplication::translate("core",
                                                 "The commit says that %1 went back in %2, to a tag that "
                                                 "it never had there.")
                         .arg(claim.site, claim.to),
               &event);
    }
}

void Examination::examineApprovals()
{
    for (const QString &approver : std::as_const(m_claims.approvedBy)) {
        const bool isOwn = isSameMail(mailOf(approver), m_commit.author.email);
        const bool isRequester =
            !m_claims.requestedBy.isEmpty() && isSameMail(mailOf(approver), mailOf(m_claims.requestedBy));
        // Who approves makes the commit, so its author is the approver where somebody else asked for it.
        if (isRequester || (isOwn && m_claims.requestedBy.isEmpty())) {
            report(Problem::SelfApproved,
                   QCoreApplication::translate("core", "%1 approved a promotion of their own.")
                       .arg(oneLine(approver)));
        }
    }
}

/// Each is an empty commit of one of the approvers that names this promotion.
void Examination::examineApprovalCommits()
{
    for (const QString &hex : std::as_const(m_claims.approvalCommits)) {
        const auto id = git::ObjectId::fromHex(hex);
        const auto commit = id ? m_repository.commit(*id) : std::unexpected(Error());
        if (!commit) {
            report(Problem::FalseApproval,
                   QCoreApplication::translate("core", "The approval %1 is not in this repository.")
                       .arg(oneLine(hex)));
            continue;
        }
        const bool isOfThis = policy::approvedIn(commit->message) == m_claims.promotionId;
        const bool isByApprover = std::ranges::any_of(m_claims.approvedBy, [&](const QString &approver) {
            return isSameMail(mailOf(approver), commit->author.email);
        });
        if (!isOfThis || !isByApprover) {
            report(Problem::FalseApproval,
                   QCoreApplication::translate("core", "Commit %1 is no approval of this by %2.")
                       .arg(id->shortHex(), oneLine(m_claims.approvedBy.join(u", "_s))));
        }
    }
}

/// Is this the file of a decision that the commit names?
bool Examination::isDecided(const QString &path) const
{
    using enum SiteClaim::Action;
    using Kind = policy::Decision::Kind;
    return std::ranges::any_of(m_claims.sites, [&](const SiteClaim &claim) {
        policy::Decision decision{.kind = Kind::Hold,
                                  .site = claim.site,
                                  .environment = claim.to,
                                  .tag = claim.releaseTag,
                                  .reason = {},
                                  .by = {},
                                  .since = {}};
        if (claim.action == Accept)
            decision.kind = Kind::Accept;
        else if (claim.action == Block || (claim.action == Lift && !claim.releaseTag.isEmpty()))
            decision.kind = Kind::Block;
        return claim.isDecision() && decision.file() == path;
    });
}

/// Is this the env layer of a variable that the commit says it set?
bool Examination::isSet(const QString &path) const
{
    return std::ranges::any_of(m_claims.sites, [&](const SiteClaim &claim) {
        return claim.action == SiteClaim::Action::Setting
            && m_snapshot.fleet->layout.envFile(claim.site, claim.to) == path;
    });
}

/// One entry more in the env layer, the named one, and nothing else.
void Examination::examineSetting(const SiteClaim &claim, const QList<git::TreeDifference> &files)
{
    const QString path = m_snapshot.fleet->layout.envFile(claim.site, claim.to);
    const auto key = pipeline::VariableKey::fromString(claim.setting);
    const auto file = std::ranges::find(files, path, &git::TreeDifference::path);
    if (!key || file == files.cend()) {
        report(Problem::FalseClaim,
               QCoreApplication::translate("core", "The commit says that it set %1 of %2 in %3, and did not.")
                   .arg(oneLine(claim.setting), oneLine(claim.site), oneLine(claim.to)),
               nullptr, &claim);
        return;
    }
    const auto before = file->isEdit() ? m_repository.blob(file->before->id) : QByteArray();
    const auto after = file->isEdit() ? m_repository.blob(file->after->id) : QByteArray();
    if (!before || !after || !yaml::insertedValue(*before, *after, key->path(), key->name)) {
        report(Problem::MoreChanged,
               QCoreApplication::translate("core", "The commit changed more in %1 than %2.")
                   .arg(oneLine(path), oneLine(claim.setting)),
               nullptr, &claim);
    }
}

/// Is it named, itself or its folder?
bool isNamedIn(const QStringList &names, const QString &path)
{
    return std::ranges::any_of(names, [&path](const QString &name) {
        return name == path || (name.endsWith(u'/') && path.startsWith(name));
    });
}

/// The named files and no others. Its tags came with new files, or went with old ones.
Outcome Examination::examineWork(QSet<QString> &seen)
{
    if (seen.contains(m_claims.promotionId)) {
        report(Problem::Repeated,
               QCoreApplication::translate("core", "Work %1 (%2) is in an earlier commit already.")
                   .arg(oneLine(m_claims.promotionId), oneLine(m_claims.work)));
    }
    seen.insert(m_claims.promotionId);
    if (m_commit.parents.size() > 1)
        return {};
    const auto differences = git::treeDifferences(m_repository, m_parentTree, m_commit.tree);
    if (!differences)
        return std::unexpected(differences.error());
    for (const git::TreeDifference &file : *differences)
        examineFileOfWork(file);
    for (const QString &name : std::as_const(m_claims.files)) {
        const auto isIt = [&name](const git::TreeDifference &file) { return isNamedIn({name}, file.path); };
        if (std::ranges::none_of(*differences, isIt)) {
            report(Problem::FalseClaim,
                   QCoreApplication::translate("core", "The commit says that it changed %1, and did not.")
                       .arg(oneLine(name)));
        }
    }
    return {};
}

void Examination::examineFileOfWork(const git::TreeDifference &file)
{
    if (!isNamedIn(m_claims.files, file.path))
        report(Problem::MoreChanged,
               QCoreApplication::translate("core", "The commit changed %1 too.").arg(oneLine(file.path)));
    const auto place = gitops::placeOf(m_snapshot.fleet->layout, file.path);
    const bool isRelease = place && place->kind == gitops::FileKind::Release && !place->site.isEmpty();
    if (!isRelease || !file.before || !file.after)
        return;
    if (tagIn(m_repository, m_parentTree, file.path) != tagIn(m_repository, m_commit.tree, file.path)) {
        report(Problem::MoreChanged,
               QCoreApplication::translate("core", "The commit moved the tag of %1, which is no promotion.")
                   .arg(oneLine(file.path)));
    }
}

/// Exactly the named files, each by exactly its tag.
Outcome Examination::examineFiles()
{
    if (m_commit.parents.size() > 1)
        return {}; // what a merge brings is looked at in the commits it brings
    const auto differences = git::treeDifferences(m_repository, m_parentTree, m_commit.tree);
    if (!differences)
        return std::unexpected(differences.error());
    const yaml::Path path{.keys = {u"image"_s, u"tag"_s}, .document = {}};
    for (const SiteClaim &claim : std::as_const(m_claims.sites)) {
        if (claim.action == SiteClaim::Action::Setting)
            examineSetting(claim, *differences);
    }
    for (const git::TreeDifference &file : *differences) {
        const auto isIts = [&](const SiteClaim &claim) {
            return claim.movesTag()
                && m_snapshot.fleet->layout.releaseFile(claim.site, claim.to) == file.path;
        };
        if (isDecided(file.path) || isSet(file.path))
            continue;
        const auto claim = std::ranges::find_if(m_claims.sites, isIts);
        if (claim == m_claims.sites.end()) {
            report(Problem::MoreChanged,
                   QCoreApplication::translate("core", "The commit changed %1 too.").arg(oneLine(file.path)));
            continue;
        }
        const auto before = file.isEdit() ? m_repository.blob(file.before->id) : QByteArray();
        const auto after = file.isEdit() ? m_repository.blob(file.after->id) : QByteArray();
        const auto edit = before ? yaml::set(*before, path, claim->releaseTag, yaml::Type::String, file.path)
                                 : std::unexpected(before.error());
        if (!file.isEdit() || !after || !edit || edit->bytes != *after) {
            report(Problem::MoreChanged,
                   QCoreApplication::translate("core", "The commit changed more in %1 than its tag.")
                       .arg(oneLine(file.path)),
                   eventOf(*claim), &*claim);
        }
    }
    return {};
}

/// Of a work any of the environments that it touches counts.
bool isWorkWanted(const Claims &claims, const SiteClaim &claim, const git::Commit &commit,
                  const Wanted &wanted)
{
    const QStringList environments =
        claims.environments.isEmpty() ? QStringList{QString()} : claims.environments;
    return std::ranges::any_of(environments, [&](const QString &environment) {
        SiteClaim one = claim;
        one.to = environment;
        return wanted.isSetting(one, commit);
    });
}

/// Commits that move no tag and claim to have set a variable, or to have worked over several files.
Outcome verifySettings(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                       const Wanted &wanted, Verification &verification, const Cancellation &cancellation)
{
    QSet<git::ObjectId> moving;
    for (const ReleaseEvent &event : snapshot.history->events())
        moving += event.move.commit;
    const auto commits = settingCommits(repository, snapshot.commit, cancellation);
    if (!commits)
        return std::unexpected(commits.error());
    QSet<QString> seen;
    for (const git::Commit &commit : *commits) {
        const auto claims = claimsOf(commit.message);
        const auto isWanted = [&](const SiteClaim &claim) {
            if (claims->work.isEmpty())
                return claim.action == SiteClaim::Action::Setting && wanted.isSetting(claim, commit);
            return isWorkWanted(*claims, claim, commit, wanted);
        };
        if (!claims || moving.contains(commit.id))
            continue;
        // A work may be of no one site: a project that all share.
        const bool isOfNone = !claims->work.isEmpty() && claims->sites.isEmpty();
        if (std::ranges::none_of(isOfNone ? QList<SiteClaim>{{}} : claims->sites, isWanted))
            continue;
        const Outcome outcome = Examination(repository, snapshot, {}, verification).run(commit.id, seen);
        if (!outcome)
            return outcome;
    }
    return {};
}

} // namespace

QString toString(Problem problem)
{
    switch (problem) {
    case Problem::NeverInFront: return u"never-in-front"_s;
    case Problem::ByHand: return u"by-hand"_s;
    case Problem::FalseClaim: return u"false-claim"_s;
    case Problem::NotInFrontThen: return u"not-in-front-then"_s;
    case Problem::MoreChanged: return u"more-changed"_s;
    case Problem::FalseApproval: return u"false-approval"_s;
    case Problem::SelfApproved: return u"self-approved"_s;
    case Problem::Repeated: return u"repeated"_s;
    case Problem::BadSignature: return u"bad-signature"_s;
    }
    return {};
}

Result<Verification> verify(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                            const Wanted &wanted, const std::function<void(int done, int total)> &progress,
                            const Cancellation &cancellation)
{
    Verification verification;
    QSet<QString> seen;
    const std::vector<ReleaseEvent> &events = snapshot.history->events();
    int done = 0;
    for (auto first = events.begin(); first != events.end();) {
        if (cancellation.isRequested())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled."));
        // A merge may bring several commits to one position.
        const int position = first->move.position;
        std::vector<std::vector<const ReleaseEvent *>> commits;
        for (; first != events.end() && first->move.position == position; ++first, ++done) {
            const auto known = std::ranges::find_if(
                commits, [&](const auto &one) { return one.front()->move.commit == first->move.commit; });
            if (known == commits.end())
                commits.push_back({&*first});
            else
                known->push_back(&*first);
        }
        for (const auto &own : commits) {
            if (std::ranges::none_of(own, [&](const ReleaseEvent *event) { return wanted.isMove(*event); }))
                continue;
            const git::ObjectId commit = own.front()->move.commit;
            const Outcome outcome = Examination(repository, snapshot, own, verification).run(commit, seen);
            if (!outcome)
                return std::unexpected(outcome.error());
        }
        if (progress)
            progress(done, static_cast<int>(events.size()));
    }
    const Outcome settings = verifySettings(repository, snapshot, wanted, verification, cancellation);
    return settings ? Result<Verification>(verification) : std::unexpected(settings.error());
}

QList<git::ObjectId> signedCommits(const git::Repository &repository, const QList<git::ObjectId> &commits)
{
    QList<git::ObjectId> found;
    QByteArray raw;
    for (const git::ObjectId &commit : commits) {
        if (!repository.readRaw(commit, raw))
            continue;
        const QByteArray head = raw.first(std::max<qsizetype>(0, raw.indexOf("\n\n")));
        if (head.contains("\ngpgsig ") || head.contains("\ngpgsig-sha256 "))
            found += commit;
    }
    return found;
}

} // namespace core::audit
