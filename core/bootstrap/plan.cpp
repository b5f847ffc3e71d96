// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/plan.h"

#include "core/bootstrap/checks/namecheck.h"
#include "core/bootstrap/kustomization.h"
#include "core/bootstrap/learning/origins.h"
#include "core/bootstrap/learning/templates.h"
#include "core/bootstrap/packagename.h"
#include "core/bootstrap/source.h"
#include "core/canon/lint.h"
#include "core/yaml/insert.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using canon::FileKind;

bool hasFailure(const QList<Remark> &remarks)
{
    return std::ranges::any_of(remarks, &Remark::isFailure);
}

Check checkOf(const QString &id, const QString &title, const QList<Remark> &remarks)
{
    return {.id = id,
            .title = title,
            .state = hasFailure(remarks) ? Check::State::Failed : Check::State::Passed,
            .remarks = remarks};
}

/// The files with the planned changes, judged by the canon: what concerns the new site.
Check judged(const Plan &plan, const Ground &ground, const Cancellation &cancellation)
{
    const QString title = QCoreApplication::translate("core", "The rules of the canon");
    const gitops::ChangedTree tree(ground.tree(), plan.changes());
    const auto subject = ground.with(tree, cancellation);
    if (!subject)
        return checkOf(u"canon"_s, title, {{.reason = subject.error().message}});
    QList<Remark> remarks;
    for (const canon::Finding &finding :
         canon::lint(*subject, {.rules = {}, .sites = {}, .lookedAt = {plan.key}}, cancellation).findings) {
        const bool isPlanned =
            std::ranges::find(plan.files, finding.file, &PlannedFile::path) != plan.files.end();
        if (finding.severity == canon::Severity::Info || (!isPlanned && finding.site != plan.key))
            continue;
        remarks += {.field = {},
                    .reason = finding.rule + u": "_s + finding.message(),
                    .isFailure = finding.severity == canon::Severity::Error,
                    .place = Place{finding.file, finding.line, finding.column}};
    }
    return checkOf(u"canon"_s, title, remarks);
}

/// With the place of what is wrong in the file that says it.
Plan placed(Plan plan, const Specification &specification)
{
    for (Check &check : plan.checks) {
        for (Remark &remark : check.remarks) {
            if (!remark.place)
                remark.place = specification.place(remark.field);
        }
    }
    return plan;
}

/// Makes a plan, file by file.
class Planning
{
public:
    Planning(const Specification &specification, const Ground &ground, const Cancellation &cancellation)
        : m_specification(specification), m_ground(ground), m_cancellation(cancellation)
    {
    }

    Result<Plan> run()
    {
        if (const QString like = m_specification.like(); !like.isEmpty() && !m_ground.hasSite(like))
            return failAt(
                m_specification.place(u"like"_s).value_or(Place()), Error::Kind::Usage,
                QCoreApplication::translate("core", "There is no site %1 to learn from.").arg(like));
        m_plan.key = m_specification.key();
        m_plan.environments = environmentsOf(m_specification, m_ground);
        m_plan.answers = answer(m_specification, m_ground);
        m_plan.answers.set(u"environments"_s, m_plan.environments, m_plan.answers.source(u"environments"_s));
        m_plan.checks += checkNames(m_specification, m_plan.answers, m_ground);
        if (!areFilesNameable())
            return std::move(m_plan);
        m_plan.checks += checkCollisions(m_specification, m_plan.answers, m_ground);
        planFiles();
        planLists();
        SourcePlan source = planSource(m_specification, m_ground);
        m_plan.copy = std::move(source.copy);
        m_plan.checks += std::move(source.check);
        if (!m_plan.files.isEmpty())
            m_plan.checks += judged(m_plan, m_ground, m_cancellation);
        addNotes();
        return std::move(m_plan);
    }

private:
    /// Before that is so, a path could lead anywhere.
    bool areFilesNameable() const
    {
        return gitops::isSiteKey(m_plan.key)
            && std::ranges::none_of(m_plan.checks.constFirst().remarks, [](const Remark &remark) {
                   return remark.field == "key"_L1 || remark.field == "like"_L1
                       || remark.field == "environments"_L1;
               });
    }

