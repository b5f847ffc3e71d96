// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/insert.h"

#include "core/yaml/document.h"
#include "core/yaml/locate.h"
#include "core/yaml/source.h"
#include "core/yaml/write.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

constexpr int usualStep = 2; ///< blanks by which a mapping is indented, where the file shows none

/// Bytes to put in at one place.
struct Addition
{
    qsizetype at = 0;
    QByteArray bytes;
    int line = 0; ///< lines between the one that @p at is in and the new entry
};

QByteArray blanks(int count)
{
    return {std::max(0, count), ' '};
}

bool isQuotable(const Node &node)
{
    return node.isScalar() && node.style != Style::Literal && node.style != Style::Folded && !node.isNull();
}

/// How the values of a mapping are quoted: as the last one that has a style of its own.
Style valueStyle(const Node &mapping)
{
    for (size_t i = mapping.children.size(); i >= 2; i -= 2) {
        if (isQuotable(mapping.children[i - 1]))
            return mapping.children[i - 1].style;
    }
    return Style::DoubleQuoted;
}

/// By how many blanks the file indents a mapping in its first level.
int stepOf(const Node &root)
{
    for (size_t i = 1; root.isMapping() && i < root.children.size(); i += 2) {
        const Node &value = root.children[i];
        if (value.isMapping() && !value.isFlow && !value.children.empty() && value.column > root.column)
            return value.column - root.column;
    }
    return usualStep;
}

/// Is an empty line between the last two entries of the first level?
bool isSpaced(const QByteArray &bytes, const Node &root)
{
    const size_t size = root.children.size();
    if (size < 4)
        return false;
    const qsizetype begin = root.children[size - 3].end;
    QByteArray between = bytes.sliced(begin, root.children[size - 2].begin - begin);
    between.replace("\r\n", "\n").replace('\r', '\n');
    return between.contains("\n\n");
}

/// Writes the entry in the place that was found for it.
class Writer
{
public:
    Writer(const QByteArray &bytes, const Path &path, const QString &key, const QString &value, QString name)
        : m_bytes(bytes), m_path(path), m_key(key), m_value(value), m_name(std::move(name))
    {
    }

    Result<Addition> addTo(const Located &place) const;
    Result<Addition> addToRoot(const Node &root) const;
    Addition addToNothing() const;

private:
    std::unexpected<Error> refused(const Node &node, const QString &message) const
    {
        return failAt({.file = m_name, .line = node.line, .column = node.column}, Error::Kind::Refused,
                      message);
    }
    std::unexpected<Error> standsThere(const Node &node) const;

    Result<Addition> addToMapping(const Located &place) const;
    Result<Addition> addToSequence(const Located &place) const;
    Result<Addition> addToNull(const Located &place) const;
    Result<Addition> addInBraces(const Node &collection, const QByteArray &entry) const;
    Outcome checkItems(const Node &sequence) const;

    QByteArray pair(const Node *sibling, Style style, Surroundings surroundings) const;
    QByteArray flowItem(const Node *sibling) const;
    Result<QByteArray> blockItem(const Node &sequence) const;
    static const Node *modelItem(const Node &sequence);

    qsizetype placeAfter(qsizetype end, int indentation, bool ownsComments) const;
    Addition newLine(qsizetype at, const QByteArray &text) const;

    const QByteArray &m_bytes;
    const Path &m_path;
    const QString &m_key;
    const QString &m_value;
    QString m_name;
};

std::unexpected<Error> Writer::standsThere(const Node &node) const
{
    return refused(
        node, QCoreApplication::translate("core", "`%1` has `%2` already.").arg(m_path.toString(), m_key));
}

/// The end of the line in which a new one follows what ends at @p end: after the comments right below that
/// are indented like an entry, for they speak of the entries. What stands further left speaks of what comes
/// next.
qsizetype Writer::placeAfter(qsizetype end, int indentation, bool ownsComments) const
{
    qsizetype at = lineEnd(m_bytes, end);
    while (ownsComments && at < m_bytes.size()) {
        const qsizetype next = at + breakSize(m_bytes, at);
        const qsizetype nextEnd = lineEnd(m_bytes, next);
        const QByteArrayView line = QByteArrayView(m_bytes).sliced(next, nextEnd - next);
        const auto first = std::ranges::find_if(line, [](char c) { return c != ' '; }) - line.begin();
        if (first == line.size() || line[first] != '#' || first < indentation)
            break;
        at = nextEnd;
    }
    return at;
}

