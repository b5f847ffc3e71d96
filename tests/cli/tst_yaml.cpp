// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::Slipwayctl;

namespace {

constexpr auto releaseText =
    "# Что выкачено\r\nimage:\r\n  repository: r/x\r\n  tag: \"aaa\" # set by CI\r\n";

/// What must not change when nothing is written.
struct Standing
{
    quint64 inode = 0;
    quint32 mode = 0;
    qint64 seconds = 0;
    qint64 nanoseconds = 0;

    bool operator==(const Standing &) const = default;
};

Standing standingOf(const QString &path)
{
    struct stat found = {};
    lstat(QFile::encodeName(path).constData(), &found);
    return {.inode = found.st_ino,
            .mode = found.st_mode,
            .seconds = found.st_mtim.tv_sec,
            .nanoseconds = found.st_mtim.tv_nsec};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

/// `yaml get` and `yaml set`: the bare face of the editor.
class YamlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void getPrintsTheTextInTheFile_data();
    void getPrintsTheTextInTheFile();
    void getAnswersInJson();
    void setChangesOneScalarAndNothingElse();
    void setKeepsTheMode();
    void setLeavesNoOtherFileBehind();
    void setWithTypeWritesAPlainValue();
    void anEqualValueDoesNotTouchTheFile();
    void aNegativeNumberIsAValue();
    void refusedFilesStayAsTheyAre_data();
    void refusedFilesStayAsTheyAre();
    void aSymbolicLinkIsRefusedAndItsTargetStays();
    void aReadOnlyFileIsRefused();
    void aFolderIsRefused();
    void aHugeFileIsRefused();
    void pathsAreRelativeToTheFolderOfTheOption();
    void batchAnswersEachLineInOrder();
    void batchWithoutRefusalsExitsWithZero();
    void batchTakesALastLineWithoutLineFeed();
    void batchRefusesLinesThatAreNone_data();
    void batchRefusesLinesThatAreNone();
    void batchAnswersBeforeMoreIsWritten();
    void batchEndsWhenInterrupted();
    void batchEditsManyFiles();

private:
    QString make(const QString &name, const QByteArray &bytes) const;
    QString inFolder(const QString &name) const { return m_folder->filePath(name); }

    Slipwayctl m_slipwayctl;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void YamlTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString YamlTest::make(const QString &name, const QByteArray &bytes) const
{
    QFile file(inFolder(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(file.fileName()));
    return file.fileName();
}

void YamlTest::getPrintsTheTextInTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("double quotes") << QByteArray("image: {tag: \"a\\u0062c\"}\n") << u"image.tag"_s
                                   << QByteArray("abc\n");
    QTest::newRow("number as written") << QByteArray("tag: 0123456\n") << u"tag"_s << QByteArray("0123456\n");
    QTest::newRow("sequence") << QByteArray("a:\n  - x\n  - y\n") << u"a.1"_s << QByteArray("y\n");
    QTest::newRow("second document") << QByteArray("a: 1\n---\na: 2\n") << u"2:a"_s << QByteArray("2\n");
    QTest::newRow("dot in a key") << QByteArray("a.b: 1\n") << u"a\\.b"_s << QByteArray("1\n");
}

void YamlTest::getPrintsTheTextInTheFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    const QString file = make(u"a.yaml"_s, bytes);

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"get"_s, file, path});

    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.out, value);
    QCOMPARE(answer.status, 0);
}

void YamlTest::getAnswersInJson()
{
    const QString file = make(u"a.yaml"_s, "tag: 12e5\n");

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"get"_s, file, u"tag"_s, u"--json"_s});

    QCOMPARE(answer.json().at("value").get<std::string>(), std::string("12e5"));
}

void YamlTest::setChangesOneScalarAndNothingElse()
{
    const QString file = make(u"a.yaml"_s, releaseText);

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"set"_s, file, u"image.tag"_s, u"12e5"_s});

    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(contentOf(file), QByteArray(releaseText).replace("\"aaa\"", "\"12e5\""));
}

void YamlTest::setKeepsTheMode()
{
    const QString file = make(u"a.yaml"_s, releaseText);
    chmod(QFile::encodeName(file).constData(), 0754);

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"set"_s, file, u"image.tag"_s, u"bbb"_s});

    QCOMPARE(answer.status, 0);
    QCOMPARE(standingOf(file).mode & 07777U, 0754U);
}

void YamlTest::setLeavesNoOtherFileBehind()
{
    const QString file = make(u"a.yaml"_s, releaseText);

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"set"_s, file, u"image.tag"_s, u"bbb"_s});

    QCOMPARE(answer.status, 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"a.yaml"_s));
}

void YamlTest::setWithTypeWritesAPlainValue()
{
    const QString file = make(u"a.yaml"_s, "replicas: 1\n");

    const Answer answer =
        m_slipwayctl.run({u"yaml"_s, u"set"_s, file, u"replicas"_s, u"3"_s, u"--type"_s, u"int"_s});

    QCOMPARE(answer.status, 0);
    QCOMPARE(contentOf(file), QByteArray("replicas: 3\n"));
}

