#include "ui/banner.h"

#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return levelSign(Level::Error);
    case Tone::Warning:
        return levelSign(Level::Warning);
    case Tone::Success:
        return u"✓"_s;
    case Tone::Normal:
    case Tone::Muted:
    case Tone::Accent:
        return levelSign(Level::Note);
    }
    return {};
}

const QColor &surfaceOf(const ThemeColors &colors, Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return colors.errorSurface;
    case Tone::Warning:
        return colors.warningSurface;
    case Tone::Normal:
    case Tone::Muted:
    case Tone::Accent:
    case Tone::Success:
        break;
    }
    return colors.raised;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_message(new WrappedLabel(this)),
      m_requestId(new QLabel(this)), m_details(new QPushButton(tr("Details…"), this)),
      m_copy(new QPushButton(tr("Copy"), this)), m_retry(new QPushButton(this)),
      m_close(new QPushButton(tr("Close"), this))
{
    m_requestId->setTextFormat(Qt::PlainText);
    m_requestId->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_requestId->setWordWrap(true);
    setTextStyle(m_requestId, TextStyle::Small);
    setTone(m_requestId, Tone::Muted);
    for (QPushButton *button : {m_details, m_copy, m_retry, m_close})
        setButtonLook(button, ButtonLook::Link);
    m_copy->setToolTip(tr("Copy the message and the request ID"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_message);
    texts->addWidget(m_requestId);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::rowGap, metrics::margin, metrics::rowGap);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    for (QPushButton *button : {m_details, m_copy, m_retry, m_close})
        layout->addWidget(button, 0, Qt::AlignTop);

    connect(m_details, &QPushButton::clicked, this, [this] { Q_EMIT detailsRequested(m_content.requestId); });
    connect(m_copy, &QPushButton::clicked, this, &Banner::copyMessage);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void Banner::showContent(const BannerContent &content)
{
    disconnect(m_retryConnection);
    m_retry->hide();
    m_content = content;
    m_sign->setText(signOf(content.tone));
    m_message->setText(content.message);
    m_requestId->setText(tr("Request ID: %1").arg(content.requestId));
    m_requestId->setVisible(!content.requestId.isEmpty());
    m_details->setVisible(content.subject == BannerContent::Subject::Request);
    setTone(m_sign, content.tone);
    setAccessibleName(content.message);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::showContent(const BannerContent &content, const QObject *context, std::function<void()> retry)
{
    showContent(content);
    m_retry->setText(content.action.isEmpty() ? tr("Retry") : content.action);
    m_retryConnection = connect(m_retry, &QPushButton::clicked, context, [this, retry = std::move(retry)] {
        hide();
        retry();
    });
    m_retry->show();
}

void Banner::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), surfaceOf(colors, m_content.tone));
    painter.fillRect(0, height() - metrics::hairline, width(), metrics::hairline, colors.border);
}

void Banner::copyMessage() const
{
    QGuiApplication::clipboard()->setText(
        m_content.requestId.isEmpty() ? m_content.message
                                      : tr("%1\nRequest ID: %2").arg(m_content.message, m_content.requestId));
}

} // namespace weir
