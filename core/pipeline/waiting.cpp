// SPDX-License-Identifier: Apache-2.0
/// Which source commits wait between two releases: the walk of `git rev-list` over a range with paths,
/// in-process.
#include "core/gitops/rawtree.h"
#include "core/pipeline/pipeline.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace core::pipeline {

using git::ObjectId;
using gitops::RawCommit;

namespace {

/// The digits of the commit's id that a tag has in it; empty: none.
QString commitDigits(QStringView tag)
{
    static const QRegularExpression s_pattern(
        u"\\A(?:(?<id>[0-9a-f]{7,40})(?:-r[0-9]+)?|sha-(?<marked>[0-9a-f]{7,40}))\\z"_s);
    const auto match = s_pattern.match(tag.toString());
    const QString id = match.captured(u"id");
    return id.isEmpty() ? match.captured(u"marked") : id;
}

} // namespace

/// Commits and trees of the repository, each read once.
class SourceHistory::Objects
{
public:
    explicit Objects(const git::Repository &repository) : m_repository(repository) {}

    const RawCommit *commit(const ObjectId &id)
    {
        auto found = m_commits.constFind(id);
        if (found == m_commits.constEnd()) {
            QByteArray bytes;
            const bool isThere = m_repository.readRaw(id, bytes);
            found = m_commits.insert(id, isThere ? gitops::parseCommit(bytes) : std::nullopt);
        }
        return found->has_value() ? &**found : nullptr;
    }

    /// Is the file or folder at @p path the same in both trees? A null tree has nothing.
    bool isSame(const ObjectId &a, const ObjectId &b, const QByteArrayList &path, qsizetype from = 0)
    {
        if (a == b || from == path.size())
            return a == b;
        const Entry left = entry(a, path[from]);
        const Entry right = entry(b, path[from]);
        const bool isLast = from + 1 == path.size();
        if (left == right)
            return true;
        return !isLast && isSame(left.folder(), right.folder(), path, from + 1);
    }

private:
    struct Entry
    {
        ObjectId id;
        bool isFolder = false;

        bool operator==(const Entry &) const = default;
        ObjectId folder() const { return isFolder ? id : ObjectId(); }
    };

    Entry entry(const ObjectId &tree, QByteArrayView name)
    {
        if (tree.isNull())
            return {};
        const auto found = gitops::findEntry(bytes(tree), name);
        return found ? Entry{found->objectId(), found->isFolder} : Entry();
    }

    const QByteArray &bytes(const ObjectId &tree)
    {
        constexpr qsizetype enough = 64 * 1024 * 1024;
        const auto known = m_trees.constFind(tree);
        if (known != m_trees.constEnd())
            return *known;
        if (m_size > enough) {
            m_trees.clear();
            m_size = 0;
        }
        QByteArray bytes;
        if (!m_repository.readRaw(tree, bytes))
            bytes.clear();
        m_size += bytes.size();
        return *m_trees.insert(tree, bytes);
    }

    const git::Repository &m_repository;
    QHash<ObjectId, std::optional<RawCommit>> m_commits;
    QHash<ObjectId, QByteArray> m_trees;
    qsizetype m_size = 0;
};

/// `git rev-list --no-merges FAR..FRONT -- PATHS`. The order of the walk, and when it stops, are git's: by
/// date, and some commits beyond the point where only uninteresting ones are left. A merge that has a parent
/// with the same paths is followed there only.
class SourceHistory::Range
{
public:
    Range(Objects &objects, QList<QByteArrayList> paths) : m_objects(objects), m_paths(std::move(paths)) {}

    std::vector<ObjectId> commits(const ObjectId &far, const ObjectId &front);

private:
    struct Node
    {
        ObjectId id;
        ObjectId tree;
        qint64 time = 0;
        std::vector<Node *> parents;
        bool isParsed = false;
        bool isQueued = false;
        bool wasQueued = false;
        bool isUninteresting = false;
        bool isBottom = false; ///< the end that the range was given
        bool isUnchanged = false;
    };
    struct Sooner
    {
        bool operator()(const std::pair<int, Node *> &a, const std::pair<int, Node *> &b) const
        {
            return a.second->time != b.second->time ? a.second->time > b.second->time : a.first < b.first;
        }
    };

