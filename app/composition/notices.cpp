// SPDX-License-Identifier: Apache-2.0
#include "app/composition/notices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString s_service = u"org.freedesktop.Notifications"_s;
const QString s_path = u"/org/freedesktop/Notifications"_s;

} // namespace

Notices::Notices(QObject *parent) : QObject(parent)
{
    QDBusConnection::sessionBus().connect(s_service, s_path, s_service, u"ActionInvoked"_s, this,
                                          SLOT(takeAction(uint, QString)));
}

void Notices::show(const QString &title, const QString &text, bool isUrgent)
{
    const Notice notice{.title = title, .text = text, .isUrgent = isUrgent};
    if (m_isSending)
        m_next = notice;
    else
        send(notice);
}

void Notices::send(const Notice &notice)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(s_service, s_path, s_service, u"Notify"_s);
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(uchar(notice.isUrgent ? 2 : 1))},
                            {u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    // The text may be read as markup: it has to stay what it is.
    message << u"Slipway"_s << m_last << QGuiApplication::desktopFileName() << notice.title
            << notice.text.toHtmlEscaped() << QStringList{u"default"_s, QString()} << hints << -1;
    m_isSending = true;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_last = reply.value();
        watcher->deleteLater();
        m_isSending = false;
        if (const auto next = std::exchange(m_next, std::nullopt))
            send(*next);
    });
}

void Notices::takeAction(uint id, const QString &action)
{
    if (id == m_last && action == "default"_L1)
        Q_EMIT activated();
}

} // namespace app
