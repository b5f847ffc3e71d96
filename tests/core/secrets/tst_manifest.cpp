// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/manifest.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::secrets;

namespace {

Manifests read(const QByteArray &bytes)
{
    const auto stream = yaml::parse(bytes);
    return stream ? readManifests(*stream, u"file.yaml"_s) : Manifests();
}

Manifests readExample(const QString &name)
{
    QFile file(QStringLiteral(SLIPWAY_DATA_DIR) + u'/' + name);
    return file.open(QFile::ReadOnly) ? read(file.readAll()) : Manifests();
}

/// "namespace/name: KEY, KEY"; an open end is "…".
QString told(const Definition &one)
{
    QStringList keys = one.keys;
    if (!one.areKeysKnown)
        keys += u"…"_s;
    return u"%1/%2: %3"_s.arg(one.namespaceName, one.name, keys.join(u", "_s));
}

QStringList told(const Manifests &manifests)
{
    QStringList all;
    for (const Definition &one : manifests.definitions)
        all += told(one);
    return all;
}

QStringList leaksOf(const Manifests &manifests)
{
    QStringList all;
    for (const Leak &leak : manifests.leaks)
        all += u"%1:%2:%3 %4"_s.arg(leak.secret).arg(leak.line).arg(leak.column).arg(leak.key);
    return all;
}

} // namespace

