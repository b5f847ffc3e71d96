// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/environment.h"

#include "core/bootstrap/checks/namecheck.h"
#include "core/bootstrap/environmentlist.h"
#include "core/bootstrap/kustomization.h"
#include "core/bootstrap/learning/words.h"
#include "core/canon/lint.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using canon::FileKind;

/// Plans the new environment of one site.
class SitePlanning
{
public:
    SitePlanning(const EnvironmentPlan &plan, const QString &site, const StatedValues &said,
                 const Ground &ground)
        : m_environment(plan.environment)
        , m_site(site)
        , m_said(said)
        , m_ground(ground)
        , m_stated(ground.stated(site))
        , m_neighbours{plan.next, plan.after}
    {
        QStringList environments = ground.environmentsOf(site);
        if (!environments.contains(m_environment))
            environments += m_environment;
        const QStringList &order = ground.layout().environments;
        std::ranges::sort(environments, {}, [&](const QString &name) { return order.indexOf(name); });
        static_cast<void>(m_specification.set(u"key"_s, {site}));
        static_cast<void>(m_specification.set(u"environments"_s, environments));
    }

    void run(EnvironmentPlan &plan)
    {
        const QList<FileKind> missing = missingKinds();
        if (missing.isEmpty())
            return;
        plan.sites += m_site;
        for (const QString &name : ownNames())
            find(name);
        answerOthers();
        checkNamesOfEnvironment();
        plan.names.emplace(m_site, ownAnswers());
        for (const FileKind kind : missing) {
            if (const Outcome outcome = planFile(kind, plan); !outcome)
                m_problems +=
                    {.field = {}, .reason = outcome.error().message, .place = outcome.error().place};
        }
        plan.problems += m_problems;
    }

private:
    QList<FileKind> missingKinds() const
    {
        QList<FileKind> missing;
        for (const FileKind kind : {FileKind::Application, FileKind::Env, FileKind::Release}) {
            if (!m_ground.tree().has(m_ground.layout().file(kind, m_site, m_environment)))
                missing += kind;
        }
        return missing;
    }

    QStringList statedIn(const QString &name, const QString &environment) const
    {
        const auto found = m_stated.find(name + u'.' + environment);
        return found == m_stated.end() ? QStringList() : found->second;
    }

    void answer(const QString &name, const QStringList &values, Origin origin)
    {
        m_answers.set(name + u'.' + m_environment, values, {.origin = origin});
    }

    StatedValues ownAnswers() const
    {
        StatedValues own;
        for (const QString &name : ownNames()) {
            if (const Answer *const answer = m_answers.find(name + u'.' + m_environment))
                own.emplace(name, answer->values);
        }
        return own;
    }

    /// By the names of the environments beside it; where they do not tell, somebody has to.
    void find(const QString &name)
    {
        if (const auto said = m_said.find(name); said != m_said.end()) {
            answer(name, said->second, Origin::You);
            return;
        }
        if (const QStringList own = statedIn(name, m_environment); !own.isEmpty()) {
            answer(name, own, Origin::Own);
            return;
        }
        QString unclear;
        for (const QString &neighbour : m_neighbours) {
            const QStringList values = statedIn(name, neighbour);
            if (values.isEmpty())
                continue;
            if (const auto derived = derivedFrom(name, values, neighbour)) {
                answer(name, *derived, Origin::Own);
                return;
            }
            unclear = values.join(u", "_s);
        }
        if (!unclear.isEmpty())
            m_problems += {.field = m_site + u':' + name,
                           .reason = QCoreApplication::translate(
                                         "core", "%1: nothing tells what “%2” (%3) is called in %4.")
                                         .arg(m_site, unclear, name, m_environment)};
    }

    std::optional<QStringList> derivedFrom(const QString &name, const QStringList &values,
                                           const QString &environment) const
    {
        QStringList derived;
        for (const QString &value : values) {
            if (hasWord(value, environment))
                derived += withWord(value, environment, m_environment);
            else if (name == "extraSecrets"_L1 && isShared(name, value))
                derived += value;
            else
                return std::nullopt;
        }
        return derived;
    }

