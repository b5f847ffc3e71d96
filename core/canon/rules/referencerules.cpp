// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/referencerules.h"

#include "core/canon/manifests.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using git::TreeEntry;

constexpr int mostPages = 500;
constexpr int mostFolders = 5'000;
constexpr qsizetype mostBytes = 1024 * 1024; ///< of a page
constexpr qsizetype mostFindings = 200;
constexpr int deepest = 12;

QString beside(const QString &page, const QString &path)
{
    return page.contains(u'/') ? page.section(u'/', 0, -2) + u'/' + path : path;
}

/// Does it stand for several files, or for one that the reader has to think of?
bool isPattern(const QString &path)
{
    static const QRegularExpression sign(u"[<>{}*?$%|…\"'`\\[\\]()\\s]|\\.\\.\\."_s);
    static const QRegularExpression example(
        u"(^|/)(site|app|name|key|foo|bar|example|(my|new|your|some)-[^/]*"
        "|SITE|APP|NAME|KEY|ENV|TAG|REPLACE_ME[^/]*)(\\.[a-z]+)?(/|$)"_s);
    return path.contains(sign) || path.contains(example);
}

/// What one line of a page names.
class LineReader
{
public:
    LineReader(const QString &line, int number, const QString &page, const QStringList &folders)
        : m_line(line), m_number(number), m_page(page), m_folders(folders)
    {
    }

    QList<PageReference> read()
    {
        readCode();
        readLinks();
        readDefinition();
        std::ranges::sort(m_found, {}, &PageReference::column);
        return m_found;
    }

private:
    void add(const QString &text, const QStringList &paths, qsizetype at)
    {
        if (paths.isEmpty() || paths.contains(QString()))
            return;
        const auto column = QStringView(m_line).first(at).toUcs4().size() + 1;
        m_found.append({.text = text, .paths = paths, .line = m_number, .column = int(column)});
    }

    /// Blanks out what is code, so that no link is read in it.
    void readCode()
    {
        static const QRegularExpression code(u"(`+)([^`]+)\\1"_s);
        m_text = m_line;
        for (auto matches = code.globalMatch(m_line); matches.hasNext();) {
            const QRegularExpressionMatch one = matches.next();
            addCode(one.captured(2), one.capturedStart(2));
            m_text.replace(one.capturedStart(), one.capturedLength(), QString(one.capturedLength(), u' '));
        }
    }

    void addCode(const QString &code, qsizetype at)
    {
        // `deploy/x.yaml:image.tag` and `deploy/x.yaml:12` name a place in a file.
        QString path = code.trimmed().section(u':', 0, 0);
        if (path.startsWith(u"./"))
            path.remove(0, 2);
        const bool isOurs = path.contains(u'/') && m_folders.contains(path.section(u'/', 0, 0));
        if (!isOurs || isPattern(path) || path.contains(u"//"))
            return;
        const QString fromRoot = gitops::cleanedPath(path);
        if (fromRoot.contains(u'/'))
            add(path, {fromRoot, gitops::cleanedPath(beside(m_page, path))}, at);
    }

    void readLinks()
    {
        static const QRegularExpression link(u"\\]\\((<[^>]*>|[^()\\s]+(?:\\([^()\\s]*\\)[^()\\s]*)*)"_s);
        for (auto matches = link.globalMatch(m_text); matches.hasNext();) {
            const QRegularExpressionMatch one = matches.next();
            addLink(one.captured(1), one.capturedStart(1));
        }
    }

    void readDefinition()
    {
        static const QRegularExpression definition(u"^ {0,3}\\[[^\\]^][^\\]]*\\]:\\s+(<[^>]*>|\\S+)"_s);
        if (const auto match = definition.match(m_text); match.hasMatch())
            addLink(match.captured(1), match.capturedStart(1));
    }

    void addLink(const QString &written, qsizetype at)
    {
        static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:|^//"_s);
        QString target = written;
        if (target.startsWith(u'<'))
            target = target.sliced(1, target.size() - 2);
        target = target.section(u'#', 0, 0).section(u'?', 0, 0);
        if (target.isEmpty() || target.contains(scheme))
            return;
        static const QRegularExpression pattern(u"[<>{}*$]|\\.\\.\\."_s);
        const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(target.toUtf8()));
        if (path.contains(pattern))
            return;
        const QString meant = path.startsWith(u'/') ? path.sliced(1) : beside(m_page, path);
        add(target, {gitops::cleanedPath(meant)}, at);
    }

    const QString &m_line;
    QString m_text;
    int m_number;
    const QString &m_page;
    const QStringList &m_folders;
    QList<PageReference> m_found;
};

/// The folders at the root in which the layout has its files, and the pages.
QStringList rootFolders(const gitops::Layout &layout)
{
    QStringList folders{u"docs"_s, u"deploy"_s};
    for (const QString &pattern : {layout.releaseFolder, layout.envFolder, layout.applicationFolder})
        folders += pattern.section(u'/', 0, 0);
    for (const QString &pattern : layout.sources)
        folders += pattern.section(u'/', 0, 0);
    folders.removeDuplicates();
    folders.removeIf([](const QString &one) { return one.isEmpty() || one.contains(u'%'); });
    return folders;
}

