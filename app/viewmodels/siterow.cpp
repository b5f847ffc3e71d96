// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/siterow.h"

#include "app/viewmodels/words.h"
#include "core/promotion/ways.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using core::pipeline::Step;
using core::pipeline::StepState;

namespace viewmodels {

namespace {

QList<core::promotion::GateReport> gatesOf(const core::pipeline::Snapshot &snapshot,
                                           const core::gitops::Site &site, const Step *next,
                                           const QDateTime &now)
{
    if (!next)
        return {};
    const core::promotion::Candidate candidate{
        snapshot,   site,     core::promotion::Action::Promotion,
        next->from, next->to, core::promotion::tagToWrite(snapshot, site, next->from, next->to)};
    return core::promotion::judge(candidate, now);
}

bool isApproval(const core::promotion::GateReport &gate)
{
    return gate.id == core::promotion::approvalGate;
}

QString projectOf(const core::gitops::Site &site)
{
    for (const core::gitops::Deployment &deployment : site.deployments) {
        if (deployment.application && !deployment.application->project.isEmpty())
            return deployment.application->project;
    }
    return {};
}

QString groupOf(StepState state, bool canMove, bool isBlocked)
{
    switch (state) {
    case StepState::Broken:
    case StepState::Diverged:
    case StepState::Unknown:
    case StepState::Behind: return u"attention"_s;
    case StepState::Ahead: return canMove && isBlocked ? u"attention"_s : u"promotable"_s;
    case StepState::NotReleased: return canMove && isBlocked ? u"attention"_s : u"notReleased"_s;
    case StepState::InSync: return u"inSync"_s;
    }
    return {};
}

/// The end of a path that still tells which file it is: "…/release-prod/careers.yaml".
QString pathEnd(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() <= 2 ? path : u"…/"_s + parts.last(2).join(u'/');
}

} // namespace

SiteWords::SiteWords(const core::pipeline::Snapshot &snapshot, const core::gitops::Site &site,
                     const core::pipeline::SitePipeline &pipeline, const WaitingCommits &waiting,
                     const OpenRequests &requests, const QDateTime &now)
    : m_snapshot(snapshot)
    , m_site(site)
    , m_pipeline(pipeline)
    , m_waiting(waiting)
    , m_requests(requests)
    , m_now(now)
    , m_next(pipeline.nextStep())
    , m_gates(gatesOf(snapshot, site, m_next, now))
    , m_needsApproval(m_gates.removeIf(&isApproval) > 0)
    , m_isBlocked(m_next && words::isBlocked(m_gates))
{
}

SiteRow SiteWords::row() const
{
    SiteRow row;
    row.canMove = m_next != nullptr;
    row.isBlocked = m_isBlocked;
    row.row.key = row.row.title = m_site.key;
    row.row.group = groupOf(m_pipeline.state, row.canMove, m_isBlocked);
    row.row.domain = m_site.hosts().value(0);
    row.row.isCheckable = true;
    row.state = core::pipeline::toString(m_pipeline.state);
    row.project = projectOf(m_site);
    for (const int environment : m_pipeline.environments)
        row.row.cards += card(environment);
    for (const Step &step : m_pipeline.steps) {
        row.row.connectors += connector(step);
        const bool waits = step.state == StepState::Ahead || step.state == StepState::NotReleased;
        if (waits && step.waitsSince.isValid()
            && (!row.waitsSince.isValid() || step.waitsSince < row.waitsSince))
            row.waitsSince = step.waitsSince;
    }
    foldMiddle(row.row);
    describeNextStep(row);
    describeGates(row);
    describeSearch(row);
    row.row.sentence = sentence(row);
    return row;
}

/// Four cards and more would be too narrow to read: the middle ones become one, whose step is the worst of
/// theirs. The inspector shows all of them.
void SiteWords::foldMiddle(BoardRow &row) const
{
    constexpr qsizetype most = 3;
    if (row.cards.size() <= most || m_pipeline.steps.size() + 1 != size_t(row.cards.size()))
        return;
    const QList<CardView> middle = row.cards.mid(1, row.cards.size() - 2);
    QStringList names;
    QStringList tags;
    for (const CardView &card : middle) {
        names += card.environment;
        tags += u"%1: %2"_s.arg(card.environment, card.tag);
    }
    CardView folded;
    folded.environment = u"+%1"_s.arg(middle.size());
    folded.lane = u"other"_s;
    folded.tag = names.join(u", "_s);
    folded.detail = QCoreApplication::translate("board", "Enter shows them");
    folded.detailKind = u"muted"_s;
    folded.state = u"plain"_s;
    folded.toolTip = tags.join(u'\n');
    const auto last = m_pipeline.steps.end() - 1;
    const auto worst = std::ranges::min_element(m_pipeline.steps.begin(), last, {}, &Step::state);
    row.connectors = {connector(*worst), row.connectors.back()};
    row.cards = {row.cards.front(), folded, row.cards.back()};
}

void SiteWords::describeGates(SiteRow &row) const
{
    if (!m_next)
        return;
    int passed = 0;
    int judged = 0;
    const core::promotion::GateReport *worst = nullptr;
    for (const core::promotion::GateReport &gate : m_gates) {
        const bool isPassed = gate.result == core::promotion::GateResult::Passed;
        passed += isPassed;
        judged += isPassed || gate.blocks();
        if (!worst && gate.blocks())
            worst = &gate;
    }
    //: gates: how many pass, of how many
    row.row.gates = QCoreApplication::translate("board", "%1 of %2").arg(passed).arg(judged);
    row.row.gatesProblem = worst ? words::gate(*worst).title : QString();
    row.row.gatesState = worst ? words::gate(*worst).state : u"passed"_s;
    row.row.gatesToolTip = words::gatesSummary(m_gates);
}

void SiteWords::describeSearch(SiteRow &row) const
{
    for (const QString &host : m_site.hosts())
        row.hosts += host.toLower();
    for (const int index : m_pipeline.environments) {
        const auto &release = m_site.deployments[static_cast<size_t>(index)].release;
        row.environments += environment(index).toLower();
        if (release)
            row.tags += release->tag.toLower();
        if (const auto *event = m_snapshot.history->last(m_site.key, index)) {
            row.people += event->move.author.name.toLower();
            row.changedAt = std::max(row.changedAt, event->move.author.time);
        }
    }
    for (const Step &step : m_pipeline.steps) {
        const Waiting waiting = m_waiting.value(waitingKey(m_site.key, environment(step.to)));
        for (const QString &author : waiting.authors)
            row.people += author.toLower();
        if (row.row.lastAuthor.isEmpty())
            row.row.lastAuthor = waiting.authors.value(0);
    }
    row.people.removeDuplicates();
    const QStringList all = QStringList{m_site.key.toLower()} + row.hosts + row.tags + row.people;
    row.searched = all.join(u' ');
}

CardView SiteWords::card(int environment) const
{
    const auto &release = m_site.deployments[static_cast<size_t>(environment)].release;
    const QString name = this->environment(environment);
    CardView card;
    card.environment = name;
    card.lane = words::lane(m_snapshot.fleet->environments, environment);
    card.detailKind = u"muted"_s;
    card.state = u"plain"_s;
    if (release && release->error) {
        const auto place = release->error->place.value_or(core::Place{});
        card.tag = pathEnd(m_snapshot.fleet->layout.releaseFile(m_site.key, name));
        card.detail = place.line > 0
            ? QCoreApplication::translate("board", "Cannot be read, line %1").arg(place.line)
            : QCoreApplication::translate("board", "Cannot be read");
        card.detailKind = u"danger"_s;
        card.state = u"broken"_s;
        card.toolTip = release->error->message;
        return card;
    }
    if (!release || release->isPlaceholder) {
        card.tag = release ? QCoreApplication::translate("board", "placeholder", "no tag yet")
                           : QCoreApplication::translate("board", "no release file");
        card.detail = QCoreApplication::translate("board", "Nothing deployed");
        card.state = u"placeholder"_s;
        card.toolTip = release ? release->tag : QString();
        return card;
    }
    card.tag = words::shortTag(release->tag);
    card.toolTip = release->tag;
    if (const auto *event = m_snapshot.history->last(m_site.key, environment)) {
        card.age = words::age(event->move.author.time, m_now);
        //: who set the tag
        card.detail = QCoreApplication::translate("board", "by %1").arg(event->move.author.name);
        card.toolTip += u'\n'
            + QCoreApplication::translate("board", "%1, by %2")
                  .arg(words::dayAndTime(event->move.author.time), event->move.author.name);
    }
    const auto *held =
        core::policy::find(m_snapshot.decisions, core::policy::Decision::Kind::Hold, m_site.key, name);
    if (held != nullptr) {
        card.detail = QCoreApplication::translate("board", "held by %1").arg(held->by.section(u" <"_s, 0, 0));
        card.detailKind = u"warning"_s;
        card.toolTip += u'\n' + held->reason;
    }
    const auto into = std::ranges::find(m_pipeline.steps, environment, &Step::to);
    if (into != m_pipeline.steps.end() && into->state == StepState::Diverged) {
        card.state = u"neverInDev"_s;
        card.detail = QCoreApplication::translate("board", "never in %1").arg(this->environment(into->from));
        card.detailKind = u"danger"_s;
    }
    return card;
}

int SiteWords::ahead(const Step &step) const
{
    const auto commits = m_waiting.constFind(waitingKey(m_site.key, environment(step.to)));
    return commits != m_waiting.cend() ? commits->commits : step.releasesAhead.value_or(0);
}

ConnectorView SiteWords::connector(const Step &step) const
{
    ConnectorView view;
    const bool isBlocked = &step == m_next && m_isBlocked;
    view.state = words::stateKey(step.state, isBlocked);
    view.label = words::stateLabel(step.state, false, environment(step.to));
    if (step.state == StepState::Ahead) {
        const int n = ahead(step);
        view.shortLabel = QString::number(n);
        view.label = isBlocked ? QCoreApplication::translate("board", "%n ahead, blocked", nullptr, n)
                               : QCoreApplication::translate("board", "%n ahead", nullptr, n);
        view.age = words::age(step.waitsSince, m_now);
        const bool areCommits = m_waiting.contains(waitingKey(m_site.key, environment(step.to)));
        view.toolTip = areCommits ? QCoreApplication::translate("board", "%n commit(s) wait", nullptr, n)
                                  : QCoreApplication::translate("board", "%n release(s) wait", nullptr, n);
    }
    return view;
}

void SiteWords::describeNextStep(SiteRow &row) const
{
    switch (m_pipeline.state) {
    case StepState::Broken:
        row.row.nextStep = QCoreApplication::translate("board", "Show file", "next step of a broken site");
        row.row.nextAction = u"open"_s;
        return;
    case StepState::Diverged:
        row.row.nextStep = QCoreApplication::translate("board", "Resolve…", "next step of a diverged site");
        row.row.nextAction = u"resolve"_s;
        return;
    case StepState::Unknown:
    case StepState::Behind:
        row.row.nextStep = QCoreApplication::translate("board", "Why?", "next step: explains the state");
        row.row.nextAction = u"why"_s;
        return;
    case StepState::InSync: return;
    case StepState::Ahead:
    case StepState::NotReleased: break;
    }
    if (!m_next) {
        // Nothing real is in front yet: what there is to do is to release there.
        const bool isFirst =
            !m_pipeline.steps.empty() && m_pipeline.steps.front().state == StepState::NotReleased;
        if (isFirst) {
            row.row.nextStep = QCoreApplication::translate("board", "Set %1…", "next step: the first release")
                                   .arg(environment(m_pipeline.steps.front().from));
            row.row.nextAction = u"setRelease"_s;
        }
        return;
    }
    const auto request = m_requests.constFind(waitingKey(m_site.key, environment(m_next->to)));
    if (request != m_requests.cend()) {
        row.row.nextStep = request->isMine
            ? QCoreApplication::translate("board", "Asked for…", "next step: an open request of one's own")
            : QCoreApplication::translate("board", "Approve…", "next step: somebody's open request");
        row.row.nextAction = u"approval"_s;
        return;
    }
    if (m_isBlocked) {
        row.row.nextStep = QCoreApplication::translate("board", "Why?", "next step: explains the state");
        row.row.nextAction = u"why"_s;
        return;
    }
    row.row.nextAction = u"promote"_s;
    if (m_needsApproval) {
        row.row.nextStep =
            QCoreApplication::translate("board", "Request…", "next step: somebody has to approve it");
        return;
    }
    row.row.nextStep = m_next->state == StepState::NotReleased
        ? QCoreApplication::translate("board", "Release…", "next step: the first promotion of a site")
        : QCoreApplication::translate("board", "Promote", "next step");
}

QString SiteWords::sentence(const SiteRow &row) const
{
    QStringList parts{m_site.key};
    for (const Step &step : m_pipeline.steps) {
        const QString from = environment(step.from);
        const QString to = environment(step.to);
        if (step.state == StepState::Ahead)
            parts += QCoreApplication::translate("board", "%1 is %n ahead of %2", nullptr, ahead(step))
                         .arg(from, to);
        else
            parts += QCoreApplication::translate("board", "%1 to %2: %3")
                         .arg(from, to, words::stateLabel(step.state, false, to));
    }
    if (row.isBlocked)
        parts += QCoreApplication::translate("board", "blocked");
    else if (row.canMove)
        parts += QCoreApplication::translate("board", "git checks pass");
    for (const CardView &card : row.row.cards)
        parts += card.environment + u' ' + card.tag;
    return parts.join(u", "_s);
}

} // namespace viewmodels
