// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/pipeline/snapshot.h"

#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// How much of a branch somebody had seen, and when.
struct Seen
{
    int length = -1; ///< commits on the first-parent chain; -1: nothing yet
    QDateTime time;

    bool operator==(const Seen &) const = default;
};

/// What happened since the board was last looked at: releases, promotions, and what went past dev.
class NewsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL) ///< empty: nothing new
    Q_PROPERTY(bool hasBypass READ hasBypass NOTIFY changed FINAL)

public:
    explicit NewsViewModel(core::Clock clock, QObject *parent = nullptr);

    /// All of it is known now.
    Q_INVOKABLE void dismiss();

    QString text() const;
    bool hasBypass() const { return m_bypasses > 0; }
    const QSet<QString> &sites() const { return m_sites; } ///< with news

    /// Another repository, last looked at as @p seen says. What @p ownEmail committed is no news.
    void begin(const Seen &seen, const QString &ownEmail);
    void show(const core::pipeline::Snapshot &snapshot);
    /// What to remember when the board is left.
    Seen seen() const;

Q_SIGNALS:
    void changed();
    void dismissed();

private:
    void count();

    core::Clock m_clock;
    Seen m_before;
    QString m_ownEmail;
    std::shared_ptr<const core::pipeline::ReleaseHistory> m_history;
    QSet<QString> m_sites;
    int m_releases = 0;
    int m_promotions = 0;
    int m_others = 0; ///< rollbacks, resets, new and removed sites
    int m_bypasses = 0;
};

} // namespace viewmodels
