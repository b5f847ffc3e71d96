// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What rows and sheets show: plain values for QML, every word of them ready to be drawn (`Text.PlainText`).
namespace viewmodels {

/// One environment of a site.
struct CardView
{
    Q_GADGET
    QML_VALUE_TYPE(cardView)
    Q_PROPERTY(QString environment MEMBER environment FINAL)
    Q_PROPERTY(QString lane MEMBER lane FINAL) ///< dev, stage, prod, other: the lane's colour
    Q_PROPERTY(QString tag MEMBER tag FINAL) ///< or the file's path where it is broken, or "placeholder"
    Q_PROPERTY(QString detail MEMBER detail FINAL) ///< second line, e.g. "by Anna Orlova"
    Q_PROPERTY(QString detailKind MEMBER detailKind FINAL) ///< muted, danger, warning, info, drift
    Q_PROPERTY(QString age MEMBER age FINAL) ///< "22 h"; empty: not recorded
    Q_PROPERTY(QString state MEMBER state FINAL) ///< of EnvCard: plain, neverInDev, broken, placeholder, …
    Q_PROPERTY(QString toolTip MEMBER toolTip FINAL) ///< full tag, who, when

public:
    QString environment, lane, tag, detail, detailKind, age, state, toolTip;
    bool operator==(const CardView &) const = default;
};

/// The step between two cards.
struct ConnectorView
{
    Q_GADGET
    QML_VALUE_TYPE(connectorView)
    Q_PROPERTY(QString state MEMBER state
                   FINAL) ///< key of pipelineState in the tokens: inSync, ahead, aheadBlocked, …
    Q_PROPERTY(QString label MEMBER label FINAL) ///< "7 ahead"
    Q_PROPERTY(QString shortLabel MEMBER shortLabel FINAL) ///< "7", for the narrow form
    Q_PROPERTY(QString age MEMBER age FINAL) ///< "3 d", or empty
    Q_PROPERTY(QString toolTip MEMBER toolTip FINAL)

public:
    QString state, label, shortLabel, age, toolTip;
    bool operator==(const ConnectorView &) const = default;
};

/// The head of a group on the board.
struct GroupView
{
    Q_GADGET
    QML_VALUE_TYPE(groupView)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QString color MEMBER color FINAL)
    Q_PROPERTY(int count MEMBER count FINAL)
    Q_PROPERTY(QString summary MEMBER summary FINAL)
    Q_PROPERTY(QString passSummary MEMBER passSummary FINAL)
    Q_PROPERTY(bool isExpanded MEMBER isExpanded FINAL)
    Q_PROPERTY(int row MEMBER row FINAL) ///< -1: no group

public:
    QString key, title, icon, color;
    int count = 0;
    QString summary, passSummary;
    bool isExpanded = true;
    int row = -1;
    bool operator==(const GroupView &) const = default;
};

/// A removable condition of the board's filter.
struct TokenView
{
    Q_GADGET
    QML_VALUE_TYPE(tokenView)
    Q_PROPERTY(QString text MEMBER text FINAL) ///< as typed: "waits:2d"
    Q_PROPERTY(QString key MEMBER key FINAL) ///< "waits"
    Q_PROPERTY(QString value MEMBER value FINAL) ///< "2d or more"
    Q_PROPERTY(bool isValid MEMBER isValid FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL) ///< why it is not valid

public:
    QString text, key, value;
    bool isValid = true;
    QString problem;
    bool operator==(const TokenView &) const = default;
};

/// A kept filter, grouping and order of the board.
struct SavedView
{
    Q_GADGET
    QML_VALUE_TYPE(savedView)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(int count MEMBER count FINAL) ///< sites it shows now
    Q_PROPERTY(bool isCurrent MEMBER isCurrent FINAL)

public:
    QString name;
    int count = 0;
    bool isCurrent = false;
    bool operator==(const SavedView &) const = default;
};

/// One gate's result.
struct GateView
{
    Q_GADGET
    QML_VALUE_TYPE(gateView)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(QString state MEMBER state
                   FINAL) ///< key of gateState in the tokens: passed, failed, unknown, notConnected, …
    Q_PROPERTY(bool isOverridable MEMBER isOverridable FINAL)

public:
    QString id, title, detail, state;
    bool isOverridable = false;
    bool operator==(const GateView &) const = default;
};

/// One source commit that waits.
struct CommitView
{
    Q_GADGET
    QML_VALUE_TYPE(commitView)
    Q_PROPERTY(QString id MEMBER id FINAL) ///< full
    Q_PROPERTY(QString shortId MEMBER shortId FINAL)
    Q_PROPERTY(QString subject MEMBER subject FINAL)
    Q_PROPERTY(QString author MEMBER author FINAL)
    Q_PROPERTY(QString initials MEMBER initials FINAL)
    Q_PROPERTY(QString age MEMBER age FINAL) ///< "22 h"
    Q_PROPERTY(QString time MEMBER time FINAL) ///< "13 Nov 11:52"
    Q_PROPERTY(QString mark MEMBER mark FINAL) ///< revert, or empty
    Q_PROPERTY(QString markText MEMBER markText FINAL)

public:
    QString id, shortId, subject, author, initials, age, time, mark, markText;
    bool operator==(const CommitView &) const = default;
};

