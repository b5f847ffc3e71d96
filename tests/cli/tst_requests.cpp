// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/signing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::runGit;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

const QString first = u"aaaaaaaaaaaa-r1"_s;
const QString second = u"bbbbbbbbbbbb-r1"_s;

/// Two sites with a new release in dev; a developer and a lead, each with a clone.
struct Fleet
{
    FleetBuilder builder;
    QString developer;
    QString lead;

    Fleet()
    {
        for (const QString &site : {u"blog"_s, u"shop"_s})
            builder.site(site).released(u"dev"_s, first).released(u"prod"_s, first);
        builder.commit(u"Start"_s);
        for (const QString &site : {u"blog"_s, u"shop"_s})
            builder.moveTag(site, u"dev"_s, second);
        developer = cloneOf(u"Dev"_s, u"dev@example.org"_s);
        lead = cloneOf(u"Lead"_s, u"lead@example.org"_s);
    }

    QString cloneOf(const QString &name, const QString &mail)
    {
        const QString clone = builder.clone();
        runGit(clone, {u"config"_s, u"user.name"_s, name});
        runGit(clone, {u"config"_s, u"user.email"_s, mail});
        return clone;
    }

    QStringList branches() const
    {
        return runGit(builder.path(),
                      {u"for-each-ref"_s, u"--format=%(refname:short)"_s, u"refs/heads/slipway"_s})
            .split(u'\n', Qt::SkipEmptyParts);
    }
    QString last(const QString &format, const QString &branch = u"main"_s) const
    {
        return runGit(builder.path(), {u"log"_s, u"-1"_s, u"--format="_s + format, branch}).trimmed();
    }
};

} // namespace

