// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/removal.h"

#include "core/bootstrap/environmentlist.h"
#include "core/bootstrap/kustomization.h"
#include "core/bootstrap/learning/words.h"
#include "core/bootstrap/specification.h"
#include "core/policy/decisions.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

constexpr int deepest = 12;
constexpr qsizetype mostReferences = 200;
constexpr qsizetype largestText = 512 * 1024;

/// Plans one removal.
class Removing
{
public:
    Removing(const RemovalWish &wish, const Ground &ground, const Cancellation &cancellation)
        : m_wish(wish), m_ground(ground), m_cancellation(cancellation)
    {
    }

    Result<RemovalPlan> run()
    {
        for (const auto stage :
             {&Removing::checkWish, &Removing::removeFiles, &Removing::removeFromLists,
              &Removing::removeDecisions, &Removing::removeFromPolicy, &Removing::removeSources}) {
            if (const Outcome outcome = (this->*stage)(); !outcome)
                return std::unexpected(outcome.error());
        }
        lookForReferences({}, 0);
        addConsequences();
        return std::move(m_plan);
    }

private:
    Outcome checkWish()
    {
        const QStringList &known = m_ground.fleet().environments;
        const QString &environment = m_wish.environment;
        m_plan.environment = environment;
        if (!environment.isEmpty() && !known.contains(environment))
            return fail(Error::Kind::Usage,
                        QCoreApplication::translate("core", "There is no environment %1. There are: %2.")
                            .arg(environment, known.join(u", "_s)));
        if (!environment.isEmpty() && (environment == known.constFirst() || environment == known.constLast()))
            return fail(Error::Kind::Refused,
                        QCoreApplication::translate(
                            "core",
                            "%1 is an end of the pipeline, which has two. Only an environment between "
                            "them can go.")
                            .arg(environment));
        for (const QString &site : m_wish.sites) {
            if (!m_ground.hasSite(site))
                return fail(Error::Kind::Usage,
                            QCoreApplication::translate("core", "There is no site %1.").arg(site));
        }
        m_plan.sites = m_wish.sites;
        m_plan.sites.removeDuplicates();
        for (const gitops::Site &site : m_ground.fleet().sites) {
            if (m_wish.sites.isEmpty() && m_ground.environmentsOf(site.key).contains(environment))
                m_plan.sites += site.key;
        }
        m_plan.environments = environment.isEmpty() ? known : QStringList{environment};
        return {};
    }

    void remove(const QString &path) { m_plan.changes += {.path = path, .bytes = std::nullopt}; }

    bool isGone(const QString &path) const
    {
        return std::ranges::any_of(
            m_plan.changes, [&](const git::TreeChange &one) { return one.path == path && one.isRemoval(); });
    }

    Outcome removeFiles()
    {
        const gitops::Layout &layout = m_ground.layout();
        for (const QString &site : std::as_const(m_plan.sites)) {
            for (const QString &environment : std::as_const(m_plan.environments)) {
                const QString application = layout.applicationFile(site, environment);
                for (const QString &path : {application, layout.envFile(site, environment),
                                            layout.releaseFile(site, environment)}) {
                    if (m_ground.tree().has(path))
                        remove(path);
                }
                if (m_ground.tree().has(application))
                    m_applications += application;
            }
            noteNames(site);
        }
        return {};
    }

    /// What others may call what goes.
    void noteNames(const QString &site)
    {
        const StatedValues stated = m_ground.stated(site);
        for (const auto &[name, values] : stated) {
            const QString environment = environmentOf(name);
            const bool isOwn = name.startsWith("hosts."_L1) || name.startsWith("secret."_L1)
                || name.startsWith("application."_L1) || name.startsWith("namespace."_L1);
            if (isOwn && m_plan.environments.contains(environment)) {
                for (const QString &value : values)
                    m_words.insert(value);
            }
        }
        if (m_wish.environment.isEmpty())
            m_words.insert(m_ground.sourceFolder(site));
        m_words.remove(QString());
    }

