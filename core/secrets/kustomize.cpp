// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/kustomize.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace core::secrets {

namespace {

using yaml::Node;

/// Folders may list one another, in circles too and many times over.
constexpr int deepest = 50;
constexpr int mostSteps = 100'000;

QString textAt(const Node &node, QByteArrayView key)
{
    const Node *found = node.find(key);
    return found != nullptr && found->isScalar() && !found->isNull() ? QString::fromUtf8(found->value)
                                                                     : QString();
}

const std::vector<Node> &itemsAt(const Node &node, QByteArrayView key)
{
    static const std::vector<Node> s_none;
    const Node *list = node.find(key);
    return list != nullptr && list->isSequence() ? list->children : s_none;
}

QStringList pathsAt(const Node &node, QByteArrayView key, const QString &folder)
{
    QStringList paths;
    for (const Node &item : itemsAt(node, key)) {
        if (!item.isScalar())
            continue;
        if (const auto path = pathFrom(folder, QString::fromUtf8(item.value)))
            paths += *path;
    }
    return paths;
}

/// `KEY=value`, in clear text.
void readLiterals(const Node &generator, const QString &file, const QString &name, Manifests &into,
                  QStringList &keys)
{
    for (const Node &literal : itemsAt(generator, "literals")) {
        const QString text = QString::fromUtf8(literal.value);
        const QString key = text.section(u'=', 0, 0);
        keys += key;
        if (!isStandIn(text.section(u'=', 1)))
            into.leaks += Leak{file, literal.line, literal.column, name, key};
    }
}

/// Without a hash in its name only: nobody outside of kustomize could know the hash.
void readSecretGenerator(const Node &root, const Node &generator, const QString &file, Manifests &into)
{
    Definition secret{.origin = Origin::Generated,
                      .name = textAt(generator, "name"),
                      .namespaceName = textAt(generator, "namespace"),
                      .file = file,
                      .line = generator.line,
                      .keys = {},
                      .copiedTo = {}};
    readLiterals(generator, file, secret.name, into, secret.keys);
    for (const Node &item : itemsAt(generator, "files")) {
        const QString text = QString::fromUtf8(item.value);
        secret.keys += text.contains(u'=') ? text.section(u'=', 0, 0) : text.section(u'/', -1);
    }
    secret.areKeysKnown = generator.find("envs") == nullptr && generator.find("env") == nullptr;
    const auto isPlain = [](const Node *options) {
        const Node *flag = options != nullptr ? options->find("disableNameSuffixHash") : nullptr;
        return flag != nullptr && flag->value == "true";
    };
    const bool hasPlainName = isPlain(root.find("generatorOptions")) || isPlain(generator.find("options"));
    if (hasPlainName && !secret.name.isEmpty())
        into.definitions += std::move(secret);
}

/// Walks from the kustomizations that none lists down to the files.
class Walk
{
public:
    Walk(const std::map<QString, Kustomization> &kustomizations,
         const std::map<QString, QStringList> &generated)
        : m_kustomizations(kustomizations), m_generated(generated)
    {
    }

    std::map<QString, QList<Placement>> run();

private:
    void visit(const QString &folder, const Placement &outer, int depth);
    void place(const QString &file, const Placement &placement);

    const std::map<QString, Kustomization> &m_kustomizations;
    const std::map<QString, QStringList> &m_generated;
    std::map<QString, QList<Placement>> m_found;
    int m_steps = 0;
};

void Walk::place(const QString &file, const Placement &placement)
{
    QList<Placement> &all = m_found[file];
    if (!all.contains(placement))
        all += placement;
}

void Walk::visit(const QString &folder, const Placement &outer, int depth)
{
    if (depth > deepest || ++m_steps > mostSteps)
        return;
    const Kustomization &here = m_kustomizations.at(folder);
    const Placement inner{.namespaceName =
                              outer.namespaceName.isEmpty() ? here.namespaceName : outer.namespaceName,
                          .prefix = outer.prefix + here.prefix,
                          .suffix = here.suffix + outer.suffix};
    for (const QString &path : here.resources) {
        if (m_kustomizations.contains(path))
            visit(path, inner, depth + 1);
        else
            place(path, inner);
    }
    for (const QString &generator : here.generators) {
        place(generator, inner);
        const auto files = m_generated.find(generator);
        for (const QString &file : files != m_generated.end() ? files->second : QStringList())
            place(file, inner);
    }
    for (const Definition &own : here.own.definitions)
        place(own.file, inner);
}

std::map<QString, QList<Placement>> Walk::run()
{
    QStringList listed;
    for (const auto &[folder, one] : m_kustomizations)
        listed += one.resources;
    listed.sort();
    for (const auto &[folder, one] : m_kustomizations) {
        if (!std::ranges::binary_search(listed, folder))
            visit(folder, {}, 0);
    }
    return std::move(m_found);
}

} // namespace

std::optional<QString> pathFrom(const QString &folder, const QString &text)
{
    if (text.contains("://"_L1) || text.contains(u'?') || text.startsWith(u'/'))
        return std::nullopt;
    QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : text.split(u'/', Qt::SkipEmptyParts)) {
        if (part == ".."_L1 && parts.isEmpty())
            return std::nullopt;
        if (part == ".."_L1)
            parts.removeLast();
        else if (part != "."_L1)
            parts += part;
    }
    return parts.join(u'/');
}

Kustomization readKustomization(const yaml::Stream &stream, const QString &folder, const QString &file)
{
    Kustomization result;
    if (stream.documents.empty() || !stream.documents.front().isMapping())
        return result;
    const Node &root = stream.documents.front();
    result.namespaceName = textAt(root, "namespace");
    result.prefix = textAt(root, "namePrefix");
    result.suffix = textAt(root, "nameSuffix");
    for (const char *key : {"resources", "bases", "components"})
        result.resources += pathsAt(root, key, folder);
    result.generators = pathsAt(root, "generators", folder);
    for (const Node &generator : itemsAt(root, "secretGenerator"))
        readSecretGenerator(root, generator, file, result.own);
    return result;
}

QStringList filesOfGenerator(const yaml::Stream &stream, const QString &folder)
{
    QStringList files;
    for (const Node &root : stream.documents) {
        if (textAt(root, "kind") == "ksops"_L1)
            files += pathsAt(root, "files", folder);
    }
    return files;
}

std::map<QString, QList<Placement>> placements(const std::map<QString, Kustomization> &kustomizations,
                                               const std::map<QString, QStringList> &generated)
{
    return Walk(kustomizations, generated).run();
}

} // namespace core::secrets