    void planFiles()
    {
        QList<Remark> remarks;
        for (const FileKind kind : {FileKind::Application, FileKind::Env, FileKind::Release}) {
            for (const QString &environment : std::as_const(m_plan.environments)) {
                const QString path = m_ground.layout().file(kind, m_plan.key, environment);
                if (m_ground.tree().has(path)) {
                    m_plan.isRepair = true;
                    continue;
                }
                if (const Outcome outcome = planFile(kind, environment, path); !outcome)
                    remarks += {.field = {},
                                .reason = outcome.error().message,
                                .isFailure = true,
                                .place = outcome.error().place};
            }
        }
        m_plan.checks +=
            checkOf(u"files"_s, QCoreApplication::translate("core", "The files can be written"), remarks);
    }

    Outcome planFile(FileKind kind, const QString &environment, const QString &path)
    {
        PlannedFile file{.path = path, .bytes = {}, .origins = {}, .environment = environment, .kind = kind};
        Source rest;
        if (const std::optional<Example> example = exampleFor(kind, environment)) {
            const auto learned = learn(*example, {m_specification, m_plan.answers, m_ground, environment});
            if (!learned)
                return std::unexpected(learned.error());
            file.bytes = learned->bytes;
            m_plan.questions += learned->questions;
            rest = {.origin = Origin::Sibling, .name = example->site};
        } else {
            auto bytes = fromTemplate(kind, environment);
            if (!bytes)
                return std::unexpected(bytes.error());
            file.bytes = *std::move(bytes);
            rest = {.origin = Origin::Template};
        }
        file.origins = originsOf(file, m_plan.answers, rest);
        m_plan.files += std::move(file);
        return {};
    }

    /// The sibling's file of the environment; of one it has not, that of the next one behind, whose sites run
    /// as prod does, else of the one before.
    std::optional<Example> exampleFor(FileKind kind, const QString &environment) const
    {
        const QStringList &order = m_ground.layout().environments;
        const qsizetype own = order.indexOf(environment);
        QStringList candidates = order.sliced(own);
        for (qsizetype i = own - 1; i >= 0; --i)
            candidates += order.at(i);
        for (const QString &candidate : std::as_const(candidates)) {
            const canon::SiteFile *const file = m_ground.file(m_specification.like(), candidate, kind);
            if (file != nullptr && file->document && !file->error)
                return Example{.site = m_specification.like(),
                               .environment = candidate,
                               .kind = kind,
                               .path = file->path,
                               .bytes = file->document->bytes};
        }
        return std::nullopt;
    }

    Result<QByteArray> fromTemplate(FileKind kind, const QString &environment) const
    {
        const auto text = templateFor(kind, environment, m_specification.text(u"comments"_s), m_ground);
        if (!text)
            return std::unexpected(text.error());
        auto bytes = filledIn(*text, templateValues(m_specification, m_plan.answers, m_ground, environment));
        if (!bytes)
            return bytes;
        if (const auto stream = yaml::parse(*bytes, text->name); !stream)
            return std::unexpected(stream.error());
        return kind == FileKind::Env ? withSettings(*std::move(bytes), environment, text->name) : bytes;
    }

    /// With the variables that were said: in place of the template's, or behind them.
    Result<QByteArray> withSettings(QByteArray bytes, const QString &environment, const QString &name) const
    {
        const QString above = u"settings.%1."_s.arg(environment);
        for (const QString &field : m_specification.names()) {
            if (!field.startsWith(above))
                continue;
            const QString variable = field.sliced(above.size());
            const QString value = m_specification.text(field);
            auto set = yaml::set(bytes, {.keys = {u"env"_s, variable}, .document = {}}, value,
                                 yaml::Type::String, name);
            if (set) {
                bytes = set->bytes;
                continue;
            }
            if (set.error().kind != Error::Kind::NotFound)
                return std::unexpected(set.error());
            auto added = yaml::insert(bytes, {.keys = {u"env"_s}, .document = {}}, variable, value, name);
            if (!added)
                return std::unexpected(added.error());
            bytes = added->bytes;
        }
        return bytes;
    }

    void planLists()
    {
        QStringList applications;
        for (const PlannedFile &file : std::as_const(m_plan.files)) {
            if (file.kind == FileKind::Application)
                applications += file.path;
        }
        for (const Listing &listing : listings(applications, m_ground))
            m_plan.files += {.path = listing.path,
                             .bytes = listing.bytes,
                             .origins = {},
                             .before = listing.before,
                             .environment = {},
                             .kind = {}};
    }

