// SPDX-License-Identifier: Apache-2.0
#include "app/cli/promote/mask.h"

#include "app/cli/promote/diff.h"
#include "core/canon/secretvalue.h"
#include "core/gitops/settings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

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

/// Masks the lines around a change, and leaves the change as it is. True: there was something to mask.
bool maskAround(QList<DiffLine> &lines)
{
    Mask mask;
    bool isMasked = false;
    for (DiffLine &line : lines) {
        const QString text = mask.of(line.text);
        if (line.kind != DiffLine::Kind::Context || text == line.text)
            continue;
        line.text = text;
        isMasked = true;
    }
    return isMasked;
}

} // namespace

bool printMaskedDiff(Console &console, const core::promotion::SiteChange &change)
{
    core::promotion::SiteChange shown = change;
    bool isMasked = maskAround(shown.diff);
    for (core::promotion::FileChange &file : shown.files)
        isMasked = maskAround(file.diff) || isMasked;
    printDiff(console, shown);
    return isMasked;
}

void tellMasked(Console &console, bool isMasked)
{
    if (isMasked)
        console.remark(
            u"What may be a secret in the lines around a change is masked: ••••••. To see it, look at "
            "the file, at git diff after --in-place, or at git show after --fix."_s);
}

} // namespace app::cli
