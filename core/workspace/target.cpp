// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/target.h"

#include "core/git/url.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using git::Repository;

constexpr qsizetype hashDigits = 12;
const QString demoKey = u"slipway.demo"_s; // git's own configuration; core/demo writes it

/// Host and path of a URL in either of git's forms, without user, port, `.git` and the slash at the end.
struct UrlParts
{
    QString host;
    QString path;
};

UrlParts partsOf(const QString &url)
{
    static const QRegularExpression s_scheme(
        u"^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@]*@)?([^/:]*)(?::\\d+)?(/.*)?$"_s);
    static const QRegularExpression s_scp(u"^(?:[^/@:]*@)?([^/:]+):(.+)$"_s);
    QRegularExpressionMatch match = s_scheme.match(url);
    if (!match.hasMatch())
        match = s_scp.match(url);
    QString path = match.captured(2);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(".git"_L1))
        path.chop(4);
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return {.host = match.captured(1).toLower(), .path = path};
}

QString localPath(const QString &location)
{
    return location.startsWith("file://"_L1) ? QUrl(location).toLocalFile() : location;
}

bool isLocal(const QString &location)
{
    return location.startsWith("file://"_L1) || !isUrl(location);
}

/// "fleet/web" out of a URL, the folder's name out of a path.
QString shortName(const QString &url)
{
    if (isLocal(url)) {
        QString name = QDir(localPath(url)).dirName();
        if (name == ".git"_L1)
            name = QFileInfo(QFileInfo(localPath(url)).absolutePath()).fileName();
        return name.endsWith(".git"_L1) ? name.chopped(4) : name;
    }
    const QStringList folders = partsOf(url).path.split(u'/', Qt::SkipEmptyParts);
    return folders.isEmpty() ? partsOf(url).host
                             : folders.sliced(std::max<qsizetype>(0, folders.size() - 2)).join(u'/');
}

QString cloneFolder(const TargetRequest &request)
{
    static const QRegularExpression s_odd(u"[^A-Za-z0-9._-]+"_s);
    const QByteArray hash = QCryptographicHash::hash(request.location.toUtf8(), QCryptographicHash::Sha256);
    const QString name = shortName(request.location).replace(s_odd, u"-"_s);
    return u"%1/clones/%2-%3"_s.arg(request.cacheFolder, name,
                                    QString::fromLatin1(hash.toHex().first(hashDigits)));
}

Result<Repository> openClone(const TargetRequest &request, const git::Program &git,
                             const std::function<void(const git::Progress &)> &progress,
                             const Cancellation &cancellation)
{
    const QString folder = cloneFolder(request);
    if (QFileInfo::exists(folder + u"/HEAD"_s))
        return Repository::open(folder);
    if (request.isOffline) {
        return fail(Error::Kind::Unreachable,
                    QCoreApplication::translate(
                        "core", "%1 was never fetched on this computer. Leave out --offline once.")
                        .arg(git::maskedUrl(request.location)));
    }
    const Outcome cloned = git.cloneBare(request.location, folder, progress, cancellation);
    // Another process may have been a moment faster: then its clone serves us too.
    if (!cloned && cloned.error().kind != Error::Kind::Conflict)
        return std::unexpected(cloned.error());
    return Repository::open(folder);
}

std::unexpected<Error> usage(const QString &message)
{
    return fail(Error::Kind::Usage, message);
}

/// The local branches whose upstream may say which remote is meant; not the one that is checked out by
/// chance.
QStringList defaultBranches(const Repository &repository, const TargetRequest &request)
{
    QStringList names;
    if (request.branch)
        names.append(*request.branch);
    const QString prefix = u"refs/remotes/origin/"_s;
    if (const auto head = repository.symbolicTarget(prefix + u"HEAD"_s); head && head->startsWith(prefix))
        names.append(head->sliced(prefix.size()));
    if (const auto configured = repository.config(u"init.defaultBranch"_s))
        names.append(*configured);
    return names << u"main"_s << u"master"_s;
}

