// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/builder.h"

#include "core/yaml/problem.h"

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

QByteArray text(const yaml_char_t *from)
{
    return from == nullptr ? QByteArray() : QByteArray(reinterpret_cast<const char *>(from));
}

Style styleOf(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: return Style::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return Style::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE: return Style::Literal;
    case YAML_FOLDED_SCALAR_STYLE: return Style::Folded;
    default: return Style::Plain;
    }
}

bool isMergeKey(const Node &key)
{
    return key.isScalar() && key.style == Style::Plain && key.tag.isEmpty() && key.value == "<<";
}

/// go-yaml's measure of an alias bomb (allowedAliasRatio in its decode.go).
double allowedShareOfAliases(qint64 size)
{
    constexpr qint64 low = 400'000;
    constexpr qint64 high = 4'000'000;
    if (size <= low)
        return 0.99;
    if (size >= high)
        return 0.10;
    return 0.99 - (0.89 * (static_cast<double>(size - low) / static_cast<double>(high - low)));
}

} // namespace

Builder::Builder(QByteArrayView bytes, const Limits &limits)
    : m_bytes(bytes), m_limits(limits), m_offsets(bytes)
{
}

Check Builder::take(const yaml_event_t &event)
{
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT: return startDocument(event);
    case YAML_SCALAR_EVENT: return takeScalar(event);
    case YAML_ALIAS_EVENT: return takeAlias(event);
    case YAML_MAPPING_START_EVENT: {
        Node node = nodeOf(Node::Kind::Mapping, event);
        node.isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
        node.anchor = text(event.data.mapping_start.anchor);
        node.tag = text(event.data.mapping_start.tag);
        return startCollection(std::move(node), event);
    }
    case YAML_SEQUENCE_START_EVENT: {
        Node node = nodeOf(Node::Kind::Sequence, event);
        node.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
        node.anchor = text(event.data.sequence_start.anchor);
        node.tag = text(event.data.sequence_start.tag);
        return startCollection(std::move(node), event);
    }
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT: endCollection(event); return {};
    default: return {};
    }
}

Check Builder::startDocument(const yaml_event_t &event)
{
    m_anchors.clear();
    m_keys.clear();
    m_size = 0;
    m_aliased = 0;
    if (event.data.document_start.implicit != 0 && !m_stream.documents.empty())
        return complaint(
            nodeOf(Node::Kind::Scalar, event),
            {.pattern = QT_TRANSLATE_NOOP(
                 "core", "Here the document has ended already. A second one begins with `---`.")});
    return {};
}

Node Builder::nodeOf(Node::Kind kind, const yaml_event_t &event)
{
    Node node;
    node.kind = kind;
    node.begin = m_offsets.at(event.start_mark.index);
    node.end = m_offsets.at(event.end_mark.index);
    node.line = static_cast<int>(event.start_mark.line) + 1;
    node.column = static_cast<int>(event.start_mark.column) + 1;
    return node;
}

/// Moves the start of @p node forward to @p begin, line and column with it.
void Builder::moveTo(Node &node, qsizetype begin) const
{
    for (; node.begin < begin; ++node.begin) {
        const char c = m_bytes[node.begin];
        const bool isCrLf = c == '\r' && node.begin + 1 < m_bytes.size() && m_bytes[node.begin + 1] == '\n';
        if (c == '\n' || (c == '\r' && !isCrLf)) {
            ++node.line;
            node.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++node.column;
        }
    }
}

Check Builder::takeScalar(const yaml_event_t &event)
{
    const auto &scalar = event.data.scalar;
    Node node = nodeOf(Node::Kind::Scalar, event);
    node.style = styleOf(scalar.style);
    node.anchor = text(scalar.anchor);
    node.tag = text(scalar.tag);
    node.value =
        QByteArray(reinterpret_cast<const char *>(scalar.value), static_cast<qsizetype>(scalar.length));
    const bool hasProperties = !node.anchor.isEmpty() || !node.tag.isEmpty();
    const bool isEmpty = node.style == Style::Plain && node.value.isEmpty();
    if (hasProperties && isEmpty)
        moveTo(node, node.end);
    else if (hasProperties)
        moveTo(node, skipProperties(m_bytes, node.begin));
    else if (isEmpty)
        placeEmpty(node);
    if (node.style == Style::Literal || node.style == Style::Folded)
        node.end = blockScalarEnd(m_bytes, node.begin, m_open.empty() ? -1 : m_open.back().node->column - 1);
    m_size += 1;
    if (!node.anchor.isEmpty())
        m_anchors.insert(node.anchor, {.scalar = node.value});
    const QByteArray value = node.value;
    return add(std::move(node), value);
}

/// libyaml puts an empty value sometimes at the next token, lines below. It belongs behind its `:`, or its
/// key.
void Builder::placeEmpty(Node &node) const
{
    if (m_open.empty() || !m_open.back().node->isMapping() || expectsKey())
        return;
    const Node &key = m_open.back().node->children.back();
    const qsizetype colon = skipSpace(m_bytes, key.end);
    const bool hasColon = colon < node.begin && m_bytes[colon] == ':';
    const qsizetype begin = hasColon ? colon + 1 : key.end;
    node.begin = key.begin;
    node.line = key.line;
    node.column = key.column;
    moveTo(node, begin);
    node.end = begin;
}

