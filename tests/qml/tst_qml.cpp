// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"
#include "tests/support/isolatedgit.h"

#include <QQmlEngine>
#include <QQuickStyle>
#include <QTemporaryDir>
#include <QtQuickTest>

#include "resources/fonts.h"

using namespace Qt::StringLiterals;

/// Gives every QML test the import path, the style and the fonts of the application, and a session of its own
/// whose folders go with it.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:

    void applicationAvailable()
    {
        QQuickStyle::setStyle(u"Basic"_s);
        resources::loadFonts();
        testsupport::isolateGit();
        m_preferences = std::make_unique<viewmodels::Preferences>(m_folder.filePath(u"settings.ini"_s));
        m_session = std::make_unique<viewmodels::Session>(
            viewmodels::SessionServices{m_folder.filePath(u"cache"_s),
                                        m_folder.filePath(u"state"_s),
                                        m_folder.filePath(u"demo"_s),
                                        [] { return QDateTime(QDate(2026, 11, 24), QTime(10, 41), Qt::UTC); },
                                        {}},
            *m_preferences);
    }

    void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath(u"qrc:/qt/qml"_s); }

    void cleanupTestCase()
    {
        m_session.reset();
        m_preferences.reset();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<viewmodels::Preferences> m_preferences;
    std::unique_ptr<viewmodels::Session> m_session;
};

QUICK_TEST_MAIN_WITH_SETUP(qml, Setup)
#include "tst_qml.moc"
