#include "app/secrets/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void asksManagersNotToKeepIt();
    void clearsItAfterAWhile();
    void startsTheTimeAnew();
    void leavesWhatSomebodyElseCopied();
    void clearsTheSelectionAsWell();
    void clearsItAtOnce();
    void clearsItWhenItGoes();
};

namespace {

QString copied()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

void TestSecretClipboard::asksManagersNotToKeepIt()
{
    SecretClipboard clipboard;
    QCOMPARE(clipboard.lifetime(), 10s);
    clipboard.copy(Secret("hunter2-\xC3\xA4"));
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(content->text(), u"hunter2-ä"_s);
    QCOMPARE(content->data(u"x-kde-passwordManagerHint"_s), "secret");
    QVERIFY(content->hasFormat(u"org.nspasteboard.ConcealedType"_s));
    QVERIFY(content->hasFormat(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s));
}

void TestSecretClipboard::clearsItAfterAWhile()
{
    SecretClipboard clipboard(20ms);
    clipboard.copy(Secret("hunter2"));
    QCOMPARE(copied(), u"hunter2"_s);
    QTRY_COMPARE(copied(), QString());
}

void TestSecretClipboard::startsTheTimeAnew()
{
    SecretClipboard clipboard(200ms);
    clipboard.copy(Secret("first"));
    QTRY_VERIFY(copied().isEmpty());
    clipboard.copy(Secret("second"));
    clipboard.copy(Secret("third"));
    QCOMPARE(copied(), u"third"_s);
    QTRY_VERIFY(copied().isEmpty());
}

void TestSecretClipboard::leavesWhatSomebodyElseCopied()
{
    SecretClipboard clipboard(20ms);
    clipboard.copy(Secret("hunter2"));
    QGuiApplication::clipboard()->setText(u"a shopping list"_s);
    QTimer later;
    later.setSingleShot(true);
    later.start(60ms);
    QTRY_VERIFY(!later.isActive());
    QCOMPARE(copied(), u"a shopping list"_s);
    clipboard.clear();
    QCOMPARE(copied(), u"a shopping list"_s);
}

void TestSecretClipboard::clearsTheSelectionAsWell()
{
    QClipboard *system = QGuiApplication::clipboard();
    SecretClipboard clipboard;
    clipboard.copy(Secret("hunter2"));
    // Only some systems have one; there a clipboard manager may copy from one to the other.
    if (system->supportsSelection())
        system->setText(u"hunter2"_s, QClipboard::Selection);
    clipboard.clear();
    QCOMPARE(system->text(QClipboard::Selection), QString());
    QCOMPARE(copied(), QString());
}

void TestSecretClipboard::clearsItAtOnce()
{
    SecretClipboard clipboard;
    clipboard.copy(Secret("hunter2"));
    clipboard.clear();
    QCOMPARE(copied(), QString());
    // Once it is gone, the same text is somebody else's.
    QGuiApplication::clipboard()->setText(u"hunter2"_s);
    clipboard.clear();
    QCOMPARE(copied(), u"hunter2"_s);
}

void TestSecretClipboard::clearsItWhenItGoes()
{
    {
        SecretClipboard clipboard;
        clipboard.copy(Secret("hunter2"));
    }
    QCOMPARE(copied(), QString());
}

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
