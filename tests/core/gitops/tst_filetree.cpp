// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/filetree.h"
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::gitops;
using core::Error;
using core::git::TreeChange;
using core::git::TreeEntry;
using testsupport::FleetBuilder;

namespace {

QStringList namesIn(const FileTree &tree, const QString &folder)
{
    QStringList names;
    const auto entries = tree.list(folder);
    for (const TreeEntry &entry : entries.value_or(QList<TreeEntry>()))
        names += entry.name;
    return names;
}

QByteArray bytesOf(const FileTree &tree, const QString &path)
{
    const auto file = tree.read(path);
    return file ? file->bytes : QByteArray("cannot be read");
}

TreeEntry::Kind kindOf(const FileTree &tree, const QString &path)
{
    return (*tree.entry(path))->kind;
}

} // namespace

/// Files at a commit, on disk, and with changes that nobody has written.
class FileTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFolderIsReadAsItIsNow();
    void aFileOnDiskHasTheIdThatGitGivesIt();
    void whatGitDoesNotHoldIsNotListed();
    void kindsOnDiskAreThoseOfGit();
    void aLinkIsToldAndNotFollowed();
    void nothingIsReadThroughALinkedFolder();
    void noPathLeadsOutOfTheFolder();
    void aFileThatIsNotThereIsNotFound();
    void changesStandOnTop();
    void aNewFileMakesItsFolders();
    void aRemovedFileIsGone();
    void aTakenFileThatMayBeRunIsRead();
    void aCommitAndItsCheckoutSayTheSame();

private:
    void make(const QString &path, const QByteArray &bytes) const
    {
        QDir(m_folder->path()).mkpath(QFileInfo(path).path());
        QFile file(at(path));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
    }
    QString at(const QString &path) const { return m_folder->filePath(path); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileTreeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    make(u"deploy/b.yaml"_s, "b: 1\n");
    make(u"deploy/a.yaml"_s, "a: 1\n");
}

void FileTreeTest::aFolderIsReadAsItIsNow()
{
    const FolderTree tree(m_folder->path());
    const QByteArray before = bytesOf(tree, u"deploy/a.yaml"_s);

    make(u"deploy/a.yaml"_s, "a: 2\n");

    QCOMPARE(before, QByteArray("a: 1\n"));
    QCOMPARE(bytesOf(tree, u"deploy/a.yaml"_s), QByteArray("a: 2\n"));
    QCOMPARE(namesIn(tree, u"deploy"_s), (QStringList{u"a.yaml"_s, u"b.yaml"_s}));
    QCOMPARE(namesIn(tree, u"nowhere"_s), QStringList());
    QCOMPARE(namesIn(tree, {}), QStringList(u"deploy"_s));
}

void FileTreeTest::aFileOnDiskHasTheIdThatGitGivesIt()
{
    const auto file = FolderTree(m_folder->path()).read(u"deploy/a.yaml"_s);

    QVERIFY(file);
    QCOMPARE(file->blob.toHex(),
             testsupport::runGit(m_folder->path(), {u"hash-object"_s, u"deploy/a.yaml"_s}));
}

void FileTreeTest::whatGitDoesNotHoldIsNotListed()
{
    make(u".git/config"_s, "[core]\n");
    make(u".slipway.yaml"_s, "a: 1\n");

    QCOMPARE(namesIn(FolderTree(m_folder->path()), {}), (QStringList{u".slipway.yaml"_s, u"deploy"_s}));
}

