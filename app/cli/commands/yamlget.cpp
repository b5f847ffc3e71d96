// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/session.h"
#include "core/yaml/file.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

int run(Session &session)
{
    const QString file = session.arguments().words().at(0);
    const core::Result<core::yaml::Path> path =
        core::yaml::Path::fromString(session.arguments().words().at(1));
    if (!path)
        return session.usage(path.error().message);
    const core::Result<QString> value = core::yaml::getFromFile(file, *path);
    if (!value) {
        session.console().complain(value.error());
        return exitstatus::refused;
    }
    if (session.isJson())
        return session.answer(
            {{"file", json(file)}, {"path", json(path->toString())}, {"value", json(*value)}});
    session.console().print(*value);
    return exitstatus::done;
}

} // namespace

Command yamlGetCommand()
{
    return {
        .name = u"yaml get"_s,
        .summary = u"Print one scalar of a YAML file, as it is written there"_s,
        .usage = {u"FILE PATH"_s},
        .description =
            u"Print the scalar at PATH: without quotes and escapes, but never as a number's rendering\n"
            "(an unquoted 0123456 stays 0123456).\n\n"
            "PATH is dotted: image.tag, spec.source.helm.parameters.0.value. Indexes count from 0, a dot in\n"
            "a key is written \\. and a leading N: names the N-th document of the file, from 1."_s,
        .examples = u"$ slipwayctl yaml get deploy/env/release-prod/harbour.yaml image.tag"_s,
        .fewestWords = 2,
        .mostWords = 2,
        .run = run};
}

} // namespace app::cli
