// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rule.h"

#include "core/canon/ignores.h"
#include "core/canon/naming.h"
#include "core/canon/rules/applicationpeers.h"
#include "core/canon/rules/applicationrules.h"
#include "core/canon/rules/envrules.h"
#include "core/canon/rules/envsecrets.h"
#include "core/canon/rules/filerules.h"
#include "core/canon/rules/historyrules.h"
#include "core/canon/rules/referencerules.h"
#include "core/canon/rules/releaserules.h"
#include "core/canon/rules/secretrules.h"
#include "core/canon/rules/siterules.h"
#include "core/canon/rules/templaterules.h"

#include <QtGlobal>

#include <algorithm>

namespace core::canon {

Finding &Notebook::add(const SiteFile &file, const Subject &subject, const yaml::Node &node,
                       const char *pattern, QStringList arguments)
{
    return add(file, subject, node.line, node.column, pattern, std::move(arguments));
}

Finding &Notebook::add(const SiteFile &file, const Subject &subject, int line, int column,
                       const char *pattern, QStringList arguments)
{
    Finding &finding = add(file.path, line, column, pattern, std::move(arguments));
    finding.site = file.site;
    finding.environment = subject.environmentName(file.environment);
    return finding;
}

Finding &Notebook::add(const QString &path, int line, int column, const char *pattern, QStringList arguments)
{
    m_findings.append({.rule = m_rule,
                       .severity = m_severity,
                       .site = {},
                       .environment = {},
                       .file = path,
                       .line = line,
                       .column = column,
                       .pattern = pattern,
                       .arguments = std::move(arguments)});
    return m_findings.last();
}

const std::vector<Rule> &rules()
{
    using enum Severity;
    static const std::vector<Rule> s_rules{
        {"release/only-image", Error, false,
         QT_TRANSLATE_NOOP("core", "The release says more than which image runs"),
         QT_TRANSLATE_NOOP("core",
                           "A promotion copies the tag and nothing else, so whatever else stands here moves "
                           "with no release, and the environments drift apart."),
         QT_TRANSLATE_NOOP("core",
                           "Move the key to the env layer, or list it under release.keys in the policy."),
         2, &judgeOnlyImage},
        {"release/mutable-tag", Error, false, QT_TRANSLATE_NOOP("core", "The tag moves"),
         QT_TRANSLATE_NOOP("core",
                           "Whoever pushes an image under this tag changes what runs, without a commit and "
                           "without a check; and nobody can go back to what it was."),
         QT_TRANSLATE_NOOP("core", "Name the tag of one build, such as the commit's SHA."), 1,
         &judgeMutableTag},
        {"release/unrecognised-tag", Warning, false,
         QT_TRANSLATE_NOOP("core", "The tag does not show that it stays"),
         QT_TRANSLATE_NOOP("core",
                           "A commit's SHA, a rebuild of it and a full version are written once. Of another "
                           "tag nobody can see whether it will be written again."),
         QT_TRANSLATE_NOOP("core",
                           "Let CI tag images by commit, or describe your tags under tags.pattern in the "
                           "policy."),
         1, &judgeUnrecognisedTag},
        {"release/digest", Error, false, QT_TRANSLATE_NOOP("core", "A digest stands beside the tag"),
         QT_TRANSLATE_NOOP("core",
                           "The digest decides which image runs. A promotion that moves the tag would look "
                           "done and deploy the old image."),
         QT_TRANSLATE_NOOP("core", "Remove the digest; the tag alone says which image runs."), 2,
         &judgeDigest},
        {"release/identity-differs", Warning, false,
         QT_TRANSLATE_NOOP("core", "The release's identity differs between environments"),
         QT_TRANSLATE_NOOP("core",
                           "What belongs to the release's identity must be the same wherever its tag runs, "
                           "or prod runs something that was never verified."),
         QT_TRANSLATE_NOOP("core", "Make the value the same, or move it to the env layer."), 2,
         &judgeIdentity},
        {"release/tag-not-string", Error, true, QT_TRANSLATE_NOOP("core", "The tag is no text for YAML"),
         QT_TRANSLATE_NOOP("core",
                           "Helm reads 12e5 as 1200000 and 1.10 as 1.1, and so asks the registry for an "
                           "image that is not there, or for another one."),
         QT_TRANSLATE_NOOP("core", "Put the tag in quotes."), 2, &judgeTagString},
        {"release/placeholder", Info, false, QT_TRANSLATE_NOOP("core", "Not released yet"),
         QT_TRANSLATE_NOOP("core",
                           "The files are there and no release is. Argo CD tries to pull the placeholder "
                           "until one comes."),
         QT_TRANSLATE_NOOP("core", "Release to the first environment, then promote."), 2, &judgePlaceholder},
        {"release/repository-differs", Error, false,
         QT_TRANSLATE_NOOP("core", "The environments name different image repositories"),
         QT_TRANSLATE_NOOP("core",
                           "The same tag in another repository is another image: prod would run something "
                           "that was never in dev."),
         QT_TRANSLATE_NOOP("core",
                           "Name one repository in all environments, or say repositories: mirrored in the "
                           "policy where one is a copy of the other."),
         2, &judgeRepository},
        {"env/secret-missing", Error, false,
         QT_TRANSLATE_NOOP("core", "A Secret that is referred to is not there"),
         QT_TRANSLATE_NOOP("core",
                           "A pod that refers to a Secret which is not in its namespace does not start, and "
                           "the rollout hangs."),
         QT_TRANSLATE_NOOP("core",
                           "Add the Secret to the platform repository, for this very namespace, or mend the "
                           "reference."),
         2, &judgeSecretMissing},
        {"env/image-in-env-layer", Error, false,
         QT_TRANSLATE_NOOP("core", "The env layer says which image runs"),
         QT_TRANSLATE_NOOP("core",
                           "The env layer is read last and wins over the release: promotions look done, and "
                           "the image of the env layer goes on running."),
         QT_TRANSLATE_NOOP("core", "Move image.repository and image.tag to the release file."), 2,
         &judgeImageInEnvLayer},
        {"env/wrong-env-name", Error, true,
         QT_TRANSLATE_NOOP("core", "SYNESTRA_ENV is not the environment's name"),
         QT_TRANSLATE_NOOP("core",
                           "By it a site tells dev from prod: mails to customers, payments and search "
                           "engines depend on it."),
         QT_TRANSLATE_NOOP("core", "Set SYNESTRA_ENV to the environment of the file."), 2,
         &judgeEnvironmentName},
        {"env/secret-value", Error, false, QT_TRANSLATE_NOOP("core", "A value looks like a secret"),
         QT_TRANSLATE_NOOP("core",
                           "What is in git is with everybody who ever cloned it, for ever. Removing the line "
                           "does not take it back."),
         QT_TRANSLATE_NOOP("core",
                           "Replace the secret where it is used, put the new one into the platform "
                           "repository, and refer to it by name."),
         2, &judgeSecretValues},
        {"env/host-not-unique", Error, false,
         QT_TRANSLATE_NOOP("core", "One host in two sites or environments"),
         QT_TRANSLATE_NOOP("core",
                           "The ingress gives a host to one of them, and which one can change with any "
                           "rollout: visitors of prod may land in dev."),
         QT_TRANSLATE_NOOP("core", "Give each environment of each site a host of its own."), 2, &judgeHosts},
        {"env/url-host-mismatch", Warning, false,
         QT_TRANSLATE_NOOP("core", "A public URL is none of the ingress hosts"),
         QT_TRANSLATE_NOOP("core",
                           "The site writes this address into links, cookies and mails. If it is another "
                           "environment's, visitors end up there."),
         QT_TRANSLATE_NOOP("core", "Make the URL's host one of the ingress hosts, or add the host."), 2,
         &judgePublicUrls},
        {"env/foreign-secret", Error, false,
         QT_TRANSLATE_NOOP("core", "An environment refers to the Secret of another"),
         QT_TRANSLATE_NOOP("core",
                           "With dev's Secret prod works on dev's database, or dev on prod's: tests would "
                           "write into what customers see."),
         QT_TRANSLATE_NOOP("core", "Refer to the Secret of this environment."), 2, &judgeForeignSecrets},
        {"env/template-not-rendered", Warning, false,
         QT_TRANSLATE_NOOP("core", "A Helm expression that nobody renders"),
         QT_TRANSLATE_NOOP("core",
                           "Values are plain text for Helm unless the chart passes them through tpl. The pod "
                           "gets the expression itself."),
         QT_TRANSLATE_NOOP("core", "Write out the value, or let the chart pass it through tpl."), 2,
         &judgeTemplates},
        {"env/secret-shared", Warning, false,
         QT_TRANSLATE_NOOP("core", "One Secret for two environments or sites"),
         QT_TRANSLATE_NOOP("core",
                           "A database or key that dev and prod share is prod's to lose: what is tried in "
                           "dev happens in prod."),
         QT_TRANSLATE_NOOP("core", "Give each environment of each site a Secret of its own."), 2,
         &judgeSharedSecrets},
        {"env/bucket-shared", Warning, false,
         QT_TRANSLATE_NOOP("core", "One bucket for two environments or sites"),
         QT_TRANSLATE_NOOP("core",
                           "Uploads of both lie in one place: cleaning up dev deletes the files of prod."),
         QT_TRANSLATE_NOOP("core", "Give each environment of each site a bucket or a prefix of its own."), 2,
         &judgeSharedBuckets},
        {"secret/plaintext", Error, false, QT_TRANSLATE_NOOP("core", "A Secret in clear text"),
         QT_TRANSLATE_NOOP("core",
                           "Whoever can read the repository has the value, and so has everybody who ever "
                           "clones its history."),
         QT_TRANSLATE_NOOP("core",
                           "Encrypt the manifest with SOPS, and change the value where it is used: it is "
                           "known now."),
         2, &judgeSecretPlaintext},
        {"secret/name-encrypted", Warning, false,
         QT_TRANSLATE_NOOP("core", "The name of a Secret is encrypted"),
         QT_TRANSLATE_NOOP(
             "core",
             "Nobody can see which Secret it is without the key, so a reference to it cannot be "
             "checked."),
         QT_TRANSLATE_NOOP("core",
                           "Give its rule in .sops.yaml encrypted_regex: ^(data|stringData)$ and encrypt the "
                           "file anew."),
         2, &judgeSecretNameEncrypted},
        {"secret/platform-unread", Info, false,
         QT_TRANSLATE_NOOP("core", "The Secrets of the platform repository are not known"),
         QT_TRANSLATE_NOOP("core",
                           "Whether what the sites refer to is there can only be seen in the platform "
                           "repository."),
         QT_TRANSLATE_NOOP("core",
                           "See that the address under platform.repo in the policy can be reached from here, "
                           "and that its files parse."),
         2, &judgePlatformUnread},
        {"app/value-files", Error, true,
         QT_TRANSLATE_NOOP("core", "The value files are not the release, then the env layer"),
         QT_TRANSLATE_NOOP("core",
                           "A promotion changes the release file. If the Application does not read it, or "
                           "reads something else after it, prod goes on running what it ran."),
         QT_TRANSLATE_NOOP(
             "core",
             "List the release file and then the env layer of this site and environment, and nothing else."),
         3, &judgeValueFiles},
        {"app/self-heal", Error, true, QT_TRANSLATE_NOOP("core", "selfHeal does not fit the environment"),
         QT_TRANSLATE_NOOP(
             "core",
             "In the first environment Argo CD would undo a development session; in the last, without it, a "
             "change by hand stays in the cluster and git no longer says what runs."),
         QT_TRANSLATE_NOOP("core", "Set selfHeal to false in the first environment and to true in the last."),
         3, &judgeSelfHeal},
        {"app/not-automated", Warning, false,
         QT_TRANSLATE_NOOP("core", "Argo CD does not sync this by itself"),
         QT_TRANSLATE_NOOP("core",
                           "A promotion is a commit. Without automated sync and prune the cluster does not "
                           "follow it until somebody syncs by hand."),
         QT_TRANSLATE_NOOP("core", "Add syncPolicy.automated with prune set to true."), 3, &judgeAutomated},
        {"app/create-namespace", Warning, false,
         QT_TRANSLATE_NOOP("core", "Argo CD creates a namespace that belongs to developers"),
         QT_TRANSLATE_NOOP("core",
                           "Where Argo CD makes the namespace first, the tool of the development sessions "
                           "does not own it, and cannot give it to a developer."),
         QT_TRANSLATE_NOOP("core",
                           "Remove CreateNamespace=true from the sync options of the first environment."),
         3, &judgeCreateNamespace},
        {"app/namespace-shared", Error, false,
         QT_TRANSLATE_NOOP("core", "Two Applications deploy into one namespace"),
         QT_TRANSLATE_NOOP("core",
                           "Both reach the same secrets and may overwrite each other, so that a release of "
                           "one changes the other."),
         QT_TRANSLATE_NOOP("core", "Give each Application a namespace of its own."), 3, &judgeNamespaces},
        {"app/name-not-unique", Error, false, QT_TRANSLATE_NOOP("core", "Two Applications have one name"),
         QT_TRANSLATE_NOOP("core",
                           "In the cluster there is only one of that name: whichever is applied last "
                           "replaces the other, and its site with it."),
         QT_TRANSLATE_NOOP("core", "Give each Application a name of its own."), 3, &judgeNames},
        {"app/source", Error, false,
         QT_TRANSLATE_NOOP("core", "The Application follows another repository, branch or chart"),
         QT_TRANSLATE_NOOP("core",
                           "A promotion is a commit on one branch of one repository. An Application that "
                           "follows another one never sees it."),
         QT_TRANSLATE_NOOP(
             "core",
             "Write the repository, the branch and the path of the chart as the other sites have them."),
         3, &judgeSources},
        {"app/project-denies", Error, false, QT_TRANSLATE_NOOP("core", "The project does not allow this"),
         QT_TRANSLATE_NOOP("core",
                           "Argo CD refuses to sync an Application whose project does not allow its "
                           "repository or destination, so that a promotion changes nothing in the cluster."),
         QT_TRANSLATE_NOOP("core", "Allow it in the AppProject, or choose another project."), 3,
         &judgeProjects},
        {"app/not-watched", Warning, false,
         QT_TRANSLATE_NOOP("core", "Nothing brings this Application into the cluster"),
         QT_TRANSLATE_NOOP("core",
                           "The folder is taken by a kustomization or a root Application that leaves this "
                           "file out. The site is in git and nowhere else."),
         QT_TRANSLATE_NOOP("core", "Add the file to the list, or let the root Application take it."), 3,
         &judgeWatched},
        {"app/unknown-field", Warning, false, QT_TRANSLATE_NOOP("core", "A field that Argo CD does not know"),
         QT_TRANSLATE_NOOP("core", "Argo CD drops it without a word: what it was to turn on stays off."),
         QT_TRANSLATE_NOOP("core", "Write the field as Argo CD spells it, or remove it."), 3,
         &judgeUnknownFields},
        {"app/invalid", Error, false, QT_TRANSLATE_NOOP("core", "Not what Argo CD takes"),
         QT_TRANSLATE_NOOP("core",
                           "The cluster refuses such a file, so that nothing of it is applied and the "
                           "Application stays as it was."),
         QT_TRANSLATE_NOOP("core", "Write the value as Argo CD wants it at the place that is named."), 3,
         &judgeManifests},
        {"app/not-judged", Info, false,
         QT_TRANSLATE_NOOP("core", "An ApplicationSet that only Argo CD can resolve"),
         QT_TRANSLATE_NOOP(
             "core", "What it makes does not stand in the repository, so that the rules cannot look at it."),
         QT_TRANSLATE_NOOP("core", "Look at what it makes with argocd appset generate."), 3,
         &judgeUnjudgedSets},
        {"site/source-missing", Warning, false,
         QT_TRANSLATE_NOOP("core", "The sources of the site are missing"),
         QT_TRANSLATE_NOOP(
             "core",
             "Other sites have theirs in this repository. Without them nothing builds the next release."),
         QT_TRANSLATE_NOOP("core", "Add the folder, or say in the policy where the sources are."), 4,
         &judgeSiteSources},
        {"site/incomplete", Error, false, QT_TRANSLATE_NOOP("core", "Files of the site are missing"),
         QT_TRANSLATE_NOOP("core",
                           "A site needs three files in each environment. With one missing it cannot be "
                           "rolled out there, and a promotion has nowhere to go."),
         QT_TRANSLATE_NOOP("core",
                           "Complete the site: slipwayctl new-site with its key makes what is missing."),
         4, &judgeIncomplete},
        {"site/naming", Warning, false, QT_TRANSLATE_NOOP("core", "A name is not like the others"),
         QT_TRANSLATE_NOOP("core",
                           "Names that follow one pattern can be found and checked by it. One that does not "
                           "is often a slip of the pen, and then it is another thing that is deployed."),
         QT_TRANSLATE_NOOP("core",
                           "Call it as the others are called. If it has to be so, say why in a comment that "
                           "ignores the rule."),
         4, &judgeNaming},
        {"docs/dead-reference", Warning, false, QT_TRANSLATE_NOOP("core", "A page names a file that is gone"),
         QT_TRANSLATE_NOOP(
             "core",
             "Who follows the page in a hurry, at an incident say, looks for a file that is not there."),
         QT_TRANSLATE_NOOP("core", "Name what took its place, or remove the reference."), 7,
         &judgeReferences},
        {"pipeline/never-in-previous", Error, false,
         QT_TRANSLATE_NOOP("core", "A release that the environment before never had"),
         QT_TRANSLATE_NOOP("core",
                           "It went past the environment where it would have been looked at: nobody "
                           "verified what runs here."),
         QT_TRANSLATE_NOOP("core",
                           "Promote a release that was in front, roll back, or accept the divergence with a "
                           "reason."),
         4, &judgeNeverInPrevious},
        {"history/moved-together", Warning, false,
         QT_TRANSLATE_NOOP("core", "One commit moved two environments"),
         QT_TRANSLATE_NOOP("core",
                           "A release that arrives in dev and in prod with the same commit was not verified "
                           "in dev, whatever the tags say."),
         QT_TRANSLATE_NOOP("core",
                           "Release to the first environment, look, and promote with a second commit."),
         4, &judgeMovedTogether},
        {"history/mixed-commit", Warning, false,
         QT_TRANSLATE_NOOP("core", "A release was moved among other changes"),
         QT_TRANSLATE_NOOP("core",
                           "Who reverts the commit takes back more than the release, or leaves the release "
                           "so as to keep the rest."),
         QT_TRANSLATE_NOOP("core", "Move tags with commits of their own."), 4, &judgeMixedCommit},
        {"yaml/invalid", Error, false, QT_TRANSLATE_NOOP("core", "The file cannot be understood"),
         QT_TRANSLATE_NOOP("core",
                           "Helm and Argo CD stop at such a file, so the site can be neither rolled out nor "
                           "promoted."),
         QT_TRANSLATE_NOOP("core",
                           "Mend the file at the place that is named, or take its last good version back."),
         2, &judgeInvalid},
        {"yaml/duplicate-key", Error, false, QT_TRANSLATE_NOOP("core", "A key stands twice"),
         QT_TRANSLATE_NOOP("core",
                           "Some readers take the first value, some the last, some refuse the file: what "
                           "you see is not sure to be what runs."),
         QT_TRANSLATE_NOOP("core", "Remove one of the two."), 2, &judgeDuplicateKey},
        {"yaml/not-utf8", Error, false, QT_TRANSLATE_NOOP("core", "The file is not UTF-8"),
         QT_TRANSLATE_NOOP("core",
                           "Helm and Argo CD read UTF-8 only. Bytes of another encoding stop them, or come "
                           "out as other letters."),
         QT_TRANSLATE_NOOP("core", "Save the file as UTF-8."), 2, &judgeNotUtf8},
        {"yaml/symlink", Error, false, QT_TRANSLATE_NOOP("core", "The file is a symbolic link"),
         QT_TRANSLATE_NOOP("core",
                           "What a link points to can change without a commit here, and Argo CD refuses "
                           "links that lead out of the repository."),
         QT_TRANSLATE_NOOP("core", "Put the file itself in its place."), 2, &judgeSymlink},
        {"yaml/not-read", Info, false, QT_TRANSLATE_NOOP("core", "A file is not read"),
         QT_TRANSLATE_NOOP("core",
                           "It lies where the files of sites are and is not taken for one, so that nothing "
                           "here watches over it."),
         QT_TRANSLATE_NOOP("core", "Name it SITE.yaml, or keep it elsewhere."), 2, &judgeNotRead},
        {"canon/ignore", Warning, false,
         QT_TRANSLATE_NOOP("core", "A comment that ignores a rule is not in order"),
         QT_TRANSLATE_NOOP("core",
                           "Without a reason nobody knows whether it still holds; and one that ignores "
                           "nothing hides the next finding at its place."),
         QT_TRANSLATE_NOOP("core", "Give the reason behind the rule, or remove the comment."), 2, nullptr},
        {"canon/policy", Error, false, QT_TRANSLATE_NOOP("core", "The policy names a rule that there is not"),
         QT_TRANSLATE_NOOP("core",
                           "What was meant to be off is on, and what was meant to stop a build does not."),
         QT_TRANSLATE_NOOP("core", "Correct the rule's name; slipwayctl lint --explain lists them all."), 2,
         &judgePolicy},
    };
    return s_rules;
}

const Rule *rule(QStringView id)
{
    const auto found =
        std::ranges::find_if(rules(), [&](const Rule &one) { return id == QLatin1StringView(one.id); });
    return found == rules().end() ? nullptr : &*found;
}

} // namespace core::canon
