// SPDX-License-Identifier: Apache-2.0
#include "core/canon/lint.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::canon;

namespace {

/// A value that must be seen nowhere.
const QByteArray canary = "hunter2-CANARY";

QByteArray secret(const QByteArray &name, const QByteArray &namespaceName, const QByteArray &data = "K: ''")
{
    return "apiVersion: v1\nkind: Secret\nmetadata: {name: " + name + ", namespace: " + namespaceName
        + "}\nstringData:\n  " + data + "\n";
}

QByteArray application(const QByteArray &environment)
{
    return "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web-shop-" + environment
        + "}\nspec: {destination: {namespace: shop-" + environment + "}}\n";
}

QList<git::TreeChange> changes(const QMap<QString, QByteArray> &files)
{
    QList<git::TreeChange> all;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        all += git::TreeChange{file.key(), file.value()};
    return all;
}

} // namespace

/// The Secrets of a fleet: that they are there, and nowhere in clear text.
class SecretRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_error.reset();
        m_generated.clear();
        m_platform.clear();
        m_fleet = {
            {u"deploy/env/release-dev/shop.yaml"_s, "image: {repository: r/shop, tag: \"1111111\"}\n"},
            {u"deploy/env/release-prod/shop.yaml"_s, "image: {repository: r/shop, tag: \"1111111\"}\n"},
            {u"deploy/argocd/apps/dev/shop.yaml"_s, application("dev")},
            {u"deploy/argocd/apps/prod/shop.yaml"_s, application("prod")}};
    }

    void whatIsThereIsNoFinding()
    {
        refer("secretRef: env");
        m_platform = {{u"shop.yaml"_s, secret("env", "shop-prod")}};

        QCOMPARE(found(u"env/secret-missing"_s), QStringList());
    }

    void whatIsMissingIsSaidWithItsPlace()
    {
        refer("secretRef: env");

        QCOMPARE(
            found(u"env/secret-missing"_s),
            QStringList{u"error deploy/env/prod/shop.yaml:2:14 No manifest in platform@4744c759 defines the "
                        "Secret env for the namespace shop-prod; the pods would not start. Add one there, or "
                        "list the name under platform.generated in .slipway.yaml if something in the cluster "
                        "makes it"_s});
    }

    void everyReasonIsToldApart_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QString>("words");
        QTest::newRow("another namespace")
            << secret("env", "shop-dev") << u"error"_s << u"only for shop-dev"_s;
        QTest::newRow("no such key") << secret("env", "shop-prod", "OTHER: ''") << u"error"_s
                                     << u"has no key K (s.yaml:1 in platform@4744c759), only OTHER; add it"_s;
        QTest::newRow("no namespace") << "apiVersion: v1\nkind: Secret\nmetadata: {name: env}\n"_ba
                                      << u"warning"_s << u"names no namespace"_s;
        QTest::newRow("a hidden name")
            << "kind: Secret\napiVersion: v1\nmetadata: {name: 'ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]'}\n"_ba
            << u"warning"_s << u"has its name encrypted"_s;
    }

    void everyReasonIsToldApart()
    {
        QFETCH(const QByteArray, manifest);
        QFETCH(const QString, severity);
        QFETCH(const QString, words);
        m_fleet[u"deploy/env/prod/shop.yaml"_s] =
            "env: [{name: A, valueFrom: {secretKeyRef: {name: env, key: K}}}]\n";
        m_platform = {{u"s.yaml"_s, manifest}};

        const QStringList findings = found(u"env/secret-missing"_s);

        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().startsWith(severity), qPrintable(findings.first()));
        QVERIFY2(findings.first().contains(words), qPrintable(findings.first()));
    }

    void anUnlistedFileIsNamed()
    {
        refer("secretRef: env");
        m_platform = {{u"shop/kustomization.yaml"_s, "resources: []\n"},
                      {u"shop/env.yaml"_s, secret("env", "shop-prod")}};

        QVERIFY(found(u"env/secret-missing"_s).value(0).contains("does not list the file"_L1));
    }

    void anOptionalSecretIsAHint()
    {
        refer("secretRef: {name: env, optional: true}");

        QVERIFY(found(u"env/secret-missing"_s).value(0).startsWith("info"_L1));
    }

    void generatedSecretsAreNotMissed()
    {
        refer("secretRef: shop-tls");
        m_generated = {u"*-tls"_s};

        QCOMPARE(found(u"env/secret-missing"_s), QStringList());
    }

    void pullSecretsOfTheReleaseAreLookedUp()
    {
        m_fleet[u"deploy/env/release-prod/shop.yaml"_s] =
            "image:\n  repository: r/shop\n  tag: \"1111111\"\n  pullSecrets: [{name: regcred}]\n";

        QVERIFY(found(u"env/secret-missing"_s).value(0).contains("deploy/env/release-prod/shop.yaml:4:"_L1));
    }

    void aManifestOfThisRepositoryCounts()
    {
        refer("secretRef: env");
        m_fleet[u"deploy/secrets/shop.yaml"_s] =
            "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: "
            "{name: env, namespace: shop-prod}\nspec: {encryptedData: {}}\n";

        QCOMPARE(found(u"env/secret-missing"_s), QStringList());
    }

    void withoutAPlatformRepositoryNothingIsMissed()
    {
        refer("secretRef: env");

        QCOMPARE(messages(u"env/secret-missing"_s, nullptr), QStringList());
    }

    void whatCannotBeReadIsAHintAndNothingIsMissed()
    {
        refer("secretRef: env");
        m_error = Error{.kind = Error::Kind::Unreachable, .message = u"No answer."_s};

        QCOMPARE(found(u"env/secret-missing"_s), QStringList());
        QCOMPARE(
            found(u"secret/platform-unread"_s),
            QStringList{u"info .slipway.yaml:0:0 The platform repository cannot be read, so it is not known "
                        "whether the Secrets of the sites are there: No answer."_s});
    }

    void whatCouldNotBeFetchedIsJudgedAsItWas()
    {
        refer("secretRef: env");
        const gitops::FolderTree empty(m_folder.path());
        const auto inventory = secrets::Inventory::read(empty, {}, u"platform@4744c759"_s);
        QVERIFY(inventory);

        const secrets::Inventory stale =
            inventory->stale({.kind = Error::Kind::Unreachable, .message = u"No answer."_s});

        QCOMPARE(messages(u"env/secret-missing"_s, &stale).size(), 1);
        QCOMPARE(messages(u"secret/platform-unread"_s, &stale),
                 QStringList{
                     u"info .slipway.yaml:0:0 The platform repository could not be fetched, so the Secrets "
                     "are those of platform@4744c759: No answer."_s});
    }

    void sinceWhenItCouldNotBeFetchedIsSaidWhereItIsKnown()
    {
        const gitops::FolderTree empty(m_folder.path());
        const auto inventory = secrets::Inventory::read(empty, {}, u"platform@4744c759"_s);
        QVERIFY(inventory);

        const secrets::Inventory stale =
            inventory->stale({.kind = Error::Kind::Unreachable, .message = u"No answer."_s},
                             QDateTime(QDate(2026, 11, 26), QTime(10, 42)));

        QCOMPARE(
            messages(u"secret/platform-unread"_s, &stale),
            QStringList{u"info .slipway.yaml:0:0 The platform repository could not be fetched since "
                        "2026-11-26 10:42, so the Secrets are those of platform@4744c759: No answer."_s});
    }

    void clearTextIsFoundInBothRepositories()
    {
        m_fleet[u"deploy/extra.yaml"_s] = secret("mine", "shop-prod", "TOKEN: " + canary);
        m_platform = {{u"theirs.yaml"_s, secret("theirs", "shop-prod", "TOKEN: " + canary)}};

        const QStringList findings = found(u"secret/plaintext"_s);

        QCOMPARE(findings.size(), 2);
        QVERIFY(findings.at(0).startsWith("error deploy/extra.yaml:5:3 The key TOKEN of the Secret mine"_L1));
        QVERIFY(findings.at(1).startsWith("error platform@4744c759/theirs.yaml:5:3 "_L1));
    }

    void sourcesAreNotSearched()
    {
        m_fleet[u"apps/shop/test/secret.yaml"_s] = secret("mine", "shop", "TOKEN: " + canary);
        m_fleet[u"packages/kit/secret.yaml"_s] = secret("mine", "shop", "TOKEN: " + canary);

        QCOMPARE(found(u"secret/plaintext"_s), QStringList());
    }

    void aHiddenNameIsAWarning()
    {
        m_platform = {{u"s.yaml"_s,
                       "kind: Secret\napiVersion: v1\nmetadata: {name: "
                       "'ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]'}\n"}};

        QVERIFY(found(u"secret/name-encrypted"_s)
                    .value(0)
                    .startsWith("warning platform@4744c759/s.yaml:1:1 "_L1));
    }

    void noValueIsEverTold_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("clear text") << secret("s", "shop-prod", "TOKEN: " + canary);
        QTest::newRow("a broken file")
            << QByteArray("kind: Secret\nstringData: {A: " + canary + "\nB: [" + canary);
        QTest::newRow("a key twice") << QByteArray("kind: Secret\nstringData: {A: " + canary
                                                   + ", A: " + canary + "}\n");
        QTest::newRow("a tab") << QByteArray("stringData:\n\tA: " + canary + "\n");
        QTest::newRow("an unknown anchor") << QByteArray("a: *" + canary + "\n");
        QTest::newRow("no UTF-8") << QByteArray("a: " + canary + "\xff\n");
        QTest::newRow("a block") << secret("s", "shop-prod", "TOKEN: |\n    " + canary);
    }

    /// Of neither repository.
    void noValueIsEverTold()
    {
        QFETCH(const QByteArray, file);
        refer("secretRef: env");
        m_fleet[u"deploy/extra.yaml"_s] = file;
        m_platform = {{u"theirs.yaml"_s, file}};

        QVERIFY(!found({}).join(u'\n').contains(QString::fromLatin1(canary)));
    }

