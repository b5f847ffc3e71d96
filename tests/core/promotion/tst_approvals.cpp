// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/approvals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::promotion;

namespace {

Approval by(const QString &mail, bool isSigned = true)
{
    return {.who = {.name = mail.section(u'@', 0, 0), .email = mail, .time = {}},
            .commit = {},
            .isSigned = isSigned};
}

core::policy::Policy policyOf(const QByteArray &text)
{
    return *core::policy::parsePolicy(text);
}

} // namespace

/// Whose approval counts. Signatures themselves are git's: tests/cli/tst_requests.cpp has real ones.
class ApprovalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlySomeCount_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QList<Approval>>("approvals");
        QTest::addColumn<int>("count");
        const QByteArray two("steps: {prod: {approvals: 2}}");
        QTest::newRow("of different people") << two << QList<Approval>{by(u"a@x"_s), by(u"b@x"_s)} << 2;
        QTest::newRow("each once") << two << QList<Approval>{by(u"a@x"_s), by(u"A@X"_s)} << 1;
        QTest::newRow("not of who asked") << two << QList<Approval>{by(u"Asker@x"_s), by(u"b@x"_s)} << 1;
        QTest::newRow("not unsigned") << two << QList<Approval>{by(u"a@x"_s, false), by(u"b@x"_s)} << 1;
        QTest::newRow("unsigned where that is enough")
            << "approvals: {signed: false}\n" + two << QList<Approval>{by(u"a@x"_s, false), by(u"b@x"_s)}
            << 2;
        QTest::newRow("unsigned where none is asked for")
            << QByteArray() << QList<Approval>{by(u"a@x"_s, false)} << 1;
        QTest::newRow("of those who may") << QByteArray("steps: {prod: {approvals: {from: [lead@x]}}}")
                                          << QList<Approval>{by(u"a@x"_s), by(u"Lead@x"_s)} << 1;
    }

    void onlySomeCount()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QList<Approval>, approvals);
        QFETCH(int, count);

        const auto good =
            counted(policyOf(policy), u"prod"_s, {.requestedBy = u"asker@x"_s, .approvals = approvals});

        QCOMPARE(good.size(), count);
    }

    void aPrincipalIsAPattern_data()
    {
        QTest::addColumn<QString>("patterns");
        QTest::addColumn<bool>("isMeant");
        QTest::newRow("the address") << u"lead@example.org"_s << true;
        QTest::newRow("another case") << u"Lead@Example.ORG"_s << true;
        QTest::newRow("one of several") << u"a@example.org,lead@example.org"_s << true;
        QTest::newRow("a star") << u"*@example.org"_s << true;
        QTest::newRow("a question mark") << u"lea?@example.org"_s << true;
        QTest::newRow("not a dot") << u"lead@exampleXorg"_s << false;
        QTest::newRow("a part of it") << u"lead@example"_s << false;
        QTest::newRow("excluded") << u"*@example.org,!lead@example.org"_s << false;
        QTest::newRow("nothing") << u""_s << false;
    }

    void aPrincipalIsAPattern()
    {
        QFETCH(QString, patterns);
        QFETCH(bool, isMeant);
        QCOMPARE(isPrincipal(patterns, u"lead@example.org"_s), isMeant);
    }
};

QTEST_GUILESS_MAIN(ApprovalsTest)
#include "tst_approvals.moc"
