// SPDX-License-Identifier: Apache-2.0
#include "core/demo/world.h"

#include "core/demo/commonfiles.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace core::demo {

namespace {

QByteArray releasePath(const QByteArray &site, const QByteArray &environment)
{
    return "deploy/env/release-" + environment + '/' + site + ".yaml";
}

QByteArray envPath(const QByteArray &site, const QByteArray &environment)
{
    return "deploy/env/" + environment + '/' + site + ".yaml";
}

QByteArray applicationPath(const QByteArray &site, const QByteArray &environment)
{
    return "deploy/argocd/apps/" + environment + '/' + site + ".yaml";
}

/// The environment in front of @p environment.
QByteArray frontOf(const DemoSite &site, const QByteArray &environment)
{
    return site.environments.at(site.environments.indexOf(environment) - 1);
}

QByteArray present(const DemoSite &site, const QByteArray &environment)
{
    const auto found = site.tags.find(environment);
    return found == site.tags.end() || found->second.isEmpty() ? QByteArray() : found->second.last();
}

constexpr World::Time pause = 1500; ///< between two commits on a branch

} // namespace

World::World(Time trailersSince) : m_trailersSince(trailersSince) {}

const Person &World::robot()
{
    static const Person bot{"release-bot", "release-bot@example.org", 0};
    return bot;
}

const Person &World::somebody(int number)
{
    static const std::array<Person, 6> people{
        Person{"Анна Орлова", "anna.orlova@example.org", 180},
        Person{"Иван Соколов", "ivan.sokolov@example.org", 180},
        Person{"Timur Galiev", "timur.galiev@example.org", 300},
        Person{"Marina Petrova", "marina.petrova@example.org", 180},
        Person{"Kate Lindqvist", "kate.lindqvist@example.org", 60},
        Person{"Diego Ramos", "diego.ramos@example.org", -180},
    };
    return people.at(static_cast<std::size_t>(number) % people.size());
}

void World::commit(const QByteArray &message, const FileChanges &files, const Person &author, Time time,
                   const CommitStream::Point &merged)
{
    CommitStream::NewCommit commit;
    commit.branch = "main";
    if (m_tip.mark > 0)
        commit.parents.push_back(m_tip);
    if (merged.mark > 0)
        commit.parents.push_back(merged);
    commit.author = author;
    commit.time = time;
    commit.message = message + '\n';
    commit.files = files;
    m_tip = m_stream.commit(commit);
    m_recent.emplace_back(time, m_tip);
    if (m_recent.size() > 50)
        m_recent.pop_front();
}

CommitStream::Point World::mainAt(Time time) const
{
    const auto later =
        std::ranges::find_if(m_recent, [time](const auto &point) { return point.first > time; });
    return later == m_recent.begin() ? later->second : std::prev(later)->second;
}

void World::found(Time time)
{
    commit("Start the monorepo of the websites", commonFiles(), somebody(3), time);
}

void World::addSite(const DemoSite &site, Time time)
{
    DemoSite &added = m_sites[site.key] = site;
    FileChanges files;
    for (int kind = pageSource; kind < migrationSource; ++kind)
        files[sourcePath(site.key, kind, 0)] = sourceFile(site.key, kind, 0);
    commit("Add " + site.key + " from the website template", files, somebody(below(6)), time);
    added.built = m_tip.id;
}

void World::declare(const QByteArray &key, const QList<QByteArray> &released, Time time)
{
    DemoSite &site = m_sites.at(key);
    const QByteArray tag = nextTag(site, time);
    FileChanges files;
    for (const QByteArray &environment : std::as_const(site.environments)) {
        files[releasePath(key, environment)] = placeholderFile(key, site.style);
        files[envPath(key, environment)] = envFile(key, environment, 0);
        files[applicationPath(key, environment)] = applicationFile(key, environment);
        if (released.contains(environment))
            move(site, environment, tag, files);
    }
    commit(key + ": deploy to " + site.environments.join(", "), files, somebody(below(6)), time);
}

void World::addStage(const QByteArray &key, Time time)
{
    DemoSite &site = m_sites.at(key);
    site.environments = {"dev", "stage", "prod"};
    FileChanges files{{envPath(key, "stage"), envFile(key, "stage", 0)},
                      {applicationPath(key, "stage"), applicationFile(key, "stage")}};
    move(site, "stage", present(site, "prod"), files);
    commit(key + ": add stage between dev and prod\n\nСтарт с того же тега, что в prod.", files, somebody(3),
           time);
}

