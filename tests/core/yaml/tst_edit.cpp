// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/document.h"
#include "core/yaml/edit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::yaml;

namespace {

Path pathOf(const QString &text)
{
    return *Path::fromString(text);
}

const Path s_tag{.keys = {u"image"_s, u"tag"_s}, .document = {}};

/// A file with the tag @p index of 200, as consecutive promotions make it.
QByteArray tagOf(int index)
{
    return QByteArray::number(0x5846796a + index * 7919, 16);
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void Y1_onlyTheScalarsBytesChange_data();
    void Y1_onlyTheScalarsBytesChange();
    void Y2_tagMatrix_data();
    void Y2_tagMatrix();
    void Y2_anyTextIsReadBackAsItself_data();
    void Y2_anyTextIsReadBackAsItself();
    void Y3_aNumericTagIsReadAsItsText_data();
    void Y3_aNumericTagIsReadAsItsText();
    void Y3_anUnquotedNumericTagBecomesQuoted();
    void Y4_rareFormsAreSupportedExactly_data();
    void Y4_rareFormsAreSupportedExactly();
    void Y4_whatIsNotExactIsRefused_data();
    void Y4_whatIsNotExactIsRefused();
    void Y4_whatIsNoYamlIsMalformed_data();
    void Y4_whatIsNoYamlIsMalformed();
    void Y5_theLinesStayInTheirPlaces_data();
    void Y5_theLinesStayInTheirPlaces();
    void Y6_bomShiftsNothing();
    void Y6_anEmptyValueIsFilledOnItsOwnLine_data();
    void Y6_anEmptyValueIsFilledOnItsOwnLine();
    void Y6_everyDocumentCanBeReached();
    void Y9_twoHundredPromotions();
    void anEqualValueChangesNothing_data();
    void anEqualValueChangesNothing();
    void typedValuesAreWrittenPlain_data();
    void typedValuesAreWrittenPlain();
    void aTextOfAnotherTypeIsAUsageError_data();
    void aTextOfAnotherTypeIsAUsageError();
    void aMissingPathSaysWhatIsThere_data();
    void aMissingPathSaysWhatIsThere();
    void anEditTellsWhereAndWhatWasThere();
    void getGivesTheText_data();
    void getGivesTheText();
    void getRefusesWhatIsNoScalar();
};

void TestEdit::Y1_onlyTheScalarsBytesChange_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << before << after;
    };
    row("plain", "image:\n  tag: abc\n", "image:\n  tag: def\n");
    row("double quotes", "image:\n  tag: \"abc\"\n", "image:\n  tag: \"def\"\n");
    row("single quotes", "image:\n  tag: 'abc'\n", "image:\n  tag: 'def'\n");
    row("comment beside", "image:\n  tag: \"abc\" # dev:owner=team-a\n",
        "image:\n  tag: \"def\" # dev:owner=team-a\n");
    row("comment beside, plain", "image:\n  tag: abc   # abc\n", "image:\n  tag: def   # abc\n");
    row("comments around", "# a\n\nimage: # b\n  # tag: abc\n  tag: abc\n  # c\n\n\n# d\n",
        "# a\n\nimage: # b\n  # tag: abc\n  tag: def\n  # c\n\n\n# d\n");
    row("document marks", "---\nimage:\n  tag: abc\n...\n", "---\nimage:\n  tag: def\n...\n");
    row("odd indentation", "image:\n       tag:      abc\nx:\n - y\n",
        "image:\n       tag:      def\nx:\n - y\n");
    row("CRLF", "image:\r\n  tag: abc\r\n  x: 1\r\n", "image:\r\n  tag: def\r\n  x: 1\r\n");
    row("CRLF after quotes", "image:\r\n  tag: 'abc'\r\n", "image:\r\n  tag: 'def'\r\n");
    row("mixed line ends", "a: 1\r\nimage:\n  tag: abc\r\nb: 2\n", "a: 1\r\nimage:\n  tag: def\r\nb: 2\n");
    row("no final newline", "image:\n  tag: abc", "image:\n  tag: def");
    row("blank lines at the end", "image:\n  tag: abc\n\n\n", "image:\n  tag: def\n\n\n");
    row("blanks behind", "image:\n  tag: abc  \n", "image:\n  tag: def  \n");
    row("a tab behind", "image:\n  tag: abc\t# c\n", "image:\n  tag: def\t# c\n");
    row("Cyrillic comment before", "# тег образа\nimage:\n  tag: abc # релиз\n",
        "# тег образа\nimage:\n  tag: def # релиз\n");
    row("emoji before", "a: \"😀\"\nimage: {x: 😀, tag: abc}\n", "a: \"😀\"\nimage: {x: 😀, tag: def}\n");
    row("quoted keys", "\"image\":\n  'tag': abc\n", "\"image\":\n  'tag': def\n");
    row("blank before the colon", "image :\n  tag : abc\n", "image :\n  tag : def\n");
    row("the value on the next line", "image:\n  tag:\n    abc\n", "image:\n  tag:\n    def\n");
    row("the same text elsewhere", "a: abc\nimage:\n  x: abc\n  tag: abc\nabc: abc\n",
        "a: abc\nimage:\n  x: abc\n  tag: def\nabc: abc\n");
    row("templates in strings", "image:\n  tag: abc\nx: \"{{ .Values.y }}\"\n",
        "image:\n  tag: def\nx: \"{{ .Values.y }}\"\n");
    row("scripts beside",
        "image:\n  tag: abc\nscript: |\n  tag: abc\n  # no comment\n\n  x\nz: >-\n  a\n  b\n",
        "image:\n  tag: def\nscript: |\n  tag: abc\n  # no comment\n\n  x\nz: >-\n  a\n  b\n");
    row("aliases elsewhere", "a: &x {b: 1}\nc: *x\nimage:\n  tag: abc\n",
        "a: &x {b: 1}\nc: *x\nimage:\n  tag: def\n");
    row("an override of a merge", "d: &d {tag: x}\nimage:\n  <<: *d\n  tag: abc\n",
        "d: &d {tag: x}\nimage:\n  <<: *d\n  tag: def\n");
}

