// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What the wizard of a new site shows: plain values for QML.
namespace viewmodels {

/// One of the six steps.
struct WizardStepView
{
    Q_GADGET
    QML_VALUE_TYPE(wizardStepView)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString stepState MEMBER stepState FINAL) ///< done, current, waiting, problem
    Q_PROPERTY(bool isReachable MEMBER isReachable FINAL)

public:
    QString title, stepState;
    bool isReachable = false;
    bool operator==(const WizardStepView &) const = default;
};

/// A file that will be written, or the folder above some of them.
struct PlannedFileView
{
    Q_GADGET
    QML_VALUE_TYPE(plannedFileView)
    Q_PROPERTY(bool isFolder MEMBER isFolder FINAL)
    Q_PROPERTY(QString path MEMBER path FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL) ///< below its folder: "dev/shop.yaml"
    Q_PROPERTY(int lines MEMBER lines FINAL)
    Q_PROPERTY(int errors MEMBER errors FINAL)
    Q_PROPERTY(int warnings MEMBER warnings FINAL)
    Q_PROPERTY(bool isNew MEMBER isNew FINAL)
    Q_PROPERTY(bool isEdited MEMBER isEdited FINAL) ///< by hand
    Q_PROPERTY(bool isCopied MEMBER isCopied FINAL) ///< taken as it is from elsewhere in the repository

public:
    bool isFolder = false;
    QString path, name;
    int lines = 0, errors = 0, warnings = 0;
    bool isNew = true;
    bool isEdited = false;
    bool isCopied = false;
    bool operator==(const PlannedFileView &) const = default;
};

/// What a check says about the plan, and where.
struct SiteRemarkView
{
    Q_GADGET
    QML_VALUE_TYPE(siteRemarkView)
    Q_PROPERTY(bool isError MEMBER isError FINAL) ///< else good to know
    Q_PROPERTY(QString title MEMBER title FINAL) ///< of the check
    Q_PROPERTY(QString place MEMBER place FINAL) ///< "env/prod/shop.yaml:21", or empty
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(bool leadsSomewhere MEMBER leadsSomewhere FINAL) ///< to its line, or to a field

public:
    bool isError = true;
    QString title, place, text, file;
    int line = 0; ///< 0: none
    QString field; ///< the answer that is wrong, or empty
    bool leadsSomewhere = false;
    bool operator==(const SiteRemarkView &) const = default;
};

/// An answer in a few words.
struct SiteAnswerView
{
    Q_GADGET
    QML_VALUE_TYPE(siteAnswerView)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL)
    Q_PROPERTY(QString source MEMBER source FINAL) ///< who knows it
    Q_PROPERTY(bool isMono MEMBER isMono FINAL)

public:
    QString title, value, source;
    bool isMono = false;
    bool operator==(const SiteAnswerView &) const = default;
};

/// One of the things that are looked at before anything is written.
struct SiteCheckView
{
    Q_GADGET
    QML_VALUE_TYPE(siteCheckView)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(QString state MEMBER state FINAL) ///< key of gateState in the tokens

public:
    QString id, title, detail, state;
    bool operator==(const SiteCheckView &) const = default;
};

/// A place in the sibling's file that only a person can decide.
struct SiteQuestionView
{
    Q_GADGET
    QML_VALUE_TYPE(siteQuestionView)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString place MEMBER place FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString found MEMBER found FINAL)
    Q_PROPERTY(QString proposal MEMBER proposal FINAL) ///< equal to found: it would stay
    Q_PROPERTY(QString reason MEMBER reason FINAL)

public:
    QString id, place, line, found, proposal, reason;
    bool operator==(const SiteQuestionView &) const = default;
};

/// A draft that is kept.
struct DraftView
{
    Q_GADGET
    QML_VALUE_TYPE(draftView)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString age MEMBER age FINAL)
    Q_PROPERTY(bool isCurrent MEMBER isCurrent FINAL)

public:
    QString id, title, age;
    bool isCurrent = false;
    bool operator==(const DraftView &) const = default;
};

/// One of the things that a chart draws for the cluster.
struct DrawnManifestView
{
    Q_GADGET
    QML_VALUE_TYPE(drawnManifestView)
    Q_PROPERTY(QString kind MEMBER kind FINAL) ///< "Deployment"
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(int line MEMBER line FINAL) ///< where it begins

public:
    QString kind, name;
    int line = 0;
    bool operator==(const DrawnManifestView &) const = default;
};

/// Something to be done outside of the repository before a new site can run.
struct ChecklistView
{
    Q_GADGET
    QML_VALUE_TYPE(checklistView)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString explanation MEMBER explanation FINAL)
    Q_PROPERTY(QString path MEMBER path FINAL)
    Q_PROPERTY(QString command MEMBER command FINAL)
    Q_PROPERTY(QString skeleton MEMBER skeleton FINAL)
    Q_PROPERTY(QString state MEMBER state FINAL) ///< key of gateState in the tokens: passed, failed, waiting
    Q_PROPERTY(bool isDone MEMBER isDone FINAL)
    Q_PROPERTY(bool isKnown MEMBER isKnown FINAL) ///< a repository tells; else somebody ticks it

public:
    QString id, title, explanation, path, command, skeleton, state;
    bool isDone = false;
    bool isKnown = false;
    bool operator==(const ChecklistView &) const = default;
};

} // namespace viewmodels
