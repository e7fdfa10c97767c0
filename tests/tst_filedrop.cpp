#include "models/draft/newresource.h"
#include "models/draft/resourcedraft.h"
#include "ui/draftpage.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const QList<QUrl> twoFiles{QUrl::fromLocalFile(u"/tmp/a b.json"_s),
                           QUrl::fromLocalFile(u"/tmp/c'%20.http"_s)};
const QStringList twoPaths{u"/tmp/a b.json"_s, u"/tmp/c'%20.http"_s};
const QList<QUrl> oneFile{twoFiles.back()};

//! What a file manager does over a window; the answers are those that the mouse cursor shows.
struct Drag
{
    QMimeData data;
    Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
    Qt::DropAction action = Qt::MoveAction;

    explicit Drag(const QList<QUrl> &urls) { data.setUrls(urls); }

    //! Whether the window takes it.
    bool enters(const QWidget &window, QPoint place)
    {
        QDragEnterEvent event(place, offered, &data, Qt::LeftButton, Qt::NoModifier);
        return send(window, event);
    }

    bool moves(const QWidget &window, QPoint place)
    {
        QDragMoveEvent event(place, offered, &data, Qt::LeftButton, Qt::NoModifier);
        return send(window, event);
    }

    bool drops(const QWidget &window, QPoint place)
    {
        QDropEvent event(place, offered, &data, Qt::LeftButton, Qt::NoModifier);
        return send(window, event);
    }

private:
    bool send(const QWidget &window, QDropEvent &event)
    {
        event.setDropAction(Qt::MoveAction);
        event.ignore();
        QCoreApplication::sendEvent(window.windowHandle(), &event);
        action = event.dropAction();
        return event.isAccepted();
    }
};

} // namespace

class TestFileDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesFilesOverEverything();
    void refusesWhatIsNoLocalFile_data();
    void refusesWhatIsNoLocalFile();
    void neverMovesAFile();
    void leavesTextsToEditors();
    void waitsForDialogs();
    void asksWhatToDoWithSeveral_data();
    void asksWhatToDoWithSeveral();
    void looksAtAFolderTogether();

private:
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_opened;
};

void TestFileDrop::init()
{
    m_window = std::make_unique<MainWindow>();
    m_opened = std::make_unique<QSignalSpy>(m_window.get(), &MainWindow::openFilesRequested);
    m_window->addDraft(std::make_unique<ResourceDraft>(newResource(ResourceKind::EventStream)));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestFileDrop::cleanup()
{
    m_opened.reset();
    m_window.reset();
}

void TestFileDrop::takesFilesOverEverything()
{
    // Also over editors, which would take the address for a text.
    int editors = 0;
    for (int x = 4; x < m_window->width(); x += 40) {
        for (int y = 4; y < m_window->height(); y += 40) {
            m_opened->clear();
            Drag drag(oneFile);
            QVERIFY(drag.enters(*m_window, {x, y}));
            QVERIFY(drag.moves(*m_window, {x, y}));
            QCOMPARE(m_opened->count(), 0);
            QVERIFY(drag.drops(*m_window, {x, y}));
            QCOMPARE(m_opened->count(), 1);
            QCOMPARE(m_opened->at(0).at(0).toStringList(), twoPaths.mid(1));
            const QWidget *below = m_window->childAt(x, y);
            editors += below && below->acceptDrops() ? 1 : 0;
        }
    }
    QVERIFY(editors > 0);
    QVERIFY(!m_window->currentDraft()->isModified());
}

void TestFileDrop::refusesWhatIsNoLocalFile_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    const QUrl web(u"https://example.com/a.json"_s);
    QTest::addRow("address") << QList<QUrl>{web};
    QTest::addRow("with a file") << QList<QUrl>{twoFiles.front(), web};
    QTest::addRow("other scheme") << QList<QUrl>{QUrl(u"trash:///a.json"_s)};
}

