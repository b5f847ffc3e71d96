// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/tagreader.h"

#include "core/gitops/fleet.h"

#include <algorithm>

namespace core::gitops {

namespace {

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Letters, digits and `._-` mean themselves in every style, and cannot end or begin anything else.
bool isWord(QByteArrayView text)
{
    return !text.isEmpty() && isLetterOrDigit(text.front()) && std::ranges::all_of(text, [](char c) {
        return isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    });
}

} // namespace

TagState TagReader::read(qint64 file, const git::ObjectId &blob)
{
    if (!m_repository.readRaw(blob, m_bytes))
        return {};
    const auto known = m_versions.constFind(file);
    if (known != m_versions.constEnd()) {
        const QByteArrayView head = QByteArrayView(known->bytes).first(known->begin);
        const QByteArrayView tail = QByteArrayView(known->bytes).sliced(known->end);
        const qsizetype length = m_bytes.size() - head.size() - tail.size();
        if (length > 0 && m_bytes.startsWith(head) && m_bytes.endsWith(tail)) {
            const QByteArrayView word = QByteArrayView(m_bytes).sliced(head.size(), length);
            if (isWord(word))
                return stateOf(QString::fromLatin1(word));
        }
    }
    const ReleaseLayer layer = readRelease(m_bytes, {});
    if (layer.error)
        return {};
    const QByteArrayView text = QByteArrayView(m_bytes).sliced(layer.tagBegin, layer.tagEnd - layer.tagBegin);
    const qsizetype quote = text.startsWith('"') || text.startsWith('\'') ? 1 : 0;
    const QByteArrayView word = text.sliced(quote).chopped(std::min(quote, text.size() - quote));
    if (isWord(word) && QLatin1StringView(word) == layer.tag)
        m_versions.insert(
            file,
            {QByteArray(m_bytes.constData(), m_bytes.size()), layer.tagBegin + quote, layer.tagEnd - quote});
    return stateOf(layer.tag);
}

} // namespace core::gitops
