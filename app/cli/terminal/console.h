// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace app::cli {

/// Colours by meaning, as the window uses them.
enum class Tint { Plain, Strong, Muted, Good, Bad, Caution, Movable };

/// Standard output for results, standard error for everything that is said about them.
class Console
{
public:
    struct Options
    {
        bool isQuiet = false;
        bool isVerbose = false;
        bool isColourless = false;
    };

    explicit Console(Options options);

    void print(const QString &line); ///< a line of the result
    void write(const QByteArray &bytes); ///< bytes of the result, as they are
    void remark(const QString &line); ///< not with --quiet
    void detail(const QString &line); ///< with --verbose only
    void complain(const QString &message);
    void complain(const core::Error &error);
    /// Replaces the progress line; on a terminal only, not with --quiet. Whatever is said next removes it.
    void progress(const QString &line);
    void endProgress();
    /// Hands everything to the system. False when standard output did not take it.
    bool flush();

    bool isVerbose() const { return m_options.isVerbose; }
    bool isTerminal() const { return m_isTerminal; } ///< standard output is one
    int width() const { return m_width; } ///< of the terminal in columns, 0: none
    QString paint(Tint tint, const QString &text) const; ///< for standard output

private:
    void say(const QString &line);

    Options m_options;
    bool m_isTerminal = false;
    bool m_isErrorTerminal = false;
    bool m_hasColours = false;
    bool m_hasProgress = false;
    bool m_hasFailed = false;
    int m_width = 0;
};

/// Columns that a text takes on a terminal.
int displayWidth(const QString &text);

} // namespace app::cli
