// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/checks/namecheck.h"

#include "core/base/character.h"
#include "core/bootstrap/learning/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestDomain = 253;
constexpr qsizetype longestRelease = 53; // helm's own limit: room for what charts add to the name

bool isDomain(const QString &name)
{
    return name.size() <= longestDomain && std::ranges::all_of(name.split(u'.'), [](const QString &label) {
               return gitops::isSiteKey(label);
           });
}

bool isHost(const QString &host)
{
    return isDomain(host.startsWith("*."_L1) ? host.sliced(2) : host);
}

/// Registry, path, no tag: what OCI takes for the name of a repository.
bool isImageRepository(const QString &name)
{
    static const QRegularExpression s_name(
        u"\\A(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?/)?"
        "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*\\z"_s);
    return s_name.match(name).hasMatch();
}

bool isVisibleText(const QString &text)
{
    return text.isValidUtf16() && std::ranges::all_of(text.toUcs4(), [](uint c) { return isVisible(c); });
}

/// Collects what is wrong, field by field.
class Names
{
public:
    Names(const Specification &specification, const Answers &answers, const Ground &ground)
        : m_specification(specification), m_answers(answers), m_ground(ground)
    {
    }

    QList<Remark> run()
    {
        checkKey();
        checkEnvironments();
        checkImage();
        checkTexts();
        for (const auto &[name, answer] : m_answers.all())
            checkAnswer(name, answer);
        for (const QString &environment : environmentsOf(m_specification, m_ground))
            checkNamed(environment);
        return std::move(m_remarks);
    }

private:
    void wrong(const QString &name, const QString &reason) { m_remarks += {.field = name, .reason = reason}; }

    void checkKey()
    {
        const QString key = m_specification.key();
        if (key.isEmpty())
            wrong(u"key"_s, QCoreApplication::translate("core", "Say how the site is called."));
        else if (key.size() > longestLabel)
            wrong(u"key"_s,
                  QCoreApplication::translate("core", "“%1” is longer than %2 characters.")
                      .arg(key)
                      .arg(longestLabel));
        else if (!gitops::isSiteKey(key))
            wrong(u"key"_s,
                  QCoreApplication::translate(
                      "core",
                      "“%1” is no key: it is made of lower-case letters, digits and “-”, "
                      "and begins and ends with a letter or digit.")
                      .arg(key));
        if (!key.isEmpty() && key == m_specification.like())
            wrong(u"like"_s, QCoreApplication::translate("core", "A site cannot be learned from itself."));
    }

    void checkEnvironments()
    {
        const QStringList &known = m_ground.layout().environments;
        const QStringList wanted = environmentsOf(m_specification, m_ground);
        qsizetype last = -1;
        for (const QString &environment : wanted) {
            const qsizetype at = known.indexOf(environment);
            if (at < 0)
                wrong(u"environments"_s,
                      QCoreApplication::translate("core", "There is no environment “%1”. There are: %2.")
                          .arg(environment, known.join(u", "_s)));
            else if (at <= last)
                wrong(u"environments"_s,
                      QCoreApplication::translate("core", "The order of the environments is: %1.")
                          .arg(known.join(u", "_s)));
            last = std::max(last, at);
        }
        const bool hasEnds = wanted.contains(known.constFirst()) && wanted.contains(known.constLast());
        if (!hasEnds)
            wrong(u"environments"_s,
                  QCoreApplication::translate("core", "A site needs %1 and %2 at least.")
                      .arg(known.constFirst(), known.constLast()));
        for (const QString &name : m_specification.names()) {
            const QString environment = environmentOf(name);
            if (!environment.isEmpty() && !wanted.contains(environment))
                wrong(name,
                      QCoreApplication::translate("core", "The site has no environment “%1”. It has: %2.")
                          .arg(environment, wanted.join(u", "_s)));
        }
    }

