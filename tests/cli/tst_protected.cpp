// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/releasedfleet.h"
#include "tests/cli/slipwayctl.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::firstTag;
using testsupport::FleetBuilder;
using testsupport::ReleasedFleet;
using testsupport::runGit;
using testsupport::Slipwayctl;

namespace {

/// Refuses main in GitLab's words, and answers to request branches with its link.
const QByteArray protectMain =
    "#!/bin/sh\n"
    "while read old new ref; do\n"
    "    case $ref in\n"
    "    refs/heads/main)\n"
    "        echo 'GitLab: You are not allowed to push code to protected branches on this project.' >&2\n"
    "        exit 1 ;;\n"
    "    refs/heads/slipway/*)\n"
    "        echo 'To create a merge request, visit:' >&2\n"
    "        echo '  https://git.example.org/-/merge_requests/new' >&2\n"
    "        echo $GIT_PUSH_OPTION_COUNT $GIT_PUSH_OPTION_0 $GIT_PUSH_OPTION_1 > options ;;\n"
    "    esac\n"
    "done\n";

/// One site with a new release in dev.
struct Fleet : ReleasedFleet
{
    QStringList requests() const
    {
        return runGit(builder.path(),
                      {u"for-each-ref"_s, u"--format=%(refname:short)"_s, u"refs/heads/slipway"_s})
            .split(u'\n', Qt::SkipEmptyParts);
    }
};

} // namespace

