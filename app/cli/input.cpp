// SPDX-License-Identifier: Apache-2.0
#include "app/cli/input.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace app::cli {

core::Result<QByteArray> readInput(const QString &path)
{
    QFile file(path);
    if (!(path == "-"_L1 ? file.open(stdin, QFile::ReadOnly) : file.open(QFile::ReadOnly)))
        return core::fail(core::Error::Kind::Usage, u"%1 cannot be read."_s.arg(path), file.errorString());
    return file.readAll();
}

} // namespace app::cli
