// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/manifest.h"

#include "core/secrets/encrypted.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace core::secrets {

namespace {

using yaml::Node;

constexpr int deepestList = 4; // `kind: List` in a List

QString textAt(const Node *node, QByteArrayView key)
{
    const Node *found = node != nullptr ? node->find(key) : nullptr;
    return found != nullptr && found->isScalar() && !found->isNull() ? QString::fromUtf8(found->value)
                                                                     : QString();
}

bool isEncryptedAt(const Node *node, QByteArrayView key)
{
    const Node *found = node != nullptr ? node->find(key) : nullptr;
    return found != nullptr && isEncrypted(*found);
}

QStringList keysOf(const Node *mapping)
{
    QStringList keys;
    if (mapping == nullptr || !mapping->isMapping())
        return keys;
    for (size_t i = 0; i + 1 < mapping->children.size(); i += 2)
        keys += QString::fromUtf8(mapping->children[i].value);
    return keys;
}

const std::vector<Node> &itemsOf(const Node *list)
{
    static const std::vector<Node> s_none;
    return list != nullptr && list->isSequence() ? list->children : s_none;
}

/// Regular expressions of namespaces, as the operators have them in an annotation.
QStringList patternsIn(const QString &annotation)
{
    QStringList patterns;
    for (const QString &part : annotation.split(u',', Qt::SkipEmptyParts))
        patterns += part.trimmed();
    return patterns;
}

/// Where an operator copies the Secret: kubernetes-reflector's and kubernetes-replicator's annotations.
QStringList copiesOf(const Node *metadata)
{
    const Node *annotations = metadata != nullptr ? metadata->find("annotations") : nullptr;
    const QByteArray reflector = "reflector.v1.k8s.emberstack.com/";
    if (textAt(annotations, reflector + "reflection-auto-enabled") == "true"_L1) {
        const QStringList namespaces =
            patternsIn(textAt(annotations, reflector + "reflection-auto-namespaces"));
        return namespaces.isEmpty() ? QStringList{u".*"_s} : namespaces;
    }
    return patternsIn(textAt(annotations, "replicator.v1.mittwald.de/replicate-to"));
}

/// Argo CD keeps addresses in Secrets too; only some of their keys are secret.
bool isOpenByNature(const Node *metadata, const QString &key)
{
    static const QStringList s_open{u"type"_s,        u"url"_s,       u"name"_s,      u"project"_s,
                                    u"username"_s,    u"enableLfs"_s, u"insecure"_s,  u"enableOCI"_s,
                                    u"githubAppID"_s, u"server"_s,    u"namespaces"_s};
    const Node *labels = metadata != nullptr ? metadata->find("labels") : nullptr;
    return !textAt(labels, "argocd.argoproj.io/secret-type").isEmpty() && s_open.contains(key);
}

/// Reads the documents of one file.
class ManifestReader
{
public:
    explicit ManifestReader(const QString &file) : m_file(file) {}

    void readDocument(const Node &root, int depth = 0);
    Manifests take() { return std::move(m_manifests); }

private:
    Definition definition(const Node &root, Origin origin) const;
    void add(Definition definition);
    void hide(const Node &root);
    void readSecret(const Node &root);
    void readData(const Node &secret, const QStringList &above, Definition &into);
    void readValue(const Node &key, const Node &value, const QStringList &above, const Definition &of);
    void readSealed(const Node &root);
    void readExternal(const Node &root);
    void readExternalSpec(const Node &spec, Definition &into) const;
    void readClusterExternal(const Node &root);
    void readOperator(const Node &root);
    void readCertificate(const Node &root);
    void readGenerator(const Node &root);

