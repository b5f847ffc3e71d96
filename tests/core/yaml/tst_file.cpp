// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::yaml;

namespace {

const Path s_tag{.keys = {u"image"_s, u"tag"_s}, .document = {}};
const QByteArray s_text = "image:\n  tag: abc # c\n";

QByteArray contents(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray("cannot be read");
}

ino_t inode(const QString &file)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(file).constData(), &status) == 0 ? status.st_ino : 0;
}

} // namespace

class TestFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void Y7_aFileIsChangedInPlace_data();
    void Y7_aFileIsChangedInPlace();
    void Y7_theModeStays_data();
    void Y7_theModeStays();
    void Y7_nothingElseIsLeftInTheFolder();
    void Y7_anEqualValueWritesNothing();
    void Y7_aLinkIsRefusedAndStaysOne();
    void Y7_aReadOnlyFileIsRefused();
    void Y7_hardLinksAreRefused();
    void Y7_whatIsNoRegularFileIsRefused_data();
    void Y7_whatIsNoRegularFileIsRefused();
    void Y7_moreThanTenMegabytesAreRefused();
    void Y7_aPointerOfLfsIsRefused();
    void aMissingFileIsNotFound();
    void aRefusalLeavesTheFileAsItWas();
    void aValueIsReadFromAFile();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString file = m_folder->filePath(name);
        QFile device(file);
        if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size())
            qFatal("cannot write a file for the test");
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFile::Y7_aFileIsChangedInPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain name") << u"web.yaml"_s;
    QTest::newRow("blanks") << u"my web.yaml"_s;
    QTest::newRow("UTF-8") << u"сайт «я».yaml"_s;
    QTest::newRow("shell characters") << u"$(a) 'b' \"c\";*.yaml"_s;
}

void TestFile::Y7_aFileIsChangedInPlace()
{
    QFETCH(const QString, name);
    const QString file = write(name, s_text);

    const auto edit = setInFile(file, s_tag, u"def"_s);

    QVERIFY(edit);
    QVERIFY(edit->isChanged);
    QCOMPARE(edit->oldValue, u"abc"_s);
    QCOMPARE(contents(file), "image:\n  tag: def # c\n");
}

void TestFile::Y7_theModeStays_data()
{
    QTest::addColumn<uint>("mode");
    QTest::newRow("0644") << 0644U;
    QTest::newRow("0600") << 0600U;
    QTest::newRow("0664") << 0664U;
    QTest::newRow("0755") << 0755U;
    QTest::newRow("0666") << 0666U;
}

void TestFile::Y7_theModeStays()
{
    QFETCH(const uint, mode);
    const QString file = write(u"a.yaml"_s, s_text);
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), mode), 0);

    QVERIFY(setInFile(file, s_tag, u"def"_s));

    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, mode);
}

void TestFile::Y7_nothingElseIsLeftInTheFolder()
{
    const QString file = write(u"a.yaml"_s, s_text);

    QVERIFY(setInFile(file, s_tag, u"def"_s));
    QVERIFY(!setInFile(file, {.keys = {u"x"_s}, .document = {}}, u"def"_s));

    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"a.yaml"_s});
}

void TestFile::Y7_anEqualValueWritesNothing()
{
    const QString file = write(u"a.yaml"_s, s_text);
    const ino_t before = inode(file);

    const auto edit = setInFile(file, s_tag, u"abc"_s);

    QVERIFY(edit);
    QVERIFY(!edit->isChanged);
    QCOMPARE(inode(file), before);
}

void TestFile::Y7_aLinkIsRefusedAndStaysOne()
{
    const QString file = write(u"a.yaml"_s, s_text);
    const QString link = m_folder->filePath(u"b.yaml"_s);
    QVERIFY(QFile::link(file, link));

    const auto edit = setInFile(link, s_tag, u"def"_s);

    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Refused);
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contents(file), s_text);
}

void TestFile::Y7_aReadOnlyFileIsRefused()
{
    const QString file = write(u"a.yaml"_s, s_text);
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0444), 0);

    const auto edit = setInFile(file, s_tag, u"def"_s);

    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Refused);
    QCOMPARE(contents(file), s_text);
}

void TestFile::Y7_hardLinksAreRefused()
{
    const QString file = write(u"a.yaml"_s, s_text);
    QCOMPARE(::link(QFile::encodeName(file).constData(),
                    QFile::encodeName(m_folder->filePath(u"b.yaml"_s)).constData()),
             0);

    const auto edit = setInFile(file, s_tag, u"def"_s);

    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Refused);
    QCOMPARE(contents(file), s_text);
}

void TestFile::Y7_whatIsNoRegularFileIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("a device") << u"/dev/null"_s;
}

void TestFile::Y7_whatIsNoRegularFileIsRefused()
{
    QFETCH(const QString, file);

    const auto edit = setInFile(file, s_tag, u"def"_s);

    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Refused);
}

void TestFile::Y7_moreThanTenMegabytesAreRefused()
{
    const QByteArray large = s_text + "# " + QByteArray(10 * 1024 * 1024, 'x') + "\n";
    const QString file = write(u"a.yaml"_s, large);

    const auto edit = setInFile(file, s_tag, u"def"_s);

    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Refused);
    QCOMPARE(edit.error().place->file, file);
}

void TestFile::Y7_aPointerOfLfsIsRefused()
{
    const QByteArray pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
    const QString file = write(u"a.yaml"_s, pointer);

    const auto edit = setInFile(file, s_tag, u"def"_s);

    QVERIFY(!edit);
    QVERIFY(edit.error().message.contains(u"LFS"_s));
    QCOMPARE(contents(file), pointer);
}

void TestFile::aMissingFileIsNotFound()
{
    QCOMPARE(setInFile(m_folder->filePath(u"no"_s), s_tag, u"a"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(getFromFile(m_folder->filePath(u"no"_s), s_tag).error().kind, Error::Kind::NotFound);
}

void TestFile::aRefusalLeavesTheFileAsItWas()
{
    const QByteArray bytes = "image: &x\n  tag: &t abc\nb: *x\n";
    const QString file = write(u"a.yaml"_s, bytes);
    const ino_t before = inode(file);

    QVERIFY(!setInFile(file, s_tag, u"def"_s));

    QCOMPARE(contents(file), bytes);
    QCOMPARE(inode(file), before);
}

void TestFile::aValueIsReadFromAFile()
{
    const QString file = write(u"a.yaml"_s, "image:\n  tag: 0123456\n");

    const auto value = getFromFile(file, s_tag);

    QVERIFY(value);
    QCOMPARE(*value, u"0123456"_s);
}

QTEST_APPLESS_MAIN(TestFile)
#include "tst_file.moc"
