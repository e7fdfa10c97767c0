#include "app/storage/storagethread.h"

namespace weir {

using namespace Qt::StringLiterals;

StorageThread::StorageThread(QObject *parent) : QObject(parent), m_worker(new QObject)
{
    m_thread.setObjectName(u"storage"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

StorageThread::~StorageThread()
{
    // Behind everything that was asked for: a draft that is being written must not be lost.
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); });
    m_thread.wait();
}

void StorageThread::post(std::function<void()> work, std::function<void()> done)
{
    m_waiting.push(std::move(done));
    QMetaObject::invokeMethod(m_worker, [this, work = std::move(work)] {
        work();
        // Through this object, which outlives the thread; the context may be dying in its own at this moment.
        // Without the handler: the thread would still hold it for a moment, and what dies with it must die
        // here.
        QMetaObject::invokeMethod(this, &StorageThread::finishFirst, Qt::QueuedConnection);
    });
}

void StorageThread::finishFirst()
{
    const std::function<void()> done = std::move(m_waiting.front());
    m_waiting.pop();
    done();
}

} // namespace weir
