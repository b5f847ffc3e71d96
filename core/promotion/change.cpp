// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/change.h"

#include "core/base/text.h"
#include "core/promotion/diff.h"
#include "core/promotion/filework.h"
#include "core/promotion/setting.h"
#include "core/promotion/ways.h"
#include "core/yaml/edit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

using gitops::ReleaseLayer;
using pipeline::StepState;

/// Makes the SiteChange of one request: each question in turn, until one of them ends it.
class Planner
{
public:
    Planner(const git::Repository &repository, const pipeline::Snapshot &snapshot, const Request &request,
            const Options &options, QDateTime now)
        : m_repository(repository)
        , m_snapshot(snapshot)
        , m_request(request)
        , m_options(options)
        , m_now(std::move(now))
    {
        m_change = changeOf(request);
        m_change.newTag.clear(); // until it was compared with what is in front
        m_change.skipMarker = snapshot.policy->skipMarker;
        m_change.subjectForm = snapshot.policy->subject;
    }

    SiteChange plan()
    {
        if (isDecision(m_request.action)) {
            if (checkPolicy() && findPlaces() && checkDecision())
                decide();
        } else if (m_request.action == Action::Setting) {
            if (checkPolicy() && findPlaces() && set() && !checkGates())
                m_change.bytes.reset();
        } else if (checkPolicy() && findPlaces() && compareWithReview() && checkState() && checkGates()) {
            edit();
        }
        return m_change;
    }

private:
    bool checkPolicy();
    bool findPlaces();
    bool checkPlaces();
    bool compareWithReview();
    bool checkState();
    bool checkStep();
    bool checkTag();
    bool refuseUnmoving();
    bool checkGates();
    void edit();
    bool set();
    bool checkDecision();
    bool checkAcceptance();
    bool checkLifting();
    void decide();
    const policy::Decision *standing(policy::Decision::Kind kind) const
    {
        return policy::find(m_snapshot.decisions, kind, m_request.site, m_request.to,
                            m_request.tag.value_or(QString()), m_snapshot.fleet->layout.tags);
    }

    bool refuse(Error error);
    bool refuse(Error::Kind kind, const QString &message)
    {
        return refuse(Error{.kind = kind, .message = message});
    }
    bool refuseUnreadable();
    bool refuseMissingFile();
    bool leaveOut(const QString &reason);
    bool nothing();

    const ReleaseLayer *release(int environment) const
    {
        return environment < 0 ? nullptr
                               : m_site->deployments.at(static_cast<size_t>(environment)).release.get();
    }

    const git::Repository &m_repository;
    const pipeline::Snapshot &m_snapshot;
    const Request &m_request;
    const Options &m_options;
    QDateTime m_now;
    const gitops::Site *m_site = nullptr;
    int m_from = -1; ///< -1: the tag was named
    int m_to = -1;
    const pipeline::Step *m_step = nullptr; ///< of a promotion
    SiteChange m_change;
};

bool Planner::refuse(Error error)
{
    m_change.result = SiteResult::Refused;
    m_change.reason = error.message;
    m_change.error = std::move(error);
    return false;
}

/// Of a batch: nobody named this site, so that it stays behind is no failure.
bool Planner::leaveOut(const QString &reason)
{
    m_change.result = SiteResult::Refused;
    m_change.reason = reason;
    return false;
}

bool Planner::nothing()
{
    m_change.result = SiteResult::Nothing;
    m_change.reason =
        QCoreApplication::translate("core", "%1 has %2 already.").arg(m_request.to, oneLine(m_change.oldTag));
    return false;
}

/// Without its rules nobody knows what this repository allows.
bool Planner::checkPolicy()
{
    return !m_snapshot.policyError || refuse(*m_snapshot.policyError);
}