    QString m_file;
    std::optional<EncryptionRule> m_rule; ///< of the document that is read now
    Manifests m_manifests;
};

Definition ManifestReader::definition(const Node &root, Origin origin) const
{
    const Node *metadata = root.find("metadata");
    return {.origin = origin,
            .name = textAt(metadata, "name"),
            .namespaceName = textAt(metadata, "namespace"),
            .file = m_file,
            .line = root.line,
            .keys = {},
            .copiedTo = copiesOf(metadata)};
}

void ManifestReader::add(Definition definition)
{
    if (!definition.name.isEmpty())
        m_manifests.definitions += std::move(definition);
}

void ManifestReader::hide(const Node &root)
{
    const Node *metadata = root.find("metadata");
    m_manifests.hidden += HiddenName{
        .namespaceName = isEncryptedAt(metadata, "namespace") ? QString() : textAt(metadata, "namespace"),
        .file = m_file,
        .line = root.line};
}

/// Placeholders and what is encrypted are no leak; what SOPS was told to leave open is meant to be open.
void ManifestReader::readValue(const Node &key, const Node &value, const QStringList &above,
                               const Definition &of)
{
    const QString name = QString::fromUtf8(key.value);
    const bool isOpen = m_rule && !m_rule->covers(above + QStringList{name});
    if (isEncrypted(value) || !value.isScalar() || value.isNull() || isOpen)
        return;
    const QByteArray text = above.last() == "data"_L1 ? QByteArray::fromBase64(value.value) : value.value;
    if (!isStandIn(QString::fromUtf8(text)) && !isStandIn(QString::fromUtf8(value.value)))
        m_manifests.leaks += Leak{m_file, key.line, key.column, of.name, name};
}

/// @p above: the keys that lead to the Secret.
void ManifestReader::readData(const Node &secret, const QStringList &above, Definition &into)
{
    for (const QString &block : {u"data"_s, u"stringData"_s}) {
        const Node *data = secret.find(block.toUtf8());
        into.areKeysKnown = into.areKeysKnown && !(data != nullptr && isEncrypted(*data));
        if (data == nullptr || !data->isMapping())
            continue;
        into.keys += keysOf(data);
        for (size_t i = 0; i + 1 < data->children.size(); i += 2) {
            if (!isOpenByNature(secret.find("metadata"), QString::fromUtf8(data->children[i].value)))
                readValue(data->children[i], data->children[i + 1], above + QStringList{block}, into);
        }
    }
}

void ManifestReader::readSecret(const Node &root)
{
    const Node *metadata = root.find("metadata");
    Definition secret = definition(root, m_rule ? Origin::Sops : Origin::Plain);
    const bool isHidden = isEncryptedAt(metadata, "name") || isEncryptedAt(metadata, "namespace");
    if (isHidden) {
        hide(root);
        secret.name.clear();
    }
    readData(root, {}, secret);
    add(std::move(secret));
}

void ManifestReader::readSealed(const Node &root)
{
    const Node *spec = root.find("spec");
    const Node *made = spec != nullptr ? spec->at({"template", "metadata"}) : nullptr;
    Definition secret = definition(root, Origin::Sealed);
    if (const QString name = textAt(made, "name"); !name.isEmpty())
        secret.name = name;
    if (secret.namespaceName.isEmpty())
        secret.namespaceName = textAt(made, "namespace");
    secret.copiedTo += copiesOf(made);
    if (spec != nullptr)
        secret.keys = keysOf(spec->find("encryptedData")) + keysOf(spec->at({"template", "data"}));
    secret.keys.removeDuplicates();
    add(std::move(secret));
}

/// With a template the Secret has the template's keys, else those that are asked for; what `dataFrom` brings
/// is known at run time.
void ManifestReader::readExternalSpec(const Node &spec, Definition &into) const
{
    const Node *target = spec.find("target");
    if (const QString name = textAt(target, "name"); !name.isEmpty())
        into.name = name;
    into.keys = keysOf(target != nullptr ? target->at({"template", "data"}) : nullptr);
    const bool hasTemplate = target != nullptr && target->find("template") != nullptr;
    const bool isTemplateOpen = hasTemplate && target->at({"template", "templateFrom"}) != nullptr;
    into.areKeysKnown = spec.find("dataFrom") == nullptr && !isTemplateOpen;
    const bool isTemplateAll =
        !into.keys.isEmpty() && textAt(target->find("template"), "mergePolicy") != "Merge"_L1;
    if (isTemplateAll) {
        into.areKeysKnown = !isTemplateOpen;
        return;
    }
    const Node *data = spec.find("data");
    for (const Node &item : itemsOf(data)) {
        if (const QString key = textAt(&item, "secretKey"); !key.isEmpty())
            into.keys += key;
    }
}

void ManifestReader::readExternal(const Node &root)
{
    Definition secret = definition(root, Origin::External);
    if (const Node *spec = root.find("spec"))
        readExternalSpec(*spec, secret);
    secret.copiedTo += copiesOf(root.at({"spec", "target", "template", "metadata"}));
    add(std::move(secret));
}

/// It goes to the namespaces that carry some labels, which no file here tells: to any, as far as we know.
void ManifestReader::readClusterExternal(const Node &root)
{
    Definition secret = definition(root, Origin::External);
    if (const QString name = textAt(root.find("spec"), "externalSecretName"); !name.isEmpty())
        secret.name = name;
    if (const Node *spec = root.at({"spec", "externalSecretSpec"}))
        readExternalSpec(*spec, secret);
    secret.copiedTo = {u".*"_s};
    add(std::move(secret));
}

void ManifestReader::readOperator(const Node &root)
{
    const Node *spec = root.find("spec");
    const Node *templates = spec != nullptr ? spec->find("secretTemplates") : nullptr;
    if (templates == nullptr && spec != nullptr)
        templates = spec->find("secret_templates"); // of its first version
    for (const Node &item : itemsOf(templates)) {
        Definition secret = definition(root, Origin::SopsOperator);
        secret.line = item.line;
        secret.name = isEncryptedAt(&item, "name") ? QString() : textAt(&item, "name");
        if (secret.name.isEmpty())
            hide(root);
        readData(item, {u"spec"_s, u"secretTemplates"_s}, secret);
        add(std::move(secret));
    }
}

void ManifestReader::readCertificate(const Node &root)
{
    Definition secret = definition(root, Origin::Certificate);
    secret.name = textAt(root.find("spec"), "secretName");
    secret.keys = {u"tls.crt"_s, u"tls.key"_s, u"ca.crt"_s};
    secret.copiedTo = copiesOf(root.at({"spec", "secretTemplate"}));
    add(std::move(secret));
}

/// KSOPS makes Secrets out of encrypted files; those that it takes whole are read where they stand.
void ManifestReader::readGenerator(const Node &root)
{
    const Node *from = root.find("secretFrom");
    for (const Node &item : itemsOf(from)) {
        Definition secret = definition(item, Origin::Generated);
        for (const char *list : {"files", "binaryFiles"}) {
            const Node *files = item.find(list);
            for (const Node &file : itemsOf(files)) {
                const QString text = QString::fromUtf8(file.value);
                secret.keys += text.contains(u'=') ? text.section(u'=', 0, 0) : text.section(u'/', -1);
            }
        }
        secret.areKeysKnown = item.find("envs") == nullptr;
        add(std::move(secret));
    }
}

void ManifestReader::readDocument(const Node &root, int depth)
{
    const Node *kindNode = root.find("kind");
    const Node *block = root.find("sops");
    if (depth == 0)
        m_rule = block != nullptr ? std::optional(EncryptionRule::of(*block)) : std::nullopt;
    if (kindNode == nullptr)
        return;
    const QString kind = QString::fromUtf8(kindNode->value);
    const QString group = textAt(&root, "apiVersion").section(u'/', 0, 0);
    if (isEncrypted(*kindNode)) {
        if (root.find("data") != nullptr || root.find("stringData") != nullptr)
            hide(root);
    } else if (kind == "Secret"_L1 && group == "v1"_L1) {
        readSecret(root);
    } else if (kind == "SealedSecret"_L1) {
        readSealed(root);
    } else if (kind == "ExternalSecret"_L1) {
        readExternal(root);
    } else if (kind == "ClusterExternalSecret"_L1) {
        readClusterExternal(root);
    } else if (kind == "SopsSecret"_L1) {
        readOperator(root);
    } else if (kind == "Certificate"_L1 && group == "cert-manager.io"_L1) {
        readCertificate(root);
    } else if (kind == "ksops"_L1) {
        readGenerator(root);
    } else if (kind == "List"_L1 && depth < deepestList) {
        const Node *items = root.find("items");
        for (const Node &item : itemsOf(items))
            readDocument(item, depth + 1);
    }
}

} // namespace

void Manifests::add(Manifests &&other)
{
    definitions += std::move(other.definitions);
    hidden += std::move(other.hidden);
    leaks += std::move(other.leaks);
}

Manifests readManifests(const yaml::Stream &stream, const QString &file)
{
    ManifestReader reader(file);
    for (const Node &root : stream.documents)
        reader.readDocument(root);
    return reader.take();
}

bool isStandIn(QStringView value)
{
    static const QRegularExpression s_standIn(
        u"^\\s*$|\\{\\{|\\$\\{|^\\$\\(|^<[^>]*>$|^(REPLACE|CHANGE|INSERT|FILL)[-_ ]?ME|^TODO\\b|^TBD$"
        "|^\\*{3,}$|^ref\\+|^x{3,}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 300; // a placeholder is short
    return value.size() <= longest && s_standIn.match(value.toString()).hasMatch();
}

} // namespace core::secrets
