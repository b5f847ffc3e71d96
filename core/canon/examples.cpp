// SPDX-License-Identifier: Apache-2.0
#include "core/canon/text.h"

#include <algorithm>
#include <array>

namespace core::canon {

namespace {

struct RuleExample
{
    const char *rule;
    Example example;
};

constexpr std::array examples{
    RuleExample{"release/only-image",
                {"image:\n  repository: registry.example.org/shop\n  tag: \"4f2c9d1e88ab-r1\"\nreplicas: 2\n",
                 "image:\n  repository: registry.example.org/shop\n  tag: \"4f2c9d1e88ab-r1\"\n"}},
    RuleExample{"release/mutable-tag", {"image:\n  tag: latest\n", "image:\n  tag: \"4f2c9d1e88ab-r1\"\n"}},
    RuleExample{"release/unrecognised-tag",
                {"image:\n  tag: \"new-menu\"\n", "image:\n  tag: \"4f2c9d1e88ab-r1\"\n"}},
    RuleExample{"release/digest",
                {"image:\n  tag: \"4f2c9d1e88ab-r1\"\n  digest: sha256:9f86d0…\n",
                 "image:\n  tag: \"4f2c9d1e88ab-r1\"\n"}},
    RuleExample{"release/tag-not-string", {"image:\n  tag: 0123456\n", "image:\n  tag: \"0123456\"\n"}},
    RuleExample{"release/placeholder",
                {"image:\n  tag: \"REPLACE_ME_TAG\"\n", "image:\n  tag: \"4f2c9d1e88ab-r1\"\n"}},
    RuleExample{"env/image-in-env-layer",
                {"# deploy/env/prod/shop.yaml\nimage:\n  tag: \"4f2c9d1e88ab-r1\"\n",
                 "# deploy/env/release-prod/shop.yaml\nimage:\n  tag: \"4f2c9d1e88ab-r1\"\n"}},
    RuleExample{"env/wrong-env-name",
                {"# deploy/env/prod/shop.yaml\nenv:\n  SYNESTRA_ENV: \"dev\"\n",
                 "# deploy/env/prod/shop.yaml\nenv:\n  SYNESTRA_ENV: \"prod\"\n"}},
    RuleExample{"env/secret-value",
                {"env:\n  SMTP_PASSWORD: \"…\"\n", "envFrom:\n  extraSecretRefs:\n    - shop-smtp\n"}},
    RuleExample{"env/foreign-secret",
                {"# deploy/env/prod/shop.yaml\nenvFrom:\n  secretRef: web-shop-dev-env\n",
                 "# deploy/env/prod/shop.yaml\nenvFrom:\n  secretRef: web-shop-prod-env\n"}},
    RuleExample{"env/url-host-mismatch",
                {"ingress:\n  hosts:\n    - host: shop.example.org\nenv:\n  NEXT_PUBLIC_SERVER_URL: "
                 "\"https://dev.shop.example.org\"\n",
                 "ingress:\n  hosts:\n    - host: shop.example.org\nenv:\n  NEXT_PUBLIC_SERVER_URL: "
                 "\"https://shop.example.org\"\n"}},
    RuleExample{"app/value-files",
                {"valueFiles:\n  - ../../env/prod/shop.yaml\n  - ../../env/release-prod/shop.yaml\n",
                 "valueFiles:\n  - ../../env/release-prod/shop.yaml\n  - ../../env/prod/shop.yaml\n"}},
    RuleExample{"app/self-heal",
                {"# deploy/argocd/apps/dev/shop.yaml\nsyncPolicy:\n  automated:\n    selfHeal: true\n",
                 "# deploy/argocd/apps/dev/shop.yaml\nsyncPolicy:\n  automated:\n    selfHeal: false\n"}},
    RuleExample{"app/not-automated",
                {"syncPolicy:\n  syncOptions: [CreateNamespace=true]\n",
                 "syncPolicy:\n  automated:\n    prune: true\n    selfHeal: true\n"}},
    RuleExample{"app/create-namespace",
                {"# deploy/argocd/apps/dev/shop.yaml\nsyncOptions:\n  - CreateNamespace=true\n",
                 "# deploy/argocd/apps/dev/shop.yaml\nsyncOptions: []\n"}},
    RuleExample{"yaml/duplicate-key",
                {"image:\n  tag: \"4f2c9d1e88ab-r1\"\n  tag: \"77b0a3c2d5e1-r1\"\n",
                 "image:\n  tag: \"77b0a3c2d5e1-r1\"\n"}},
};

} // namespace

Example exampleOf(const Rule &rule)
{
    const QLatin1StringView id(rule.id);
    const auto *const found = std::ranges::find_if(
        examples, [id](const RuleExample &one) { return id == QLatin1StringView(one.rule); });
    return found == examples.end() ? Example{} : found->example;
}

} // namespace core::canon