/// A branch that takes no pushes: what is written becomes a request.
class ProtectedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void G4_aRefusedPushBecomesARequest()
    {
        Fleet fleet;
        fleet.builder.hook(u"pre-receive"_s, protectMain);
        const QString before = fleet.builder.tip();

        const Answer answer = run(fleet, {u"promote"_s, u"shop"_s});

        QCOMPARE(answer.status, 1); // it waits for others
        QVERIFY2(answer.err.contains("protected branches"), answer.err);
        QVERIFY2(answer.out.contains("https://git.example.org/-/merge_requests/new"), answer.out);
        QCOMPARE(fleet.builder.tip(), before);
        QCOMPARE(fleet.requests().size(), 1);
        const QString message = runGit(fleet.builder.path(),
                                       {u"log"_s, u"-1"_s, u"--format=%B"_s, fleet.requests().constFirst()});
        QVERIFY(!message.contains(u"skip ci"_s)); // required checks would wait for ever
    }

    void theBranchIsRememberedAndTriedAgainWhenToldTo()
    {
        Fleet fleet;
        fleet.builder.hook(u"pre-receive"_s, protectMain);
        run(fleet, {u"promote"_s, u"shop"_s});
        fleet.builder.hook(u"pre-receive"_s, "#!/bin/sh\nexit 0\n"); // free again, and we do not know

        const Answer remembered =
            run(fleet, {u"rollback"_s, u"shop"_s, u"--env"_s, u"dev"_s, u"--steps"_s, u"1"_s});

        QCOMPARE(remembered.status, 1);
        QCOMPARE(fleet.requests().size(), 2);
        QDir(m_slipwayctl.home() + u"/state/slipway/protected"_s).removeRecursively();
        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 0);
        QCOMPARE(run(fleet, {u"reset"_s, u"shop"_s}).status, 0);
    }

    void gitLabMakesTheMergeRequestItself()
    {
        Fleet fleet;
        fleet.builder.hook(u"pre-receive"_s, protectMain);
        runGit(fleet.builder.path(), {u"config"_s, u"receive.advertisePushOptions"_s, u"true"_s});

        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 1);

        QFile options(fleet.builder.path() + u"/options"_s);
        QVERIFY(options.open(QFile::ReadOnly));
        QCOMPARE(options.readAll().trimmed(), QByteArray("2 merge_request.create merge_request.target=main"));
    }

    void whatLandsByAMergeIsSeen_data()
    {
        QTest::addColumn<QStringList>("merge");
        QTest::newRow("merge") << QStringList{u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"Merge it"_s};
        QTest::newRow("rebase") << QStringList{u"cherry-pick"_s};
        QTest::newRow("squash") << QStringList{u"merge"_s, u"-q"_s, u"--squash"_s};
    }

    void whatLandsByAMergeIsSeen()
    {
        QFETCH(QStringList, merge);
        Fleet fleet;
        fleet.builder.hook(u"pre-receive"_s, protectMain);
        const auto asked = run(fleet, {u"promote"_s, u"shop"_s, u"--json"_s}).json();
        const QString branch = QString::fromStdString(asked.at("request").get<std::string>());
        fleet.builder.hook(u"pre-receive"_s, "#!/bin/sh\nexit 0\n");
        runGit(fleet.clone, {u"fetch"_s, u"-q"_s});
        runGit(fleet.clone, {u"checkout"_s, u"-q"_s, u"origin/main"_s});
        runGit(fleet.clone, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"Other work"_s});
        runGit(fleet.clone, merge + QStringList{u"origin/"_s + branch});
        if (merge.contains(u"--squash"_s)) {
            const QString message =
                runGit(fleet.clone, {u"log"_s, u"-1"_s, u"--format=%B"_s, u"origin/"_s + branch});
            runGit(fleet.clone, {u"commit"_s, u"-q"_s, u"-m"_s, u"Promote shop (!12)\n\n"_s + message});
        }
        runGit(fleet.clone, {u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:main"_s});

        const auto request = run(fleet, {u"requests"_s, u"--json"_s}).json().at(0);

        QCOMPARE(QString::fromStdString(request.at("state").get<std::string>()), u"landed"_s);
        QCOMPARE(run(fleet, {u"withdraw"_s, branch.section(u'/', -1)}).status, 0);
        QCOMPARE(fleet.requests(), QStringList{u"slipway/closed/"_s + branch.section(u'/', -1)});
    }

    void thePolicyCanWantRequestsOnly()
    {
        Fleet fleet;
        fleet.builder.file(u".slipway.yaml"_s, "push: request\n");
        fleet.builder.commit(u"By request"_s);
        const QString before = fleet.builder.tip();

        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 1);
        QCOMPARE(run(fleet, {u"hold"_s, u"shop"_s, u"--reason"_s, u"x"_s}).status, 1);

        QCOMPARE(fleet.builder.tip(), before);
        QCOMPARE(fleet.requests().size(), 2);
    }

    void aRollbackThatCannotBePushedSaysHowToDoItByHand()
    {
        Fleet fleet;
        fleet.builder.hook(u"pre-receive"_s, "#!/bin/sh\necho 'closed for the night' >&2\nexit 1\n");

        const Answer answer =
            run(fleet, {u"rollback"_s, u"shop"_s, u"--env"_s, u"dev"_s, u"--steps"_s, u"1"_s});

        QCOMPARE(answer.status, 5);
        QVERIFY2(answer.err.contains("closed for the night"), answer.err);
        fleet.builder.hook(u"pre-receive"_s, "#!/bin/sh\nexit 0\n");
        const qsizetype command = answer.out.indexOf("  git -C ");
        QVERIFY2(command > 0, answer.out);
        const QByteArray line =
            answer.out.mid(command, answer.out.indexOf('\n', command) - command).trimmed();
        QCOMPARE(QProcess::execute(u"sh"_s, {u"-c"_s, QString::fromUtf8(line + " -q")}), 0);
        QVERIFY(fleet.builder.fileAt(u"main"_s, FleetBuilder::releasePath(u"shop"_s, u"dev"_s))
                    .contains(firstTag.toUtf8()));
        QVERIFY2(answer.out.contains("+++ b/deploy/env/release-dev/shop.yaml"), answer.out);
    }

private:
    Answer run(const Fleet &fleet, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone} + words);
    }

    Slipwayctl m_slipwayctl;
};

QTEST_GUILESS_MAIN(ProtectedTest)
#include "tst_protected.moc"
