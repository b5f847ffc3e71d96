// SPDX-License-Identifier: Apache-2.0
#include "core/demo/stories.h"

#include "core/demo/script.h"

#include <array>

namespace core::demo {

namespace {

constexpr World::Time beginning = 168 * day;

QByteArray prodFile(const QByteArray &site)
{
    return "deploy/env/release-prod/" + site + ".yaml";
}

ReleaseStyle styled(const QByteArray &quote, const QByteArray &note = {}, const QByteArray &header = {})
{
    return {.quote = quote, .note = note, .header = header};
}

/// Sites in which dev and prod run the same.
void tellOfSitesInSync(Script &script)
{
    Story(script, {.key = "api-docs"}).begins(beginning).lives(5 * day);
    Story(script, {.key = "media-kit", .scheme = TagScheme::FullSha}).begins(beginning).lives(17 * day);
    Story(script, {.key = "support", .scheme = TagScheme::Semantic})
        .begins(beginning)
        .lives(3 * day + 4 * hour);
    Story(script, {.key = "academy"}).begins(88 * day).lives(11 * day);
    Story(script,
          {.key = "press", .style = styled("\"", "", "# Релизы пресс-центра согласованы с PR-отделом.\n")})
        .begins(beginning)
        .lives(15 * day)
        .then(3 * day + 3 * hour, [](World &world, World::Time time) { world.changeSource("press", time); })
        .then(3 * day + 2 * hour, [](World &world, World::Time time) { world.moveTogether("press", time); });
    Story(script, {.key = "forms", .style = styled("", "  # пишет CI, руками не трогать")})
        .begins(beginning)
        .then(beginning - 4 * hour,
              [](World &world, World::Time time) {
                  world.setTag("forms", "dev", "TBD", "forms: which tag was it?", 2, time);
              })
        .then(beginning - 4 * hour - 3 * minute,
              [](World &world, World::Time time) { world.release("forms", time); })
        .lives(8 * day);
    // YAML reads 1.10 without quotes as the number 1.1.
    Story(script, {.key = "widgets", .style = styled(""), .scheme = TagScheme::Decimal})
        .begins(beginning)
        .lives(60 * day)
        .then(33 * day,
              [](World &world, World::Time time) {
                  QByteArray ruined = world.releaseText("widgets", "prod");
                  ruined.replace("  tag: ", "  \x01");
                  world.changeFile(prodFile("widgets"), ruined, "Rename the registry everywhere", 5, time);
              })
        .then(33 * day - 4 * minute,
              [](World &world, World::Time time) {
                  world.changeFile(prodFile("widgets"), world.releaseText("widgets", "prod"),
                                   "widgets: repair what the replacement ruined", 5, time);
              })
        .lives(20 * day);
}

/// Sites that were promoted together, in one commit.
void tellOfTheBatch(Script &script)
{
    const QList<QByteArray> together{"blog", "store-locator", "surveys", "tickets"};
    Story(script, {.key = "blog", .style = styled("")}).begins(beginning).livesUpToDev(30 * hour);
    Story(script, {.key = "tickets", .style = styled("'")}).begins(beginning).livesUpToDev(27 * hour);
    Story(script, {.key = "store-locator"}).begins(beginning).livesUpToDev(50 * hour);
    Story(script, {.key = "surveys"}).begins(58 * day).livesUpToDev(22 * hour);
    script.add(script.now() - 18 * hour,
               [together](World &world, World::Time time) { world.promote(together, "prod", time); });
}

/// Sites in which something waits for its way to prod.
void tellOfSitesAhead(Script &script)
{
    Story(script,
          {.key = "harbour", .style = styled("\"", "", "# Главный сайт: выпускаем по будням до 17:00.\n")})
        .begins(beginning)
        .lives(3 * day + 3 * hour)
        .works(3, 5 * hour, 2 * day + 20 * hour)
        .works(2, 8 * hour, 46 * hour)
        .works(2, 5 * hour, 22 * hour);
    Story(script, {.key = "docs-portal"})
        .begins(beginning)
        .lives(10 * day)
        .works(4, 12 * hour, 9 * day)
        .works(3, 20 * hour, 7 * day)
        .works(5, 30 * hour, 4 * day)
        .works(2, 9 * hour, 2 * day)
        .then(2 * day - hour, [](World &world, World::Time time) { world.rebuild("docs-portal", time); });
    Story(script, {.key = "events"}).begins(beginning).lives(26 * hour).works(2, 4 * hour, 6 * hour);
    Story(script, {.key = "help-center", .style = styled("'", "  # стоит на dev")})
        .begins(beginning)
        .lives(4 * day)
        .works(1, hour, 20 * minute);
    ReleaseStyle windows = styled("\"", "", "# Правит контент-команда, редактор под Windows.\n");
    windows.hasWindowsLines = true;
    Story(script, {.key = "gallery", .style = windows})
        .begins(beginning)
        .lives(7 * day)
        .works(2, 9 * hour, 31 * hour);
    Story(script, {.key = "calendar", .style = styled(""), .scheme = TagScheme::Day})
        .begins(beginning)
        .lives(13 * day)
        .works(2, 20 * hour, 33 * hour);
}

/// A site with three environments, both of whose steps can move.
void tellOfTheStage(Script &script)
{
    Story(script, {.key = "payload-core"})
        .begins(beginning)
        .lives(69 * day)
        .then(66 * day, [](World &world, World::Time time) { world.addStage("payload-core", time); })
        .works(3, 2 * day, 30 * day)
        .promotes(29 * day, "stage")
        .promotes(28 * day, "prod")
        .works(2, 2 * day, 9 * day)
        .promotes(8 * day, "stage")
        .promotes(4 * day, "prod")
        .works(3, 2 * day, 30 * hour)
        .promotes(26 * hour, "stage")
        .works(2, 6 * hour, 4 * hour);
}

/// Sites that wait, and will not be let through.
void tellOfBlockedSites(Script &script)
{
    Story(script, {.key = "saas"})
        .begins(beginning)
        .lives(13 * day)
        .then(12 * day, [](World &world, World::Time time) { world.pinDigest("saas", time); })
        .works(5, 2 * day, 9 * day)
        .works(4, 30 * hour, 7 * day)
        .works(3, 9 * hour, 6 * day);
    Story(script, {.key = "landings"})
        .begins(beginning)
        .lives(9 * day)
        .works(3, 6 * hour, 27 * hour)
        .promotes(25 * hour)
        .then(24 * hour + 20 * minute, [](World &world, World::Time time) {
            world.rollBack("landings", "prod", "На странице акции пропало согласие на обработку данных.",
                           time);
        });
    Story(script, {.key = "status"})
        .begins(beginning)
        .lives(21 * day)
        .then(3 * day, [](World &world, World::Time time) {
            world.setTag("status", "dev", "latest", "status: try the newest image in dev", 1, time);
        });
}

/// Sites that need somebody to look.
void tellOfSitesInTrouble(Script &script)
{
    Story(script, {.key = "shop", .style = styled("\"", "", "# Перед распродажей релизы замораживаем.\n")})
        .begins(beginning)
        .lives(8 * day)
        .works(2, 20 * hour, 4 * day)
        .then(2 * day,
              [](World &world, World::Time time) {
                  world.hotfix("shop", "Не списывать оплату дважды при повторном нажатии", time);
              })
        .works(2, 7 * hour, 6 * hour)
        .then(5 * hour, [](World &world, World::Time time) { world.rebuild("shop", time); });
    Story(script, {.key = "careers", .style = styled("\"", "", "# Вакансии: источник — HR-система.\n")})
        .begins(beginning)
        .lives(9 * day)
        .works(2, 9 * hour, 27 * hour)
        .then(3 * hour, [](World &world, World::Time time) {
            QByteArray text = world.releaseText("careers", "prod");
            text.replace("  tag:", "\ttag:"); // tabs do not indent in YAML
            world.changeFile(prodFile("careers"), text, "careers: tidy up the release file", 2, time);
        });
    Story(script, {.key = "newsroom"})
        .begins(beginning)
        .lives(6 * day)
        .then(5 * hour, [](World &world, World::Time time) {
            world.rollBack("newsroom", "dev", "Память растёт; смотрим на прошлой сборке.", time);
        });
    Story(script, {.key = "intranet", .scheme = TagScheme::Suffixed}).begins(beginning).lives(2 * day);
}

/// Sites whose prod has nothing yet.
void tellOfNewSites(Script &script)
{
    Story(script, {.key = "partners-kz"})
        .begins(12 * day, {"dev"})
        .works(4, 3 * day, 4 * day)
        .works(3, day, 2 * hour);
    Story(script, {.key = "loyalty"}).begins(30 * day, {});
}

/// Work on what all sites share.
void tellOfThePackages(Script &script)
{
    constexpr std::array subjects{"focus rings for keyboards",   "buttons in three sizes",
                                  "date fields know the locale", "links tell visited ones",
                                  "tables scroll on phones",     "one icon set for all sites"};
    World::Time ago = 150 * day;
    for (const char *subject : subjects) {
        script.add(script.now() - ago,
                   [subject](World &world, World::Time time) { world.changePackages(subject, time); });
        ago -= 23 * day + 5 * hour;
    }
}

} // namespace

World tellStories(World::Time now)
{
    Script script(now);
    script.add(now - beginning - 2 * day, [](World &world, World::Time time) { world.found(time); });
    tellOfSitesInSync(script);
    tellOfTheBatch(script);
    tellOfSitesAhead(script);
    tellOfTheStage(script);
    tellOfBlockedSites(script);
    tellOfSitesInTrouble(script);
    tellOfNewSites(script);
    tellOfThePackages(script);

    World world(now - 75 * day);
    script.play(world);
    return world;
}

} // namespace core::demo
