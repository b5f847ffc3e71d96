// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/releasedfleet.h"
#include "tests/cli/slipwayctl.h"
#include "tests/support/signing.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::ReleasedFleet;
using testsupport::runGit;
using testsupport::secondTag;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

/// One site with a new release in dev.
struct Fleet : ReleasedFleet
{
    /// The clone's user signs with a key of their own, and trusts it.
    bool signsCommits()
    {
        const QByteArray key = testsupport::signsCommits(clone, builder.folder() + u"/key"_s);
        QFile signers(builder.folder() + u"/signers"_s);
        if (key.isEmpty() || !signers.open(QFile::WriteOnly))
            return false;
        signers.write("* " + key + '\n');
        runGit(clone, {u"config"_s, u"gpg.ssh.allowedSignersFile"_s, signers.fileName()});
        return true;
    }

    /// The newest commit again with another word in its message, and the signature it had.
    void tamper()
    {
        QByteArray raw = runGit(builder.path(), {u"cat-file"_s, u"commit"_s, u"main"_s}).toUtf8() + '\n';
        raw.replace("[skip ci]", "[ skip ci ]");
        QFile file(builder.folder() + u"/raw"_s);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(raw) == raw.size());
        file.close();
        const QString id =
            runGit(builder.path(), {u"hash-object"_s, u"-t"_s, u"commit"_s, u"-w"_s, file.fileName()});
        runGit(builder.path(), {u"update-ref"_s, u"refs/heads/main"_s, id});
    }
};

} // namespace

/// `audit verify`: what does not hold, and the exit status that says so.
class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSlipwayctlPromotedHolds()
    {
        const Fleet fleet;
        QCOMPARE(run(fleet, {u"promote"_s, u"shop"_s}).status, 0);

        const Answer answer = run(fleet, {u"audit"_s, u"verify"_s, u"--json"_s});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(answer.json().at("promotions").get<int>(), 1);
        QVERIFY(answer.json().at("findings").empty());
    }

    void aHandEditExitsWithOne()
    {
        Fleet fleet;
        fleet.builder.moveTag(u"shop"_s, u"prod"_s, secondTag);

        const Answer answer = run(fleet, {u"audit"_s, u"verify"_s});

        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.out.contains("by-hand"), answer.out);
        QVERIFY2(answer.err.contains("1 findings"), answer.err);
    }

    void theFindingsAreADocument()
    {
        Fleet fleet;
        const QString commit = fleet.builder.moveTag(u"shop"_s, u"prod"_s, u"cccccccccccc-r1"_s);

        const Json document = run(fleet, {u"audit"_s, u"verify"_s, u"--json"_s}).json();

        const Json finding = document.at("findings").at(0);
        QCOMPARE(finding.at("problem").get<std::string>(), std::string("never-in-front"));
        QCOMPARE(finding.at("commit").get<std::string>(), commit.toStdString());
        QCOMPARE(finding.at("site").get<std::string>(), std::string("shop"));
        QCOMPARE(finding.at("env").get<std::string>(), std::string("prod"));
    }

    void filtersChooseWhatIsLookedAt()
    {
        Fleet fleet;
        fleet.builder.moveTag(u"shop"_s, u"prod"_s, secondTag);

        QCOMPARE(run(fleet, {u"audit"_s, u"verify"_s, u"--env"_s, u"dev"_s}).status, 0);
        QCOMPARE(run(fleet, {u"audit"_s, u"--env"_s, u"prod"_s, u"verify"_s}).status, 1);
        QCOMPARE(run(fleet, {u"audit"_s, u"verify"_s, u"--site"_s, u"none"_s}).status, 2);
    }

    void aSignatureOfAnotherTextIsFound()
    {
        Fleet fleet;
        QVERIFY(fleet.signsCommits());
        const Answer promotion = run(fleet, {u"promote"_s, u"shop"_s});
        QVERIFY2(promotion.status == 0, promotion.err);
        QVERIFY(runGit(fleet.builder.path(), {u"cat-file"_s, u"commit"_s, u"main"_s}).contains(u"gpgsig"_s));
        QCOMPARE(run(fleet, {u"audit"_s, u"verify"_s}).status, 0);

        fleet.tamper();
        const Answer answer = run(fleet, {u"audit"_s, u"verify"_s});

        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.out.contains("bad-signature"), answer.out);
    }

private:
    Answer run(const Fleet &fleet, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone} + words);
    }

    Slipwayctl m_slipwayctl;
};

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
