// SPDX-License-Identifier: Apache-2.0
#include "app/cli/policy/description.h"

#include "core/base/text.h"
#include "core/git/url.h"
#include "core/policy/weekly.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::policy::FreezeWindow;
using core::policy::Policy;
using core::policy::StepPolicy;

/// A window with the keys of the file.
Json windowDocument(const FreezeWindow &window)
{
    Json document = Json::object();
    if (!window.name.isEmpty())
        document["name"] = json(window.name);
    if (window.weekly.isEmpty()) {
        document["from"] = json(window.from.toString(u"yyyy-MM-ddTHH:mm"_s));
        document["to"] = json(window.to.toString(u"yyyy-MM-ddTHH:mm"_s));
    } else {
        document[window.kind == FreezeWindow::Kind::Deny ? "deny" : "allow"] =
            json(core::policy::toText(window.weekly));
    }
    document["zone"] = json(QString::fromUtf8(window.zone.id()));
    return document;
}

Json stepDocument(const StepPolicy &step)
{
    Json windows = Json::array();
    for (const FreezeWindow &window : step.freeze)
        windows.push_back(windowDocument(window));
    return {{"required", json(step.required)},
            {"soak", json(core::policy::toText(step.soak))},
            {"approvals", {{"count", step.approvals.count}, {"from", json(step.approvals.from)}}},
            {"freeze", windows}};
}

/// Folders with their place to fill in as the file writes it.
QStringList filledIn(QStringList folders, const QString &name)
{
    for (QString &folder : folders)
        folder.replace("%1"_L1, name);
    return folders;
}

Json layoutDocument(const core::gitops::Layout &layout)
{
    const QStringList folders =
        filledIn({layout.releaseFolder, layout.envFolder, layout.applicationFolder}, u"{env}"_s);
    return {
        {"release", json(folders.at(0))}, {"env", json(folders.at(1))}, {"application", json(folders.at(2))}};
}

/// Passwords in its URL are not shown.
Json platformDocument(const core::policy::PlatformPolicy &platform)
{
    Json namespaces = Json::object();
    for (const core::policy::NamespaceOfFolder &rule : platform.namespaces)
        namespaces[rule.folder.toStdString()] = json(rule.namespaceName);
    return {{"repo", json(core::git::maskedUrl(platform.repository))},
            {"branch", json(platform.branch)},
            {"namespaces", namespaces},
            {"generated", json(platform.generated)}};
}

Json canonDocument(const core::policy::CanonPolicy &canon)
{
    QStringList names = canon.rules.keys();
    std::ranges::sort(names, {}, [&](const QString &name) { return canon.rules.value(name).line; });
    Json rules = Json::object();
    for (const QString &name : std::as_const(names))
        rules[name.toStdString()] = json(core::policy::toString(canon.rules.value(name).level));
    Json ignored = Json::array();
    for (const core::policy::IgnoredFindings &one : canon.ignored)
        ignored.push_back(
            {{"rule", json(one.rule)}, {"sites", json(one.sites)}, {"reason", json(one.reason)}});
    return {{"rules", rules}, {"ignore", ignored}};
}

/// What stands in the file, or would.
Json contents(const Policy &policy, const core::gitops::Layout &layout)
{
    QStringList names = policy.steps.keys();
    std::ranges::sort(names, {}, [&](const QString &name) { return policy.step(name).line; });
    Json steps = Json::object();
    for (const QString &name : names)
        steps[name.toStdString()] = stepDocument(policy.step(name));
    Json tags{{"mutable", json(policy.mutableTags)}, {"placeholders", json(policy.tags.placeholders)}};
    if (policy.tagPattern)
        tags["pattern"] = json(policy.tagPatternText);
    if (policy.tags.forms) {
        const QStringList forms = filledIn({policy.tags.forms->first, policy.tags.forms->later}, u"{tag}"_s);
        tags["equivalent"] = json(forms.join(u" ~ "_s));
    }
    Json commit{{"skip-marker", json(policy.skipMarker)}};
    if (!policy.subject.isEmpty())
        commit["subject"] = json(policy.subject);
    const bool isMirrored = policy.repositories == core::policy::Repositories::Mirrored;
    return {{"layout", layoutDocument(layout)},
            {"environments", json(layout.environments)},
            {"sources", json(filledIn(layout.sources, u"{site}"_s))},
            {"migrations", json(filledIn(policy.migrations, u"{site}"_s))},
            {"release", {{"keys", json(policy.releaseKeys)}}},
            {"tags", tags},
            {"repositories", isMirrored ? "mirrored" : "same"},
            {"commit", commit},
            {"overrides", json(policy.overrides)},
            {"rollback", {{"freeze", policy.isRollbackFrozen}, {"approvals", policy.isRollbackApproved}}},
            {"approvals", {{"signed", policy.areApprovalsSigned}}},
            {"push", policy.isByRequest ? "request" : "direct"},
            {"new-site", {{"source", json(policy.newSiteSource)}}},
            {"platform", platformDocument(policy.platform)},
            {"canon", canonDocument(policy.canon)},
            {"steps", steps}};
}

/// JSON is YAML, but nobody likes to read it: keys stand below one another, lists and texts stay JSON.
void writeYaml(const Json &value, int depth, QString &text)
{
    const QString indent(qsizetype(depth) * 2, u' ');
    for (const auto &[key, child] : value.items()) {
        text += indent + QString::fromStdString(key) + u':';
        if (child.is_object() && !child.empty()) {
            text += u'\n';
            writeYaml(child, depth + 1, text);
        } else if (child.is_array() && !child.empty() && child.front().is_object()) {
            text += u'\n';
            for (const Json &item : child)
                text += indent + u"  - "_s + QString::fromStdString(item.dump()) + u'\n';
        } else {
            text += u' ' + QString::fromStdString(child.dump()) + u'\n';
        }
    }
}

} // namespace

Json policyDocument(const core::pipeline::Snapshot &snapshot)
{
    const bool isWritten = snapshot.policy->isWritten;
    return {{"commit", json(snapshot.commit)},
            {"file", isWritten ? json(core::policy::fileName) : Json()},
            {"policy", contents(*snapshot.policy, snapshot.fleet->layout)}};
}

QString policyText(const core::pipeline::Snapshot &snapshot)
{
    QString text = snapshot.policy->isWritten
        ? u"# %1 of commit %2, with the defaults of what it does not say\n"_s.arg(core::policy::fileName,
                                                                                  snapshot.commit.shortHex())
        : u"# commit %1 has no %2: these are the defaults\n"_s.arg(snapshot.commit.shortHex(),
                                                                   core::policy::fileName);
    writeYaml(contents(*snapshot.policy, snapshot.fleet->layout), 0, text);
    return text;
}

QString ruleOf(const core::promotion::GateReport &gate, const StepPolicy &step)
{
    const auto place = [](int line) { return u"%1:%2"_s.arg(core::policy::fileName).arg(line); };
    if (gate.id == "soak"_L1)
        return place(step.soakLine);
    if (gate.id == "freeze"_L1 && !step.freeze.isEmpty())
        return place(step.freeze.constFirst().line);
    if (gate.id == core::promotion::approvalGate)
        return place(step.approvals.line);
    if (gate.id == "decisions"_L1)
        return core::policy::decisionFolder;
    if (gate.isRequired)
        return u"required by "_s + core::policy::fileName;
    return gate.isLive ? u"when connected"_s : u"always"_s;
}

} // namespace app::cli
