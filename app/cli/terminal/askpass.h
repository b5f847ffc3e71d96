// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace app::cli {

/// Git and ssh run in a session of their own and see no terminal. When they want a name, a password or a yes,
/// they start this program once more with the terminal's name in its environment, and it asks there.
bool isAskedToAsk();
/// Asks what the first word says and prints the answer. The exit status.
int ask(const QStringList &words);

/// What makes git ask this way, `KEY=value`, where somebody sits at a terminal; the user's own helpers where
/// they have any.
QStringList askPassEnvironment();
/// The program to ask with, empty where nobody can be asked.
QString askPassProgram();

} // namespace app::cli
