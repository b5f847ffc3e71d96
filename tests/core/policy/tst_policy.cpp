// SPDX-License-Identifier: Apache-2.0
#include "core/policy/policy.h"
#include "core/policy/weekly.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::policy;
using namespace std::chrono_literals;

/// What a policy file says, and what is wrong with it.
class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyIsRead()
    {
        const auto policy = parsePolicy(R"(# how we release
layout: {release: "env/{env}/release", env: "env/{env}/values", application: "argo/{env}"}
environments: [test, prod]
sources: ["sites/{site}"]
tags:
  mutable: [candidate]
  pattern: '[0-9a-f]{12}-r\d+'
  placeholders: [none, "PENDING*"]
  equivalent: "{tag}-dev ~ {tag}"
repositories: mirrored
commit:
  skip-marker: "***NO_CI***"
  subject: "deploy({site}): {tag} to {to}"
overrides: [soak, freeze]
rollback: {freeze: true, approvals: true}
approvals: {signed: false}
push: request
steps:
  prod:
    required: [front-healthy]
    approvals: {count: 2, from: [lead@example.org, boss@example.org]}
    soak: 1d12h
    freeze:
      - name: Weekend
        deny: Fri 16:00 - Mon 08:00
        zone: Europe/Moscow
      - {name: New Year, from: 2026-12-30T18:00, to: 2027-01-09, zone: Europe/Moscow}
migrations: ["sites/{site}/db", packages/schema]
release: {keys: [env.APP_NAME, replicas]}
canon:
  rules: {site/naming: off, release/unrecognised-tag: error}
  ignore:
    - rule: env/secret-shared
      sites: [shop, blog]
      reason: one mail server for both
platform:
  repo: https://git.example.org/fleet/platform.git
  branch: live
  namespaces: {clusters/main/*: "web-*", shared: common}
  generated: [regcred, "*-tls"]
)");

        QVERIFY2(policy, qUtf8Printable(policy ? QString() : policy.error().message));
        QVERIFY(policy->isWritten);
        QVERIFY(policy->isMutable(u"Candidate"_s));
        QVERIFY(policy->tagPattern->match(u"4744c759b0e4-r1"_s).hasMatch());
        QVERIFY(!policy->tagPattern->match(u"x4744c759b0e4-r1x"_s).hasMatch()); // the whole tag
        QCOMPARE(policy->repositories, Repositories::Mirrored);
        QCOMPARE(policy->skipMarker, u"***NO_CI***"_s);
        QCOMPARE(policy->overrides, QStringList({u"soak"_s, u"freeze"_s}));
        QVERIFY(policy->isRollbackFrozen);
        const StepPolicy &prod = policy->step(u"prod"_s);
        QCOMPARE(prod.required, QStringList{u"front-healthy"_s});
        QCOMPARE(prod.soak, std::chrono::seconds(36h));
        QCOMPARE(prod.soakLine, 22);
        QCOMPARE(prod.approvals.count, 2);
        QCOMPARE(prod.approvals.line, 21);
        QCOMPARE(policy->releaseFolder, u"env/%1/release"_s);
        QCOMPARE(policy->environments, QStringList({u"test"_s, u"prod"_s}));
        QCOMPARE(policy->sources, QStringList{u"sites/%1"_s});
        QCOMPARE(policy->migrations, QStringList({u"sites/%1/db"_s, u"packages/schema"_s}));
        QCOMPARE(policy->releaseKeys, QStringList({u"env.APP_NAME"_s, u"replicas"_s}));
        QCOMPARE(policy->subject, u"deploy({site}): {tag} to {to}"_s);
        QVERIFY(policy->tags.isPlaceholder(u"None"_s));
        QVERIFY(policy->tags.isPlaceholder(u"pending: ask"_s));
        QVERIFY(!policy->tags.isPlaceholder(u"none-yet"_s));
        QVERIFY(policy->tags.isSameRelease(u"r1-dev"_s, u"r1"_s));
        QCOMPARE(prod.approvals.from.size(), 2);
        QVERIFY(policy->isRollbackApproved);
        QVERIFY(!policy->areApprovalsSigned);
        QVERIFY(policy->isByRequest);
        QCOMPARE(prod.freeze.size(), 2);
        QCOMPARE(toText(prod.freeze[0].weekly), u"Fri 16:00 - Mon 08:00"_s);
        QCOMPARE(prod.freeze[1].to, QDateTime(QDate(2027, 1, 9), QTime(0, 0), QTimeZone("Europe/Moscow")));
        QCOMPARE(policy->step(u"stage"_s).soak, 0s); // nothing is said of it
        QCOMPARE(policy->canon.rules.size(), 2);
        QVERIFY(policy->canon.rules.value(u"site/naming"_s).level == RuleLevel::Off);
        QCOMPARE(policy->canon.ignored.size(), 1);
        QCOMPARE(policy->canon.ignored.constFirst().rule, u"env/secret-shared"_s);
        QCOMPARE(policy->canon.ignored.constFirst().sites, QStringList({u"shop"_s, u"blog"_s}));
        QCOMPARE(policy->canon.ignored.constFirst().reason, u"one mail server for both"_s);
        QCOMPARE(policy->platform.repository, u"https://git.example.org/fleet/platform.git"_s);
        QCOMPARE(policy->platform.branch, u"live"_s);
    }

    void aFolderSaysTheNamespaceOfItsManifests()
    {
        const PlatformPolicy platform{
            .namespaces = {{u"clusters/*"_s, u"*"_s}, {u"clusters/*/shop"_s, u"web-*"_s}}, .generated = {}};

        QCOMPARE(platform.namespaceOf(u"clusters/main"_s), u"main"_s);
        QCOMPARE(platform.namespaceOf(u"clusters/main/other/deep"_s), u"main"_s);
        QCOMPARE(platform.namespaceOf(u"clusters/main/shop"_s), u"web-main"_s); // the deepest rule
        QCOMPARE(platform.namespaceOf(u"clusters"_s), QString());
        QCOMPARE(platform.namespaceOf(QString()), QString());
    }

    void generatedSecretsAreNamedOrLookAlike()
    {
        const PlatformPolicy platform{.generated = {u"regcred"_s, u"web-*-tls"_s}};

        QVERIFY(platform.isGenerated(u"regcred"_s));
        QVERIFY(platform.isGenerated(u"web-shop-tls"_s));
        QVERIFY(!platform.isGenerated(u"regcred2"_s));
        QVERIFY(!platform.isGenerated(u"web-tls"_s)); // both ends need a text of their own
    }

    void anEmptyFileMeansTheDefaults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("comments") << QByteArray("# later\n");
        QTest::newRow("a document") << QByteArray("---\n");
    }

    void anEmptyFileMeansTheDefaults()
    {
        QFETCH(QByteArray, text);

        const auto policy = parsePolicy(text);

        QVERIFY(policy);
        QCOMPARE(policy->skipMarker, u"[skip ci]"_s);
        QCOMPARE(policy->overrides, QStringList({u"not-rolled-back"_s, u"canon"_s}));
    }

    void whatIsWrongIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *text, int line, const char *said) {
            QTest::newRow(name) << QByteArray(text) << line << QString::fromUtf8(said);
        };
        row("unknown key", "tags: {}\napprovers: 2\n", 2, "no key “approvers”");
        row("unknown key of a step", "steps:\n  prod:\n    sok: 2h\n", 3,
            "Its keys are: required, soak, approvals, freeze");
        row("no mapping", "- a\n", 1, "must be a mapping");
        row("not YAML", "a: [\n", 2, "");
        row("key twice", "commit: {}\ncommit: {}\n", 2, "");
        row("two documents", "a: 1\n---\nb: 2\n", 0, "more than one document");
        row("no time", "steps:\n  prod:\n    soak: long\n", 3, "A time is expected");
        row("soak of years", "steps: {prod: {soak: 900d}}\n", 1, "at most a year");
        row("no expression", "tags:\n  pattern: '['\n", 2, "no regular expression");
        row("empty expression", "tags: {pattern: ''}\n", 1, "no regular expression");
        row("unknown gate", "steps:\n  prod:\n    required:\n      - was-in-font\n", 4, "was-in-font");
        row("gate for no one", "overrides: [immutable-tag]\n", 1, "can be overridden");
        row("unknown zone", "steps: {prod: {freeze: [{deny: Sat, zone: Europe/Mosow}]}}\n", 1,
            "Europe/Mosow");
        row("no week", "steps:\n  prod:\n    freeze:\n      - deny: weekend\n", 4, "no time of the week");
        row("two forms", "steps: {prod: {freeze: [{deny: Sat, allow: Sun}]}}\n", 1, "It has 2");
        row("half a window", "steps: {prod: {freeze: [{from: 2026-12-30}]}}\n", 1, "from and to");
        row("backwards", "steps: {prod: {freeze: [{from: 2026-12-30, to: 2026-12-29}]}}\n", 1,
            "ends before it begins");
        row("no flag", "rollback: {freeze: sometimes}\n", 1, "true or false");
        row("a folder without its environment", "layout: {release: deploy/release}\n", 1, "{env}");
        row("a folder outside, quoted", "layout: {env: '../{env}'}\n", 1, "{env}");
        row("one environment", "environments: [prod]\n", 1, "two environments");
        row("an environment twice", "environments: [dev,\n prod, dev]\n", 2, "each once");
        row("sources outside", "sources: ['/{site}']\n", 1, "apps/{site}");
        row("no number", "steps: {prod: {approvals: two}}\n", 1, "from 0 to 9");
        row("too many", "steps: {prod: {approvals: 10}}\n", 1, "from 0 to 9");
        row("fewer than wanted", "steps: {prod: {approvals: {count: 2, from: [a@x]}}}\n", 1, "only 1 people");
        row("everything is a placeholder", "tags: {placeholders: ['*']}\n", 1, "for whatever follows");
        row("a star inside", "tags:\n  placeholders: [a,\n    b*c]\n", 3, "for whatever follows");
        row("one form only", "tags: {equivalent: '{tag}-dev'}\n", 1, "Two forms");
        row("a form without its tag", "tags: {equivalent: '{tag}-dev ~ main'}\n", 1, "Two forms");
        row("the same form twice", "tags: {equivalent: '{tag} ~ {tag}'}\n", 1, "Two forms");
        row("a form that is no tag", "tags: {equivalent: '{tag} dev ~ {tag}'}\n", 1, "Two forms");
        row("nothing to fill in", "commit: {subject: 'to {where}'}\n", 1, "{where}");
        row("two lines", "commit: {subject: \"a\\nb\"}\n", 1, "One line");
        row("migrations outside", "migrations: ['../db']\n", 1, "apps/{site}");
        row("no mapping of the platform", "platform: ../platform", 1, "platform must be a mapping");
        row("a program as the platform", "platform: {repo: 'ext::sh -c x'}", 1, "ext::sh");
        row("a folder outside of the platform", "platform: {namespaces: {../x: shop}}", 1, "clusters/main/");
        row("two stars in a folder", "platform: {namespaces: {'*/*': shop}}", 1, "clusters/main/");
        row("a star that stands for nothing", "platform: {namespaces: {main: '*'}}", 1, "A namespace");
        row("no namespace", "platform: {namespaces: {main: Shop_Prod}}", 1, "A namespace");
        row("everything is generated", "platform:\n  generated: ['*']", 2, "at most one *");
        row("a template outside", "new-site:\n  source: ../website\n", 2, "upstream/payload/templates");
        row("no way to push", "push: force\n", 1, "direct or request");
        row("no weight of a rule", "canon:\n  rules:\n    site/naming: never\n", 3,
            "off, info, warning or error");
        row("ignored without a reason", "canon:\n  ignore:\n    - rule: site/naming\n", 3,
            "Say why site/naming");
        row("ignored without a rule", "canon: {ignore: [{reason: x}]}\n", 1, "which rule");
        row("neither", "repositories: other\n", 1, "same or mirrored");
    }

    void whatIsWrongIsSaidWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, said);

        const auto policy = parsePolicy(text);

        QVERIFY(!policy);
        QCOMPARE(policy.error().kind, core::Error::Kind::Malformed);
        QCOMPARE(policy.error().place ? policy.error().place->line : 0, line);
        QVERIFY2(policy.error().message.contains(said), qUtf8Printable(policy.error().message));
    }

    void timesOfTheWeekAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spans");
        const auto row = [](const char *text, const char *spans) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(spans);
        };
        row("Fri 16:00 - Mon 08:00", "Fri 16:00 - Mon 08:00");
        row("friday 16:00-monday 8:00", "Fri 16:00 - Mon 08:00");
        row("Mon-Wed 09:00 - 17:00", "Mon 09:00 - Mon 17:00, Tue 09:00 - Tue 17:00, Wed 09:00 - Wed 17:00");
        row("Fri 16:00 - Sat 08:00, Sun 16:00 - Mon 08:00", "Fri 16:00 - Sat 08:00, Sun 16:00 - Mon 08:00");
        row("Sat, Sun", "Sat 00:00 - Sun 00:00, Sun 00:00 - Mon 00:00");
        row("Sat-Sun", "Sat 00:00 - Sun 00:00, Sun 00:00 - Mon 00:00");
        row("Sun-Mon 22:00 - 06:00", "Sun 22:00 - Mon 06:00, Mon 22:00 - Tue 06:00");
        row("Mon 00:00 - 24:00", "Mon 00:00 - Tue 00:00");
        for (const char *none : {"", "Someday", "Fri 25:00 - Mon 08:00", "Fri 16:60 - Mon 08:00",
                                 "09:00 - 17:00", "Fri 09:00 - 09:00", "Fri", "Fri 16:00", "Fri - 16:00 Mon"})
            row(none, QByteArrayView(none) == "Fri" ? "Fri 00:00 - Sat 00:00" : "");
    }

    void timesOfTheWeekAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, spans);

        QCOMPARE(toText(weeklySpans(text).value_or(QList<WeeklySpan>())), spans);
    }

    void durationsAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        for (const char *text : {"90m", "1h30m", "24h", "1d", "7d", "1d12h", "0"})
            QTest::newRow(text) << QString::fromLatin1(text)
                                << (QByteArrayView(text) == "90m"       ? u"1h30m"_s
                                        : QByteArrayView(text) == "24h" ? u"1d"_s
                                        : QByteArrayView(text) == "0"   ? u"0m"_s
                                                                        : QString::fromLatin1(text));
        for (const char *none : {"", "1", "h", "1.5h", "-1h", "1h1d"})
            QTest::newRow(none) << QString::fromLatin1(none) << QString();
    }

    void durationsAreReadAndWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);

        const auto duration = durationOf(text);

        QCOMPARE(duration ? toText(*duration) : QString(), written);
    }
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "tst_policy.moc"
