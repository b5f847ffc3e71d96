// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/preparation.h"

#include "core/yaml/document.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::secrets {

namespace {

using yaml::Node;

/// One site's words in place of another's, each where it stands as a whole.
QString inWordsOf(const SecretOfSite &wanted, const SecretOfSite &sibling, const QString &text)
{
    QList<std::pair<QString, QString>> words{{sibling.secret, wanted.secret},
                                             {sibling.namespaceName, wanted.namespaceName},
                                             {sibling.site, wanted.site}};
    words.removeIf([](const auto &word) { return word.first.isEmpty(); });
    std::ranges::stable_sort(words, std::greater(), [](const auto &word) { return word.first.size(); });
    if (words.isEmpty())
        return text;
    QStringList patterns;
    for (const auto &word : words)
        patterns += QRegularExpression::escape(word.first);
    const QRegularExpression any(u"(?<![a-z0-9])(%1)(?![a-z0-9])"_s.arg(patterns.join(u'|')));
    QString result;
    qsizetype copied = 0;
    for (const QRegularExpressionMatch &match : any.globalMatch(text)) {
        const auto word = std::ranges::find(words, match.captured(1), &std::pair<QString, QString>::first);
        result += text.sliced(copied, match.capturedStart() - copied) + word->second;
        copied = match.capturedEnd();
    }
    return result + text.sliced(copied);
}

/// As YAML takes it for this text and nothing else.
QByteArray written(const QString &text)
{
    return yaml::isPlainSafe(text) ? text.toUtf8()
                                   : '\'' + QString(text).replace(u'\'', u"''"_s).toUtf8() + '\'';
}

const Definition *definitionOf(const Inventory &inventory, const SecretOfSite &which)
{
    const auto found = std::ranges::find_if(inventory.definitions(), [&which](const Definition &one) {
        return one.name == which.secret && one.namespaceName == which.namespaceName;
    });
    return found == inventory.definitions().end() ? nullptr : &*found;
}

/// The sibling's document, as it stands in its file.
struct Source
{
    QByteArray bytes;
    yaml::Stream stream;
    const Node *root = nullptr;

    QString textAt(QByteArrayView key) const
    {
        const Node *found = root != nullptr ? root->find(key) : nullptr;
        return found != nullptr && found->isScalar() ? QString::fromUtf8(found->value) : QString();
    }
};

Source sourceOf(const gitops::FileTree &tree, const Definition &definition)
{
    Source source;
    const auto file = tree.read(definition.file);
    auto stream = file ? yaml::parse(file->bytes) : Result<yaml::Stream>(std::unexpected(Error{}));
    if (!stream)
        return source;
    source.bytes = file->bytes;
    source.stream = *std::move(stream);
    for (const Node &root : source.stream.documents) {
        if (root.line <= definition.line)
            source.root = &root;
    }
    return source;
}

QByteArray entries(const QStringList &keys, const QByteArray &indent)
{
    QByteArray text;
    for (const QString &key : keys)
        text += indent + written(key) + ": \"\"\n";
    return text;
}

QByteArray head(const QByteArray &version, const QByteArray &kind, const SecretOfSite &wanted)
{
    return "apiVersion: " + version + "\nkind: " + kind + "\nmetadata:\n  name: " + written(wanted.secret)
        + "\n  namespace: " + written(wanted.namespaceName) + '\n';
}

QByteArray secretSkeleton(const SecretOfSite &wanted, const QString &type, const QStringList &keys)
{
    return head("v1", "Secret", wanted) + "type: " + written(type.isEmpty() ? u"Opaque"_s : type)
        + "\nstringData:" + (keys.isEmpty() ? " {}\n" : '\n' + entries(keys, "  "));
}

QByteArray operatorSkeleton(const SecretOfSite &wanted, const Source &source, const QStringList &keys)
{
    return head(written(source.textAt("apiVersion")), "SopsSecret", wanted)
        + "spec:\n  secretTemplates:\n    - name: " + written(wanted.secret) + "\n      stringData:\n"
        + entries(keys, "        ");
}

/// It holds no value: only where a store has one.
QByteArray externalSkeleton(const SecretOfSite &wanted, const SecretOfSite &sibling, const Source &source)
{
    const QByteArray text =
        source.bytes.sliced(source.root->begin, source.root->end - source.root->begin).trimmed();
    return inWordsOf(wanted, sibling, QString::fromUtf8(text)).toUtf8() + '\n';
}

/// A file's name as a shell takes it.
QString quoted(const QString &path)
{
    static const QRegularExpression s_plain(u"^[A-Za-z0-9_./@%+=:,-]+$"_s);
    return s_plain.match(path).hasMatch() ? path : u'\'' + QString(path).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString commandFor(Origin origin, const Preparation &preparation)
{
    if (origin == Origin::External || origin == Origin::Certificate)
        return {};
    const QString file = quoted(preparation.file);
    if (origin == Origin::Sealed)
        return u"kubeseal --format yaml --secret-file secret.yaml --sealed-secret-file %1"_s.arg(file);
    return preparation.isFileThere ? u"sops %1"_s.arg(file) : u"sops --encrypt --in-place %1"_s.arg(file);
}

} // namespace

Preparation prepare(const gitops::FileTree &tree, const Inventory &inventory, const SecretOfSite &wanted,
                    const SecretOfSite &sibling, const QStringList &keys)
{
    const Definition *like = definitionOf(inventory, sibling);
    if (like == nullptr)
        return {.file = {}, .rule = {}, .skeleton = secretSkeleton(wanted, {}, keys), .command = {}};
    QStringList all = like->keys + keys;
    all.removeDuplicates();
    const Source source = sourceOf(tree, *like);
    Preparation preparation{
        .file = inWordsOf(wanted, sibling, like->file), .rule = {}, .skeleton = {}, .command = {}};
    preparation.isFileThere = tree.has(preparation.file);
    if (like->origin == Origin::External && source.root != nullptr)
        preparation.skeleton = externalSkeleton(wanted, sibling, source);
    else if (like->origin == Origin::SopsOperator)
        preparation.skeleton = operatorSkeleton(wanted, source, all);
    else
        preparation.skeleton = secretSkeleton(wanted, source.textAt("type"), all);
    preparation.command = commandFor(like->origin, preparation);
    if (preparation.command.startsWith("sops"_L1))
        preparation.rule = creationRule(tree, preparation.file);
    return preparation;
}

} // namespace core::secrets
