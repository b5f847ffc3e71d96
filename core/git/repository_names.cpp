// SPDX-License-Identifier: Apache-2.0
/// Repository: references, remotes and configuration.
#include "core/git/libgit2.h"
#include "core/git/repository.h"
#include "core/git/url.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

/// Short names of the direct references below @p prefix, sorted. One that is not UTF-8 cannot be named by us:
/// left out.
QStringList namesBelow(git_repository *repository, const QString &prefix)
{
    ReferenceIteratorHandle iterator;
    const QByteArray glob = prefix.toUtf8() + '*';
    QStringList names;
    if (git_reference_iterator_glob_new(Into(iterator), repository, glob.constData()) != 0)
        return names;
    ReferenceHandle reference;
    while (git_reference_next(Into(reference), iterator.get()) == 0) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString name = decoder.decode(QByteArrayView(git_reference_name(reference.get())));
        if (git_reference_type(reference.get()) == GIT_REFERENCE_DIRECT && !decoder.hasError())
            names.append(name.sliced(prefix.size()));
    }
    names.sort();
    return names;
}

QStringList toList(git_strarray &array)
{
    QStringList list;
    for (size_t i = 0; i < array.count; ++i)
        list.append(QString::fromUtf8(array.strings[i]));
    git_strarray_dispose(&array);
    return list;
}

ConfigHandle snapshotOfConfig(git_repository *repository)
{
    ConfigHandle config;
    git_repository_config_snapshot(Into(config), repository);
    return config;
}

struct PrefixSearch
{
    QByteArray hex;
    git_odb *odb = nullptr;
    std::optional<ObjectId> found;
    bool isAmbiguous = false;
};

int visitObject(const git_oid *oid, void *payload)
{
    auto &search = *static_cast<PrefixSearch *>(payload);
    const ObjectId id = fromOid(*oid);
    if (!id.toHex().startsWith(QLatin1StringView(search.hex)) || search.found == id)
        return 0;
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, search.odb, oid) != 0 || type != GIT_OBJECT_COMMIT)
        return 0;
    search.isAmbiguous = search.found.has_value();
    search.found = id;
    return search.isAmbiguous ? GIT_EUSER : 0;
}

} // namespace

Result<ObjectId> Repository::resolve(const QString &revision) const
{
    ObjectHandle object;
    const int code = revision.isEmpty()
        ? static_cast<int>(GIT_ENOTFOUND)
        : git_revparse_single(Into(object), m_handle->repo(), revision.toUtf8().constData());
    if (code == GIT_EAMBIGUOUS)
        return fail(
            Error::Kind::Usage,
            QCoreApplication::translate("core", "%1 means several objects. Give more digits of the id.")
                .arg(revision),
            lastWords());
    ObjectHandle peeled;
    if (code != 0 || git_object_peel(Into(peeled), object.get(), GIT_OBJECT_COMMIT) != 0)
        return fail(
            Error::Kind::NotFound,
            QCoreApplication::translate("core", "There is no commit %1 in this repository.").arg(revision),
            lastWords());
    return fromOid(*git_object_id(peeled.get()));
}

std::optional<ObjectId> Repository::reference(const QString &fullName) const
{
    git_oid oid{};
    if (git_reference_name_to_id(&oid, m_handle->repo(), fullName.toUtf8().constData()) != 0)
        return std::nullopt;
    return fromOid(oid);
}

std::optional<QString> Repository::symbolicTarget(const QString &fullName) const
{
    ReferenceHandle reference;
    git_reference_lookup(Into(reference), m_handle->repo(), fullName.toUtf8().constData());
    if (!reference || git_reference_type(reference.get()) != GIT_REFERENCE_SYMBOLIC)
        return std::nullopt;
    return QString::fromUtf8(git_reference_symbolic_target(reference.get()));
}

QStringList Repository::branches() const
{
    return namesBelow(m_handle->repo(), u"refs/heads/"_s);
}

QStringList Repository::remoteBranches(const QString &remote) const
{
    return namesBelow(m_handle->repo(), u"refs/remotes/%1/"_s.arg(remote));
}

QStringList Repository::remotes() const
{
    git_strarray names{};
    git_remote_list(&names, m_handle->repo());
    return toList(names);
}

QString Repository::remoteUrl(const QString &remote) const
{
    RemoteHandle handle;
    if (git_remote_lookup(Into(handle), m_handle->repo(), remote.toUtf8().constData()) != 0)
        return {};
    return QString::fromUtf8(git_remote_url(handle.get()));
}

QStringList Repository::fetchRefspecs(const QString &remote) const
{
    RemoteHandle handle;
    git_strarray refspecs{};
    if (git_remote_lookup(Into(handle), m_handle->repo(), remote.toUtf8().constData()) == 0)
        git_remote_get_fetch_refspecs(&refspecs, handle.get());
    return toList(refspecs);
}

