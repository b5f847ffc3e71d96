// SPDX-License-Identifier: Apache-2.0
#include "app/composition/application.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int s_noWindow = 3;

/// A picture needs no display, and is the same on every machine without one.
void renderWithoutDisplay()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
}

app::FirstInstance::Wish wishOf(const app::Arguments &arguments)
{
    const QString &named = arguments.repository;
    const bool isFolder = !named.isEmpty() && !core::workspace::isUrl(named);
    return {.repository = isFolder ? QDir(named).absolutePath() : named,
            .isDemo = arguments.isDemo,
            .activationToken = qgetenv("XDG_ACTIVATION_TOKEN")};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"slipway"_s);
    QCoreApplication::setOrganizationName(u"slipway"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QGuiApplication::setDesktopFileName(u"org.slipway.Slipway"_s);
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    if (app::Questions::isAskedToAsk()) // by git or ssh, on behalf of a window
        return app::Questions::ask(words.sliced(1));
    const app::Arguments arguments = app::readArguments(words);
    if (!arguments.isWindowNeeded) {
        std::fputs(qPrintable(arguments.text), arguments.exitStatus == 0 ? stdout : stderr);
        return arguments.exitStatus;
    }
    if (!arguments.screenshot.isEmpty())
        renderWithoutDisplay();
    const QGuiApplication gui(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Slipway"_s);
    app::Application::prepare();
    app::FirstInstance instance(app::FirstInstance::userName());
    if (arguments.screenshot.isEmpty() && instance.handOver(wishOf(arguments)))
        return 0;
    app::Application application(arguments, app::Application::userServices());
    if (!application.start())
        return s_noWindow;
    if (arguments.screenshot.isEmpty() && instance.listen()) {
        QObject::connect(&instance, &app::FirstInstance::wished, &application, &app::Application::take);
        QObject::connect(&gui, &QGuiApplication::aboutToQuit, &instance, &app::FirstInstance::close);
    }
    return QGuiApplication::exec();
}
