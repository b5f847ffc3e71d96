// SPDX-License-Identifier: Apache-2.0
#include "core/git/repository.h"
#include "core/git/url.h"
#include "tests/support/fleetbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::git;
using testsupport::FleetBuilder;
using testsupport::runGit;

namespace {

ObjectId id(const QString &hex)
{
    return ObjectId::fromHex(hex).value_or(ObjectId());
}

QStringList names(const QList<TreeEntry> &entries)
{
    QStringList list;
    for (const TreeEntry &entry : entries)
        list.append(entry.name);
    return list;
}

/// A commit object of exactly these header lines and message, whatever git thinks of it.
QString rawCommit(const FleetBuilder &fleet, const QByteArray &encoding, const QByteArray &message)
{
    const QByteArray tree = runGit(fleet.path(), {u"rev-parse"_s, u"main^{tree}"_s}).toLatin1();
    const QByteArray text = "tree " + tree
        + "\nauthor A <a@example.org> 1780000000 +0300\n"
          "committer C <c@example.org> 1780000060 -0330\n"
        + encoding + "\n" + message;
    return runGit(fleet.path(),
                  {u"hash-object"_s, u"-t"_s, u"commit"_s, u"-w"_s, u"--stdin"_s, u"--literally"_s}, text);
}

} // namespace

class RepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void opensFromAnyPlaceInAClone_data()
    {
        QTest::addColumn<QString>("below");

        QTest::newRow("work tree") << u""_s;
        QTest::newRow("a folder below it") << u"/deploy/env"_s;
        QTest::newRow("its .git") << u"/.git"_s;
    }

    void opensFromAnyPlaceInAClone()
    {
        QFETCH(QString, below);
        FleetBuilder fleet;
        fleet.file(u"deploy/env/a.yaml"_s, "a: 1\n");
        fleet.commit(u"Start"_s);
        const QString clone = fleet.clone();

        const auto repository = Repository::open(clone + below);

        QVERIFY(repository.has_value());
        QCOMPARE(repository->gitDir(), clone + u"/.git"_s);
        QCOMPARE(repository->workTree(), clone);
        QVERIFY(!repository->isBare());
    }

    void aBareRepositoryHasNoWorkTree()
    {
        FleetBuilder fleet;

        const auto repository = Repository::open(fleet.path());

        QVERIFY(repository.has_value());
        QVERIFY(repository->isBare());
        QCOMPARE(repository->workTree(), QString());
    }

    void aLinkedWorkTreeKnowsTheCommonFolder()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"Start"_s);
        const QString clone = fleet.clone();
        const QString linked = fleet.folder() + u"/ещё одно"_s;
        runGit(clone, {u"worktree"_s, u"add"_s, u"-q"_s, u"-b"_s, u"topic"_s, linked});

        const auto repository = Repository::open(linked);

        QVERIFY(repository.has_value());
        QCOMPARE(repository->gitDir(), clone + u"/.git"_s);
        QCOMPARE(repository->workTree(), linked);
        QCOMPARE(repository->symbolicTarget(u"HEAD"_s), u"refs/heads/topic"_s);
    }

    void aSparseCheckoutIsOpened()
    {
        FleetBuilder fleet;
        fleet.file(u"a/b"_s, "1");
        fleet.commit(u"Start"_s);
        const QString clone = fleet.clone();
        runGit(clone, {u"sparse-checkout"_s, u"set"_s, u"nothing"_s}); // sets extensions.worktreeConfig

        const auto repository = Repository::open(clone);

        QVERIFY(repository.has_value());
    }

    void objectsOfAnAlternateAreFound()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString tip = fleet.commit(u"Start"_s);
        const QString borrower = fleet.folder() + u"/borrower"_s;
        runGit(fleet.folder(), {u"clone"_s, u"-q"_s, u"--bare"_s, u"--shared"_s, fleet.path(), borrower});

        const auto repository = Repository::open(borrower);

        QVERIFY(repository.has_value());
        QCOMPARE(repository->commit(id(tip))->subject(), u"Start"_s);
    }

    void aFolderWithoutARepositoryIsNotFound()
    {
        const QTemporaryDir folder;

        const auto repository = Repository::open(folder.path());

        QVERIFY(!repository.has_value());
        QCOMPARE(repository.error().kind, Error::Kind::NotFound);
        QVERIFY(repository.error().message.contains(folder.path()));
    }

    void sha256IsRefusedWithAWord()
    {
        const QTemporaryDir folder;
        runGit(folder.path(), {u"init"_s, u"-q"_s, u"--object-format=sha256"_s});

        const auto repository = Repository::open(folder.path());

        QVERIFY(!repository.has_value());
        QCOMPARE(repository.error().kind, Error::Kind::Refused);
        QVERIFY2(repository.error().message.contains(u"SHA-256"_s), qPrintable(repository.error().message));
    }

    void resolvesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("revision");
        QTest::addColumn<bool>("isFirst");

        QTest::newRow("branch") << u"main"_s << false;
        QTest::newRow("HEAD") << u"HEAD"_s << false;
        QTest::newRow("before it") << u"HEAD~1"_s << true;
        QTest::newRow("annotated tag") << u"v1"_s << true;
        QTest::newRow("full reference") << u"refs/heads/main"_s << false;
    }

    void resolvesWhatPeopleType()
    {
        QFETCH(QString, revision);
        QFETCH(bool, isFirst);
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString first = fleet.commit(u"One"_s);
        runGit(fleet.path(), {u"tag"_s, u"-a"_s, u"-m"_s, u"one"_s, u"v1"_s, first});
        fleet.file(u"a"_s, "2");
        const QString second = fleet.commit(u"Two"_s);
        const auto repository = Repository::open(fleet.path());

        const auto resolved = repository->resolve(revision);

        QVERIFY(resolved.has_value());
        QCOMPARE(resolved->toHex(), isFirst ? first : second);
    }

    void anUnknownRevisionIsNotFound_data()
    {
        QTest::addColumn<QString>("revision");

        QTest::newRow("nothing") << u""_s;
        QTest::newRow("no such branch") << u"nowhere"_s;
        QTest::newRow("a tree") << u"main^{tree}"_s;
        QTest::newRow("nonsense") << u"..:~^@{"_s;
    }

    void anUnknownRevisionIsNotFound()
    {
        QFETCH(QString, revision);
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const auto repository = Repository::open(fleet.path());

        const auto resolved = repository->resolve(revision);

        QVERIFY(!resolved.has_value());
        QCOMPARE(resolved.error().kind, Error::Kind::NotFound);
    }

    void commitsAreFoundByTheStartOfTheirId()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString tip = fleet.commit(u"One"_s);
        const QString blob = runGit(fleet.path(), {u"rev-parse"_s, u"main:a"_s});
        const auto repository = Repository::open(fleet.path());

        QCOMPARE(repository->commitByPrefix(tip.left(7)), id(tip));
        QCOMPARE(repository->commitByPrefix(tip.left(12).toUpper()), id(tip));
        QCOMPARE(repository->commitByPrefix(tip), id(tip));
        QCOMPARE(repository->commitByPrefix(blob.left(12)), std::nullopt);
        QCOMPARE(repository->commitByPrefix(tip.left(3)), std::nullopt);
        QCOMPARE(repository->commitByPrefix(u"release-12"_s), std::nullopt);
        const QString almost = tip.chopped(1) + (tip.endsWith(u'0') ? u'1' : u'0');
        const QHash<QString, core::git::ObjectId> found =
            repository->commitsByPrefix({tip.left(7), tip.left(12).toUpper(), tip, almost, blob.left(12),
                                         blob.left(7), u"0123456789ab"_s});
        QCOMPARE(found,
                 (QHash<QString, core::git::ObjectId>{
                     {tip.left(7), id(tip)}, {tip.left(12).toUpper(), id(tip)}, {tip, id(tip)}}));
    }

    void aFileWithTheSameDigitsDoesNotHideACommit()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString tip = fleet.commit(u"One"_s);
        QByteArray batch;
        for (int i = 0; i < 100'000; ++i) // about one and a half of them share the first four digits
            batch += "blob\nmark :" + QByteArray::number(i + 1) + "\ndata 6\n"
                + QByteArray::number(100'000 + i) + '\n';
        runGit(fleet.path(), {u"fast-import"_s, u"--quiet"_s}, batch);
        const auto repository = Repository::open(fleet.path());
        QVERIFY(runGit(fleet.path(), {u"rev-parse"_s, u"--disambiguate="_s + tip.left(4)}).contains(u'\n'));

        const auto found = repository->commitByPrefix(tip.left(4));

        QCOMPARE(found, id(tip));
    }

    void branchesOfOneRemoteAreListedWithoutItsHead()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        fleet.branch(u"feature/кириллица"_s);
        fleet.file(u"a"_s, "2");
        fleet.commit(u"Two"_s);
        const auto repository = Repository::open(fleet.clone());

        QCOMPARE(repository->branches(), QStringList{u"main"_s});
        QCOMPARE(repository->remotes(), QStringList{u"origin"_s});
        QCOMPARE(repository->remoteBranches(u"origin"_s), (QStringList{u"feature/кириллица"_s, u"main"_s}));
        QCOMPARE(repository->symbolicTarget(u"refs/remotes/origin/HEAD"_s), u"refs/remotes/origin/main"_s);
    }

    void theUpstreamOfABranchHidesPasswords()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString clone = fleet.clone();
        runGit(clone, {u"remote"_s, u"set-url"_s, u"origin"_s, u"https://ci:s3cret@example.org/fleet.git"_s});
        const auto repository = Repository::open(clone);

        const auto upstream = repository->upstreamOf(u"main"_s);

        QVERIFY(upstream.has_value());
        QCOMPARE(upstream->remote, u"origin"_s);
        QCOMPARE(upstream->branch, u"main"_s);
        QCOMPARE(upstream->url, u"https://ci:***@example.org/fleet.git"_s);
        QCOMPARE(repository->remoteUrl(u"origin"_s), u"https://ci:s3cret@example.org/fleet.git"_s);
        QCOMPARE(repository->upstreamOf(u"other"_s).has_value(), false);
    }

    void remotesAreReadAsGitReadsThem()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString clone = fleet.clone();
        for (const QStringList &words :
             {QStringList{u"url.https://git.example.org/.insteadOf"_s, u"ex:"_s},
              QStringList{u"url.ssh://git@example.org/web/.insteadOf"_s, u"ex:web/"_s},
              QStringList{u"remote.Mirror.eu.url"_s, u"ex:web/fleet.git"_s},
              QStringList{u"remote.second.pushurl"_s, u"ex:fleet.git"_s}})
            runGit(clone, QStringList{u"config"_s} + words);
        runGit(clone, {u"config"_s, u"--add"_s, u"remote.Mirror.eu.url"_s, u"ex:other.git"_s});
        runGit(clone, {u"config"_s, u"--add"_s, u"remote.origin.fetch"_s, u"+refs/notes/*:refs/notes/*"_s});
        const auto repository = Repository::open(clone);

        QCOMPARE(repository->remotes(), (QStringList{u"Mirror.eu"_s, u"origin"_s, u"second"_s}));
        QCOMPARE(repository->remoteUrl(u"Mirror.eu"_s), u"ssh://git@example.org/web/fleet.git"_s);
        QCOMPARE(runGit(clone, {u"remote"_s, u"get-url"_s, u"Mirror.eu"_s}),
                 repository->remoteUrl(u"Mirror.eu"_s));
        QCOMPARE(repository->remoteUrl(u"none"_s), QString());
        QCOMPARE(repository->fetchRefspecs(u"origin"_s),
                 (QStringList{u"+refs/heads/*:refs/remotes/origin/*"_s, u"+refs/notes/*:refs/notes/*"_s}));
    }

    void withoutANameThereIsNoIdentity()
    {
        FleetBuilder fleet;
        const auto repository = Repository::open(fleet.path());

        const auto identity = repository->identity(QDateTime::fromSecsSinceEpoch(0));

        QVERIFY(!identity.has_value());
        QCOMPARE(identity.error().kind, Error::Kind::Refused);
        QVERIFY(identity.error().message.contains(u"git config --global user.email"_s));
    }

    void theIdentityIsThatOfGit()
    {
        FleetBuilder fleet;
        runGit(fleet.path(), {u"config"_s, u"user.name"_s, u"Анна Орлова"_s});
        runGit(fleet.path(), {u"config"_s, u"user.email"_s, u"anna@example.org"_s});
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::OffsetFromUTC, 3 * 3600);
        const auto repository = Repository::open(fleet.path());

        const auto identity = repository->identity(now);

        QVERIFY(identity.has_value());
        QCOMPARE(identity->name, u"Анна Орлова"_s);
        QCOMPARE(identity->email, u"anna@example.org"_s);
        QCOMPARE(identity->time, now);
    }

    void commitTextIsDecoded_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("subject");

        QTest::newRow("UTF-8") << QByteArray() << QByteArray("Релиз\n\nтело\n") << u"Релиз"_s;
        QTest::newRow("Latin 1") << QByteArray("encoding ISO-8859-1\n") << QByteArray("caf\xe9\n")
                                 << u"café"_s;
        QTest::newRow("Windows") << QByteArray("encoding windows-1251\n")
                                 << QByteArray("\xd0\xe5\xeb\xe8\xe7\n") << u"Релиз"_s;
        QTest::newRow("invalid") << QByteArray() << QByteArray("a\xff z\n") << u"a\uFFFD z"_s;
        QTest::newRow("unknown encoding")
            << QByteArray("encoding klingon\n") << QByteArray("plain\n") << u"plain"_s;
    }

    void commitTextIsDecoded()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, message);
        QFETCH(QString, subject);
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        fleet.commit(u"One"_s);
        const QString made = rawCommit(fleet, encoding, message);
        const auto repository = Repository::open(fleet.path());

        const auto commit = repository->commit(id(made));

        QVERIFY(commit.has_value());
        QCOMPARE(commit->subject(), subject);
        QCOMPARE(commit->author.time.offsetFromUtc(), 3 * 3600);
        QCOMPARE(commit->committer.time.offsetFromUtc(), -(3 * 3600 + 30 * 60));
        QCOMPARE(commit->author.time.toSecsSinceEpoch(), 1'780'000'000);
    }

    void listsATreeWithTheKindsOfItsEntries()
    {
        FleetBuilder fleet;
        fleet.file(u"file"_s, "1");
        fleet.file(u"run"_s, "1", FleetBuilder::Mode::Executable);
        fleet.file(u"link"_s, "file", FleetBuilder::Mode::Symlink);
        fleet.file(u"папка с пробелом/x"_s, "1");
        const QString tip = fleet.commit(u"One"_s);
        const auto repository = Repository::open(fleet.path());
        const ObjectId tree = repository->commit(id(tip))->tree;

        const auto entries = repository->list(tree);

        QVERIFY(entries.has_value());
        QCOMPARE(names(*entries), (QStringList{u"file"_s, u"link"_s, u"run"_s, u"папка с пробелом"_s}));
        QCOMPARE(entries->at(0).kind, TreeEntry::Kind::File);
        QCOMPARE(entries->at(1).kind, TreeEntry::Kind::Symlink);
        QCOMPARE(entries->at(2).kind, TreeEntry::Kind::Executable);
        QCOMPARE(entries->at(3).kind, TreeEntry::Kind::Folder);
    }

    void anEntryIsFoundByItsPathOrIsNotThere()
    {
        FleetBuilder fleet;
        fleet.file(u"deploy/env/a.yaml"_s, "a: 1\n");
        const QString tip = fleet.commit(u"One"_s);
        const auto repository = Repository::open(fleet.path());
        const ObjectId tree = repository->commit(id(tip))->tree;

        const auto file = repository->entry(tree, u"deploy/env/a.yaml"_s);

        QCOMPARE(*repository->blob((*file)->id), QByteArray("a: 1\n"));
        QCOMPARE((*repository->entry(tree, u"deploy"_s))->kind, TreeEntry::Kind::Folder);
        QCOMPARE(repository->entry(tree, u"deploy/none"_s)->has_value(), false);
        QCOMPARE(repository->entry(tree, u"deploy/env/a.yaml/below"_s)->has_value(), false);
    }

    void aTooLargeFileIsRefusedUnread()
    {
        FleetBuilder fleet;
        fleet.file(u"large"_s, QByteArray(1001, 'x'));
        const QString tip = fleet.commit(u"One"_s);
        const auto repository = Repository::open(fleet.path());
        const auto large = repository->entry(repository->commit(id(tip))->tree, u"large"_s);

        const auto refused = repository->blob((*large)->id, 1000);

        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QCOMPARE(repository->blob((*large)->id, 1001)->size(), 1001);
    }

    void aMissingObjectIsAnError()
    {
        FleetBuilder fleet;
        const auto repository = Repository::open(fleet.path());
        const ObjectId nothing = id(u"1234567890123456789012345678901234567890"_s);
        QByteArray bytes;

        QCOMPARE(repository->commit(nothing).error().kind, Error::Kind::NotFound);
        QCOMPARE(repository->blob(nothing).error().kind, Error::Kind::NotFound);
        QCOMPARE(repository->list(nothing).error().kind, Error::Kind::NotFound);
        QVERIFY(!repository->readRaw(nothing, bytes));
    }

    void rawBytesAreThoseOfGit()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString tip = fleet.commit(u"One"_s);
        const auto repository = Repository::open(fleet.path());
        QByteArray bytes("before");

        const bool isRead = repository->readRaw(id(tip), bytes);

        QVERIFY(isRead);
        QCOMPARE(bytes, testsupport::tryGit(fleet.path(), {u"cat-file"_s, u"commit"_s, tip}).out);
    }

    void ancestryFollowsAllParents()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString first = fleet.commit(u"One"_s);
        fleet.branch(u"topic"_s);
        fleet.file(u"b"_s, "1");
        const QString aside = fleet.commit(u"Aside"_s);
        fleet.checkout(u"main"_s);
        const QString merge = fleet.merge(u"topic"_s, u"Merge"_s);
        const auto repository = Repository::open(fleet.path());

        QVERIFY(repository->isAncestor(id(first), id(merge)));
        QVERIFY(repository->isAncestor(id(aside), id(merge)));
        QVERIFY(repository->isAncestor(id(merge), id(merge)));
        QVERIFY(!repository->isAncestor(id(merge), id(first)));
    }

    void aShallowCloneAnswersForWhatItHas()
    {
        FleetBuilder fleet;
        fleet.file(u"a"_s, "1");
        const QString unknown = fleet.commit(u"One"_s);
        fleet.file(u"a"_s, "2");
        const QString cutOff = fleet.commit(u"Two"_s);
        fleet.file(u"a"_s, "3");
        const QString oldest = fleet.commit(u"Three"_s);
        fleet.file(u"a"_s, "4");
        const QString tip = fleet.commit(u"Four"_s);
        const QString shallow = fleet.folder() + u"/shallow"_s;
        runGit(fleet.folder(), {u"clone"_s, u"-q"_s, u"--depth=2"_s, u"file://"_s + fleet.path(), shallow});

        const auto repository = Repository::open(shallow);

        QVERIFY(repository->isShallow());
        QVERIFY(repository->isAncestor(id(oldest), id(tip)));
        QVERIFY(!repository->isAncestor(id(unknown), id(tip)));
        QCOMPARE(repository->commit(id(oldest))->tree,
                 id(runGit(fleet.path(), {u"rev-parse"_s, oldest + u"^{tree}"_s})));
        QCOMPARE(repository->commit(id(cutOff)).error().kind, Error::Kind::NotFound);
    }

    void passwordsAreMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");

        QTest::newRow("password") << u"https://ci:s3cret@host/x.git"_s << u"https://ci:***@host/x.git"_s;
        QTest::newRow("with an @") << u"https://ci:s3@cret@host/x.git"_s << u"https://ci:***@host/x.git"_s;
        QTest::newRow("token alone") << u"https://ghp_0123456789abcdef0123@host/x"_s
                                     << u"https://***@host/x"_s;
        QTest::newRow("user alone") << u"ssh://git@host/x"_s << u"ssh://git@host/x"_s;
        QTest::newRow("in a sentence") << u"fatal: 'http://a:b@h/' and 'http://c:d@h/'"_s
                                       << u"fatal: 'http://a:***@h/' and 'http://c:***@h/'"_s;
        QTest::newRow("port and path") << u"http://host:8080/a@b"_s << u"http://host:8080/a@b"_s;
        QTest::newRow("scp") << u"git@host:path"_s << u"git@host:path"_s;
    }

    void passwordsAreMasked()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);

        QCOMPARE(maskedUrl(text), masked);
    }

    void anIdNeedsFortyDigits()
    {
        const QString hex = u"0123456789abcdef0123456789abcdef01234567"_s;

        QCOMPARE(ObjectId::fromHex(hex)->toHex(), hex);
        QCOMPARE(ObjectId::fromHex(hex.toUpper())->toHex(), hex);
        QVERIFY(!ObjectId::fromHex(hex.chopped(1)));
        QVERIFY(!ObjectId::fromHex(hex.chopped(1) + u'g'));
        QVERIFY(ObjectId().isNull());
    }
};

QTEST_GUILESS_MAIN(RepositoryTest)
#include "tst_repository.moc"
