// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/gates.h"
#include "core/promotion/wording.h"

/// What the gates of git and of the policy find; gates.cpp says where which has a say.
namespace core::promotion {

/// What a gate finds.
struct Verdict
{
    GateResult result = GateResult::Passed;
    Wording why;
};

inline Verdict passed(Wording why)
{
    return {.result = GateResult::Passed, .why = std::move(why)};
}

inline Verdict failed(Wording why)
{
    return {.result = GateResult::Failed, .why = std::move(why)};
}

/// The newest event by which the environment left the tag; null when it never did, or came back to it since.
const pipeline::ReleaseEvent *lastLeaving(const pipeline::Snapshot &snapshot, const QString &site,
                                          const QString &environment, const QString &tag);

/// "1d12h (.slipway.yaml:12)"
inline Wording asked(const QString &what, int line)
{
    return same(line > 0 ? QStringLiteral("%1 (%2:%3)").arg(what, policy::fileName).arg(line) : what);
}

/// The names and files of one candidate, looked up once.
class Case
{
public:
    Case(const Candidate &candidate, QDateTime now)
        : m_candidate(candidate)
        , m_now(std::move(now))
        , m_front(candidate.from < 0
                      ? nullptr
                      : candidate.site.deployments.at(static_cast<size_t>(candidate.from)).release)
        , m_far(candidate.site.deployments.at(static_cast<size_t>(candidate.to)).release)
        , m_policy(*candidate.snapshot.policy)
        , m_step(m_policy.step(toName()))
    {
    }

    Verdict wasInFront() const;
    Verdict wasHadBefore() const;
    Verdict isImmutable() const;
    Verdict isSameRepository() const;
    Verdict isSane() const;
    Verdict isOnlyImage() const;
    Verdict isNotRolledBack() const;
    Verdict isSoaked() const;
    Verdict isNotFrozen() const;
    Verdict isUndecided() const;
    Verdict isApproved() const;

    /// Does the policy say anything about this here?
    bool isSoakAsked() const { return m_step.soak.count() > 0; }
    bool isFreezeAsked() const
    {
        return !m_step.freeze.isEmpty()
            && (m_candidate.action != Action::Rollback || m_policy.isRollbackFrozen);
    }
    bool isDecided() const { return hold() != nullptr || block() != nullptr; }
    bool isApprovalAsked() const
    {
        return m_step.approvals.count > 0
            && (m_candidate.action != Action::Rollback || m_policy.isRollbackApproved);
    }
    bool isRequired(const QString &gate) const
    {
        const bool isForward =
            m_candidate.action == Action::Promotion || m_candidate.action == Action::Release;
        return isForward && m_step.required.contains(gate);
    }
    bool isOverridable(const QString &gate) const { return m_policy.overrides.contains(gate); }
    QString fromName() const { return environment(m_candidate.from); }
    QString toName() const { return environment(m_candidate.to); }

private:
    QString environment(int index) const
    {
        return index < 0 ? QString() : m_candidate.snapshot.fleet->environments.at(index);
    }
    QString file(int index) const
    {
        return m_candidate.snapshot.fleet->layout.releaseFile(m_candidate.site.key, environment(index));
    }
    const pipeline::ReleaseHistory &history() const { return *m_candidate.snapshot.history; }
    const pipeline::ReleaseEvent *arrival(int environment) const;
    bool isInFrontNow() const { return m_front && isOfThis(m_front->tag); }
    bool isOfThis(const QString &tag) const
    {
        return m_candidate.snapshot.fleet->layout.tags.isSameRelease(tag, m_candidate.tag);
    }
    std::optional<Wording> defectOf(const gitops::ReleaseLayer *release, int index) const;
    Wording madeBy(const pipeline::ReleaseEvent &event) const;

    const policy::Decision *hold() const;
    const policy::Decision *block() const;

    const Candidate &m_candidate;
    QDateTime m_now;
    std::shared_ptr<const gitops::ReleaseLayer> m_front;
    std::shared_ptr<const gitops::ReleaseLayer> m_far;
    const policy::Policy &m_policy;
    const policy::StepPolicy &m_step;
};

} // namespace core::promotion
