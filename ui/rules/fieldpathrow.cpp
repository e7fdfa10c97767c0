#include "ui/rules/fieldpathrow.h"

#include "ui/forms/linefield.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

namespace {

//! Whether somebody who goes on typing can still end somewhere else.
bool isUnfinished(FilterPathFault fault)
{
    switch (fault) {
    case FilterPathFault::Unreadable:
    case FilterPathFault::Empty:
    case FilterPathFault::EmptyKey:
    case FilterPathFault::UnknownField:
    case FilterPathFault::NoDataField:
    case FilterPathFault::Reserved:
    case FilterPathFault::Present:
    case FilterPathFault::HasFieldsBelow:
        return true;
    case FilterPathFault::BelowField:
    case FilterPathFault::BelowConditions:
    case FilterPathFault::TooManyFields:
    case FilterPathFault::TooDeep:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

FieldPathRow::FieldPathRow(const QString &name, const QString &button, Check check, QWidget *parent)
    : QWidget(parent), m_check(std::move(check)), m_line(new LineField(this)),
      m_accept(new QPushButton(button, this)), m_fault(new WrappedLabel(this)), m_offers(new QWidget(this)),
      m_offersLayout(new QHBoxLayout(m_offers))
{
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(QStringLiteral("data.object.size"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    for (QPushButton *each : {m_accept, cancel})
        each->setAutoDefault(false);
    setButtonLook(cancel, ButtonLook::Quiet);
    setTextStyle(m_fault, TextStyle::Small);
    setTone(m_fault, Tone::Error);
    m_fault->fitWidth();
    m_offersLayout->setContentsMargins(0, 0, 0, 0);
    m_offersLayout->setSpacing(metrics::columnGap);
    m_offersLayout->addStretch();
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    line->addWidget(m_line, 1);
    line->addWidget(m_accept);
    line->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addLayout(line);
    layout->addWidget(m_fault);
    layout->addWidget(m_offers);
    hide();

    connect(m_line, &LineField::textEntered, this, &FieldPathRow::showFault);
    connect(m_accept, &QPushButton::clicked, this, &FieldPathRow::take);
    connect(cancel, &QPushButton::clicked, this, &FieldPathRow::dismiss);
}

void FieldPathRow::open(const QString &text, const QStringList &offers)
{
    while (m_offersLayout->count() > 1)
        // The layout deletes what it has for the widget.
        delete m_offersLayout->itemAt(0)->widget();
    for (const QString &path : offers) {
        auto *offer = new QPushButton(path.endsWith(u'.') ? path.chopped(1) + QChar(0x2026) : path, m_offers);
        offer->setAutoDefault(false);
        setButtonLook(offer, ButtonLook::Link);
        m_offersLayout->insertWidget(m_offersLayout->count() - 1, offer);
        connect(offer, &QPushButton::clicked, this, [this, path] { takeOffer(path); });
    }
    m_offers->setVisible(!offers.isEmpty());
    showMessage({});
    m_line->replaceText(text);
    show();
    m_line->setFocus();
    m_line->selectAll();
}

void FieldPathRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (m_line->hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        take();
    else
        QWidget::keyPressEvent(event);
}

void FieldPathRow::take()
{
    const QString text = m_line->text();
    if (const auto fault = m_check(text)) {
        showMessage(filterPathMessage(*fault, text));
        m_line->setFocus();
        return;
    }
    hide();
    Q_EMIT pathEntered(filterPathOf(text).value());
}

void FieldPathRow::takeOffer(const QString &path)
{
    m_line->replaceText(path);
    if (!path.endsWith(u'.'))
        return take();
    showFault(path);
    m_line->setFocus();
    m_line->end(false);
}

void FieldPathRow::dismiss()
{
    hide();
    Q_EMIT dismissed();
}

void FieldPathRow::showFault(const QString &text)
{
    const auto fault = m_check(text);
    showMessage(fault && !isUnfinished(*fault) ? filterPathMessage(*fault, text) : QString());
}

void FieldPathRow::showMessage(const QString &message)
{
    m_fault->setText(message);
    m_fault->setVisible(!message.isEmpty());
    setFieldMark(m_line, message.isEmpty() ? FieldMark::None : FieldMark::Error);
    m_line->setAccessibleDescription(message);
}

} // namespace weir
