// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/reviewviewmodel.h"

#include "app/viewmodels/reviewwords.h"
#include "app/viewmodels/words.h"
#include "core/base/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::promotion::Grouping;
using core::promotion::SiteChange;
using core::promotion::SiteResult;

namespace viewmodels {

namespace {

/// What the reviewer has to know: the tag in front is another one now, or the far side has been written.
QString movedSince(const SiteChange &change, const core::pipeline::Snapshot &snapshot)
{
    if (change.result == SiteResult::Refused)
        return {};
    const auto tagIn = [&](const QString &environment) {
        const core::gitops::Site *site = snapshot.fleet->site(change.site);
        const int index = snapshot.fleet->environment(environment);
        const auto release =
            site && index >= 0 ? site->deployments[static_cast<size_t>(index)].release : nullptr;
        return release ? release->tag : QString();
    };
    const bool isChosen = change.from.isEmpty();
    const QString environment = isChosen ? change.to : change.from;
    const QString &before = isChosen ? change.oldTag : change.newTag;
    const QString now = tagIn(environment);
    if (snapshot.fleet->layout.tags.isSameRelease(now, before) || before.isEmpty())
        return {};
    return QCoreApplication::translate("review", "%1: %2 moved from %3 to %4 since you opened this review.")
        .arg(change.site, environment, words::shortTag(before), words::shortTag(now));
}

} // namespace

ReviewViewModel::ReviewViewModel(core::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock))
{
}

void ReviewViewModel::reset(const QString &branch)
{
    ++m_reading;
    m_choices = {};
    m_chosen.clear();
    m_requests.clear();
    m_options = {};
    m_branch = branch;
    m_overrideReason.clear();
    m_isReadingAgain = false;
    m_isBackupChecked = false;
    m_isAskingWanted = m_isAskingNext;
    m_isAskingNext = false;
    m_isLeftTagBlocked = true;
    m_blockReason.clear();
    m_excluded.clear();
    m_details = {};
    m_moves.clear();
    m_banner.clear();
    m_failure.clear();
    m_waiting.clear();
}

