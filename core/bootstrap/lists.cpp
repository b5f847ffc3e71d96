// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/lists.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::bootstrap {

namespace {

using yaml::Node;

std::unexpected<Error> refused(const Node &node)
{
    return failAt({.file = {}, .line = node.line, .column = node.column}, Error::Kind::Refused,
                  QCoreApplication::translate(
                      "core", "This list is written in a way that is not changed here. Change it by hand."));
}

qsizetype lineBegin(const QByteArray &bytes, qsizetype offset)
{
    return offset == 0 ? 0 : bytes.lastIndexOf('\n', offset - 1) + 1;
}

/// One past the line's break.
qsizetype lineEnd(const QByteArray &bytes, qsizetype offset)
{
    const qsizetype end = bytes.indexOf('\n', offset);
    return end < 0 ? bytes.size() : end + 1;
}

/// Where the last text in it ends: a collection's own end may be far behind.
qsizetype textEnd(const Node &node)
{
    const bool isWhole = node.children.empty() || node.isFlow;
    return isWhole ? node.end : textEnd(node.children.back());
}

/// Where the item's line begins, if nothing but its dash is before it.
Result<qsizetype> itemBegin(const QByteArray &bytes, const Node &item)
{
    const qsizetype begin = lineBegin(bytes, item.begin);
    const QByteArray before = bytes.sliced(begin, item.begin - begin).trimmed();
    if (before != "-")
        return refused(item);
    return begin;
}

} // namespace

const Node *nodeAt(const Node &root, const QStringList &keys)
{
    const Node *node = &root;
    for (const QString &key : keys)
        node = node == nullptr ? nullptr : node->find(key.toUtf8());
    return node;
}

Result<Splice> oneMore(const QByteArray &bytes, const Node &list, const Node &old, const QByteArray &value)
{
    const Node &last = list.children.back();
    if (list.isFlow) {
        QByteArray item = bytes.sliced(last.begin, last.end - last.begin);
        item.replace(old.begin - last.begin, old.end - old.begin, value);
        return Splice{.begin = last.end, .end = last.end, .bytes = ", " + item};
    }
    const Result<qsizetype> begin = itemBegin(bytes, last);
    if (!begin)
        return std::unexpected(begin.error());
    const qsizetype end = lineEnd(bytes, textEnd(last));
    QByteArray item = bytes.sliced(*begin, end - *begin);
    item.replace(old.begin - *begin, old.end - old.begin, value);
    if (item.endsWith('\n'))
        return Splice{.begin = end, .end = end, .bytes = item};
    const QByteArray lineBreak = bytes.contains("\r\n") ? "\r\n" : "\n";
    return Splice{.begin = end, .end = end, .bytes = lineBreak + item};
}

Result<Splice> withoutLast(const QByteArray &bytes, const Node &list, qsizetype first)
{
    const Node &from = list.children.at(size_t(first));
    const Node &last = list.children.back();
    if (list.isFlow)
        return Splice{.begin = list.children.at(size_t(first - 1)).end, .end = last.end, .bytes = {}};
    const Result<qsizetype> begin = itemBegin(bytes, from);
    if (!begin)
        return std::unexpected(begin.error());
    return Splice{.begin = *begin, .end = lineEnd(bytes, textEnd(last)), .bytes = {}};
}

Result<Splice> withoutEntry(const QByteArray &bytes, const Node &key, const Node &value)
{
    const qsizetype begin = lineBegin(bytes, key.begin);
    if (!bytes.sliced(begin, key.begin - begin).trimmed().isEmpty())
        return refused(key);
    const qsizetype end = lineEnd(bytes, std::max(textEnd(value), key.end));
    // Braces around it would keep what follows on its line.
    const QByteArray rest = bytes.sliced(textEnd(value), end - textEnd(value)).trimmed();
    if (!rest.isEmpty() && !rest.startsWith('#'))
        return refused(key);
    return Splice{.begin = begin, .end = end, .bytes = {}};
}

} // namespace core::bootstrap