/// A line of a diff or of a file.
struct LineView
{
    Q_GADGET
    QML_VALUE_TYPE(lineView)
    Q_PROPERTY(QString kind MEMBER kind FINAL) ///< context, add, del, error
    Q_PROPERTY(int number MEMBER number FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(int markStart MEMBER markStart FINAL) ///< of the changed word
    Q_PROPERTY(int markLength MEMBER markLength FINAL) ///< 0: no mark

public:
    QString kind;
    int number = 0;
    QString text;
    int markStart = 0;
    int markLength = 0;
    bool operator==(const LineView &) const = default;
};

/// One environment in the inspector's vertical pipeline; the step is the one below it.
struct NodeView
{
    Q_GADGET
    QML_VALUE_TYPE(nodeView)
    Q_PROPERTY(QString environment MEMBER environment FINAL)
    Q_PROPERTY(QString lane MEMBER lane FINAL)
    Q_PROPERTY(QString tag MEMBER tag FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL) ///< "since 13 Nov 12:15 (22 h), by CI Bot"
    Q_PROPERTY(QString stepState MEMBER stepState FINAL) ///< empty below the last one
    Q_PROPERTY(QString stepLabel MEMBER stepLabel FINAL) ///< "7 commits, 3 d"
    Q_PROPERTY(QString stepDetail MEMBER stepDetail FINAL)

public:
    QString environment, lane, tag, detail, stepState, stepLabel, stepDetail;
    bool operator==(const NodeView &) const = default;
};

/// A key of the env layers that differs between two environments.
struct DifferenceView
{
    Q_GADGET
    QML_VALUE_TYPE(differenceView)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString from MEMBER from FINAL)
    Q_PROPERTY(QString to MEMBER to FINAL)
    Q_PROPERTY(bool isMissing MEMBER isMissing FINAL) ///< on one of the two sides
    Q_PROPERTY(QString note MEMBER note FINAL) ///< "expected", "not set in prod"

public:
    QString key, from, to;
    bool isMissing = false;
    QString note;
    bool operator==(const DifferenceView &) const = default;
};

/// What may break although every gate passes.
struct WarningView
{
    Q_GADGET
    QML_VALUE_TYPE(warningView)
    Q_PROPERTY(QString kind MEMBER kind FINAL) ///< variable, secret, migration, settings, went-back
    Q_PROPERTY(bool isGrave MEMBER isGrave FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL) ///< of the env layer, to be copied; or empty
    Q_PROPERTY(QString variable MEMBER variable FINAL) ///< that can be added to the env layer; or empty

public:
    QString kind;
    bool isGrave = false;
    QString title, detail, line, variable;
    bool operator==(const WarningView &) const = default;
};

/// One site of a review or of a running promotion.
struct MoveView
{
    Q_GADGET
    QML_VALUE_TYPE(moveView)
    Q_PROPERTY(QString site MEMBER site FINAL)
    Q_PROPERTY(QString from MEMBER from FINAL)
    Q_PROPERTY(QString to MEMBER to FINAL)
    Q_PROPERTY(QString fromLane MEMBER fromLane FINAL)
    Q_PROPERTY(QString toLane MEMBER toLane FINAL)
    Q_PROPERTY(QString oldTag MEMBER oldTag FINAL)
    Q_PROPERTY(QString newTag MEMBER newTag FINAL)
    Q_PROPERTY(QString state MEMBER state
                   FINAL) ///< ready, blocked, nothing; running, waiting, done, failed, stopped
    Q_PROPERTY(QString statusText MEMBER statusText FINAL)
    Q_PROPERTY(bool isIncluded MEMBER isIncluded FINAL)
    Q_PROPERTY(int stepsDone MEMBER stepsDone FINAL) ///< of 8, for the segments

public:
    QString site, from, to, fromLane, toLane, oldTag, newTag, state, statusText;
    bool isIncluded = true;
    int stepsDone = 0;
    bool operator==(const MoveView &) const = default;
};

/// One of the eight steps of a running promotion.
struct StepView
{
    Q_GADGET
    QML_VALUE_TYPE(stepView)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(QString stepState MEMBER stepState FINAL) ///< waiting, running, done, failed, skipped

public:
    QString title, detail, stepState;
    bool operator==(const StepView &) const = default;
};

/// A line of the live log.
struct LogView
{
    Q_GADGET
    QML_VALUE_TYPE(logView)
    Q_PROPERTY(QString time MEMBER time FINAL) ///< "10:40:54"
    Q_PROPERTY(QString source MEMBER source FINAL) ///< fetch, gates, edit, commit, push
    Q_PROPERTY(QString level MEMBER level FINAL) ///< plain, done, warning, failed, running
    Q_PROPERTY(QString text MEMBER text FINAL)

public:
    QString time, source, level, text;
    bool operator==(const LogView &) const = default;
};

/// A filter chip of the board.
struct ChipView
{
    Q_GADGET
    QML_VALUE_TYPE(chipView)
    Q_PROPERTY(QString key MEMBER key FINAL) ///< all, promotable, attention, notReleased, inSync
    Q_PROPERTY(QString label MEMBER label FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QString color MEMBER color FINAL) ///< name of a Theme colour
    Q_PROPERTY(int count MEMBER count FINAL) ///< unfiltered
    Q_PROPERTY(bool isOn MEMBER isOn FINAL)

public:
    QString key, label, icon, color;
    int count = 0;
    bool isOn = false;
    bool operator==(const ChipView &) const = default;
};

/// A line of "On this computer" on the first-run page.
struct CheckView
{
    Q_GADGET
    QML_VALUE_TYPE(checkView)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(QString state MEMBER state FINAL) ///< passed, failed, notConnected

public:
    QString title, detail, state;
    bool operator==(const CheckView &) const = default;
};

/// A repository that was open before.
struct RecentView
{
    Q_GADGET
    QML_VALUE_TYPE(recentView)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString location MEMBER location FINAL)
    Q_PROPERTY(bool isMissing MEMBER isMissing FINAL)

public:
    QString name, location;
    bool isMissing = false;
    bool operator==(const RecentView &) const = default;
};

} // namespace viewmodels
