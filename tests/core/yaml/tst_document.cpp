// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/document.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::yaml;

namespace {

/// The bytes of @p node in the file it was read from.
QByteArray source(const QByteArray &bytes, const Node &node)
{
    return bytes.sliced(node.begin, node.end - node.begin);
}

QByteArray repeated(QByteArrayView text, qsizetype times)
{
    return text.toByteArray().repeated(times);
}

/// Ten nodes, nine times ten-fold: a billion for who follows the aliases.
QByteArray aliasBomb()
{
    QByteArray bytes = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 10; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        bytes += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + (before + ",").repeated(9) + before + "]\n";
    }
    return bytes;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScalarHasTheBytesOfItsValue_data();
    void aScalarHasTheBytesOfItsValue();
    void aCollectionEndsWithItsLastValue();
    void aFlowCollectionEndsWithItsBracket();
    void anAliasIsANodeOfItsOwn();
    void everyDocumentOfAFileIsRead();
    void aFileOfCommentsHasNoDocument_data();
    void aFileOfCommentsHasNoDocument();
    void findTakesScalarKeysOnly();
    void aKeyIsFoundWhereItStands();
    void nullIsAnUnquotedNothing_data();
    void nullIsAnUnquotedNothing();
    void whatKubernetesRefusesIsMalformed_data();
    void whatKubernetesRefusesIsMalformed();
    void moreBytesThanAllowedAreRefused();
    void theDepthLimitIsExact();
    void hostileFilesAreRefusedAtOnce_data();
    void hostileFilesAreRefusedAtOnce();
    void theFileIsNamedInAnError();
    void plainSafeIsWhatNobodyReadsOtherwise_data();
    void plainSafeIsWhatNobodyReadsOtherwise();
    void inBlockStylePunctuationIsSafe_data();
    void inBlockStylePunctuationIsSafe();
};

