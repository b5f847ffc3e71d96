// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/checks/rendering.h"

#include "core/bootstrap/checks/helm.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using Kind = git::TreeEntry::Kind;

constexpr int mostFiles = 2000;
constexpr qsizetype mostBytes = 32 * 1024 * 1024;

/// Files of a repository on disk, in a folder that goes with this.
class Export
{
public:
    explicit Export(const gitops::FileTree &tree) : m_tree(tree) {}

    QString folder() const { return m_folder.filePath(u"repository"_s); }
    QString home() const { return m_folder.filePath(u"home"_s); }
    bool isReady() const { return m_folder.isValid() && QDir().mkpath(folder()) && QDir().mkpath(home()); }

    /// A folder with all that is below it. Links are not followed, and a chart that needs one is refused.
    Outcome addFolder(const QString &path)
    {
        const auto entries = m_tree.list(path);
        if (!entries)
            return std::unexpected(entries.error());
        for (const git::TreeEntry &entry : *entries) {
            const QString below = path + u'/' + entry.name;
            const bool isFolder = entry.kind == Kind::Folder;
            if (const Outcome outcome = isFolder ? addFolder(below) : addFile(below); !outcome)
                return outcome;
        }
        return {};
    }

    Outcome addFile(const QString &path)
    {
        const auto file = m_tree.read(path);
        if (!file)
            return std::unexpected(file.error());
        m_bytes += file->bytes.size();
        if (++m_files > mostFiles || m_bytes > mostBytes)
            return fail(Error::Kind::Refused,
                        QCoreApplication::translate("core", "The chart is too large to be drawn here."));
        const QString target = folder() + u'/' + path;
        QDir().mkpath(target.section(u'/', 0, -2));
        QFile out(target);
        if (!out.open(QFile::WriteOnly) || out.write(file->bytes) != file->bytes.size())
            return fail(Error::Kind::Denied,
                        QCoreApplication::translate("core", "%1 cannot be written.").arg(target),
                        out.errorString());
        return {};
    }

private:
    const gitops::FileTree &m_tree;
    QTemporaryDir m_folder;
    int m_files = 0;
    qsizetype m_bytes = 0;
};

/// A path that an Application names, from the root of the repository; empty where it leads out.
QString resolved(const QString &chart, const QString &file)
{
    const QString path = QDir::cleanPath(file.startsWith(u'/') ? file.sliced(1) : chart + u'/' + file);
    return path.startsWith(".."_L1) ? QString() : path;
}

/// Draws the chart as Argo CD does: with the value files that the Application names, in its order.
class Drawing
{
public:
    Drawing(const Plan &plan, const Ground &ground, const RenderOptions &options)
        : m_plan(plan), m_options(options), m_layout(ground.layout()), m_tree(ground.tree(), plan.changes())
    {
    }

    Result<QByteArray> draw(const QString &environment, const Cancellation &cancellation)
    {
        const QString path = m_layout.applicationFile(m_plan.key, environment);
        const auto file = m_tree.read(path);
        if (!file)
            return std::unexpected(file.error());
        const gitops::Application application = gitops::readApplication(file->bytes, path);
        if (application.error)
            return std::unexpected(*application.error);
        Export files(m_tree);
        if (!files.isReady())
            return fail(Error::Kind::Denied,
                        QCoreApplication::translate("core", "No temporary folder can be made."));
        if (const Outcome outcome = add(application, files); !outcome)
            return std::unexpected(outcome.error());
        return runHelm({.program = m_options.helm,
                        .arguments = argumentsFor(application, files),
                        .home = files.home(),
                        .milliseconds = m_options.milliseconds,
                        .bytes = m_options.bytes},
                       cancellation);
    }

private:
    Outcome add(const gitops::Application &application, Export &files) const
    {
        if (resolved(application.path, u"."_s).isEmpty() || !m_tree.has(application.path + u"/Chart.yaml"_s))
            return fail(
                Error::Kind::NotFound,
                QCoreApplication::translate("core", "There is no chart at %1.").arg(application.path));
        if (const Outcome outcome = files.addFolder(application.path); !outcome)
            return outcome;
        for (const QString &name : application.valueFiles) {
            const QString path = resolved(application.path, name);
            if (path.isEmpty())
                return fail(Error::Kind::Refused,
                            QCoreApplication::translate("core", "%1 leads out of the repository.").arg(name));
            if (const Outcome outcome = files.addFile(path); !outcome)
                return outcome;
        }
        return {};
    }

    static QStringList argumentsFor(const gitops::Application &application, const Export &files)
    {
        QStringList arguments{
            u"template"_s,    application.name,          files.folder() + u'/' + application.path,
            u"--namespace"_s, application.namespaceName, u"--include-crds"_s};
        for (const QString &name : application.valueFiles)
            arguments << u"--values"_s << files.folder() + u'/' + resolved(application.path, name);
        return arguments;
    }

    const Plan &m_plan;
    const RenderOptions &m_options;
    const gitops::Layout &m_layout;
    gitops::ChangedTree m_tree;
};

/// "Deployment, Service, Ingress"
QString kindsIn(const QByteArray &manifests)
{
    QStringList kinds;
    for (const QByteArray &line : manifests.split('\n')) {
        if (line.startsWith("kind: "))
            kinds += QString::fromUtf8(line.sliced(6)).trimmed();
    }
    return kinds.join(u", "_s);
}

/// What a chart draws its dependencies from is fetched by Argo CD, over the network.
bool isForMissingDependency(const Error &error)
{
    return error.message.contains("missing in charts/ directory"_L1);
}

void note(RenderCheck &result, const QString &environment, const Result<QByteArray> &manifests)
{
    Check &check = result.check;
    if (manifests) {
        check.remarks += {.field = {},
                          .reason = environment + u": "_s + kindsIn(*manifests),
                          .isFailure = false,
                          .place = {}};
        result.renderings += {.environment = environment, .manifests = *manifests};
        return;
    }
    const bool isOpen = isForMissingDependency(manifests.error());
    check.remarks += {.field = {},
                      .reason = environment + u": "_s + manifests.error().message,
                      .isFailure = !isOpen,
                      .place = manifests.error().place};
    if (check.state != Check::State::Failed)
        check.state = isOpen ? Check::State::Skipped : Check::State::Failed;
}

} // namespace

RenderCheck render(const Plan &plan, const Ground &ground, const RenderOptions &options,
                   const Cancellation &cancellation)
{
    RenderCheck result{.check = {.id = u"render"_s,
                                 .title = QCoreApplication::translate("core", "The chart draws"),
                                 .remarks = {}},
                       .renderings = {}};
    if (options.helm.isEmpty()) {
        result.check.state = Check::State::Skipped;
        result.check.remarks += {.field = {},
                                 .reason = QCoreApplication::translate(
                                     "core",
                                     "There is no program helm: whether the chart takes these values "
                                     "shows when Argo CD draws it."),
                                 .isFailure = false,
                                 .place = {}};
        return result;
    }
    Drawing drawing(plan, ground, options);
    for (const QString &environment : plan.environments)
        note(result, environment, drawing.draw(environment, cancellation));
    return result;
}

} // namespace core::bootstrap
