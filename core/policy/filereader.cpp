// SPDX-License-Identifier: Apache-2.0
#include "core/policy/filereader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::policy {

using yaml::Node;

QString textOf(const Node &node)
{
    return QString::fromUtf8(node.value);
}

std::unexpected<Error> FileReader::wrong(const Node &at, const QString &message) const
{
    return std::unexpected(Error{.kind = Error::Kind::Malformed,
                                 .message = message,
                                 .place = Place{.file = m_file, .line = at.line, .column = at.column}});
}

Outcome FileReader::readMapping(const Node &node, const QString &what, const QList<Key> &keys) const
{
    if (!node.isMapping())
        return wrong(node, QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(what));
    for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
        const Node &name = node.children[i];
        const auto key = std::ranges::find(keys, textOf(name), &Key::name);
        if (key == keys.end()) {
            QStringList names;
            for (const Key &known : keys)
                names += known.name;
            return wrong(name,
                         QCoreApplication::translate("core", "%1 has no key “%2”. Its keys are: %3.")
                             .arg(what, textOf(name), names.join(u", "_s)));
        }
        if (const Outcome outcome = key->read(node.children[i + 1]); !outcome)
            return outcome;
    }
    return {};
}

Outcome FileReader::readText(const Node &node, QString &text) const
{
    if (!node.isScalar())
        return wrong(node, QCoreApplication::translate("core", "A text is expected here."));
    text = node.isNull() ? QString() : textOf(node);
    return {};
}

Outcome FileReader::readFlag(const Node &node, bool &flag) const
{
    const QString text = node.isScalar() ? textOf(node) : QString();
    if (text != "true"_L1 && text != "false"_L1)
        return wrong(node, QCoreApplication::translate("core", "true or false is expected here."));
    flag = text == "true"_L1;
    return {};
}

Outcome FileReader::readTexts(const Node &node, QStringList &texts) const
{
    if (!node.isSequence())
        return wrong(node, QCoreApplication::translate("core", "A list is expected here."));
    texts.clear();
    for (const Node &item : node.children) {
        QString text;
        if (const Outcome outcome = readText(item, text); !outcome)
            return outcome;
        if (text.isEmpty())
            return wrong(item, QCoreApplication::translate("core", "An empty entry means nothing."));
        texts += text;
    }
    return {};
}

Outcome FileReader::readGates(const Node &node, QStringList &gates, const QStringList &known,
                              const char *complaint) const
{
    if (const Outcome outcome = readTexts(node, gates); !outcome)
        return outcome;
    for (qsizetype i = 0; i < gates.size(); ++i) {
        if (!known.contains(gates.at(i))) {
            return wrong(
                node.children[static_cast<size_t>(i)],
                QCoreApplication::translate("core", complaint).arg(gates.at(i), known.join(u", "_s)));
        }
    }
    return {};
}

} // namespace core::policy
