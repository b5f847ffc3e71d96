// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/bootstrap/splices.h"
#include "core/yaml/document.h"

/// Lists of a YAML file that become longer or shorter. For this room only.
namespace core::bootstrap {

/// The value of `key` and of its parents' keys; null where one is not there.
const yaml::Node *nodeAt(const yaml::Node &root, const QStringList &keys);

/// Behind the last item of @p list a copy of it, with @p value where @p old stands in it (a node of the last
/// item). In the item's own style.
Result<Splice> oneMore(const QByteArray &bytes, const yaml::Node &list, const yaml::Node &old,
                       const QByteArray &value);

/// Without the items from @p first on. @p first is not 0.
Result<Splice> withoutLast(const QByteArray &bytes, const yaml::Node &list, qsizetype first);

/// Without the entry of the key: its lines. @p key is the node of the key itself.
Result<Splice> withoutEntry(const QByteArray &bytes, const yaml::Node &key, const yaml::Node &value);

} // namespace core::bootstrap