void TestEdit::Y1_onlyTheScalarsBytesChange()
{
    QFETCH(const QByteArray, before);

    const auto edit = set(before, s_tag, u"def"_s);

    QVERIFY2(edit, qPrintable(edit ? QString() : edit.error().message));
    QVERIFY(edit->isChanged);
    QTEST(edit->bytes, "after");
}

void TestEdit::Y2_tagMatrix_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<bool>("staysPlain");
    const QStringList risky =
        u"0123456 1234567 12e5 1234e56 1.10 0e12345 08 0777 0x1A2b 0o17 0b11 1_000 yes no on off y n true "
        u"null ~ "
        ".inf .nan 2024-01-01 12:30:45 -1 +1 1234567890123456789012345678901234567890"_s.split(u' ');
    const QStringList safe =
        u"5846796a9b3c5846796a9b3c5846796a9b3c5846 2f91ab3 v1.2.3 1.2.3 main-r27 sha-0123456 1.2.3-rc.1 latest"_s
            .split(u' ');
    for (const QString &tag : risky)
        QTest::newRow(qUtf8Printable(tag)) << tag << false;
    for (const QString &tag : safe)
        QTest::newRow(qUtf8Printable(tag)) << tag << true;
}

void TestEdit::Y2_tagMatrix()
{
    QFETCH(const QString, tag);
    QFETCH(const bool, staysPlain);
    const QByteArray text = tag.toUtf8();

    const auto plain = set("image:\n  tag: abc # c\n", s_tag, tag);
    const auto single = set("image:\n  tag: 'abc'\n", s_tag, tag);
    const auto twice = set("image: {tag: \"abc\"}\n", s_tag, tag);

    QCOMPARE(plain->bytes, "image:\n  tag: " + (staysPlain ? text : "\"" + text + "\"") + " # c\n");
    QCOMPARE(single->bytes, "image:\n  tag: '" + text + "'\n");
    QCOMPARE(twice->bytes, "image: {tag: \"" + text + "\"}\n");
}

