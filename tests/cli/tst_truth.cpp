// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::Slipwayctl;
using Json = nlohmann::ordered_json;

namespace {

/// What both the maker of the fleet and the audit know of an event, as one comparable line.
std::string line(const Json &commit, const Json &site, const Json &env, const Json &oldTag,
                 const Json &newTag, const Json &author, const Json &kind, const Json &verified)
{
    return Json({commit, site, env, oldTag, newTag, author, kind, verified}).dump();
}

std::vector<std::string> linesOfTruth(const Json &truth)
{
    std::vector<std::string> lines;
    for (const Json &event : truth.at("events"))
        lines.push_back(line(event.at("commit"), event.at("site"), event.at("env"), event.at("old"),
                             event.at("new"), event.at("author"), event.at("kind"), event.at("front_first")));
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> linesOfAudit(const Json &audit)
{
    std::vector<std::string> lines;
    for (const Json &event : audit)
        lines.push_back(line(event.at("commit"), event.at("site"), event.at("env"), event.at("oldTag"),
                             event.at("newTag"), event.at("author").at("name"), event.at("kind"),
                             event.at("verified")));
    std::ranges::sort(lines);
    return lines;
}

} // namespace

/// The audit of a fleet with a known history.
class TruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void auditTellsWhatHappened_data();
    void auditTellsWhatHappened();
};

void TruthTest::auditTellsWhatHappened_data()
{
    QTest::addColumn<QStringList>("options");

    QTest::newRow("two environments") << QStringList{u"--envs=dev,prod"_s, u"--seed=1"_s};
    QTest::newRow("three environments") << QStringList{u"--envs=dev,stage,prod"_s, u"--seed=2"_s};
    QTest::newRow("sites that break the canon")
        << QStringList{u"--envs=dev,prod"_s, u"--seed=3"_s, u"--dirty=0.4"_s};
}

void TruthTest::auditTellsWhatHappened()
{
    QFETCH(QStringList, options);
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("needs python3");
    const QTemporaryDir folder;
    const Slipwayctl slipwayctl;
    QProcess maker;
    maker.setProcessEnvironment(testsupport::gitEnvironment());
    maker.start(python,
                QStringList{QStringLiteral(MAKE_FLEET), u"--sites=20"_s, u"--commits=600"_s,
                            u"--out="_s + folder.filePath(u"fleet.git"_s),
                            u"--truth="_s + folder.filePath(u"truth.json"_s)}
                    + options);
    QVERIFY(maker.waitForFinished(120'000));
    QVERIFY2(maker.exitCode() == 0, maker.readAllStandardError());

    const Answer answer =
        slipwayctl.run({u"--repo"_s, folder.filePath(u"fleet.git"_s), u"audit"_s, u"--json"_s});

    QVERIFY2(answer.status == 0, answer.err);
    QFile truth(folder.filePath(u"truth.json"_s));
    QVERIFY(truth.open(QIODevice::ReadOnly));
    QCOMPARE(linesOfAudit(answer.json()), linesOfTruth(Json::parse(truth.readAll().toStdString())));
}

QTEST_GUILESS_MAIN(TruthTest)
#include "tst_truth.moc"