void FileTreeTest::kindsOnDiskAreThoseOfGit()
{
    make(u"run"_s, "#!/bin/sh\n");
    QFile::setPermissions(at(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    make(u"vendor/.git"_s, "gitdir: elsewhere\n");
    const FolderTree tree(m_folder->path());

    QCOMPARE(kindOf(tree, u"deploy/a.yaml"_s), TreeEntry::Kind::File);
    QCOMPARE(kindOf(tree, u"run"_s), TreeEntry::Kind::Executable);
    QCOMPARE(kindOf(tree, u"deploy"_s), TreeEntry::Kind::Folder);
    QCOMPARE(kindOf(tree, u"vendor"_s), TreeEntry::Kind::Submodule);
}

void FileTreeTest::aLinkIsToldAndNotFollowed()
{
    QFile::link(at(u"deploy/a.yaml"_s), at(u"deploy/link.yaml"_s));
    const FolderTree tree(m_folder->path());

    const auto file = tree.read(u"deploy/link.yaml"_s);

    QCOMPARE(kindOf(tree, u"deploy/link.yaml"_s), TreeEntry::Kind::Symlink);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::Refused);
}

void FileTreeTest::nothingIsReadThroughALinkedFolder()
{
    QTemporaryDir outside;
    QFile file(outside.filePath(u"a.yaml"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();
    QFile::link(outside.path(), at(u"out"_s));
    const FolderTree tree(m_folder->path());

    QVERIFY(!tree.has(u"out/a.yaml"_s));
    QVERIFY(!tree.read(u"out/a.yaml"_s));
    QCOMPARE(namesIn(tree, u"out"_s), QStringList());
}

void FileTreeTest::noPathLeadsOutOfTheFolder()
{
    const FolderTree tree(at(u"deploy"_s));
    make(u"secret"_s, "x\n");

    QVERIFY(!tree.read(u"../secret"_s));
    QVERIFY(!tree.has(u"../secret"_s));
    QVERIFY(!tree.has(at(u"secret"_s)));
}

void FileTreeTest::aFileThatIsNotThereIsNotFound()
{
    const FolderTree tree(m_folder->path());

    QCOMPARE(tree.read(u"deploy/c.yaml"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(tree.read(u"deploy"_s).error().kind, Error::Kind::NotFound);
}

void FileTreeTest::changesStandOnTop()
{
    const FolderTree base(m_folder->path());

    const ChangedTree tree(base, {{.path = u"deploy/a.yaml"_s, .bytes = QByteArray("a: 3\n")}});

    QCOMPARE(bytesOf(tree, u"deploy/a.yaml"_s), QByteArray("a: 3\n"));
    QCOMPARE(bytesOf(tree, u"deploy/b.yaml"_s), QByteArray("b: 1\n"));
    QCOMPARE(tree.read(u"deploy/a.yaml"_s)->blob, blobId("a: 3\n"));
    QCOMPARE(namesIn(tree, u"deploy"_s), (QStringList{u"a.yaml"_s, u"b.yaml"_s}));
}

void FileTreeTest::aNewFileMakesItsFolders()
{
    const FolderTree base(m_folder->path());

    const ChangedTree tree(base, {{.path = u"deploy/new/deep/c.yaml"_s, .bytes = QByteArray("c: 1\n")}});

    QCOMPARE(namesIn(tree, u"deploy"_s), (QStringList{u"a.yaml"_s, u"b.yaml"_s, u"new"_s}));
    QCOMPARE(namesIn(tree, u"deploy/new"_s), QStringList(u"deep"_s));
    QCOMPARE(kindOf(tree, u"deploy/new"_s), TreeEntry::Kind::Folder);
    QVERIFY(tree.has(u"deploy/new/deep/c.yaml"_s));
}

void FileTreeTest::aRemovedFileIsGone()
{
    const FolderTree base(m_folder->path());

    const ChangedTree tree(base, {{.path = u"deploy/a.yaml"_s, .bytes = std::nullopt}});

    QVERIFY(!tree.has(u"deploy/a.yaml"_s));
    QCOMPARE(tree.read(u"deploy/a.yaml"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(namesIn(tree, u"deploy"_s), QStringList(u"b.yaml"_s));
}

void FileTreeTest::aTakenFileThatMayBeRunIsRead()
{
    FleetBuilder builder;
    builder.file(u"run"_s, "#!/bin/sh\n", FleetBuilder::Mode::Executable);
    builder.commit(u"Start"_s);
    const auto repository = core::git::Repository::open(builder.path());
    const auto base = CommitTree::at(*repository, *core::git::ObjectId::fromHex(builder.tip()));
    const std::optional<TreeEntry> entry = *base->entry(u"run"_s);

    const ChangedTree tree(*base, {{.path = u"again"_s, .bytes = std::nullopt, .taken = entry}});

    QCOMPARE(bytesOf(tree, u"again"_s), QByteArray("#!/bin/sh\n"));
}

void FileTreeTest::aCommitAndItsCheckoutSayTheSame()
{
    FleetBuilder builder;
    builder.site(u"shop"_s).released(u"dev"_s, u"aaaaaaa"_s);
    builder.commit(u"Start"_s);
    const QString clone = builder.clone();
    const auto repository = core::git::Repository::open(clone);
    const auto commit = CommitTree::at(*repository, *core::git::ObjectId::fromHex(builder.tip()));
    const FolderTree folder(clone);
    const QString path = u"deploy/env/dev/shop.yaml"_s;

    QVERIFY(commit);
    QCOMPARE(folder.read(path)->blob, commit->read(path)->blob);
    QCOMPARE(folder.read(path)->bytes, commit->read(path)->bytes);
    QCOMPARE(namesIn(folder, u"deploy/env"_s), namesIn(*commit, u"deploy/env"_s));
}

QTEST_GUILESS_MAIN(FileTreeTest)
#include "tst_filetree.moc"
