// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/yaml/document.h"

#include <QStringList>

#include <functional>

/// How a file of rules is read: the first thing that is wrong ends it, with its place. For this room only.
namespace core::policy {

class FileReader
{
public:
    explicit FileReader(QString file) : m_file(std::move(file)) {} ///< its name, for messages

    /// What a key of a mapping is read by.
    struct Key
    {
        QLatin1StringView name;
        std::function<Outcome(const yaml::Node &)> read;
    };

    /// Unknown keys are errors: a misspelt rule would hold up nothing. @p what names the mapping in words.
    Outcome readMapping(const yaml::Node &node, const QString &what, const QList<Key> &keys) const;
    Outcome readText(const yaml::Node &node, QString &text) const;
    Outcome readFlag(const yaml::Node &node, bool &flag) const;
    Outcome readTexts(const yaml::Node &node, QStringList &texts) const;
    /// A list of gates of @p known; @p complaint says why another one is wrong (%1), and which are right
    /// (%2).
    Outcome readGates(const yaml::Node &node, QStringList &gates, const QStringList &known,
                      const char *complaint) const;

    std::unexpected<Error> wrong(const yaml::Node &at, const QString &message) const;

private:
    QString m_file;
};

QString textOf(const yaml::Node &node);

} // namespace core::policy