bool Planner::findPlaces()
{
    const gitops::Fleet &fleet = *m_snapshot.fleet;
    m_site = fleet.site(m_request.site);
    if (m_site == nullptr) {
        return refuse(Error::Kind::Usage,
                      QCoreApplication::translate("core", "There is no site %1 in commit %2.")
                          .arg(m_request.site, m_snapshot.commit.shortHex()));
    }
    const bool isNamed = m_request.action != Action::Promotion && m_request.action != Action::Reset;
    for (const QString &name :
         isNamed ? QStringList{m_request.to} : QStringList{m_request.from, m_request.to}) {
        if (fleet.environment(name) < 0) {
            return refuse(Error::Kind::Usage,
                          QCoreApplication::translate("core", "There is no environment %1. There are: %2.")
                              .arg(name, fleet.environments.join(u", "_s)));
        }
    }
    m_from = isNamed ? -1 : fleet.environment(m_request.from);
    m_to = fleet.environment(m_request.to);
    const bool needsTag = m_request.action == Action::Rollback || m_request.action == Action::Release
        || m_request.action == Action::Block;
    if (needsTag && m_request.tag.value_or(QString()).isEmpty())
        return refuse(Error::Kind::Usage,
                      QCoreApplication::translate("core", "Say which tag of %1 is meant in %2.")
                          .arg(m_request.site, m_request.to));
    return checkPlaces();
}

/// May a release go this way at all?
bool Planner::checkPlaces()
{
    const pipeline::SitePipeline *pipeline = m_snapshot.pipeline->site(m_request.site);
    switch (m_request.action) {
    case Action::Promotion:
        m_step = pipeline == nullptr ? nullptr : pipeline->step(m_from, m_to);
        return m_step != nullptr
            || refuse(Error::Kind::Usage,
                      QCoreApplication::translate(
                          "core", "%1 has no step from %2 to %3. A release moves one environment at a time.")
                          .arg(m_request.site, m_request.from, m_request.to));
    case Action::Reset:
        return m_from > m_to
            || refuse(Error::Kind::Usage,
                      QCoreApplication::translate(
                          "core", "%1 is not behind %2, so there is nothing that %2 could be reset to.")
                          .arg(m_request.from, m_request.to));
    case Action::Release:
        return (pipeline != nullptr && !pipeline->environments.empty()
                && pipeline->environments.front() == m_to)
            || refuse(
                   Error::Kind::Usage,
                   QCoreApplication::translate("core",
                                               "%1 gets its releases in %2 from the environment in front of "
                                               "it. Promote them.")
                       .arg(m_request.site, m_request.to));
    case Action::Rollback:
    case Action::Setting:
    case Action::Hold:
    case Action::Block:
    case Action::Accept:
    case Action::Lift:
    case Action::Files: break;
    }
    return true;
}

/// The front must still have what was reviewed: another tag was looked at by nobody.
bool Planner::compareWithReview()
{
    m_change.file = m_snapshot.fleet->layout.releaseFile(m_request.site, m_request.to);
    const ReleaseLayer *front = release(m_from);
    const ReleaseLayer *far = release(m_to);
    const gitops::TagWriting &tags = m_snapshot.fleet->layout.tags;
    if (front != nullptr) {
        m_change.newTag = tagToWrite(m_snapshot, *m_site, m_from, m_to);
        m_change.sourceTag = m_change.newTag == front->tag ? QString() : front->tag;
        m_change.repository = front->repository;
    } else if (m_from < 0) {
        m_change.newTag = m_request.tag.value_or(QString());
        m_change.repository = far == nullptr ? QString() : far->repository;
    }
    if (far != nullptr)
        m_change.oldTag = far->tag;
    m_change.isFirstRelease = far == nullptr || !far->realTag();
    const bool isBroken = m_step != nullptr && m_step->state == StepState::Broken;
    if (isBroken || !m_request.tag || tags.isSameRelease(*m_request.tag, m_change.newTag))
        return true;
    const QString now =
        m_change.newTag.isEmpty() ? QCoreApplication::translate("core", "no tag") : oneLine(m_change.newTag);
    return refuse(Error::Kind::Conflict,
                  QCoreApplication::translate(
                      "core", "%1: %2 moved from %3 to %4 since you reviewed it. Review the new tag.")
                      .arg(m_request.site, m_request.from, oneLine(*m_request.tag), now));
}

