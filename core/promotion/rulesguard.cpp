// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/rulesguard.h"

#include "core/policy/decisions.h"
#include "core/policy/policy.h"
#include "core/yaml/document.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

using Entries = std::map<QByteArray, QByteArray>;

/// The entries of a mapping as they are written: from the key to the end of its value.
Entries entriesOf(const QByteArray &bytes, const yaml::Node *mapping)
{
    Entries entries;
    if (mapping == nullptr || !mapping->isMapping())
        return entries;
    for (size_t i = 0; i + 1 < mapping->children.size(); i += 2) {
        const yaml::Node &key = mapping->children.at(i);
        const yaml::Node &value = mapping->children.at(i + 1);
        entries[key.value] = bytes.sliced(key.begin, std::max(key.end, value.end) - key.begin);
    }
    return entries;
}

/// What a policy file says, but for what a work on environments may change.
struct Rules
{
    Entries entries;
    Entries steps;

    bool operator==(const Rules &) const = default;
};

std::optional<Rules> rulesIn(const QByteArray &bytes)
{
    const auto stream = yaml::parse(bytes, policy::fileName);
    if (!stream || stream->documents.size() > 1)
        return std::nullopt;
    if (stream->documents.empty())
        return Rules();
    const yaml::Node &root = stream->documents.front();
    Rules rules{.entries = entriesOf(bytes, &root), .steps = entriesOf(bytes, root.find("steps"))};
    rules.entries.erase("environments");
    rules.entries.erase("steps");
    return rules;
}

QStringList environmentsIn(const QByteArray &bytes)
{
    const auto read = policy::parsePolicy(bytes);
    return read ? read->environments : QStringList();
}

/// Only the list of environments differs, and where one goes the rules of its step are gone with it.
bool isListOnly(const FileChange &file)
{
    if (!file.change.bytes)
        return false;
    const QByteArray before = file.before.value_or(QByteArray());
    auto old = rulesIn(before);
    const auto fresh = rulesIn(*file.change.bytes);
    if (!old || !fresh)
        return false;
    const QStringList left = environmentsIn(*file.change.bytes);
    const QStringList known = environmentsIn(before);
    for (const QString &environment : known) {
        if (!left.contains(environment))
            old->steps.erase(environment.toUtf8());
    }
    return *old == *fresh;
}

/// A decision about a site, or an environment of it, that this takes away.
bool isDecisionOfGone(const FileWork &work, const FileChange &file)
{
    const bool isGone =
        file.before && file.change.isRemoval() && file.change.path.startsWith(policy::decisionFolder + u'/');
    const auto decision =
        isGone ? policy::parseDecision(*file.before, file.change.path) : std::unexpected(Error());
    return decision && work.sites.contains(decision->site);
}

} // namespace

Outcome checkRules(const FileWork &work, const FileChange &file)
{
    const QString &path = file.change.path;
    if (!path.startsWith(".slipway"_L1))
        return {};
    const bool isRemoval = work.kind == "remove-env"_L1 || work.kind == "remove-site"_L1;
    const bool isOfEnvironments = work.kind == "add-env"_L1 || work.kind == "remove-env"_L1;
    if (isOfEnvironments && path == policy::fileName && isListOnly(file))
        return {};
    if (isRemoval && isDecisionOfGone(work, file))
        return {};
    return failAt({.file = path}, Error::Kind::Refused,
                  QCoreApplication::translate("core",
                                              "This would change %1 too. The rules of a repository are "
                                              "changed by a commit of their own.")
                      .arg(path));
}

} // namespace core::promotion
