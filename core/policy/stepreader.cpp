// SPDX-License-Identifier: Apache-2.0
#include "core/policy/stepreader.h"

#include "core/policy/weekly.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::policy {

using yaml::Node;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds longestSoak = 365 * 24h;
constexpr int mostApprovals = 9;

} // namespace

Outcome StepReader::readZone(const Node &node, QTimeZone &zone) const
{
    const QTimeZone read(node.isScalar() ? node.value : QByteArray());
    if (!read.isValid()) {
        return m_file.wrong(
            node,
            QCoreApplication::translate(
                "core", "There is no time zone “%1”. Zones are called like Europe/Moscow or UTC.")
                .arg(textOf(node)));
    }
    zone = read;
    return {};
}

/// The wall clock of a zone that is known only when the whole window is read: kept in UTC until then.
Outcome StepReader::readMoment(const Node &node, QDateTime &moment) const
{
    const QString text = node.isScalar() ? textOf(node) : QString();
    for (const QString &form : {u"yyyy-MM-ddTHH:mm"_s, u"yyyy-MM-dd HH:mm"_s, u"yyyy-MM-dd"_s}) {
        moment = QDateTime::fromString(text, form);
        if (moment.isValid())
            break;
    }
    if (!moment.isValid()) {
        return m_file.wrong(
            node,
            QCoreApplication::translate(
                "core", "A day or a time is expected here, like 2026-12-30 or 2026-12-30T18:00."));
    }
    moment = QDateTime(moment.date(), moment.time(), Qt::UTC);
    return {};
}

Outcome StepReader::readFreeze(const Node &node, FreezeWindow &window) const
{
    window.line = node.line;
    const auto readWeekly = [&](const Node &value, FreezeWindow::Kind kind) -> Outcome {
        window.kind = kind;
        const auto spans = value.isScalar() ? weeklySpans(textOf(value)) : std::nullopt;
        if (!spans) {
            return m_file.wrong(
                value,
                QCoreApplication::translate("core",
                                            "This is no time of the week. It is like “Fri 16:00 - "
                                            "Mon 08:00” or “Mon-Fri 09:00 - 17:00”."));
        }
        window.weekly = *spans;
        return {};
    };
    const Outcome outcome = m_file.readMapping(
        node, u"freeze"_s,
        {{"name"_L1, [&](const Node &value) { return m_file.readText(value, window.name); }},
         {"deny"_L1, [&](const Node &value) { return readWeekly(value, FreezeWindow::Kind::Deny); }},
         {"allow"_L1, [&](const Node &value) { return readWeekly(value, FreezeWindow::Kind::Allow); }},
         {"from"_L1, [&](const Node &value) { return readMoment(value, window.from); }},
         {"to"_L1, [&](const Node &value) { return readMoment(value, window.to); }},
         {"zone"_L1, [&](const Node &value) { return readZone(value, window.zone); }}});
    if (!outcome)
        return outcome;
    const int forms = (node.find("deny") != nullptr ? 1 : 0) + (node.find("allow") != nullptr ? 1 : 0)
        + (window.from.isValid() || window.to.isValid() ? 1 : 0);
    if (forms != 1 || (window.weekly.isEmpty() && !(window.from.isValid() && window.to.isValid()))) {
        return m_file.wrong(node,
                            QCoreApplication::translate(
                                "core", "A window has one of deny, allow, or from and to. It has %1 of them.")
                                .arg(forms));
    }
    if (!window.weekly.isEmpty())
        return {};
    window.from = QDateTime(window.from.date(), window.from.time(), window.zone);
    window.to = QDateTime(window.to.date(), window.to.time(), window.zone);
    if (window.from >= window.to)
        return m_file.wrong(node, QCoreApplication::translate("core", "This window ends before it begins."));
    return {};
}

Outcome StepReader::readFreezes(const Node &node, QList<FreezeWindow> &windows) const
{
    if (!node.isSequence())
        return m_file.wrong(node, QCoreApplication::translate("core", "A list is expected here."));
    for (const Node &item : node.children) {
        FreezeWindow window;
        if (const Outcome outcome = readFreeze(item, window); !outcome)
            return outcome;
        windows += window;
    }
    return {};
}

Outcome StepReader::readSoak(const Node &node, StepPolicy &step) const
{
    const auto duration = node.isScalar() ? durationOf(textOf(node)) : std::nullopt;
    if (!duration || *duration > longestSoak) {
        return m_file.wrong(node,
                            QCoreApplication::translate(
                                "core", "A time is expected here, at most a year: 90m, 24h, 7d or 1d12h."));
    }
    step.soak = *duration;
    step.soakLine = node.line;
    return {};
}

Outcome StepReader::readCount(const Node &node, ApprovalPolicy &approvals) const
{
    bool isNumber = false;
    approvals.count = node.isScalar() ? textOf(node).toInt(&isNumber) : 0;
    approvals.line = node.line;
    if (!isNumber || approvals.count < 0 || approvals.count > mostApprovals) {
        return m_file.wrong(node,
                            QCoreApplication::translate("core", "A number from 0 to %1 is expected here.")
                                .arg(mostApprovals));
    }
    return {};
}

/// `approvals: 2`, or with who may.
Outcome StepReader::readApprovals(const Node &node, ApprovalPolicy &approvals) const
{
    if (node.isScalar())
        return readCount(node, approvals);
    const Outcome outcome = m_file.readMapping(
        node, u"approvals"_s,
        {{"count"_L1, [&](const Node &value) { return readCount(value, approvals); }},
         {"from"_L1, [&](const Node &value) { return m_file.readTexts(value, approvals.from); }}});
    if (!outcome)
        return outcome;
    if (node.find("count") == nullptr) {
        approvals.count = 1;
        approvals.line = node.line;
    }
    if (!approvals.from.isEmpty() && approvals.from.size() < approvals.count) {
        return m_file.wrong(node,
                            QCoreApplication::translate(
                                "core", "%1 approvals are asked for, and only %2 people may give one.")
                                .arg(approvals.count)
                                .arg(approvals.from.size()));
    }
    return {};
}

Outcome StepReader::readStep(const Node &node, StepPolicy &step) const
{
    return m_file.readMapping(
        node, u"A step"_s,
        {{"required"_L1,
          [&](const Node &value) {
              return m_file.readGates(
                  value, step.required, requirableGates(),
                  QT_TRANSLATE_NOOP("core", "No gate “%1” can be required. Those that can are: %2."));
          }},
         {"soak"_L1, [&](const Node &value) { return readSoak(value, step); }},
         {"approvals"_L1, [&](const Node &value) { return readApprovals(value, step.approvals); }},
         {"freeze"_L1, [&](const Node &value) { return readFreezes(value, step.freeze); }}});
}

Outcome StepReader::read(const Node &node, QMap<QString, StepPolicy> &steps) const
{
    if (!node.isMapping())
        return m_file.wrong(
            node, QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(u"steps"_s));
    for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
        StepPolicy step;
        step.line = node.children[i].line;
        if (const Outcome outcome = readStep(node.children[i + 1], step); !outcome)
            return outcome;
        steps.insert(textOf(node.children[i]), step);
    }
    return {};
}

} // namespace core::policy