void TestEdit::Y2_anyTextIsReadBackAsItself_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("fromPlain");
    QTest::addColumn<QByteArray>("fromSingle");
    const auto row = [](const QString &value, const QByteArray &fromPlain, const QByteArray &fromSingle) {
        QTest::addRow("%s", qUtf8Printable(value.toHtmlEscaped())) << value << fromPlain << fromSingle;
    };
    row(u""_s, "\"\"", "''");
    row(u"a: b"_s, "\"a: b\"", "'a: b'");
    row(u"a #b"_s, "\"a #b\"", "'a #b'");
    row(u" a "_s, "\" a \"", "' a '");
    row(u"it's"_s, "it's", "'it''s'");
    row(u"'"_s, "\"'\"", "''''");
    row(u"say \"a\""_s, "say \"a\"", "'say \"a\"'");
    row(u"\"a\""_s, "\"\\\"a\\\"\"", "'\"a\"'");
    row(u"a\\b"_s, "a\\b", "'a\\b'");
    row(u"a\nb"_s, "\"a\\nb\"", "\"a\\nb\"");
    row(u"a\tb\r"_s, "\"a\\tb\\r\"", "\"a\\tb\\r\"");
    row(u"a\u0007\u0085"_s, "\"a\\x07\\x85\"", "\"a\\x07\\x85\"");
    row(u"a\u2028\uFEFF"_s, "\"a\\u2028\\uFEFF\"", "\"a\\u2028\\uFEFF\"");
    row(u"\uFEFFa"_s, "\"\\uFEFFa\"", "\"\\uFEFFa\"");
    row(u"релиз 😀"_s, "релиз 😀", "'релиз 😀'");
    row(u"registry:5000/a,b[0]"_s, "registry:5000/a,b[0]", "'registry:5000/a,b[0]'");
    row(u"{{ .x }}"_s, "\"{{ .x }}\"", "'{{ .x }}'");
    row(u"---"_s, "\"---\"", "'---'");
}

void TestEdit::Y2_anyTextIsReadBackAsItself()
{
    QFETCH(const QString, value);
    QFETCH(const QByteArray, fromPlain);
    QFETCH(const QByteArray, fromSingle);

    const auto plain = set("image: \n  tag: abc\n", s_tag, value);
    const auto single = set("image: \n  tag: 'abc'\n", s_tag, value);

    QCOMPARE(plain->bytes, "image: \n  tag: " + fromPlain + "\n");
    QCOMPARE(single->bytes, "image: \n  tag: " + fromSingle + "\n");
    QCOMPARE(*get(plain->bytes, s_tag), value);
    QCOMPARE(*get(single->bytes, s_tag), value);
}

void TestEdit::Y3_aNumericTagIsReadAsItsText_data()
{
    QTest::addColumn<QString>("tag");
    for (const char *tag : {"12e5", "0123456", "1.10", "5846796", "0x1A", "1_000", "yes", "~", "12:30:45"})
        QTest::newRow(tag) << QString::fromLatin1(tag);
}

void TestEdit::Y3_aNumericTagIsReadAsItsText()
{
    QFETCH(const QString, tag);

    QCOMPARE(*get("image:\n  tag: " + tag.toUtf8() + " # c\n", s_tag), tag);
}

void TestEdit::Y3_anUnquotedNumericTagBecomesQuoted()
{
    const auto edit = set("image:\n  tag: 12e5\n", s_tag, u"12e5"_s);

    QVERIFY(edit->isChanged);
    QCOMPARE(edit->bytes, "image:\n  tag: \"12e5\"\n");
}

