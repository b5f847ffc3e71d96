// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/views.h"
#include "core/promotion/change.h"

#include <optional>

namespace viewmodels {

/// The last step of a work over several files: as what it goes to the repository, and what its commit says.
class PublishViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by NewSiteViewModel.")
    Q_PROPERTY(bool isAsking READ isAsking WRITE setAsking NOTIFY changed FINAL) ///< for approval
    Q_PROPERTY(bool canChoose READ canChoose NOTIFY changed FINAL) ///< between commit and request
    Q_PROPERTY(QString choiceReason READ choiceReason NOTIFY changed FINAL) ///< why not; or empty
    Q_PROPERTY(QString branch READ branch NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL) ///< of the button: "Commit and push"
    Q_PROPERTY(bool hasRemote READ hasRemote NOTIFY changed FINAL) ///< else nothing is pushed
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL) ///< a paragraph for the message
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL) ///< of the commit, as it will be
    Q_PROPERTY(QList<viewmodels::GateView> gates READ gates NOTIFY changed FINAL)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed FINAL) ///< why it cannot be written; or empty

public:
    using QObject::QObject;

    bool isAsking() const { return m_isAsking; }
    void setAsking(bool isAsking);
    bool canChoose() const { return m_hasRemote && !m_isByRequest; }
    QString choiceReason() const;
    QString branch() const { return m_branch; }
    bool hasRemote() const { return m_hasRemote; }
    QString note() const { return m_note; }
    void setNote(const QString &note);
    QString message() const;
    QList<GateView> gates() const;
    QString refusal() const;
    bool canPublish() const;
    bool isReading() const { return m_isReading; } ///< an answer is on its way
    QString label() const; ///< "Commit and push"
    QString footer() const;

    core::promotion::Options options() const;
    int reading() const { return m_reading; }

    void setTarget(const QString &branch, bool hasRemote);
    void setByRequest(bool isByRequest); ///< the policy lets it in by a request only
    /// What was planned is out of date: previewWanted() follows.
    void readAgain();
    /// What would be written; an answer to an earlier reading is dropped.
    void show(const core::Result<core::promotion::SiteChange> &change, int reading);
    void forget(); ///< what would be written; what was said about it stays
    void clear();

Q_SIGNALS:
    void changed();
    void previewWanted();

private:
    QString m_branch;
    bool m_hasRemote = false;
    bool m_isByRequest = false;
    bool m_isAsking = false;
    QString m_note;
    bool m_isReading = false;
    int m_reading = 0;
    std::optional<core::promotion::SiteChange> m_change;
    QString m_problem;
};

} // namespace viewmodels
