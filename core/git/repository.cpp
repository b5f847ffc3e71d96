// SPDX-License-Identifier: Apache-2.0
#include "core/git/repository.h"

#include "core/git/libgit2.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <array>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

void initialiseOnce()
{
    static std::once_flag once;
    std::call_once(once, [] {
        git_libgit2_init();
        // Hashing again what git hashed when it stored it is 60 % of a history walk.
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
        // What these change does not concern us: no work tree is written, and what is missing is an error
        // anyway.
        std::array<const char *, 4> extensions{"worktreeconfig", "partialclone", "preciousobjects",
                                               "relativeworktrees"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
    });
}

QString cleanPath(const char *path)
{
    return path == nullptr ? QString() : QDir::cleanPath(QFile::decodeName(path));
}

std::unexpected<Error> cannotOpen(const QString &path, int code)
{
    const QString detail = lastWords();
    if (code == GIT_ENOTFOUND)
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("core", "There is no git repository in %1.").arg(path),
                    detail);
    if (code == GIT_EOWNER)
        return fail(Error::Kind::Denied,
                    QCoreApplication::translate(
                        "core",
                        "The folder %1 belongs to somebody else, so git does not trust it. If you do, run: "
                        "git config --global --add safe.directory '%1'")
                        .arg(path),
                    detail);
    if (detail.contains("objectformat"_L1) || detail.contains("object format"_L1))
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate(
                        "core", "The repository %1 uses SHA-256 object ids, which are not supported yet.")
                        .arg(path),
                    detail);
    return fail(
        Error::Kind::Refused,
        QCoreApplication::translate("core", "The repository %1 cannot be opened: %2").arg(path, detail),
        detail);
}

QString repositoryFolder(const QString &path)
{
    return path.isEmpty() ? u"."_s : path;
}

} // namespace

Error missingObject(const ObjectId &id)
{
    return Error{
        .kind = Error::Kind::NotFound,
        .message =
            QCoreApplication::translate(
                "core",
                "The object %1 is not in the repository. A shallow or partial clone lacks it; otherwise "
                "the repository is damaged: run git fsck.")
                .arg(id.shortHex()),
        .detail = lastWords(),
        .place = std::nullopt};
}

Repository::Repository(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

Repository::Repository(Repository &&) noexcept = default;
Repository &Repository::operator=(Repository &&) noexcept = default;
Repository::~Repository() = default;

Result<Repository> Repository::open(const QString &path)
{
    initialiseOnce();
    const QString folder = repositoryFolder(path);
    auto handle = std::make_unique<Handle>();
    const int code =
        git_repository_open_ext(Into(handle->repository), QFile::encodeName(folder).constData(), 0, nullptr);
    if (code != 0)
        return cannotOpen(folder, code);
    if (const int odbCode = git_repository_odb(Into(handle->odb), handle->repo()); odbCode != 0)
        return cannotOpen(folder, odbCode);
    return Repository(std::move(handle));
}

Result<Repository> Repository::createBare(const QString &path)
{
    initialiseOnce();
    git_repository_init_options options;
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    RepositoryHandle repository;
    if (git_repository_init_ext(Into(repository), QFile::encodeName(path).constData(), &options) != 0)
        return fail(Error::Kind::Denied,
                    QCoreApplication::translate("core", "The repository %1 cannot be created: %2")
                        .arg(path, lastWords()),
                    lastWords());
    return open(path);
}

QString Repository::gitDir() const
{
    return cleanPath(git_repository_commondir(m_handle->repo()));
}

QString Repository::workTree() const
{
    return cleanPath(git_repository_workdir(m_handle->repo()));
}

bool Repository::isBare() const
{
    return git_repository_is_bare(m_handle->repo()) != 0;
}

bool Repository::isShallow() const
{
    return git_repository_is_shallow(m_handle->repo()) == 1;
}

} // namespace core::git