    /// All environments of the site have it: it is of none.
    bool isShared(const QString &name, const QString &value) const
    {
        return std::ranges::all_of(m_neighbours, [&](const QString &neighbour) {
            return statedIn(name, neighbour).contains(value);
        });
    }

    /// What the others are called, so that their names are known where they are met.
    void answerOthers()
    {
        for (const auto &[name, values] : m_stated) {
            const Field *const known = field(name);
            if (known != nullptr && known->isOfSite && !m_answers.has(name))
                m_answers.set(name, values, {.origin = Origin::Own});
        }
    }

    void checkNamesOfEnvironment()
    {
        for (const Check &check : {checkNames(m_specification, m_answers, m_ground),
                                   checkCollisions(m_specification, m_answers, m_ground)}) {
            for (const Remark &remark : check.remarks) {
                const QString name = m_site + u':' + remark.field.section(u'.', 0, 0);
                const bool isSaid = std::ranges::find(m_problems, name, &Remark::field) != m_problems.cend();
                if (remark.isFailure && !isSaid && environmentOf(remark.field) == m_environment)
                    m_problems +=
                        {.field = name, .reason = m_site + u": "_s + remark.reason, .place = remark.place};
            }
        }
    }

    Outcome planFile(FileKind kind, EnvironmentPlan &plan)
    {
        const auto example = exampleFor(kind);
        const QString path = m_ground.layout().file(kind, m_site, m_environment);
        if (!example)
            return failAt({.file = path}, Error::Kind::Refused,
                          QCoreApplication::translate(
                              "core", "%1: neither %2 nor %3 has a file that %4 could be learned from.")
                              .arg(m_site, m_neighbours.at(0), m_neighbours.at(1), path));
        const auto learned = learn(*example, {m_specification, m_answers, m_ground, m_environment});
        if (!learned)
            return std::unexpected(learned.error());
        // The key is the site's own here, so only words for the environment are open.
        std::ranges::copy_if(learned->questions, std::back_inserter(plan.assumptions),
                             [](const Question &one) { return one.found != one.proposal; });
        plan.files += {.path = path,
                       .bytes = learned->bytes,
                       .origins = {},
                       .environment = m_environment,
                       .kind = kind,
                       .site = m_site};
        return {};
    }

    std::optional<Example> exampleFor(FileKind kind) const
    {
        for (const QString &neighbour : m_neighbours) {
            const canon::SiteFile *const file = m_ground.file(m_site, neighbour, kind);
            if (file != nullptr && file->document && !file->error)
                return Example{.site = m_site,
                               .environment = neighbour,
                               .kind = kind,
                               .path = file->path,
                               .bytes = file->document->bytes};
        }
        return std::nullopt;
    }

    QString m_environment;
    QString m_site;
    const StatedValues &m_said;
    const Ground &m_ground;
    StatedValues m_stated;
    QStringList m_neighbours; ///< the one behind first: it is run as prod is
    Specification m_specification;
    Answers m_answers;
    QList<Remark> m_problems;
};

/// Where a file begins to speak of the site.
Place placeOf(const EnvironmentWish &wish, const QString &site)
{
    const auto found = wish.places.find(site);
    return found == wish.places.end() ? Place() : found->second;
}

/// With the place of what is wrong in the file that says it.
EnvironmentPlan placed(EnvironmentPlan plan, const EnvironmentWish &wish)
{
    for (Remark &problem : plan.problems) {
        const auto found = wish.places.find(problem.field);
        if (!problem.place && found != wish.places.end())
            problem.place = found->second;
    }
    return plan;
}

Outcome checkWish(const EnvironmentWish &wish, const Ground &ground)
{
    const QStringList &known = ground.fleet().environments;
    if (!gitops::isSiteKey(wish.environment))
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate(
                        "core", "Environments have names of lower-case letters, digits and “-”, each once."));
    const qsizetype at = known.indexOf(wish.after);
    if (at < 0)
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "There is no environment %1. There are: %2.")
                        .arg(wish.after, known.join(u", "_s)));
    if (at + 1 == known.size())
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate(
                        "core", "%1 is the last environment. A further one stands between two others.")
                        .arg(wish.after));
    QStringList named = wish.sites;
    for (const auto &[site, names] : wish.said)
        named += site;
    for (const QString &site : std::as_const(named)) {
        if (!ground.hasSite(site))
            return failAt(placeOf(wish, site), Error::Kind::Usage,
                          QCoreApplication::translate("core", "There is no site %1.").arg(site));
    }
    return {};
}

