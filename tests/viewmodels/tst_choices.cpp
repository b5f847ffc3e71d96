// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/releasechoices.h"
#include "tests/viewmodels/language.h"
#include "tests/viewmodels/snapshots.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewmodels;
using testsupport::FleetBuilder;
using testsupport::Language;
using testsupport::snapshotOf;

namespace {

const QString s_a = u"aaaaaaaaaaaa-r1"_s;
const QString s_b = u"bbbbbbbbbbbb-r1"_s;
const QString s_c = u"cccccccccccc-r1"_s;

QStringList idsOf(const ReleaseChoices &choices)
{
    QStringList ids;
    for (const ReleaseChoices::Choice &choice : choices.choices)
        ids += choice.view.id;
    return ids;
}

} // namespace

/// What the sheets offer to choose from.
class ChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.reset();
        m_language = std::make_unique<Language>(u"en"_s);
        m_fleet = std::make_unique<FleetBuilder>();
        m_fleet->site(u"shop"_s).released(u"dev"_s, s_a).released(u"prod"_s, s_a);
        m_fleet->site(u"calm"_s).released(u"dev"_s, s_a).released(u"prod"_s, s_a);
        m_fleet->commit(u"Start"_s);
        m_fleet->moveTag(u"shop"_s, u"dev"_s, s_b);
        m_fleet->moveTag(u"shop"_s, u"prod"_s, s_b);
    }

    void earlierTagsAreOfferedTheNewestFirst()
    {
        m_fleet->moveTag(u"shop"_s, u"prod"_s, s_c); // never in dev
        m_fleet->moveTag(u"shop"_s, u"prod"_s, s_a);

        const ReleaseChoices choices = rollbackChoices(snapshotOf(*m_fleet), u"shop"_s, u"prod"_s);

        QCOMPARE(idsOf(choices), (QStringList{s_c, s_b}));
        QVERIFY2(choices.choices[0].view.detail.endsWith(u"not recorded in dev before"_s),
                 qUtf8Printable(choices.choices[0].view.detail));
        QVERIFY2(choices.choices[1].view.detail.endsWith(u"was in dev before"_s),
                 qUtf8Printable(choices.choices[1].view.detail));
        QCOMPARE(toString(choices.choices[1].request.action), u"rollback"_s);
        QCOMPARE(choices.choices[1].request.to, u"prod"_s);
    }

    void withoutAnEarlierTagTheReasonIsSaid()
    {
        const ReleaseChoices choices = rollbackChoices(snapshotOf(*m_fleet), u"calm"_s, u"prod"_s);

        QVERIFY(choices.choices.isEmpty());
        QCOMPARE(choices.nothing, u"prod never had another release."_s);
    }

    void aSiteThatDivergedHasThreeWaysOut()
    {
        m_fleet->moveTag(u"shop"_s, u"prod"_s, s_c);

        const ReleaseChoices choices = resolveChoices(snapshotOf(*m_fleet), u"shop"_s);

        QCOMPARE(idsOf(choices), (QStringList{u"rollback"_s, u"reset"_s, u"accept"_s}));
        QCOMPARE(choices.choices[0].request.tag, s_b); // the last one that had been in dev
        QCOMPARE(choices.choices[1].request.from, u"prod"_s);
        QCOMPARE(choices.choices[1].request.to, u"dev"_s);
        QVERIFY(choices.choices[2].request.action == core::promotion::Action::Accept);
        QCOMPARE(choices.choices[2].request.tag, s_c); // that one, and no other
        QVERIFY(hasDiverged(snapshotOf(*m_fleet), u"shop"_s));
        QVERIFY(!hasDiverged(snapshotOf(*m_fleet), u"calm"_s));
        QVERIFY(resolveChoices(snapshotOf(*m_fleet), u"calm"_s).choices.isEmpty());
    }

    void theReleaseIsSetInTheFirstEnvironment()
    {
        const ReleaseChoices choices = releaseChoices(snapshotOf(*m_fleet), u"shop"_s);

        QVERIFY(choices.takesTag);
        QCOMPARE(choices.typed.to, u"dev"_s);
        QCOMPARE(idsOf(choices), QStringList{s_a});
    }

    void aResetNeedsTwoDifferentReleases()
    {
        QVERIFY(!resetRequest(snapshotOf(*m_fleet), u"calm"_s));
        m_fleet->moveTag(u"shop"_s, u"dev"_s, s_c);

        const auto request = resetRequest(snapshotOf(*m_fleet), u"shop"_s);

        QVERIFY(request);
        QCOMPARE(request->from, u"prod"_s);
        QCOMPARE(request->to, u"dev"_s);
        QCOMPARE(toString(request->action), u"reset"_s);
        QVERIFY(!resetRequest(snapshotOf(*m_fleet), u"none"_s));
    }

private:
    std::unique_ptr<Language> m_language;
    std::unique_ptr<FleetBuilder> m_fleet;
};

QTEST_GUILESS_MAIN(ChoicesTest)
#include "tst_choices.moc"
