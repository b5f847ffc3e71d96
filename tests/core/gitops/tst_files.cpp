// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/fleet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::gitops;

namespace {

const QString s_path = u"deploy/env/release-dev/shop.yaml"_s;

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void siteKeysAreDnsLabels_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("expected");

        QTest::newRow("word") << u"shop"_s << true;
        QTest::newRow("with hyphen") << u"synestra-io"_s << true;
        QTest::newRow("digit first") << u"4you"_s << true;
        QTest::newRow("63 letters") << QString(63, u'a') << true;
        QTest::newRow("64 letters") << QString(64, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("capital") << u"Shop"_s << false;
        QTest::newRow("dot") << u"shop.io"_s << false;
        QTest::newRow("hyphen first") << u"-shop"_s << false;
        QTest::newRow("hyphen last") << u"shop-"_s << false;
        QTest::newRow("Cyrillic") << u"сайт"_s << false;
        QTest::newRow("path") << u".."_s << false;
    }

    void siteKeysAreDnsLabels()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, expected);

        QCOMPARE(isSiteKey(name), expected);
    }

    void placeholdersAreNoTags_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("expected");

        QTest::newRow("empty") << QString() << true;
        QTest::newRow("null") << u"null"_s << true;
        QTest::newRow("TBD") << u"TBD"_s << true;
        QTest::newRow("REPLACE_ME") << u"REPLACE_ME"_s << true;
        QTest::newRow("REPLACE_ME_TAG") << u"REPLACE_ME_TAG"_s << true;
        QTest::newRow("angle brackets") << u"<tag>"_s << true;
        QTest::newRow("a release") << u"0f1e2d3c4b5a-r1"_s << false;
        QTest::newRow("contains TBD") << u"TBD-1"_s << false;
        QTest::newRow("mutable but a tag") << u"latest"_s << false;
    }

    void placeholdersAreNoTags()
    {
        QFETCH(const QString, tag);
        QFETCH(const bool, expected);

        QCOMPARE(isPlaceholder(tag), expected);
    }

    void mutableTagsAreKnown_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("expected");

        QTest::newRow("latest") << u"latest"_s << true;
        QTest::newRow("HEAD") << u"HEAD"_s << true;
        QTest::newRow("stable") << u"stable"_s << true;
        QTest::newRow("main with a number") << u"main-r27"_s << false;
        QTest::newRow("version") << u"1.2.3"_s << false;
    }

    void mutableTagsAreKnown()
    {
        QFETCH(const QString, tag);
        QFETCH(const bool, expected);

        QCOMPARE(isMutableTag(tag), expected);
    }

    /// The text of the file, never a number's rendering.
    void Y3_unquotedNumericSourceIsReadAsText_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("isString");

        QTest::newRow("exponent") << "12e5"_ba << u"12e5"_s << false;
        QTest::newRow("leading zero") << "0123456"_ba << u"0123456"_s << false;
        QTest::newRow("decimal") << "1.10"_ba << u"1.10"_s << false;
        QTest::newRow("date-like") << "20251215"_ba << u"20251215"_s << false;
        QTest::newRow("quoted") << "\"1.10\""_ba << u"1.10"_s << true;
        QTest::newRow("single quotes") << "'0123456'"_ba << u"0123456"_s << true;
        QTest::newRow("rebuild") << "0f1e2d3c4b5a-r2"_ba << u"0f1e2d3c4b5a-r2"_s << true;
        QTest::newRow("tagged as a string") << "!!str 1.10"_ba << u"1.10"_s << true;
        QTest::newRow("tagged as a number") << "!!int v1"_ba << u"v1"_s << false;
        QTest::newRow("stripped block") << "|-\n    abc"_ba << u"abc"_s << true;
        QTest::newRow("with comment") << "abc # set by CI"_ba << u"abc"_s << true;
    }

    void Y3_unquotedNumericSourceIsReadAsText()
    {
        QFETCH(const QByteArray, value);

        const auto layer = readRelease("image:\n  repository: r/x\n  tag: " + value + "\n", s_path);

        QVERIFY(!layer.error);
        QTEST(layer.tag, "tag");
        QTEST(layer.isTagString, "isString");
        QVERIFY(!layer.isPlaceholder);
        QCOMPARE(layer.repository, u"r/x"_s);
        QCOMPARE(layer.tagLine, 3);
    }

    void placeholderFilesHaveNoRealTag_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("tag");

        QTest::newRow("quoted") << "\"REPLACE_ME_TAG\""_ba << u"REPLACE_ME_TAG"_s;
        QTest::newRow("nothing") << ""_ba << QString();
        QTest::newRow("null") << "null"_ba << QString();
        QTest::newRow("tilde") << "~"_ba << QString();
        QTest::newRow("empty text") << "''"_ba << QString();
        QTest::newRow("TBD") << "TBD"_ba << u"TBD"_s;
    }

    void placeholderFilesHaveNoRealTag()
    {
        QFETCH(const QByteArray, value);

        const auto layer = readRelease("image:\n  tag: " + value + "\n", s_path);

        QVERIFY(!layer.error);
        QVERIFY(layer.isPlaceholder);
        QVERIFY(!layer.realTag());
        QTEST(layer.tag, "tag");
    }

    void brokenReleaseFilesSayWhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");

        QTest::newRow("empty") << ""_ba << 1 << 1;
        QTest::newRow("comments only") << "# nothing\n"_ba << 1 << 1;
        QTest::newRow("no image") << "\nenv: {}\n"_ba << 2 << 1;
        QTest::newRow("no tag") << "image:\n  repository: r/x\n"_ba << 2 << 3;
        QTest::newRow("image is a text") << "image: r/x:abc\n"_ba << 1 << 8;
        QTest::newRow("tag is a mapping") << "image:\n  tag: {a: b}\n"_ba << 2 << 8;
        QTest::newRow("tag is a list") << "image:\n  tag: [a]\n"_ba << 2 << 8;
        QTest::newRow("a template") << "image:\n  tag: {{ .Values.tag }}\n"_ba << 2 << 9;
        QTest::newRow("an alias") << "a: &t abc\nimage:\n  tag: *t\n"_ba << 3 << 8;
        QTest::newRow("an anchor") << "image:\n  tag: &t abc\n"_ba << 2 << 11;
        QTest::newRow("a merge key") << "a: &a {tag: b}\nimage:\n  <<: *a\n"_ba << 3 << 3;
        QTest::newRow("two documents") << "image: {tag: a}\n---\nimage: {tag: b}\n"_ba << 3 << 1;
        QTest::newRow("duplicate key") << "image:\n  tag: a\n  tag: b\n"_ba << 3 << 3;
        QTest::newRow("block with line break") << "image:\n  tag: |\n    abc\n"_ba << 2 << 8;
        QTest::newRow("control character") << "image:\n  ta\x01g: a\n"_ba << 2 << 5;
        QTest::newRow("escaped control character") << "image:\n  tag: \"a\\u001bb\"\n"_ba << 2 << 8;
        QTest::newRow("a list") << "- image\n"_ba << 1 << 1;
    }

    void brokenReleaseFilesSayWhere()
    {
        QFETCH(const QByteArray, bytes);

        const auto layer = readRelease(bytes, s_path);

        QVERIFY(layer.error);
        QVERIFY(layer.error->place);
        QCOMPARE(layer.error->place->file, s_path);
        QTEST(layer.error->place->line, "line");
        QTEST(layer.error->place->column, "column");
        QVERIFY(!layer.error->message.isEmpty());
        QVERIFY(!layer.realTag());
    }

    void digestBesideTheTagIsSeen()
    {
        const auto with = readRelease("image:\n  tag: a\n  digest: sha256:00\n", s_path);
        const auto without = readRelease("image:\n  tag: a\n  digest: \"\"\n", s_path);

        QVERIFY(with.hasDigest);
        QVERIFY(!without.hasDigest);
    }

    void tagsByteRangeHoldsTheValueWithQuotes()
    {
        const QByteArray bytes = "image:\n  tag: \"abc\" # note\n";

        const auto layer = readRelease(bytes, s_path);

        QCOMPARE(bytes.sliced(layer.tagBegin, layer.tagEnd - layer.tagBegin), "\"abc\""_ba);
    }

    void hostsStandInManyWays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("hosts");

        QTest::newRow("mappings")
            << "ingress:\n  hosts:\n    - host: a.example.org\n    - host: b.example.org\n"_ba
            << QStringList{u"a.example.org"_s, u"b.example.org"_s};
        QTest::newRow("texts") << "ingress: {hosts: [a.example.org, 'b.example.org']}"_ba
                               << QStringList{u"a.example.org"_s, u"b.example.org"_s};
        QTest::newRow("one") << "ingress: {host: a.example.org}"_ba << QStringList{u"a.example.org"_s};
        QTest::newRow("none") << "ingress: {enabled: false}"_ba << QStringList();
        QTest::newRow("empty file") << ""_ba << QStringList();
    }

    void hostsStandInManyWays()
    {
        QFETCH(const QByteArray, bytes);

        const auto layer = readEnvLayer(bytes, s_path);

        QVERIFY(!layer.error);
        QTEST(layer.hosts, "hosts");
    }

    void environmentsNameIsAKeyOrAnItem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");

        QTest::newRow("map") << "env:\n  SYNESTRA_ENV: \"dev\"\n"_ba << u"dev"_s;
        QTest::newRow("list")
            << "env:\n  - name: A\n    value: b\n  - name: SYNESTRA_ENV\n    value: prod\n"_ba << u"prod"_s;
        QTest::newRow("missing") << "env:\n  A: b\n"_ba << QString();
    }

    void environmentsNameIsAKeyOrAnItem()
    {
        QFETCH(const QByteArray, bytes);

        const auto layer = readEnvLayer(bytes, s_path);

        QTEST(layer.environmentName, "name");
    }

    void envLayerTakesScriptsAndTemplatesInTexts()
    {
        const auto layer =
            readEnvLayer("# Комментарий\nenv:\n  SYNESTRA_ENV: dev\n  URL: \"{{ .Values.host }}\"\n"
                         "image: {pullPolicy: Always}\ncommand:\n  - |\n    set -e\n    a: [b\n",
                         s_path);

        QVERIFY(!layer.error);
        QCOMPARE(layer.environmentName, u"dev"_s);
    }

    void applicationIsRead()
    {
        const auto application = readApplication(R"(# an app
---
apiVersion: v1
kind: Namespace
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web-payload-core}
spec:
  project: fleet
  source:
    repoURL: https://git.example.org/fleet.git
    targetRevision: main
    path: deploy/charts/web-app
    helm:
      valueFiles: [../../env/release-prod/payload-core.yaml, ../../env/prod/payload-core.yaml]
  destination: {namespace: web-payload}
  syncPolicy: {automated: {selfHeal: true}}
)",
                                                 s_path);

        QVERIFY(!application.error);
        QCOMPARE(application.name, u"web-payload-core"_s);
        QCOMPARE(application.namespaceName, u"web-payload"_s);
        QCOMPARE(application.project, u"fleet"_s);
        QCOMPARE(application.targetRevision, u"main"_s);
        QCOMPARE(application.path, u"deploy/charts/web-app"_s);
        QCOMPARE(application.valueFiles.size(), 2);
        QCOMPARE(application.selfHeal, std::optional(true));
    }

    void applicationOfSeveralSourcesIsReadByItsChart()
    {
        const auto application = readApplication(R"(kind: Application
spec:
  sources:
    - {repoURL: a, ref: values}
    - {repoURL: b, path: chart, helm: {valueFiles: [$values/x.yaml]}}
)",
                                                 s_path);

        QCOMPARE(application.repoUrl, u"b"_s);
        QCOMPARE(application.valueFiles, QStringList{u"$values/x.yaml"_s});
        QVERIFY(!application.selfHeal);
    }

    void anApplicationSetIsReadAsFarAsItSaysTheSameForAll()
    {
        const auto application = readApplication(R"(kind: ApplicationSet
metadata: {name: shops}
spec:
  generators: [{list: {elements: [{env: dev}, {env: prod}]}}]
  template:
    metadata: {name: 'shop-{{env}}'}
    spec:
      project: fleet
      source:
        repoURL: https://git.example.org/fleet.git
        path: deploy/charts/web-app
        helm: {valueFiles: ['../../env/release-{{env}}/shop.yaml', '../../env/common.yaml']}
)",
                                                 s_path);

        QVERIFY(!application.error);
        QCOMPARE(application.project, u"fleet"_s);
        QCOMPARE(application.repoUrl, u"https://git.example.org/fleet.git"_s);
        QCOMPARE(application.name, QString());
        QCOMPARE(application.valueFiles, QStringList());
    }

    void fileWithoutApplicationIsAnError()
    {
        const auto application = readApplication("kind: AppProject\n", s_path);

        QVERIFY(application.error);
        QCOMPARE(application.error->place->file, s_path);
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
