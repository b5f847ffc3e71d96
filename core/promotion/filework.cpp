// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/filework.h"

#include "core/base/text.h"
#include "core/git/treediff.h"
#include "core/promotion/diff.h"
#include "core/promotion/rulesguard.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

using git::TreeChange;
using git::TreeEntry;
using gitops::FileKind;
using gitops::FilePlace;

bool isSame(const TreeChange &a, const TreeChange &b)
{
    const bool isSameTaken = a.taken.has_value() == b.taken.has_value()
        && (!a.taken || (a.taken->id == b.taken->id && a.taken->kind == b.taken->kind));
    return a.bytes == b.bytes && isSameTaken;
}

bool isPlainFile(const TreeEntry &entry)
{
    return entry.kind == TreeEntry::Kind::File || entry.kind == TreeEntry::Kind::Executable;
}

/// Makes the SiteChange of one work: what it changes, whether it may, and what stands against it now.
class FilePlanner
{
public:
    FilePlanner(const git::Repository &repository, const pipeline::Snapshot &snapshot, const Request &request,
                const Options &options, const QDateTime &now)
        : m_repository(repository)
        , m_snapshot(snapshot)
        , m_layout(snapshot.fleet->layout)
        , m_request(request)
        , m_work(*request.work)
        , m_options(options)
        , m_now(now)
        , m_change(changeOf(request))
    {
    }

    SiteChange plan()
    {
        if (checkPolicy() && makeFiles() && checkFiles() && compareWithReview()) {
            m_change.skipMarker = isDeployment() ? m_snapshot.policy->skipMarker : QString();
            findEnvironments();
            checkGates();
        }
        return m_change;
    }

private:
    bool checkPolicy() { return !m_snapshot.policyError || refuse(*m_snapshot.policyError); }
    bool makeFiles();
    bool addFile(const git::ObjectId &tree, const TreeChange &change);
    bool addTaken(const TreeChange &change, const std::optional<TreeEntry> &there);
    bool checkFiles();
    bool checkTag(const FileChange &file, const FilePlace &place);
    bool compareWithReview();
    bool isDeployment() const;
    void findEnvironments();
    void checkGates();
    QStringList sitesIn(const QString &environment) const;
    void addGates(const QString &site, int environment);
    bool isOfDeployment(const QString &path) const;
    bool refuse(const Error &error);
    bool refuse(const QString &message, const QString &file)
    {
        return refuse({.kind = Error::Kind::Refused, .message = message, .place = Place{.file = file}});
    }

    const git::Repository &m_repository;
    const pipeline::Snapshot &m_snapshot;
    const gitops::Layout &m_layout;
    const Request &m_request;
    const FileWork &m_work;
    const Options &m_options;
    const QDateTime &m_now;
    SiteChange m_change;
};

bool FilePlanner::refuse(const Error &error)
{
    m_change.result = SiteResult::Refused;
    m_change.reason = error.message;
    m_change.error = error;
    return false;
}

bool FilePlanner::makeFiles()
{
    const auto commit = m_repository.commit(m_snapshot.commit);
    if (!commit)
        return refuse(commit.error());
    const Result<QList<TreeChange>> made = m_work.make(m_repository, m_snapshot);
    if (!made)
        return refuse(made.error());
    for (const TreeChange &change : *made) {
        if (!addFile(commit->tree, change))
            return false;
    }
    std::ranges::sort(m_change.files, {}, [](const FileChange &file) { return file.change.path; });
    if (!m_change.files.isEmpty())
        return true;
    m_change.result = SiteResult::Nothing;
    m_change.reason =
        QCoreApplication::translate("core", "There is nothing to do: all of it is there already.");
    return false;
}

/// What is there already in just this way is no change.
bool FilePlanner::addFile(const git::ObjectId &tree, const TreeChange &change)
{
    const auto entry = m_repository.entry(tree, change.path);
    if (!entry)
        return refuse(entry.error());
    if (change.taken)
        return addTaken(change, *entry);
    FileChange file{.change = change, .before = {}, .diff = {}};
    if (*entry && !isPlainFile(**entry)) {
        return refuse(QCoreApplication::translate("core", "%1 is no plain file, so it was not changed.")
                          .arg(change.path),
                      change.path);
    }
    if (*entry) {
        auto before = m_repository.blob((*entry)->id);
        if (!before)
            return refuse(before.error());
        file.before = std::move(*before);
    }
    if (file.before == file.change.bytes)
        return true;
    file.diff = diffOf(file.before.value_or(QByteArray()), change.bytes.value_or(QByteArray()));
    m_change.files.append(std::move(file));
    return true;
}

