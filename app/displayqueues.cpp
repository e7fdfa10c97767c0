#include "app/displayqueues.h"

#include <QGuiApplication>

#if QT_CONFIG(xcb)

#include <xcb/xcb.h>

#include <cstdlib>
#include <vector>

namespace weir {

namespace {

//! In bytes, as libxcb has them.
constexpr size_t receivedQueueSize = 4096;
constexpr size_t sentQueueSize = 16 * 1024;
//! An answer without a text, as it goes over the wire.
constexpr size_t answerSize = 32;
//! A part of what comes may be read before the rest is there; of so many, enough come together.
constexpr size_t queuesOfAnswers = 160;
//! Where the program is as quick as the server, each answer is read by itself, and only the beginning of the
//! queue is overwritten: seen once in some hundreds of rounds on a busy machine.
constexpr int rounds = 4;

void overwriteReceived(xcb_connection_t *connection)
{
    std::vector<xcb_get_input_focus_cookie_t> asked(queuesOfAnswers * receivedQueueSize / answerSize);
    for (int round = 0; round < rounds; ++round) {
        for (xcb_get_input_focus_cookie_t &cookie : asked)
            cookie = xcb_get_input_focus(connection);
        for (const xcb_get_input_focus_cookie_t cookie : asked)
            std::free(xcb_get_input_focus_reply(connection, cookie, nullptr));
    }
}

void overwriteSent(xcb_connection_t *connection)
{
    xcb_flush(connection);
    for (size_t sent = 0; sent < sentQueueSize; sent += sizeof(xcb_no_operation_request_t))
        xcb_no_operation(connection);
    xcb_flush(connection);
}

} // namespace

void overwriteDisplayQueues()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t *connection = x11 ? x11->connection() : nullptr;
    if (!connection)
        return;
    overwriteReceived(connection);
    overwriteSent(connection);
}

} // namespace weir

#else

void weir::overwriteDisplayQueues() { }

#endif
