// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <map>
#include <vector>

/// Making a new site: from what somebody says about it to the files that make it one.
namespace core::bootstrap {

enum class FieldKind { Text, List, Flag };

/// Something that can be said about a site.
struct Field
{
    const char *name; ///< `image.repository`; with `{env}` one for each environment, `*` at the end: any word
    FieldKind kind;
    bool isOfSite; ///< it is the site's own: no two sites have the same
    const char *title; ///< a few words, marked for translation in "core"
};

/// All fields, in the order of the wizard and of the file.
const std::vector<Field> &fields();
/// The field of `hosts.dev` is `hosts.{env}`. Null: there is none.
const Field *field(QStringView name);
/// `hosts.dev` for `hosts.{env}` and dev.
QString fieldName(const char *name, const QString &environment);
/// dev for `hosts.dev`; empty for a field that has no environment.
QString environmentOf(QStringView name);

/// What somebody says about a site that is to be made. What they leave open is found out (answers.h).
class Specification
{
public:
    QString key() const { return text(QStringLiteral("key")); }
    QString like() const { return text(QStringLiteral("like")); } ///< the sibling to learn from; empty: none
    QStringList environments() const { return list(QStringLiteral("environments")); } ///< empty: all

    bool says(const QString &name) const { return m_values.contains(name); }
    QString text(const QString &name) const; ///< empty where nothing is said
    QStringList list(const QString &name) const;
    QStringList names() const; ///< of what is said, in the order of fields()

    /// Usage for an unknown field, with those there are, and for a flag that is neither true nor false.
    Outcome set(const QString &name, const QStringList &values);
    /// The same from a command line or an entry field: a list has commas between its items.
    Outcome setText(const QString &name, const QString &text);

    /// Where a file says so; nullopt: it was not said by a file, or was said anew since.
    std::optional<Place> place(const QString &name) const;
    void setPlace(const QString &name, const Place &place);

    /// The same is said, wherever.
    bool operator==(const Specification &other) const { return m_values == other.m_values; }

private:
    std::map<QString, QStringList> m_values;
    std::map<QString, Place> m_places;
};

/// Reads a file like slipway-site(5). Malformed with its place for what is no YAML, for unknown keys and for
/// values of another kind. @p file names it in messages.
Result<Specification> readSpecification(const QByteArray &bytes, const QString &file);

} // namespace core::bootstrap