bool Planner::checkState()
{
    for (const int environment : {m_from, m_to}) {
        const ReleaseLayer *layer = release(environment);
        if (layer != nullptr && layer->error)
            return refuse(*layer->error);
    }
    if (release(m_to) == nullptr && m_request.action != Action::Promotion)
        return refuseMissingFile();
    return m_request.action == Action::Promotion ? checkStep() : checkTag();
}

/// Of what is no promotion: is there a tag, and another than now?
bool Planner::checkTag()
{
    if (m_from >= 0 && (release(m_from) == nullptr || !release(m_from)->realTag())) {
        return refuse(Error::Kind::Blocked,
                      QCoreApplication::translate(
                          "core", "%1 has no release in %2, so there is nothing to reset %3 to.")
                          .arg(m_request.site, m_request.from, m_request.to));
    }
    return m_change.newTag != m_change.oldTag || nothing();
}

bool Planner::checkStep()
{
    switch (m_step->state) {
    case StepState::Broken: return refuseUnreadable();
    case StepState::InSync: return nothing();
    case StepState::Ahead:
    case StepState::NotReleased: break;
    case StepState::Unknown:
    case StepState::Diverged:
    case StepState::Behind: return refuseUnmoving();
    }
    const ReleaseLayer *front = release(m_from);
    if (front == nullptr || !front->realTag()) {
        return refuse(Error::Kind::Blocked,
                      QCoreApplication::translate(
                          "core", "%1 has no release in %2 yet, so there is nothing to promote.")
                          .arg(m_request.site, m_request.from));
    }
    return release(m_to) != nullptr || refuseMissingFile();
}

bool Planner::refuseMissingFile()
{
    return refuse(
        Error::Kind::Refused,
        QCoreApplication::translate("core",
                                    "%1 has no release file for %2 yet: %3 is not there. Add it first, "
                                    "with a placeholder as its tag.")
            .arg(m_request.site, m_request.to, m_change.file));
}

bool Planner::refuseUnreadable()
{
    return refuse(
        Error::Kind::Malformed,
        QCoreApplication::translate("core", "The release files of %1 cannot be read.").arg(m_request.site));
}

bool Planner::refuseUnmoving()
{
    const QString &front = m_request.from;
    const QString &far = m_request.to;
    switch (m_step->state) {
    case StepState::Unknown:
        return refuse(
            Error::Kind::Blocked,
            QCoreApplication::translate("core",
                                        "%1: the history of this clone is cut off, so it cannot tell whether "
                                        "%2 is ahead of %3. Run git fetch --unshallow, then try again.")
                .arg(m_request.site, front, far));
    case StepState::Diverged:
        return refuse(
            Error::Kind::Blocked,
            QCoreApplication::translate("core",
                                        "%1 has diverged: %3 has %4, which %2 never had. A promotion would "
                                        "hide that. Reset %2, roll %3 back, or resolve it first.")
                .arg(m_request.site, front, far, oneLine(m_change.oldTag)));
    default:
        return refuse(
            Error::Kind::Blocked,
            QCoreApplication::translate("core",
                                        "%1: %2 is behind %3, so a promotion would put an older release "
                                        "there. Reset %2, roll %3 back, or resolve it first.")
                .arg(m_request.site, front, far));
    }
}

