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
    bool canMove = false;
    bool isBlocked = false;
    QString searched; ///< lower case: key, hosts, tags, authors

    bool matches(const QString &filter) const;
};

/// Puts what git says about one site into the words and states of its row.
class SiteWords
{
public:
    SiteWords(const core::pipeline::Snapshot &snapshot, const core::gitops::Site &site,
              const core::pipeline::SitePipeline &pipeline, const QHash<QString, int> &waiting,
              const QDateTime &now);

    SiteRow row() const;
    CardView card(int environment) const;
    ConnectorView connector(const core::pipeline::Step &step) const;

    static QString waitingKey(const QString &site, const QString &target)
    {
        return site + QChar(u'\n') + target;
    }

private:
    void describeNextStep(SiteRow &row) const;
    QString sentence(const SiteRow &row) const;
    int ahead(const core::pipeline::Step &step) const;
    QString environment(int index) const { return m_snapshot.fleet->environments[index]; }

    const core::pipeline::Snapshot &m_snapshot;
    const core::gitops::Site &m_site;
    const core::pipeline::SitePipeline &m_pipeline;
    const QHash<QString, int> &m_waiting;
    QDateTime m_now;
    const core::pipeline::Step *m_next;
    bool m_isBlocked;
};

} // namespace viewmodels
