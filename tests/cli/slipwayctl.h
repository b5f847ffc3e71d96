// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/isolatedgit.h"

#include <QProcess>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

namespace testsupport {

/// What a run of the program printed, and its exit status.
struct Answer
{
    int status = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// Standard output as the one JSON document that it must be; discarded where it is not.
    nlohmann::ordered_json json() const;
};

/// The real program in a home of its own.
class Slipwayctl
{
public:
    Slipwayctl();

    Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// In a folder, as somebody who went there.
    Answer runIn(const QString &folder, const QStringList &arguments, const QByteArray &input = {}) const;
    /// Running, for tests that speak with it.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void setVariables(const QStringList &assignments); ///< `NAME=value`
    void unsetVariable(const QString &name) { m_environment.remove(name); }
    QString home() const { return m_home.path(); }
    QString cacheFolder() const { return m_home.filePath(QStringLiteral("cache/slipway")); }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

} // namespace testsupport
