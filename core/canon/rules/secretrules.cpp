// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/secretrules.h"

#include "core/secrets/kustomize.h"
#include "core/secrets/references.h"
#include "core/secrets/treereader.h"

#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using secrets::Definition;
using secrets::Reference;
using secrets::SecretState;
using Kind = SecretState::Kind;

/// The part of a pattern like `apps/%1` that every site shares.
QString sharedFolder(const QString &pattern)
{
    return pattern.section(u"%1"_s, 0, 0).section(u'/', 0, pattern.startsWith(u"%1"_s) ? -1 : -2);
}

/// The sites' own files are read already, and sources hold no manifests but those of their tests.
bool mayHoldManifests(const Subject &subject, const QString &folder)
{
    const gitops::Layout &layout = subject.fleet().layout;
    for (const QString &environment : subject.fleet().environments) {
        for (const QString &pattern : {layout.releaseFolder, layout.envFolder, layout.applicationFolder}) {
            if (folder == QString(pattern).replace(u"%1"_s, environment))
                return false;
        }
    }
    return std::ranges::none_of(layout.sources, [&folder](const QString &source) {
        return folder == (source.contains(u"%1"_s) ? sharedFolder(source) : source);
    });
}

/// A manifest without a namespace goes where its Application goes, which is taken to be right.
bool isDefinedHere(const secrets::Manifests &own, const QString &namespaceName, const Reference &reference)
{
    return std::ranges::any_of(own.definitions, [&](const Definition &one) {
        return one.name == reference.secret
            && (one.namespaceName.isEmpty() || one.namespaceName == namespaceName)
            && (reference.key.isEmpty() || one.has(reference.key));
    });
}

QString placeOf(const SecretState &state)
{
    return u"%1:%2"_s.arg(state.file).arg(state.line);
}

/// What is missing, in words, and for how sure it is.
struct Complaint
{
    const char *pattern;
    QStringList arguments;
    bool isSure = true;
};

/// Of a Secret that is nowhere to be seen.
Complaint complaintOfAbsence(const QStringList &which, const SecretState &state, const QString &platform)
{
    switch (state.kind) {
    case Kind::NamespaceOpen:
        return {QT_TRANSLATE_NOOP("core",
                                  "The Secret %1 of the namespace %2: %3 in %4 defines one of this name and "
                                  "names no namespace; name it there, or under platform.namespaces in %5"),
                which + QStringList{placeOf(state), platform, policy::fileName}, false};
    case Kind::MaybeHidden:
        return {
            QT_TRANSLATE_NOOP("core",
                              "No manifest in %4 shows a Secret %1 of the namespace %2; the one at %3 has "
                              "its name encrypted and may be it"),
            which + QStringList{placeOf(state), platform}, false};
    case Kind::WrongNamespace:
        return {QT_TRANSLATE_NOOP("core",
                                  "There is a Secret %1 only for %3 (%4 in %5), none for the namespace %2; "
                                  "the pods would not start. Add one there"),
                which + QStringList{state.namespaces.join(u", "_s), placeOf(state), platform}};
    default:
        return {QT_TRANSLATE_NOOP("core",
                                  "No manifest in %3 defines the Secret %1 for the namespace %2; the pods "
                                  "would not start. Add one there, or list the name under "
                                  "platform.generated in %4 if something in the cluster makes it"),
                which + QStringList{platform, policy::fileName}};
    }
}

Complaint complaintOf(const QString &namespaceName, const Reference &reference, const SecretState &state,
                      const QString &platform)
{
    const QStringList which{reference.secret, namespaceName};
    if (state.kind == Kind::KeyMissing && !state.keys.isEmpty())
        return {
            QT_TRANSLATE_NOOP("core",
                              "The Secret %1 of the namespace %2 has no key %3 (%4 in %5), only %6; add it "
                              "there, or mend the reference"),
            which + QStringList{reference.key, placeOf(state), platform, state.keys.join(u", "_s)}};
    if (state.kind == Kind::KeyMissing)
        return {QT_TRANSLATE_NOOP("core",
                                  "The Secret %1 of the namespace %2 has no key %3 (%4 in %5); add it there, "
                                  "or mend the reference"),
                which + QStringList{reference.key, placeOf(state), platform}};
    if (state.kind == Kind::Unlisted)
        return {QT_TRANSLATE_NOOP("core",
                                  "The Secret %1 of the namespace %2 is defined at %3 in %4, but the "
                                  "kustomization.yaml beside it does not list the file; list it there"),
                which + QStringList{placeOf(state), platform}};
    return complaintOfAbsence(which, state, platform);
}

bool isThere(const SecretState &state)
{
    return state.kind == Kind::Defined || state.kind == Kind::Generated || state.kind == Kind::Unknown;
}

/// Looks up what one file refers to.
class Lookup
{
public:
    Lookup(const Subject &subject, Notebook &notebook) : m_subject(subject), m_notebook(notebook) {}

    void judge(const SiteFile &file, const yaml::Node &root);

private:
    QString namespaceOf(const SiteFile &file) const;
    void complain(const SiteFile &file, const Reference &reference, const Complaint &complaint);

    const Subject &m_subject;
    Notebook &m_notebook;
};

/// Empty where no Application says it: that is for other rules to tell.
QString Lookup::namespaceOf(const SiteFile &file) const
{
    const gitops::Site *site = m_subject.fleet().site(file.site);
    const auto &application = site->deployments[size_t(file.environment)].application;
    return application ? application->namespaceName : QString();
}