void TestEdit::Y4_rareFormsAreSupportedExactly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QString &path, const QString &value,
                        const QByteArray &after) { QTest::newRow(name) << before << path << value << after; };
    row("flow mapping", "image: {repository: r/x, tag: abc, pullPolicy: Always}\n", u"image.tag"_s, u"def"_s,
        "image: {repository: r/x, tag: def, pullPolicy: Always}\n");
    row("flow mapping over lines", "image: {\n  tag: abc, # c\n  x: [1, 2]\n}\n", u"image.tag"_s, u"1.0"_s,
        "image: {\n  tag: \"1.0\", # c\n  x: [1, 2]\n}\n");
    row("flow needs quotes where block does not", "image: {tag: abc}\n", u"image.tag"_s, u"r:5000/x"_s,
        "image: {tag: \"r:5000/x\"}\n");
    row("JSON", R"({"image": {"tag": "abc"}})", u"image.tag"_s, u"d\"f"_s, R"({"image": {"tag": "d\"f"}})");
    row("sequence", "a:\n- name: x\n  value: 1\n- name: y\n  value: 'abc'\n", u"a.1.value"_s, u"def"_s,
        "a:\n- name: x\n  value: 1\n- name: y\n  value: 'def'\n");
    row("flow sequence", "a: [x, \"y\", z]\n", u"a.1"_s, u"def"_s, "a: [x, \"def\", z]\n");
    row("nested sequences", "- - a\n  - b\n- c\n", u"0.1"_s, u"yes"_s, "- - a\n  - \"yes\"\n- c\n");
    row("a key that is a number", "a:\n  0: x\n  1: y\n", u"a.1"_s, u"def"_s, "a:\n  0: x\n  1: def\n");
    row("a dot in a key", "a.b: x\na:\n  b: y\n", u"a\\.b"_s, u"def"_s, "a.b: def\na:\n  b: y\n");
    row("an explicit key", "? image\n: ? tag\n  : abc\n", u"image.tag"_s, u"def"_s,
        "? image\n: ? tag\n  : def\n");
    row("a string tag stays", "tag: !!str abc\n", u"tag"_s, u"def"_s, "tag: !!str def\n");
    row("a string tag and quotes", "tag: !!str 'abc'\n", u"tag"_s, u"12"_s, "tag: !!str '12'\n");
    row("a string tag and nothing", "tag: !!str\nb: 1\n", u"tag"_s, u"abc"_s, "tag: !!str abc\nb: 1\n");
    row("literal", "tag: |-\n  abc\nb: 1\n", u"tag"_s, u"def"_s, "tag: |-\n  def\nb: 1\n");
    row("literal, two lines", "x: |\n  a\n  b\n", u"x"_s, u"c: 1\n  d # e\n"_s, "x: |\n  c: 1\n    d # e\n");
    row("literal, a line end less", "tag: | # c\n  abc\nb: 1\n", u"tag"_s, u"def"_s,
        "tag: |- # c\n  def\nb: 1\n");
    row("literal, a line end more", "tag: |-\n  abc\n", u"tag"_s, u"def\n"_s, "tag: |\n  def\n");
    row("literal, number-like", "tag: |-\n   abc\n\nb: 1\n", u"tag"_s, u"12e5"_s,
        "tag: |-\n   12e5\n\nb: 1\n");
    row("literal, CRLF", "tag: |-\r\n  abc\r\nb: 1\r\n", u"tag"_s, u"def"_s, "tag: |-\r\n  def\r\nb: 1\r\n");
    row("literal, no final newline", "tag: |-\n  abc", u"tag"_s, u"def"_s, "tag: |-\n  def");
    row("folded", "tag: >-\n  abc\n", u"tag"_s, u"def ghi"_s, "tag: >-\n  def ghi\n");
    row("folded, after a comment", "a: # c\n  tag: >- # d\n      abc\n# e\n", u"a.tag"_s, u"def"_s,
        "a: # c\n  tag: >- # d\n      def\n# e\n");
    row("an anchor above, never used", "image: &i\n  tag: abc\n", u"image.tag"_s, u"def"_s,
        "image: &i\n  tag: def\n");
    row("null", "tag: ~\n", u"tag"_s, u"abc"_s, "tag: abc\n");
    row("an empty text", "tag: ''\n", u"tag"_s, u"abc"_s, "tag: 'abc'\n");
}

void TestEdit::Y4_rareFormsAreSupportedExactly()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, path);
    QFETCH(const QString, value);

    const auto edit = set(before, pathOf(path), value);

    QVERIFY2(edit, qPrintable(edit ? QString() : edit.error().message));
    QTEST(edit->bytes, "after");
    QCOMPARE(*get(edit->bytes, pathOf(path)), value);
}

