// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::pipeline {

namespace {

/// A link or a folder in its place is refused: nobody reviews what it would say.
Result<QByteArray> plainFile(const gitops::FileTree &tree, const git::TreeEntry &entry, const QString &path)
{
    if (!entry.isFile()) {
        return failAt({.file = path}, Error::Kind::Refused,
                      QCoreApplication::translate("core", "%1 is no plain file.").arg(path));
    }
    auto file = tree.read(path, entry.id);
    return file ? Result<QByteArray>(std::move(file->bytes)) : std::unexpected(file.error());
}

/// The policy as it stands in the tree.
Result<policy::Policy> readPolicy(const gitops::FileTree &tree)
{
    const auto entry = tree.entry(policy::fileName);
    if (!entry)
        return std::unexpected(entry.error());
    if (!*entry)
        return *policy::defaultPolicy();
    const auto bytes = plainFile(tree, **entry, policy::fileName);
    return bytes ? policy::parsePolicy(*bytes) : std::unexpected(bytes.error());
}

/// All decisions of the tree. Other files of the folder, a README say, are nobody's.
Result<QList<policy::Decision>> readDecisions(const gitops::FileTree &tree)
{
    QList<policy::Decision> decisions;
    const auto folder = tree.entry(policy::decisionFolder);
    if (!folder)
        return std::unexpected(folder.error());
    if (!*folder)
        return decisions;
    const auto entries = (*folder)->kind == git::TreeEntry::Kind::Folder
        ? tree.list(policy::decisionFolder)
        : failAt({.file = policy::decisionFolder}, Error::Kind::Refused,
                 QCoreApplication::translate("core", "%1 is no folder.").arg(policy::decisionFolder));
    if (!entries)
        return std::unexpected(entries.error());
    for (const git::TreeEntry &entry : *entries) {
        if (!entry.name.endsWith(".yaml"_L1))
            continue;
        const QString path = policy::decisionFolder + u'/' + entry.name;
        const auto bytes = plainFile(tree, entry, path);
        const auto decision = bytes ? policy::parseDecision(*bytes, path) : std::unexpected(bytes.error());
        if (!decision)
            return std::unexpected(decision.error());
        decisions += *decision;
    }
    return decisions;
}

gitops::Layout layoutOf(const policy::Policy &policy, gitops::Layout layout)
{
    layout.releaseFolder = policy.releaseFolder.value_or(layout.releaseFolder);
    layout.envFolder = policy.envFolder.value_or(layout.envFolder);
    layout.applicationFolder = policy.applicationFolder.value_or(layout.applicationFolder);
    if (!policy.environments.isEmpty())
        layout.environments = policy.environments;
    if (!policy.sources.isEmpty())
        layout.sources = policy.sources;
    layout.migrations = policy.migrations;
    layout.tags = policy.tags;
    return layout;
}

} // namespace

Rules readRules(const git::Repository &repository, const git::ObjectId &id, const gitops::Layout &base)
{
    const auto tree = gitops::CommitTree::at(repository, id);
    if (tree)
        return readRules(*tree, base);
    Rules rules;
    rules.layout = base;
    rules.error = tree.error();
    return rules;
}

Rules readRules(const gitops::FileTree &tree, const gitops::Layout &base)
{
    Rules rules;
    rules.layout = base;
    const Result<policy::Policy> policy = readPolicy(tree);
    if (!policy) {
        rules.error = policy.error();
        return rules;
    }
    rules.policy = std::make_shared<const policy::Policy>(*policy);
    rules.layout = layoutOf(*policy, base);
    Result<QList<policy::Decision>> decisions = readDecisions(tree);
    if (decisions)
        rules.decisions = std::move(*decisions);
    else
        rules.error = decisions.error();
    return rules;
}

} // namespace core::pipeline
