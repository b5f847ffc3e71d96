// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// The same keys under the Latin (QWERTY) and the Russian (ЙЦУКЕН) layout.
namespace viewmodels::layout {

/// The sequence that the same keys give in the Russian layout: "Ctrl+K" → "Ctrl+Л", "G, P" → "П, З",
/// "/" → "."; empty where they give the same ("F5", "Alt+1").
QString twin(const QString &sequence);
/// Each sequence followed by its twin, if it has one.
QStringList withTwins(const QStringList &sequences);
/// What the keys that typed @p text give in the Latin layout: "ынт" → "syn".
QString asLatin(const QString &text);
/// What the keys that typed @p text give in the Russian layout: "fyyf" → "анна".
QString asCyrillic(const QString &text);

} // namespace viewmodels::layout
