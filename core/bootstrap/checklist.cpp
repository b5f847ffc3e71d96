// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/checklist.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using Kind = ChecklistItem::Kind;
using State = ChecklistItem::State;

QString tr(const char *text)
{
    return QCoreApplication::translate("core", text);
}

/// Goes through what a site needs, environment by environment.
class Listing
{
public:
    Listing(const QString &site, const QString &like, const Ground &ground, const Answers &answers,
            const Platform *platform)
        : m_site(site)
        , m_like(like)
        , m_ground(ground)
        , m_answers(answers)
        , m_platform(platform)
        , m_environments(answers.list(u"environments"_s))
    {
    }

    QList<ChecklistItem> run()
    {
        for (const QString &environment : m_environments)
            addSecrets(environment);
        if (!m_environments.isEmpty())
            addNamespace(m_environments.constFirst());
        for (const QString &environment : m_environments)
            addDomains(environment);
        addImage();
        addBuild();
        return std::move(m_items);
    }

private:
    QString inEnvironment(const char *name, const QString &environment) const
    {
        return m_answers.text(fieldName(name, environment));
    }

    void addSecrets(const QString &environment)
    {
        QStringList names{inEnvironment("secret.{env}", environment)};
        names += m_answers.list(fieldName("extraSecrets.{env}", environment));
        names += m_answers.list(u"image.pullSecrets"_s);
        names.removeDuplicates();
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (!names.at(i).isEmpty())
                addSecret(environment, names.at(i), qsizetype(0) == i);
        }
    }

    /// @p isMain: the one that the application reads its database from.
    void addSecret(const QString &environment, const QString &name, bool isMain)
    {
        const QString space = inEnvironment("namespace.{env}", environment);
        ChecklistItem item{.kind = Kind::Secret,
                           .state = stateOf(space, name),
                           .id = u"secret.%1.%2"_s.arg(environment, name),
                           .environment = environment,
                           .name = name,
                           .namespaceName = space,
                           .explanation = explanationOf(space, name, isMain),
                           .preparation = {},
                           .command = {}};
        if (m_platform != nullptr && item.state != State::Done) {
            item.preparation = secrets::prepare(m_platform->tree, m_platform->inventory,
                                                {m_site, space, name}, siblingOf(environment, name));
            item.command = item.preparation->command;
        }
        m_items += std::move(item);
    }

    State stateOf(const QString &space, const QString &name) const
    {
        using enum secrets::SecretState::Kind;
        if (m_platform == nullptr)
            return State::Unknown;
        switch (m_platform->inventory.look(space, name).kind) {
        case Defined:
        case Generated: return State::Done;
        case WrongNamespace:
        case Unlisted: return State::Wrong;
        case KeyMissing:
        case Missing: return State::Open;
        case NamespaceOpen:
        case MaybeHidden:
        case Unknown: return State::Unknown;
        }
        return State::Unknown;
    }

    static QString explanationOf(const QString &space, const QString &name, bool isMain)
    {
        if (isMain)
            return tr("The Secret %1 in the namespace %2, in the platform repository. The address of the "
                      "database is in it: each environment has a database of its own.")
                .arg(name, space);
        return tr("The Secret %1 in the namespace %2, in the platform repository.").arg(name, space);
    }

    /// The Secret that the sibling has in the place of this one.
    secrets::SecretOfSite siblingOf(const QString &environment, const QString &name) const
    {
        const QString site = m_like.isEmpty() ? anySibling() : m_like;
        const StatedValues stated = m_ground.stated(site);
        const auto listOf = [&](const char *field) {
            const auto found = stated.find(fieldName(field, environment));
            return found == stated.end() ? QStringList() : found->second;
        };
        const qsizetype extra = m_answers.list(fieldName("extraSecrets.{env}", environment)).indexOf(name);
        QString secret = listOf("secret.{env}").value(0);
        if (m_answers.list(u"image.pullSecrets"_s).contains(name))
            secret = name;
        else if (extra >= 0)
            secret = listOf("extraSecrets.{env}").value(extra);
        return {.site = site, .namespaceName = listOf("namespace.{env}").value(0), .secret = secret};
    }

    QString anySibling() const
    {
        const auto other = std::ranges::find_if(m_ground.fleet().sites,
                                                [&](const gitops::Site &site) { return site.key != m_site; });
        return other == m_ground.fleet().sites.end() ? QString() : other->key;
    }

    /// Sessions of developers own the namespace of the first environment.
    void addNamespace(const QString &environment)
    {
        const QString space = inEnvironment("namespace.{env}", environment);
        m_items +=
            {.kind = Kind::Namespace,
             .state = State::Unknown,
             .id = u"namespace."_s + space,
             .environment = environment,
             .name = space,
             .namespaceName = {},
             .explanation = tr("Okteto must own the namespace %1, so that hot-dev sessions can run there: "
                               "Argo CD does not create it.")
                                .arg(space),
             .preparation = {},
             .command = u"okteto namespace create "_s + space};
    }

    void addDomains(const QString &environment)
    {
        for (const QString &host : m_answers.list(fieldName("hosts.{env}", environment))) {
            m_items += {.kind = Kind::Domain,
                        .state = State::Unknown,
                        .id = u"domain."_s + host,
                        .environment = environment,
                        .name = host,
                        .namespaceName = {},
                        .explanation = tr("The name %1 leads to the cluster's ingress.").arg(host),
                        .preparation = {},
                        .command = {}};
        }
    }

    void addImage()
    {
        const QString repository = m_answers.text(u"image.repository"_s);
        const bool isOpen = repository.isEmpty() || gitops::isPlaceholder(repository);
        m_items += {.kind = Kind::Image,
                    .state = isOpen ? State::Open : State::Unknown,
                    .id = u"image"_s,
                    .environment = {},
                    .name = repository,
                    .namespaceName = {},
                    .explanation = isOpen ? tr("The image repository is named in both release files.")
                                          : tr("The registry has the repository %1, and the cluster may pull "
                                               "from it.")
                                                .arg(repository),
                    .preparation = {},
                    .command = {}};
    }

    void addBuild()
    {
        const QString folder = m_ground.sourceFolder(m_site);
        const bool isThere = !folder.isEmpty() && m_ground.tree().has(folder);
        m_items +=
            {.kind = Kind::Build,
             .state = isThere || folder.isEmpty() ? State::Unknown : State::Open,
             .id = u"build"_s,
             .environment = {},
             .name = folder,
             .namespaceName = {},
             .explanation =
                 tr("CI builds %1 and writes the tag of each image into dev's release file.").arg(folder),
             .preparation = {},
             .command = u"slipwayctl release %1 --tag TAG"_s.arg(m_site)};
    }

    QString m_site;
    QString m_like;
    const Ground &m_ground;
    const Answers &m_answers;
    const Platform *m_platform;
    QStringList m_environments;
    QList<ChecklistItem> m_items;
};

} // namespace

QList<ChecklistItem> checklist(const QString &site, const QString &like, const Ground &ground,
                               const Answers &answers, const Platform *platform)
{
    return Listing(site, like, ground, answers, platform).run();
}

} // namespace core::bootstrap
