// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// What is a tag, what stands for none, and which two name the same release.
namespace core::gitops {

/// Empty, null, `TBD`, `REPLACE_ME…`, `<…>`: no tag, and never compared with one.
bool isPlaceholder(QStringView tag);
/// An image repository that nobody has filled in yet.
bool isPlaceholderRepository(QStringView repository);
/// latest, main, master, dev, … : a tag that moves.
bool isMutableTag(QStringView tag);
/// What the OCI distribution specification takes for a tag: letters, digits, `_`, `.` and `-`, at most 128.
bool isTag(QStringView text);

/// Does the tag itself tell that it stays: a SHA (7 to 64 hexadecimal digits), `sha-<sha>`, either with
/// `-r<N>` behind it, or a full semantic version?
bool isRecognisedTag(const QString &tag);

/// The two ways to write one release, where a repository builds an image of its own for its first environment
/// (CANON.md: `main-r27-dev` and `main-r27`). %1 is what both have in common.
struct TagForms
{
    QString first; ///< in the first environment
    QString later; ///< in those after it

    bool operator==(const TagForms &) const = default;
};

/// How the tags of a repository are written, beyond what everybody knows. The default: each release has one
/// tag.
struct TagWriting
{
    QStringList placeholders; ///< in any case; with `*` at the end, whatever begins so
    std::optional<TagForms> forms;

    bool isPlaceholder(QStringView tag) const;
    /// What names the release of a tag in every environment: the tag itself, without forms.
    QString release(const QString &tag) const;
    bool isSameRelease(const QString &a, const QString &b) const { return release(a) == release(b); }
    /// The tag of the same release for another environment. One that has neither form stays as it is.
    QString translated(const QString &tag, bool isForFirst) const;

    bool operator==(const TagWriting &) const = default;
};

} // namespace core::gitops
