// SPDX-License-Identifier: Apache-2.0
/// Continuous integration, as its jobs run it: release, check, promote, over a server with a login and beside
/// people.
#include "tests/cli/slipwayctl.h"
#include "tests/support/fleetbuilder.h"
#include "tests/support/gitservers.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using testsupport::Answer;
using testsupport::FleetBuilder;
using testsupport::HttpServer;
using testsupport::runGit;
using testsupport::Slipwayctl;

namespace {

const QStringList s_sites{u"blog"_s, u"docs"_s, u"shop"_s};
const QString s_old = u"aaaaaaaaaaaa-r1"_s;
const QString s_new = u"bbbbbbbbbbbb-r1"_s;
constexpr int s_patience = 120'000;

} // namespace

class CiStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fleet = std::make_unique<FleetBuilder>();
        m_ci = std::make_unique<Slipwayctl>();
        m_person = std::make_unique<Slipwayctl>();
        for (const QString &site : s_sites)
            m_fleet->site(site).released(u"dev"_s, s_old).released(u"prod"_s, s_old);
        m_start = m_fleet->commit(u"Start"_s);
        m_server = std::make_unique<HttpServer>(QFileInfo(m_fleet->path()).path());
        QVERIFY2(m_server->start(), qUtf8Printable(m_server->why()));
    }

    void aBuildIsReleasedCheckedAndPromotedBesideAPerson()
    {
        for (const QString &site : s_sites) { // one job after each build
            const Answer released = ci({u"release"_s, site, u"--tag"_s, s_new});
            QVERIFY2(released.status == 0, released.err);
        }
        QCOMPARE(changesSince(m_start), changesOf(u"dev"_s));

        const QString before = m_fleet->tip();
        const auto person = m_person->start({u"--repo"_s, url(), u"promote"_s, u"docs"_s});
        const Answer promoted = ci({u"promote"_s, u"--all-ahead"_s});
        QVERIFY(person->state() == QProcess::NotRunning || person->waitForFinished(s_patience));

        // Whoever comes second is told so.
        QVERIFY2(person->exitStatus() == QProcess::NormalExit
                     && (person->exitCode() == 0 || person->exitCode() == 4),
                 person->readAllStandardError());
        QVERIFY2(promoted.status == 0 || promoted.status == 4, promoted.err);
        if (promoted.status == 4) { // the person's was first, and this one is looked at again
            const Answer again = ci({u"promote"_s, u"--all-ahead"_s});
            QVERIFY2(again.status == 0, again.err);
        }
        QCOMPARE(changesSince(before), changesOf(u"prod"_s)); // each once, one line each
        QCOMPARE(log(before, u"%p"_s).filter(u" "_s), QStringList());
        for (const QString &message :
             log(m_start, u"%B%x00"_s).join(u'\n').split(u'\0', Qt::SkipEmptyParts)) {
            if (!message.trimmed().isEmpty())
                QVERIFY2(message.contains(u"\n\n[skip ci]\n\n"_s), qUtf8Printable(message));
        }
        QCOMPARE(ci({u"audit"_s, u"verify"_s}).status, 0);
    }

    void aCommitInBetweenIsKept()
    {
        QCOMPARE(ci({u"release"_s, u"shop"_s, u"--tag"_s, s_new}).status, 0);
        m_fleet->branch(u"race"_s);
        m_fleet->file(u"README.md"_s, "Hello.\n");
        const QString theirs = m_fleet->commit(u"Say hello"_s);
        m_fleet->hook(
            u"pre-receive"_s,
            "#!/bin/sh\nunset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES\n"
            "git update-ref refs/heads/main "
                + theirs.toLatin1() + " && rm \"$0\"\n");

        const Answer promoted = ci({u"promote"_s, u"--all-ahead"_s});

        QVERIFY2(promoted.status == 0, promoted.err);
        QCOMPARE(runGit(m_fleet->path(), {u"rev-parse"_s, u"main^"_s}), theirs);
        QCOMPARE(changesSince(theirs), u"1\t1\t"_s + FleetBuilder::releasePath(u"shop"_s, u"prod"_s));
    }

    void aMergeRequestIsChecked()
    {
        QCOMPARE(ci({u"release"_s, u"shop"_s, u"--tag"_s, s_new}).status, 0);
        const QString clone = m_fleet->clone();
        const auto check = [&] {
            return m_ci->runIn(clone, {u"promote"_s, u"--check"_s, u"--base"_s, u"origin/main"_s}).status;
        };
        const QString prod = clone + u'/' + FleetBuilder::releasePath(u"shop"_s, u"prod"_s);
        const auto setProd = [&](const QString &tag) {
            QCOMPARE(m_ci->runIn(clone, {u"yaml"_s, u"set"_s, prod, u"image.tag"_s, tag}).status, 0);
            runGit(clone, {u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"prod"_s});
        };

        setProd(s_new);
        const int verified = check();
        setProd(u"cccccccccccc-r1"_s);
        const int unknown = check();

        QCOMPARE(verified, 0);
        QCOMPARE(unknown, 1);
    }

private:
    QString url() const
    {
        return m_server->urlWithLogin(u"ci"_s, u"s3cret"_s,
                                      u"git/"_s + QFileInfo(m_fleet->path()).fileName());
    }
    Answer ci(const QStringList &words) const { return m_ci->run(QStringList{u"--repo"_s, url()} + words); }
    QStringList log(const QString &since, const QString &format) const
    {
        return runGit(m_fleet->path(), {u"log"_s, u"--format="_s + format, since + u"..main"_s}).split(u'\n');
    }
    /// Every file of every commit since then, with its lines.
    QString changesSince(const QString &commit) const
    {
        QStringList lines =
            runGit(m_fleet->path(), {u"log"_s, u"--format="_s, u"--numstat"_s, commit + u"..main"_s})
                .split(u'\n', Qt::SkipEmptyParts);
        lines.sort();
        return lines.join(u'\n');
    }
    static QString changesOf(const QString &environment)
    {
        QStringList lines;
        for (const QString &site : s_sites)
            lines += u"1\t1\t"_s + FleetBuilder::releasePath(site, environment);
        return lines.join(u'\n');
    }

    std::unique_ptr<FleetBuilder> m_fleet;
    std::unique_ptr<HttpServer> m_server;
    QString m_start;
    std::unique_ptr<Slipwayctl> m_ci;
    std::unique_ptr<Slipwayctl> m_person; ///< a home of its own, as on another computer
};

QTEST_GUILESS_MAIN(CiStoryTest)
#include "tst_ci_story.moc"
