// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/answers.h"

namespace core::bootstrap {

/// Something that cannot be decided without the person who knows the sites.
struct Question
{
    QString id; ///< `env.dev.12.7`: kind, environment, line, column; the field is `answers.` and this
    Place place; ///< in the sibling's file
    QString line; ///< as it stands there
    QString found; ///< what may be of the sibling
    QString proposal; ///< what would stand there instead; equal to `found`: it would stay
    QString reason; ///< why it is asked, in the reader's language
};

/// A file to learn from.
struct Example
{
    QString site;
    QString environment; ///< that the file is of; the new one may be of another
    canon::FileKind kind = canon::FileKind::Release;
    QString path;
    QByteArray bytes;
};

/// What is to be made of it, and for whom.
struct Lesson
{
    const Specification &specification;
    const Answers &answers;
    const Ground &ground;
    QString environment;
};

/// A file learned from a sibling's.
struct Learned
{
    QByteArray bytes;
    QList<Question> questions; ///< those that the specification does not answer
};

/// @p example with its site's identity replaced at exactly the places where it occurs, and with what the
/// answers say otherwise; everything else is kept: comments, order, line ends, quotes. The sibling's key
/// counts where no letter or digit touches it; where it may mean something else it is asked. What came out is
/// parsed and compared. Refused with its place where an answer cannot be written there.
Result<Learned> learn(const Example &example, const Lesson &lesson);

/// "release", "env", "application"
QString toString(canon::FileKind kind);

} // namespace core::bootstrap
