// SPDX-License-Identifier: Apache-2.0
#include "core/git/url.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is made of the addresses of repositories.
class UrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommitHasAPageAtAnHttpsForgeOnly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");

        const QString page = u"https://git.example.org/fleet/web/commit/abc"_s;
        QTest::newRow("https") << u"https://git.example.org/fleet/web"_s << page;
        QTest::newRow("with .git") << u"https://git.example.org/fleet/web.git"_s << page;
        QTest::newRow("with a slash") << u"https://git.example.org/fleet/web/"_s << page;
        QTest::newRow("with a login") << u"https://me:***@git.example.org/fleet/web.git"_s << page;
        QTest::newRow("with a port") << u"https://git.example.org:8443/fleet/web.git"_s
                                     << u"https://git.example.org:8443/fleet/web/commit/abc"_s;
        QTest::newRow("GitLab") << u"https://gitlab.example.org/a/b/web.git"_s
                                << u"https://gitlab.example.org/a/b/web/-/commit/abc"_s;
        QTest::newRow("http") << u"http://git.example.org/fleet/web.git"_s << QString();
        QTest::newRow("ssh") << u"ssh://git@git.example.org/fleet/web.git"_s << QString();
        QTest::newRow("scp form") << u"git@git.example.org:fleet/web.git"_s << QString();
        QTest::newRow("a folder") << u"/srv/git/fleet/web.git"_s << QString();
        QTest::newRow("a file address") << u"file:///srv/git/web.git"_s << QString();
        QTest::newRow("no owner") << u"https://git.example.org/web.git"_s << QString();
        QTest::newRow("no host") << u"https:///fleet/web.git"_s << QString();
        QTest::newRow("a script") << u"javascript:alert(1)//a/b"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void aCommitHasAPageAtAnHttpsForgeOnly()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, expected);

        QCOMPARE(core::git::commitPage(url, u"abc"_s), expected);
    }
};

QTEST_APPLESS_MAIN(UrlTest)
#include "tst_url.moc"
