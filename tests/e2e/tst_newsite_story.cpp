// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"
#include "tests/support/window.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using testsupport::demoArguments;
using testsupport::runGit;
using testsupport::Window;
using viewmodels::NewSiteViewModel;
using viewmodels::RunViewModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 41), Qt::UTC);
constexpr int s_patience = 60'000;

NewSiteViewModel &wizard(const Window &window)
{
    return *window.session().newSite();
}

/// The answer to what was typed is there.
void waitForPlan(const Window &window)
{
    QTRY_VERIFY_WITH_TIMEOUT(
        wizard(window).isOpen() && !wizard(window).isPlanning() && window.session().isIdle(), s_patience);
}

void openByKeys(const Window &window)
{
    waitForBoard(window);
    window.press(Qt::Key_G);
    window.press(Qt::Key_N);
    QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"newSite"_s, s_patience);
    waitForPlan(window);
}

bool hasFocus(const Window &window, const QString &item)
{
    return window.has(item) && window.item(item)->hasActiveFocus();
}

/// A program of that name that draws the same for everybody, found before any other.
class HelmInPath
{
public:
    HelmInPath() : m_path(qgetenv("PATH"))
    {
        QFile helm(m_folder.filePath(u"helm"_s));
        if (!helm.open(QFile::WriteOnly))
            qFatal("the program cannot be written");
        helm.write(
            "#!/bin/sh\n"
            "printf '%s\\n' '---' '# Source: web-app/templates/service.yaml' 'apiVersion: v1' "
            "'kind: Service' 'metadata:' '  name: web-lectures' 'spec:' '  ports:' '    - port: 80' '---' "
            "'apiVersion: apps/v1' 'kind: Deployment' 'metadata:' '  name: web-lectures' 'spec:' "
            "'  replicas: 1' '---' 'apiVersion: v1' 'kind: Secret' 'metadata:' '  name: web-lectures-salt' "
            "'data:' '  salt: aHVudGVyMg=='\n");
        helm.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
    }
    ~HelmInPath() { qputenv("PATH", m_path); }
    HelmInPath(const HelmInPath &) = delete;
    HelmInPath &operator=(const HelmInPath &) = delete;

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
};

/// All places that only a person can decide: as they are proposed.
void decideAll(const Window &window)
{
    for (int i = 0; i < 40 && !wizard(window).questions().isEmpty(); ++i) {
        const auto question = wizard(window).questions().constFirst();
        wizard(window).answerQuestion(question.id, question.proposal);
        waitForPlan(window);
    }
}

/// From Identity, where the key is typed, to this step.
void continueTo(const Window &window, int step)
{
    while (wizard(window).step() < step) {
        const int before = wizard(window).step();
        window.press(Qt::Key_Return, Qt::ControlModifier);
        waitForPlan(window);
        QVERIFY2(wizard(window).step() == before + 1, qUtf8Printable(wizard(window).lockReason()));
    }
}

QString lastSubject(const Window &window)
{
    return runGit(window.demoRemote(), {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s}).trimmed();
}

} // namespace