/// Requests that live in git: asked for in one clone, approved in another.
class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() // each clone's own user counts
    {
        for (const char *who : {"AUTHOR", "COMMITTER"}) {
            for (const char *what : {"NAME", "EMAIL"})
                m_slipwayctl.unsetVariable(
                    u"GIT_%1_%2"_s.arg(QLatin1StringView(who), QLatin1StringView(what)));
        }
    }

    void aRequestIsABranchAndMovesNothing()
    {
        const Fleet fleet;
        const QString before = fleet.builder.tip();

        const QString id = ask(fleet);

        QCOMPARE(fleet.builder.tip(), before);
        QCOMPARE(fleet.branches(), QStringList{u"slipway/"_s + id});
        QCOMPARE(runGit(fleet.builder.path(), {u"diff"_s, u"--name-only"_s, u"main"_s, u"slipway/"_s + id}),
                 u"deploy/env/release-prod/blog.yaml\ndeploy/env/release-prod/shop.yaml"_s);
        QVERIFY(!fleet.last(u"%B"_s, u"slipway/"_s + id).contains(u"skip ci"_s));
    }

    void somebodyElseApprovesIt()
    {
        Fleet fleet;
        const QString id = ask(fleet);
        fleet.builder.file(u"README.md"_s, "moved on\n");
        const QString before = fleet.builder.commit(u"Words"_s);

        const Answer answer = run(fleet.lead, {u"approve"_s, id.first(12)});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(runGit(fleet.builder.path(), {u"rev-parse"_s, u"main~1"_s}), before); // on the newest tip
        QCOMPARE(fleet.last(u"%(trailers:key=Promotion-Id,valueonly)"_s), id);
        QCOMPARE(fleet.last(u"%(trailers:key=Requested-by,valueonly)"_s), u"Dev <dev@example.org>"_s);
        QCOMPARE(fleet.last(u"%(trailers:key=Approved-by,valueonly)"_s), u"Lead <lead@example.org>"_s);
        QVERIFY(fleet.last(u"%B"_s).contains(u"[skip ci]"_s));
        QCOMPARE(fleet.branches(), QStringList{u"slipway/closed/"_s + id});
        QCOMPARE(run(fleet.lead, {u"audit"_s, u"verify"_s}).status, 0);
    }

    void nobodyApprovesTheirOwn()
    {
        const Fleet fleet;
        const QString id = ask(fleet);
        const QString before = fleet.builder.tip();

        const Answer answer = run(fleet.developer, {u"approve"_s, id});

        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("yourself"), answer.err);
        QCOMPARE(fleet.builder.tip(), before);
        QCOMPARE(state(fleet), u"open"_s);
    }

    void aRequestLapsesWhenAnotherTagIsInFront()
    {
        Fleet fleet;
        const QString id = ask(fleet);
        fleet.builder.moveTag(u"shop"_s, u"dev"_s, u"cccccccccccc-r1"_s);
        const QString before = fleet.builder.tip();

        QCOMPARE(state(fleet), u"lapsed"_s);
        QCOMPARE(run(fleet.lead, {u"approve"_s, id}).status, 4);
        QCOMPARE(fleet.builder.tip(), before);
    }

    void whatLandedByAnotherWayIsSeen()
    {
        const Fleet fleet;
        const QString id = ask(fleet);
        runGit(fleet.builder.path(),
               {u"update-ref"_s, u"refs/heads/main"_s, u"refs/heads/slipway/"_s + id}); // merged

        QCOMPARE(state(fleet), u"landed"_s);
        QCOMPARE(run(fleet.lead, {u"approve"_s, id}).status, 4);
    }

    void aBranchThatIsNotOursCannotBeApproved()
    {
        Fleet fleet;
        runGit(fleet.builder.path(), {u"branch"_s, u"slipway/01FORGED"_s, u"main"_s});

        QCOMPARE(state(fleet), u"unreadable"_s);
        QCOMPARE(run(fleet.lead, {u"approve"_s, u"01FORGED"_s}).status, 4);
    }

    void gatesAreJudgedWhenItIsApproved()
    {
        Fleet fleet;
        const QString id = ask(fleet);
        fleet.builder.file(u".slipway.yaml"_s, "steps: {prod: {freeze: [{deny: Mon-Sun}]}}\n");
        fleet.builder.commit(u"Freeze"_s);

        const Answer answer = run(fleet.lead, {u"approve"_s, id});

        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("freeze"), answer.err);
        QCOMPARE(state(fleet), u"open"_s); // it can be approved later
    }

    void aDeclinedRequestKeepsItsReason()
    {
        const Fleet fleet;
        const QString id = ask(fleet);

        QCOMPARE(run(fleet.lead, {u"decline"_s, id}).status, 2);
        QCOMPARE(run(fleet.lead, {u"decline"_s, id, u"--reason"_s, u"not today"_s}).status, 0);

        QCOMPARE(fleet.branches(), QStringList{u"slipway/closed/"_s + id});
        QVERIFY(fleet.last(u"%B"_s, u"slipway/closed/"_s + id).contains(u"not today"_s));
        QCOMPARE(run(fleet.lead, {u"requests"_s, u"--json"_s}).json().size(), size_t{0});
    }

    void onlyWhoAskedWithdraws()
    {
        const Fleet fleet;
        const QString id = ask(fleet);

        QCOMPARE(run(fleet.lead, {u"withdraw"_s, id}).status, 1);
        QCOMPARE(fleet.branches(), QStringList{u"slipway/"_s + id});
        QCOMPARE(run(fleet.developer, {u"withdraw"_s, id}).status, 0);
        QCOMPARE(fleet.branches(), QStringList{u"slipway/closed/"_s + id});
    }

    void twoWhoApproveAtOnceMakeOneCommit()
    {
        Fleet fleet;
        const QString id = ask(fleet);
        const QString other = fleet.cloneOf(u"Other"_s, u"other@example.org"_s);
        run(other, {u"requests"_s}); // it knows the request, and not that it is approved meanwhile

        QCOMPARE(run(fleet.lead, {u"approve"_s, id}).status, 0);
        const QString after = fleet.builder.tip();
        const Answer late = run(other, {u"approve"_s, id});

        QCOMPARE(late.status, 2); // closed
        QCOMPARE(fleet.builder.tip(), after);
    }

    void anApprovalAloneMovesNothing()
    {
        Fleet fleet;
        const QString id = ask(fleet);
        const QString before = fleet.builder.tip();

        QCOMPARE(run(fleet.lead, {u"approve"_s, id, u"--only"_s, u"--note"_s, u"looks good"_s}).status, 0);

        QCOMPARE(fleet.builder.tip(), before);
        const Json request = run(fleet.developer, {u"requests"_s, u"--json"_s}).json().at(0);
        QVERIFY(request.at("acts").at(0).at("act") == "approve");
        QVERIFY(request.at("acts").at(0).at("text") == "looks good");
        QVERIFY(request.at("acts").at(0).at("signed") == false);
        QCOMPARE(run(fleet.developer, {u"land"_s, id}).status, 0); // who asked carries it out
        QCOMPARE(fleet.last(u"%an"_s), u"Dev"_s);
        QCOMPARE(fleet.last(u"%(trailers:key=Approved-by,valueonly)"_s), u"Lead <lead@example.org>"_s);
        QCOMPARE(run(fleet.lead, {u"audit"_s, u"verify"_s}).status, 0);
    }

    void thePolicyWantsTwo()
    {
        Fleet fleet;
        fleet.builder.file(u".slipway.yaml"_s, "approvals: {signed: false}\nsteps: {prod: {approvals: 2}}\n");
        fleet.builder.commit(u"Two"_s);
        const QString before = fleet.builder.tip();
        const Answer direct = run(fleet.developer, {u"promote"_s, u"shop"_s});
        QCOMPARE(direct.status, 1);
        QVERIFY2(direct.err.contains("approvals"), direct.err);
        const QString id = ask(fleet);

        QCOMPARE(run(fleet.lead, {u"approve"_s, id}).status, 0);
        QCOMPARE(fleet.builder.tip(), before); // one of two
        QCOMPARE(run(fleet.lead, {u"approve"_s, id}).status, 0); // the same person again
        QCOMPARE(run(fleet.lead, {u"land"_s, id}).status, 1);
        QCOMPARE(fleet.builder.tip(), before);
        const QString other = fleet.cloneOf(u"Other"_s, u"other@example.org"_s);
        const Answer second = run(other, {u"approve"_s, id});

        QVERIFY2(second.status == 0, second.err);
        QCOMPARE(fleet.last(u"%(trailers:key=Approved-by,valueonly)"_s),
                 u"Lead <lead@example.org>\nOther <other@example.org>"_s);
        QVERIFY(fleet.last(u"%(trailers:key=Gate-approvals,valueonly)"_s).startsWith(u"passed 2/2"_s));
        QCOMPARE(run(fleet.lead, {u"audit"_s, u"verify"_s}).status, 0);
    }

    void onlyAKnownSignatureCounts()
    {
        Fleet fleet;
        const QByteArray key = testsupport::signsCommits(fleet.lead, fleet.builder.folder() + u"/lead"_s);
        QVERIFY(!key.isEmpty());
        fleet.builder.file(u".slipway.yaml"_s, "steps: {prod: {approvals: 1}}\n");
        fleet.builder.file(u".slipway/allowed_signers"_s, "lead@example.org " + key + '\n');
        fleet.builder.commit(u"Signed"_s);
        const QString before = fleet.builder.tip();
        const QString id = ask(fleet);

        const QString other = fleet.cloneOf(u"Other"_s, u"other@example.org"_s);
        const Answer claimed = run(other, {u"approve"_s, id});
        QCOMPARE(claimed.status, 0); // it is there, and does not count
        QVERIFY2(claimed.err.contains("allowed_signers"), claimed.err);
        const QString forger = fleet.cloneOf(u"Lead"_s, u"lead@example.org"_s); // another key in his name
        QVERIFY(!testsupport::signsCommits(forger, fleet.builder.folder() + u"/forger"_s).isEmpty());
        run(forger, {u"approve"_s, id, u"--only"_s});
        QCOMPARE(run(forger, {u"land"_s, id}).status, 1);
        QCOMPARE(fleet.builder.tip(), before);
        runGit(fleet.builder.path(),
               {u"update-ref"_s, u"refs/heads/slipway/"_s + id,
                u"refs/heads/slipway/%1~1"_s.arg(id)}); // the forged one is gone
        const Answer approved = run(fleet.lead, {u"approve"_s, id});

        QVERIFY2(approved.status == 0, approved.err);
        QCOMPARE(fleet.last(u"%(trailers:key=Approved-by,valueonly)"_s), u"Lead <lead@example.org>"_s);
        const Json acts =
            run(fleet.lead, {u"requests"_s, u"--closed"_s, u"--json"_s}).json().at(0).at("acts");
        QVERIFY(acts.at(0).at("signed") == false);
        QVERIFY(acts.at(1).at("signed") == true);
        QCOMPARE(run(fleet.lead, {u"audit"_s, u"verify"_s}).status, 0);
    }

    void aKeyThatTheRequestBringsDoesNotCount()
    {
        Fleet fleet;
        const QByteArray key = testsupport::signsCommits(fleet.lead, fleet.builder.folder() + u"/lead"_s);
        fleet.builder.file(u".slipway.yaml"_s, "steps: {prod: {approvals: 1}}\n");
        fleet.builder.commit(u"Signed"_s);
        const QString id = ask(fleet);

        const Answer approved = run(fleet.lead, {u"approve"_s, id}); // main knows no keys at all

        QCOMPARE(approved.status, 0);
        QVERIFY2(approved.err.contains("does not count"), approved.err);
        QCOMPARE(run(fleet.lead, {u"land"_s, id}).status, 1);
    }

    void aRequiredCheckCountsTheApprovalsOfTheBranch()
    {
        Fleet fleet;
        const QByteArray key = testsupport::signsCommits(fleet.lead, fleet.builder.folder() + u"/lead"_s);
        fleet.builder.file(u".slipway.yaml"_s, "steps: {prod: {approvals: 1}}\n");
        fleet.builder.file(u".slipway/allowed_signers"_s, "lead@example.org " + key + '\n');
        fleet.builder.commit(u"Signed"_s);
        const QString branch = u"slipway/"_s + ask(fleet);
        const auto check = [&] {
            const QString clone = fleet.cloneOf(u"CI"_s, u"ci@example.org"_s);
            return run(clone,
                       {u"promote"_s, u"--check"_s, u"--base"_s, u"origin/main"_s, u"--head"_s,
                        u"origin/"_s + branch});
        };

        QCOMPARE(check().status, 1); // nobody approved
        const QString other = fleet.cloneOf(u"Other"_s, u"other@example.org"_s);
        run(other, {u"approve"_s, branch.section(u'/', 1), u"--only"_s}); // without a signature
        QCOMPARE(check().status, 1);
        run(fleet.lead, {u"approve"_s, branch.section(u'/', 1), u"--only"_s});
        const Answer approved = check();
        QVERIFY2(approved.status == 0, approved.err);

        // Somebody adds a change on top: what was approved is below it.
        const QString forger = fleet.cloneOf(u"Mallory"_s, u"mallory@example.org"_s);
        runGit(forger, {u"checkout"_s, u"-q"_s, u"origin/"_s + branch});
        QFile file(forger + u"/README.md"_s);
        QVERIFY(file.open(QFile::WriteOnly) && file.write("more\n") > 0);
        file.close();
        runGit(forger, {u"add"_s, u"."_s});
        runGit(forger, {u"commit"_s, u"-qm"_s, u"More"_s});
        runGit(forger, {u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:"_s + branch});
        QCOMPARE(check().status, 1);
    }

    void aRollbackWithABlockMayLandByAMergeRequest()
    {
        Fleet fleet;
        QCOMPARE(run(fleet.developer, {u"promote"_s, u"shop"_s}).status, 0);
        const Answer asked = run(fleet.developer,
                                 {u"request"_s, u"rollback"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"--steps"_s,
                                  u"1"_s, u"--block"_s, u"slow"_s, u"--json"_s});
        QVERIFY2(asked.status == 0, asked.err);
        const QString id = QString::fromStdString(asked.json().at("promotionId").get<std::string>());
        const QString clone = fleet.cloneOf(u"CI"_s, u"ci@example.org"_s);

        const Answer checked = run(clone,
                                   {u"promote"_s, u"--check"_s, u"--base"_s, u"origin/main"_s, u"--head"_s,
                                    u"origin/slipway/"_s + id});

        QVERIFY2(checked.status == 0, checked.err);
    }

    void whatIsSaidStaysWithTheRequest()
    {
        const Fleet fleet;
        const Answer asked = run(fleet.developer,
                                 {u"request"_s, u"promote"_s, u"shop"_s, u"--note"_s,
                                  u"Checked on dev.\n\nTwice."_s, u"--json"_s});
        const QString id = QString::fromStdString(asked.json().at("promotionId").get<std::string>());

        QCOMPARE(run(fleet.lead, {u"comment"_s, id, u"Is"_s, u"it"_s, u"urgent?"_s}).status, 0);
        QCOMPARE(run(fleet.lead, {u"comment"_s, id, u" "_s}).status, 2);

        const Json request = run(fleet.developer, {u"requests"_s, u"--json"_s}).json().at(0);
        QVERIFY(request.at("note") == "Checked on dev.\n\nTwice.");
        QVERIFY(request.at("acts").at(0).at("text") == "Is it urgent?");
        QCOMPARE(run(fleet.lead, {u"approve"_s, id}).status, 0);
        QVERIFY(fleet.last(u"%b"_s).contains(u"Checked on dev.\n\nTwice."_s));
        QVERIFY(!fleet.last(u"%b"_s).contains(u"urgent"_s));
    }

    void somethingElseOnTopOfARequestIsNotApproved()
    {
        const Fleet fleet;
        const QString id = ask(fleet);
        runGit(fleet.developer, {u"fetch"_s, u"-q"_s});
        runGit(fleet.developer, {u"checkout"_s, u"-q"_s, u"origin/slipway/"_s + id});
        QFile file(fleet.developer + u"/deploy/env/release-prod/shop.yaml"_s);
        QVERIFY(file.open(QFile::Append) && file.write("# more\n") > 0);
        file.close();
        runGit(fleet.developer,
               {u"commit"_s, u"-qam"_s, u"Approve %1\n\nApproves: %1"_s.arg(id),
                u"--author=Lead <lead@example.org>"_s});
        runGit(fleet.developer, {u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:slipway/"_s + id});

        QCOMPARE(state(fleet), u"unreadable"_s);
        QCOMPARE(run(fleet.lead, {u"approve"_s, id}).status, 4);
    }

    void anApprovalThatNobodyGaveIsFound()
    {
        Fleet fleet;
        const QString id = ask(fleet);
        QCOMPARE(run(fleet.lead, {u"approve"_s, id}).status, 0);
        QString message = fleet.last(u"%B"_s);
        const QString approval = fleet.last(u"%(trailers:key=Approval-Commit,valueonly)"_s);
        message.replace(approval, fleet.builder.tip()); // some commit of somebody
        runGit(fleet.lead, {u"fetch"_s, u"-q"_s});
        runGit(fleet.lead, {u"checkout"_s, u"-q"_s, u"origin/main"_s});
        runGit(fleet.lead, {u"commit"_s, u"-q"_s, u"--amend"_s, u"-m"_s, message});
        runGit(fleet.lead, {u"push"_s, u"-qf"_s, u"origin"_s, u"HEAD:main"_s});

        const Answer answer = run(fleet.cloneOf(u"X"_s, u"x@example.org"_s), {u"audit"_s, u"verify"_s});

        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.out.contains("false-approval"), answer.out);
    }

    void eachWriteCanBeARequest_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("subject");
        QTest::newRow("reset") << QStringList{u"reset"_s, u"shop"_s} << u"reset(shop): dev → "_s + first;
        QTest::newRow("release") << QStringList{u"release"_s, u"shop"_s, u"--tag"_s, u"dddddddddddd-r1"_s}
                                 << u"release(shop): dev → dddddddddddd-r1"_s;
        QTest::newRow("rollback") << QStringList{u"rollback"_s, u"shop"_s,    u"--env"_s,
                                                 u"dev"_s,      u"--steps"_s, u"1"_s}
                                  << u"rollback(shop): dev → "_s + first;
    }

    void eachWriteCanBeARequest()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, subject);
        const Fleet fleet;
        const Answer asked =
            run(fleet.developer, QStringList{u"request"_s} + words + QStringList{u"--json"_s});
        QVERIFY2(asked.status == 0, asked.err);

        const Answer answer =
            run(fleet.lead,
                {u"approve"_s, QString::fromStdString(asked.json().at("promotionId").get<std::string>())});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(fleet.last(u"%s"_s), subject);
    }

private:
    Answer run(const QString &clone, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, clone} + words);
    }

    /// The developer asks for both sites; the id.
    QString ask(const Fleet &fleet) const
    {
        const Answer answer =
            run(fleet.developer, {u"request"_s, u"promote"_s, u"shop"_s, u"blog"_s, u"--json"_s});
        return answer.status == 0 ? QString::fromStdString(answer.json().at("promotionId").get<std::string>())
                                  : QString::fromUtf8(answer.err);
    }

    QString state(const Fleet &fleet) const
    {
        const Json requests = run(fleet.lead, {u"requests"_s, u"--json"_s}).json();
        return QString::fromStdString(requests.at(0).at("state").get<std::string>());
    }

    Slipwayctl m_slipwayctl;
};

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_requests.moc"
