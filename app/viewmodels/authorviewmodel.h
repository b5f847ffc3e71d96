// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/git/author.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace viewmodels {

/// Asks who makes the commits, before the first one is made or when somebody wants to change it; what was
/// wanted goes on after the answer.
class AuthorViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(bool isNeeded READ isNeeded NOTIFY changed FINAL) ///< something waits for the answer
    Q_PROPERTY(bool isSaving READ isSaving NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL) ///< to begin with; may be empty
    Q_PROPERTY(QString email READ email NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL) ///< why it could not be kept

public:
    explicit AuthorViewModel(QObject *parent = nullptr);

    Q_INVOKABLE QString nameProblem(const QString &name) const; ///< empty: git takes it
    Q_INVOKABLE QString emailProblem(const QString &email) const;
    Q_INVOKABLE void save(const QString &name, const QString &email);
    Q_INVOKABLE void cancel(); ///< everything stays as it was

    bool isOpen() const { return m_isOpen; }
    bool isNeeded() const { return m_goOn != nullptr; }
    bool isSaving() const { return m_isSaving; }
    QString name() const { return m_author.name; }
    QString email() const { return m_author.email; }
    QString failure() const { return m_failure; }

    /// @p author: what is known. One of the two is called in the end: @p goOn after the answer was kept,
    /// @p giveUp where there is none.
    void ask(const core::git::Author &author, std::function<void()> goOn = {},
             std::function<void()> giveUp = {});
    void finish(const core::Outcome &kept); ///< of saveRequested()

Q_SIGNALS:
    void changed();
    void saveRequested(const core::git::Author &author);

private:
    void close();

    bool m_isOpen = false;
    bool m_isSaving = false;
    core::git::Author m_author;
    QString m_failure;
    std::function<void()> m_goOn;
    std::function<void()> m_giveUp;
};

} // namespace viewmodels
