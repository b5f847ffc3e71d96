// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal/console.h"

#include <cstdio>
#include <cwchar>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

QLatin1StringView escapeSequence(Tint tint)
{
    switch (tint) {
    case Tint::Plain: break;
    case Tint::Strong: return "\033[1m"_L1;
    case Tint::Muted: return "\033[2m"_L1;
    case Tint::Good: return "\033[32m"_L1;
    case Tint::Bad: return "\033[31m"_L1;
    case Tint::Caution: return "\033[33m"_L1;
    case Tint::Movable: return "\033[36m"_L1;
    }
    return {};
}

int terminalWidth()
{
    winsize size = {};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

QString placeText(const core::Place &place)
{
    QString text = place.file;
    if (place.line > 0)
        text += u":%1"_s.arg(place.line);
    if (place.line > 0 && place.column > 0)
        text += u":%1"_s.arg(place.column);
    return text;
}

} // namespace

Console::Console(Options options)
    : m_options(options)
    , m_isTerminal(isatty(STDOUT_FILENO) == 1)
    , m_isErrorTerminal(isatty(STDERR_FILENO) == 1)
    , m_hasColours(m_isTerminal && !options.isColourless)
    , m_width(m_isTerminal ? terminalWidth() : 0)
{
}

void Console::print(const QString &line)
{
    endProgress();
    write(line.toUtf8() + '\n');
}

void Console::write(const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size)
        m_hasFailed = true;
}

void Console::remark(const QString &line)
{
    if (!m_options.isQuiet)
        say(line);
}

void Console::detail(const QString &line)
{
    if (m_options.isVerbose)
        say(line);
}

void Console::complain(const QString &message)
{
    say(u"slipwayctl: "_s + message);
}

void Console::complain(const core::Error &error)
{
    // A message may name the file itself, but not the line.
    const bool hasPlace = error.place && !error.place->file.isEmpty()
        && (error.place->line > 0 || !error.message.contains(error.place->file));
    complain(hasPlace ? placeText(*error.place) + u": "_s + error.message : error.message);
    // What the server said is the reason; what a library said is for those who ask.
    const bool isServers =
        error.kind == core::Error::Kind::Denied || error.kind == core::Error::Kind::Unreachable;
    if (error.detail.isEmpty() || error.message.contains(error.detail) || !(isServers || m_options.isVerbose))
        return;
    const QStringList lines = error.detail.trimmed().split(u'\n');
    for (const QString &line : lines)
        say(u"  "_s + line);
}

void Console::progress(const QString &line)
{
    if (!m_isErrorTerminal || m_options.isQuiet)
        return;
    const QByteArray text = "\r\033[K" + line.toUtf8();
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    std::fflush(stderr);
    m_hasProgress = true;
}

void Console::endProgress()
{
    if (!m_hasProgress)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_hasProgress = false;
}

bool Console::flush()
{
    endProgress();
    if (std::fflush(stdout) != 0)
        m_hasFailed = true;
    return !m_hasFailed;
}

QString Console::paint(Tint tint, const QString &text) const
{
    if (!m_hasColours || tint == Tint::Plain || text.isEmpty())
        return text;
    return escapeSequence(tint) + text + "\033[0m"_L1;
}

void Console::say(const QString &line)
{
    endProgress();
    std::fflush(stdout); // on a terminal the order is that of the deeds
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
}

int displayWidth(const QString &text)
{
    int width = 0;
    const std::u32string characters = text.toStdU32String();
    for (const char32_t c : characters)
        width += std::max(0, wcwidth(static_cast<wchar_t>(c)));
    return width;
}

} // namespace app::cli
