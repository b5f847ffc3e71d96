// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/document.h"

#include "core/yaml/builder.h"
#include "core/yaml/problem.h"
#include "core/yaml/source.h"

#include <QCoreApplication>

#include <yaml.h>

namespace core::yaml {

namespace {

/// libyaml's parser, freed at the end of its scope.
class Parser
{
public:
    explicit Parser(QByteArrayView text) : m_isReady(yaml_parser_initialize(&m_parser) != 0)
    {
        if (!m_isReady)
            return;
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        const char *data = text.isNull() ? "" : text.data(); // libyaml asserts that there is some
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(data),
                                     static_cast<size_t>(text.size()));
    }
    ~Parser() { yaml_parser_delete(&m_parser); }
    Q_DISABLE_COPY_MOVE(Parser)

    bool next(yaml_event_t &event) { return m_isReady && yaml_parser_parse(&m_parser, &event) != 0; }
    const yaml_parser_t &state() const { return m_parser; }

private:
    yaml_parser_t m_parser = {};
    bool m_isReady = false;
};

} // namespace

const Node *Node::find(QByteArrayView key) const
{
    const Node *found = findKey(key);
    return found == nullptr ? nullptr : found + 1;
}

const Node *Node::findKey(QByteArrayView key) const
{
    if (!isMapping())
        return nullptr;
    for (size_t i = 0; i + 1 < children.size(); i += 2) {
        if (children[i].isScalar() && QByteArrayView(children[i].value) == key)
            return &children[i];
    }
    return nullptr;
}

const Node *Node::at(std::initializer_list<QByteArrayView> path) const
{
    const Node *node = this;
    for (const QByteArrayView key : path) {
        node = node->find(key);
        if (node == nullptr)
            return nullptr;
    }
    return node;
}

bool Node::isNull() const
{
    if (!isScalar() || style != Style::Plain)
        return false;
    if (!tag.isEmpty())
        return tag == "tag:yaml.org,2002:null";
    return value.isEmpty() || value == "~" || value == "null" || value == "Null" || value == "NULL";
}

namespace {

std::expected<Stream, Complaint> understood(const QByteArray &bytes, const Limits &limits)
{
    if (bytes.size() > limits.bytes)
        return std::unexpected(Complaint{
            .pattern =
                QT_TRANSLATE_NOOP("core", "The file is larger than %1 bytes; no YAML file here should be."),
            .arguments = {QString::number(limits.bytes)},
            .kind = Error::Kind::Refused});
    if (Check text = checkText(bytes); !text)
        return std::unexpected(std::move(text).error());

    Parser parser(QByteArrayView(bytes).sliced(bomSize(bytes)));
    Builder builder(bytes, limits);
    for (bool isOver = false; !isOver;) {
        yaml_event_t event;
        if (!parser.next(event))
            return libraryComplaint(parser.state(), bytes);
        Check taken = builder.take(event);
        isOver = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
        if (!taken)
            return std::unexpected(std::move(taken).error());
    }
    return std::move(builder).result();
}

} // namespace

QString Complaint::message() const
{
    QString text = QCoreApplication::translate("core", pattern);
    for (const QString &argument : arguments)
        text = text.arg(argument);
    return text;
}

std::optional<Complaint> complaintAbout(const QByteArray &bytes)
{
    const auto stream = understood(bytes, {});
    return stream ? std::nullopt : std::optional(stream.error());
}

Result<Stream> parse(const QByteArray &bytes, const QString &name, const Limits &limits)
{
    auto stream = understood(bytes, limits);
    if (stream)
        return *std::move(stream);
    const Complaint &why = stream.error();
    return failAt({.file = name, .line = why.line, .column = why.column}, why.kind, why.message(),
                  why.detail);
}

} // namespace core::yaml