/// Something that the repository has already comes to stand elsewhere, where nothing is. What the deployment
/// consists of is written as text, so that it can be read here.
bool FilePlanner::addTaken(const TreeChange &change, const std::optional<TreeEntry> &there)
{
    const TreeEntry &taken = *change.taken;
    if (there && there->id == taken.id && there->kind == taken.kind)
        return true;
    if (there) {
        return refuse(
            QCoreApplication::translate("core", "There is something else at %1 already.").arg(change.path),
            change.path);
    }
    const bool isDeployed = isOfDeployment(change.path);
    if (taken.kind == TreeEntry::Kind::File) {
        const auto bytes = m_repository.blob(taken.id);
        if (!bytes && isDeployed)
            return refuse(bytes.error());
        // Pictures, and what is too large to be read, are taken as they are.
        if (bytes && (isDeployed || !bytes->contains('\0'))) {
            m_change.files.append(
                {.change = {.path = change.path, .bytes = *bytes}, .before = {}, .diff = diffOf({}, *bytes)});
            return true;
        }
    } else if (isDeployed) {
        return refuse(QCoreApplication::translate("core", "%1 is no plain file, so it was not changed.")
                          .arg(change.path),
                      change.path);
    }
    m_change.files.append({.change = change, .before = {}, .diff = {}});
    return true;
}

bool FilePlanner::checkFiles()
{
    for (FileChange &file : m_change.files) {
        if (const Outcome allowed = checkRules(m_work, file); !allowed)
            return refuse(allowed.error());
        const auto place = gitops::placeOf(m_layout, file.change.path);
        if (!place || place->site.isEmpty() || place->kind != FileKind::Release)
            continue;
        file.isRelease = true;
        if (!checkTag(file, *place))
            return false;
    }
    return true;
}

/// A release that moves along with other changes would have met no gate. A new file may name one where
/// releases begin.
bool FilePlanner::checkTag(const FileChange &file, const FilePlace &place)
{
    const QString &path = file.change.path;
    if (!file.change.bytes)
        return true;
    const gitops::ReleaseLayer after = gitops::readRelease(*file.change.bytes, path);
    if (!file.before) {
        const bool isReleased = after.realTag() && !m_layout.tags.isPlaceholder(after.tag);
        const bool isFirst = m_snapshot.fleet->environment(place.environment) == 0;
        return !isReleased || isFirst
            || refuse({.kind = Error::Kind::Refused,
                       .message = QCoreApplication::translate(
                                      "core",
                                      "%1 would begin with the release %2, which came by no promotion. Let "
                                      "it begin with a placeholder, then promote.")
                                      .arg(path, oneLine(after.tag)),
                       .place = Place{.file = path}});
    }
    const gitops::ReleaseLayer before = gitops::readRelease(*file.before, path);
    return (before.tag == after.tag && before.error.has_value() == after.error.has_value())
        || refuse({.kind = Error::Kind::Refused,
                   .message = QCoreApplication::translate(
                                  "core",
                                  "The tag of %1 would move from %2 to %3. A tag moves alone: by a "
                                  "promotion, a rollback or a reset.")
                                  .arg(path, oneLine(before.tag), oneLine(after.tag)),
                   .place = Place{.file = path}});
}

/// Exactly what was looked at is written, or nothing.
bool FilePlanner::compareWithReview()
{
    if (!m_request.reviewed)
        return true;
    const auto isPath = [](const QString &path) {
        return [&path](const TreeChange &change) { return change.path == path; };
    };
    QString other;
    const QList<TreeChange> now = m_change.treeChanges();
    for (const TreeChange &change : now) {
        const auto seen = std::ranges::find_if(*m_request.reviewed, isPath(change.path));
        if (seen == m_request.reviewed->cend() || !isSame(*seen, change))
            other = change.path;
    }
    for (const TreeChange &change : *m_request.reviewed) {
        if (std::ranges::none_of(now, isPath(change.path)))
            other = change.path;
    }
    return other.isEmpty()
        || refuse({.kind = Error::Kind::Conflict,
                   .message = QCoreApplication::translate(
                                  "core",
                                  "%1: somebody changed what this is about since you looked at it, so "
                                  "that it would come out differently now. Look at it again.")
                                  .arg(other),
                   .place = Place{.file = other}});
}

/// The marker that keeps CI from starting is right only where nothing is to be built or published.
bool FilePlanner::isDeployment() const
{
    return std::ranges::all_of(m_change.files,
                               [&](const FileChange &file) { return isOfDeployment(file.change.path); });
}

bool FilePlanner::isOfDeployment(const QString &path) const
{
    const QString root = m_layout.releaseFolder.section(u'/', 0, 0);
    return gitops::placeOf(m_layout, path) || path.startsWith(".slipway"_L1)
        || (!root.contains(u'%') && (path == root || path.startsWith(root + u'/')));
}

/// Those that there are: of one that is new nobody has said anything yet. The list of environments is the
/// way to the last one.
void FilePlanner::findEnvironments()
{
    const QStringList &environments = m_snapshot.fleet->environments;
    for (const QString &environment : environments) {
        const bool isLast = environment == environments.constLast();
        const bool isTouched = std::ranges::any_of(m_change.files, [&](const FileChange &file) {
            const auto place = gitops::placeOf(m_layout, file.change.path);
            const bool isYaml = file.change.path.endsWith(".yaml"_L1) || file.change.path.endsWith(".yml"_L1);
            return (place && isYaml && place->environment == environment)
                || (isLast && file.change.path == policy::fileName);
        });
        if (isTouched)
            m_change.environments += environment;
    }
}

