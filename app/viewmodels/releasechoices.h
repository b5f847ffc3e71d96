// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/promotion/change.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// Something that a sheet lets one choose before there is anything to review.
struct ChoiceView
{
    Q_GADGET
    QML_VALUE_TYPE(choiceView)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL) ///< a tag, or what would be done
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(bool isTag MEMBER isTag FINAL)

public:
    QString id, title, detail;
    bool isTag = false;
    bool operator==(const ChoiceView &) const = default;
};

/// What a sheet offers, each with the request that it stands for.
struct ReleaseChoices
{
    struct Choice
    {
        ChoiceView view;
        core::promotion::Request request;
    };

    QString site;
    QString heading; ///< of the sheet: "Roll back prod of harbour"
    QString explanation; ///< one sentence
    QString icon;
    QList<Choice> choices;
    bool takesTag = false; ///< any tag may be typed too: the first choice is its pattern
    core::promotion::Request typed; ///< without its tag
    QString nothing; ///< why there is nothing to choose from
};

/// The tags that the environment had before, the newest first, without the one it has.
ReleaseChoices rollbackChoices(const core::pipeline::Snapshot &snapshot, const QString &site,
                               const QString &environment);
/// A tag for the first environment of the site: one that it had, or any.
ReleaseChoices releaseChoices(const core::pipeline::Snapshot &snapshot, const QString &site);
/// The ways out for a site with a step that has diverged.
ReleaseChoices resolveChoices(const core::pipeline::Snapshot &snapshot, const QString &site);

/// The request that gives the first environment the release of the last one again; nullopt when they are the
/// same, or one of them has none.
std::optional<core::promotion::Request> resetRequest(const core::pipeline::Snapshot &snapshot,
                                                     const QString &site);
/// The environments that had another tag before.
QStringList environmentsToRollBack(const core::pipeline::Snapshot &snapshot, const QString &site);
bool hasDiverged(const core::pipeline::Snapshot &snapshot, const QString &site);

} // namespace viewmodels
