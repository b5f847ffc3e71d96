// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/inspector/configviewmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::ConfigViewModel;

namespace {

const QStringList s_environments{u"dev"_s, u"prod"_s};
const QStringList s_paths{u"deploy/env/dev/shop.yaml"_s, u"deploy/env/prod/shop.yaml"_s};

const QByteArray s_dev = "env:\n  SYNESTRA_ENV: dev\n  LOG_LEVEL: debug\ncommand: |\n  set -e\n  run dev\n"
                         "cache: redis\nonlyDev: 1\n";
const QByteArray s_prod = "env:\n  SYNESTRA_ENV: prod\n  LOG_LEVEL: info\ncommand: |\n  set -e\n  run prod\n"
                          "cache: redis\n";

void show(ConfigViewModel &config, const std::optional<QByteArray> &dev,
          const std::optional<QByteArray> &prod)
{
    config.show(core::gitops::settingsTable({dev, prod}, s_paths), s_environments, s_environments, s_paths);
}

QStringList keys(const ConfigViewModel &config)
{
    QStringList keys;
    for (const viewmodels::SettingView &row : config.rows())
        keys += row.key;
    return keys;
}

/// What each environment's cell says about itself.
QStringList states(const viewmodels::SettingView &row)
{
    QStringList states;
    for (const viewmodels::SettingCell &cell : row.cells)
        states += cell.state;
    return states;
}

} // namespace

/// The env layers of a site side by side, as the inspector shows them.
class ConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atFirstThereIsNothingAndNoBusyLook()
    {
        const ConfigViewModel config;

        QVERIFY(config.rows().isEmpty());
        QVERIFY(!config.isLoading());
        QVERIFY(!config.note().isEmpty());
    }

    void equalSettingsAreFoldedAndCounted()
    {
        ConfigViewModel config;

        show(config, s_dev, s_prod);

        QCOMPARE(keys(config),
                 (QStringList{u"env.SYNESTRA_ENV"_s, u"env.LOG_LEVEL"_s, u"command"_s, u"onlyDev"_s}));
        QCOMPARE(config.equalCount(), 1);
        QCOMPARE(config.differentCount(), 4);
    }

    void equalSettingsUnfoldAtTheirPlace()
    {
        ConfigViewModel config;
        show(config, s_dev, s_prod);

        config.setEqualShown(true);

        QCOMPARE(keys(config).indexOf(u"cache"_s), 3);
        QCOMPARE(states(config.rows()[3]), (QStringList{u"plain"_s, u"plain"_s}));
    }

    void cellsSayWhatDiffersAndWhatIsNotSet()
    {
        ConfigViewModel config;

        show(config, s_dev, s_prod);

        QCOMPARE(states(config.rows()[1]), (QStringList{u"differs"_s, u"differs"_s}));
        QCOMPARE(config.rows()[3].cells[0].value, u"1"_s);
        QCOMPARE(config.rows()[3].cells[1].state, u"missing"_s);
    }

    void onlyWhatDiffersByItsNatureHasANote()
    {
        ConfigViewModel config;

        show(config, s_dev, s_prod);

        QVERIFY(!config.rows()[0].note.isEmpty());
        QVERIFY(config.rows()[1].note.isEmpty());
    }

    void aScriptIsOneLineInItsCellAndWholeBehindIt()
    {
        ConfigViewModel config;

        show(config, s_dev, s_prod);

        const viewmodels::SettingCell cell = config.rows()[2].cells[1];
        QVERIFY(!cell.value.contains(u'\n'));
        QCOMPARE(cell.text, u"set -e\nrun prod\n"_s);
    }

    void theFilterFindsKeysAndValuesWhateverTheirCase_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("expected");

        QTest::newRow("key") << u"log_level"_s << QStringList{u"env.LOG_LEVEL"_s};
        QTest::newRow("value of one side") << u"DEBUG"_s << QStringList{u"env.LOG_LEVEL"_s};
        QTest::newRow("with blanks around") << u"  onlydev "_s << QStringList{u"onlyDev"_s};
        QTest::newRow("nothing") << u"nowhere"_s << QStringList();
    }

    void theFilterFindsKeysAndValuesWhateverTheirCase()
    {
        QFETCH(const QString, filter);
        QFETCH(const QStringList, expected);
        ConfigViewModel config;
        show(config, s_dev, s_prod);

        config.setFilter(filter);

        QCOMPARE(keys(config), expected);
    }

    void anEmptyListSaysWhy()
    {
        ConfigViewModel config;
        show(config, "a: 1\n", "a: 1\n");
        const QString agreed = config.note();

        config.setFilter(u"nowhere"_s);

        QVERIFY(!agreed.isEmpty());
        QVERIFY(!config.note().isEmpty());
        QVERIFY(config.note() != agreed);
    }

    void aBrokenFileIsNamedWithLineAndLeavesTheOtherReadable()
    {
        ConfigViewModel config;
        config.setEqualShown(true);

        show(config, "a: 1\n", "b: [\n");

        QCOMPARE(config.problems().size(), 1);
        QVERIFY(config.problems().front().isBroken);
        QVERIFY(config.problems().front().place.startsWith(s_paths[1] + u":"_s));
        QCOMPARE(keys(config), QStringList{u"a"_s});
        QCOMPARE(states(config.rows().front()), (QStringList{u"plain"_s, u"unread"_s}));
    }

    void aMissingFileIsNoError()
    {
        ConfigViewModel config;

        show(config, "a: 1\n", std::nullopt);

        QCOMPARE(config.problems().size(), 1);
        QVERIFY(!config.problems().front().isBroken);
        QCOMPARE(config.problems().front().place, s_paths[1]);
    }

    void secretsAreMaskedInCellAndText()
    {
        ConfigViewModel config;

        show(config, "db:\n  password: hunter1\n", "db:\n  password: hunter2\n");

        const QList<viewmodels::SettingCell> cells = config.rows().front().cells;
        QVERIFY(!cells[0].value.contains(u"hunter"_s) && !cells[0].text.contains(u"hunter"_s));
        QVERIFY(!cells[1].value.contains(u"hunter"_s) && !cells[1].text.contains(u"hunter"_s));
    }

    void waitingForAnotherSiteForgetsTheRowsButNotWhatThePersonChose()
    {
        ConfigViewModel config;
        config.setEqualShown(true);
        config.setFilter(u"a"_s);
        show(config, "a: 1\n", "a: 2\n");

        config.expect();

        QVERIFY(config.isLoading());
        QVERIFY(config.rows().isEmpty());
        QVERIFY(config.note().isEmpty());
        QVERIFY(config.areEqualShown());
        QCOMPARE(config.filter(), u"a"_s);
    }

    void theSameFilterAgainChangesNothing()
    {
        ConfigViewModel config;
        config.setFilter(u"a"_s);
        const QSignalSpy changes(&config, &ConfigViewModel::changed);

        config.setFilter(u"a"_s);

        QCOMPARE(changes.count(), 0);
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "tst_config.moc"
