// SPDX-License-Identifier: Apache-2.0
#include "tests/core/canon/canonfleet.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using core::canon::Findings;
using testsupport::CanonFleet;
using testsupport::FleetBuilder;

namespace {

const QString envLayer = FleetBuilder::envPath(u"shop"_s, u"prod"_s);

/// Somebody's language, in which all sentences are one.
class Foreign : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *, const char *, int) const override
    {
        return u"перевод %1"_s;
    }
};

} // namespace

/// What the canon wants of every file.
class FileRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each row is prod's env layer, and the only rule of files that it breaks.
    void eachWayToBeUnreadableHasItsRule_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("line");
        QTest::newRow("a bracket") << QByteArray("a: 1\nb: [\n") << u"yaml/invalid"_s << 3;
        QTest::newRow("a tab") << QByteArray("env:\n\tA: b\n") << u"yaml/invalid"_s << 2;
        QTest::newRow("a key twice") << QByteArray("env:\n  A: b\n  A: c\n") << u"yaml/duplicate-key"_s << 3;
        QTest::newRow("another encoding")
            << QByteArray("env:\n  A: \"\xcf\xf0\"\n") << u"yaml/not-utf8"_s << 2;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "a\0:\0",
                                              6)
                                << u"yaml/not-utf8"_s << 1;
    }

    void eachWayToBeUnreadableHasItsRule()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, rule);
        QFETCH(int, line);
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(envLayer, text);

        Findings found = fleet.lint();
        found.removeIf([](const auto &one) { return !one.rule.startsWith(u"yaml/"_s); });

        QVERIFY2(found.size() == 1, testsupport::listed(found));
        QCOMPARE(found.constFirst().rule, rule);
        QCOMPARE(found.constFirst().file, envLayer);
        QCOMPARE(found.constFirst().line, line);
    }

    /// What a commit says is English, also for somebody who reads Russian.
    void aCommitSaysWhatIsWrongInEnglish_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("english");
        const QString release = FleetBuilder::releasePath(u"shop"_s, u"prod"_s);
        QTest::newRow("libyaml's word")
            << envLayer << QByteArray("env:\n\tA: b\n")
            << u"A tab stands where YAML wants spaces. Indent with spaces only."_s;
        QTest::newRow("a key twice")
            << envLayer << QByteArray("env:\n  A: b\n  A: c\n")
            << u"The key `A` stands here a second time in the same mapping. Remove one."_s;
        QTest::newRow("bytes") << envLayer << QByteArray("env:\n  A: \"\xcf\xf0\"\n")
                               << u"This byte is not UTF-8. Save the file as UTF-8."_s;
        QTest::newRow("no tag") << release << QByteArray("image: {repository: a}\n")
                                << u"There is no `image.tag` here. Add the release's tag."_s;
        QTest::newRow("no Application")
            << FleetBuilder::applicationPath(u"shop"_s, u"prod"_s) << QByteArray("kind: Secret\n")
            << u"There is no Argo CD `kind: Application` in this file. Add it."_s;
    }

    void aCommitSaysWhatIsWrongInEnglish()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(QString, english);
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(path, text);
        Foreign translator;
        QCoreApplication::installTranslator(&translator);

        Findings found = fleet.lint();
        found.removeIf([](const auto &one) { return !one.rule.startsWith(u"yaml/"_s); });

        QVERIFY2(found.size() == 1, testsupport::listed(found));
        QCOMPARE(found.constFirst().englishMessage(), english);
        QVERIFY(found.constFirst().message().startsWith(u"перевод"_s));
    }

    void aLinkIsNotFollowed()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).remove(envLayer);
        QDir(fleet.folder()).mkpath(u"deploy/env/prod"_s);
        QVERIFY(QFile::link(u"/etc/hostname"_s, fleet.folder() + u'/' + envLayer));

        const Findings found = fleet.lint(u"yaml/symlink"_s);

        QVERIFY2(found.size() == 1, testsupport::listed(found));
        QCOMPARE(found.constFirst().file, envLayer);
        QCOMPARE(fleet.lint(u"yaml/invalid"_s).size(), 0);
    }

    void whatIsNotReadIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("findings");
        QTest::newRow("another ending") << u"deploy/env/dev/blog.yml"_s << 1;
        QTest::newRow("no key of a site") << u"deploy/env/dev/Shop_2.yaml"_s << 1;
        QTest::newRow("a README") << u"deploy/env/dev/README.md"_s << 0;
        QTest::newRow("kustomize's own file") << u"deploy/argocd/apps/dev/kustomization.yml"_s << 0;
    }

    void whatIsNotReadIsSaid()
    {
        QFETCH(QString, path);
        QFETCH(int, findings);
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(path, "a: b\n");

        const Findings found = fleet.lint(u"yaml/not-read"_s);

        QVERIFY2(found.size() == findings, testsupport::listed(found));
    }
};

QTEST_GUILESS_MAIN(FileRulesTest)
#include "tst_filerules.moc"