void YamlTest::anEqualValueDoesNotTouchTheFile()
{
    const QString file = make(u"a.yaml"_s, releaseText);
    const Standing before = standingOf(file);

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"set"_s, file, u"image.tag"_s, u"aaa"_s});

    QCOMPARE(answer.status, 0);
    QVERIFY(standingOf(file) == before);
}

void YamlTest::aNegativeNumberIsAValue()
{
    const QString file = make(u"a.yaml"_s, "offset: 1\n");

    const Answer answer =
        m_slipwayctl.run({u"yaml"_s, u"set"_s, file, u"offset"_s, u"-1"_s, u"--type"_s, u"int"_s});

    QCOMPARE(answer.status, 0);
    QCOMPARE(contentOf(file), QByteArray("offset: -1\n"));
}

void YamlTest::refusedFilesStayAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");

    QTest::newRow("no such path") << QByteArray("a: 1\n") << u"image.tag"_s;
    QTest::newRow("a mapping") << QByteArray("image:\n  tag: a\n") << u"image"_s;
    QTest::newRow("an alias") << QByteArray("a: &x 1\nb: *x\n") << u"b"_s;
    QTest::newRow("an anchored value") << QByteArray("a: &x 1\nb: *x\n") << u"a"_s;
    QTest::newRow("a duplicate key") << QByteArray("a: 1\na: 2\n") << u"a"_s;
    QTest::newRow("a path in two documents") << QByteArray("a: 1\n---\na: 2\n") << u"a"_s;
    QTest::newRow("no YAML") << QByteArray("a: [1\n") << u"a"_s;
    QTest::newRow("a template") << QByteArray("a: 1\n{{- if .Values.x }}\nb: 2\n{{- end }}\n") << u"a"_s;
    QTest::newRow("not UTF-8") << QByteArray("a: \xff\xfe\n") << u"a"_s;
    QTest::newRow("conflict markers")
        << QByteArray("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n") << u"a"_s;
    QTest::newRow("an empty file") << QByteArray() << u"a"_s;
}

void YamlTest::refusedFilesStayAsTheyAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    const QString file = make(u"a.yaml"_s, bytes);
    const Standing before = standingOf(file);

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"set"_s, file, path, u"new"_s});

    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.startsWith("slipwayctl: "), answer.err);
    QCOMPARE(contentOf(file), bytes);
    QVERIFY(standingOf(file) == before);
}

void YamlTest::aSymbolicLinkIsRefusedAndItsTargetStays()
{
    const QString target = make(u"a.yaml"_s, releaseText);
    QFile::link(target, inFolder(u"link.yaml"_s));

    const Answer answer =
        m_slipwayctl.run({u"yaml"_s, u"set"_s, inFolder(u"link.yaml"_s), u"image.tag"_s, u"bbb"_s});

    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("symbolic link"), answer.err);
    QCOMPARE(contentOf(target), QByteArray(releaseText));
}

void YamlTest::aReadOnlyFileIsRefused()
{
    const QString file = make(u"a.yaml"_s, releaseText);
    chmod(QFile::encodeName(file).constData(), 0444);

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"set"_s, file, u"image.tag"_s, u"bbb"_s});

    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("read-only"), answer.err);
    QCOMPARE(contentOf(file), QByteArray(releaseText));
}

void YamlTest::aFolderIsRefused()
{
    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"set"_s, m_folder->path(), u"image.tag"_s, u"bbb"_s});

    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("not a file"), answer.err);
}

void YamlTest::aHugeFileIsRefused()
{
    const QString file = make(u"a.yaml"_s, "a: 1\n" + QByteArray(10 * 1024 * 1024, '#') + '\n');

    const Answer answer = m_slipwayctl.run({u"yaml"_s, u"set"_s, file, u"a"_s, u"bbb"_s});

    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("larger than"), answer.err);
}

void YamlTest::pathsAreRelativeToTheFolderOfTheOption()
{
    make(u"a.yaml"_s, releaseText);

    const Answer answer =
        m_slipwayctl.run({u"-C"_s, m_folder->path(), u"yaml"_s, u"get"_s, u"a.yaml"_s, u"image.tag"_s});

    QCOMPARE(answer.out, QByteArray("aaa\n"));
}

void YamlTest::batchAnswersEachLineInOrder()
{
    make(u"a.yaml"_s, releaseText);
    make(u"b.yaml"_s, "tag: *nowhere\n");

    const Answer answer = m_slipwayctl.runIn(
        m_folder->path(), {u"yaml"_s, u"set"_s, u"--batch"_s},
        "a.yaml\timage.tag\tbbb\nb.yaml\ttag\tbbb\nmissing.yaml\ttag\tbbb\na.yaml\timage.tag\tccc\n");

    const QByteArrayList lines = answer.out.split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0), QByteArray("a.yaml\tok"));
    QVERIFY2(lines.at(1).startsWith("b.yaml\trefused\t"), lines.at(1));
    QVERIFY2(lines.at(2).startsWith("missing.yaml\trefused\t"), lines.at(2));
    QCOMPARE(lines.at(3), QByteArray("a.yaml\tok"));
    QCOMPARE(answer.status, 3);
    QCOMPARE(contentOf(inFolder(u"a.yaml"_s)), QByteArray(releaseText).replace("\"aaa\"", "\"ccc\""));
    QCOMPARE(contentOf(inFolder(u"b.yaml"_s)), QByteArray("tag: *nowhere\n"));
}

