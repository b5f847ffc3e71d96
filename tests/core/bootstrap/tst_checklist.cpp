// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/checklist.h"
#include "tests/core/bootstrap/datafleet.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;
using testsupport::DataFleet;
using testsupport::saying;

namespace {

/// The manifests of a platform repository.
struct PlatformFiles
{
    QTemporaryDir folder;
    core::gitops::FolderTree nothing{folder.path()};
    core::gitops::ChangedTree tree;
    core::secrets::Inventory inventory;

    explicit PlatformFiles(const QList<core::git::TreeChange> &files)
        : tree(nothing, files), inventory(core::secrets::Inventory::read(tree, {}, u"platform"_s).value())
    {
    }

    Platform at() const { return {tree, inventory}; }
};

QByteArray secret(const QByteArray &name, const QByteArray &space)
{
    return "apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + name + "\n  namespace: " + space
        + "\nstringData:\n  DATABASE_URI: ENC[AES256_GCM,data:YQ==,iv:YQ==,tag:YQ==,type:str]\nsops:\n  age: "
          "[]\n"
          "  encrypted_regex: ^(data|stringData)$\n  mac: "
          "ENC[AES256_GCM,data:YQ==,iv:YQ==,tag:YQ==,type:str]\n"
          "  version: 3.9.0\n";
}

const ChecklistItem *item(const QList<ChecklistItem> &items, const QString &id)
{
    const auto found = std::ranges::find(items, id, &ChecklistItem::id);
    return found == items.end() ? nullptr : &*found;
}

} // namespace

/// What is to be done elsewhere before a site can run.
class ChecklistTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatASiteNeedsIsListed()
    {
        const DataFleet fleet;
        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "harbour"}}));

        const auto items = checklist(u"pier"_s, u"harbour"_s, fleet.ground(), plan.answers, nullptr);

        for (const QString &id :
             {u"secret.dev.web-pier-dev-env"_s, u"secret.dev.web-pier-dev-s3-env"_s,
              u"secret.prod.web-pier-prod-env"_s, u"secret.prod.regcred"_s, u"namespace.web-pier-dev"_s,
              u"domain.dev.pier.example.org"_s, u"domain.pier.example.org"_s, u"image"_s, u"build"_s})
            QVERIFY2(item(items, id) != nullptr, qPrintable(id));
        QCOMPARE(item(items, u"namespace.web-pier-dev"_s)->command,
                 u"okteto namespace create web-pier-dev"_s);
        QVERIFY(item(items, u"build"_s)->state == ChecklistItem::State::Open); // apps/pier is not there
        QVERIFY(item(items, u"secret.dev.regcred"_s)->state == ChecklistItem::State::Unknown);
    }

    void aSecretThatIsThereIsTicked()
    {
        const DataFleet fleet;
        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "harbour"}}));
        const PlatformFiles platform(
            {{.path = u"secrets/dev/pier.yaml"_s, .bytes = secret("web-pier-dev-env", "web-pier-dev")},
             {.path = u"secrets/prod/pier.yaml"_s, .bytes = secret("web-pier-prod-env", "web-pier-dev")}});
        const Platform at = platform.at();

        const auto items = checklist(u"pier"_s, u"harbour"_s, fleet.ground(), plan.answers, &at);

        QVERIFY(item(items, u"secret.dev.web-pier-dev-env"_s)->state == ChecklistItem::State::Done);
        QVERIFY(item(items, u"secret.prod.web-pier-prod-env"_s)->state == ChecklistItem::State::Wrong);
    }

    void aMissingSecretIsMadeAsTheSiblingHasIt()
    {
        const DataFleet fleet;
        const Plan plan = fleet.plan(saying({{"key", "pier"}, {"like", "harbour"}}));
        const PlatformFiles platform(
            {{.path = u".sops.yaml"_s,
              .bytes = "creation_rules:\n  - path_regex: secrets/\n    age: age1xyz\n"},
             {.path = u"secrets/dev/harbour.yaml"_s,
              .bytes = secret("web-harbour-dev-env", "web-harbour-dev")}});
        const Platform at = platform.at();

        const auto items = checklist(u"pier"_s, u"harbour"_s, fleet.ground(), plan.answers, &at);

        const ChecklistItem *const dev = item(items, u"secret.dev.web-pier-dev-env"_s);
        QVERIFY(dev->state == ChecklistItem::State::Open);
        QCOMPARE(dev->preparation->file, u"secrets/dev/pier.yaml"_s);
        QVERIFY(dev->preparation->rule.has_value());
        QVERIFY2(dev->preparation->skeleton.contains("name: web-pier-dev-env"), dev->preparation->skeleton);
        QVERIFY(dev->command.contains(u"sops"_s));
    }
};

QTEST_GUILESS_MAIN(ChecklistTest)
#include "tst_checklist.moc"
