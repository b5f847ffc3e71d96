// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

/// YAML as it stands in a file: every node with the bytes it occupies. Read with libyaml, of which the parser
/// of Helm, kubectl and Argo CD (go-yaml) is a port: what it refuses, they refuse. Nothing here ever re-emits
/// a document.
namespace core::yaml {

enum class Style { Plain, SingleQuoted, DoubleQuoted, Literal, Folded };

/// One node of a document.
struct Node
{
    enum class Kind { Scalar, Mapping, Sequence, Alias };

    Kind kind = Kind::Scalar;
    Style style = Style::Plain; ///< scalars only
    bool isFlow = false; ///< `{…}` or `[…]`
    QByteArray anchor; ///< without `&`
    QByteArray tag; ///< explicit tag only, resolved (`tag:yaml.org,2002:str`), or `!`
    QByteArray value; ///< the scalar, decoded; of an alias its name. Raw text for plain scalars: never a
                      ///< number's rendering
    qsizetype begin =
        0; ///< byte offset of the value itself: after tag and anchor, at the opening quote or `|`
    qsizetype end = 0; ///< one past its last byte: quotes included, trailing blanks and comments not; of a
                       ///< block scalar one past the text of its last line
    int line = 0; ///< from 1
    int column = 0; ///< from 1, in code points
    std::vector<Node> children; ///< of a mapping: key, value, key, value …; of a sequence: its items

    /// The value of the first entry whose key is the scalar @p key, or null. Null too when this is no
    /// mapping.
    const Node *find(QByteArrayView key) const;
    /// The key of that entry itself, where it stands; null in the same cases.
    const Node *findKey(QByteArrayView key) const;
    /// `find` along a path: at({"image", "tag"}).
    const Node *at(std::initializer_list<QByteArrayView> path) const;
    bool isScalar() const { return kind == Kind::Scalar; }
    bool isMapping() const { return kind == Kind::Mapping; }
    bool isSequence() const { return kind == Kind::Sequence; }
    /// An empty value, `~` or `null`, unquoted.
    bool isNull() const;
};

/// What a file holds: one root for each document. A file of comments only has none.
struct Stream
{
    std::vector<Node> documents;
};

/// Limits against hostile files.
struct Limits
{
    qsizetype bytes = 10 * 1024 * 1024;
    int depth = 200;
};

/// What the detail of an Error of parse() says where the canon has a rule of its own for it.
inline const QString notUtf8 = QStringLiteral("yaml/not-utf8");
inline const QString duplicateKey = QStringLiteral("yaml/duplicate-key");

/// Understands @p bytes. Malformed for invalid YAML, invalid UTF-8, duplicate keys of one mapping, unknown
/// aliases, too deep nesting; Refused for too many bytes. The Error's place has line and column (its file is
/// @p name).
Result<Stream> parse(const QByteArray &bytes, const QString &name = {}, const Limits &limits = {});

/// Where a plain text is to stand: in block style, or anywhere, also between `{}` and `[]` where less is
/// allowed.
enum class Surroundings { Any, Block };

/// Would every reader of YAML 1.1 and 1.2 take this plain text for exactly this string?
/// (No for `12e5`, `0123456`, `1.10`, `yes`, `~`, `2024-01-01`, `12:30:45`, `a: b`, `a #b`, …)
bool isPlainSafe(QStringView text, Surroundings surroundings = Surroundings::Any);

} // namespace core::yaml
