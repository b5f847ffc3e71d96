// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/kustomization.h"

#include "core/bootstrap/learning/words.h"
#include "core/bootstrap/lists.h"
#include "core/gitops/layout.h"
#include "core/yaml/edit.h"

#include <QCoreApplication>

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
    const QString before = like.startsWith("./"_L1) ? u"./"_s : QString();
    return before + path + (like.endsWith(u'/') ? u"/"_s : QString());
}

QString plainPath(const QByteArray &item)
{
    const QString path = QString::fromUtf8(item);
    const qsizetype begin = path.startsWith("./"_L1) ? 2 : 0;
    const bool isFolder = path.size() > begin && path.endsWith(u'/');
    return path.sliced(begin, path.size() - begin - (isFolder ? 1 : 0));
}

/// The list of a file; null where there is none.
const Node *listIn(const Result<yaml::Stream> &stream)
{
    const Node *const list =
        stream && !stream->documents.empty() ? stream->documents.front().find("resources") : nullptr;
    return list != nullptr && list->isSequence() ? list : nullptr;
}

/// Null where the list does not name the path.
const Node *itemOf(const Node &list, const QString &path)
{
    const auto item =
        std::ranges::find_if(list.children, [&](const Node &one) { return plainPath(one.value) == path; });
    return item == list.children.end() ? nullptr : &*item;
}

/// On which side of its neighbour a new item stands.
enum class Side { Before, Behind };

