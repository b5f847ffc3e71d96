// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/checks/helm.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

#include <csignal>
#include <sys/types.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

constexpr int sliceMilliseconds = 50;

/// Nothing of the user's: no cluster, no repositories of charts, no plugins, and a proxy that answers nobody.
QProcessEnvironment emptyEnvironment(const QString &home)
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, home);
    environment.insert(u"TMPDIR"_s, home);
    environment.insert(u"PATH"_s, home);
    environment.insert(u"KUBECONFIG"_s, u"/dev/null"_s);
    for (const auto &name : {"HELM_CACHE_HOME"_L1, "HELM_CONFIG_HOME"_L1, "HELM_DATA_HOME"_L1})
        environment.insert(name, home + u'/' + name);
    for (const auto &name : {"HTTP_PROXY"_L1, "HTTPS_PROXY"_L1, "http_proxy"_L1, "https_proxy"_L1})
        environment.insert(name, u"http://127.0.0.1:1"_s);
    return environment;
}

void end(QProcess &process)
{
    if (const auto group = static_cast<pid_t>(process.processId()); group > 0)
        ::kill(-group, SIGKILL);
    process.waitForFinished();
}

std::unexpected<Error> refused(const QString &message, const QByteArray &words = {})
{
    return fail(Error::Kind::Refused, message, QString::fromUtf8(words));
}

/// helm's last line says what is wrong; what is before it are warnings.
QString complaint(const QByteArray &words)
{
    QString text = QString::fromUtf8(words).trimmed();
    if (const qsizetype error = text.lastIndexOf("Error: "_L1); error >= 0)
        text = text.sliced(error + 7);
    return oneLine(text);
}

} // namespace

Result<QByteArray> runHelm(const HelmRun &run, const Cancellation &cancellation)
{
    QProcess process;
    process.setProcessEnvironment(emptyEnvironment(run.home));
    process.setWorkingDirectory(run.home);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ::setsid(); }); // one group to end
    process.start(run.program, run.arguments);
    if (!process.waitForStarted(-1))
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("core", "The program %1 cannot be started.").arg(run.program),
                    process.errorString());
    QByteArray out;
    QElapsedTimer clock;
    clock.start();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(sliceMilliseconds)) {
        out += process.readAllStandardOutput();
        const bool isCancelled = cancellation.isRequested();
        if (!isCancelled && !clock.hasExpired(run.milliseconds) && out.size() <= run.bytes)
            continue;
        end(process);
        if (isCancelled)
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Stopped."));
        return refused(
            out.size() > run.bytes
                ? QCoreApplication::translate("core", "The chart makes too much: helm was stopped.")
                : QCoreApplication::translate("core", "helm took too long and was stopped."));
    }
    out += process.readAllStandardOutput();
    const QByteArray words = process.readAllStandardError();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return refused(complaint(words), words);
    return out.size() > run.bytes
        ? refused(QCoreApplication::translate("core", "The chart makes too much: helm was stopped."))
        : Result<QByteArray>(out);
}

} // namespace core::bootstrap
