// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/compare.h"

#include <algorithm>

namespace core::yaml {

namespace {

using Judge = std::function<bool(const Node &, const Node &)>;

bool isSameSelf(const Node &before, const Node &after)
{
    return before.kind == after.kind && before.style == after.style && before.isFlow == after.isFlow
        && before.anchor == after.anchor && before.tag == after.tag && before.value == after.value;
}

bool compare(const Node &before, const Node &after, const Node *target, const Judge &judge)
{
    if (!isSameSelf(before, after))
        return false;
    if (&before == target)
        return judge(before, after);
    return std::ranges::equal(before.children, after.children, [&](const Node &one, const Node &other) {
        return compare(one, other, target, judge);
    });
}

} // namespace

bool areEqual(const Node &before, const Node &after)
{
    return compare(before, after, nullptr, {});
}

bool areEqualBut(const Stream &before, const Stream &after, const Node *target, const Judge &judge)
{
    return std::ranges::equal(before.documents, after.documents, [&](const Node &one, const Node &other) {
        return compare(one, other, target, judge);
    });
}

} // namespace core::yaml
