// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// The rules that the files of a fleet keep.
namespace core::canon {

/// A place where a file breaks one.
struct Finding
{
    QString rule; ///< "release/only-image"
    QString file;
    int line = 0;
    int column = 0; ///< in code points, from 1
    /// What is wrong and what would mend it: marked for translation in "core", with a %1 for each argument,
    /// so that a commit can say the same in English.
    const char *pattern = "";
    QStringList arguments;
};

} // namespace core::canon