void ReviewViewModel::open(const QList<core::promotion::Request> &requests, bool isBatch,
                           const QString &branch)
{
    reset(branch);
    m_requests = requests;
    m_options.isBatch = isBatch;
    m_current = requests.isEmpty() ? QString() : requests.front().site;
    m_status = Loading;
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::openChoices(const ReleaseChoices &choices, const QString &branch)
{
    reset(branch);
    m_choices = choices;
    m_current = choices.site;
    m_status = Choosing;
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::choose(const QString &id)
{
    const auto choice =
        std::ranges::find_if(m_choices.choices, [&id](const auto &one) { return one.view.id == id; });
    if (m_status != Closed && choice != m_choices.choices.end())
        review(choice->request, id);
}

void ReviewViewModel::chooseTag(const QString &tag)
{
    if (m_status == Closed || !m_choices.takesTag || tag.trimmed().isEmpty())
        return;
    core::promotion::Request request = m_choices.typed;
    request.tag = tag.trimmed();
    review(request, *request.tag);
}

void ReviewViewModel::chooseAgain()
{
    if (m_status == Closed || m_choices.heading.isEmpty())
        return;
    const ReleaseChoices choices = m_choices;
    const QString chosen = m_chosen;
    openChoices(choices, QString(m_branch));
    m_chosen = chosen;
    Q_EMIT changed();
}

void ReviewViewModel::review(const core::promotion::Request &request, const QString &choice)
{
    ++m_reading;
    m_chosen = choice;
    m_requests = {request};
    m_details = {};
    m_moves.clear();
    m_banner.clear();
    m_overrideReason.clear();
    m_status = Loading;
    m_isBackupChecked = false;
    Q_EMIT changed();
    Q_EMIT messageChanged();
    Q_EMIT reloadRequested();
}

void ReviewViewModel::show(Details details)
{
    // Closed meanwhile, or opened for others: what arrives late is not looked at.
    if (m_status == Closed
        || !std::ranges::equal(m_requests, details.changes, {}, &core::promotion::Request::site,
                               &SiteChange::site))
        return;
    m_details = std::move(details);
    // From here on exactly these tags are meant: whatever moves later stops the promotion.
    for (core::promotion::Request &request : m_requests) {
        const auto change = std::ranges::find(m_details.changes, request.site, &SiteChange::site);
        if (change != m_details.changes.end() && !change->newTag.isEmpty())
            request.tag = change->newTag;
        if (change != m_details.changes.end() && change->action == core::promotion::Action::Files)
            request.reviewed = change->treeChanges();
    }
    m_status = Ready;
    m_waiting.clear();
    m_isReadingAgain = false;
    m_options.isRequest = m_hasRemote
        && (m_isAskingWanted || core::promotion::isByRequest(*m_details.snapshot.policy, m_requests));
    m_banner.clear();
    rebuildMoves();
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::wait(const QString &forWhat)
{
    ++m_reading;
    m_status = Loading;
    m_waiting = forWhat;
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::addVariable(const QString &name)
{
    const QList<core::promotion::Warning> all = m_details.warnings.value(m_current);
    const auto warning = std::ranges::find(all, name, &core::promotion::Warning::variable);
    if (name.isEmpty() || warning == all.cend() || change() == nullptr)
        return;
    Q_EMIT variableWanted({.site = m_current,
                           .environment = change()->to,
                           .name = name,
                           .place = warning->place,
                           .frontEnvironment = change()->from,
                           .frontValue = warning->frontValue});
}

void ReviewViewModel::fail(const core::Error &error)
{
    if (m_status == Closed)
        return;
    m_status = Failed;
    m_waiting.clear();
    m_isReadingAgain = false;
    m_failure = error.message;
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::close()
{
    ++m_reading;
    m_status = Closed;
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::reviewAgain()
{
    for (core::promotion::Request &request : m_requests) {
        if (!request.from.isEmpty()) // else the tag was chosen, and no other is meant
            request.tag.reset();
        request.reviewed.reset();
    }
    m_isBackupChecked = false; // and other migrations may come
    ++m_reading;
    m_status = Loading;
    Q_EMIT changed();
    Q_EMIT reloadRequested();
}

void ReviewViewModel::notice(const core::pipeline::Snapshot &snapshot)
{
    if (m_status != Ready)
        return;
    m_banner.clear();
    for (const SiteChange &change : std::as_const(m_details.changes)) {
        m_banner = movedSince(change, snapshot);
        if (!m_banner.isEmpty())
            break;
    }
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::setIncluded(const QString &site, bool isIncluded)
{
    if (isIncluded)
        m_excluded.remove(site);
    else
        m_excluded.insert(site);
    rebuildMoves();
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

void ReviewViewModel::promote()
{
    if (canPromote())
        go(effectiveOptions());
}

void ReviewViewModel::go(const core::promotion::Options &options)
{
    QList<core::promotion::Request> requests;
    for (const SiteChange &change : includedChanges()) {
        const auto request = std::ranges::find(m_requests, change.site, &core::promotion::Request::site);
        requests += *request;
    }
    requests += m_details.besideRequests;
    close();
    Q_EMIT promoteRequested(requests, options);
}

core::promotion::Options ReviewViewModel::effectiveOptions() const
{
    core::promotion::Options options = m_options;
    const QString reason = m_overrideReason.trimmed();
    for (const core::promotion::GateReport &gate : gatesToOverride()) {
        if (!reason.isEmpty())
            options.overrides.insert(gate.id, reason);
    }
    return options;
}

/// The sites that would be written: planned, or refused only by a gate whose override has its reason.
QList<SiteChange> ReviewViewModel::includedChanges() const
{
    QList<SiteChange> included;
    for (const SiteChange &change : m_details.changes) {
        const bool goes = change.result == SiteResult::Planned || isOverridden(change);
        if (goes && !m_excluded.contains(change.site))
            included += change;
    }
    return included;
}

bool ReviewViewModel::isOverridden(const SiteChange &change) const
{
    if (m_overrideReason.trimmed().isEmpty() || isBatch())
        return false;
    return change.result == SiteResult::Refused && change.error
        && change.error->kind == core::Error::Kind::Blocked && canOverride();
}

void ReviewViewModel::rebuildMoves()
{
    m_moves.clear();
    if (!m_details.snapshot.fleet)
        return; // nothing has arrived yet
    const core::gitops::Fleet &fleet = *m_details.snapshot.fleet;
    for (const SiteChange &change : std::as_const(m_details.changes)) {
        MoveView move{change.site,
                      change.from,
                      change.to,
                      words::lane(fleet.environments, fleet.environment(change.from)),
                      words::lane(fleet.environments, fleet.environment(change.to)),
                      change.oldTag,
                      change.newTag,
                      u"ready"_s,
                      change.isFirstRelease ? QCoreApplication::translate("review", "First release")
                                            : QString(),
                      !m_excluded.contains(change.site),
                      0};
        if (change.result == SiteResult::Nothing)
            move.state = u"nothing"_s;
        else if (change.result == SiteResult::Refused && !isOverridden(change))
            move.state = u"blocked"_s;
        if (move.state != "ready"_L1) {
            move.statusText = change.reason;
            move.isIncluded = false;
        }
        m_moves += move;
    }
    // Exceptions first: they are what a reviewer has to see.
    std::ranges::stable_partition(m_moves, [](const MoveView &move) { return move.state != "ready"_L1; });
}

const SiteChange *ReviewViewModel::change() const
{
    const auto found = std::ranges::find(m_details.changes, m_current, &SiteChange::site);
    return found == m_details.changes.end() ? nullptr : &*found;
}

void ReviewViewModel::setCurrent(const QString &site)
{
    if (site == m_current)
        return;
    m_current = site;
    Q_EMIT changed();
}

MoveView ReviewViewModel::move() const
{
    const auto found = std::ranges::find(m_moves, m_current, &MoveView::site);
    return found == m_moves.end() ? MoveView{} : *found;
}

core::promotion::Action ReviewViewModel::action() const
{
    return m_requests.isEmpty() ? core::promotion::Action::Promotion : m_requests.front().action;
}

QString ReviewViewModel::title() const
{
    return m_choices.heading.isEmpty() ? reviewwords::title(m_requests) : m_choices.heading;
}

QString ReviewViewModel::subtitle() const
{
    if (!m_choices.heading.isEmpty())
        return m_choices.explanation;
    const SiteChange *shown = change();
    return m_requests.isEmpty()
        ? QString()
        : reviewwords::subtitle(m_requests.front(), !isBatch() && shown && shown->isFirstRelease);
}

QString ReviewViewModel::icon() const
{
    return m_choices.icon.isEmpty() ? reviewwords::icon(action()) : m_choices.icon;
}

QList<ChoiceView> ReviewViewModel::choices() const
{
    QList<ChoiceView> views;
    for (const ReleaseChoices::Choice &choice : m_choices.choices)
        views += choice.view;
    return views;
}

QString ReviewViewModel::nothingToChoose() const
{
    return m_choices.choices.isEmpty() && !m_choices.takesTag ? m_choices.nothing : QString();
}

QString ReviewViewModel::frontEnvironment() const
{
    return change() && action() == core::promotion::Action::Promotion ? change()->from : QString();
}

QString ReviewViewModel::commitsTitle() const
{
    return m_requests.isEmpty() ? QString() : reviewwords::commitsTitle(m_requests.front());
}

QString ReviewViewModel::repository() const
{
    return change() ? change()->repository : QString();
}

QString ReviewViewModel::verifiedBefore() const
{
    const SiteChange *shown = change();
    if (!shown || shown->isFirstRelease || !m_details.snapshot.fleet)
        return QCoreApplication::translate("review", "not recorded");
    const auto &tags =
        m_details.snapshot.history->tags(shown->site, m_details.snapshot.fleet->environment(shown->from));
    const auto &events = m_details.snapshot.history->events();
    const core::gitops::TagWriting &writing = m_details.snapshot.fleet->layout.tags;
    for (size_t i = 0; i < tags.size(); ++i) {
        if (!writing.isSameRelease(tags[i].tag, shown->oldTag) || tags[i].event < 0)
            continue;
        const QString since = words::dayAndTime(events[static_cast<size_t>(tags[i].event)].move.author.time);
        if (i + 1 == tags.size() || tags[i + 1].event < 0)
            return QCoreApplication::translate("review", "since %1").arg(since);
        //: from a time to a time
        return QCoreApplication::translate("review", "%1 to %2")
            .arg(since, words::dayAndTime(events[static_cast<size_t>(tags[i + 1].event)].move.author.time));
    }
    return QCoreApplication::translate("review", "not recorded");
}

QString ReviewViewModel::verifiedAfter() const
{
    const SiteChange *shown = change();
    if (!shown || !m_details.snapshot.fleet)
        return {};
    const auto *event =
        m_details.snapshot.history->last(shown->site, m_details.snapshot.fleet->environment(shown->from));
    if (!event)
        return QCoreApplication::translate("review", "not recorded");
    const QDateTime time = event->move.author.time;
    return QCoreApplication::translate("review", "since %1, %2")
        .arg(words::dayAndTime(time), words::age(time, m_clock()));
}

QString ReviewViewModel::domain() const
{
    const core::gitops::Site *site =
        m_details.snapshot.fleet ? m_details.snapshot.fleet->site(m_current) : nullptr;
    return site ? site->hosts().value(0) : QString();
}

QList<GateView> ReviewViewModel::gates() const
{
    return change() ? words::gates(change()->gates) : QList<GateView>{};
}

QString ReviewViewModel::gatesSummary() const
{
    return change() ? words::gatesSummary(change()->gates) : QString();
}

QList<CommitView> ReviewViewModel::commits() const
{
    QList<CommitView> views;
    if (const auto commits = m_details.commits.value(m_current)) {
        for (const auto &commit : *commits)
            views += words::commit(commit, m_clock());
    }
    return views;
}

QString ReviewViewModel::commitsSummary() const
{
    const auto commits = m_details.commits.value(m_current);
    if (!commits)
        return QCoreApplication::translate("review",
                                           "not known: the tags do not name commits of this repository");
    QSet<QString> people;
    for (const auto &commit : *commits)
        people.insert(commit.author.email);
    const auto count = static_cast<int>(commits->size());
    const QString between = QCoreApplication::translate("review", "%n between the two tags", nullptr, count);
    if (people.isEmpty())
        return between;
    const auto authors = static_cast<int>(people.size());
    const QString by =
        QCoreApplication::translate("review", "%1, by %2")
            .arg(between, QCoreApplication::translate("review", "%n person(s)", nullptr, authors));
    if (m_reader.isEmpty())
        return by;
    const auto own = static_cast<int>(std::ranges::count_if(
        *commits, [this](const auto &commit) { return core::isSameMail(commit.author.email, m_reader); }));
    return own == 0 ? QCoreApplication::translate("review", "%1, none by you").arg(by)
                    : QCoreApplication::translate("review", "%1, %n by you", nullptr, own).arg(by);
}

QList<WarningView> ReviewViewModel::warnings() const
{
    QList<WarningView> views;
    const QList<core::promotion::Warning> all = m_details.warnings.value(m_current);
    for (const core::promotion::Warning &warning : all)
        views += WarningView{core::promotion::toString(warning.kind),
                             warning.isGrave,
                             warning.title,
                             warning.detail,
                             warning.line,
                             warning.variable};
    return views;
}

QList<DifferenceView> ReviewViewModel::differences() const
{
    QList<DifferenceView> views;
    const SiteChange *shown = change();
    for (const core::gitops::SettingDifference &difference : m_details.differences.value(m_current)) {
        const QString absent = QCoreApplication::translate("review", "not set", "a key of the env layer");
        DifferenceView view{difference.key,
                            difference.from.value_or(absent),
                            difference.to.value_or(absent),
                            !difference.from || !difference.to,
                            {}};
        if (!difference.to && shown)
            view.note = QCoreApplication::translate("review", "only in %1").arg(shown->from);
        else if (!difference.from && shown)
            view.note = QCoreApplication::translate("review", "only in %1").arg(shown->to);
        else if (difference.isExpected)
            view.note = QCoreApplication::translate("review", "expected");
        views += view;
    }
    // What one side lacks may break the new code: first.
    std::ranges::stable_partition(views, &DifferenceView::isMissing);
    return views;
}

QString ReviewViewModel::file() const
{
    const SiteChange *shown = change();
    return shown == nullptr ? QString() : shown->work == nullptr ? shown->file : diffSummary();
}

QString ReviewViewModel::diffSummary() const
{
    if (change() != nullptr && change()->work != nullptr) {
        const auto files = static_cast<int>(change()->files.size());
        return files == 0 ? QString() : QCoreApplication::translate("review", "%n file(s)", nullptr, files);
    }
    const auto count = static_cast<int>(includedChanges().size() + m_details.beside.size());
    if (count > 0 && (isDecision() || !m_details.beside.isEmpty()))
        return QCoreApplication::translate("review", "%n file(s)", nullptr, count);
    return count == 0 ? QString()
                      : QCoreApplication::translate("review", "%n file(s), one line each", nullptr, count);
}

QList<LineView> ReviewViewModel::diff() const
{
    if (change() == nullptr)
        return {};
    return change()->work == nullptr ? words::lines(change()->diff) : words::lines(change()->files);
}

QString ReviewViewModel::message() const
{
    QList<SiteChange> included = includedChanges();
    if (included.isEmpty())
        return {};
    included += m_details.beside;
    const bool isOwn = m_options.grouping == Grouping::CommitPerSite;
    const auto shown = std::ranges::find(included, m_current, &SiteChange::site);
    const QList<SiteChange> one{shown == included.end() ? included.front() : *shown};
    return words::previewMessage(isOwn ? one : included, effectiveOptions());
}

void ReviewViewModel::setNote(const QString &note)
{
    if (note == m_options.note)
        return;
    m_options.note = note;
    Q_EMIT messageChanged();
}

void ReviewViewModel::setOneCommit(bool isOneCommit)
{
    m_options.grouping = isOneCommit ? Grouping::OneCommit : Grouping::CommitPerSite;
    Q_EMIT messageChanged();
}

QString ReviewViewModel::requestText() const
{
    QStringList sites;
    for (const SiteChange &change : includedChanges())
        sites += reviewwords::request(change, m_details.commits.value(change.site));
    if (sites.isEmpty())
        return {};
    //: %1 is what is asked for, %2 a branch
    const QString heading = QCoreApplication::translate("review", "%1 (branch %2)").arg(title(), m_branch);
    return heading + u"\n\n"_s + sites.join(u"\n"_s) + (note().isEmpty() ? QString() : u"\n\n"_s + note());
}

QList<core::promotion::GateReport> ReviewViewModel::gatesToOverride() const
{
    const SiteChange *shown = change();
    if (!shown || isBatch())
        return {};
    QList<core::promotion::GateReport> blocking;
    std::ranges::copy_if(
        shown->gates, std::back_inserter(blocking), [this](const core::promotion::GateReport &gate) {
            return gate.blocks() && !(isAsking() && gate.id == core::promotion::approvalGate);
        });
    const bool isOpen = std::ranges::all_of(blocking, &core::promotion::GateReport::isOverridable);
    return isOpen ? blocking : QList<core::promotion::GateReport>();
}

QString ReviewViewModel::overrideTitle() const
{
    QString text;
    for (const core::promotion::GateReport &gate : gatesToOverride())
        text += (text.isEmpty() ? QString() : u" "_s) + gate.detail
            + (gate.detail.endsWith(u'.') ? QString() : u"."_s);
    return text;
}

void ReviewViewModel::setOverrideReason(const QString &reason)
{
    if (reason == m_overrideReason)
        return;
    m_overrideReason = reason;
    rebuildMoves();
    Q_EMIT changed();
    Q_EMIT messageChanged();
}

bool ReviewViewModel::canPromote() const
{
    return m_status == Ready && !m_isReadingAgain && m_banner.isEmpty() && !includedChanges().isEmpty()
        && (m_isBackupChecked || !needsBackup());
}

QString ReviewViewModel::footer() const
{
    if (m_status == Choosing)
        return nothingToChoose().isEmpty()
            ? QCoreApplication::translate("review", "Choose first. Then you see what would be written.")
            : nothingToChoose();
    if (m_status == Loading || m_isReadingAgain)
        return QCoreApplication::translate("review", "Reading the tip and judging the gates.");
    if (m_status != Ready)
        return {};
    if (!m_banner.isEmpty())
        return QCoreApplication::translate("review",
                                           "Locked: the release has moved. Review the new tag first.");
    const QList<SiteChange> included = includedChanges();
    if (!included.isEmpty()) {
        const auto count = static_cast<int>(included.size());
        if (needsBackup() && !m_isBackupChecked) {
            //: %1 is an environment
            return QCoreApplication::translate(
                       "review", "Locked: migrations come with it. Check that %1 has a backup, and tick it.")
                .arg(included.constFirst().to);
        }
        if (isAsking())
            return QCoreApplication::translate(
                "review", "Asks for it on a branch of its own. Nothing moves before it is approved.");
        if (change() != nullptr && change()->work != nullptr) {
            //: %1 is a branch
            return QCoreApplication::translate(
                       "review",
                       "Changes %n file(s) on %1 in one commit and pushes. Nothing is written "
                       "before you say so.",
                       nullptr, static_cast<int>(change()->files.size()))
                .arg(m_branch);
        }
        if (isDecision()) {
            //: %1 is a branch
            return QCoreApplication::translate(
                       "review",
                       "Changes %n small file(s) on %1 and pushes. Nothing is written "
                       "before you say so.",
                       nullptr, count)
                .arg(m_branch);
        }
        //: %1 is a branch
        return QCoreApplication::translate(
                   "review", "Writes %n line(s) to %1 and pushes. Nothing is written before you say so.",
                   nullptr, count)
            .arg(m_branch);
    }
    if (canOverride())
        return QCoreApplication::translate(
            "review", "Locked by a gate. To promote all the same, give the reason; it goes into the commit.");
    const SiteChange *shown = change();
    return shown && !shown->reason.isEmpty()
        ? shown->reason
        : QCoreApplication::translate("review", "No site is left to promote.");
}

QString ReviewViewModel::promoteLabel() const
{
    if (isAsking())
        return QCoreApplication::translate("review", "Request approval");
    if (m_requests.isEmpty())
        return m_choices.choices.isEmpty() ? QString()
                                           : reviewwords::button(m_choices.choices.front().request, false, 0);
    return reviewwords::button(m_requests.front(), isBatch(), static_cast<int>(includedChanges().size()));
}

} // namespace viewmodels
