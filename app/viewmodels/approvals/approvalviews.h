// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

/// What the page of approvals shows, ready to be drawn (`Text.PlainText`).
namespace viewmodels {

/// A request in the list.
struct RequestView
{
    Q_GADGET
    QML_VALUE_TYPE(requestView)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString section MEMBER section FINAL) ///< "Waiting for me"
    Q_PROPERTY(int sectionCount MEMBER sectionCount
                   FINAL) ///< requests in the section that begins here; 0: none does
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QString iconTone MEMBER iconTone FINAL) ///< accent, success, danger, muted
    Q_PROPERTY(QString title MEMBER title FINAL) ///< "docs-portal to prod"
    Q_PROPERTY(QString tag MEMBER tag FINAL) ///< of one site; empty: of several, or none
    Q_PROPERTY(QString detail MEMBER detail FINAL) ///< "14 commits"
    Q_PROPERTY(QString author MEMBER author FINAL)
    Q_PROPERTY(bool isMine MEMBER isMine FINAL)
    Q_PROPERTY(QString age MEMBER age FINAL) ///< "12 min"
    Q_PROPERTY(QString status MEMBER status FINAL) ///< "7 of 7 gates", "declined by Anna Orlova"
    Q_PROPERTY(QString statusTone MEMBER statusTone FINAL) ///< success, warning, danger, muted

public:
    QString id, section;
    int sectionCount = 0;
    QString icon, iconTone, title, tag, detail, author;
    bool isMine = false;
    QString age, status, statusTone;
    bool operator==(const RequestView &) const = default;
};

/// What somebody did to a request.
struct ActView
{
    Q_GADGET
    QML_VALUE_TYPE(actView)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QString tone MEMBER tone FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL) ///< "Anna Orlova approved, signed"
    Q_PROPERTY(QString text MEMBER text FINAL) ///< what they wrote, or empty
    Q_PROPERTY(QString time MEMBER time FINAL)

public:
    QString icon, tone, title, text, time;
    bool operator==(const ActView &) const = default;
};

} // namespace viewmodels
