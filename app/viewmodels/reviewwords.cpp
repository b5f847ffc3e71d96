// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/reviewwords.h"

#include "app/viewmodels/words.h"
#include "core/promotion/filework.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::promotion::Action;
using core::promotion::Request;

namespace viewmodels::reviewwords {

namespace {

QString titleOfMany(const QList<Request> &requests)
{
    const bool isSameTarget = std::ranges::all_of(
        requests, [&requests](const Request &request) { return request.to == requests.front().to; });
    const auto count = static_cast<int>(requests.size());
    const QString sites = QCoreApplication::translate("review", "%n site(s)", nullptr, count);
    if (requests.front().action == Action::Reset) {
        //: %1 an environment, %2 how many sites
        return isSameTarget
            ? QCoreApplication::translate("review", "Reset %1 of %2").arg(requests.front().to, sites)
            : QCoreApplication::translate("review", "Reset the first environment of %1").arg(sites);
    }
    return isSameTarget
        ? QCoreApplication::translate("review", "Promote %1 to %2").arg(sites, requests.front().to)
        : QCoreApplication::translate("review", "Promote %1 one step").arg(sites);
}

} // namespace

QString title(const QList<Request> &requests)
{
    if (requests.size() != 1)
        return requests.isEmpty() ? QString() : titleOfMany(requests);
    const Request &request = requests.front();
    switch (request.action) {
    case Action::Promotion:
        return QCoreApplication::translate("review", "Promote %1 to %2").arg(request.site, request.to);
    case Action::Reset:
        //: %1 a site, %2 and %3 environments
        return QCoreApplication::translate("review", "Reset %2 of %1 to the release of %3")
            .arg(request.site, request.to, request.from);
    case Action::Rollback:
        return QCoreApplication::translate("review", "Roll back %2 of %1").arg(request.site, request.to);
    case Action::Release:
        return QCoreApplication::translate("review", "Set the %2 release of %1")
            .arg(request.site, request.to);
    case Action::Setting:
        //: %1 a site, %2 an environment, %3 a variable
        return QCoreApplication::translate("review", "Add %3 to %2 of %1")
            .arg(request.site, request.to, request.variable);
    case Action::Hold:
        return QCoreApplication::translate("review", "Hold %2 of %1").arg(request.site, request.to);
    case Action::Block:
        //: %1 a site, %2 an environment, %3 a tag
        return QCoreApplication::translate("review", "Keep %3 out of %2 of %1")
            .arg(request.site, request.to, request.tag.value_or(QString()));
    case Action::Accept:
        return QCoreApplication::translate("review", "Accept what %1 has in %2")
            .arg(request.site, request.to);
    case Action::Lift:
        return request.tag
            ? QCoreApplication::translate("review", "Let %3 come to %2 of %1 again")
                  .arg(request.site, request.to, *request.tag)
            : QCoreApplication::translate("review", "End the hold of %2 of %1").arg(request.site, request.to);
    case Action::Files: return core::promotion::titleOf(*request.work);
    }
    return {};
}

QString subtitle(const Request &request, bool isFirstRelease)
{
    switch (request.action) {
    case Action::Promotion:
        return isFirstRelease
            ? QCoreApplication::translate("review", "The first release in %1. Nothing is rebuilt.")
                  .arg(request.to)
            : QCoreApplication::translate("review", "Copies the image tag that %1 has. Nothing is rebuilt.")
                  .arg(request.from);
    case Action::Reset:
        return QCoreApplication::translate(
                   "review", "Writes the release of %1 into %2. %1 and the cluster are not touched.")
            .arg(request.from, request.to);
    case Action::Rollback:
        return QCoreApplication::translate("review",
                                           "Gives %1 a tag back that it had before. Data is not "
                                           "migrated back.")
            .arg(request.to);
    case Action::Release:
        return QCoreApplication::translate("review", "Writes a tag into %1, as CI does after a build.")
            .arg(request.to);
    case Action::Setting:
        return QCoreApplication::translate("review",
                                           "One entry more in the env layer of %1, in a commit of its own.")
            .arg(request.to);
    case Action::Hold:
        return QCoreApplication::translate(
                   "review", "Nothing new comes to %1 until the hold ends. Going back stays possible.")
            .arg(request.to);
    case Action::Block:
        return QCoreApplication::translate("review", "This tag does not come to %1 until the block ends.")
            .arg(request.to);
    case Action::Accept:
        return QCoreApplication::translate(
            "review", "It counts as verified from here on. The audit still shows how it came.");
    case Action::Lift:
        return QCoreApplication::translate("review", "Takes the decision away. The audit keeps it.");
    case Action::Files:
        return QCoreApplication::translate("review", "All of these files in one commit. No tag moves.");
    }
    return {};
}

QString button(const Request &request, bool isBatch, int count)
{
    switch (request.action) {
    case Action::Promotion:
        return isBatch && count > 0
            ? QCoreApplication::translate("review", "Promote %n site(s)", nullptr, count)
            : QCoreApplication::translate("review", "Promote to %1").arg(request.to);
    case Action::Reset:
        return isBatch && count > 0
            ? QCoreApplication::translate("review", "Reset %n site(s)", nullptr, count)
            : QCoreApplication::translate("review", "Reset %1").arg(request.to);
    case Action::Rollback: return QCoreApplication::translate("review", "Roll back %1").arg(request.to);
    case Action::Release: return QCoreApplication::translate("review", "Set %1").arg(request.to);
    case Action::Setting: return QCoreApplication::translate("review", "Add to %1").arg(request.to);
    case Action::Hold: return QCoreApplication::translate("review", "Hold %1").arg(request.to);
    case Action::Block: return QCoreApplication::translate("review", "Block the tag");
    case Action::Accept: return QCoreApplication::translate("review", "Accept once");
    case Action::Lift:
        return request.tag ? QCoreApplication::translate("review", "End the block")
                           : QCoreApplication::translate("review", "End the hold");
    case Action::Files: return QCoreApplication::translate("review", "Write the files");
    }
    return {};
}

QString icon(Action action)
{
    switch (action) {
    case Action::Promotion: return u"arrow-up"_s;
    case Action::Reset: return u"reset"_s;
    case Action::Rollback: return u"rollback"_s;
    case Action::Release: return u"tag"_s;
    case Action::Setting: return u"plus"_s;
    case Action::Hold: return u"pause"_s;
    case Action::Block: return u"lock"_s;
    case Action::Accept: return u"check"_s;
    case Action::Lift: return u"play"_s;
    case Action::Files: return u"file-plus"_s;
    }
    return {};
}

QString commitsTitle(const Request &request)
{
    const bool isBack = request.action == Action::Reset || request.action == Action::Rollback;
    return isBack ? QCoreApplication::translate("review", "Commits that %1 gives up").arg(request.to)
                  : QCoreApplication::translate("review", "Commits");
}

QString request(const core::promotion::SiteChange &change,
                const std::optional<std::vector<core::pipeline::WaitingCommit>> &commits)
{
    constexpr size_t most = 20;
    const QString old = change.oldTag.isEmpty() || change.isFirstRelease
        ? QCoreApplication::translate("review", "none")
        : change.oldTag;
    if (change.action == Action::Files) {
        const QStringList files = core::promotion::namedFiles(change);
        return core::promotion::titleOf(*change.work) + u"\n  "_s + files.join(u"\n  "_s);
    }
    if (change.action == Action::Setting) {
        const QStringList key = change.setting.split(u'.');
        return u"%1, %2: %3\n  slipwayctl set-variable %1 --env %2 %4 '%5'"_s.arg(
            change.site, change.to, change.setting, key.constLast(),
            QString(change.value).replace(u'\'', u"'\\''"_s));
    }
    //: a site, the environment that is written, the tag before and after
    QStringList lines{QCoreApplication::translate("review", "%1, %2: %3 → %4")
                          .arg(change.site, change.to, old, change.newTag)};
    lines += u"  "_s + words::gatesSummary(change.gates);
    const size_t count = commits ? commits->size() : 0;
    for (size_t i = 0; i < std::min(count, most); ++i) {
        const auto &commit = commits->at(i);
        lines += u"  %1 %2 (%3)"_s.arg(commit.id.shortHex(), commit.subject, commit.author.name);
    }
    const int more = static_cast<int>(count) - static_cast<int>(most);
    if (more > 0)
        lines += u"  "_s + QCoreApplication::translate("review", "and %n more commit(s)", nullptr, more);
    if (change.action == Action::Promotion) {
        lines += u"  slipwayctl promote %1 --from %2 --to %3 --tag %4"_s.arg(change.site, change.from,
                                                                             change.to, change.newTag);
    }
    return lines.join(u'\n');
}

QString running(Action action, const QString &site, const QString &environment)
{
    switch (action) {
    case Action::Promotion:
        return QCoreApplication::translate("run", "Promoting %1 to %2").arg(site, environment);
    case Action::Reset:
        return QCoreApplication::translate("run", "Resetting %2 of %1").arg(site, environment);
    case Action::Rollback:
        return QCoreApplication::translate("run", "Rolling back %2 of %1").arg(site, environment);
    case Action::Release:
        return QCoreApplication::translate("run", "Setting the %2 release of %1").arg(site, environment);
    case Action::Setting:
        return QCoreApplication::translate("run", "Adding a variable to %2 of %1").arg(site, environment);
    case Action::Hold: return QCoreApplication::translate("run", "Holding %2 of %1").arg(site, environment);
    case Action::Block:
        return QCoreApplication::translate("run", "Blocking a tag for %2 of %1").arg(site, environment);
    case Action::Accept:
        return QCoreApplication::translate("run", "Accepting what %1 has in %2").arg(site, environment);
    case Action::Lift:
        return QCoreApplication::translate("run", "Ending a decision for %2 of %1").arg(site, environment);
    case Action::Files: return QCoreApplication::translate("run", "Writing files of %1").arg(site);
    }
    return {};
}

QString done(Action action, const QString &site, const QString &environment)
{
    switch (action) {
    case Action::Promotion:
        return QCoreApplication::translate("run", "Promotion of %1 to %2").arg(site, environment);
    case Action::Reset: return QCoreApplication::translate("run", "Reset of %2 of %1").arg(site, environment);
    case Action::Rollback:
        return QCoreApplication::translate("run", "Rollback of %2 of %1").arg(site, environment);
    case Action::Release:
        return QCoreApplication::translate("run", "The %2 release of %1").arg(site, environment);
    case Action::Setting:
        return QCoreApplication::translate("run", "New variable in %2 of %1").arg(site, environment);
    case Action::Hold: return QCoreApplication::translate("run", "Hold of %2 of %1").arg(site, environment);
    case Action::Block:
        return QCoreApplication::translate("run", "Block of a tag for %2 of %1").arg(site, environment);
    case Action::Accept:
        return QCoreApplication::translate("run", "Acceptance of %2 of %1").arg(site, environment);
    case Action::Lift:
        return QCoreApplication::translate("run", "End of a decision for %2 of %1").arg(site, environment);
    case Action::Files: return QCoreApplication::translate("run", "New files of %1").arg(site);
    }
    return {};
}

} // namespace viewmodels::reviewwords
