#include "ui/statusline.h"

#include "models/secrets/remainingtime.h"
#include "models/service/requestrecord.h"
#include "ui/announcement.h"
#include "ui/busyindicator.h"
#include "ui/elidedlabel.h"
#include "ui/followlanguage.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace weir {

namespace {

constexpr int dotSize = 8;

QPixmap dot(const QColor &color, qreal ratio)
{
    QPixmap pixmap(QSize(dotSize, dotSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(0, 0, dotSize, dotSize);
    return pixmap;
}

struct TokenWords
{
    QString none;
    QString refused;
    QString set;
    QString expired;
    QString minutesLeft;
    QString hoursLeft;
    //! What pressing it does where there is none, and where there is one.
    QString enter;
    QString change;
};

TokenWords wordsFor(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Token:
        return {.none = StatusLine::tr("no token"),
                .refused = StatusLine::tr("token refused"),
                .set = StatusLine::tr("token: end unknown"),
                .expired = StatusLine::tr("token expired"),
                .minutesLeft = StatusLine::tr("token: %1 min left"),
                .hoursLeft = StatusLine::tr("token: %1 h left"),
                .enter = StatusLine::tr("Enter a token"),
                .change = StatusLine::tr("Enter another token")};
    case SignInMethod::AccessKey:
        return {.none = StatusLine::tr("no secret key"),
                .refused = StatusLine::tr("access key refused"),
                .set = StatusLine::tr("access key set"),
                .expired = StatusLine::tr("access key expired"),
                .minutesLeft = StatusLine::tr("access key: %1 min left"),
                .hoursLeft = StatusLine::tr("access key: %1 h left"),
                .enter = StatusLine::tr("Enter a secret key"),
                .change = StatusLine::tr("Enter another secret key")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString tokenLabel(const TokenState &state, const QDateTime &now)
{
    const TokenWords words = wordsFor(state.method);
    switch (state.kind) {
    case TokenState::Kind::Unknown:
        return {};
    case TokenState::Kind::None:
        return words.none;
    case TokenState::Kind::Refused:
        return words.refused;
    case TokenState::Kind::Set:
        break;
    }
    if (!state.expires)
        return words.set;
    if (*state.expires <= now)
        return words.expired;
    const qint64 hours = now.secsTo(*state.expires) / 3600;
    return hours == 0
        ? words.minutesLeft.arg(QLocale().toString(qlonglong(minutesLeft(*state.expires, now).count())))
        : words.hoursLeft.arg(QLocale().toString(hours));
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_clock(new QTimer(this)), m_remarkEnd(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 12, 3);
    layout->setSpacing(16);

    m_dot = new QLabel(this);
    m_profile = addText();
    auto *profile = new QHBoxLayout;
    profile->setSpacing(6);
    profile->addWidget(m_dot);
    profile->addWidget(m_profile);
    layout->addLayout(profile);
    m_tokenLink = addLink(Tone::Muted);
    m_errors = addLink(Tone::Error);
    m_warnings = addLink(Tone::Warning);
    m_remark = addText();
    layout->addWidget(m_tokenLink);
    layout->addWidget(m_errors);
    layout->addWidget(m_warnings);
    layout->addWidget(m_remark);
    layout->addStretch(1);

    m_keychain = addText();
    m_withoutKeychain = addLink(Tone::Accent);
    m_busy = addText();
    m_progress = new BusyIndicator(this);
    m_cancel = addLink(Tone::Accent);
    m_requests = addLink(Tone::Muted);
    m_request = addText();
    layout->addWidget(m_keychain);
    layout->addWidget(m_withoutKeychain);
    layout->addWidget(m_busy);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_requests);
    layout->addWidget(m_request);

    m_clock->setInterval(20s);
    m_remarkEnd->setInterval(6s);
    m_remarkEnd->setSingleShot(true);
    connect(m_clock, &QTimer::timeout, this, &StatusLine::showToken);
    connect(m_remarkEnd, &QTimer::timeout, this, &StatusLine::clearRemark);
    connect(m_tokenLink, &QPushButton::clicked, this, &StatusLine::signInRequested);
    connect(m_errors, &QPushButton::clicked, this, &StatusLine::issuesRequested);
    connect(m_warnings, &QPushButton::clicked, this, &StatusLine::issuesRequested);
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
    connect(m_requests, &QPushButton::clicked, this, &StatusLine::requestsRequested);
    connect(m_withoutKeychain, &QPushButton::clicked, this, &StatusLine::goOnWithoutKeychain);
    setProfile({}, {});
    setTokenState({});
    hideBusy();
    hideKeychainWait();
    followLanguage(this, [this] { showTexts(); });
}

StatusLine::~StatusLine() = default;

void StatusLine::setProfile(const QString &name, const QString &color)
{
    m_profileName = name;
    showProfileName();
    const QColor shown = QColor::isValidColorName(color) ? QColor(color) : themeColors(palette()).muted;
    m_dot->setPixmap(dot(shown, devicePixelRatioF()));
}

void StatusLine::setTokenState(const TokenState &state)
{
    m_token = state;
    if (state.expires)
        m_clock->start();
    else
        m_clock->stop();
    showToken();
}

void StatusLine::setIssueCounts(qsizetype errors, qsizetype warnings)
{
    m_errorCount = errors;
    m_warningCount = warnings;
    showIssueCounts();
}

void StatusLine::setLastRequest(const RequestRecord &request)
{
    m_lastRequest = std::make_unique<RequestRecord>(request);
    showLastRequest();
}

void StatusLine::showRemark(const QString &text)
{
    m_remarkDraft = nullptr;
    m_remark->setText(text);
    m_remark->show();
    announce(m_remark);
    m_remarkEnd->start();
}

void StatusLine::showDraftRemark(const ResourceDraft *draft, const QString &text)
{
    showRemark(text);
    m_remarkDraft = draft;
}

void StatusLine::setFront(const ResourceDraft *draft)
{
    if (m_remarkDraft && m_remarkDraft != draft)
        clearRemark();
}

void StatusLine::clearRemark()
{
    m_remarkDraft = nullptr;
    m_remark->clear();
    m_remark->hide();
}

void StatusLine::showBusy(const LiveText &text)
{
    m_busyText = text;
    const QString shown = text.text();
    const bool isNew = !m_busy->isVisible() || m_busy->text() != shown;
    m_busy->setText(shown);
    for (QWidget *widget : {static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_progress),
                            static_cast<QWidget *>(m_cancel)})
        widget->show();
    m_request->hide();
    if (isNew)
        announce(m_busy);
}

void StatusLine::hideBusy()
{
    const bool wasBusy = m_busy->isVisible();
    for (QWidget *widget : {static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_progress),
                            static_cast<QWidget *>(m_cancel)})
        widget->hide();
    m_request->show();
    // What came of it is the end of it.
    if (wasBusy && !m_request->text().isEmpty())
        announce(m_request);
}

void StatusLine::showKeychainWait()
{
    m_keychain->show();
    m_withoutKeychain->show();
}

void StatusLine::hideKeychainWait()
{
    m_keychain->hide();
    m_withoutKeychain->hide();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), metrics::hairline, themeColors(palette()).border);
}

