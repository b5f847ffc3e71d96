// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/releasedfleet.h"
#include "tests/cli/slipwayctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::ReleasedFleet;
using testsupport::runGit;
using testsupport::Slipwayctl;

namespace {

const QByteArray s_layer = "env:\n  SYNESTRA_ENV: \"prod\" # never another\n# pods\nreplicas: 2\n";
const QByteArray s_after =
    "env:\n  SYNESTRA_ENV: \"prod\" # never another\n  SMTP_HOST: \"mail.example.org\"\n"
    "# pods\nreplicas: 2\n";

/// A site with a new release in dev, and an env layer of prod.
struct Fleet : ReleasedFleet
{
    Fleet()
    {
        builder.file(layerPath, s_layer);
        builder.commit(u"Layer"_s);
        runGit(clone, {u"pull"_s, u"-q"_s});
    }

    QByteArray layer() const { return builder.fileAt(u"main"_s, layerPath); }
    QString git(const QStringList &words) const { return runGit(builder.path(), words); }

    /// The next push finds the branch where @p commit is: somebody was quicker by a moment.
    void moveDuringPush(const QString &commit)
    {
        builder.hook(
            u"pre-receive"_s,
            "#!/bin/sh\nunset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES\n"
            "git update-ref refs/heads/main "
                + commit.toLatin1() + " && rm \"$0\"\n");
    }

    const QString layerPath = FleetBuilder::envPath(u"shop"_s, u"prod"_s);
};

} // namespace

