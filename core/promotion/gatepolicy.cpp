// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/gatecase.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

using pipeline::ReleaseEvent;

/// How long the tag has stood in front, by the commit that set it; the time it ran is the live gates' matter.
Verdict Case::isSoaked() const
{
    const Wording wanted = asked(policy::toText(m_step.soak), m_step.soakLine);
    const ReleaseEvent *event = arrival(m_candidate.from);
    if (event == nullptr || !isInFrontNow()) {
        return {
            .result = GateResult::Unknown,
            .why = say(QT_TRANSLATE_NOOP("core", "not recorded since when %1 has this tag; %2 are asked for"),
                       {same(fromName()), wanted})};
    }
    // The committer's time: the author's may be much older than the day it landed.
    const QDateTime since = event->move.committer.time;
    const std::chrono::seconds stood(std::max<qint64>(0, since.secsTo(m_now)));
    const QList<Wording> words{same(fromName()), moment(since, m_now), wanted};
    if (stood >= m_step.soak)
        return passed(say(QT_TRANSLATE_NOOP("core", "in %1 since %2, at least %3"), words));
    const QDateTime end = since.addSecs(m_step.soak.count());
    return failed(say(QT_TRANSLATE_NOOP("core", "in %1 only since %2; %3 are asked for, which it has on %4"),
                      words + QList<Wording>{moment(end, m_now)}));
}

Verdict Case::isNotFrozen() const
{
    const auto freeze = policy::frozenAt(m_step.freeze, m_now);
    if (!freeze)
        return passed(say(QT_TRANSLATE_NOOP("core", "no freeze window of %1 is open"), {same(toName())}));
    if (freeze->line == 0)
        return failed(
            say(QT_TRANSLATE_NOOP("core", "outside of the times when %1 may change"), {same(toName())}));
    const QString place = u"%1:%2"_s.arg(policy::fileName).arg(freeze->line);
    const Wording name = freeze->window.isEmpty() ? same(place) : asked(freeze->window, freeze->line);
    if (!freeze->until.isValid())
        return failed(say(QT_TRANSLATE_NOOP("core", "%1 is frozen: %2"), {same(toName()), name}));
    return failed(say(QT_TRANSLATE_NOOP("core", "%1 is frozen until %3: %2"),
                      {same(toName()), name, moment(freeze->until, m_now)}));
}

/// Going back is how an incident ends: a hold keeps new things out and not old ones.
const policy::Decision *Case::hold() const
{
    return m_candidate.action == Action::Rollback
        ? nullptr
        : policy::find(m_candidate.snapshot.decisions, policy::Decision::Kind::Hold, m_candidate.site.key,
                       toName());
}

const policy::Decision *Case::block() const
{
    return policy::find(m_candidate.snapshot.decisions, policy::Decision::Kind::Block, m_candidate.site.key,
                        toName(), m_candidate.tag, m_candidate.snapshot.fleet->layout.tags);
}

Verdict Case::isUndecided() const
{
    if (const policy::Decision *blocked = block()) {
        return failed(say(QT_TRANSLATE_NOOP("core", "%1 is blocked for %2 by %3: %4"),
                          {same(blocked->tag), same(toName()), same(blocked->by), same(blocked->reason)}));
    }
    const policy::Decision *held = hold();
    return held == nullptr
        ? passed(say(QT_TRANSLATE_NOOP("core", "nobody holds %1 or blocks the tag"), {same(toName())}))
        : failed(say(QT_TRANSLATE_NOOP("core", "%1 is held by %2: %3"),
                     {same(toName()), same(held->by), same(held->reason)}));
}

Verdict Case::isApproved() const
{
    const policy::ApprovalPolicy &wanted = m_step.approvals;
    const QList<Approval> given = counted(m_policy, toName(), m_candidate.consent);
    QStringList names;
    for (const Approval &approval : given)
        names += u"%1 <%2>"_s.arg(approval.who.name, approval.who.email);
    const Wording count = same(u"%1/%2"_s.arg(given.size()).arg(wanted.count));
    if (given.size() >= wanted.count) {
        return passed(say(QT_TRANSLATE_NOOP("core", "%1, by %2"), {count, same(names.join(u", "_s))}));
    }
    const Wording rule = asked(QString::number(wanted.count), wanted.line);
    if (m_candidate.consent.isStillAsked) {
        return {.result = GateResult::Unknown,
                .why = say(QT_TRANSLATE_NOOP("core", "asked for; the policy wants %1"), {rule})};
    }
    const auto unsignedOnes = std::ranges::count(m_candidate.consent.approvals, false, &Approval::isSigned);
    if (m_policy.areApprovalsSigned && unsignedOnes > 0) {
        return failed(say(QT_TRANSLATE_NOOP("core",
                                            "%1; only those count that are signed by a key of %2, by people "
                                            "who may; the policy wants %3"),
                          {count, same(policy::signersFile), rule}));
    }
    return failed(
        say(QT_TRANSLATE_NOOP("core", "%1; the policy wants %2: ask for it with a request"), {count, rule}));
}

} // namespace core::promotion
