// SPDX-License-Identifier: Apache-2.0
// The least a Qt Quick application can be: a window with a tool bar and a list, the libraries linked, drawn
// once into a picture.
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

#include <git2.h>

namespace {

constexpr const char *scene = R"(
import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    width: 1440; height: 900; visible: true
    header: ToolBar { Label { text: "Empty" } }
    ListView {
        anchors.fill: parent
        model: 1000
        delegate: ItemDelegate { required property int index; width: ListView.view.width; text: "Row " + index }
    }
}
)";

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    git_libgit2_init();
    QQmlApplicationEngine engine;
    engine.loadData(scene);
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window || argc != 2)
        return 2;
    const QString file = QString::fromLocal8Bit(argv[1]);
    QTimer::singleShot(0, window,
                       [window, file] { QCoreApplication::exit(window->grabWindow().save(file) ? 0 : 1); });
    return QGuiApplication::exec();
}
