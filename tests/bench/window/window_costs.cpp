// SPDX-License-Identifier: Apache-2.0
// Opens a fleet without a display and prints as JSON what costs a person time, in milliseconds (medians): a
// frame while the board is scrolled, the same of a bare list, a filter keystroke until the new rows are
// drawn, and the review sheet.
#include "app/composition/application.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int s_frames = 200;
constexpr int s_keystrokes = 20;
constexpr int s_reviews = 5;
constexpr int s_patience = 120'000;

constexpr const char *s_bareList = R"(
import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    width: 1440; height: 900; visible: true
    ListView {
        objectName: "board"
        anchors.fill: parent
        model: 1000
        reuseItems: true
        delegate: ItemDelegate { required property int index; width: ListView.view.width; height: 40; text: "Row " + index }
    }
}
)";

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

/// Runs the event loop until @p isTrue; false when that takes too long.
bool waitFor(const std::function<bool()> &isTrue)
{
    QElapsedTimer timer;
    timer.start();
    while (!isTrue() && timer.elapsed() < s_patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
    return isTrue();
}

QQuickItem *findItem(QQuickItem *root, const QString &name)
{
    if (root->objectName() == name)
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = findItem(child, name))
            return found;
    }
    return nullptr;
}

double measured(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// One step of a wheel, and the frame that shows it.
double scrollFrame(QQuickWindow *window)
{
    QQuickItem *list = findItem(window->contentItem(), u"board"_s);
    QList<double> frames;
    QImage last = window->grabWindow();
    for (int i = 0; list && i < s_frames; ++i) {
        QImage shown;
        frames += measured([&] {
            list->setProperty("contentY", list->property("contentY").toDouble() + 60);
            shown = window->grabWindow();
        });
        if (shown == last)
            qFatal("frame %d shows nothing new", i);
        last = shown;
        QCoreApplication::processEvents();
    }
    return median(frames);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication gui(argc, argv);
    if (argc != 2)
        return 2;
    app::Application::prepare();
    const QTemporaryDir folder;
    app::Arguments arguments;
    arguments.page = u"pipeline"_s;
    arguments.theme = u"light"_s;
    arguments.language = u"en"_s;
    arguments.size = QSize(1440, 900);
    arguments.repository = QString::fromLocal8Bit(argv[1]);
    viewmodels::SessionServices services = app::Application::userServices();
    services.stateFolder = folder.filePath(u"state"_s);
    app::Application application(arguments, std::move(services), folder.filePath(u"settings.ini"_s));
    viewmodels::Session &session = application.session();
    if (!application.start() || !waitFor([&] { return session.isOpen() && session.isIdle(); }))
        return 3;
    session.preferences()->overrideReducedMotion(true);
    QQuickWindow *window = application.window();
    window->grabWindow();
    const double frame = scrollFrame(window);

    QQmlApplicationEngine bare;
    bare.loadData(s_bareList);
    auto *bareWindow = qobject_cast<QQuickWindow *>(bare.rootObjects().value(0));
    if (!bareWindow)
        return 3;
    bareWindow->grabWindow();
    const double bareFrame = scrollFrame(bareWindow);

    QList<double> keystrokes;
    for (int i = 0; i < s_keystrokes; ++i) {
        keystrokes += measured([&] {
            session.board()->setFilterText(i % 2 == 0 ? u"a"_s : u"ap"_s);
            window->grabWindow();
        });
        QCoreApplication::processEvents();
    }
    session.board()->clearFilter();
    waitFor([&] { return session.isIdle(); });

    QList<double> reviews;
    const auto &sites = session.board()->snapshot().pipeline->sites;
    for (const core::pipeline::SitePipeline &site : sites) {
        if (!site.nextStep() || reviews.size() >= s_reviews)
            continue;
        reviews += measured([&] {
            session.reviewSite(site.site);
            waitFor([&] { return session.review()->status() == viewmodels::ReviewViewModel::Ready; });
            window->grabWindow();
        });
        session.review()->close();
        waitFor([&] { return session.isIdle(); });
    }
    const QJsonObject result{{u"frame"_s, frame},
                             {u"bareFrame"_s, bareFrame},
                             {u"keystroke"_s, median(keystrokes)},
                             {u"review"_s, median(reviews)}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
