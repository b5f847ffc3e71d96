// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/rawtree.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace core::gitops {

namespace {

constexpr qsizetype s_idSize = git::ObjectId::size;
constexpr qsizetype s_hexSize = 2 * s_idSize;

/// git's order: a folder sorts as if its name ended in a slash.
int compareNames(const RawEntry &a, const RawEntry &b)
{
    const auto shared = size_t(std::min(a.name.size(), b.name.size()));
    if (const int order = std::memcmp(a.name.data(), b.name.data(), shared); order != 0)
        return order;
    const auto next = [shared](const RawEntry &entry) -> int {
        if (size_t(entry.name.size()) > shared)
            return static_cast<unsigned char>(entry.name[qsizetype(shared)]);
        return entry.isFolder ? '/' : 0;
    };
    return next(a) - next(b);
}

bool isSame(const RawEntry &a, const RawEntry &b)
{
    return a.isFolder == b.isFolder && a.isFile == b.isFile && std::memcmp(a.id, b.id, s_idSize) == 0;
}

qsizetype firstDifference(QByteArrayView a, QByteArrayView b, qsizetype from)
{
    constexpr qsizetype block = 512;
    const qsizetype end = std::min(a.size(), b.size());
    while (from + block <= end && std::memcmp(a.data() + from, b.data() + from, size_t(block)) == 0)
        from += block;
    return std::mismatch(a.data() + from, a.data() + end, b.data() + from).first - a.data();
}

std::optional<git::ObjectId> idAt(QByteArrayView text, qsizetype offset)
{
    const auto digit = [](char c) -> int {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    if (text.size() < offset + s_hexSize)
        return std::nullopt;
    std::array<unsigned char, s_idSize> bytes{};
    for (qsizetype i = 0; i < s_idSize; ++i) {
        const int high = digit(text[offset + 2 * i]);
        const int low = digit(text[offset + 2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[size_t(i)] = static_cast<unsigned char>(high * 16 + low);
    }
    return git::ObjectId::fromRaw(bytes.data());
}

/// The seconds in `committer NAME <EMAIL> SECONDS ZONE`.
qint64 committerTime(QByteArrayView header)
{
    const qsizetype line = header.indexOf("\ncommitter ");
    const qsizetype end = line < 0 ? -1 : header.indexOf('\n', line + 1);
    const qsizetype mail = end < 0 ? -1 : header.first(end).lastIndexOf('>');
    if (mail < line)
        return 0;
    const QByteArrayView rest = header.sliced(mail + 1, end - mail - 1).trimmed();
    const qsizetype blank = rest.indexOf(' ');
    return (blank < 0 ? rest : rest.first(blank)).toLongLong();
}

} // namespace

std::optional<RawEntry> entryAt(QByteArrayView tree, qsizetype offset)
{
    constexpr qsizetype longestMode = 8;
    if (offset < 0 || offset >= tree.size())
        return std::nullopt;
    const char *begin = tree.data() + offset;
    const qsizetype left = tree.size() - offset;
    const auto *blank =
        static_cast<const char *>(std::memchr(begin, ' ', size_t(std::min(left, longestMode))));
    if (blank == nullptr)
        return std::nullopt;
    const char *name = blank + 1;
    const auto *zero = static_cast<const char *>(std::memchr(name, 0, size_t(left - (name - begin))));
    if (zero == nullptr || left - (zero + 1 - begin) < s_idSize)
        return std::nullopt;
    RawEntry entry;
    entry.name = QByteArrayView(name, zero - name);
    entry.id = reinterpret_cast<const unsigned char *>(zero + 1);
    entry.isFolder = *begin == '4' || *begin == '0';
    entry.isFile = begin[0] == '1' && begin[1] == '0';
    entry.end = offset + (zero + 1 - begin) + s_idSize;
    return entry;
}

std::optional<RawEntry> findEntry(QByteArrayView tree, QByteArrayView name)
{
    for (auto entry = entryAt(tree, 0); entry; entry = entryAt(tree, entry->end)) {
        if (entry->name == name)
            return entry;
    }
    return std::nullopt;
}

std::optional<RawCommit> parseCommit(QByteArrayView bytes)
{
    constexpr qsizetype treeWord = 5;
    constexpr qsizetype parentWord = 7;
    if (!bytes.startsWith("tree "))
        return std::nullopt;
    const auto tree = idAt(bytes, treeWord);
    if (!tree)
        return std::nullopt;
    RawCommit commit{*tree, {}, 0};
    qsizetype at = treeWord + s_hexSize + 1;
    for (; at < bytes.size() && bytes.sliced(at).startsWith("parent "); at += parentWord + s_hexSize + 1) {
        const auto parent = idAt(bytes, at + parentWord);
        if (!parent)
            return std::nullopt;
        commit.parents += *parent;
    }
    commit.time = committerTime(bytes);
    return commit;
}

void compareTrees(QByteArrayView older, QByteArrayView newer, const Difference &found, qsizetype olderFrom,
                  qsizetype newerFrom)
{
    auto a = entryAt(older, olderFrom);
    auto b = entryAt(newer, newerFrom);
    while (a || b) {
        const int order = !a ? 1 : !b ? -1 : compareNames(*a, *b);
        if (order < 0)
            found(&*a, nullptr);
        else if (order > 0)
            found(nullptr, &*b);
        else if (!isSame(*a, *b))
            found(&*a, &*b);
        const auto nextA = order <= 0 ? entryAt(older, a->end) : a;
        b = order >= 0 ? entryAt(newer, b->end) : b;
        a = nextA;
    }
}

TreeVersions::TreeVersions(QByteArray newest) : m_tree(std::move(newest))
{
    measure();
}

void TreeVersions::measure()
{
    m_ends.clear();
    for (auto entry = entryAt(m_tree, 0); entry; entry = entryAt(m_tree, entry->end))
        m_ends.push_back(entry->end);
}

void TreeVersions::stepTo(QByteArray &older, const Difference &found)
{
    const qsizetype shared = std::min(m_tree.size(), older.size());
    bool isSameShape = m_tree.size() == older.size();
    auto end = m_ends.begin();
    for (qsizetype at = firstDifference(older, m_tree, 0); at < shared || !isSameShape;
         at = firstDifference(older, m_tree, *end)) {
        end = std::upper_bound(end, m_ends.end(), at);
        const qsizetype begin = end == m_ends.begin() ? 0 : *(end - 1);
        const auto a = entryAt(older, begin);
        const auto b = entryAt(m_tree, begin);
        // Equal up to the id: the same file, and what follows begins at the same place in both.
        if (!a || !b || end == m_ends.end() || at < *end - s_idSize || a->end != b->end) {
            compareTrees(older, m_tree, found, begin, begin);
            isSameShape = false;
            break;
        }
        found(&*a, &*b);
    }
    std::swap(m_tree, older);
    if (!isSameShape)
        measure();
}

} // namespace core::gitops
