// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickTextDocument>

namespace controls {

/// Gives the lines of a TextEdit a fixed height and the colours of a YAML diff. QML cannot do either to
/// plain text, and text of a repository is never shown as rich text.
class CodeFormat : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document MEMBER m_document NOTIFY changed FINAL)
    Q_PROPERTY(qreal lineHeight MEMBER m_lineHeight NOTIFY changed FINAL)
    Q_PROPERTY(QStringList kinds MEMBER m_kinds NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> markStarts MEMBER m_markStarts NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> markLengths MEMBER m_markLengths NOTIFY changed FINAL)
    Q_PROPERTY(QColor keyColor MEMBER m_keyColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor valueColor MEMBER m_valueColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor commentColor MEMBER m_commentColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor addColor MEMBER m_addColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor delColor MEMBER m_delColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor addMark MEMBER m_addMark NOTIFY changed FINAL)
    Q_PROPERTY(QColor delMark MEMBER m_delMark NOTIFY changed FINAL)

public:
    explicit CodeFormat(QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void apply();
    void watch(QTextDocument *document);
    void setLineHeights();

    QQuickTextDocument *m_document = nullptr;
    QPointer<QTextDocument> m_watched;
    QPointer<QSyntaxHighlighter> m_highlighter;
    qreal m_lineHeight = 20;
    QStringList m_kinds;
    QList<int> m_markStarts;
    QList<int> m_markLengths;
    QColor m_keyColor;
    QColor m_valueColor;
    QColor m_commentColor;
    QColor m_addColor;
    QColor m_delColor;
    QColor m_addMark;
    QColor m_delMark;
    bool m_isSettingHeights = false;
};

} // namespace controls
