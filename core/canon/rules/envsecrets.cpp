// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/envsecrets.h"

#include "core/canon/facts.h"
#include "core/canon/secretvalue.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using yaml::Node;

const char *wordsOf(SecretSign sign)
{
    switch (sign) {
    case SecretSign::PrivateKey:
        return QT_TRANSLATE_NOOP("core",
                                 "%1 holds a private key, which everybody who reads the repository has now; "
                                 "replace it, and refer to a Secret");
    case SecretSign::UrlPassword:
        return QT_TRANSLATE_NOOP("core",
                                 "%1 holds a URL with a password in it, which everybody who reads the "
                                 "repository has now; replace it, and refer to a Secret");
    case SecretSign::KnownToken:
        return QT_TRANSLATE_NOOP("core",
                                 "%1 holds the token of a service, which everybody who reads the repository "
                                 "has now; replace it, and refer to a Secret");
    case SecretSign::Randomness:
        return QT_TRANSLATE_NOOP("core",
                                 "%1 holds something random, which may be a secret; if it is one, replace it "
                                 "and refer to a Secret, else say so in a comment");
    default:
        return QT_TRANSLATE_NOOP("core",
                                 "%1 holds what its name calls a secret, which everybody who reads the "
                                 "repository has now; replace it, and refer to a Secret");
    }
}

/// How each environment calls its Secrets, and the sites whose keys hold an environment's name.
class Belonging
{
public:
    explicit Belonging(const Subject &subject) : m_subject(subject)
    {
        const QStringList &environments = subject.fleet().environments;
        for (int i = 0; i < int(environments.size()); ++i)
            m_patterns.push_back(secretPatterns(subject, i));
        for (const gitops::Site &site : subject.fleet().sites) {
            if (std::ranges::any_of(environments, [&](const QString &environment) {
                    return namesEnvironment(site.key, QString(), environment);
                }))
                m_misleading += site.key;
        }
    }

    /// The environment that a reference's Secret belongs to, where that is not the file's own; else -1.
    int owner(const SiteFile &file, const SecretReference &reference) const
    {
        const QString usual = m_patterns.at(size_t(file.environment)).value(reference.slot);
        if (!usual.isEmpty() && usual == patternIn(file, reference, file.environment))
            return -1;
        for (int other = 0; other < int(m_patterns.size()); ++other) {
            if (other != file.environment && isOf(file, reference, other))
                return other;
        }
        return -1;
    }

private:
    QString patternIn(const SiteFile &file, const SecretReference &reference, int environment) const
    {
        return namePattern(reference.name, file.site, m_subject.environmentName(environment));
    }

    /// The name without another site's key that holds an environment's name.
    QString bare(const SiteFile &file, QString name) const
    {
        for (const QString &key : m_misleading) {
            if (key != file.site)
                name.remove(key);
        }
        return name;
    }

    bool isOf(const SiteFile &file, const SecretReference &reference, int environment) const
    {
        const QString name = bare(file, reference.name);
        const bool saysSo = namesEnvironment(name, file.site, m_subject.environmentName(environment))
            && !namesEnvironment(name, file.site, m_subject.environmentName(file.environment));
        const QString own = m_patterns.at(size_t(file.environment)).value(reference.slot);
        const QString theirs = m_patterns.at(size_t(environment)).value(reference.slot);
        return saysSo
            || (!own.isEmpty() && !theirs.isEmpty() && patternIn(file, reference, environment) == theirs);
    }

    const Subject &m_subject;
    std::vector<QHash<QString, QString>> m_patterns; ///< of each environment, by slot
    QStringList m_misleading;
};

/// Something that one environment of one site should have for itself.
struct Use
{
    QString identity; ///< what makes two the same
    QString name;
    const SiteFile *file = nullptr;
    const Node *node = nullptr;
};

