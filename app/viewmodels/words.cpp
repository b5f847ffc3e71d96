// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/words.h"

#include "core/promotion/message.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using core::pipeline::StepState;
using core::promotion::GateReport;
using core::promotion::GateResult;

namespace viewmodels::words {

namespace {

/// QLocale follows the language that was chosen, not the system's: Session sets the default.
QLocale locale()
{
    return {};
}

} // namespace

QString age(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return {};
    const qint64 minutes = std::max<qint64>(0, then.secsTo(now)) / 60;
    if (minutes < 1)
        return QCoreApplication::translate("words", "now", "age: less than a minute");
    if (minutes < 60)
        return QCoreApplication::translate("words", "%1 min", "age in minutes").arg(minutes);
    if (minutes < 48 * 60)
        return QCoreApplication::translate("words", "%1 h", "age in hours").arg(minutes / 60);
    if (minutes < 30 * 24 * 60)
        return QCoreApplication::translate("words", "%1 d", "age in days").arg(minutes / 60 / 24);
    const QDate date = then.toLocalTime().date();
    const bool isThisYear = date.year() == now.toLocalTime().date().year();
    return locale().toString(date, isThisYear ? u"d MMM"_s : u"MMM yyyy"_s).remove(u'.');
}

QString dayAndTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return locale().toString(time.toLocalTime(), u"d MMM HH:mm"_s).remove(u'.');
}

QString moment(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return locale().toString(time.toLocalTime(), u"d MMM yyyy HH:mm t"_s).remove(u'.');
}

