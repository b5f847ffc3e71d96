// SPDX-License-Identifier: Apache-2.0
#include "core/git/objectpack.h"

#include <QFile>

#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>

#include <algorithm>

namespace core::git {

namespace {

using PackBuilderHandle = Owned<git_packbuilder, git_packbuilder_free>;

constexpr int firstOfAll = 999; // priority: objects are written to memory and looked for there first

} // namespace

std::unique_ptr<ObjectPack> ObjectPack::begin(const QString &gitDir)
{
    std::unique_ptr<ObjectPack> pack(new ObjectPack);
    // A handle of its own: a backend cannot be taken away again.
    if (git_repository_open(Into(pack->m_repository), QFile::encodeName(gitDir).constData()) != 0)
        return nullptr;
    OdbHandle odb;
    git_odb_backend *memory = nullptr;
    if (git_repository_odb(Into(odb), pack->repository()) != 0 || git_mempack_new(&memory) != 0)
        return nullptr;
    if (git_odb_add_backend(odb.get(), memory, firstOfAll) != 0) {
        memory->free(memory);
        return nullptr;
    }
    return pack;
}

bool ObjectPack::write()
{
    PackBuilderHandle builder;
    if (git_packbuilder_new(Into(builder), repository()) != 0)
        return false;
    const bool isComplete = std::ranges::all_of(m_ids, [&builder](const git_oid &id) {
        return git_packbuilder_insert(builder.get(), &id, nullptr) == 0;
    });
    return isComplete && git_packbuilder_write(builder.get(), nullptr, 0, nullptr, nullptr) == 0;
}

} // namespace core::git
