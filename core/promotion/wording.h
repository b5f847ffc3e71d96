// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace core::promotion {

/// One sentence twice: in the language of the person at the screen, and in English for the commit, so that an
/// auditor reads the same words whoever made it.
struct Wording
{
    QString shown;
    QString committed;
};

/// @p source is marked with QT_TRANSLATE_NOOP("core", …); `%1` … take @p arguments, each once.
Wording say(const char *source, const QList<Wording> &arguments = {});

/// A text that is the same in every language: a tag, a name, an id. As one line.
Wording same(const QString &text);

/// When something happened: "13 Nov 12:15" for people, with the year where it is not this one; ISO 8601 in
/// the commit.
Wording moment(const QDateTime &time, const QDateTime &now);

} // namespace core::promotion
