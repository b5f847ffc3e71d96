// SPDX-License-Identifier: Apache-2.0
#include "app/cli/yaml/batch.h"

#include "core/base/text.h"
#include "core/yaml/file.h"

#include <QFile>

#include <cerrno>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::Error;
using core::Result;
using core::yaml::Edit;

namespace {

/// Standard input line by line. Before it waits for more, whoever writes there has got every answer so far.
class LineReader
{
public:
    explicit LineReader(Session &session) : m_session(session) {}

    /// The next line without its line feed; nullopt at the end, or when interrupted.
    std::optional<QByteArray> next();

private:
    bool readMore();

    Session &m_session;
    QByteArray m_buffer;
    qsizetype m_begin = 0;
    bool m_isAtEnd = false;
};

std::optional<QByteArray> LineReader::next()
{
    while (true) {
        const qsizetype end = m_buffer.indexOf('\n', m_begin);
        if (end >= 0) {
            QByteArray line = m_buffer.mid(m_begin, end - m_begin);
            m_begin = end + 1;
            return line;
        }
        if (m_isAtEnd || !readMore())
            break;
    }
    if (m_session.cancellation().isRequested() || m_begin == m_buffer.size())
        return {};
    const QByteArray rest = m_buffer.mid(m_begin); // the last line may lack its line feed
    m_begin = m_buffer.size();
    return rest;
}

bool LineReader::readMore()
{
    m_buffer.remove(0, m_begin);
    m_begin = 0;
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    if (poll(&input, 1, 0) == 0)
        m_session.console().flush();
    std::array<char, 65536> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): read() fills it
    const ssize_t count = read(STDIN_FILENO, piece.data(), piece.size());
    if (count < 0 && errno == EINTR)
        return !m_session.cancellation().isRequested();
    m_isAtEnd = count <= 0;
    if (count > 0)
        m_buffer.append(piece.data(), count);
    return true;
}

std::unexpected<Error> refuse(const QString &why)
{
    return core::fail(Error::Kind::Refused, why);
}

Result<Edit> answerLine(const QByteArray &line, core::yaml::Type type)
{
    const qsizetype first = line.indexOf('\t');
    const qsizetype second = first < 0 ? -1 : line.indexOf('\t', first + 1);
    if (second < 0)
        return refuse(u"A line is FILE, PATH and VALUE with a tab between them."_s);
    if (line.endsWith('\r'))
        return refuse(u"The line ends in a carriage return. Lines end in a line feed alone."_s);
    const QByteArray pathText = line.mid(first + 1, second - first - 1);
    const QByteArray value = line.mid(second + 1);
    if (!core::isUtf8(pathText) || !core::isUtf8(value))
        return refuse(u"The line is not UTF-8."_s);
    const Result<core::yaml::Path> path = core::yaml::Path::fromString(QString::fromUtf8(pathText));
    if (!path)
        return std::unexpected(path.error());
    return core::yaml::setInFile(QFile::decodeName(line.left(first)), *path, QString::fromUtf8(value), type,
                                 core::yaml::Durability::WhenTheSystemLikes);
}

QString reason(const Error &error)
{
    if (!error.place || error.place->line == 0)
        return core::oneLine(error.message);
    return core::oneLine(u"%1:%2: %3"_s.arg(error.place->line).arg(error.place->column).arg(error.message));
}

} // namespace

int runBatch(Session &session, core::yaml::Type type)
{
    LineReader lines(session);
    int status = exitstatus::done;
    while (const std::optional<QByteArray> line = lines.next()) {
        if (session.cancellation().isRequested())
            break;
        const Result<Edit> edit = answerLine(*line, type);
        const QByteArray file = line->split('\t').constFirst();
        if (edit) {
            session.console().write(file + "\tok\n");
            continue;
        }
        status = exitstatus::refused;
        session.console().write(file + "\trefused\t" + reason(edit.error()).toUtf8() + '\n');
    }
    return session.cancellation().isRequested() ? exitstatus::interrupted : status;
}

} // namespace app::cli
