#pragma once

#include "app/storage/safefile.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <queue>
#include <type_traits>
#include <utility>

namespace weir {

//! The one thread on which the window's files are read and written, one after the other in the order they
//! were asked for. What was asked for is still done before the destructor returns; its handlers are not
//! called any more.
class StorageThread final : public QObject
{
    Q_OBJECT

public:
    explicit StorageThread(QObject *parent = nullptr);
    ~StorageThread() override;

    //! Calls `work()` on the storage thread, then `handler(result)` here: once, from the event loop, and not
    //! at all where `context` is gone by then. `context` lives in this object's thread; `work` must not refer
    //! to it.
    template <typename Work, typename Handler>
    void run(Work work, QObject *context, Handler handler)
    {
        Q_ASSERT(context->thread() == thread());
        using Value = std::invoke_result_t<Work>;
        auto result = std::make_shared<std::unique_ptr<Value>>();
        post([result, work = std::move(work)] { *result = std::make_unique<Value>(work()); },
             [result, context = QPointer(context), handler = std::move(handler)] {
                 if (context)
                     handler(std::move(**result));
             });
    }

private:
    void post(std::function<void()> work, std::function<void()> done);
    void finishFirst();

    QThread m_thread;
    //! Lives in m_thread and goes with it.
    QObject *m_worker;
    //! What to call after each piece of work, in their order.
    std::queue<std::function<void()>> m_waiting;
};

} // namespace weir