Addition Writer::newLine(qsizetype at, const QByteArray &text) const
{
    return {.at = at, .bytes = lineBreakAt(m_bytes, at) + text, .line = 1};
}

/// `key: value`, the key written as @p sibling is.
QByteArray Writer::pair(const Node *sibling, Style style, Surroundings surroundings) const
{
    const Style keyStyle = sibling == nullptr ? Style::Plain : sibling->style;
    return scalarOf(m_key, keyStyle, surroundings).bytes + ": "
        + scalarOf(m_value, style, surroundings).bytes;
}

Result<Addition> Writer::addTo(const Located &place) const
{
    const Node &node = *place.node;
    if (node.kind == Node::Kind::Alias)
        return refused(
            node,
            QCoreApplication::translate(
                "core", "`%1` is an alias (`*`): its value stands at the anchor. Change this by hand.")
                .arg(m_path.toString()));
    if (Outcome alone = checkAlone(place, m_path, m_name); !alone)
        return std::unexpected(std::move(alone).error());
    if (!node.tag.isEmpty())
        return refused(node,
                       QCoreApplication::translate(
                           "core", "`%1` has a tag (`!…`), which says how to read it. Remove the tag first.")
                           .arg(m_path.toString()));
    if (node.isMapping())
        return addToMapping(place);
    if (node.isSequence())
        return addToSequence(place);
    if (node.isNull())
        return addToNull(place);
    return refused(
        node,
        QCoreApplication::translate("core", "`%1` is a single value, and nothing can be added to it.")
            .arg(m_path.toString()));
}

Result<Addition> Writer::addToMapping(const Located &place) const
{
    const Node &mapping = *place.node;
    if (hasMergeKey(mapping))
        return refused(
            mapping,
            QCoreApplication::translate(
                "core",
                "`%1` takes entries from elsewhere by a merge key (`<<`); `%2` may be one of them. "
                "Change this by hand.")
                .arg(m_path.toString(), m_key));
    if (const Node *there = mapping.find(m_key.toUtf8()))
        return standsThere(*there);
    if (mapping.isFlow || place.isInFlow()) {
        const Node *sibling =
            mapping.children.empty() ? nullptr : &mapping.children[mapping.children.size() - 2];
        return addInBraces(mapping, pair(sibling, valueStyle(mapping), Surroundings::Any));
    }
    const Node &sibling = mapping.children[mapping.children.size() - 2];
    const int indentation = sibling.column - 1;
    return newLine(placeAfter(mapping.end, indentation, true),
                   blanks(indentation) + pair(&sibling, valueStyle(mapping), Surroundings::Block));
}

/// In `{…}` and `[…]` of one line.
Result<Addition> Writer::addInBraces(const Node &collection, const QByteArray &entry) const
{
    const QByteArrayView text =
        QByteArrayView(m_bytes).sliced(collection.begin, collection.end - collection.begin);
    if (std::ranges::any_of(text, isBreak))
        return refused(
            collection,
            QCoreApplication::translate(
                "core",
                "`%1` stands in braces over several lines. Write it without braces first, an entry a "
                "line.")
                .arg(m_path.toString()));
    if (collection.children.empty())
        return Addition{.at = collection.begin + 1,
                        .bytes = (text.size() > 2 ? QByteArray(" ") : QByteArray()) + entry};
    const qsizetype at = collection.children.back().end;
    const QByteArrayView rest = QByteArrayView(m_bytes).sliced(at, collection.end - 1 - at);
    if (!rest.trimmed().isEmpty())
        return refused(collection,
                       QCoreApplication::translate(
                           "core", "`%1` ends with a comma. Write it without braces first, an entry a line.")
                           .arg(m_path.toString()));
    return Addition{.at = at, .bytes = ", " + entry};
}

/// `env:` with nothing behind it: a mapping begins on the next line.
Result<Addition> Writer::addToNull(const Located &place) const
{
    const Node &node = *place.node;
    const Node *holder = place.above.empty() ? nullptr : place.above.back();
    const bool isEmpty = node.begin == node.end;
    if (!isEmpty || holder == nullptr || !holder->isMapping() || place.isInFlow())
        return refused(node,
                       QCoreApplication::translate(
                           "core", "`%1` is null. Remove the null, or write the first entry by hand.")
                           .arg(m_path.toString()));
    const int indentation = holder->column - 1 + stepOf(*place.document);
    return newLine(placeAfter(node.end, holder->column, true),
                   blanks(indentation) + pair(nullptr, Style::DoubleQuoted, Surroundings::Block));
}

