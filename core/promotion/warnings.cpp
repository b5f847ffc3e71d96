// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/warnings.h"

#include "core/base/text.h"
#include "core/gitops/settings.h"
#include "core/pipeline/variables.h"
#include "core/promotion/setting.h"
#include "core/promotion/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

using Kind = Warning::Kind;

constexpr qsizetype mostKeys = 6;

/// The env layer at a commit; nullopt: there is none.
std::optional<QByteArray> envLayer(const git::Repository &repository, const git::ObjectId &commit,
                                   const QString &path)
{
    const auto read = repository.commit(commit);
    const auto entry = read ? repository.entry(read->tree, path) : std::unexpected(read.error());
    if (!entry || !*entry)
        return std::nullopt;
    const auto bytes = repository.blob((*entry)->id);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

/// "a, b and 3 more"
QString listed(const QStringList &keys)
{
    const QString first = keys.first(std::min(mostKeys, keys.size())).join(u", "_s);
    const auto more = static_cast<int>(keys.size() - std::min(mostKeys, keys.size()));
    return more == 0 ? first
                     : QCoreApplication::translate("core", "%1 and %n more", nullptr, more).arg(first);
}

/// What may be shown, and set elsewhere too.
std::optional<QString> valueToOffer(const pipeline::VariableSources &front, const QString &name)
{
    const auto value = front.values.constFind(name);
    return value != front.values.cend() && checkSetting(name, *value) ? std::optional(*value) : std::nullopt;
}

class Lookout
{
public:
    Lookout(const git::Repository &repository, const pipeline::Snapshot &snapshot, const SiteChange &change)
        : m_repository(repository)
        , m_snapshot(snapshot)
        , m_change(change)
        , m_to(snapshot.fleet->environment(change.to))
        , m_far(layerOf(change.to))
    {
    }

    void lookAtVariables(QList<Warning> &warnings) const;
    void lookAtSecrets(QList<Warning> &warnings) const;
    void lookAtMigrations(const std::vector<pipeline::WaitingCommit> &commits,
                          QList<Warning> &warnings) const;
    void lookAtSettings(QList<Warning> &warnings) const;
    void lookAtHistory(QList<Warning> &warnings) const;
    void lookAtImage(QList<Warning> &warnings) const;

private:
    std::optional<QByteArray> layerOf(const QString &environment) const
    {
        return envLayer(m_repository, m_snapshot.commit, pathOf(environment));
    }
    QString pathOf(const QString &environment) const
    {
        return m_snapshot.fleet->layout.envFile(m_change.site, environment);
    }

    const git::Repository &m_repository;
    const pipeline::Snapshot &m_snapshot;
    const SiteChange &m_change;
    int m_to;
    std::optional<QByteArray> m_far;
};

void Lookout::lookAtVariables(QList<Warning> &warnings) const
{
    if (!m_far)
        return;
    const pipeline::VariableSources far = pipeline::variablesOf(*m_far);
    const pipeline::VariableSources front =
        pipeline::variablesOf(layerOf(m_change.from).value_or(QByteArray()));
    const QList<pipeline::VariableUse> uses = pipeline::newVariables(
        m_repository, m_snapshot.fleet->layout, m_change.site, m_change.oldTag, m_change.newTag);
    for (const pipeline::VariableUse &use : uses) {
        if (far.names.contains(use.name))
            continue;
        const QString place = u"%1:%2"_s.arg(use.file).arg(use.line);
        const bool isSetInFront = front.names.contains(use.name);
        QString detail = place;
        if (isSetInFront)
            //: %1 a place in a file, %2 an environment
            detail = QCoreApplication::translate("core", "%1; %2 sets it").arg(place, m_change.from);
        else if (!far.secrets.isEmpty())
            //: %1 a place in a file, %2 names of secrets
            detail = QCoreApplication::translate("core", "%1; it may come from %2")
                         .arg(place, far.secrets.join(u", "_s));
        warnings.append(
            {.kind = Kind::Variable,
             .isGrave = isSetInFront || far.secrets.isEmpty(),
             .title = QCoreApplication::translate("core", "New code reads %1, which %2 does not set")
                          .arg(use.name, m_change.to),
             .detail = detail,
             .line = u"%1: \"\""_s.arg(use.name),
             .variable = gitops::looksSecret(use.name) ? QString() : use.name,
             .place = place,
             .frontValue = valueToOffer(front, use.name)});
    }
}

void Lookout::lookAtSecrets(QList<Warning> &warnings) const
{
    const auto front = layerOf(m_change.from);
    const auto differences =
        front && m_far ? gitops::compareSettings(*front, *m_far) : Result<QList<gitops::SettingDifference>>();
    if (!differences)
        return;
    for (const gitops::SettingDifference &difference : *differences) {
        const bool isReference = difference.key.contains("secretref"_L1, Qt::CaseInsensitive)
            || difference.key.contains("secretkeyref"_L1, Qt::CaseInsensitive);
        if (!isReference || (difference.from && difference.to))
            continue;
        const QString &where = difference.from ? m_change.from : m_change.to;
        warnings.append(
            {.kind = Kind::Secret,
             .isGrave = difference.from.has_value(),
             //: %1 a key of the env layer, %2 an environment
             .title = QCoreApplication::translate("core", "%1 is set in %2 only").arg(difference.key, where),
             .detail = oneLine(difference.from ? *difference.from : *difference.to),
             .line = {}});
    }
}

void Lookout::lookAtMigrations(const std::vector<pipeline::WaitingCommit> &commits,
                               QList<Warning> &warnings) const
{
    const auto count =
        static_cast<int>(std::ranges::count(commits, true, &pipeline::WaitingCommit::hasMigration));
    if (count == 0)
        return;
    QStringList subjects;
    for (const pipeline::WaitingCommit &commit : commits) {
        if (commit.hasMigration)
            subjects += u"%1 %2"_s.arg(commit.id.shortHex(), oneLine(commit.subject));
    }
    const bool isBack = m_change.action == Action::Rollback || m_change.action == Action::Reset;
    warnings.append(
        {.kind = Kind::Migration,
         .isGrave = true,
         .title = isBack
             ? QCoreApplication::translate("core",
                                           "%n commit(s) with migrations are given up; the database stays "
                                           "as it is",
                                           nullptr, count)
             : QCoreApplication::translate("core", "%n commit(s) bring migrations of the database", nullptr,
                                           count),
         .detail = listed(subjects),
         .line = {}});
}

/// What the env layer says now and did not when the environment last had this tag.
void Lookout::lookAtSettings(QList<Warning> &warnings) const
{
    const auto &stretches = m_snapshot.history->tags(m_change.site, m_to);
    const auto last =
        std::ranges::find(stretches.rbegin(), stretches.rend(), m_change.newTag, &pipeline::TagStretch::tag);
    if (last == stretches.rend() || last == stretches.rbegin() || !m_far)
        return;
    const int left = std::prev(last)->event; // the next one in time
    if (left < 0)
        return;
    const git::ObjectId commit = m_snapshot.history->events().at(static_cast<size_t>(left)).move.commit;
    const auto read = m_repository.commit(commit);
    if (!read || read->parents.isEmpty())
        return;
    const auto then = envLayer(m_repository, read->parents.constFirst(), pathOf(m_change.to));
    const auto differences =
        then ? gitops::compareSettings(*then, *m_far) : Result<QList<gitops::SettingDifference>>();
    if (!differences || differences->isEmpty())
        return;
    QStringList keys;
    for (const gitops::SettingDifference &difference : *differences)
        keys += difference.key;
    const auto count = static_cast<int>(keys.size());
    warnings.append(
        {.kind = Kind::Settings,
         .isGrave = false,
         .title = QCoreApplication::translate("core", "%n setting(s) of %1 changed since it had this release",
                                              nullptr, count)
                      .arg(m_change.to),
         .detail = listed(keys),
         .line = {}});
}

void Lookout::lookAtHistory(QList<Warning> &warnings) const
{
    if (!wasRolledBack(m_snapshot, m_change.site, m_to, m_change.newTag))
        return;
    warnings.append(
        {.kind = Kind::WentBack,
         .isGrave = true,
         .title =
             QCoreApplication::translate("core", "%1 went back from this release before").arg(m_change.to),
         .detail = {},
         .line = {}});
}

/// What ran in front was built apart from what comes now.
void Lookout::lookAtImage(QList<Warning> &warnings) const
{
    warnings.append(
        {.kind = Kind::OtherImage,
         .isGrave = false,
         .title =
             QCoreApplication::translate("core", "The image itself was not the one in %1").arg(m_change.from),
         .detail =
             QCoreApplication::translate("core", "%1 has %2 and %3 gets %4: one release by %5, two images.")
                 .arg(m_change.from, oneLine(m_change.sourceTag), m_change.to, oneLine(m_change.newTag),
                      policy::fileName),
         .line = {}});
}

} // namespace

