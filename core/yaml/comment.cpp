// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/comment.h"

#include "core/base/text.h"
#include "core/yaml/compare.h"
#include "core/yaml/source.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

/// Where the line @p line begins; nullopt: there is none.
std::optional<qsizetype> startOf(QByteArrayView bytes, int line)
{
    qsizetype at = bomSize(bytes);
    for (int i = 1; i < line; ++i) {
        const qsizetype end = lineEnd(bytes, at);
        if (end == bytes.size())
            return std::nullopt;
        at = end + breakSize(bytes, end);
    }
    return line >= 1 ? std::optional(at) : std::nullopt;
}

QByteArray indentationAt(const QByteArray &bytes, qsizetype start)
{
    const auto *const first =
        std::find_if(bytes.begin() + start, bytes.end(), [](char c) { return c != ' '; });
    return bytes.sliced(start, first - bytes.begin() - start);
}

bool saysTheSame(const QByteArray &before, const QByteArray &after)
{
    const auto old = parse(before);
    const auto now = parse(after);
    return old && now && areEqualBut(*old, *now, nullptr, {});
}

} // namespace

Result<Insertion> insertComment(const QByteArray &bytes, int line, const QString &text, const QString &name)
{
    if (text.isEmpty() || oneLine(text, text.size()) != text)
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "A comment is one line of text."));
    const std::optional<qsizetype> start = startOf(bytes, line);
    if (!start)
        return failAt({.file = name, .line = line}, Error::Kind::Usage,
                      QCoreApplication::translate("core", "The file has no line %1.").arg(line));
    Insertion insertion{.bytes = bytes.first(*start) + indentationAt(bytes, *start) + "# " + text.toUtf8()
                            + lineBreakAt(bytes, bytes.size()) + bytes.sliced(*start),
                        .line = line};
    if (!saysTheSame(bytes, insertion.bytes))
        return failAt({.file = name, .line = line}, Error::Kind::Refused,
                      QCoreApplication::translate(
                          "core",
                          "A comment cannot stand above this line without changing what the file "
                          "says. Put it elsewhere by hand."));
    return insertion;
}

} // namespace core::yaml
