// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"

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
