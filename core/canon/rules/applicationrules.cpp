// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/applicationrules.h"

#include "core/argocd/manifestschema.h"
#include "core/argocd/valuefiles.h"

#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using argocd::Source;
using argocd::Text;
using argocd::ValueFile;

/// The value files of one Application beside those that it has to have.
class ValueFileCheck
{
public:
    ValueFileCheck(const Subject &subject, const FoundApplication &application, Notebook &notebook)
        : m_subject(subject)
        , m_application(application)
        , m_notebook(notebook)
        , m_environment(subject.environmentName(application.environment))
        , m_release(subject.fleet().layout.releaseFile(application.site, m_environment))
        , m_env(subject.fleet().layout.envFile(application.site, m_environment))
        , m_files(argocd::valueFiles(application.manifest))
    {
    }

    void run()
    {
        // What an ApplicationSet's expression makes of it is told by app/not-judged.
        if (std::ranges::any_of(m_files, [](const ValueFile &file) { return file.text.isOpen(); }))
            return;
        if (m_files.isEmpty())
            addNone();
        else if (!addWrong())
            addMissing();
    }

private:
    void add(std::initializer_list<Text> places, const char *pattern, QStringList arguments)
    {
        note(m_notebook, m_subject, m_application, places, pattern, std::move(arguments));
    }

    void addNone()
    {
        const Source source =
            m_application.manifest.sources.isEmpty() ? Source{} : m_application.manifest.sources.front();
        add({source.valueFilesKey,
             source.helm,
             {.value = {}, .line = source.line, .column = source.column},
             m_application.manifest.spec},
            QT_TRANSLATE_NOOP("core",
                              "There are no value files here, so that a promotion changes nothing. List %1, "
                              "then %2"),
            {m_release, m_env});
    }

    /// Is there one too many, a foreign one, or one at the wrong place?
    bool addWrong()
    {
        const qsizetype release = firstOf(m_release);
        const qsizetype env = firstOf(m_env);
        bool isAny = false;
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            if (i == release || i == env)
                continue;
            addForeign(m_files.at(i));
            isAny = true;
        }
        if (release > env && env >= 0) {
            add({m_files.at(release).text},
                QT_TRANSLATE_NOOP("core",
                                  "%1 has to stand before %2: the later file wins, so that the env layer has "
                                  "the last word. Swap the two"),
                {m_release, m_env});
            isAny = true;
        }
        return isAny;
    }

    void addForeign(const ValueFile &file)
    {
        if (file.path == m_release || file.path == m_env) {
            add({file.text},
                QT_TRANSLATE_NOOP("core", "%1 is listed a second time. List %2, then %3, and nothing else"),
                {file.text.value, m_release, m_env});
        } else if (file.path.isEmpty()) {
            add({file.text},
                QT_TRANSLATE_NOOP(
                    "core",
                    "%1 is no file of this repository, so that nobody sees here what it changes. "
                    "List %2, then %3, and nothing else"),
                {file.text.value, m_release, m_env});
        } else if (m_subject.tree().has(file.path)) {
            add({file.text},
                QT_TRANSLATE_NOOP("core",
                                  "%1 leads to %2, which is not of %3 in %4. List %5, then %6, and nothing "
                                  "else"),
                {file.text.value, file.path, m_application.site, m_environment, m_release, m_env});
        } else {
            add({file.text},
                QT_TRANSLATE_NOOP("core",
                                  "%1 leads to %2, which is not there. List %3, then %4, and nothing else"),
                {file.text.value, file.path, m_release, m_env});
        }
    }

    void addMissing()
    {
        for (const QString &path : {m_release, m_env}) {
            if (firstOf(path) < 0)
                add({valueFilesKey()},
                    QT_TRANSLATE_NOOP("core", "%1 is not among the value files. List %2, then %3"),
                    {path, m_release, m_env});
        }
    }

    Text valueFilesKey() const
    {
        for (const Source &source : m_application.manifest.sources) {
            if (source.valueFilesKey.isThere())
                return source.valueFilesKey;
        }
        return m_application.manifest.spec;
    }

    qsizetype firstOf(const QString &path) const
    {
        const auto found = std::ranges::find(m_files, path, &ValueFile::path);
        return found == m_files.end() ? -1 : found - m_files.begin();
    }

    const Subject &m_subject;
    const FoundApplication &m_application;
    Notebook &m_notebook;
    QString m_environment;
    QString m_release;
    QString m_env;
    QList<ValueFile> m_files;
};

