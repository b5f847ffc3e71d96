// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/missingvariable.h"
#include "app/viewmodels/views.h"
#include "core/promotion/change.h"

namespace viewmodels {

/// The sheet that gives an environment a variable it lacks: the value is typed, and what would be written is
/// shown as it will be.
class SettingViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "Add SMTP_HOST to prod of harbour"
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
    Q_PROPERTY(QString variable READ variable NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL) ///< where the code reads it
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY changed FINAL)
    Q_PROPERTY(QString frontEnvironment READ frontEnvironment NOTIFY changed FINAL)
    Q_PROPERTY(bool hasFrontValue READ hasFrontValue NOTIFY changed FINAL) ///< that may be taken over
    Q_PROPERTY(QString frontValue READ frontValue NOTIFY changed FINAL)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed FINAL) ///< why this cannot be written, or empty
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL)
    Q_PROPERTY(QList<viewmodels::LineView> diff READ diff NOTIFY changed FINAL)
    Q_PROPERTY(QString branch READ branch NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL) ///< of the commit, as it will be
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed FINAL) ///< the policy wants it as a request
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY changed FINAL)
    Q_PROPERTY(QString footer READ footer NOTIFY changed FINAL) ///< what will happen, or why it cannot
    Q_PROPERTY(QString writeLabel READ writeLabel NOTIFY changed FINAL) ///< "Add to prod"

public:
    explicit SettingViewModel(QObject *parent = nullptr);

    Q_INVOKABLE void close();
    Q_INVOKABLE void takeFrontValue();
    /// Starts it, or asks for it where isAsking; the sheet closes. Does nothing unless canWrite.
    Q_INVOKABLE void write();

    bool isOpen() const { return m_isOpen; }
    QString title() const;
    QString subtitle() const;
    QString variable() const { return m_missing.name; }
    QString place() const { return m_missing.place; }
    QString value() const { return m_value; }
    void setValue(const QString &value);
    QString frontEnvironment() const { return m_missing.frontEnvironment; }
    bool hasFrontValue() const { return m_missing.frontValue.has_value(); }
    QString frontValue() const { return m_missing.frontValue.value_or(QString()); }
    QString refusal() const;
    QString file() const { return m_change ? m_change->file : QString(); }
    QList<LineView> diff() const;
    QString branch() const { return m_branch; }
    QString message() const;
    bool isAsking() const { return m_options.isRequest; }
    bool canWrite() const;
    QString footer() const;
    QString writeLabel() const;

    /// What is wished so far.
    core::promotion::Request request() const;
    const core::promotion::Options &options() const { return m_options; }

    /// @p isByRequest: the policy lets it in by a request only.
    void open(const MissingVariable &missing, const QString &branch, bool isByRequest);
    /// What the wish would do, of this reading: an answer to an earlier one is not for the sheet.
    void show(const core::Result<core::promotion::SiteChange> &change, int reading);
    int reading() const { return m_reading; }
    /// The fleet was read again: the diff may be another one now.
    void readAgain();

Q_SIGNALS:
    void changed();
    void previewWanted(); ///< of request()
    void writeWanted(core::promotion::Request request, core::promotion::Options options);

private:
    bool m_isOpen = false;
    bool m_isReading = false; ///< the diff that is shown is not what would be written
    int m_reading = 0;
    MissingVariable m_missing;
    QString m_branch;
    QString m_value;
    QString m_problem; ///< of the value itself
    core::promotion::Options m_options;
    std::optional<core::promotion::SiteChange> m_change;
};

} // namespace viewmodels
