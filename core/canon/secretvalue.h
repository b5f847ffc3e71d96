// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core::canon {

/// Why a value looks like a secret. The value itself is never part of what is said.
enum class SecretSign {
    None,
    Name, ///< its key says so, and it is no name, no number and nothing else that may be seen
    PrivateKey, ///< a PEM block
    UrlPassword, ///< a URL with a password in it
    KnownToken, ///< the form that a service gives to its tokens
    Randomness, ///< nothing but its letters say so: it may be an id that everybody may know
};

/// Looks at a value of an env layer under its dotted name. References (`$(VAR)`, `{{ … }}`), placeholders and
/// names of Secrets are none, nor is what a key that is made to be public holds.
SecretSign secretSign(const QString &name, const QString &text);

} // namespace core::canon
