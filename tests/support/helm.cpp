// SPDX-License-Identifier: Apache-2.0
#include "tests/support/helm.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace testsupport {

QString helmProgram(int version)
{
    const QString path = u"%1/helm%2"_s.arg(QStringLiteral(SLIPWAY_TOOLS_DIR)).arg(version);
    return QFileInfo(path).isExecutable() ? path : QString();
}

bool isHelmRequired()
{
    return qEnvironmentVariable("CI") == "true"_L1;
}

} // namespace testsupport
