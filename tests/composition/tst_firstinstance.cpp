// SPDX-License-Identifier: Apache-2.0
#include "app/composition/firstinstance.h"

#include <QFile>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using app::FirstInstance;

class FirstInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLaterStartHandsOverWhatItWasAskedFor()
    {
        const QTemporaryDir folder;
        FirstInstance first(folder.filePath(u"socket"_s));
        QVERIFY(first.listen());
        QList<FirstInstance::Wish> wishes;
        connect(&first, &FirstInstance::wished, this,
                [&](const FirstInstance::Wish &wish) { wishes += wish; });

        auto handed = std::async(std::launch::async, [&] {
            return FirstInstance(folder.filePath(u"socket"_s))
                .handOver({.repository = u"/srv/fleet"_s, .isDemo = false, .activationToken = "token"});
        });

        QTRY_COMPARE_WITH_TIMEOUT(wishes.size(), 1, 30'000);
        QVERIFY(handed.get());
        QCOMPARE(wishes.first().repository, u"/srv/fleet"_s);
        QCOMPARE(wishes.first().activationToken, "token"_ba);
    }

    void withoutAFirstOneNothingIsHandedOver()
    {
        const QTemporaryDir folder;

        QVERIFY(!FirstInstance(folder.filePath(u"socket"_s)).handOver({}));
        QVERIFY(!FirstInstance(QString()).handOver({}));
    }

    void whatAKilledOneLeftIsTakenOver()
    {
        const QTemporaryDir folder;
        QFile left(folder.filePath(u"socket"_s));
        QVERIFY(left.open(QFile::WriteOnly));
        left.close();

        QVERIFY(FirstInstance(folder.filePath(u"socket"_s)).listen());
    }

    void nonsenseIsNotAnswered()
    {
        const QTemporaryDir folder;
        FirstInstance first(folder.filePath(u"socket"_s));
        QVERIFY(first.listen());
        bool isAsked = false;
        connect(&first, &FirstInstance::wished, this, [&] { isAsked = true; });
        QLocalSocket socket;
        socket.connectToServer(folder.filePath(u"socket"_s));

        socket.write(QByteArray(100'000, 'x'));

        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 30'000);
        QVERIFY(!isAsked);
    }
};

QTEST_GUILESS_MAIN(FirstInstanceTest)
#include "tst_firstinstance.moc"
