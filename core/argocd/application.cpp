// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/application.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::argocd {

namespace {

using yaml::Node;

const Node *child(const Node *node, QByteArrayView key)
{
    return node == nullptr ? nullptr : node->find(key);
}

/// Where a node stands, whatever it is.
Text placeOf(const Node *node)
{
    return node == nullptr ? Text{} : Text{.value = {}, .line = node->line, .column = node->column};
}

/// Where the key of an entry stands: of a mapping in block style that is what an eye looks for.
Text keyPlace(const Node *mapping, QByteArrayView key)
{
    return placeOf(mapping == nullptr ? nullptr : mapping->findKey(key));
}

QList<Text> textsOf(const Node *sequence, const Fill &fill)
{
    QList<Text> texts;
    if (sequence == nullptr || !sequence->isSequence())
        return texts;
    for (const Node &one : sequence->children)
        texts += textOf(&one, fill);
    return texts;
}

bool isImageKey(const QString &key)
{
    return key == u"image.tag" || key == u"image.repository" || key == u"image.digest";
}

void addParameters(QList<ImageValue> &found, const Node *parameters, const QString &where)
{
    if (parameters == nullptr || !parameters->isSequence())
        return;
    for (const Node &one : parameters->children) {
        const QString key = textOf(one.find("name")).value;
        if (isImageKey(key))
            found.append({.where = where, .key = key, .line = one.line, .column = one.column});
    }
}

/// @p line, @p column: where the text stands that the values are in; 0: they stand in the manifest itself.
void addValues(QList<ImageValue> &found, const Node *values, const QString &where, const Text &place = {})
{
    const Node *image = child(values, "image");
    for (const char *name : {"repository", "tag", "digest"}) {
        const Node *value = child(image, name);
        if (value == nullptr)
            continue;
        found.append({.where = where,
                      .key = u"image."_s + QLatin1StringView(name),
                      .line = place.isThere() ? place.line : value->line,
                      .column = place.isThere() ? place.column : value->column});
    }
}

/// `helm.values` is a text that holds values.
void addValuesText(QList<ImageValue> &found, const Node *values)
{
    const Text text = textOf(values);
    const auto stream = text.isThere() ? yaml::parse(text.value.toUtf8()) : Result<yaml::Stream>();
    if (stream && !stream->documents.empty())
        addValues(found, &stream->documents.front(), u"helm.values"_s, text);
}

QList<ImageValue> imageValues(const Node *helm)
{
    QList<ImageValue> found;
    addParameters(found, child(helm, "parameters"), u"helm.parameters"_s);
    addParameters(found, child(helm, "fileParameters"), u"helm.fileParameters"_s);
    addValues(found, child(helm, "valuesObject"), u"helm.valuesObject"_s);
    addValuesText(found, child(helm, "values"));
    return found;
}

Source readSource(const Node &node, const Fill &fill)
{
    const Node *helm = node.find("helm");
    const Node *directory = node.find("directory");
    Source source;
    source.line = node.line;
    source.column = node.column;
    source.repoUrl = textOf(node.find("repoURL"), fill);
    source.targetRevision = textOf(node.find("targetRevision"), fill);
    source.path = textOf(node.find("path"), fill);
    source.chart = textOf(node.find("chart"), fill);
    source.ref = textOf(node.find("ref"), fill);
    source.isHelm = helm != nullptr;
    source.isKustomize = node.find("kustomize") != nullptr;
    source.helm = keyPlace(&node, "helm");
    source.valueFilesKey = keyPlace(helm, "valueFiles");
    source.valueFiles = textsOf(child(helm, "valueFiles"), fill);
    source.imageValues = imageValues(helm);
    source.isRecursive = isTrue(textOf(child(directory, "recurse"), fill).value);
    source.include = textOf(child(directory, "include"), fill).value;
    source.exclude = textOf(child(directory, "exclude"), fill).value;
    return source;
}

/// Argo CD ignores `source` where there are `sources`.
QList<Source> readSources(const Node *spec, const Fill &fill)
{
    QList<Source> sources;
    const Node *several = child(spec, "sources");
    if (several != nullptr && several->isSequence() && !several->children.empty()) {
        for (const Node &one : several->children)
            sources += readSource(one, fill);
    } else if (const Node *single = child(spec, "source"); single != nullptr && single->isMapping()) {
        sources += readSource(*single, fill);
    }
    return sources;
}

} // namespace