void TestEdit::Y4_whatIsNotExactIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &path, int line,
                        const QString &word) { QTest::newRow(name) << bytes << path << line << word; };
    row("an alias", "tag: &t abc\nother: *t\n", u"other"_s, 2, u"alias"_s);
    row("an anchored value with an alias", "tag: &t abc\nother: *t\n", u"tag"_s, 1, u"anchor"_s);
    row("an anchored value without one", "tag: &t abc\n", u"tag"_s, 1, u"anchor"_s);
    row("an anchored empty value", "tag: &t\nb: 1\n", u"tag"_s, 1, u"anchor"_s);
    row("below a used anchor", "a: &a\n  image: {tag: abc}\nb: *a\n", u"a.image.tag"_s, 2, u"anchor"_s);
    row("below a merged anchor", "a: &a\n  tag: abc\nb:\n  <<: *a\n", u"a.tag"_s, 2, u"anchor"_s);
    row("through an alias", "a: &a {tag: abc}\nb: *a\n", u"b.tag"_s, 2, u"alias"_s);
    row("only by a merge", "a: &a {tag: abc}\nimage:\n  <<: *a\n  x: 1\n", u"image.tag"_s, 3, u"merge"_s);
    row("inside of a merge", "image:\n  <<: {tag: abc}\n", u"image.<<.tag"_s, 2, u"merge"_s);
    row("before a merge", "a: &a {tag: x}\nimage:\n  tag: abc\n  <<: *a\n", u"image.tag"_s, 3, u"merge"_s);
    row("in two documents", "tag: a\n---\ntag: b\n", u"tag"_s, 0, u"1:tag"_s);
    row("a document too far", "tag: a\n", u"2:tag"_s, 0, u"document 2"_s);
    row("a mapping", "image:\n  tag: {a: b}\n", u"image.tag"_s, 2, u"mapping"_s);
    row("a list", "tag:\n- a\n", u"tag"_s, 2, u"list"_s);
    row("another tag", "tag: !!int v1.0.1\n", u"tag"_s, 1, u"!"_s);
    row("an own tag", "tag: !env abc\n", u"tag"_s, 1, u"!"_s);
    row("the non-specific tag", "tag: ! abc\n", u"tag"_s, 1, u"!"_s);
    row("a plain value over lines", "tag: abc\n  ghi\n", u"tag"_s, 1, u"lines"_s);
    row("a quoted value over lines", "tag: \"abc\n  ghi\"\n", u"tag"_s, 1, u"lines"_s);
    row("a literal that would shrink", "tag: |\n  a\n  b\n", u"tag"_s, 1, u"block"_s);
    row("a folded value over lines", "tag: >-\n  a\n  b\n", u"tag"_s, 1, u"block"_s);
    row("an indentation indicator", "tag: |2-\n   a\n", u"tag"_s, 1, u"block"_s);
    row("an empty literal", "tag: |\nb: 1\n", u"tag"_s, 1, u"block"_s);
    row("a key without a colon", "{tag, b: 1}\n", u"tag"_s, 1, u"`:`"_s);
    row("an explicit key without a colon", "? tag\n? b\n", u"tag"_s, 1, u"`:`"_s);
    row("a text instead of a mapping", "image: repo:tag\n", u"image.tag"_s, 1, u"single value"_s);
    row("an empty file", "", u"tag"_s, 1, u"empty"_s);
    row("a file of comments", "# tag: abc\n", u"tag"_s, 1, u"empty"_s);
}

void TestEdit::Y4_whatIsNotExactIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, path);
    QFETCH(const QString, word);

    const auto edit = set(bytes, pathOf(path), u"def"_s, Type::String, u"a.yaml"_s);

    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Refused);
    QVERIFY2(edit.error().message.contains(word), qPrintable(edit.error().message));
    QCOMPARE(edit.error().place->file, u"a.yaml"_s);
    QTEST(edit.error().place->line, "line");
}

void TestEdit::Y4_whatIsNoYamlIsMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::newRow("a duplicate key") << QByteArray("image:\n  tag: a\n  tag: b\n") << 3;
    QTest::newRow("a duplicate key elsewhere") << QByteArray("image:\n  tag: a\nx: {y: 1, y: 2}\n") << 3;
    QTest::newRow("tabs") << QByteArray("image:\n\ttag: a\n") << 2;
    QTest::newRow("conflict markers")
        << QByteArray("image:\n<<<<<<< HEAD\n  tag: a\n=======\n  tag: b\n>>>>>>> x\n") << 2;
    QTest::newRow("not UTF-8") << QByteArray("# \xE0\xF2\nimage:\n  tag: a\n") << 1;
    QTest::newRow("a template") << QByteArray("image:\n  tag: {{ .Values.tag }}\n") << 2;
    QTest::newRow("a second document unmarked") << QByteArray("image:\n  tag: a\n...\nb: 1\n") << 4;
    QTest::newRow("broken below the value") << QByteArray("image:\n  tag: a\nb: [\n") << 4;
}