Side sideOf(const Node &neighbour, const QString &path)
{
    return plainPath(neighbour.value) > path ? Side::Before : Side::Behind;
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

/// The item beside its neighbour, in a line of its own in a block list.
std::optional<Splice> itemSplice(const QByteArray &bytes, const Node &list, const Node &neighbour,
                                 const QString &path, Side side)
{
    const QString text = writtenAs(path, QString::fromUtf8(neighbour.value));
    const QByteArray value = yaml::scalarText(text, neighbour.style, yaml::Surroundings::Any);
    const bool isFirst = side == Side::Before;
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

/// The list with one item more; nullopt: it cannot be written there.
std::optional<QByteArray> withItem(const QByteArray &bytes, const Node &list, const Node &neighbour,
                                   const QString &path, Side side)
{
    const auto splice = itemSplice(bytes, list, neighbour, path, side);
    if (!splice)
        return std::nullopt;
    const QByteArray result = spliced(bytes, {*splice});
    const auto after = yaml::parse(result);
    const Node *const longer = listIn(after);
    const bool isGood = longer != nullptr && longer->children.size() == list.children.size() + 1
        && itemOf(*longer, path) != nullptr;
    return isGood ? std::optional(result) : std::nullopt;
}

/// The list with one file more; nullopt: it does not list such files, or has this one.
std::optional<QByteArray> withFile(const QByteArray &bytes, const QString &path)
{
    const auto stream = yaml::parse(bytes);
    const Node *const list = listIn(stream);
    if (list == nullptr || itemOf(*list, path) != nullptr)
        return std::nullopt;
    const Node *const neighbour = neighbourOf(*list, path);
    return neighbour == nullptr ? std::nullopt
                                : withItem(bytes, *list, *neighbour, path, sideOf(*neighbour, path));
}

/// The list without the file or folder; nullopt: it does not have it, or nothing else.
std::optional<QByteArray> withoutPath(const QByteArray &bytes, const QString &path)
{
    const auto stream = yaml::parse(bytes);
    const Node *const list = listIn(stream);
    const Node *const item = list == nullptr ? nullptr : itemOf(*list, path);
    if (item == nullptr || list->children.size() < 2)
        return std::nullopt;
    if (list->isFlow) {
        const bool isFirst = item == list->children.data();
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
    const Node *const list = listIn(stream);
    const Node *const item = list == nullptr ? nullptr : itemOf(*list, like);
    if (item == nullptr || itemOf(*list, path) != nullptr)
        return std::nullopt;
    return withItem(bytes, *list, *item, path, sideOf(*item, path));
}

/// The list with the folder behind that of the environment in front, or before the next one's: the order of
/// promotion. @p above is the list's own folder, with `/` behind.
std::optional<QByteArray> withFolder(const QByteArray &bytes, const QString &above, const NewFolder &folder)
{
    const auto stream = yaml::parse(bytes);
    const Node *const list = listIn(stream);
    const auto within = [&](const QString &path) {
        return path.startsWith(above) ? path.sliced(above.size()) : QString();
    };
    const QString path = within(folder.path);
    if (list == nullptr || itemOf(*list, path) != nullptr)
        return std::nullopt;
    if (const Node *const front = itemOf(*list, within(folder.front)))
        return withItem(bytes, *list, *front, path, Side::Behind);
    const Node *const next = itemOf(*list, within(folder.next));
    return next == nullptr ? std::nullopt : withItem(bytes, *list, *next, path, Side::Before);
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

/// The name of the folder's own list; empty: it has none.
QString listNameIn(const QString &folder, const Ground &ground)
{
    const QStringList &names = gitops::kustomizationNames();
    const auto found = std::ranges::find_if(
        names, [&](const QString &name) { return ground.tree().has(folder + u'/' + name); });
    return found == names.end() ? QString() : *found;
}

QStringList itemsOf(const QByteArray &bytes)
{
    const auto stream = yaml::parse(bytes);
    const Node *const list = listIn(stream);
    QStringList items;
    for (const Node &item : list == nullptr ? std::vector<Node>() : list->children)
        items += plainPath(item.value);
    return items;
}

bool lists(const QByteArray &bytes, const QString &path)
{
    return itemsOf(bytes).contains(path);
}

/// Does it do more than list: patch, generate, draw charts? What that needs is in files that are not looked
/// at.
bool saysMore(const QByteArray &bytes)
{
    static const QByteArrayList s_plain{"apiVersion", "kind",       "metadata",     "namespace",
                                        "resources",  "labels",     "commonLabels", "commonAnnotations",
                                        "namePrefix", "nameSuffix", "sortOptions",  "buildMetadata"};
    const auto stream = yaml::parse(bytes);
    if (!stream || stream->documents.size() != 1 || !stream->documents.front().isMapping())
        return true;
    const std::vector<Node> &children = stream->documents.front().children;
    for (size_t i = 0; i < children.size(); i += 2) {
        if (!s_plain.contains(children[i].value))
            return true;
    }
    return false;
}

/// The environment's name is another one everywhere but in the list: a file there may be called so.
QByteArray withEnvironmentOf(const QByteArray &bytes, const ListLesson &lesson)
{
    const auto stream = yaml::parse(bytes);
    const Node *const list = listIn(stream);
    const Text text(bytes);
    QList<Splice> splices;
    for (const qsizetype at : wordsAt(text.string(), lesson.likeEnvironment)) {
        const qsizetype begin = text.byteAt(at);
        const bool isInList = list != nullptr && !list->children.empty()
            && begin >= list->children.front().begin && begin < list->children.back().end;
        if (!isInList)
            splices += {.begin = begin,
                        .end = text.byteAt(at + lesson.likeEnvironment.size()),
                        .bytes = lesson.environment.toUtf8()};
    }
    return spliced(bytes, splices);
}

} // namespace

QList<Listing> listings(const QStringList &files, const Ground &ground)
{
    return changedLists(files, ground,
                        [](const QByteArray &bytes, const QString &folder, const QString &file) {
                            return withFile(bytes, file.sliced(folder.size()));
                        });
}

QList<Listing> listingsLike(const std::map<QString, QString> &files, const NewFolder &folder,
                            const Ground &ground)
{
    QStringList names;
    for (const auto &[file, like] : files)
        names += file;
    if (!folder.path.isEmpty())
        names += folder.path;
    return changedLists(
        names, ground,
        [&](const QByteArray &bytes, const QString &above, const QString &file) -> std::optional<QByteArray> {
            if (file == folder.path)
                return withFolder(bytes, above, folder);
            const QString path = file.sliced(above.size());
            const QString &like = files.at(file);
            if (auto longer = withFile(bytes, path))
                return longer;
            return like.startsWith(above) ? withFileLike(bytes, path, like.sliced(above.size()))
                                          : std::nullopt;
        });
}

QList<Listing> withoutPaths(const QStringList &paths, const Ground &ground)
{
    return changedLists(paths, ground,
                        [](const QByteArray &bytes, const QString &folder, const QString &path) {
                            return withoutPath(bytes, path.sliced(folder.size()));
                        });
}

Result<std::optional<Listing>> learnedList(const ListLesson &lesson, const Ground &ground)
{
    const QString name = listNameIn(lesson.likeFolder, ground);
    if (name.isEmpty() || !listNameIn(lesson.folder, ground).isEmpty())
        return std::optional<Listing>();
    const auto read = ground.tree().read(lesson.likeFolder + u'/' + name);
    if (!read)
        return std::unexpected(read.error());
    QByteArray bytes = withEnvironmentOf(read->bytes, lesson);
    bool isOfApplications = false;
    for (const QString &file : lesson.files) {
        const QString path = file.section(u'/', -1);
        const auto longer = withFile(bytes, path);
        bytes = longer.value_or(bytes);
        isOfApplications = isOfApplications || longer || lists(bytes, path);
    }
    if (!isOfApplications)
        return std::optional<Listing>();
    const bool isPlain = !saysMore(bytes);
    for (const QString &path : itemsOf(bytes)) {
        if (!lesson.files.contains(lesson.folder + u'/' + path))
            bytes = withoutPath(bytes, path).value_or(bytes);
    }
    if (!isPlain || itemsOf(bytes).size() != lesson.files.size())
        return failAt(
            {.file = lesson.likeFolder + u'/' + name}, Error::Kind::Refused,
            QCoreApplication::translate(
                "core",
                "The list of %1 is written in a way that %2 cannot be learned from. Make that one by "
                "hand first.")
                .arg(lesson.likeFolder, lesson.folder + u'/' + name));
    return Listing{.path = lesson.folder + u'/' + name, .before = std::nullopt, .bytes = bytes};
}

Result<QString> listOfNothingElse(const QString &folder, const QStringList &files, const Ground &ground)
{
    const QString name = listNameIn(folder, ground);
    const auto read = name.isEmpty() ? Result<gitops::TreeFile>(std::unexpected(Error()))
                                     : ground.tree().read(folder + u'/' + name);
    const QStringList items = read ? itemsOf(read->bytes) : QStringList();
    const bool isOfThem = !items.isEmpty() && std::ranges::all_of(items, [&](const QString &item) {
        return files.contains(folder + u'/' + item);
    });
    const QString path = folder + u'/' + name;
    if (isOfThem && saysMore(read->bytes))
        return failAt({.file = path}, Error::Kind::Refused,
                      QCoreApplication::translate(
                          "core",
                          "%1 does more than to list what goes. Take it away by hand first, with what it "
                          "needs.")
                          .arg(path));
    return isOfThem ? path : QString();
}

} // namespace core::bootstrap
