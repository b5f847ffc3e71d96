// SPDX-License-Identifier: Apache-2.0
#include "core/canon/values.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using yaml::Node;

constexpr size_t mostValues = 20'000; ///< an env layer has some dozens
constexpr int deepest = 200; ///< as yaml::Limits; an alias may lead round and round

QString textOf(const Node &node)
{
    return QString::fromUtf8(node.value);
}

/// Goes through a document and notes its texts.
class Collector
{
public:
    explicit Collector(const Node &root) { learnAnchors(root); }

    std::vector<Value> collect(const Node &root) &&
    {
        visit(root, {}, nullptr, 0);
        return std::move(m_values);
    }

private:
    void learnAnchors(const Node &node);
    const Node &meant(const Node &node) const;
    /// @p place: where in the file it is said; null: at the node itself.
    void visit(const Node &node, const QString &name, const Node *place, int depth);
    void visitMapping(const Node &mapping, const QString &above, const Node *place, int depth);
    void visitMerged(const Node &mapping, const QString &above, const QSet<QByteArray> &own,
                     const Node *place, int depth);
    void visitItem(const Node &item, const QString &above, int number, const Node *place, int depth);

    QHash<QByteArray, const Node *> m_anchors;
    std::vector<Value> m_values;
};

void Collector::learnAnchors(const Node &node)
{
    if (!node.anchor.isEmpty())
        m_anchors.insert(node.anchor, &node);
    for (const Node &child : node.children)
        learnAnchors(child);
}

const Node &Collector::meant(const Node &node) const
{
    const Node *found = node.kind == Node::Kind::Alias ? m_anchors.value(node.value) : nullptr;
    return found != nullptr ? *found : node;
}

QString joined(const QString &above, const QString &name)
{
    return above.isEmpty() ? name : above + u'.' + name;
}

void Collector::visit(const Node &node, const QString &name, const Node *place, int depth)
{
    if (depth > deepest || m_values.size() >= mostValues)
        return;
    const Node &content = meant(node);
    const Node *where = place == nullptr && &content != &node ? &node : place;
    if (content.isMapping()) {
        visitMapping(content, name, where, depth);
    } else if (content.isSequence()) {
        int number = 0;
        for (const Node &item : content.children)
            visitItem(item, name, number++, where, depth);
    } else if (content.isScalar()) {
        m_values.push_back({.name = name,
                            .text = content.isNull() ? QString() : textOf(content),
                            .node = where != nullptr ? where : &node});
    }
}

void Collector::visitMapping(const Node &mapping, const QString &above, const Node *place, int depth)
{
    QSet<QByteArray> own;
    for (size_t i = 0; i + 1 < mapping.children.size(); i += 2)
        own += mapping.children[i].value;
    for (size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
        const Node &key = mapping.children[i];
        const Node &value = mapping.children[i + 1];
        if (key.value == "<<")
            visitMerged(value, above, own, place, depth + 1);
        else
            visit(value, joined(above, textOf(key)), place, depth + 1);
    }
}

/// What a merge key brings and the mapping itself does not say.
void Collector::visitMerged(const Node &merged, const QString &above, const QSet<QByteArray> &own,
                            const Node *place, int depth)
{
    const Node &content = meant(merged);
    const Node *where = place != nullptr ? place : &merged;
    if (depth > deepest)
        return;
    if (content.isSequence()) {
        for (const Node &one : content.children)
            visitMerged(one, above, own, where, depth + 1);
    }
    if (!content.isMapping())
        return;
    for (size_t i = 0; i + 1 < content.children.size(); i += 2) {
        const Node &key = content.children[i];
        if (key.value == "<<")
            visitMerged(content.children[i + 1], above, own, where, depth + 1);
        else if (!own.contains(key.value))
            visit(content.children[i + 1], joined(above, textOf(key)), where, depth + 1);
    }
}

/// `- name: LOG_LEVEL` with its `value` says what a mapping says with `LOG_LEVEL: …`.
void Collector::visitItem(const Node &item, const QString &above, int number, const Node *place, int depth)
{
    const Node &content = meant(item);
    const Node *where = place == nullptr && &content != &item ? &item : place;
    const Node *itsName = content.find("name");
    if (itsName == nullptr || !itsName->isScalar()) {
        visit(item, joined(above, QString::number(number)), place, depth + 1);
        return;
    }
    const QString name = joined(above, textOf(*itsName));
    for (size_t i = 0; i + 1 < content.children.size(); i += 2) {
        const Node &key = content.children[i];
        if (key.value == "value")
            visit(content.children[i + 1], name, where, depth + 1);
        else
            visit(content.children[i + 1], joined(name, textOf(key)), where, depth + 1);
    }
}

} // namespace

std::vector<Value> valuesOf(const Node &root)
{
    return Collector(root).collect(root);
}

const Value *find(const std::vector<Value> &values, QStringView name)
{
    const auto found = std::ranges::find_if(values, [name](const Value &one) { return one.name == name; });
    return found == values.end() ? nullptr : &*found;
}

} // namespace core::canon
