// SPDX-License-Identifier: Apache-2.0
/// add-env, remove-env and remove-site: environments and sites come and go, each in one commit.
#include "app/cli/commandline/command.h"
#include "app/cli/input.h"
#include "app/cli/promote/writing.h"
#include "core/workspace/works.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Error;
using core::Result;
using core::bootstrap::EnvironmentPlan;
using core::bootstrap::EnvironmentWish;
using core::bootstrap::RemovalPlan;
using core::bootstrap::RemovalWish;
using core::pipeline::Snapshot;
using core::promotion::Request;
using core::workspace::Workspace;

std::unexpected<Error> usage(const QString &message)
{
    return core::fail(Error::Kind::Usage, message);
}

Result<core::git::Repository> repositoryOf(const Workspace &workspace)
{
    return core::git::Repository::open(workspace.target().destination.gitDir);
}

/// `harbour:hosts=a.example.org,b.example.org`
core::Outcome readSaid(const QString &text, EnvironmentWish &wish)
{
    const QString site = text.section(u':', 0, 0);
    const QString name = text.section(u':', 1).section(u'=', 0, 0);
    const QString values = text.section(u'=', 1);
    if (!core::bootstrap::ownNames().contains(name) || values.isEmpty())
        return usage(u"--set wants SITE:NAME=VALUE, where NAME is one of %1."_s.arg(
            core::bootstrap::ownNames().join(u", "_s)));
    wish.said[site][name] = values.split(u',');
    wish.places.erase(site);
    wish.places.erase(site + u':' + name);
    return {};
}

/// What the file says; what the line says comes on top.
Result<EnvironmentWish> wishOfFile(const Arguments &arguments)
{
    const auto path = arguments.value(u"spec"_s);
    if (!path)
        return EnvironmentWish();
    const auto bytes = readInput(*path);
    return bytes ? core::bootstrap::readWish(*bytes, *path) : std::unexpected(bytes.error());
}

Result<EnvironmentWish> environmentWish(const Arguments &arguments)
{
    Result<EnvironmentWish> read = wishOfFile(arguments);
    if (!read)
        return read;
    EnvironmentWish wish = *std::move(read);
    wish.environment = arguments.words().constFirst();
    wish.after = arguments.value(u"after"_s).value_or(QString());
    wish.sites = arguments.words().mid(1);
    if (wish.after.isEmpty())
        return usage(u"Say where it stands: --after ENV."_s);
    const QStringList said = arguments.values(u"set"_s);
    for (const QString &text : said) {
        if (const core::Outcome outcome = readSaid(text, wish); !outcome)
            return std::unexpected(outcome.error());
    }
    return wish;
}

/// What somebody should look at before they say yes.
void tellAssumptions(Session &session, const EnvironmentPlan &plan)
{
    for (const core::bootstrap::Question &one : plan.assumptions) {
        if (one.line.trimmed().startsWith(u'#'))
            continue; // a comment, which the diff shows
        session.console().remark(u"%1:%2:%3: “%4” was taken for the environment and became “%5”: %6"_s.arg(
            one.place.file, QString::number(one.place.line), QString::number(one.place.column), one.found,
            one.proposal, one.line.trimmed()));
    }
}

/// How to say what only they know; that it is missing, the work itself says.
void tellOpen(Session &session, const EnvironmentPlan &plan)
{
    for (const core::bootstrap::Remark &problem : plan.problems) {
        if (problem.field.contains(u':'))
            session.console().remark(u"Say it with --set %1=…."_s.arg(problem.field));
    }
}

Result<QList<Request>> addEnvironment(Session &session, Workspace &workspace, const Snapshot &snapshot)
{
    const Result<EnvironmentWish> wish = environmentWish(session.arguments());
    if (!wish)
        return std::unexpected(wish.error());
    const auto repository = repositoryOf(workspace);
    if (!repository)
        return std::unexpected(repository.error());
    const auto planned =
        core::workspace::planEnvironment(*repository, snapshot, *wish, session.cancellation());
    if (!planned)
        return std::unexpected(planned.error());
    if (planned->plan.files.isEmpty() && planned->plan.problems.isEmpty())
        return QList<Request>();
    tellAssumptions(session, planned->plan);
    tellOpen(session, planned->plan);
    return QList<Request>{planned->request};
}

void tellRemoval(Session &session, const RemovalPlan &plan)
{
    for (const core::bootstrap::Reference &one : plan.references) {
        session.console().remark(u"%1:%2 still speaks of %3: %4"_s.arg(
            one.place.file, QString::number(one.place.line), one.word, one.line));
    }
    for (const QString &consequence : plan.consequences)
        session.console().remark(consequence);
}

Result<QList<Request>> remove(Session &session, Workspace &workspace, const Snapshot &snapshot,
                              const RemovalWish &wish)
{
    const auto repository = repositoryOf(workspace);
    if (!repository)
        return std::unexpected(repository.error());
    const auto planned = core::workspace::planRemoval(*repository, snapshot, wish, session.cancellation());
    if (!planned)
        return std::unexpected(planned.error());
    if (planned->plan.changes.isEmpty())
        return QList<Request>();
    tellRemoval(session, planned->plan);
    return QList<Request>{planned->request};
}

} // namespace