World::SourceChange World::sourceChange(DemoSite &site)
{
    const SourceSubject &subject = sourceSubject(below(sourceSubjectCount()));
    const int revision = ++site.sourceRevision;
    return {subject.text,
            {{sourcePath(site.key, subject.kind, revision), sourceFile(site.key, subject.kind, revision)}}};
}

void World::changeSource(const QByteArray &key, Time time)
{
    DemoSite &site = m_sites.at(key);
    const SourceChange change = sourceChange(site);
    commit(change.subject, change.files, somebody(below(6)), time);
    site.built = m_tip.id;
}

void World::mergeSource(const QByteArray &key, int commits, Time time)
{
    DemoSite &site = m_sites.at(key);
    const Person &author = somebody(below(6));
    CommitStream::Point branch = mainAt(time - ((commits + 1) * pause));
    FileChanges files;
    for (int left = commits; left > 0; --left) {
        const SourceChange change = sourceChange(site);
        for (const auto &[path, bytes] : change.files)
            files[path] = bytes;
        branch = m_stream.commit({CommitStream::passing,
                                  {branch},
                                  author,
                                  time - (left * pause),
                                  change.subject + '\n',
                                  change.files});
    }
    m_pullRequest += 1 + below(3);
    commit("Merge pull request #" + QByteArray::number(m_pullRequest) + " from fleet/" + key + "-"
               + QByteArray::number(site.sourceRevision),
           files, somebody(below(6)), time, branch);
    site.built = m_tip.id;
}

void World::changePackages(const QByteArray &subject, Time time)
{
    commit("packages/ui: " + subject,
           {{"packages/ui/src/index.ts", "// " + subject + "\nexport * from './button'\n"}},
           somebody(below(6)), time);
}

void World::changeSettings(const QByteArray &key, const QByteArray &environment, Time time)
{
    DemoSite &site = m_sites.at(key);
    const int revision = ++site.settingsRevision;
    commit(key + ": raise the limits in " + environment + "\n\nПо графикам за неделю.",
           {{envPath(key, environment), envFile(key, environment, revision)}}, somebody(below(6)), time);
}

void World::changeFile(const QByteArray &path, const QByteArray &bytes, const QByteArray &message, int who,
                       Time time)
{
    commit(message, {{path, bytes}}, somebody(who), time);
}

QByteArray World::nextTag(DemoSite &site, Time time) const
{
    const QByteArray number = QByteArray::number(++site.number);
    switch (site.scheme) {
    case TagScheme::Rebuild: return site.built.first(12) + "-r1";
    case TagScheme::FullSha: return site.built;
    case TagScheme::Semantic: return "2." + number + ".0";
    case TagScheme::Day: return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(u"yyyyMMdd").toLatin1();
    case TagScheme::Decimal: return "1." + number;
    case TagScheme::Suffixed: break;
    }
    return "main-r" + number;
}

void World::move(DemoSite &site, const QByteArray &environment, const QByteArray &tag,
                 FileChanges &files) const
{
    const bool hasSuffix = site.scheme == TagScheme::Suffixed && environment == "dev";
    site.tags[environment].append(hasSuffix && !tag.endsWith("-dev") ? tag + "-dev" : tag);
    files[releasePath(site.key, environment)] = releaseText(site.key, environment);
}

QByteArray World::releaseText(const QByteArray &key, const QByteArray &environment) const
{
    const DemoSite &site = m_sites.at(key);
    return releaseFile(key, present(site, environment), site.style,
                       environment == "prod" ? site.digest : QByteArray());
}

void World::release(const QByteArray &key, Time time)
{
    DemoSite &site = m_sites.at(key);
    const QByteArray tag = nextTag(site, time);
    if (tag == present(site, "dev"))
        return; // two builds on one day under the Day scheme
    FileChanges files;
    move(site, "dev", tag, files);
    commit("ci(" + key + "): release " + present(site, "dev") + " to dev\n\n[skip ci]", files, robot(), time);
}

void World::rebuild(const QByteArray &key, Time time)
{
    DemoSite &site = m_sites.at(key);
    const QByteArray tag = present(site, "dev");
    const qsizetype mark = tag.lastIndexOf("-r");
    FileChanges files;
    move(site, "dev", tag.first(mark + 2) + QByteArray::number(tag.sliced(mark + 2).toInt() + 1), files);
    commit("ci(" + key + "): rebuild as " + present(site, "dev")
               + "\n\nThe base image has a fix.\n\n[skip ci]",
           files, robot(), time);
}