void TestEdit::Y4_whatIsNoYamlIsMalformed()
{
    QFETCH(const QByteArray, bytes);

    const auto edit = set(bytes, s_tag, u"def"_s);

    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Malformed);
    QTEST(edit.error().place->line, "line");
}

void TestEdit::Y5_theLinesStayInTheirPlaces_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("a line feed") << u"a\nb"_s;
    QTest::newRow("a carriage return") << u"a\rb"_s;
    QTest::newRow("NEL") << u"a\u0085b"_s;
    QTest::newRow("a line separator") << u"a\u2028b"_s;
    QTest::newRow("a thousand lines") << u"x\n"_s.repeated(1000);
    QTest::newRow("a mapping") << u"x\n  y: z"_s;
    QTest::newRow("a document") << u"x\n---\ny: z"_s;
}

void TestEdit::Y5_theLinesStayInTheirPlaces()
{
    QFETCH(const QString, value);

    const auto edit = set("a: 1\nimage:\n  tag: abc\nb: 2\n", s_tag, value);

    QVERIFY(edit);
    QCOMPARE(edit->bytes.count('\n'), 4);
    QVERIFY(!edit->bytes.contains('\r'));
    QVERIFY(edit->bytes.endsWith("\nb: 2\n"));
    QCOMPARE(*get(edit->bytes, s_tag), value);
}

void TestEdit::Y6_bomShiftsNothing()
{
    const auto edit = set("\xEF\xBB\xBF# я\nimage:\n  tag: abc\n", s_tag, u"def"_s);

    QCOMPARE(edit->bytes, "\xEF\xBB\xBF# я\nimage:\n  tag: def\n");
    QCOMPARE(edit->line, 3);
    QCOMPARE(edit->column, 8);
}

void TestEdit::Y6_anEmptyValueIsFilledOnItsOwnLine_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("alone") << QByteArray("tag:\n") << QByteArray("tag: abc\n");
    QTest::newRow("at the end of the file") << QByteArray("tag:") << QByteArray("tag: abc");
    QTest::newRow("a blank at the end") << QByteArray("tag: ") << QByteArray("tag: abc");
    QTest::newRow("before another key")
        << QByteArray("tag:\n\n# c\nb: 1\n") << QByteArray("tag: abc\n\n# c\nb: 1\n");
    QTest::newRow("a blank behind") << QByteArray("tag: \nb: 1\n") << QByteArray("tag: abc\nb: 1\n");
    QTest::newRow("a comment behind") << QByteArray("tag: # c\n") << QByteArray("tag: abc # c\n");
    QTest::newRow("a comment far behind") << QByteArray("tag:    # c\n") << QByteArray("tag: abc    # c\n");
    QTest::newRow("CRLF") << QByteArray("tag:\r\nb: 1\r\n") << QByteArray("tag: abc\r\nb: 1\r\n");
    QTest::newRow("CRLF and a blank")
        << QByteArray("tag: \r\nb: 1\r\n") << QByteArray("tag: abc\r\nb: 1\r\n");
    QTest::newRow("flow") << QByteArray("{tag: }\n") << QByteArray("{tag: abc }\n");
    QTest::newRow("flow, more behind") << QByteArray("{tag: , b: 1}\n") << QByteArray("{tag: abc , b: 1}\n");
    QTest::newRow("flow, quoted key") << QByteArray("{\"tag\":}\n") << QByteArray("{\"tag\": abc}\n");
    QTest::newRow("flow over lines") << QByteArray("{\n  tag:\n}\n") << QByteArray("{\n  tag: abc\n}\n");
}

void TestEdit::Y6_anEmptyValueIsFilledOnItsOwnLine()
{
    QFETCH(const QByteArray, before);

    const auto edit = set(before, pathOf(u"tag"_s), u"abc"_s);

    QVERIFY2(edit, qPrintable(edit ? QString() : edit.error().message));
    QTEST(edit->bytes, "after");
    QCOMPARE(edit->oldValue, QString());
}