    Node *node(const ObjectId &id);
    void parse(Node &node);
    void push(Node *node);
    Node *pop();
    void markUninteresting(Node *node);
    void markParents(const Node &node);
    void takeParents(Node &node);
    void simplify(Node &node);
    bool isSame(const Node &node, const ObjectId &parentTree);
    int slopAfter(qint64 date, int slop) const;

    Objects &m_objects;
    QList<QByteArrayList> m_paths;
    QHash<ObjectId, std::shared_ptr<Node>> m_nodes;
    std::set<std::pair<int, Node *>, Sooner> m_queue;
    int m_order = 0;
    int m_interesting = 0; ///< in the queue
};

SourceHistory::Range::Node *SourceHistory::Range::node(const ObjectId &id)
{
    auto &node = m_nodes[id];
    if (!node) {
        node = std::make_shared<Node>();
        node->id = id;
    }
    return node.get();
}

/// A parent that is not there is cut off: it counts as none.
void SourceHistory::Range::parse(Node &node)
{
    if (node.isParsed)
        return;
    node.isParsed = true;
    const RawCommit *commit = m_objects.commit(node.id);
    if (commit == nullptr)
        return;
    const QList<ObjectId> parents = commit->parents; // looking at them moves what `commit` points at
    node.tree = commit->tree;
    node.time = commit->time;
    for (const ObjectId &parent : parents) {
        if (m_objects.commit(parent) != nullptr)
            node.parents.push_back(this->node(parent));
    }
}

void SourceHistory::Range::push(Node *node)
{
    if (node->wasQueued)
        return;
    node->wasQueued = true;
    node->isQueued = true;
    m_queue.emplace(m_order++, node);
    m_interesting += int(!node->isUninteresting);
}

SourceHistory::Range::Node *SourceHistory::Range::pop()
{
    Node *node = m_queue.begin()->second;
    m_queue.erase(m_queue.begin());
    node->isQueued = false;
    m_interesting -= int(!node->isUninteresting);
    return node;
}

void SourceHistory::Range::markUninteresting(Node *node)
{
    std::vector<Node *> waiting{node};
    while (!waiting.empty()) {
        Node *next = waiting.back();
        waiting.pop_back();
        if (next->isUninteresting)
            continue;
        next->isUninteresting = true;
        m_interesting -= int(next->isQueued);
        waiting.insert(waiting.end(), next->parents.begin(), next->parents.end());
    }
}

void SourceHistory::Range::markParents(const Node &node)
{
    for (Node *parent : node.parents)
        markUninteresting(parent);
}

bool SourceHistory::Range::isSame(const Node &node, const ObjectId &parentTree)
{
    return std::ranges::all_of(
        m_paths, [&](const QByteArrayList &path) { return m_objects.isSame(parentTree, node.tree, path); });
}

void SourceHistory::Range::simplify(Node &node)
{
    if (node.parents.empty()) {
        node.isUnchanged = isSame(node, {});
        return;
    }
    // Parents outside of the range neither take a merge over nor make it a change.
    const auto isRelevant = [](const Node &parent) { return !parent.isUninteresting || parent.isBottom; };
    bool hasRelevant = false;
    bool isRelevantChange = false;
    bool isOtherChange = false;
    for (Node *parent : node.parents) {
        parse(*parent);
        hasRelevant = hasRelevant || isRelevant(*parent);
        if (!isSame(node, parent->tree)) {
            (isRelevant(*parent) ? isRelevantChange : isOtherChange) = true;
        } else if (isRelevant(*parent)) {
            node.parents = {parent};
            node.isUnchanged = true;
            return;
        }
    }
    node.isUnchanged = hasRelevant ? !isRelevantChange : !isOtherChange;
}

void SourceHistory::Range::takeParents(Node &node)
{
    if (!node.isUninteresting)
        simplify(node);
    for (Node *parent : node.parents) {
        parse(*parent);
        if (node.isUninteresting) {
            markUninteresting(parent);
            markParents(*parent);
        }
        push(parent);
    }
}

