#include "ui/forms/picklisteditor.h"

#include "models/schema/fieldlookup.h"
#include "models/service/pickquery.h"
#include "models/text.h"
#include "ui/forms/linefield.h"
#include "ui/forms/picklistopener.h"
#include "ui/forms/pickpopup.h"

#include <algorithm>
#include <iterator>

namespace weir {

PickListEditor::PickListEditor(const FieldSpec &spec, QWidget *parent)
    : TextLineEditor(spec, parent), m_opener(new PickListOpener(lineField(), spec.pickList, [this, &spec] {
          return pickQueryFor(spec, m_draft->document(), m_pointer);
      }))
{
    std::vector<PickItem> known;
    std::ranges::transform(spec.choices, std::back_inserter(known), [](const Choice &choice) {
        return PickItem{.value = toQString(choice.value), .label = choiceLabel(choice)};
    });
    m_opener->setKnown(std::move(known));
    connect(m_opener, &PickListOpener::listRequested, this, &FieldEditor::pickListRequested);
    connect(m_opener, &PickListOpener::picked, this,
            [this](const PickItem &item, const PickQuery &query) { Q_EMIT picked(query.list, item); });
    connect(m_opener, &PickListOpener::typed, this,
            [this, &spec](const QString &text) { Q_EMIT valueEdited(valueOfText(spec.type, text)); });
}

void PickListEditor::showField(const ResourceDraft &draft, const std::string &pointer)
{
    m_draft = &draft;
    m_pointer = pointer;
    TextLineEditor::showField(draft, pointer);
}

void PickListEditor::setEditing(Editing editing)
{
    TextLineEditor::setEditing(editing);
    m_opener->setEditing(editing);
}

} // namespace weir
