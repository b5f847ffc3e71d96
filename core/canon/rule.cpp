// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rule.h"

#include "core/canon/filerules.h"
#include "core/canon/releaserules.h"
#include "core/canon/secretrules.h"

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