    void addNotes()
    {
        const QString key = m_plan.key;
        if (m_plan.isNothing()) {
            m_plan.notes +=
                {.pattern = QT_TRANSLATE_NOOP("core", "%1 has all its files: there is nothing to do."),
                 .arguments = {key}};
            return;
        }
        if (m_plan.isRepair)
            m_plan.notes +=
                {.pattern = QT_TRANSLATE_NOOP("core", "%1 is there in part: only what is missing is made."),
                 .arguments = {key}};
        addSyncNotes();
        if (gitops::isPlaceholder(m_plan.answers.text(u"image.repository"_s)))
            m_plan.notes += {.pattern = QT_TRANSLATE_NOOP(
                                 "core", "The image repository is a placeholder: nobody knows it yet."),
                             .arguments = {},
                             .isWarning = true};
    }

    /// What Argo CD does the moment the commit is pushed.
    void addSyncNotes()
    {
        QStringList pulling;
        for (const PlannedFile &file : std::as_const(m_plan.files)) {
            if (file.kind == FileKind::Application && isAutomated(file) && !hasTag(file.environment))
                pulling += file.environment;
        }
        if (!pulling.isEmpty())
            m_plan.notes += {.pattern = QT_TRANSLATE_NOOP(
                                 "core",
                                 "Argo CD syncs these environments at once: %1. Their tag is a "
                                 "placeholder that no registry has, so their pods wait for an image "
                                 "until the first release."),
                             .arguments = {pulling.join(u", "_s)},
                             .isWarning = true};
        const QString tag = m_plan.answers.text(u"image.tag"_s);
        if (hasTag(m_plan.environments.constFirst()))
            m_plan.notes +=
                {.pattern = QT_TRANSLATE_NOOP("core", "%1 starts with %2 as soon as Argo CD syncs it."),
                 .arguments = {m_plan.environments.constFirst(), tag}};
    }

    static bool isAutomated(const PlannedFile &file)
    {
        const auto stream = yaml::parse(file.bytes);
        const yaml::Node *const automated = stream && !stream->documents.empty()
            ? stream->documents.front().at({"spec", "syncPolicy", "automated"})
            : nullptr;
        return automated != nullptr && automated->isMapping();
    }

    bool hasTag(const QString &environment) const
    {
        const QString tag = m_plan.answers.text(u"image.tag"_s);
        return environment == m_plan.environments.constFirst() && !tag.isEmpty()
            && !m_ground.layout().tags.isPlaceholder(tag);
    }

    const Specification &m_specification;
    const Ground &m_ground;
    const Cancellation &m_cancellation;
    Plan m_plan;
};

} // namespace

QString Note::text() const
{
    QString text = QCoreApplication::translate("core", pattern);
    for (const QString &argument : arguments)
        text = text.arg(argument);
    return text;
}

bool Plan::isAllowed() const
{
    return std::ranges::none_of(checks,
                                [](const Check &check) { return check.state == Check::State::Failed; });
}

QList<git::TreeChange> Plan::changes() const
{
    QList<git::TreeChange> changes;
    for (const PlannedFile &file : files)
        changes += {.path = file.path, .bytes = file.bytes};
    if (copy)
        changes += copy->changes();
    return changes;
}

/// A folder in which one file is another one is taken entry by entry.
QList<git::TreeChange> SourceCopy::changes() const
{
    if (!package)
        return {{.path = to, .bytes = {}, .taken = entry}};
    QList<git::TreeChange> changes;
    for (const git::TreeEntry &one : entries) {
        if (one.name == packageFile)
            changes += {.path = to + u'/' + one.name, .bytes = package};
        else
            changes += {.path = to + u'/' + one.name, .bytes = {}, .taken = one};
    }
    return changes;
}

QString Plan::subject() const
{
    return u"site(%1): %2 in %3"_s.arg(key, isRepair ? u"complete"_s : u"add"_s, environments.join(u", "_s));
}

Result<Plan> plan(const Specification &specification, const Ground &ground, const Cancellation &cancellation)
{
    Result<Plan> made = Planning(specification, ground, cancellation).run();
    return made ? placed(*std::move(made), specification) : made;
}

Plan withEdits(const Plan &plan, const std::map<QString, QByteArray> &edits, const Ground &ground,
               const Cancellation &cancellation)
{
    Plan edited = plan;
    for (PlannedFile &file : edited.files) {
        const auto edit = edits.find(file.path);
        if (edit == edits.end() || edit->second == file.bytes)
            continue;
        file.origins = originsAfterEdit(file, edit->second);
        file.bytes = edit->second;
    }
    const auto canonCheck = std::ranges::find(edited.checks, u"canon"_s, &Check::id);
    if (canonCheck != edited.checks.end())
        *canonCheck = judged(edited, ground, cancellation);
    return edited;
}

} // namespace core::bootstrap
