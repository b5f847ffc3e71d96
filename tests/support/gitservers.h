// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// Real servers of git on the loopback interface, each on a free port, gone with their object. A missing
/// program is a failure that start() reports, never a reason to skip.
namespace testsupport {

/// A port of 127.0.0.1 that nobody listened on a moment ago.
quint16 freePort();

/// sshd with keys of its own. Whoever runs the test logs in as themselves, by key only.
class SshServer
{
public:
    enum class HostKey { Known, Unknown, Changed };
    enum class UserKey { Accepted, Stranger, WithPassphrase };

    SshServer();
    ~SshServer();

    bool start();
    QString why() const { return m_why; } ///< start() failed

    QString url(const QString &repository) const; ///< of a folder on this machine
    /// `PATH=…` with an `ssh` in front that knows this server's host key, or does not, and has this key.
    QStringList environment(HostKey hostKey, UserKey userKey = UserKey::Accepted) const;
    QByteArray sshArguments() const; ///< what that `ssh` was called with, a line a call
    static QString passphrase() { return QStringLiteral("secret phrase"); }

private:
    bool makeKeys();
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_why;
};

/// nginx in front of git-http-backend. Below `git/` user `ci` logs in with `s3cret`, below `open/` nobody
/// needs to; `fault/` answers 500, `forbidden/` 403.
class HttpServer
{
public:
    explicit HttpServer(QString projects); ///< the folder that holds the repositories
    ~HttpServer();

    bool start();
    QString why() const { return m_why; }

    QString url(const QString &path) const; ///< e.g. "git/fleet.git"
    QString urlWithLogin(const QString &user, const QString &password, const QString &path) const;
    QString secureUrl(const QString &path) const; ///< https with a certificate that nobody trusts
    QString certificate() const; ///< that one, to trust it

private:
    bool makeCertificate();
    bool writeConfiguration();
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_projects;
    QProcess m_gateway;
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_securePort = 0;
    QString m_why;
};

} // namespace testsupport
