// SPDX-License-Identifier: Apache-2.0
#include "core/demo/commonfiles.h"

#include "core/demo/sitefiles.h"

#include <array>

namespace core::demo {

namespace {

constexpr const char *readme = R"(# web

Every website of the harbour, its sources (`apps`, `packages`) and what runs where (`deploy`).

This repository was made up by Slipway, to try things on. Promote freely: nothing runs anywhere.
)";

constexpr const char *deployReadme = R"(# deploy

- `env/release-<env>/<site>.yaml`: which image runs. CI writes dev's, promotions write the others.
- `env/<env>/<site>.yaml`: settings of the environment. Секреты сюда не кладём, только ссылки на них.
- `argocd/apps/<env>/<site>.yaml`: the Argo CD Application that puts both into `charts/web-app`.

A release moves one step at a time, and only a tag that was seen working in the step before.
)";

constexpr const char *chartValues =
    R"(image: {repository: "", tag: "", pullPolicy: IfNotPresent, pullSecrets: []}
env: {}
envFrom: {secretRef: "", extraSecretRefs: []}
ingress: {enabled: false, hosts: []}
resources: {}
command: []
port: 3000
)";

constexpr const char *chartTemplate = R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  replicas: 1
  selector:
    matchLabels:
      app.kubernetes.io/instance: {{ .Release.Name }}
  template:
    metadata:
      labels:
        app.kubernetes.io/instance: {{ .Release.Name }}
    spec:
      imagePullSecrets:
        {{- toYaml .Values.image.pullSecrets | nindent 8 }}
      containers:
        - name: web
          image: "{{ .Values.image.repository }}:{{ required "image.tag" .Values.image.tag }}"
          imagePullPolicy: {{ .Values.image.pullPolicy }}
          command:
            {{- toYaml .Values.command | nindent 12 }}
          env:
            {{- range $name, $value := .Values.env }}
            - name: {{ $name }}
              value: {{ $value | quote }}
            {{- end }}
          envFrom:
            - secretRef:
                name: {{ .Values.envFrom.secretRef }}
            {{- range .Values.envFrom.extraSecretRefs }}
            - secretRef:
                name: {{ . }}
            {{- end }}
          ports:
            - containerPort: {{ .Values.port }}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
)";

const std::array<SourceSubject, 40> &subjects()
{
    static const std::array<SourceSubject, 40> all{
        SourceSubject{"Cache landing blocks per locale", pageSource},
        SourceSubject{"Fix hreflang for /ru and /kk", pageSource},
        SourceSubject{"Lazy-load the hero video", blockSource},
        SourceSubject{"Admin: publish news in bulk", adminSource},
        SourceSubject{"Raise Payload to 3.62", packageSource},
        SourceSubject{"Add a campaign slug, with a migration", migrationSource},
        SourceSubject{"Исправить отступы в карточке товара", blockSource},
        SourceSubject{"Keep filters when going back to the list", pageSource},
        SourceSubject{"Show the price with VAT for companies", pageSource},
        SourceSubject{"Admin: warn before a page with drafts is deleted", adminSource},
        SourceSubject{"Не терять черновик при обрыве связи", adminSource},
        SourceSubject{"Serve AVIF where the browser takes it", blockSource},
        SourceSubject{"Sitemap: leave out pages that are not published", pageSource},
        SourceSubject{"Add alternative texts to gallery pictures", blockSource},
        SourceSubject{"Search: find words with ё written as е", pageSource},
        SourceSubject{"Raise Next.js to 15.4", packageSource},
        SourceSubject{"Robots: keep dev out of search engines", pageSource},
        SourceSubject{"Store consent with its version, with a migration", migrationSource},
        SourceSubject{"Form: say which field is wrong", pageSource},
        SourceSubject{"Подписи к полям видны и при масштабе 200 %", pageSource},
        SourceSubject{"Hero: no layout shift while fonts load", blockSource},
        SourceSubject{"Admin: editors may restore a version", adminSource},
        SourceSubject{"Send mail in the background", adminSource},
        SourceSubject{"Index pages by locale and slug, with a migration", migrationSource},
        SourceSubject{"Focus stays inside the menu while it is open", blockSource},
        SourceSubject{"Redirect old article addresses", pageSource},
        SourceSubject{"Вернуть счётчик просмотров", pageSource},
        SourceSubject{"Retry uploads to S3 three times", adminSource},
        SourceSubject{"Remove the unused carousel", blockSource},
        SourceSubject{"Log the request id with every error", adminSource},
        SourceSubject{"Pin sharp to 0.33.5", packageSource},
        SourceSubject{"Health check looks at the database too", pageSource},
        SourceSubject{"Dates in Kazakh, as people write them", pageSource},
        SourceSubject{"Admin: filter media by who uploaded it", adminSource},
        SourceSubject{"Тёмная тема для страниц документации", blockSource},
        SourceSubject{"Preload the fonts of the first screen", blockSource},
        SourceSubject{"Rate-limit the contact form", adminSource},
        SourceSubject{"Structured data for events", pageSource},
        SourceSubject{"Drop the column nobody reads, with a migration", migrationSource},
        SourceSubject{"Print styles for articles", blockSource},
    };
    return all;
}

} // namespace

FileChanges commonFiles()
{
    return {
        {"README.md", readme},
        {"deploy/README.md", deployReadme},
        {"deploy/argocd/apps/dev/README.md",
         "# Applications of dev\n\n`selfHeal` is off: sessions of developers live here.\n"},
        {"deploy/argocd/apps/prod/README.md", "# Applications of prod\n"},
        {"deploy/argocd/apps/stage/README.md", "# Applications of stage, where a site has one\n"},
        {"deploy/charts/web-app/Chart.yaml",
         "apiVersion: v2\nname: web-app\ndescription: One website.\nversion: 0.3.0\n"},
        {"deploy/charts/web-app/templates/web.yaml", chartTemplate},
        {"deploy/charts/web-app/values.yaml", chartValues},
        {"deploy/env/README.md",
         "# Слои значений\n\nСначала `release-<env>`, потом `<env>`: второй перекрывает первый.\n"},
        {"deploy/env/release-dev/README.md",
         "# What runs in dev\n\nCI changes `image.tag` here and nothing else.\n"},
        {"deploy/env/release-prod/README.md",
         "# What runs in prod\n\nOnly tags that were verified in dev.\n"},
        {"deploy/env/stage/README.md", "# `deploy/env/stage`: only some sites have a stage.\n"},
        {"packages/ui/package.json", "{\n  \"name\": \"@fleet/ui\"\n}\n"},
        {"packages/ui/src/index.ts", "export * from './button'\n"},
    };
}

int sourceSubjectCount()
{
    return static_cast<int>(subjects().size());
}

const SourceSubject &sourceSubject(int number)
{
    return subjects().at(static_cast<std::size_t>(number));
}

} // namespace core::demo
