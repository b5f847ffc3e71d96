// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/releaserules.h"

#include "core/canon/facts.h"

#include <QtGlobal>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using gitops::ReleaseLayer;

/// The key itself, or one above it.
bool isAllowed(const QString &key, const QStringList &allowed)
{
    return std::ranges::any_of(allowed, [&key](const QString &one) {
        return key == one || (key.startsWith(one) && key.at(one.size()) == u'.');
    });
}

/// A release file that can be read.
struct Release
{
    const SiteFile &file;
    const ReleaseLayer &layer;
};

/// Each site is judged by itself.
void eachRelease(const Subject &subject, const Notebook &notebook,
                 const std::function<void(const Release &)> &look)
{
    for (const SiteFile &file : subject.files()) {
        if (file.kind == FileKind::Release && !file.error && notebook.isAsked(file.site))
            look({file, *subject.deployment(file).release});
    }
}

void eachTag(const Subject &subject, const Notebook &notebook,
             const std::function<void(const Release &)> &look)
{
    eachRelease(subject, notebook, [&](const Release &release) {
        if (release.layer.realTag())
            look(release);
    });
}

Finding &addAtTag(Notebook &notebook, const Subject &subject, const Release &release, const char *pattern,
                  QStringList arguments = {})
{
    return notebook.add(release.file, subject, release.layer.tagLine, release.layer.tagColumn, pattern,
                        std::move(arguments));
}

const yaml::Node *repositoryOf(const SiteFile &file)
{
    const yaml::Node *root = file.document->root();
    return root == nullptr ? nullptr : root->at({"image", "repository"});
}

/// Where the file names the repository; the tag where it names none.
Finding &addAtRepository(Notebook &notebook, const Subject &subject, const Release &release,
                         const char *pattern, QStringList arguments)
{
    const yaml::Node *repository = repositoryOf(release.file);
    return repository != nullptr
        ? notebook.add(release.file, subject, *repository, pattern, std::move(arguments))
        : addAtTag(notebook, subject, release, pattern, std::move(arguments));
}

/// "deploy/env/release-dev/shop.yaml:7"
QString placeOf(const SiteFile &file, int line)
{
    return u"%1:%2"_s.arg(file.path).arg(line);
}

/// The values of a release that are part of its identity, as the policy lists them.
std::vector<Value> identityOf(const SiteFile &file, const policy::Policy &policy)
{
    std::vector<Value> values = file.document ? file.document->facts().values : std::vector<Value>();
    std::erase_if(values, [&](const Value &value) {
        return !isAllowed(value.name, policy.releaseKeys) || gitops::isPlaceholder(value.text);
    });
    return values;
}

void compareIdentity(const Subject &subject, Notebook &notebook, const SiteFile &front, const SiteFile &file)
{
    const std::vector<Value> before = identityOf(front, subject.policy());
    for (const Value &value : identityOf(file, subject.policy())) {
        const Value *other = find(before, value.name);
        if (other == nullptr || other->text == value.text)
            continue;
        notebook.add(
            file, subject, *value.node,
            QT_TRANSLATE_NOOP("core",
                              "%1 is another than in %2 (%3): the two environments do not run the "
                              "same release under one tag"),
            {value.name, subject.environmentName(front.environment), placeOf(front, other->node->line)});
    }
}

} // namespace

QList<Finding> onlyImage(const ReleaseLayer &layer, const QString &file, const policy::Policy &policy)
{
    QList<Finding> findings;
    for (const gitops::ForeignKey &key : layer.foreignKeys) {
        if (isAllowed(key.name, policy.releaseKeys))
            continue;
        findings.append(
            {.rule = u"release/only-image"_s,
             .site = {},
             .environment = {},
             .file = file,
             .line = key.line,
             .column = key.column,
             .pattern = QT_TRANSLATE_NOOP("core",
                                          "%1 is no part of a release; move it to the env layer, or list it "
                                          "under release.keys in %2"),
             .arguments = {key.name, policy::fileName}});
    }
    return findings;
}

bool isSameRepository(const QString &front, const QString &far, const policy::Policy &policy)
{
    const bool isMirrored = policy.repositories == policy::Repositories::Mirrored && !front.isEmpty()
        && !far.isEmpty() && !gitops::isPlaceholderRepository(far);
    return front == far || isMirrored;
}

void judgeOnlyImage(const Subject &subject, Notebook &notebook)
{
    eachRelease(subject, notebook, [&](const Release &release) {
        for (const Finding &found : onlyImage(release.layer, release.file.path, subject.policy()))
            notebook.add(release.file, subject, found.line, found.column, found.pattern, found.arguments);
    });
}

