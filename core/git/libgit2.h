// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/git/repository.h"

#include <git2.h>

#include <memory>

/// What the files of this room share about libgit2. Included by their .cpp only, so that nobody else sees
/// git2.h.
namespace core::git {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

template <typename T, auto Free>
using Owned = std::unique_ptr<T, Deleter<Free>>;

using RepositoryHandle = Owned<git_repository, git_repository_free>;
using OdbHandle = Owned<git_odb, git_odb_free>;
using OdbObjectHandle = Owned<git_odb_object, git_odb_object_free>;
using ObjectHandle = Owned<git_object, git_object_free>;
using CommitHandle = Owned<git_commit, git_commit_free>;
using TreeHandle = Owned<git_tree, git_tree_free>;
using TreeEntryHandle = Owned<git_tree_entry, git_tree_entry_free>;
using TreeBuilderHandle = Owned<git_treebuilder, git_treebuilder_free>;
using ReferenceHandle = Owned<git_reference, git_reference_free>;
using ReferenceIteratorHandle = Owned<git_reference_iterator, git_reference_iterator_free>;
using ConfigHandle = Owned<git_config, git_config_free>;
using ConfigIteratorHandle = Owned<git_config_iterator, git_config_iterator_free>;

/// `git_x_lookup(Into(handle), …)`: hands the object over when the call is through. (std::out_ptr needs
/// GCC 14.)
template <typename Handle>
class Into
{
public:
    explicit Into(Handle &handle) : m_handle(handle) {}
    ~Into() { m_handle.reset(m_object); }
    Into(const Into &) = delete;
    Into &operator=(const Into &) = delete;

    operator typename Handle::pointer *() { return &m_object; } // NOLINT(google-explicit-constructor)

private:
    Handle &m_handle;
    typename Handle::pointer m_object = nullptr;
};

struct Repository::Handle
{
    RepositoryHandle repository;
    OdbHandle odb;

    git_repository *repo() const { return repository.get(); }
};

inline git_oid toOid(const ObjectId &id)
{
    git_oid oid{};
    git_oid_fromraw(&oid, id.raw());
    return oid;
}

inline ObjectId fromOid(const git_oid &oid)
{
    return ObjectId::fromRaw(oid.id);
}

/// What libgit2 said last on this thread; the next call into it may forget it.
inline QString lastWords()
{
    const git_error *error = git_error_last();
    return error != nullptr && error->message != nullptr ? QString::fromUtf8(error->message) : QString();
}

/// An error about an object that ought to be there: it is damaged, or cut off by a shallow or partial clone.
Error missingObject(const ObjectId &id);

} // namespace core::git
