// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/preparation.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::secrets;

namespace {

const char *const encryptedEnv = R"(# shop in dev
apiVersion: v1
kind: Secret
metadata:
  name: web-shop-dev-env
  namespace: web-shop-dev
type: Opaque
stringData:
  DATABASE_URI: ENC[AES256_GCM,data:CANARY,iv:x,tag:x,type:str]
  PAYLOAD_SECRET: ENC[AES256_GCM,data:CANARY,iv:x,tag:x,type:str]
sops: {mac: x}
)";

const char *const externalBuckets = R"(apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: web-shop-dev-s3-env   # the bucket
  namespace: web-shop-dev
spec:
  dataFrom:
    - extract: {key: web/shop/dev/s3}
)";

const char *const rules = R"(creation_rules:
  - path_regex: ^other/
    age: age1other
  - path_regex: \.enc\.yaml$
    encrypted_regex: ^(data|stringData)$
    age: >-
      age1one,
      age1two
)";

} // namespace

/// What is needed to make a Secret as a sibling has it.
class PreparationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = {{u".sops.yaml"_s, rules},
                   {u"clusters/main/web-shop-dev/env.enc.yaml"_s, encryptedEnv},
                   {u"clusters/main/web-shop-dev/s3.yaml"_s, externalBuckets}};
    }

    void aSecretIsMadeAsTheSiblingHasIt()
    {
        const Preparation preparation = prepareLike(u"-env"_s, {u"MAIL_TOKEN"_s});

        QCOMPARE(preparation.file, u"clusters/main/web-blog-dev/env.enc.yaml"_s);
        QVERIFY(!preparation.isFileThere);
        QCOMPARE(preparation.command, u"sops --encrypt --in-place clusters/main/web-blog-dev/env.enc.yaml"_s);
        QCOMPARE(
            preparation.skeleton,
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web-blog-dev-env\n  namespace: web-blog-dev\n"
            "type: Opaque\nstringData:\n  DATABASE_URI: \"\"\n  PAYLOAD_SECRET: \"\"\n  MAIL_TOKEN: \"\"\n"_ba);
    }

    void theRuleOfSopsIsTheFirstThatFits()
    {
        const Preparation preparation = prepareLike(u"-env"_s);

        QVERIFY(preparation.rule);
        QCOMPARE(preparation.rule->file, u".sops.yaml"_s);
        QCOMPARE(preparation.rule->line, 4);
        QCOMPARE(
            preparation.rule->text,
            u"path_regex: \\.enc\\.yaml$\nencrypted_regex: ^(data|stringData)$\nage: >-\n  age1one,\n  age1two"_s);
    }

    void theNearestRulesCount()
    {
        m_files[u"clusters/main/.sops.yaml"_s] =
            "creation_rules:\n  - path_regex: ^web-blog-dev/\n    pgp: ABC\n";

        const Preparation preparation = prepareLike(u"-env"_s);

        QCOMPARE(preparation.rule->file, u"clusters/main/.sops.yaml"_s);
        QCOMPARE(preparation.rule->text, u"path_regex: ^web-blog-dev/\npgp: ABC"_s);
    }

    void whereNoRuleFitsNoneIsTold()
    {
        m_files[u".sops.yaml"_s] = "creation_rules: [{path_regex: '\\.secret$'}]\n";

        QVERIFY(!prepareLike(u"-env"_s).rule);
    }

    void anExternalSecretIsCopiedInTheNewSitesWords()
    {
        const Preparation preparation = prepareLike(u"-s3-env"_s);

        QCOMPARE(preparation.file, u"clusters/main/web-blog-dev/s3.yaml"_s);
        QCOMPARE(preparation.command, QString());
        QCOMPARE(preparation.skeleton, QByteArray(externalBuckets).replace("shop", "blog"));
    }

    void oneFileForAllIsEdited()
    {
        m_files = {{u"secrets.enc.yaml"_s, encryptedEnv}};

        const Preparation preparation = prepareLike(u"-env"_s);

        QVERIFY(preparation.isFileThere);
        QCOMPARE(preparation.command, u"sops secrets.enc.yaml"_s);
    }

    void withoutASiblingTheKeysAreThoseThatAreReferredTo()
    {
        m_files.clear();

        const Preparation preparation = prepareLike(u"-env"_s, {u"on"_s});

        QCOMPARE(preparation.file, QString());
        QVERIFY(preparation.skeleton.endsWith("stringData:\n  'on': \"\"\n")); // else it would be true
    }

    void noValueOfTheSiblingIsCarriedAlong() { QVERIFY(!prepareLike(u"-env"_s).skeleton.contains("CANARY")); }

private:
    Preparation prepareLike(const QString &end, const QStringList &keys = {}) const
    {
        const gitops::FolderTree empty(m_folder.path());
        QList<git::TreeChange> changes;
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
            changes += git::TreeChange{file.key(), file.value()};
        const gitops::ChangedTree tree(empty, changes);
        const Inventory inventory = Inventory::read(tree, {}, u"platform"_s).value_or(Inventory());
        return prepare(tree, inventory, {u"blog"_s, u"web-blog-dev"_s, u"web-blog-dev"_s + end},
                       {u"shop"_s, u"web-shop-dev"_s, u"web-shop-dev"_s + end}, keys);
    }

    QTemporaryDir m_folder;
    QMap<QString, QByteArray> m_files;
};

QTEST_GUILESS_MAIN(PreparationTest)
#include "tst_preparation.moc"
