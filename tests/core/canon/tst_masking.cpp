// SPDX-License-Identifier: Apache-2.0
#include "core/canon/masking.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::canon;

/// Secrets are not shown to people, wherever they stand.
class MaskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineKeepsItsKey_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a password") << u"  SMTP_PASSWORD: hunter22"_s << u"  SMTP_PASSWORD: ••••••"_s;
        QTest::newRow("in quotes") << u"- apiToken: \"x9f8 7\""_s << u"- apiToken: ••••••"_s;
        QTest::newRow("a host") << u"  host: dev.shop.example.org"_s << u"  host: dev.shop.example.org"_s;
        QTest::newRow("a switch") << u"automountServiceAccountToken: false"_s
                                  << u"automountServiceAccountToken: false"_s;
        QTest::newRow("the name of a Secret") << u"  secretName: web-tls"_s << u"  secretName: web-tls"_s;
        QTest::newRow("no key") << u"image:"_s << u"image:"_s;
    }

    void aLineKeepsItsKey()
    {
        QFETCH(const QString, line);

        QTEST(LineMask().of(line), "shown");
    }

    void aTextOfSeveralLinesIsMaskedWhole()
    {
        LineMask mask;

        QCOMPARE(mask.of(u"  SMTP_PASSWORD: |-  # mail"_s), u"  SMTP_PASSWORD: ••••••"_s);
        QCOMPARE(mask.of(u"    hunter2-Xk29"_s), u"    ••••••"_s);
        QCOMPARE(mask.of(QString()), QString());
        QCOMPARE(mask.of(u"    second: line"_s), u"    ••••••"_s);
        QCOMPARE(mask.of(u"  LOG_LEVEL: debug"_s), u"  LOG_LEVEL: debug"_s);
    }

    void aVariableIsKnownByItsName()
    {
        LineMask mask;

        QCOMPARE(mask.of(u"- name: DB_PASSWORD"_s), u"- name: DB_PASSWORD"_s);
        QCOMPARE(mask.of(u"  value: hunter22"_s), u"  value: ••••••"_s);
        QCOMPARE(mask.of(u"- name: LOG_LEVEL"_s), u"- name: LOG_LEVEL"_s);
        QCOMPARE(mask.of(u"  value: debug"_s), u"  value: debug"_s);
    }

    void ofASecretOnlyKeysAreShown()
    {
        const QString text = u"---\n"
                             "kind: Secret\n"
                             "metadata:\n"
                             "  name: env\n"
                             "data:\n"
                             "  color: Ymx1ZQ==\n"
                             "stringData:\n"
                             "  config.ini: |\n"
                             "    level = debug\n"
                             "\n"
                             "    color = blue\n"
                             "  plain: \"yes\"\n"
                             "type: Opaque\n"_s;

        QCOMPARE(maskedManifests(text),
                 u"---\n"
                 "kind: Secret\n"
                 "metadata:\n"
                 "  name: env\n"
                 "data:\n"
                 "  color: ••••••\n"
                 "stringData:\n"
                 "  config.ini: ••••••\n"
                 "    ••••••\n"
                 "\n"
                 "    ••••••\n"
                 "  plain: ••••••\n"
                 "type: Opaque\n"_s);
    }

    void dataInOneLineIsHidden()
    {
        QCOMPARE(maskedManifests(u"data: {color: Ymx1ZQ==}\nkind: \"Secret\"\n"_s),
                 u"data: ••••••\nkind: \"Secret\"\n"_s);
    }

    void theNextManifestIsShownAgain()
    {
        const QString text = u"kind: Secret\ndata:\n  a: Yg==\n---\nkind: ConfigMap\ndata:\n  a: b\n"_s;

        QCOMPARE(maskedManifests(text),
                 u"kind: Secret\ndata:\n  a: ••••••\n---\nkind: ConfigMap\ndata:\n  a: b\n"_s);
    }

    void aPrivateKeyIsHiddenWhole()
    {
        const QString text = u"kind: ConfigMap\n"
                             "data:\n"
                             "  key.pem: |\n"
                             "    -----BEGIN RSA PRIVATE KEY-----\n"
                             "    MIIEow\n"
                             "    -----END RSA PRIVATE KEY-----\n"
                             "  level: debug\n"_s;

        const QString shown = maskedManifests(text);

        QVERIFY2(!shown.contains("MIIEow"_L1) && !shown.contains("PRIVATE"_L1), qPrintable(shown));
        QVERIFY(shown.contains("  level: debug\n"_L1));
        QCOMPARE(shown.count(u'\n'), text.count(u'\n'));
    }

    void aScriptsSecretIsHidden()
    {
        const QString shown = maskedManifests(u"kind: ConfigMap\n"
                                              "data:\n"
                                              "  run.sh: |\n"
                                              "    export SMTP_PASSWORD=hunter22x\n"
                                              "    exec node server.js\n"_s);

        QVERIFY2(!shown.contains("hunter22x"_L1), qPrintable(shown));
        QVERIFY(shown.contains("    exec node server.js\n"_L1));
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "tst_masking.moc"
