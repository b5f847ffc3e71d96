// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come: parse() ends, every node lies in the file and inside of its parent, and set() either
// refuses or makes a file in which exactly that one scalar is another; insert() refuses or adds exactly one
// entry. The input is a value, a line feed, and a YAML file; each of its first scalars is set to that value,
// and to each of its first collections an entry with it is added.
#include "core/yaml/document.h"
#include "core/yaml/edit.h"
#include "core/yaml/insert.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace core::yaml;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRanges(const Node &node, qsizetype size)
{
    require(node.begin >= 0 && node.begin <= node.end && node.end <= size && node.line >= 1
            && node.column >= 1);
    for (const Node &child : node.children) {
        require(child.begin >= node.begin || child.begin == child.end);
        checkRanges(child, size);
    }
}

/// The paths of the first few nodes, and no more than that.
void collect(const Node &node, Path &here, std::vector<Path> &paths)
{
    if (paths.size() >= 8)
        return;
    paths.push_back(here);
    const size_t step = node.isMapping() ? 2 : 1;
    for (size_t i = 0; i < node.children.size(); i += step) {
        here.keys.append(node.isMapping() ? QString::fromUtf8(node.children[i].value) : QString::number(i));
        collect(node.children[i + step - 1], here, paths);
        here.keys.removeLast();
    }
}

/// Everything of a tree but its places, with the value at @p path left out.
void print(const Node &node, const QStringList &path, bool isOnPath, QByteArray &out)
{
    const bool isTarget = isOnPath && path.isEmpty();
    out += QByteArray::number(static_cast<int>(node.kind)) + (node.isFlow ? '{' : '(') + node.anchor + '!'
        + node.tag + ' ';
    if (!isTarget)
        out += QByteArray::number(static_cast<int>(node.style)) + node.value.toHex();
    const size_t step = node.isMapping() ? 2 : 1;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const bool isKey = node.isMapping() && i % 2 == 0;
        const QString name =
            node.isMapping() ? QString::fromUtf8(node.children[i - i % step].value) : QString::number(i);
        const bool goesOn = isOnPath && !isKey && !isTarget && path.first() == name;
        print(node.children[i], goesOn ? path.sliced(1) : QStringList(), goesOn, out);
    }
    out += ')';
}

QByteArray printed(const Stream &stream, const Path &path)
{
    QByteArray out;
    for (size_t i = 0; i < stream.documents.size(); ++i)
        print(stream.documents[i], path.keys, static_cast<int>(i) + 1 == path.document, out);
    return out;
}

void checkEdit(const QByteArray &bytes, const Stream &before, const Path &path, const QString &value)
{
    const auto edit = set(bytes, path, value);
    if (!edit) {
        require(!edit.error().message.isEmpty());
        return;
    }
    require(edit->isChanged == (edit->bytes != bytes));
    const auto after = parse(edit->bytes);
    require(after.has_value());
    require(get(edit->bytes, path) == value);
    require(printed(before, path) == printed(*after, path));
    require(edit->bytes.count('\n') == bytes.count('\n'));
    require(!set(edit->bytes, path, value)->isChanged);
}

/// Where the entry of its name is afterwards, or would be.
void checkInsertion(const QByteArray &bytes, const Path &path, const QString &value)
{
    const QString key = u"NEW_KEY"_s;
    const auto insertion = insert(bytes, path, key, value);
    if (!insertion) {
        require(!insertion.error().message.isEmpty());
        return;
    }
    const QByteArray &after = insertion->bytes;
    require(after.size() > bytes.size());
    const auto start = std::ranges::mismatch(bytes, after).in1 - bytes.begin();
    require(after.endsWith(bytes.sliced(start)));
    require(insertedValue(bytes, after, path, key) == value);
    Path entry = path;
    entry.keys.append(key);
    const auto read = get(after, entry); // of a list it is an item, which has no such path
    require(!read || *read == value);
    require(!insert(after, path, key, value));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype split = input.indexOf('\n');
    const QString value = QString::fromUtf8(input.first(std::max<qsizetype>(split, 0)));
    const QByteArray bytes = input.sliced(split + 1);
    const auto stream = parse(bytes);
    if (!stream) {
        require(!stream.error().message.isEmpty());
        return 0;
    }
    for (size_t i = 0; i < stream->documents.size() && i < 3; ++i) {
        checkRanges(stream->documents[i], bytes.size());
        Path here{.keys = {}, .document = static_cast<int>(i) + 1};
        std::vector<Path> paths;
        collect(stream->documents[i], here, paths);
        for (const Path &path : paths) {
            checkEdit(bytes, *stream, path, value);
            checkInsertion(bytes, path, value);
        }
    }
    checkInsertion(bytes, Path{.keys = {u"env"_s}, .document = {}}, value);
    return 0;
}