/// The remote's name; empty: the clone itself is the target.
Result<QString> chooseRemote(const Repository &repository, const TargetRequest &request)
{
    const QStringList remotes = repository.remotes();
    if (request.remote) {
        if (remotes.contains(*request.remote))
            return *request.remote;
        return usage(remotes.isEmpty()
                         ? QCoreApplication::translate("core", "There is no remote %1: this clone has none.")
                               .arg(*request.remote)
                         : QCoreApplication::translate("core", "There is no remote %1. There are: %2.")
                               .arg(*request.remote, remotes.join(u", "_s)));
    }
    if (remotes.isEmpty())
        return QString();
    const QStringList names = defaultBranches(repository, request);
    for (const QString &name : names) {
        const auto upstream = repository.upstreamOf(name);
        if (upstream && remotes.contains(upstream->remote))
            return upstream->remote;
    }
    if (remotes.contains(u"origin"_s))
        return u"origin"_s;
    if (remotes.size() == 1)
        return remotes.first();
    return usage(
        QCoreApplication::translate("core", "This clone has several remotes: %1. Say which with --remote.")
            .arg(remotes.join(u", "_s)));
}

QStringList targetBranches(const Repository &repository, const QString &remote)
{
    QStringList names = remote.isEmpty() ? repository.branches() : repository.remoteBranches(remote);
    names.removeIf([](const QString &name) { return name.startsWith("slipway/"_L1); }); // requests
    return names;
}

/// What the target's HEAD points at, as far as this repository knows.
std::optional<QString> headBranch(const Repository &repository, const QString &remote)
{
    const QString prefix = remote.isEmpty() ? u"refs/heads/"_s : u"refs/remotes/%1/"_s.arg(remote);
    const auto head = repository.symbolicTarget(remote.isEmpty() ? u"HEAD"_s : prefix + u"HEAD"_s);
    if (!head || !head->startsWith(prefix))
        return std::nullopt;
    return head->sliced(prefix.size());
}

std::unexpected<Error> noCommit()
{
    return usage(QCoreApplication::translate(
        "core",
        "The repository has no commit yet, and every change stands on one. Make the first one in a clone: "
        "git commit --allow-empty -m Start, then git push -u origin HEAD."));
}

std::unexpected<Error> noDefaultBranch(const Repository &repository, const QString &remote)
{
    const QStringList names = targetBranches(repository, remote);
    if (names.isEmpty())
        return noCommit();
    return usage(
        QCoreApplication::translate(
            "core", "The repository does not say which branch is its default. Say which with --branch: %1.")
            .arg(names.join(u", "_s)));
}

std::unexpected<Error> noSuchBranch(const Repository &repository, const QString &remote,
                                    const QString &branch)
{
    const QStringList names = targetBranches(repository, remote);
    if (names.isEmpty())
        return noCommit();
    return usage(QCoreApplication::translate("core", "There is no branch %1. There are: %2.")
                     .arg(branch, names.join(u", "_s)));
}

/// Finds the branch, asking the remote where the clone does not know.
class BranchChoice
{
public:
    BranchChoice(const Repository &repository, QString remote, const TargetRequest &request,
                 const git::Program &git, const Cancellation &cancellation)
        : m_repository(repository)
        , m_remote(std::move(remote))
        , m_request(request)
        , m_git(git)
        , m_cancellation(cancellation)
    {
    }

    Result<QString> choose() const { return m_request.branch ? named(*m_request.branch) : byDefault(); }

private:
    bool mayAsk() const { return !m_remote.isEmpty() && !m_request.isOffline; }

    Result<QString> named(const QString &branch) const
    {
        const QString prefix = m_remote.isEmpty() ? u"refs/heads/"_s : u"refs/remotes/%1/"_s.arg(m_remote);
        if (m_repository.reference(prefix + branch))
            return branch;
        if (!mayAsk())
            return noSuchBranch(m_repository, m_remote, branch);
        const auto tip = m_git.remoteTip(m_repository.gitDir(), m_remote, branch, m_cancellation);
        if (tip)
            return branch;
        if (tip.error().kind == Error::Kind::NotFound)
            return noSuchBranch(m_repository, m_remote, branch);
        return std::unexpected(tip.error());
    }

