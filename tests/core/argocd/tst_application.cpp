// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/application.h"
#include "core/argocd/glob.h"
#include "core/argocd/valuefiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::argocd;

/// Small things that Argo CD has its own way with: globs, addresses, value files.
class ApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void globsMatch_data();
    void globsMatch();
    void addressesOfOneRepositoryAreOne();
    void valueFilesAreResolved_data();
    void valueFilesAreResolved();
    void valueFilesAreWrittenLikeAnother();
};

void ApplicationTest::globsMatch_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMatch");
    QTest::addColumn<bool>("isMatchWithin"); ///< of one part of a path

    QTest::newRow("itself") << u"a/b"_s << u"a/b"_s << true << true;
    QTest::newRow("star") << u"a/*"_s << u"a/b"_s << true << true;
    QTest::newRow("star over a slash") << u"a/*"_s << u"a/b/c"_s << true << false;
    QTest::newRow("two stars") << u"a/**"_s << u"a/b/c"_s << true << true;
    QTest::newRow("one character") << u"a?c"_s << u"abc"_s << true << true;
    QTest::newRow("a set") << u"[ab]c"_s << u"bc"_s << true << true;
    QTest::newRow("not of a set") << u"[!ab]c"_s << u"bc"_s << false << false;
    QTest::newRow("one of several") << u"{dev,prod}-*"_s << u"prod-x"_s << true << true;
    QTest::newRow("none of several") << u"{dev,prod}-*"_s << u"stage-x"_s << false << false;
    QTest::newRow("escaped") << u"a\\*"_s << u"a*"_s << true << true;
    QTest::newRow("characters of expressions") << u"a.b+(c)"_s << u"a.b+(c)"_s << true << true;
    QTest::newRow("a dot is a dot") << u"a.b"_s << u"axb"_s << false << false;
    QTest::newRow("not closed") << u"{a,b"_s << u"a"_s << false << false;
    QTest::newRow("empty") << QString() << QString() << true << true;
}

void ApplicationTest::globsMatch()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, isMatch);
    QFETCH(bool, isMatchWithin);

    QCOMPARE(matchesGlob(pattern, text), isMatch);
    QCOMPARE(matchesGlob(pattern, text, u'/'), isMatchWithin);
}

void ApplicationTest::addressesOfOneRepositoryAreOne()
{
    QCOMPARE(normalizedUrl(u"https://Git.example.org/Fleet/web.git"_s),
             u"https://git.example.org/fleet/web"_s);
    QCOMPARE(normalizedUrl(u"git@git.example.org:fleet/web.git"_s), u"git@git.example.org/fleet/web"_s);
    QCOMPARE(normalizedUrl(u"ssh://git@git.example.org/fleet/web"_s), u"git@git.example.org/fleet/web"_s);
    QCOMPARE(repositoryOf(u"ssh://git@git.example.org:22/fleet/web.git/"_s), u"git.example.org/fleet/web"_s);
    QCOMPARE(repositoryOf(u"git@git.example.org:fleet/web.git"_s), u"git.example.org/fleet/web"_s);
    QCOMPARE(repositoryOf(u"https://token@git.example.org:8443/fleet/web"_s), u"git.example.org/fleet/web"_s);
}

void ApplicationTest::valueFilesAreResolved_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("path");

    QTest::newRow("beside") << u"values.yaml"_s << u"a/b"_s << u"a/b/values.yaml"_s;
    QTest::newRow("up") << u"../../env/x.yaml"_s << u"a/b/"_s << u"env/x.yaml"_s;
    QTest::newRow("far up") << u"../../../env/x.yaml"_s << u"./a/b/c"_s << u"env/x.yaml"_s;
    QTest::newRow("root") << u"/env/x.yaml"_s << u"a/b"_s << u"env/x.yaml"_s;
    QTest::newRow("reference") << u"$values/env/x.yaml"_s << QString() << u"env/x.yaml"_s;
    QTest::newRow("chart at the root") << u"env/x.yaml"_s << u"."_s << u"env/x.yaml"_s;
    QTest::newRow("address") << u"https://example.org/x.yaml"_s << u"a"_s << QString();
    QTest::newRow("out") << u"../../x.yaml"_s << u"a"_s << QString();
}

void ApplicationTest::valueFilesAreResolved()
{
    QFETCH(QString, file);
    QFETCH(QString, chart);
    QFETCH(QString, path);

    QCOMPARE(resolvedValueFile(file, chart), path);
}

void ApplicationTest::valueFilesAreWrittenLikeAnother()
{
    QCOMPARE(writtenValueFile(u"env/x.yaml"_s, u"a/b"_s, u"../c.yaml"_s), u"../../env/x.yaml"_s);
    QCOMPARE(writtenValueFile(u"env/x.yaml"_s, u"./a/b/c/"_s, {}), u"../../../env/x.yaml"_s);
    QCOMPARE(writtenValueFile(u"env/x.yaml"_s, u"a/b"_s, u"/c.yaml"_s), u"/env/x.yaml"_s);
    QCOMPARE(writtenValueFile(u"env/x.yaml"_s, u"a/b"_s, u"$v/c.yaml"_s), u"$v/env/x.yaml"_s);
}

QTEST_GUILESS_MAIN(ApplicationTest)
#include "tst_application.moc"
