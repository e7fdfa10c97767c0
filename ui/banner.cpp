#include "ui/banner.h"

#include "models/draft/resourcedraft.h"
#include "ui/announcement.h"
#include "ui/followlanguage.h"
#include "ui/leveltext.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

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
      m_requestId(new QLabel(this)), m_details(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_retry(new QPushButton(this)), m_close(new QPushButton(this))
{
    m_requestId->setTextFormat(Qt::PlainText);
    m_requestId->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_requestId->setWordWrap(true);
    setTextStyle(m_requestId, TextStyle::Small);
    setTone(m_requestId, Tone::Muted);
    for (QPushButton *button : {m_details, m_copy, m_retry, m_close})
        setButtonLook(button, ButtonLook::Link);

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

    connect(m_details, &QPushButton::clicked, this, [this] { Q_EMIT detailsRequested(content().requestId); });
    connect(m_copy, &QPushButton::clicked, this, &Banner::copyMessage);
    connect(m_retry, &QPushButton::clicked, this, &Banner::goOn);
    connect(m_close, &QPushButton::clicked, this,
            [this] { Q_EMIT closed(takeShown().content.message.text()); });
    hide();
    followLanguage(this, [this] {
        m_details->setText(tr("Details…"));
        m_copy->setText(tr("Copy"));
        m_copy->setToolTip(tr("Copy the message and the request ID"));
        if (shown())
            showTexts();
        else
            showButtons({}, 0);
    });
}

void Banner::showContent(const BannerContent &content)
{
    add({content, {}});
}

void Banner::showContent(const BannerContent &content, const QObject *context, std::function<void()> retry)
{
    connect(context, &QObject::destroyed, this, [this, message = content.message] { settle(message); });
    add({content, std::move(retry)});
}

void Banner::settle(const LiveText &message)
{
    const auto isSettled = [text = message.text()](const Message &told) {
        return told.content.message.text() == text;
    };
    if (std::erase_if(m_messages, isSettled) > 0)
        showLast();
}

void Banner::setFront(const ResourceDraft *draft)
{
    if (std::exchange(m_front, draft) != draft)
        showLast();
}

void Banner::settle(BannerContent::Scope scope)
{
    std::erase_if(m_messages, [scope](const Message &told) { return told.content.scope == scope; });
    showLast();
}

void Banner::add(Message message)
{
    const ResourceDraft *draft = message.content.draft;
    std::erase_if(m_messages, [draft, text = message.content.message.text()](const Message &told) {
        return told.content.draft == draft && told.content.message.text() == text;
    });
    if (draft) {
        connect(draft, &QObject::destroyed, this, [this, draft] {
            std::erase_if(m_messages, [draft](const Message &told) { return told.content.draft == draft; });
            showLast();
        });
    }
    m_messages.push_back(std::move(message));
    showLast();
}

bool Banner::belongsInFront(const Message &message) const
{
    return !message.content.draft || message.content.draft == m_front;
}

const Banner::Message *Banner::shown() const
{
    const auto last = std::find_if(m_messages.rbegin(), m_messages.rend(),
                                   [this](const Message &message) { return belongsInFront(message); });
    return last == m_messages.rend() ? nullptr : &*last;
}

Banner::Message Banner::takeShown()
{
    const auto place = m_messages.begin() + (shown() - m_messages.data());
    Message taken = std::move(*place);
    m_messages.erase(place);
    showLast();
    return taken;
}

void Banner::showLast()
{
    setVisible(shown());
    if (!shown()) {
        setAccessibleName({});
        return;
    }
    m_requestId->setVisible(!content().requestId.isEmpty());
    m_details->setVisible(content().subject == BannerContent::Subject::Request);
    m_retry->setVisible(static_cast<bool>(shown()->retry));
    update();
    const QString before = accessibleName();
    showTexts();
    // It stays while one behind it goes.
    if (accessibleName() != before)
        announce(this);
}

void Banner::showTexts()
{
    const QString message = content().message.text();
    setToneSign(m_sign, content().tone);
    m_message->setText(message);
    setAccessibleName(spokenText(content().tone, message));
    const auto inFront = std::ranges::count_if(
        m_messages, [this](const Message &candidate) { return belongsInFront(candidate); });
    showButtons(content(), inFront - 1);
}

void Banner::showButtons(const BannerContent &content, qsizetype behind)
{
    m_requestId->setText(tr("Request ID: %1").arg(content.requestId));
    const QString action = content.action.text();
    m_retry->setText(action.isEmpty() ? tr("Retry") : action);
    m_close->setText(behind == 0 ? tr("Close") : tr("Close (%1 more)").arg(QLocale().toString(behind)));
}

void Banner::goOn()
{
    takeShown().retry();
}

void Banner::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), surfaceOf(colors, content().tone));
    painter.fillRect(0, height() - metrics::hairline, width(), metrics::hairline, colors.border);
}

void Banner::copyMessage() const
{
    const QString message = content().message.text();
    QGuiApplication::clipboard()->setText(
        content().requestId.isEmpty() ? message : tr("%1\nRequest ID: %2").arg(message, content().requestId));
}

} // namespace weir
