// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What is shown of environments and sites that come and go: plain values for QML.
namespace viewmodels {

/// An environment in the order of promotion.
struct LaneStepView
{
    Q_GADGET
    QML_VALUE_TYPE(laneStepView)
    Q_PROPERTY(QString environment MEMBER environment FINAL)
    Q_PROPERTY(QString lane MEMBER lane FINAL) ///< dev, stage, prod, other: the lane's colour
    Q_PROPERTY(bool isNew MEMBER isNew FINAL) ///< no site has it yet

public:
    QString environment, lane;
    bool isNew = false;
    bool operator==(const LaneStepView &) const = default;
};

/// A line that speaks of something that goes, and stays as it is.
struct ReferenceView
{
    Q_GADGET
    QML_VALUE_TYPE(referenceView)
    Q_PROPERTY(QString place MEMBER place FINAL) ///< "docs/sites.md:12"
    Q_PROPERTY(QString word MEMBER word FINAL) ///< what of it
    Q_PROPERTY(QString line MEMBER line FINAL)

public:
    QString place, word, line;
    bool operator==(const ReferenceView &) const = default;
};

} // namespace viewmodels
