// SPDX-License-Identifier: Apache-2.0
#include "tests/core/canon/canonfleet.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::canon::Findings;
using testsupport::CanonFleet;
using testsupport::FleetBuilder;

namespace {

const QString envLayer = FleetBuilder::envPath(u"shop"_s, u"prod"_s);
const QString blogLayer = FleetBuilder::envPath(u"blog"_s, u"prod"_s);
const QString chart = u"deploy/charts/web-app/templates/web.yaml"_s;

} // namespace

/// What the canon wants of env layers.
class EnvRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each row changes prod's env layer of a site.
    void whatBreaksARuleIsFoundAtItsPlace_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place"); // empty: it breaks nothing
        const auto row = [](const char *rule, const char *name, const QByteArray &text,
                            const char *place = "") {
            QTest::addRow("%s: %s", rule, name)
                << QString::fromLatin1(rule) << text << QString::fromLatin1(place);
        };
        const QByteArray right = FleetBuilder::envText(u"shop"_s, u"prod"_s);
        const auto with = [&right](const QByteArray &before, const QByteArray &after) {
            QByteArray text = right;
            return text.replace(before, after);
        };
        const QByteArray name = "  SYNESTRA_ENV: \"prod\"\n";

        row("env/image-in-env-layer", "a tag", right + "image:\n  pullPolicy: Always\n  tag: a\n", "25:3");
        row("env/image-in-env-layer", "a repository", right + "image: {repository: a}\n", "23:9");
        row("env/image-in-env-layer", "a pull policy", right + "image:\n  pullPolicy: Always\n");
        row("env/wrong-env-name", "another's", with("\"prod\"", "\"dev\""), "3:17");
        row("env/wrong-env-name", "missing", with(name, ""), "2:1");
        row("env/wrong-env-name", "no variables at all", "ingress: {enabled: false}\n", "1:1");
        row("env/wrong-env-name", "an empty file", "{}\n", "1:1");
        row("env/wrong-env-name", "an item of a list", "env:\n  - name: SYNESTRA_ENV\n    value: dev\n",
            "3:12");
        row("env/wrong-env-name", "the right item", "env:\n  - name: SYNESTRA_ENV\n    value: prod\n");
        row("env/wrong-env-name", "from elsewhere",
            "env:\n  - name: SYNESTRA_ENV\n    valueFrom: {configMapKeyRef: {name: a, key: b}}\n");
        row("env/wrong-env-name", "by a merge key", "x: &x {SYNESTRA_ENV: prod}\nenv:\n  <<: *x\n");
        row("env/wrong-env-name", "by an alias", "x: &x prod\nenv: {SYNESTRA_ENV: *x}\n");
        row("env/wrong-env-name", "plain", with("\"prod\"", "prod"));
        row("env/host-not-unique", "another site's",
            with("- host: \"shop.example.org\"", "- host: Blog.example.org"), "12:13");
        row("env/host-not-unique", "as a plain text",
            "ingress:\n  hosts:\n    - shop.example.org\n    - blog.example.org.\n", "4:7");
        row("env/host-not-unique", "the single host", "ingress:\n  host: blog.example.org\n", "2:9");
        row("env/host-not-unique", "twice in one file",
            "ingress:\n  host: shop.example.org\n  hosts: [shop.example.org]\n");
        row("env/host-not-unique", "turned off", "ingress:\n  enabled: false\n  host: blog.example.org\n");
        row("env/host-not-unique", "its own", right);
        row("env/url-host-mismatch", "another host",
            with("https://shop.example.org", "https://dev.shop.example.org"), "4:27");
        row("env/url-host-mismatch", "a path and a port",
            with("https://shop.example.org", "https://shop.example.org:443/ru"));
        row("env/url-host-mismatch", "a service in the cluster",
            with("https://shop.example.org", "http://web.shop.svc:3000"));
        row("env/url-host-mismatch", "the machine itself",
            with("https://shop.example.org", "http://localhost:3000"));
        row("env/url-host-mismatch", "another API",
            with("NEXT_PUBLIC_SERVER_URL: \"https://shop", "NEXT_PUBLIC_API_URL: \"https://api"));
        row("env/url-host-mismatch", "below a wildcard", with("- host: \"shop.", "- host: \"*."));
        row("env/url-host-mismatch", "no ingress", "env: {SITE_URL: 'https://shop.example.com'}\n");
        row("env/template-not-rendered", "a value", with("\"prod\"", "\"{{ .Values.stage }}\""), "3:17");
        row("env/template-not-rendered", "in what is passed through tpl",
            right + "notes: \"{{ .Release.Name }}\"\n");
        row("env/template-not-rendered", "another program's",
            right + "args: [\"docker ps --format '{{.Names}}'\"]\n");
    }

    void whatBreaksARuleIsFoundAtItsPlace()
    {
        QFETCH(QString, rule);
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        CanonFleet fleet;
        fleet.site(u"shop"_s).site(u"blog"_s).file(envLayer, text);
        fleet.file(chart, "env: {{ toYaml .Values.env }}\nnotes: {{ tpl .Values.notes $ }}\n");

        const Findings found = fleet.lint(rule);

        const QByteArray expected =
            place.isEmpty() ? QByteArray() : u"%1:%2 of shop in prod\n"_s.arg(envLayer, place).toUtf8();
        QCOMPARE(testsupport::places(found), expected);
    }

    void aHostNamesBothPlaces()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).site(u"blog"_s).replace(envLayer, "\"shop.example.org\"", "blog.example.org");

        const QString said = fleet.lint(u"env/host-not-unique"_s).constFirst().englishMessage();

        QVERIFY2(said.contains(blogLayer + u":12"_s), qUtf8Printable(said));
    }

    void theEnvironmentsNameIsMended()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).file(envLayer, "a: b\n");

        QVERIFY(fleet.lint(u"env/wrong-env-name"_s).constFirst().isFixable);
    }

    void aChartThatIsNotHereIsNotJudged()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(envLayer, "\"prod\"", "\"{{ .Values.stage }}\"");

        QCOMPARE(fleet.lint(u"env/template-not-rendered"_s).size(), 0);
    }

    void aChartIsFoundByAnotherSpellingOfItsPath()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(envLayer, "\"prod\"", "\"{{ .Values.stage }}\"");
        fleet.replace(u"deploy/argocd/apps/prod/shop.yaml"_s, "path: deploy/", "path: ./deploy/");
        fleet.file(chart, "env: {{ toYaml .Values.env }}\n");

        QCOMPARE(fleet.lint(u"env/template-not-rendered"_s).size(), 1);
    }

    void aValueThatIsWalkedThroughTplIsRendered()
    {
        CanonFleet fleet;
        fleet.site(u"shop"_s).replace(envLayer, "\"prod\"", "\"{{ .Values.stage }}\"");
        fleet.file(chart, "{{- range $k, $v := .Values.env }}\n- {{ tpl $v $ }}\n{{- end }}\n");

        QCOMPARE(fleet.lint(u"env/template-not-rendered"_s).size(), 0);
    }
};

QTEST_GUILESS_MAIN(EnvRulesTest)
#include "tst_envrules.moc"
