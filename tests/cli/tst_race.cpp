// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/gitservers.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::HttpServer;
using testsupport::runGit;
using testsupport::Slipwayctl;
using testsupport::SshServer;

namespace {

constexpr int s_processes = 8;
constexpr int s_sitesOfEach = 50;
constexpr int s_patience = 400'000;

} // namespace

/// Many who promote at once, over one server.
class RaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void G8_everybodysPromotionsLand_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("git's own server, started for each") << u"file"_s;
        QTest::newRow("sshd") << u"ssh"_s;
        QTest::newRow("nginx with git-http-backend") << u"http"_s;
    }

    void G8_everybodysPromotionsLand()
    {
        QFETCH(QString, transport);
        FleetBuilder fleet;
        for (int i = 0; i < s_processes * s_sitesOfEach; ++i)
            fleet.site(name(i))
                .released(u"dev"_s, u"aaaaaaaaaaaa-r1"_s)
                .released(u"prod"_s, u"aaaaaaaaaaaa-r1"_s);
        fleet.commit(u"Start"_s);
        for (int i = 0; i < s_processes * s_sitesOfEach; ++i)
            fleet.setTag(name(i), u"dev"_s, u"bbbbbbbbbbbb-r1"_s);
        const QString before = fleet.commit(u"Releases"_s);
        SshServer ssh;
        HttpServer http(QFileInfo(fleet.path()).path());
        QVERIFY2(transport != "ssh"_L1 || ssh.start(), qUtf8Printable(ssh.why()));
        QVERIFY2(transport != "http"_L1 || http.start(), qUtf8Printable(http.why()));
        const QHash<QString, QString> urls{
            {u"file"_s, u"file://"_s + fleet.path()},
            {u"ssh"_s, ssh.url(fleet.path())},
            {u"http"_s,
             http.urlWithLogin(u"ci"_s, u"s3cret"_s, u"git/"_s + QFileInfo(fleet.path()).fileName())}};

        // Written once, before anyone reads it: a client that finds its known hosts half written trusts
        // nobody.
        const QStringList client =
            transport == "ssh"_L1 ? ssh.environment(SshServer::HostKey::Known) : QStringList();
        // A home each: otherwise the lock of this machine would let one in at a time.
        std::vector<Slipwayctl> programs(s_processes);
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < s_processes; ++i) {
            programs[size_t(i)].setVariables(client);
            QStringList words{u"--repo"_s, urls.value(transport), u"promote"_s, u"--commit-per-site"_s,
                              u"--quiet"_s};
            for (int j = 0; j < s_sitesOfEach; ++j)
                words += name(i * s_sitesOfEach + j);
            running.push_back(programs[size_t(i)].start(words));
        }
        for (const auto &process : running) {
            QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(s_patience));
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError());
        }

        const QString range = before + u"..main"_s;
        const auto log = [&](const QString &format) {
            return runGit(fleet.path(), {u"log"_s, u"--format="_s + format, range}).split(u'\n');
        };
        QCOMPARE(log(u"%p"_s).filter(u" "_s), QStringList()); // no merge
        QCOMPARE(log(u"%H"_s).size(), s_processes * s_sitesOfEach); // none lost, none twice
        QCOMPARE(runGit(fleet.path(), {u"diff"_s, u"--shortstat"_s, before, u"main"_s}).trimmed(),
                 u"400 files changed, 400 insertions(+), 400 deletions(-)"_s);
    }

private:
    static QString name(int i) { return u"site-%1"_s.arg(i, 3, 10, QLatin1Char('0')); }
};

QTEST_GUILESS_MAIN(RaceTest)
#include "tst_race.moc"
