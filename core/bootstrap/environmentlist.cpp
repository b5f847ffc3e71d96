// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/environmentlist.h"

#include "core/bootstrap/lists.h"
#include "core/policy/policy.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using yaml::Node;

std::unexpected<Error> byHand()
{
    return failAt(
        {.file = policy::fileName}, Error::Kind::Refused,
        QCoreApplication::translate("core",
                                    "The list of environments in %1 is written in a way that is not "
                                    "changed here. Change it by hand first.")
            .arg(policy::fileName));
}

QByteArray lineBreakOf(const QByteArray &bytes)
{
    return bytes.contains("\r\n") ? QByteArray("\r\n") : QByteArray("\n");
}

/// The line that an item of a block list has to itself; nullopt: more stands in it.
std::optional<Splice> lineOf(const QByteArray &bytes, const Node &item)
{
    const qsizetype begin = bytes.lastIndexOf('\n', item.begin) + 1;
    const qsizetype found = bytes.indexOf('\n', item.end);
    const QByteArray lead = bytes.sliced(begin, item.begin - begin);
    if (lead.trimmed() != "-")
        return std::nullopt;
    return Splice{.begin = begin, .end = found < 0 ? bytes.size() : found + 1, .bytes = lead};
}

std::optional<Splice> oneBehind(const QByteArray &bytes, const Node &list, const Node &item,
                                const QString &name)
{
    if (list.isFlow)
        return Splice{.begin = item.end, .end = item.end, .bytes = ", " + name.toUtf8()};
    const auto line = lineOf(bytes, item);
    if (!line)
        return std::nullopt;
    const bool isEnded = bytes.sliced(line->begin, line->end - line->begin).endsWith('\n');
    const QByteArray lineBreak = lineBreakOf(bytes);
    const QByteArray text = line->bytes + name.toUtf8();
    return Splice{
        .begin = line->end, .end = line->end, .bytes = isEnded ? text + lineBreak : lineBreak + text};
}

std::optional<Splice> withoutItem(const QByteArray &bytes, const Node &list, size_t index)
{
    const Node &item = list.children.at(index);
    if (list.isFlow) {
        const bool isFirst = index == 0;
        const qsizetype begin = isFirst ? item.begin : list.children.at(index - 1).end;
        const qsizetype end = isFirst ? list.children.at(1).begin : item.end;
        return Splice{.begin = begin, .end = end, .bytes = {}};
    }
    auto line = lineOf(bytes, item);
    if (line)
        line->bytes.clear();
    return line;
}

/// Both results are read again: what is written is what was meant.
Result<QByteArray> checked(const QByteArray &bytes, const QStringList &wanted)
{
    const auto policy = policy::parsePolicy(bytes);
    if (!policy || policy->environments != wanted)
        return byHand();
    return bytes;
}

Result<QByteArray> withoutStep(const QByteArray &bytes, const QString &name)
{
    const auto stream = yaml::parse(bytes, policy::fileName);
    const Node *const steps =
        stream && !stream->documents.empty() ? stream->documents.front().find("steps") : nullptr;
    for (size_t i = 0; steps != nullptr && steps->isMapping() && i + 1 < steps->children.size(); i += 2) {
        if (steps->children[i].value != name.toUtf8())
            continue;
        if (steps->isFlow || steps->children.size() == 2)
            return byHand();
        const auto splice = withoutEntry(bytes, steps->children[i], steps->children[i + 1]);
        return splice ? Result<QByteArray>(spliced(bytes, {*splice})) : byHand();
    }
    return bytes;
}

} // namespace

Result<QByteArray> withEnvironment(const QByteArray &bytes, const QString &name, const QString &after,
                                   const QStringList &known)
{
    QStringList wanted = known;
    wanted.insert(known.indexOf(after) + 1, name);
    const auto stream = yaml::parse(bytes, policy::fileName);
    if (!stream)
        return std::unexpected(stream.error());
    const Node *const list =
        stream->documents.empty() ? nullptr : stream->documents.front().find("environments");
    if (list == nullptr) {
        const QByteArray lineBreak = lineBreakOf(bytes);
        const bool isEnded = bytes.isEmpty() || bytes.endsWith('\n');
        return checked(bytes + (isEnded ? QByteArray() : lineBreak) + "environments: ["
                           + wanted.join(u", "_s).toUtf8() + ']' + lineBreak,
                       wanted);
    }
    const auto item = std::ranges::find(list->children, after.toUtf8(), &Node::value);
    const auto splice = item == list->children.end() ? std::nullopt : oneBehind(bytes, *list, *item, name);
    return splice ? checked(spliced(bytes, {*splice}), wanted) : byHand();
}

Result<QByteArray> withoutEnvironment(const QByteArray &bytes, const QString &name)
{
    const auto without = withoutStep(bytes, name);
    const auto stream = without ? yaml::parse(*without, policy::fileName) : std::unexpected(without.error());
    if (!stream)
        return std::unexpected(stream.error());
    const Node *const list =
        stream->documents.empty() ? nullptr : stream->documents.front().find("environments");
    if (list == nullptr)
        return without;
    QStringList wanted;
    std::optional<size_t> index;
    for (size_t i = 0; i < list->children.size(); ++i) {
        if (list->children[i].value == name.toUtf8())
            index = i;
        else
            wanted += QString::fromUtf8(list->children[i].value);
    }
    if (!index)
        return without;
    const auto splice = list->children.size() < 2 ? std::nullopt : withoutItem(*without, *list, *index);
    return splice ? checked(spliced(*without, {*splice}), wanted) : byHand();
}

} // namespace core::bootstrap
