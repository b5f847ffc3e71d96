// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fleetbuilder.h"

namespace testsupport {

inline const QString firstTag = QStringLiteral("aaaaaaaaaaaa-r1");
inline const QString secondTag = QStringLiteral("bbbbbbbbbbbb-r1");

/// Sites with a new release in dev, and a clone of them.
struct ReleasedFleet
{
    FleetBuilder builder;
    QString clone;

    explicit ReleasedFleet(const QStringList &sites = {QStringLiteral("shop")})
    {
        for (const QString &site : sites) {
            builder.site(site)
                .released(QStringLiteral("dev"), firstTag)
                .released(QStringLiteral("prod"), firstTag);
        }
        builder.commit(QStringLiteral("Start"));
        for (const QString &site : sites)
            builder.moveTag(site, QStringLiteral("dev"), secondTag);
        clone = builder.clone();
    }
};

} // namespace testsupport
