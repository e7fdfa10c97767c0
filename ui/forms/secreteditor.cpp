#include "ui/forms/secreteditor.h"

#include "models/secrets/secret.h"
#include "models/text.h"
#include "ui/elidedlabel.h"
#include "ui/forms/linefield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

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
        return SecretEditor::tr("remembered in the keychain");
    case SecretState::Entered:
        return SecretEditor::tr("entered");
    case SecretState::Placeholder:
        return SecretEditor::tr("set, not looked up yet");
    case SecretState::Missing:
        return SecretEditor::tr("missing: the service did not return it");
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
      m_reveal(inlineButton(tr("Reveal"), m_line)), m_clear(inlineButton(tr("Clear"), m_line)),
      m_revealed(new RevealedText(m_line))
{
    makeChip(m_stateChip);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->addTrailing(m_clear);
    m_line->addTrailing(m_reveal);
    m_line->addTrailing(m_stateChip);
    m_line->installEventFilter(this);
    m_reveal->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    connect(m_line, &LineField::textEntered, this, &SecretEditor::takeText);
    connect(m_clear, &QPushButton::clicked, this, &SecretEditor::clearSecret);
    connect(m_reveal, &QPushButton::pressed, this, &SecretEditor::revealRequested);
    connect(m_reveal, &QPushButton::released, this, [this] { m_revealed->forget(); });
    updateTexts(SecretState::NotSet, false);
}

SecretEditor::~SecretEditor() = default;

void SecretEditor::showField(const ResourceDraft &draft, const std::string &pointer)
{
    const SecretState state = draft.secretState(pointer);
    const auto field = draft.secrets().find(pointer);
    const bool hasText =
        state != SecretState::NotSet && field != draft.secrets().end() && !field->second.text.isEmpty();
    if (state != SecretState::Entered && !m_line->text().isEmpty())
        m_line->replaceText({});
    updateTexts(state, hasText);
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
    m_line->setAccessibleDescription(m_stateText + u". "_s + description);
    m_reveal->setAccessibleDescription(name);
    m_clear->setAccessibleDescription(name);
}

void SecretEditor::reveal(std::string_view text)
{
    const int left = metrics::fieldPadding;
    m_revealed->setGeometry(left, 2, m_reveal->x() - metrics::gap - left, m_line->height() - 4);
    m_revealed->showText(text);
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
        if (watched == m_line)
            m_line->replaceText({});
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
    m_line->replaceText({});
    m_line->setFocus();
    Q_EMIT cleared();
}

void SecretEditor::updateTexts(SecretState state, bool hasText)
{
    const QString text = stateText(state);
    const bool isSet = countsAsSet(state);
    if (text == m_stateText && m_reveal->isVisibleTo(m_line) == hasText)
        return;
    m_stateText = text;
    m_stateChip->setText(text);
    setTone(m_stateChip, state == SecretState::Missing ? Tone::Warning : Tone::Muted);
    m_line->setPlaceholderText(isSet ? QString(8, QChar(0x2022)) : QString());
    m_reveal->setVisible(hasText);
    m_clear->setVisible(state != SecretState::NotSet);
    setAccessibleTexts(m_name, m_description);
    m_line->layOutTrailing();
}

} // namespace weir
