// SPDX-License-Identifier: Apache-2.0
#include "core/git/program.h"

#include "core/base/text.h"
#include "core/git/failure.h"
#include "core/git/network.h"
#include "core/git/process.h"
#include "core/git/url.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

/// The configured refspecs that fill refs/remotes/<remote>/ (a single-branch clone stays one, pull request
/// refs are not pruned), else all branches. The + is safe there: a rewound remote is noticed by comparing
/// tips.
QStringList trackingRefspecs(const Repository &repository, const QString &remote)
{
    const QString target = u":refs/remotes/%1/"_s.arg(remote);
    QStringList refspecs;
    bool hasPositive = false;
    const QStringList configured = repository.fetchRefspecs(remote);
    for (const QString &refspec : configured) {
        const bool isNegative = refspec.startsWith(u'^');
        const bool isTracking = refspec.contains(target);
        if (isNegative)
            refspecs.append(refspec);
        else if (isTracking)
            refspecs.append(refspec.startsWith(u'+') ? refspec : u'+' + refspec);
        hasPositive = hasPositive || (isTracking && !isNegative);
    }
    if (!hasPositive)
        refspecs.prepend(u"+refs/heads/*:refs/remotes/%1/*"_s.arg(remote));
    return refspecs;
}

/// `ref: refs/heads/main<TAB>HEAD` of ls-remote --symref.
QString defaultBranchIn(const QByteArray &lines)
{
    const auto prefix = "ref: refs/heads/"_L1;
    const QStringList list = QString::fromUtf8(lines).split(u'\n');
    for (const QString &line : list) {
        if (line.startsWith(prefix) && line.endsWith("\tHEAD"_L1))
            return line.sliced(prefix.size()).section(u'\t', 0, 0);
    }
    return {};
}

Result<QByteArray> outputOf(const Result<Answer> &answer, Error::Kind otherwise)
{
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->exitCode != 0)
        return std::unexpected(classify(answer->err, otherwise));
    return answer->out;
}

/// Sets refs/remotes/<remote>/HEAD where it is missing or points at a branch that is gone.
Outcome setRemoteHead(const ProgramOptions &options, const QString &gitDir, const QString &remote,
                      const QString &url, const Cancellation &cancellation)
{
    const auto repository = Repository::open(gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const QString head = u"refs/remotes/%1/HEAD"_s.arg(remote);
    if (repository->reference(head))
        return {};
    const auto listed =
        outputOf(callRemote(options, gitDir, url,
                            {.folder = {},
                             .arguments = {u"ls-remote"_s, u"--symref"_s, u"--"_s, remote, u"HEAD"_s},
                             .cancellation = cancellation}),
                 Error::Kind::Unreachable);
    if (!listed)
        return std::unexpected(listed.error());
    const QString target = u"refs/remotes/%1/%2"_s.arg(remote, defaultBranchIn(*listed));
    if (!repository->reference(target))
        return {}; // an empty remote, a detached HEAD, or a branch that this clone does not fetch
    const auto set = outputOf(
        callRemote(options, gitDir, {}, {.folder = {}, .arguments = {u"symbolic-ref"_s, head, target}}),
        Error::Kind::Denied);
    return set ? Outcome() : std::unexpected(set.error());
}

std::unexpected<Error> isInTheWay(const QString &into)
{
    return fail(Error::Kind::Conflict,
                QCoreApplication::translate("core", "The folder %1 exists already.").arg(into));
}

} // namespace

Program::Program(ProgramOptions options) : m_options(std::move(options)) {}

Result<QByteArray> Program::run(const QString &folder, const QStringList &arguments, const QByteArray &input,
                                const Cancellation &cancellation) const
{
    return outputOf(execute(m_options,
                            {.folder = folder,
                             .arguments = arguments,
                             .input = input,
                             .environment = {},
                             .progress = {},
                             .cancellation = cancellation}),
                    Error::Kind::Refused);
}

Result<QString> Program::version() const
{
    const auto printed = run({}, {u"--version"_s});
    if (!printed)
        return std::unexpected(printed.error());
    return QString::fromUtf8(*printed).trimmed().section(u' ', 2, 2);
}

