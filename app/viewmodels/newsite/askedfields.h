// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/newsite/newsiteviewmodel.h"

namespace viewmodels {

/// A field of the wizard: in which step it is asked for, and whether also where nobody knows an answer.
struct AskedField
{
    QLatin1StringView pattern; ///< `hosts.{env}`
    NewSiteViewModel::Step step;
    bool isAlways;
};

/// In the order in which they are asked.
const QList<AskedField> &askedFields();
/// Null for a field that no step asks for.
const AskedField *askedField(const QString &name);

} // namespace viewmodels
