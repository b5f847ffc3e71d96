// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/manifestschema.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::argocd;
using Kind = SchemaViolation::Kind;

namespace {

constexpr auto schemaText = R"({
  "type": "object", "additionalProperties": false, "required": ["name"],
  "properties": {
    "name": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 5, "minLength": 2},
    "kind": {"const": "Thing"},
    "size": {"type": "string", "enum": ["small", "large"]},
    "count": {"anyOf": [{"type": "integer"}, {"type": "string"}]},
    "flag": {"type": "boolean"},
    "number": {"type": "integer"},
    "list": {"type": "array", "items": {"type": "string"}},
    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
    "valueFiles": {"type": "array"},
    "open": {"type": "object"}
  }
})";

/// "kind path suggestion line:column" of each violation.
QStringList described(const QList<SchemaViolation> &violations)
{
    QStringList all;
    for (const SchemaViolation &one : violations)
        all += u"%1 %2 %3 %4:%5"_s.arg(int(one.kind))
                   .arg(one.path, one.suggestion)
                   .arg(one.line)
                   .arg(one.column);
    return all;
}

QString described(Kind kind, const QString &rest)
{
    return QString::number(int(kind)) + u' ' + rest;
}

} // namespace

/// Documents beside their schemas.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void violationsAreFound_data();
    void violationsAreFound();
    void aRightApplicationPasses();
    void aMisspelledFieldOfAnApplicationIsFound();
    void anApplicationTakenFromAClusterPasses();
    void aProjectHasItsOwnSchema();
};

void SchemaTest::violationsAreFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, const char *text, const QStringList &expected = {}) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("nothing wrong",
        "{name: abc, kind: Thing, size: small, count: 3, flag: true, list: [a], labels: {x: y}}");
    row("a text with quotes", "{name: abc, count: '3'}");
    row("null is not said", "{name: abc, flag: ~, list: null}");
    row("an alias is not looked up", "{name: &a abc, flag: *a}");
    row("a merge key brings the rest", "<<: {name: abc}");
    row("anything below an open mapping", "{name: abc, open: {x: [1, {y: true}]}}");
    row("unknown", "{name: abc, other: 1}", {described(Kind::UnknownField, u"other  1:13"_s)});
    row("near", "{name: abc, valuefile: []}",
        {described(Kind::UnknownField, u"valuefile valueFiles 1:13"_s)});
    row("missing", "{kind: Thing}", {described(Kind::MissingField, u"name  1:1"_s)});
    row("another kind", "{name: abc, kind: Thong}", {described(Kind::NotAllowed, u"kind  1:19"_s)});
    row("none of the choices", "{name: abc, size: huge}", {described(Kind::NotAllowed, u"size  1:19"_s)});
    row("another form", "{name: aBc}", {described(Kind::NotAllowed, u"name  1:8"_s)});
    row("too long", "{name: abcdef}", {described(Kind::NotAllowed, u"name  1:8"_s)});
    row("too short", "{name: a}", {described(Kind::NotAllowed, u"name  1:8"_s)});
    row("a number for a text", "{name: abc, size: 1.10}", {described(Kind::NoText, u"size  1:19"_s)});
    row("a truth for a text", "{name: abc, list: [a, yes]}", {described(Kind::NoText, u"list.1  1:23"_s)});
    row("a text for a list", "{name: abc, list: a}", {described(Kind::NoList, u"list  1:19"_s)});
    row("a list for a mapping", "{name: abc, labels: [a]}", {described(Kind::NoMapping, u"labels  1:21"_s)});
    row("a text for a truth", "{name: abc, flag: 'true'}", {described(Kind::NoTruth, u"flag  1:19"_s)});
    row("a text for a number", "{name: abc, number: x}", {described(Kind::NoWholeNumber, u"number  1:21"_s)});
    row("none of several", "{name: abc, count: [1]}", {described(Kind::NotAllowed, u"count  1:20"_s)});
    row("within a mapping", "name: abc\nlabels:\n  x: 1\n", {described(Kind::NoText, u"labels.x  3:6"_s)});
    row("a text alone", "abc", {described(Kind::NoMapping, u"  1:1"_s)});
}

void SchemaTest::violationsAreFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const auto stream = yaml::parse(text);
    QVERIFY2(stream, qUtf8Printable(stream ? QString() : stream.error().message));

    QCOMPARE(described(Schema(schemaText).violations(stream->documents.front())), expected);
}

namespace {

QList<SchemaViolation> ofApplication(const QByteArray &more)
{
    const auto stream = yaml::parse("apiVersion: argoproj.io/v1alpha1\n"
                                    "kind: Application\n"
                                    "metadata: {name: web-shop-dev, namespace: argocd}\n"
                                    "spec:\n"
                                    "  project: fleet\n"
                                    "  destination: {namespace: web-shop-dev}\n"
                                    "  source: {repoURL: https://git.example.org/web, targetRevision: main}\n"
                                    + more);
    return validateApplication(stream->documents.front());
}

} // namespace

void SchemaTest::aRightApplicationPasses()
{
    QCOMPARE(ofApplication("  syncPolicy: {automated: {prune: true}, syncOptions: [A=true]}\n"),
             QList<SchemaViolation>());
}

void SchemaTest::aMisspelledFieldOfAnApplicationIsFound()
{
    const auto found = ofApplication("  syncPolicy:\n    automated:\n      selfheal: true\n");

    QCOMPARE(described(found),
             QStringList{described(Kind::UnknownField,
                                   u"spec.syncPolicy.automated.selfheal "
                                   "spec.syncPolicy.automated.selfHeal 10:7"_s)});
}

void SchemaTest::anApplicationTakenFromAClusterPasses()
{
    QCOMPARE(ofApplication("status: {sync: {status: Synced}}\noperation: {sync: {}}\n"),
             QList<SchemaViolation>());
}

void SchemaTest::aProjectHasItsOwnSchema()
{
    const auto stream = yaml::parse("apiVersion: argoproj.io/v1alpha1\nkind: AppProject\n"
                                    "metadata: {name: fleet}\nspec: {sourceRepo: []}\n");

    QCOMPARE(described(validateProject(stream->documents.front())),
             QStringList{described(Kind::UnknownField, u"spec.sourceRepo spec.sourceRepos 4:8"_s)});
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
