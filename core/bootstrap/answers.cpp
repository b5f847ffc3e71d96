// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/answers.h"

#include "core/bootstrap/learning/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

constexpr auto placeholderRepository = "REPLACE_ME_REGISTRY/%1"_L1;

/// Finds the answers, field by field. Who knows better is asked first.
class Answering
{
public:
    Answering(const Specification &specification, const Ground &ground)
        : m_specification(specification)
        , m_ground(ground)
        , m_key(specification.key())
        , m_own(ground.stated(m_key))
        , m_sibling(ground.stated(specification.like()))
    {
    }

    Answers run()
    {
        m_environments = environmentsOf(m_specification, m_ground);
        takeWhatIsSaid();
        for (const Field &one : fields()) {
            const QLatin1StringView name(one.name);
            if (name.endsWith(u'*') || name == "key"_L1 || name == "like"_L1 || name == "answers.*"_L1)
                continue;
            if (!name.contains("{env}"_L1)) {
                find(one, QString(name), {});
                continue;
            }
            for (const QString &environment : m_environments)
                find(one, fieldName(one.name, environment), environment);
        }
        takeSettings();
        return std::move(m_answers);
    }

private:
    void takeWhatIsSaid()
    {
        for (const QString &name : m_specification.names())
            m_answers.set(name, m_specification.list(name), {.origin = Origin::You});
    }

    void find(const Field &one, const QString &name, const QString &environment)
    {
        if (m_answers.has(name) || takeOwn(name) || takeSibling(one, name)
            || isLeftOutBySibling(name, environment) || takeCanon(name, environment)
            || takeConvention(one, name, environment))
            return;
        takeDefault(name, environment);
    }

    /// What the sibling does without, the new site does without too, unless nothing runs without it.
    bool isLeftOutBySibling(const QString &name, const QString &environment) const
    {
        static const QStringList s_needed{u"hosts"_s, u"namespace"_s, u"application"_s, u"selfHeal"_s,
                                          u"argo"_s,  u"image"_s,     u"environments"_s};
        const bool isKnown = !m_sibling.empty()
            && (environment.isEmpty() || m_sibling.contains(fieldName("namespace.{env}", environment)));
        const bool isNeeded = name != "image.pullSecrets"_L1 && s_needed.contains(name.section(u'.', 0, 0));
        return isKnown && !isNeeded && !m_sibling.contains(name);
    }

    bool takeOwn(const QString &name)
    {
        const auto own = m_own.find(name);
        if (own == m_own.end())
            return false;
        m_answers.set(name, own->second, {.origin = Origin::Own});
        return true;
    }

    /// What is the site's own is the sibling's with its key replaced; where that is not in it, it says
    /// nothing of the new one.
    bool takeSibling(const Field &one, const QString &name)
    {
        const auto found = m_sibling.find(name);
        if (found == m_sibling.end() || name == "image.tag"_L1)
            return false;
        const QString &sibling = m_specification.like();
        QStringList values;
        bool isAllNamed = true;
        for (const QString &value : found->second) {
            isAllNamed = isAllNamed && hasWord(value, sibling);
            values += withWord(value, sibling, m_key);
        }
        if (one.isOfSite && !isAllNamed)
            return false;
        const bool isDerived = values != found->second;
        m_answers.set(name, values,
                      {.origin = isDerived ? Origin::Derived : Origin::Sibling, .name = sibling});
        return true;
    }

    /// Sessions of developers live in the first environment only.
    bool takeCanon(const QString &name, const QString &environment)
    {
        const bool isOpen =
            m_environments.contains(environment) && m_ground.conventions().find(name) == nullptr;
        const bool isEnd = !m_environments.isEmpty()
            && (environment == m_environments.constFirst() || environment == m_environments.constLast());
        if (!name.startsWith("selfHeal."_L1) || (!isOpen && !isEnd))
            return false;
        const bool isHealing = environment != m_environments.constFirst();
        m_answers.set(name, {isHealing ? u"true"_s : u"false"_s},
                      {.origin = Origin::Canon, .name = u"app/self-heal"_s});
        return true;
    }

    bool takeConvention(const Field &one, const QString &name, const QString &environment)
    {
        const Convention *convention = m_ground.conventions().find(name);
        QString neighbour;
        if (convention == nullptr && !environment.isEmpty()) { // of an environment that no site has yet
            neighbour = neighbourOf(environment, one.isOfSite);
            convention = m_ground.conventions().find(fieldName(one.name, neighbour));
        }
        if (convention == nullptr || name == "image.tag"_L1)
            return false;
        const bool isNamed = std::ranges::all_of(
            convention->values, [](const QString &value) { return value.contains("{site}"_L1); });
        if (one.isOfSite && !isNamed)
            return false;
        QStringList values = convention->of(m_key);
        if (!neighbour.isEmpty()) {
            for (QString &value : values)
                value = withWord(value, neighbour, environment);
        }
        m_answers.set(name, values,
                      {.origin = one.isOfSite ? Origin::Derived : Origin::Convention,
                       .name = convention->values.join(u", "_s),
                       .agree = convention->agree,
                       .total = convention->total});
        return true;
    }