    Result<QString> byDefault() const
    {
        if (const auto head = headBranch(m_repository, m_remote)) {
            // HEAD names a branch before there is a commit.
            if (m_remote.isEmpty() && targetBranches(m_repository, m_remote).isEmpty())
                return noCommit();
            return *head;
        }
        if (!mayAsk())
            return noDefaultBranch(m_repository, m_remote);
        // A fetch asks the remote and writes down what its HEAD is; nothing but remote-tracking refs changes.
        if (const Outcome fetched = m_git.fetch(m_repository.gitDir(), m_remote, {}, m_cancellation);
            !fetched)
            return std::unexpected(fetched.error());
        if (const auto head = headBranch(m_repository, m_remote))
            return *head;
        return noDefaultBranch(m_repository, m_remote);
    }

    const Repository &m_repository;
    QString m_remote;
    const TargetRequest &m_request;
    const git::Program &m_git;
    const Cancellation &m_cancellation;
};

/// Where the remote is: its URL, or the absolute path of a folder. Relative ones start at the work tree.
QString placeOf(const Repository &repository, const QString &remote)
{
    const QString own = repository.workTree().isEmpty() ? repository.gitDir() : repository.workTree();
    if (remote.isEmpty())
        return own;
    const QString url = repository.remoteUrl(remote);
    if (!isLocal(url))
        return git::maskedUrl(url);
    return QDir::cleanPath(QDir(own).absoluteFilePath(localPath(url)));
}

Result<QString> remoteOf(const Repository &repository, const TargetRequest &request)
{
    if (isUrl(request.location))
        return u"origin"_s;
    if (!repository.isBare())
        return chooseRemote(repository, request);
    if (request.remote) {
        return usage(QCoreApplication::translate("core",
                                                 "This is a bare repository, which is its own target: leave "
                                                 "out --remote, or name the remote's URL."));
    }
    return QString();
}

} // namespace

bool isUrl(QStringView location)
{
    static const QRegularExpression s_scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    static const QRegularExpression s_scp(
        u"^[^/:\\s]+:.+"_s); // git@host:path, and ext::… which the clone refuses
    return s_scheme.match(location).hasMatch()
        || (s_scp.match(location).hasMatch() && !QFileInfo::exists(location.toString()));
}

QString Target::key() const
{
    if (!isLocal(url)) {
        const UrlParts parts = partsOf(url);
        return u"%1/%2#%3"_s.arg(parts.host, parts.path, destination.branch);
    }
    const QString path = localPath(url);
    const auto repository =
        QFileInfo::exists(path) ? Repository::open(path) : fail(Error::Kind::NotFound, {});
    const QString place = repository ? repository->gitDir() : path;
    const QString canonical = QFileInfo(place).canonicalFilePath();
    QString key = (canonical.isEmpty() ? place : canonical) + u'#' + destination.branch;
    // A demo made again at the same place is another one: nobody rewrote its history.
    if (const auto demo = repository ? repository->config(demoKey) : std::nullopt)
        key += u'#' + *demo;
    return key;
}

Result<Target> resolve(const TargetRequest &request, const git::Program &git,
                       const std::function<void(const git::Progress &)> &progress,
                       const Cancellation &cancellation)
{
    const bool isRemoteUrl = isUrl(request.location);
    const QString folder = request.location.isEmpty() ? QDir::currentPath() : request.location;
    const Result<Repository> repository =
        isRemoteUrl ? openClone(request, git, progress, cancellation) : Repository::open(folder);
    if (!repository)
        return std::unexpected(repository.error());
    const Result<QString> remote = remoteOf(*repository, request);
    if (!remote)
        return std::unexpected(remote.error());
    const Result<QString> branch = BranchChoice(*repository, *remote, request, git, cancellation).choose();
    if (!branch)
        return std::unexpected(branch.error());
    const QString place = placeOf(*repository, *remote);
    const bool isDemo = repository->config(demoKey).has_value();
    return Target{.destination = {.gitDir = repository->gitDir(), .remote = *remote, .branch = *branch},
                  .location = git::maskedUrl(folder),
                  .url = place,
                  .name = isDemo ? u"demo"_s : shortName(place),
                  .workTree = repository->workTree(),
                  .isDemo = isDemo};
}

Result<QStringList> branches(const Target &target)
{
    const Result<Repository> repository = Repository::open(target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    QStringList names = targetBranches(*repository, target.destination.remote);
    const QString first =
        headBranch(*repository, target.destination.remote).value_or(target.destination.branch);
    if (names.removeAll(first) > 0)
        names.prepend(first);
    return names;
}

} // namespace core::workspace
