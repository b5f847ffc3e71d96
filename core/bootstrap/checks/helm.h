// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace core::bootstrap {

struct HelmRun
{
    QString program;
    QStringList arguments;
    QString home; ///< an empty folder: all that helm knows of a user
    int milliseconds = 0;
    qsizetype bytes = 0; ///< of its answer, at most
};

/// What helm printed. Refused with helm's own words where it failed, took too long or said too much; NotFound
/// where it cannot be started; Cancelled. For this room only.
Result<QByteArray> runHelm(const HelmRun &run, const Cancellation &cancellation);

} // namespace core::bootstrap
