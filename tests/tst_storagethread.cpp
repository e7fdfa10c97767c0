#include "app/storage/storagethread.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <semaphore>

using namespace weir;
using namespace Qt::StringLiterals;

class TestStorageThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndAnswersHere();
    void answersFromTheEventLoop();
    void keepsOrder();
    void doesNotAnswerTheDead();
    void finishesBeforeItGoes();
    void handsOverWhatCannotBeCopied();
    void dropsHandlersHere();

private:
    QTemporaryDir m_folder;
};

void TestStorageThread::worksElsewhereAndAnswersHere()
{
    StorageThread storage;
    QThread *answeredOn = nullptr;
    QThread *workedOn = nullptr;
    int answers = 0;
    storage.run([] { return QThread::currentThread(); }, this,
                [&](QThread *thread) {
                    workedOn = thread;
                    answeredOn = QThread::currentThread();
                    ++answers;
                });
    QTRY_COMPARE(answers, 1);
    QCOMPARE(answeredOn, QThread::currentThread());
    QVERIFY(workedOn != QThread::currentThread());
    bool isLater = false;
    storage.run([] { return 0; }, this, [&](int) { isLater = true; });
    QTRY_VERIFY(isLater);
    QCOMPARE(answers, 1);
}

void TestStorageThread::answersFromTheEventLoop()
{
    StorageThread storage;
    std::binary_semaphore gate(0);
    bool isAnswered = false;
    storage.run([&gate] { return gate.acquire(), 0; }, this, [&](int) { isAnswered = true; });
    // The work is stuck, and this thread is not.
    bool isAlive = false;
    QMetaObject::invokeMethod(
        this, [&] { isAlive = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(isAlive);
    QVERIFY(!isAnswered);
    gate.release();
    QTRY_VERIFY(isAnswered);
}

void TestStorageThread::keepsOrder()
{
    StorageThread storage;
    const QString path = m_folder.filePath(u"order.json"_s);
    QList<int> order;
    for (int i = 0; i < 50; ++i) {
        storage.run([path, i] { return writeFile(path, std::to_string(i)); }, this,
                    [&order, i](const std::optional<FileError> &error) {
                        QVERIFY(!error);
                        order.append(i);
                    });
    }
    QTRY_COMPARE(order.size(), 50);
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(*readFile(path), std::string("49"));
}

void TestStorageThread::doesNotAnswerTheDead()
{
    StorageThread storage;
    std::binary_semaphore gate(0);
    bool isAnswered = false;
    auto context = std::make_unique<QObject>();
    storage.run([&gate] { return gate.acquire(), 0; }, context.get(), [&](int) { isAnswered = true; });
    context.reset();
    gate.release();
    bool isNextAnswered = false;
    storage.run([] { return 0; }, this, [&](int) { isNextAnswered = true; });
    QTRY_VERIFY(isNextAnswered);
    QVERIFY(!isAnswered);
}

void TestStorageThread::finishesBeforeItGoes()
{
    const QString path = m_folder.filePath(u"last.json"_s);
    bool isAnswered = false;
    {
        StorageThread storage;
        for (int i = 0; i < 20; ++i) {
            storage.run([path, i] { return writeFile(path, std::to_string(i)); }, this,
                        [&](const std::optional<FileError> &) { isAnswered = true; });
        }
    }
    QCOMPARE(*readFile(path), std::string("19"));
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

void TestStorageThread::handsOverWhatCannotBeCopied()
{
    StorageThread storage;
    std::unique_ptr<int> received;
    storage.run([] { return std::make_unique<int>(7); }, this,
                [&](std::unique_ptr<int> value) { received = std::move(value); });
    QTRY_VERIFY(received);
    QCOMPARE(*received, 7);
}

void TestStorageThread::dropsHandlersHere()
{
    constexpr int rounds = 2000;
    StorageThread storage;
    const QThread *here = QThread::currentThread();
    std::atomic<int> elsewhere = 0;
    int answers = 0;
    for (int i = 0; i < rounds; ++i) {
        const std::shared_ptr<int> held(new int(i), [&elsewhere, here](const int *number) {
            elsewhere += QThread::currentThread() == here ? 0 : 1;
            delete number;
        });
        storage.run([] { return 0; }, this, [&answers, held](int) { ++answers; });
    }
    QTRY_COMPARE(answers, rounds);
    QCOMPARE(elsewhere.load(), 0);
}

QTEST_GUILESS_MAIN(TestStorageThread)
#include "tst_storagethread.moc"
