// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using testsupport::FleetBuilder;
using testsupport::Window;

namespace {

const QDateTime now(QDate(2026, 1, 8), QTime(10, 42), Qt::UTC);
constexpr int s_patience = 60'000;
const QString s_tag = u"aaaaaaaaaaaa-r1"_s;
const QString s_rule = u"env/secret-missing"_s;

QByteArray secret(const QByteArray &name, const QByteArray &namespaceName)
{
    return "apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + name + "\n  namespace: " + namespaceName
        + '\n';
}

/// How often the rule is broken, as the page of the canon says.
qsizetype countOf(const Window &window, const QString &rule)
{
    const core::canon::Findings findings =
        window.session().canon()->findingsOf(u"shop"_s) + window.session().canon()->findingsOf({});
    return std::ranges::count(findings, rule, &core::canon::Finding::rule);
}

bool isTicked(const Window &window, const QString &id)
{
    const QList<viewmodels::ChecklistView> items = window.session().checklist()->items();
    const auto found = std::ranges::find(items, id, &viewmodels::ChecklistView::id);
    return found != items.end() && found->isDone && found->isKnown;
}

} // namespace

/// The repository with the Secrets is followed while another one is open.
class TestPlatformStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }

    void init()
    {
        testsupport::failOnWarnings();
        m_platform = std::make_unique<FleetBuilder>();
        for (const QByteArray &environment : {QByteArray("dev"), QByteArray("prod")})
            m_platform->file(u"pull-%1.yaml"_s.arg(QString::fromLatin1(environment)),
                             secret("regcred", "web-shop-" + environment));
        m_platform->file(u"dev.yaml"_s, secret("web-shop-dev-env", "web-shop-dev"));
        m_platform->commit(u"Start"_s);
        m_fleet = std::make_unique<FleetBuilder>();
        m_fleet->site(u"shop"_s).released(u"dev"_s, s_tag).released(u"prod"_s, s_tag);
        m_fleet->file(u".slipway.yaml"_s, "platform:\n  repo: file://" + m_platform->path().toUtf8() + "\n");
        m_fleet->commit(u"Start"_s);
    }

    void aSecretThatArrivesThereIsNoFindingAnyMore()
    {
        const Window window(arguments(u"canon"_s), now);
        waitUntilFollowed(window);

        addSecretOfProd();
        window.press(Qt::Key_F5);

        QTRY_COMPARE_WITH_TIMEOUT(countOf(window, s_rule), 0, s_patience);
    }

    void theChecklistIsTickedByAFetch()
    {
        const Window window(arguments(u"pipeline"_s), now);
        waitUntilFollowed(window);
        window.session().checklist()->begin(u"shop"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(isTicked(window, u"secret.dev.web-shop-dev-env"_s), s_patience);
        QVERIFY(!isTicked(window, u"secret.prod.web-shop-prod-env"_s));
        QVERIFY(window.has(u"siteChecklist"_s));
        QVERIFY(!window.has(u"platformNote"_s));

        addSecretOfProd();
        window.press(Qt::Key_F5);

        QTRY_VERIFY_WITH_TIMEOUT(isTicked(window, u"secret.prod.web-shop-prod-env"_s), s_patience);
        QVERIFY(window.save(u"checklist-ticked"_s));
    }

    void aPlatformThatCannotBeFetchedIsSaidOnceWhereItMatters()
    {
        const Window window(arguments(u"pipeline"_s), now);
        waitUntilFollowed(window);
        window.session().checklist()->begin(u"shop"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(isTicked(window, u"secret.dev.web-shop-dev-env"_s), s_patience);
        QVERIFY(QDir().rename(m_platform->path(), m_platform->path() + u".gone"_s));

        window.press(Qt::Key_F5);

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"platformNote"_s), s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(window.session().checklist()->platformNote().contains(u"8 Jan 10:42"_s));
        QCOMPARE(countOf(window, u"secret/platform-unread"_s), 1);
        QVERIFY(window.session().fetchFailure().isEmpty()); // the repository itself was fetched
        QVERIFY(isTicked(window, u"secret.dev.web-shop-dev-env"_s));
        QVERIFY(window.save(u"checklist-platform-gone"_s));
        QVERIFY(QDir().rename(m_platform->path() + u".gone"_s, m_platform->path()));
        window.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!window.has(u"platformNote"_s), s_patience);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(window, u"secret/platform-unread"_s), 0, s_patience);
    }

private:
    app::Arguments arguments(const QString &page)
    {
        app::Arguments arguments;
        arguments.page = page;
        arguments.repository = m_fleet->clone();
        arguments.site = u"shop"_s;
        arguments.language = u"en"_s;
        arguments.theme = u"light"_s;
        return arguments;
    }

    void addSecretOfProd()
    {
        m_platform->file(u"prod.yaml"_s, secret("web-shop-prod-env", "web-shop-prod"));
        m_platform->commit(u"The Secret of prod"_s);
    }

    /// The platform repository is cloned, and the files are judged by it.
    static void waitUntilFollowed(const Window &window)
    {
        window.session().preferences()->overrideReducedMotion(true);
        QTRY_VERIFY_WITH_TIMEOUT(countOf(window, s_rule) == 1 && window.session().isIdle()
                                     && window.session().inspector()->site() == u"shop"_s,
                                 s_patience);
    }

    std::unique_ptr<FleetBuilder> m_platform;
    std::unique_ptr<FleetBuilder> m_fleet;
};

QTEST_MAIN(TestPlatformStory)
#include "tst_platform_story.moc"
