// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/references.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::secrets;

/// Where a value file names Secrets.
class ReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("references");
        const auto row = [](const char *name, const char *text, const QStringList &references) {
            QTest::newRow(name) << QByteArray(text) << references;
        };
        row("a name", "envFrom: {secretRef: s}", {u"envFrom.secretRef=s"_s});
        row("a name in a mapping", "envFrom: {secretRef: {name: s, optional: true}}",
            {u"envFrom.secretRef=s?"_s});
        row("more of them", "envFrom: {extraSecretRefs: [a, {name: b}]}",
            {u"envFrom.extraSecretRefs.0=a"_s, u"envFrom.extraSecretRefs.1=b"_s});
        row("Kubernetes's list", "envFrom: [{secretRef: {name: s}}, {configMapRef: {name: c}}]",
            {u"envFrom.0.secretRef=s"_s});
        row("pull secrets", "image: {pullSecrets: [{name: r}, q]}",
            {u"image.pullSecrets.0=r"_s, u"image.pullSecrets.1=q"_s});
        row("pull secrets of Kubernetes", "imagePullSecrets: [{name: r}]", {u"imagePullSecrets.0=r"_s});
        row("a key", "env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: K, optional: true}}}]",
            {u"env.0.valueFrom.secretKeyRef=s#K?"_s});
        row("a key in a mapping", "env: {A: {valueFrom: {secretKeyRef: {name: s, key: K}}}}",
            {u"env.A.valueFrom.secretKeyRef=s#K"_s});
        row("a volume", "volumes: [{name: v, secret: {secretName: s}}]", {u"volumes.0.secret=s"_s});
        row("keys of a volume",
            "volumes: [{secret: {secretName: s, optional: true, items: [{key: K}, {key: L}]}}]",
            {u"volumes.0.secret=s#K?"_s, u"volumes.0.secret=s#L?"_s});
        row("a projected volume", "volumes: [{projected: {sources: [{secret: {name: s}}]}}]",
            {u"volumes.0.projected.sources.0.secret=s"_s});
        row("a driver's volume", "volumes: [{csi: {nodePublishSecretRef: {name: s}}}]",
            {u"volumes.0.csi.nodePublishSecretRef=s"_s});
        row("containers", "initContainers: [{envFrom: [{secretRef: {name: s}}]}]",
            {u"initContainers.0.envFrom.0.secretRef=s"_s});
        row("nothing named", "envFrom: {secretRef: '', extraSecretRefs: []}", {});
        row("filled in later", "envFrom: {secretRef: '{{ .Release.Name }}-env'}", {});
        row("a chart's own", "secret: {name: s, create: true}", {});
        row("a certificate", "ingress: {tls: [{secretName: s}]}", {});
    }

    void everyFormIsFound()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, references);
        const auto stream = yaml::parse(text);
        QVERIFY(stream);

        QStringList found;
        for (const Reference &one : referencesIn(stream->documents.front())) {
            found += one.path + u'=' + one.secret + (one.key.isEmpty() ? QString() : u'#' + one.key)
                + (one.isOptional ? u"?"_s : QString());
        }

        QCOMPARE(found, references);
    }

    void thePlaceIsThatOfTheName()
    {
        const auto stream = yaml::parse("# первая\nenvFrom:\n  secretRef: \"s\"\n");
        QVERIFY(stream);

        const Reference reference = referencesIn(stream->documents.front()).value(0);

        QCOMPARE(reference.line, 3);
        QCOMPARE(reference.column, 14);
    }
};

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
