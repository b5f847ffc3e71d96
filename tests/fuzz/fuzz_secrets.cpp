// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come: manifests, kustomizations and references are read to their end, what is told of them
// has a place in the file, and the value of no scalar below `data` or `stringData` is among what is told.
#include "core/secrets/kustomize.h"
#include "core/secrets/references.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::secrets;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkManifests(const Manifests &manifests)
{
    for (const Definition &one : manifests.definitions)
        require(!one.name.isEmpty() && one.line >= 1 && one.file == "f/a.yaml"_L1);
    for (const Leak &leak : manifests.leaks)
        require(leak.line >= 1 && leak.column >= 1);
    for (const HiddenName &hidden : manifests.hidden)
        require(hidden.line >= 1);
}

/// Long values that stand under a key, which nothing but a value can be.
void collectValues(const yaml::Node &node, bool isSecret, QByteArrayList &values, QByteArrayList &others)
{
    constexpr qsizetype telling = 12;
    if (node.isScalar() && node.value.size() >= telling)
        (isSecret ? values : others) += node.value;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const bool isValue = node.isMapping() && i % 2 == 1;
        const QByteArray key = isValue ? node.children[i - 1].value : QByteArray();
        const bool isBelow = isSecret && (!node.isMapping() || isValue);
        collectValues(node.children[i], isBelow || key == "data" || key == "stringData", values, others);
    }
}

void checkSilence(const yaml::Stream &stream, const Manifests &manifests)
{
    QByteArrayList values;
    QByteArrayList others;
    for (const yaml::Node &root : stream.documents)
        collectValues(root, false, values, others);
    const auto isTold = [&](const QByteArray &value) {
        const QString text = QString::fromUtf8(value);
        return !others.contains(value) && std::ranges::any_of(manifests.leaks, [&text](const Leak &leak) {
            return leak.key == text || leak.secret == text;
        });
    };
    require(std::ranges::none_of(values, isTold));
}

void checkKustomization(const yaml::Stream &stream)
{
    std::map<QString, Kustomization> all{{u"f"_s, readKustomization(stream, u"f"_s, u"f/a.yaml"_s)},
                                         {u"g"_s, readKustomization(stream, u"g"_s, u"g/a.yaml"_s)}};
    const std::map<QString, QStringList> generated{{u"f/a.yaml"_s, filesOfGenerator(stream, u"f"_s)}};
    for (const auto &[file, places] : placements(all, generated))
        require(!places.isEmpty() && !file.startsWith(u'/') && !file.split(u'/').contains(u".."_s));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto stream = yaml::parse(bytes);
    if (!stream)
        return 0;
    const Manifests manifests = readManifests(*stream, u"f/a.yaml"_s);
    checkManifests(manifests);
    checkSilence(*stream, manifests);
    checkKustomization(*stream);
    for (const yaml::Node &root : stream->documents) {
        for (const Reference &reference : referencesIn(root))
            require(!reference.secret.isEmpty() && reference.line >= 1);
    }
    return 0;
}
