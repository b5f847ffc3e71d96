// SPDX-License-Identifier: Apache-2.0
#include "core/policy/decisions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::policy;

namespace {

Decision decisionOf(Decision::Kind kind, const QString &tag = {})
{
    return {.kind = kind,
            .site = u"shop"_s,
            .environment = u"prod"_s,
            .tag = tag,
            .reason = u"wait for legal"_s,
            .by = u"Анна <anna@example.org>"_s,
            .since = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC)};
}

const QString holdFile = u".slipway/decisions/shop.prod.hold.yaml"_s;

} // namespace

/// The files of `.slipway/decisions`: written, read, and what is wrong with them.
class DecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<Decision>("decision");
        QTest::addColumn<QString>("file");
        QTest::newRow("hold") << decisionOf(Decision::Kind::Hold) << holdFile;
        QTest::newRow("block") << decisionOf(Decision::Kind::Block, u"4744c759b0e4-r1"_s)
                               << u".slipway/decisions/shop.prod.block-4744c759b0e4-r1.yaml"_s;
        QTest::newRow("accept") << decisionOf(Decision::Kind::Accept, u"1.10"_s)
                                << u".slipway/decisions/shop.prod.accept.yaml"_s;
        Decision quoted = decisionOf(Decision::Kind::Hold);
        quoted.reason = u"\"until\" C:\\ # no\nkind: block"_s;
        QTest::newRow("a reason that looks like YAML") << quoted << holdFile;
        Decision banned = decisionOf(Decision::Kind::Hold);
        banned.reason = u"a\uFFFFb"_s;
        QTest::newRow("a character that YAML bans") << banned << holdFile;
    }

    void whatIsWrittenIsReadAgain()
    {
        QFETCH(Decision, decision);
        QFETCH(QString, file);

        const auto read = parseDecision(toYaml(decision), file);

        QVERIFY2(read, qUtf8Printable(read ? QString() : read.error().message));
        QCOMPARE(read->file(), file);
        QVERIFY(read->kind == decision.kind); // its toString() is not the one that QCOMPARE wants
        QCOMPARE(read->tag, decision.tag);
        QCOMPARE(read->reason, QString(decision.reason).replace(u'\n', u' ').replace(u'\uFFFF', u'\uFFFD'));
        QCOMPARE(read->by, decision.by);
        QCOMPARE(read->since, decision.since);
    }

    void whatMeansNothingIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("a list") << QByteArray("- hold\n") << 1;
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("another kind")
            << QByteArray("kind: freeze\nsite: shop\nenvironment: prod\nreason: x\n") << 1;
        QTest::newRow("an unknown key")
            << QByteArray("kind: hold\nsite: shop\nenvironment: prod\nreason: x\nuntil: Friday\n") << 5;
        QTest::newRow("no reason") << QByteArray("kind: hold\nsite: shop\nenvironment: prod\nreason: ' '\n")
                                   << 1;
        QTest::newRow("a hold of a tag")
            << QByteArray("kind: hold\nsite: shop\nenvironment: prod\nreason: x\ntag: a\n") << 1;
        QTest::newRow("of another site")
            << QByteArray("kind: hold\nsite: blog\nenvironment: prod\nreason: x\n") << 1;
        QTest::newRow("a value that is no text") << QByteArray("kind: hold\nsite: [shop]\n") << 2;
    }

    void whatMeansNothingIsAnError()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);

        const auto read = parseDecision(text, holdFile);

        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::Error::Kind::Malformed);
        QCOMPARE(read.error().place->file, holdFile);
        QCOMPARE(read.error().place->line, line);
    }

    void aBlockIsOfOneTag()
    {
        const QList<Decision> decisions{decisionOf(Decision::Kind::Block, u"a"_s),
                                        decisionOf(Decision::Kind::Hold)};

        QVERIFY(find(decisions, Decision::Kind::Block, u"shop"_s, u"prod"_s, u"a"_s) != nullptr);
        QVERIFY(find(decisions, Decision::Kind::Block, u"shop"_s, u"prod"_s, u"b"_s) == nullptr);
        QVERIFY(find(decisions, Decision::Kind::Hold, u"shop"_s, u"prod"_s, u"b"_s) != nullptr);
        QVERIFY(find(decisions, Decision::Kind::Hold, u"shop"_s, u"dev"_s) == nullptr);
    }
};

QTEST_GUILESS_MAIN(DecisionsTest)
#include "tst_decisions.moc"
