#include "ui/rules/keytransforms.h"

#include "ui/rules/transformeditor.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

KeyTransforms::KeyTransforms(QWidget *parent)
    : QWidget(parent), m_partsLayout(new QVBoxLayout), m_add(new QPushButton(tr("+ &key transform"), this))
{
    setButtonLook(m_add, ButtonLook::Link);
    m_partsLayout->setSpacing(metrics::sectionGap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addLayout(m_partsLayout);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &KeyTransforms::addTransform);
}

void KeyTransforms::showTransforms(const Json *transforms)
{
    m_transforms = transforms ? transforms->items() : Json::Array();
    while (m_parts.size() > m_transforms.size())
        removePart();
    while (m_parts.size() < m_transforms.size())
        addPart();
    for (size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i].editor->showTransform(&m_transforms[i]);
}

void KeyTransforms::setEditing(Editing editing)
{
    m_editing = editing;
    m_add->setEnabled(editing == Editing::Allowed);
    for (const Part &part : m_parts) {
        part.editor->setEditing(editing);
        part.remove->setEnabled(editing == Editing::Allowed);
    }
}

void KeyTransforms::showValues(const std::vector<SampleValues> &values, const QString &eventName)
{
    for (size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i].editor->showValues(i < values.size() ? values[i] : SampleValues(), eventName);
}

void KeyTransforms::addPart()
{
    const size_t index = m_parts.size();
    auto *widget = new QWidget(this);
    auto *title = new QLabel(tr("Key transform %1").arg(index + 1), widget);
    setTextStyle(title, TextStyle::Strong);
    auto *remove = new QPushButton(tr("Remove"), widget);
    remove->setAccessibleName(tr("Remove key transform %1").arg(index + 1));
    setButtonLook(remove, ButtonLook::Quiet);
    auto *editor = new TransformEditor(widget);
    auto *header = new QHBoxLayout;
    header->addWidget(title);
    header->addStretch(1);
    header->addWidget(remove);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addLayout(header);
    layout->addWidget(editor);
    connect(editor, &TransformEditor::transformEdited, this, [this, index](const Json &transform) {
        m_transforms[index] = transform;
        Q_EMIT transformsEdited(Json::array(m_transforms));
    });
    connect(remove, &QPushButton::clicked, this, [this, index] { removeTransform(index); });
    m_partsLayout->addWidget(widget);
    m_parts.push_back({widget, remove, editor});
    setEditing(m_editing);
}

void KeyTransforms::removePart()
{
    // It may be the one whose button was pressed.
    m_parts.back().widget->hide();
    m_parts.back().widget->deleteLater();
    m_parts.pop_back();
}

void KeyTransforms::addTransform()
{
    Json transform = Json::object();
    transform.insert("type", Json::string("ORIGINAL"));
    m_transforms.push_back(std::move(transform));
    Q_EMIT transformsEdited(Json::array(m_transforms));
}

void KeyTransforms::removeTransform(size_t index)
{
    m_transforms.erase(m_transforms.begin() + static_cast<std::ptrdiff_t>(index));
    m_add->setFocus(Qt::OtherFocusReason);
    if (m_transforms.empty())
        Q_EMIT transformsCleared();
    else
        Q_EMIT transformsEdited(Json::array(m_transforms));
}

} // namespace weir