void TestEdit::Y6_everyDocumentCanBeReached()
{
    const QByteArray bytes = "# c\n---\ntag: a\n---\nimage:\n  tag: b\n---\n# empty\n---\ntag: c\n";

    QCOMPARE(set(bytes, pathOf(u"image.tag"_s), u"x"_s)->bytes,
             QByteArray(bytes).replace("tag: b", "tag: x"));
    QCOMPARE(set(bytes, pathOf(u"1:tag"_s), u"x"_s)->bytes, QByteArray(bytes).replace("tag: a", "tag: x"));
    QCOMPARE(set(bytes, pathOf(u"4:tag"_s), u"x"_s)->bytes, QByteArray(bytes).replace("tag: c", "tag: x"));
}

void TestEdit::Y9_twoHundredPromotions()
{
    const QByteArray head = "\xEF\xBB\xBF# релиз\r\nimage:\r\n  repository: r/x\r\n\r\n  tag: ";
    const QByteArray tail = "   # тег\r\n\r\n\r\nx: [1,  2]";
    QByteArray bytes = head + '\'' + tagOf(0) + '\'' + tail;

    for (int i = 1; i <= 200; ++i)
        bytes = set(bytes, s_tag, QString::fromLatin1(tagOf(i)))->bytes;

    QCOMPARE(bytes, head + '\'' + tagOf(200) + '\'' + tail);
}

void TestEdit::anEqualValueChangesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QByteArray("image:\n  tag: abc\n") << u"abc"_s;
    QTest::newRow("quoted") << QByteArray("image:\n  tag: '12e5'\n") << u"12e5"_s;
    QTest::newRow("escaped") << QByteArray("image:\n  tag: \"\\x61bc\"\n") << u"abc"_s;
    QTest::newRow("a literal") << QByteArray("image:\n  tag: |\n    a\n    b\n") << u"a\nb\n"_s;
    QTest::newRow("over lines") << QByteArray("image:\n  tag: a\n   b\n") << u"a b"_s;
    QTest::newRow("tagged") << QByteArray("image:\n  tag: !!str 12\n") << u"12"_s;
    QTest::newRow("empty") << QByteArray("image:\n  tag: ''\n") << QString();
}

void TestEdit::anEqualValueChangesNothing()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, value);

    const auto edit = set(bytes, s_tag, value);

    QVERIFY(edit);
    QVERIFY(!edit->isChanged);
    QCOMPARE(edit->bytes, bytes);
    QCOMPARE(edit->oldValue, value);
}

void TestEdit::typedValuesAreWrittenPlain_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Type>("type");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("bool") << QByteArray("a: false # c\n") << u"true"_s << Type::Bool
                          << QByteArray("a: true # c\n");
    QTest::newRow("int out of quotes")
        << QByteArray("a: \"3\"\n") << u"3"_s << Type::Int << QByteArray("a: 3\n");
    QTest::newRow("negative int") << QByteArray("a: 1\n") << u"-5"_s << Type::Int << QByteArray("a: -5\n");
    QTest::newRow("float") << QByteArray("a: 'x'\n") << u"1.10"_s << Type::Float << QByteArray("a: 1.10\n");
    QTest::newRow("null") << QByteArray("a: x\n") << u"null"_s << Type::Null << QByteArray("a: null\n");
    QTest::newRow("into nothing") << QByteArray("a: # c\n") << u"2"_s << Type::Int
                                  << QByteArray("a: 2 # c\n");
}

void TestEdit::typedValuesAreWrittenPlain()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, value);
    QFETCH(const Type, type);

    const auto edit = set(before, pathOf(u"a"_s), value, type);

    QVERIFY(edit);
    QTEST(edit->bytes, "after");
}

void TestEdit::aTextOfAnotherTypeIsAUsageError_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<Type>("type");
    QTest::newRow("yes as a bool") << u"yes"_s << Type::Bool;
    QTest::newRow("1 as a bool") << u"1"_s << Type::Bool;
    QTest::newRow("octal as an int") << u"0777"_s << Type::Int;
    QTest::newRow("1_000 as an int") << u"1_000"_s << Type::Int;
    QTest::newRow("nothing as an int") << QString() << Type::Int;
    QTest::newRow("beyond 64 bits") << u"12345678901234567890"_s << Type::Int;
    QTest::newRow("1e5 as a float") << u"1e5"_s << Type::Float;
    QTest::newRow("x as a float") << u"x"_s << Type::Float;
    QTest::newRow("a comment behind an int") << u"1 # x"_s << Type::Int;
    QTest::newRow("a line behind an int") << u"1\n"_s << Type::Int;
    QTest::newRow("nothing as null") << QString() << Type::Null;
    QTest::newRow("half a character") << QString(QChar(0xD83D)) << Type::String;
}

