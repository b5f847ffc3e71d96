// SPDX-License-Identifier: Apache-2.0
#include "app/composition/firstinstance.h"

#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int s_patience = 2000; // milliseconds for an answer of a process on the same computer
constexpr qint64 s_longestWish = 64 * 1024;
constexpr quint32 s_format = 1;
const QByteArray s_taken = "taken"_ba;

} // namespace

FirstInstance::FirstInstance(QString name, QObject *parent) : QObject(parent), m_name(std::move(name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &FirstInstance::receive);
}

/// A path, since a plain name would lie in the shared temporary folder.
QString FirstInstance::userName()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString() : QDir(folder).filePath(u"slipway.socket"_s);
}

bool FirstInstance::handOver(const Wish &wish) const
{
    if (m_name.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(s_patience))
        return false;
    QByteArray words;
    QDataStream stream(&words, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << s_format << wish.repository << wish.isDemo << wish.activationToken;
    socket.write(words);
    if (!socket.waitForBytesWritten(s_patience))
        return false;
    // A window that hangs, or one of another version, does not answer: then this start has its own.
    while (socket.bytesAvailable() < s_taken.size()) {
        if (!socket.waitForReadyRead(s_patience))
            return false;
    }
    return socket.readAll() == s_taken;
}

bool FirstInstance::listen()
{
    if (m_name.isEmpty())
        return false;
    if (m_server.listen(m_name))
        return true;
    // Left by a process that was killed: nobody answers there.
    QLocalSocket probe;
    probe.connectToServer(m_name);
    if (probe.waitForConnected(s_patience))
        return false;
    return QLocalServer::removeServer(m_name) && m_server.listen(m_name);
}

void FirstInstance::close()
{
    m_server.close();
}

void FirstInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > s_longestWish) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            stream.setVersion(QDataStream::Qt_6_4);
            stream.startTransaction();
            quint32 format = 0;
            Wish wish;
            stream >> format >> wish.repository >> wish.isDemo >> wish.activationToken;
            if (!stream.commitTransaction() || format != s_format)
                return;
            socket->write(s_taken);
            socket->flush();
            Q_EMIT wished(wish);
        });
    }
}

} // namespace app