void TestDocument::aScalarHasTheBytesOfItsValue_data()
{
    QTest::addColumn<QByteArray>("bytes"); // the scalar in question is the value of `tag` in the root
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("style");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &value,
                        const QByteArray &text, Style style, int line, int column) {
        QTest::newRow(name) << bytes << value << text << static_cast<int>(style) << line << column;
    };
    row("plain", "tag: abc # c\n", "abc", "abc", Style::Plain, 1, 6);
    row("plain with blanks behind", "tag: abc  \n", "abc", "abc", Style::Plain, 1, 6);
    row("plain over two lines", "tag: ab\n  cd\n", "ab cd", "ab\n  cd", Style::Plain, 1, 6);
    row("double-quoted", "tag: \"a\\tb\"\n", "a\tb", "\"a\\tb\"", Style::DoubleQuoted, 1, 6);
    row("single-quoted", "tag: 'it''s'\n", "it's", "'it''s'", Style::SingleQuoted, 1, 6);
    row("no final newline", "tag: abc", "abc", "abc", Style::Plain, 1, 6);
    row("after a two-byte text", "ключ: \"я\" # ё\ntag: 'я'", "я", "'я'", Style::SingleQuoted, 2, 6);
    row("columns are code points", "{ключ: я, tag: 😀}", "😀", "😀", Style::Plain, 1, 16);
    row("CRLF", "a: b\r\ntag: abc\r\n", "abc", "abc", Style::Plain, 2, 6);
    row("CR alone breaks lines", "a: b\rtag: abc\r", "abc", "abc", Style::Plain, 2, 6);
    row("Y6 a byte order mark shifts nothing", "\xEF\xBB\xBFtag: abc\n", "abc", "abc", Style::Plain, 1, 6);
    row("Y6 nor beside Cyrillic", "\xEF\xBB\xBFк: ш\ntag: \"я\"\n", "я", "\"я\"", Style::DoubleQuoted, 2, 6);
    row("Y6 an anchor is no part of it", "tag: &t abc\n", "abc", "abc", Style::Plain, 1, 9);
    row("Y6 a tag is no part of it", "tag: !!str abc\n", "abc", "abc", Style::Plain, 1, 12);
    row("Y6 both, on the next line", "tag: !!str &t # !c\n  'abc'\n", "abc", "'abc'", Style::SingleQuoted, 2,
        3);
    row("Y6 an empty value stands behind its colon", "tag:\n\n# c\nb: 1\n", "", "", Style::Plain, 1, 5);
    row("Y6 also before a comment", "tag:   # c\nb: 1\n", "", "", Style::Plain, 1, 5);
    row("Y6 also in a flow mapping", "{tag:\n # c\n }\n", "", "", Style::Plain, 1, 6);
    row("Y6 or behind its key", "{tag\n }\n", "", "", Style::Plain, 1, 5);
    row("Y6 or behind its tag", "tag: !!str\nb: 1\n", "", "", Style::Plain, 1, 11);
    row("Y6 an anchor ends at a colon", "tag: &t:b\n", ":b", ":b", Style::Plain, 1, 8);
    row("literal", "tag: |-\n  a\n  b\n\nb: 1\n", "a\nb", "|-\n  a\n  b", Style::Literal, 1, 6);
    row("literal with a comment", "tag: | # c\n  a\n# d\nb: 1\n", "a\n", "| # c\n  a", Style::Literal, 1, 6);
    row("literal with an indentation", "x: 1\ntag: |2-\n   a\nb: 1\n", " a", "|2-\n   a", Style::Literal, 2,
        6);
    row("literal at the end of the file", "tag: |\n  a", "a", "|\n  a", Style::Literal, 1, 6);
    row("literal of nothing", "tag: |\nb: 1\n", "", "|", Style::Literal, 1, 6);
    row("literal that keeps its end", "tag: |+\n  a\n\n\nb: 1\n", "a\n\n\n", "|+\n  a", Style::Literal, 1, 6);
    row("literal with CRLF", "tag: |-\r\n  a\r\n  b\r\n\r\nb: 1\r\n", "a\nb", "|-\r\n  a\r\n  b",
        Style::Literal, 1, 6);
    row("folded", "tag: >-\n  a\n  b\nb: 1\n", "a b", ">-\n  a\n  b", Style::Folded, 1, 6);
}

void TestDocument::aScalarHasTheBytesOfItsValue()
{
    QFETCH(const QByteArray, bytes);

    const auto stream = parse(bytes);

    QVERIFY2(stream, qPrintable(stream ? QString() : stream.error().message));
    const Node *tag = stream->documents.at(0).find("tag");
    QVERIFY(tag);
    QTEST(tag->value, "value");
    QTEST(source(bytes, *tag), "source");
    QTEST(static_cast<int>(tag->style), "style");
    QTEST(tag->line, "line");
    QTEST(tag->column, "column");
}

void TestDocument::aCollectionEndsWithItsLastValue()
{
    const QByteArray bytes = "a:\n  b: 1\n  c: [x] # c\n\n# d\nz: 1\n";

    const auto stream = parse(bytes);

    QCOMPARE(source(bytes, *stream->documents.at(0).at({"a"})), "b: 1\n  c: [x]");
}

void TestDocument::aFlowCollectionEndsWithItsBracket()
{
    const QByteArray bytes = "a: &x {b: 1 } # c\n";

    const auto stream = parse(bytes);

    const Node *a = stream->documents.at(0).at({"a"});
    QCOMPARE(source(bytes, *a), "{b: 1 }");
    QVERIFY(a->isFlow);
    QCOMPARE(a->anchor, "x");
}

void TestDocument::anAliasIsANodeOfItsOwn()
{
    const QByteArray bytes = "a: &t abc\nb:\n  c: *t\n";

    const auto stream = parse(bytes);

    const Node *alias = stream->documents.at(0).at({"b", "c"});
    QCOMPARE(alias->kind, Node::Kind::Alias);
    QCOMPARE(alias->value, "t");
    QCOMPARE(source(bytes, *alias), "*t");
    QCOMPARE(alias->line, 3);
}

