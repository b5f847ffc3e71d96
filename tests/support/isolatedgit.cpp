// SPDX-License-Identifier: Apache-2.0
#include "tests/support/isolatedgit.h"

#include <QProcess>
#include <QTemporaryDir>

#include <mutex>

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

void forgetGitVariables()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith("GIT_"_L1))
            qunsetenv(name.toLatin1().constData());
    }
}

} // namespace

void isolateGit()
{
    static std::once_flag once;
    std::call_once(once, [] {
        static const QTemporaryDir home; // lives as long as the program; libgit2 looks into HOME
        forgetGitVariables();
        qputenv("HOME", home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", (home.path() + u"/config"_s).toUtf8());
        qputenv("GIT_CONFIG_GLOBAL", (home.path() + u"/.gitconfig"_s).toUtf8()); // where libgit2 looks too
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        qputenv("GIT_TERMINAL_PROMPT", "0");
    });
}

QProcessEnvironment gitEnvironment()
{
    isolateGit();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString &role : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(role), u"Test User"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(role), u"test@example.org"_s);
        environment.insert(u"GIT_%1_DATE"_s.arg(role), u"2026-06-01T12:00:00+0000"_s);
    }
    return environment;
}

GitAnswer tryGit(const QString &folder, const QStringList &arguments, const QByteArray &input)
{
    QProcess git;
    git.setProcessEnvironment(gitEnvironment());
    git.setWorkingDirectory(folder);
    git.start(u"git"_s, arguments);
    git.write(input);
    git.closeWriteChannel();
    const bool hasEnded = git.waitForFinished(120'000) && git.exitStatus() == QProcess::NormalExit;
    return {.exitCode = hasEnded ? git.exitCode() : -1,
            .out = git.readAllStandardOutput(),
            .err = git.readAllStandardError()};
}

QString runGit(const QString &folder, const QStringList &arguments, const QByteArray &input)
{
    const GitAnswer answer = tryGit(folder, arguments, input);
    if (answer.exitCode != 0)
        qFatal("git %s (in %s) failed with %d: %s", qUtf8Printable(arguments.join(u' ')),
               qUtf8Printable(folder), answer.exitCode, answer.err.constData());
    QString text = QString::fromUtf8(answer.out);
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace testsupport
