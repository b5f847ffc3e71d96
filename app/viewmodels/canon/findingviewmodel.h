// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/inspectorviews.h"
#include "core/base/result.h"
#include "core/canon/finding.h"

#include <optional>

namespace viewmodels {

/// The finding that is looked at: what it means, what would fix it, and the lines around it.
class FindingViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CanonViewModel.")
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed FINAL)
    Q_PROPERTY(QString rule READ rule NOTIFY changed FINAL) ///< id
    Q_PROPERTY(QString severityLabel READ severityLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(QString tone READ tone NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL) ///< "deploy/env/prod/shop.yaml:7:3"
    Q_PROPERTY(QString actionLabel READ actionLabel NOTIFY changed FINAL) ///< of canonwords::NextStep
    Q_PROPERTY(QString actionIcon READ actionIcon NOTIFY changed FINAL)
    Q_PROPERTY(
        QList<viewmodels::CodeLineView> lines READ lines NOTIFY linesChanged FINAL) ///< around the place
    Q_PROPERTY(int longestLine READ longestLine NOTIFY linesChanged FINAL)

public:
    using QObject::QObject;

    bool isThere() const { return m_finding.has_value(); }
    QString rule() const;
    QString severityLabel() const;
    QString icon() const;
    QString tone() const;
    QString title() const;
    QString reason() const;
    QString remedy() const;
    QString message() const;
    QString place() const;
    QString actionLabel() const;
    QString actionIcon() const;
    QList<CodeLineView> lines() const { return m_lines; }
    int longestLine() const { return m_longestLine; }

    const std::optional<core::canon::Finding> &finding() const { return m_finding; }
    /// Shows it, or nothing; its lines follow by setFile().
    void show(std::optional<core::canon::Finding> finding);
    /// Files are other ones from now on: the next show() asks for them even at the same place.
    void expectOtherFiles() { m_areLinesOld = true; }
    void setFile(const QString &path, const core::Result<QByteArray> &bytes);
    void refreshWords() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void linesChanged();
    void fileWanted(const QString &path);

private:
    std::optional<core::canon::Finding> m_finding;
    QList<CodeLineView> m_lines;
    int m_longestLine = 0;
    bool m_areLinesOld = false;
};

} // namespace viewmodels
