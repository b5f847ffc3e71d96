// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/edit.h"

#include "core/yaml/document.h"
#include "core/yaml/locate.h"
#include "core/yaml/source.h"
#include "core/yaml/write.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

Place placeOf(const Node &node, const QString &name)
{
    return {.file = name, .line = node.line, .column = node.column};
}

Outcome checkScalar(const Node &node, const Path &path, const QString &name)
{
    if (node.isScalar())
        return {};
    QString message = QCoreApplication::translate(
        "core", "`%1` is an alias (`*`): its value stands at the anchor. Change this by hand.");
    if (node.isMapping())
        message = QCoreApplication::translate("core", "`%1` is a mapping, not a single value.");
    else if (node.isSequence())
        message = QCoreApplication::translate("core", "`%1` is a list, not a single value.");
    return failAt(placeOf(node, name), Error::Kind::Refused, message.arg(path.toString()));
}

Outcome checkValue(const QString &value, Type type)
{
    if (isTextOf(type, value))
        return {};
    switch (type) {
    case Type::Bool:
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "`%1` is no bool: it is true or false.").arg(value));
    case Type::Int:
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate(
                        "core",
                        "`%1` is no int that every reader takes for the same: decimal digits, "
                        "without a zero in front.")
                        .arg(value));
    case Type::Float:
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate(
                        "core", "`%1` is no float that every reader takes for one: write 1.0 or 1.0e+3.")
                        .arg(value));
    case Type::Null:
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "`%1` is no null: it is null or ~.").arg(value));
    case Type::String: break;
    }
    return fail(Error::Kind::Usage,
                QCoreApplication::translate("core", "The value is no valid Unicode text."));
}

Outcome checkChange(const Located &located, const Path &path, const QString &value, Type type,
                    const QString &name)
{
    if (Outcome scalar = checkScalar(*located.node, path, name); !scalar)
        return scalar;
    if (Outcome alone = checkAlone(located, path, name); !alone)
        return alone;
    return checkValue(value, type);
}

/// Compares a file before and after: everything but one scalar must be the same.
class Comparison
{
public:
    explicit Comparison(const Node &target) : m_target(&target) {}

    bool areEqual(const std::vector<Node> &before, const std::vector<Node> &after)
    {
        return std::ranges::equal(before, after,
                                  [this](const Node &a, const Node &b) { return areEqual(a, b); });
    }

    /// What stands in the target's place afterwards; null before areEqual().
    const Node *counterpart() const { return m_counterpart; }

private:
    bool areEqual(const Node &before, const Node &after)
    {
        const bool sameShape = before.kind == after.kind && before.isFlow == after.isFlow
            && before.anchor == after.anchor && before.tag == after.tag;
        if (!sameShape)
            return false;
        if (&before == m_target) {
            m_counterpart = &after;
            return true;
        }
        return before.line == after.line && before.style == after.style && before.value == after.value
            && areEqual(before.children, after.children);
    }

    const Node *m_target = nullptr;
    const Node *m_counterpart = nullptr;
};

/// Reads the new file and holds it against the old one.
bool changesOnly(const Node &target, const Stream &before, const QByteArray &bytes, const Splice &splice,
                 const QString &value)
{
    const auto after = parse(bytes);
    if (!after)
        return false;
    Comparison comparison(target);
    if (!comparison.areEqual(before.documents, after->documents) || comparison.counterpart() == nullptr)
        return false;
    const Node &now = *comparison.counterpart();
    return now.value == value.toUtf8() && now.style == splice.style && now.line == target.line
        && now.begin == splice.valueBegin && now.end == splice.begin + splice.bytes.size();
}

qsizetype lineBreaks(const QByteArray &bytes)
{
    return bytes.count('\n') + bytes.count('\r') - bytes.count("\r\n");
}

