// SPDX-License-Identifier: Apache-2.0
#include "tests/support/gitservers.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

constexpr int patienceMilliseconds = 20'000;
constexpr int pauseMilliseconds = 20;
constexpr int tries = 5; // somebody else may take the free port first

QString programPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
        ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s, u"/usr/lib/git-core"_s})
        : found;
}

bool write(const QString &path, const QByteArray &bytes,
           QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size()
        && file.setPermissions(permissions);
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Runs a program to its end; what it said when it failed, else empty.
QString failureOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(programPath(program), arguments);
    if (process.waitForFinished(patienceMilliseconds) && process.exitCode() == 0)
        return {};
    return u"%1: %2 %3"_s.arg(program, process.errorString(), QString::fromUtf8(process.readAll()));
}

template <typename Address>
bool connects(const Address &address, int family)
{
    const int handle = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool isConnected =
        ::connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(handle);
    return isConnected;
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

bool answersOn(quint16 port)
{
    return connects(loopback(port), AF_INET);
}

bool answersOn(const QString &socket)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(socket);
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    return connects(address, AF_UNIX);
}

/// What it says goes to a file: a pipe that nobody reads while the test waits for others would fill up, and
/// the server would stand still.
void launch(QProcess &process, const QString &log, const QString &program, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(log);
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); }); // also when the test crashes
    process.start(programPath(program), arguments);
}

/// Until the server answers at @p where. False when it has ended, or takes too long.
template <typename Where>
bool isUp(QProcess &process, const Where &where)
{
    const QDeadlineTimer deadline(patienceMilliseconds);
    if (!process.waitForStarted(patienceMilliseconds))
        return false;
    while (!deadline.hasExpired()) {
        if (process.waitForFinished(pauseMilliseconds))
            return false;
        if (process.state() == QProcess::Running && answersOn(where))
            return true;
    }
    return false;
}

void stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(patienceMilliseconds))
        process.kill();
    process.waitForFinished(patienceMilliseconds);
}

} // namespace

quint16 freePort()
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(handle, reinterpret_cast<const sockaddr *>(&address), size);
    ::getsockname(handle, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(handle);
    return ntohs(address.sin_port);
}

SshServer::SshServer() = default;

SshServer::~SshServer()
{
    stop(m_process);
}

bool SshServer::makeKeys()
{
    const auto make = [this](const QString &name, const QString &phrase) {
        m_why = failureOf(u"ssh-keygen"_s,
                          {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, phrase, u"-f"_s, file(name)});
        return m_why.isEmpty();
    };
    if (!make(u"host"_s, {}) || !make(u"other-host"_s, {}) || !make(u"user"_s, {}) || !make(u"stranger"_s, {})
        || !make(u"locked"_s, passphrase()))
        return false;
    QFile user(file(u"user.pub"_s));
    QFile locked(file(u"locked.pub"_s));
    return user.open(QFile::ReadOnly) && locked.open(QFile::ReadOnly)
        && write(file(u"authorized"_s), user.readAll() + locked.readAll());
}