void Lookup::complain(const SiteFile &file, const Reference &reference, const Complaint &complaint)
{
    Finding &finding =
        m_notebook.add(file.path, reference.line, reference.column, complaint.pattern, complaint.arguments);
    finding.site = file.site;
    finding.environment = m_subject.environmentName(file.environment);
    if (reference.isOptional)
        finding.severity = Severity::Info; // the container starts without it
    else if (!complaint.isSure)
        finding.severity = std::min(finding.severity, Severity::Warning);
}

void Lookup::judge(const SiteFile &file, const yaml::Node &root)
{
    const QString namespaceName = namespaceOf(file);
    if (namespaceName.isEmpty())
        return;
    for (const Reference &reference : secrets::referencesIn(root)) {
        const SecretState state = m_subject.secrets()->look(namespaceName, reference.secret, reference.key);
        if (isThere(state) || isDefinedHere(m_subject.ownSecrets(), namespaceName, reference))
            continue;
        complain(file, reference, complaintOf(namespaceName, reference, state, m_subject.secrets()->name()));
    }
}

const char *const plaintext =
    QT_TRANSLATE_NOOP("core",
                      "The key %1 of the Secret %2 stands here in clear text: everybody who can read the "
                      "repository has it, for ever. Encrypt it, and change the password itself");

/// A file of the platform repository, so that nobody takes it for one of this.
QString platformFile(const Subject &subject, const QString &file)
{
    return subject.secrets()->name() + u'/' + file;
}

void noteStaleness(const secrets::Inventory &platform, Notebook &notebook)
{
    QStringList arguments{platform.name(), platform.staleness()->message};
    if (!platform.fetchedAt().isValid()) {
        notebook.add(
            QString(policy::fileName), 0, 0,
            QT_TRANSLATE_NOOP("core",
                              "The platform repository could not be fetched, so the Secrets are those "
                              "of %1: %2"),
            arguments);
        return;
    }
    arguments += platform.fetchedAt().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    notebook.add(
        QString(policy::fileName), 0, 0,
        QT_TRANSLATE_NOOP("core",
                          "The platform repository could not be fetched since %3, so the Secrets are "
                          "those of %1: %2"),
        arguments);
}

} // namespace

secrets::Manifests readOwnSecrets(const Subject &subject)
{
    secrets::Manifests all;
    const auto isWanted = [&subject](const QString &folder) { return mayHoldManifests(subject, folder); };
    for (const secrets::YamlFile &file : secrets::yamlFiles(subject.tree(), isWanted, {})) {
        const auto document = subject.other(file.path, file.blob);
        if (!document || document->error)
            continue;
        all.add(gitops::kustomizationNames().contains(file.path.section(u'/', -1))
                    ? secrets::readKustomization(document->stream, file.folder(), file.path).own
                    : secrets::readManifests(document->stream, file.path));
    }
    for (const SiteFile &file : subject.files()) {
        if (file.document && !file.document->error)
            all.add(secrets::readManifests(file.document->stream, file.path));
    }
    return all;
}

void judgeSecretMissing(const Subject &subject, Notebook &notebook)
{
    if (subject.secrets() == nullptr || !subject.secrets()->isKnown()) {
        notebook.abstain();
        return;
    }
    Lookup lookup(subject, notebook);
    for (const FileKind kind : {FileKind::Release, FileKind::Env})
        subject.each(kind, [&](const SiteFile &file, const yaml::Node &root) { lookup.judge(file, root); });
}

void judgeSecretPlaintext(const Subject &subject, Notebook &notebook)
{
    for (const secrets::Leak &leak : subject.ownSecrets().leaks)
        notebook.add(leak.file, leak.line, leak.column, plaintext, {leak.key, leak.secret});
    if (subject.secrets() == nullptr)
        return;
    for (const secrets::Leak &leak : subject.secrets()->leaks())
        notebook.add(platformFile(subject, leak.file), leak.line, leak.column, plaintext,
                     {leak.key, leak.secret});
}

void judgeSecretNameEncrypted(const Subject &subject, Notebook &notebook)
{
    if (subject.secrets() == nullptr) {
        notebook.abstain();
        return;
    }
    for (const secrets::HiddenName &hidden : subject.secrets()->hidden()) {
        notebook.add(
            platformFile(subject, hidden.file), hidden.line, 1,
            QT_TRANSLATE_NOOP("core",
                              "The name of this Secret is encrypted, so nobody can see whether it is "
                              "the right one; let SOPS encrypt %1 only"),
            {u"^(data|stringData)$"_s});
    }
}

void judgePlatformUnread(const Subject &subject, Notebook &notebook)
{
    const secrets::Inventory *platform = subject.secrets();
    if (platform == nullptr)
        return;
    if (platform->error()) {
        notebook.add(QString(policy::fileName), 0, 0,
                     QT_TRANSLATE_NOOP("core",
                                       "The platform repository cannot be read, so it is not known whether "
                                       "the Secrets of the sites are there: %1"),
                     {platform->error()->message});
    }
    if (platform->staleness())
        noteStaleness(*platform, notebook);
    for (const Place &place : platform->unread()) {
        notebook.add(
            platformFile(subject, place.file), place.line, place.column,
            QT_TRANSLATE_NOOP("core", "This file cannot be read, so the Secrets in it are not known"));
    }
}

} // namespace core::canon
