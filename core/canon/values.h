// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/document.h"

#include <QString>

#include <vector>

/// What a values file says, one text after the other.
namespace core::canon {

/// A text of a file under its dotted name.
struct Value
{
    /// `env.LOG_LEVEL`; an item of a list goes by its `name`, with its `value` as if it stood in a mapping,
    /// else by its number.
    QString name;
    QString text; ///< what a reader takes it for, aliases followed
    const yaml::Node *node = nullptr; ///< where it stands: the text itself, or the alias

    QString lastName() const { return name.section(u'.', -1); }
};

/// Every text of a document, in its order. Aliases are followed, merge keys (`<<`) too, where the mapping
/// does not say otherwise. Files that multiply by aliases are cut off.
std::vector<Value> valuesOf(const yaml::Node &root);

/// The one of this name, or null.
const Value *find(const std::vector<Value> &values, QStringView name);

} // namespace core::canon
