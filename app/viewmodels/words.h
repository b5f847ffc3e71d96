// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/views.h"
#include "core/promotion/change.h"

/// How values read on screen, in the language of the moment.
namespace viewmodels::words {

QString age(const QDateTime &then, const QDateTime &now); ///< "40 min", "22 h", "3 d"; from 30 days a date
QString dayAndTime(const QDateTime &time); ///< "13 Nov 12:15", local time
QString moment(const QDateTime &time); ///< "13 Nov 2026 12:15 MSK", for tooltips
QString clockTime(const QDateTime &time); ///< "10:40:54"
QString duration(qint64 milliseconds); ///< "0.8 s", "1 min 04 s"
QString initials(const QString &name); ///< "Anna Orlova" → "AO"
QString lane(const QStringList &environments, int environment); ///< dev, stage, prod, other
QString shortTag(const QString &tag); ///< a 40-digit SHA is elided in the middle

QString stateKey(core::pipeline::StepState state, bool isBlocked); ///< key of the tokens' pipelineState
QString stateLabel(core::pipeline::StepState state, bool isBlocked, const QString &target);

GateView gate(const core::promotion::GateReport &report);
/// "5 of 5 git checks, 4 not connected".
QString gatesSummary(const QList<core::promotion::GateReport> &gates);
/// Failed and unknown first, then as they stand.
QList<GateView> gates(QList<core::promotion::GateReport> reports);
bool isBlocked(const QList<core::promotion::GateReport> &gates);

/// The message of the commit that would be made of @p changes; an ellipsis stands for its id.
QString previewMessage(const QList<core::promotion::SiteChange> &changes, core::promotion::Options options);

CommitView commit(const core::pipeline::WaitingCommit &commit, const QDateTime &now);
QList<LineView> lines(const QList<core::promotion::DiffLine> &diff);
/// The same of several files, each under its path.
QList<LineView> lines(const QList<core::promotion::FileChange> &files);

} // namespace viewmodels::words
