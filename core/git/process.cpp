// SPDX-License-Identifier: Apache-2.0
#include "core/git/process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <array>
#include <csignal>
#include <sys/types.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

constexpr int sliceMilliseconds = 100;
constexpr int farewellMilliseconds = 2000;
constexpr qsizetype largestOutput = 256 * 1024 * 1024;
constexpr qsizetype largestWords = 256 * 1024; // of standard error: a server writes it

/// What would point git at another repository than the one we name (`git rev-parse --local-env-vars`; not the
/// GIT_CONFIG_* that people pass settings with).
constexpr std::array repositoryVariables{
    "GIT_ALTERNATE_OBJECT_DIRECTORIES"_L1,
    "GIT_COMMON_DIR"_L1,
    "GIT_CONFIG"_L1,
    "GIT_DIR"_L1,
    "GIT_GRAFT_FILE"_L1,
    "GIT_IMPLICIT_WORK_TREE"_L1,
    "GIT_INDEX_FILE"_L1,
    "GIT_NAMESPACE"_L1,
    "GIT_NO_REPLACE_OBJECTS"_L1,
    "GIT_OBJECT_DIRECTORY"_L1,
    "GIT_PREFIX"_L1,
    "GIT_QUARANTINE_PATH"_L1,
    "GIT_REPLACE_REF_BASE"_L1,
    "GIT_SHALLOW_FILE"_L1,
    "GIT_WORK_TREE"_L1,
    "GIT_INTERNAL_SUPER_PREFIX"_L1,
};

void setAskPass(QProcessEnvironment &environment, const QString &askPass)
{
    if (askPass.isEmpty()) { // nobody is there to answer: fail instead of waiting
        environment.insert(u"GIT_ASKPASS"_s, u"false"_s);
        environment.insert(u"SSH_ASKPASS"_s, u"false"_s);
        environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"never"_s);
        environment.insert(u"GCM_INTERACTIVE"_s,
                           u"never"_s); // Git Credential Manager opens windows of its own
        return;
    }
    environment.insert(u"GIT_ASKPASS"_s, askPass);
    environment.insert(u"SSH_ASKPASS"_s, askPass);
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
}

QProcessEnvironment environmentOf(const ProgramOptions &options, const Call &call)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QLatin1StringView name : repositoryVariables)
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C"_s); // the words are read by us
    environment.insert(u"LANGUAGE"_s, {});
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    environment.insert(u"GIT_DEFAULT_HASH"_s, u"sha1"_s);
    environment.insert(u"GIT_DEFAULT_REF_FORMAT"_s, u"files"_s);
    setAskPass(environment, options.askPass);
    if (options.isQuiet)
        environment.insert(u"SLIPWAY_ASK_QUIET"_s, u"1"_s);
    for (const QStringList &extra : {options.environment, call.environment}) {
        for (const QString &pair : extra)
            environment.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    }
    if (!call.sshCommand.isEmpty() && !environment.contains(u"GIT_SSH_COMMAND"_s)
        && !environment.contains(u"GIT_SSH"_s))
        environment.insert(u"GIT_SSH_COMMAND"_s, call.sshCommand);
    return environment;
}

QStringList argumentsOf(const Call &call)
{
    QStringList arguments;
    for (const auto setting : {"protocol.ext.allow=never"_L1, "gc.auto=0"_L1, "maintenance.auto=false"_L1,
                               "color.ui=false"_L1, "color.advice=false"_L1, "color.push=false"_L1,
                               "color.remote=false"_L1, "color.transport=false"_L1})
        arguments << u"-c"_s << setting;
    return arguments + call.arguments;
}

/// Takes standard error apart as it comes: progress goes to the callback, the rest is kept.
class Words
{
public:
    explicit Words(const std::function<void(const Progress &)> &progress) : m_progress(progress) {}

    void add(const QByteArray &bytes)
    {
        m_rest += bytes;
        qsizetype start = 0;
        for (qsizetype i = 0; i < m_rest.size(); ++i) {
            if (m_rest[i] != '\n' && m_rest[i] != '\r')
                continue;
            take(QString::fromUtf8(m_rest.sliced(start, i - start)));
            start = i + 1;
        }
        m_rest.remove(0, start);
        if (m_rest.size() > largestWords)
            m_rest.clear();
    }

