// SPDX-License-Identifier: Apache-2.0
#include "core/canon/ignores.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using yaml::Node;

constexpr QByteArrayView mark("slipway:");

/// Is the place within a text of the document?
bool isWithinText(const Node &node, qsizetype offset)
{
    if (node.isScalar())
        return offset >= node.begin && offset < node.end;
    return std::ranges::any_of(node.children,
                               [offset](const Node &child) { return isWithinText(child, offset); });
}

/// Where the comment begins that the mark stands in: at its `#` or `<!--`; -1: nowhere.
qsizetype commentBegin(QByteArrayView line, qsizetype at)
{
    const QByteArrayView before = line.first(at).trimmed();
    for (const QByteArrayView sign : {QByteArrayView("#"), QByteArrayView("<!--")}) {
        if (before.endsWith(sign))
            return line.first(at).lastIndexOf(sign);
    }
    return -1;
}

std::optional<IgnoreComment> commentIn(const QString &text)
{
    static const QRegularExpression s_form(
        u"^slipway:\\s*ignore(-file)?(?:\\s+([a-z0-9/-]+))?(?:\\s*(?:—|–|--?|:)\\s*(.*)|\\s.*)?$"_s);
    const QRegularExpressionMatch found = s_form.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    QString reason = found.captured(3);
    if (reason.endsWith("-->"_L1))
        reason.chop(3);
    return IgnoreComment{.rule = found.captured(2),
                         .reason = reason.trimmed(),
                         .subject = found.captured(1).isEmpty() ? -1 : 0};
}

const char *unknownRule(const QString &nearest)
{
    return nearest.isEmpty() ? QT_TRANSLATE_NOOP("core", "There is no rule %1.")
                             : QT_TRANSLATE_NOOP("core", "There is no rule %1; did you mean %2?");
}

/// A rule that the policy names.
struct NamedRule
{
    QString id;
    int line = 0;
    int column = 0;
};

/// Those that the canon has not, as they stand in the file.
std::vector<NamedRule> unknownRules(const policy::CanonPolicy &canon)
{
    std::vector<NamedRule> unknown;
    for (auto one = canon.rules.cbegin(); one != canon.rules.cend(); ++one)
        unknown.push_back({one.key(), one->line, one->column});
    for (const policy::IgnoredFindings &one : canon.ignored)
        unknown.push_back({one.rule, one.line, one.column});
    std::erase_if(unknown, [](const NamedRule &one) { return rule(one.id) != nullptr; });
    std::ranges::sort(unknown, {}, &NamedRule::line);
    return unknown;
}

bool isOf(const policy::IgnoredFindings &ignored, const Finding &finding)
{
    return ignored.rule == finding.rule && (ignored.sites.isEmpty() || ignored.sites.contains(finding.site));
}

/// Of a file that is no YAML the text alone.
std::shared_ptr<const Document> documentAt(const Subject &subject, const QString &path)
{
    if (path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1))
        return subject.other(path);
    const auto file = subject.tree().read(path);
    if (!file)
        return nullptr;
    auto document = std::make_shared<Document>();
    document->bytes = file->bytes;
    return document;
}

} // namespace

std::vector<IgnoreComment> ignoreComments(const Document &document)
{
    std::vector<IgnoreComment> comments;
    if (!document.bytes.contains(mark))
        return comments;
    qsizetype begin = 0;
    int number = 0;
    size_t above = 0; // the first of the comments directly above this line that wait for what they speak of
    for (const QByteArray &line : document.bytes.split('\n')) {
        ++number;
        const qsizetype at = line.indexOf(mark);
        const qsizetype start = at < 0 ? -1 : commentBegin(line, at);
        const bool isText = start >= 0
            && std::ranges::any_of(document.stream.documents,
                                   [&](const Node &root) { return isWithinText(root, begin + start); });
        auto comment =
            start < 0 || isText ? std::nullopt : commentIn(QString::fromUtf8(line.sliced(at)).trimmed());
        begin += line.size() + 1;
        const bool isAlone = comment && line.first(start).trimmed().isEmpty();
        for (; !isAlone && above < comments.size(); ++above) {
            if (comments[above].subject < 0)
                comments[above].subject = number;
        }
        if (!comment)
            continue;
        comment->line = number;
        comment->column = int(QString::fromUtf8(line.first(start)).toUcs4().size()) + 1;
        if (!isAlone && comment->subject < 0)
            comment->subject = number;
        comments.push_back(*comment);
    }
    return comments;
}

QString nearestRule(const QString &id)
{
    QString nearest;
    qsizetype fewest = std::max<qsizetype>(2, id.size() / 4) + 1;
    for (const Rule &one : rules()) {
        const QString known = QString::fromLatin1(one.id);
        const int changes = std::min(editDistance(id, known), editDistance(id, known.section(u'/', 1)));
        if (changes < fewest) {
            fewest = changes;
            nearest = known;
        }
    }
    return nearest;
}