Result<Edit> apply(const QByteArray &bytes, const Stream &stream, const Node &node, const Splice &splice,
                   const QString &value)
{
    Edit edit{.bytes = bytes.first(splice.begin) + splice.bytes + bytes.sliced(splice.end),
              .isChanged = true,
              .oldValue = decoded(node.value),
              .line = node.line,
              .column = node.column};
    if (lineBreaks(edit.bytes) != lineBreaks(bytes) || !changesOnly(node, stream, edit.bytes, splice, value))
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate(
                        "core",
                        "The value cannot be written here without changing something else in the file. "
                        "Change this by hand."));
    return edit;
}

/// The quotes of the nearest neighbour that has some.
Style quotesNear(const Located &located)
{
    Style style = Style::DoubleQuoted;
    const Node *holder = located.above.empty() ? nullptr : located.above.back();
    for (size_t i = 1; holder != nullptr && holder->isMapping() && i < holder->children.size(); i += 2) {
        const Node &value = holder->children[i];
        if (value.isScalar() && (value.style == Style::SingleQuoted || value.style == Style::DoubleQuoted))
            style = value.style;
    }
    return style;
}

Outcome checkQuotable(const Located &located, const Path &path, const QString &name)
{
    const Node &node = *located.node;
    if (Outcome scalar = checkScalar(node, path, name); !scalar)
        return scalar;
    if (Outcome alone = checkAlone(located, path, name); !alone)
        return alone;
    if (node.style == Style::Plain && !node.isNull() && node.tag.isEmpty())
        return {};
    return failAt(placeOf(node, name), Error::Kind::Refused,
                  QCoreApplication::translate("core", "`%1` is no unquoted text.").arg(path.toString()));
}

} // namespace

Result<QString> get(const QByteArray &bytes, const Path &path, const QString &name)
{
    const auto stream = parse(bytes, name);
    if (!stream)
        return std::unexpected(stream.error());
    const auto located = locate(*stream, path, name);
    if (!located)
        return std::unexpected(located.error());
    if (Outcome scalar = checkScalar(*located->node, path, name); !scalar)
        return std::unexpected(std::move(scalar).error());
    return decoded(located->node->value);
}

Result<Edit> set(const QByteArray &bytes, const Path &path, const QString &value, Type type,
                 const QString &name)
{
    const auto stream = parse(bytes, name);
    if (!stream)
        return std::unexpected(stream.error());
    auto located = locate(*stream, path, name);
    if (!located) {
        // There is nothing to replace, and nothing is ever added.
        Error error = std::move(located).error();
        error.kind = error.kind == Error::Kind::NotFound ? Error::Kind::Refused : error.kind;
        return std::unexpected(std::move(error));
    }
    const Node &node = *located->node;
    if (Outcome possible = checkChange(*located, path, value, type, name); !possible)
        return std::unexpected(std::move(possible).error());
    if (saysAlready(*located, value, type))
        return Edit{
            .bytes = bytes, .oldValue = decoded(node.value), .line = node.line, .column = node.column};

    const auto splice = writeValue(bytes, *located, value, type);
    auto edit =
        splice ? apply(bytes, *stream, node, *splice, value) : Result<Edit>(std::unexpected(splice.error()));
    if (!edit)
        edit.error().place = placeOf(node, name);
    return edit;
}

Result<Edit> quote(const QByteArray &bytes, const Path &path, const QString &name)
{
    const auto stream = parse(bytes, name);
    if (!stream)
        return std::unexpected(stream.error());
    const auto located = locate(*stream, path, name);
    if (!located)
        return std::unexpected(located.error());
    if (Outcome possible = checkQuotable(*located, path, name); !possible)
        return std::unexpected(std::move(possible).error());
    const Node &node = *located->node;
    const QString text = decoded(node.value);
    const Scalar scalar =
        scalarOf(text, quotesNear(*located), located->isInFlow() ? Surroundings::Any : Surroundings::Block);
    return apply(bytes, *stream, node,
                 {.begin = node.begin,
                  .end = node.end,
                  .bytes = scalar.bytes,
                  .valueBegin = node.begin,
                  .style = scalar.style},
                 text);
}

} // namespace core::yaml
