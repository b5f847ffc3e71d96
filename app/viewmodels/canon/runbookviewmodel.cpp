// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/runbookviewmodel.h"

#include "app/viewmodels/inspector/codelines.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

void RunbookViewModel::open(const QString &file, const QString &title, int line)
{
    m_file = file;
    m_title = title;
    m_line = line;
    m_isLoading = true;
    m_problem.clear();
    m_lines.clear();
    m_longestLine = 0;
    Q_EMIT changed();
    Q_EMIT fileWanted(file);
}

void RunbookViewModel::close()
{
    if (!isOpen())
        return;
    m_file.clear();
    m_isLoading = false;
    Q_EMIT changed(); // the rest stays while the sheet goes
}

void RunbookViewModel::setFile(const QString &file, const core::Result<QByteArray> &bytes)
{
    if (file != m_file || !m_isLoading)
        return;
    m_isLoading = false;
    if (bytes) {
        m_lines = proseLines(QString::fromUtf8(*bytes));
        m_longestLine = longestOf(m_lines);
        for (CodeLineView &line : m_lines) {
            if (line.number == m_line)
                line.mark = u"tag"_s;
        }
    } else {
        m_problem = bytes.error().message;
    }
    Q_EMIT changed();
}

} // namespace viewmodels
