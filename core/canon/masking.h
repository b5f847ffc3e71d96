// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Hiding what may be a secret before a text is shown to people.
namespace core::canon {

/// Masks the values of lines in their order: of `KEY: value`, and of a `name` with its `value` in a list.
class LineMask
{
public:
    QString of(const QString &line);

private:
    QString m_name; ///< of the last item
    qsizetype m_block = -1; ///< the indentation of the key whose text of several lines is masked; -1: none
};

/// Manifests for the cluster, as a chart draws them, with as many lines as before: masked is what looks like
/// a secret, and every value of a Secret.
QString maskedManifests(const QString &text);

} // namespace core::canon