/// Finds the pages of the repository and what they name.
class PageSearch
{
public:
    PageSearch(const Subject &subject, Notebook &notebook)
        : m_subject(subject), m_notebook(notebook), m_folders(rootFolders(subject.fleet().layout))
    {
    }

    void run()
    {
        readFolder({}, /*depth=*/deepest); // the root by itself
        for (const QString &folder : {u"deploy"_s, u"docs"_s})
            readFolder(folder, 0);
    }

private:
    void readFolder(const QString &folder, int depth)
    {
        const auto entries = m_subject.tree().list(folder);
        if (!entries || ++m_foldersRead > mostFolders)
            return;
        for (const TreeEntry &entry : *entries) {
            const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
            const bool isPage = entry.name.endsWith(u".md", Qt::CaseInsensitive);
            if (entry.kind == TreeEntry::Kind::Folder && depth < deepest)
                readFolder(path, depth + 1);
            else if (entry.isFile() && isPage && ++m_pages <= mostPages)
                readPage(path, entry.id);
        }
    }

    void readPage(const QString &page, const git::ObjectId &blob)
    {
        const auto file = m_subject.tree().read(page, blob);
        if (!file || file->bytes.size() > mostBytes)
            return;
        for (const PageReference &one : pageReferences(QString::fromUtf8(file->bytes), page, m_folders)) {
            if (m_findings < mostFindings && !isThere(one) && !isOfNoEnvironment(one)) {
                ++m_findings;
                m_notebook.add(
                    page, one.line, one.column,
                    QT_TRANSLATE_NOOP("core",
                                      "%1 is not in the repository any more: who follows this page "
                                      "looks for it in vain. Name what took its place"),
                    {one.text});
            }
        }
    }

    bool isThere(const PageReference &reference) const
    {
        return std::ranges::any_of(reference.paths, [this](const QString &path) {
            return !isSurelyMissing(m_subject.tree(), path);
        });
    }

    /// A page may speak of a stage before there is one.
    bool isOfNoEnvironment(const PageReference &reference) const
    {
        const gitops::Fleet &fleet = m_subject.fleet();
        return std::ranges::any_of(fleet.layout.environments, [&](const QString &environment) {
            const QString &path = reference.paths.front();
            return !fleet.environments.contains(environment)
                && (isOf(path, fleet.layout.releaseFolder.arg(environment))
                    || isOf(path, fleet.layout.envFolder.arg(environment))
                    || isOf(path, fleet.layout.applicationFolder.arg(environment)));
        });
    }

    static bool isOf(const QString &path, const QString &folder)
    {
        return path == folder || path.startsWith(folder + u'/');
    }

    const Subject &m_subject;
    Notebook &m_notebook;
    QStringList m_folders;
    int m_pages = 0;
    int m_foldersRead = 0;
    qsizetype m_findings = 0;
};

/// The folders of a site's own sources, by policy.
QStringList sourceFolders(const Subject &subject, const QString &site)
{
    QStringList folders;
    for (const QString &pattern : subject.fleet().layout.sources) {
        if (pattern.contains(u"%1"))
            folders += pattern.arg(site);
    }
    return folders;
}

bool hasAny(const Subject &subject, const QStringList &folders)
{
    return std::ranges::any_of(
        folders, [&subject](const QString &folder) { return !isSurelyMissing(subject.tree(), folder); });
}

/// The first file that the site has.
const SiteFile *firstFile(const Subject &subject, const QString &site)
{
    const auto &files = subject.files();
    const auto found =
        std::ranges::partition_point(files, [&site](const SiteFile &file) { return file.site < site; });
    return found == files.end() || found->site != site ? nullptr : &*found;
}

} // namespace

QList<PageReference> pageReferences(const QString &text, const QString &page, const QStringList &folders)
{
    static const QRegularExpression fence(u"^\\s{0,3}(```|~~~)"_s);
    QList<PageReference> found;
    QString open; ///< the fence of the block that this line is in
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (const auto match = fence.match(line); match.hasMatch()) {
            const QString mark = match.captured(1);
            open = open.isEmpty() ? mark : open == mark ? QString() : open;
        } else if (open.isEmpty()) {
            found += LineReader(line, number, page, folders).read();
        }
    }
    return found;
}

void judgeSiteSources(const Subject &subject, Notebook &notebook)
{
    QStringList without;
    for (const gitops::Site &site : subject.fleet().sites) {
        const QStringList folders = sourceFolders(subject, site.key);
        if (!folders.isEmpty() && !hasAny(subject, folders))
            without += site.key;
    }
    // Where no site has any, the sources are elsewhere.
    if (size_t(without.size()) == subject.fleet().sites.size())
        return;
    for (const QString &site : std::as_const(without)) {
        const SiteFile *file = firstFile(subject, site);
        if (file == nullptr)
            continue;
        notebook
            .add(file->path, 0, 0,
                 QT_TRANSLATE_NOOP("core",
                                   "There is no folder %1, from which the images of %2 would be built. Add "
                                   "it, or say under sources in %3 where it is"),
                 {sourceFolders(subject, site).join(u", "), site, policy::fileName})
            .site = site;
    }
}

void judgeReferences(const Subject &subject, Notebook &notebook)
{
    PageSearch(subject, notebook).run();
}

} // namespace core::canon
