// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/edit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::yaml;

class TestPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathIsItsKeys_data();
    void aPathIsItsKeys();
    void aPathIsWrittenAsItIsRead_data();
    void aPathIsWrittenAsItIsRead();
    void whatNamesNothingIsAUsageError_data();
    void whatNamesNothingIsAUsageError();
};

void TestPath::aPathIsItsKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<int>("document"); // 0: not given
    QTest::newRow("one key") << u"tag"_s << QStringList{u"tag"_s} << 0;
    QTest::newRow("two") << u"image.tag"_s << QStringList{u"image"_s, u"tag"_s} << 0;
    QTest::newRow("an index") << u"a.0.b"_s << QStringList{u"a"_s, u"0"_s, u"b"_s} << 0;
    QTest::newRow("a dot in a key") << u"a\\.b.c"_s << QStringList{u"a.b"_s, u"c"_s} << 0;
    QTest::newRow("a backslash in a key") << u"a\\\\.b"_s << QStringList{u"a\\"_s, u"b"_s} << 0;
    QTest::newRow("a document") << u"2:image.tag"_s << QStringList{u"image"_s, u"tag"_s} << 2;
    QTest::newRow("a key that looks like one") << u"2\\:a"_s << QStringList{u"2:a"_s} << 0;
    QTest::newRow("a colon in a key") << u"a:b.c"_s << QStringList{u"a:b"_s, u"c"_s} << 0;
    QTest::newRow("Cyrillic and blanks") << u"мой ключ.б"_s << QStringList{u"мой ключ"_s, u"б"_s} << 0;
}

void TestPath::aPathIsItsKeys()
{
    QFETCH(const QString, text);

    const auto path = Path::fromString(text);

    QVERIFY(path);
    QTEST(path->keys, "keys");
    QTEST(path->document.value_or(0), "document");
}

void TestPath::aPathIsWrittenAsItIsRead_data()
{
    aPathIsItsKeys_data();
}

void TestPath::aPathIsWrittenAsItIsRead()
{
    QFETCH(const QString, text);

    QCOMPARE(Path::fromString(text)->toString(), text);
}

void TestPath::whatNamesNothingIsAUsageError_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a dot") << u"."_s;
    QTest::newRow("a dot in front") << u".a"_s;
    QTest::newRow("a dot behind") << u"a."_s;
    QTest::newRow("two dots") << u"a..b"_s;
    QTest::newRow("a backslash behind") << u"a\\"_s;
    QTest::newRow("a document alone") << u"2:"_s;
    QTest::newRow("document 0") << u"0:a"_s;
    QTest::newRow("a document beyond counting") << u"99999999999:a"_s;
}

void TestPath::whatNamesNothingIsAUsageError()
{
    QFETCH(const QString, text);

    const auto path = Path::fromString(text);

    QVERIFY(!path);
    QCOMPARE(path.error().kind, Error::Kind::Usage);
}

QTEST_APPLESS_MAIN(TestPath)
#include "tst_path.moc"
