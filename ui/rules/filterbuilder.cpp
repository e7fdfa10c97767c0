#include "ui/rules/filterbuilder.h"

#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/rules/filterpath.h"
#include "models/text.h"
#include "ui/rules/fieldpathrow.h"
#include "ui/rules/fieldsection.h"
#include "ui/taborder.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

FilterBuilder::FilterBuilder(QWidget *parent)
    : QWidget(parent), m_empty(new QWidget(this)), m_addSource(new QPushButton(tr("Add source"), m_empty)),
      m_sectionsLayout(new QVBoxLayout),
      m_path(new FieldPathRow(
          tr("Path of the new field"), tr("Add"),
          [this](QStringView path) { return filterPathFault(m_filter, path); }, this)),
      m_footer(new QWidget(this)), m_addField(new QPushButton(tr("+ field"), m_footer)),
      m_room(new QLabel(m_footer))
{
    auto *sentence = new WrappedLabel(tr("There is no filter, so all events pass."), m_empty);
    sentence->fitWidth();
    setTone(sentence, Tone::Muted);
    m_addSource->setAutoDefault(false);
    auto *empty = new QVBoxLayout(m_empty);
    empty->setContentsMargins(0, 0, 0, 0);
    empty->setSpacing(metrics::rowGap);
    empty->addWidget(sentence);
    empty->addWidget(m_addSource, 0, Qt::AlignLeft);

    m_addField->setAutoDefault(false);
    m_addField->setAccessibleName(tr("Add a field"));
    setButtonLook(m_addField, ButtonLook::Link);
    setTextStyle(m_room, TextStyle::Small);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(0, 0, 0, 0);
    footer->setSpacing(metrics::gap);
    footer->addWidget(m_addField);
    footer->addWidget(m_room);
    footer->addStretch(1);

    m_sectionsLayout->setSpacing(metrics::columnGap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::columnGap);
    layout->addWidget(m_empty);
    layout->addLayout(m_sectionsLayout);
    layout->addWidget(m_path);
    layout->addWidget(m_footer);

    connect(m_addSource, &QPushButton::clicked, this, [this] { addField({std::string(filterSourceKey)}); });
    connect(m_addField, &QPushButton::clicked, this, &FilterBuilder::openPathRow);
    connect(m_path, &FieldPathRow::pathEntered, this, &FilterBuilder::addField);
    connect(m_path, &FieldPathRow::dismissed, this, [this] {
        updateFooter();
        m_addField->setFocus();
    });
    showFields();
}

void FilterBuilder::showFilter(const Json *filter)
{
    takeFilter(filter ? *filter : Json::object());
}

void FilterBuilder::takeFilter(Json filter)
{
    std::string text = writeCompactJson(filter);
    if (text == m_text)
        return;
    m_filter = std::move(filter);
    m_text = std::move(text);
    showFields();
}

void FilterBuilder::showFields()
{
    m_tree = readFilter(m_filter);
    std::vector<FieldSection *> sections;
    for (const FilterField &field : m_tree.fields) {
        const auto found = std::ranges::find(m_sections, field.pointer, &FieldSection::pointer);
        FieldSection *section = nullptr;
        if (found == m_sections.end()) {
            section = addSection();
        } else {
            section = *found;
            m_sections.erase(found);
        }
        section->showField(field);
        section->showCounts(m_counts);
        const int index = static_cast<int>(sections.size());
        if (m_sectionsLayout->indexOf(section) != index) {
            m_sectionsLayout->removeWidget(section);
            m_sectionsLayout->insertWidget(index, section);
            section->show();
        }
        sections.push_back(section);
    }
    for (FieldSection *gone : m_sections) {
        m_sectionsLayout->removeWidget(gone);
        gone->hide();
        // It may be the one whose signal this is about.
        gone->deleteLater();
    }
    m_sections = std::move(sections);
    updateFooter();
    orderTabStops(this);
}