    void checkImage()
    {
        const QString repository = m_answers.text(u"image.repository"_s);
        if (!isImageRepository(repository) && !gitops::isPlaceholder(repository))
            wrong(u"image.repository"_s,
                  QCoreApplication::translate(
                      "core", "“%1” is no image repository: registry/path in lower case, without a tag.")
                      .arg(repository));
        const QString tag = m_answers.text(u"image.tag"_s);
        const bool isSaid = m_specification.says(u"image.tag"_s);
        if (!isSaid || tag.isEmpty() || m_ground.layout().tags.isPlaceholder(tag))
            return;
        const policy::Policy &policy = m_ground.policy();
        if (!gitops::isTag(tag))
            wrong(u"image.tag"_s,
                  QCoreApplication::translate("core", "“%1” is no tag of an image.").arg(tag));
        else if (policy.isMutable(tag))
            wrong(
                u"image.tag"_s,
                QCoreApplication::translate(
                    "core", "“%1” moves: nobody could say afterwards what ran. Choose the tag of one build.")
                    .arg(tag));
        else if (policy.tagPattern && !policy.tagPattern->match(tag).hasMatch())
            wrong(u"image.tag"_s,
                  QCoreApplication::translate("core", "“%1” is no release by the policy, which wants %2.")
                      .arg(tag, policy.tagPatternText));
    }

    /// What nobody can see would be in a file for years.
    void checkTexts()
    {
        for (const QString &name : m_specification.names()) {
            for (const QString &value : m_specification.list(name)) {
                if (!isVisibleText(value))
                    wrong(name, QCoreApplication::translate("core", "A control character is in this text."));
            }
        }
        const QString language = m_specification.text(u"comments"_s);
        if (!language.isEmpty() && language != "en"_L1 && language != "ru"_L1)
            wrong(u"comments"_s,
                  QCoreApplication::translate("core", "Comments are written in en or ru, not “%1”.")
                      .arg(language));
    }

    void checkAnswer(const QString &name, const Answer &answer)
    {
        for (const QString &value : answer.values) {
            if (name.startsWith("hosts."_L1) && !isHost(value))
                wrong(name,
                      QCoreApplication::translate(
                          "core",
                          "“%1” is no host: labels of lower-case letters, digits and “-” with dots "
                          "between, each at most 63 characters, 253 in all.")
                          .arg(value));
            if (name.startsWith("namespace."_L1) || name == "argo.namespace"_L1)
                checkLabel(name, value, longestLabel);
            if (name.startsWith("application."_L1))
                checkLabel(name, value, longestRelease);
            const bool isSecret = name.startsWith("secret."_L1) || name.startsWith("extraSecrets."_L1)
                || name == "image.pullSecrets"_L1;
            if (isSecret && !isDomain(value))
                wrong(name, QCoreApplication::translate("core", "“%1” is no name of a Secret.").arg(value));
        }
    }

    void checkLabel(const QString &name, const QString &value, qsizetype longest)
    {
        if (value.size() > longest)
            wrong(name,
                  QCoreApplication::translate("core", "“%1” has %2 characters; %3 are allowed.")
                      .arg(value)
                      .arg(value.size())
                      .arg(longest));
        else if (!gitops::isSiteKey(value))
            wrong(name,
                  QCoreApplication::translate("core",
                                              "“%1” is no name that Kubernetes takes: lower-case "
                                              "letters, digits and “-”.")
                      .arg(value));
    }

    /// What has to be known and is not.
    void checkNamed(const QString &environment)
    {
        const QString hosts = fieldName("hosts.{env}", environment);
        if (!m_answers.has(hosts) && !m_specification.key().isEmpty())
            wrong(
                hosts,
                QCoreApplication::translate("core", "Say which hosts the site has in %1.").arg(environment));
        if (environment != environmentsOf(m_specification, m_ground).constFirst())
            return;
        const QString repository = u"argo.repoURL"_s;
        if (m_answers.text(repository).isEmpty())
            wrong(repository,
                  QCoreApplication::translate(
                      "core", "Say from which repository Argo CD takes the files; no other site tells."));
    }

    const Specification &m_specification;
    const Answers &m_answers;
    const Ground &m_ground;
    QList<Remark> m_remarks;
};

} // namespace

Check checkNames(const Specification &specification, const Answers &answers, const Ground &ground)
{
    Check check{.id = u"names"_s,
                .title = QCoreApplication::translate("core", "Names and their lengths"),
                .remarks = Names(specification, answers, ground).run()};
    check.state = check.remarks.isEmpty() ? Check::State::Passed : Check::State::Failed;
    return check;
}

QString toString(Check::State state)
{
    switch (state) {
    case Check::State::Passed: return u"passed"_s;
    case Check::State::Failed: return u"failed"_s;
    case Check::State::Skipped: return u"skipped"_s;
    }
    return {};
}

} // namespace core::bootstrap
