// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/filerules.h"

#include "core/yaml/complaint.h"

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

/// Said again from the bytes: what is known of a file is kept in the language of whoever read it first, and a
/// commit wants English.
yaml::Complaint complaintOf(const SiteFile &file)
{
    if (auto complaint = file.document ? yaml::complaintAbout(file.document->bytes) : std::nullopt)
        return *complaint;
    const QByteArray bytes = file.document ? file.document->bytes : QByteArray();
    const char *const fault = !file.document ? nullptr
        : file.kind == FileKind::Release     ? gitops::releaseFaultIn(bytes)
        : file.kind == FileKind::Application ? gitops::applicationFaultIn(bytes)
                                             : nullptr;
    if (fault != nullptr)
        return {.pattern = fault};
    if (file.error->detail == symlink)
        return {.pattern = QT_TRANSLATE_NOOP(
                    "core", "This is a symbolic link, which is not followed. Put the file itself here.")};
    return {.pattern = QT_TRANSLATE_NOOP("core", "%1"), .arguments = {file.error->message}};
}

void judgeErrors(const QString &rule, const Subject &subject, Notebook &notebook)
{
    for (const SiteFile &file : subject.files()) {
        if (!file.error || ruleOf(*file.error) != rule)
            continue;
        const Place place = file.error->place.value_or(Place{});
        const yaml::Complaint complaint = complaintOf(file);
        notebook.add(file, subject, place.line, place.column, complaint.pattern, complaint.arguments);
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
