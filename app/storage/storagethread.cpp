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
    QMetaObject::invokeMethod(m_worker, [this, work = std::move(work), done = std::move(done)]() mutable {
        work();
        // Through this object, which outlives the thread; the context may be dying in its own at this moment.
        // Moved, so that what the handler holds also dies there.
        QMetaObject::invokeMethod(this, std::move(done));
    });
}

} // namespace weir
