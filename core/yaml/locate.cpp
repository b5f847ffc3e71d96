// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/locate.h"

#include "core/base/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::yaml {

namespace {

Place placeOf(const Node &node, const QString &name)
{
    return {.file = name, .line = node.line, .column = node.column};
}

bool isMergeKey(const Node &key)
{
    return key.isScalar() && key.style == Style::Plain && key.value == "<<";
}

/// The position of the plain `<<` among the children of a mapping, or -1.
std::ptrdiff_t mergeKey(const Node &mapping)
{
    for (size_t i = 0; i < mapping.children.size(); i += 2) {
        if (isMergeKey(mapping.children[i]))
            return static_cast<std::ptrdiff_t>(i);
    }
    return -1;
}

QString kindOf(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Mapping: return QCoreApplication::translate("core", "a mapping");
    case Node::Kind::Sequence: return QCoreApplication::translate("core", "a list");
    case Node::Kind::Alias: return QCoreApplication::translate("core", "an alias");
    case Node::Kind::Scalar: break;
    }
    return node.isNull() ? QCoreApplication::translate("core", "empty")
                         : QCoreApplication::translate("core", "a single value");
}

/// `a, b, c …` for a message.
QString keysOf(const Node &mapping)
{
    constexpr size_t shown = 8;
    QStringList keys;
    for (size_t i = 0; i < mapping.children.size() && i < 2 * shown; i += 2)
        keys.append(oneLine(QString::fromUtf8(mapping.children[i].value), 40));
    return keys.join(u", "_s) + (mapping.children.size() > 2 * shown ? u" …"_s : QString());
}

/// One document and the way through it.
class Walk
{
public:
    Walk(const Node &root, const Path &path, const QString &name) : m_path(path), m_name(name)
    {
        m_located.document = &root;
        m_located.node = &root;
    }

    Result<Located> run()
    {
        for (const QString &key : m_path.keys) {
            if (Outcome step = enter(key); !step)
                return std::unexpected(std::move(step).error());
        }
        return m_located;
    }

private:
    Outcome enter(const QString &key)
    {
        const Node &here = *m_located.node;
        if (here.kind == Node::Kind::Alias)
            return refused(QCoreApplication::translate(
                               "core", "%1 is an alias: what it holds stands elsewhere. Change it there.")
                               .arg(whatIs(here)));
        if (here.isMapping())
            return enterMapping(here, key);
        if (here.isSequence())
            return enterSequence(here, key);
        return missing(QCoreApplication::translate("core", "There is no `%1`: %2 is %3.")
                           .arg(key, whatIs(here), kindOf(here)));
    }

    Outcome enterMapping(const Node &here, const QString &key)
    {
        const Node *value = here.find(key.toUtf8());
        const std::ptrdiff_t merge = mergeKey(here);
        if (merge >= 0 && value == &here.children[static_cast<size_t>(merge) + 1])
            return refused(QCoreApplication::translate(
                "core", "What a merge key (`<<`) brings in cannot be reached by a path."));
        if (value == nullptr && merge >= 0)
            return refused(
                QCoreApplication::translate("core",
                                            "`%1` does not stand here; if at all it comes from the merge key "
                                            "(`<<`). Write it out, or change it at its source.")
                    .arg(key));
        if (value == nullptr)
            return missing(here.children.empty()
                               ? QCoreApplication::translate("core", "There is no `%1`: %2 is empty.")
                                     .arg(key, whatIs(here))
                               : QCoreApplication::translate("core", "There is no `%1`: %2 has %3.")
                                     .arg(key, whatIs(here), keysOf(here)));
        return go(*value);
    }

    Outcome enterSequence(const Node &here, const QString &key)
    {
        bool isNumber = false;
        const qsizetype index = key.toInt(&isNumber);
        if (!isNumber || index < 0 || key != QString::number(index))
            return missing(QCoreApplication::translate(
                               "core", "There is no `%1`: %2 is a list, its items are counted from 0.")
                               .arg(key, whatIs(here)));
        const auto count = static_cast<int>(here.children.size());
        if (index >= count)
            return missing(
                QCoreApplication::translate("core", "There is no item %1: %2 has %n item(s), counted from 0.",
                                            nullptr, count)
                    .arg(key, whatIs(here)));
        return go(here.children[static_cast<size_t>(index)]);
    }

    Outcome go(const Node &next)
    {
        m_located.above.push_back(m_located.node);
        m_located.node = &next;
        return {};
    }

