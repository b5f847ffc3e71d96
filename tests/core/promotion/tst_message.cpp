// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/message.h"
#include "tests/support/isolatedgit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;

class MessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gitReadsExactlyTheTrailersOfOneSite();
    void gitReadsTheTrailersOfSeveralSitesInOrder();
    void anOverrideIsRecordedWithItsReason();
    void nothingWrittenByPeopleForgesATrailer_data();
    void nothingWrittenByPeopleForgesATrailer();
    void noTagForgesATrailer();
    void theSubjectSaysWhatMoves_data();
    void theSubjectSaysWhatMoves();
    void theSkipMarkerStandsAlone();
    void promotionIdsSortByTime();
};

namespace {

SiteChange change(const QString &site, const QString &to = u"prod"_s)
{
    SiteChange made;
    made.site = site;
    made.from = u"dev"_s;
    made.to = to;
    made.oldTag = u"aaaaaaaaaaaa-r1"_s;
    made.newTag = u"bbbbbbbbbbbb-r1"_s;
    return made;
}

GateReport gate(const QString &id, GateResult result, const QString &evidence)
{
    GateReport report;
    report.id = id;
    report.result = result;
    report.detail = u"auf Deutsch"_s;
    report.evidence = evidence;
    return report;
}

/// As `git interpret-trailers --parse` reads them.
QStringList trailersOf(const QString &message)
{
    return testsupport::runGit({}, {u"interpret-trailers"_s, u"--parse"_s}, message.toUtf8()).split(u'\n');
}

const QStringList s_plainTrailers{u"Promotion-Id: 01ID"_s,
                                  u"Site: shop"_s,
                                  u"Promoted-From: dev"_s,
                                  u"Promoted-To: prod"_s,
                                  u"Previous-Tag: aaaaaaaaaaaa-r1"_s,
                                  u"Release-Tag: bbbbbbbbbbbb-r1"_s};

} // namespace

void MessageTest::gitReadsExactlyTheTrailersOfOneSite()
{
    SiteChange site = change(u"shop"_s);
    site.gates = {gate(u"was-in-front"_s, GateResult::Passed, u"in dev since 2026-01-05"_s),
                  gate(u"smoke"_s, GateResult::Skipped, u"not connected"_s)};
    Options options;
    options.note = u"For Monday.\n\nSee the plan."_s;
    options.requestedBy =
        core::git::Signature{.name = u"Анна Орлова"_s, .email = u"anna@example.org"_s, .time = {}};

    const QString message = commitMessage({site}, u"01ID"_s, options);

    const QStringList expected{u"Promotion-Id: 01ID"_s,
                               u"Requested-by: Анна Орлова <anna@example.org>"_s,
                               u"Site: shop"_s,
                               u"Promoted-From: dev"_s,
                               u"Promoted-To: prod"_s,
                               u"Previous-Tag: aaaaaaaaaaaa-r1"_s,
                               u"Release-Tag: bbbbbbbbbbbb-r1"_s,
                               u"Gate-was-in-front: passed in dev since 2026-01-05"_s,
                               u"Gate-smoke: skipped not connected"_s};
    QCOMPARE(trailersOf(message), expected);
}

void MessageTest::gitReadsTheTrailersOfSeveralSitesInOrder()
{
    SiteChange first = change(u"blog"_s);
    first.isFirstRelease = true;

    const QString message = commitMessage({first, change(u"shop"_s)}, u"01ID"_s, {});

    const QStringList expected{u"Promotion-Id: 01ID"_s,
                               u"Site: blog"_s,
                               u"Promoted-From: dev"_s,
                               u"Promoted-To: prod"_s,
                               u"Release-Tag: bbbbbbbbbbbb-r1"_s,
                               u"Site: shop"_s,
                               u"Promoted-From: dev"_s,
                               u"Promoted-To: prod"_s,
                               u"Previous-Tag: aaaaaaaaaaaa-r1"_s,
                               u"Release-Tag: bbbbbbbbbbbb-r1"_s};
    QCOMPARE(trailersOf(message), expected);
    QVERIFY(message.contains(u"shop: dev → prod, aaaaaaaaaaaa-r1 → bbbbbbbbbbbb-r1\n"_s));
    QVERIFY(message.contains(u"blog: dev → prod, first release → bbbbbbbbbbbb-r1\n"_s));
}

