// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"

#include <QHash>

#include <optional>

namespace core::gitops {

/// What one version of a release file says: a tag, no tag (a placeholder, or no file), or nothing that can be
/// read.
struct TagState
{
    bool isReadable = false;
    std::optional<QString> tag;
};

/// Reads the tags of many versions of the same files. A version that differs from the one before in nothing
/// but a plain word as its tag is not parsed: it can only mean the same with the other tag.
class TagReader
{
public:
    explicit TagReader(const git::Repository &repository) : m_repository(repository) {}

    /// @p file is any number that stands for the file that @p blob is a version of.
    TagState read(qint64 file, const git::ObjectId &blob);

private:
    struct Version
    {
        QByteArray bytes;
        qsizetype begin = 0; ///< of the tag's word, without quotes
        qsizetype end = 0;
    };

    const git::Repository &m_repository;
    QHash<qint64, Version> m_versions;
    QByteArray m_bytes;
};

} // namespace core::gitops