/// set-variable: one entry of an env layer, in a commit of its own.
class SetVariableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneEntryIsPushed()
    {
        const Fleet fleet;

        const Answer answer = set(fleet);

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(fleet.layer(), s_after);
        QCOMPARE(fleet.git({u"diff"_s, u"--numstat"_s, u"main^"_s, u"main"_s}),
                 u"1\t0\t"_s + fleet.layerPath);
        const QString message = fleet.git({u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s});
        QVERIFY(message.startsWith(u"set(shop): prod SMTP_HOST\n"_s));
        QVERIFY(message.contains(u"Set-In: prod\nSetting: env.SMTP_HOST"_s));
        QVERIFY(!message.contains(u"mail.example.org"_s));
        QVERIFY2(run(fleet, {u"audit"_s, u"verify"_s}).status == 0, "the audit does not believe it");
        QVERIFY(run(fleet, {u"audit"_s, u"verify"_s, u"--json"_s}).json().at("settings") == 1);
        QVERIFY(run(fleet, {u"promote"_s, u"shop"_s}).status == 0); // and the release goes after it
    }

    void theDryRunIsAPatch()
    {
        const Fleet fleet;
        const QString before = fleet.builder.tip();

        const Answer shown = set(fleet, {u"--dry-run"_s});

        QCOMPARE(shown.status, 0);
        QCOMPARE(fleet.builder.tip(), before);
        QFile patch(fleet.builder.folder() + u"/patch"_s);
        QVERIFY(patch.open(QFile::WriteOnly));
        patch.write(shown.out.mid(shown.out.indexOf("diff --git")));
        patch.close();
        runGit(fleet.clone, {u"apply"_s, patch.fileName()}); // ends the test where it is none
        QFile applied(fleet.clone + u'/' + fleet.layerPath);
        QVERIFY(applied.open(QFile::ReadOnly));
        QCOMPARE(applied.readAll(), s_after);
    }

    void theDocumentSaysWhatWasSet()
    {
        const Fleet fleet;

        const auto document = set(fleet, {u"--no-push"_s, u"--json"_s}).json();

        const auto &site = document.at("sites").at(0);
        QVERIFY(!document.at("pushed").get<bool>());
        QVERIFY(site.at("action") == "setting");
        QVERIFY(site.at("setting") == "env.SMTP_HOST");
        QVERIFY(site.at("value") == "mail.example.org");
        QVERIFY(site.at("result") == "done");
        QCOMPARE(fleet.layer(), s_layer);
    }

    void aBranchThatMovesDuringThePushIsFollowed()
    {
        Fleet fleet;
        fleet.builder.branch(u"next"_s);
        fleet.builder.file(fleet.layerPath, s_layer + "tail: 1\n");
        const QString theirs = fleet.builder.commit(u"Meanwhile"_s);
        fleet.moveDuringPush(theirs);

        const Answer answer = set(fleet);

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(fleet.git({u"rev-parse"_s, u"main^"_s}), theirs);
        QCOMPARE(fleet.layer(), s_after + "tail: 1\n");
    }

    void whoWasQuickerWithAnotherValueKeepsIt()
    {
        Fleet fleet;
        fleet.builder.branch(u"next"_s);
        fleet.builder.file(fleet.layerPath, "env:\n  SMTP_HOST: other.example.org\n");
        const QString theirs = fleet.builder.commit(u"Meanwhile"_s);
        fleet.moveDuringPush(theirs);

        const Answer answer = set(fleet);

        QCOMPARE(answer.status, 4);
        QVERIFY2(answer.err.contains("SMTP_HOST already"), answer.err);
        QCOMPARE(fleet.builder.tip(), theirs);
    }

    void theSecondTimeNothingHappens()
    {
        const Fleet fleet;
        QCOMPARE(set(fleet).status, 0);
        const QString before = fleet.builder.tip();

        const Answer again = set(fleet);

        QCOMPARE(again.status, 0);
        QVERIFY2(again.err.contains("already"), again.err);
        QCOMPARE(fleet.builder.tip(), before);
    }

    void whatIsWrongIsSaidBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("complaint");
        const QStringList prod{u"--env"_s, u"prod"_s};
        QTest::newRow("no environment") << QStringList{u"shop"_s, u"A"_s, u"x"_s} << 2 << QByteArray("--env");
        QTest::newRow("no value") << QStringList{u"shop"_s, u"A"_s} + prod << 2 << QByteArray("set-variable");
        QTest::newRow("no such site")
            << QStringList{u"shap"_s, u"A"_s, u"x"_s} + prod << 2 << QByteArray("shop");
        QTest::newRow("no such environment")
            << QStringList{u"shop"_s, u"A"_s, u"x"_s, u"--env"_s, u"qa"_s} << 2 << QByteArray("qa");
        QTest::newRow("no name") << QStringList{u"shop"_s, u"A-B"_s, u"x"_s} + prod << 2 << QByteArray("A-B");
        QTest::newRow("two lines") << QStringList{u"shop"_s, u"A"_s, u"x\ny"_s} + prod << 2
                                   << QByteArray("one line");
        QTest::newRow("a secret") << QStringList{u"shop"_s, u"API_TOKEN"_s, u"x"_s} + prod << 3
                                  << QByteArray("envFrom");
    }

    void whatIsWrongIsSaidBeforeAnythingIsWritten()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QByteArray, complaint);
        const Fleet fleet;
        const QString before = fleet.builder.tip();

        const Answer answer = run(fleet, QStringList{u"set-variable"_s} + words);

        QCOMPARE(answer.status, status);
        QVERIFY2(answer.err.contains(complaint), answer.err);
        QCOMPARE(fleet.builder.tip(), before);
    }

    void aFreezeIsSaidAndOverriddenWithAReason()
    {
        Fleet fleet;
        fleet.builder.file(u".slipway.yaml"_s,
                           "overrides: [freeze]\nsteps: {prod: {freeze: [{name: Audit, deny: Mon-Sun}]}}\n");
        fleet.builder.commit(u"Rules"_s);

        const Answer refused = set(fleet);
        const Answer written = set(fleet, {u"--override"_s, u"freeze=mail is down"_s});

        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("Audit"), refused.err);
        QVERIFY2(written.status == 0, written.err);
        QVERIFY(fleet.git({u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s})
                    .contains(u"Override-freeze: mail is down"_s));
        QVERIFY(run(fleet, {u"audit"_s, u"verify"_s}).status == 0);
    }

    void itCanBeARequest()
    {
        const Fleet fleet;
        const Answer asked = run(fleet,
                                 {u"request"_s, u"set-variable"_s, u"shop"_s, u"--env"_s, u"prod"_s,
                                  u"SMTP_HOST"_s, u"mail.example.org"_s, u"--json"_s});
        QVERIFY2(asked.status == 0, asked.err);
        QCOMPARE(fleet.layer(), s_layer);
        const QString id = QString::fromStdString(asked.json().at("promotionId").get<std::string>());

        const Answer landed = run(fleet, {u"land"_s, id});

        QVERIFY2(landed.status == 0, landed.err);
        QCOMPARE(fleet.layer(), s_after);
        QVERIFY(run(fleet, {u"audit"_s, u"verify"_s}).status == 0);
    }

private:
    Answer run(const Fleet &fleet, const QStringList &words) const
    {
        return m_slipwayctl.run(QStringList{u"-C"_s, fleet.clone} + words);
    }

    Answer set(const Fleet &fleet, const QStringList &options = {}) const
    {
        return run(fleet,
                   QStringList{u"set-variable"_s, u"shop"_s, u"--env"_s, u"prod"_s, u"SMTP_HOST"_s,
                               u"mail.example.org"_s}
                       + options);
    }

    Slipwayctl m_slipwayctl;
};

QTEST_GUILESS_MAIN(SetVariableTest)
#include "tst_setvariable.moc"