/// Which Secrets a file brings into a cluster.
class ManifestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsUnderstood_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("secrets");
        QTest::newRow("one that SOPS encrypted")
            << u"01-secret-stringdata.enc.yaml"_s
            << QStringList{u"shop-prod/api-db: DATABASE_URL, DATABASE_PASSWORD, EMPTY_ON_PURPOSE"_s};
        QTest::newRow("several documents") << u"02-multi-doc.enc.yaml"_s
                                           << QStringList{u"shop-dev/api-oauth: client-id, client-secret"_s,
                                                          u"shop-prod/api-oauth: client-id"_s};
        QTest::newRow("all of it encrypted") << u"03-everything-encrypted.enc.yaml"_s << QStringList();
        QTest::newRow("the name encrypted too") << u"04-unanchored-regex.enc.yaml"_s << QStringList();
        QTest::newRow("clear text") << u"05-plain-leak.yaml"_s
                                    << QStringList{u"shop-prod/legacy: PASSWORD"_s,
                                                   u"shop-prod/regcred: .dockerconfigjson"_s};
        QTest::newRow("ExternalSecret")
            << u"06-externalsecret.yaml"_s
            << QStringList{u"shop-prod/stripe: STRIPE_KEY"_s, u"shop-dev/api-all: …"_s};
        QTest::newRow("SealedSecret")
            << u"07-sealedsecret.yaml"_s << QStringList{u"shop-prod/smtp: SMTP_PASSWORD, SMTP_HOST"_s};
        QTest::newRow("SopsSecret") << u"08-sopssecret-operator.enc.yaml"_s
                                    << QStringList{u"shop-dev/api-db: DATABASE_URL"_s};
    }

    void everyKindIsUnderstood()
    {
        QFETCH(const QString, file);
        QFETCH(const QStringList, secrets);

        QCOMPARE(told(readExample(file)), secrets);
    }

    void aHiddenNameIsSaid_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("everything") << u"03-everything-encrypted.enc.yaml"_s;
        QTest::newRow("the name") << u"04-unanchored-regex.enc.yaml"_s;
    }

    void aHiddenNameIsSaid()
    {
        QFETCH(const QString, file);

        const Manifests manifests = readExample(file);

        QCOMPARE(manifests.hidden.size(), 1);
        QCOMPARE(manifests.hidden.first().namespaceName, QString());
        QVERIFY(manifests.leaks.isEmpty());
    }

    void clearTextIsALeakAndItsValueIsKeptNowhere()
    {
        const Manifests manifests = readExample(u"05-plain-leak.yaml"_s);

        QCOMPARE(leaksOf(manifests),
                 QStringList({u"legacy:6:3 PASSWORD"_s, u"regcred:13:3 .dockerconfigjson"_s}));
    }

    void whatIsEncryptedOrEmptyIsNoLeak_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file :
             {"01-secret-stringdata.enc.yaml", "02-multi-doc.enc.yaml", "06-externalsecret.yaml",
              "07-sealedsecret.yaml", "08-sopssecret-operator.enc.yaml"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void whatIsEncryptedOrEmptyIsNoLeak()
    {
        QFETCH(const QString, file);

        QCOMPARE(leaksOf(readExample(file)), QStringList());
    }

    void leaksAreTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("leaks");
        const QByteArray head = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n";
        const QStringList one{u"s:5:3 K"_s};
        QTest::newRow("a value beside the encrypted ones")
            << head + "stringData:\n  K: hunter2\nsops: {encrypted_regex: ^(data|stringData)$}\n"
            << one;
        QTest::newRow("what SOPS leaves open by its rule")
            << head + "stringData:\n  K: hunter2\nsops: {encrypted_regex: ^password$}\n"
            << QStringList();
        QTest::newRow("what SOPS leaves open by its suffix")
            << head + "stringData:\n  K_unencrypted: hunter2\nsops: {mac: x}\n"
            << QStringList();
        QTest::newRow("what SOPS leaves open by name")
            << head + "stringData:\n  K: hunter2\nsops: {unencrypted_regex: ^K$}\n"
            << QStringList();
        QTest::newRow("no readable rule")
            << head + "stringData:\n  K: hunter2\nsops: {encrypted_regex: '('}\n"
            << one;
        QTest::newRow("base64") << head + "data:\n  K: aHVudGVyMg==\n" << one;
        QTest::newRow("a placeholder in base64") << head + "data:\n  K: UkVQTEFDRV9NRQ==\n" << QStringList();
        QTest::newRow("filled in later")
            << head + "stringData:\n  K: \"{{ .Values.key }}\"\n  L: ${KEY}\n  M: <path:kv#k>\n"
            << QStringList();
        QTest::newRow("a list of manifests")
            << "apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Secret, metadata: {name: s}, "
               "stringData: {K: hunter2}}\n"_ba
            << QStringList{u"s:4:70 K"_s};
        QTest::newRow("an address of Argo CD")
            << "apiVersion: v1\nkind: Secret\nmetadata: {name: s, labels: {argocd.argoproj.io/secret-type: "
               "repository}}\nstringData:\n  K: hunter2\n  url: https://git.example.org/x.git\n  type: git\n"_ba
            << one;
        QTest::newRow("another kind")
            << "apiVersion: v1\nkind: ConfigMap\ndata: {K: hunter2}\n"_ba << QStringList();
    }

    void leaksAreTold()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, leaks);

        QCOMPARE(leaksOf(read(text)), leaks);
    }

    void operatorsCopyAndMake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QStringList>("copiedTo");
        QTest::newRow("reflector, everywhere")
            << "apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\n  namespace: infra\n  "
               "annotations:\n"
               "    reflector.v1.k8s.emberstack.com/reflection-auto-enabled: \"true\"\n"_ba
            << u"infra/regcred: "_s << QStringList{u".*"_s};
        QTest::newRow("reflector, some namespaces")
            << "apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\n  namespace: infra\n  "
               "annotations:\n"
               "    reflector.v1.k8s.emberstack.com/reflection-auto-enabled: \"true\"\n"
               "    reflector.v1.k8s.emberstack.com/reflection-auto-namespaces: \"web-.*, shop\"\n"_ba
            << u"infra/regcred: "_s << QStringList{u"web-.*"_s, u"shop"_s};
        QTest::newRow("replicator")
            << "apiVersion: v1\nkind: Secret\nmetadata: {name: regcred, namespace: infra, annotations: "
               "{replicator.v1.mittwald.de/replicate-to: 'web-.*'}}\n"_ba
            << u"infra/regcred: "_s << QStringList{u"web-.*"_s};
        QTest::newRow("ClusterExternalSecret")
            << "apiVersion: external-secrets.io/v1\nkind: ClusterExternalSecret\nmetadata: {name: "
               "all}\nspec:\n"
               "  externalSecretName: regcred\n  externalSecretSpec:\n    data: [{secretKey: K}]\n"_ba
            << u"/regcred: K"_s << QStringList{u".*"_s};
        QTest::newRow("Certificate")
            << "apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: c, namespace: shop}\n"
               "spec: {secretName: shop-tls}\n"_ba
            << u"shop/shop-tls: tls.crt, tls.key, ca.crt"_s << QStringList();
        QTest::newRow("KSOPS out of files") << "apiVersion: viaduct.ai/v1\nkind: ksops\nmetadata: {name: "
                                               "g}\nsecretFrom:\n  - metadata: {name: "
                                               "app, namespace: shop}\n    files: [KEY=./a.enc, ./b.txt]\n"_ba
                                            << u"shop/app: KEY, b.txt"_s << QStringList();
    }

    void operatorsCopyAndMake()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, secret);
        QFETCH(const QStringList, copiedTo);

        const Manifests manifests = read(text);

        QCOMPARE(told(manifests), QStringList{secret});
        QCOMPARE(manifests.definitions.first().copiedTo, copiedTo);
    }

    void anExternalTemplateSaysTheKeys()
    {
        const Manifests manifests = read(
            "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: e, namespace: n}\n"
            "spec:\n  target: {template: {data: {URL: 'x'}}}\n  data: [{secretKey: part}]\n  dataFrom: "
            "[{}]\n");

        QCOMPARE(told(manifests), QStringList{u"n/e: URL"_s});
    }
};

QTEST_GUILESS_MAIN(ManifestTest)
#include "tst_manifest.moc"