/// Whatever Helm reads after the value files has the last word.
void noteImageValues(const Subject &subject, const FoundApplication &application, Notebook &notebook)
{
    for (const Source &source : application.manifest.sources) {
        for (const argocd::ImageValue &value : source.imageValues)
            note(notebook, subject, application, {{.value = {}, .line = value.line, .column = value.column}},
                 QT_TRANSLATE_NOOP("core",
                                   "%1 sets %2, which has the last word over the release file: a promotion "
                                   "would change nothing. Remove it here"),
                 {value.where, value.key});
    }
}

template <typename Look>
void eachOfSites(const Subject &subject, Look look)
{
    for (const FoundApplication &application : subject.manifests().applications) {
        if (application.isOfSite())
            look(application);
    }
}

/// What selfHeal has to be; nullopt: either.
std::optional<bool> rightSelfHeal(const Subject &subject, int environment)
{
    // One that is both has neither developers nor anything in front of it.
    if (subject.isFirst(environment) == subject.isLast(environment))
        return std::nullopt;
    return subject.isLast(environment);
}

using Violation = argocd::SchemaViolation;

struct Violations
{
    QString file, site, environment;
    QList<Violation> found;
};

/// Of all manifests for which Argo CD has a schema.
QList<Violations> allViolations(const Subject &subject, const Notebook &notebook)
{
    QList<Violations> all;
    for (const FoundApplication &one : subject.manifests().applications) {
        if (one.node == nullptr || !notebook.isAsked(one.site))
            continue;
        if (auto found = argocd::validateApplication(*one.node); !found.isEmpty())
            all.append({.file = one.file,
                        .site = one.site,
                        .environment = one.isOfSite() ? subject.environmentName(one.environment) : QString(),
                        .found = std::move(found)});
    }
    for (const FoundProject &one : subject.manifests().projects) {
        if (auto found = argocd::validateProject(*one.node); !found.isEmpty())
            all.append({.file = one.file, .site = {}, .environment = {}, .found = std::move(found)});
    }
    return all;
}

const char *patternOf(const Violation &violation)
{
    using Kind = Violation::Kind;
    switch (violation.kind) {
    case Kind::UnknownField:
        return violation.suggestion.isEmpty()
            ? QT_TRANSLATE_NOOP("core",
                                "Argo CD does not know %1, and drops it without a word. Remove it, or write "
                                "what was meant")
            : QT_TRANSLATE_NOOP("core",
                                "Argo CD does not know %1, and drops it without a word. Was %2 meant?");
    case Kind::MissingField:
        return QT_TRANSLATE_NOOP("core", "%1 is missing. Argo CD does not take the file without it: add it");
    case Kind::NoText: return QT_TRANSLATE_NOOP("core", "%1 has to be a text. Put it in quotes");
    case Kind::NoList:
        return QT_TRANSLATE_NOOP("core", "%1 has to be a list. Write each item on a line after a dash");
    case Kind::NoMapping:
        return QT_TRANSLATE_NOOP("core", "%1 has to be a mapping. Write its fields below it");
    case Kind::NoTruth: return QT_TRANSLATE_NOOP("core", "%1 has to be true or false, without quotes");
    case Kind::NoWholeNumber: return QT_TRANSLATE_NOOP("core", "%1 has to be a whole number, without quotes");
    case Kind::NotAllowed:
        return QT_TRANSLATE_NOOP("core", "Argo CD does not take this value of %1. Write one that it knows");
    }
    return "";
}

template <typename Wanted>
void noteViolations(const Subject &subject, Notebook &notebook, Wanted isWanted)
{
    for (const Violations &file : allViolations(subject, notebook)) {
        for (const Violation &violation : file.found) {
            if (!isWanted(violation))
                continue;
            QStringList arguments{violation.path};
            if (!violation.suggestion.isEmpty())
                arguments += violation.suggestion;
            Finding &finding = notebook.add(file.file, violation.line, violation.column, patternOf(violation),
                                            std::move(arguments));
            finding.site = file.site;
            finding.environment = file.environment;
        }
    }
}

} // namespace

