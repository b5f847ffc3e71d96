// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/answers.h"

namespace core::bootstrap {

/// Where a repository keeps templates of its own: `release.yaml`, `env.yaml`, `application.yaml`, or with an
/// environment's name, `env-dev.yaml`, which wins.
inline const QString templatesFolder = QStringLiteral(".slipway/templates");

/// A file's text with places to fill in (slipway-site(5), TEMPLATES).
struct Template
{
    QString name; ///< its path, or that of the built-in one
    QByteArray bytes;
};

/// The repository's own where it has one, else the built-in one in the language of the comments ("en", "ru").
Result<Template> templateFor(canon::FileKind kind, const QString &environment, const QString &language,
                             const Ground &ground);

/// What can be filled in for one file: texts and lists by name. An empty one counts as not there.
using TemplateValues = std::map<QString, QStringList>;
TemplateValues templateValues(const Specification &specification, const Answers &answers,
                              const Ground &ground, const QString &environment);

/// The file that the template makes. Values are written as YAML wants them where they stand: a whole value
/// with quotes where it needs them, in quotes with what they ask for. Malformed with the template's place for
/// a name that nothing is known by, and for what is opened and not closed.
Result<QByteArray> filledIn(const Template &text, const TemplateValues &values);

} // namespace core::bootstrap
