// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/applicationset.h"

#include "core/argocd/glob.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::argocd {

namespace {

using git::TreeEntry;
using yaml::Node;

using Parameters = QMap<QString, QString>;

constexpr size_t mostApplications = 10'000;
constexpr int mostEntries = 50'000; ///< that are looked at for a glob

/// `{{path.basename}}`, or `{{ .path.basename }}` with `goTemplate`: a parameter, and no more than that.
QString filled(const QString &text, const Parameters &parameters, bool isGoTemplate)
{
    static const QRegularExpression expression(u"\\{\\{-?\\s*(.*?)\\s*-?\\}\\}"_s);
    QString result;
    qsizetype end = 0;
    for (auto match = expression.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const QString inner = one.captured(1);
        const QString name = !isGoTemplate ? inner : inner.startsWith(u'.') ? inner.sliced(1) : QString();
        const auto known = parameters.constFind(name);
        result += text.sliced(end, one.capturedStart() - end);
        result += known == parameters.constEnd() ? one.captured(0) : *known;
        end = one.capturedEnd();
    }
    return result + text.sliced(end);
}

/// The scalars below a node, by their dotted paths.
void flatten(Parameters &parameters, const Node &node, const QString &path, const Fill &fill)
{
    if (node.isScalar()) {
        parameters.insert(path, fill(QString::fromUtf8(node.value)));
        return;
    }
    const QString within = path.isEmpty() ? QString() : path + u'.';
    const bool isMapping = node.isMapping();
    for (size_t i = 0; i < node.children.size(); i += isMapping ? 2 : 1) {
        const QString name = isMapping ? QString::fromUtf8(node.children[i].value) : QString::number(i);
        flatten(parameters, node.children[isMapping ? i + 1 : i], within + name, fill);
    }
}

/// A file that may be run is a file too.
bool isOf(const TreeEntry &entry, TreeEntry::Kind kind)
{
    return kind == TreeEntry::Kind::File ? entry.isFile() : entry.kind == kind;
}

/// As argo-cd makes a name of DNS of a file's name.
QString normalized(const QString &name)
{
    static const QRegularExpression other(u"[^a-z0-9.-]+"_s);
    QString text = name.toLower();
    return text.replace(other, u"-"_s);
}

/// Resolves the generators of one set.
class Resolver
{
public:
    Resolver(const Node &set, const gitops::FileTree &tree)
        : m_tree(tree), m_isGoTemplate(isTrue(textOf(set.at({"spec", "goTemplate"})).value))
    {
        for (const Source &source : readApplication(*set.at({"spec", "template"})).sources)
            m_repositories += source.repoUrl;
    }

    /// What each Application is made with. @p known: what the generator in front says, in a matrix.
    QList<Parameters> parametersOf(const Node *generators, const Parameters &known = {});

    Fill fillOf(const Parameters &parameters) const
    {
        return [parameters, isGoTemplate = m_isGoTemplate](const QString &text) {
            return filled(text, parameters, isGoTemplate);
        };
    }

    QStringList take() &&
    {
        m_unjudged.removeDuplicates();
        return std::move(m_unjudged);
    }

private:
    QList<Parameters> ofGenerator(const Node &generator, const Parameters &known);
    QList<Parameters> ofList(const Node &list, const Parameters &known);
    QList<Parameters> ofGit(const Node &git, const Parameters &known);
    QList<Parameters> ofFolders(const Node &patterns, const Parameters &known);
    QList<Parameters> ofFiles(const Node &patterns, const Parameters &known);
    QList<Parameters> ofFile(const QString &path, const Parameters &known);
    QList<Parameters> ofMatrix(const Node &generators, const Parameters &known);

    bool isOurs(const Node &git) const;
    void addPath(Parameters &parameters, const QString &folder, const QString &fileName) const;
    QStringList matches(const QString &pattern, TreeEntry::Kind kind);
    void addMatches(QStringList &found, const QString &folder, const QString &pattern, TreeEntry::Kind kind);

