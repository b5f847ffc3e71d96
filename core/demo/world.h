// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/demo/commitstream.h"
#include "core/demo/sitefiles.h"

#include <QList>

#include <deque>
#include <random>

namespace core::demo {

/// How a team names its releases.
enum class TagScheme {
    Rebuild, ///< `<sha12>-r<N>`
    FullSha,
    Semantic, ///< 2.14.0
    Day, ///< 20261118, which YAML reads as a number when nobody quotes it
    Decimal, ///< 1.10, likewise
    Suffixed, ///< main-r27-dev in dev, main-r27 in prod: two images of one revision
};

/// One site while the history is being made.
struct DemoSite
{
    QByteArray key;
    ReleaseStyle style = {};
    TagScheme scheme = TagScheme::Rebuild;
    QList<QByteArray> environments = {"dev", "prod"};
    std::map<QByteArray, QList<QByteArray>> tags =
        {}; ///< what each environment has had, oldest first; the last is there now
    QByteArray digest = {}; ///< beside prod's tag
    QByteArray built = {}; ///< the source commit that the next image is made of
    int number = 0; ///< of releases made
    int sourceRevision = 0;
    int settingsRevision = 0;
};

/// The fleet while its history is being made: what each site runs, and the deeds that change it. A deed is a
/// commit, and is told when it happens; deeds are done in the order of time. Deterministic.
class World
{
public:
    using Time = qint64; ///< seconds since 1970

    /// Promotions after @p trailersSince carry their evidence; before, people edited files by hand.
    explicit World(Time trailersSince);

    static const Person &robot();
    static const Person &somebody(int number); ///< any number; the same one is the same person

    void found(Time time);
    void addSite(const DemoSite &site, Time time);
    /// The site's files in its environments, released as of now or, where `released` does not name them, with
    /// placeholders.
    void declare(const QByteArray &key, const QList<QByteArray> &released, Time time);
    void addStage(const QByteArray &key, Time time);

    void changeSource(const QByteArray &key, Time time);
    /// The same through a pull request: @p commits on a branch, merged at @p time.
    void mergeSource(const QByteArray &key, int commits, Time time);
    void changePackages(const QByteArray &subject, Time time);
    void changeSettings(const QByteArray &key, const QByteArray &environment, Time time);
    void changeFile(const QByteArray &path, const QByteArray &bytes, const QByteArray &message, int who,
                    Time time);

    void release(const QByteArray &key, Time time);
    void rebuild(const QByteArray &key, Time time);
    /// Sites whose front has nothing new are left out.
    void promote(const QList<QByteArray> &keys, const QByteArray &to, Time time);
    void rollBack(const QByteArray &key, const QByteArray &environment, const QByteArray &why, Time time);
    void reset(const QByteArray &key, Time time);
    void moveTogether(const QByteArray &key, Time time);
    /// A repair on a branch that never came to dev, straight to prod.
    void hotfix(const QByteArray &key, const QByteArray &subject, Time time);
    void setTag(const QByteArray &key, const QByteArray &environment, const QByteArray &tag,
                const QByteArray &message, int who, Time time);
    void pinDigest(const QByteArray &key, Time time);

    const DemoSite &site(const QByteArray &key) const { return m_sites.at(key); }
    QByteArray releaseText(const QByteArray &key, const QByteArray &environment) const;
    QList<DemoSite> sites() const;
    QByteArray input() const { return m_stream.input(); }
    QByteArray tip() const { return m_tip.id; }

private:
    struct SourceChange
    {
        QByteArray subject;
        FileChanges files;
    };

    void commit(const QByteArray &message, const FileChanges &files, const Person &author, Time time,
                const CommitStream::Point &merged = {});
    SourceChange sourceChange(DemoSite &site);
    QByteArray nextTag(DemoSite &site, Time time) const;
    void move(DemoSite &site, const QByteArray &environment, const QByteArray &tag, FileChanges &files) const;
    CommitStream::Point mainAt(Time time) const;
    QByteArray promotionId(Time time);
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    CommitStream m_stream;
    CommitStream::Point m_tip;
    std::deque<std::pair<Time, CommitStream::Point>>
        m_recent; ///< the last points of main, where branches start
    Time m_trailersSince = 0;
    std::map<QByteArray, DemoSite> m_sites;
    std::mt19937 m_random{20'260'101};
    int m_pullRequest = 211;
};

} // namespace core::demo
