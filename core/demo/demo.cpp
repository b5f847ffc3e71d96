// SPDX-License-Identifier: Apache-2.0
#include "core/demo/demo.h"

#include "core/demo/platformfiles.h"
#include "core/demo/stories.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::demo {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("core", text);
}

/// Runs git commands one after the other until one fails.
class Steps
{
public:
    explicit Steps(const git::Program &git) : m_git(git) {}

    QByteArray run(const QString &folder, const QStringList &arguments, const QByteArray &input = {})
    {
        if (m_error)
            return {};
        Result<QByteArray> answer = m_git.run(folder, arguments, input);
        if (!answer) {
            m_error = answer.error();
            return {};
        }
        return *answer;
    }

    void configure(const QString &folder, const QString &key, const QString &value)
    {
        run(folder, {u"config"_s, key, value});
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    const git::Program &m_git;
    std::optional<Error> m_error;
};

// The user's own configuration must not change what the demo is.
const QStringList plainInit{u"init"_s, u"-q"_s, u"--template="_s, u"-b"_s, u"main"_s};
const QStringList plainClone{
    u"-c"_s, u"core.autocrlf=false"_s, u"-c"_s, u"clone.defaultRemoteName=origin"_s, u"clone"_s,
    u"-q"_s, u"--template="_s};

/// @p name tells this making of the demo from an earlier one at the same place.
void introduce(Steps &steps, const QString &repository, const QString &name)
{
    steps.configure(repository, u"user.name"_s, u"Demo User"_s);
    steps.configure(repository, u"user.email"_s, u"demo@example.org"_s);
    steps.configure(repository, u"slipway.demo"_s, name);
}

/// Imports @p input into @p repository, and says whether git came to the same last id.
bool importHistory(Steps &steps, const QString &repository, const QByteArray &input, const QByteArray &tip)
{
    const QByteArray id = steps.run(repository, {u"fast-import"_s, u"--quiet"_s}, input);
    return id.trimmed() == tip;
}

Outcome makePlatform(Steps &steps, const QString &folder, const QString &name, const World &world, qint64 now)
{
    std::vector<DeploymentKey> deployments;
    for (const DemoSite &site : world.sites()) {
        for (const QByteArray &environment : site.environments)
            deployments.push_back({site.key, environment});
    }
    CommitStream stream;
    const CommitStream::Point tip = stream.commit({.branch = "main",
                                                   .parents = {},
                                                   .author = World::somebody(3),
                                                   .time = now - (60LL * 24 * 3600),
                                                   .message = "Secrets of the websites, encrypted\n",
                                                   .files = platformFiles(deployments)});
    steps.run(folder, plainInit + QStringList{u"platform"_s});
    const QString platform = folder + u"/platform"_s;
    const bool isSame = importHistory(steps, platform, stream.input(), tip.id);
    introduce(steps, platform, name);
    steps.run(platform, {u"-c"_s, u"core.autocrlf=false"_s, u"reset"_s, u"-q"_s, u"--hard"_s});
    if (!isSame && !steps.error())
        return fail(Error::Kind::Internal,
                    tr("The demo's platform repository came out different from its plan."));
    return {};
}

/// All three repositories in @p folder; the clone's remote is said to be at @p remote.
Outcome makeRepositories(const QString &folder, const QString &remote, const QDateTime &now,
                         const git::Program &git)
{
    const World world = tellStories(now.toSecsSinceEpoch());
    const QString bare = folder + u"/remote.git"_s;
    const QString clone = folder + u"/clone"_s;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);

    Steps steps(git);
    steps.run(folder, plainInit + QStringList{u"--bare"_s, u"remote.git"_s});
    const bool isSame = importHistory(steps, bare, world.input(), world.tip());
    introduce(steps, bare, name);
    steps.run(folder, plainClone + QStringList{u"remote.git"_s, u"clone"_s});
    introduce(steps, clone, name);
    steps.configure(clone, u"remote.origin.url"_s, remote);
    steps.configure(clone, u"slipway.platform"_s, u"../platform"_s);
    const Outcome platform = makePlatform(steps, folder, name, world, now.toSecsSinceEpoch());
    if (const std::optional<Error> &error = steps.error(); error)
        return std::unexpected(*error);
    if (!isSame)
        return fail(Error::Kind::Internal, tr("The demo's history came out different from its plan."));
    return platform;
}

/// Puts what was made in @p from where it belongs; an existing folder, which is empty, stays the folder it
/// is.
bool moveInto(const QString &from, const QString &folder)
{
    if (!QFileInfo::exists(folder))
        return QDir().rename(from, folder);
    const QStringList names{u"remote.git"_s, u"clone"_s, u"platform"_s};
    const bool isMoved = std::ranges::all_of(
        names, [&](const QString &name) { return QDir().rename(from + u'/' + name, folder + u'/' + name); });
    for (const QString &name : isMoved ? QStringList() : names)
        QDir(folder + u'/' + name).removeRecursively();
    return isMoved;
}

/// fast-import asks for a fresh quarter of a megabyte for each object. glibc gives it back to the system each
/// time, unless told not to: 0.5 s instead of 8 s where that is dear (virtual machines).
git::Program withPatientMemory(const git::Program &git)
{
    git::ProgramOptions options = git.options();
    options.environment.append(u"MALLOC_TRIM_THRESHOLD_=67108864"_s);
    return git::Program(options);
}

} // namespace

Result<DemoPaths> makeDemo(const QString &folder, const QDateTime &now, const git::Program &git)
{
    const QFileInfo wanted(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    const QString path = wanted.absoluteFilePath();
    const bool isEmptyFolder = wanted.isDir()
        && QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if ((wanted.exists() || wanted.isSymLink()) && !isEmptyFolder)
        return fail(
            Error::Kind::Refused,
            tr("There is something at %1 already. Name a folder that is empty or does not exist.").arg(path));

    // Made beside its place and moved there when whole: nothing half-made stays behind.
    const QString beside = isEmptyFolder ? path : wanted.absolutePath();
    QDir().mkpath(beside);
    const QTemporaryDir workshop(beside + u"/.slipway-demo-XXXXXX"_s);
    const QString made = workshop.filePath(u"demo"_s);
    if (!workshop.isValid() || !QDir().mkdir(made))
        return fail(Error::Kind::Denied, tr("No folder can be made in %1. Choose another place.").arg(beside),
                    workshop.errorString());

    DemoPaths paths{
        .remote = path + u"/remote.git"_s, .clone = path + u"/clone"_s, .platform = path + u"/platform"_s};
    if (const Outcome outcome = makeRepositories(made, paths.remote, now, withPatientMemory(git)); !outcome)
        return std::unexpected(outcome.error());
    if (!moveInto(made, path))
        return fail(Error::Kind::Denied,
                    tr("The demo could not be moved to %1. Choose another place.").arg(path));
    return paths;
}

} // namespace core::demo
