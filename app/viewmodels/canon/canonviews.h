// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What the page of the canon shows, ready to be drawn (`Text.PlainText`).
namespace viewmodels {

/// A place where a file breaks a rule, in the inspector.
struct FindingView
{
    Q_GADGET
    QML_VALUE_TYPE(findingView)
    Q_PROPERTY(QString severityLabel MEMBER severityLabel FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QString tone MEMBER tone FINAL) ///< danger, warning, info
    Q_PROPERTY(QString rule MEMBER rule FINAL)
    Q_PROPERTY(QString file MEMBER file FINAL)
    Q_PROPERTY(int line MEMBER line FINAL) ///< 0: the file as a whole
    Q_PROPERTY(QString message MEMBER message FINAL)

public:
    QString severityLabel, icon, tone, rule, file;
    int line = 0;
    QString message;
    bool operator==(const FindingView &) const = default;
};

/// A place that a fix may be applied to.
struct FixPlaceView
{
    Q_GADGET
    QML_VALUE_TYPE(fixPlaceView)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString site MEMBER site FINAL)
    Q_PROPERTY(QString file MEMBER file FINAL)
    Q_PROPERTY(QString lineText MEMBER lineText FINAL) ///< "line 23"
    Q_PROPERTY(QString note MEMBER note FINAL) ///< "touches prod", or why it cannot be mended
    Q_PROPERTY(bool isChosen MEMBER isChosen FINAL)
    Q_PROPERTY(bool canChoose MEMBER canChoose FINAL)
    Q_PROPERTY(bool isLooked MEMBER isLooked FINAL) ///< its file's change is shown

public:
    QString key, site, file, lineText, note;
    bool isChosen = false;
    bool canChoose = true;
    bool isLooked = false;
    bool operator==(const FixPlaceView &) const = default;
};

/// The way to a page of the repository's own that is about a rule.
struct RunbookView
{
    Q_GADGET
    QML_VALUE_TYPE(runbookView)
    Q_PROPERTY(QString file MEMBER file FINAL)
    Q_PROPERTY(int line MEMBER line FINAL) ///< where it speaks of the rule, from 1
    Q_PROPERTY(QString title MEMBER title FINAL) ///< of the page
    Q_PROPERTY(
        QString chapter MEMBER chapter FINAL) ///< of the page, that speaks of it; empty: the title says it

public:
    QString file;
    int line = 1;
    QString title, chapter;
    bool operator==(const RunbookView &) const = default;
};

/// A rule of the canon, to be read, below the words of the chapter that it begins.
struct RuleView
{
    Q_GADGET
    QML_VALUE_TYPE(ruleView)
    Q_PROPERTY(QString chapterTitle MEMBER chapterTitle FINAL) ///< of the one that begins here, or empty
    Q_PROPERTY(QString chapterText MEMBER chapterText FINAL)
    Q_PROPERTY(QString id MEMBER id FINAL) ///< empty: the chapter has no rule
    Q_PROPERTY(QString severityLabel MEMBER severityLabel FINAL) ///< or "Off"
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QString tone MEMBER tone FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString reason MEMBER reason FINAL) ///< what it means for prod
    Q_PROPERTY(QString remedy MEMBER remedy FINAL) ///< what would fix it
    Q_PROPERTY(QString note MEMBER note FINAL) ///< "by the policy", or empty
    Q_PROPERTY(int count MEMBER count FINAL) ///< findings
    Q_PROPERTY(QString countText MEMBER countText FINAL) ///< "2 findings", or empty
    Q_PROPERTY(bool isOn MEMBER isOn FINAL)
    Q_PROPERTY(QList<viewmodels::RunbookView> runbooks MEMBER runbooks FINAL)

public:
    QString id, severityLabel, icon, tone, title, reason, remedy, note;
    int count = 0;
    QString countText;
    bool isOn = true;
    QString chapterTitle, chapterText;
    QList<RunbookView> runbooks;
    bool operator==(const RuleView &) const = default;
};

} // namespace viewmodels
