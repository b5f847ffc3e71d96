// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

constexpr int patience = 120'000; // milliseconds; only a hang waits so long

} // namespace

nlohmann::ordered_json Answer::json() const
{
    return nlohmann::ordered_json::parse(out.toStdString(), nullptr, false);
}

Slipwayctl::Slipwayctl() : m_environment(gitEnvironment())
{
    m_environment.remove(u"GIT_AUTHOR_DATE"_s);
    m_environment.remove(u"GIT_COMMITTER_DATE"_s);
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"XDG_CACHE_HOME"_s, m_home.filePath(u"cache"_s));
    m_environment.insert(u"XDG_STATE_HOME"_s, m_home.filePath(u"state"_s));
    m_environment.insert(u"TZ"_s, u"UTC"_s);
}

void Slipwayctl::setVariables(const QStringList &assignments)
{
    for (const QString &assignment : assignments)
        setVariable(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
}

std::unique_ptr<QProcess> Slipwayctl::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(QStringLiteral(SLIPWAYCTL), arguments);
    if (!process->waitForStarted(patience))
        qFatal("slipwayctl does not start: %s", qUtf8Printable(process->errorString()));
    return process;
}

Answer Slipwayctl::run(const QStringList &arguments, const QByteArray &input) const
{
    return runIn(m_home.path(), arguments, input);
}

Answer Slipwayctl::runIn(const QString &folder, const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(SLIPWAYCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
    return {.status = hasEnded ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

} // namespace testsupport
