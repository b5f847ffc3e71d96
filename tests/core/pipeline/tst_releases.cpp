// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/releases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::pipeline;

namespace {

/// `POSITION SITE ENV NEW`, `-` for no tag; a `+` after the position: the file is new.
gitops::TagMove move(const QString &text)
{
    const QStringList words = text.split(u' ');
    gitops::TagMove move;
    move.isFileNew = words[0].endsWith(u'+');
    move.position = words[0].chopped(move.isFileNew ? 1 : 0).toInt();
    move.site = words[1];
    move.environment = words[2];
    if (words[3] != u"-")
        move.newTag = words[3];
    return move;
}

gitops::History moves(const QStringList &lines)
{
    gitops::History history;
    for (const QString &line : lines)
        history.moves.push_back(move(line));
    history.length = history.moves.empty() ? 0 : history.moves.back().position + 1;
    return history;
}

QString verdict(const ReleaseEvent &event)
{
    const QString verified =
        event.isVerified ? (*event.isVerified ? u" verified"_s : u" unverified"_s) : QString();
    const QString flags = event.flags.isEmpty() ? QString() : u" "_s + event.flags.join(u' ');
    return toString(event.kind) + verified + flags;
}

QStringList verdicts(const ReleaseHistory &history)
{
    QStringList list;
    for (const ReleaseEvent &event : history.events())
        list += verdict(event);
    return list;
}

const QStringList s_two{u"dev"_s, u"prod"_s};
const QStringList s_three{u"dev"_s, u"stage"_s, u"prod"_s};

} // namespace

class ReleasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void A1_everyMoveHasItsKind_data()
    {
        QTest::addColumn<QStringList>("environments");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("expected");

        QTest::newRow("bootstrap") << s_two << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s}
                                   << QStringList{u"bootstrap"_s, u"bootstrap"_s};
        QTest::newRow("declared first, then released")
            << s_two << QStringList{u"1 s dev a"_s, u"2 s prod a"_s}
            << QStringList{u"release"_s, u"promotion verified"_s};
        QTest::newRow("release and promotion")
            << s_two << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s, u"2 s prod b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"release"_s, u"promotion verified"_s};
        QTest::newRow("late promotion of an older release")
            << s_two
            << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s, u"2 s dev c"_s, u"3 s prod b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"release"_s, u"release"_s,
                           u"promotion verified"_s};
        QTest::newRow("bypass") << s_two << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s prod b"_s}
                                << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"bypass unverified"_s};
        QTest::newRow("dev catches up after a bypass")
            << s_two << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s prod b"_s, u"2 s dev b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"bypass unverified"_s, u"release"_s};
        QTest::newRow("moved together")
            << s_two << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s, u"1 s prod b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"release moved-together"_s,
                           u"bypass unverified moved-together"_s};
        QTest::newRow("two sites in one commit are not together")
            << s_two << QStringList{u"0+ s dev a"_s, u"0+ t dev a"_s, u"1 s dev b"_s, u"1 t dev b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"release"_s, u"release"_s};
        QTest::newRow("rollback of prod") << s_two
                                          << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s,
                                                         u"2 s prod b"_s, u"3 s prod a"_s}
                                          << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"release"_s,
                                                         u"promotion verified"_s, u"rollback verified"_s};
        QTest::newRow("reset of dev")
            << s_two << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s, u"2 s dev a"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"release"_s, u"reset"_s};
        QTest::newRow("rollback of dev to what prod has not")
            << s_two
            << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s, u"2 s dev c"_s, u"3 s dev b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"release"_s, u"release"_s, u"rollback"_s};
        QTest::newRow("reset judges by what the same commit gives to prod")
            << s_two << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s,
                                    u"2 s prod b"_s, u"3 s dev a"_s,   u"3 s prod a"_s}
            << QStringList{u"bootstrap"_s,
                           u"bootstrap"_s,
                           u"release"_s,
                           u"promotion verified"_s,
                           u"reset moved-together"_s,
                           u"rollback verified moved-together"_s};
        QTest::newRow("removal") << s_two << QStringList{u"0+ s dev a"_s, u"1 s dev -"_s}
                                 << QStringList{u"bootstrap"_s, u"removal"_s};
        QTest::newRow("TBD for three minutes")
            << s_two << QStringList{u"0+ s dev a"_s, u"1 s dev -"_s, u"2 s dev b"_s}
            << QStringList{u"bootstrap"_s, u"removal"_s, u"release"_s};
        QTest::newRow("deleted and came back with the same tag")
            << s_two << QStringList{u"0+ s dev a"_s, u"1 s dev -"_s, u"2+ s dev a"_s}
            << QStringList{u"bootstrap"_s, u"removal"_s, u"rollback"_s};
        QTest::newRow("three environments, a step at a time")
            << s_three << QStringList{u"0+ s dev a"_s, u"0+ s stage a"_s, u"0+ s prod a"_s,
                                      u"1 s dev b"_s,  u"2 s stage b"_s,  u"3 s prod b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s,          u"bootstrap"_s,
                           u"release"_s,   u"promotion verified"_s, u"promotion verified"_s};
        QTest::newRow("a skipped stage is a bypass")
            << s_three
            << QStringList{u"0+ s dev a"_s, u"0+ s stage a"_s, u"0+ s prod a"_s, u"1 s dev b"_s,
                           u"2 s prod b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"bootstrap"_s, u"release"_s,
                           u"bypass unverified"_s};
        QTest::newRow("before its first release stage inherits dev's history")
            << s_three << QStringList{u"0+ s dev a"_s, u"1 s dev b"_s,    u"2+ s prod a"_s,
                                      u"3 s prod b"_s, u"4+ s stage b"_s, u"5 s prod a"_s}
            << QStringList{u"bootstrap"_s,          u"release"_s,   u"bootstrap"_s,
                           u"promotion verified"_s, u"bootstrap"_s, u"rollback verified"_s};
        QTest::newRow("after it stage has its own")
            << s_three
            << QStringList{u"0+ s dev a"_s, u"0+ s prod a"_s, u"1+ s stage a"_s, u"2 s dev b"_s,
                           u"3 s prod b"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s, u"bootstrap"_s, u"release"_s,
                           u"bypass unverified"_s};
        QTest::newRow("reset of stage to prod's")
            << s_three << QStringList{u"0+ s dev a"_s, u"0+ s stage a"_s, u"0+ s prod a"_s,
                                      u"1 s dev b"_s,  u"2 s stage b"_s,  u"3 s stage a"_s}
            << QStringList{u"bootstrap"_s, u"bootstrap"_s,          u"bootstrap"_s,
                           u"release"_s,   u"promotion verified"_s, u"reset verified"_s};
    }

    void A1_everyMoveHasItsKind()
    {
        QFETCH(const QStringList, environments);
        QFETCH(const QStringList, lines);

        const ReleaseHistory history(moves(lines), environments);

        QTEST(verdicts(history), "expected");
    }

    void commitThatChangesOtherThingsIsMixed()
    {
        auto history = moves({u"0+ s dev a"_s, u"1 s dev b"_s});
        history.moves[0].otherFiles = 9; // a site comes with its other files
        history.moves[1].otherFiles = 50;

        QCOMPARE(verdicts(ReleaseHistory(history, s_two)),
                 (QStringList{u"bootstrap"_s, u"release mixed-commit"_s}));
    }

    void A1_renamedSiteIsABootstrapAndKeepsItsPast()
    {
        auto history = moves({u"0+ old dev a"_s, u"0+ old prod a"_s, u"1 old dev b"_s, u"2+ new dev b"_s,
                              u"2 old dev -"_s, u"2+ new prod a"_s, u"2 old prod -"_s, u"3 new dev a"_s});
        history.moves[3].renamedFrom = u"old"_s;
        history.moves[5].renamedFrom = u"old"_s;

        const ReleaseHistory releases(history, s_two);

        QCOMPARE(verdicts(releases).mid(3),
                 (QStringList{u"bootstrap renamed"_s, u"removal"_s, u"bootstrap renamed"_s, u"removal"_s,
                              u"reset"_s}));
        QCOMPARE(releases.firstPosition(u"new"_s, 0, u"a"_s), std::optional(0));
    }

    void firstPositionIsTheEarliest()
    {
        const ReleaseHistory history(moves({u"0+ s dev a"_s, u"1 s dev b"_s, u"2 s dev a"_s}), s_two);

        QCOMPARE(history.firstPosition(u"s"_s, 0, u"a"_s), std::optional(0));
        QCOMPARE(history.firstPosition(u"s"_s, 0, u"b"_s), std::optional(1));
        QCOMPARE(history.firstPosition(u"s"_s, 0, u"c"_s), std::nullopt);
        QCOMPARE(history.firstPosition(u"none"_s, 0, u"a"_s), std::nullopt);
    }

    void inheritedHistoryEndsWithTheFirstOwnRelease()
    {
        const ReleaseHistory history(
            moves({u"0+ s dev a"_s, u"1 s dev b"_s, u"2+ s stage b"_s, u"3 s dev c"_s}), s_three);

        QCOMPARE(history.firstPosition(u"s"_s, 1, u"a"_s), std::optional(0));
        QCOMPARE(history.firstPosition(u"s"_s, 1, u"b"_s), std::optional(1));
        QCOMPARE(history.firstPosition(u"s"_s, 1, u"c"_s), std::nullopt);
        QCOMPARE(history.firstPosition(u"s"_s, 2, u"a"_s), std::optional(0));
        QCOMPARE(history.firstTimes(u"s"_s, 1).size(), 2);
    }

    void shallowHistoryBeginsWithStatesThatAreNoEvents()
    {
        auto cut = moves({u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s, u"2 s prod x"_s});
        cut.isCutOff = true;

        const ReleaseHistory history(cut, s_two);

        QCOMPARE(verdicts(history), (QStringList{u"release"_s, u"bypass"_s}));
        QCOMPARE(history.tags(u"s"_s, 0).size(), size_t(2));
        QCOMPARE(history.tags(u"s"_s, 0)[0].event, -1);
        QCOMPARE(history.tags(u"s"_s, 0)[1].event, 0);
    }

    void eventsOfASiteAreFound()
    {
        const ReleaseHistory history(
            moves({u"0+ s dev a"_s, u"0+ t dev a"_s, u"1 s dev b"_s, u"2 s dev -"_s}), s_two);

        QCOMPARE(history.of(u"s"_s).size(), size_t(3));
        QCOMPARE(toString(history.last(u"s"_s, 0)->kind), u"removal"_s);
        QCOMPARE(history.last(u"s"_s, 1), nullptr);
        QCOMPARE(history.tags(u"s"_s, 0).size(), size_t(2));
    }

    void eventsAreReadOnceWhenTheyAreAskedFor()
    {
        const auto all = moves({u"0+ s dev a"_s, u"0+ s prod a"_s, u"1 s dev b"_s});
        int reads = 0;
        const ReleaseHistory history(ReleaseHistory(all, s_two).digest(), s_two, [&] {
            ++reads;
            return all;
        });

        QCOMPARE(history.last(u"s"_s, 0)->move.newTag, std::optional(u"b"_s));
        QCOMPARE(history.last(u"s"_s, 2), nullptr);
        QCOMPARE(history.last(u"none"_s, 0), nullptr);
        QCOMPARE(history.length(), 2);
        QCOMPARE(reads, 0);
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): that a copy shares them is the point
        const ReleaseHistory copy = history;
        QCOMPARE(verdicts(copy), (QStringList{u"bootstrap"_s, u"bootstrap"_s, u"release"_s}));
        QCOMPARE(history.of(u"s"_s).size(), size_t(3));
        QCOMPARE(reads, 1);
    }

    void movesOfAnEnvironmentThatIsGoneAreStillEvents()
    {
        const ReleaseHistory history(
            moves({u"0+ s dev a"_s, u"0+ s stage a"_s, u"1 s stage -"_s, u"2+ s prod a"_s}), s_two);

        QCOMPARE(verdicts(history),
                 (QStringList{u"bootstrap"_s, u"bootstrap"_s, u"removal"_s, u"bootstrap"_s}));
    }
};

QTEST_GUILESS_MAIN(ReleasesTest)
#include "tst_releases.moc"
