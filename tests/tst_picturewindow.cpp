#include "models/draft/resourcedraft.h"
#include "tests/support/sessionwindow.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QSvgRenderer>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

//! A picture of a pipeline, from the menu into a file.
class TestPictureWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPictureIsSaved_data();
    void aPictureIsSaved();
    void noSecretIsInIt();
    void aFolderThatIsGoneIsTold();

private:
    void openDraft();
    void savePicture(const QString &path);
};

void TestPictureWindow::init()
{
    SessionWindow::init();
    addProfile();
    startProgram();
    openDraft();
}

void TestPictureWindow::openDraft()
{
    Q_EMIT window().newDraftRequested(ResourceKind::EventStream);
    QTRY_VERIFY(window().currentDraft());
    window().currentDraft()->setValue("/name", Json::string("orders/eu"));
    window().currentDraft()->setValue("/source/source_kafka/password", Json::string("hunter2-secret"));
}

void TestPictureWindow::savePicture(const QString &path)
{
    const QList<QAction *> actions = window().findChildren<QAction *>();
    const auto action = std::ranges::find_if(
        actions, [](const QAction *one) { return QString(one->text()).remove(u'&') == u"Save picture…"_s; });
    QVERIFY(action != actions.end() && (*action)->isEnabled());
    (*action)->trigger();
    auto *dialog = window().findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

void TestPictureWindow::aPictureIsSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("svg") << u"a.svg"_s;
    QTest::newRow("png") << u"a.png"_s;
}

void TestPictureWindow::aPictureIsSaved()
{
    QFETCH(QString, name);
    const QString path = m_folder->filePath(name);
    savePicture(path);
    QTRY_VERIFY(shows(u"Saved the picture to %1."_s.arg(path)));
    if (name.endsWith(u".png"_s)) {
        const QImage picture(path);
        QVERIFY(picture.width() > 600 && picture.height() > 150);
    } else {
        QSvgRenderer picture(path);
        QVERIFY(picture.isValid());
        QVERIFY(picture.defaultSize().width() > 300);
    }
}

void TestPictureWindow::noSecretIsInIt()
{
    const QString path = m_folder->filePath(u"a.svg"_s);
    savePicture(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("orders/eu"));
    QVERIFY(!content.contains("hunter2"));
}

void TestPictureWindow::aFolderThatIsGoneIsTold()
{
    savePicture(m_folder->filePath(u"gone/a.svg"_s));
    QTRY_VERIFY(shows(u"gone/a.svg"_s));
    QVERIFY(!shows(u"Saved the picture"_s));
}

QTEST_MAIN(TestPictureWindow)
#include "tst_picturewindow.moc"
