// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal/askpass.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

constexpr const char *terminalVariable = "SLIPWAYCTL_ASK_ON";

int s_terminal = -1; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): for the signal handler
termios s_asItWas = {}; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void restoreAndLeave(int /*signal*/)
{
    tcsetattr(s_terminal, TCSANOW, &s_asItWas);
    _exit(1);
}

/// Names and answers are seen while they are typed, secrets are not.
bool isSecret(const QString &question)
{
    return !question.startsWith("Username"_L1) && !question.contains("(yes/no"_L1);
}

std::optional<QByteArray> readLine()
{
    QByteArray line;
    char letter = 0;
    while (read(s_terminal, &letter, 1) == 1) {
        if (letter == '\n')
            return line;
        line.append(letter);
    }
    return {};
}

void hideTyping()
{
    termios silent = s_asItWas;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(s_terminal, TCSAFLUSH, &silent);
}

} // namespace

bool isAskedToAsk()
{
    return qEnvironmentVariableIsSet(terminalVariable);
}

int ask(const QStringList &words)
{
    const QString question = words.value(0);
    const QByteArray name = qgetenv(terminalVariable);
    s_terminal = open(name.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (s_terminal < 0 || tcgetattr(s_terminal, &s_asItWas) != 0)
        return 1;
    std::signal(SIGINT, restoreAndLeave);
    std::signal(SIGTERM, restoreAndLeave);
    std::signal(SIGHUP, restoreAndLeave);
    const QByteArray prompt = "\r\033[K" + question.toUtf8();
    if (write(s_terminal, prompt.constData(), static_cast<size_t>(prompt.size())) < 0)
        return 1;
    if (isSecret(question))
        hideTyping();
    const std::optional<QByteArray> answer = readLine();
    tcsetattr(s_terminal, TCSANOW, &s_asItWas);
    if (isSecret(question) && write(s_terminal, "\n", 1) < 0)
        return 1;
    if (!answer)
        return 1;
    std::puts(answer->constData());
    return 0;
}

QString askPassProgram()
{
    const bool isSomebodyThere = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
    return isSomebodyThere ? QCoreApplication::applicationFilePath() : QString();
}

QStringList askPassEnvironment()
{
    QStringList environment;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing else runs yet
    if (const char *const terminal = ttyname(STDIN_FILENO); terminal && !askPassProgram().isEmpty())
        environment.append(QString::fromLatin1(terminalVariable) + u'=' + QFile::decodeName(terminal));
    for (const char *const variable : {"GIT_ASKPASS", "SSH_ASKPASS", "SSH_ASKPASS_REQUIRE"}) {
        if (const QString helper = qEnvironmentVariable(variable); !helper.isEmpty())
            environment.append(QString::fromLatin1(variable) + u'=' + helper);
    }
    return environment;
}

} // namespace app::cli