QString toString(Kind kind)
{
    switch (kind) {
    case Kind::Variable: return u"variable"_s;
    case Kind::Secret: return u"secret"_s;
    case Kind::Migration: return u"migration"_s;
    case Kind::Settings: return u"settings"_s;
    case Kind::OtherImage: return u"other-image"_s;
    case Kind::WentBack: break;
    }
    return u"went-back"_s;
}

QList<Warning> warningsOf(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                          const SiteChange &change,
                          const std::optional<std::vector<pipeline::WaitingCommit>> &commits)
{
    QList<Warning> warnings;
    if (isDecision(change.action) || snapshot.fleet->environment(change.to) < 0 || change.newTag.isEmpty()
        || change.newTag == change.oldTag)
        return warnings;
    const Lookout lookout(repository, snapshot, change);
    if (commits)
        lookout.lookAtMigrations(*commits, warnings);
    if (!change.sourceTag.isEmpty())
        lookout.lookAtImage(warnings);
    if (change.action == Action::Promotion) {
        lookout.lookAtVariables(warnings);
        lookout.lookAtSecrets(warnings);
    }
    if (change.action == Action::Rollback) {
        lookout.lookAtSettings(warnings);
        lookout.lookAtHistory(warnings);
    }
    std::ranges::stable_sort(warnings, std::greater(), &Warning::isGrave);
    return warnings;
}

} // namespace core::promotion
