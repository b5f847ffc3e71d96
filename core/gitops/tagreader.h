// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/repository.h"
#include "core/gitops/tags.h"

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
    TagReader(const git::Repository &repository, const TagWriting &tags)
        : m_repository(repository), m_tags(tags)
    {
    }

    /// @p file is any number that stands for the file that @p blob is a version of.
    TagState read(qint64 file, const git::ObjectId &blob);

private:
    TagState stateOf(const QString &tag) const
    {
        return {true, m_tags.isPlaceholder(tag) ? std::nullopt : std::optional(tag)};
    }

    struct Version
    {
        QByteArray bytes;
        qsizetype begin = 0; ///< of the tag's word, without quotes
        qsizetype end = 0;
    };

    const git::Repository &m_repository;
    const TagWriting &m_tags;
    QHash<qint64, Version> m_versions;
    QByteArray m_bytes;
};

} // namespace core::gitops
