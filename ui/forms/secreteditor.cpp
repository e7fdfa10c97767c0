#include "ui/forms/secreteditor.h"

#include "models/secrets/secret.h"
#include "models/text.h"
#include "ui/elidedlabel.h"
#include "ui/forms/linefield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace weir {

using namespace Qt::StringLiterals;

//! Painted over the field: a line edit that shows a text gives it to screen readers as well.
class RevealedText final : public QWidget
{
public:
    explicit RevealedText(QWidget *parent) : QWidget(parent)
    {
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
        hide();
    }

    void showText(std::string_view text)
    {
        m_text = Secret(text);
        show();
        raise();
    }

    void forget()
    {
        hide();
        m_text.clear();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event);
        QPainter painter(this);
        const QString text = fontMetrics().elidedText(toQString(m_text.reveal()), Qt::ElideMiddle, width());
        painter.drawText(rect(), Qt::AlignVCenter | Qt::TextSingleLine, text);
    }

private:
    Secret m_text;
};

namespace {

//! Of a secret that is there, whatever its length; narrow fields have room for no more beside the rest.
constexpr int dotsForASecret = 3;

QString stateText(SecretState state)
{
    switch (state) {
    case SecretState::NotSet:
        return SecretEditor::tr("not set");
    case SecretState::FromService:
        return SecretEditor::tr("from the service");
    case SecretState::FromFile:
        return SecretEditor::tr("in the file");
    case SecretState::Remembered:
        return SecretEditor::tr("remembered");
    case SecretState::Entered:
        return SecretEditor::tr("entered");
    case SecretState::Placeholder:
        return SecretEditor::tr("set, not looked up yet");
    case SecretState::Missing:
        return SecretEditor::tr("missing: not returned");
    }
    return {};
}

QPushButton *inlineButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonLook(button, ButtonLook::Link);
    return button;
}

} // namespace

SecretEditor::SecretEditor(QWidget *parent)
    : FieldEditor(parent), m_line(new LineField(this)), m_stateChip(new ElidedLabel(m_line)),
      m_reveal(inlineButton(tr("Reveal"), m_line)), m_remember(inlineButton({}, m_line)),
      m_clear(inlineButton(tr("Clear"), m_line)), m_revealed(new RevealedText(m_line))
{
    makeChip(m_stateChip);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->addTrailing(m_clear);
    m_line->addTrailing(m_remember);
    m_line->addTrailing(m_reveal);
    m_line->addTrailing(m_stateChip);
    m_line->installEventFilter(this);
    m_reveal->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    connect(m_line, &LineField::textEntered, this, &SecretEditor::takeText);
    connect(m_line, &LineField::menuOpening, this, &SecretEditor::offerCopy);
    connect(m_clear, &QPushButton::clicked, this, &SecretEditor::clearSecret);
    connect(m_remember, &QPushButton::clicked, this, [this] { Q_EMIT requested(*m_shown.offer); });
    connect(m_reveal, &QPushButton::pressed, this, &SecretEditor::revealRequested);
    connect(m_reveal, &QPushButton::released, this, [this] { m_revealed->forget(); });
    show({});
}

SecretEditor::~SecretEditor() = default;

void SecretEditor::showField(const ResourceDraft &draft, const std::string &pointer)
{
    const SecretState origin = draft.secretState(pointer);
    if (origin != SecretState::Entered && !m_line->text().isEmpty())
        m_line->forgetText();
    Shown shown{.state = draft.shownSecretState(pointer)};
    const auto field = draft.secrets().find(pointer);
    shown.hasText =
        origin != SecretState::NotSet && field != draft.secrets().end() && !field->second.text.isEmpty();
    // The key in the keychain is made of both.
    const bool hasKey = !draft.profileId().isEmpty() && !draft.identity().id.isEmpty();
    if (hasKey && shown.state == SecretState::Remembered)
        shown.offer = SecretRequest::Forget;
    else if (hasKey && shown.hasText && !isSecretMask(field->second.text.reveal())
             && !holdsSecretPlaceholder(field->second.text.reveal()))
        shown.offer = SecretRequest::Remember;
    m_revealed->forget();
    if (m_shown != shown)
        show(shown);
}

void SecretEditor::setEditing(Editing editing)
{
    m_line->setReadOnly(editing == Editing::ReadOnly);
    m_clear->setEnabled(editing == Editing::Allowed);
}

void SecretEditor::setMark(FieldMark mark)
{
    setFieldMark(m_line, mark);
}

void SecretEditor::setAccessibleTexts(const QString &name, const QString &description)
{
    m_name = name;
    m_description = description;
    m_line->setAccessibleName(name);
    m_line->setAccessibleDescription(
        tr("%1. %2", "a state, then a sentence").arg(stateText(m_shown.state), description));
    m_reveal->setAccessibleName(tr("Reveal %1", "a secret field").arg(name));
    m_remember->setAccessibleName(m_shown.offer == SecretRequest::Forget
                                      ? tr("Forget %1", "a secret field").arg(name)
                                      : tr("Remember %1", "a secret field").arg(name));
    m_clear->setAccessibleName(tr("Clear %1", "a secret field").arg(name));
}

void SecretEditor::reveal(std::string_view text)
{
    const int left = metrics::fieldPadding;
    const auto mirrored = [this](const QRect &rect) {
        return QStyle::visualRect(m_line->layoutDirection(), m_line->rect(), rect);
    };
    const int end = mirrored(m_reveal->geometry()).left() - metrics::gap;
    m_revealed->setGeometry(mirrored({left, 2, end - left, m_line->height() - 4}));
    m_revealed->showText(text);
}

void SecretEditor::conceal()
{
    m_revealed->forget();
}

QWidget *SecretEditor::focusTarget() const
{
    return m_line;
}

void SecretEditor::showValue(const Json *value)
{
    // What the document has there is a placeholder; showField() says more.
    Q_UNUSED(value);
}

bool SecretEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        // What was typed is the draft's now.
        if (watched == m_line) {
            m_line->forgetText();
            Q_EMIT stepEnded();
        }
        m_revealed->forget();
    }
    return FieldEditor::eventFilter(watched, event);
}

void SecretEditor::takeText(const QString &text)
{
    if (text.isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT secretEntered(text);
}

void SecretEditor::clearSecret()
{
    m_line->forgetText();
    m_line->setFocus();
    Q_EMIT stepEnded();
    Q_EMIT cleared();
    Q_EMIT stepEnded();
}

void SecretEditor::offerCopy(QMenu *menu)
{
    if (!m_shown.hasText)
        return;
    menu->addSeparator();
    menu->addAction(tr("Copy the secret"), this, [this] { Q_EMIT requested(SecretRequest::Copy); });
}

void SecretEditor::show(const Shown &shown)
{
    m_shown = shown;
    const SecretState state = shown.state;
    m_stateChip->setText(stateText(state));
    setTone(m_stateChip, state == SecretState::Missing ? Tone::Warning : Tone::Muted);
    m_line->setPlaceholderText(countsAsSet(state) ? QString(dotsForASecret, QChar(0x2022)) : QString());
    m_reveal->setVisible(shown.hasText);
    m_remember->setText(shown.offer == SecretRequest::Forget ? tr("Forget") : tr("Remember"));
    m_remember->setVisible(shown.offer.has_value());
    m_clear->setVisible(state != SecretState::NotSet);
    setAccessibleTexts(m_name, m_description);
    m_line->layOutTrailing();
}

} // namespace weir
