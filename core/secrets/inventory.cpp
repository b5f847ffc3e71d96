// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/inventory.h"

#include "core/gitops/layout.h"
#include "core/secrets/kustomize.h"
#include "core/secrets/treereader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::secrets {

namespace {

constexpr qsizetype mostBytes = 1024 * 1024; // as Kubernetes takes of a Secret

/// The patterns are regular expressions of an annotation; a namespace is short.
bool isCopiedTo(const Definition &definition, const QString &namespaceName)
{
    constexpr qsizetype longestPattern = 500;
    return std::ranges::any_of(definition.copiedTo, [&namespaceName](const QString &pattern) {
        const QRegularExpression expression(
            QRegularExpression::anchoredPattern(pattern.left(longestPattern)));
        return expression.isValid() && expression.match(namespaceName).hasMatch();
    });
}

/// A chart's template is no YAML before it is filled in, and no manifest either.
bool isTemplate(const QByteArray &bytes)
{
    return bytes.contains("{{");
}

SecretState stateOf(SecretState::Kind kind, const Definition &definition)
{
    return {.kind = kind, .file = definition.file, .line = definition.line, .keys = definition.keys};
}

} // namespace

/// Reads file by file, then puts the manifests where kustomize puts them.
class InventoryReader
{
public:
    InventoryReader(const gitops::FileTree &tree, const policy::PlatformPolicy &policy) : m_tree(tree)
    {
        m_inventory.m_policy = policy;
    }

    void readFile(const YamlFile &file);
    Inventory finish(const QString &name);

private:
    Definition placed(Definition definition, const Placement &placement) const;
    void place(const QString &file, Manifests &&manifests,
               const std::map<QString, QList<Placement>> &placements);

    const gitops::FileTree &m_tree;
    Inventory m_inventory;
    std::map<QString, Manifests> m_files;
    std::map<QString, Kustomization> m_kustomizations; ///< by folder
    std::map<QString, QStringList> m_generated; ///< by generator
};

/// Of a file that does not parse only the place is kept: words about it might quote what stands there.
void InventoryReader::readFile(const YamlFile &file)
{
    const auto read = m_tree.read(file.path, file.blob);
    if (!read) {
        m_inventory.m_unread += Place{.file = file.path};
        return;
    }
    const auto stream = yaml::parse(read->bytes, file.path, {.bytes = mostBytes});
    if (!stream) {
        const Place place = stream.error().place.value_or(Place{});
        if (!isTemplate(read->bytes))
            m_inventory.m_unread += Place{file.path, place.line, place.column};
        return;
    }
    if (gitops::kustomizationNames().contains(file.path.section(u'/', -1))) {
        m_kustomizations[file.folder()] = readKustomization(*stream, file.folder(), file.path);
        return;
    }
    m_files[file.path] = readManifests(*stream, file.path);
    if (QStringList taken = filesOfGenerator(*stream, file.folder()); !taken.isEmpty())
        m_generated[file.path] = std::move(taken);
}

Definition InventoryReader::placed(Definition definition, const Placement &placement) const
{
    definition.name = placement.prefix + definition.name + placement.suffix;
    if (!placement.namespaceName.isEmpty())
        definition.namespaceName = placement.namespaceName;
    if (definition.namespaceName.isEmpty()) {
        const QString folder =
            definition.file.contains(u'/') ? definition.file.section(u'/', 0, -2) : QString();
        definition.namespaceName = m_inventory.m_policy.namespaceOf(folder);
    }
    return definition;
}

void InventoryReader::place(const QString &file, Manifests &&manifests,
                            const std::map<QString, QList<Placement>> &placements)
{
    const auto found = placements.find(file);
    const QString folder = file.contains(u'/') ? file.section(u'/', 0, -2) : QString();
    const bool isLeftOut = found == placements.end() && m_kustomizations.contains(folder);
    const QList<Placement> places = found != placements.end() ? found->second : QList<Placement>{Placement{}};
    for (const Definition &definition : manifests.definitions) {
        for (const Placement &placement : places) {
            m_inventory.m_definitions += placed(definition, placement);
            m_inventory.m_definitions.last().isListed = !isLeftOut;
        }
    }
    m_inventory.m_hidden += std::move(manifests.hidden);
    m_inventory.m_leaks += std::move(manifests.leaks);
}

