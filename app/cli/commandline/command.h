// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline/arguments.h"

namespace app::cli {

class Session;

/// One command: how it is called, what its help says, and what it does.
struct Command
{
    QString name; ///< one word, or two: "yaml set"
    QString summary; ///< one line for the list of commands
    QStringList usage; ///< what follows the name, one entry a form
    QString description; ///< paragraphs, already broken into lines
    QList<Option> options = {};
    QString examples = {}; ///< lines as one would type them, with `#` remarks
    int fewestWords = 0;
    int mostWords = -1; ///< -1: any number
    int (*run)(Session &session) = nullptr; ///< the exit status
};

// One function a file of commands/.
Command addEnvironmentCommand();
Command auditCommand();
Command auditVerifyCommand();
Command demoCommand();
Command doctorCommand();
Command helpCommand();
Command policyCheckCommand();
Command policyExplainCommand();
Command policyShowCommand();
Command approveCommand();
Command acceptCommand();
Command blockCommand();
Command commentCommand();
Command decisionsCommand();
Command declineCommand();
Command holdCommand();
Command journalCommand();
Command lintCommand();
Command landCommand();
Command newSiteCommand();
Command promoteCommand();
Command releaseCommand();
Command removeEnvironmentCommand();
Command removeSiteCommand();
Command releaseHoldCommand();
Command resetCommand();
Command rollbackCommand();
Command requestAcceptCommand();
Command requestBlockCommand();
Command requestHoldCommand();
Command requestNewSiteCommand();
Command requestLintCommand();
Command requestAddEnvironmentCommand();
Command requestRemoveEnvironmentCommand();
Command requestRemoveSiteCommand();
Command requestPromoteCommand();
Command requestReleaseCommand();
Command requestReleaseHoldCommand();
Command requestResetCommand();
Command requestRollbackCommand();
Command requestSetVariableCommand();
Command requestsCommand();
Command setVariableCommand();
Command statusCommand();
Command versionCommand();
Command withdrawCommand();
Command yamlGetCommand();
Command yamlSetCommand();

// What these do, for the commands that ask for the same.
int runNewSite(Session &session);
int runLint(Session &session);
int runPromote(Session &session);
int runRelease(Session &session);
int runReset(Session &session);
int runRollback(Session &session);
int runAddEnvironment(Session &session);
int runRemoveEnvironment(Session &session);
int runRemoveSite(Session &session);
int runSetVariable(Session &session);
int runHold(Session &session);
int runBlock(Session &session);
int runAccept(Session &session);
int runReleaseHold(Session &session);

} // namespace app::cli
