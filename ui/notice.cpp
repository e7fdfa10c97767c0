#include "ui/notice.h"

#include "ui/plaintexts.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int widestText = 420;
constexpr int narrowestText = 160;

//! A QLabel does not break words, such as addresses.
WrappedLabel *newLabel(QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setFixedWidth(widestText);
    return label;
}

} // namespace

Notice::Notice(QWidget *parent)
    : QWidget(parent), m_heading(newLabel(this)), m_text(newLabel(this)), m_button(new QPushButton(this)),
      m_link(new QPushButton(this))
{
    setTextStyle(m_heading, TextStyle::Strong);
    setTone(m_text, Tone::Muted);
    setButtonLook(m_link, ButtonLook::Link);

    // Not by alignment: a layout then asks for the height at its own width, and lines at the end are cut.
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::gap);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_link, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &Notice::pressed);
    connect(m_link, &QPushButton::clicked, this, &Notice::linkPressed);
}

QSize Notice::minimumSizeHint() const
{
    return {narrowestText, QWidget::minimumSizeHint().height()};
}

void Notice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = std::clamp(width() - 2 * metrics::margin, narrowestText, widestText);
    for (WrappedLabel *label : {m_heading, m_text})
        label->setFixedWidth(room);
}

void Notice::setContent(const QString &heading, const QString &text, const QString &button,
                        const QString &link)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    // Spoken together: it is the one thing there.
    m_text->setAccessibleName(joinedSentences({heading, text}));
    m_text->setFocusPolicy(button.isEmpty() ? Qt::TabFocus : Qt::NoFocus);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    if (hadFocus && !isAncestorOf(QApplication::focusWidget()))
        focusTarget()->setFocus(Qt::OtherFocusReason);
}

QWidget *Notice::focusTarget() const
{
    return m_button->text().isEmpty() ? static_cast<QWidget *>(m_text) : m_button;
}

} // namespace weir