Inventory InventoryReader::finish(const QString &name)
{
    const auto found = placements(m_kustomizations, m_generated);
    for (auto &[file, manifests] : m_files)
        place(file, std::move(manifests), found);
    for (auto &[folder, kustomization] : m_kustomizations) {
        for (const Definition &own : kustomization.own.definitions) {
            const auto places = found.find(own.file);
            for (const Placement &placement : places != found.end() ? places->second : QList<Placement>())
                m_inventory.m_definitions += placed(own, placement);
        }
        m_inventory.m_leaks += kustomization.own.leaks;
    }
    m_inventory.m_name = name;
    for (int i = 0; i < int(m_inventory.m_definitions.size()); ++i)
        m_inventory.m_byName[m_inventory.m_definitions.at(i).name] += i;
    return std::move(m_inventory);
}

Result<Inventory> Inventory::read(const gitops::FileTree &tree, const policy::PlatformPolicy &policy,
                                  const QString &name, const Cancellation &cancellation)
{
    InventoryReader reader(tree, policy);
    const auto everywhere = [](const QString &) { return true; };
    for (const YamlFile &file : yamlFiles(tree, everywhere, cancellation)) {
        if (cancellation.isRequested())
            break;
        reader.readFile(file);
    }
    if (cancellation.isRequested())
        return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Reading was stopped."));
    return reader.finish(name);
}

Inventory Inventory::unreadable(const Error &error)
{
    Inventory inventory;
    inventory.m_error = error;
    return inventory;
}

Inventory Inventory::stale(const Error &why, const QDateTime &fetchedAt) const
{
    Inventory copy = *this;
    copy.m_staleness = why;
    copy.m_fetchedAt = fetchedAt;
    return copy;
}

/// Where the namespace gets it, by its own manifest or by an operator that copies.
std::optional<SecretState> Inventory::lookIn(const QString &namespaceName, const QString &secret,
                                             const QString &key) const
{
    std::optional<SecretState> closest;
    for (const int i : m_byName.value(secret)) {
        const Definition &one = m_definitions.at(i);
        if (one.namespaceName != namespaceName && !isCopiedTo(one, namespaceName))
            continue;
        if (!one.isListed) {
            closest = closest ? closest : stateOf(SecretState::Kind::Unlisted, one);
            continue;
        }
        if (key.isEmpty() || one.has(key))
            return stateOf(SecretState::Kind::Defined, one);
        closest = stateOf(SecretState::Kind::KeyMissing, one);
    }
    return closest;
}

const HiddenName *Inventory::hiddenIn(const QString &namespaceName) const
{
    const auto found = std::ranges::find_if(m_hidden, [&](const HiddenName &one) {
        return one.namespaceName.isEmpty() || one.namespaceName == namespaceName;
    });
    return found == m_hidden.end() ? nullptr : &*found;
}

SecretState Inventory::look(const QString &namespaceName, const QString &secret, const QString &key) const
{
    using Kind = SecretState::Kind;
    if (!isKnown())
        return {.kind = Kind::Unknown};
    const std::optional<SecretState> here = lookIn(namespaceName, secret, key);
    if (here && here->kind == Kind::Defined)
        return *here;
    if (m_policy.isGenerated(secret))
        return {.kind = Kind::Generated};
    if (here)
        return *here;
    SecretState elsewhere{.kind = Kind::Missing};
    for (const int i : m_byName.value(secret)) {
        const Definition &one = m_definitions.at(i);
        if (one.namespaceName.isEmpty())
            return stateOf(Kind::NamespaceOpen, one);
        if (elsewhere.kind == Kind::Missing)
            elsewhere = stateOf(Kind::WrongNamespace, one);
        elsewhere.namespaces += one.namespaceName;
    }
    elsewhere.namespaces.removeDuplicates();
    if (const HiddenName *hidden = hiddenIn(namespaceName))
        return {.kind = Kind::MaybeHidden, .file = hidden->file, .line = hidden->line};
    return elsewhere;
}

} // namespace core::secrets
