// SPDX-License-Identifier: Apache-2.0
#include "app/composition/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int s_usage = 2;

Arguments refuse(const QString &why)
{
    Arguments arguments;
    arguments.isWindowNeeded = false;
    arguments.text = u"slipway: %1\nTry 'slipway --help'.\n"_s.arg(why);
    arguments.exitStatus = s_usage;
    return arguments;
}

Arguments say(const QString &text)
{
    Arguments arguments;
    arguments.isWindowNeeded = false;
    arguments.text = text;
    return arguments;
}

/// The parser asks the application how it was called. There is none yet, and a passing one may be made only
/// where the process ends with it: what goes with an application takes Qt Quick's accessibility along, which
/// is set up once, as the library is loaded.
QString helpOf(const QCommandLineParser &parser, const QStringList &arguments)
{
    std::unique_ptr<QCoreApplication> passing;
    QByteArray name = arguments.value(0).toLocal8Bit();
    std::array<char *, 2> words{name.data(), nullptr};
    int count = 1;
    if (!QCoreApplication::instance())
        passing = std::make_unique<QCoreApplication>(count, words.data());
    return parser.helpText();
}

/// "1440x900"; an invalid size where it is none.
QSize sizeOf(const QString &text)
{
    static const QRegularExpression s_form(u"^([1-9]\\d{2,4})x([1-9]\\d{2,4})$"_s);
    const auto match = s_form.match(text);
    return match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
}

} // namespace

Arguments readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Shows the dev → prod pipeline of every site in a GitOps repository, and promotes verified releases."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this help."_s);
    const QCommandLineOption version(u"version"_s, u"Shows the version."_s);
    const QCommandLineOption repo(u"repo"_s, u"Opens the repository at PATH, or clones URL."_s,
                                  u"PATH|URL"_s);
    const QCommandLineOption demo(u"demo"_s, u"Opens the demo fleet; makes it if need be."_s);
    const QCommandLineOption page(
        u"page"_s,
        u"Shows a page: pipeline, approvals, canon, new-site, add-environment, review, settings, first-run, "
        "gallery."_s,
        u"NAME"_s);
    const QCommandLineOption site(u"site"_s, u"Selects a site."_s, u"KEY"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or system."_s, u"NAME"_s);
    const QCommandLineOption language(u"lang"_s, u"en or ru."_s, u"CODE"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window, e.g. 1440x900."_s, u"WxH"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, u"Writes the page to a PNG once its data has arrived, and ends."_s, u"FILE"_s);
    parser.addOptions({help, version, repo, demo, page, site, theme, language, size, screenshot});
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return say(helpOf(parser, arguments));
    if (parser.isSet(version))
        return say(u"slipway %1\n"_s.arg(QCoreApplication::applicationVersion()));

    Arguments read;
    read.repository = parser.isSet(repo) ? parser.value(repo) : parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() > (parser.isSet(repo) ? 0 : 1))
        return refuse(u"one repository at a time: %1"_s.arg(parser.positionalArguments().join(u' ')));
    read.isDemo = parser.isSet(demo);
    read.page = parser.value(page);
    static const QStringList s_pages{u"pipeline"_s, u"approvals"_s,       u"canon"_s,
                                     u"new-site"_s, u"add-environment"_s, u"review"_s,
                                     u"settings"_s, u"first-run"_s,       u"gallery"_s};
    if (parser.isSet(page) && !s_pages.contains(read.page))
        return refuse(u"no page is called '%1'; there are %2"_s.arg(read.page, s_pages.join(u", "_s)));
    read.site = parser.value(site);
    if (read.page == "review"_L1 && read.site.isEmpty())
        return refuse(u"--page review needs --site"_s);
    read.theme = parser.value(theme);
    if (parser.isSet(theme) && !QStringList{u"light"_s, u"dark"_s, u"system"_s}.contains(read.theme))
        return refuse(u"--theme is light, dark or system"_s);
    read.language = parser.value(language);
    if (parser.isSet(language) && !QStringList{u"en"_s, u"ru"_s}.contains(read.language))
        return refuse(u"--lang is en or ru"_s);
    read.size = sizeOf(parser.value(size));
    if (parser.isSet(size) && !read.size.isValid())
        return refuse(u"--size is like 1440x900"_s);
    read.screenshot = parser.value(screenshot);
    return read;
}

} // namespace app