    const gitops::FileTree &m_tree;
    bool m_isGoTemplate = false;
    QList<Text> m_repositories; ///< of the template's sources
    QStringList m_unjudged;
    int m_entries = 0;
};

QList<Parameters> Resolver::parametersOf(const Node *generators, const Parameters &known)
{
    QList<Parameters> all;
    if (generators == nullptr || !generators->isSequence())
        return all;
    for (const Node &generator : generators->children)
        all += ofGenerator(generator, known);
    return all;
}

QList<Parameters> Resolver::ofGenerator(const Node &generator, const Parameters &known)
{
    if (!generator.isMapping() || generator.children.size() < 2)
        return {};
    const bool isNarrowed = generator.find("selector") != nullptr;
    const Node *list = generator.find("list");
    const Node *git = generator.find("git");
    const Node *matrix = generator.find("matrix");
    const Node *one = list != nullptr ? list : git != nullptr ? git : matrix;
    if (one == nullptr || isNarrowed || one->find("template") != nullptr) {
        m_unjudged += QString::fromUtf8(generator.children.front().value);
        return {};
    }
    if (list != nullptr)
        return ofList(*list, known);
    if (git != nullptr)
        return ofGit(*git, known);
    const Node *both = matrix->find("generators");
    return both != nullptr ? ofMatrix(*both, known) : QList<Parameters>();
}

QList<Parameters> Resolver::ofList(const Node &list, const Parameters &known)
{
    const Node *elements = list.find("elements");
    if (elements == nullptr || !elements->isSequence()) {
        m_unjudged += u"list"_s;
        return {};
    }
    QList<Parameters> all;
    for (const Node &element : elements->children) {
        Parameters parameters = known;
        flatten(parameters, element, {}, fillOf(known));
        all += parameters;
    }
    return all;
}

bool Resolver::isOurs(const Node &git) const
{
    const QString url = repositoryOf(textOf(git.find("repoURL")).value);
    return std::ranges::any_of(
        m_repositories, [&url](const Text &one) { return one.isOpen() || repositoryOf(one.value) == url; });
}

QList<Parameters> Resolver::ofGit(const Node &git, const Parameters &known)
{
    const Node *folders = git.find("directories");
    const Node *files = git.find("files");
    if (!isOurs(git) || git.find("pathParamPrefix") != nullptr) {
        m_unjudged += u"git"_s;
        return {};
    }
    QList<Parameters> all;
    if (folders != nullptr && folders->isSequence())
        all += ofFolders(*folders, known);
    if (files != nullptr && files->isSequence())
        all += ofFiles(*files, known);
    if (const Node *values = git.find("values")) {
        for (Parameters &parameters : all)
            flatten(parameters, *values, u"values"_s, fillOf(parameters));
    }
    return all;
}

QList<Parameters> Resolver::ofFolders(const Node &patterns, const Parameters &known)
{
    QStringList folders;
    QStringList excluded;
    const Fill fill = fillOf(known);
    for (const Node &pattern : patterns.children) {
        const QString path = textOf(pattern.find("path"), fill).value;
        if (isTrue(textOf(pattern.find("exclude")).value))
            excluded += path;
        else
            folders += matches(path, TreeEntry::Kind::Folder);
    }
    folders.removeDuplicates();
    QList<Parameters> all;
    for (const QString &folder : std::as_const(folders)) {
        if (std::ranges::any_of(excluded, [&](const QString &one) { return matchesGlob(one, folder, u'/'); }))
            continue;
        Parameters parameters = known;
        addPath(parameters, folder, {});
        all += parameters;
    }
    return all;
}

QList<Parameters> Resolver::ofFiles(const Node &patterns, const Parameters &known)
{
    QStringList files;
    const Fill fill = fillOf(known);
    for (const Node &pattern : patterns.children)
        files += matches(textOf(pattern.find("path"), fill).value, TreeEntry::Kind::File);
    files.removeDuplicates();
    QList<Parameters> all;
    for (const QString &file : std::as_const(files))
        all += ofFile(file, known);
    return all;
}

/// A file says the parameters of one Application, or of several in a list.
QList<Parameters> Resolver::ofFile(const QString &path, const Parameters &known)
{
    const auto file = m_tree.read(path);
    const auto stream = file ? yaml::parse(file->bytes) : Result<yaml::Stream>();
    if (!stream || stream->documents.empty()) {
        m_unjudged += u"git"_s;
        return {};
    }
    const Node &root = stream->documents.front();
    const auto read = [&](const Node &node) {
        Parameters parameters = known;
        flatten(parameters, node, {}, [](const QString &text) { return text; });
        addPath(parameters, path.section(u'/', 0, -2), path.section(u'/', -1));
        return parameters;
    };
    QList<Parameters> all;
    if (!root.isSequence())
        return {read(root)};
    for (const Node &one : root.children)
        all += read(one);
    return all;
}

QList<Parameters> Resolver::ofMatrix(const Node &generators, const Parameters &known)
{
    if (!generators.isSequence() || generators.children.size() != 2) {
        m_unjudged += u"matrix"_s;
        return {};
    }
    QList<Parameters> all;
    for (const Parameters &outer : ofGenerator(generators.children.front(), known)) {
        if (size_t(all.size()) < mostApplications)
            all += ofGenerator(generators.children.back(), outer);
    }
    return all;
}

void Resolver::addPath(Parameters &parameters, const QString &folder, const QString &fileName) const
{
    const QString base = folder.section(u'/', -1);
    const QStringList parts = folder.split(u'/');
    parameters.insert(m_isGoTemplate ? u"path.path"_s : u"path"_s, folder);
    parameters.insert(u"path.basename"_s, base);
    parameters.insert(u"path.basenameNormalized"_s, normalized(base));
    for (qsizetype i = 0; i < parts.size(); ++i)
        parameters.insert(u"path[%1]"_s.arg(i), parts.at(i));
    if (fileName.isEmpty())
        return;
    parameters.insert(u"path.filename"_s, fileName);
    parameters.insert(u"path.filenameNormalized"_s, normalized(fileName));
}

QStringList Resolver::matches(const QString &pattern, TreeEntry::Kind kind)
{
    QStringList found;
    QStringList fixed;
    const QStringList parts = pattern.split(u'/');
    for (const QString &part : parts) {
        if (isGlob(part))
            break;
        fixed += part;
    }
    if (fixed.size() == parts.size()) {
        const auto entry = m_tree.entry(pattern);
        return entry && *entry && isOf(**entry, kind) ? QStringList{pattern} : QStringList();
    }
    addMatches(found, fixed.join(u'/'), pattern, kind);
    return found;
}

void Resolver::addMatches(QStringList &found, const QString &folder, const QString &pattern,
                          TreeEntry::Kind kind)
{
    const auto entries = m_tree.list(folder);
    const bool isDeepEnough =
        !pattern.contains(u"**"_s) && folder.count(u'/') + (folder.isEmpty() ? 0 : 1) >= pattern.count(u'/');
    for (const TreeEntry &entry : entries ? *entries : QList<TreeEntry>()) {
        if (++m_entries > mostEntries)
            return;
        const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
        if (isOf(entry, kind) && matchesGlob(pattern, path, u'/'))
            found += path;
        if (entry.kind == TreeEntry::Kind::Folder && !isDeepEnough)
            addMatches(found, path, pattern, kind);
    }
}

} // namespace

Expansion expand(const yaml::Node &set, const gitops::FileTree &tree)
{
    Expansion expansion;
    const Node *made = set.at({"spec", "template"});
    if (made == nullptr || !made->isMapping())
        return expansion;
    expansion.generators = textOf(set.find("spec")->findKey("generators"));
    Resolver resolver(set, tree);
    for (const Parameters &parameters : resolver.parametersOf(set.at({"spec", "generators"}))) {
        if (expansion.applications.size() >= mostApplications)
            break;
        expansion.applications.push_back(readApplication(*made, resolver.fillOf(parameters)));
    }
    expansion.unjudged = std::move(resolver).take();
    if (set.at({"spec", "templatePatch"}) != nullptr)
        expansion.unjudged += u"templatePatch"_s;
    return expansion;
}

} // namespace core::argocd