/// How much longer to go on when only uninteresting commits come.
int SourceHistory::Range::slopAfter(qint64 date, int slop) const
{
    constexpr int wholeSlop = 5; // git's own SLOP
    if (m_queue.empty())
        return 0;
    if (date <= m_queue.begin()->second->time || m_interesting > 0)
        return wholeSlop;
    return slop - 1;
}

std::vector<ObjectId> SourceHistory::Range::commits(const ObjectId &far, const ObjectId &front)
{
    Node *bottom = node(far);
    Node *top = node(front);
    parse(*bottom);
    parse(*top);
    bottom->isBottom = true;
    bottom->isUninteresting = true;
    markParents(*bottom);
    push(bottom);
    push(top);

    std::vector<const Node *> listed;
    qint64 date = std::numeric_limits<qint64>::max();
    for (int slop = 5; !m_queue.empty();) {
        Node *next = pop();
        takeParents(*next);
        if (!next->isUninteresting) {
            date = next->time;
            listed.push_back(next);
            continue;
        }
        markParents(*next);
        slop = slopAfter(date, slop);
        if (slop <= 0)
            break;
    }
    std::vector<ObjectId> ids;
    for (const Node *found : listed) {
        if (!found->isUninteresting && !found->isUnchanged && found->parents.size() < 2)
            ids.push_back(found->id);
    }
    return ids;
}

SourceHistory::SourceHistory(const git::Repository &repository, gitops::Layout layout)
    : m_repository(repository), m_layout(std::move(layout)), m_objects(std::make_unique<Objects>(repository))
{
}

SourceHistory::~SourceHistory() = default;

std::optional<std::vector<WaitingCommit>> SourceHistory::waiting(const QString &site, QStringView farTag,
                                                                 QStringView frontTag)
{
    const auto far = commitOf(farTag);
    const auto front = commitOf(frontTag);
    if (!far || !front || !m_repository.isAncestor(*far, *front))
        return std::nullopt;
    QList<QByteArrayList> paths;
    for (const QString &folder : m_layout.sources)
        paths += (folder.contains(u"%1") ? folder.arg(site) : folder).toUtf8().split('/');

    std::vector<WaitingCommit> waiting;
    if (*far == *front)
        return waiting;
    const auto ids = Range(*m_objects, std::move(paths)).commits(*far, *front);
    for (const ObjectId &id : ids) {
        const auto commit = m_repository.commit(id);
        if (!commit)
            return std::nullopt;
        waiting.push_back({id, commit->subject(), commit->author});
    }
    return waiting;
}

std::optional<ObjectId> SourceHistory::commitOf(QStringView tag)
{
    const QString release = m_layout.tags.release(tag.toString());
    const auto known = m_commits.constFind(release);
    return known != m_commits.constEnd() ? *known : sourceCommit(m_repository, release);
}

void SourceHistory::lookUp(const QStringList &tags)
{
    QHash<QString, QString> prefixes; // by release
    for (const QString &tag : tags) {
        const QString release = m_layout.tags.release(tag);
        m_commits.insert(release, std::nullopt);
        if (const QString digits = commitDigits(release); !digits.isEmpty())
            prefixes.insert(release, digits);
    }
    const auto commits = m_repository.commitsByPrefix(prefixes.values());
    for (auto release = prefixes.cbegin(); release != prefixes.cend(); ++release) {
        if (const auto commit = commits.constFind(*release); commit != commits.constEnd())
            m_commits.insert(release.key(), *commit);
    }
}

std::optional<ObjectId> sourceCommit(const git::Repository &repository, QStringView tag)
{
    const QString digits = commitDigits(tag);
    return digits.isEmpty() ? std::nullopt : repository.commitByPrefix(digits);
}

std::optional<std::vector<WaitingCommit>> waitingCommits(const git::Repository &repository,
                                                         const gitops::Layout &layout, const QString &site,
                                                         QStringView farTag, QStringView frontTag)
{
    return SourceHistory(repository, layout).waiting(site, farTag, frontTag);
}

} // namespace core::pipeline
