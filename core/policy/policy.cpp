// SPDX-License-Identifier: Apache-2.0
#include "core/policy/policy.h"

#include "core/policy/weekly.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::policy {

using namespace std::chrono_literals;

const StepPolicy &Policy::step(const QString &to) const
{
    static const StepPolicy s_none;
    const auto found = steps.constFind(to);
    return found == steps.cend() ? s_none : *found;
}

std::shared_ptr<const Policy> defaultPolicy()
{
    static const auto s_policy = std::make_shared<const Policy>();
    return s_policy;
}

Outcome checkEnvironments(const Policy &policy, const QStringList &environments, const QString &file)
{
    std::optional<Error> first;
    for (auto step = policy.steps.cbegin(); step != policy.steps.cend(); ++step) {
        if (environments.contains(step.key()) || (first && first->place->line <= step->line))
            continue;
        first =
            Error{.kind = Error::Kind::Malformed,
                  .message = QCoreApplication::translate("core", "There is no environment %1. There are: %2.")
                                 .arg(step.key(), environments.join(u", "_s)),
                  .place = Place{.file = file, .line = step->line, .column = 0}};
    }
    return first ? Outcome(std::unexpected(*first)) : Outcome();
}

const QStringList &subjectPlaces()
{
    static const QStringList s_places{u"what"_s, u"site"_s, u"from"_s, u"to"_s, u"old"_s, u"tag"_s};
    return s_places;
}

const QStringList &requirableGates()
{
    static const QStringList s_gates{u"front-healthy"_s, u"smoke"_s, u"image-exists"_s, u"target-healthy"_s};
    return s_gates;
}

const QStringList &overridableGates()
{
    static const QStringList s_gates{
        u"not-rolled-back"_s, u"canon"_s, u"decisions"_s,    u"soak"_s,          u"freeze"_s,
        u"front-healthy"_s,   u"smoke"_s, u"image-exists"_s, u"target-healthy"_s};
    return s_gates;
}

std::optional<std::chrono::seconds> durationOf(const QString &text)
{
    static const QRegularExpression s_form(u"^(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?$"_s);
    const auto match = s_form.match(text);
    if (text == "0"_L1)
        return 0s;
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    return std::chrono::hours(24 * match.captured(1).toInt()) + std::chrono::hours(match.captured(2).toInt())
        + std::chrono::minutes(match.captured(3).toInt());
}

QString toText(std::chrono::seconds duration)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(duration).count();
    const auto days = minutes / WeekMinute::perDay;
    const auto hours = minutes % WeekMinute::perDay / 60;
    const auto rest = minutes % 60;
    QString text;
    if (days > 0)
        text += u"%1d"_s.arg(days);
    if (hours > 0)
        text += u"%1h"_s.arg(hours);
    if (rest > 0 || text.isEmpty())
        text += u"%1m"_s.arg(rest);
    return text;
}

} // namespace core::policy
