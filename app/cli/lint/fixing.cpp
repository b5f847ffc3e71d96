// SPDX-License-Identifier: Apache-2.0
#include "app/cli/lint/fixing.h"

#include "app/cli/promote/diff.h"
#include "core/canon/secretvalue.h"
#include "core/gitops/settings.h"
#include "core/promotion/diff.h"
#include "core/yaml/file.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::canon::Finding;
using core::canon::Findings;
using core::canon::Fix;
using core::canon::FixedFiles;
using core::promotion::DiffLine;

/// A value without the quotes that it is written in.
QString bare(QString text)
{
    for (const QChar quote : {u'"', u'\''}) {
        if (text.size() > 1 && text.startsWith(quote) && text.endsWith(quote))
            return text.sliced(1, text.size() - 2);
    }
    return text;
}

bool isSecret(const QString &key, const QString &value)
{
    using core::canon::SecretSign;
    return core::gitops::looksSecret(key) || core::canon::secretSign(key, value) != SecretSign::None;
}

/// Masks the values of lines in their order: of `KEY: value`, and of a `name` with its `value` in a list.
class Mask
{
public:
    QString of(const QString &line)
    {
        static const QRegularExpression s_entry(u"^([\\s-]*[\"']?([\\w.-]+)[\"']?:\\s+)(\\S.*)$"_s);
        const QRegularExpressionMatch entry = s_entry.match(line);
        if (!entry.hasMatch())
            return line;
        const QString key = entry.captured(2);
        const QString value = bare(entry.captured(3).trimmed());
        if (key == "name"_L1)
            m_name = value;
        const bool isMasked = isSecret(key == "value"_L1 ? m_name : key, value);
        return isMasked ? entry.captured(1) + u"••••••"_s : line;
    }

private:
    QString m_name; ///< of the last item
};

core::promotion::SiteChange shown(const Fix &fix)
{
    core::promotion::SiteChange change;
    change.file = fix.file;
    change.bytes = fix.after;
    change.diff = core::promotion::diffOf(fix.before, fix.after);
    Mask mask;
    for (DiffLine &line : change.diff) {
        const QString text = mask.of(line.text);
        if (line.kind == DiffLine::Kind::Context)
            line.text = text;
    }
    return change;
}

} // namespace

Findings chosenFor(const core::canon::Subject &subject, const Findings &findings, const QStringList &sites)
{
    Findings chosen;
    std::ranges::copy_if(findings, std::back_inserter(chosen), [&](const Finding &finding) {
        const int environment = subject.fleet().environment(finding.environment);
        const bool isLast = environment >= 0 && subject.isLast(environment);
        return finding.isFixable && (!isLast || sites.contains(finding.site));
    });
    return chosen;
}

void printFixes(Console &console, const FixedFiles &fixed)
{
    for (const Fix &fix : fixed.files)
        printDiff(console, shown(fix));
}

void tellRefused(Console &console, const FixedFiles &fixed)
{
    for (const FixedFiles::Refusal &refusal : fixed.refused) {
        core::Error error = refusal.error;
        error.message = u"%1: %2"_s.arg(refusal.finding.rule, error.message);
        console.complain(error);
    }
}

int writeInPlace(Session &session, const QString &folder, const FixedFiles &fixed)
{
    int status = exitstatus::done;
    for (const Fix &fix : fixed.files) {
        const core::Outcome written =
            core::yaml::replaceInFile(folder + u'/' + fix.file, fix.before, fix.after);
        if (!written)
            status = std::max(status, session.fail(written.error()));
    }
    return status;
}

} // namespace app::cli
