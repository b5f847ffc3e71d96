// SPDX-License-Identifier: Apache-2.0
#include "core/canon/text.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

const std::vector<Chapter> &chapters()
{
    static const std::vector<Chapter> s_chapters{
        {1,
         QT_TRANSLATE_NOOP("canon", "A release is an image tag that never changes"),
         {QT_TRANSLATE_NOOP("canon",
                            "What runs in an environment is written down in git as the tag of an image, most "
                            "often the id of the commit it was built from. A tag is given once: the same tag "
                            "is the same image tomorrow."),
          QT_TRANSLATE_NOOP("canon",
                            "So a release can be compared, repeated and taken back by changing one word. A "
                            "tag that moves, as latest does, names another image from one day to the next: "
                            "what was tried in dev is then not what prod gets, and the history of git says "
                            "nothing about it."),
          QT_TRANSLATE_NOOP("canon",
                            "A site that was never released has a placeholder for its tag. That is a state "
                            "of its own, and compared with nothing.")}},
        {2,
         QT_TRANSLATE_NOOP("canon", "Two layers: what runs, and how it is set up"),
         {QT_TRANSLATE_NOOP("canon",
                            "Each site has two files for each environment. The release layer, "
                            "deploy/env/release-ENV/SITE.yaml, says which image runs: repository, tag, "
                            "perhaps pull secrets and what belongs to the identity of the release. Nothing "
                            "else, for a promotion copies the tag and nothing else."),
          QT_TRANSLATE_NOOP("canon",
                            "The env layer, deploy/env/ENV/SITE.yaml, says how this environment differs: "
                            "hosts, SYNESTRA_ENV, resources, switches, and the names of the Secrets it "
                            "uses. Never their values: everybody who can read the repository would have "
                            "them, for ever."),
          QT_TRANSLATE_NOOP("canon",
                            "Since the layers are apart, dev can be ahead of prod without touching it. What "
                            "the two environments share, a host, a Secret, a bucket or a database, ties them "
                            "together again: then a try in dev reaches the visitors of prod."),
          QT_TRANSLATE_NOOP(
              "canon",
              "A file says one thing to everybody who reads it. A key that stands twice, a text "
              "that some readers take for a number, another encoding or a link says different "
              "things to Helm, to Argo CD and to people.")}},
        {3,
         QT_TRANSLATE_NOOP("canon", "One Application a site and environment"),
         {QT_TRANSLATE_NOOP("canon",
                            "An Argo CD Application puts the layers of one site and one environment on the "
                            "chart: first the release layer, then the env layer, both of this very site and "
                            "environment. The later file wins, so the order decides."),
          QT_TRANSLATE_NOOP("canon",
                            "In the first environment selfHeal is off: developers work over what git says, "
                            "and Argo CD must not fight them. In the last one it is on: what runs there is "
                            "what git says, and what somebody changed by hand is put back. Both sync by "
                            "themselves and remove what git no longer has."),
          QT_TRANSLATE_NOOP("canon",
                            "Each Application has a name and a namespace of its own, comes from the same "
                            "repository and branch as its siblings, and from a project that allows it. One "
                            "that no root Application and no kustomization names is read by nobody: its "
                            "commits change nothing.")}},
        {4,
         QT_TRANSLATE_NOOP("canon", "From dev to prod by promotion"),
         {QT_TRANSLATE_NOOP("canon",
                            "A new site begins with all its files at once, three for each environment, and "
                            "the Secrets of both namespaces in the platform repository."),
          QT_TRANSLATE_NOOP("canon",
                            "CI builds an image and writes its tag into the release layer of dev, and only "
                            "there. Argo CD rolls it out; the site is tried there: it is synced and healthy "
                            "on that release, and its pages answer."),
          QT_TRANSLATE_NOOP("canon",
                            "A promotion is a second commit, which gives the next environment the very tag "
                            "that was tried in the one before it, and changes nothing else. A tag that was "
                            "never there was tried by nobody. A commit that moves both at once leaves no "
                            "time to try it; one that also changes other things cannot be taken back "
                            "alone.")}},
        {5,
         QT_TRANSLATE_NOOP("canon", "Two ways to reset dev"),
         {QT_TRANSLATE_NOOP("canon",
                            "What a developer's session changed in the cluster is drift: end the session, "
                            "then sync the Application. There is no commit, for git never said otherwise."),
          QT_TRANSLATE_NOOP("canon",
                            "A release that is not wanted any more is reset by a commit that gives dev the "
                            "tag of prod again. Do not take one for the other: the first loses work that "
                            "was not committed, the second changes what everybody gets.")}},
        {6,
         QT_TRANSLATE_NOOP("canon", "A further environment"),
         {QT_TRANSLATE_NOOP("canon",
                            "An environment between dev and prod is three files more for each site that "
                            "takes part. The order becomes dev, stage, prod; a release moves one step at a "
                            "time, and its first release comes from the environment before it.")}},
        {7,
         QT_TRANSLATE_NOOP("canon", "Where a repository tells about itself"),
         {QT_TRANSLATE_NOOP("canon",
                            "How things are done here stands in the repository's own pages, its runbooks "
                            "above all. They name files; a page that names one which is gone sends people "
                            "the wrong way when they are in a hurry.")}},
    };
    return s_chapters;
}

