// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/requestbranch.h"

#include "core/audit/claims.h"
#include "core/base/text.h"
#include "core/git/treediff.h"
#include "core/pipeline/variables.h"
#include "core/policy/approval.h"
#include "core/promotion/filework.h"
#include "core/promotion/message.h"
#include "core/promotion/recovery.h"
#include "core/yaml/insert.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using audit::SiteClaim;
using promotion::Action;
using promotion::Request;
using State = RequestBranch::State;

constexpr int mostActs = 1000;

std::optional<Request> requestOf(const SiteClaim &claim)
{
    Request request{
        .site = claim.site, .from = claim.from, .to = claim.to, .tag = {}, .reason = claim.reason};
    if (claim.movesTag() || (claim.isDecision() && !claim.releaseTag.isEmpty()))
        request.tag = claim.releaseTag;
    switch (claim.action) {
    case SiteClaim::Action::None: return std::nullopt;
    case SiteClaim::Action::Promotion: request.action = Action::Promotion; break;
    case SiteClaim::Action::Reset: request.action = Action::Reset; break;
    case SiteClaim::Action::Rollback: request.action = Action::Rollback; break;
    case SiteClaim::Action::Release: request.action = Action::Release; break;
    case SiteClaim::Action::Setting: request.action = Action::Setting; break;
    case SiteClaim::Action::Hold: request.action = Action::Hold; break;
    case SiteClaim::Action::Block: request.action = Action::Block; break;
    case SiteClaim::Action::Accept: request.action = Action::Accept; break;
    case SiteClaim::Action::Lift: request.action = Action::Lift; break;
    }
    return request;
}

/// The value of a setting stands in what the commit adds, and nowhere else.
bool readSetting(const git::Repository &repository, const git::Commit &commit, const SiteClaim &claim,
                 Request &request)
{
    const auto key = pipeline::VariableKey::fromString(claim.setting);
    const auto parent = repository.commit(commit.parents.value(0));
    const auto files = parent ? git::treeDifferences(repository, parent->tree, commit.tree)
                              : std::unexpected(parent.error());
    if (!key || !files || files->size() != 1 || !files->constFirst().isEdit())
        return false;
    const auto before = repository.blob(files->constFirst().before->id);
    const auto after = repository.blob(files->constFirst().after->id);
    if (!before || !after)
        return false;
    const auto value = yaml::insertedValue(*before, *after, key->path(), key->name);
    request.variable = key->name;
    request.value = value.value_or(QString());
    return value.has_value();
}

/// A work over files is asked for by what its commit does: nothing else is known of how it came about.
Request workOf(const git::Commit &commit, const audit::Claims &claims)
{
    promotion::FileWork work;
    work.kind = claims.work;
    work.subject = commit.subject();
    work.environments = claims.environments;
    for (const SiteClaim &claim : claims.sites)
        work.sites += claim.site;
    work.make = [id = commit.id](const git::Repository &repository, const pipeline::Snapshot &snapshot) {
        return promotion::changesAgain(repository, id, snapshot);
    };
    return promotion::requestFor(std::make_shared<const promotion::FileWork>(std::move(work)));
}

/// The trailer that says what an act is: its value is the request's id.
QString keyOf(Act::Kind kind)
{
    switch (kind) {
    case Act::Kind::Approve: return policy::approvesKey;
    case Act::Kind::Decline: return u"Declines"_s;
    case Act::Kind::Withdraw: return u"Withdraws"_s;
    case Act::Kind::Comment: break;
    }
    return u"Comments-On"_s;
}

std::optional<Act> actOf(const git::Commit &commit, const QString &requestId)
{
    QStringList paragraphs = commit.message.trimmed().split(u"\n\n"_s);
    const QString trailer = paragraphs.takeLast();
    for (const Act::Kind kind :
         {Act::Kind::Approve, Act::Kind::Decline, Act::Kind::Withdraw, Act::Kind::Comment}) {
        if (trailer != u"%1: %2"_s.arg(keyOf(kind), requestId) || paragraphs.isEmpty())
            continue;
        paragraphs.removeFirst();
        return Act{
            .kind = kind, .who = commit.author, .text = paragraphs.join(u"\n\n"_s), .commit = commit.id};
    }
    return std::nullopt;
}

/// The acts above the change; nullopt: something else stands there too.
std::optional<QList<Act>> actsOf(const git::Repository &repository, const git::Commit &change,
                                 const git::ObjectId &last, const QString &requestId)
{
    QList<Act> acts;
    git::ObjectId id = last;
    while (id != change.id) {
        const auto commit = repository.commit(id);
        if (!commit || commit->parents.size() != 1 || commit->tree != change.tree || acts.size() >= mostActs)
            return std::nullopt;
        const std::optional<Act> act = actOf(*commit, requestId);
        if (!act)
            return std::nullopt;
        acts.prepend(*act);
        id = commit->parents.constFirst();
    }
    return acts;
}

