// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/ground.h"
#include "core/bootstrap/specification.h"

/// Everything that is to be known about a new site, and from whom it is known.
namespace core::bootstrap {

/// What stands in place of a tag until the first release.
inline const QString placeholderTag = QStringLiteral("REPLACE_ME_TAG");

enum class Origin {
    You, ///< somebody said so
    Own, ///< the site has a file already that says so
    Sibling, ///< the site that is learned from has it
    Convention, ///< most sites have it
    Derived, ///< made from the sibling's or the convention's pattern
    Canon, ///< a rule wants it
    Template, ///< it is in the template
};

struct Source
{
    Origin origin = Origin::Template;
    QString name = {}; ///< the sibling, the pattern, or the rule's id
    int agree = 0; ///< so many sites …
    int total = 0; ///< … of so many

    QString text() const; ///< a few words for the margin

    bool operator==(const Source &) const = default;
};

struct Answer
{
    QStringList values;
    Source source;

    QString text() const { return values.value(0); }
};

/// By the names of fields. Fields without an answer are not there.
class Answers
{
public:
    bool has(const QString &name) const { return m_answers.contains(name); }
    const Answer *find(const QString &name) const;
    QString text(const QString &name) const;
    QStringList list(const QString &name) const;
    Source source(const QString &name) const;
    void set(const QString &name, QStringList values, Source source);
    const std::map<QString, Answer> &all() const { return m_answers; }

private:
    std::map<QString, Answer> m_answers;
};

/// The environments that the site is to have, in the order of promotion.
QStringList environmentsOf(const Specification &specification, const Ground &ground);

/// What is said; else what the site's own files say, the sibling, most sites, the canon.
Answers answer(const Specification &specification, const Ground &ground);

/// The answers as a file to edit, each with its source as a comment.
QByteArray writeSpecification(const Specification &specification, const Answers &answers);

} // namespace core::bootstrap