/// One finding a site for each thing that another environment or site has too.
void judgeUses(const Subject &subject, Notebook &notebook, const std::vector<Use> &uses, const char *pattern)
{
    QHash<QString, const Use *> first;
    QSet<std::pair<QString, QString>> said;
    for (const Use &use : uses) {
        const Use *before = first.value(use.identity);
        if (before == nullptr)
            first.insert(use.identity, &use);
        if (before == nullptr || before->file == use.file || said.contains({use.identity, use.file->site}))
            continue;
        said.insert({use.identity, use.file->site});
        notebook.add(*use.file, subject, *use.node, pattern,
                     {use.name, before->file->site, subject.environmentName(before->file->environment),
                      u"%1:%2"_s.arg(before->file->path).arg(before->node->line)});
    }
}

/// `S3_BUCKET`, `MEDIA_BUCKET_NAME`; and what may keep two users of one bucket apart.
bool isBucket(const QString &variable)
{
    static const QRegularExpression s_bucket(u"(^|_)BUCKET(_NAME)?$"_s);
    return variable.contains("BUCKET"_L1) && s_bucket.match(variable).hasMatch();
}

bool isBucketPrefix(const QString &variable)
{
    static const QRegularExpression s_prefix(u"(S3|BUCKET|STORAGE|MEDIA|UPLOAD)[A-Z_]*_PREFIX$"_s);
    return variable.endsWith("_PREFIX"_L1) && s_prefix.match(variable).hasMatch();
}

void addBuckets(const SiteFile &file, std::vector<Use> &uses)
{
    const std::vector<Value> &values = file.document->facts().values;
    QString prefixes;
    for (const Value &value : values) {
        if (isBucketPrefix(value.lastName()))
            prefixes += u'/' + value.text;
    }
    for (const Value &value : values) {
        const bool isName = !value.text.contains(u'{') && !value.text.contains(u'$')
            && !gitops::isPlaceholder(value.text) && !gitops::isPlaceholderRepository(value.text);
        if (isBucket(value.lastName()) && isName)
            uses.push_back({value.text + prefixes, value.text, &file, value.node});
    }
}

} // namespace

void judgeSecretValues(const Subject &subject, Notebook &notebook)
{
    subject.each(FileKind::Env, [&](const SiteFile &file, const Node &) {
        if (!notebook.isAsked(file.site))
            return;
        for (const Value &value : file.document->facts().values) {
            const SecretSign sign = secretSign(value.name, value.text);
            if (sign == SecretSign::None)
                continue;
            Finding &finding = notebook.add(file, subject, *value.node, wordsOf(sign), {value.name});
            if (sign == SecretSign::Randomness)
                finding.severity = std::min(finding.severity, Severity::Warning);
        }
    });
}

void judgeForeignSecrets(const Subject &subject, Notebook &notebook)
{
    const Belonging belonging(subject);
    subject.each(FileKind::Env, [&](const SiteFile &file, const Node &) {
        for (const SecretReference &reference : file.document->facts().secretReferences) {
            const int owner = belonging.owner(file, reference);
            if (owner < 0)
                continue;
            notebook.add(
                file, subject, *reference.node,
                QT_TRANSLATE_NOOP("core",
                                  "the Secret %1 is %2's by its name: %3 would work on the database "
                                  "and the files of %2"),
                {reference.name, subject.environmentName(owner), subject.environmentName(file.environment)});
        }
    });
}

void judgeSharedSecrets(const Subject &subject, Notebook &notebook)
{
    const Belonging belonging(subject);
    std::vector<Use> uses;
    subject.each(FileKind::Env, [&](const SiteFile &file, const Node &) {
        for (const SecretReference &reference : file.document->facts().secretReferences) {
            if (belonging.owner(file, reference) < 0) // else it is told that it is another's
                uses.push_back({reference.name, reference.name, &file, reference.node});
        }
    });
    judgeUses(subject, notebook, uses,
              QT_TRANSLATE_NOOP("core",
                                "the Secret %1 has the name of one that %2 uses in %3 (%4): if they hold the "
                                "same, what one does or leaks hits the other"));
}

void judgeSharedBuckets(const Subject &subject, Notebook &notebook)
{
    std::vector<Use> uses;
    subject.each(FileKind::Env, [&](const SiteFile &file, const Node &) { addBuckets(file, uses); });
    judgeUses(subject, notebook, uses,
              QT_TRANSLATE_NOOP("core",
                                "the bucket %1 is also that of %2 in %3 (%4): what is deleted or "
                                "overwritten there is gone here"));
}

} // namespace core::canon
