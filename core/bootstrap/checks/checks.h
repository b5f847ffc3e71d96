// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

namespace core::bootstrap {

/// Something a check has to say.
struct Remark
{
    QString field = {}; ///< the answer that is wrong: `hosts.dev`; empty: none alone
    QString reason; ///< in the reader's language
    bool isFailure = true; ///< else good to know
    std::optional<Place> place = {}; ///< in a planned file, or in that of the specification
};

/// One of the things that must hold before anything is written.
struct Check
{
    enum class State { Passed, Failed, Skipped };

    QString id; ///< `names`, `collisions`, `files`, `canon`, `schema`, `project`, `source`, `render`
    QString title; ///< a few words in the reader's language
    State state = State::Passed;
    QList<Remark> remarks;
};

QString toString(Check::State state); ///< "passed", "failed", "skipped"

} // namespace core::bootstrap
