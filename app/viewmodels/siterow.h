// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/boardmodel.h"
#include "core/promotion/gates.h"

namespace viewmodels {

/// A site's row with what the board needs to group, sort and filter it.
struct SiteRow
{
    BoardRow row;
    QDateTime waitsSince; ///< invalid: nothing waits
    QDateTime changedAt; ///< of the newest move of any of its tags
    QString state; ///< the worst step's, as in JSON
    QString project; ///< of Argo CD, empty: unknown
    bool canMove = false;
    bool isBlocked = false;
    bool isNew = false; ///< something happened to it since the board was last looked at
    QString searched; ///< lower case, as all that follow: key, hosts, tags, authors
    QStringList people; ///< who set its tags and wrote the commits that wait
    QStringList tags, hosts, environments;
};

/// The source commits that wait before a step.
struct Waiting
{
    int commits = 0;
    QStringList authors; ///< the newest commit's first

    bool operator==(const Waiting &) const = default;
};
using WaitingCommits = QHash<QString, Waiting>; ///< key: SiteWords::waitingKey()

/// Somebody asks for this step.
struct RequestMark
{
    QString author;
    bool isMine = false;

    bool operator==(const RequestMark &) const = default;
};
using OpenRequests = QHash<QString, RequestMark>; ///< key: SiteWords::waitingKey()

/// Puts what git says about one site into the words and states of its row.
class SiteWords
{
public:
    SiteWords(const core::pipeline::Snapshot &snapshot, const core::gitops::Site &site,
              const core::pipeline::SitePipeline &pipeline, const WaitingCommits &waiting,
              const OpenRequests &requests, const QDateTime &now);

    SiteRow row() const;
    CardView card(int environment) const;
    ConnectorView connector(const core::pipeline::Step &step) const;

    static QString waitingKey(const QString &site, const QString &target)
    {
        return site + QChar(u'\n') + target;
    }

private:
    void describeNextStep(SiteRow &row) const;
    void foldMiddle(BoardRow &row) const;
    void describeGates(SiteRow &row) const;
    void describeSearch(SiteRow &row) const;
    QString sentence(const SiteRow &row) const;
    int ahead(const core::pipeline::Step &step) const;
    QString environment(int index) const { return m_snapshot.fleet->environments[index]; }

    const core::pipeline::Snapshot &m_snapshot;
    const core::gitops::Site &m_site;
    const core::pipeline::SitePipeline &m_pipeline;
    const WaitingCommits &m_waiting;
    const OpenRequests &m_requests;
    QDateTime m_now;
    const core::pipeline::Step *m_next;
    QList<core::promotion::GateReport> m_gates; ///< of the next step, but for its approvals
    bool m_needsApproval; ///< by the policy: it is asked for, and not done at once
    bool m_isBlocked;
};

} // namespace viewmodels