int runAddEnvironment(Session &session)
{
    return write(
        session,
        [&](Workspace &workspace, const Snapshot &snapshot) {
            return addEnvironment(session, workspace, snapshot);
        },
        u"Nothing to do: every site has this environment already."_s);
}

int runRemoveEnvironment(Session &session)
{
    const QStringList &words = session.arguments().words();
    const RemovalWish wish{.sites = words.mid(1), .environment = words.constFirst()};
    return write(
        session,
        [&](Workspace &workspace, const Snapshot &snapshot) {
            return remove(session, workspace, snapshot, wish);
        },
        u"Nothing to do: no site has this environment."_s);
}

int runRemoveSite(Session &session)
{
    const RemovalWish wish{.sites = session.arguments().words(),
                           .environment = {},
                           .isWithSource = session.arguments().has(u"with-source"_s)};
    return write(session, [&](Workspace &workspace, const Snapshot &snapshot) {
        return remove(session, workspace, snapshot, wish);
    });
}

Command addEnvironmentCommand()
{
    return {
        .name = u"add-env"_s,
        .summary = u"Add an environment between two others, for all sites or some, in one commit"_s,
        .usage = {u"ENV --after ENV [SITE...] [options]"_s},
        .description =
            u"Make the release file, the env layer and the Application of the new environment for each SITE\n"
            "(default: all that are in the environment in front). They are learned from the site's own "
            "files\n"
            "of the next environment: comments, order and quotes stay, and the environment's name is "
            "replaced\n"
            "where it is a word of its own in names, hosts, namespaces, Secrets and value files. What does\n"
            "not follow the name is asked for: --set. The tag is a placeholder: the first release comes "
            "from\n"
            "the environment in front, and from then on releases move one step at a time.\n\n"
            "A kustomization.yaml that lists Applications gets its lines. Where each folder of Applications "
            "has\n"
            "one of its own the new folder gets one too, and its line in the one above. .slipway.yaml gets "
            "the\n"
            "name in its list of environments where the layout does not know it. Collisions and errors of "
            "the canon "
            "that\n"
            "were not there before refuse all of it. A second run changes nothing. Freeze windows, holds "
            "and\n"
            "approvals of the environments whose files change stand in its way; the list of environments\n"
            "counts as a file of the last one."_s,
        .options = withWritingOptions(
            {{.name = u"after"_s,
              .valueName = u"ENV"_s,
              .help = u"The environment in front of the new one"_s},
             {.name = u"spec"_s,
              .valueName = u"FILE"_s,
              .help =
                  u"What --set says, as a mapping of sites to these names; - reads it from standard input"_s},
             {.name = u"set"_s,
              .valueName = u"SITE:NAME=VALUE"_s,
              .help = u"hosts, secret, extraSecrets, application or namespace of a site (repeatable)"_s}}),
        .examples = u"$ slipwayctl add-env stage --after dev --dry-run\n"
                    "$ slipwayctl add-env stage --after dev harbour tides\n"
                    "$ slipwayctl add-env stage --after dev --set harbour:hosts=stage.example.org"_s,
        .fewestWords = 1,
        .run = runAddEnvironment};
}

Command removeEnvironmentCommand()
{
    return {
        .name = u"remove-env"_s,
        .summary = u"Take an environment between two others away, of all sites or some, in one commit"_s,
        .usage = {u"ENV [SITE...] [options]"_s},
        .description =
            u"Remove the three files of the environment of each SITE (default: all that have it), their "
            u"lines\n"
            "in a kustomization.yaml, and the decisions about them; where no site has it any more, its "
            "place\n"
            "in the list of environments of .slipway.yaml and the rules of its step. What else speaks of it\n"
            "is shown and stays, and so is what happens in the cluster: look at it with --dry-run first. "
            "The\n"
            "first and the last environment cannot go."_s,
        .options = withWritingOptions({}),
        .examples = u"$ slipwayctl remove-env stage --dry-run\n"
                    "$ slipwayctl remove-env stage harbour"_s,
        .fewestWords = 1,
        .run = runRemoveEnvironment};
}

Command removeSiteCommand()
{
    return {
        .name = u"remove-site"_s,
        .summary = u"Take a site away, in one commit"_s,
        .usage = {u"SITE... [options]"_s},
        .description =
            u"Remove all files of the site, its lines in a kustomization.yaml, and the decisions about it.\n"
            "What else speaks of it (pages, other sites' settings) is shown and stays, and so is what "
            "happens\n"
            "in the cluster: look at it with --dry-run first. The application's source stays, unless\n"
            "--with-source is given. The release that ran last stays in the history."_s,
        .options = withWritingOptions(
            {{.name = u"with-source"_s, .help = u"Remove the application's source, apps/SITE, too"_s}}),
        .examples = u"$ slipwayctl remove-site harbour --dry-run\n"
                    "$ slipwayctl remove-site harbour"_s,
        .fewestWords = 1,
        .run = runRemoveSite};
}

} // namespace app::cli
