// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/learning/conventions.h"

#include "core/bootstrap/learning/words.h"
#include "core/bootstrap/specification.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using yaml::Node;

/// Takes down what a file says, place by place.
class Statements
{
public:
    explicit Statements(QString environment) : m_environment(std::move(environment)) {}

    void add(const char *name, const Node *node)
    {
        if (node != nullptr && node->isScalar() && !node->isNull())
            m_all.push_back({.field = fieldName(name, m_environment),
                             .value = QString::fromUtf8(node->value),
                             .node = node});
    }

    /// A text, or a mapping that has it under @p key.
    void addNamed(const char *name, const Node *node, QByteArrayView key)
    {
        add(name, node != nullptr && node->isMapping() ? node->find(key) : node);
    }

    /// A list of such.
    void addItems(const char *name, const Node *list, QByteArrayView key)
    {
        if (list == nullptr || !list->isSequence())
            return;
        for (const Node &item : list->children)
            addNamed(name, &item, key);
    }

    std::vector<Statement> take() { return std::move(m_all); }

private:
    QString m_environment;
    std::vector<Statement> m_all;
};

/// The variables of `env`, a mapping or a list of names and values as Kubernetes has them.
std::vector<std::pair<QByteArray, const Node *>> variablesIn(const Node *variables)
{
    std::vector<std::pair<QByteArray, const Node *>> all;
    if (variables == nullptr)
        return all;
    for (size_t i = 0; variables->isMapping() && i + 1 < variables->children.size(); i += 2)
        all.emplace_back(variables->children[i].value, &variables->children[i + 1]);
    for (size_t i = 0; variables->isSequence() && i < variables->children.size(); ++i) {
        const Node *const name = variables->children[i].find("name");
        if (name != nullptr)
            all.emplace_back(name->value, variables->children[i].find("value"));
    }
    return all;
}

void stateRelease(Statements &statements, const Node &root)
{
    for (const auto &[name, value] : variablesIn(root.find("env"))) {
        if (name == "APP_NAME")
            statements.add("appName", value);
    }
    statements.add("image.repository", root.at({"image", "repository"}));
    statements.add("image.tag", root.at({"image", "tag"}));
    statements.addItems("image.pullSecrets", root.at({"image", "pullSecrets"}), "name");
}

void stateEnv(Statements &statements, const Node &root)
{
    for (const auto &[name, value] : variablesIn(root.find("env"))) {
        const QByteArray field = name == "SYNESTRA_ENV" ? "environment.{env}" : "settings.{env}." + name;
        statements.add(field.constData(), value);
    }
    statements.addNamed("secret.{env}", root.at({"envFrom", "secretRef"}), "name");
    statements.addItems("extraSecrets.{env}", root.at({"envFrom", "extraSecretRefs"}), "name");
    statements.addItems("hosts.{env}", root.at({"ingress", "hosts"}), "host");
    statements.add("hosts.{env}", root.at({"ingress", "host"}));
    statements.add("resources.{env}.requests.cpu", root.at({"resources", "requests", "cpu"}));
    statements.add("resources.{env}.requests.memory", root.at({"resources", "requests", "memory"}));
    statements.add("resources.{env}.limits.cpu", root.at({"resources", "limits", "cpu"}));
    statements.add("resources.{env}.limits.memory", root.at({"resources", "limits", "memory"}));
}

void stateApplication(Statements &statements, const Node &root)
{
    statements.add("application.{env}", root.at({"metadata", "name"}));
    statements.add("argo.namespace", root.at({"metadata", "namespace"}));
    statements.add("argo.project", root.at({"spec", "project"}));
    statements.add("argo.repoURL", root.at({"spec", "source", "repoURL"}));
    statements.add("argo.targetRevision", root.at({"spec", "source", "targetRevision"}));
    statements.add("argo.path", root.at({"spec", "source", "path"}));
    statements.addItems("valueFiles.{env}", root.at({"spec", "source", "helm", "valueFiles"}), "");
    statements.add("argo.server", root.at({"spec", "destination", "server"}));
    statements.add("namespace.{env}", root.at({"spec", "destination", "namespace"}));
    statements.add("selfHeal.{env}", root.at({"spec", "syncPolicy", "automated", "selfHeal"}));
    statements.addItems("syncOptions.{env}", root.at({"spec", "syncPolicy", "syncOptions"}), "");
}

/// How often each way is seen. A site counts once a field, however many environments a field has not.
class Tally
{
public:
    void count(const QString &field, const QStringList &values) { ++m_ways[field][values]; }

    std::map<QString, Convention> result() const
    {
        std::map<QString, Convention> conventions;
        for (const auto &[field, ways] : m_ways) {
            Convention &convention = conventions[field];
            for (const auto &[values, sites] : ways) {
                convention.total += sites;
                if (sites <= convention.agree)
                    continue;
                convention.agree = sites;
                convention.values = values;
            }
        }
        return conventions;
    }

private:
    std::map<QString, std::map<QStringList, int>> m_ways;
};

QStringList patternsOf(const QStringList &values, const QString &site)
{
    QStringList patterns;
    for (const QString &value : values)
        patterns += withWord(value, site, u"{site}"_s);
    return patterns;
}

/// What is no way to do it: what has not been decided yet.
bool isDecided(const QString &field, const QStringList &values)
{
    const bool isImage = field.startsWith("image."_L1);
    return !isImage
        || std::ranges::none_of(values, [](const QString &value) { return gitops::isPlaceholder(value); });
}

} // namespace

std::vector<Statement> statementsIn(canon::FileKind kind, const QString &environment, const Node &root)
{
    Statements statements(environment);
    switch (kind) {
    case canon::FileKind::Release: stateRelease(statements, root); break;
    case canon::FileKind::Env: stateEnv(statements, root); break;
    case canon::FileKind::Application: stateApplication(statements, root); break;
    }
    return statements.take();
}

QStringList Convention::of(const QString &site) const
{
    QStringList filled;
    for (QString value : values)
        filled += value.replace("{site}"_L1, site);
    return filled;
}

Conventions::Conventions(const canon::Subject &subject)
{
    Tally tally;
    std::map<QString, QStringList> ofSite;
    QString site;
    const auto countSite = [&] {
        for (const auto &[field, values] : ofSite) {
            if (isDecided(field, values))
                tally.count(field, patternsOf(values, site));
        }
        ofSite.clear();
    };
    for (const canon::SiteFile &file : subject.files()) { // those of a site follow each other
        if (file.site != site) {
            countSite();
            site = file.site;
        }
        const Node *const root = file.document ? file.document->root() : nullptr;
        if (root == nullptr)
            continue;
        std::map<QString, QStringList> ofFile;
        for (const Statement &statement :
             statementsIn(file.kind, subject.environmentName(file.environment), *root))
            ofFile[statement.field] += statement.value;
        ofSite.merge(ofFile); // of a field that all environments share the first one counts
    }
    countSite();
    m_conventions = tally.result();
}

const Convention *Conventions::find(const QString &field) const
{
    const auto found = m_conventions.find(field);
    return found == m_conventions.end() ? nullptr : &found->second;
}

} // namespace core::bootstrap
