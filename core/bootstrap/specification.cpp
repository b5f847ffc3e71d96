// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/specification.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

/// Does `settings.dev.LOG_LEVEL` name what the pattern `settings.{env}.*` stands for?
bool isNameOf(QLatin1StringView pattern, QStringView name)
{
    const QList<QLatin1StringView> parts = pattern.tokenize(u'.').toContainer<QList<QLatin1StringView>>();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i) == "*"_L1)
            return !name.isEmpty();
        const qsizetype dot = name.indexOf(u'.');
        const bool isLast = i + 1 == parts.size();
        const QStringView part = dot < 0 || isLast ? name : name.first(dot);
        if (part.isEmpty() || (parts.at(i) == "{env}"_L1 ? part.contains(u'.') : part != parts.at(i)))
            return false;
        if (!isLast && dot < 0)
            return false;
        name = isLast ? QStringView() : name.sliced(dot + 1);
    }
    return name.isEmpty();
}

/// Where a name stands in the order of the fields.
qsizetype orderOf(const QString &name)
{
    return field(name) - fields().data();
}

std::unexpected<Error> unknownField(const QString &name)
{
    QStringList names;
    for (const Field &known : fields())
        names += QLatin1StringView(known.name);
    return fail(Error::Kind::Usage,
                QCoreApplication::translate("core", "A site has no field “%1”. Its fields are: %2.")
                    .arg(name, names.join(u", "_s)));
}

} // namespace

const std::vector<Field> &fields()
{
    using enum FieldKind;
    static const std::vector<Field> s_fields{
        {"key", Text, true, QT_TRANSLATE_NOOP("core", "Key of the site")},
        {"like", Text, false, QT_TRANSLATE_NOOP("core", "Made like")},
        {"comments", Text, false, QT_TRANSLATE_NOOP("core", "Language of the comments")},
        {"environments", List, false, QT_TRANSLATE_NOOP("core", "Environments")},
        {"image.repository", Text, true, QT_TRANSLATE_NOOP("core", "Image repository")},
        {"image.tag", Text, false, QT_TRANSLATE_NOOP("core", "First tag")},
        {"image.pullSecrets", List, false, QT_TRANSLATE_NOOP("core", "Pull secrets")},
        {"appName", Text, true, QT_TRANSLATE_NOOP("core", "Name of the application")},
        {"hosts.{env}", List, true, QT_TRANSLATE_NOOP("core", "Hosts")},
        {"secret.{env}", Text, true, QT_TRANSLATE_NOOP("core", "Secret")},
        {"extraSecrets.{env}", List, true, QT_TRANSLATE_NOOP("core", "Further secrets")},
        {"settings.{env}.*", Text, false, QT_TRANSLATE_NOOP("core", "Variables")},
        {"resources.{env}.requests.cpu", Text, false, QT_TRANSLATE_NOOP("core", "CPU requested")},
        {"resources.{env}.requests.memory", Text, false, QT_TRANSLATE_NOOP("core", "Memory requested")},
        {"resources.{env}.limits.cpu", Text, false, QT_TRANSLATE_NOOP("core", "CPU limit")},
        {"resources.{env}.limits.memory", Text, false, QT_TRANSLATE_NOOP("core", "Memory limit")},
        {"application.{env}", Text, true, QT_TRANSLATE_NOOP("core", "Application")},
        {"namespace.{env}", Text, true, QT_TRANSLATE_NOOP("core", "Namespace")},
        {"selfHeal.{env}", Flag, false, QT_TRANSLATE_NOOP("core", "Self-healing")},
        {"syncOptions.{env}", List, false, QT_TRANSLATE_NOOP("core", "Sync options")},
        {"argo.namespace", Text, false, QT_TRANSLATE_NOOP("core", "Namespace of Argo CD")},
        {"argo.project", Text, false, QT_TRANSLATE_NOOP("core", "Project")},
        {"argo.repoURL", Text, false, QT_TRANSLATE_NOOP("core", "Repository URL")},
        {"argo.targetRevision", Text, false, QT_TRANSLATE_NOOP("core", "Branch")},
        {"argo.path", Text, false, QT_TRANSLATE_NOOP("core", "Chart")},
        {"argo.server", Text, false, QT_TRANSLATE_NOOP("core", "Cluster")},
        {"source.copyFrom", Text, false, QT_TRANSLATE_NOOP("core", "Source copied from")},
        {"answers.*", Text, false, QT_TRANSLATE_NOOP("core", "Answers")},
    };
    return s_fields;
}

const Field *field(QStringView name)
{
    const auto found = std::ranges::find_if(
        fields(), [&](const Field &one) { return isNameOf(QLatin1StringView(one.name), name); });
    return found == fields().end() ? nullptr : &*found;
}

QString fieldName(const char *name, const QString &environment)
{
    return QString(QLatin1StringView(name)).replace("{env}"_L1, environment);
}

QString environmentOf(QStringView name)
{
    const Field *const of = field(name);
    if (of == nullptr || !QLatin1StringView(of->name).contains("{env}"_L1))
        return {};
    return name.toString().section(u'.', 1, 1);
}

QString Specification::text(const QString &name) const
{
    return list(name).value(0);
}

QStringList Specification::list(const QString &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? QStringList() : found->second;
}

QStringList Specification::names() const
{
    QStringList names;
    for (const auto &[name, values] : m_values)
        names += name;
    std::ranges::stable_sort(names, {}, &orderOf);
    return names;
}

Outcome Specification::set(const QString &name, const QStringList &values)
{
    const Field *const known = field(name);
    if (known == nullptr)
        return unknownField(name);
    if (known->kind == FieldKind::Flag && values != QStringList{u"true"_s}
        && values != QStringList{u"false"_s})
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "%1 is true or false, not “%2”.")
                        .arg(name, values.join(u',')));
    if (known->kind != FieldKind::List && values.size() != 1)
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "%1 is one text, not a list.").arg(name));
    m_values.insert_or_assign(name, values);
    m_places.erase(name);
    return {};
}

std::optional<Place> Specification::place(const QString &name) const
{
    const auto found = m_places.find(name);
    return found == m_places.end() ? std::nullopt : std::optional(found->second);
}

void Specification::setPlace(const QString &name, const Place &place)
{
    m_places.insert_or_assign(name, place);
}

Outcome Specification::setText(const QString &name, const QString &text)
{
    const Field *const known = field(name);
    if (known == nullptr)
        return unknownField(name);
    if (known->kind != FieldKind::List)
        return set(name, {text});
    QStringList items;
    for (const QString &item : text.split(u',', Qt::SkipEmptyParts)) {
        if (!item.trimmed().isEmpty())
            items += item.trimmed();
    }
    return set(name, items);
}

} // namespace core::bootstrap
