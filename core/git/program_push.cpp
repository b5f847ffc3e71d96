// SPDX-License-Identifier: Apache-2.0
/// Program::push(), and what git answers to it.
#include "core/git/failure.h"
#include "core/git/network.h"
#include "core/git/program.h"
#include "core/git/url.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

/// A line of `push --porcelain`: `<flag> TAB <from>:<to> TAB <summary> (<reason>)`.
struct Status
{
    QChar flag;
    QString summary;
    QString reason;
};

QList<Status> statusOf(const QString &reference, const QByteArray &porcelain)
{
    static const QRegularExpression pattern(
        uR"(^([ +*!=-])\t[^\t]*:([^\t:]+)\t(\[[^\]]*\]|\S+)(?: \((.*)\))?$)"_s);
    QList<Status> found;
    const QStringList lines = QString::fromUtf8(porcelain).split(u'\n');
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = pattern.match(line);
        if (match.hasMatch() && match.captured(2) == reference)
            found.append({.flag = match.captured(1).front(),
                          .summary = match.captured(3),
                          .reason = match.captured(4)});
    }
    return found;
}

Error withoutStatus(const QString &words)
{
    if (words.contains("does not support push options"_L1)) {
        return Error{.kind = Error::Kind::Refused,
                     .message = QCoreApplication::translate("core", "The server does not take push options."),
                     .detail = maskedUrl(words.trimmed()),
                     .place = {}};
    }
    const bool isStoppedHere = words.contains("failed to push some refs"_L1) && !words.contains("fatal: "_L1)
        && !words.contains("RPC failed"_L1) && !words.contains("src refspec"_L1);
    if (!isStoppedHere)
        return classify(words, Error::Kind::Unreachable);
    return Error{.kind = Error::Kind::Denied,
                 .message =
                     QCoreApplication::translate("core", "The pre-push hook of this clone stopped the push."),
                 .detail = maskedUrl(words.trimmed()),
                 .place = {}};
}

Result<PushResult> interpret(const QString &branch, const Answer &answer)
{
    const QList<Status> statuses = statusOf(u"refs/heads/"_s + branch, answer.out);
    for (const Status &status : statuses) { // more than one with several push URLs
        if (status.flag == u'!')
            return std::unexpected(classifyRejection(branch, status.summary, status.reason, answer.err));
    }
    // The exit status is no witness: git also fails when only the tracking reference could not follow.
    if (statuses.isEmpty())
        return std::unexpected(withoutStatus(answer.err));
    return PushResult{.serverMessage = serverLines(answer.err)};
}

/// The remote as git gets it. A path becomes absolute, since git runs in another folder than we do.
QString remoteArgument(const Repository &repository, const QString &remote)
{
    if (remote.isEmpty())
        return repository.gitDir();
    if (!repository.remoteUrl(remote).isEmpty() || !QFileInfo(remote).isDir())
        return remote;
    return QFileInfo(remote).absoluteFilePath();
}

bool isItself(const Repository &repository, const QString &argument)
{
    if (!repository.remoteUrl(argument).isEmpty() || !QFileInfo(argument).isDir())
        return false;
    const auto other = Repository::open(argument);
    return other
        && QFileInfo(other->gitDir()).canonicalFilePath()
        == QFileInfo(repository.gitDir()).canonicalFilePath();
}

/// For a push into the repository itself: a clean work tree follows the branch, and git leaves it unpacked.
QString ownReceivePack(QString program)
{
    return u"--receive-pack='%1' -c receive.denyCurrentBranch=updateInstead -c receive.autogc=false receive-pack"_s
        .arg(program.replace(u'\'', R"('\'')"_L1));
}

Outcome checkParent(const Repository &repository, const ObjectId &tip, const ObjectId &commit)
{
    if (commit.isNull())
        return {};
    const auto read = repository.commit(commit);
    if (!read)
        return std::unexpected(read.error());
    if (tip.isNull() || read->parents.contains(tip) || repository.isAncestor(tip, commit))
        return {};
    return fail(Error::Kind::Refused,
                QCoreApplication::translate(
                    "core", "The commit %1 does not follow %2, so pushing it would remove history.")
                    .arg(commit.shortHex(), tip.shortHex()));
}

} // namespace

Result<PushResult> Program::push(const QString &gitDir, const QString &remote, const QString &branch,
                                 const ObjectId &tip, const ObjectId &commit,
                                 const std::function<void(const Progress &)> &progress,
                                 const Cancellation &cancellation, const QStringList &options) const
{
    const auto repository = Repository::open(gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    if (const Outcome follows = checkParent(*repository, tip, commit); !follows)
        return std::unexpected(follows.error());
    const QString argument = remoteArgument(*repository, remote);
    const QString configured = repository->remoteUrl(argument);
    const QString url = configured.isEmpty() ? argument : configured;
    if (const Outcome checked = checkUrl(url); !checked)
        return std::unexpected(checked.error());
    const QString reference = u"refs/heads/"_s + branch;
    // The lease makes it compare-and-swap: a plain push would bring back what a rewound remote has removed.
    QStringList arguments{
        u"push"_s,
        u"--porcelain"_s,
        u"--progress"_s,
        u"--no-follow-tags"_s,
        u"--recurse-submodules=no"_s,
        u"--force-with-lease=%1:%2"_s.arg(reference, tip.isNull() ? QString() : tip.toHex())};
    for (const QString &option : options)
        arguments << u"--push-option="_s + option;
    if (!repository->isBare() && isItself(*repository, argument))
        arguments << ownReceivePack(m_options.program);
    arguments << u"--"_s << argument
              << u"%1:%2"_s.arg(commit.isNull() ? QString() : commit.toHex(), reference);
    const auto answer = callRemote(m_options, repository->gitDir(), url,
                                   {.folder = {},
                                    .arguments = arguments,
                                    .input = {},
                                    .environment = {},
                                    .progress = progress,
                                    .cancellation = cancellation});
    if (!answer)
        return std::unexpected(answer.error());
    return interpret(branch, *answer);
}

} // namespace core::git