void TestDocument::everyDocumentOfAFileIsRead()
{
    const auto stream = parse("# c\n---\na: 1\n---\n- b\n...\n---\nc\n");

    QCOMPARE(stream->documents.size(), size_t(3));
    QCOMPARE(stream->documents.at(0).at({"a"})->value, "1");
    QCOMPARE(stream->documents.at(1).children.at(0).value, "b");
    QCOMPARE(stream->documents.at(2).value, "c");
}

void TestDocument::aFileOfCommentsHasNoDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("comments") << QByteArray("# a\n\n# b");
}

void TestDocument::aFileOfCommentsHasNoDocument()
{
    QFETCH(const QByteArray, bytes);

    const auto stream = parse(bytes);

    QVERIFY(stream);
    QVERIFY(stream->documents.empty());
}

void TestDocument::aKeyIsFoundWhereItStands()
{
    const auto stream = parse("a: 1\nimage:\n  tag: r1\nlist: [tag, r1]\n");
    const Node &root = stream->documents.at(0);

    const Node *key = root.find("image")->findKey("tag");

    QCOMPARE(key->value, QByteArray("tag"));
    QCOMPARE(key->line, 3);
    QCOMPARE(key->column, 3);
    QCOMPARE(root.findKey("tag"), nullptr);
    QCOMPARE(root.find("list")->findKey("tag"), nullptr);
}

void TestDocument::findTakesScalarKeysOnly()
{
    const auto stream = parse("a: &tag x\n*tag : y\nb: [tag]\n");
    const Node &root = stream->documents.at(0);

    QCOMPARE(root.find("tag"), nullptr);
    QCOMPARE(root.find("b")->find("tag"), nullptr);
    QCOMPARE(root.at({"a", "b"}), nullptr);
    QCOMPARE(root.at({"a"})->value, "x");
}

void TestDocument::nullIsAnUnquotedNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isNull");
    QTest::newRow("empty") << QByteArray("tag:") << true;
    QTest::newRow("tilde") << QByteArray("tag: ~") << true;
    QTest::newRow("null") << QByteArray("tag: null") << true;
    QTest::newRow("quoted") << QByteArray("tag: 'null'") << false;
    QTest::newRow("empty string") << QByteArray("tag: ''") << false;
    QTest::newRow("tagged as a string") << QByteArray("tag: !!str") << false;
    QTest::newRow("tagged as null") << QByteArray("tag: !!null ''\n") << false;
    QTest::newRow("list") << QByteArray("tag: []") << false;
}

void TestDocument::nullIsAnUnquotedNothing()
{
    QFETCH(const QByteArray, bytes);

    const auto stream = parse(bytes);

    QTEST(stream->documents.at(0).find("tag")->isNull(), "isNull");
}

void TestDocument::whatKubernetesRefusesIsMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("word"); // of the sentence
    const auto row = [](const char *name, const QByteArray &bytes, int line, int column,
                        const QString &word) { QTest::newRow(name) << bytes << line << column << word; };
    row("a key twice", "image:\n  tag: a\n  x: 1\n  tag: b\n", 4, 3, u"`tag`"_s);
    row("a key twice, once quoted", "tag: a\n\"t\\x61g\": b\n", 2, 1, u"second time"_s);
    row("a key twice in a flow mapping", "{a: 1, a: 2}", 1, 8, u"second time"_s);
    row("a key twice, once as an alias", "&k tag: a\n*k : b\n", 2, 1, u"second time"_s);
    row("two merge keys", "a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a\n", 4, 3, u"second time"_s);
    row("a merge of a scalar", "<<: x\n", 1, 5, u"mappings"_s);
    row("an unknown alias", "a: *b\n", 1, 4, u"*b"_s);
    row("an alias of another document", "a: &b 1\n---\na: *b\n", 3, 4, u"*b"_s);
    row("an alias inside of its anchor", "a: &b [*b]\n", 1, 8, u"never end"_s);
    row("a mapping as a key", "{a: 1}: b\n", 1, 1, u"key"_s);
    row("a template", "a: 1\ntag: {{ .Values.tag }}\n", 2, 7, u"template"_s);
    row("a template statement", "{{- if .Values.x }}\na: 1\n{{- end }}\n", 1, 2, u"template"_s);
    row("a second document without its mark", "a: 1\n...\nb: 2\n", 3, 1, u"`---`"_s);
    row("tab indentation", "image:\n\ttag: a\n", 2, 1, u"tab"_s);
    row("tab indentation on a later line", "image:\n  a: b\n\ttag: a\n", 3, 1, u"tab"_s);
    row("a conflict", "image:\n<<<<<<< HEAD\n  tag: a\n=======\n  tag: b\n>>>>>>> x\n", 2, 1, u"conflict"_s);
    row("a conflict in a text", "a: \"x\n>>>>>>> x\"\n", 2, 1, u"conflict"_s);
    row("a control character", "a: я\x07\n", 1, 5, u"U+0007"_s);
    row("a control character in a comment", "a: b # \x1B[0m\n", 1, 8, u"U+001B"_s);
    row("NUL", QByteArray("a: b\n\0", 6), 2, 1, u"U+0000"_s);
    row("DEL", "a: \x7F\n", 1, 4, u"U+007F"_s);
    row("a C1 control", "a: \xC2\x81\n", 1, 4, u"U+0081"_s);
    row("no UTF-8", "a: я \xFF\n", 1, 6, u"UTF-8"_s);
    row("an overlong form", "a: \xC0\xAF\n", 1, 4, u"UTF-8"_s);
    row("a surrogate", "a: \xED\xA0\x80\n", 1, 4, u"UTF-8"_s);
    row("beyond Unicode", "a: \xF4\x90\x80\x80\n", 1, 4, u"UTF-8"_s);
    row("a cut-off character", "a: \xD1", 1, 4, u"UTF-8"_s);
    row("UTF-16 with a mark", QByteArray("\xFF\xFE\x61\0\x3A\0", 6), 1, 1, u"UTF-16"_s);
    row("UTF-16 without one", QByteArray("\0\x61\0\x3A", 4), 1, 1, u"UTF-16"_s);
    row("a pointer of LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 3\n", 1, 1,
        u"LFS"_s);
    row("an open quote", "a: 1\ntag: \"abc\nb: 1\n", 2, 6, u"quote"_s);
    row("an open bracket", "a: [1, 2\nb: 3\n", 2, 2, u"bracket"_s);
    row("wrong indentation", "a:\n  b: 1\n c: 2\n", 3, 2, u"indentation"_s);
    row("a colon in a plain text", "a: b: c\n", 1, 5, u"quotes"_s);
    row("a missing colon", "a: 1\nb\nc: 2\n", 3, 1, u"`:`"_s);
    row("an at sign", "a: @b\n", 1, 4, u"quotes"_s);
    row("an unknown escape", "a: \"\\q\"\n", 1, 5, u"escape"_s);
}

void TestDocument::whatKubernetesRefusesIsMalformed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, word);

    const auto stream = parse(bytes);

    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, Error::Kind::Malformed);
    QVERIFY2(stream.error().message.contains(word), qPrintable(stream.error().message));
    QTEST(stream.error().place->line, "line");
    QTEST(stream.error().place->column, "column");
}

void TestDocument::moreBytesThanAllowedAreRefused()
{
    const QByteArray bytes = "a: " + repeated("x", 97);

    QVERIFY(parse(bytes, {}, {.bytes = 100}));
    const auto stream = parse(bytes, {}, {.bytes = 99});
    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, Error::Kind::Refused);
}

void TestDocument::theDepthLimitIsExact()
{
    QVERIFY(parse(repeated("[", 200) + repeated("]", 200)));
    const auto stream = parse(repeated("[", 201) + repeated("]", 201));
    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, Error::Kind::Malformed);
    QCOMPARE(stream.error().place->column, 201);
}

