// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QStringList>

#include <expected>

namespace core::yaml {

/// What keeps a file from being understood, so that it can be said in the reader's language here and in
/// English in a commit.
struct Complaint
{
    const char *pattern = ""; ///< marked for translation in "core", with a %1 for each argument
    QStringList arguments = {};
    QString detail = {}; ///< as in the Error of parse()
    int line = 0; ///< from 1; 0: the file as a whole
    int column = 0; ///< from 1, in code points
    Error::Kind kind = Error::Kind::Malformed;

    QString message() const; ///< in the language of whoever reads it
};

/// What parse() would refuse @p bytes for; nullopt: nothing.
std::optional<Complaint> complaintAbout(const QByteArray &bytes);

/// Nothing, or why not. For this room only.
using Check = std::expected<void, Complaint>;

} // namespace core::yaml
