// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QStringView>

/// Small text tools that Qt lacks.
namespace core {

/// @p text as one line without control characters, at most @p limit characters long: fit for a trailer, a
/// table cell or a log line. Line breaks and tabs become a space, other control characters U+FFFD.
QString oneLine(QStringView text, qsizetype limit = 500);

/// ISO 8601 with seconds and offset, e.g. 2026-11-24T06:03:09+03:00.
QString isoTime(const QDateTime &time);

/// Do two mail addresses mean one person? (Case does not matter to those who write them.)
bool isSameMail(QStringView one, QStringView other);

/// How many letters to insert, delete, replace or swap with their neighbour until one text is the other.
int editDistance(QStringView from, QStringView to);

/// Are these bytes valid UTF-8?
bool isUtf8(QByteArrayView bytes);

} // namespace core
