// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/settings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::gitops::SettingsTable;
using core::gitops::settingsTable;

namespace {

const QStringList s_names{u"env/dev/shop.yaml"_s, u"env/prod/shop.yaml"_s};

SettingsTable table(const QByteArray &dev, const QByteArray &prod)
{
    return settingsTable({dev, prod}, s_names);
}

} // namespace

/// All settings of a site's env layers side by side.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingHasARowInTheOrderOfTheFirstFile()
    {
        const auto both = table("b: 1\na:\n  c: 2\n", "z: 3\nb: 1\n");

        QCOMPARE(both.rows.size(), 3);
        QCOMPARE(both.rows[0].key, u"b"_s);
        QCOMPARE(both.rows[1].key, u"a.c"_s);
        QCOMPARE(both.rows[2].key, u"z"_s);
    }

    void whatEnvironmentsAgreeOnIsEqual()
    {
        const auto both = table("same: 1\nother: 1\n", "same: 1\nother: 2\n");

        QVERIFY(both.rows[0].isEqual);
        QVERIFY(!both.rows[1].isEqual);
    }

    void whatIsMissingOnOneSideIsNotSetThereAndNotEqual()
    {
        const auto both = table("only: x\n", "{}\n");

        QCOMPARE(both.rows[0].values, (QList<std::optional<QString>>{u"x"_s, std::nullopt}));
        QVERIFY(!both.rows[0].isEqual);
    }

    void scriptsThatBeginAlikeAreComparedToTheirEnd()
    {
        const QByteArray start = "run: |\n" + QByteArray("  echo a long beginning of a script\n").repeated(9);

        const auto both = table(start + "  exit 1\n", start + "  exit 2\n");

        QVERIFY(!both.rows[0].isEqual);
        QVERIFY(both.rows[0].texts[0].endsWith(u"exit 1\n"));
        QVERIFY(!both.rows[0].values[0]->contains(u'\n'));
    }

    void secretsAreNeverShownButTheirReferencesAre()
    {
        const auto both =
            table("db:\n  password: hunter1\n  secretRef: db-env\n", "db:\n  password: hunter2\n");

        QCOMPARE(both.rows[0].values[0], u"••••••"_s);
        QCOMPARE(both.rows[0].texts[1], u"••••••"_s);
        QVERIFY(!both.rows[0].isEqual);
        QCOMPARE(both.rows[1].values[0], u"db-env"_s);
    }

    void aBrokenFileSaysWhereAndDoesNotMakeTheOthersDiffer()
    {
        const auto both = table("a: 1\n", "a: 1\nb: [\n");

        QVERIFY(both.errors[1] && both.errors[1]->place);
        QCOMPARE(both.errors[1]->place->file, s_names[1]);
        QVERIFY(both.errors[1]->place->line > 0);
        QVERIFY(both.rows[0].isEqual);
    }

    void aMissingFileIsSaidSo()
    {
        const auto both = settingsTable({"a: 1\n", std::nullopt}, s_names);

        QCOMPARE(both.isThere, (QList<bool>{true, false}));
        QVERIFY(!both.errors[1]);
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