bool Planner::checkGates()
{
    m_change.gates = judge({.snapshot = m_snapshot,
                            .site = *m_site,
                            .action = m_request.action,
                            .from = m_from,
                            .to = m_to,
                            .tag = m_change.newTag,
                            .consent = consentOf(m_options)},
                           m_now);
    if (m_options.isBatch && wasRolledBack(m_snapshot, m_request.site, m_to, m_change.newTag)) {
        return leaveOut(QCoreApplication::translate("core",
                                                    "Left out: %1 went back from %2. Promote %3 by name, "
                                                    "with a reason, if it is right this time.")
                            .arg(m_request.to, oneLine(m_change.newTag), m_request.site));
    }
    const std::optional<Error> blocking = blockedBy(m_change.gates, m_request.site, m_options);
    return !blocking || refuse(*blocking);
}

void Planner::edit()
{
    const Result<QByteArray> before = m_repository.blob(release(m_to)->blob);
    if (!before) {
        refuse(before.error());
        return;
    }
    const yaml::Path path{.keys = {u"image"_s, u"tag"_s}, .document = {}};
    const Result<yaml::Edit> edit =
        yaml::set(*before, path, m_change.newTag, yaml::Type::String, m_change.file);
    if (!edit) {
        refuse(edit.error());
        return;
    }
    if (!edit->isChanged) {
        nothing();
        return;
    }
    m_change.bytes = edit->bytes;
    m_change.diff = diffOf(*before, edit->bytes);
}

/// The env layer with the new variable in it; whether it may come now is for the gates to say.
bool Planner::set()
{
    const Result<PlannedSetting> setting = planSetting(m_repository, m_snapshot, m_request);
    if (!setting)
        return refuse(setting.error());
    m_change.file = setting->file;
    m_change.setting = setting->key.toString();
    m_change.value = m_request.value;
    if (setting->isThere) {
        m_change.result = SiteResult::Nothing;
        m_change.reason = QCoreApplication::translate("core", "%1 sets %2 to just this already.")
                              .arg(m_request.to, m_request.variable);
        return false;
    }
    m_change.bytes = setting->after;
    m_change.diff = diffOf(setting->before, setting->after);
    return true;
}

void Planner::decide()
{
    using Kind = policy::Decision::Kind;
    const Kind kind = m_request.action == Action::Block || (m_request.action == Action::Lift && m_request.tag)
        ? Kind::Block
        : (m_request.action == Action::Accept ? Kind::Accept : Kind::Hold);
    const policy::Decision decision{.kind = kind,
                                    .site = m_request.site,
                                    .environment = m_request.to,
                                    .tag = m_change.newTag,
                                    .reason = m_request.reason,
                                    .by = m_options.decidedBy,
                                    .since = m_now};
    m_change.file = decision.file();
    m_change.decision = oneLine(m_request.reason);
    QByteArray before;
    const auto commit = m_repository.commit(m_snapshot.commit);
    const auto entry =
        commit ? m_repository.entry(commit->tree, m_change.file) : std::unexpected(commit.error());
    if (entry && *entry)
        before = m_repository.blob((*entry)->id).value_or(QByteArray());
    if (m_request.action != Action::Lift) {
        m_change.bytes = policy::toYaml(decision);
        // One that cannot be read would stop every write from then on.
        if (const auto read = policy::parseDecision(*m_change.bytes, m_change.file); !read) {
            refuse(read.error());
            return;
        }
    }
    m_change.diff = diffOf(before, m_change.bytes.value_or(QByteArray()));
}