/// The layout with the environment in its place. Nothing: it stands elsewhere already.
std::optional<gitops::Layout> layoutWith(const EnvironmentWish &wish, const Ground &ground)
{
    gitops::Layout layout = ground.layout();
    QStringList &known = layout.environments;
    if (!known.contains(wish.environment)) {
        known.insert(known.indexOf(wish.after) + 1, wish.environment);
        return layout;
    }
    // Environments that no site has yet may stand between.
    const QStringList &present = ground.fleet().environments;
    const qsizetype from = known.indexOf(wish.after);
    const qsizetype own = known.indexOf(wish.environment);
    const QString next = present.at(present.indexOf(wish.after) + 1);
    const bool isBetween = from < own && (next == wish.environment || own < known.indexOf(next));
    return isBetween ? std::optional(layout) : std::nullopt;
}

QStringList sitesOf(const EnvironmentWish &wish, const Ground &ground)
{
    QStringList sites = wish.sites;
    sites.removeDuplicates();
    if (!sites.isEmpty())
        return sites;
    for (const gitops::Site &site : ground.fleet().sites) {
        if (ground.environmentsOf(site.key).contains(wish.after))
            sites += site.key;
    }
    return sites;
}

Outcome addList(const EnvironmentWish &wish, const Ground &ground, EnvironmentPlan &plan)
{
    if (ground.layout().environments.contains(wish.environment))
        return {};
    std::optional<QByteArray> before;
    if (ground.tree().has(policy::fileName)) {
        const auto read = ground.tree().read(policy::fileName);
        if (!read)
            return std::unexpected(read.error());
        before = read->bytes;
    }
    const auto after = withEnvironment(before.value_or(QByteArray()), wish.environment, wish.after,
                                       ground.layout().environments);
    if (!after)
        return std::unexpected(after.error());
    plan.files += {.path = policy::fileName, .bytes = *after, .origins = {}, .before = before};
    return {};
}

QString applicationFolder(const Ground &ground, const QString &environment)
{
    return ground.layout().applicationFolder.arg(environment);
}

void addListing(const Listing &listing, EnvironmentPlan &plan)
{
    plan.files += {.path = listing.path, .bytes = listing.bytes, .origins = {}, .before = listing.before};
}

/// Where each environment's folder has a list of its own, the new one gets one too.
void addOwnList(const QStringList &planned, const Ground &ground, EnvironmentPlan &plan)
{
    ListLesson lesson{.folder = applicationFolder(ground, plan.environment),
                      .environment = plan.environment,
                      .files = planned,
                      .likeFolder = {},
                      .likeEnvironment = {}};
    for (const gitops::Site &site : ground.fleet().sites) {
        const QString file = ground.layout().applicationFile(site.key, plan.environment);
        if (ground.tree().has(file) && !planned.contains(file))
            lesson.files += file;
    }
    for (const QString &neighbour : {plan.next, plan.after}) {
        lesson.likeEnvironment = neighbour;
        lesson.likeFolder = applicationFolder(ground, neighbour);
        const auto list = learnedList(lesson, ground);
        if (!list)
            plan.problems += {.field = {}, .reason = list.error().message, .place = list.error().place};
        else if (*list)
            addListing(**list, plan);
        if (!list || *list)
            return;
    }
}

bool hasOwnList(const Ground &ground, const EnvironmentPlan &plan)
{
    const QString folder = applicationFolder(ground, plan.environment);
    return std::ranges::any_of(gitops::kustomizationNames(), [&](const QString &name) {
        const QString path = folder + u'/' + name;
        return ground.tree().has(path)
            || std::ranges::find(plan.files, path, &PlannedFile::path) != plan.files.cend();
    });
}

