#include "ui/forms/fieldform.h"

#include "models/draft/resourcedraft.h"
#include "ui/forms/fieldgroup.h"
#include "ui/forms/fieldrow.h"
#include "ui/forms/otherfields.h"
#include "ui/forms/pickpopup.h"
#include "ui/taborder.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int narrowestLabel = 96;
//! Of the width of the form, in percent.
constexpr int labelShare = 30;
//! In fields: less is no form to work in, and panels give way to it.
constexpr int leastFields = 4;

//! Pop-ups are windows of their own, but their parents lead to the row they belong to.
FieldRow *rowOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto *row = qobject_cast<const FieldRow *>(widget))
            return const_cast<FieldRow *>(row);
    }
    return nullptr;
}

} // namespace

FieldForm::FieldForm(ResourceDraft *draft, QWidget *parent)
    : QScrollArea(parent), m_draft(draft), m_required(RequiredMessages::AfterLeaving)
{
    auto *content = new QWidget;
    m_fields = new FieldGroup(draft, draft->table(), {}, content);
    m_otherFields = new OtherFields(draft, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::margin, metrics::columnGap, metrics::margin, metrics::sectionGap);
    column->setSpacing(metrics::rowGap);
    column->addWidget(m_fields);
    column->addWidget(m_otherFields);
    column->addStretch();
    content->setMaximumWidth(metrics::widestForm);
    setAccessibleName(tr("Fields"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    setMinimumHeight(leastFields * QLineEdit().sizeHint().height());
    refresh();
    orderTabStops(content);
    connect(m_draft, &ResourceDraft::changed, this, &FieldForm::refresh);
    connect(m_fields, &FormPart::secretRequested, this, &FieldForm::secretRequested);
    connect(m_fields, &FormPart::pickListRequested, this, &FieldForm::pickListRequested);
    connect(qApp, &QApplication::focusChanged, this, &FieldForm::followFocus);
}

FieldForm::~FieldForm()
{
    // Its fields lose the focus as they go, when this is no form any more.
    disconnect(qApp, nullptr, this, nullptr);
}

void FieldForm::revealField(const std::string &pointer)
{
    QWidget *target = nearestTarget(pointer);
    if (!target)
        return;
    if (target->isEnabled())
        return enter(target);
    // While the form waits, choices take no focus and texts do.
    const QWidgetList parts = widget()->findChildren<QWidget *>();
    const auto other = std::ranges::find_if(parts, [this](const QWidget *part) {
        return (part->focusPolicy() & Qt::TabFocus) && part->isEnabled() && part->isVisibleTo(this);
    });
    if (other != parts.end())
        enter(*other);
}

void FieldForm::revealIssue(const std::string &pointer)
{
    QWidget *target = nearestTarget(pointer);
    if (!target)
        return;
    // Before it has the focus, so that a screen reader says it with the field.
    if (FieldRow *row = rowOf(target))
        row->showAllIssues();
    enter(target);
}

QWidget *FieldForm::nearestTarget(const std::string &pointer)
{
    for (std::string shown = pointer;; shown = parentPointer(shown)) {
        QWidget *target = m_otherFields->focusTargetAt(shown);
        if (!target)
            target = m_fields->focusTargetAt(shown);
        if (target || shown.empty())
            return target;
    }
}

void FieldForm::enter(QWidget *target)
{
    target->setFocus(Qt::OtherFocusReason);
    // A part that was just brought forward has no place yet.
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    ensureWidgetVisible(rowOf(target) ? rowOf(target) : target, 0, metrics::sectionGap);
}

void FieldForm::showAllIssues()
{
    m_required = RequiredMessages::Everywhere;
    refresh();
}

void FieldForm::setEditing(Editing editing)
{
    m_fields->setEditing(editing);
}

void FieldForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateLabelWidth();
}

void FieldForm::keyPressEvent(QKeyEvent *event)
{
    // The fields leave these keys to the draft.
    if (event->matches(QKeySequence::Undo))
        m_draft->undoStack()->undo();
    else if (event->matches(QKeySequence::Redo))
        m_draft->undoStack()->redo();
    else
        QScrollArea::keyPressEvent(event);
}

bool FieldForm::focusNextPrevChild(bool next)
{
    orderTabStops(widget());
    return QScrollArea::focusNextPrevChild(next);
}

bool FieldForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == rowOf(QApplication::focusWidget())) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        // Whoever types sees what is said of it, and whoever has scrolled away meanwhile stays there. The
        // scroll bars follow when the rows have their places.
        if (resize->size().width() == resize->oldSize().width()
            && resize->size().height() > resize->oldSize().height()
            && !QApplication::focusWidget()->visibleRegion().isEmpty())
            QMetaObject::invokeMethod(this, &FieldForm::showFocusedRow, Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

void FieldForm::refresh()
{
    m_fields->refresh(m_required);
    m_otherFields->refresh(m_required);
    updateLabelWidth();
}

void FieldForm::followFocus(const QWidget *before, QWidget *now)
{
    // Another window in front is no reason to think that somebody is done with the field.
    if (!now)
        return;
    FieldRow *left = rowOf(before);
    FieldRow *entered = rowOf(now);
    if (left == entered)
        return;
    if (left && widget()->isAncestorOf(left)) {
        left->removeEventFilter(this);
        left->hideHelpButton();
        left->leave();
    }
    if (!entered || !widget()->isAncestorOf(entered))
        return;
    // Whoever clicks sees where; assistive technologies and shortcuts go to fields that are out of sight.
    if (QApplication::mouseButtons() == Qt::NoButton) {
        ensureWidgetVisible(entered, 0, metrics::sectionGap);
        ensureWidgetVisible(now, 0, metrics::sectionGap);
    }
    entered->installEventFilter(this);
    connect(entered->showHelpButton(), &QAbstractButton::clicked, this, &FieldForm::helpRequested);
    Q_EMIT fieldEntered(entered->pointer());
}

void FieldForm::showFocusedRow()
{
    QWidget *row = rowOf(QApplication::focusWidget());
    if (row && widget()->isAncestorOf(row))
        ensureWidgetVisible(row, 0, metrics::sectionGap);
}

void FieldForm::updateLabelWidth()
{
    const int room = std::min(viewport()->width(), metrics::widestForm) * labelShare / 100;
    const int width = std::max(std::min(m_fields->labelWidthHint(), room), narrowestLabel);
    if (width == m_labelWidth)
        return;
    m_labelWidth = width;
    m_fields->setLabelWidth(width);
    m_otherFields->setLabelWidth(width);
}

} // namespace weir
