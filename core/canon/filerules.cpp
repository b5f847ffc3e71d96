// SPDX-License-Identifier: Apache-2.0
#include "core/canon/filerules.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

const QString invalid = u"yaml/invalid"_s;
const QString symlink = u"yaml/symlink"_s;

/// The rule that a file breaks which cannot be read.
const QString &ruleOf(const Error &error)
{
    for (const QString *rule : {&yaml::notUtf8, &yaml::duplicateKey, &symlink}) {
        if (error.detail == *rule)
            return *rule;
    }
    return invalid;
}

void judgeErrors(const QString &rule, const Subject &subject, Notebook &notebook)
{
    for (const SiteFile &file : subject.files()) {
        if (!file.error || ruleOf(*file.error) != rule)
            continue;
        const Place place = file.error->place.value_or(Place{});
        notebook.add(file, subject, place.line, place.column, QT_TRANSLATE_NOOP("core", "%1"),
                     {file.error->message});
    }
}

const char *whyNotRead(const QString &path)
{
    if (path.endsWith(".yml"_L1))
        return QT_TRANSLATE_NOOP("core", "only .yaml files are read; rename it, or this site is not seen");
    if (path.endsWith(".yaml"_L1))
        return QT_TRANSLATE_NOOP("core",
                                 "this name is no site's key (lower-case letters, digits and “-”), or it is "
                                 "no plain file, so it is not read");
    return QT_TRANSLATE_NOOP("core", "a folder is expected here, so nothing is read");
}

} // namespace

void judgeInvalid(const Subject &subject, Notebook &notebook)
{
    judgeErrors(invalid, subject, notebook);
}

void judgeDuplicateKey(const Subject &subject, Notebook &notebook)
{
    judgeErrors(yaml::duplicateKey, subject, notebook);
}

void judgeNotUtf8(const Subject &subject, Notebook &notebook)
{
    judgeErrors(yaml::notUtf8, subject, notebook);
}

void judgeSymlink(const Subject &subject, Notebook &notebook)
{
    judgeErrors(symlink, subject, notebook);
}

void judgeNotRead(const Subject &subject, Notebook &notebook)
{
    for (const QString &path : subject.fleet().ignored) {
        const bool isKustomize = path.endsWith("/kustomization.yml"_L1); // its tool's own name
        const qsizetype dot = path.lastIndexOf(u'.');
        const QString site = path.first(std::max<qsizetype>(dot, 0)).section(u'/', -1);
        const bool isSeenAlready = subject.fleet().site(site) != nullptr && path.endsWith(".yaml"_L1);
        if (!isKustomize && !isSeenAlready)
            notebook.add(path, 0, 0, whyNotRead(path));
    }
}

} // namespace core::canon