bool Planner::checkDecision()
{
    m_change.newTag = m_request.tag.value_or(QString());
    m_change.isFirstRelease = false;
    if (m_request.action == Action::Lift)
        return checkLifting();
    if (m_request.reason.trimmed().isEmpty())
        return refuse(Error::Kind::Usage, QCoreApplication::translate("core", "A decision needs a reason."));
    const auto kind =
        m_request.action == Action::Hold ? policy::Decision::Kind::Hold : policy::Decision::Kind::Block;
    const policy::Decision *known = m_request.action == Action::Accept ? nullptr : standing(kind);
    if (known != nullptr) {
        m_change.result = SiteResult::Nothing;
        m_change.reason =
            (kind == policy::Decision::Kind::Hold
                 ? QCoreApplication::translate("core", "%1 is held already, by %2: %3")
                 : QCoreApplication::translate("core", "The tag is blocked for %1 already, by %2: %3"))
                .arg(m_request.to, known->by, known->reason);
        return false;
    }
    if (m_request.action == Action::Block && !gitops::isTag(m_change.newTag))
        return refuse(
            Error::Kind::Usage,
            QCoreApplication::translate("core", "“%1” is no image tag.").arg(oneLine(m_change.newTag)));
    return m_request.action != Action::Accept || checkAcceptance();
}

/// One accepts what is there now, and only where there is something to accept.
bool Planner::checkAcceptance()
{
    const pipeline::SitePipeline *pipeline = m_snapshot.pipeline->site(m_request.site);
    const auto isInto = [this](const pipeline::Step &step) {
        return step.to == m_to && step.state == StepState::Diverged;
    };
    if (pipeline == nullptr || std::ranges::none_of(pipeline->steps, isInto)) {
        return refuse(
            Error::Kind::Usage,
            QCoreApplication::translate("core", "%1 has not diverged in %2, so there is nothing to accept.")
                .arg(m_request.site, m_request.to));
    }
    const QString now = release(m_to)->tag;
    if (m_request.tag && *m_request.tag != now) {
        return refuse(Error::Kind::Conflict,
                      QCoreApplication::translate("core", "%1 has %2 in %3 now, and %4 was to be accepted.")
                          .arg(m_request.site, oneLine(now), m_request.to, oneLine(*m_request.tag)));
    }
    m_change.newTag = now;
    return true;
}

bool Planner::checkLifting()
{
    const auto kind = m_request.tag ? policy::Decision::Kind::Block : policy::Decision::Kind::Hold;
    if (const policy::Decision *known = standing(kind)) {
        m_change.newTag = known->tag; // as its file is called
        return true;
    }
    m_change.result = SiteResult::Nothing;
    m_change.reason = m_request.tag
        ? QCoreApplication::translate("core", "Nobody blocks this tag for %1.").arg(m_request.to)
        : QCoreApplication::translate("core", "Nobody holds %1.").arg(m_request.to);
    return false;
}

bool matches(const QStringList &environments, const pipeline::Step &step, const std::optional<QString> &from,
             const std::optional<QString> &to)
{
    return (!from || environments.at(step.from) == *from) && (!to || environments.at(step.to) == *to);
}

/// Something real is in front, and the state lets it through.
bool canMove(const gitops::Site &site, const pipeline::Step &step)
{
    const ReleaseLayer *front = site.deployments.at(static_cast<size_t>(step.from)).release.get();
    return (step.state == StepState::Ahead || step.state == StepState::NotReleased) && front != nullptr
        && front->realTag();
}

} // namespace

QString toString(SiteResult result)
{
    switch (result) {
    case SiteResult::Planned: return u"planned"_s;
    case SiteResult::Done: return u"done"_s;
    case SiteResult::Nothing: return u"nothing"_s;
    case SiteResult::Refused: return u"refused"_s;
    case SiteResult::NotTried: break;
    }
    return u"not-tried"_s;
}

QStringList targetsOf(const Request &request)
{
    return request.work == nullptr ? QStringList{request.to} : request.work->environments;
}

QList<git::TreeChange> SiteChange::treeChanges() const
{
    if (action != Action::Files)
        return {{.path = file, .bytes = bytes}};
    QList<git::TreeChange> changes;
    std::ranges::transform(files, std::back_inserter(changes), &FileChange::change);
    return changes;
}

bool needsApprovals(const policy::Policy &policy, const Request &request)
{
    const bool isAsked =
        !isDecision(request.action) && (request.action != Action::Rollback || policy.isRollbackApproved);
    return isAsked && std::ranges::any_of(targetsOf(request), [&policy](const QString &environment) {
               return policy.step(environment).approvals.count > 0;
           });
}

