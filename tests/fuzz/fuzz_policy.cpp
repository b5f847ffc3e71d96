// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come: a policy is read or refused with a place, its windows can be asked at any time, its
// times of the week are the same after they were written and read again, the claims of a message are read,
// and a decision says after it was written what it was meant to say, whatever people gave as the reason.
#include "core/audit/claims.h"
#include "core/base/text.h"
#include "core/policy/decisions.h"
#include "core/policy/policy.h"
#include "core/policy/weekly.h"

#include <cstdint>
#include <cstdlib>

using namespace core::policy;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void ask(const FreezeWindow &window)
{
    for (const qint64 second : {0LL, 1'764'000'000LL, 1'774'746'000LL, 1'793'000'000LL, 4'000'000'000LL}) {
        const QDateTime moment = QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
        const auto freeze = frozenAt({window}, moment);
        if (freeze && window.kind == FreezeWindow::Kind::Deny && freeze->until.isValid())
            require(freeze->until > moment && !window.contains(freeze->until));
    }
    if (!window.weekly.isEmpty())
        require(weeklySpans(toText(window.weekly)) == window.weekly);
}

void decide(const QByteArray &bytes)
{
    static_cast<void>(parseDecision(bytes, QStringLiteral(".slipway/decisions/shop.prod.hold.yaml")));
    const Decision decision{.kind = Decision::Kind::Hold,
                            .site = QStringLiteral("shop"),
                            .environment = QStringLiteral("prod"),
                            .tag = {},
                            .reason = QString::fromUtf8(bytes),
                            .by = QStringLiteral("A <a@example.org>"),
                            .since = QDateTime::fromSecsSinceEpoch(1'764'000'000, Qt::UTC)};
    const auto read = parseDecision(toYaml(decision), decision.file());
    const QString reason = core::oneLine(decision.reason);
    require(read ? read->reason == reason && read->by == decision.by : reason.trimmed().isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(core::audit::claimsOf(QString::fromUtf8(bytes)));
    decide(bytes);
    const auto policy = parsePolicy(bytes);
    if (!policy) {
        require(policy.error().kind != core::Error::Kind::Internal && !policy.error().message.isEmpty());
        return 0;
    }
    for (const StepPolicy &step : policy->steps) {
        require(step.soak.count() >= 0 && durationOf(toText(step.soak)).has_value());
        for (const FreezeWindow &window : step.freeze)
            ask(window);
    }
    return 0;
}