bool SshServer::start()
{
    if (programPath(u"sshd"_s).isEmpty()) {
        m_why = u"sshd is not installed (openssh-server)"_s;
        return false;
    }
    if (!makeKeys())
        return false;
    if (::geteuid() == 0)
        QDir().mkpath(
            u"/run/sshd"_s); // sshd wants it when it is started by root; its service makes it elsewhere
    for (int i = 0; i < tries; ++i) {
        m_port = freePort();
        write(
            file(u"sshd_config"_s),
            u"Port %1\nListenAddress 127.0.0.1\nHostKey %2/host\nAuthorizedKeysFile %2/authorized\nPidFile "
            u"none\n"
            "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n"
            "StrictModes no\nUsePAM no\nMaxStartups 100\n"_s.arg(m_port)
                .arg(m_folder.path())
                .toUtf8());
        launch(m_process, file(u"log"_s), u"sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, file(u"sshd_config"_s)});
        if (isUp(m_process, m_port))
            return true;
        m_why = u"sshd: %1 %2"_s.arg(m_process.errorString(), textOf(file(u"log"_s)));
        stop(m_process);
    }
    return false;
}

QString SshServer::url(const QString &repository) const
{
    return u"ssh://127.0.0.1:%1%2"_s.arg(m_port).arg(repository);
}

QStringList SshServer::environment(HostKey hostKey, UserKey userKey) const
{
    const QString folder = m_folder.path() + u"/client-%1-%2"_s.arg(int(hostKey)).arg(int(userKey));
    QDir().mkpath(folder);
    const QString hostKeyFile = hostKey == HostKey::Known ? u"host.pub"_s : u"other-host.pub"_s;
    QFile publicKey(file(hostKeyFile));
    QByteArray knownHosts;
    if (hostKey != HostKey::Unknown && publicKey.open(QFile::ReadOnly))
        knownHosts = "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + publicKey.readAll();
    write(folder + u"/known_hosts"_s, knownHosts);
    const QStringList keys{u"user"_s, u"stranger"_s, u"locked"_s};
    write(folder + u"/config"_s,
          u"Host *\n IdentityFile %1\n IdentitiesOnly yes\n IdentityAgent none\n UserKnownHostsFile "
          u"%2/known_hosts\n"
          " GlobalKnownHostsFile /dev/null\n"_s.arg(file(keys.at(int(userKey))), folder)
              .toUtf8());
    write(folder + u"/ssh"_s,
          u"#!/bin/sh\necho \"$@\" >> '%1'\nexec '%2' -F '%3/config' \"$@\"\n"_s
              .arg(file(u"calls"_s), QStandardPaths::findExecutable(u"ssh"_s), folder)
              .toUtf8(),
          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {u"PATH=%1:%2"_s.arg(folder, qEnvironmentVariable("PATH"))};
}

QByteArray SshServer::sshArguments() const
{
    QFile calls(file(u"calls"_s));
    return calls.open(QFile::ReadOnly) ? calls.readAll() : QByteArray();
}

HttpServer::HttpServer(QString projects) : m_projects(std::move(projects)) {}

HttpServer::~HttpServer()
{
    stop(m_process);
    stop(m_gateway);
}

bool HttpServer::makeCertificate()
{
    m_why = failureOf(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                       u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                       u"-keyout"_s, file(u"key.pem"_s), u"-out"_s, certificate()});
    return m_why.isEmpty();
}

bool HttpServer::writeConfiguration()
{
    const QString backend = uR"(
  fastcgi_pass unix:%1/gateway; fastcgi_param SCRIPT_FILENAME %2; fastcgi_param GIT_PROJECT_ROOT %3;
  fastcgi_param GIT_HTTP_EXPORT_ALL 1; fastcgi_param PATH_INFO $project; fastcgi_param REMOTE_USER $remote_user;
  fastcgi_param QUERY_STRING $query_string; fastcgi_param REQUEST_METHOD $request_method;
  fastcgi_param CONTENT_TYPE $content_type; fastcgi_param CONTENT_LENGTH $content_length;
  fastcgi_param HTTP_CONTENT_ENCODING $http_content_encoding; fastcgi_param GIT_PROTOCOL $http_git_protocol;
)"_s.arg(m_folder.path(), programPath(u"git-http-backend"_s), m_projects);
    const QString places = uR"(
 location ~ ^/git(?<project>/.*)$ { auth_basic "git"; auth_basic_user_file %1/users; client_max_body_size 0; %2 }
 location ~ ^/open(?<project>/.*)$ { client_max_body_size 0; %2 }
 location /fault/ { return 500; }
 location /forbidden/ { return 403; }
)"_s.arg(m_folder.path(), backend);
    const QString user = ::geteuid() == 0 ? u"user root;"_s : QString();
    const QString configuration =
        uR"(daemon off; %1 pid %2/pid; error_log stderr; worker_processes 1; events {}
http { access_log off; client_body_temp_path %2/body; proxy_temp_path %2/proxy; fastcgi_temp_path %2/fastcgi;
 uwsgi_temp_path %2/uwsgi; scgi_temp_path %2/scgi;
 server { listen 127.0.0.1:%3; %4 }
 server { listen 127.0.0.1:%5 ssl; ssl_certificate %2/cert.pem; ssl_certificate_key %2/key.pem; %4 }
}
)"_s.arg(user, m_folder.path())
            .arg(m_port)
            .arg(places)
            .arg(m_securePort);
    return write(file(u"users"_s), "ci:{PLAIN}s3cret\n")
        && write(file(u"nginx.conf"_s), configuration.toUtf8());
}

bool HttpServer::start()
{
    for (const QString &program : {u"nginx"_s, u"fcgiwrap"_s, u"git-http-backend"_s}) {
        if (programPath(program).isEmpty()) {
            m_why = program + u" is not installed"_s;
            return false;
        }
    }
    if (!makeCertificate())
        return false;
    const QString socket = file(u"gateway"_s);
    launch(m_gateway, file(u"gateway.log"_s), u"fcgiwrap"_s, {u"-f"_s, u"-s"_s, u"unix:"_s + socket});
    if (!isUp(m_gateway, socket)) {
        m_why = u"fcgiwrap: "_s + textOf(file(u"gateway.log"_s));
        return false;
    }
    for (int i = 0; i < tries; ++i) {
        m_port = freePort();
        m_securePort = freePort();
        if (!writeConfiguration())
            return false;
        launch(m_process, file(u"log"_s), u"nginx"_s,
               {u"-p"_s, m_folder.path(), u"-e"_s, u"stderr"_s, u"-c"_s, file(u"nginx.conf"_s)});
        if (isUp(m_process, m_port))
            return true;
        m_why = u"nginx: %1 %2"_s.arg(m_process.errorString(), textOf(file(u"log"_s)));
        stop(m_process);
    }
    return false;
}

QString HttpServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1/%2"_s.arg(m_port).arg(path);
}

QString HttpServer::urlWithLogin(const QString &user, const QString &password, const QString &path) const
{
    return u"http://%1:%2@127.0.0.1:%3/%4"_s.arg(user, password).arg(m_port).arg(path);
}

QString HttpServer::secureUrl(const QString &path) const
{
    return u"https://127.0.0.1:%1/%2"_s.arg(m_securePort).arg(path);
}

QString HttpServer::certificate() const
{
    return file(u"cert.pem"_s);
}

} // namespace testsupport