Outcome Program::cloneBare(const QString &url, const QString &into,
                           const std::function<void(const Progress &)> &progress,
                           const Cancellation &cancellation) const
{
    if (const Outcome checked = checkUrl(url); !checked)
        return checked;
    const QString target = QDir::cleanPath(QFileInfo(into).absoluteFilePath());
    if (QFileInfo::exists(target)
        && !QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return isInTheWay(target);
    // Made beside its place and moved there when it is whole; whatever happens before, the destructor removes
    // it.
    QDir().mkpath(QFileInfo(target).absolutePath());
    QTemporaryDir half(target + u".XXXXXX"_s);
    if (!half.isValid())
        return fail(Error::Kind::Denied,
                    QCoreApplication::translate("core", "The folder %1 cannot be made: %2")
                        .arg(target, half.errorString()));
    if (const auto created = Repository::createBare(half.path()); !created)
        return std::unexpected(created.error());
    const QString gitDir = u"--git-dir="_s + half.path();
    if (const auto added = run({}, {gitDir, u"remote"_s, u"add"_s, u"--"_s, u"origin"_s, url}); !added)
        return std::unexpected(added.error());
    QFile::setPermissions(half.filePath(u"config"_s),
                          QFile::ReadOwner | QFile::WriteOwner); // the URL may hold a password
    if (const Outcome fetched = fetch(half.path(), u"origin"_s, progress, cancellation); !fetched)
        return fetched;
    QDir().rmdir(target); // empty, or not there
    if (!QDir().rename(half.path(), target))
        return isInTheWay(target);
    half.setAutoRemove(false);
    return {};
}

Outcome Program::fetch(const QString &gitDir, const QString &remote,
                       const std::function<void(const Progress &)> &progress,
                       const Cancellation &cancellation) const
{
    const auto repository = Repository::open(gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const QString url = repository->remoteUrl(remote);
    if (url.isEmpty())
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "There is no remote %1 in %2.").arg(remote, gitDir));
    if (const Outcome checked = checkUrl(url); !checked)
        return checked;
    const QStringList arguments = QStringList{u"fetch"_s,
                                              u"--progress"_s,
                                              u"--no-tags"_s,
                                              u"--prune"_s,
                                              u"--no-prune-tags"_s,
                                              u"--no-write-fetch-head"_s,
                                              u"--no-auto-maintenance"_s,
                                              u"--no-recurse-submodules"_s,
                                              u"--refmap="_s,
                                              u"--"_s,
                                              remote}
        + trackingRefspecs(*repository, remote);
    const Call call{.folder = {},
                    .arguments = arguments,
                    .input = {},
                    .environment = {},
                    .progress = progress,
                    .cancellation = cancellation};
    auto fetched = outputOf(callRemote(m_options, gitDir, url, call), Error::Kind::Unreachable);
    // The user's own fetch was a moment faster: what is there now is new enough, and a second look says so.
    if (!fetched && fetched.error().kind == Error::Kind::Conflict)
        fetched = outputOf(callRemote(m_options, gitDir, url, call), Error::Kind::Unreachable);
    if (!fetched)
        return std::unexpected(fetched.error());
    return setRemoteHead(m_options, gitDir, remote, url, cancellation);
}

Result<ObjectId> Program::remoteTip(const QString &gitDir, const QString &remote, const QString &branch,
                                    const Cancellation &cancellation) const
{
    const auto repository = Repository::open(gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const QString configured = repository->remoteUrl(remote);
    const QString url = configured.isEmpty() ? remote : configured;
    if (const Outcome checked = checkUrl(url); !checked)
        return std::unexpected(checked.error());
    const QString name = u"refs/heads/"_s + branch;
    const auto listed = outputOf(callRemote(m_options, gitDir, url,
                                            {.folder = {},
                                             .arguments = {u"ls-remote"_s, u"--"_s, remote, name},
                                             .cancellation = cancellation}),
                                 Error::Kind::Unreachable);
    if (!listed)
        return std::unexpected(listed.error());
    const QStringList lines = QString::fromUtf8(*listed).split(u'\n');
    for (const QString &line : lines) {
        const auto id = ObjectId::fromHex(line.section(u'\t', 0, 0));
        if (id && line.section(u'\t', 1) == name)
            return *id;
    }
    return fail(Error::Kind::NotFound,
                QCoreApplication::translate("core", "The remote %1 has no branch %2.")
                    .arg(maskedUrl(remote), branch));
}

Result<ObjectId> Program::commit(Repository &repository, const NewCommit &commit,
                                 const Cancellation &cancellation) const
{
    if (!repository.isSigningRequired())
        return repository.writeCommit(commit);
    QStringList arguments{u"-c"_s, u"i18n.commitEncoding=UTF-8"_s, u"commit-tree"_s, u"-S"_s, u"-F"_s,
                          u"-"_s};
    for (const ObjectId &parent : commit.parents)
        arguments << u"-p"_s << parent.toHex();
    arguments << commit.tree.toHex();
    const Call call{.folder = {},
                    .arguments = arguments,
                    .input = cleanMessage(commit.message),
                    .environment = {u"GIT_AUTHOR_NAME="_s + commit.author.name,
                                    u"GIT_AUTHOR_EMAIL="_s + commit.author.email,
                                    u"GIT_AUTHOR_DATE="_s + isoTime(commit.author.time),
                                    u"GIT_COMMITTER_NAME="_s + commit.committer.name,
                                    u"GIT_COMMITTER_EMAIL="_s + commit.committer.email,
                                    u"GIT_COMMITTER_DATE="_s + isoTime(commit.committer.time)},
                    .progress = {},
                    .cancellation = cancellation};
    const auto printed = outputOf(callRemote(m_options, repository.gitDir(), {}, call), Error::Kind::Refused);
    if (!printed)
        return std::unexpected(printed.error());
    const auto id = ObjectId::fromHex(QString::fromLatin1(printed->trimmed()));
    if (!id)
        return fail(Error::Kind::Internal,
                    QCoreApplication::translate("core", "Git gave no id for the signed commit."),
                    QString::fromUtf8(*printed));
    return *id;
}

} // namespace core::git
