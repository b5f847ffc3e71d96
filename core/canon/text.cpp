// SPDX-License-Identifier: Apache-2.0
#include "core/canon/text.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

/// Goes through a page of Markdown line by line, and notes where it speaks of what for the first time.
class PageReader
{
public:
    explicit PageReader(const QString &file)
    {
        m_runbook.file = file;
        m_runbook.title = file.section(u'/', -1);
    }

    Runbook read(const QString &text)
    {
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines)
            take(line);
        return std::move(m_runbook);
    }

private:
    void take(const QString &line)
    {
        ++m_line;
        if (line.startsWith("```"_L1) || line.startsWith("~~~"_L1))
            m_isCode = !m_isCode;
        else if (!m_isCode && line.startsWith(u'#'))
            takeHeading(line);
        const Passage here{.line = m_line, .heading = m_heading};
        for (const Chapter &chapter : chapters()) {
            if (!m_runbook.chapters.contains(chapter.number) && isAbout(line, chapter))
                m_runbook.chapters.emplace(chapter.number, here);
        }
        for (const Rule &rule : rules()) {
            if (line.contains(QLatin1StringView(rule.id)))
                m_runbook.rules.emplace(QString::fromLatin1(rule.id), here);
        }
    }

    /// `## Tags ##`: the signs before it, and those after it, are none of it.
    void takeHeading(const QString &line)
    {
        static const QRegularExpression s_heading(u"^(#{1,6})\\s+(.*?)[\\s#]*$"_s);
        const QRegularExpressionMatch heading = s_heading.match(line);
        if (!heading.hasMatch())
            return;
        m_heading = oneLine(heading.captured(2), longestHeading);
        const bool isFirst = heading.capturedLength(1) == 1 && !m_hasTitle;
        if (!isFirst || m_heading.isEmpty())
            return;
        m_hasTitle = true;
        m_runbook.title = m_heading;
    }

    static bool isAbout(const QString &line, const Chapter &chapter)
    {
        return std::ranges::any_of(
            chapterWords().at(static_cast<size_t>(chapter.number) - 1),
            [&line](const QString &word) { return line.contains(word, Qt::CaseInsensitive); });
    }

    static constexpr int longestHeading = 120;
    Runbook m_runbook;
    int m_line = 0;
    QString m_heading;
    bool m_hasTitle = false;
    bool m_isCode = false; ///< between fences, where # begins a comment
};

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
            all += PageReader(path).read(QString::fromUtf8(file->bytes));
    }
    return all;
}

QList<Runbook> runbooksOf(const QList<Runbook> &all, const Rule &rule)
{
    QList<Runbook> naming;
    QList<Runbook> about;
    for (const Runbook &runbook : all) {
        if (runbook.rules.contains(QString::fromLatin1(rule.id)))
            naming += runbook;
        else if (runbook.chapters.contains(rule.chapter))
            about += runbook;
    }
    return naming.isEmpty() ? about : naming;
}

Passage passageOn(const Runbook &runbook, const Rule &rule)
{
    if (const auto named = runbook.rules.find(QString::fromLatin1(rule.id)); named != runbook.rules.end())
        return named->second;
    const auto about = runbook.chapters.find(rule.chapter);
    return about == runbook.chapters.end() ? Passage() : about->second;
}

} // namespace core::canon
