// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/variables.h"

#include "core/git/treediff.h"
#include "core/pipeline/pipeline.h"
#include "core/yaml/document.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::pipeline {

namespace {

constexpr qsizetype largestFile = 512 * 1024;
constexpr int mostFiles = 2000;

/// What every platform sets, whatever the env layer says.
bool isGiven(const QString &name)
{
    static const QSet<QString> s_given{u"NODE_ENV"_s, u"PORT"_s, u"HOSTNAME"_s, u"HOME"_s, u"PATH"_s,
                                       u"CI"_s,       u"TZ"_s,   u"PWD"_s,      u"USER"_s};
    return s_given.contains(name);
}

bool isCode(const QString &path)
{
    static const QStringList s_suffixes{u".ts"_s,  u".tsx"_s,    u".mts"_s,   u".cts"_s, u".js"_s, u".jsx"_s,
                                        u".mjs"_s, u".cjs"_s,    u".vue"_s,   u".py"_s,  u".rb"_s, u".php"_s,
                                        u".go"_s,  u".svelte"_s, u".astro"_s, u".sh"_s};
    return std::ranges::any_of(s_suffixes, [&path](const QString &suffix) { return path.endsWith(suffix); });
}

/// The names that a line asks the environment for, in the ways of the languages that websites are written in.
QStringList readIn(const QString &line)
{
    static const QRegularExpression s_read(
        uR"((?:process\.env\.|import\.meta\.env\.|(?:process\.env|import\.meta\.env|os\.environ|ENV|\$_ENV)\[\s*["']|)"
        uR"((?:os\.environ\.get|[gG]etenv|LookupEnv|Deno\.env\.get|ENV\.fetch)\(\s*["'])([A-Z][A-Z0-9_]*))"_s);
    QStringList names;
    auto matches = s_read.globalMatch(line);
    while (matches.hasNext())
        names += matches.next().captured(1);
    return names;
}

/// The keys under which env layers set variables; the first is the canon's.
const QStringList &collections()
{
    static const QStringList s_keys{u"env"_s, u"extraEnv"_s, u"extraEnvVars"_s};
    return s_keys;
}

/// A variable, and its value where it stands there.
void addVariable(const yaml::Node &name, const yaml::Node *value, VariableSources &sources)
{
    const QString key = QString::fromUtf8(name.value);
    sources.names.insert(key);
    if (value != nullptr && value->isScalar() && !value->isNull())
        sources.values.insert(key, QString::fromUtf8(value->value));
}

/// Of a mapping, or of a list of names and values.
void addVariables(const yaml::Node &env, VariableSources &sources)
{
    for (size_t i = 0; env.isMapping() && i + 1 < env.children.size(); i += 2)
        addVariable(env.children[i], &env.children[i + 1], sources);
    for (size_t i = 0; env.isSequence() && i < env.children.size(); ++i) {
        if (const yaml::Node *name = env.children[i].find("name"))
            addVariable(*name, env.children[i].find("value"), sources);
    }
}

QString textOf(const git::Repository &repository, const std::optional<git::TreeEntry> &entry)
{
    return entry && entry->isFile()
        ? QString::fromUtf8(repository.blob(entry->id, largestFile).value_or(QByteArray()))
        : QString();
}

git::ObjectId folderAt(const git::Repository &repository, const git::ObjectId &commit, const QString &folder)
{
    const auto read = repository.commit(commit);
    const auto entry = read ? repository.entry(read->tree, folder) : std::unexpected(read.error());
    return entry && *entry && (*entry)->kind == git::TreeEntry::Kind::Folder ? (*entry)->id : git::ObjectId();
}

/// The new reads of one file.
void addFrom(const git::Repository &repository, const git::TreeDifference &file, const QString &path,
             QList<VariableUse> &uses)
{
    const QStringList before = textOf(repository, file.before).split(u'\n');
    const QStringList after = textOf(repository, file.after).split(u'\n');
    const QSet<QString> oldLines(before.begin(), before.end());
    QSet<QString> known;
    for (const QString &line : before) {
        for (const QString &name : readIn(line))
            known.insert(name);
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (oldLines.contains(after.at(i)))
            continue;
        for (const QString &name : readIn(after.at(i))) {
            const bool isListed = std::ranges::find(uses, name, &VariableUse::name) != uses.end();
            if (!isListed && !known.contains(name) && !isGiven(name))
                uses.append({.name = name, .file = path, .line = static_cast<int>(i) + 1});
        }
    }
}

} // namespace

QList<VariableUse> newVariables(const git::Repository &repository, const gitops::Layout &layout,
                                const QString &site, QStringView olderTag, QStringView newerTag)
{
    QList<VariableUse> uses;
    const auto older = sourceCommit(repository, layout.tags.release(olderTag.toString()));
    const auto newer = sourceCommit(repository, layout.tags.release(newerTag.toString()));
    if (!older || !newer || layout.sources.isEmpty())
        return uses;
    const QString folder = layout.sources.constFirst().arg(site);
    const auto files = git::treeDifferences(repository, folderAt(repository, *older, folder),
                                            folderAt(repository, *newer, folder));
    if (!files)
        return uses;
    int read = 0;
    for (const git::TreeDifference &file : *files) {
        if (!file.after || !isCode(file.path) || ++read > mostFiles)
            continue;
        addFrom(repository, file, folder + u'/' + file.path, uses);
    }
    return uses;
}

VariableSources variablesOf(const QByteArray &envLayer)
{
    VariableSources sources;
    const auto stream = yaml::parse(envLayer);
    if (!stream || stream->documents.size() != 1)
        return sources;
    const yaml::Node &root = stream->documents.front();
    for (const QString &key : collections()) {
        if (const yaml::Node *env = root.find(key.toLatin1()))
            addVariables(*env, sources);
    }
    const auto addSecret = [&sources](const yaml::Node *name) {
        if (name != nullptr && name->isScalar() && !name->isNull())
            sources.secrets += QString::fromUtf8(name->value);
    };
    const yaml::Node *envFrom = root.find("envFrom");
    if (envFrom != nullptr && envFrom->isMapping()) {
        const yaml::Node *secret = envFrom->find("secretRef");
        addSecret(secret != nullptr && secret->isMapping() ? secret->find("name") : secret);
        const yaml::Node *more = envFrom->find("extraSecretRefs");
        for (size_t i = 0; more != nullptr && more->isSequence() && i < more->children.size(); ++i)
            addSecret(more->children[i].isScalar() ? &more->children[i] : more->children[i].find("name"));
    } else if (envFrom != nullptr && envFrom->isSequence()) {
        for (const yaml::Node &item : envFrom->children)
            addSecret(item.at({"secretRef", "name"}));
    }
    return sources;
}

bool isVariableName(QStringView text)
{
    static const QRegularExpression s_name(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return s_name.match(text).hasMatch();
}

std::optional<VariableKey> VariableKey::fromString(const QString &text)
{
    const VariableKey key{.collection = text.section(u'.', 0, 0), .name = text.section(u'.', 1)};
    return collections().contains(key.collection) && isVariableName(key.name) ? std::optional(key)
                                                                              : std::nullopt;
}

QString VariableKey::toString() const
{
    return collection + u'.' + name;
}

yaml::Path VariableKey::path() const
{
    return {.keys = {collection}, .document = {}};
}

VariableKey placeOf(const QString &name, const QByteArray &envLayer)
{
    const auto stream = yaml::parse(envLayer);
    const auto isThere = [&stream](const QString &key) {
        return stream && stream->documents.size() == 1
            && stream->documents.front().find(key.toLatin1()) != nullptr;
    };
    const auto found = std::ranges::find_if(collections(), isThere);
    return {.collection = found == collections().end() ? collections().constFirst() : *found, .name = name};
}

} // namespace core::pipeline