void addListings(const Ground &ground, EnvironmentPlan &plan)
{
    std::map<QString, QString> applications;
    QStringList planned;
    for (const PlannedFile &file : std::as_const(plan.files)) {
        const auto place = gitops::placeOf(ground.layout(), file.path);
        if (file.kind != FileKind::Application || !place)
            continue;
        applications[file.path] = ground.layout().applicationFile(place->site, plan.next);
        planned += file.path;
    }
    if (planned.isEmpty())
        return;
    addOwnList(planned, ground, plan);
    NewFolder folder{.path = {},
                     .front = applicationFolder(ground, plan.after),
                     .next = applicationFolder(ground, plan.next)};
    if (hasOwnList(ground, plan)) // one that has none cannot be listed
        folder.path = applicationFolder(ground, plan.environment);
    for (const Listing &listing : listingsLike(applications, folder, ground))
        addListing(listing, plan);
}

/// Errors that were not there before.
void addErrors(const Ground &ground, const Ground &wider, EnvironmentPlan &plan,
               const Cancellation &cancellation)
{
    const gitops::ChangedTree tree(ground.tree(), plan.changes());
    const auto subject = wider.with(tree, cancellation);
    if (!subject) {
        plan.problems += {.field = {}, .reason = subject.error().message};
        return;
    }
    const canon::Findings before = canon::lint(ground.subject(), {}, cancellation).findings;
    for (const canon::Finding &finding : canon::lint(*subject, {}, cancellation).findings) {
        // What the files it was learned from have wrong is wrong already.
        const bool isKnown = std::ranges::any_of(before, [&](const canon::Finding &other) {
            const bool isOfNeighbour = other.site == finding.site
                && (other.environment == plan.next || other.environment == plan.after);
            return other.rule == finding.rule
                && (isOfNeighbour || (other.file == finding.file && other.arguments == finding.arguments));
        });
        if (finding.severity == canon::Severity::Error && !isKnown)
            plan.problems += {.field = {},
                              .reason = u"%1: %2"_s.arg(finding.file, finding.message()),
                              .place = Place{finding.file, finding.line, finding.column}};
    }
}

} // namespace

const QStringList &ownNames()
{
    static const QStringList s_names{u"hosts"_s, u"secret"_s, u"extraSecrets"_s, u"application"_s,
                                     u"namespace"_s};
    return s_names;
}

QList<git::TreeChange> EnvironmentPlan::changes() const
{
    QList<git::TreeChange> changes;
    for (const PlannedFile &file : files)
        changes += {.path = file.path, .bytes = file.bytes};
    return changes;
}

QString EnvironmentPlan::subject() const
{
    return sites.size() == 1
        ? u"env(%1): add %2 between %3 and %4"_s.arg(sites.constFirst(), environment, after, next)
        : u"env: add %1 between %2 and %3 for %4 sites"_s.arg(environment, after, next).arg(sites.size());
}

Result<EnvironmentPlan> planEnvironment(const EnvironmentWish &wish, const Ground &ground,
                                        const Cancellation &cancellation)
{
    if (const Outcome checked = checkWish(wish, ground); !checked)
        return std::unexpected(checked.error());
    const auto layout = layoutWith(wish, ground);
    if (!layout)
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "%1 does not stand behind %2. The order is: %3.")
                        .arg(wish.environment, wish.after, ground.layout().environments.join(u", "_s)));
    const Ground wider = ground.withEnvironments(layout->environments);
    EnvironmentPlan plan;
    plan.environment = wish.environment;
    plan.after = wish.after;
    QStringList present = ground.fleet().environments;
    present.removeAll(wish.environment);
    plan.next = present.at(present.indexOf(wish.after) + 1);
    static const StatedValues s_nothing;
    for (const QString &site : sitesOf(wish, ground)) {
        if (cancellation.isRequested())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Stopped."));
        const auto said = wish.said.find(site);
        SitePlanning(plan, site, said == wish.said.end() ? s_nothing : said->second, wider).run(plan);
    }
    if (plan.files.isEmpty())
        return plan;
    addListings(ground, plan);
    if (const Outcome listed = addList(wish, ground, plan); !listed)
        return std::unexpected(listed.error());
    if (plan.problems.isEmpty())
        addErrors(ground, wider, plan, cancellation);
    return placed(std::move(plan), wish);
}

} // namespace core::bootstrap
