// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/program.h"

namespace core::git {

/// Who makes commits: git's user.name and user.email.
struct Author
{
    QString name;
    QString email;
};

/// Refused, with what to do, where git would refuse @p name or quietly drop a part of it.
Outcome checkAuthorName(const QString &name);
/// The same for an address; one without an @ is refused too.
Outcome checkAuthorEmail(const QString &email);

/// What git's settings of this user say for all repositories (`git config --global`); empty where nothing is
/// set.
Author globalAuthor(const Program &git);
/// Keeps it there, where every git of this user reads it. Refused when one of the two is, or git cannot write
/// its settings.
Outcome setGlobalAuthor(const Program &git, const Author &author);

} // namespace core::git
