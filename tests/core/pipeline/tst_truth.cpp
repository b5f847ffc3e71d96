// SPDX-License-Identifier: Apache-2.0
/// Whole histories of made fleets against what their maker says happened.
#include "core/gitops/fleet.h"
#include "core/pipeline/releases.h"
#include "tests/support/isolatedgit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::pipeline;

namespace {

QString yesNo(std::optional<bool> answer)
{
    return answer ? (*answer ? u"yes"_s : u"no"_s) : u"-"_s;
}

QString line(const QStringList &parts)
{
    return parts.join(u' ');
}

QString line(const QJsonObject &event)
{
    const QJsonValue seen = event["front_first"_L1];
    return line({event["commit"_L1].toString(), event["site"_L1].toString(), event["env"_L1].toString(),
                 event["old"_L1].toString(u"-"_s), event["new"_L1].toString(u"-"_s),
                 event["author"_L1].toString(), event["email"_L1].toString(),
                 QString::number(event["time"_L1].toInteger()), event["kind"_L1].toString(),
                 yesNo(seen.isBool() ? std::optional(seen.toBool()) : std::nullopt)});
}

QString line(const ReleaseEvent &event)
{
    const gitops::TagMove &move = event.move;
    return line({move.commit.toHex(), move.site, move.environment, move.oldTag.value_or(u"-"_s),
                 move.newTag.value_or(u"-"_s), move.author.name, move.author.email,
                 QString::number(move.author.time.toSecsSinceEpoch()), toString(event.kind),
                 yesNo(event.isVerified)});
}

template <typename Events>
QStringList sortedLines(const Events &events)
{
    QStringList lines;
    for (const auto &event : events)
        lines += line(event);
    lines.sort();
    return lines;
}

QList<QJsonObject> truth(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QJsonObject> events;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).object()["events"_L1].toArray();
    for (const auto &event : all)
        events += event.toObject();
    return events;
}

/// Makes `fleet.git` and `fleet.json` in @p folder.
bool makeFleet(const QString &folder, const QStringList &arguments)
{
    QProcess python;
    python.setProcessEnvironment(testsupport::gitEnvironment());
    python.start(u"python3"_s,
                 QStringList{QFINDTESTDATA("../../bench/make_fleet.py"), u"--out"_s, folder + u"/fleet.git"_s,
                             u"--truth"_s, folder + u"/fleet.json"_s}
                     + arguments);
    return python.waitForFinished(-1) && python.exitCode() == 0;
}

} // namespace

class TruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testsupport::isolateGit(); }

    void everyEventIsAsItHappened_data()
    {
        QTest::addColumn<QString>("environments");
        QTest::addColumn<QStringList>("arguments");

        QTest::newRow("two environments") << u"dev,prod"_s << QStringList{u"--seed"_s, u"1"_s};
        QTest::newRow("two, another seed") << u"dev,prod"_s << QStringList{u"--seed"_s, u"2"_s};
        QTest::newRow("three environments") << u"dev,stage,prod"_s << QStringList{u"--seed"_s, u"1"_s};
        QTest::newRow("three, another seed") << u"dev,stage,prod"_s << QStringList{u"--seed"_s, u"3"_s};
        QTest::newRow("files that break the canon")
            << u"dev,stage,prod"_s << QStringList{u"--seed"_s, u"4"_s, u"--dirty"_s, u"0.5"_s};
    }

    void everyEventIsAsItHappened()
    {
        QFETCH(const QString, environments);
        QFETCH(const QStringList, arguments);
        const QTemporaryDir folder;
        QVERIFY(makeFleet(
            folder.path(),
            arguments
                + QStringList{u"--sites"_s, u"40"_s, u"--commits"_s, u"1500"_s, u"--envs"_s, environments}));
        const auto repository = git::Repository::open(folder.filePath(u"fleet.git"_s));
        const auto tip = repository->resolve(u"main"_s).value();

        const auto history = gitops::readHistory(*repository, tip, {});

        QVERIFY(history);
        const QStringList expected = sortedLines(truth(folder.filePath(u"fleet.json"_s)));
        QVERIFY(expected.size() > 300);
        QCOMPARE(sortedLines(ReleaseHistory(*history, environments.split(u',')).events()), expected);
    }
};

QTEST_GUILESS_MAIN(TruthTest)
#include "tst_truth.moc"
