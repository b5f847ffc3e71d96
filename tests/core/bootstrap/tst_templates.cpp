// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/learning/templates.h"
#include "core/yaml/document.h"
#include "tests/core/bootstrap/datafleet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;
using testsupport::bytesOf;
using testsupport::DataFleet;
using testsupport::failures;
using testsupport::saying;

namespace {

const TemplateValues someValues{{u"name"_s, {u"pier"_s}},      {u"odd"_s, {u"a: \"b\" # c"_s}},
                                {u"number"_s, {u"12e5"_s}},    {u"yes"_s, {u"true"_s}},
                                {u"list"_s, {u"a"_s, u"b"_s}}, {u"empty"_s, {}},
                                {u"quote"_s, {u"it's"_s}}};

QByteArray filled(const QByteArray &bytes)
{
    const auto result = filledIn({.name = u"t.yaml"_s, .bytes = bytes}, someValues);
    return result
        ? *result
        : "line " + QByteArray::number(result.error().place->line) + ": " + result.error().message.toUtf8();
}

} // namespace

/// Texts with places to fill in.
class TemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueIsWrittenAsItsPlaceWants()
    {
        QCOMPARE(filled("a: %{name}\n"), QByteArray("a: pier\n"));
        QCOMPARE(filled("a: %{number} # %{odd}\n"), QByteArray("a: \"12e5\" # a: \"b\" # c\n"));
        QCOMPARE(filled("a: %{odd}\n"), QByteArray("a: \"a: \\\"b\\\" # c\"\n"));
        QCOMPARE(filled("a: \"x%{odd}\"\n"), QByteArray("a: \"xa: \\\"b\\\" # c\"\n"));
        QCOMPARE(filled("a: 'x%{quote}'\n"), QByteArray("a: 'xit''s'\n"));
        QCOMPARE(filled("- %{yes}\n"), QByteArray("- true\n"));
    }

    void linesComeByConditionAndList()
    {
        QCOMPARE(filled("%if name\na: 1\n%end\n%if empty\nb: 1\n%end\n%if !empty\nc: 1\n%end\n"),
                 QByteArray("a: 1\nc: 1\n"));
        QCOMPARE(filled("%for list\n- %{item}\n%end\n%for empty\n- x\n%end\n"), QByteArray("- a\n- b\n"));
        QCOMPARE(filled("%if name\n%if empty\na: %{item}\n%end\nb: 1\n%end\n"), QByteArray("b: 1\n"));
    }

    void aMistakeIsNamedWithItsLine()
    {
        QVERIFY(filled("a: 1\nb: %{nobody}\n").startsWith("line 2: Nothing can be filled in for {nobody}."));
        QVERIFY(filled("%if nobody\n%end\n").startsWith("line 1: "));
        QCOMPARE(filled("a: 1\n%if name\n"), QByteArray("line 2: This is closed by no %end."));
        QCOMPARE(filled("a: 1\n%end\n"), QByteArray("line 2: This %end closes nothing."));
    }

    void theRepositorysOwnTemplatesWin()
    {
        const DataFleet fleet(
            {{.path = u".slipway/templates/release.yaml"_s,
              .bytes = "# ours\nimage: {repository: %{image.repository}, tag: \"%{image.tag}\"}\n"},
             {.path = u".slipway/templates/release-prod.yaml"_s,
              .bytes =
                  "# ours, of prod\nimage: {repository: \"%{image.repository}\", tag: \"%{image.tag}\"}\n"}});

        const Plan plan = fleet.plan(saying({{"key", "pier"}}));

        QCOMPARE(failures(plan), QByteArray());
        QVERIFY(bytesOf(plan, u"deploy/env/release-dev/pier.yaml"_s).startsWith("# ours\n"));
        QVERIFY(bytesOf(plan, u"deploy/env/release-prod/pier.yaml"_s).startsWith("# ours, of prod\n"));
    }

    void aTemplateThatIsWrongIsAFailedCheck()
    {
        const DataFleet fleet({{.path = u".slipway/templates/env.yaml"_s, .bytes = "a: [\n"}});

        const Plan plan = fleet.plan(saying({{"key", "pier"}}));

        QVERIFY2(failures(plan).contains("(.slipway/templates/env.yaml:"), failures(plan));
    }
};

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