    Outcome removeFromLists()
    {
        QStringList gone = m_applications;
        for (const QString &environment :
             m_wish.environment.isEmpty() ? QStringList() : m_plan.environments) {
            const QString folder = m_ground.layout().applicationFolder.arg(environment);
            const auto list = listOfNothingElse(folder, m_applications, m_ground);
            if (!list)
                return std::unexpected(list.error());
            if (list->isEmpty())
                continue;
            remove(*list);
            gone += folder;
        }
        for (const Listing &listing : withoutPaths(gone, m_ground)) {
            if (!isGone(listing.path))
                m_plan.changes += {.path = listing.path, .bytes = listing.bytes};
        }
        return {};
    }

    Outcome removeDecisions()
    {
        const auto entries = m_ground.tree().list(policy::decisionFolder);
        for (const git::TreeEntry &entry : entries ? *entries : QList<git::TreeEntry>()) {
            const QString path = policy::decisionFolder + u'/' + entry.name;
            const auto file = m_ground.tree().read(path, entry.id);
            const auto decision =
                file ? policy::parseDecision(file->bytes, path) : std::unexpected(file.error());
            const bool isAbout = decision && m_plan.sites.contains(decision->site)
                && m_plan.environments.contains(decision->environment);
            if (isAbout)
                remove(path);
        }
        return {};
    }

    /// The list follows where nobody has the environment any more.
    Outcome removeFromPolicy()
    {
        const bool isLeft = std::ranges::any_of(m_ground.fleet().sites, [&](const gitops::Site &site) {
            return !m_plan.sites.contains(site.key)
                && m_ground.environmentsOf(site.key).contains(m_wish.environment);
        });
        if (m_wish.environment.isEmpty() || isLeft || !m_ground.tree().has(policy::fileName))
            return {};
        const auto read = m_ground.tree().read(policy::fileName);
        if (!read)
            return std::unexpected(read.error());
        const auto bytes = withoutEnvironment(read->bytes, m_wish.environment);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (*bytes != read->bytes)
            m_plan.changes += {.path = policy::fileName, .bytes = *bytes};
        return {};
    }

    Outcome removeSources()
    {
        for (const QString &site : m_wish.isWithSource ? m_plan.sites : QStringList()) {
            const QString folder = m_ground.sourceFolder(site);
            if (folder.isEmpty() || !m_ground.tree().has(folder))
                continue;
            if (const Outcome outcome = removeFolder(folder, 0); !outcome)
                return outcome;
        }
        return {};
    }

    Outcome removeFolder(const QString &folder, int depth)
    {
        const auto entries = m_ground.tree().list(folder);
        if (!entries)
            return std::unexpected(entries.error());
        for (const git::TreeEntry &entry : *entries) {
            using Kind = git::TreeEntry::Kind;
            const QString path = folder + u'/' + entry.name;
            const bool isFile = entry.kind == Kind::File || entry.kind == Kind::Executable;
            if (!isFile && (entry.kind != Kind::Folder || depth > deepest))
                return failAt({.file = path}, Error::Kind::Refused,
                              QCoreApplication::translate(
                                  "core",
                                  "%1 is a symbolic link or a submodule, which is not removed here. Remove "
                                  "the application's source by hand.")
                                  .arg(path));
            if (isFile) {
                remove(path);
            } else if (const Outcome outcome = removeFolder(path, depth + 1); !outcome) {
                return outcome;
            }
        }
        return {};
    }

    /// Pages, and everything of the deployment, but not the sources of applications.
    void lookForReferences(const QString &folder, int depth)
    {
        const auto entries = m_ground.tree().list(folder);
        for (const git::TreeEntry &entry : entries ? *entries : QList<git::TreeEntry>()) {
            const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
            if (m_cancellation.isRequested() || m_plan.references.size() >= mostReferences)
                return;
            if (entry.kind == git::TreeEntry::Kind::Folder) {
                if (depth < deepest && !isOfSources(path))
                    lookForReferences(path, depth + 1);
            } else if (entry.kind == git::TreeEntry::Kind::File && isText(entry.name) && !isGone(path)) {
                lookInto(path, entry.id);
            }
        }
    }

