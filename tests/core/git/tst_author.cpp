// SPDX-License-Identifier: Apache-2.0
#include "core/git/author.h"
#include "tests/support/isolatedgit.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::git;
using testsupport::runGit;

/// Who makes commits, as git's settings of the user say it.
class AuthorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }
    void init() { QFile::remove(settings()); }

    void aNameIsCheckedAsGitWould_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("two words") << u"Anna Orlova"_s << true;
        QTest::newRow("Russian") << u"Анна Орлова"_s << true;
        QTest::newRow("with a dot") << u"J. Doe"_s << true;
        QTest::newRow("like an option") << u"--unset"_s << true;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("blank") << u"  "_s << false;
        QTest::newRow("brackets") << u"Anna <anna>"_s << false;
        QTest::newRow("two lines") << u"Anna\nApproved-by: Boss"_s << false;
        QTest::newRow("a control character") << u"Anna\x1b[31m"_s << false;
        QTest::newRow("nothing that git keeps") << u".,;"_s << false;
    }

    void aNameIsCheckedAsGitWould()
    {
        QFETCH(QString, name);
        QFETCH(bool, isTaken);

        QCOMPARE(checkAuthorName(name).has_value(), isTaken);
    }

    void anAddressHasAnAt_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("plain") << u"anna@example.org"_s << true;
        QTest::newRow("on this computer") << u"anna@localhost"_s << true;
        QTest::newRow("blanks around it") << u" anna@example.org "_s << true;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("no at") << u"example.org"_s << false;
        QTest::newRow("nobody") << u"@example.org"_s << false;
        QTest::newRow("nowhere") << u"anna@"_s << false;
        QTest::newRow("brackets") << u"<anna@example.org>"_s << false;
        QTest::newRow("a blank within") << u"anna @example.org"_s << false;
        QTest::newRow("two lines") << u"anna@example.org\nx"_s << false;
    }

    void anAddressHasAnAt()
    {
        QFETCH(QString, email);
        QFETCH(bool, isTaken);

        QCOMPARE(checkAuthorEmail(email).has_value(), isTaken);
    }

    void whatIsKeptIsWhatATerminalSays()
    {
        const auto kept = setGlobalAuthor(Program(), {u" Анна Орлова "_s, u"anna@example.org"_s});

        QVERIFY(kept);
        QCOMPARE(runGit(QDir::homePath(), {u"config"_s, u"user.name"_s}), u"Анна Орлова"_s);
        QCOMPARE(globalAuthor(Program()).name, u"Анна Орлова"_s);
        QCOMPARE(globalAuthor(Program()).email, u"anna@example.org"_s);
    }

    void aNameThatLooksLikeAnOptionIsAName()
    {
        QVERIFY(setGlobalAuthor(Program(), {u"--unset"_s, u"anna@example.org"_s}));

        QCOMPARE(globalAuthor(Program()).name, u"--unset"_s);
    }

    void aFileThatSaysItTwiceSaysItOnceAfterwards()
    {
        write("[user]\n\tname = One\n\tname = Two\n\temail = one@example.org\n[core]\n\teditor = vi\n");

        QVERIFY(setGlobalAuthor(Program(), {u"Anna"_s, u"anna@example.org"_s}));

        QCOMPARE(runGit(QDir::homePath(), {u"config"_s, u"--get-all"_s, u"user.name"_s}), u"Anna"_s);
        QCOMPARE(runGit(QDir::homePath(), {u"config"_s, u"core.editor"_s}), u"vi"_s);
    }

    void whatIsNotTakenIsNotKept()
    {
        QVERIFY(!setGlobalAuthor(Program(), {u"Anna"_s, u"anna"_s}));

        QVERIFY(globalAuthor(Program()).name.isEmpty());
        QVERIFY(!QFile::exists(settings()));
    }

    void settingsThatCannotBeWrittenAreTold()
    {
        write("[user\n");

        const auto kept = setGlobalAuthor(Program(), {u"Anna"_s, u"anna@example.org"_s});

        QVERIFY(!kept);
        QVERIFY2(kept.error().message.contains(u"user.name"_s), qUtf8Printable(kept.error().message));
    }

private:
    static QString settings() { return QDir::homePath() + u"/.gitconfig"_s; }
    static void write(const QByteArray &text)
    {
        QFile file(settings());
        QVERIFY(file.open(QFile::WriteOnly) && file.write(text) == text.size());
    }
};

QTEST_GUILESS_MAIN(AuthorTest)
#include "tst_author.moc"
