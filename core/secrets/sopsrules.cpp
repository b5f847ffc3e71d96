// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/sopsrules.h"

#include "core/yaml/document.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::secrets {

namespace {

using yaml::Node;

const QString s_name = u".sops.yaml"_s;

/// @p path is relative to the folder of the rules, as SOPS has it.
bool fits(const Node &rule, const QString &path)
{
    constexpr qsizetype longestPattern = 500;
    const Node *pattern = rule.find("path_regex");
    if (pattern == nullptr || pattern->isNull())
        return rule.isMapping();
    const QRegularExpression expression(QString::fromUtf8(pattern->value).left(longestPattern));
    return expression.isValid() && expression.match(path).hasMatch();
}

/// The node's lines, moved to the left margin.
QString textOf(const QByteArray &bytes, const Node &node)
{
    const QString text = QString::fromUtf8(bytes.sliced(node.begin, node.end - node.begin));
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        qsizetype blanks = 0;
        while (blanks < node.column - 1 && blanks < lines.at(i).size() && lines.at(i).at(blanks) == u' ')
            ++blanks;
        lines[i].remove(0, blanks);
    }
    return lines.join(u'\n').trimmed();
}

std::optional<CreationRule> ruleIn(const gitops::TreeFile &file, const QString &rulesPath,
                                   const QString &path)
{
    const auto stream = yaml::parse(file.bytes, rulesPath);
    if (!stream || stream->documents.empty())
        return std::nullopt;
    const Node *rules = stream->documents.front().find("creation_rules");
    if (rules == nullptr || !rules->isSequence())
        return std::nullopt;
    for (const Node &rule : rules->children) {
        if (fits(rule, path))
            return CreationRule{rulesPath, rule.line, textOf(file.bytes, rule)};
    }
    return std::nullopt;
}

} // namespace

std::optional<CreationRule> creationRule(const gitops::FileTree &tree, const QString &path)
{
    QStringList folders = path.split(u'/');
    QStringList below{folders.takeLast()};
    while (true) {
        const QString rulesPath = (folders + QStringList{s_name}).join(u'/');
        if (const auto file = tree.read(rulesPath))
            return ruleIn(*file, rulesPath, below.join(u'/'));
        if (folders.isEmpty())
            return std::nullopt;
        below.prepend(folders.takeLast());
    }
}

} // namespace core::secrets
