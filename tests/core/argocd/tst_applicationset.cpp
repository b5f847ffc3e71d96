// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/applicationset.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::argocd;

/// What an ApplicationSet makes of a repository.
class ApplicationSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generatorsAreResolved_data();
    void generatorsAreResolved();
    void aFileThatMayBeRunIsAFile();
};

void ApplicationSetTest::generatorsAreResolved_data()
{
    QTest::addColumn<QByteArray>("spec"); ///< with the name of what is made
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("unjudged");

    const QByteArray git = "repoURL: git@git.example.org:fleet/web.git, ";
    QTest::newRow("list") << QByteArray(
        "generators: [{list: {elements: [{site: a, v: {x: 1}}, {site: b}]}}]\n"
        "name: '{{site}}-{{ v.x }}'")
                          << QStringList{u"a-1"_s, u"b-{{ v.x }}"_s} << QStringList();
    QTest::newRow("list, goTemplate")
        << QByteArray("goTemplate: true\ngenerators: [{list: {elements: [{site: a, v: {x: 1}}]}}]\n"
                      "name: '{{ .site }}-{{.v.x}}-{{ .site | upper }}'")
        << QStringList{u"a-1-{{ .site | upper }}"_s} << QStringList();
    QTest::newRow("folders") << "generators: [{git: {" + git
            + "directories: [{path: sites/*}, {path: sites/b, exclude: true}]}}]\n"
              "name: '{{path.basename}}-{{path[0]}}-{{path}}'"
                             << QStringList{u"Some Site-sites-sites/Some Site"_s, u"a-sites-sites/a"_s}
                             << QStringList();
    QTest::newRow("normalized") << "generators: [{git: {" + git
            + "directories: [{path: sites/S*}]}}]\nname: '{{path.basenameNormalized}}'"
                                << QStringList{u"some-site"_s} << QStringList();
    QTest::newRow("files") << "generators: [{git: {" + git
            + "files: [{path: 'sites/**/site.yaml'}], values: {of: '{{env.name}}'}}}]\n"
              "name: '{{path.basename}}-{{env.name}}-{{path.filename}}-{{values.of}}'"
                           << QStringList{u"a-dev-site.yaml-dev"_s, u"b-prod-site.yaml-prod"_s,
                                          u"b-stage-site.yaml-stage"_s}
                           << QStringList();
    QTest::newRow("files, goTemplate") << "goTemplate: true\ngenerators: [{git: {" + git
            + "files: [{path: sites/a/site.yaml}]}}]\nname: '{{.path.path}}-{{.env.name}}'"
                                       << QStringList{u"sites/a-dev"_s} << QStringList();
    QTest::newRow("matrix")
        << "generators: [{matrix: {generators: [{list: {elements: [{env: dev}, {env: prod}]}}, {git: {" + git
            + "directories: [{path: 'sites/a'}, {path: '{{env}}'}]}}]}}]\nname: '{{env}}-{{path}}'"
        << QStringList{u"dev-sites/a"_s, u"prod-sites/a"_s, u"prod-prod"_s} << QStringList();
    QTest::newRow("clusters") << QByteArray("generators: [{clusters: {}}, {list: {elements: [{a: x}]}}]\n"
                                            "name: '{{a}}'")
                              << QStringList{u"x"_s} << QStringList{u"clusters"_s};
    QTest::newRow("another repository")
        << QByteArray("generators: [{git: {repoURL: https://x.org/y, directories: [{path: sites/*}]}}]\n"
                      "name: x")
        << QStringList() << QStringList{u"git"_s};
    QTest::newRow("a selector") << QByteArray(
        "generators: [{list: {elements: [{a: x}]}, selector: {}}]\nname: x")
                                << QStringList() << QStringList{u"list"_s};
    QTest::newRow("a patch") << QByteArray(
        "generators: [{list: {elements: [{a: x}]}}]\ntemplatePatch: x\nname: x")
                             << QStringList{u"x"_s} << QStringList{u"templatePatch"_s};
}

void ApplicationSetTest::generatorsAreResolved()
{
    QFETCH(QByteArray, spec);
    QFETCH(QStringList, names);
    QFETCH(QStringList, unjudged);
    const QTemporaryDir folder;
    const gitops::FolderTree nothing(folder.path());
    const gitops::ChangedTree tree(
        nothing,
        {{.path = u"sites/a/site.yaml"_s, .bytes = "env: {name: dev}\n"},
         {.path = u"sites/b/site.yaml"_s, .bytes = "[{env: {name: prod}}, {env: {name: stage}}]\n"},
         {.path = u"sites/Some Site/readme"_s, .bytes = "x"},
         {.path = u"prod/readme"_s, .bytes = "x"}});
    const qsizetype name = spec.lastIndexOf("name: ");
    const QByteArray text = "kind: ApplicationSet\nspec:\n  "
        + spec.first(name).trimmed().replace("\n", "\n  ") + "\n  template:\n    metadata:\n      "
        + spec.sliced(name) + "\n    spec: {source: {repoURL: https://git.example.org/fleet/web, path: x}}\n";
    const auto stream = yaml::parse(text);
    QVERIFY2(stream, qUtf8Printable(stream ? QString() : stream.error().message));

    const Expansion expansion = expand(stream->documents.front(), tree);

    QStringList made;
    for (const Application &one : expansion.applications)
        made += one.name.value;
    QCOMPARE(made, names);
    QCOMPARE(expansion.unjudged, unjudged);
}

void ApplicationSetTest::aFileThatMayBeRunIsAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"site.yaml"_s));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("env: dev\n") > 0);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    file.close();
    const gitops::FolderTree tree(folder.path());
    const auto stream = yaml::parse("spec:\n  generators: [{git: {repoURL: https://x.org/y, files: [{path: "
                                    "'*.yaml'}, {path: site.yaml}]}}]\n"
                                    "  template: {metadata: {name: 'web-{{env}}'}, spec: {source: {repoURL: "
                                    "https://x.org/y, path: x}}}\n");
    QVERIFY(stream);

    const Expansion expansion = expand(stream->documents.front(), tree);

    QCOMPARE(expansion.applications.size(), size_t(1));
    QCOMPARE(expansion.applications.front().name.value, u"web-dev"_s);
}

QTEST_GUILESS_MAIN(ApplicationSetTest)
#include "tst_applicationset.moc"
