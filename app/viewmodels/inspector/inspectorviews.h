// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// What one environment says for a key of the env layers.
struct SettingCell
{
    Q_GADGET
    QML_VALUE_TYPE(settingCell)
    Q_PROPERTY(QString environment MEMBER environment FINAL)
    Q_PROPERTY(QString lane MEMBER lane FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL) ///< one line; empty where it is not set
    Q_PROPERTY(QString text MEMBER text FINAL) ///< with all lines
    Q_PROPERTY(QString state MEMBER state FINAL) ///< plain, differs, missing, unread

public:
    QString environment, lane, value, text, state;
    bool operator==(const SettingCell &) const = default;
};

/// A key of the env layers, with what each environment says.
struct SettingView
{
    Q_GADGET
    QML_VALUE_TYPE(settingView)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(bool isEqual MEMBER isEqual FINAL)
    Q_PROPERTY(QString note MEMBER note FINAL) ///< "differs by its nature"
    Q_PROPERTY(QList<viewmodels::SettingCell> cells MEMBER cells FINAL)

public:
    QString key;
    bool isEqual = true;
    QString note;
    QList<SettingCell> cells;
    bool operator==(const SettingView &) const = default;
};

/// An env file that is not there or cannot be read.
struct LayerProblemView
{
    Q_GADGET
    QML_VALUE_TYPE(layerProblemView)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString place MEMBER place FINAL) ///< "deploy/env/prod/shop.yaml:7:3"
    Q_PROPERTY(bool isBroken MEMBER isBroken FINAL)

public:
    QString text, place;
    bool isBroken = false;
    bool operator==(const LayerProblemView &) const = default;
};

/// A move of the site's tag in one environment.
struct MoveEventView
{
    Q_GADGET
    QML_VALUE_TYPE(moveEventView)
    Q_PROPERTY(
        QString kind MEMBER kind FINAL) ///< release, promotion, rollback, reset, bootstrap, bypass, removal
    Q_PROPERTY(QString kindLabel MEMBER kindLabel FINAL)
    Q_PROPERTY(QString environment MEMBER environment FINAL)
    Q_PROPERTY(QString lane MEMBER lane FINAL)
    Q_PROPERTY(QString oldTag MEMBER oldTag FINAL) ///< empty: none
    Q_PROPERTY(QString newTag MEMBER newTag FINAL)
    Q_PROPERTY(QString author MEMBER author FINAL)
    Q_PROPERTY(QString age MEMBER age FINAL)
    Q_PROPERTY(QString time MEMBER time FINAL)
    Q_PROPERTY(QString commit MEMBER commit FINAL) ///< full id
    Q_PROPERTY(QString shortCommit MEMBER shortCommit FINAL)
    Q_PROPERTY(QString subject MEMBER subject FINAL)
    Q_PROPERTY(QString checks MEMBER checks
                   FINAL) ///< recorded, notRecorded; empty: not asked for here, or not yet known
    Q_PROPERTY(QString checksLabel MEMBER checksLabel FINAL)

public:
    QString kind, kindLabel, environment, lane, oldTag, newTag, author, age, time, commit, shortCommit,
        subject, checks, checksLabel;
    bool operator==(const MoveEventView &) const = default;
};

/// An environment that a list can be narrowed to.
struct LaneFilterView
{
    Q_GADGET
    QML_VALUE_TYPE(laneFilterView)
    Q_PROPERTY(QString environment MEMBER environment FINAL) ///< empty: all
    Q_PROPERTY(QString label MEMBER label FINAL)
    Q_PROPERTY(int count MEMBER count FINAL)

public:
    QString environment, label;
    int count = 0;
    bool operator==(const LaneFilterView &) const = default;
};

/// A file of the site.
struct SiteFileView
{
    Q_GADGET
    QML_VALUE_TYPE(siteFileView)
    Q_PROPERTY(QString path MEMBER path FINAL)
    Q_PROPERTY(QString environment MEMBER environment FINAL)
    Q_PROPERTY(QString lane MEMBER lane FINAL)
    Q_PROPERTY(QString label MEMBER label FINAL) ///< "Release"
    Q_PROPERTY(QString state MEMBER state FINAL) ///< there, missing, broken
    Q_PROPERTY(QString detail MEMBER detail FINAL) ///< "not there", "line 7", "2 findings"
    Q_PROPERTY(QString tone MEMBER tone FINAL) ///< of what was found in it: danger, warning, info; or empty

public:
    QString path, environment, lane, label, state, detail, tone;
    int line = 0; ///< the one to mark
    QString message; ///< why it cannot be read
    bool operator==(const SiteFileView &) const = default;
};

/// A line of a YAML file in its parts; one after the other they are the line.
struct CodeLineView
{
    Q_GADGET
    QML_VALUE_TYPE(codeLineView)
    Q_PROPERTY(int number MEMBER number FINAL)
    Q_PROPERTY(QString mark MEMBER mark FINAL) ///< empty, tag, error, warning, info
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL)
    Q_PROPERTY(QString comment MEMBER comment FINAL)
    Q_PROPERTY(QString note MEMBER note FINAL) ///< for the margin: who says so; or empty
    Q_PROPERTY(QString noteIcon MEMBER noteIcon FINAL)
    Q_PROPERTY(QString noteTone MEMBER noteTone FINAL) ///< of the tokens

public:
    int number = 0;
    QString mark, key, value, comment;
    QString note, noteIcon, noteTone;
    bool operator==(const CodeLineView &) const = default;
};

} // namespace viewmodels