Check Builder::takeAlias(const yaml_event_t &event)
{
    Node node = nodeOf(Node::Kind::Alias, event);
    node.value = text(event.data.alias.anchor);
    const auto anchor = m_anchors.constFind(node.value);
    if (anchor == m_anchors.cend())
        return complaint(node,
                         {.pattern = QT_TRANSLATE_NOOP(
                              "core", "The alias *%1 stands for nothing: there is no anchor &%1 above it."),
                          .arguments = {QString::fromUtf8(node.value)}});
    if (anchor->isOpen)
        return complaint(node,
                         {.pattern = QT_TRANSLATE_NOOP(
                              "core", "The alias *%1 stands inside of its own anchor: it would never end."),
                          .arguments = {QString::fromUtf8(node.value)}});
    m_size += 1 + anchor->size;
    m_aliased += anchor->size;
    if (Check aliases = checkAliases(node); !aliases)
        return aliases;
    return add(std::move(node), anchor->scalar);
}

Check Builder::checkAliases(const Node &alias) const
{
    const double share = static_cast<double>(m_aliased) / static_cast<double>(m_size);
    if (m_aliased <= 100 || m_size <= 1000 || share <= allowedShareOfAliases(m_size))
        return {};
    return complaint(
        alias,
        {.pattern = QT_TRANSLATE_NOOP("core",
                                      "The aliases of this file multiply into far more than it holds (an "
                                      "alias bomb). Helm and Argo CD refuse it too.")});
}

Check Builder::startCollection(Node node, const yaml_event_t &event)
{
    if (static_cast<int>(m_open.size()) >= m_limits.depth)
        return complaint(node,
                         {.pattern = QT_TRANSLATE_NOOP("core", "This is nested deeper than %1 levels."),
                          .arguments = {QString::number(m_limits.depth)}});
    if (!node.anchor.isEmpty() || !node.tag.isEmpty())
        moveTo(node, skipProperties(m_bytes, m_offsets.at(event.start_mark.index)));
    m_size += 1;
    const QByteArray anchor = node.anchor;
    if (!anchor.isEmpty())
        m_anchors.insert(anchor, {.isOpen = true, .scalar = std::nullopt});
    if (Check added = add(std::move(node), std::nullopt); !added)
        return added;
    Node &place = m_open.empty() ? m_stream.documents.back() : m_open.back().node->children.back();
    m_open.push_back({.node = &place, .id = m_mappings++, .sizeBefore = m_size - 1});
    return {};
}

void Builder::endCollection(const yaml_event_t &event)
{
    const Open open = m_open.back();
    m_open.pop_back();
    // A block collection ends for libyaml at the next token; for us with its last value.
    const bool isBlock = !open.node->isFlow && !open.node->children.empty();
    open.node->end = isBlock ? open.node->children.back().end : m_offsets.at(event.end_mark.index);
    if (!open.node->anchor.isEmpty())
        m_anchors.insert(open.node->anchor, {.scalar = std::nullopt, .size = m_size - open.sizeBefore});
}

bool Builder::expectsKey() const
{
    return !m_open.empty() && m_open.back().node->isMapping() && m_open.back().node->children.size() % 2 == 0;
}

bool Builder::expectsMergeSource() const
{
    return !m_open.empty() && m_open.back().node->isMapping() && !expectsKey()
        && isMergeKey(m_open.back().node->children.back());
}

/// Puts @p node where it belongs; @p scalar is its value if it is, or stands for, a scalar.
Check Builder::add(Node node, const std::optional<QByteArray> &scalar)
{
    if (expectsKey()) {
        if (Check key = checkKey(node, scalar); !key)
            return key;
    } else if (expectsMergeSource() && scalar) {
        return complaint(node,
                         {.pattern = QT_TRANSLATE_NOOP(
                              "core", "After `<<:` only mappings can follow: an alias of one, or a list.")});
    }
    std::vector<Node> &siblings = m_open.empty() ? m_stream.documents : m_open.back().node->children;
    siblings.push_back(std::move(node));
    return {};
}

Check Builder::checkKey(const Node &key, const std::optional<QByteArray> &scalar)
{
    if (!scalar) // `tag: {{ .Values.tag }}` is a mapping in a mapping for YAML
        return complaint(
            key,
            {.pattern = isTemplateLine(m_bytes, key.line)
                 ? templateWords
                 : QT_TRANSLATE_NOOP("core", "A key must be a single text, not a mapping or a list.")});
    const qsizetype before = m_keys.size();
    m_keys.insert({m_open.back().id, *scalar});
    if (m_keys.size() == before)
        return complaint(
            key,
            {.pattern = QT_TRANSLATE_NOOP(
                 "core", "The key `%1` stands here a second time in the same mapping. Remove one."),
             .arguments = {QString::fromUtf8(*scalar)},
             .detail = duplicateKey});
    return {};
}

std::unexpected<Complaint> Builder::complaint(const Node &node, Complaint complaint)
{
    complaint.line = node.line;
    complaint.column = node.column;
    return std::unexpected(std::move(complaint));
}

} // namespace core::yaml
