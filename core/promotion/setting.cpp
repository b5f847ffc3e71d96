// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/setting.h"

#include "core/base/character.h"
#include "core/base/text.h"
#include "core/gitops/settings.h"
#include "core/promotion/filework.h"
#include "core/yaml/insert.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

constexpr qsizetype longestValue = 4096;

/// `postgres://user:password@host`, and the head of a key file.
bool holdsSecret(const QString &value)
{
    static const QRegularExpression s_secret(u"(://[^/\\s:@]*:[^/\\s@]+@|-----BEGIN [A-Z ]*PRIVATE KEY)"_s);
    return s_secret.match(value).hasMatch();
}

/// The env layer of the environment, as it stands at the snapshot.
Result<QByteArray> readLayer(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                             const QString &file)
{
    const auto commit = repository.commit(snapshot.commit);
    const auto entry = commit ? repository.entry(commit->tree, file) : std::unexpected(commit.error());
    if (!entry)
        return std::unexpected(entry.error());
    if (!*entry) {
        return failAt(
            {.file = file}, Error::Kind::Refused,
            QCoreApplication::translate("core", "There is no env layer %1. Add it first.").arg(file));
    }
    const bool isPlain =
        (*entry)->kind == git::TreeEntry::Kind::File || (*entry)->kind == git::TreeEntry::Kind::Executable;
    return isPlain
        ? repository.blob((*entry)->id)
        : failAt({.file = file}, Error::Kind::Refused,
                 QCoreApplication::translate("core", "%1 is no plain file, so it was not read").arg(file));
}

QString placeText(const Error &error, const QString &file)
{
    return error.place && error.place->line > 0 ? u"%1:%2"_s.arg(file).arg(error.place->line) : file;
}

} // namespace

Outcome checkSetting(const QString &name, const QString &value)
{
    if (!pipeline::isVariableName(name)) {
        return fail(
            Error::Kind::Usage,
            QCoreApplication::translate("core",
                                        "“%1” is no name of a variable: letters, digits and “_”, and no "
                                        "digit in front.")
                .arg(oneLine(name)));
    }
    const bool isLine = value.isValidUtf16() && std::ranges::all_of(value.toUcs4(), core::isVisible);
    if (!isLine || value.size() > longestValue) {
        return fail(
            Error::Kind::Usage,
            QCoreApplication::translate(
                "core", "The value of %1 has to be one line without control characters, at most %2 long.")
                .arg(name, QString::number(longestValue)));
    }
    if (gitops::looksSecret(name) || holdsSecret(value)) {
        return fail(
            Error::Kind::Refused,
            QCoreApplication::translate(
                "core",
                "%1 looks like a secret, and everybody who reads the repository would read it. A secret "
                "belongs in a Secret of the cluster, encrypted where it is kept in git; the env layer only "
                "names it, under envFrom.")
                .arg(name));
    }
    return {};
}

Result<PlannedSetting> planSetting(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                                   const Request &request)
{
    if (const Outcome checked = checkSetting(request.variable, request.value); !checked)
        return std::unexpected(checked.error());
    PlannedSetting planned;
    planned.file = snapshot.fleet->layout.envFile(request.site, request.to);
    const Result<QByteArray> before = readLayer(repository, snapshot, planned.file);
    if (!before)
        return std::unexpected(before.error());
    planned.before = *before;
    planned.key = pipeline::placeOf(request.variable, *before);
    const pipeline::VariableSources there = pipeline::variablesOf(*before);
    const auto value = there.values.constFind(request.variable);
    planned.isThere = value != there.values.cend() && *value == request.value;
    if (planned.isThere)
        return planned;
    if (there.names.contains(request.variable)) {
        return failAt(
            {.file = planned.file}, Error::Kind::Conflict,
            QCoreApplication::translate(
                "core", "%1: %2 sets %3 already, to something else. Look at %4, and change it there.")
                .arg(request.site, request.to, request.variable, planned.file));
    }
    auto insertion = yaml::insert(*before, planned.key.path(), request.variable, request.value, planned.file);
    if (!insertion) {
        Error error = std::move(insertion).error();
        error.message =
            QCoreApplication::translate("core", "%1: %2").arg(placeText(error, planned.file), error.message);
        return std::unexpected(std::move(error));
    }
    planned.after = std::move(insertion->bytes);
    return planned;
}

SiteChange notAlone(const Request &request)
{
    SiteChange change = changeOf(request);
    change.result = SiteResult::Refused;
    const QString message = request.work == nullptr
        ? QCoreApplication::translate("core", "%1: a setting has a commit of its own, before the promotion.")
              .arg(request.site)
        : QCoreApplication::translate("core", "“%1” has a commit of its own. Do it alone.")
              .arg(titleOf(*request.work));
    change.error = Error{.kind = Error::Kind::Usage, .message = message};
    change.reason = change.error->message;
    return change;
}

} // namespace core::promotion
