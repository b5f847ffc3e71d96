// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/files.h"

#include "core/gitops/layout.h"
#include "core/yaml/document.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::gitops {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("core", text);
}

Error errorAt(const yaml::Node *node, const QString &path, const QString &message)
{
    const Place place{path, node != nullptr ? node->line : 1, node != nullptr ? node->column : 1};
    return {Error::Kind::Malformed, message, {}, place};
}

QString textOf(const yaml::Node *node)
{
    return node != nullptr && node->isScalar() && !node->isNull() ? QString::fromUtf8(node->value)
                                                                  : QString();
}

bool isMeant(const yaml::Node *node)
{
    return node != nullptr && !(node->isScalar() && (node->isNull() || node->value.isEmpty()));
}

/// Would every reader take this scalar for a string?
bool isString(const yaml::Node &scalar)
{
    if (!scalar.tag.isEmpty())
        return scalar.tag == "tag:yaml.org,2002:str" || scalar.tag == "!";
    return scalar.style != yaml::Style::Plain || scalar.isNull()
        || yaml::isPlainSafe(QString::fromUtf8(scalar.value));
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
}

constexpr const char *noApplication =
    QT_TRANSLATE_NOOP("core", "There is no Argo CD `kind: Application` in this file. Add it.");

/// What keeps a file from being of its kind.
struct Fault
{
    const char *words = nullptr; ///< marked for translation; null: nothing does
    const yaml::Node *node = nullptr; ///< where; null: the file as a whole
};

/// Why this is no tag that can be read and moved; null when it is one.
const char *whyNoTag(const yaml::Node &tag)
{
    if (tag.kind == yaml::Node::Kind::Alias)
        return QT_TRANSLATE_NOOP("core",
                                 "`image.tag` is an alias of a value elsewhere. Write the tag itself here.");
    if (!tag.isScalar())
        return QT_TRANSLATE_NOOP("core", "`image.tag` is no single value. Write the tag as one text.");
    if (!tag.anchor.isEmpty())
        return QT_TRANSLATE_NOOP("core",
                                 "`image.tag` has an anchor, so that other values would change "
                                 "with it. Remove the anchor.");
    if (std::ranges::any_of(tag.value, isControl))
        return QT_TRANSLATE_NOOP("core",
                                 "`image.tag` holds a line break or a control character. Write the "
                                 "tag on one line, in quotes.");
    return nullptr;
}

const char *whyNoImage(const yaml::Node &root, const yaml::Node *image)
{
    if (image == nullptr && root.find("<<") != nullptr)
        return QT_TRANSLATE_NOOP("core",
                                 "`image` would have to come from a merge key. Write it out in this file.");
    if (image == nullptr)
        return QT_TRANSLATE_NOOP("core", "There is no `image.tag` here. Add the release's tag.");
    if (image->kind == yaml::Node::Kind::Alias)
        return QT_TRANSLATE_NOOP("core",
                                 "`image` is an alias of a value elsewhere. Write it out in this file.");
    if (image->isScalar() && isMeant(image))
        return QT_TRANSLATE_NOOP("core",
                                 "`image` is a text. Write `image:` with `repository:` and `tag:` "
                                 "below it.");
    if (image->isMapping() && image->find("<<") != nullptr)
        return QT_TRANSLATE_NOOP(
            "core", "`image.tag` would have to come from a merge key. Write it out in this file.");
    return QT_TRANSLATE_NOOP("core", "There is no `image.tag` here. Add the release's tag.");
}

/// A release file is one document, a mapping with a tag.
Fault faultOfRelease(const yaml::Stream &stream)
{
    if (stream.documents.empty())
        return {.words = QT_TRANSLATE_NOOP("core",
                                           "The file is empty: there is no "
                                           "`image.tag`. Add the release's tag.")};
    if (stream.documents.size() > 1)
        return {.words = QT_TRANSLATE_NOOP("core",
                                           "A second document begins here. A release file holds one: "
                                           "remove the `---` or the second document."),
                .node = &stream.documents[1]};
    const yaml::Node &root = stream.documents.front();
    const yaml::Node *image = root.find("image");
    const yaml::Node *tag = image == nullptr ? nullptr : image->find("tag");
    if (tag == nullptr)
        return {.words = whyNoImage(root, image), .node = image == nullptr ? &root : image};
    return {.words = whyNoTag(*tag), .node = tag};
}

