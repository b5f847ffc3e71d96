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

ConfigHandle snapshotOfConfig(git_repository *repository)
{
    ConfigHandle config;
    git_repository_config_snapshot(Into(config), repository);
    return config;
}

struct ConfigEntry
{
    QString key; ///< "remote.origin.url": section and name in lower case
    QString value;
};

/// The configuration, in its order. Not asked of git_remote_lookup() and git_remote_list(): with libgit2 1.5
/// each of those loses a hundred kilobytes (a regular expression for every entry), and a window asks for
/// days.
QList<ConfigEntry> entriesOf(git_repository *repository)
{
    QList<ConfigEntry> entries;
    const ConfigHandle config = snapshotOfConfig(repository);
    ConfigIteratorHandle iterator;
    if (!config || git_config_iterator_new(Into(iterator), config.get()) != 0)
        return entries;
    git_config_entry *entry = nullptr;
    while (git_config_next(&entry, iterator.get()) == 0) {
        if (entry->value != nullptr)
            entries += {QString::fromUtf8(entry->name), QString::fromUtf8(entry->value)};
    }
    return entries;
}

/// As git does: the longest `url.<base>.insteadOf` that the URL begins with is replaced by its base.
QString withInsteadOf(const QString &url, const QList<ConfigEntry> &entries)
{
    const auto suffix = ".insteadof"_L1;
    const ConfigEntry *longest = nullptr;
    for (const ConfigEntry &entry : entries) {
        const bool applies = entry.key.startsWith("url."_L1) && entry.key.endsWith(suffix)
            && !entry.value.isEmpty() && url.startsWith(entry.value);
        if (applies && (longest == nullptr || entry.value.size() > longest->value.size()))
            longest = &entry;
    }
    if (longest == nullptr)
        return url;
    return longest->key.sliced(4, longest->key.size() - 4 - suffix.size())
        + url.sliced(longest->value.size());
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
    static const QRegularExpression s_key(u"^remote\\.(.+)\\.(?:push)?url$"_s);
    QStringList names;
    const QList<ConfigEntry> entries = entriesOf(m_handle->repo());
    for (const ConfigEntry &entry : entries) {
        if (const auto match = s_key.match(entry.key); match.hasMatch())
            names.append(match.captured(1));
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

QString Repository::remoteUrl(const QString &remote) const
{
    const QList<ConfigEntry> entries = entriesOf(m_handle->repo());
    const auto url = std::ranges::find(entries, u"remote.%1.url"_s.arg(remote), &ConfigEntry::key);
    return url == entries.end() ? QString() : withInsteadOf(url->value, entries);
}

QStringList Repository::fetchRefspecs(const QString &remote) const
{
    QStringList refspecs;
    const QList<ConfigEntry> entries = entriesOf(m_handle->repo());
    for (const ConfigEntry &entry : entries) {
        if (entry.key == u"remote.%1.fetch"_s.arg(remote))
            refspecs.append(entry.value);
    }
    return refspecs;
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
