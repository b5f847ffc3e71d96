// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/kustomization.h"

#include "core/bootstrap/lists.h"
#include "core/yaml/edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using yaml::Node;

const QStringList &listNames()
{
    static const QStringList s_names{u"kustomization.yaml"_s, u"kustomization.yml"_s, u"Kustomization"_s};
    return s_names;
}

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

} // namespace

QList<Listing> listings(const QStringList &files, const Ground &ground)
{
    QList<Listing> found;
    for (const QString &file : files) {
        for (const QString &folder : foldersAbove(file)) {
            for (const QString &name : listNames()) {
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
                if (const auto longer = withFile(known->bytes, file.sliced(folder.size() + 1)))
                    known->bytes = *longer;
            }
        }
    }
    found.removeIf([](const Listing &one) { return one.before == one.bytes; });
    return found;
}

} // namespace core::bootstrap
