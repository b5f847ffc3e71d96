// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/actions.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;
using viewmodels::Actions;
using viewmodels::ActionSpec;
using viewmodels::actionTable;
using viewmodels::ActionView;
using viewmodels::ShortcutView;
using viewmodels::Situation;

namespace {

/// A board with a site that can be promoted.
Situation board()
{
    Situation situation;
    situation.isOpen = true;
    situation.page = u"pipeline"_s;
    situation.site = u"academy"_s;
    situation.target = u"prod"_s;
    situation.host = u"academy.example.org"_s;
    situation.project = u"web"_s;
    return situation;
}

/// Every sequence that acts on a page: those of its scope and those that act anywhere.
QStringList sequencesOn(const QString &scope)
{
    QStringList sequences;
    for (const ShortcutView &shortcut : Actions().shortcuts()) {
        if (shortcut.scope == scope || (shortcut.scope == "global"_L1 && scope != "sheet"_L1))
            sequences += shortcut.sequences;
    }
    return sequences;
}

QStringList thoseGivenTwice(QStringList sequences)
{
    sequences.sort();
    QStringList twice;
    for (qsizetype i = 1; i < sequences.size(); ++i) {
        if (sequences[i] == sequences[i - 1])
            twice += sequences[i];
    }
    return twice;
}

/// Keys that act by themselves and also begin a longer sequence: the longer one would never come.
QStringList thoseThatHideLonger(const QStringList &sequences)
{
    QStringList hiding;
    for (const QString &sequence : sequences) {
        const QString first = sequence.section(u", "_s, 0, 0);
        if (first != sequence && sequences.contains(first))
            hiding += first;
    }
    return hiding;
}

bool hasLatinLetter(const QString &sequence)
{
    const QString key = sequence.section(u'+', -1);
    return key.size() == 1 && key[0].isLetter() && key[0].unicode() < 128;
}

bool hasCyrillicLetter(const QString &sequence)
{
    return std::ranges::any_of(sequence,
                               [](QChar letter) { return letter.script() == QChar::Script_Cyrillic; });
}

QStringList actionsWithoutTwin()
{
    QStringList ids;
    for (const ShortcutView &shortcut : Actions().shortcuts()) {
        if (std::ranges::any_of(shortcut.sequences, hasLatinLetter)
            && std::ranges::none_of(shortcut.sequences, hasCyrillicLetter))
            ids += shortcut.action;
    }
    return ids;
}

QStringList thatActWhileTyping()
{
    QStringList ids;
    for (const ShortcutView &shortcut : Actions().shortcuts()) {
        if (shortcut.isSingleKey && !shortcut.isOffWhileTyping)
            ids += shortcut.action;
    }
    return ids;
}

QStringList withoutTitle(const QTranslator &translator)
{
    QStringList ids;
    for (const ActionSpec &spec : actionTable()) {
        if (translator.translate("actions", spec.title).isEmpty()
            || translator.translate("actions", spec.group).isEmpty()
            || (spec.siteTitle && translator.translate("actions", spec.siteTitle).isEmpty()))
            ids += spec.id;
    }
    return ids;
}

QStringList ids()
{
    QStringList ids;
    for (const ActionSpec &spec : actionTable())
        ids += spec.id;
    return ids;
}

QStringList withoutIcon()
{
    QStringList ids;
    for (const ActionSpec &spec : actionTable()) {
        if (!QFile::exists(u":/icons/%1.svg"_s.arg(spec.icon)))
            ids += spec.id;
    }
    return ids;
}

QStringList dangerousThatSeemToActAtOnce()
{
    QStringList ids;
    for (const ActionSpec &spec : actionTable()) {
        if ((spec.traits & ActionSpec::Dangerous) && !QString::fromUtf8(spec.title).endsWith(u'…'))
            ids += spec.id;
    }
    return ids;
}

const ActionView *find(const QList<ActionView> &actions, const QString &id)
{
    const auto found = std::ranges::find(actions, id, &ActionView::id);
    return found == actions.end() ? nullptr : &*found;
}

} // namespace