QByteArray World::promotionId(Time time)
{
    constexpr QByteArrayView digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // a ULID's
    QByteArray id(26, '0');
    qint64 milliseconds = (time * 1000) + below(1000);
    for (int i = 9; i >= 0; --i, milliseconds /= 32)
        id[i] = digits[milliseconds % 32];
    for (int i = 10; i < 26; ++i)
        id[i] = digits[below(32)];
    return id;
}

void World::promote(const QList<QByteArray> &keys, const QByteArray &to, Time time)
{
    FileChanges files;
    QByteArray trailers = "\n\n[skip ci]\n\nPromotion-Id: " + promotionId(time);
    QByteArray first;
    for (const QByteArray &key : keys) {
        DemoSite &site = m_sites.at(key);
        const QByteArray from = frontOf(site, to);
        const QByteArray old = present(site, to);
        QByteArray tag = present(site, from);
        if (site.scheme == TagScheme::Suffixed)
            tag.chop(4); // -dev
        if (tag == old)
            continue;
        move(site, to, tag, files);
        if (first.isEmpty())
            first = key + " to " + to + ": " + tag;
        trailers += "\nSite: " + key + "\nPromoted-From: " + from + "\nPromoted-To: " + to
            + "\nPrevious-Tag: " + old + "\nRelease-Tag: " + tag + "\nGate-was-in-front: passed " + from
            + " had it before";
    }
    if (files.empty())
        return;
    const QByteArray what = files.size() == 1 ? first : QByteArray::number(files.size()) + " sites to " + to;
    // Where the tags differ by a suffix, no gate has seen this tag in front.
    const bool isByHand = time < m_trailersSince || m_sites.at(keys.first()).scheme == TagScheme::Suffixed;
    commit("Promote " + what + (isByHand ? QByteArray() : trailers), files, somebody(below(6)), time);
}

void World::rollBack(const QByteArray &key, const QByteArray &environment, const QByteArray &why, Time time)
{
    DemoSite &site = m_sites.at(key);
    const QList<QByteArray> had = site.tags[environment];
    QByteArray target;
    for (const QByteArray &tag : had) {
        if (tag != had.last())
            target = tag;
    }
    if (target.isEmpty())
        return;
    FileChanges files;
    move(site, environment, target, files);
    commit("Roll " + key + " in " + environment + " back to " + target + "\n\n" + why, files,
           somebody(below(6)), time);
}

void World::reset(const QByteArray &key, Time time)
{
    DemoSite &site = m_sites.at(key);
    const QByteArray tag = present(site, "prod");
    if (tag == present(site, "dev"))
        return;
    FileChanges files;
    move(site, "dev", tag, files);
    commit(key + ": reset dev to the release of prod\n\n[skip ci]", files, somebody(below(6)), time);
}

void World::moveTogether(const QByteArray &key, Time time)
{
    DemoSite &site = m_sites.at(key);
    const QByteArray tag = nextTag(site, time);
    FileChanges files;
    move(site, "dev", tag, files);
    move(site, "prod", tag, files);
    commit(key + ": " + tag + " everywhere\n\nПресс-релиз в полдень, проверим сразу в бою.", files,
           somebody(1), time);
}

void World::hotfix(const QByteArray &key, const QByteArray &subject, Time time)
{
    DemoSite &site = m_sites.at(key);
    const int revision = ++site.sourceRevision;
    const CommitStream::Point repair =
        m_stream.commit({"hotfix/" + key,
                         {m_tip},
                         somebody(2),
                         time - 1900,
                         subject + '\n',
                         {{sourcePath(key, pageSource, revision), sourceFile(key, pageSource, revision)}}});
    FileChanges files;
    move(site, "prod", repair.id.first(12) + "-r1", files);
    commit("hotfix(" + key + "): " + present(site, "prod") + " straight to prod", files, somebody(2), time);
}

void World::setTag(const QByteArray &key, const QByteArray &environment, const QByteArray &tag,
                   const QByteArray &message, int who, Time time)
{
    FileChanges files;
    move(m_sites.at(key), environment, tag, files);
    commit(message, files, somebody(who), time);
}

void World::pinDigest(const QByteArray &key, Time time)
{
    DemoSite &site = m_sites.at(key);
    site.digest = "sha256:";
    for (int i = 0; i < 64; ++i)
        site.digest += "0123456789abcdef"[below(16)];
    commit(key + ": pin prod by digest\n\nЧтобы registry не подменил образ во время переезда.",
           {{releasePath(key, "prod"), releaseText(key, "prod")}}, somebody(4), time);
}

QList<DemoSite> World::sites() const
{
    QList<DemoSite> all;
    for (const auto &[key, site] : m_sites)
        all.append(site);
    return all;
}

} // namespace core::demo
