// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/inspectorviews.h"
#include "core/base/result.h"

namespace viewmodels {

/// A page of the repository's own that is read, where it speaks of a rule.
class RunbookViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CanonViewModel.")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL) ///< why it cannot be shown; or empty
    Q_PROPERTY(QList<viewmodels::CodeLineView> lines READ lines NOTIFY changed FINAL)
    Q_PROPERTY(int longestLine READ longestLine NOTIFY changed FINAL)
    Q_PROPERTY(int line READ line NOTIFY changed FINAL) ///< where it speaks of the rule

public:
    using QObject::QObject;

    Q_INVOKABLE void open(const QString &file, const QString &title, int line); ///< fileWanted() follows
    Q_INVOKABLE void close();

    bool isOpen() const { return !m_file.isEmpty(); }
    QString file() const { return m_file; }
    QString title() const { return m_title; }
    bool isLoading() const { return m_isLoading; }
    QString problem() const { return m_problem; }
    QList<CodeLineView> lines() const { return m_lines; }
    int longestLine() const { return m_longestLine; }
    int line() const { return m_line; }

    /// What fileWanted() asked for.
    void setFile(const QString &file, const core::Result<QByteArray> &bytes);

Q_SIGNALS:
    void changed();
    void fileWanted(const QString &file);

private:
    QString m_file;
    QString m_title;
    int m_line = 0;
    bool m_isLoading = false;
    QString m_problem;
    QList<CodeLineView> m_lines;
    int m_longestLine = 0;
};

} // namespace viewmodels