void TestEdit::aTextOfAnotherTypeIsAUsageError()
{
    QFETCH(const QString, value);
    QFETCH(const Type, type);

    const auto edit = set("a: b\n", pathOf(u"a"_s), value, type);

    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Usage);
}

void TestEdit::aMissingPathSaysWhatIsThere_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("word");
    QTest::newRow("another key") << u"image.tga"_s << u"repository, tag"_s;
    QTest::newRow("below a text") << u"image.tag.x"_s << u"`image.tag` is a single value"_s;
    QTest::newRow("below nothing") << u"none.x"_s << u"`none` is empty"_s;
    QTest::newRow("a list wants a number") << u"list.x"_s << u"counted from 0"_s;
    QTest::newRow("beyond the list") << u"list.2"_s << u"2 item"_s;
    QTest::newRow("a number with a zero in front") << u"list.01"_s << u"counted from 0"_s;
    QTest::newRow("a negative number") << u"list.-1"_s << u"counted from 0"_s;
    QTest::newRow("in the root") << u"nothing"_s << u"image, list, none"_s;
}

void TestEdit::aMissingPathSaysWhatIsThere()
{
    QFETCH(const QString, path);
    QFETCH(const QString, word);
    const QByteArray bytes = "image:\n  repository: r\n  tag: abc\nlist: [a, b]\nnone:\n";

    const auto edit = set(bytes, pathOf(path), u"x"_s);
    const auto value = get(bytes, pathOf(path));

    QCOMPARE(edit.error().kind, Error::Kind::Refused);
    QCOMPARE(value.error().kind, Error::Kind::NotFound);
    QVERIFY2(edit.error().message.contains(word), qPrintable(edit.error().message));
}

void TestEdit::anEditTellsWhereAndWhatWasThere()
{
    const auto edit = set("я: 1\nimage: {я: 2, tag: \"a\\tb\"}\n", s_tag, u"def"_s);

    QCOMPARE(edit->oldValue, u"a\tb"_s);
    QCOMPARE(edit->line, 2);
    QCOMPARE(edit->column, 20);
}

void TestEdit::getGivesTheText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("image: {tag: abc}") << u"abc"_s;
    QTest::newRow("single-quoted") << QByteArray("image: {tag: 'it''s'}") << u"it's"_s;
    QTest::newRow("double-quoted") << QByteArray("image: {tag: \"\\u044f\\n\"}") << u"я\n"_s;
    QTest::newRow("empty") << QByteArray("image: {tag: }") << QString();
    QTest::newRow("a literal") << QByteArray("image:\n  tag: |\n    abc\n") << u"abc\n"_s;
    QTest::newRow("anchored") << QByteArray("image: {tag: &a abc}") << u"abc"_s;
    QTest::newRow("a byte order mark inside") << QByteArray("image: {tag: \"\\uFEFFabc\"}") << u"\uFEFFabc"_s;
}

void TestEdit::getGivesTheText()
{
    QFETCH(const QByteArray, bytes);

    const auto text = get(bytes, s_tag);

    QVERIFY(text);
    QTEST(*text, "text");
}

void TestEdit::getRefusesWhatIsNoScalar()
{
    const QByteArray bytes = "a: {b: 1}\nc: [1]\nd: &d x\ne: *d\n---\nd: 2\n";

    QCOMPARE(get(bytes, pathOf(u"a"_s)).error().kind, Error::Kind::Refused);
    QCOMPARE(get(bytes, pathOf(u"c"_s)).error().kind, Error::Kind::Refused);
    QCOMPARE(get(bytes, pathOf(u"e"_s)).error().kind, Error::Kind::Refused);
    QCOMPARE(get(bytes, pathOf(u"d"_s)).error().kind, Error::Kind::Refused);
}

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