/// The last item that says a name and a value, to be written like it; else the last one.
const Node *Writer::modelItem(const Node &sequence)
{
    for (const Node &item : std::views::reverse(sequence.children)) {
        const Node *value = item.find("value");
        if (value != nullptr && isQuotable(*value))
            return &item;
    }
    return sequence.children.empty() ? nullptr : &sequence.children.back();
}

Outcome Writer::checkItems(const Node &sequence) const
{
    for (const Node &item : sequence.children) {
        const Node *name = item.find("name");
        if (name == nullptr || !name->isScalar() || hasMergeKey(item))
            return refused(
                item,
                QCoreApplication::translate(
                    "core", "`%1` has an item here without a name of its own. Change this by hand.")
                    .arg(m_path.toString()));
        if (decoded(name->value) == m_key)
            return standsThere(*name);
    }
    return {};
}

/// `name: key` and `value: …` in the order and with the quotes of another item.
std::pair<QByteArray, QByteArray> itemPairs(const Node *sibling, const QString &key, const QString &value,
                                            Surroundings surroundings)
{
    const Node *siblingName = sibling == nullptr ? nullptr : sibling->find("name");
    const Node *siblingValue = sibling == nullptr ? nullptr : sibling->find("value");
    const Style nameStyle = siblingName == nullptr ? Style::Plain : siblingName->style;
    const Style valueStyle =
        siblingValue == nullptr || !isQuotable(*siblingValue) ? Style::DoubleQuoted : siblingValue->style;
    const Style keyStyle = sibling == nullptr ? Style::Plain : sibling->children.front().style;
    const auto entry = [&](const QString &word, const QString &text, Style style) {
        return scalarOf(word, keyStyle, surroundings).bytes + ": "
            + scalarOf(text, style, surroundings).bytes;
    };
    std::pair pairs(entry(u"name"_s, key, nameStyle), entry(u"value"_s, value, valueStyle));
    if (siblingValue != nullptr && siblingValue < siblingName)
        std::swap(pairs.first, pairs.second);
    return pairs;
}

QByteArray Writer::flowItem(const Node *sibling) const
{
    const auto [first, second] = itemPairs(sibling, m_key, m_value, Surroundings::Any);
    const bool isAiry = sibling != nullptr && m_bytes[sibling->begin + 1] == ' ';
    return isAiry ? "{ " + first + ", " + second + " }" : "{" + first + ", " + second + "}";
}

/// `- name: key` and the line below, with the dash where the others have it and as far from the key.
Result<QByteArray> Writer::blockItem(const Node &sequence) const
{
    const Node &model = *modelItem(sequence);
    const QByteArray dash = blanks(sequence.column - 1) + '-';
    const int distance = model.column - sequence.column;
    const qsizetype begin = model.begin - distance;
    if (distance < 2 || begin < 0 || m_bytes[begin] != '-')
        return refused(
            model,
            QCoreApplication::translate(
                "core", "`%1` has an item here that does not begin beside its dash. Change this by hand.")
                .arg(m_path.toString()));
    if (model.isFlow)
        return dash + blanks(distance - 1) + flowItem(&model);
    const auto [first, second] = itemPairs(&model, m_key, m_value, Surroundings::Block);
    return dash + blanks(distance - 1) + first + lineBreakAt(m_bytes, lineEnd(m_bytes, model.begin))
        + blanks(model.column - 1) + second;
}

Result<Addition> Writer::addToSequence(const Located &place) const
{
    const Node &sequence = *place.node;
    if (Outcome items = checkItems(sequence); !items)
        return std::unexpected(std::move(items).error());
    if (sequence.isFlow || place.isInFlow())
        return addInBraces(sequence, flowItem(modelItem(sequence)));
    const Result<QByteArray> item = blockItem(sequence);
    if (!item)
        return std::unexpected(item.error());
    // Where the dashes stand right below the key, a comment there may as well speak of the next key.
    const int holderColumn = place.above.empty() ? 0 : place.above.back()->column;
    return newLine(placeAfter(sequence.end, sequence.column - 1, sequence.column > holderColumn), *item);
}

