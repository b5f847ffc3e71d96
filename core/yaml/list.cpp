// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/list.h"

#include "core/yaml/compare.h"
#include "core/yaml/locate.h"
#include "core/yaml/source.h"
#include "core/yaml/write.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

std::unexpected<Error> refused(const Node &node, const QString &name, const QString &message)
{
    return failAt({.file = name, .line = node.line, .column = node.column}, Error::Kind::Refused, message);
}

qsizetype lineStart(QByteArrayView bytes, qsizetype offset)
{
    while (offset > 0 && !isBreak(bytes[offset - 1]))
        --offset;
    return offset;
}

/// A list of texts, each on its line or all on one.
class TextList
{
public:
    TextList(const QByteArray &bytes, const Stream &stream, const Path &path, const QString &name)
        : m_bytes(bytes), m_stream(stream), m_path(path), m_name(name)
    {
    }

    Outcome find();
    int size() const { return static_cast<int>(items().size()); }
    Result<QByteArray> swapped(size_t first) const;
    Result<QByteArray> withItem(size_t index, const QString &text) const;

private:
    const std::vector<Node> &items() const { return m_located.node->children; }
    bool isInFlow() const { return m_located.node->isFlow || m_located.isInFlow(); }
    Outcome checkItem(const Node &item) const;
    Outcome checkBetween(qsizetype begin, qsizetype end, const Node &item) const;
    /// In block style with the comment behind it.
    qsizetype endOf(const Node &item) const { return isInFlow() ? item.end : lineEnd(m_bytes, item.end); }
    QByteArray withFlowItem(size_t index, const QByteArray &entry) const;
    Result<QByteArray> withBlockItem(size_t index, const QByteArray &entry) const;
    Result<QByteArray> proven(QByteArray bytes,
                              const std::function<bool(const Node &, const Node &)> &judge) const;

    const QByteArray &m_bytes;
    const Stream &m_stream;
    const Path &m_path;
    const QString &m_name;
    Located m_located;
};

Outcome TextList::find()
{
    const Result<Located> located = locate(m_stream, m_path, m_name);
    if (!located) {
        Error error = located.error();
        error.kind = error.kind == Error::Kind::NotFound ? Error::Kind::Refused : error.kind;
        return std::unexpected(std::move(error));
    }
    m_located = *located;
    const Node &list = *m_located.node;
    if (!list.isSequence())
        return refused(list, m_name,
                       QCoreApplication::translate("core", "`%1` is no list.").arg(m_path.toString()));
    if (Outcome alone = checkAlone(m_located, m_path, m_name); !alone)
        return alone;
    if (!list.tag.isEmpty())
        return refused(list, m_name,
                       QCoreApplication::translate(
                           "core", "`%1` has a tag (`!…`), which says how to read it. Remove the tag first.")
                           .arg(m_path.toString()));
    for (const Node &item : items()) {
        if (Outcome checked = checkItem(item); !checked)
            return checked;
    }
    return {};
}

Outcome TextList::checkItem(const Node &item) const
{
    const bool isBare = item.isScalar() && item.anchor.isEmpty() && item.tag.isEmpty()
        && item.style != Style::Literal && item.style != Style::Folded;
    const QByteArrayView text = QByteArrayView(m_bytes).sliced(item.begin, item.end - item.begin);
    if (!isBare || item.begin == item.end || std::ranges::any_of(text, isBreak))
        return refused(
            item, m_name,
            QCoreApplication::translate(
                "core", "`%1` has an item here that is no plain text of one line. Change this by hand.")
                .arg(m_path.toString()));
    return {};
}

/// Of a comment between two items nobody can tell which it is about.
Outcome TextList::checkBetween(qsizetype begin, qsizetype end, const Node &item) const
{
    if (!QByteArrayView(m_bytes).sliced(begin, end - begin).contains('#'))
        return {};
    return refused(
        item, m_name,
        QCoreApplication::translate(
            "core",
            "A comment stands above this item, and it cannot be told what it is about. Change this "
            "by hand."));
}

Result<QByteArray> TextList::swapped(size_t first) const
{
    const Node &one = items()[first];
    const Node &other = items()[first + 1];
    const qsizetype oneEnd = endOf(one);
    const qsizetype otherEnd = endOf(other);
    if (oneEnd > other.begin)
        return refused(other, m_name,
                       QCoreApplication::translate("core", "Two items of `%1` stand on one line.")
                           .arg(m_path.toString()));
    if (Outcome between = checkBetween(oneEnd, other.begin, other); !between)
        return std::unexpected(between.error());
    const QByteArray bytes = m_bytes.first(one.begin) + m_bytes.sliced(other.begin, otherEnd - other.begin)
        + m_bytes.sliced(oneEnd, other.begin - oneEnd) + m_bytes.sliced(one.begin, oneEnd - one.begin)
        + m_bytes.sliced(otherEnd);
    return proven(bytes, [first](const Node &before, const Node &after) {
        std::vector<Node> expected = before.children;
        std::swap(expected[first], expected[first + 1]);
        return std::ranges::equal(expected, after.children, areEqual);
    });
}

