// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/checks/namecheck.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

class Collisions
{
public:
    Collisions(const Specification &specification, const Answers &answers, const Ground &ground)
        : m_specification(specification), m_answers(answers), m_ground(ground), m_key(specification.key())
    {
    }

    QList<Remark> run()
    {
        compareWithOthers();
        compareEnvironments();
        compareWithOwn();
        comparePaths();
        return std::move(m_remarks);
    }

private:
    bool isOwn(const QString &path) const
    {
        return std::ranges::any_of(m_ground.layout().environments, [&](const QString &environment) {
            return path == m_ground.layout().applicationFile(m_key, environment);
        });
    }

    /// The first one else who has the name.
    const Owner *other(const QString &kind, const QString &name) const
    {
        const std::vector<Owner> &owners = m_ground.takenNames().owners(kind, name);
        const auto found = std::ranges::find_if(
            owners, [&](const Owner &one) { return one.site != m_key && !isOwn(one.place.file); });
        return found == owners.end() ? nullptr : &*found;
    }

    void compareWithOthers()
    {
        for (const auto &[name, answer] : m_answers.all()) {
            const QString kind = takenKindOf(name);
            for (const QString &value : kind.isEmpty() ? QStringList() : answer.values) {
                if (const Owner *const owner = other(kind, value))
                    m_remarks += {.field = name,
                                  .reason = taken(value, *owner),
                                  .isFailure = kind != "secret"_L1,
                                  .place = {}};
            }
        }
    }

    static QString taken(const QString &value, const Owner &owner)
    {
        return QCoreApplication::translate("core", "%1 has “%2” already (%3:%4).")
            .arg(owner.who(), value, owner.place.file)
            .arg(owner.place.line);
    }

    /// Two environments of the site itself.
    void compareEnvironments()
    {
        std::map<QString, std::map<QString, QString>> seen;
        for (const auto &[name, answer] : m_answers.all()) {
            const QString kind = takenKindOf(name);
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
            for (const QString &other : m_ground.takenNames().alike(path))
                m_remarks +=
                    {.field = u"key"_s,
                     .reason = QCoreApplication::translate(
                                   "core", "%1 is there already and differs in upper and lower case only.")
                                   .arg(other),
                     .isFailure = true,
                     .place = {}};
        }
    }

    const Specification &m_specification;
    const Answers &m_answers;
    const Ground &m_ground;
    QString m_key;
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
