// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/document.h"
#include "core/yaml/insert.h"
#include "core/yaml/locate.h"
#include "core/yaml/source.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

using Nodes = std::span<const Node>;

/// A plain key or name, with nothing attached to it.
bool says(const Node &node, const QString &text)
{
    return node.isScalar() && node.anchor.isEmpty() && node.tag.isEmpty() && decoded(node.value) == text;
}

/// Does every reader take this for a text?
bool isText(const Node &node)
{
    return node.isScalar() && node.anchor.isEmpty() && node.tag.isEmpty()
        && (node.style == Style::SingleQuoted || node.style == Style::DoubleQuoted
            || (node.style == Style::Plain && isPlainSafe(decoded(node.value), Surroundings::Block)));
}

bool isBare(const Node &node, Node::Kind kind)
{
    return node.kind == kind && node.anchor.isEmpty() && node.tag.isEmpty();
}

/// Holds a file against itself with one entry more.
class Comparison
{
public:
    Comparison(const Path &path, const QString &key) : m_path(path), m_key(key) {}

    /// The value of the entry that alone makes the difference; null when there is another one.
    const Node *newValue(const Stream &before, const Stream &after)
    {
        const auto here = [this](size_t document) {
            return !m_path.document || static_cast<size_t>(*m_path.document) == document + 1;
        };
        if (before.documents.empty() && after.documents.size() == 1 && here(0))
            return newRoot(after.documents.front()) ? m_value : nullptr;
        if (before.documents.size() != after.documents.size())
            return nullptr;
        for (size_t i = 0; i < before.documents.size(); ++i) {
            const bool isEqual = here(i) ? areEqual(before.documents[i], after.documents[i], 0)
                                         : areEqual(before.documents[i], after.documents[i], s_elsewhere);
            if (!isEqual)
                return nullptr;
        }
        return m_value;
    }

private:
    static constexpr qsizetype s_elsewhere = -1; ///< not on the way to the entry

    bool newRoot(const Node &root)
    {
        return m_path.keys.size() == 1 && isBare(root, Node::Kind::Mapping) && isNewMapping(root.children);
    }

    /// `env: {key: value}`, of a file that had no `env`.
    bool isNewMapping(Nodes added)
    {
        return added.size() == 2 && says(added[0], m_path.keys.last())
            && isBare(added[1], Node::Kind::Mapping) && isNewPair(added[1].children);
    }

    /// `key: value`
    bool isNewPair(Nodes added) { return added.size() == 2 && says(added[0], m_key) && take(added[1]); }

    /// `- name: key` with its value
    bool isNewItem(Nodes added)
    {
        if (added.size() != 1 || !isBare(added[0], Node::Kind::Mapping) || added[0].children.size() != 4)
            return false;
        const Node *name = added[0].find("name");
        const Node *value = added[0].find("value");
        return name != nullptr && value != nullptr && says(*name, m_key) && take(*value);
    }

    bool take(const Node &value)
    {
        if (m_value != nullptr || !isText(value))
            return false;
        m_value = &value;
        return true;
    }

    /// @p depth: how many keys of the path lead to @p before.
    bool areEqual(const Node &before, const Node &after, qsizetype depth)
    {
        const bool isTarget = depth == m_path.keys.size();
        if (isTarget && before.isNull() && isBare(before, Node::Kind::Scalar))
            return isBare(after, Node::Kind::Mapping) && isNewPair(after.children);
        const bool isSame = before.kind == after.kind && before.isFlow == after.isFlow
            && before.anchor == after.anchor && before.tag == after.tag && before.style == after.style
            && before.value == after.value && before.children.size() <= after.children.size();
        return isSame && areAlike(before, after, depth)
            && isAddition(before, Nodes(after.children).subspan(before.children.size()), depth);
    }

    /// What both have.
    bool areAlike(const Node &before, const Node &after, qsizetype depth)
    {
        for (size_t i = 0; i < before.children.size(); ++i) {
            if (!areEqual(before.children[i], after.children[i], depthOf(before, i, depth)))
                return false;
        }
        return true;
    }

    /// Is nothing added here, or what is to be?
    bool isAddition(const Node &before, Nodes added, qsizetype depth)
    {
        if (added.empty())
            return true;
        if (depth == m_path.keys.size())
            return before.isMapping() ? isNewPair(added) : isNewItem(added);
        return depth == 0 && m_path.keys.size() == 1 && before.isMapping() && isNewMapping(added);
    }

    /// The depth of a child: on the way, or elsewhere.
    qsizetype depthOf(const Node &parent, size_t child, qsizetype depth) const
    {
        if (depth == s_elsewhere || depth >= m_path.keys.size() || (parent.isMapping() && child % 2 == 0))
            return s_elsewhere;
        const QString &key = m_path.keys.at(depth);
        const bool isIt =
            parent.isMapping() ? says(parent.children[child - 1], key) : key == QString::number(child);
        return isIt ? depth + 1 : s_elsewhere;
    }

    const Path &m_path;
    const QString &m_key;
    const Node *m_value = nullptr;
};

/// Are these the bytes of @p before, with others put in at one place?
bool isInsertion(const QByteArray &before, const QByteArray &after)
{
    if (after.size() <= before.size())
        return false;
    const auto start = std::ranges::mismatch(before, after).in1 - before.begin();
    return before.sliced(start) == after.last(before.size() - start);
}

/// A comment says nothing to a parser, and much to people.
bool hasNewComment(const QByteArray &before, const QByteArray &after, const QString &key, const Node &value)
{
    const QByteArrayView written = QByteArrayView(after).sliced(value.begin, value.end - value.begin);
    return after.count('#') - before.count('#') != written.count('#') + key.count(u'#');
}

} // namespace

Result<QString> insertedValue(const QByteArray &before, const QByteArray &after, const Path &path,
                              const QString &key)
{
    const auto old = parse(before);
    const auto now = parse(after);
    if (!old || !now)
        return std::unexpected(old ? now.error() : old.error());
    const Node *value = Comparison(path, key).newValue(*old, *now);
    if (value == nullptr || !isInsertion(before, after) || hasNewComment(before, after, key, *value))
        return fail(
            Error::Kind::Refused,
            QCoreApplication::translate("core", "Something else changed than the entry `%1`.").arg(key));
    return decoded(value->value);
}

} // namespace core::yaml
