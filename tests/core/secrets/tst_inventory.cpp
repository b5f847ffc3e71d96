// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/inventory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::secrets;
using Kind = SecretState::Kind;

namespace {

QByteArray secret(const QByteArray &name, const QByteArray &namespaceName, const QByteArray &keys = "K: ''")
{
    return "apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + name
        + (namespaceName.isEmpty() ? "" : "\n  namespace: " + namespaceName) + "\nstringData: {" + keys
        + "}\n";
}

} // namespace

/// What is known of a Secret by all manifests of a repository.
class InventoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files.clear();
        m_policy = {};
    }

    void aSecretIsLookedUpByNamespaceNameAndKey()
    {
        m_files = {{u"shop/env.yaml"_s, "# ours\n" + secret("env", "shop", "A: '', B: ''")}};

        const Inventory inventory = read();

        const SecretState there = inventory.look(u"shop"_s, u"env"_s, u"B"_s);
        QCOMPARE(there.kind, Kind::Defined);
        QCOMPARE(there.file, u"shop/env.yaml"_s);
        QCOMPARE(there.line, 2);
        QCOMPARE(inventory.look(u"shop"_s, u"env"_s).kind, Kind::Defined);
        const SecretState other = inventory.look(u"shop"_s, u"env"_s, u"C"_s);
        QCOMPARE(other.kind, Kind::KeyMissing);
        QCOMPARE(other.keys, QStringList({u"A"_s, u"B"_s}));
        QCOMPARE(inventory.look(u"shop"_s, u"other"_s).kind, Kind::Missing);
    }

    void anotherNamespaceIsNamed()
    {
        m_files = {{u"a.yaml"_s, secret("env", "shop-dev") + "---\n" + secret("env", "shop-stage")}};

        const SecretState state = read().look(u"shop-prod"_s, u"env"_s);

        QCOMPARE(state.kind, Kind::WrongNamespace);
        QCOMPARE(state.namespaces, QStringList({u"shop-dev"_s, u"shop-stage"_s}));
    }

    void whatIsGeneratedIsNotMissed()
    {
        m_policy.generated = {u"*-tls"_s};

        const Inventory inventory = read();

        QCOMPARE(inventory.look(u"shop"_s, u"shop-tls"_s).kind, Kind::Generated);
        QCOMPARE(inventory.look(u"shop"_s, u"shop-env"_s).kind, Kind::Missing);
    }

    void anOperatorsCopyCounts()
    {
        m_files = {{u"regcred.yaml"_s,
                    "apiVersion: v1\nkind: Secret\nmetadata: {name: regcred, namespace: infra, annotations: "
                    "{replicator.v1.mittwald.de/replicate-to: 'web-.*'}}\n"}};

        const Inventory inventory = read();

        QCOMPARE(inventory.look(u"web-shop"_s, u"regcred"_s).kind, Kind::Defined);
        QCOMPARE(inventory.look(u"my-web-shop"_s, u"regcred"_s).kind, Kind::WrongNamespace); // the whole name
    }

    void theFolderSaysTheNamespaceWhereNothingElseDoes()
    {
        m_policy.namespaces = {{u"clusters/*"_s, u"*"_s}};
        m_files = {{u"clusters/shop/a.yaml"_s, secret("a", "")},
                   {u"clusters/shop/b.yaml"_s, secret("b", "other")},
                   {u"loose/c.yaml"_s, secret("c", "")}};

        const Inventory inventory = read();

        QCOMPARE(inventory.look(u"shop"_s, u"a"_s).kind, Kind::Defined);
        QCOMPARE(inventory.look(u"other"_s, u"b"_s).kind, Kind::Defined);
        QCOMPARE(inventory.look(u"shop"_s, u"c"_s).kind, Kind::NamespaceOpen);
    }

    void theOutermostKustomizationSaysTheNamespace()
    {
        m_files = {
            {u"base/kustomization.yaml"_s, "resources: [env.yaml]\nnamespace: base\nnamePrefix: web-\n"},
            {u"base/env.yaml"_s, secret("env", "inner")},
            {u"dev/kustomization.yaml"_s, "resources: [../base]\nnamespace: shop-dev\n"},
            {u"prod/kustomization.yml"_s, "resources: [../base/]\nnamespace: shop-prod\nnameSuffix: -x\n"}};

        const Inventory inventory = read();

        QCOMPARE(inventory.look(u"shop-dev"_s, u"web-env"_s).kind, Kind::Defined);
        QCOMPARE(inventory.look(u"shop-prod"_s, u"web-env-x"_s).kind, Kind::Defined);
        QCOMPARE(inventory.look(u"base"_s, u"web-env"_s).kind, Kind::WrongNamespace);
        QCOMPARE(inventory.look(u"inner"_s, u"env"_s).kind, Kind::Missing);
    }

    void whatAKustomizationLeavesOutIsNotThere()
    {
        m_files = {{u"shop/kustomization.yaml"_s, "resources: [a.yaml]\n"},
                   {u"shop/a.yaml"_s, secret("a", "shop")},
                   {u"shop/b.yaml"_s, secret("b", "shop")}};

        const Inventory inventory = read();

        QCOMPARE(inventory.look(u"shop"_s, u"a"_s).kind, Kind::Defined);
        QCOMPARE(inventory.look(u"shop"_s, u"b"_s).kind, Kind::Unlisted);
        QCOMPARE(inventory.look(u"shop"_s, u"b"_s).file, u"shop/b.yaml"_s);
    }

    void ksopsBringsItsFilesIntoTheNamespace()
    {
        m_files = {{u"shop/kustomization.yaml"_s, "generators: [./generator.yaml]\nnamespace: shop\n"},
                   {u"shop/generator.yaml"_s,
                    "apiVersion: viaduct.ai/v1\nkind: ksops\nmetadata: {name: g}\nfiles: [./env.enc.yaml]\n"},
                   {u"shop/env.enc.yaml"_s, secret("env", "")}};

        QCOMPARE(read().look(u"shop"_s, u"env"_s).kind, Kind::Defined);
    }

    void aGeneratorOfKustomizeCountsWithoutAHashInItsName()
    {
        m_files = {{u"shop/kustomization.yaml"_s,
                    "namespace: shop\nsecretGenerator:\n  - name: plain\n    options: "
                    "{disableNameSuffixHash: true}\n"
                    "    literals: [A=hunter2]\n  - name: hashed\n    literals: ['B=${B}']\n"}};

        const Inventory inventory = read();

        QCOMPARE(inventory.look(u"shop"_s, u"plain"_s, u"A"_s).kind, Kind::Defined);
        QCOMPARE(inventory.look(u"shop"_s, u"hashed"_s).kind, Kind::Missing);
        QCOMPARE(inventory.leaks().size(), 1);
        QCOMPARE(inventory.leaks().first().key, u"A"_s);
    }

    void aHiddenNameLeavesTheQuestionOpen()
    {
        m_files = {
            {u"a.yaml"_s,
             "apiVersion: v1\nkind: Secret\nmetadata:\n  name: ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]\n"
             "  namespace: shop\nsops: {mac: x}\n"}};

        const Inventory inventory = read();

        QCOMPARE(inventory.look(u"shop"_s, u"env"_s).kind, Kind::MaybeHidden);
        QCOMPARE(inventory.look(u"other"_s, u"env"_s).kind, Kind::Missing);
    }

    void kustomizationsInACircleEnd()
    {
        m_files = {{u"a/kustomization.yaml"_s, "resources: [../b, ../../out, https://x.example.org/y]\n"},
                   {u"b/kustomization.yaml"_s, "resources: [../a, ../b]\n"}};

        QVERIFY(read().definitions().isEmpty());
    }

    void whatIsNoYamlIsToldByItsPlaceAlone()
    {
        m_files = {{u"bad.yaml"_s, "a: 1\nstringData: {CANARY: hunter2\n"},
                   {u"chart/templates/s.yaml"_s, "{{- if .Values.x }}\na: b\n{{- end }}\n"}};

        const Inventory inventory = read();

        QCOMPARE(inventory.unread().size(), 1);
        QCOMPARE(inventory.unread().first().file, u"bad.yaml"_s);
        QVERIFY(inventory.unread().first().line > 0);
    }

    void aRepositoryThatCannotBeReadTellsNothing()
    {
        const Inventory inventory =
            Inventory::unreadable({.kind = Error::Kind::Unreachable, .message = u"no answer"_s});

        QVERIFY(!inventory.isKnown());
        QCOMPARE(inventory.look(u"shop"_s, u"env"_s).kind, Kind::Unknown);
        QCOMPARE(inventory.error()->message, u"no answer"_s);
    }

    void readingCanBeStopped()
    {
        Cancellation cancellation;
        cancellation.request();
        const gitops::FolderTree empty(m_folder.path());

        const auto inventory = Inventory::read(empty, {}, u"platform"_s, cancellation);

        QVERIFY(!inventory);
        QCOMPARE(inventory.error().kind, Error::Kind::Cancelled);
    }

private:
    Inventory read() const
    {
        const gitops::FolderTree empty(m_folder.path());
        QList<git::TreeChange> changes;
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
            changes += git::TreeChange{file.key(), file.value()};
        const gitops::ChangedTree tree(empty, changes);
        return Inventory::read(tree, m_policy, u"platform@4744c759"_s).value_or(Inventory());
    }

    QTemporaryDir m_folder;
    QMap<QString, QByteArray> m_files;
    policy::PlatformPolicy m_policy;
};

QTEST_GUILESS_MAIN(InventoryTest)
#include "tst_inventory.moc"
