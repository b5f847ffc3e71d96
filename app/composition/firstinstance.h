// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QObject>

namespace app {

/// One window for each user: a second start hands over what it was asked for and ends. Over a socket in the
/// user's runtime folder, which nobody else may open.
class FirstInstance : public QObject
{
    Q_OBJECT

public:
    /// What a second start was asked for.
    struct Wish
    {
        QString repository; ///< a folder (absolute) or a URL; empty: none was named
        bool isDemo = false;
        QByteArray activationToken; ///< of the desktop, so that the window may come to the front
    };

    /// @p name of the socket.
    explicit FirstInstance(QString name, QObject *parent = nullptr);

    static QString userName(); ///< the name for this user

    /// True when another instance took it over.
    bool handOver(const Wish &wish) const;
    /// Listens for later starts. False when that cannot be; then each start has a window of its own.
    bool listen();
    void close(); ///< later starts have a window of their own

Q_SIGNALS:
    void wished(const app::FirstInstance::Wish &wish);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

} // namespace app
