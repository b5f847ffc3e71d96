// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/kustomization.h"

#include "core/bootstrap/lists.h"
#include "core/gitops/layout.h"
#include "core/yaml/edit.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using yaml::Node;

/// The folders from that of the file up to the root's first one.
QStringList foldersAbove(const QString &file)
{
    QStringList folders;
    for (QString folder = file.section(u'/', 0, -2); !folder.isEmpty(); folder = folder.section(u'/', 0, -2))
        folders += folder;
    return folders;
}

QString writtenAs(const QString &path, const QString &like)
{
    return like.startsWith("./"_L1) ? u"./"_s + path : path;
}

QString plainPath(const QByteArray &item)
{
    const QString path = QString::fromUtf8(item);
    return path.startsWith("./"_L1) ? path.sliced(2) : path;
}

/// The last item that names a file beside the new one, in order if they are in order.
const Node *neighbourOf(const Node &list, const QString &path)
{
    const QString folder = path.contains(u'/') ? path.section(u'/', 0, -2) + u'/' : QString();
    std::vector<const Node *> beside;
    for (const Node &item : list.children) {
        const QString other = plainPath(item.value);
        const bool isBeside = item.isScalar() && other.startsWith(folder) && other.endsWith(".yaml"_L1)
            && !other.sliced(folder.size()).contains(u'/');
        if (isBeside)
            beside.push_back(&item);
    }
    if (beside.empty())
        return nullptr;
    if (!std::ranges::is_sorted(beside, {}, [](const Node *item) { return plainPath(item->value); }))
        return beside.back();
    const auto after =
        std::ranges::find_if(beside, [&](const Node *item) { return plainPath(item->value) > path; });
    return after == beside.begin() ? beside.front() : *std::prev(after);
}

/// The item in a line of its own, behind @p neighbour or, if it comes first, before it.
std::optional<Splice> itemSplice(const QByteArray &bytes, const Node &list, const Node &neighbour,
                                 const QString &path)
{
    const QString text = writtenAs(path, QString::fromUtf8(neighbour.value));
    const QByteArray value = yaml::scalarText(text, neighbour.style, yaml::Surroundings::Any);
    const bool isFirst = plainPath(neighbour.value) > path;
    if (list.isFlow) {
        const qsizetype at = isFirst ? neighbour.begin : neighbour.end;
        return Splice{.begin = at, .end = at, .bytes = isFirst ? value + ", " : ", " + value};
    }
    const qsizetype begin = bytes.lastIndexOf('\n', neighbour.begin) + 1;
    const QByteArray lead = bytes.sliced(begin, neighbour.begin - begin);
    if (lead.trimmed() != "-")
        return std::nullopt;
    const qsizetype found = bytes.indexOf('\n', neighbour.end);
    const qsizetype end = found < 0 ? bytes.size() : found + 1;
    const QByteArray lineBreak = bytes.contains("\r\n") ? "\r\n" : "\n";
    if (isFirst)
        return Splice{.begin = begin, .end = begin, .bytes = lead + value + lineBreak};
    const bool isEnded = found >= 0;
    return Splice{
        .begin = end, .end = end, .bytes = isEnded ? lead + value + lineBreak : lineBreak + lead + value};
}

/// The list with one file more; nullopt: it does not list such files, or has this one.
std::optional<QByteArray> withFile(const QByteArray &bytes, const QString &path)
{
    const auto stream = yaml::parse(bytes);
    const Node *const list =
        stream && !stream->documents.empty() ? stream->documents.front().find("resources") : nullptr;
    if (list == nullptr || !list->isSequence())
        return std::nullopt;
    const bool isThere =
        std::ranges::any_of(list->children, [&](const Node &item) { return plainPath(item.value) == path; });
    const Node *const neighbour = isThere ? nullptr : neighbourOf(*list, path);
    const auto splice = neighbour == nullptr ? std::nullopt : itemSplice(bytes, *list, *neighbour, path);
    if (!splice)
        return std::nullopt;
    const QByteArray result = spliced(bytes, {*splice});
    const auto after = yaml::parse(result);
    const Node *const longer =
        after && !after->documents.empty() ? after->documents.front().find("resources") : nullptr;
    const bool isGood = longer != nullptr && longer->children.size() == list->children.size() + 1;
    return isGood ? std::optional(result) : std::nullopt;
}

