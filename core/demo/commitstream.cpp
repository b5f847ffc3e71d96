// SPDX-License-Identifier: Apache-2.0
#include "core/demo/commitstream.h"

#include <QCryptographicHash>

#include <cstdlib>

namespace core::demo {

/// A tree of git. The names of folders end with `/` here, which gives git's own order of entries.
struct CommitStream::Folder
{
    struct Entry
    {
        QByteArray id; ///< 20 bytes
        std::shared_ptr<const Folder> folder;
    };

    std::map<QByteArray, Entry> entries;
    QByteArray id;
};

namespace {

using Folder = CommitStream::Folder;
using Change = FileChanges::const_iterator;

QByteArray objectId(const QByteArray &type, const QByteArray &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(type + ' ' + QByteArray::number(content.size()));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(content);
    return hash.result();
}

QByteArray treeId(const Folder &folder)
{
    QByteArray content;
    for (const auto &[name, entry] : folder.entries) {
        const bool isFolder = entry.folder != nullptr;
        content += isFolder ? "40000 " + name.chopped(1) : "100644 " + name;
        content += '\0' + entry.id;
    }
    return objectId("tree", content);
}

/// @p base with the changes [begin, end), all of which lie in the folder whose path is @p depth bytes long.
std::shared_ptr<const Folder> withChanges(const Folder *base, Change begin, Change end, qsizetype depth)
{
    auto folder = std::make_shared<Folder>();
    if (base)
        folder->entries = base->entries;
    while (begin != end) {
        const QByteArray &path = begin->first;
        const qsizetype slash = path.indexOf('/', depth);
        if (slash < 0) {
            const QByteArray name = path.sliced(depth);
            if (const std::optional<QByteArray> &bytes = begin->second; bytes)
                folder->entries[name] = {objectId("blob", *bytes), nullptr};
            else
                folder->entries.erase(name);
            ++begin;
            continue;
        }
        const QByteArray prefix = path.first(slash + 1);
        auto next = begin;
        while (next != end && next->first.startsWith(prefix))
            ++next;
        const QByteArray name = prefix.sliced(depth);
        const auto known = folder->entries.find(name);
        const Folder *below = known == folder->entries.end() ? nullptr : known->second.folder.get();
        const std::shared_ptr<const Folder> changed = withChanges(below, begin, next, slash + 1);
        if (changed->entries.empty())
            folder->entries.erase(name);
        else
            folder->entries[name] = {changed->id, changed};
        begin = next;
    }
    folder->id = treeId(*folder);
    return folder;
}

QByteArray signature(const Person &person, qint64 time)
{
    const int minutes = std::abs(person.offsetMinutes);
    const QByteArray zone = QByteArray::number((minutes / 60 * 100) + (minutes % 60)).rightJustified(4, '0');
    return person.name + " <" + person.email + "> " + QByteArray::number(time)
        + (person.offsetMinutes < 0 ? " -" : " +") + zone + '\n';
}

QByteArray dataBlock(const QByteArray &bytes)
{
    return "data " + QByteArray::number(bytes.size()) + '\n' + bytes + '\n';
}

} // namespace

CommitStream::Point CommitStream::commit(const NewCommit &commit)
{
    const Folder *base = commit.parents.empty() ? nullptr : commit.parents.front().tree.get();
    Point point;
    point.mark = ++m_count;
    point.tree = withChanges(base, commit.files.begin(), commit.files.end(), 0);

    const QByteArray who = signature(commit.author, commit.time);
    QByteArray object = "tree " + point.tree->id.toHex() + '\n';
    m_bytes += "commit refs/heads/" + commit.branch + "\nmark :" + QByteArray::number(point.mark)
        + "\nauthor " + who + "committer " + who + dataBlock(commit.message);
    for (const Point &parent : commit.parents) {
        object += "parent " + parent.id + '\n';
        // git continues a branch by itself; told so, it would read the branch's trees anew, which costs
        // seconds.
        const bool isFirst = &parent == commit.parents.data();
        if (!isFirst || parent.mark != m_tips[commit.branch])
            m_bytes += (isFirst ? "from :" : "merge :") + QByteArray::number(parent.mark) + '\n';
    }
    m_tips[commit.branch] = point.mark;
    for (const auto &[path, bytes] : commit.files)
        m_bytes += bytes ? "M 100644 inline " + path + '\n' + dataBlock(*bytes) : "D " + path + '\n';
    m_bytes += '\n';
    object += "author " + who + "committer " + who + '\n' + commit.message;
    point.id = objectId("commit", object).toHex();
    return point;
}

QByteArray CommitStream::input() const
{
    const QByteArray forget =
        "reset refs/heads/" + QByteArray(passing) + "\nfrom " + QByteArray(40, '0') + "\n\n";
    return m_bytes + (m_tips.contains(passing) ? forget : QByteArray())
        + "get-mark :" + QByteArray::number(m_count) + '\n';
}

} // namespace core::demo
