// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/sourcewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::bootstrap::Origin;

namespace viewmodels::sourcewords {

QString icon(Origin origin)
{
    switch (origin) {
    case Origin::You: return u"user"_s;
    case Origin::Own: return u"file"_s;
    case Origin::Sibling: return u"copy"_s;
    case Origin::Convention: return u"layers"_s;
    case Origin::Derived: return u"link"_s;
    case Origin::Canon: return u"canon"_s;
    case Origin::Template: return u"book"_s;
    }
    return {};
}

QString tone(Origin origin)
{
    switch (origin) {
    case Origin::Sibling:
    case Origin::Own: return u"success"_s;
    case Origin::Canon: return u"accent"_s;
    default: return u"muted"_s;
    }
}

QString fieldTitle(const QString &name)
{
    const core::bootstrap::Field *const field = core::bootstrap::field(name);
    if (field == nullptr)
        return name;
    if (name.startsWith("settings."_L1)) // its own name says more
        return name.section(u'.', 2);
    return QCoreApplication::translate("core", field->title);
}

} // namespace viewmodels::sourcewords
