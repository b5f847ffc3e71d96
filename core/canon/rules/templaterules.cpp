// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/templaterules.h"

#include "core/argocd/valuefiles.h"
#include "core/canon/values.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

constexpr int mostTemplates = 200; ///< of one chart
constexpr int deepestFolder = 4;

/// An expression that only Helm can mean; `{{.Names}}` in a script is another program's.
bool isHelmExpression(const QString &text)
{
    static const QRegularExpression s_helm(
        u"\\{\\{[^{}]*(\\.Values\\b|\\.Release\\b|\\.Chart\\b|\\.Capabilities\\b|\\.Files\\b|\\binclude\\b)"_s);
    return s_helm.match(text).hasMatch();
}

/// What a chart's templates pass through `tpl`.
struct Rendering
{
    bool isKnown = false; ///< there are templates to look at
    QSet<QString> keys; ///< of the top of the values
};

/// The `{{ … }}` of a template.
QStringList actionsOf(const QString &text)
{
    static const QRegularExpression s_action(u"\\{\\{.*?\\}\\}"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    QStringList actions;
    for (const QRegularExpressionMatch &found : s_action.globalMatch(text))
        actions += found.captured();
    return actions;
}

/// Helm's own function, or the template of that purpose in the library charts of Bitnami.
bool renders(const QString &action)
{
    static const QRegularExpression s_tpl(u"(\\btpl\\b|tplvalues\\.render)"_s);
    return s_tpl.match(action).hasMatch();
}

void addKeys(const QString &action, QSet<QString> &keys)
{
    static const QRegularExpression s_key(u"\\.Values\\.([A-Za-z0-9_]+)"_s);
    for (const QRegularExpressionMatch &found : s_key.globalMatch(action))
        keys += found.captured(1);
}

/// A value is rendered where `tpl` stands beside it; also where it is walked or renamed and `tpl` stands
/// somewhere else in the same template. That takes some for rendered that are not, and none the other way.
void learn(const QString &text, Rendering &rendering)
{
    static const QRegularExpression s_walk(u"\\b(range|with)\\b|:="_s);
    static const QRegularExpression s_direct(u"\\.Values\\."_s);
    const QStringList actions = actionsOf(text);
    const bool rendersVariables = std::ranges::any_of(
        actions, [](const QString &action) { return renders(action) && !s_direct.match(action).hasMatch(); });
    for (const QString &action : actions) {
        if (renders(action) || (rendersVariables && s_walk.match(action).hasMatch()))
            addKeys(action, rendering.keys);
    }
}

void learnFolder(const gitops::FileTree &tree, const QString &folder, int depth, int &left,
                 Rendering &rendering)
{
    const auto entries = tree.list(folder);
    if (!entries || depth > deepestFolder)
        return;
    for (const git::TreeEntry &entry : *entries) {
        const QString path = folder + u'/' + entry.name;
        if (entry.kind == git::TreeEntry::Kind::Folder)
            learnFolder(tree, path, depth + 1, left, rendering);
        const bool isTemplate = entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1)
            || entry.name.endsWith(".tpl"_L1);
        const auto file = isTemplate && left > 0 ? tree.read(path, entry.id) : gitops::TreeFile();
        if (!isTemplate || !file || left <= 0)
            continue;
        --left;
        rendering.isKnown = true;
        learn(QString::fromUtf8(file->bytes), rendering);
    }
}

/// The chart of a site's Application and the charts it brings along.
Rendering renderingOf(const gitops::FileTree &tree, const QString &chart)
{
    Rendering rendering;
    int left = mostTemplates;
    learnFolder(tree, chart + u"/templates"_s, 0, left, rendering);
    const bool isKnown = rendering.isKnown;
    learnFolder(tree, chart + u"/charts"_s, 0, left, rendering);
    rendering.isKnown = isKnown;
    return rendering;
}

} // namespace

void judgeTemplates(const Subject &subject, Notebook &notebook)
{
    QHash<QString, Rendering> charts;
    subject.each(FileKind::Env, [&](const SiteFile &file, const yaml::Node &root) {
        const auto &application = subject.deployment(file).application;
        if (!notebook.isAsked(file.site) || !application || application->path.isEmpty()
            || !file.document->bytes.contains("{{"))
            return;
        const QString chart = argocd::folderOf(application->path);
        if (!charts.contains(chart))
            charts.insert(chart, renderingOf(subject.tree(), chart));
        const Rendering rendering = charts.value(chart);
        for (const Value &value : valuesOf(root)) {
            const QString top = value.name.section(u'.', 0, 0);
            if (!rendering.isKnown || !isHelmExpression(value.text) || rendering.keys.contains(top))
                continue;
            notebook.add(file, subject, *value.node,
                         QT_TRANSLATE_NOOP("core",
                                           "%1 holds a Helm expression, and the chart %2 does not pass “%3” "
                                           "through tpl: the pod gets the braces as they stand here"),
                         {value.name, application->path, top});
        }
    });
}

} // namespace core::canon
