// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/sitevalues.h"

#include "core/bootstrap/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using yaml::Node;

/// So few values tell nothing about the others, unless they look like nothing but an id.
constexpr int fewestSites = 3;
constexpr int fewestSitesOfId = 2;

void addScalars(std::vector<PlacedScalar> &all, const Node &node, const QString &path);

/// Items are known by their names where they have some: their order says nothing.
QString itemName(const Node &item, size_t index)
{
    const Node *const name = item.find("name");
    return name != nullptr && name->isScalar() ? QString::fromUtf8(name->value) : QString::number(index);
}

void addChildren(std::vector<PlacedScalar> &all, const Node &node, const QString &path)
{
    const QString above = path.isEmpty() ? path : path + u'.';
    for (size_t i = 0; node.isMapping() && i + 1 < node.children.size(); i += 2)
        addScalars(all, node.children[i + 1], above + QString::fromUtf8(node.children[i].value));
    for (size_t i = 0; node.isSequence() && i < node.children.size(); ++i)
        addScalars(all, node.children[i], above + itemName(node.children[i], i));
}

void addScalars(std::vector<PlacedScalar> &all, const Node &node, const QString &path)
{
    const bool isLine = node.style != yaml::Style::Literal && node.style != yaml::Style::Folded;
    if (node.isScalar() && !node.isNull() && isLine)
        all.push_back({.path = path, .node = &node});
    else
        addChildren(all, node, path);
}

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

QString keyOf(const QString &environment, const QString &path)
{
    return environment + u'\n' + path;
}

} // namespace

std::vector<PlacedScalar> scalarsIn(const Node &root)
{
    std::vector<PlacedScalar> all;
    addScalars(all, root, {});
    return all;
}

SiteValues::SiteValues(const canon::Subject &subject)
{
    QHash<QString, QHash<QString, int>> counts;
    subject.each(canon::FileKind::Env, [&](const canon::SiteFile &file, const Node &root) {
        const QString environment = subject.environmentName(file.environment);
        for (const PlacedScalar &scalar : scalarsIn(root)) {
            // What follows a site's name is the same for all of them.
            const QString value = withWord(QString::fromUtf8(scalar.node->value), file.site, u"{site}"_s);
            ++counts[keyOf(environment, scalar.path)][value];
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

bool SiteValues::isOwn(const QString &environment, const QString &path, const QString &value) const
{
    const auto found = m_own.constFind(keyOf(environment, path));
    return found != m_own.cend() && found->contains(value);
}

} // namespace core::bootstrap