void TestFileDrop::refusesWhatIsNoLocalFile()
{
    QFETCH(const QList<QUrl>, urls);
    Drag drag(urls);
    QVERIFY(!drag.enters(*m_window, {100, 100}));
    QCOMPARE(drag.action, Qt::IgnoreAction);
    QVERIFY(!drag.moves(*m_window, {100, 100}));
    QVERIFY(!drag.drops(*m_window, {100, 100}));
    QCOMPARE(m_opened->count(), 0);
}

void TestFileDrop::neverMovesAFile()
{
    Drag drag(oneFile);
    QVERIFY(drag.drops(*m_window, {100, 100}));
    QCOMPARE(drag.action, Qt::CopyAction);
    drag.offered = Qt::MoveAction | Qt::LinkAction;
    QVERIFY(drag.drops(*m_window, {100, 100}));
    QCOMPARE(drag.action, Qt::LinkAction);
    drag.offered = Qt::MoveAction;
    QVERIFY(!drag.enters(*m_window, {100, 100}));
    QVERIFY(!drag.drops(*m_window, {100, 100}));
    QCOMPARE(m_opened->count(), 2);
}

void TestFileDrop::leavesTextsToEditors()
{
    QLineEdit *editor = nullptr;
    const auto editors = m_window->findChildren<QLineEdit *>();
    for (QLineEdit *candidate : editors) {
        if (candidate->isVisible() && !candidate->isReadOnly() && candidate->isEnabled() && !editor
            && m_window->childAt(candidate->mapTo(m_window.get(), candidate->rect().center())) == candidate)
            editor = candidate;
    }
    QVERIFY(editor);
    editor->clear();
    const QPoint place = editor->mapTo(m_window.get(), editor->rect().center());
    Drag drag({});
    drag.data.clear();
    drag.data.setText(u"dropped"_s);
    QVERIFY(drag.enters(*m_window, place));
    QVERIFY(drag.drops(*m_window, place));
    QCOMPARE(editor->text(), u"dropped"_s);
    QCOMPARE(m_opened->count(), 0);
}

void TestFileDrop::waitsForDialogs()
{
    QDialog dialog(m_window.get());
    dialog.setWindowModality(Qt::WindowModal);
    dialog.show();
    Drag drag(oneFile);
    QVERIFY(!drag.enters(*m_window, {100, 100}));
    QVERIFY(!drag.drops(*m_window, {100, 100}));
    dialog.hide();
    QVERIFY(drag.drops(*m_window, {100, 100}));
    QCOMPARE(m_opened->count(), 1);
}

void TestFileDrop::asksWhatToDoWithSeveral_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("button");
    QTest::addColumn<int>("opened");
    QTest::addColumn<int>("applied");
    QTest::newRow("tabs") << QMessageBox::Open << 1 << 0;
    QTest::newRow("together") << QMessageBox::Apply << 0 << 1;
    QTest::newRow("neither") << QMessageBox::Cancel << 0 << 0;
}

void TestFileDrop::asksWhatToDoWithSeveral()
{
    QFETCH(const QMessageBox::StandardButton, button);
    QFETCH(const int, opened);
    QFETCH(const int, applied);
    const QSignalSpy together(m_window.get(), &MainWindow::applyFilesRequested);
    Drag drag(twoFiles);
    QVERIFY(drag.drops(*m_window, {100, 100}));
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QCOMPARE(m_opened->count(), 0);
    question->button(button)->click();
    QCOMPARE(m_opened->count(), opened);
    QCOMPARE(together.count(), applied);
    if (opened > 0)
        QCOMPARE(m_opened->at(0).at(0).toStringList(), twoPaths);
    if (applied > 0)
        QCOMPARE(together.at(0).at(0).toStringList(), twoPaths);
}

void TestFileDrop::looksAtAFolderTogether()
{
    const QTemporaryDir folder;
    const QSignalSpy together(m_window.get(), &MainWindow::applyFilesRequested);
    Drag drag({QUrl::fromLocalFile(folder.path())});
    QVERIFY(drag.drops(*m_window, {100, 100}));
    QCOMPARE(together.count(), 1);
    QCOMPARE(together.at(0).at(0).toStringList(), QStringList(folder.path()));
    QCOMPARE(m_opened->count(), 0);
}

QTEST_MAIN(TestFileDrop)
#include "tst_filedrop.moc"
