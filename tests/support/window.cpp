// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window.h"

#include "tests/support/isolatedgit.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

constexpr int s_patience = 60'000;

/// A pane that is still growing cuts off what stands in it: a click would go to what is below.
bool isInSight(const QQuickItem *item, const QPointF &point)
{
    for (const QQuickItem *pane = item->parentItem(); pane != nullptr; pane = pane->parentItem()) {
        if (pane->clip() && !pane->contains(pane->mapFromScene(point)))
            return false;
    }
    return true;
}

} // namespace

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

Window::Window(const app::Arguments &arguments, const QDateTime &now, const QString &askPass)
    : m_arguments(arguments), m_now(now), m_askPass(askPass)
{
    isolateGit();
    start();
}

void Window::start()
{
    const viewmodels::SessionServices services{m_folder.filePath(u"cache"_s),
                                               m_folder.filePath(u"state"_s),
                                               demoFolder(),
                                               [now = m_now] { return now; },
                                               {},
                                               m_askPass};
    m_application =
        std::make_unique<app::Application>(m_arguments, services, m_folder.filePath(u"settings.ini"_s));
    if (!m_application->start())
        qFatal("the window could not be loaded");
    if (!QTest::qWaitForWindowExposed(window()))
        qFatal("the window is not shown");
}

void Window::restart()
{
    m_application.reset();
    start();
}

QQuickItem *Window::item(const QString &objectName) const
{
    return findItem(window()->contentItem(), objectName);
}

app::Arguments demoArguments(const QString &language, const QString &theme)
{
    app::Arguments arguments;
    arguments.page = u"pipeline"_s;
    arguments.language = language;
    arguments.theme = theme;
    arguments.isDemo = true;
    return arguments;
}

void Window::click(const QString &objectName, Qt::MouseButton button) const
{
    QQuickItem *target = item(objectName);
    if (!target)
        qFatal("nothing shown is called %s", qPrintable(objectName));
    window()->grabWindow(); // what is to be laid out is where people would see it
    const auto centreOf = [target] { return target->mapToScene(target->boundingRect().center()); };
    if (!QTest::qWaitFor([&] { return isInSight(target, centreOf()); }))
        qFatal("%s is hidden behind an edge", qPrintable(objectName));
    const QPointF centre = centreOf();
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

namespace {

constexpr int s_reduction =
    2; // accepted pictures are kept in half the size: small, and blind to a pixel here and there
constexpr int s_visible = 48; // of 255 in one colour: what an eye sees
constexpr double s_tolerated = 0.002; // of all pixels

bool isDebian12()
{
    return QSysInfo::productType() == "debian"_L1 && QSysInfo::productVersion() == "12"_L1;
}

/// How much of the pictures looks different, from 0 to 1.
double difference(const QImage &one, const QImage &other)
{
    qint64 different = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int most = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                       std::abs(qBlue(a) - qBlue(b))});
            different += qint64(most > s_visible);
        }
    }
    return double(different) / (double(one.width()) * one.height());
}

} // namespace

QString Window::differenceFromAccepted(const QString &name) const
{
    const QDir folder(QStringLiteral(SLIPWAY_ACCEPTED_DIR));
    const QString path = folder.filePath(name + u".png"_s);
    const QImage full = window()->grabWindow();
    const QImage shown =
        full.scaled(full.size() / s_reduction, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    if (qEnvironmentVariableIsSet("SLIPWAY_ACCEPT_SCREENS"))
        return folder.mkpath(u"."_s) && shown.save(path) ? QString() : u"%1 cannot be written"_s.arg(path);
    if (!isDebian12())
        return {};
    const QImage accepted = QImage(path).convertToFormat(QImage::Format_RGB32);
    if (accepted.size() != shown.size())
        return u"%1 is not there, or has another size"_s.arg(path);
    const double part = difference(accepted, shown);
    return part <= s_tolerated
        ? QString()
        : u"%1 % of %2 look different; see build/dev/screens, and set SLIPWAY_ACCEPT_SCREENS=1 for this test if it is meant"_s
              .arg(part * 100, 0, 'f', 2)
              .arg(name);
}

void waitForBoard(const Window &window)
{
    window.session().preferences()->overrideReducedMotion(true);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen() && window.session().isIdle(), s_patience);
}

void tabTo(const Window &window, const QString &item)
{
    const auto hasFocus = [&] { return window.has(item) && window.item(item)->hasActiveFocus(); };
    for (int i = 0; i < 40 && !hasFocus(); ++i)
        window.press(Qt::Key_Tab);
    QVERIFY2(hasFocus(), qUtf8Printable(item));
}

void failOnWarnings()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!QUnifiedTimer::stopAnimationDriver: driver is not running)"_s));
}

} // namespace testsupport