void judgeMutableTag(const Subject &subject, Notebook &notebook)
{
    eachTag(subject, notebook, [&](const Release &release) {
        if (!subject.policy().isMutable(release.layer.tag))
            return;
        addAtTag(notebook, subject, release,
                 QT_TRANSLATE_NOOP("core",
                                   "“%1” is a tag that moves: what runs can change without a commit, and no "
                                   "promotion takes it on; name the tag of one build"),
                 {release.layer.tag});
    });
}

void judgeUnrecognisedTag(const Subject &subject, Notebook &notebook)
{
    const gitops::TagWriting &writing = subject.policy().tags;
    const auto &pattern = subject.policy().tagPattern;
    eachTag(subject, notebook, [&](const Release &release) {
        const QString &tag = release.layer.tag;
        const bool isKnown = gitops::isRecognisedTag(tag) || gitops::isRecognisedTag(writing.release(tag))
            || (pattern && pattern->match(tag).hasMatch());
        if (isKnown || subject.policy().isMutable(tag))
            return;
        addAtTag(notebook, subject, release,
                 gitops::isTag(tag)
                     ? QT_TRANSLATE_NOOP("core",
                                         "“%1” does not show that it stays: it is no commit, no rebuild of "
                                         "one and no full version; describe such tags under tags.pattern in "
                                         "the policy")
                     : QT_TRANSLATE_NOOP("core",
                                         "“%1” is no image tag, so nothing can be pulled: letters, digits, "
                                         "“_”, “.” and “-”, at most 128"),
                 {tag});
    });
}

void judgeDigest(const Subject &subject, Notebook &notebook)
{
    eachRelease(subject, notebook, [&](const Release &release) {
        if (!release.layer.isPinned())
            return;
        const yaml::Node *root = release.file.document->root();
        const yaml::Node *digest = root == nullptr ? nullptr : root->at({"image", "digest"});
        const char *pattern = QT_TRANSLATE_NOOP("core",
                                                "a digest stands beside the tag: moving the tag alone would "
                                                "deploy the old image, so that a promotion is refused");
        if (release.layer.hasDigest && digest != nullptr)
            notebook.add(release.file, subject, *digest, pattern);
        else
            addAtRepository(notebook, subject, release, pattern, {});
    });
}

void judgeIdentity(const Subject &subject, Notebook &notebook)
{
    eachRelease(subject, notebook, [&](const Release &release) {
        if (const SiteFile *front = subject.releaseInFront(release.file))
            compareIdentity(subject, notebook, *front, release.file);
    });
}

void judgeTagString(const Subject &subject, Notebook &notebook)
{
    eachTag(subject, notebook, [&](const Release &release) {
        if (release.layer.isTagString)
            return;
        addAtTag(notebook, subject, release,
                 QT_TRANSLATE_NOOP("core",
                                   "without quotes some readers take %1 for a number or a date and ask for "
                                   "another image; put it in quotes"),
                 {release.layer.tag});
    });
}

void judgePlaceholder(const Subject &subject, Notebook &notebook)
{
    eachRelease(subject, notebook, [&](const Release &release) {
        if (release.layer.isPlaceholder) {
            addAtTag(notebook, subject, release,
                     QT_TRANSLATE_NOOP("core", "no release yet: the tag is a placeholder"));
        } else if (gitops::isPlaceholderRepository(release.layer.repository)) {
            addAtRepository(notebook, subject, release,
                            QT_TRANSLATE_NOOP("core",
                                              "the tag is real and the repository still the placeholder %1: "
                                              "there is no such image"),
                            {release.layer.repository});
        }
    });
}

void judgeRepository(const Subject &subject, Notebook &notebook)
{
    eachTag(subject, notebook, [&](const Release &release) {
        const SiteFile *front = subject.releaseInFront(release.file);
        if (front == nullptr)
            return;
        const ReleaseLayer &other = *subject.deployment(*front).release;
        const bool isPlaceholder = !other.realTag() || gitops::isPlaceholderRepository(other.repository)
            || gitops::isPlaceholderRepository(release.layer.repository);
        if (isPlaceholder || isSameRepository(other.repository, release.layer.repository, subject.policy()))
            return;
        const yaml::Node *itsPlace = repositoryOf(*front);
        addAtRepository(notebook, subject, release,
                        QT_TRANSLATE_NOOP("core",
                                          "the repository is “%1”, and “%2” in %3 (%4): one tag names two "
                                          "images, so what was verified is not what would run"),
                        {release.layer.repository, other.repository,
                         subject.environmentName(front->environment),
                         placeOf(*front, itsPlace != nullptr ? itsPlace->line : other.tagLine)});
    });
}

} // namespace core::canon