QPushButton *StatusLine::addLink(Tone tone)
{
    auto *button = new QPushButton(this);
    setButtonLook(button, ButtonLook::Link);
    setTone(button, tone);
    setTextStyle(button, TextStyle::Small);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLabel *StatusLine::addText()
{
    auto *label = new ElidedLabel(this);
    setTone(label, Tone::Muted);
    setTextStyle(label, TextStyle::Small);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void StatusLine::showTexts()
{
    m_errors->setToolTip(tr("Show the list of issues"));
    m_warnings->setToolTip(m_errors->toolTip());
    m_keychain->setText(tr("Waiting for the keychain…"));
    m_withoutKeychain->setText(tr("Go on without it"));
    m_withoutKeychain->setToolTip(tr("Enter by hand what the keychain holds"));
    clearRemark();
    m_dot->setAccessibleName(tr("Profile"));
    m_busy->setText(m_busyText.text());
    m_cancel->setText(tr("Cancel"));
    m_requests->setText(tr("requests"));
    m_requests->setToolTip(tr("Show the requests that were sent, and what became of them"));
    showProfileName();
    showToken();
    showIssueCounts();
    showLastRequest();
}

void StatusLine::showProfileName()
{
    m_profile->setText(m_profileName.isEmpty() ? tr("No profile") : m_profileName);
}

void StatusLine::showIssueCounts()
{
    const QLocale locale;
    m_errors->setText(m_errorCount == 1 ? tr("1 error") : tr("%1 errors").arg(locale.toString(m_errorCount)));
    m_errors->setVisible(m_errorCount > 0);
    m_warnings->setText(m_warningCount == 1 ? tr("1 warning")
                                            : tr("%1 warnings").arg(locale.toString(m_warningCount)));
    m_warnings->setVisible(m_warningCount > 0);
}

void StatusLine::showLastRequest()
{
    if (!m_lastRequest)
        return;
    m_request->setText(tr("%1 %2 · %3 · %4 ms", "GET eventstreamings · 200 · 84 ms")
                           .arg(m_lastRequest->method, collectionOf(*m_lastRequest),
                                statusText(*m_lastRequest),
                                QLocale().toString(qlonglong(m_lastRequest->duration.count()))));
}

void StatusLine::showToken()
{
    m_tokenLink->setText(tokenLabel(m_token, QDateTime::currentDateTimeUtc()));
    const TokenWords words = wordsFor(m_token.method);
    m_tokenLink->setToolTip(m_token.kind == TokenState::Kind::None ? words.enter : words.change);
    m_tokenLink->setVisible(m_token.kind != TokenState::Kind::Unknown);
}

} // namespace weir