void YamlTest::batchWithoutRefusalsExitsWithZero()
{
    const QString file = make(u"a.yaml"_s, releaseText);
    const Standing before = standingOf(file);

    const Answer answer =
        m_slipwayctl.runIn(m_folder->path(), {u"yaml"_s, u"set"_s, u"--batch"_s}, "a.yaml\timage.tag\taaa\n");

    QCOMPARE(answer.out, QByteArray("a.yaml\tok\n"));
    QCOMPARE(answer.status, 0);
    QVERIFY(standingOf(file) == before);
}

void YamlTest::batchTakesALastLineWithoutLineFeed()
{
    const QString file = make(u"a.yaml"_s, "tag: a\n");

    const Answer answer =
        m_slipwayctl.runIn(m_folder->path(), {u"yaml"_s, u"set"_s, u"--batch"_s}, "a.yaml\ttag\tb");

    QCOMPARE(answer.out, QByteArray("a.yaml\tok\n"));
    QCOMPARE(contentOf(file), QByteArray("tag: b\n"));
}

void YamlTest::batchRefusesLinesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("start");

    QTest::newRow("no value") << QByteArray("a.yaml\ttag\n") << QByteArray("a.yaml\trefused\t");
    QTest::newRow("no path") << QByteArray("a.yaml\n") << QByteArray("a.yaml\trefused\t");
    QTest::newRow("nothing") << QByteArray("\n") << QByteArray("\trefused\t");
    QTest::newRow("carriage return") << QByteArray("a.yaml\ttag\tb\r\n") << QByteArray("a.yaml\trefused\t");
    QTest::newRow("not UTF-8") << QByteArray("a.yaml\ttag\t\xff\n") << QByteArray("a.yaml\trefused\t");
    QTest::newRow("no path of ours") << QByteArray("a.yaml\ta..b\tb\n") << QByteArray("a.yaml\trefused\t");
}

void YamlTest::batchRefusesLinesThatAreNone()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, start);
    const QString file = make(u"a.yaml"_s, "tag: a\n");

    const Answer answer = m_slipwayctl.runIn(m_folder->path(), {u"yaml"_s, u"set"_s, u"--batch"_s}, line);

    QVERIFY2(answer.out.startsWith(start), answer.out);
    QCOMPARE(answer.out.count('\n'), 1);
    QCOMPARE(answer.status, 3);
    QCOMPARE(contentOf(file), QByteArray("tag: a\n"));
}

void YamlTest::batchAnswersBeforeMoreIsWritten()
{
    const QString file = make(u"a.yaml"_s, "tag: a\n");
    const std::unique_ptr<QProcess> process = m_slipwayctl.start({u"yaml"_s, u"set"_s, u"--batch"_s});

    process->write(file.toUtf8() + "\ttag\tb\n");
    QTRY_VERIFY_WITH_TIMEOUT(process->canReadLine(), 30'000);

    QCOMPARE(process->readLine(), file.toUtf8() + "\tok\n");
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 0);
}

void YamlTest::batchEndsWhenInterrupted()
{
    const QString file = make(u"a.yaml"_s, "tag: a\n");
    const std::unique_ptr<QProcess> process = m_slipwayctl.start({u"yaml"_s, u"set"_s, u"--batch"_s});
    process->write(file.toUtf8() + "\ttag\tb\n");
    QTRY_VERIFY_WITH_TIMEOUT(process->canReadLine(), 30'000);

    ::kill(static_cast<pid_t>(process->processId()), SIGINT);

    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 130);
}

void YamlTest::batchEditsManyFiles()
{
    QByteArray lines;
    QByteArray answers;
    for (int i = 0; i < 500; ++i) {
        const QByteArray name = "site-" + QByteArray::number(i) + ".yaml";
        make(QString::fromLatin1(name), releaseText);
        lines += name + "\timage.tag\tbbb\n";
        answers += name + "\tok\n";
    }

    const Answer answer = m_slipwayctl.runIn(m_folder->path(), {u"yaml"_s, u"set"_s, u"--batch"_s}, lines);

    QCOMPARE(answer.out, answers);
    QCOMPARE(answer.status, 0);
    QCOMPARE(contentOf(inFolder(u"site-499.yaml"_s)), QByteArray(releaseText).replace("\"aaa\"", "\"bbb\""));
}

QTEST_GUILESS_MAIN(YamlTest)
#include "tst_yaml.moc"
