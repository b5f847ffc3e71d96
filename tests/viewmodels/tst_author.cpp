// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/authorviewmodel.h"
#include "tests/viewmodels/language.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::AuthorViewModel;

/// Asks who makes the commits, and goes on with what was wanted.
class AuthorViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language = std::make_unique<testsupport::Language>(u"en"_s);
        m_author = std::make_unique<AuthorViewModel>();
        m_said.clear();
    }

    void whatIsKnownIsThereToBeginWith()
    {
        ask({.name = {}, .email = u"anna@example.org"_s});

        QVERIFY(m_author->isOpen());
        QVERIFY(m_author->isNeeded());
        QCOMPARE(m_author->email(), u"anna@example.org"_s);
    }

    void whatWasWantedGoesOnOnceItIsKept()
    {
        ask({});
        const QSignalSpy saving(m_author.get(), &AuthorViewModel::saveRequested);

        m_author->save(u" Anna "_s, u"anna@example.org"_s);
        QCOMPARE(saving.count(), 1);
        QCOMPARE(saving.constFirst().constFirst().value<core::git::Author>().name, u"Anna"_s);
        QVERIFY(m_said.isEmpty());
        m_author->finish({});

        QCOMPARE(m_said, QStringList{u"go on"_s});
        QVERIFY(!m_author->isOpen());
    }

    void aCancelLeavesEverythingAsItWas()
    {
        ask({});

        m_author->cancel();
        m_author->finish({});

        QCOMPARE(m_said, QStringList{u"give up"_s});
        QVERIFY(!m_author->isOpen());
    }

    void whatGitWouldNotTakeIsNotSaved()
    {
        ask({});
        const QSignalSpy saving(m_author.get(), &AuthorViewModel::saveRequested);

        m_author->save(u"Anna <anna>"_s, u"anna"_s);

        QCOMPARE(saving.count(), 0);
        QVERIFY(m_author->isOpen());
        QVERIFY(!m_author->nameProblem(u"Anna <anna>"_s).isEmpty());
        QVERIFY(!m_author->emailProblem(u"anna"_s).isEmpty());
    }

    void whatCouldNotBeKeptIsSaidAndCanBeTriedAgain()
    {
        ask({});
        m_author->save(u"Anna"_s, u"anna@example.org"_s);

        m_author->finish(core::fail(core::Error::Kind::Refused, u"The file is locked."_s));

        QCOMPARE(m_author->failure(), u"The file is locked."_s);
        QVERIFY(m_author->isOpen());
        m_author->save(u"Anna"_s, u"anna@example.org"_s);
        m_author->finish({});
        QCOMPARE(m_said, QStringList{u"go on"_s});
    }

    void whoWantsAnotherThingMeanwhileIsTheOneAsked()
    {
        ask({});

        m_author->ask({.name = u"Anna"_s, .email = {}});

        QCOMPARE(m_said, QStringList{u"give up"_s});
        QVERIFY(!m_author->isNeeded());
        QCOMPARE(m_author->name(), u"Anna"_s);
    }

private:
    void ask(const core::git::Author &known)
    {
        m_author->ask(known, [this] { m_said += u"go on"_s; }, [this] { m_said += u"give up"_s; });
    }

    std::unique_ptr<testsupport::Language> m_language;
    std::unique_ptr<AuthorViewModel> m_author;
    QStringList m_said;
};

QTEST_MAIN(AuthorViewModelTest)
#include "tst_author.moc"
