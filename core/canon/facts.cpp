// SPDX-License-Identifier: Apache-2.0
#include "core/canon/facts.h"

namespace core::canon {

const Facts &Document::facts() const
{
    std::call_once(m_hasFacts, [this] {
        auto facts = std::make_shared<Facts>();
        if (const yaml::Node *const own = root()) {
            facts->values = valuesOf(*own);
            facts->secretReferences = canon::secretReferences(facts->values);
            facts->hosts = hostsOf(facts->values);
        }
        m_facts = std::move(facts);
    });
    return *m_facts;
}

} // namespace core::canon
