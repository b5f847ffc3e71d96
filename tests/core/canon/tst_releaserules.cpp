// SPDX-License-Identifier: Apache-2.0
#include "tests/core/canon/canonfleet.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::canon::Findings;
using testsupport::CanonFleet;
using testsupport::FleetBuilder;

namespace {

const QString devRelease = FleetBuilder::releasePath(u"shop"_s, u"dev"_s);
const QString prodRelease = FleetBuilder::releasePath(u"shop"_s, u"prod"_s);
const QByteArray tag = "\"4744c759b0e4-r1\"";

QByteArray withTag(const QByteArray &text)
{
    return FleetBuilder::releaseText(u"shop"_s, u"prod"_s, QString::fromUtf8(text));
}

} // namespace

/// What the canon wants of release files.
class ReleaseRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatKeepsTheCanonHasNoFinding()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s);

        QCOMPARE(testsupport::listed(fleet.lint()), QByteArray());
    }

    /// Each row is prod's release file of a site whose dev has the usual one.
    void whatBreaksARuleIsFoundAtItsPlace_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line"); // 0: it breaks nothing
        QTest::addColumn<int>("column");
        const auto row = [](const char *rule, const char *name, const QByteArray &text, int line = 0,
                            int column = 0) {
            QTest::addRow("%s: %s", rule, name) << QString::fromLatin1(rule) << text << line << column;
        };
        const QByteArray right = withTag(tag);
        const auto with = [&right](const QByteArray &before, const QByteArray &after) {
            QByteArray text = right;
            return text.replace(before, after);
        };

        row("release/only-image", "a replica count", right + "replicas: 2\n", 10, 1);
        row("release/only-image", "a name of the app", right);
        row("release/mutable-tag", "latest", withTag("latest"), 7, 8);
        row("release/mutable-tag", "in capitals", withTag("\"Main\""), 7, 8);
        row("release/mutable-tag", "a word that only contains one", withTag("main-r27"));
        row("release/unrecognised-tag", "a branch and a number", withTag("main-r27"), 7, 8);
        row("release/unrecognised-tag", "half a version", withTag("\"1.10\""), 7, 8);
        row("release/unrecognised-tag", "no tag at all", withTag("\"a b\""), 7, 8);
        row("release/unrecognised-tag", "one that moves", withTag("latest"));
        row("release/unrecognised-tag", "a placeholder", withTag("TBD"));
        row("release/unrecognised-tag", "a short SHA", withTag("4744c75"));
        row("release/unrecognised-tag", "six digits", withTag("\"4744c7\""), 7, 8);
        row("release/unrecognised-tag", "a SHA", withTag("sha-4744c759b0e4"));
        row("release/unrecognised-tag", "a version", withTag("v1.10.0-rc.1"));
        row("release/digest", "a digest", right + "  digest: sha256:abc\n", 10, 11);
        row("release/digest", "in the repository",
            with("fleet/shop\"\n  tag", "fleet/shop@sha256:a\"\n  tag"), 6, 15);
        row("release/digest", "an empty one", right + "  digest: \"\"\n");
        row("release/identity-differs", "another app", with("@fleet/shop", "@fleet/blog"), 3, 13);
        row("release/identity-differs", "the same in single quotes",
            with("\"@fleet/shop\"", "'@fleet/shop'"));
        row("release/tag-not-string", "a number", withTag("12e5"), 7, 8);
        row("release/tag-not-string", "an octal", withTag("0123456"), 7, 8);
        row("release/tag-not-string", "a date", withTag("2025-12-15"), 7, 8);
        row("release/tag-not-string", "quoted", withTag("'12e5'"));
        row("release/tag-not-string", "a plain word", withTag("4744c759b0e4-r1"));
        row("release/placeholder", "a tag", withTag("REPLACE_ME_TAG"), 7, 8);
        row("release/placeholder", "the repository alone", with("registry.example.org", "REPLACE_ME"), 6, 15);
        row("release/placeholder", "neither", right);
        row("release/repository-differs", "another", with("example.org", "example.com"), 6, 15);
        row("release/repository-differs", "none",
            with("  repository: \"registry.example.org/fleet/shop\"\n", ""), 6, 8);
        row("release/repository-differs", "a placeholder", with("registry.example.org", "REPLACE_ME"));
    }

    void whatBreaksARuleIsFoundAtItsPlace()
    {
        QFETCH(QString, rule);
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(prodRelease, text);

        const Findings found = fleet.lint(rule);

        const QByteArray expected = line > 0
            ? u"%1:%2:%3 of shop in prod\n"_s.arg(prodRelease).arg(line).arg(column).toUtf8()
            : QByteArray();
        QCOMPARE(testsupport::places(found), expected);
    }

    void onlyQuotesAreMendedByThemselves()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(prodRelease, withTag("12e5"));

        QVERIFY(fleet.lint(u"release/tag-not-string"_s).constFirst().isFixable);
        QVERIFY(!fleet.lint(u"release/repository-differs"_s).value(0).isFixable);
    }

    void thePolicyNamesMoreTagsThatMove()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(prodRelease, withTag("candidate"));
        fleet.setPolicy("tags: {mutable: [candidate]}\n");

        QCOMPARE(fleet.lint(u"release/mutable-tag"_s).size(), 1);
        QCOMPARE(fleet.lint(u"release/unrecognised-tag"_s).size(), 0);
    }

    void thePolicyDescribesTagsThatStay()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(prodRelease, withTag("main-r27"));
        fleet.setPolicy("tags: {pattern: 'main-r\\d+'}\n");

        QCOMPARE(fleet.lint(u"release/unrecognised-tag"_s).size(), 0);
    }

    void theFormOfAnEnvironmentIsNoPartOfTheRelease()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(devRelease, tag, "4744c759b0e4-dev");
        fleet.setPolicy("tags: {equivalent: '{tag}-dev ~ {tag}'}\n");

        QCOMPARE(fleet.lint(u"release/unrecognised-tag"_s).size(), 0);
    }

    void mirroredRepositoriesMayDiffer()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(prodRelease, "registry.example.org", "registry.example.com");
        fleet.setPolicy("repositories: mirrored\n");

        QCOMPARE(fleet.lint(u"release/repository-differs"_s).size(), 0);
    }

    void whatDiffersNamesBothPlaces()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(prodRelease, "registry.example.org", "registry.example.com");

        const QString said = fleet.lint(u"release/repository-differs"_s).constFirst().englishMessage();

        QVERIFY2(said.contains(devRelease + u":6"_s), qUtf8Printable(said));
        QVERIFY2(said.contains(u"registry.example.com/fleet/shop"_s), qUtf8Printable(said));
    }
};

QTEST_GUILESS_MAIN(ReleaseRulesTest)
#include "tst_releaserules.moc"
