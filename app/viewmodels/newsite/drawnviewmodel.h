// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/inspectorviews.h"
#include "app/viewmodels/newsite/newsiteviews.h"
#include "core/bootstrap/checks/rendering.h"

namespace viewmodels {

/// What helm drew for one environment, ready to be shown: secrets are masked.
struct DrawnText
{
    QList<CodeLineView> lines;
    int longestLine = 0;
    int lineCount = 0; ///< of all; more than lines where it was cut
    QList<DrawnManifestView> manifests;
};
/// Takes its time with much text: for a worker.
DrawnText drawnText(const QByteArray &manifests);

/// What helm draws of a planned site, environment by environment, to be read. A text is made ready only when
/// somebody looks at it.
class DrawnViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by NewSiteViewModel.")
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed FINAL) ///< something was drawn of the present plan
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL) ///< it is looked at
    Q_PROPERTY(QStringList environments READ environments NOTIFY changed FINAL) ///< that were drawn
    Q_PROPERTY(int current READ current WRITE choose NOTIFY changed FINAL) ///< of environments
    Q_PROPERTY(QString environment READ environment NOTIFY changed FINAL)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY textChanged FINAL)
    Q_PROPERTY(QList<viewmodels::CodeLineView> lines READ lines NOTIFY textChanged FINAL)
    Q_PROPERTY(int longestLine READ longestLine NOTIFY textChanged FINAL)
    Q_PROPERTY(QList<viewmodels::DrawnManifestView> manifests READ manifests NOTIFY textChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY textChanged FINAL) ///< "5 manifests, 214 lines"
    Q_PROPERTY(QString cut READ cut NOTIFY textChanged FINAL) ///< that not all is shown; or empty

public:
    using QObject::QObject;

    Q_INVOKABLE void open(); ///< textWanted() follows
    Q_INVOKABLE void close();

    bool isThere() const { return !m_isStale && !m_renderings.isEmpty(); }
    bool isOpen() const { return m_isOpen; }
    QStringList environments() const;
    int current() const { return m_current; }
    void choose(int index);
    QString environment() const { return environments().value(m_current); }
    bool isLoading() const { return m_isLoading; }
    QList<CodeLineView> lines() const { return m_text.lines; }
    int longestLine() const { return m_text.longestLine; }
    QList<DrawnManifestView> manifests() const { return m_text.manifests; }
    QString summary() const;
    QString cut() const;

    /// Another plan: what is shown stays until that one is drawn.
    void expect();
    void show(const QList<core::bootstrap::Rendering> &renderings);
    void clear();
    int reading() const { return m_reading; }
    /// What textWanted() asked for; an answer to an earlier reading is dropped.
    void setText(const DrawnText &text, int reading);

Q_SIGNALS:
    void changed();
    void textChanged();
    void textWanted(const QByteArray &manifests);

private:
    void readAgain();

    QList<core::bootstrap::Rendering> m_renderings;
    bool m_isStale = false;
    bool m_isOpen = false;
    int m_current = 0;
    bool m_isLoading = false;
    int m_reading = 0;
    DrawnText m_text;
};

} // namespace viewmodels