Outcome checkRules(const policy::CanonPolicy &canon, const QString &file)
{
    const std::vector<NamedRule> unknown = unknownRules(canon);
    if (unknown.empty())
        return {};
    const QString nearest = nearestRule(unknown.front().id);
    QString said = QCoreApplication::translate("core", unknownRule(nearest)).arg(unknown.front().id);
    if (!nearest.isEmpty())
        said = said.arg(nearest);
    return failAt({.file = file, .line = unknown.front().line, .column = unknown.front().column},
                  Error::Kind::Malformed, said);
}

void judgePolicy(const Subject &subject, Notebook &notebook)
{
    for (const NamedRule &one : unknownRules(subject.policy().canon)) {
        const QString nearest = nearestRule(one.id);
        notebook.add(policy::fileName, one.line, one.column, unknownRule(nearest), {one.id, nearest});
    }
}

Ignores::Ignores(const Subject &subject) : m_subject(subject)
{
    for (const SiteFile &file : subject.files()) {
        if (file.document)
            learn(file.path, &file, *file.document);
    }
}

void Ignores::learn(const QString &path, const SiteFile *file, const Document &document)
{
    m_known += path;
    for (const IgnoreComment &comment : ignoreComments(document))
        m_comments[path].push_back({.comment = comment, .file = file, .path = path});
}

void Ignores::learnOthers(const Findings &findings)
{
    for (const Finding &finding : findings) {
        if (finding.line == 0 || m_known.contains(finding.file))
            continue;
        m_known += finding.file;
        if (const auto document = documentAt(m_subject, finding.file))
            learn(finding.file, nullptr, *document);
    }
}

/// Both ways are asked, so that neither counts as one with nothing to ignore.
bool Ignores::takes(const Finding &finding)
{
    bool isTaken = false;
    const QList<policy::IgnoredFindings> &ofPolicy = m_subject.policy().canon.ignored;
    for (qsizetype i = 0; i < ofPolicy.size(); ++i) {
        if (isOf(ofPolicy.at(i), finding)) {
            m_usedOfPolicy += i;
            isTaken = true;
        }
    }
    const auto comments = m_comments.find(finding.file);
    if (comments == m_comments.end())
        return isTaken;
    for (Comment &one : *comments) {
        const bool isOfThis = one.comment.rule == finding.rule && !one.comment.reason.isEmpty()
            && (one.comment.subject == 0 || one.comment.subject == finding.line
                || one.comment.line == finding.line);
        if (isOfThis)
            one.isUsed = isTaken = true;
    }
    return isTaken;
}

Findings Ignores::apply(Findings &findings)
{
    learnOthers(findings);
    Findings taken;
    findings.removeIf([&](const Finding &finding) {
        const bool isTaken = takes(finding);
        if (isTaken)
            taken.append(finding);
        return isTaken;
    });
    return taken;
}

void Ignores::judgeComment(Notebook &notebook, const Comment &one, const QSet<QString> &judged) const
{
    const IgnoreComment &comment = one.comment;
    const QString nearest = nearestRule(comment.rule);
    const auto add = [&](const char *pattern, const QStringList &arguments) {
        Finding &finding = notebook.add(one.path, comment.line, comment.column, pattern, arguments);
        finding.site = one.file == nullptr ? QString() : one.file->site;
        finding.environment =
            one.file == nullptr ? QString() : m_subject.environmentName(one.file->environment);
    };
    if (comment.rule.isEmpty())
        add(QT_TRANSLATE_NOOP("core", "name the rule: # slipway: ignore RULE — reason"), {});
    else if (rule(comment.rule) == nullptr)
        add(unknownRule(nearest), {comment.rule, nearest});
    else if (comment.reason.isEmpty())
        add(QT_TRANSLATE_NOOP("core",
                              "nothing is ignored without a reason; write it behind the rule: # slipway: "
                              "ignore %1 — reason"),
            {comment.rule});
    else if (!one.isUsed && judged.contains(comment.rule))
        add(QT_TRANSLATE_NOOP("core",
                              "there is no finding of %1 here to ignore any more; remove the comment"),
            {comment.rule});
}

void Ignores::judge(Notebook &notebook, const QSet<QString> &judged) const
{
    for (const std::vector<Comment> &comments : m_comments) {
        for (const Comment &one : comments)
            judgeComment(notebook, one, judged);
    }
    const QList<policy::IgnoredFindings> &ofPolicy = m_subject.policy().canon.ignored;
    for (qsizetype i = 0; i < ofPolicy.size(); ++i) {
        const policy::IgnoredFindings &one = ofPolicy.at(i);
        if (m_usedOfPolicy.contains(i) || !judged.contains(one.rule))
            continue;
        notebook.add(
            policy::fileName, one.line, one.column,
            QT_TRANSLATE_NOOP("core", "there is no finding of %1 to ignore any more; remove the entry"),
            {one.rule});
    }
}

} // namespace core::canon
