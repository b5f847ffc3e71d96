// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/document.h"
#include "core/yaml/insert.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::yaml;

namespace {

const Path s_env{.keys = {u"env"_s}, .document = {}};
const QString s_key = u"SMTP_HOST"_s;
const QString s_value = u"mail.example.org"_s;

Result<Insertion> insertInto(const QByteArray &bytes, const QString &path = u"env"_s)
{
    return insert(bytes, *Path::fromString(path), s_key, s_value, u"prod/shop.yaml"_s);
}

} // namespace

/// One entry more: where it goes, how it is written, and what stays as it is.
class TestInsert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryComesLast_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, int line) {
            QTest::newRow(name) << before << after << line;
        };
        row("double quotes", "env:\n  A: \"x\"\n", "env:\n  A: \"x\"\n  SMTP_HOST: \"mail.example.org\"\n",
            3);
        row("single quotes", "env:\n  A: 'x'\n", "env:\n  A: 'x'\n  SMTP_HOST: 'mail.example.org'\n", 3);
        row("no quotes", "env:\n  A: x\n", "env:\n  A: x\n  SMTP_HOST: mail.example.org\n", 3);
        row("the last one's quotes", "env:\n  A: x\n  B: 'y'\n",
            "env:\n  A: x\n  B: 'y'\n  SMTP_HOST: 'mail.example.org'\n", 4);
        row("empty values have no style", "env:\n  A: 'x'\n  B:\n",
            "env:\n  A: 'x'\n  B:\n  SMTP_HOST: 'mail.example.org'\n", 4);
        row("quoted keys", "env:\n  \"A\": \"x\"\n",
            "env:\n  \"A\": \"x\"\n  \"SMTP_HOST\": \"mail.example.org\"\n", 3);
        row("four blanks", "env:\n    A: \"x\"\n",
            "env:\n    A: \"x\"\n    SMTP_HOST: \"mail.example.org\"\n", 3);
        row("CR LF", "env:\r\n  A: \"x\"\r\nb: 1\r\n",
            "env:\r\n  A: \"x\"\r\n  SMTP_HOST: \"mail.example.org\"\r\nb: 1\r\n", 3);
        row("CR", "env:\r  A: \"x\"\rb: 1\r", "env:\r  A: \"x\"\r  SMTP_HOST: \"mail.example.org\"\rb: 1\r",
            3);
        row("no line end", "env:\n  A: \"x\"", "env:\n  A: \"x\"\n  SMTP_HOST: \"mail.example.org\"", 3);
        row("no line end, CR LF", "env:\r\n  A: \"x\"",
            "env:\r\n  A: \"x\"\r\n  SMTP_HOST: \"mail.example.org\"", 3);
        row("a byte order mark",
            "\xEF\xBB\xBF"
            "env:\n  A: \"x\"\n",
            "\xEF\xBB\xBF"
            "env:\n  A: \"x\"\n  SMTP_HOST: \"mail.example.org\"\n",
            3);
        row("a comment on the line", "env:\n  A: \"x\"  # why\nb: 1\n",
            "env:\n  A: \"x\"  # why\n  SMTP_HOST: \"mail.example.org\"\nb: 1\n", 3);
        row("a comment of the entries", "env:\n  A: \"x\"\n  # B: not yet\nb: 1\n",
            "env:\n  A: \"x\"\n  # B: not yet\n  SMTP_HOST: \"mail.example.org\"\nb: 1\n", 4);
        row("a comment of the next key", "env:\n  A: \"x\"\n# of b\nb: 1\n",
            "env:\n  A: \"x\"\n  SMTP_HOST: \"mail.example.org\"\n# of b\nb: 1\n", 3);
        row("both", "env:\n  A: \"x\"\n  # B: not yet\n# of b\nb: 1\n",
            "env:\n  A: \"x\"\n  # B: not yet\n  SMTP_HOST: \"mail.example.org\"\n# of b\nb: 1\n", 4);
        row("a comment behind an empty line", "env:\n  A: \"x\"\n\n  # of what?\nb: 1\n",
            "env:\n  A: \"x\"\n  SMTP_HOST: \"mail.example.org\"\n\n  # of what?\nb: 1\n", 3);
        row("empty lines at the end", "env:\n  A: \"x\"\n\n\n",
            "env:\n  A: \"x\"\n  SMTP_HOST: \"mail.example.org\"\n\n\n", 3);
        row("a value of several lines", "env:\n  A: \"x\n    y\"\nb: 1\n",
            "env:\n  A: \"x\n    y\"\n  SMTP_HOST: \"mail.example.org\"\nb: 1\n", 4);
        row("a block of text", "env:\n  A: 'x'\n  B: |\n    y\n    # text\nb: 1\n",
            "env:\n  A: 'x'\n  B: |\n    y\n    # text\n  SMTP_HOST: 'mail.example.org'\nb: 1\n", 6);
        row("a mapping as the last value", "env:\n  A: 'x'\n  B:\n    c: d\nb: 1\n",
            "env:\n  A: 'x'\n  B:\n    c: d\n  SMTP_HOST: 'mail.example.org'\nb: 1\n", 5);
        row("an end of the document", "---\nenv:\n  A: \"x\"\n...\n",
            "---\nenv:\n  A: \"x\"\n  SMTP_HOST: \"mail.example.org\"\n...\n", 4);
        row("an anchored value", "env:\n  A: &a \"x\"\nb: *a\n",
            "env:\n  A: &a \"x\"\n  SMTP_HOST: \"mail.example.org\"\nb: *a\n", 3);
        row("other letters", "env:\n  A: \"Привет\" # ё\nb: ё\n",
            "env:\n  A: \"Привет\" # ё\n  SMTP_HOST: \"mail.example.org\"\nb: ё\n", 3);
    }

    void anEntryComesLast()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, line);

        const auto insertion = insertInto(before);

        QVERIFY2(insertion, qUtf8Printable(insertion ? QString() : insertion.error().message));
        QCOMPARE(insertion->bytes, after);
        QCOMPARE(insertion->line, line);
        QCOMPARE(insertedValue(before, after, s_env, s_key).value_or(QString()), s_value);
    }

    void listsOfNamesAndValues_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << before << after;
        };
        row("indented", "env:\n  - name: A\n    value: \"x\"\nb: 1\n",
            "env:\n  - name: A\n    value: \"x\"\n  - name: SMTP_HOST\n    value: \"mail.example.org\"\nb: "
            "1\n");
        row("below the key", "env:\n- name: A\n  value: x\n# of b\nb: 1\n",
            "env:\n- name: A\n  value: x\n- name: SMTP_HOST\n  value: mail.example.org\n# of b\nb: 1\n");
        row("far from the dash", "env:\n  -   name: A\n      value: 'x'\n",
            "env:\n  -   name: A\n      value: 'x'\n  -   name: SMTP_HOST\n      value: "
            "'mail.example.org'\n");
        row("the value first", "env:\n- value: \"x\"\n  name: \"A\"\n",
            "env:\n- value: \"x\"\n  name: \"A\"\n- value: \"mail.example.org\"\n  name: \"SMTP_HOST\"\n");
        row("the last one from a secret",
            "env:\n- name: A\n  value: 'x'\n- name: B\n  valueFrom:\n    secretKeyRef:\n      name: s\n      "
            "key: "
            "k\n",
            "env:\n- name: A\n  value: 'x'\n- name: B\n  valueFrom:\n    secretKeyRef:\n      name: s\n      "
            "key: "
            "k\n- name: SMTP_HOST\n  value: 'mail.example.org'\n");
        row("in braces", "env:\n  - {name: A, value: \"x\"}\n",
            "env:\n  - {name: A, value: \"x\"}\n  - {name: SMTP_HOST, value: \"mail.example.org\"}\n");
        row("in airy braces", "env:\n  - { name: A, value: x }\n",
            "env:\n  - { name: A, value: x }\n  - { name: SMTP_HOST, value: mail.example.org }\n");
        row("in brackets", "env: [{name: A, value: \"x\"}]\n",
            "env: [{name: A, value: \"x\"}, {name: SMTP_HOST, value: \"mail.example.org\"}]\n");
        row("an empty list", "env: []\n", "env: [{name: SMTP_HOST, value: \"mail.example.org\"}]\n");
        row("CR LF without an end", "env:\r\n- name: A\r\n  value: \"x\"",
            "env:\r\n- name: A\r\n  value: \"x\"\r\n- name: SMTP_HOST\r\n  value: \"mail.example.org\"");
        row("a comment of the items", "env:\n  - name: A\n    value: \"x\"\n  # more below\nb: 1\n",
            "env:\n  - name: A\n    value: \"x\"\n  # more below\n  - name: SMTP_HOST\n    value: "
            "\"mail.example.org\"\nb: 1\n");
    }

    void listsOfNamesAndValues()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);

        const auto insertion = insertInto(before);

        QVERIFY2(insertion, qUtf8Printable(insertion ? QString() : insertion.error().message));
        QCOMPARE(insertion->bytes, after);
        QCOMPARE(insertedValue(before, after, s_env, s_key).value_or(QString()), s_value);
    }

    void rareFormsAreSupportedExactly_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QString &path, const QByteArray &before,
                            const QByteArray &after) { QTest::newRow(name) << path << before << after; };
        row("braces", u"env"_s, "env: {A: \"x\"}\n", "env: {A: \"x\", SMTP_HOST: \"mail.example.org\"}\n");
        row("JSON", u"env"_s, "{\"env\":{\"A\":\"x\"}}",
            "{\"env\":{\"A\":\"x\", \"SMTP_HOST\": \"mail.example.org\"}}");
        row("empty braces", u"env"_s, "env: {} # none\n", "env: {SMTP_HOST: \"mail.example.org\"} # none\n");
        row("airy braces", u"env"_s, "env: { A: x }\n", "env: { A: x, SMTP_HOST: mail.example.org }\n");
        row("empty airy braces", u"env"_s, "env: { }\n", "env: { SMTP_HOST: \"mail.example.org\" }\n");
        row("nothing behind the key", u"env"_s, "a: 1\nenv:\nb:\n   c: d\n",
            "a: 1\nenv:\n   SMTP_HOST: \"mail.example.org\"\nb:\n   c: d\n");
        row("comments behind the key", u"env"_s, "env: # none\n  # A: x\n# of b\nb: 1\n",
            "env: # none\n  # A: x\n  SMTP_HOST: \"mail.example.org\"\n# of b\nb: 1\n");
        row("nothing behind the key at the end", u"env"_s, "env:", "env:\n  SMTP_HOST: \"mail.example.org\"");
        row("no such key", u"env"_s, "a: 1\n", "a: 1\nenv:\n  SMTP_HOST: \"mail.example.org\"\n");
        row("no such key, without an end", u"env"_s, "a: 1", "a: 1\nenv:\n  SMTP_HOST: \"mail.example.org\"");
        row("no such key, empty lines between", u"env"_s, "a: 1\n\nb:\n    c: 2\n",
            "a: 1\n\nb:\n    c: 2\n\nenv:\n    SMTP_HOST: \"mail.example.org\"\n");
        row("no such key, comments at the end", u"env"_s, "a: 1\n# last words\n\n# vim: set\n",
            "a: 1\n# last words\nenv:\n  SMTP_HOST: \"mail.example.org\"\n\n# vim: set\n");
        row("no such key, CR LF", u"env"_s, "a: 1\r\n",
            "a: 1\r\nenv:\r\n  SMTP_HOST: \"mail.example.org\"\r\n");
        row("an empty file", u"env"_s, "", "env:\n  SMTP_HOST: \"mail.example.org\"\n");
        row("comments only", u"env"_s, "# nothing yet\n",
            "# nothing yet\nenv:\n  SMTP_HOST: \"mail.example.org\"\n");
        row("comments only, without an end", u"env"_s, "# nothing yet",
            "# nothing yet\nenv:\n  SMTP_HOST: \"mail.example.org\"");
        row("further down", u"web.env"_s, "web:\n  env:\n    A: x\n  b: 1\n",
            "web:\n  env:\n    A: x\n    SMTP_HOST: mail.example.org\n  b: 1\n");
        row("in a list", u"pods.0"_s, "pods:\n  - A: x\n  - B: y\n",
            "pods:\n  - A: x\n    SMTP_HOST: mail.example.org\n  - B: y\n");
        row("in the second document", u"2:env"_s, "env:\n  A: x\n---\nenv:\n  A: x\n---\nc: 1\n",
            "env:\n  A: x\n---\nenv:\n  A: x\n  SMTP_HOST: mail.example.org\n---\nc: 1\n");
        row("at the end of the first document", u"1:env"_s, "a: 1\n---\nb: 2\n",
            "a: 1\nenv:\n  SMTP_HOST: \"mail.example.org\"\n---\nb: 2\n");
    }

    void rareFormsAreSupportedExactly()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);

        const auto insertion = insertInto(before, path);

        QVERIFY2(insertion, qUtf8Printable(insertion ? QString() : insertion.error().message));
        QCOMPARE(insertion->bytes, after);
    }

    void whatIsNotExactIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QByteArray &bytes, int line, const QString &word) {
            QTest::newRow(name) << bytes << line << word;
        };
        row("the key is there", "env:\n  SMTP_HOST: x\n", 2, u"already"_s);
        row("the key is there, in quotes", "env:\n  \"SMTP_HOST\": x\n", 2, u"already"_s);
        row("the key is there, by an alias", "a: &a SMTP_HOST\nenv:\n  *a : x\n", 4, u"by hand"_s);
        row("the name is there", "env:\n- name: A\n  value: x\n- name: SMTP_HOST\n  valueFrom: {}\n", 4,
            u"already"_s);
        row("an alias", "a: &a {B: c}\nenv: *a\n", 2, u"alias"_s);
        row("an anchor", "env: &a\n  B: c\nb: *a\n", 2, u"anchor"_s);
        row("a merge key", "a: &a\n  B: c\nenv:\n  <<: *a\n  C: d\n", 4, u"merge key"_s);
        row("a merge key around", "a: &a\n  B: c\n<<: *a\n", 1, u"merge key"_s);
        row("a merge key below", "a: &a\n  B: c\nenv:\n  A: b\n<<: *a\n", 4, u"merge key"_s);
        row("braces over lines", "env: {\n  A: b\n}\n", 1, u"several lines"_s);
        row("a comma at the end", "env: {A: b,}\n", 1, u"comma"_s);
        row("null", "env: null\n", 1, u"null"_s);
        row("a tilde", "env: ~\n", 1, u"null"_s);
        row("a text", "env: x\n", 1, u"single value"_s);
        row("a tag", "env: !!map\n  A: b\n", 2, u"tag"_s);
        row("a list of texts", "env:\n- A=b\n", 2, u"name"_s);
        row("a dash alone", "env:\n-\n  name: A\n  value: b\n", 3, u"dash"_s);
        row("a list", "- a\n", 1, u"env"_s);
        row("braces around", "{a: 1}\n", 1, u"env"_s);
        row("several documents", "a: 1\n---\nb: 2\n", 0, u"none of the 2"_s);
        row("in several documents", "env:\n  A: b\n---\nenv:\n  A: b\n", 0, u"Say which"_s);
        row("a block that keeps its end", "env:\n  A: |+\n    b\n\n", 4, u"by hand"_s);
        row("an open question", "env:\n  ? A\n  : b\n", 4, u"by hand"_s);
    }

    void whatIsNotExactIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(QString, word);

        const auto insertion = insertInto(bytes);

        QVERIFY(!insertion);
        QCOMPARE(insertion.error().kind, Error::Kind::Refused);
        QCOMPARE(insertion.error().place->file, u"prod/shop.yaml"_s);
        QCOMPARE(insertion.error().place->line, line);
        QVERIFY2(insertion.error().message.contains(word), qUtf8Printable(insertion.error().message));
    }

    void belowAnAnchorThatIsUsedItIsRefused()
    {
        const auto insertion = insertInto("x: &a\n  env:\n    B: c\nb: *a\n", u"x.env"_s);

        QVERIFY(!insertion);
        QVERIFY(insertion.error().message.contains(u"anchor"_s));
    }

    void everyReaderTakesTheValueForAText_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"",
                                  "yes",
                                  "NO",
                                  "null",
                                  "~",
                                  "12e5",
                                  "0123456",
                                  "1.10",
                                  "2026-01-01",
                                  "12:30",
                                  "a: b",
                                  "a #b",
                                  "#x",
                                  "{x}",
                                  "[x]",
                                  "'",
                                  "\"",
                                  "\\",
                                  " x ",
                                  "*a",
                                  "&a",
                                  "%",
                                  "https://mail.example.org:587/?a=b&c=d#e",
                                  "Привет",
                                  "-",
                                  "- x",
                                  "<<"})
            QTest::newRow(value) << QString::fromUtf8(value);
    }

    void everyReaderTakesTheValueForAText()
    {
        QFETCH(QString, value);
        for (const QByteArray &before :
             {QByteArray("env:\n  A: x\n"), QByteArray("env:\n  A: 'x'\n"), QByteArray("env: {A: x}\n"),
              QByteArray("env:\n- name: A\n  value: x\n"), QByteArray("b: 1\n")}) {
            const auto insertion = insert(before, s_env, s_key, value);

            QVERIFY2(insertion, before.constData());
            QCOMPARE(insertedValue(before, insertion->bytes, s_env, s_key).value_or(u"?"_s), value);
        }
    }

    void whatElseChangedIsSeen_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("another value") << QByteArray("env:\n  A: y\n  SMTP_HOST: \"x\"\nb: 1\n");
        QTest::newRow("a second entry") << QByteArray("env:\n  A: x\n  SMTP_HOST: \"x\"\n  C: d\nb: 1\n");
        QTest::newRow("another key") << QByteArray("env:\n  A: x\n  OTHER: \"x\"\nb: 1\n");
        QTest::newRow("another place") << QByteArray("env:\n  A: x\nb: 1\nSMTP_HOST: \"x\"\n");
        QTest::newRow("a number") << QByteArray("env:\n  A: x\n  SMTP_HOST: 12\nb: 1\n");
        QTest::newRow("a comment") << QByteArray("env:\n  A: x\n  SMTP_HOST: \"x\" # trust me\nb: 1\n");
        QTest::newRow("blanks elsewhere") << QByteArray("env:\n  A: x\n  SMTP_HOST: \"x\"\nb:  1\n");
        QTest::newRow("a new document") << QByteArray("env:\n  A: x\n  SMTP_HOST: \"x\"\nb: 1\n---\nc: 1\n");
        QTest::newRow("nothing") << QByteArray("env:\n  A: x\nb: 1\n");
        QTest::newRow("no YAML") << QByteArray("env: [\n");
    }

    void whatElseChangedIsSeen()
    {
        QFETCH(QByteArray, after);

        QVERIFY(!insertedValue("env:\n  A: x\nb: 1\n", after, s_env, s_key));
    }

    void manyEntriesOneAfterTheOther()
    {
        QByteArray bytes = "a: 1\nenv:\n  A: \"x\"\n# of b\nb: 1\n";
        for (int i = 0; i < 200; ++i)
            bytes = insert(bytes, s_env, u"KEY_%1"_s.arg(i), QString::number(i))->bytes;

        QCOMPARE(bytes.count('\n'), 205);
        QVERIFY(bytes.endsWith("  KEY_199: \"199\"\n# of b\nb: 1\n"));
    }

    void whatIsNoYamlIsMalformed()
    {
        const auto insertion = insertInto("env: [\n");

        QVERIFY(!insertion);
        QCOMPARE(insertion.error().kind, Error::Kind::Malformed);
    }
};

QTEST_APPLESS_MAIN(TestInsert)
#include "tst_insert.moc"