Finding &note(Notebook &notebook, const Subject &subject, const FoundApplication &application,
              std::initializer_list<argocd::Text> places, const char *pattern, QStringList arguments)
{
    const auto place = std::ranges::find_if(places, &Text::isThere);
    const Text &at = place == places.end() ? application.manifest.kind : *place;
    Finding &finding = notebook.add(application.file, at.line, at.column, pattern, std::move(arguments));
    finding.site = application.site;
    if (application.isOfSite())
        finding.environment = subject.environmentName(application.environment);
    return finding;
}

void judgeValueFiles(const Subject &subject, Notebook &notebook)
{
    eachOfSites(subject, [&](const FoundApplication &application) {
        ValueFileCheck(subject, application, notebook).run();
        noteImageValues(subject, application, notebook);
    });
}

void judgeSelfHeal(const Subject &subject, Notebook &notebook)
{
    eachOfSites(subject, [&](const FoundApplication &application) {
        const argocd::Application &manifest = application.manifest;
        const std::optional<bool> right = rightSelfHeal(subject, application.environment);
        if (!right || manifest.selfHeal.isOpen() || manifest.doesSelfHeal() == *right)
            return;
        const char *pattern = *right
            ? QT_TRANSLATE_NOOP("core",
                                "selfHeal is not true in %1: what is changed by hand in the cluster stays "
                                "there, and git no longer says what runs. Set it to true")
            : QT_TRANSLATE_NOOP("core",
                                "selfHeal is true in %1: Argo CD would undo a development session while it "
                                "lasts. Set it to false");
        note(notebook, subject, application,
             {manifest.selfHeal, manifest.automated, manifest.syncPolicy, manifest.spec}, pattern,
             {subject.environmentName(application.environment)});
    });
}

void judgeAutomated(const Subject &subject, Notebook &notebook)
{
    eachOfSites(subject, [&](const FoundApplication &application) {
        const argocd::Application &manifest = application.manifest;
        if (!manifest.isAutomated()) {
            note(notebook, subject, application, {manifest.enabled, manifest.syncPolicy, manifest.spec},
                 QT_TRANSLATE_NOOP("core",
                                   "Argo CD does not sync this by itself: after a promotion somebody has to. "
                                   "Add syncPolicy.automated"));
        } else if (!manifest.doesPrune() && !manifest.prune.isOpen()) {
            note(notebook, subject, application, {manifest.prune, manifest.automated},
                 QT_TRANSLATE_NOOP("core",
                                   "prune is not true: what a release no longer has stays in the cluster. "
                                   "Set it to true"));
        }
    });
}

void judgeCreateNamespace(const Subject &subject, Notebook &notebook)
{
    eachOfSites(subject, [&](const FoundApplication &application) {
        if (!subject.isFirst(application.environment))
            return;
        for (const Text &option : application.manifest.syncOptions) {
            if (option.value.simplified() == u"CreateNamespace=true")
                note(notebook, subject, application, {option},
                     QT_TRANSLATE_NOOP("core",
                                       "Argo CD would create the namespace %1, which belongs to whoever "
                                       "develops in %2. Remove the option"),
                     {application.manifest.namespaceName.value,
                      subject.environmentName(application.environment)});
        }
    });
}

void judgeUnknownFields(const Subject &subject, Notebook &notebook)
{
    noteViolations(subject, notebook,
                   [](const Violation &one) { return one.kind == Violation::Kind::UnknownField; });
}

void judgeManifests(const Subject &subject, Notebook &notebook)
{
    noteViolations(subject, notebook,
                   [](const Violation &one) { return one.kind != Violation::Kind::UnknownField; });
}

void judgeUnjudgedSets(const Subject &subject, Notebook &notebook)
{
    for (const UnjudgedSet &set : subject.manifests().unjudged) {
        if (set.what.isEmpty())
            notebook.add(set.file, set.line, set.column,
                         QT_TRANSLATE_NOOP("core",
                                           "Not judged: an expression of the template that only Argo CD "
                                           "works out. Look at what it makes with argocd appset generate"));
        else
            notebook.add(set.file, set.line, set.column,
                         QT_TRANSLATE_NOOP("core",
                                           "Not judged: %1, of which the repository does not tell what it "
                                           "makes. Look at it with argocd appset generate"),
                         {set.what});
    }
}

} // namespace core::canon
