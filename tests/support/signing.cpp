// SPDX-License-Identifier: Apache-2.0
#include "tests/support/signing.h"

#include "tests/support/isolatedgit.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace testsupport {

QByteArray signsCommits(const QString &clone, const QString &keyFile)
{
    QProcess keygen;
    keygen.start(u"ssh-keygen"_s,
                 {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-C"_s, u"test"_s, u"-f"_s, keyFile});
    QFile publicKey(keyFile + u".pub"_s);
    if (!keygen.waitForFinished() || keygen.exitCode() != 0 || !publicKey.open(QFile::ReadOnly))
        return {};
    for (const auto &[name, value] : {std::pair(u"gpg.format"_s, u"ssh"_s),
                                      {u"user.signingkey"_s, keyFile},
                                      {u"commit.gpgsign"_s, u"true"_s}})
        runGit(clone, {u"config"_s, name, value});
    return publicKey.readAll().trimmed();
}

} // namespace testsupport