bool isByRequest(const policy::Policy &policy, const QList<Request> &requests)
{
    return policy.isByRequest || std::ranges::any_of(requests, [&policy](const Request &request) {
               return needsApprovals(policy, request);
           });
}

std::optional<Error> blockedBy(const QList<GateReport> &gates, const QString &name, const Options &options)
{
    QList<GateReport> blocking;
    std::ranges::copy_if(gates, std::back_inserter(blocking), [&](const GateReport &gate) {
        const bool isOverridden = gate.isOverridable && !options.overrides.value(gate.id).trimmed().isEmpty();
        const bool isAwaited = options.isRequest && gate.id == approvalGate;
        return gate.blocks() && !isOverridden && !isAwaited;
    });
    if (blocking.isEmpty())
        return std::nullopt;
    // What no reason opens is said first: giving one for the others would be in vain.
    const auto hard = std::ranges::find(blocking, false, &GateReport::isOverridable);
    const GateReport *gate = hard == blocking.end() ? &blocking.first() : &*hard;
    QString pattern = QCoreApplication::translate("core", "%1: the gate %2 failed: %3");
    if (gate->result == GateResult::Unknown)
        pattern = QCoreApplication::translate("core", "%1: the gate %2 is unknown: %3");
    else if (gate->result == GateResult::Skipped)
        pattern = QCoreApplication::translate("core",
                                              "%1: the policy requires the gate %2, which has no answer: %3");
    QString message = pattern.arg(name, gate->id, gate->detail);
    if (gate->isOverridable)
        message += (message.endsWith(u'.') ? u" "_s : u". "_s)
            + QCoreApplication::translate("core", "Override it with a reason if it is right this time.");
    return Error{.kind = Error::Kind::Blocked, .message = message};
}

Consent consentOf(const Options &options)
{
    return {.requestedBy = options.requestedBy ? options.requestedBy->email : QString(),
            .approvals = options.approvals,
            .isStillAsked = options.isRequest};
}

SiteChange changeOf(const Request &request)
{
    SiteChange change;
    change.action = request.action;
    change.site = request.site;
    change.from = request.from;
    change.to = request.to;
    change.newTag = request.tag.value_or(QString());
    change.work = request.work;
    return change;
}

QList<SiteChange> plan(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                       const QList<Request> &requests, const Options &options, const QDateTime &now)
{
    QList<SiteChange> changes;
    for (const Request &request : requests) {
        const bool isAlone = request.action == Action::Setting || request.action == Action::Files;
        if (isAlone && requests.size() > 1)
            changes.append(notAlone(request));
        else if (request.action == Action::Files)
            changes.append(planFiles(repository, snapshot, request, options, now));
        else
            changes.append(Planner(repository, snapshot, request, options, now).plan());
    }
    return changes;
}

QList<Request> allAhead(const pipeline::Snapshot &snapshot, const std::optional<QString> &from,
                        const std::optional<QString> &to)
{
    const QStringList &environments = snapshot.fleet->environments;
    QList<Request> requests;
    for (const pipeline::SitePipeline &pipeline : snapshot.pipeline->sites) {
        const gitops::Site *site = snapshot.fleet->site(pipeline.site);
        const auto moves = [&](const pipeline::Step &step) {
            return site != nullptr && canMove(*site, step) && matches(environments, step, from, to);
        };
        const auto step = std::ranges::find_if(pipeline.steps.rbegin(), pipeline.steps.rend(), moves);
        if (step == pipeline.steps.rend())
            continue;
        requests.append({.site = pipeline.site,
                         .from = environments.at(step->from),
                         .to = environments.at(step->to),
                         .tag = site->deployments.at(static_cast<size_t>(step->from)).release->tag});
    }
    return requests;
}

} // namespace core::promotion
