// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace core::git {

/// The id of a git object (SHA-1). The null id means "none".
class ObjectId
{
public:
    static constexpr int size = 20;

    ObjectId() = default;
    static ObjectId fromRaw(const unsigned char *bytes);
    static std::optional<ObjectId> fromHex(QStringView hex); ///< exactly 40 digits

    bool isNull() const;
    QString toHex() const;
    QString shortHex() const { return toHex().left(7); }
    const unsigned char *raw() const { return m_bytes.data(); }

    auto operator<=>(const ObjectId &) const = default;

private:
    std::array<unsigned char, size> m_bytes{};
};

size_t qHash(const ObjectId &id, size_t seed = 0) noexcept;

} // namespace core::git
