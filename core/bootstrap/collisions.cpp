// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/namecheck.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

/// Who has a name, and where it stands.
struct Owner
{
    QString who;
    Place place;
};

/// The names that must not be taken twice, by kind: hosts, Applications, namespaces, Secrets.
using Taken = std::map<QString, std::map<QString, Owner>>;

/// `hosts` for `hosts.dev`, where it matters; empty else.
QString kindOf(const QString &field)
{
    const QString kind = field.section(u'.', 0, 0);
    const bool isTakenOnce = kind == "hosts"_L1 || kind == "application"_L1 || kind == "namespace"_L1
        || kind == "secret"_L1 || kind == "extraSecrets"_L1;
    return !isTakenOnce ? QString() : kind == "extraSecrets"_L1 ? u"secret"_s : kind;
}

class Collisions
{
public:
    Collisions(const Specification &specification, const Answers &answers, const Ground &ground)
        : m_specification(specification), m_answers(answers), m_ground(ground), m_key(specification.key())
    {
    }

    QList<Remark> run()
    {
        takeDown();
        lookAround(applicationRoot(), 0);
        compareWithOthers();
        compareEnvironments();
        compareWithOwn();
        comparePaths();
        return std::move(m_remarks);
    }

private:
    void takeDown()
    {
        const canon::Subject &subject = m_ground.subject();
        for (const canon::SiteFile &file : subject.files()) {
            if (file.site != m_key && file.document && file.document->root() != nullptr)
                take(file.kind, subject.environmentName(file.environment), *file.document->root(), file.path,
                     file.site);
        }
    }

    void take(canon::FileKind kind, const QString &environment, const yaml::Node &root, const QString &path,
              const QString &who)
    {
        for (const Statement &statement : statementsIn(kind, environment, root)) {
            const QString of = kindOf(statement.field);
            if (!of.isEmpty())
                m_taken[of].try_emplace(
                    statement.value,
                    Owner{.who = who, .place = {path, statement.node->line, statement.node->column}});
        }
    }

    /// `deploy/argocd/apps`: Applications of no site stand there too, an app of apps or a tool.
    QString applicationRoot() const { return m_ground.layout().applicationFolder.section(u"/%1"_s, 0, 0); }

    void lookAround(const QString &folder, int depth)
    {
        constexpr int deepest = 6;
        const auto entries = m_ground.tree().list(folder);
        for (const git::TreeEntry &entry : entries &&depth < deepest ? *entries : QList<git::TreeEntry>()) {
            const QString path = folder + u'/' + entry.name;
            if (entry.kind == git::TreeEntry::Kind::Folder)
                lookAround(path, depth + 1);
            else if (entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1))
                lookAt(path);
        }
    }

    void lookAt(const QString &path)
    {
        if (isOwn(path) || m_ground.fleet().sites.empty())
            return;
        const auto document = m_ground.subject().other(path);
        const yaml::Node *const root = document ? document->root() : nullptr;
        const yaml::Node *const kind = root == nullptr ? nullptr : root->find("kind");
        if (kind != nullptr && kind->value == "Application")
            take(canon::FileKind::Application, u"-"_s, *root, path, path);
    }

    bool isOwn(const QString &path) const
    {
        return std::ranges::any_of(m_ground.layout().environments, [&](const QString &environment) {
            return path == m_ground.layout().applicationFile(m_key, environment);
        });
    }

    void compareWithOthers()
    {
        for (const auto &[name, answer] : m_answers.all()) {
            const QString kind = kindOf(name);
            for (const QString &value : kind.isEmpty() ? QStringList() : answer.values) {
                const auto found = m_taken[kind].find(value);
                if (found != m_taken[kind].end())
                    m_remarks += {.field = name,
                                  .reason = taken(value, found->second),
                                  .isFailure = kind != "secret"_L1,
                                  .place = {}};
            }
        }
    }

    static QString taken(const QString &value, const Owner &owner)
    {
        return QCoreApplication::translate("core", "%1 has “%2” already (%3:%4).")
            .arg(owner.who, value, owner.place.file)
            .arg(owner.place.line);
    }

    /// Two environments of the site itself.
    void compareEnvironments()
    {
        std::map<QString, std::map<QString, QString>> seen;
        for (const auto &[name, answer] : m_answers.all()) {
            const QString kind = kindOf(name);
            for (const QString &value : kind.isEmpty() ? QStringList() : answer.values) {
                const auto [other, isNew] = seen[kind].try_emplace(value, name);
                // Extra Secrets may be everybody's, as the mail server's is; the canon tells those.
                const bool isExtra =
                    name.startsWith("extraSecrets."_L1) && other->second.startsWith("extraSecrets."_L1);
                if (!isNew && environmentOf(other->second) != environmentOf(name))
                    m_remarks +=
                        {.field = name,
                         .reason =
                             QCoreApplication::translate("core",
                                                         "%1 and %2 would share “%3”: each environment needs "
                                                         "its own.")
                                 .arg(environmentOf(other->second), environmentOf(name), value),
                         .isFailure = !isExtra,
                         .place = {}};
            }
        }
    }

    /// What is said against what the site's files have already: they are left as they are.
    void compareWithOwn()
    {
        const StatedValues own = m_ground.stated(m_key);
        for (const QString &name : m_specification.names()) {
            const auto found = own.find(name);
            if (found == own.end() || found->second == m_specification.list(name) || name == "image.tag"_L1)
                continue;
            m_remarks += {.field = name,
                          .reason = QCoreApplication::translate(
                                        "core",
                                        "%1 is a site already and has “%2” here. Its files are left as "
                                        "they are.")
                                        .arg(m_key, found->second.join(u", "_s)),
                          .isFailure = true,
                          .place = {}};
        }
    }

    /// Some file systems, on which people have their clones, take `Shop.yaml` and `shop.yaml` for one.
    void comparePaths()
    {
        const gitops::Layout &layout = m_ground.layout();
        QStringList paths{m_ground.sourceFolder(m_key)};
        for (const QString &environment : environmentsOf(m_specification, m_ground))
            paths += {layout.releaseFile(m_key, environment), layout.envFile(m_key, environment),
                      layout.applicationFile(m_key, environment)};
        for (const QString &path : std::as_const(paths)) {
            const auto entries = m_ground.tree().list(path.section(u'/', 0, -2));
            for (const git::TreeEntry &entry : entries ? *entries : QList<git::TreeEntry>()) {
                const QString name = path.section(u'/', -1);
                if (entry.name != name && entry.name.compare(name, Qt::CaseInsensitive) == 0)
                    m_remarks += {.field = u"key"_s,
                                  .reason = QCoreApplication::translate(
                                                "core",
                                                "%1 is there already and differs in upper and lower case "
                                                "only.")
                                                .arg(path.section(u'/', 0, -2) + u'/' + entry.name),
                                  .isFailure = true,
                                  .place = {}};
            }
        }
    }

    const Specification &m_specification;
    const Answers &m_answers;
    const Ground &m_ground;
    QString m_key;
    Taken m_taken;
    QList<Remark> m_remarks;
};

} // namespace

Check checkCollisions(const Specification &specification, const Answers &answers, const Ground &ground)
{
    Check check{.id = u"collisions"_s,
                .title = QCoreApplication::translate("core", "Nobody else has these names"),
                .remarks = Collisions(specification, answers, ground).run()};
    const bool hasFailed = std::ranges::any_of(check.remarks, &Remark::isFailure);
    check.state = hasFailed ? Check::State::Failed : Check::State::Passed;
    return check;
}

} // namespace core::bootstrap