void MessageTest::anOverrideIsRecordedWithItsReason()
{
    SiteChange site = change(u"shop"_s);
    site.gates = {gate(u"not-rolled-back"_s, GateResult::Failed, u"prod left it"_s)};
    Options options;
    options.overrides.insert(u"not-rolled-back"_s, u"fixed\nin the database"_s);

    const QStringList trailers = trailersOf(commitMessage({site}, u"01ID"_s, options));

    const QStringList expected{u"Gate-not-rolled-back: failed prod left it"_s,
                               u"Override-not-rolled-back: fixed in the database"_s};
    QCOMPARE(trailers.sliced(trailers.size() - 2), expected);
}

void MessageTest::nothingWrittenByPeopleForgesATrailer_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("requestedBy");
    const QString forged = u"Approved-by: Mallory <m@example.org>"_s;
    const QString scissors = u"# ------------------------ >8 ------------------------"_s;
    QTest::newRow("trailers as the note") << forged << u""_s;
    QTest::newRow("trailers as its last paragraph") << u"Hello\n\n%1\nSite: other"_s.arg(forged) << u""_s;
    QTest::newRow("the line where git stops") << u"Hello\n\n%1\n---\n"_s.arg(forged) << u""_s;
    QTest::newRow("that line with a word") << u"Hello\n\n%1\n--- a/file"_s.arg(forged) << u""_s;
    QTest::newRow("that line after a carriage return") << u"Hello\n\n%1\r---\rmore"_s.arg(forged) << u""_s;
    QTest::newRow("scissors") << u"Hello\n\n%1\n%2\n"_s.arg(forged, scissors) << u""_s;
    QTest::newRow("a line break in a name") << u""_s << u"x\n\n"_s + forged;
    QTest::newRow("other line breaks") << u"x\u2028\u2029\v\f\x85"_s + forged << u"x\u2028"_s + forged;
}

void MessageTest::nothingWrittenByPeopleForgesATrailer()
{
    QFETCH(QString, note);
    QFETCH(QString, requestedBy);
    Options options;
    options.note = note;
    if (!requestedBy.isEmpty())
        options.requestedBy =
            core::git::Signature{.name = requestedBy, .email = u"x@example.org"_s, .time = {}};

    QStringList trailers = trailersOf(commitMessage({change(u"shop"_s)}, u"01ID"_s, options));

    trailers.removeIf([](const QString &line) { return line.startsWith("Requested-by: "_L1); });
    QCOMPARE(trailers, s_plainTrailers);
}

void MessageTest::noTagForgesATrailer()
{
    SiteChange site = change(u"shop"_s);
    site.newTag = u"b\n\nApproved-by: Mallory"_s;
    site.oldTag = u"a\nOverride-smoke: yes"_s;

    const QStringList trailers = trailersOf(commitMessage({site}, u"01ID"_s, {}));

    QCOMPARE(trailers.size(), 6);
    QCOMPARE(trailers.filter(u"Approved-by"_s), QStringList{u"Release-Tag: b  Approved-by: Mallory"_s});
}

void MessageTest::theSubjectSaysWhatMoves_data()
{
    QTest::addColumn<QList<SiteChange>>("changes");
    QTest::addColumn<QString>("subject");
    QTest::newRow("one") << QList<SiteChange>{change(u"shop"_s)}
                         << u"promote(shop): dev → prod bbbbbbbbbbbb-r1"_s;
    QTest::newRow("several") << QList<SiteChange>{change(u"blog"_s), change(u"shop"_s)}
                             << u"promote: 2 sites to prod"_s;
    QTest::newRow("several places") << QList<SiteChange>{change(u"blog"_s), change(u"shop"_s, u"stage"_s)}
                                    << u"promote: 2 sites"_s;
}

void MessageTest::theSubjectSaysWhatMoves()
{
    QFETCH(QList<SiteChange>, changes);
    QFETCH(QString, subject);

    QCOMPARE(commitMessage(changes, u"01ID"_s, {}).section(u'\n', 0, 0), subject);
}

void MessageTest::theSkipMarkerStandsAlone()
{
    Options without;
    without.skipMarker = QString();

    QVERIFY(commitMessage({change(u"shop"_s)}, u"01ID"_s, {}).contains(u"\n\n[skip ci]\n\nPromotion-Id: "_s));
    QVERIFY(!commitMessage({change(u"shop"_s)}, u"01ID"_s, without).contains(u"[skip"_s));
}

void MessageTest::promotionIdsSortByTime()
{
    const QDateTime time(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC);

    const QString first = newPromotionId(time);
    const QString second = newPromotionId(time.addMSecs(1));

    QCOMPARE(first.size(), 26);
    QVERIFY(first < second);
    QVERIFY(newPromotionId(time) != first);
}

QTEST_GUILESS_MAIN(MessageTest)
#include "tst_message.moc"
