// SPDX-License-Identifier: Apache-2.0
#include "core/demo/sitefiles.h"

namespace core::demo {

namespace {

/// @p text with each `{site}`, `{env}` … replaced.
QByteArray filled(QByteArray text, std::initializer_list<std::pair<const char *, QByteArray>> values)
{
    for (const auto &[key, value] : values)
        text.replace(key, value);
    return text;
}

QByteArray inStyle(QByteArray text, const ReleaseStyle &style)
{
    text.prepend(style.header);
    if (style.hasWindowsLines)
        text.replace("\n", "\r\n");
    return text;
}

QByteArray appName(const QByteArray &site, const ReleaseStyle &style)
{
    return style.hasAppName ? filled("env:\n  APP_NAME: \"@fleet/{site}\"\n\n", {{"{site}", site}})
                            : QByteArray();
}

} // namespace

QByteArray releaseFile(const QByteArray &site, const QByteArray &tag, const ReleaseStyle &style,
                       const QByteArray &digest)
{
    const QByteArray image =
        filled(R"(image:
  repository: "registry.example.org/fleet/{site}"
  tag: {tag}
{digest}  pullSecrets:
    - name: regcred
)",
               {{"{site}", site},
                {"{tag}", style.quote + tag + style.quote + style.note},
                {"{digest}", digest.isEmpty() ? digest : "  digest: \"" + digest + "\"\n"}});
    return inStyle(appName(site, style) + image, style);
}

QByteArray placeholderFile(const QByteArray &site, const ReleaseStyle &style)
{
    const QByteArray image = filled(R"(image:
  repository: "REPLACE_ME_REGISTRY/{site}"
  tag: "REPLACE_ME_TAG"
  pullSecrets:
    - name: regcred
)",
                                    {{"{site}", site}});
    return inStyle(appName(site, style) + image, style);
}

QByteArray envFile(const QByteArray &site, const QByteArray &environment, int revision)
{
    const bool isProd = environment == "prod";
    return filled(
        R"(# Настройки {site} в {env}. Секретов здесь нет, только ссылки на них: см. deploy/env/README.md.

env:
  SYNESTRA_ENV: "{env}"
  NEXT_PUBLIC_SERVER_URL: "https://{host}"
  NODE_ENV: "{node}"
  LOG_LEVEL: "{log}"

envFrom:
  secretRef: "web-{site}-{env}-env"
  extraSecretRefs:
    - "web-{site}-{env}-s3-env"

ingress:
  enabled: true
  hosts:
    - host: "{host}"
      paths:
        - path: /
          pathType: Prefix

# Лимиты подобраны по графикам за месяц; перед распродажами поднимаем заранее.
resources:
  requests:
    cpu: {cpu}m
    memory: 512Mi
  limits:
    cpu: 1000m
    memory: {memory}Gi

command:
  - sh
  - -lc
  - |
    set -e
    # Сначала миграции, потом сервер.
    cd /repo/apps/{site}
    pnpm exec payload migrate
    exec pnpm exec next {run} --hostname 0.0.0.0 --port 3000

image:
  pullPolicy: {pull}
)",
        {{"{site}", site},
         {"{env}", environment},
         {"{host}", hostName(site, environment)},
         {"{node}", isProd ? "production" : "development"},
         {"{log}", isProd ? "info" : "debug"},
         {"{cpu}", QByteArray::number(150 + revision % 6 * 50)},
         {"{memory}", QByteArray::number(isProd ? 2 + revision % 3 : 4)},
         {"{run}", isProd ? "start" : "dev"},
         {"{pull}", isProd ? "IfNotPresent" : "Always"}});
}

QByteArray applicationFile(const QByteArray &site, const QByteArray &environment)
{
    const bool isDev = environment == "dev";
    // In dev the namespace belongs to the development sessions, so that Argo CD must not create it.
    return filled(R"(apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: {name}
  namespace: argocd
spec:
  project: fleet-web
  source:
    repoURL: https://git.example.org/fleet/web.git
    targetRevision: main
    path: deploy/charts/web-app
    helm:
      valueFiles:
        - ../../env/release-{env}/{site}.yaml
        - ../../env/{env}/{site}.yaml
  destination:
    server: https://kubernetes.default.svc
    namespace: {name}
  syncPolicy:
    automated:
      prune: true
      selfHeal: {heal}
    syncOptions:
      - {option}
)",
                  {{"{name}", deploymentName(site, environment)},
                   {"{env}", environment},
                   {"{site}", site},
                   {"{heal}", isDev ? "false" : "true"},
                   {"{option}", isDev ? "PruneLast=true" : "CreateNamespace=true"}});
}

QByteArray sourcePath(const QByteArray &site, int kind, int revision)
{
    const QByteArray root = "apps/" + site + '/';
    switch (kind) {
    case pageSource: return root + "src/app/page.tsx";
    case blockSource: return root + "src/blocks/hero.tsx";
    case adminSource: return root + "src/payload.config.ts";
    case packageSource: return root + "package.json";
    default: return root + "src/migrations/" + QByteArray::number(revision).rightJustified(4, '0') + ".ts";
    }
}

QByteArray sourceFile(const QByteArray &site, int kind, int revision)
{
    const QByteArray number = QByteArray::number(revision);
    switch (kind) {
    case pageSource:
        return "import { Hero } from '../blocks/hero'\n\nexport const revalidate = " + number
            + "\n\nexport default function Page() {\n  return <Hero site=\"" + site + "\" />\n}\n";
    case blockSource:
        return "// Главный блок: картинка грузится лениво.\nexport function Hero({ site }: { site: string }) "
               "{\n"
               "  return <section data-site={site} data-revision=\""
            + number + "\" />\n}\n";
    case adminSource:
        return "import { buildConfig } from 'payload'\n\nexport default buildConfig({\n  serverURL: "
               "process.env.NEXT_PUBLIC_SERVER_URL,\n  maxDepth: "
            + number + ",\n})\n";
    case packageSource:
        return "{\n  \"name\": \"@fleet/" + site + "\",\n  \"version\": \"1." + number + ".0\"\n}\n";
    default:
        return "export const up = `ALTER TABLE pages ADD COLUMN field_" + number
            + " text`\nexport const down = `ALTER TABLE pages DROP COLUMN field_" + number + "`\n";
    }
}

QByteArray hostName(const QByteArray &site, const QByteArray &environment)
{
    const QByteArray host = site == "harbour" ? "www.example.org" : site + ".example.org";
    return environment == "prod" ? host : environment + '.' + host;
}

QByteArray deploymentName(const QByteArray &site, const QByteArray &environment)
{
    // Named before there was a rule: names are read, never guessed.
    if (site == "payload-core" && environment == "prod")
        return "web-payload-core";
    if (site == "payload-core" && environment == "dev")
        return "web-payload-dev";
    return "web-" + site + '-' + environment;
}

} // namespace core::demo