/// There is no such key in the document: the mapping comes last.
Result<Addition> Writer::addToRoot(const Node &root) const
{
    if (!root.isMapping() || root.isFlow)
        return refused(
            root,
            QCoreApplication::translate(
                "core", "There is no `%1`, and this document is none that it could be added to by a line.")
                .arg(m_path.toString()));
    const int indentation = root.column - 1;
    const qsizetype at = placeAfter(root.end, indentation, true);
    const QByteArray end = lineBreakAt(m_bytes, at);
    const QByteArray gap = isSpaced(m_bytes, root) ? end : QByteArray();
    const QByteArray head = scalarOf(m_path.keys.last(), Style::Plain, Surroundings::Block).bytes + ':';
    Addition addition = newLine(at,
                                gap + blanks(indentation) + head + end + blanks(indentation + stepOf(root))
                                    + pair(nullptr, Style::DoubleQuoted, Surroundings::Block));
    addition.line = gap.isEmpty() ? 2 : 3;
    return addition;
}

/// A file of nothing, or of comments.
Addition Writer::addToNothing() const
{
    const qsizetype at = m_bytes.size();
    const QByteArray end = lineBreakAt(m_bytes, at);
    const bool isOpen = at > bomSize(m_bytes) && !isBreak(m_bytes.back());
    const QByteArray text = scalarOf(m_path.keys.last(), Style::Plain, Surroundings::Block).bytes + ':' + end
        + blanks(usualStep) + pair(nullptr, Style::DoubleQuoted, Surroundings::Block);
    return {.at = at, .bytes = isOpen ? end + text : text + end, .line = isOpen ? 2 : 1};
}

/// The document that a new first-level key would come to; nullopt: this path names none.
std::optional<size_t> documentOf(const Stream &stream, const Path &path)
{
    const size_t count = stream.documents.size();
    const auto named = static_cast<size_t>(path.document.value_or(1));
    const bool isOne = path.document ? named >= 1 && named <= count : count == 1;
    return isOne && path.keys.size() == 1 ? std::optional(named - 1) : std::nullopt;
}

Result<Addition> additionTo(const Stream &stream, const Writer &writer, const Path &path, const QString &name)
{
    const auto located = locate(stream, path, name);
    if (located)
        return writer.addTo(*located);
    Error error = located.error();
    if (error.kind != Error::Kind::NotFound)
        return std::unexpected(std::move(error));
    if (stream.documents.empty() && path.keys.size() == 1 && path.document.value_or(1) == 1)
        return writer.addToNothing();
    if (const auto document = documentOf(stream, path))
        return writer.addToRoot(stream.documents[*document]);
    error.kind = Error::Kind::Refused;
    return std::unexpected(std::move(error));
}

int lineOf(QByteArrayView before)
{
    const auto breaks = before.count('\n') + before.count('\r')
        - std::ranges::count_if(std::views::iota(qsizetype(1), std::max(qsizetype(1), before.size())),
                                [&](qsizetype i) { return before[i] == '\n' && before[i - 1] == '\r'; });
    return static_cast<int>(breaks) + 1;
}

} // namespace

Result<Insertion> insert(const QByteArray &bytes, const Path &path, const QString &key, const QString &value,
                         const QString &name)
{
    if (key.isEmpty() || !isTextOf(Type::String, key) || !isTextOf(Type::String, value))
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "The value is no valid Unicode text."));
    const auto stream = parse(bytes, name);
    if (!stream)
        return std::unexpected(stream.error());
    const auto addition = additionTo(*stream, Writer(bytes, path, key, value, name), path, name);
    if (!addition)
        return std::unexpected(addition.error());
    Insertion insertion{.bytes = bytes.first(addition->at) + addition->bytes + bytes.sliced(addition->at),
                        .line = lineOf(QByteArrayView(bytes).first(addition->at)) + addition->line};
    const auto written = insertedValue(bytes, insertion.bytes, path, key);
    if (!written || *written != value)
        return failAt(
            {.file = name, .line = insertion.line}, Error::Kind::Refused,
            QCoreApplication::translate(
                "core",
                "The entry `%1` cannot be written here without changing something else in the file. "
                "Change this by hand.")
                .arg(key));
    return insertion;
}

} // namespace core::yaml