RequestBranch &unreadable(RequestBranch &request, const QString &why)
{
    request.state = State::Unreadable;
    request.why = why;
    return request;
}

} // namespace

QString toString(Act::Kind kind)
{
    switch (kind) {
    case Act::Kind::Approve: return u"approve"_s;
    case Act::Kind::Decline: return u"decline"_s;
    case Act::Kind::Withdraw: return u"withdraw"_s;
    case Act::Kind::Comment: break;
    }
    return u"comment"_s;
}

QString toString(State state)
{
    switch (state) {
    case State::Open: return u"open"_s;
    case State::Lapsed: return u"lapsed"_s;
    case State::Landed: return u"landed"_s;
    case State::Declined: return u"declined"_s;
    case State::Withdrawn: return u"withdrawn"_s;
    case State::Unreadable: break;
    }
    return u"unreadable"_s;
}

QList<promotion::Approval> RequestBranch::approvals() const
{
    QList<promotion::Approval> all;
    for (const Act &act : acts) {
        if (act.kind == Act::Kind::Approve)
            all.append({.who = act.who, .commit = act.commit, .isSigned = act.isSigned});
    }
    return all;
}

bool RequestBranch::isBy(const git::Signature &who) const
{
    return isSameMail(author.email, who.email);
}

bool RequestBranch::isApprovedBy(const git::Signature &who) const
{
    return std::ranges::any_of(acts, [&](const Act &act) {
        return act.kind == Act::Kind::Approve && isSameMail(act.who.email, who.email);
    });
}

ApprovalCount countApprovals(const RequestBranch &request, const policy::Policy &policy)
{
    const promotion::Consent consent{.requestedBy = request.author.email, .approvals = request.approvals()};
    std::optional<ApprovalCount> worst;
    for (const Request &one : request.requests) {
        const bool isAsked = promotion::needsApprovals(policy, one);
        const QStringList environments = promotion::targetsOf(one);
        for (const QString &environment : environments) {
            const auto given = promotion::counted(policy, environment, consent).size();
            const ApprovalCount count{.given = static_cast<int>(given),
                                      .wanted = isAsked ? policy.step(environment).approvals.count : 0};
            if (!worst || count.wanted - count.given > worst->wanted - worst->given)
                worst = count;
        }
    }
    return worst.value_or(ApprovalCount());
}

RequestBranch readRequest(const git::Repository &repository, const QString &id, const git::ObjectId &last)
{
    RequestBranch request;
    request.id = id;
    request.last = last;
    const auto found = promotion::commitOfPromotion(repository, id, last, {});
    const auto commit = found ? repository.commit(*found) : std::unexpected(Error());
    const auto claims = commit ? audit::claimsOf(commit->message) : std::nullopt;
    if (!claims) {
        return unreadable(request,
                          QCoreApplication::translate("core", "The branch has no commit of this promotion."));
    }
    request.commit = commit->id;
    request.base = commit->parents.value(0);
    request.subject = commit->subject();
    const bool isWork = !claims->work.isEmpty();
    request.note = promotion::noteOf(commit->message, isWork ? 1 : claims->sites.size());
    request.author = commit->author;
    if (isWork)
        request.requests += workOf(*commit, *claims);
    const QList<SiteClaim> moves = isWork ? QList<SiteClaim>() : claims->sites;
    for (const SiteClaim &claim : moves) {
        auto one = requestOf(claim);
        if (one && one->action == Action::Setting && !readSetting(repository, *commit, claim, *one))
            one.reset();
        const bool isNew =
            one && std::ranges::none_of(request.requests, [&](const Request &other) {
                return other.site == one->site && other.to == one->to && other.action == one->action;
            });
        if (isNew) // twice would be two wishes for one file
            request.requests += *one;
    }
    if (request.requests.isEmpty() || (!isWork && request.requests.size() != moves.size())) {
        return unreadable(request,
                          QCoreApplication::translate("core", "The commit does not say what it asks for."));
    }
    const auto acts = actsOf(repository, *commit, last, id);
    if (!acts) {
        return unreadable(
            request,
            QCoreApplication::translate("core", "Something else than answers stands on top of the change."));
    }
    request.acts = *acts;
    return request;
}

QString actMessage(Act::Kind kind, const QString &requestId, const QString &text)
{
    QString verb = toString(kind);
    verb.front() = verb.front().toUpper();
    QStringList paragraphs{u"%1 %2"_s.arg(verb, requestId)};
    const QString said = promotion::noteText(text);
    if (!said.isEmpty())
        paragraphs += said;
    paragraphs += u"%1: %2"_s.arg(keyOf(kind), requestId);
    return paragraphs.join(u"\n\n"_s) + u'\n';
}

} // namespace core::workspace