private:
    void refer(const QByteArray &reference)
    {
        m_fleet[u"deploy/env/prod/shop.yaml"_s] = "envFrom:\n  " + reference + "\n";
    }

    /// "severity file:line:column message"; of all rules where @p rule is empty.
    QStringList messages(const QString &rule, const secrets::Inventory *inventory) const
    {
        const gitops::FolderTree empty(m_folder.path());
        const gitops::ChangedTree tree(empty, changes(m_fleet));
        DocumentCache cache;
        auto subject = Subject::read(tree, gitops::Layout{}, *policy::defaultPolicy(), cache);
        if (!subject)
            return {subject.error().message};
        subject->setSecrets(inventory);
        QStringList texts;
        const LintOptions options{.rules = rule.isEmpty() ? QStringList() : QStringList{rule}, .sites = {}};
        for (const Finding &one : lint(*subject, options).findings) {
            texts += u"%1 %2:%3:%4 %5"_s.arg(toString(one.severity), one.file)
                         .arg(one.line)
                         .arg(one.column)
                         .arg(one.englishMessage());
        }
        return texts;
    }

    QStringList found(const QString &rule) const
    {
        const gitops::FolderTree empty(m_folder.path());
        const gitops::ChangedTree tree(empty, changes(m_platform));
        policy::PlatformPolicy policy;
        policy.generated = m_generated;
        const secrets::Inventory inventory = m_error
            ? secrets::Inventory::unreadable(*m_error)
            : secrets::Inventory::read(tree, policy, u"platform@4744c759"_s).value_or(secrets::Inventory());
        return messages(rule, &inventory);
    }

    QTemporaryDir m_folder;
    QMap<QString, QByteArray> m_fleet;
    QMap<QString, QByteArray> m_platform;
    QStringList m_generated;
    std::optional<Error> m_error;
};

QTEST_GUILESS_MAIN(SecretRulesTest)
#include "tst_secretrules.moc"