    /// Whose ways an environment takes on that no site has yet: names those of the first one, which carry the
    /// environment's name where the last one's often do not; all else those of the last one, which it is to
    /// foretell.
    QString neighbourOf(const QString &environment, bool isName) const
    {
        const QStringList &known = m_ground.fleet().environments;
        if (known.contains(environment) || known.isEmpty())
            return {};
        return isName ? known.constFirst() : known.constLast();
    }

    void takeDefault(const QString &name, const QString &environment)
    {
        const QString siteName = u"web-%1-%2"_s.arg(m_key, environment);
        const auto byCanon = [&](const QString &value) {
            m_answers.set(name, {value}, {.origin = Origin::Canon});
        };
        if (name == "image.tag"_L1)
            m_answers.set(name, {placeholderTag},
                          {.origin = Origin::Canon, .name = u"release/placeholder"_s});
        else if (name == "image.repository"_L1)
            m_answers.set(name, {QString(placeholderRepository).arg(m_key)},
                          {.origin = Origin::Canon, .name = u"release/placeholder"_s});
        else if (name == "environments"_L1)
            m_answers.set(name, m_environments, {.origin = Origin::Convention});
        else if (name.startsWith("application."_L1) || name.startsWith("namespace."_L1))
            byCanon(siteName);
        else if (name.startsWith("secret."_L1))
            byCanon(siteName + u"-env"_s);
        else if (name.startsWith("syncOptions."_L1) && environment != m_environments.value(0))
            m_answers.set(name, {u"CreateNamespace=true"_s},
                          {.origin = Origin::Canon, .name = u"app/create-namespace"_s});
        else if (name == "argo.namespace"_L1)
            byCanon(u"argocd"_s);
        else if (name == "argo.project"_L1)
            byCanon(u"default"_s);
        else if (name == "argo.targetRevision"_L1)
            byCanon(u"main"_s);
        else if (name == "argo.path"_L1)
            byCanon(u"deploy/charts/web-app"_s);
        else if (name == "argo.server"_L1)
            byCanon(u"https://kubernetes.default.svc"_s);
        else if (name.startsWith("selfHeal."_L1))
            byCanon(u"true"_s);
    }

    /// Variables are taken from the files that are there; without a sibling nobody knows which there are.
    void takeSettings()
    {
        for (const auto &[name, values] : m_own) {
            if (name.startsWith("settings."_L1) && !m_answers.has(name))
                m_answers.set(name, values, {.origin = Origin::Own});
        }
    }

    const Specification &m_specification;
    const Ground &m_ground;
    QString m_key;
    StatedValues m_own;
    StatedValues m_sibling;
    QStringList m_environments;
    Answers m_answers;
};

} // namespace

QString Source::text() const
{
    switch (origin) {
    case Origin::You: return QCoreApplication::translate("core", "you");
    case Origin::Own: return QCoreApplication::translate("core", "the site's own files");
    case Origin::Sibling: return name;
    case Origin::Convention:
        return total == 0 ? QCoreApplication::translate("core", "as everywhere")
                          : QCoreApplication::translate("core", "%1 of %2 sites").arg(agree).arg(total);
    case Origin::Derived:
        return total == 0
            ? QCoreApplication::translate("core", "as %1 has it").arg(name)
            : QCoreApplication::translate("core", "%1: %2 of %3 sites").arg(name).arg(agree).arg(total);
    case Origin::Canon: return name.isEmpty() ? QCoreApplication::translate("core", "usual name") : name;
    case Origin::Template: return QCoreApplication::translate("core", "template");
    }
    return {};
}

const Answer *Answers::find(const QString &name) const
{
    const auto found = m_answers.find(name);
    return found == m_answers.end() ? nullptr : &found->second;
}

QString Answers::text(const QString &name) const
{
    return list(name).value(0);
}

QStringList Answers::list(const QString &name) const
{
    const Answer *const found = find(name);
    return found == nullptr ? QStringList() : found->values;
}

Source Answers::source(const QString &name) const
{
    const Answer *const found = find(name);
    return found == nullptr ? Source() : found->source;
}

void Answers::set(const QString &name, QStringList values, Source source)
{
    m_answers.insert_or_assign(name, Answer{std::move(values), std::move(source)});
}

QStringList environmentsOf(const Specification &specification, const Ground &ground)
{
    if (specification.says(u"environments"_s))
        return specification.environments();
    const QStringList &known = ground.layout().environments;
    QStringList wanted{known.constFirst(), known.constLast()};
    for (const QString &site : {specification.key(), specification.like()})
        wanted += ground.environmentsOf(site);
    QStringList ordered;
    for (const QString &environment : known) {
        if (wanted.contains(environment))
            ordered += environment;
    }
    return ordered;
}

Answers answer(const Specification &specification, const Ground &ground)
{
    return Answering(specification, ground).run();
}

} // namespace core::bootstrap
