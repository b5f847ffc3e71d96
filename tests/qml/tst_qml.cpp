// SPDX-License-Identifier: Apache-2.0
#include <QQmlEngine>
#include <QQuickStyle>
#include <QtQuickTest>

#include "resources/fonts.h"

using namespace Qt::StringLiterals;

/// Gives every QML test the import path, the style and the fonts of the application.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:

    void applicationAvailable()
    {
        QQuickStyle::setStyle(u"Basic"_s);
        resources::loadFonts();
    }

    void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath(u"qrc:/qt/qml"_s); }
};

QUICK_TEST_MAIN_WITH_SETUP(qml, Setup)
#include "tst_qml.moc"
