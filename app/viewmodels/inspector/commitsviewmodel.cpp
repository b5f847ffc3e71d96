// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/commitsviewmodel.h"

#include "core/git/url.h"

#include <algorithm>

namespace viewmodels {

namespace {

bool matches(const CommitView &commit, const QString &word)
{
    return commit.subject.contains(word, Qt::CaseInsensitive)
        || commit.author.contains(word, Qt::CaseInsensitive)
        || commit.markText.contains(word, Qt::CaseInsensitive)
        || commit.id.startsWith(word, Qt::CaseInsensitive);
}

} // namespace

void CommitsViewModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void CommitsViewModel::show(const QList<CommitView> &commits)
{
    m_all = commits;
    arrange();
}

void CommitsViewModel::setRemote(const QString &url)
{
    if (url == m_remote)
        return;
    m_remote = url;
    Q_EMIT changed();
}

QString CommitsViewModel::pageOf(const QString &commit) const
{
    return core::git::commitPage(m_remote, commit);
}

void CommitsViewModel::arrange()
{
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    m_rows.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_rows), [&words](const CommitView &commit) {
        return std::ranges::all_of(words, [&commit](const QString &word) { return matches(commit, word); });
    });
    Q_EMIT changed();
}

} // namespace viewmodels