FieldSection *FilterBuilder::addSection()
{
    auto *section = new FieldSection(
        [this](QStringView path, std::string_view renamed) {
            return filterPathFault(m_filter, path, renamed);
        },
        this);
    section->setEditing(m_editing);
    connect(section, &FieldSection::edited, this,
            [this, section](const FilterEdit &edit) { applyIn(section, edit); });
    connect(section, &FieldSection::renamed, this,
            [this, section](const std::vector<std::string> &path) { rename(section, path); });
    return section;
}

void FilterBuilder::apply(const FilterEdit &edit)
{
    Json edited = edit(m_filter);
    if (writeCompactJson(edited) == m_text)
        return;
    takeFilter(std::move(edited));
    // A copy: who hears of it may show another filter.
    const Json filter = m_filter;
    if (filter.members().empty())
        Q_EMIT filterCleared();
    else
        Q_EMIT filterEdited(filter);
}

void FilterBuilder::applyIn(const FieldSection *section, const FilterEdit &edit)
{
    const auto index = static_cast<size_t>(std::ranges::find(m_sections, section) - m_sections.begin());
    apply(edit);
    if (std::ranges::find(m_sections, section) == m_sections.end())
        focusSection(index);
}

void FilterBuilder::rename(FieldSection *section, const std::vector<std::string> &path)
{
    const std::string before = section->pointer();
    std::string pointer;
    for (const std::string &key : path)
        pointer = childPointer(pointer, key);
    section->setPointer(pointer);
    applyIn(section,
            [before, path](Json filter) { return withFilterFieldRenamed(std::move(filter), before, path); });
}

void FilterBuilder::addField(const std::vector<std::string> &path)
{
    const Json condition = newFilterCondition(*operatorsForField(path).front());
    apply([path, condition](Json filter) { return withFilterField(std::move(filter), path, {condition}); });
    updateFooter();
    const auto added = std::ranges::find(m_tree.fields, path, &FilterField::path);
    focusSection(static_cast<size_t>(added - m_tree.fields.begin()));
}

void FilterBuilder::openPathRow()
{
    QStringList offers;
    for (const std::string_view key : filterFieldKeys) {
        if (key == filterDataKey)
            offers.append(toQString(key) + u'.');
        else if (!m_filter.find(key))
            offers.append(toQString(key));
    }
    m_path->open({}, offers);
    orderTabStops(this);
    updateFooter();
}

QWidget *FilterBuilder::focusTarget() const
{
    return m_sections.empty() ? m_addSource : m_sections.front()->focusTarget();
}

void FilterBuilder::focusSection(size_t index)
{
    if (!m_sections.empty())
        m_sections[std::min(index, m_sections.size() - 1)]->focusTarget()->setFocus();
    else
        m_addSource->setFocus();
}

void FilterBuilder::setEditing(Editing editing)
{
    if (m_editing == editing)
        return;
    m_editing = editing;
    for (FieldSection *section : m_sections)
        section->setEditing(editing);
    if (editing == Editing::ReadOnly)
        m_path->hide();
    updateFooter();
}

void FilterBuilder::showCounts(const std::map<std::string, ConditionCount, std::less<>> &counts)
{
    m_counts = counts;
    for (FieldSection *section : m_sections)
        section->showCounts(m_counts);
}

void FilterBuilder::updateFooter()
{
    const bool canEdit = m_editing == Editing::Allowed;
    const bool isObject = m_filter.isObject();
    const bool isEmpty = isObject && m_tree.fields.empty();
    m_empty->setVisible(isEmpty);
    m_addSource->setVisible(canEdit);
    if (isEmpty || !isObject)
        m_path->hide();
    m_footer->setVisible(canEdit && isObject && !isEmpty && m_path->isHidden());
    if (!m_tree.hasSource) {
        m_room->setText(tr("A filter needs a source."));
        setTone(m_room, Tone::Warning);
    } else {
        m_room->setText(m_tree.freeDataFields > 0
                            ? tr("%n more field(s) of the data possible", nullptr,
                                 static_cast<int>(m_tree.freeDataFields))
                            : tr("no more than %1 fields of the data").arg(filterFieldLimit));
        setTone(m_room, Tone::Muted);
    }
    m_addField->setAccessibleDescription(m_room->text());
}

} // namespace weir