std::optional<RemoteBranch> Repository::upstreamOf(const QString &localBranch) const
{
    const std::optional<QString> remote = config(u"branch.%1.remote"_s.arg(localBranch));
    const std::optional<QString> merge = config(u"branch.%1.merge"_s.arg(localBranch));
    const auto prefix = "refs/heads/"_L1;
    if (!remote || !merge || *remote == "."_L1 || !merge->startsWith(prefix))
        return std::nullopt;
    return RemoteBranch{
        .remote = *remote, .url = maskedUrl(remoteUrl(*remote)), .branch = merge->sliced(prefix.size())};
}

std::optional<QString> Repository::config(const QString &key) const
{
    const ConfigHandle config = snapshotOfConfig(m_handle->repo());
    const char *value = nullptr;
    if (!config || git_config_get_string(&value, config.get(), key.toUtf8().constData()) != 0)
        return std::nullopt;
    return QString::fromUtf8(value);
}

Result<Signature> Repository::identity(const QDateTime &now) const
{
    Signature signature{.name = config(u"user.name"_s).value_or(QString()).trimmed(),
                        .email = config(u"user.email"_s).value_or(QString()).trimmed(),
                        .time = now};
    if (signature.name.isEmpty() || signature.email.isEmpty())
        return fail(
            Error::Kind::Refused,
            QCoreApplication::translate(
                "core",
                "Git does not know who you are. Tell it your name and address, then try again:\n%1\n%2")
                .arg(u"git config --global user.name \"…\""_s, u"git config --global user.email \"…\""_s));
    return signature;
}

bool Repository::isSigningRequired() const
{
    const ConfigHandle config = snapshotOfConfig(m_handle->repo());
    int value = 0;
    return config && git_config_get_bool(&value, config.get(), "commit.gpgsign") == 0 && value != 0;
}

std::optional<ObjectId> Repository::commitByPrefix(QStringView hex) const
{
    static const QRegularExpression pattern(u"^[0-9A-Fa-f]{4,40}$"_s);
    if (!pattern.match(hex).hasMatch())
        return std::nullopt;
    const QByteArray digits = hex.toLatin1().toLower();
    git_oid prefix{};
    git_oid_fromstrn(&prefix, digits.constData(), static_cast<size_t>(digits.size()));
    CommitHandle commit;
    const int code =
        git_commit_lookup_prefix(Into(commit), m_handle->repo(), &prefix, static_cast<size_t>(digits.size()));
    if (code == 0)
        return fromOid(*git_commit_id(commit.get()));
    if (code != GIT_EAMBIGUOUS)
        return std::nullopt;
    // A tree or file may share the digits: only commits count here. Rare, so a walk over all ids is fine.
    PrefixSearch search{.hex = digits, .odb = m_handle->odb.get(), .found = {}, .isAmbiguous = false};
    git_odb_foreach(m_handle->odb.get(), visitObject, &search);
    return search.isAmbiguous ? std::nullopt : search.found;
}

QHash<QString, ObjectId> Repository::commitsByPrefix(const QStringList &prefixes) const
{
    // Asked for one by one, each that is missing would make libgit2 list the packs again. With a digit less
    // than a whole id it does not even then.
    constexpr qsizetype longest = 2 * ObjectId::size - 1;
    constexpr qsizetype unique = 12; // digits that a commit shares with no tree or file
    std::vector<git_odb_expand_id> queries;
    queries.reserve(size_t(prefixes.size()));
    for (const QString &prefix : prefixes) {
        git_odb_expand_id query{};
        const QByteArray digits = prefix.first(std::min(longest, prefix.size())).toLatin1().toLower();
        git_oid_fromstrn(&query.id, digits.constData(), size_t(digits.size()));
        query.length = static_cast<unsigned short>(digits.size());
        query.type = GIT_OBJECT_COMMIT;
        queries.push_back(query);
    }
    QHash<QString, ObjectId> commits;
    if (git_odb_expand_ids(m_handle->odb.get(), queries.data(), queries.size()) != 0)
        return commits;
    for (size_t i = 0; i < queries.size(); ++i) {
        const QString &prefix = prefixes[qsizetype(i)];
        if (queries[i].length > 0) {
            const ObjectId id = fromOid(queries[i].id);
            if (id.toHex().startsWith(prefix, Qt::CaseInsensitive))
                commits.insert(prefix, id);
        } else if (prefix.size() < unique) {
            if (const auto id = commitByPrefix(prefix))
                commits.insert(prefix, *id);
        }
    }
    return commits;
}

} // namespace core::git