QByteArray TextList::withFlowItem(size_t index, const QByteArray &entry) const
{
    const bool isLast = index == items().size();
    const qsizetype at = isLast ? items().back().end : items()[index].begin;
    return m_bytes.first(at) + (isLast ? ", " + entry : entry + ", ") + m_bytes.sliced(at);
}

Result<QByteArray> TextList::withBlockItem(size_t index, const QByteArray &entry) const
{
    const Node &neighbour = items()[index == 0 ? 0 : index - 1];
    const qsizetype start = lineStart(m_bytes, neighbour.begin);
    const QByteArray dash = m_bytes.sliced(start, neighbour.begin - start);
    if (dash.trimmed() != "-")
        return refused(
            neighbour, m_name,
            QCoreApplication::translate(
                "core", "`%1` has an item here that does not begin beside its dash. Change this by hand.")
                .arg(m_path.toString()));
    if (index > 0) {
        const qsizetype end = endOf(neighbour);
        return m_bytes.first(end) + lineBreakAt(m_bytes, end) + dash + entry + m_bytes.sliced(end);
    }
    const qsizetype above = start == 0 ? 0 : lineStart(m_bytes, start - 1);
    if (Outcome between = m_bytes.sliced(above, start - above).trimmed().startsWith('#')
            ? checkBetween(above, start, neighbour)
            : Outcome();
        !between)
        return std::unexpected(between.error());
    return m_bytes.first(start) + dash + entry + lineBreakAt(m_bytes, lineEnd(m_bytes, start))
        + m_bytes.sliced(start);
}

Result<QByteArray> TextList::withItem(size_t index, const QString &text) const
{
    const Node &neighbour = items()[index == 0 ? 0 : index - 1];
    const QByteArray entry =
        scalarOf(text, neighbour.style, isInFlow() ? Surroundings::Any : Surroundings::Block).bytes;
    const Result<QByteArray> bytes =
        isInFlow() ? Result<QByteArray>(withFlowItem(index, entry)) : withBlockItem(index, entry);
    if (!bytes)
        return bytes;
    return proven(*bytes, [&](const Node &before, const Node &after) {
        if (after.children.size() != before.children.size() + 1)
            return false;
        std::vector<Node> rest = after.children;
        const Node added = rest[index];
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(index));
        return added.isScalar() && added.value == text.toUtf8()
            && std::ranges::equal(before.children, rest, areEqual);
    });
}

Result<QByteArray> TextList::proven(QByteArray bytes,
                                    const std::function<bool(const Node &, const Node &)> &judge) const
{
    const auto after = parse(bytes);
    if (after && areEqualBut(m_stream, *after, m_located.node, judge))
        return bytes;
    return refused(*m_located.node, m_name,
                   QCoreApplication::translate(
                       "core",
                       "The list cannot be written here without changing something else in the file. Change "
                       "this by hand."));
}

} // namespace

Result<QByteArray> swapItems(const QByteArray &bytes, const Path &path, int first, const QString &name)
{
    const auto stream = parse(bytes, name);
    if (!stream)
        return std::unexpected(stream.error());
    TextList list(bytes, *stream, path, name);
    if (Outcome found = list.find(); !found)
        return std::unexpected(found.error());
    if (first < 0 || first + 1 >= list.size())
        return fail(
            Error::Kind::Usage,
            QCoreApplication::translate("core", "There is no item %1 with another behind it.").arg(first));
    return list.swapped(static_cast<size_t>(first));
}

Result<QByteArray> insertItem(const QByteArray &bytes, const Path &path, int index, const QString &text,
                              const QString &name)
{
    const auto stream = parse(bytes, name);
    if (!stream)
        return std::unexpected(stream.error());
    TextList list(bytes, *stream, path, name);
    if (Outcome found = list.find(); !found)
        return std::unexpected(found.error());
    if (list.size() == 0)
        return failAt({.file = name}, Error::Kind::Refused,
                      QCoreApplication::translate("core",
                                                  "`%1` is empty. Write its first item by hand, the next "
                                                  "ones are written like it.")
                          .arg(path.toString()));
    if (index < 0 || index > list.size())
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "There is no place %1 in `%2`.")
                        .arg(index)
                        .arg(path.toString()));
    return list.withItem(static_cast<size_t>(index), text);
}

} // namespace core::yaml
