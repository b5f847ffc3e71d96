// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window.h"

#include "tests/support/isolatedgit.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace testsupport {

QQuickItem *findItem(QQuickItem *root, const QString &objectName)
{
    if (!root->isVisible())
        return nullptr;
    if (root->objectName() == objectName)
        return root;
    const QList<QQuickItem *> children = root->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findItem(child, objectName))
            return found;
    }
    return nullptr;
}

Window::Window(const app::Arguments &arguments, const QDateTime &now)
{
    isolateGit();
    const viewmodels::SessionServices services{m_folder.filePath(u"cache"_s),
                                               m_folder.filePath(u"state"_s),
                                               demoFolder(),
                                               [now] { return now; },
                                               {}};
    m_application =
        std::make_unique<app::Application>(arguments, services, m_folder.filePath(u"settings.ini"_s));
    if (!m_application->start())
        qFatal("the window could not be loaded");
    if (!QTest::qWaitForWindowExposed(window()))
        qFatal("the window is not shown");
}

QQuickItem *Window::item(const QString &objectName) const
{
    return findItem(window()->contentItem(), objectName);
}

void Window::click(const QString &objectName, Qt::MouseButton button) const
{
    QQuickItem *target = item(objectName);
    if (!target)
        qFatal("nothing shown is called %s", qPrintable(objectName));
    window()->grabWindow(); // what is to be laid out is where people would see it
    const QPointF centre = target->mapToScene(target->boundingRect().center());
    QTest::mouseClick(window(), button, {}, centre.toPoint());
}

void Window::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(window(), key, modifiers);
}

void Window::type(const QString &text) const
{
    for (const QChar letter : text)
        QTest::keyClick(window(), letter.toLatin1());
}

bool Window::save(const QString &name) const
{
    const QDir screens(QStringLiteral(SLIPWAY_SCREENS_DIR));
    return screens.mkpath(u"."_s) && window()->grabWindow().save(screens.filePath(name + u".png"_s));
}

} // namespace testsupport