QStringList FilePlanner::sitesIn(const QString &environment) const
{
    QStringList sites;
    for (const FileChange &file : m_change.files) {
        const auto place = gitops::placeOf(m_layout, file.change.path);
        if (place && place->environment == environment)
            sites += place->site;
    }
    sites.removeDuplicates();
    return sites.isEmpty() ? QStringList{QString()} : sites;
}

/// What holds for a whole environment is said once.
void FilePlanner::addGates(const QString &site, int environment)
{
    gitops::Site absent;
    absent.key = site;
    absent.deployments.resize(static_cast<size_t>(m_snapshot.fleet->environments.size()));
    const gitops::Site *known = m_snapshot.fleet->site(site);
    const QList<GateReport> gates = judge({.snapshot = m_snapshot,
                                           .site = known == nullptr ? absent : *known,
                                           .action = Action::Files,
                                           .from = -1,
                                           .to = environment,
                                           .tag = {},
                                           .consent = consentOf(m_options)},
                                          m_now);
    for (const GateReport &gate : gates) {
        const bool isSaid = std::ranges::any_of(m_change.gates, [&](const GateReport &other) {
            return other.id == gate.id && other.title == gate.title && other.detail == gate.detail;
        });
        if (!isSaid)
            m_change.gates += gate;
    }
}

void FilePlanner::checkGates()
{
    for (const QString &environment : std::as_const(m_change.environments)) {
        const QStringList sites = sitesIn(environment);
        for (const QString &site : sites)
            addGates(site, m_snapshot.fleet->environment(environment));
    }
    if (const auto blocking = blockedBy(m_change.gates, titleOf(m_work), m_options))
        refuse(*blocking);
}

/// Of a folder with more files than this the folder is named.
constexpr qsizetype mostNamed = 20;

/// "apps/shop/" of "apps/shop/src/page.tsx"; empty: the file is no deeper than that.
QString folderToName(const QString &path)
{
    return path.count(u'/') < 2 ? QString() : path.section(u'/', 0, 1) + u'/';
}

} // namespace

Request requestFor(std::shared_ptr<const FileWork> work)
{
    Request request;
    request.site = work->sites.size() == 1 ? work->sites.constFirst() : QString();
    request.action = Action::Files;
    request.work = std::move(work);
    return request;
}

QString titleOf(const FileWork &work)
{
    return work.title.isEmpty() ? work.subject : work.title;
}

SiteChange planFiles(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                     const Request &request, const Options &options, const QDateTime &now)
{
    return FilePlanner(repository, snapshot, request, options, now).plan();
}

Result<QList<TreeChange>> changesAgain(const git::Repository &repository, const git::ObjectId &commit,
                                       const pipeline::Snapshot &snapshot)
{
    const auto made = repository.commit(commit);
    const auto parent = made ? repository.commit(made->parents.value(0)) : std::unexpected(made.error());
    const auto tip = repository.commit(snapshot.commit);
    if (!parent || !tip)
        return std::unexpected(parent ? tip.error() : parent.error());
    const auto files = git::treeDifferences(repository, parent->tree, made->tree);
    if (!files)
        return std::unexpected(files.error());
    QList<TreeChange> changes;
    for (const git::TreeDifference &file : *files) {
        const auto now = repository.entry(tip->tree, file.path);
        if (!now)
            return std::unexpected(now.error());
        const auto isThat = [&](const std::optional<TreeEntry> &entry) {
            return now->has_value() == entry.has_value()
                && (!entry || ((*now)->id == entry->id && (*now)->kind == entry->kind));
        };
        if (isThat(file.after))
            continue; // it came by another way
        const bool isPlain = !file.before
            || (isPlainFile(*file.before) && (!file.after || file.before->kind == file.after->kind));
        if (!isPlain || !isThat(file.before)) {
            return failAt({.file = file.path}, isPlain ? Error::Kind::Conflict : Error::Kind::Refused,
                          QCoreApplication::translate(
                              "core", "%1 is not what it was when this was asked for. Ask again.")
                              .arg(file.path));
        }
        TreeChange change{.path = file.path, .bytes = std::nullopt};
        if (file.before && file.after) {
            auto bytes = repository.blob(file.after->id);
            if (!bytes)
                return std::unexpected(bytes.error());
            change.bytes = std::move(*bytes);
        } else if (file.after) {
            change.taken = *file.after;
        }
        changes += change;
    }
    return changes;
}

QStringList namedFiles(const SiteChange &change)
{
    QHash<QString, int> counts;
    for (const FileChange &file : change.files)
        ++counts[folderToName(file.change.path)];
    QStringList names;
    for (const FileChange &file : change.files) {
        const QString folder = folderToName(file.change.path);
        const bool isOfMany =
            !folder.isEmpty() && !folder.startsWith("deploy/"_L1) && counts.value(folder) > mostNamed;
        names += isOfMany ? folder : file.change.path;
    }
    names.removeDuplicates();
    return names;
}

} // namespace core::promotion
