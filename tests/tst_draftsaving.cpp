#include "app/windowprogram.h"
#include "models/draft/resourcedraft.h"
#include "ui/mainwindow.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

class TestDraftSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsTypedMeanwhile();
};

//! Letters of one field are one step together; those that come while the file is written are not in it.
void TestDraftSaving::keepsWhatIsTypedMeanwhile()
{
    const QTemporaryDir folder;
    WindowProgram program(WindowOptions{.configDirectory = folder.filePath(u"config"_s)}, {});
    program.start();
    MainWindow &window = program.window();
    Q_EMIT window.newDraftRequested(ResourceKind::EventStream);
    QTRY_COMPARE(window.drafts().size(), size_t(1));
    ResourceDraft *draft = window.currentDraft();
    draft->setValue("/name", Json::string("orders"));
    QVERIFY(draft->isModified());

    const QString path = folder.filePath(u"orders.json"_s);
    const auto written = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    Q_EMIT window.saveRequested(draft, path);
    draft->setValue("/name", Json::string("orders-2"));
    QTRY_VERIFY(std::ranges::any_of(window.findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text().contains("Saved orders.json"_L1);
    }));
    QVERIFY(written().contains(R"("orders")"));
    QVERIFY(draft->isModified());

    Q_EMIT window.saveRequested(draft, path);
    QTRY_VERIFY(!draft->isModified());
    QVERIFY(written().contains(R"("orders-2")"));
}

QTEST_MAIN(TestDraftSaving)
#include "tst_draftsaving.moc"
