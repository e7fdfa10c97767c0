#include "tests/support/controls.h"
#include "ui/dialogs/connectiontestdialog.h"

#include <QLabel>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = ConnectionTestStep::Kind;
using Outcome = ConnectionTestStep::Outcome;

QStringList shownTexts(QWidget *dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

} // namespace

class TestConnectionTestDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachStep();
    void countsFailures_data();
    void countsFailures();
    void saysWhatWasNotTested();
    void everyControlHasAName();
};

void TestConnectionTestDialog::showsEachStep()
{
    ConnectionTestDialog dialog(u"Production"_s);
    dialog.show();
    dialog.showStarted({.kind = Kind::Resolve, .host = u"eg.example:443"_s});
    QVERIFY(
        shownTexts(&dialog).contains(labelOf({.kind = Kind::Resolve, .host = u"eg.example:443"_s}) + u"…"_s));
    ConnectionTestStep step{.kind = Kind::Tls,
                            .host = u"eg.example:443"_s,
                            .outcome = Outcome::Failed,
                            .message = u"<b>Expired</b>."_s,
                            .duration = std::chrono::milliseconds(12)};
    step.peerChain.push_back(
        {.subject = u"CN=eg.example"_s,
         .issuer = u"CN=authority"_s,
         .hosts = {},
         .validFrom = QDateTime(QDate(2026, 1, 2), QTime(3, 4)),
         .validUntil = QDateTime(QDate(2026, 5, 6), QTime(7, 8)),
         .fingerprint = u"AB:CD"_s,
         .faults = {{PeerCertificate::Fault::Kind::Expired, u"The certificate has expired"_s}}});
    step.peerChain.push_back({.subject = u"CN=authority"_s});
    dialog.addStep(step);
    // What is added shows with the next turn of the event loop.
    QTRY_VERIFY(shownTexts(&dialog).contains(labelOf(step)));
    const QStringList texts = shownTexts(&dialog);
    QVERIFY(texts.contains(u"✕"_s));
    QVERIFY(texts.contains(u"12 ms"_s));
    QVERIFY(texts.contains(u"<b>Expired</b>."_s));
    const QString chain = texts.join(u'\n');
    for (const QString &part : {u"CN=eg.example"_s, u"CN=authority"_s, u"AB:CD"_s})
        QVERIFY(chain.contains(part));
    // Beside the certificate that it is about.
    QVERIFY(chain.contains(u"CN=eg.example\nFault: The certificate has expired\n"_s));
    QCOMPARE(chain.count(u"Fault"_s), 1);

    // What was not done took no time.
    dialog.addStep({.kind = Kind::Project, .host = {}, .outcome = Outcome::Skipped, .message = u"Why."_s});
    QVERIFY(!shownTexts(&dialog).contains(u"0 ms"_s));
}

void TestConnectionTestDialog::countsFailures_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<QString>("summary");
    QTest::newRow("none") << 0 << u"✓ Everything that was tested works."_s;
    QTest::newRow("one") << 1 << u"✕ 1 step(s) failed."_s;
    QTest::newRow("two") << 2 << u"✕ 2 step(s) failed."_s;
}

void TestConnectionTestDialog::countsFailures()
{
    QFETCH(int, failures);
    QFETCH(QString, summary);
    ConnectionTestDialog dialog(u"Production"_s);
    dialog.show();
    dialog.addStep({.kind = Kind::Resolve, .host = u"h:1"_s, .outcome = Outcome::Passed, .message = {}});
    for (int i = 0; i < failures; ++i)
        dialog.addStep({.kind = Kind::Connect, .host = u"h:1"_s, .outcome = Outcome::Failed, .message = {}});
    dialog.showFinished();
    QVERIFY2(shownTexts(&dialog).contains(summary), qPrintable(shownTexts(&dialog).join(u'|')));
}

void TestConnectionTestDialog::saysWhatWasNotTested()
{
    ConnectionTestDialog dialog(u"Production"_s);
    dialog.show();
    // Nothing is to be resolved of an address, and there is no TLS of plain http.
    for (const Kind kind : {Kind::Resolve, Kind::Tls})
        dialog.addStep({.kind = kind, .host = u"h:1"_s, .outcome = Outcome::Skipped, .message = u"None."_s});
    for (const Kind kind : {Kind::SignIn, Kind::Project, Kind::ListStreams})
        dialog.addStep({.kind = kind, .host = {}, .outcome = Outcome::Skipped, .message = u"Sign in."_s});
    dialog.addStep(
        {.kind = Kind::ListSubscriptions, .host = {}, .outcome = Outcome::Skipped, .message = u"Why."_s});
    dialog.showFinished();
    const QString summary = levelSign(Level::Warning)
        + u" What was tested works. Signed in, Project found, Event streams listed: Sign "
          "in. Event subscriptions listed: Why."_s;
    QVERIFY2(shownTexts(&dialog).contains(summary), qPrintable(shownTexts(&dialog).join(u'|')));
}

void TestConnectionTestDialog::everyControlHasAName()
{
    ConnectionTestDialog dialog(u"Production"_s);
    dialog.show();
    dialog.addStep({.kind = Kind::SignIn, .host = {}, .outcome = Outcome::Passed, .message = u"Yes."_s});
    const QStringList unnamed = unnamedControls(&dialog);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u' ')));
}

QTEST_MAIN(TestConnectionTestDialog)
#include "tst_connectiontestdialog.moc"
