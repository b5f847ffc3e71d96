// SPDX-License-Identifier: Apache-2.0
#include "app/composition/questions.h"

#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QPointer>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

using viewmodels::QuestionViewModel;

namespace app {

namespace {

constexpr const char *socketVariable = "SLIPWAY_ASK_AT";
constexpr const char *tokenVariable = "SLIPWAY_ASK_TOKEN";
constexpr const char *quietVariable = "SLIPWAY_ASK_QUIET";
constexpr int s_patience = 2000; // milliseconds until the window has taken the question
constexpr qint64 s_longestQuestion = 64 * 1024;

QString randomText()
{
    QString text;
    for (int i = 0; i < 4; ++i)
        text += QString::number(QRandomGenerator::system()->generate64(), 36);
    return text;
}

QByteArray packed(const auto &...values)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    (stream << ... << values);
    return bytes;
}

} // namespace

Questions::Questions(QObject *parent) : QObject(parent), m_token(randomText())
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Questions::receive);
}

core::git::ProgramOptions Questions::asking(core::git::ProgramOptions options, const QString &program)
{
    if (program.isEmpty())
        return options;
    // A path of the user's own, since a plain name would lie in the shared temporary folder.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString name = QDir(folder).filePath(u"slipway-ask-%1.socket"_s.arg(getpid()));
    if (folder.isEmpty() || (!m_server.isListening() && !m_server.listen(name)))
        return options;
    options.askPass = program;
    options.environment += {QString::fromLatin1(socketVariable) + u'=' + m_server.fullServerName(),
                            QString::fromLatin1(tokenVariable) + u'=' + m_token};
    return options;
}

void Questions::close()
{
    m_server.close();
    qDeleteAll(m_server.findChildren<QLocalSocket *>());
}

void Questions::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void Questions::read(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > s_longestQuestion) {
        socket->abort();
        return;
    }
    QDataStream stream(socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    QString token;
    QuestionViewModel::Prompt prompt;
    stream >> token >> prompt.text >> prompt.repository >> prompt.asker >> prompt.isQuiet;
    if (!stream.commitTransaction())
        return;
    if (token != m_token) {
        socket->abort();
        return;
    }
    const QPointer<QLocalSocket> waiting(socket);
    Q_EMIT asked(prompt, [waiting](const std::optional<QString> &answer) {
        if (!waiting)
            return; // git was stopped meanwhile
        waiting->write(packed(answer.has_value(), answer.value_or(QString())));
        waiting->flush();
        waiting->disconnectFromServer();
    });
}

bool Questions::isAskedToAsk()
{
    return qEnvironmentVariableIsSet(socketVariable) && qEnvironmentVariableIsSet(tokenVariable);
}

int Questions::ask(const QStringList &words)
{
    QLocalSocket socket;
    socket.connectToServer(qEnvironmentVariable(socketVariable));
    if (words.isEmpty() || !socket.waitForConnected(s_patience))
        return 1;
    // ssh asks again from the same process when an answer was wrong.
    socket.write(packed(qEnvironmentVariable(tokenVariable), words.constFirst(),
                        qEnvironmentVariable(QuestionViewModel::repositoryVariable.data()), qint64(getppid()),
                        qEnvironmentVariableIsSet(quietVariable)));
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_4);
    bool isAnswered = false;
    QString answer;
    do { // a person takes the time they need
        if (!socket.waitForReadyRead(-1) && socket.state() != QLocalSocket::ConnectedState
            && socket.bytesAvailable() == 0)
            return 1;
        stream.startTransaction();
        stream >> isAnswered >> answer;
    } while (!stream.commitTransaction());
    if (!isAnswered)
        return 1;
    const QByteArray line = answer.toUtf8() + '\n';
    return std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout)
            == static_cast<size_t>(line.size())
        ? 0
        : 1;
}

} // namespace app