ReleaseLayer broken(Error error)
{
    ReleaseLayer layer;
    layer.error = std::move(error);
    return layer;
}

const yaml::Node *item(const yaml::Node *sequence, QByteArrayView name)
{
    if (sequence == nullptr || !sequence->isSequence())
        return nullptr;
    const auto found = std::ranges::find_if(sequence->children, [name](const yaml::Node &child) {
        const yaml::Node *key = child.find("name");
        return key != nullptr && key->isScalar() && key->value == name;
    });
    return found == sequence->children.end() ? nullptr : &*found;
}

QString environmentName(const yaml::Node &root)
{
    const yaml::Node *env = root.find("env");
    if (env == nullptr)
        return {};
    if (env->isMapping())
        return textOf(env->find("SYNESTRA_ENV"));
    const yaml::Node *entry = item(env, "SYNESTRA_ENV");
    return entry == nullptr ? QString() : textOf(entry->find("value"));
}

void addHost(QStringList &hosts, const yaml::Node *node)
{
    const QString host = textOf(node);
    if (!host.isEmpty() && !hosts.contains(host))
        hosts += host;
}

QStringList ingressHosts(const yaml::Node &root)
{
    const yaml::Node *ingress = root.find("ingress");
    if (ingress == nullptr)
        return {};
    QStringList hosts;
    addHost(hosts, ingress->find("host"));
    const yaml::Node *list = ingress->find("hosts");
    if (list == nullptr || !list->isSequence())
        return hosts;
    for (const yaml::Node &entry : list->children)
        addHost(hosts, entry.isMapping() ? entry.find("host") : &entry);
    return hosts;
}

/// A file with more of them is no release file at all: what comes then is not looked at, and said to be
/// there.
constexpr qsizetype s_mostForeignKeys = 500;

bool isOfImage(const QString &name)
{
    return name == u"image.repository" || name == u"image.tag" || name == u"image.digest"
        || name == u"image.pullSecrets";
}

bool isNamedList(const yaml::Node &node)
{
    return node.isSequence() && !node.children.empty()
        && std::ranges::all_of(node.children,
                               [](const yaml::Node &one) { return !textOf(one.find("name")).isEmpty(); });
}

/// Every key of a mapping down to its values; lists are values, but those of named items, as `env` may be
/// one. Only an empty mapping says nothing: Helm takes null for "without the chart's value", and an empty
/// list or text for itself. What an alias or a merge key brings is not looked up.
void addForeignKeys(QList<ForeignKey> &keys, const yaml::Node &mapping, const QString &above)
{
    for (size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
        const yaml::Node &key = mapping.children[i];
        const yaml::Node &value = mapping.children[i + 1];
        const QString name = above + QString::fromUtf8(key.value);
        if (keys.size() > s_mostForeignKeys)
            return;
        if (isOfImage(name))
            continue;
        if (keys.size() == s_mostForeignKeys) {
            keys.append({u"\u2026"_s, key.line, key.column});
        } else if (value.isMapping()) {
            addForeignKeys(keys, value, name + u'.');
        } else if (isNamedList(value)) {
            for (const yaml::Node &one : value.children)
                keys.append({name + u'.' + textOf(one.find("name")), one.line, one.column});
        } else {
            keys.append({name, key.line, key.column});
        }
    }
}

bool isOfKind(const yaml::Node &document, QByteArrayView wanted)
{
    const yaml::Node *kind = document.find("kind");
    return kind != nullptr && kind->isScalar() && kind->value == wanted;
}

/// The Application of a file; where there is none, what an ApplicationSet makes its Applications of.
const yaml::Node *applicationOf(const yaml::Stream &stream)
{
    for (const yaml::Node &document : stream.documents) {
        if (isOfKind(document, "Application"))
            return &document;
    }
    for (const yaml::Node &document : stream.documents) {
        if (isOfKind(document, "ApplicationSet"))
            return document.at({"spec", "template"});
    }
    return nullptr;
}

/// An expression of an ApplicationSet says nothing about one Application.
void clearExpressions(Application &application)
{
    const auto isExpression = [](const QString &text) { return text.contains(u"{{"); };
    for (QString *text : {&application.name, &application.namespaceName, &application.project,
                          &application.repoUrl, &application.targetRevision, &application.path}) {
        if (isExpression(*text))
            text->clear();
    }
    if (std::ranges::any_of(application.valueFiles, isExpression))
        application.valueFiles.clear();
}

