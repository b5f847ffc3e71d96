// SPDX-License-Identifier: Apache-2.0
#include "core/git/objectid.h"

#include <algorithm>
#include <cstring>

namespace core::git {

ObjectId ObjectId::fromRaw(const unsigned char *bytes)
{
    ObjectId id;
    std::copy_n(bytes, size, id.m_bytes.begin());
    return id;
}

std::optional<ObjectId> ObjectId::fromHex(QStringView hex)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (hex.size() != 2 * size || !std::ranges::all_of(hex, isDigit))
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    ObjectId id;
    std::memcpy(id.m_bytes.data(), bytes.constData(), size);
    return id;
}

bool ObjectId::isNull() const
{
    return *this == ObjectId();
}

QString ObjectId::toHex() const
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(m_bytes.data()), size);
    return QString::fromLatin1(bytes.toHex());
}

size_t qHash(const ObjectId &id, size_t seed) noexcept
{
    // The bytes are a hash already.
    size_t word = 0;
    std::memcpy(&word, id.raw(), sizeof word);
    return word ^ seed;
}

} // namespace core::git
