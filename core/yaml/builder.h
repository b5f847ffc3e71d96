// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"
#include "core/yaml/source.h"

#include <QHash>
#include <QSet>

#include <yaml.h>

namespace core::yaml {

/// Makes the tree of nodes from libyaml's events, and refuses what libyaml lets through but the readers of
/// Kubernetes do not.
class Builder
{
public:
    Builder(QByteArrayView bytes, const Limits &limits);

    /// Takes the next event; a complaint ends the reading.
    Check take(const yaml_event_t &event);

    Stream &&result() && { return std::move(m_stream); }

private:
    struct Open
    {
        Node *node = nullptr;
        qsizetype id = 0; ///< tells the keys of this mapping from those of others
        qint64 sizeBefore = 0; ///< m_size when it began
    };
    struct Anchor
    {
        bool isOpen = false; ///< its node has not ended yet: an alias here would contain itself
        std::optional<QByteArray> scalar; ///< its value, if it is a scalar
        qint64 size = 1; ///< how many nodes a reader makes of an alias
    };

    Check startDocument(const yaml_event_t &event);
    Check takeScalar(const yaml_event_t &event);
    Check takeAlias(const yaml_event_t &event);
    Check startCollection(Node node, const yaml_event_t &event);
    void endCollection(const yaml_event_t &event);
    Check add(Node node, const std::optional<QByteArray> &scalar);
    Check checkKey(const Node &key, const std::optional<QByteArray> &scalar);
    Check checkAliases(const Node &alias) const;

    Node nodeOf(Node::Kind kind, const yaml_event_t &event);
    void moveTo(Node &node, qsizetype begin) const;
    void placeEmpty(Node &node) const;
    bool expectsKey() const;
    bool expectsMergeSource() const;
    /// Said of the place of @p node.
    static std::unexpected<Complaint> complaint(const Node &node, Complaint complaint);

    QByteArrayView m_bytes;
    Limits m_limits;
    Offsets m_offsets;
    Stream m_stream;
    std::vector<Open> m_open;
    QHash<QByteArray, Anchor> m_anchors;
    QSet<std::pair<qsizetype, QByteArray>> m_keys;
    qsizetype m_mappings = 0;
    qint64 m_size = 0; ///< nodes a reader makes of this document, aliases followed
    qint64 m_aliased = 0; ///< how many of them come from aliases
};

} // namespace core::yaml