/// The source that brings the chart: the one with value files, else with a path, else the first.
const yaml::Node *chartSource(const yaml::Node &document)
{
    if (const yaml::Node *source = document.at({"spec", "source"}); source != nullptr && source->isMapping())
        return source;
    const yaml::Node *sources = document.at({"spec", "sources"});
    if (sources == nullptr || !sources->isSequence() || sources->children.empty())
        return nullptr;
    const auto &all = sources->children;
    auto found = std::ranges::find_if(
        all, [](const yaml::Node &source) { return source.at({"helm", "valueFiles"}) != nullptr; });
    if (found == all.end())
        found =
            std::ranges::find_if(all, [](const yaml::Node &source) { return isMeant(source.find("path")); });
    return found == all.end() ? &all.front() : &*found;
}

QStringList texts(const yaml::Node *sequence)
{
    QStringList list;
    if (sequence == nullptr || !sequence->isSequence())
        return list;
    for (const yaml::Node &entry : sequence->children)
        list += textOf(&entry);
    return list;
}

std::optional<bool> truth(const yaml::Node *node)
{
    const QString text = textOf(node).toLower();
    if (text == u"true" || text == u"yes" || text == u"on")
        return true;
    if (text == u"false" || text == u"no" || text == u"off")
        return false;
    return std::nullopt;
}

} // namespace

std::optional<QString> ReleaseLayer::realTag() const
{
    if (error || isPlaceholder)
        return std::nullopt;
    return tag;
}

ReleaseLayer readRelease(const QByteArray &bytes, const QString &path)
{
    const auto stream = yaml::parse(bytes, path);
    if (!stream)
        return broken(stream.error());
    if (const Fault fault = faultOfRelease(*stream); fault.words != nullptr)
        return broken(errorAt(fault.node, path, words(fault.words)));
    const yaml::Node &root = stream->documents.front();
    const yaml::Node *image = root.find("image");
    const yaml::Node *tag = image->find("tag");

    ReleaseLayer layer;
    layer.repository = textOf(image->find("repository"));
    layer.tag = textOf(tag);
    layer.isPlaceholder = isPlaceholder(layer.tag);
    layer.isTagString = isString(*tag);
    layer.hasDigest = isMeant(image->find("digest"));
    layer.tagLine = tag->line;
    layer.tagColumn = tag->column;
    layer.tagBegin = tag->begin;
    layer.tagEnd = tag->end;
    addForeignKeys(layer.foreignKeys, root, {});
    return layer;
}

EnvLayer readEnvLayer(const QByteArray &bytes, const QString &path)
{
    EnvLayer layer;
    const auto stream = yaml::parse(bytes, path);
    if (!stream) {
        layer.error = stream.error();
        return layer;
    }
    if (stream->documents.empty())
        return layer;
    layer.hosts = ingressHosts(stream->documents.front());
    layer.environmentName = environmentName(stream->documents.front());
    return layer;
}

Application readApplication(const QByteArray &bytes, const QString &path)
{
    Application application;
    const auto stream = yaml::parse(bytes, path);
    if (!stream) {
        application.error = stream.error();
        return application;
    }
    const yaml::Node *document = applicationOf(*stream);
    if (document == nullptr) {
        application.error = errorAt(nullptr, path, words(noApplication));
        return application;
    }
    application.name = textOf(document->at({"metadata", "name"}));
    application.namespaceName = textOf(document->at({"spec", "destination", "namespace"}));
    application.project = textOf(document->at({"spec", "project"}));
    application.selfHeal = truth(document->at({"spec", "syncPolicy", "automated", "selfHeal"}));
    if (const yaml::Node *source = chartSource(*document)) {
        application.repoUrl = textOf(source->find("repoURL"));
        application.targetRevision = textOf(source->find("targetRevision"));
        application.path = textOf(source->find("path"));
        application.valueFiles = texts(source->at({"helm", "valueFiles"}));
    }
    clearExpressions(application);
    return application;
}

const char *releaseFaultIn(const QByteArray &release)
{
    const auto stream = yaml::parse(release);
    return stream ? faultOfRelease(*stream).words : nullptr;
}

const char *applicationFaultIn(const QByteArray &application)
{
    const auto stream = yaml::parse(application);
    return stream && applicationOf(*stream) == nullptr ? noApplication : nullptr;
}

} // namespace core::gitops