    QString whatIs(const Node &here) const
    {
        if (&here == m_located.document)
            return QCoreApplication::translate("core", "the document");
        const Path way{.keys = m_path.keys.first(static_cast<qsizetype>(m_located.above.size())),
                       .document = {}};
        return u"`%1`"_s.arg(way.toString());
    }

    std::unexpected<Error> missing(const QString &message) const
    {
        return failAt(placeOf(*m_located.node, m_name), Error::Kind::NotFound, message);
    }
    std::unexpected<Error> refused(const QString &message) const
    {
        return failAt(placeOf(*m_located.node, m_name), Error::Kind::Refused, message);
    }

    const Path &m_path;
    const QString &m_name;
    Located m_located;
};

Result<Located> inOneOf(const Stream &stream, const Path &path, const QString &name)
{
    std::vector<Result<Located>> tries;
    QStringList hits;
    for (const Node &root : stream.documents) {
        tries.push_back(Walk(root, path, name).run());
        if (tries.back() || tries.back().error().kind != Error::Kind::NotFound)
            hits.append(QString::number(tries.size()));
    }
    if (hits.size() > 1)
        return failAt({.file = name}, Error::Kind::Refused,
                      QCoreApplication::translate(
                          "core", "`%1` stands in several documents of this file (%2). Say which: `%3:%1`.")
                          .arg(path.toString(), hits.join(u", "_s), hits.first()));
    if (hits.size() == 1)
        return tries.at(hits.first().toUInt() - 1);
    if (tries.size() == 1)
        return tries.front();
    return failAt({.file = name}, Error::Kind::NotFound,
                  QCoreApplication::translate("core", "`%1` stands in none of the %2 documents of this file.")
                      .arg(path.toString(), QString::number(tries.size())));
}

bool hasAlias(const Node &node, const QByteArray &anchor)
{
    if (node.kind == Node::Kind::Alias)
        return node.value == anchor;
    return std::ranges::any_of(node.children, [&](const Node &child) { return hasAlias(child, anchor); });
}

} // namespace

bool Located::isInFlow() const
{
    return std::ranges::any_of(above, [](const Node *holder) { return holder->isFlow; });
}

Result<Located> locate(const Stream &stream, const Path &path, const QString &name)
{
    if (path.keys.isEmpty())
        return fail(Error::Kind::Usage, QCoreApplication::translate("core", "The path is empty."));
    const size_t count = stream.documents.size();
    if (count == 0)
        return failAt(
            {.file = name, .line = 1, .column = 1}, Error::Kind::NotFound,
            QCoreApplication::translate("core", "There is no `%1`: the file is empty.").arg(path.toString()));
    if (!path.document)
        return inOneOf(stream, path, name);
    if (*path.document < 1 || static_cast<size_t>(*path.document) > count)
        return failAt({.file = name}, Error::Kind::NotFound,
                      QCoreApplication::translate("core", "There is no document %1: the file has %2.")
                          .arg(*path.document)
                          .arg(count));
    return Walk(stream.documents[static_cast<size_t>(*path.document) - 1], path, name).run();
}

bool hasMergeKey(const Node &mapping)
{
    return mapping.isMapping() && mergeKey(mapping) >= 0;
}

Outcome checkAlone(const Located &located, const Path &path, const QString &name)
{
    const auto refused = [&](const QString &message) {
        return failAt(placeOf(*located.node, name), Error::Kind::Refused, message.arg(path.toString()));
    };
    if (!located.node->anchor.isEmpty())
        return refused(QCoreApplication::translate(
            "core",
            "`%1` has an anchor (`&`): other places may take their value from it. "
            "Change this by hand."));
    for (size_t i = 0; i < located.above.size(); ++i) {
        const Node &above = *located.above[i];
        if (!above.anchor.isEmpty() && hasAlias(*located.document, above.anchor))
            return refused(QCoreApplication::translate(
                "core",
                "`%1` stands below an anchor (`&`) that is used elsewhere; the change "
                "would act there too. Change this by hand."));
        const Node *next = i + 1 < located.above.size() ? located.above[i + 1] : located.node;
        const std::ptrdiff_t merge = above.isMapping() ? mergeKey(above) : -1;
        if (merge >= 0 && &above.children[static_cast<size_t>(merge)] > next)
            return refused(QCoreApplication::translate(
                "core",
                "A merge key (`<<`) follows `%1`, and for some readers it wins. Move "
                "the merge key to the top of its mapping."));
    }
    return {};
}

} // namespace core::yaml
