// SPDX-License-Identifier: Apache-2.0
#include "core/policy/platformreader.h"

#include "core/git/url.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::policy {

using yaml::Node;

namespace {

/// Names of a folder of the repository; one of them may be `*`.
bool isFolderPattern(const QString &text)
{
    const QStringList parts = text.split(u'/');
    const bool isClean = std::ranges::none_of(parts, [](const QString &part) {
        return part.isEmpty() || part == "."_L1 || part == ".."_L1 || (part.contains(u'*') && part != "*"_L1);
    });
    return isClean && parts.count(u"*"_s) <= 1;
}

/// A DNS-1123 label; `*` stands for a part of one.
bool isNamespacePattern(const QString &text, bool mayHaveStar)
{
    static const QRegularExpression s_label(u"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"_s);
    const qsizetype stars = text.count(u'*');
    return stars <= (mayHaveStar ? 1 : 0) && s_label.match(QString(text).replace(u'*', u'x')).hasMatch();
}

} // namespace

/// The text goes to git as it is: what git would take for an option or a program to run is refused here.
Outcome PlatformReader::readRepository(const Node &node, QString &repository) const
{
    if (const Outcome outcome = m_file.readText(node, repository); !outcome)
        return outcome;
    const Outcome checked = repository.isEmpty() ? Outcome() : git::checkUrl(repository);
    return checked ? Outcome() : m_file.wrong(node, checked.error().message);
}

Outcome PlatformReader::readNamespace(const Node &folder, const Node &name, NamespaceOfFolder &rule) const
{
    rule.folder = textOf(folder);
    if (!folder.isScalar() || !isFolderPattern(rule.folder)) {
        return m_file.wrong(
            folder,
            QCoreApplication::translate("core",
                                        "A folder of the platform repository is expected here, like "
                                        "clusters/main/shop, or clusters/main/* for each folder in it."));
    }
    if (const Outcome outcome = m_file.readText(name, rule.namespaceName); !outcome)
        return outcome;
    if (isNamespacePattern(rule.namespaceName, rule.folder.contains(u'*')))
        return {};
    return m_file.wrong(name,
                        QCoreApplication::translate("core",
                                                    "A namespace is expected here, like shop-prod, or “*” "
                                                    "for the name that the folder's * stands for."));
}

Outcome PlatformReader::readNamespaces(const Node &node, QList<NamespaceOfFolder> &namespaces) const
{
    if (!node.isMapping()) {
        return m_file.wrong(
            node, QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(u"namespaces"_s));
    }
    for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
        NamespaceOfFolder rule;
        const Outcome outcome = readNamespace(node.children[i], node.children[i + 1], rule);
        if (!outcome)
            return outcome;
        namespaces += rule;
    }
    return {};
}

Outcome PlatformReader::readGenerated(const Node &node, QStringList &generated) const
{
    if (const Outcome outcome = m_file.readTexts(node, generated); !outcome)
        return outcome;
    for (qsizetype i = 0; i < generated.size(); ++i) {
        if (generated.at(i) == "*"_L1 || generated.at(i).count(u'*') > 1) {
            return m_file.wrong(node.children[static_cast<size_t>(i)],
                                QCoreApplication::translate("core",
                                                            "The name of a Secret is expected here, with at "
                                                            "most one *, like regcred or *-tls."));
        }
    }
    return {};
}

Outcome PlatformReader::read(const Node &node, PlatformPolicy &platform) const
{
    return m_file.readMapping(
        node, u"platform"_s,
        {{"repo"_L1, [&](const Node &value) { return readRepository(value, platform.repository); }},
         {"branch"_L1, [&](const Node &value) { return m_file.readText(value, platform.branch); }},
         {"namespaces"_L1, [&](const Node &value) { return readNamespaces(value, platform.namespaces); }},
         {"generated"_L1, [&](const Node &value) { return readGenerated(value, platform.generated); }}});
}

} // namespace core::policy
