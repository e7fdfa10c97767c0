#include "app/secrets/secretclipboard.h"

#include "models/text.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

#include <memory>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(QByteArrayView utf8)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(utf8);
    return hash.result();
}

} // namespace

SecretClipboard::SecretClipboard(std::chrono::milliseconds lifetime, QObject *parent) : QObject(parent)
{
    m_lifetime.setInterval(lifetime);
    m_lifetime.setSingleShot(true);
    connect(&m_lifetime, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const Secret &text)
{
    const std::string_view utf8 = text.reveal();
    m_digest = digestOf({utf8.data(), static_cast<qsizetype>(utf8.size())});
    auto content = std::make_unique<QMimeData>();
    content->setText(toQString(utf8));
    // Klipper and most others on Linux, then macOS (nspasteboard.org), then Windows.
    content->setData(u"x-kde-passwordManagerHint"_s, "secret");
    content->setData(u"org.nspasteboard.ConcealedType"_s, "1");
    content->setData(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
    QGuiApplication::clipboard()->setMimeData(content.release());
    m_lifetime.start();
}

void SecretClipboard::clear()
{
    m_lifetime.stop();
    const QByteArray digest = std::exchange(m_digest, {});
    if (digest.isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        const bool isThere = mode == QClipboard::Clipboard || clipboard->supportsSelection();
        if (isThere && digestOf(clipboard->text(mode).toUtf8()) == digest)
            clipboard->clear(mode);
    }
}

} // namespace weir