    QString finish()
    {
        take(QString::fromUtf8(m_rest));
        m_rest.clear();
        return m_kept;
    }

private:
    void take(const QString &line)
    {
        if (const std::optional<Progress> progress = progressIn(line)) {
            if (m_progress)
                m_progress(*progress);
        } else if (!line.isEmpty() && m_kept.size() + line.size() < largestWords) {
            m_kept += line + u'\n';
        }
    }

    const std::function<void(const Progress &)> &m_progress;
    QByteArray m_rest;
    QString m_kept;
};

/// Ends git and all that it started (ssh, remote helpers, hooks): they are one process group.
void end(QProcess &process)
{
    const auto group = static_cast<pid_t>(process.processId());
    if (group > 0)
        ::kill(-group, SIGTERM);
    if (!process.waitForFinished(farewellMilliseconds) && group > 0) {
        ::kill(-group, SIGKILL);
        process.waitForFinished(farewellMilliseconds);
    }
}

std::unexpected<Error> cannotStart(const ProgramOptions &options, const QProcess &process)
{
    return fail(
        Error::Kind::NotFound,
        QCoreApplication::translate(
            "core",
            "The program %1 cannot be started. Install git (on Debian: apt install git), then try again.")
            .arg(options.program),
        process.errorString());
}

std::unexpected<Error> noSignOfLife(const ProgramOptions &options, const QString &words)
{
    return fail(
        Error::Kind::Unreachable,
        QCoreApplication::translate("core",
                                    "There was no answer for %n second(s), so git was stopped. Check the "
                                    "connection and try again.",
                                    nullptr, options.timeoutSeconds),
        words);
}

std::optional<Error> waitToEnd(QProcess &process, const ProgramOptions &options, const Call &call,
                               Answer &answer)
{
    Words words(call.progress);
    QElapsedTimer silence;
    silence.start();
    const auto drain = [&] {
        const QByteArray out = process.readAllStandardOutput();
        const QByteArray err = process.readAllStandardError();
        answer.out += out;
        words.add(err);
        if (!out.isEmpty() || !err.isEmpty())
            silence.restart();
    };
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(sliceMilliseconds)) {
        drain();
        const bool isCancelled = call.cancellation.isRequested();
        const bool isSilent = silence.hasExpired(qint64{1000} * options.timeoutSeconds);
        const bool isTooMuch = answer.out.size() > largestOutput;
        if (!isCancelled && !isSilent && !isTooMuch)
            continue;
        end(process);
        if (isCancelled)
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Stopped.")).error();
        if (isSilent)
            return noSignOfLife(options, words.finish()).error();
        return fail(Error::Kind::Refused, QCoreApplication::translate("core", "Git's answer is too long."))
            .error();
    }
    drain();
    answer.err = words.finish();
    return std::nullopt;
}

} // namespace

std::optional<Progress> progressIn(QStringView line)
{
    static const QRegularExpression pattern(
        uR"(^(?:remote: )?([A-Z][A-Za-z ]+): +(?:(\d{1,3})% \(\d+/\d+\)|\d+(?:, done\.|$)))"_s);
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return Progress{.phase = match.captured(1),
                    .percent = match.hasCaptured(2) ? match.capturedView(2).toInt() : -1};
}

Result<Answer> execute(const ProgramOptions &options, const Call &call)
{
    if (!call.folder.isEmpty() && !QFileInfo(call.folder).isDir())
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("core", "There is no folder %1.").arg(call.folder));
    if (call.cancellation.isRequested())
        return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Stopped."));
    QProcess process;
    process.setProcessEnvironment(environmentOf(options, call));
    process.setWorkingDirectory(call.folder);
    // A session of its own: no terminal that ssh could ask on, and one group to end.
    process.setChildProcessModifier([] { ::setsid(); });
    process.start(options.program, argumentsOf(call));
    if (!process.waitForStarted(-1))
        return cannotStart(options, process);
    if (!call.input.isEmpty())
        process.write(call.input);
    process.closeWriteChannel();
    Answer answer;
    if (const std::optional<Error> stopped = waitToEnd(process, options, call, answer))
        return std::unexpected(*stopped);
    if (process.exitStatus() != QProcess::NormalExit)
        return fail(Error::Kind::Unreachable,
                    QCoreApplication::translate("core", "The git program ended unexpectedly. Try again."),
                    answer.err);
    answer.exitCode = process.exitCode();
    return answer;
}

} // namespace core::git
