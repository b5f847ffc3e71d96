// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/commandline/suggestion.h"
#include "app/cli/session.h"
#include "app/cli/yaml/batch.h"
#include "core/yaml/file.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::yaml::Edit;
using core::yaml::Type;

core::Result<Type> readType(const Session &session)
{
    static const QHash<QString, Type> s_types = {{u"string"_s, Type::String},
                                                 {u"bool"_s, Type::Bool},
                                                 {u"int"_s, Type::Int},
                                                 {u"float"_s, Type::Float},
                                                 {u"null"_s, Type::Null}};
    const QString name = session.arguments().value(u"type"_s).value_or(u"string"_s);
    if (!s_types.contains(name))
        return core::fail(core::Error::Kind::Usage,
                          u"There is no type '%1'. The types are string, bool, int, float and null.%2"_s.arg(
                              name, didYouMean(name, s_types.keys())));
    return s_types.value(name);
}

int report(Session &session, const Edit &edit)
{
    if (!session.isJson())
        return exitstatus::done; // as sed: no news is good news
    const QStringList &words = session.arguments().words();
    return session.answer({{"file", json(words.at(0))},
                           {"path", json(words.at(1))},
                           {"changed", edit.isChanged},
                           {"oldValue", json(edit.oldValue)},
                           {"line", edit.line},
                           {"column", edit.column}});
}

int run(Session &session)
{
    const QStringList &words = session.arguments().words();
    const core::Result<Type> type = readType(session);
    if (!type)
        return session.usage(type.error().message);
    if (session.arguments().has(u"batch"_s)) {
        if (!words.isEmpty() || session.isJson())
            return session.usage(
                u"--batch reads FILE, PATH and VALUE from standard input, and its answers are no JSON."_s);
        return runBatch(session, *type);
    }
    if (words.size() != 3 && (words.size() != 2 || *type != Type::Null))
        return session.usage(u"Usage: slipwayctl yaml set FILE PATH VALUE."_s);
    const core::Result<core::yaml::Path> path = core::yaml::Path::fromString(words.at(1));
    if (!path)
        return session.usage(path.error().message);
    const core::Result<Edit> edit = core::yaml::setInFile(words.at(0), *path, words.value(2), *type);
    if (edit)
        return report(session, *edit);
    session.console().complain(edit.error());
    return edit.error().kind == core::Error::Kind::Usage ? exitstatus::usage : exitstatus::refused;
}

} // namespace

Command yamlSetCommand()
{
    return {
        .name = u"yaml set"_s,
        .summary = u"Change one scalar of a YAML file and not one byte more"_s,
        .usage = {u"FILE PATH VALUE [--type TYPE]"_s, u"--batch [--type TYPE]"_s},
        .description =
            u"Replace the bytes of the scalar at PATH, or refuse (exit status 3) and leave the file as it "
            u"is.\n"
            "Comments, quotes, order and line ends stay. A quoted value keeps its quotes; an unquoted one\n"
            "gets double quotes where some reader of YAML would take the new text for anything but that\n"
            "string. With an equal value the file is not written at all. PATH: see 'yaml get'.\n\n"
            "Refused: aliases and anchored values, duplicate keys, merged values, a path in two documents,\n"
            "mappings and sequences, invalid YAML, symbolic links, read-only files, more than 10 MB."_s,
        .options =
            {{.name = u"type"_s,
              .valueName = u"TYPE"_s,
              .help = u"What VALUE shall be read as: string (the default), bool, int, float or null"_s},
             {.name = u"batch"_s,
              .help = u"Read FILE<tab>PATH<tab>VALUE lines from standard input and answer each, in order,\n"
                      "with FILE<tab>ok or FILE<tab>refused<tab>why; status 3 if any was refused"_s}},
        .examples =
            u"$ slipwayctl yaml set deploy/env/release-dev/harbour.yaml image.tag 4744c759b0e4-r1\n"
            "$ slipwayctl yaml set values.yaml replicas 3 --type int\n\n"
            "# many files, one process\n"
            "$ printf '%s\\timage.tag\\t4744c759b0e4-r1\\n' release-dev/*.yaml | slipwayctl yaml set --batch"_s,
        .mostWords = 3,
        .run = run};
}

} // namespace app::cli
