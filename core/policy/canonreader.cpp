// SPDX-License-Identifier: Apache-2.0
#include "core/policy/canonreader.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace core::policy {

namespace {

using yaml::Node;

std::optional<RuleLevel> levelOf(const QString &text)
{
    for (const RuleLevel level : {RuleLevel::Off, RuleLevel::Info, RuleLevel::Warning, RuleLevel::Error}) {
        if (toString(level) == text)
            return level;
    }
    return std::nullopt;
}

} // namespace

QString toString(RuleLevel level)
{
    switch (level) {
    case RuleLevel::Off: return u"off"_s;
    case RuleLevel::Info: return u"info"_s;
    case RuleLevel::Warning: return u"warning"_s;
    case RuleLevel::Error: break;
    }
    return u"error"_s;
}

Outcome CanonReader::readRules(const Node &node, CanonPolicy &canon) const
{
    if (!node.isMapping())
        return m_file.wrong(
            node, QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(u"canon.rules"_s));
    for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
        const Node &name = node.children[i];
        const Node &value = node.children[i + 1];
        const std::optional<RuleLevel> level = value.isScalar() ? levelOf(textOf(value)) : std::nullopt;
        if (!level)
            return m_file.wrong(value,
                                QCoreApplication::translate(
                                    "core", "off, info, warning or error is expected for the rule %1.")
                                    .arg(textOf(name)));
        canon.rules.insert(textOf(name), {.level = *level, .line = name.line, .column = name.column});
    }
    return {};
}

/// Without a reason nobody knows later whether it still holds.
Outcome CanonReader::readOne(const Node &node, IgnoredFindings &ignored) const
{
    const Outcome read = m_file.readMapping(
        node, u"canon.ignore"_s,
        {{"rule"_L1,
          [&](const Node &value) {
              ignored.line = value.line;
              ignored.column = value.column;
              return m_file.readText(value, ignored.rule);
          }},
         {"sites"_L1, [&](const Node &value) { return m_file.readTexts(value, ignored.sites); }},
         {"reason"_L1, [&](const Node &value) { return m_file.readText(value, ignored.reason); }}});
    if (!read)
        return read;
    if (ignored.rule.isEmpty())
        return m_file.wrong(node, QCoreApplication::translate("core", "Say which rule is ignored: rule."));
    if (ignored.reason.trimmed().isEmpty())
        return m_file.wrong(
            node, QCoreApplication::translate("core", "Say why %1 is ignored: reason.").arg(ignored.rule));
    return {};
}

Outcome CanonReader::readIgnored(const Node &node, CanonPolicy &canon) const
{
    if (!node.isSequence())
        return m_file.wrong(node, QCoreApplication::translate("core", "A list is expected here."));
    for (const Node &item : node.children) {
        IgnoredFindings ignored;
        if (const Outcome outcome = readOne(item, ignored); !outcome)
            return outcome;
        canon.ignored.append(ignored);
    }
    return {};
}

Outcome CanonReader::read(const Node &node, CanonPolicy &canon) const
{
    return m_file.readMapping(node, u"canon"_s,
                              {{"rules"_L1, [&](const Node &value) { return readRules(value, canon); }},
                               {"ignore"_L1, [&](const Node &value) { return readIgnored(value, canon); }}});
}

} // namespace core::policy
