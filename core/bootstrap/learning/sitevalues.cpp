// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/learning/sitevalues.h"

#include "core/bootstrap/learning/words.h"
#include "core/canon/facts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

/// So few values tell nothing about the others, unless they look like nothing but an id.
constexpr int fewestSites = 3;
constexpr int fewestSitesOfId = 2;

/// A truth, a small number or a quantity is a setting, and may well be another one everywhere.
bool isMeasure(const QString &value)
{
    static const QRegularExpression s_measure(
        u"^(true|false|yes|no|on|off|-?[0-9]{1,3}(\\.[0-9]+)?([a-zA-Z%]{0,2}))$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return value.isEmpty() || gitops::isPlaceholder(value) || s_measure.match(value).hasMatch();
}

/// "G-4XK2P9QTZ1", "48213377"
bool looksLikeId(const QString &value)
{
    static const QRegularExpression s_id(u"^[A-Za-z0-9_-]{6,}$"_s);
    return s_id.match(value).hasMatch()
        && std::ranges::count_if(value, [](QChar c) { return c.isDigit(); }) > 1;
}

/// Sites have another value in nine of ten cases.
bool isOfEach(const QHash<QString, int> &counts)
{
    int sites = 0;
    for (const int count : counts)
        sites += count;
    const bool areIds = std::ranges::all_of(counts.keys(), &looksLikeId);
    return sites >= (areIds ? fewestSitesOfId : fewestSites) && 10 * counts.size() >= 9 * sites;
}

QString keyOf(const QString &environment, const QString &name)
{
    return environment + u'\n' + name;
}

} // namespace

bool isLine(const canon::Value &value)
{
    const yaml::Node &node = *value.node;
    return node.isScalar() && !node.isNull() && node.style != yaml::Style::Literal
        && node.style != yaml::Style::Folded;
}

SiteValues::SiteValues(const canon::Subject &subject)
{
    QHash<QString, QHash<QString, int>> counts;
    subject.each(canon::FileKind::Env, [&](const canon::SiteFile &file, const yaml::Node &) {
        const QString environment = subject.environmentName(file.environment);
        for (const canon::Value &value : file.document->facts().values) {
            // What follows a site's name is the same for all of them.
            if (isLine(value))
                ++counts[keyOf(environment, value.name)][withWord(value.text, file.site, u"{site}"_s)];
        }
    });
    for (auto place = counts.cbegin(); place != counts.cend(); ++place) {
        if (!isOfEach(*place))
            continue;
        for (auto value = place->cbegin(); value != place->cend(); ++value) {
            if (*value == 1 && !isMeasure(value.key()))
                m_own[place.key()].insert(value.key());
        }
    }
}

bool SiteValues::isOwn(const QString &environment, const canon::Value &value) const
{
    const auto found = m_own.constFind(keyOf(environment, value.name));
    return found != m_own.cend() && found->contains(value.text);
}

} // namespace core::bootstrap
