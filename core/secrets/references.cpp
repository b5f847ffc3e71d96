// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/references.h"

#include "core/secrets/manifest.h"

using namespace Qt::StringLiterals;

namespace core::secrets {

namespace {

using yaml::Node;

QString textOf(const Node *node)
{
    return node != nullptr && node->isScalar() && !node->isNull() ? QString::fromUtf8(node->value)
                                                                  : QString();
}

bool isFlagged(const Node &node, QByteArrayView key)
{
    const Node *flag = node.find(key);
    return flag != nullptr && flag->isScalar() && flag->value == "true";
}

/// Walks through all of a file. The keys are those of Kubernetes and of charts that pass them on.
class ReferenceReader
{
public:
    void read(const Node &node, const QString &path);
    QList<Reference> take() { return std::move(m_references); }

private:
    void readEntry(const Node &key, const Node &value, const QString &path);
    void readNamed(const Node &node, const QString &path);
    void readList(const Node &list, const QString &path);
    void readVolume(const Node &secret, const QString &path);
    void add(const Node &name, const Node *key, bool isOptional, const QString &path);

    QList<Reference> m_references;
};

void ReferenceReader::add(const Node &name, const Node *key, bool isOptional, const QString &path)
{
    const QString secret = textOf(&name);
    if (isStandIn(secret))
        return;
    m_references += Reference{.secret = secret,
                              .key = textOf(key),
                              .isOptional = isOptional,
                              .path = path,
                              .line = name.line,
                              .column = name.column};
}

/// A text, or a mapping with the name.
void ReferenceReader::readNamed(const Node &node, const QString &path)
{
    if (node.isScalar())
        add(node, nullptr, false, path);
    else if (const Node *name = node.find("name"))
        add(*name, node.find("key"), isFlagged(node, "optional"), path);
}

void ReferenceReader::readList(const Node &list, const QString &path)
{
    if (!list.isSequence())
        return readNamed(list, path);
    for (size_t i = 0; i < list.children.size(); ++i)
        readNamed(list.children[i], u"%1.%2"_s.arg(path).arg(i));
}

/// `secret` of a volume has `secretName`, and `name` among the sources of a projected one: elsewhere a chart
/// may mean one that it makes itself. The items are keys.
void ReferenceReader::readVolume(const Node &secret, const QString &path)
{
    const Node *name = secret.find("secretName");
    if (name == nullptr && path.contains(".sources."_L1))
        name = secret.find("name");
    if (name == nullptr)
        return;
    const bool isOptional = isFlagged(secret, "optional");
    const Node *items = secret.find("items");
    if (items == nullptr || !items->isSequence() || items->children.empty())
        return add(*name, nullptr, isOptional, path);
    for (const Node &item : items->children)
        add(*name, item.find("key"), isOptional, path);
}

void ReferenceReader::readEntry(const Node &key, const Node &value, const QString &path)
{
    const QByteArray &name = key.value;
    if (name == "secretRef" || name == "secretKeyRef" || name == "nodePublishSecretRef")
        readNamed(value, path);
    else if (name == "extraSecretRefs" || name == "pullSecrets" || name == "imagePullSecrets")
        readList(value, path);
    else if (name == "secret" && value.isMapping())
        readVolume(value, path);
    else
        read(value, path);
}

void ReferenceReader::read(const Node &node, const QString &path)
{
    const QString above = path.isEmpty() ? QString() : path + u'.';
    if (node.isMapping()) {
        for (size_t i = 0; i + 1 < node.children.size(); i += 2)
            readEntry(node.children[i], node.children[i + 1],
                      above + QString::fromUtf8(node.children[i].value));
    } else if (node.isSequence()) {
        for (size_t i = 0; i < node.children.size(); ++i)
            read(node.children[i], above + QString::number(i));
    }
}

} // namespace

QList<Reference> referencesIn(const yaml::Node &root)
{
    ReferenceReader reader;
    reader.read(root, {});
    return reader.take();
}

} // namespace core::secrets
