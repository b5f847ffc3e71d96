// SPDX-License-Identifier: Apache-2.0
#include "core/canon/ignores.h"
#include "tests/core/canon/canonfleet.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::canon::Findings;
using core::canon::Report;
using core::canon::Severity;
using testsupport::CanonFleet;
using testsupport::FleetBuilder;

namespace {

const QString prodRelease = FleetBuilder::releasePath(u"shop"_s, u"prod"_s);
const QString blogRelease = FleetBuilder::releasePath(u"blog"_s, u"prod"_s);
const QString mutableTag = u"release/mutable-tag"_s;

/// prod's release file with a tag that moves on its fifth line.
QByteArray releaseWith(const QByteArray &above, const QByteArray &behind)
{
    return "env:\n  APP_NAME: \"@fleet/shop\"\nimage:\n" + above
        + "  repository: \"registry.example.org/fleet/shop\"\n  tag: latest" + behind + "\n";
}

} // namespace

/// What a repository may say about the rules: in comments, with a reason, and in its policy.
class IgnoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommentWithAReasonTakesAFindingAway_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("left"); // the findings that remain
        const QString none;
        const QString tag = u"release/mutable-tag"_s;
        const QString both = u"release/mutable-tag canon/ignore"_s;
        const auto above = [](const QByteArray &comment) {
            return "image:\n  repository: \"registry.example.org/fleet/shop\"\n" + comment
                + "  tag: latest\n";
        };
        QTest::newRow("on its line") << releaseWith("", " # slipway: ignore release/mutable-tag — a trial")
                                     << none;
        QTest::newRow("with a hyphen")
            << releaseWith("", " # slipway: ignore release/mutable-tag - a trial") << none;
        QTest::newRow("with a colon")
            << releaseWith("", " # slipway: ignore release/mutable-tag: проба") << none;
        QTest::newRow("above it") << above("  # slipway: ignore release/mutable-tag — a trial\n") << none;
        QTest::newRow("above it with another") << above("  # slipway: ignore release/mutable-tag — a trial\n"
                                                        "  # slipway: ignore release/digest — for later\n")
                                               << u"canon/ignore"_s;
        QTest::newRow("two lines above")
            << above("  # slipway: ignore release/mutable-tag — a trial\n  pullSecrets: []\n") << both;
        QTest::newRow("of the whole file")
            << releaseWith("", "\n# slipway: ignore-file release/mutable-tag — a trial") << none;
        QTest::newRow("without a reason")
            << releaseWith("", " # slipway: ignore release/mutable-tag") << both;
        QTest::newRow("a dash and nothing")
            << releaseWith("", " # slipway: ignore release/mutable-tag — ") << both;
        QTest::newRow("a rule that there is not")
            << releaseWith("", " # slipway: ignore release/mutable — x") << both;
        QTest::newRow("of another rule") << releaseWith("", " # slipway: ignore release/digest — x") << both;
        QTest::newRow("within a text")
            << releaseWith("  note: \"# slipway: ignore-file release/mutable-tag — x\"\n", "")
            << u"release/only-image release/mutable-tag"_s;
        QTest::newRow("within a script")
            << releaseWith("  note: |\n    # slipway: ignore-file release/mutable-tag — x\n", "")
            << u"release/only-image release/mutable-tag"_s;
        QTest::newRow("another comment") << releaseWith("", " # latest, for a trial") << tag;
    }

    void aCommentWithAReasonTakesAFindingAway()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, left);
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(prodRelease, text);

        const Report report = fleet.report();

        QStringList rules;
        for (const auto &one : report.findings)
            rules += one.rule;
        QCOMPARE(rules.join(u' '), left);
        QCOMPARE(report.ignored, left.contains(mutableTag) ? 0 : 1);
    }

    void aRuleThatIsMisspeltIsGuessed()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).append(prodRelease, "# slipway: ignore-file release/mutabel-tag — x\n");

        const Findings found = fleet.lint(u"canon/ignore"_s);

        QCOMPARE(testsupport::places(found), prodRelease.toUtf8() + ":10:1 of shop in prod\n");
        QVERIFY2(found.constFirst().englishMessage().contains(mutableTag), testsupport::listed(found));
    }

    void aCommentWithoutARuleIsAskedForOne()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).append(prodRelease, "# slipway: ignore — a trial\n");

        const Findings found = fleet.lint(u"canon/ignore"_s);

        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().englishMessage(), u"name the rule: # slipway: ignore RULE — reason"_s);
    }

    void aColumnCountsCodePoints()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).append(prodRelease, "\"🚢\": x # slipway: ignore none/such — x\n");

        QCOMPARE(testsupport::places(fleet.lint(u"canon/ignore"_s)),
                 prodRelease.toUtf8() + ":10:8 of shop in prod\n");
    }

    void whatWasNotJudgedMayStillBeIgnored_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("no history") << QByteArray("history/mixed-commit");
        QTest::newRow("no platform repository") << QByteArray("env/secret-missing");
    }

    void whatWasNotJudgedMayStillBeIgnored()
    {
        QFETCH(QByteArray, rule);
        CanonFleet fleet;
        fleet.site(u"shop"_s).append(prodRelease, "# slipway: ignore-file " + rule + " — x\n");

        QCOMPARE(testsupport::listed(fleet.lint()), QByteArray());
    }

    void theOrderOfRulesThatAreAskedDoesNotMatter()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(prodRelease,
                                   releaseWith("", " # slipway: ignore release/mutable-tag — x"));

        QCOMPARE(testsupport::listed(fleet.lint(u"canon/ignore"_s)), QByteArray());
        QCOMPARE(testsupport::listed(fleet.lint(u"release/digest"_s)), QByteArray());
    }

    void thePolicyWeighsRules_data()
    {
        QTest::addColumn<QByteArray>("level");
        QTest::addColumn<QString>("severity");
        QTest::newRow("info") << QByteArray("info") << u"info"_s;
        QTest::newRow("warning") << QByteArray("warning") << u"warning"_s;
        QTest::newRow("error") << QByteArray("error") << u"error"_s;
        QTest::newRow("off") << QByteArray("off") << QString();
    }

    void thePolicyWeighsRules()
    {
        QFETCH(QByteArray, level);
        QFETCH(QString, severity);
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(prodRelease, releaseWith("", ""));
        fleet.setPolicy("canon: {rules: {release/mutable-tag: " + level + "}}\n");

        const Findings found = fleet.lint();

        QCOMPARE(found.isEmpty() ? QString() : toString(found.constFirst().severity), severity);
        QCOMPARE(found.size(), severity.isEmpty() ? 0 : 1);
    }

    void whoAsksForARuleThatIsOffGetsIt()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(prodRelease, releaseWith("", ""));
        fleet.setPolicy("canon: {rules: {release/mutable-tag: off}}\n");

        QCOMPARE(fleet.lint(mutableTag).size(), 1);
    }

    void thePolicyIgnoresWhatItNames()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).site(u"blog"_s);
        fleet.file(prodRelease, releaseWith("", ""));
        fleet.replace(blogRelease, "\"4744c759b0e4-r1\"", "latest");
        fleet.setPolicy(
            "canon:\n  ignore:\n    - {rule: release/mutable-tag, sites: [shop], reason: a trial}\n");

        const Report report = fleet.report();

        QCOMPARE(testsupport::places(report.findings), blogRelease.toUtf8() + ":7:8 of blog in prod\n");
        QCOMPARE(report.ignored, 1);
    }

    void anEntryOfThePolicyThatIgnoresNothingIsTold()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s);
        fleet.setPolicy("canon:\n  ignore:\n    - rule: release/mutable-tag\n      reason: a trial\n");

        QCOMPARE(testsupport::places(fleet.lint()), QByteArray(".slipway.yaml:3:13 of  in \n"));
    }

    void aRuleThatThePolicyMisspellsIsAnError()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s);
        fleet.setPolicy("canon:\n  rules:\n    yaml/symlnk: off\n");

        const Findings found = fleet.lint();
        const auto checked = core::canon::checkRules(fleet.policy().canon);

        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst().severity == Severity::Error);
        QCOMPARE(found.constFirst().line, 3);
        QVERIFY(!checked);
        QCOMPARE(checked.error().place->line, 3);
        QVERIFY2(checked.error().message.contains(u"yaml/symlink"_s),
                 qUtf8Printable(checked.error().message));
    }

    void sitesThatAreNotAskedAreNotCounted()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).site(u"blog"_s);
        fleet.file(prodRelease, releaseWith("", " # slipway: ignore release/mutable-tag — x"));

        QCOMPARE(fleet.report({.rules = {}, .sites = {u"blog"_s}}).ignored, 0);
        QCOMPARE(fleet.report({.rules = {}, .sites = {u"shop"_s}}).ignored, 1);
    }
};

QTEST_GUILESS_MAIN(IgnoresTest)
#include "tst_ignores.moc"
