// SPDX-License-Identifier: Apache-2.0
#include "core/demo/platformfiles.h"

#include "core/demo/sitefiles.h"

#include <random>

namespace core::demo {

namespace {

constexpr const char *readme = R"(# platform

Secrets of the websites, one folder a namespace. Made up by Slipway: the ciphertexts are random bytes, and there is nothing to
decrypt. Values are never written here in clear text.
)";

constexpr const char *rules = R"(creation_rules:
  - path_regex: clusters/.*\.enc\.yaml$
    encrypted_regex: ^(data|stringData)$
)";

class Ciphertexts
{
public:
    QByteArray value(int size)
    {
        return "ENC[AES256_GCM,data:" + bytes(size) + ",iv:" + bytes(32) + ",tag:" + bytes(16) + ",type:str]";
    }

    QByteArray bytes(int size)
    {
        QByteArray all(size, '\0');
        for (char &byte : all)
            byte = static_cast<char>(m_random() % 256);
        return all.toBase64();
    }

private:
    std::mt19937 m_random{7};
};

QByteArray sopsBlock(Ciphertexts &random)
{
    return "sops:\n    age:\n        - recipient: age1demo\n          enc: |\n"
           "            -----BEGIN AGE ENCRYPTED FILE-----\n            "
        + random.bytes(48)
        + "\n            -----END AGE ENCRYPTED FILE-----\n    lastmodified: \"2026-01-12T09:14:31Z\"\n    "
          "mac: "
        + random.value(64) + "\n    encrypted_regex: ^(data|stringData)$\n    version: 3.11.0\n";
}

QByteArray encryptedSecret(const DeploymentKey &key, Ciphertexts &random)
{
    return "# Random bytes, for the demo: nothing to decrypt.\napiVersion: v1\nkind: Secret\nmetadata:\n    "
           "name: web-"
        + key.site + '-' + key.environment + "-env\n    namespace: "
        + deploymentName(key.site, key.environment) + "\ntype: Opaque\nstringData:\n    DATABASE_URI: "
        + random.value(60) + "\n    PAYLOAD_SECRET: " + random.value(32) + "\n" + sopsBlock(random);
}

/// One for all namespaces: an operator copies it.
QByteArray pullSecret(Ciphertexts &random)
{
    return "# Random bytes, for the demo: nothing to decrypt.\napiVersion: v1\nkind: Secret\nmetadata:\n    "
           "name: regcred\n    namespace: infra\n    annotations:\n        "
           "reflector.v1.k8s.emberstack.com/reflection-allowed: \"true\"\n        "
           "reflector.v1.k8s.emberstack.com/reflection-auto-enabled: \"true\"\n        "
           "reflector.v1.k8s.emberstack.com/reflection-auto-namespaces: web-.*\n"
           "type: kubernetes.io/dockerconfigjson\nstringData:\n    .dockerconfigjson: "
        + random.value(120) + "\n" + sopsBlock(random);
}

QByteArray externalSecret(const DeploymentKey &key)
{
    const QByteArray name = "web-" + key.site + '-' + key.environment + "-s3-env";
    return "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: " + name
        + "\n  namespace: " + deploymentName(key.site, key.environment)
        + "\nspec:\n  refreshInterval: 1h\n  secretStoreRef: {kind: ClusterSecretStore, name: vault}\n  "
          "target:\n    name: "
        + name + "\n  dataFrom:\n    - extract: {key: web/" + key.site + '/' + key.environment + "/s3}\n";
}

} // namespace

FileChanges platformFiles(const std::vector<DeploymentKey> &deployments)
{
    FileChanges files{{"README.md", readme}, {".sops.yaml", rules}};
    Ciphertexts random;
    files["clusters/main/infra/regcred.enc.yaml"] = pullSecret(random);
    for (const DeploymentKey &key : deployments) {
        const QByteArray folder = "clusters/main/" + deploymentName(key.site, key.environment) + '/';
        files[folder + "env.enc.yaml"] = encryptedSecret(key, random);
        files[folder + "s3.yaml"] = externalSecret(key);
    }
    return files;
}

} // namespace core::demo