/// The table of actions, and what can be done where.
class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noKeyIsGivenTwiceInOneScope_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::newRow("board") << u"board"_s;
        QTest::newRow("run") << u"run"_s;
        QTest::newRow("sheet") << u"sheet"_s;
    }
    void noKeyIsGivenTwiceInOneScope()
    {
        QFETCH(const QString, scope);

        const QStringList sequences = sequencesOn(scope);

        QVERIFY(!sequences.isEmpty());
        QCOMPARE(thoseGivenTwice(sequences), QStringList());
        QCOMPARE(thoseThatHideLonger(sequences), QStringList());
    }

    void everyLetterHasItsTwin() { QCOMPARE(actionsWithoutTwin(), QStringList()); }

    void noSingleKeyActsWhileTextIsTyped() { QCOMPARE(thatActWhileTyping(), QStringList()); }

    void everyActionHasATitleInBothLanguages()
    {
        QTranslator russian;
        QVERIFY(russian.load(u":/i18n/slipway_ru.qm"_s));

        QCOMPARE(withoutTitle(russian), QStringList());
    }

    void everyActionHasAnIconAndAnIdOfItsOwn()
    {
        QCOMPARE(withoutIcon(), QStringList());
        QCOMPARE(thoseGivenTwice(ids()), QStringList());
    }

    void dangerousActionsSayThatASheetFollows() { QCOMPARE(dangerousThatSeemToActAtOnce(), QStringList()); }

    void whatCanBeDoneIsTriggered()
    {
        Actions actions;
        actions.setSituation(board());
        const QSignalSpy triggered(&actions, &Actions::triggered);
        const QSignalSpy refused(&actions, &Actions::refused);

        actions.trigger(u"promote"_s);

        QCOMPARE(triggered, (QList<QVariantList>{{u"promote"_s}}));
        QCOMPARE(refused.count(), 0);
    }

    void whatCannotBeDoneSaysWhy_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no workspace") << u"fetch"_s << u"No repository is open."_s;
        QTest::newRow("no site") << u"copyName"_s << u"No site has the focus."_s;
        QTest::newRow("nothing ahead") << u"promote"_s << u"Nothing to promote."_s;
        QTest::newRow("no checks") << u"clearChecks"_s << u"No site is checked."_s;
        QTest::newRow("no filter") << u"clearFilter"_s << u"No filter is set."_s;
        QTest::newRow("no host") << u"browse"_s << u"No host is known."_s;
        QTest::newRow("no project") << u"onlyProject"_s << u"No Argo CD project is known."_s;
        QTest::newRow("a closed gate") << u"confirm"_s << u"The review does not allow it."_s;
    }
    void whatCannotBeDoneSaysWhy()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, reason);
        Actions actions;
        const QSignalSpy triggered(&actions, &Actions::triggered);
        const QSignalSpy refused(&actions, &Actions::refused);

        actions.trigger(action);

        QCOMPARE(refused, (QList<QVariantList>{{reason}}));
        QCOMPARE(triggered.count(), 0);
    }

    void anUnknownActionDoesNothing()
    {
        Actions actions;
        const QSignalSpy triggered(&actions, &Actions::triggered);
        const QSignalSpy refused(&actions, &Actions::refused);

        actions.trigger(u"launch"_s);

        QCOMPARE(triggered.count() + refused.count(), 0);
    }

    void actionsOfTheFocusedSiteNameIt()
    {
        Actions actions;
        actions.setSituation(board());

        const QList<ActionView> ofSite = actions.listed(true);

        const ActionView *promote = find(ofSite, u"promote"_s);
        QVERIFY(promote);
        QCOMPARE(promote->title, u"Promote academy to prod…"_s);
        QCOMPARE(promote->keys, QStringList{u"P"_s});
        QVERIFY(promote->isDangerous);
    }

    void withChecksPromotingIsAboutThem()
    {
        Situation situation = board();
        situation.checked = 2;
        Actions actions;
        actions.setSituation(situation);

        const QList<ActionView> all = actions.listed(true) + actions.listed(false);

        const ActionView *promote = find(all, u"promote"_s);
        QVERIFY(promote);
        QCOMPARE(promote->title, u"Promote the checked sites…"_s);
    }

    void actionsOfAnotherPageAreNotListed()
    {
        Situation situation = board();
        situation.page = u"run"_s;
        Actions actions;
        actions.setSituation(situation);

        const QList<ActionView> all = actions.listed(true) + actions.listed(false);

        QVERIFY(!find(all, u"promote"_s));
        QVERIFY(find(all, u"cancelRun"_s));
        QVERIFY(find(all, u"fetch"_s));
    }

    void twoKeysOfOneNameAreShownOnce()
    {
        const QList<viewmodels::KeyGroupView> groups = Actions().keyGroups();

        QList<ActionView> all;
        for (const viewmodels::KeyGroupView &group : groups)
            all += group.actions;
        const ActionView *confirm = find(all, u"confirm"_s);

        QVERIFY(confirm);
        QCOMPARE(confirm->keys, QStringList{u"Ctrl Enter"_s});
        QCOMPARE(confirm->otherKeys, QStringList());
    }

    void capsAreWrittenAsOnTheKeys_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("caps");
        QTest::newRow("a letter") << u"promote"_s << QStringList{u"P"_s};
        QTest::newRow("with Ctrl") << u"palette"_s << QStringList{u"Ctrl K"_s};
        QTest::newRow("one after the other") << u"goPipeline"_s << QStringList{u"G"_s, u"P"_s};
        QTest::newRow("a named key") << u"details"_s << QStringList{u"Enter"_s};
        QTest::newRow("an arrow with Shift") << u"extendChecks"_s << QStringList{u"Shift ↓"_s};
    }
    void capsAreWrittenAsOnTheKeys()
    {
        QFETCH(const QString, action);
        QFETCH(const QStringList, caps);
        QList<ActionView> all;
        for (const viewmodels::KeyGroupView &group : Actions().keyGroups())
            all += group.actions;

        const ActionView *found = find(all, action);

        QVERIFY(found);
        QCOMPARE(found->keys, caps);
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
