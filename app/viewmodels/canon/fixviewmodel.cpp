// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/canon/fixviewmodel.h"

#include "app/viewmodels/canon/findingsarrangement.h"
#include "app/viewmodels/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::canon::Finding;
using core::canon::Findings;
using core::promotion::DiffLine;
using core::promotion::FileChange;
using core::promotion::SiteResult;

namespace viewmodels {

namespace {

QString keyOf(const Finding &finding)
{
    return FindingEntry::of(finding).key;
}

} // namespace

void FixViewModel::setTarget(const QString &branch, const QString &last, bool hasRemote)
{
    m_branch = branch;
    m_last = last;
    m_hasRemote = hasRemote;
}

void FixViewModel::begin(const Findings &candidates, const Finding &current)
{
    m_looked = current;
    m_isSafeOnly = false;
    const bool isSameWish = candidates == m_wish.candidates && !m_wish.isIgnoring;
    if (isSameWish && isChosen(current)) {
        Q_EMIT changed(); // the same commit, another file of it is looked at
        return;
    }
    if (isSameWish) {
        m_wish.chosen += current;
        readAgain();
        return;
    }
    m_wish = {.candidates = candidates, .chosen = {current}, .reason = {}};
    m_isChoosing = true;
    restart();
}

void FixViewModel::beginSafe(const Findings &candidates)
{
    m_wish = {.candidates = candidates, .chosen = {}, .reason = {}};
    m_looked.reset();
    m_isChoosing = true;
    m_isSafeOnly = true;
    restart();
}

void FixViewModel::beginIgnoring(const Finding &finding)
{
    m_wish = {.candidates = {finding}, .chosen = {finding}, .isIgnoring = true, .reason = {}};
    m_looked = finding;
    m_isChoosing = m_isSafeOnly = false;
    restart();
}

void FixViewModel::close()
{
    if (!isThere())
        return;
    ++m_reading;
    m_wish = {};
    m_plan.reset();
    m_problem.clear();
    m_looked.reset();
    m_isReading = false;
    Q_EMIT changed();
}

void FixViewModel::restart()
{
    m_plan.reset();
    readAgain();
}

/// What is shown stays until the answer is there, and nothing is written before.
void FixViewModel::readAgain()
{
    if (!isThere())
        return;
    ++m_reading;
    m_problem.clear();
    const bool isReasonMissing = m_wish.isIgnoring && m_wish.reason.trimmed().isEmpty();
    m_isReading = !isReasonMissing && (m_isChoosing || !m_wish.chosen.isEmpty());
    if (!m_isReading && m_plan)
        m_plan->change = {};
    Q_EMIT changed();
    if (m_isReading)
        Q_EMIT planWanted();
}

void FixViewModel::show(const core::Result<FixPlan> &plan)
{
    m_isReading = false;
    if (!plan) {
        m_problem = plan.error().message;
        Q_EMIT changed();
        return;
    }
    m_plan = *plan;
    if (m_isChoosing)
        chooseSafe();
    else
        Q_EMIT changed();
}

/// Now it is known which are: they are chosen beside the one that was asked for, and the commit is planned.
void FixViewModel::chooseSafe()
{
    m_isChoosing = false;
    const Findings asked = m_wish.chosen;
    FixWish wish{.candidates = {}, .chosen = {}, .reason = {}};
    for (qsizetype i = 0; i < m_wish.candidates.size() && i < m_plan->outlooks.size(); ++i) {
        const Finding &finding = m_wish.candidates[i];
        const FixPlan::Outlook &outlook = m_plan->outlooks[i];
        if (m_isSafeOnly && (!outlook.isSafe || !outlook.refusal.isEmpty()))
            continue;
        wish.candidates += finding;
        if (outlook.refusal.isEmpty() && (outlook.isSafe || asked.contains(finding)))
            wish.chosen += finding;
    }
    if (m_isSafeOnly)
        m_plan->outlooks.removeIf(
            [](const FixPlan::Outlook &one) { return !one.isSafe || !one.refusal.isEmpty(); });
    m_wish = wish;
    if (!isThere()) {
        Q_EMIT changed();
        return;
    }
    if (!m_looked && !m_wish.chosen.isEmpty())
        m_looked = m_wish.chosen.constFirst();
    readAgain();
}

const Finding *FixViewModel::find(const QString &key) const
{
    const auto found = std::ranges::find(m_wish.candidates, key, keyOf);
    return found == m_wish.candidates.end() ? nullptr : &*found;
}

void FixViewModel::toggle(const QString &key)
{
    const Finding *finding = find(key);
    if (!finding || m_wish.isIgnoring)
        return;
    m_looked = *finding;
    if (m_wish.chosen.removeAll(*finding) == 0)
        m_wish.chosen += *finding;
    readAgain();
}

void FixViewModel::look(const QString &key)
{
    if (const Finding *finding = find(key)) {
        m_looked = *finding;
        Q_EMIT changed();
    }
}

void FixViewModel::setReason(const QString &reason)
{
    if (reason == m_wish.reason)
        return;
    m_wish.reason = reason;
    readAgain();
}

void FixViewModel::write()
{
    if (!canWrite())
        return;
    core::promotion::Request request = m_plan->request;
    request.reviewed = m_plan->change.treeChanges();
    const core::promotion::Options options = m_plan->options;
    close();
    Q_EMIT writeWanted(request, options);
}

bool FixViewModel::isSafe() const
{
    if (!m_plan || !m_looked)
        return false;
    const qsizetype at = m_wish.candidates.indexOf(*m_looked);
    return at >= 0 && at < m_plan->outlooks.size() && m_plan->outlooks[at].isSafe;
}

QString FixViewModel::title() const
{
    return m_wish.isIgnoring && isThere()
        //: %1 is the id of a rule
        ? QCoreApplication::translate("canon", "Ignore %1 here").arg(m_wish.candidates.constFirst().rule)
        : QCoreApplication::translate("canon", "Fix what is safe");
}

QList<FixPlaceView> FixViewModel::places() const
{
    QList<FixPlaceView> views;
    for (qsizetype i = 0; i < m_wish.candidates.size(); ++i) {
        const Finding &finding = m_wish.candidates[i];
        const FixPlan::Outlook outlook =
            m_plan && i < m_plan->outlooks.size() ? m_plan->outlooks[i] : FixPlan::Outlook{};
        QString note = outlook.refusal;
        if (note.isEmpty() && m_plan && !outlook.isSafe && finding.environment == m_last)
            //: %1 is an environment
            note = QCoreApplication::translate("canon", "touches %1").arg(m_last);
        views += FixPlaceView{
            keyOf(finding),
            finding.site,
            finding.file,
            finding.line > 0 ? QCoreApplication::translate("canon", "line %1").arg(finding.line) : QString(),
            note,
            isChosen(finding),
            outlook.refusal.isEmpty(),
            m_looked == finding};
    }
    return views;
}

/// The one that is looked at; where it is not among them, the first.
const FileChange *FixViewModel::shownFile() const
{
    if (!m_plan || m_plan->change.files.isEmpty())
        return nullptr;
    const QList<FileChange> &files = m_plan->change.files;
    const auto found = std::ranges::find_if(
        files, [this](const FileChange &one) { return m_looked && one.change.path == m_looked->file; });
    return found == files.end() ? &files.constFirst() : &*found;
}

QString FixViewModel::file() const
{
    const FileChange *shown = shownFile();
    return shown ? shown->change.path : QString();
}

QList<LineView> FixViewModel::diff() const
{
    const FileChange *shown = shownFile();
    return shown ? words::lines(shown->diff) : QList<LineView>();
}

QString FixViewModel::diffSummary() const
{
    const FileChange *shown = shownFile();
    if (!shown)
        return {};
    const auto count = [shown](DiffLine::Kind kind) {
        return std::ranges::count(shown->diff, kind, &DiffLine::kind);
    };
    return u"−%1 +%2"_s.arg(count(DiffLine::Kind::Removed)).arg(count(DiffLine::Kind::Added));
}

QStringList FixViewModel::consequences() const
{
    if (!m_plan || m_plan->change.files.isEmpty())
        return {};
    const auto files = static_cast<int>(m_plan->change.files.size());
    QStringList lines;
    lines += m_plan->change.environments.contains(m_last)
        //: %1 is an environment
        ? QCoreApplication::translate("canon", "No image tag moves. %1 is touched.").arg(m_last)
        : QCoreApplication::translate("canon", "No image tag moves. %1 is not touched.").arg(m_last);
    if (m_wish.isIgnoring)
        lines += QCoreApplication::translate("canon",
                                             "A comment is added; every reader of the file reads "
                                             "what it read before.");
    lines += isAsking()
        ? QCoreApplication::translate("canon",
                                      "One commit with %n file(s) on a branch of its own. Somebody else "
                                      "approves it.",
                                      nullptr, files)
        : m_hasRemote
        ? QCoreApplication::translate("canon", "One commit with %n file(s), then push to %1.", nullptr, files)
              .arg(m_branch)
        : QCoreApplication::translate("canon", "One commit with %n file(s) on %1.", nullptr, files)
              .arg(m_branch);
    lines += QCoreApplication::translate("canon", "Argo CD reads it at its next refresh.");
    return lines;
}

QString FixViewModel::message() const
{
    if (!m_plan || m_plan->change.result != SiteResult::Planned || m_plan->change.files.isEmpty())
        return {};
    return words::previewMessage({m_plan->change}, m_plan->options).trimmed();
}

QString FixViewModel::lock() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_wish.isIgnoring && m_wish.reason.trimmed().isEmpty())
        return QCoreApplication::translate("canon", "Say why it may be so. Then you see what is written.");
    if (m_isReading)
        return QCoreApplication::translate("canon", "Reading the files.");
    if (m_wish.chosen.isEmpty())
        return QCoreApplication::translate("canon", "Nothing is chosen.");
    if (!m_plan || m_plan->change.files.isEmpty())
        return m_plan && !m_plan->change.reason.isEmpty()
            ? m_plan->change.reason
            : QCoreApplication::translate("canon", "There is nothing to write.");
    return m_plan->change.result == SiteResult::Planned ? QString() : m_plan->change.reason;
}

QString FixViewModel::footer() const
{
    if (!canWrite())
        return lock();
    if (isAsking())
        return QCoreApplication::translate(
            "canon", "Asks for it on a branch of its own. Nothing changes before it is approved.");
    //: %1 is a branch
    return m_hasRemote ? QCoreApplication::translate("canon", "Commit and push to %1").arg(m_branch)
                       : QCoreApplication::translate("canon", "Commit to %1").arg(m_branch);
}

QString FixViewModel::writeLabel() const
{
    if (isAsking())
        return QCoreApplication::translate("canon", "Request");
    if (m_wish.isIgnoring)
        return QCoreApplication::translate("canon", "Ignore and commit");
    const int files = m_plan ? static_cast<int>(m_plan->change.files.size()) : 0;
    return files == 0 ? QCoreApplication::translate("canon", "Fix and commit")
                      : QCoreApplication::translate("canon", "Fix %n file(s) and commit", nullptr, files);
}

} // namespace viewmodels
