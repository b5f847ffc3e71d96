// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/envrules.h"

#include "core/canon/facts.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

using yaml::Node;

const QString nameVariable = u"SYNESTRA_ENV"_s;

bool isTemplate(const QString &text)
{
    return text.contains("{{"_L1);
}

bool isOn(const QString &text)
{
    return text.compare("false"_L1, Qt::CaseInsensitive) != 0;
}

/// Something sets the environment's name without saying here which it is: a ConfigMap, a field of the pod.
bool isNamedElsewhere(const std::vector<Value> &values)
{
    const QString from = u"env."_s + nameVariable + u".valueFrom."_s;
    return std::ranges::any_of(values, [&from](const Value &value) { return value.name.startsWith(from); });
}

/// Where the name would have to be: at `env`, else at the file's start.
void addMissingName(Notebook &notebook, const Subject &subject, const SiteFile &file, const Node &root)
{
    const Node *key = root.findKey("env");
    notebook.add(
        file, subject, key != nullptr ? key->line : 1, key != nullptr ? key->column : 1,
        QT_TRANSLATE_NOOP("core",
                          "%1 is missing, so that the site cannot tell that it runs in %2; set it to “%2”"),
        {nameVariable, subject.environmentName(file.environment)});
}

/// A host that only the cluster or the machine itself knows.
bool isInternal(const QString &host)
{
    static const QRegularExpression s_internal(u"(^[0-9.]+$|:|\\.(svc|local|internal|localhost)(\\.|$))"_s);
    return !host.contains(u'.') || s_internal.match(host).hasMatch();
}

bool covers(const QString &ingressHost, const QString &host)
{
    if (!ingressHost.startsWith("*."_L1))
        return ingressHost == host;
    return host.section(u'.', 1) == ingressHost.sliced(2);
}

/// A variable that says under which address people reach this site.
bool isPublicUrl(const QString &variable)
{
    static const QRegularExpression s_public(
        u"^((NEXT_PUBLIC_|PAYLOAD_PUBLIC_|NUXT_PUBLIC_|PUBLIC_|VITE_)?"
        "(SERVER|SITE|APP|BASE|WEB|WEBSITE|FRONTEND|PUBLIC)_URL|NEXTAUTH_URL)$"_s);
    return s_public.match(variable).hasMatch();
}

void judgeUrls(const Subject &subject, Notebook &notebook, const SiteFile &file)
{
    const Facts &facts = file.document->facts();
    const std::vector<HostPlace> &hosts = facts.hosts;
    if (hosts.empty())
        return;
    for (const Value &value : facts.values) {
        const QUrl url(value.text);
        const QString host = url.host().toLower();
        const bool isJudged = isPublicUrl(value.lastName()) && !isTemplate(value.text)
            && url.scheme().startsWith("http"_L1) && !host.isEmpty() && !isInternal(host);
        const bool isKnown =
            std::ranges::any_of(hosts, [&host](const HostPlace &one) { return covers(one.host, host); });
        if (!isJudged || isKnown)
            continue;
        notebook.add(file, subject, *value.node,
                     QT_TRANSLATE_NOOP("core",
                                       "%1 leads to %2, which is no host of this ingress (%3): links and "
                                       "sign-in would go to another address"),
                     {value.lastName(), host, hosts.front().host});
    }
}

struct UsedHost
{
    const SiteFile *file = nullptr;
    int line = 0;
};

} // namespace

std::vector<HostPlace> hostsOf(const std::vector<Value> &values)
{
    std::vector<HostPlace> hosts;
    const Value *enabled = find(values, u"ingress.enabled");
    if (enabled != nullptr && !isOn(enabled->text))
        return hosts;
    static const QRegularExpression s_host(u"^ingress\\.(host|hosts\\.[0-9]+(\\.host)?)$"_s);
    for (const Value &value : values) {
        if (!value.name.startsWith("ingress.host"_L1))
            continue;
        QString host = value.text.toLower();
        if (host.endsWith(u'.'))
            host.chop(1);
        if (s_host.match(value.name).hasMatch() && !host.isEmpty() && !isTemplate(host))
            hosts.push_back({.host = host, .node = value.node});
    }
    return hosts;
}

void judgeImageInEnvLayer(const Subject &subject, Notebook &notebook)
{
    static constexpr std::array s_keys{"repository", "tag", "digest"};
    subject.each(FileKind::Env, [&](const SiteFile &file, const Node &root) {
        if (!notebook.isAsked(file.site))
            return;
        const Node *image = root.find("image");
        for (const char *name : s_keys) {
            const Node *key = image == nullptr ? nullptr : image->findKey(name);
            if (key == nullptr)
                continue;
            notebook.add(file, subject, *key,
                         QT_TRANSLATE_NOOP("core",
                                           "image.%1 stands in the env layer, which comes last and wins: "
                                           "promotions would change nothing; move it to the release file"),
                         {QString::fromLatin1(name)});
        }
    });
}

void judgeEnvironmentName(const Subject &subject, Notebook &notebook)
{
    subject.each(FileKind::Env, [&](const SiteFile &file, const Node &root) {
        if (!notebook.isAsked(file.site))
            return;
        const std::vector<Value> &values = file.document->facts().values;
        const Value *name = find(values, u"env."_s + nameVariable);
        const QString right = subject.environmentName(file.environment);
        if (name == nullptr && !isNamedElsewhere(values))
            addMissingName(notebook, subject, file, root);
        if (name == nullptr || name->text == right || isTemplate(name->text))
            return;
        notebook.add(file, subject, *name->node,
                     QT_TRANSLATE_NOOP("core",
                                       "%1 is “%2” in the env layer of %3: the site takes itself for "
                                       "another environment, with its data and mails"),
                     {nameVariable, name->text, right});
    });
}

void judgeHosts(const Subject &subject, Notebook &notebook)
{
    QHash<QString, UsedHost> used;
    subject.each(FileKind::Env, [&](const SiteFile &file, const Node &) {
        for (const HostPlace &place : file.document->facts().hosts) {
            const auto before = used.constFind(place.host);
            if (before == used.cend()) {
                used.insert(place.host, {.file = &file, .line = place.node->line});
            } else if (before->file != &file) {
                notebook.add(file, subject, *place.node,
                             QT_TRANSLATE_NOOP("core",
                                               "%1 is also a host of %2 in %3 (%4): one of the two gets the "
                                               "other's visitors"),
                             {place.host, before->file->site,
                              subject.environmentName(before->file->environment),
                              u"%1:%2"_s.arg(before->file->path).arg(before->line)});
            }
        }
    });
}

void judgePublicUrls(const Subject &subject, Notebook &notebook)
{
    subject.each(FileKind::Env, [&](const SiteFile &file, const Node &) {
        if (notebook.isAsked(file.site))
            judgeUrls(subject, notebook, file);
    });
}

} // namespace core::canon