bool isTrue(const QString &text)
{
    const QString word = text.toLower();
    return word == u"true" || word == u"yes" || word == u"on";
}

bool isFalse(const QString &text)
{
    const QString word = text.toLower();
    return word == u"false" || word == u"no" || word == u"off";
}

Text textOf(const yaml::Node *node, const Fill &fill)
{
    if (node == nullptr || !node->isScalar() || node->isNull())
        return {};
    const QString value = QString::fromUtf8(node->value);
    return {.value = fill ? fill(value) : value, .line = node->line, .column = node->column};
}

bool Application::isAutomated() const
{
    return automated.isThere() && !isFalse(enabled.value);
}

bool Application::doesPrune() const
{
    return isAutomated() && isTrue(prune.value);
}

bool Application::doesSelfHeal() const
{
    return isAutomated() && isTrue(selfHeal.value);
}

Application readApplication(const yaml::Node &manifest, const Fill &fill)
{
    const Node *metadata = manifest.find("metadata");
    const Node *spec = manifest.find("spec");
    const Node *destination = child(spec, "destination");
    const Node *syncPolicy = child(spec, "syncPolicy");
    const Node *automated = child(syncPolicy, "automated");
    Application application;
    application.kind = manifest.find("kind") != nullptr ? textOf(manifest.find("kind")) : placeOf(&manifest);
    application.name = textOf(child(metadata, "name"), fill);
    application.ownNamespace = textOf(child(metadata, "namespace"), fill);
    application.project = textOf(child(spec, "project"), fill);
    application.server = textOf(child(destination, "server"), fill);
    application.cluster = textOf(child(destination, "name"), fill);
    application.namespaceName = textOf(child(destination, "namespace"), fill);
    application.spec = keyPlace(&manifest, "spec");
    application.syncPolicy = keyPlace(spec, "syncPolicy");
    // `automated:` with nothing below it is null, which Kubernetes takes for not said.
    const bool isAutomated = automated != nullptr && !(automated->isScalar() && automated->isNull());
    application.automated = isAutomated ? keyPlace(syncPolicy, "automated") : Text{};
    application.enabled = textOf(child(automated, "enabled"), fill);
    application.prune = textOf(child(automated, "prune"), fill);
    application.selfHeal = textOf(child(automated, "selfHeal"), fill);
    application.syncOptions = textsOf(child(syncPolicy, "syncOptions"), fill);
    application.sources = readSources(spec, fill);
    return application;
}

bool isOfKind(const yaml::Node &document, QByteArrayView kind)
{
    const Node *found = document.find("kind");
    return found != nullptr && found->isScalar() && found->value == kind;
}

bool isManifest(const yaml::Node &document, QByteArrayView kind)
{
    const Node *apiVersion = document.find("apiVersion");
    return apiVersion != nullptr && apiVersion->value.startsWith("argoproj.io/") && isOfKind(document, kind);
}

QString normalizedUrl(const QString &url)
{
    // As NormalizeGitURL() of argo-cd (util/git/git.go) compares.
    static const QRegularExpression sshForm(u"^(ssh://)?[^/:]*@[^@]+$"_s);
    QString text = url.trimmed().toLower();
    if (sshForm.match(text).hasMatch() && !text.startsWith(u"ssh://")) {
        if (const qsizetype colon = text.indexOf(u':'); colon >= 0)
            text[colon] = u'/';
    }
    if (text.startsWith(u"ssh://"))
        text.remove(0, 6);
    if (text.endsWith(u".git"))
        text.chop(4);
    return text;
}

QString repositoryOf(const QString &url)
{
    static const QRegularExpression way(u"^[a-z+]+://"_s);
    static const QRegularExpression user(u"^[^/@]*@"_s);
    static const QRegularExpression port(u"^([^/:]+):[0-9]+/"_s);
    static const QRegularExpression tail(u"(\\.git)?/*$"_s);
    QString text = normalizedUrl(url);
    text.remove(way).remove(user).replace(port, u"\\1/"_s).remove(tail);
    return text;
}

} // namespace core::argocd