QString clockTime(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString duration(qint64 milliseconds)
{
    // What would be rounded to 60.0 s is a minute.
    if (milliseconds < 59'950)
        return QCoreApplication::translate("words", "%1 s", "seconds")
            .arg(locale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
    const qint64 seconds = std::max<qint64>(60, milliseconds / 1000);
    return QCoreApplication::translate("words", "%1 min %2 s")
        .arg(seconds / 60)
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString initials(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isLetter())
            letters += word.front().toUpper();
        if (letters.size() == 2)
            break;
    }
    return letters;
}

QString lane(const QStringList &environments, int environment)
{
    const QString name = environments.value(environment);
    if (name == "dev"_L1 || name == "stage"_L1 || name == "prod"_L1)
        return name;
    return u"other"_s;
}

QString shortTag(const QString &tag)
{
    return tag.size() < 40 ? tag : tag.left(12) + QChar(0x2026) + tag.right(7);
}

QString stateKey(StepState state, bool isBlocked)
{
    switch (state) {
    case StepState::Broken: return u"broken"_s;
    case StepState::Diverged: return u"diverged"_s;
    case StepState::Unknown: return u"unknown"_s;
    case StepState::Ahead: return isBlocked ? u"aheadBlocked"_s : u"ahead"_s;
    case StepState::Behind: return u"behind"_s;
    case StepState::NotReleased: return u"notReleased"_s;
    case StepState::InSync: return u"inSync"_s;
    }
    return {};
}

QString stateLabel(StepState state, bool isBlocked, const QString &target)
{
    switch (state) {
    case StepState::Broken: return QCoreApplication::translate("words", "Broken");
    case StepState::Diverged: return QCoreApplication::translate("words", "Diverged");
    case StepState::Unknown: return QCoreApplication::translate("words", "History cut off");
    case StepState::Ahead:
        return isBlocked ? QCoreApplication::translate("words", "Blocked")
                         : QCoreApplication::translate("words", "Promotable");
    //: %1 is the name of an environment
    case StepState::Behind: return QCoreApplication::translate("words", "%1 is newer").arg(target);
    case StepState::NotReleased: return QCoreApplication::translate("words", "Not released yet");
    case StepState::InSync: return QCoreApplication::translate("words", "In sync");
    }
    return {};
}

GateView gate(const GateReport &report)
{
    GateView view{report.id, report.title, report.detail, {}, report.isOverridable};
    switch (report.result) {
    case GateResult::Passed: view.state = u"passed"_s; break;
    case GateResult::Failed: view.state = u"failed"_s; break;
    case GateResult::Unknown: view.state = u"unknown"_s; break;
    case GateResult::Skipped:
        view.state = report.isRequired ? u"unknown"_s : report.isLive ? u"notConnected"_s : u"skipped"_s;
        break;
    }
    return view;
}

QString gatesSummary(const QList<GateReport> &gates)
{
    int passed = 0;
    int judged = 0;
    int notConnected = 0;
    for (const GateReport &report : gates) {
        const bool isPassed = report.result == GateResult::Passed;
        judged += isPassed || report.blocks();
        passed += isPassed;
        notConnected += report.isLive && report.result == GateResult::Skipped;
    }
    if (judged == 0)
        return {};
    //: gates that git alone can judge; %1 of %2 passed
    const QString git = QCoreApplication::translate("words", "%1 of %2 git checks").arg(passed).arg(judged);
    if (notConnected == 0)
        return git;
    return QCoreApplication::translate("words", "%1, %2 not connected").arg(git).arg(notConnected);
}

QList<GateView> gates(QList<GateReport> reports)
{
    std::ranges::stable_partition(reports, &GateReport::blocks);
    QList<GateView> views;
    for (const GateReport &report : reports)
        views += gate(report);
    return views;
}

bool isBlocked(const QList<GateReport> &gates)
{
    return std::ranges::any_of(gates, &GateReport::blocks);
}

QString previewMessage(const QList<core::promotion::SiteChange> &changes, core::promotion::Options options)
{
    if (options.isRequest)
        options.skipMarker = QString(); // it would keep required checks pending
    return core::promotion::commitMessage(changes, u"…"_s, options);
}

CommitView commit(const core::pipeline::WaitingCommit &commit, const QDateTime &now)
{
    CommitView view{commit.id.toHex(),
                    commit.id.shortHex(),
                    commit.subject,
                    commit.author.name,
                    initials(commit.author.name),
                    age(commit.author.time, now),
                    dayAndTime(commit.author.time),
                    {},
                    {}};
    if (commit.hasMigration) {
        view.mark = u"migration"_s;
        view.markText = QCoreApplication::translate("words", "migration", "mark of a commit");
    } else if (commit.subject.startsWith("Revert "_L1) || commit.subject.startsWith("revert: "_L1)) {
        view.mark = u"revert"_s;
        view.markText = QCoreApplication::translate("words", "revert", "mark of a commit");
    }
    return view;
}

QList<LineView> lines(const QList<core::promotion::DiffLine> &diff)
{
    using Kind = core::promotion::DiffLine::Kind;
    QList<LineView> views;
    int nextOld = 0;
    int nextNew = 0;
    for (const core::promotion::DiffLine &line : diff) {
        const bool isRemoved = line.kind == Kind::Removed;
        const bool isBehindGap = !views.isEmpty() && line.kind == Kind::Context
            && (line.oldLine != nextOld || line.newLine != nextNew);
        if (isBehindGap)
            views += LineView{u"gap"_s, 0, {}, 0, 0};
        if (line.oldLine > 0)
            nextOld = line.oldLine + 1;
        if (line.newLine > 0)
            nextNew = line.newLine + 1;
        const QString kind = isRemoved ? u"del"_s : line.kind == Kind::Added ? u"add"_s : u"context"_s;
        const int length = line.wordBegin < 0 ? 0 : line.wordEnd - line.wordBegin;
        views += LineView{kind, isRemoved ? line.oldLine : line.newLine, line.text,
                          std::max(0, line.wordBegin), length};
    }
    return views;
}

QList<LineView> lines(const QList<core::promotion::FileChange> &files)
{
    constexpr qsizetype most = 3000;
    QList<LineView> views;
    for (const core::promotion::FileChange &file : files) {
        const QString &path = file.change.path;
        if (views.size() > most) {
            const auto left = static_cast<int>(files.constData() + files.size() - &file);
            views += LineView{u"gap"_s, 0,
                              QCoreApplication::translate("review", "%n more file(s)", nullptr, left), 0, 0};
            break;
        }
        const QString what = file.change.isRemoval()
            ? QCoreApplication::translate("review", "%1, removed").arg(path)
            : file.before ? path
                          : QCoreApplication::translate("review", "%1, new").arg(path);
        views += LineView{u"gap"_s, 0, what, 0, 0};
        views += lines(file.diff);
    }
    return views;
}

} // namespace viewmodels::words