    bool isOfSources(const QString &path) const
    {
        return std::ranges::any_of(m_ground.layout().sources, [&](const QString &source) {
            return source.section(u"/%1"_s, 0, 0) == path;
        });
    }

    static bool isText(const QString &name)
    {
        return name.endsWith(".md"_L1) || name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1)
            || name.endsWith(".json"_L1);
    }

    void lookInto(const QString &path, const git::ObjectId &blob)
    {
        const auto file = m_ground.tree().read(path, blob);
        if (!file || file->bytes.size() > largestText)
            return;
        QByteArray bytes = file->bytes;
        for (const git::TreeChange &change : std::as_const(m_plan.changes)) {
            if (change.path == path && change.bytes)
                bytes = *change.bytes;
        }
        const QList<QByteArray> lines = bytes.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString line = QString::fromUtf8(lines.at(i));
            const QString word = wordIn(line);
            if (!word.isEmpty())
                m_plan.references +=
                    {.place = {path, int(i + 1), 0}, .word = word, .line = line.trimmed().left(200)};
        }
    }

    QString wordIn(const QString &line) const
    {
        for (const git::TreeChange &change : m_plan.changes) {
            if (change.isRemoval() && line.contains(change.path))
                return change.path;
        }
        for (const QString &word : m_words) {
            if (line.contains(word) && isWholeName(line, word))
                return word;
        }
        return {};
    }

    /// `web-shop` is not in `web-shop-dev`.
    static bool isWholeName(const QString &line, const QString &word)
    {
        const auto goesOn = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; };
        const QList<qsizetype> places = wordsAt(line, word);
        return std::ranges::any_of(places, [&](qsizetype at) {
            const qsizetype end = at + word.size();
            return (at == 0 || !goesOn(line.at(at - 1))) && (end == line.size() || !goesOn(line.at(end)));
        });
    }

    void addConsequences()
    {
        for (const QString &application : std::as_const(m_applications)) {
            const auto place = gitops::placeOf(m_ground.layout(), application);
            const auto names = m_ground.stated(place->site);
            const auto value = [&](const QString &name) {
                const auto found = names.find(name + u'.' + place->environment);
                return found == names.end() ? u"-"_s : found->second.join(u", "_s);
            };
            m_plan.consequences +=
                QCoreApplication::translate(
                    "core",
                    "The Application %1 is no longer in git. Whatever makes Applications of this folder (an "
                    "app of apps with prune) deletes it, and what runs in the namespace %2 goes with it "
                    "where the Application has the finalizer resources-finalizer.argocd.argoproj.io; else it "
                    "stays and belongs to nobody.")
                    .arg(value(u"application"_s), value(u"namespace"_s));
        }
        if (!m_applications.isEmpty())
            m_plan.consequences += QCoreApplication::translate(
                "core",
                "Volumes and databases, DNS names, images in the registry and the Secrets of the platform "
                "repository are not touched. Take them away by hand when nobody needs them.");
        if (m_wish.environment.isEmpty() && !m_wish.isWithSource) {
            for (const QString &site : std::as_const(m_plan.sites)) {
                const QString folder = m_ground.sourceFolder(site);
                if (!folder.isEmpty() && m_ground.tree().has(folder))
                    m_plan.consequences +=
                        QCoreApplication::translate("core", "The application's source %1 stays.").arg(folder);
            }
        }
    }

    const RemovalWish &m_wish;
    const Ground &m_ground;
    const Cancellation &m_cancellation;
    RemovalPlan m_plan;
    QStringList m_applications; ///< the files that go
    QSet<QString> m_words;
};

} // namespace

QString RemovalPlan::subject() const
{
    const QString what = sites.size() == 1 ? sites.constFirst() : u"%1 sites"_s.arg(sites.size());
    return environment.isEmpty() ? u"site(%1): remove"_s.arg(what)
                                 : u"env(%1): remove %2"_s.arg(what, environment);
}

Result<RemovalPlan> planRemoval(const RemovalWish &wish, const Ground &ground,
                                const Cancellation &cancellation)
{
    return Removing(wish, ground, cancellation).run();
}

} // namespace core::bootstrap
