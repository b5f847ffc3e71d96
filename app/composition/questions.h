// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/questionviewmodel.h"
#include "core/git/program.h"

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace app {

/// How git and ssh reach the window with a question: they start this program once more, which finds the
/// window by a socket whose name and token are in its environment.
class Questions : public QObject
{
    Q_OBJECT

public:
    explicit Questions(QObject *parent = nullptr);

    /// The options with @p program as the helper that asks here; unchanged where no socket can be had.
    core::git::ProgramOptions asking(core::git::ProgramOptions options, const QString &program);

    /// Nobody is at the window any more: whoever waits, or asks later, is told so.
    void close();

    /// In the helper: was it started to ask?
    static bool isAskedToAsk();
    /// In the helper: asks the window what the first word says and prints the answer. The exit status; 1:
    /// nobody answers.
    static int ask(const QStringList &words);

Q_SIGNALS:
    /// @p reply is called once, now or later, from the GUI thread.
    void asked(const viewmodels::QuestionViewModel::Prompt &prompt,
               const viewmodels::QuestionViewModel::Reply &reply);

private:
    void receive();
    void read(QLocalSocket *socket);

    QLocalServer m_server;
    QString m_token;
};

} // namespace app
