// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/referencerules.h"
#include "tests/core/canon/twosites.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::canon;

namespace {

QStringList references(const QByteArray &text, const QString &page = u"docs/page.md"_s)
{
    QStringList all;
    const QStringList folders{u"apps"_s, u"deploy"_s, u"docs"_s};
    for (const PageReference &one : pageReferences(QString::fromUtf8(text), page, folders))
        all += u"%1:%2 %3"_s.arg(one.line).arg(one.column).arg(one.paths.join(u'|'));
    return all;
}

} // namespace

/// Sources and pages: what is named and is not there.
class ReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageNamesFiles_data();
    void aPageNamesFiles();
    void aReferenceToAFileThatIsGoneIsFound();
    void whatIsThereIsNotFound();
    void aStageThatIsNotThereYetMayBeSpokenOf();
    void pagesOutsideDocsAndDeployAreNotRead();
    void aPageThatMayBeRunIsRead();
    void aSiteWithoutSourcesIsFoundWhereOthersHaveThem();
    void sourcesMayBeElsewhereForAllSites();
    void thePolicySaysWhereSourcesAre();
};

void ReferencesTest::aPageNamesFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("a link") << QByteArray("See [the env](../deploy/env/README.md#secrets).")
                            << QStringList{u"1:15 deploy/env/README.md"_s};
    QTest::newRow("a picture") << QByteArray("![board](img/board.png \"The board\")")
                               << QStringList{u"1:10 docs/img/board.png"_s};
    QTest::newRow("a definition") << QByteArray("\n[runbook]: ./runbook.md")
                                  << QStringList{u"2:12 docs/runbook.md"_s};
    QTest::newRow("from the root") << QByteArray("[x](/deploy/README.md)")
                                   << QStringList{u"1:5 deploy/README.md"_s};
    QTest::newRow("escaped") << QByteArray("[x](<a b.md>) [y](a%20b.md)")
                             << QStringList{u"1:5 docs/a b.md"_s, u"1:19 docs/a b.md"_s};
    QTest::newRow("code") << QByteArray("Файл `deploy/env/dev/shop.yaml` и т. д.")
                          << QStringList{u"1:7 deploy/env/dev/shop.yaml|docs/deploy/env/dev/shop.yaml"_s};
    QTest::newRow("code with a place")
        << QByteArray("`deploy/env/release-dev/shop.yaml:image.tag`")
        << QStringList{u"1:2 deploy/env/release-dev/shop.yaml|docs/deploy/env/release-dev/shop.yaml"_s};
    QTest::newRow("an address") << QByteArray("[x](https://example.org/a.md) [y](mailto:a@b) <//c>")
                                << QStringList();
    QTest::newRow("an anchor") << QByteArray("[x](#below)") << QStringList();
    QTest::newRow("a pattern") << QByteArray("`deploy/env/<env>/<site>.yaml` `deploy/env/{dev,prod}/a.yaml` "
                                             "`deploy/**/*.yaml` `deploy/env/$ENV/a.yaml` `deploy/.../a`")
                               << QStringList();
    QTest::newRow("an example") << QByteArray("`apps/my-site/package.json` `deploy/env/dev/site.yaml`")
                                << QStringList();
    QTest::newRow("another repository")
        << QByteArray("`synestra-platform/clusters/a.yaml` [x](../../other/a.md)") << QStringList();
    QTest::newRow("a command") << QByteArray("`git add deploy/env/dev/shop.yaml`") << QStringList();
    QTest::newRow("a block") << QByteArray("```\n`deploy/a.yaml` [x](a.md)\n```\n") << QStringList();
    QTest::newRow("code that looks like a link") << QByteArray("`[x](a.md)`") << QStringList();
    QTest::newRow("a folder alone") << QByteArray("`deploy/` `docs`") << QStringList();
}

void ReferencesTest::aPageNamesFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);

    QCOMPARE(references(text), expected);
}

void ReferencesTest::aReferenceToAFileThatIsGoneIsFound()
{
    TwoSites fleet;
    fleet.file(u"README.md"_s, "# web\n\nSee [the guide](docs/guide.md).\n");
    fleet.file(u"deploy/README.md"_s, "`deploy/env/dev/gone.yaml`\n");

    QCOMPARE(fleet.places(u"docs/dead-reference"_s),
             (QStringList{u"README.md:3:17"_s, u"deploy/README.md:1:2"_s}));
}

void ReferencesTest::whatIsThereIsNotFound()
{
    TwoSites fleet;
    fleet.file(u"README.md"_s, "[the guide](docs/guide.md) [docs](docs) `deploy/env/dev/shop.yaml`\n");
    fleet.file(u"docs/guide.md"_s, "[back](../README.md) `deploy/env/release-prod/shop.yaml`\n");

    QCOMPARE(fleet.places(u"docs/dead-reference"_s), QStringList());
}

void ReferencesTest::aStageThatIsNotThereYetMayBeSpokenOf()
{
    TwoSites fleet;
    fleet.file(u"README.md"_s, "Later `deploy/env/release-stage/shop.yaml`.\n");

    QCOMPARE(fleet.places(u"docs/dead-reference"_s), QStringList());
}

void ReferencesTest::pagesOutsideDocsAndDeployAreNotRead()
{
    TwoSites fleet;
    fleet.file(u"apps/shop/README.md"_s, "[gone](gone.md)\n");

    QCOMPARE(fleet.places(u"docs/dead-reference"_s), QStringList());
}

void ReferencesTest::aPageThatMayBeRunIsRead()
{
    TwoSites fleet;
    QFile file(fleet.folder() + u"/README.md"_s);
    QVERIFY(file.open(QFile::WriteOnly) && file.write("[gone](gone.md)\n") > 0);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    file.close();

    const QStringList places = fleet.places(u"docs/dead-reference"_s);

    QCOMPARE(places, QStringList{u"README.md:1:8"_s});
}

void ReferencesTest::aSiteWithoutSourcesIsFoundWhereOthersHaveThem()
{
    TwoSites fleet;
    fleet.file(u"apps/harbour/package.json"_s, "{}\n");

    QCOMPARE(fleet.places(u"site/source-missing"_s),
             QStringList{u"deploy/env/release-dev/shop.yaml:0:0 shop"_s});
}

void ReferencesTest::sourcesMayBeElsewhereForAllSites()
{
    TwoSites fleet;

    QCOMPARE(fleet.places(u"site/source-missing"_s), QStringList());
}

void ReferencesTest::thePolicySaysWhereSourcesAre()
{
    TwoSites fleet;
    fleet.layout().sources = {u"sites/%1/web"_s, u"packages"_s};
    fleet.file(u"sites/shop/web/package.json"_s, "{}\n");

    QCOMPARE(fleet.places(u"site/source-missing"_s),
             QStringList{u"deploy/env/release-dev/harbour.yaml:0:0 harbour"_s});
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
