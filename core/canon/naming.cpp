// SPDX-License-Identifier: Apache-2.0
#include "core/canon/naming.h"

#include "core/canon/facts.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

constexpr qsizetype fewestSites = 4;
constexpr qsizetype percentThatAgree = 80;

const QString sitePlace = u"{site}"_s;
const QString environmentPlace = u"{env}"_s;

bool isWordCharacter(QChar character)
{
    return character.unicode() < 0x80 && character.isLetterOrNumber();
}

/// @p word as whole words of @p name, the first time it stands there.
QString replacedOnce(const QString &name, const QString &word, const QString &by)
{
    const qsizetype length = word.size();
    for (qsizetype at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        const bool isBegin = at == 0 || !isWordCharacter(name.at(at - 1));
        const bool isEnd = at + length == name.size() || !isWordCharacter(name.at(at + length));
        if (isBegin && isEnd)
            return QString(name).replace(at, length, by);
    }
    return name;
}

/// How else people write the name of an environment.
QStringList spellings(const QString &environment)
{
    static const QHash<QString, QString> s_long{
        {u"dev"_s, u"development"_s}, {u"stage"_s, u"staging"_s}, {u"prod"_s, u"production"_s}};
    const QString other = s_long.value(environment, s_long.key(environment));
    return other.isEmpty() ? QStringList{environment} : QStringList{environment, other};
}

/// A name in an Application or an env layer.
struct Named
{
    const SiteFile *file = nullptr;
    QString name;
    const yaml::Node *node = nullptr;
};

/// Those that are not as the others.
void judgeAlike(const Subject &subject, Notebook &notebook, const QList<Named> &all, const char *pattern)
{
    QList<NamedAlike> names;
    for (const Named &one : all) {
        const QString environment = subject.environmentName(one.file->environment);
        names.append({one.file->site, namePattern(one.name, one.file->site, environment)});
    }
    const QString common = commonPattern(names);
    for (qsizetype i = 0; i < all.size() && !common.isEmpty(); ++i) {
        if (names.at(i).pattern == common)
            continue;
        const SiteFile &file = *all.at(i).file;
        QString usual = common;
        usual.replace(sitePlace, file.site)
            .replace(environmentPlace, subject.environmentName(file.environment));
        notebook.add(file, subject, *all.at(i).node, pattern, {all.at(i).name, usual});
    }
}

QList<Named> namesOf(const Subject &subject, std::initializer_list<QByteArrayView> path)
{
    QList<Named> names;
    subject.each(FileKind::Application, [&](const SiteFile &file, const yaml::Node &root) {
        const yaml::Node *node = root.at(path);
        if (node != nullptr && node->isScalar() && !node->value.isEmpty())
            names.append({&file, QString::fromUtf8(node->value), node});
    });
    return names;
}

/// By slot.
QHash<QString, QList<Named>> namesOfSecrets(const Subject &subject)
{
    QHash<QString, QList<Named>> names;
    subject.each(FileKind::Env, [&](const SiteFile &file, const yaml::Node &) {
        for (const SecretReference &reference : file.document->facts().secretReferences)
            names[reference.slot].append({&file, reference.name, reference.node});
    });
    return names;
}

} // namespace

QString namePattern(const QString &name, const QString &site, const QString &environment)
{
    return replacedOnce(replacedOnce(name, site, sitePlace), environment, environmentPlace);
}

QString commonPattern(const QList<NamedAlike> &names)
{
    QHash<QString, int> counts;
    QHash<QString, QSet<QString>> sites;
    for (const NamedAlike &one : names) {
        ++counts[one.pattern];
        sites[one.pattern] += one.site;
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (*count * 100 >= names.size() * percentThatAgree && sites.value(count.key()).size() >= fewestSites)
            return count.key();
    }
    return {};
}

bool namesEnvironment(const QString &name, const QString &site, const QString &environment)
{
    static const QRegularExpression s_between(u"[-_.]"_s);
    const QStringList words = replacedOnce(name, site, QString()).split(s_between);
    const QStringList all = spellings(environment);
    return std::ranges::any_of(words, [&all](const QString &word) { return all.contains(word); });
}

std::vector<SecretReference> secretReferences(const std::vector<Value> &values)
{
    static const QRegularExpression s_further(u"(^|\\.)extraSecretRefs\\.[^.]+(\\.name)?$"_s);
    static const QRegularExpression s_other(
        u"((^|\\.)secretRef(\\.name)?|secretKeyRef\\.name|(^|\\.)secret\\.secretName)$"_s);
    std::vector<SecretReference> references;
    int further = 0;
    for (const Value &value : values) {
        const bool isFurther = s_further.match(value.name).hasMatch();
        if (value.text.isEmpty() || value.text.contains("{{"_L1)
            || (!isFurther && !s_other.match(value.name).hasMatch()))
            continue;
        const QString slot = isFurther ? u"envFrom.extraSecretRefs.%1"_s.arg(further++) : value.name;
        references.push_back({.name = value.text, .slot = slot, .node = value.node});
    }
    return references;
}

QHash<QString, QString> secretPatterns(const Subject &subject, int environment)
{
    QHash<QString, QList<NamedAlike>> names;
    subject.each(FileKind::Env, [&](const SiteFile &file, const yaml::Node &) {
        if (file.environment != environment)
            return;
        for (const SecretReference &reference : file.document->facts().secretReferences) {
            names[reference.slot].append(
                {file.site, namePattern(reference.name, file.site, subject.environmentName(environment))});
        }
    });
    QHash<QString, QString> patterns;
    for (auto slot = names.cbegin(); slot != names.cend(); ++slot) {
        if (const QString common = commonPattern(*slot); !common.isEmpty())
            patterns.insert(slot.key(), common);
    }
    return patterns;
}

void judgeNaming(const Subject &subject, Notebook &notebook)
{
    judgeAlike(subject, notebook, namesOf(subject, {"metadata", "name"}),
               QT_TRANSLATE_NOOP("core",
                                 "the Application is called %1; named as those of the other sites it would "
                                 "be %2"));
    judgeAlike(
        subject, notebook, namesOf(subject, {"spec", "destination", "namespace"}),
        QT_TRANSLATE_NOOP("core", "the namespace is %1; named as those of the other sites it would be %2"));
    const QHash<QString, QList<Named>> secrets = namesOfSecrets(subject);
    for (const QList<Named> &names : secrets) {
        judgeAlike(
            subject, notebook, names,
            QT_TRANSLATE_NOOP("core", "the Secret is %1; named as those of the other sites it would be %2"));
    }
}

} // namespace core::canon