/// A new site, from its name to the board.
class TestNewSiteStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::Application::prepare(); }
    void init() { testsupport::failOnWarnings(); }

    void aSiteLikeItsSiblingIsMadeByKeysAlone()
    {
        const Window window(demoArguments(), now);
        openByKeys(window);
        QVERIFY(hasFocus(window, u"field-key"_s));
        window.type(u"lectures"_s);
        waitForPlan(window);
        QCOMPARE(wizard(window).title(), u"New site: lectures"_s);
        QVERIFY(window.save(u"06-wizard-identity"_s));
        tabTo(window, u"siblings"_s);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Up);
        waitForPlan(window);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(wizard(window).step(), NewSiteViewModel::Image, s_patience);
        waitForPlan(window);
        QVERIFY(window.save(u"06-wizard-image"_s));
        continueTo(window, NewSiteViewModel::Environments);
        QVERIFY(window.save(u"06-wizard-environments"_s));
        continueTo(window, NewSiteViewModel::ArgoCd);
        QVERIFY(window.save(u"06-wizard-argocd"_s));
        continueTo(window, NewSiteViewModel::Review);
        QVERIFY(window.save(u"06-wizard-review-open"_s));
        decideAll(window);
        QVERIFY(hasFocus(window, u"plannedFiles"_s));
        window.press(Qt::Key_Down);
        waitForPlan(window);
        QVERIFY(window.save(u"06-wizard-review"_s));
        QString difference = window.differenceFromAccepted(u"06-wizard-review"_s);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        continueTo(window, NewSiteViewModel::Publish);
        QTRY_VERIFY_WITH_TIMEOUT(wizard(window).publish()->canPublish(), s_patience);
        QVERIFY(window.save(u"06-wizard-publish"_s));
        const QString planned = wizard(window).publish()->message();
        window.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().page(), u"pipeline"_s, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(planned.startsWith(lastSubject(window)));
        QCOMPARE(runGit(window.demoRemote(), {u"diff"_s, u"--name-status"_s, u"main^"_s, u"main"_s})
                     .count(u"A\t"_s),
                 6);
        QCOMPARE(window.session().board()->current(), u"lectures"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().inspector()->state(), u"notReleased"_s, s_patience);
        QVERIFY(!wizard(window).isOpen());
        QVERIFY(window.save(u"06-wizard-on-the-board"_s));
    }

    void aPlainEnterNeverPublishes()
    {
        const Window window(demoArguments(), now);
        openByKeys(window);
        window.type(u"lectures"_s);
        waitForPlan(window);
        continueTo(window, NewSiteViewModel::Review);
        decideAll(window);
        continueTo(window, NewSiteViewModel::Publish);
        QTRY_VERIFY_WITH_TIMEOUT(wizard(window).publish()->canPublish(), s_patience);

        tabTo(window, u"wizardNext"_s);
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Space);

        QCOMPARE(window.session().run()->status(), RunViewModel::Idle);
    }

    void byMouseAnEditedFileIsPublishedAsItWasEdited()
    {
        const Window window(demoArguments(), now);
        waitForBoard(window);
        window.click(u"navNewSite"_s);
        waitForPlan(window);
        window.click(u"field-key"_s);
        window.type(u"lectures"_s);
        waitForPlan(window);
        for (int i = 0; i < 4; ++i) {
            window.click(u"wizardNext"_s);
            waitForPlan(window);
        }
        QCOMPARE(wizard(window).step(), NewSiteViewModel::Review);
        decideAll(window);
        window.click(u"planned-deploy/env/dev/lectures.yaml"_s);
        window.click(u"editByHand"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasFocus(window, u"editor"_s), s_patience);
        window.type(u"# ours"_s);
        window.press(Qt::Key_Return);
        waitForPlan(window);
        window.click(u"editByHand"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"editedBanner"_s), s_patience);
        QVERIFY(window.save(u"06-wizard-edited"_s));
        window.click(u"wizardNext"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wizard(window).publish()->canPublish(), s_patience);
        window.click(u"wizardNext"_s);

        QTRY_COMPARE_WITH_TIMEOUT(window.session().run()->status(), RunViewModel::Done, s_patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isIdle(), s_patience);
        QVERIFY(runGit(window.demoRemote(), {u"show"_s, u"main:deploy/env/dev/lectures.yaml"_s})
                    .startsWith(u"# ours\n"_s));
    }

    void aDraftSurvivesARestart()
    {
        Window window(demoArguments(), now);
        openByKeys(window);
        window.type(u"lectures"_s);
        waitForPlan(window);
        continueTo(window, NewSiteViewModel::Image);

        window.restart();

        openByKeys(window);
        QCOMPARE(wizard(window).title(), u"New site: lectures"_s);
        QCOMPARE(wizard(window).step(), NewSiteViewModel::Image);
        window.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(wizard(window).step(), NewSiteViewModel::Identity);
    }

    void largeRussianTextFitsTheSmallestWindow()
    {
        const HelmInPath helm;
        app::Arguments arguments = demoArguments(u"ru"_s);
        arguments.size = QSize(1024, 640);
        const Window window(arguments, now);
        window.session().preferences()->setTextScale(1.5);
        openByKeys(window);
        window.type(u"lectures"_s);
        waitForPlan(window);
        QVERIFY(window.save(u"06-wizard-identity-large-small-ru"_s));
        continueTo(window, NewSiteViewModel::Image);
        QVERIFY(window.save(u"06-wizard-image-large-small-ru"_s));
        continueTo(window, NewSiteViewModel::Environments);
        QVERIFY(window.save(u"06-wizard-environments-large-small-ru"_s));
        continueTo(window, NewSiteViewModel::Review);
        decideAll(window);
        QVERIFY(window.save(u"06-wizard-files-large-small-ru"_s));
        tabTo(window, u"reviewTabs"_s);
        window.press(Qt::Key_Right);
        QVERIFY(window.save(u"06-wizard-text-large-small-ru"_s));
        window.press(Qt::Key_Right);
        const QString name = u"06-wizard-checks-large-small-ru"_s;

        QVERIFY(window.save(name));

        const QString difference = window.differenceFromAccepted(name);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        continueTo(window, NewSiteViewModel::Publish);
        QVERIFY(window.save(u"06-wizard-publish-large-small-ru"_s));
    }

    void whatHelmDrewIsReadByKeysAlone_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::newRow("06-wizard-drawn") << u"light"_s << u"en"_s << QSize(1440, 900);
        QTest::newRow("06-wizard-drawn-dark-small-ru") << u"dark"_s << u"ru"_s << QSize(1024, 640);
    }

    void whatHelmDrewIsReadByKeysAlone()
    {
        QFETCH(const QString, theme);
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        const HelmInPath helm;
        app::Arguments arguments = demoArguments(language, theme);
        arguments.size = size;
        const Window window(arguments, now);
        openByKeys(window);
        window.type(u"lectures"_s);
        waitForPlan(window);
        continueTo(window, NewSiteViewModel::Review);
        decideAll(window);
        viewmodels::DrawnViewModel &drawn = *wizard(window).drawn();
        QTRY_VERIFY_WITH_TIMEOUT(drawn.isThere(), s_patience);

        window.press(Qt::Key_M, Qt::ControlModifier);

        QTRY_VERIFY_WITH_TIMEOUT(window.has(u"drawnText"_s) && !drawn.isLoading() && !drawn.lines().isEmpty(),
                                 s_patience);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(window.save(name));
        const QString difference = window.differenceFromAccepted(name);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        QCOMPARE(drawn.environment(), u"dev"_s);
        QCOMPARE(drawn.manifests().constFirst().kind, u"Service"_s);
        const auto isShown = [&](const QString &text) {
            return std::ranges::any_of(drawn.lines(), [&](const viewmodels::CodeLineView &line) {
                return line.value.contains(text);
            });
        };
        QVERIFY(isShown(u"••••••"_s) && !isShown(u"aHVudGVyMg"_s));
        tabTo(window, u"drawnEnvironments"_s);
        window.press(Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(drawn.environment() == "prod"_L1 && !drawn.isLoading(), s_patience);
        window.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!drawn.isOpen() && !window.has(u"drawnText"_s), s_patience);
        QCOMPARE(wizard(window).step(), NewSiteViewModel::Review);
    }

    void itFitsEverySizeThemeAndLanguage_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::newRow("06-wizard-review-dark-ru") << u"dark"_s << u"ru"_s << QSize(1440, 900) << 1.0;
        QTest::newRow("06-wizard-review-small-ru") << u"light"_s << u"ru"_s << QSize(1024, 640) << 1.0;
        QTest::newRow("06-wizard-review-large-text") << u"light"_s << u"en"_s << QSize(1440, 900) << 1.5;
    }

    void itFitsEverySizeThemeAndLanguage()
    {
        QFETCH(const QString, theme);
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        QFETCH(const double, scale);
        app::Arguments arguments = demoArguments(language, theme);
        arguments.size = size;
        const Window window(arguments, now);
        window.session().preferences()->setTextScale(scale);
        openByKeys(window);
        window.type(u"lectures"_s);
        waitForPlan(window);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(window.save(QString(name).replace(u"review"_s, u"identity"_s)));
        continueTo(window, NewSiteViewModel::Environments);
        QVERIFY(window.save(QString(name).replace(u"review"_s, u"environments"_s)));
        continueTo(window, NewSiteViewModel::Review);
        decideAll(window);
        QVERIFY(window.save(name));
        const QString difference = window.differenceFromAccepted(name);
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        const QQuickItem *next = window.item(u"wizardNext"_s);
        const QPointF corner = next->mapToScene(QPointF(next->width(), next->height()));
        QVERIFY(corner.x() <= size.width() && corner.y() <= size.height());
    }
};

QTEST_MAIN(TestNewSiteStory)
#include "tst_newsite_story.moc"
