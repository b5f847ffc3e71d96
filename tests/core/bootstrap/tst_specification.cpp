// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/answers.h"
#include "core/bootstrap/specification.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::bootstrap;

namespace {

/// `line:column message` of what is wrong with a file.
QString mistake(const QByteArray &bytes)
{
    const auto read = readSpecification(bytes, u"site.yaml"_s);
    return read ? QString()
                : u"%1:%2 %3"_s.arg(read.error().place->line)
                      .arg(read.error().place->column)
                      .arg(read.error().message);
}

} // namespace

/// What can be said about a site, on a command line and in a file.
class SpecificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileSaysWhatTheCommandLineSays()
    {
        const auto read =
            readSpecification("key: pier\n"
                              "environments: [dev, prod]\n"
                              "image:\n  repository: registry.example.org/pier\n  tag: '1.10'\n"
                              "hosts:\n  dev: [a.example.org, b.example.org]\n  prod: pier.org\n"
                              "selfHeal: {dev: false}\n"
                              "settings: {dev: {LOG.LEVEL: debug}}\n"
                              "resources: {dev: {limits: {cpu: 1}}}\n"
                              "namespace:\n",
                              u"site.yaml"_s);
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));

        Specification said;
        for (const auto &[name, text] : std::initializer_list<std::pair<QString, QString>>{
                 {u"key"_s, u"pier"_s},
                 {u"environments"_s, u"dev, prod"_s},
                 {u"image.repository"_s, u"registry.example.org/pier"_s},
                 {u"image.tag"_s, u"1.10"_s},
                 {u"hosts.dev"_s, u"a.example.org,b.example.org"_s},
                 {u"hosts.prod"_s, u"pier.org"_s},
                 {u"selfHeal.dev"_s, u"false"_s},
                 {u"settings.dev.LOG.LEVEL"_s, u"debug"_s},
                 {u"resources.dev.limits.cpu"_s, u"1"_s}})
            QVERIFY(said.setText(name, text));

        QCOMPARE(read->names(), said.names());
        QVERIFY(*read == said);
    }

    void anUnknownKeyIsAnErrorWithItsPlace()
    {
        QVERIFY(mistake("key: pier\nimage:\n  name: x\n").startsWith(u"3:3 image has no key “name”."_s));
        QVERIFY(mistake("hsots: {}\n").startsWith(u"1:1 A site has no field “hsots”."_s));
        QVERIFY(mistake("hosts: a\n").startsWith(u"1:8 "_s));
        QVERIFY(mistake("key: [a]\n").startsWith(u"1:6 "_s));
        QVERIFY(mistake("selfHeal: {dev: perhaps}\n").startsWith(u"1:17 "_s));
        QVERIFY(mistake("- key\n").startsWith(u"1:1 "_s));
    }

    void anUnknownFieldIsAnError()
    {
        Specification specification;

        QVERIFY(!specification.setText(u"host.dev"_s, u"a"_s));
        QVERIFY(!specification.setText(u"hosts"_s, u"a"_s));
        QVERIFY(!specification.setText(u"hosts.dev.x"_s, u"a"_s));
        QVERIFY(!specification.setText(u"settings.dev"_s, u"a"_s));
        QVERIFY(!specification.setText(u"selfHeal.dev"_s, u"yes"_s));
        QVERIFY(specification == Specification());
    }

    void whatIsWrittenIsReadAgain()
    {
        Answers answers;
        answers.set(u"key"_s, {u"pier"_s}, {.origin = Origin::You});
        answers.set(u"hosts.dev"_s, {u"a.example.org"_s},
                    {.origin = Origin::Convention, .agree = 3, .total = 4});
        answers.set(u"image.tag"_s, {u"12e5"_s}, {.origin = Origin::You});
        answers.set(u"resources.dev.limits.cpu"_s, {u"1"_s}, {.origin = Origin::You});
        answers.set(u"resources.dev.requests.cpu"_s, {u"1"_s}, {.origin = Origin::You});
        answers.set(u"resources.prod.requests.cpu"_s, {u"1"_s}, {.origin = Origin::You});
        answers.set(u"settings.dev.A.B"_s, {u"x: #"_s}, {.origin = Origin::You});
        answers.set(u"answers.env.dev.1.2"_s, {u"x"_s}, {.origin = Origin::You});

        const QByteArray bytes = writeSpecification({}, answers);

        const auto read = readSpecification(bytes, u"site.yaml"_s);
        QVERIFY2(read.has_value(), bytes + (read ? "" : read.error().message.toUtf8()));
        for (const auto &[name, answer] : answers.all())
            QCOMPARE(read->list(name), answer.values);
        QCOMPARE(read->names().size(), qsizetype(answers.all().size()));
        QVERIFY2(bytes.contains("dev: [a.example.org] # 3 of 4 sites\n"), bytes);
    }
};

QTEST_GUILESS_MAIN(SpecificationTest)
#include "tst_specification.moc"