/// The list without the file; nullopt: it does not have it, or nothing else.
std::optional<QByteArray> withoutFile(const QByteArray &bytes, const QString &path)
{
    const auto stream = yaml::parse(bytes);
    const Node *const list =
        stream && !stream->documents.empty() ? stream->documents.front().find("resources") : nullptr;
    if (list == nullptr || !list->isSequence() || list->children.size() < 2)
        return std::nullopt;
    const auto item =
        std::ranges::find_if(list->children, [&](const Node &one) { return plainPath(one.value) == path; });
    if (item == list->children.end())
        return std::nullopt;
    if (list->isFlow) {
        const bool isFirst = item == list->children.begin();
        const qsizetype begin = isFirst ? item->begin : std::prev(item)->end;
        const qsizetype end = isFirst ? std::next(item)->begin : item->end;
        return spliced(bytes, {{.begin = begin, .end = end, .bytes = {}}});
    }
    const qsizetype begin = bytes.lastIndexOf('\n', item->begin) + 1;
    const qsizetype found = bytes.indexOf('\n', item->end);
    if (bytes.sliced(begin, item->begin - begin).trimmed() != "-")
        return std::nullopt;
    return spliced(bytes, {{.begin = begin, .end = found < 0 ? bytes.size() : found + 1, .bytes = {}}});
}

/// The list with the file beside one of another folder, which it has.
std::optional<QByteArray> withFileLike(const QByteArray &bytes, const QString &path, const QString &like)
{
    const auto stream = yaml::parse(bytes);
    const Node *const list =
        stream && !stream->documents.empty() ? stream->documents.front().find("resources") : nullptr;
    if (list == nullptr || !list->isSequence())
        return std::nullopt;
    const auto itemOf = [list](const QString &file) {
        return std::ranges::find_if(list->children,
                                    [&](const Node &item) { return plainPath(item.value) == file; });
    };
    const auto item = itemOf(like);
    if (item == list->children.end() || itemOf(path) != list->children.end())
        return std::nullopt;
    const auto splice = itemSplice(bytes, *list, *item, path);
    return splice ? std::optional(spliced(bytes, {*splice})) : std::nullopt;
}

/// What a list becomes for a file; @p folder is the list's own, with `/` behind.
using Change = std::function<std::optional<QByteArray>(const QByteArray &bytes, const QString &folder,
                                                       const QString &file)>;

/// Every list above the files, changed for each of them.
QList<Listing> changedLists(const QStringList &files, const Ground &ground, const Change &change)
{
    QList<Listing> found;
    for (const QString &file : files) {
        for (const QString &folder : foldersAbove(file)) {
            for (const QString &name : gitops::kustomizationNames()) {
                const QString path = folder + u'/' + name;
                auto known = std::ranges::find(found, path, &Listing::path);
                if (known == found.end()) {
                    const auto read = ground.tree().has(path)
                        ? ground.tree().read(path)
                        : Result<gitops::TreeFile>(std::unexpected(Error()));
                    if (!read)
                        continue;
                    found += {.path = path, .before = read->bytes, .bytes = read->bytes};
                    known = std::prev(found.end());
                }
                if (const auto changed = change(known->bytes, folder + u'/', file))
                    known->bytes = *changed;
            }
        }
    }
    found.removeIf([](const Listing &one) { return one.before == one.bytes; });
    return found;
}

} // namespace

QList<Listing> listings(const QStringList &files, const Ground &ground)
{
    return changedLists(files, ground,
                        [](const QByteArray &bytes, const QString &folder, const QString &file) {
                            return withFile(bytes, file.sliced(folder.size()));
                        });
}

QList<Listing> listingsLike(const std::map<QString, QString> &files, const Ground &ground)
{
    QStringList names;
    for (const auto &[file, like] : files)
        names += file;
    return changedLists(names, ground,
                        [&files](const QByteArray &bytes, const QString &folder,
                                 const QString &file) -> std::optional<QByteArray> {
                            const QString path = file.sliced(folder.size());
                            const QString &like = files.at(file);
                            if (auto longer = withFile(bytes, path))
                                return longer;
                            return like.startsWith(folder)
                                ? withFileLike(bytes, path, like.sliced(folder.size()))
                                : std::nullopt;
                        });
}

QList<Listing> withoutFiles(const QStringList &files, const Ground &ground)
{
    return changedLists(files, ground,
                        [](const QByteArray &bytes, const QString &folder, const QString &file) {
                            return withoutFile(bytes, file.sliced(folder.size()));
                        });
}

} // namespace core::bootstrap
