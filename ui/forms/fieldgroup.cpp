#include "ui/forms/fieldgroup.h"

#include "models/schema/fieldlookup.h"
#include "models/schema/fieldrelevance.h"
#include "ui/accessiblegroup.h"
#include "ui/elidedlabel.h"
#include "ui/forms/alternativespart.h"
#include "ui/forms/editorfactory.h"
#include "ui/forms/fieldrow.h"
#include "ui/forms/issuelines.h"
#include "ui/forms/objectlistpart.h"
#include "ui/theme.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

FieldGroup::FieldGroup(ResourceDraft *draft, FieldTable fields, std::string pointer, QWidget *parent)
    : FormPart(std::move(pointer), parent), m_draft(draft), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::rowGap);
    for (const FieldSpec &field : fields) {
        m_parts.push_back(makePart(field));
        m_layout->addWidget(m_parts.back());
        relay(m_parts.back());
    }
}

void FieldGroup::setTitle(const QString &title)
{
    setAccessibleGroup(this, title);
    auto *label = new ElidedLabel(title, this);
    setTextStyle(label, TextStyle::Strong);
    // A group within a group.
    const bool isInner = pointer().find('/', 1) != std::string::npos;
    setTone(label, isInner ? Tone::Muted : Tone::Normal);
    m_layout->setContentsMargins(0, isInner ? metrics::tight : metrics::rowGap, 0, 0);
    m_layout->insertWidget(0, label);
}

void FieldGroup::refresh(RequiredMessages required)
{
    showIssues();
    for (FormPart *part : m_parts) {
        // A field does not go away under somebody's hands.
        const bool isShown = isRelevant(m_draft->kind(), m_draft->document(), part->pointer())
            || part->isAncestorOf(QApplication::focusWidget());
        part->setVisible(isShown);
        if (isShown)
            part->refresh(required);
    }
}

void FieldGroup::setLabelWidth(int width)
{
    for (FormPart *part : m_parts)
        part->setLabelWidth(width);
}

int FieldGroup::labelWidthHint() const
{
    int width = 0;
    for (const FormPart *part : m_parts)
        width = std::max(width, part->labelWidthHint());
    return width;
}

void FieldGroup::setEditing(Editing editing)
{
    for (FormPart *part : m_parts)
        part->setEditing(editing);
}

QWidget *FieldGroup::focusTargetAt(const std::string &pointer)
{
    QWidget *first = nullptr;
    for (FormPart *part : m_parts) {
        if (part->isHidden())
            continue;
        if (isWithin(pointer, part->pointer()))
            return part->focusTargetAt(pointer);
        if (!first && isWithin(part->pointer(), pointer))
            first = part->focusTargetAt(part->pointer());
    }
    return first;
}

void FieldGroup::showIssues()
{
    std::vector<const ValidationIssue *> issues;
    for (const ValidationIssue &issue : m_draft->issues()) {
        if (issue.pointer == pointer())
            issues.push_back(&issue);
    }
    if (!m_issues && issues.empty())
        return;
    if (!m_issues) {
        m_issues = new IssueLines(this);
        m_layout->insertWidget(m_layout->indexOf(m_parts.front()), m_issues);
        connect(m_issues, &IssueLines::fixRequested, m_draft, &ResourceDraft::applyFix);
    }
    m_issues->showIssues(issues);
}

FormPart *FieldGroup::makePart(const FieldSpec &field)
{
    std::string pointer = childPointer(this->pointer(), field.key);
    switch (field.type) {
    case FieldType::Object: {
        auto *group = new FieldGroup(m_draft, field.fields, std::move(pointer), this);
        group->setTitle(fieldLabel(field));
        return group;
    }
    case FieldType::Alternatives:
        return new AlternativesPart(m_draft, field, std::move(pointer), this);
    case FieldType::ObjectList:
        return new ObjectListPart(m_draft, field, std::move(pointer), this);
    case FieldType::String:
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::StringList:
    case FieldType::FreeObject:
        break;
    }
    return makeFieldRow(m_draft, field, std::move(pointer), this);
}

} // namespace weir