const Chapter &chapterOf(const Rule &rule)
{
    const auto found = std::ranges::find(chapters(), rule.chapter, &Chapter::number);
    return found == chapters().end() ? chapters().front() : *found;
}

QString Chapter::displayTitle() const
{
    return QCoreApplication::translate("canon", title);
}

QStringList Chapter::displayParagraphs() const
{
    QStringList all;
    for (const char *paragraph : paragraphs)
        all += QCoreApplication::translate("canon", paragraph);
    return all;
}

namespace {

constexpr qsizetype mostBytes = 512 * 1024; ///< of a runbook: a larger one is no page to read
const QString runbookFolder = u"docs/runbooks"_s;

/// Words that tell what a runbook is about, one list a chapter.
const std::vector<QStringList> &chapterWords()
{
    static const std::vector<QStringList> s_words{
        {u"immutable"_s, u"latest"_s},
        {u"release-dev"_s, u"release-prod"_s, u"SYNESTRA_ENV"_s, u"secretRef"_s},
        {u"selfHeal"_s, u"Application"_s},
        {u"promotion"_s, u"promote"_s, u"bootstrap"_s},
        {u"okteto"_s, u"drift"_s},
        {u"release-stage"_s, u"env/stage"_s},
        {u"runbook"_s},
    };
    return s_words;
}

QString titleOf(const QString &text, const QString &file)
{
    const QStringList lines = text.split(u'\n');
    const auto heading =
        std::ranges::find_if(lines, [](const QString &line) { return line.startsWith("# "_L1); });
    return heading == lines.end() ? file.section(u'/', -1) : oneLine(heading->sliced(2).trimmed(), 120);
}

Runbook runbookOf(const QString &file, const QString &text)
{
    Runbook runbook{.file = file, .title = titleOf(text, file), .chapters = {}, .rules = {}};
    for (const Chapter &chapter : chapters()) {
        const QStringList words = chapterWords().at(size_t(chapter.number) - 1);
        const bool isAbout = std::ranges::any_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
        if (isAbout)
            runbook.chapters += chapter.number;
    }
    for (const Rule &rule : rules()) {
        if (text.contains(QLatin1StringView(rule.id)))
            runbook.rules += QString::fromLatin1(rule.id);
    }
    return runbook;
}

} // namespace

QList<Runbook> runbooksIn(const gitops::FileTree &tree)
{
    QList<Runbook> all;
    const auto entries = tree.list(runbookFolder);
    if (!entries)
        return all;
    for (const git::TreeEntry &entry : *entries) {
        const QString path = runbookFolder + u'/' + entry.name;
        if (!entry.name.endsWith(".md"_L1) || entry.name.compare("README.md"_L1, Qt::CaseInsensitive) == 0)
            continue;
        const auto file = tree.read(path, entry.id);
        if (file && file->bytes.size() <= mostBytes)
            all += runbookOf(path, QString::fromUtf8(file->bytes));
    }
    return all;
}

QList<Runbook> runbooksOf(const QList<Runbook> &all, const Rule &rule)
{
    QList<Runbook> naming;
    QList<Runbook> about;
    for (const Runbook &runbook : all) {
        if (runbook.rules.contains(QLatin1StringView(rule.id)))
            naming += runbook;
        else if (runbook.chapters.contains(rule.chapter))
            about += runbook;
    }
    return naming.isEmpty() ? about : naming;
}

} // namespace core::canon