void TestDocument::hostileFilesAreRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("brackets") << repeated("[", 1'000'000);
    QTest::newRow("flow mappings") << repeated("{a: ", 1'000'000);
    QTest::newRow("dashes") << repeated("- ", 1'000'000);
    QTest::newRow("question marks") << repeated("? ", 1'000'000);
    QTest::newRow("an alias bomb") << aliasBomb();
}

void TestDocument::hostileFilesAreRefusedAtOnce()
{
    QFETCH(const QByteArray, bytes);

    const auto stream = parse(bytes);

    QVERIFY(!stream);
    QCOMPARE(stream.error().kind, Error::Kind::Malformed);
}

void TestDocument::theFileIsNamedInAnError()
{
    const auto stream = parse("a: *b\n", u"deploy/env/dev/x.yaml"_s);

    QCOMPARE(stream.error().place, (Place{.file = u"deploy/env/dev/x.yaml"_s, .line = 1, .column = 4}));
}

void TestDocument::plainSafeIsWhatNobodyReadsOtherwise_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSafe");
    const auto rows = [](bool isSafe, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(text) << QString::fromUtf8(text) << isSafe;
    };
    rows(true, {"abc",       "v1.2.3",
                "1.2.3",     "2f91ab3c",
                "main-r27",  "sha-0123456",
                "a b",       "a#b",
                "it's",      "registry.example.org/x",
                "-abc",      "5846796a9b3c5846796a9b3c5846796a9b3c5846",
                "абв",       "nullable",
                "yes-1",     "2024-01-01-abc",
                "0x",        "1_000a",
                "true-blue", "a=b",
                "20251215-1"});
    rows(false,
         {"",
          "0123456",
          "1234567",
          "12e5",
          "1234e56",
          "1.10",
          "0e12345",
          "08",
          "0777",
          "0x1A2b",
          "0o17",
          "0b11",
          "1_000",
          "yes",
          "no",
          "on",
          "off",
          "y",
          "n",
          "Y",
          "true",
          "null",
          "Null",
          "~",
          ".inf",
          "-.INF",
          ".nan",
          ".NaN",
          "2024-01-01",
          "2024-1-1 10:00:00",
          "2024-01-01T10:00:00Z",
          "12:30:45",
          "1:1.5",
          "-1",
          "+1",
          ".5",
          "5.",
          "1e+3",
          "1E3",
          "-0b1",
          "0b-1",
          "0x1p4",
          "1,000",
          ".",
          "=",
          "<<",
          "a: b",
          "a:",
          "a #b",
          " a",
          "a ",
          "a\tb",
          "a\nb",
          "---",
          "--- a",
          "...",
          "- a",
          "-",
          "? a",
          "?a",
          ":a",
          "#a",
          "&a",
          "*a",
          "!a",
          "|",
          ">",
          "'a",
          "\"a",
          "%a",
          "@a",
          "`a",
          "a:b",
          "a,b",
          "[a",
          "a]",
          "{a",
          "a}",
          "\u00A0a",
          "a\u2028b",
          "a\u0085b",
          "a\uFEFFb",
          "1234567890123456789012345678901234567890"});
}

void TestDocument::plainSafeIsWhatNobodyReadsOtherwise()
{
    QFETCH(const QString, text);

    QTEST(isPlainSafe(text), "isSafe");
}

void TestDocument::inBlockStylePunctuationIsSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("comma") << u"a, b"_s << true;
    QTest::newRow("brackets") << u"a[0]{b}"_s << true;
    QTest::newRow("colon") << u"localhost:5000/x"_s << true;
    QTest::newRow("colon and blank") << u"a: b"_s << false;
    QTest::newRow("sexagesimal") << u"12:30"_s << false;
    QTest::newRow("bracket in front") << u"[a"_s << false;
}

void TestDocument::inBlockStylePunctuationIsSafe()
{
    QFETCH(const QString, text);

    QTEST(isPlainSafe(text, Surroundings::Block), "isSafe");
}

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
